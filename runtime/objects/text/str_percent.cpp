// str % args and bytes % args: printf-style formatting. One engine runs as a leaf and, where an argument's text needs Python, on
// from that argument as a stepper whose registers are the engine's whole state.
#include <cmath>

#include "runtime/base/scratch.h"
#include "runtime/errors/errors.h"
#include "runtime/objects/bytes/bytes.h"
#include "runtime/objects/classes/subclass.h"
#include "runtime/program/symbols.h"
#include "runtime/objects/numbers/float.h"
#include "runtime/objects/numbers/int.h"
#include "runtime/objects/operations.h"
#include "runtime/objects/operators.h"
#include "runtime/objects/step_result.h"
#include "runtime/objects/text/format_spec.h"
#include "runtime/objects/text/unicode.h"

namespace krait {
namespace {

// Registers of the engine.
enum : uint32_t {
  kFormat,    // str
  kArgs,
  kOut,       // str so far, when it had to stop
  kPosition,  // of the '%' of the pending specifier
  kNext,      // next argument of a tuple; of a single one: 0 unused, 1 used
  kCurrent,   // the single argument: the args themselves or what the key gave
  kPhase,
  kBytesLike,  // the bytes or bytearray that kFormat is the Latin-1 text of, or unbound for str
  kRegisters
};
enum Phase : int64_t { kScan, kGotItem, kGotText, kGotNumber };

struct Specifier {
  Value key = Value::unbound();
  bool left = false, plus = false, space = false, alternate = false, zero = false;
  bool widthFromArgs = false, precisionFromArgs = false;
  int64_t width = -1, precision = -1;
  uint32_t code = 0;
  uint32_t codeAt = 0, end = 0;
};

// Parses from behind the '%'. False on exit.
bool parseSpecifier(Context& ctx, Value format, uint32_t i, Specifier* s) {
  const Text text = textOf(ctx, format);
  auto incomplete = [&] { return raise(ctx, ErrorId::kPercentIncomplete), false; };
  if (i < text.length && text[i] == '(') {
    const uint32_t start = ++i;
    uint32_t depth = 1;
    for (; i < text.length && depth; ++i) {
      spend(ctx, i % 64 == 63);
      if (text[i] == ')') --depth;
      if (text[i] == '(') ++depth;
    }
    if (depth) return raise(ctx, ErrorId::kPercentKey), false;
    s->key = substring(ctx, format, start, i - 1);
  }
  for (; i < text.length; ++i) {
    spend(ctx, i % 64 == 63);
    const uint32_t c = text[i];
    if (c == '-') s->left = true;
    else if (c == '+') s->plus = true;
    else if (c == ' ') s->space = true;
    else if (c == '#') s->alternate = true;
    else if (c == '0') s->zero = true;
    else break;
  }
  auto number = [&](int64_t* out, int64_t most, ErrorId tooBig) {
    for (; i < text.length && text[i] >= '0' && text[i] <= '9'; ++i) {  // bounded: 19 digits
      const int64_t d = text[i] - '0';
      if (*out > (most - d) / 10) return raise(ctx, tooBig), false;
      *out = *out * 10 + d;
    }
    return true;
  };
  if (i < text.length && text[i] == '*') {
    s->widthFromArgs = true;
    ++i;
  } else if (i < text.length && text[i] >= '0' && text[i] <= '9') {
    s->width = 0;
    if (!number(&s->width, INT64_MAX, ErrorId::kPercentWidth)) return false;
  }
  if (i < text.length && text[i] == '.') {
    ++i;
    s->precision = 0;
    if (i < text.length && text[i] == '*') {
      s->precisionFromArgs = true;
      ++i;
    } else if (!number(&s->precision, INT32_MAX, ErrorId::kFormatPrecisionTooBig)) {
      return false;
    }
  }
  if (i < text.length && (text[i] == 'h' || text[i] == 'l' || text[i] == 'L')) ++i;
  if (i >= text.length) return incomplete();
  s->code = text[i];
  s->codeAt = i;
  s->end = i + 1;
  return true;
}

bool isMapping(Context& ctx, Value v, bool ofBytes) {
  if (!v.isRef() || isKind(ctx, v, Kind::kTuple) || isStr(ctx, v)) return false;
  switch (headerOf(ctx, v).kind) {
    case Kind::kDict: case Kind::kList: case Kind::kRange: case Kind::kMemoryView: return true;
    case Kind::kBytes: case Kind::kByteArray: return !ofBytes;
    case Kind::kInstance: return !lookupSpecial(ctx, v, symbols::k_getitem).isUnbound();
    default: return false;
  }
}

// The next argument, or unbound after TypeError.
Value nextArgument(Context& ctx, Value* r) {
  const int64_t n = r[kNext].asInt();
  if (TupleCell* tuple = r[kCurrent].isUnbound() ? cellOrNull<TupleCell>(ctx, r[kArgs]) : nullptr) {
    if (n >= 0 && n < tuple->length) {
      r[kNext] = Value::smallInt(n + 1);
      return tuple->items[n];
    }
  } else if (n == 0) {
    r[kNext] = Value::smallInt(1);
    return r[kCurrent].isUnbound() ? r[kArgs] : r[kCurrent];
  }
  raise(ctx, ErrorId::kPercentNotEnough);
  return Value::unbound();
}

void addPadded(Context& ctx, TextBuilder& out, const Specifier& s, Value str, uint32_t length) {
  const uint64_t width = s.width > 0 ? static_cast<uint64_t>(s.width) : 0;
  const uint64_t fill = width > length ? width - length : 0;
  if (!s.left) out.addRepeated(' ', fill);
  out.addRange(str, 0, length);
  if (s.left) out.addRepeated(' ', fill);
}

void addNumeric(Context& ctx, TextBuilder& out, const Specifier& s, NumberText number, uint64_t zeros) {
  if (!number.sign && s.plus) number.sign = '+';
  if (!number.sign && s.space) number.sign = ' ';
  const uint64_t length = (number.sign != 0) + number.prefix.size() + zeros + number.digits.size() + number.point + number.fraction.size() +
                          number.fractionZeros + number.rest.size();
  const uint64_t width = s.width > 0 ? static_cast<uint64_t>(s.width) : 0;
  const uint64_t fill = width > length ? width - length : 0;
  const bool zeroFill = s.zero && !s.left;
  if (!s.left && !zeroFill) out.addRepeated(' ', fill);
  if (number.sign) out.add(static_cast<uint32_t>(number.sign));
  out.add(number.prefix);
  out.addRepeated('0', zeros + (zeroFill ? fill : 0));
  out.add(number.digits);
  if (number.point) out.add(static_cast<uint32_t>('.'));
  out.add(number.fraction);
  out.addRepeated('0', number.fractionZeros);
  out.add(number.rest);
  if (s.left) out.addRepeated(' ', fill);
}

bool addInteger(Context& ctx, TextBuilder& out, const Specifier& s, Value i) {
  const uint32_t base = s.code == 'o' ? 8 : s.code == 'x' || s.code == 'X' ? 16 : 10;
  uint32_t length;
  char* digits = const_cast<char*>(intDigits(ctx, i, base, &length));
  if (!digits) return false;
  NumberText number;
  if (digits[0] == '-') {
    number.sign = '-';
    ++digits, --length;
  }
  spendAlong(ctx, length / 64);
  if (s.code == 'X') {
    for (uint32_t k = 0; k < length; ++k) {  // bounded: spent for above
      if (digits[k] >= 'a') digits[k] = static_cast<char>(digits[k] - 32);
    }
  }
  if (s.alternate) number.prefix = s.code == 'o' ? "0o" : s.code == 'x' ? "0x" : s.code == 'X' ? "0X" : "";
  number.digits = {digits, length};
  const uint64_t zeros = s.precision > 0 && static_cast<uint64_t>(s.precision) > length ? static_cast<uint64_t>(s.precision) - length : 0;
  addNumeric(ctx, out, s, number, zeros);
  return true;
}

void addFloat(Context& ctx, TextBuilder& out, const Specifier& s, double d) {
  const bool upper = s.code < 'a';
  KRAIT_SCRATCH char room[kFloatText];
  NumberText number = floatText(std::fabs(d), static_cast<char>(s.code | 32), s.precision < 0 ? 6 : s.precision,
                                (upper ? kFloatUpper : 0) | (s.alternate ? kFloatAlternate : 0), room);
  if (std::signbit(d) && d == d) number.sign = '-';
  addNumeric(ctx, out, s, number, 0);
}

// %b and %s of bytes: the bytes of a bytes-like object or what its __bytes__ gives, as Latin-1 text.
Value bytesArgumentText(Context& ctx, Value v, Value* r, Value completed) {
  if (static_cast<Phase>(r[kPhase].asInt()) == kGotText) {
    if (!isKind(ctx, completed, Kind::kBytes)) return raise(ctx, ErrorId::kBytesMethodResult, {MessagePart::typeName(completed)});
    v = completed;
  } else if (!isBytesLike(ctx, v)) {
    Value method = mayHaveScriptMethods(ctx, v) ? lookupSpecial(ctx, v, symbols::k_bytes) : Value::unbound();
    if (method.isUnbound()) return raise(ctx, ErrorId::kPercentBytes, {MessagePart::typeName(v)});
    r[kPhase] = Value::smallInt(kGotText);
    return deferSpecial(ctx, method, v, nullptr, 0);
  }
  Text text;
  if (!lookAtBytes(ctx, v, &text)) return Value::exit();
  return newStrLatin1(ctx, text.bytes, text.length);
}

// %c of bytes: a byte, or an int below 256. Exit with an exception.
Value byteCharacter(Context& ctx, Value v) {
  if (isKind(ctx, v, Kind::kBytes) || isKind(ctx, v, Kind::kByteArray)) {
    const Text text = bytesText(ctx, v);
    if (text.length == 1) return newStrPoint(ctx, text.bytes[0]);
    return raise(ctx, ErrorId::kPercentByteLength, {MessagePart::typeName(v), MessagePart::integer(text.length)});
  }
  if (!isIntLike(ctx, v)) return raise(ctx, ErrorId::kPercentByte, {MessagePart::typeName(v)});
  int64_t byte;
  if (!toInt64(ctx, v, &byte) || byte < 0 || byte > 255) return raise(ctx, ErrorId::kPercentByteRange);
  return newStrPoint(ctx, static_cast<uint32_t>(byte));
}

bool addTextArgument(Context& ctx, TextBuilder& out, const Specifier& s, Value v, Value* r, Value completed) {
  const bool ofBytes = !r[kBytesLike].isUnbound();
  Value text = completed;
  if (ofBytes && (s.code == 's' || s.code == 'b')) {
    text = bytesArgumentText(ctx, v, r, completed);
    if (text.isExit()) return false;
  } else if (r[kPhase].asInt() != kGotText) {
    text = s.code == 's' ? strOf(ctx, v) : s.code == 'r' && !ofBytes ? reprOf(ctx, v) : asciiRepr(ctx, v);
    if (text.isExit()) {
      r[kPhase] = Value::smallInt(kGotText);
      return false;
    }
  }
  if (!isStr(ctx, text)) corrupt(ctx);
  uint32_t length = textOf(ctx, text).length;
  if (s.precision >= 0 && s.precision < length) length = static_cast<uint32_t>(s.precision);
  addPadded(ctx, out, s, text, length);
  return true;
}

bool addCharacterArgument(Context& ctx, TextBuilder& out, const Specifier& s, Value v, const Value* r) {
  if (!r[kBytesLike].isUnbound()) {
    Value byte = byteCharacter(ctx, v);
    if (byte.isExit()) return false;
    addPadded(ctx, out, s, byte, 1);
    return true;
  }
  if (v.isRef() && isStr(ctx, v)) {
    const uint32_t length = textOf(ctx, v).length;
    if (length != 1) return raise(ctx, ErrorId::kPercentCharLength, {MessagePart::integer(length)}), false;
    addPadded(ctx, out, s, v, 1);
    return true;
  }
  if (!isIntLike(ctx, v)) return raise(ctx, ErrorId::kPercentChar, {MessagePart::typeName(v)}), false;
  int64_t point;
  if (!toInt64(ctx, v, &point) || point < 0 || point > 0x10FFFF) return raise(ctx, ErrorId::kCharRange), false;
  addPadded(ctx, out, s, newStrPoint(ctx, static_cast<uint32_t>(point)), 1);
  return true;
}

bool addIntegerArgument(Context& ctx, TextBuilder& out, const Specifier& s, Value v, Value* r, Value completed) {
  const bool decimal = s.code == 'd' || s.code == 'i' || s.code == 'u';
  if (r[kPhase].asInt() == kGotNumber) {
    v = completed;
  } else if (mayHaveScriptMethods(ctx, v) && !isIntLike(ctx, v)) {
    Value method = decimal ? lookupSpecial(ctx, v, symbols::k_int) : Value::unbound();
    if (!isScriptMethod(ctx, method)) method = lookupSpecial(ctx, v, symbols::k_index);
    if (isScriptMethod(ctx, method)) {
      deferSpecial(ctx, method, v, nullptr, 0);
      r[kPhase] = Value::smallInt(kGotNumber);
      return false;
    }
  }
  v = plainFloat(ctx, v);
  if (decimal && v.isFloat()) {
    v = floatToInt(ctx, v.asFloat());
    if (v.isExit()) return false;
  }
  if (!isIntLike(ctx, v)) {
    const char code[2] = {static_cast<char>(s.code), 0};
    raise(ctx, decimal ? ErrorId::kPercentReal : ErrorId::kPercentInteger, {code, MessagePart::typeName(v)});
    return false;
  }
  return addInteger(ctx, out, s, v);
}

bool addFloatArgument(Context& ctx, TextBuilder& out, const Specifier& s, Value v, Value* r, Value completed) {
  if (r[kPhase].asInt() == kGotNumber) {
    v = completed;
  } else if (mayHaveScriptMethods(ctx, v) && !isIntLike(ctx, v) && !isKind(ctx, v, Kind::kFloat)) {
    Value method = lookupSpecial(ctx, v, symbols::k_float);
    if (!isScriptMethod(ctx, method)) method = lookupSpecial(ctx, v, symbols::k_index);
    if (isScriptMethod(ctx, method)) {
      deferCall(ctx, Value::reference(typeRef(ctx, TypeId::kFloat)), &v, 1);
      r[kPhase] = Value::smallInt(kGotNumber);
      return false;
    }
  }
  double d;
  bool isNumber;
  if (!toDouble(ctx, v, &d, &isNumber)) {
    if (!isNumber) raise(ctx, !r[kBytesLike].isUnbound() ? ErrorId::kPercentFloat : ErrorId::kMustBeReal, {MessagePart::typeName(v)});
    return false;
  }
  addFloat(ctx, out, s, d);
  return true;
}

bool raiseUnknownCode(Context& ctx, const Specifier& s) {
  TextBuilder hex(ctx);
  char digits[8];
  int n = 0;
  for (uint32_t c = s.code; n == 0 || c; c >>= 4) digits[n++] = "0123456789abcdef"[c & 15];  // bounded: 6
  while (n > 0) hex.add(static_cast<uint32_t>(digits[--n]));  // bounded: 6
  const char shown[2] = {s.code > 31 && s.code < 128 ? static_cast<char>(s.code) : '?', 0};
  raise(ctx, ErrorId::kPercentCode, {shown, MessagePart::str(hex.finish()), MessagePart::integer(s.codeAt)});
  return false;
}

// One specifier's argument `v` (or, in phases kGotText and kGotNumber, what Python made of it). False on exit.
bool addArgument(Context& ctx, TextBuilder& out, const Specifier& s, Value v, Value* r, Value completed) {
  switch (s.code == 'b' && r[kBytesLike].isUnbound() ? 0 : s.code) {
    case 's': case 'r': case 'a': case 'b': return addTextArgument(ctx, out, s, v, r, completed);
    case 'c': return addCharacterArgument(ctx, out, s, v, r);
    case 'd': case 'i': case 'u': case 'o': case 'x': case 'X': return addIntegerArgument(ctx, out, s, v, r, completed);
    case 'e': case 'E': case 'f': case 'F': case 'g': case 'G': return addFloatArgument(ctx, out, s, v, r, completed);
    default: return raiseUnknownCode(ctx, s);
  }
}

Value encodeLatin1(Context& ctx, Value str) {
  const Text text = textOf(ctx, str);
  if (text.width) corrupt(ctx);
  return newBytes(ctx, text.bytes, text.length);
}

// Runs from the state in `r`; `completed` is what a deferred call gave. A str (bytes, bytearray) or exit.
Value run(Context& ctx, Value* r, Value completed) {
  TextBuilder out(ctx);
  out.add(r[kOut]);
  const Value format = r[kFormat];
  const Text text = textOf(ctx, format);
  uint32_t i = static_cast<uint32_t>(r[kPosition].asInt());
  const bool ofBytes = !r[kBytesLike].isUnbound();
  const bool mapping = isMapping(ctx, r[kArgs], ofBytes);
  Text percent{reinterpret_cast<const uint8_t*>("%"), 1, 0};
  for (;;) {
    Phase phase = static_cast<Phase>(r[kPhase].asInt());
    if (phase == kScan) {
      int64_t hit = findText(ctx, text, percent, i, text.length);
      const uint32_t end = hit < 0 ? text.length : static_cast<uint32_t>(hit);
      out.addRange(format, i, end);
      if (hit < 0) break;
      i = end;
    }
    r[kPosition] = Value::smallInt(i);
    Specifier s;
    if (!parseSpecifier(ctx, format, i + 1, &s)) return Value::exit();
    auto stop = [&] {
      if (ctx.state == State::kCall) r[kOut] = out.finish();
      return Value::exit();
    };
    if (!s.key.isUnbound() && phase <= kGotItem) {
      if (phase == kScan) {
        if (!mapping) return raise(ctx, ErrorId::kPercentMapping);
        if (ofBytes) s.key = encodeLatin1(ctx, s.key);
        completed = getItem(ctx, r[kArgs], s.key);
        if (completed.isExit()) {
          r[kPhase] = Value::smallInt(kGotItem);
          return stop();
        }
      }
      r[kCurrent] = completed;
      r[kNext] = Value::smallInt(0);
      r[kPhase] = Value::smallInt(phase = kScan);
    }
    const Value first = r[kNext];  // a specifier that has to stop is parsed again with all its arguments
    auto star = [&](int64_t* to, int64_t least, ErrorId tooBig) {
      Value v = nextArgument(ctx, r);
      if (v.isUnbound()) return false;
      if (!isIntLike(ctx, v)) return raise(ctx, ErrorId::kPercentStar), false;
      if (!toInt64(ctx, v, to) || *to > least || *to < -least) return raise(ctx, tooBig), false;
      return true;
    };
    if (s.widthFromArgs) {
      if (!star(&s.width, INT64_MAX, ErrorId::kPercentWidth)) return Value::exit();
      if (s.width < 0) {
        s.left = true;
        s.width = -s.width;
      }
    }
    if (s.precisionFromArgs) {
      if (!star(&s.precision, INT32_MAX, ErrorId::kFormatPrecisionTooBig)) return Value::exit();
      if (s.precision < 0) s.precision = 0;
    }
    if (s.width > static_cast<int64_t>(kMaxStrLength)) abandon(ctx, Limit::kMemory);
    if (s.code == '%') {
      out.add(static_cast<uint32_t>('%'));
    } else {
      Value v = nextArgument(ctx, r);
      if (v.isUnbound()) return Value::exit();
      if (!addArgument(ctx, out, s, v, r, completed)) {
        r[kNext] = first;
        return stop();
      }
    }
    r[kPhase] = Value::smallInt(kScan);
    i = s.end;
  }
  // Everything must have been used, but for mappings.
  if (!mapping) {
    const TupleCell* tuple = cellOrNull<TupleCell>(ctx, r[kArgs]);
    if (r[kNext].asInt() < (tuple ? static_cast<int64_t>(tuple->length) : 1)) return raise(ctx, ofBytes ? ErrorId::kPercentNotAllBytes : ErrorId::kPercentNotAll);
  }
  const Value result = out.finish();
  return ofBytes ? bytesResult(ctx, r[kBytesLike], cellCast<BytesCell>(ctx, encodeLatin1(ctx, result))) : result;
}

void prepare(Context& ctx, Value* r) {
  r[kOut] = emptyStr(ctx);
  r[kPosition] = r[kNext] = r[kPhase] = Value::smallInt(0);
  r[kCurrent] = Value::unbound();
}

Step percentStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  if (frame.resume == 0 && (!r[kFormat].isRef() || !isStr(ctx, r[kFormat]))) corrupt(ctx);
  if (!r[kOut].isRef() || !isStr(ctx, r[kOut])) corrupt(ctx);
  Value v = run(ctx, r, completed);
  return v.isExit() ? stepFromExit(ctx, frame, 1) : Step::done(v);
}

}  // namespace

extern const BuiltinDef kPercentSteppers[] = {
    {"percent", "(format, args, out, position, next, current, phase, like, /)", nullptr, percentStep, kRegisters, Effects::kRunsPython, JitHint::kNone, ""},
    kTableEnd,
};

namespace {

Value startPercent(Context& ctx, Value format, Value args, Value like) {
  Value r[kRegisters];
  r[kFormat] = format;
  r[kArgs] = args;
  r[kBytesLike] = like;
  prepare(ctx, r);
  Value v = run(ctx, r, Value::unbound());
  if (!v.isExit() || ctx.state != State::kCall) return v;
  ctx.state = State::kRunning;
  r[kPhase] = Value::smallInt(kScan);  // the stepper asks the argument again
  return defer(ctx, kPercentSteppers[0], r, kRegisters);
}

}  // namespace

Value formatPercent(Context& ctx, Value format, Value args) { return startPercent(ctx, format, args, Value::unbound()); }

Value formatBytesPercent(Context& ctx, Value format, Value args) {
  const Text text = bytesText(ctx, format);
  return startPercent(ctx, newStrLatin1(ctx, text.bytes, text.length), args, format);
}

}  // namespace krait
