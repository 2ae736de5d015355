// str.format and str.format_map. As with %, one engine runs as a leaf and, where Python is needed, again from the
// start as a stepper whose registers are the engine's whole state.
#include "runtime/errors/errors.h"
#include "runtime/program/symbols.h"
#include "runtime/objects/containers/containers.h"
#include "runtime/objects/operations.h"
#include "runtime/objects/step_result.h"
#include "runtime/objects/text/format_spec.h"
#include "runtime/objects/text/str_methods.h"
#include "runtime/objects/text/unicode.h"

namespace krait {

Value raiseKeyError(Context& ctx, Value key);

namespace {

// Registers: those of the whole, then those of the two levels: the format itself, and the spec of one field.
enum : uint32_t { kFormat, kArgs, kNamed, kNumbering, kNextNumber, kLevel, kLevels };
enum : uint32_t { kPosition, kEnd, kOut, kPhase, kValue, kName, kNameEnd, kConversion, kSpec, kSpecEnd, kLevelSize };
constexpr uint32_t kRegisters = kLevels + 2 * kLevelSize;
enum Numbering : int64_t { kUnknown, kAutomatic, kManual };
enum Phase : int64_t { kScan, kGotFirst, kGotPart, kGotSpec, kGotText };

Value number(int64_t n) { return Value::smallInt(n); }

// Digits of text[from, to): the number, -1 when it is none, -2 on exit.
int64_t fieldNumber(Context& ctx, const Text& text, uint32_t from, uint32_t to) {
  if (from >= to) return -1;
  int64_t n = 0;
  for (uint32_t i = from; i < to; ++i) {
    spend(ctx, i % 64 == 63);
    int d = unicode::decimalValue(text[i]);
    if (d < 0) return -1;
    if (n > (INT64_MAX - d) / 10) {
      raise(ctx, ErrorId::kFormatTooManyDigits);
      return -2;
    }
    n = n * 10 + d;
  }
  return n;
}

class Engine {
 public:
  Engine(Context& ctx, Value* r) : ctx_(ctx), r_(r), text_(textOf(ctx, r[kFormat])) {}

  // A str, or exit; with State::kCall the registers say where to go on with the call's result.
  Value run(Value completed) {
    for (;;) {
      Value* level = r_ + kLevels + (r_[kLevel].asInt() == 1 ? kLevelSize : 0);
      TextBuilder out(ctx_);
      if (!level[kOut].isRef() || !isStr(ctx_, level[kOut])) corrupt(ctx_);
      out.add(level[kOut]);
      Outcome outcome = runLevel(level, out, completed);
      if (outcome == kFailed && ctx_.state != State::kCall) return Value::exit();
      Value text = out.finish();
      level[kOut] = text;
      if (outcome == kFailed) return Value::exit();
      if (outcome == kNested) {
        r_[kLevel] = number(1);
        continue;
      }
      if (r_[kLevel].asInt() != 1) return text;
      r_[kLevel] = number(0);
      completed = text;
    }
  }

 private:
  enum Outcome { kFinished, kNested, kFailed };

  uint32_t at(const Value* level, uint32_t i) const {
    int64_t n = level[i].asInt();
    return n < 0 || n > text_.length ? text_.length : static_cast<uint32_t>(n);
  }
  Outcome fail(ErrorId id, std::initializer_list<MessagePart> parts = {}) {
    raise(ctx_, id, parts);
    return kFailed;
  }

  Outcome runLevel(Value* level, TextBuilder& out, Value completed) {
    for (;;) {
      switch (static_cast<Phase>(level[kPhase].asInt())) {
        case kScan: {
          bool field = false;
          Outcome scanned = scan(level, out, &field);
          if (scanned == kFailed) return kFailed;
          if (!field) return kFinished;
          completed = first(level);
          level[kPhase] = number(kGotFirst);
          if (completed.isExit()) return kFailed;
          break;
        }
        case kGotFirst:
        case kGotPart:
          level[kValue] = completed;
          completed = nextPart(level);
          if (completed.isExit()) {
            level[kPhase] = number(kGotPart);
            return kFailed;
          }
          if (!completed.isUnbound()) break;
          // The field's value is known; now its spec.
          if (needsExpanding(level)) {
            if (r_[kLevel].asInt() == 1) return fail(ErrorId::kFormatRecursion);
            Value* inner = r_ + kLevels + kLevelSize;
            inner[kPosition] = level[kSpec];
            inner[kEnd] = level[kSpecEnd];
            inner[kOut] = emptyStr(ctx_);
            inner[kPhase] = number(kScan);
            level[kPhase] = number(kGotSpec);
            return kNested;
          }
          completed = substring(ctx_, r_[kFormat], at(level, kSpec), at(level, kSpecEnd));
          [[fallthrough]];
        case kGotSpec: {
          const int64_t conversion = level[kConversion].asInt();
          level[kPhase] = number(kGotText);
          completed = formatValue(ctx_, level[kValue], static_cast<int>(conversion), completed);
          if (completed.isExit()) return kFailed;
          [[fallthrough]];
        }
        case kGotText:
          if (!completed.isRef() || !isStr(ctx_, completed)) corrupt(ctx_);
          out.add(completed);
          level[kPhase] = number(kScan);
          break;
        default:
          corrupt(ctx_);
      }
    }
  }

  // Copies literal text up to a field, and takes the field apart. False in *field at the end.
  Outcome scan(Value* level, TextBuilder& out, bool* field) {
    uint32_t i = at(level, kPosition);
    const uint32_t end = at(level, kEnd);
    while (i < end) {
      const uint32_t start = i;
      uint32_t c = 0;
      while (i < end) {
        spend(ctx_, i % 64 == 63);
        c = text_[i++];
        if (c == '{' || c == '}') break;
      }
      const bool brace = c == '{' || c == '}', atEnd = i >= end;
      if (c == '}' && (atEnd || text_[i] != '}')) return fail(ErrorId::kFormatSingleClose);
      if (c == '{' && atEnd) return fail(ErrorId::kFormatSingleOpen);
      if (!brace) {
        out.addRange(r_[kFormat], start, i);
        continue;
      }
      if (text_[i] == c) {
        out.addRange(r_[kFormat], start, i);
        ++i;
        continue;
      }
      out.addRange(r_[kFormat], start, i - 1);
      *field = true;
      return parseField(level, i, end);
    }
    level[kPosition] = number(i);
    return kFinished;
  }

  Outcome parseField(Value* level, uint32_t i, uint32_t end) {
    const uint32_t name = i;
    uint32_t c = 0;
    for (bool more = true; more && i < end;) {
      spend(ctx_, i % 64 == 63);
      c = text_[i++];
      if (c == '{') return fail(ErrorId::kFormatNameBrace);
      if (c == '[') {
        while (i < end && text_[i] != ']') spend(ctx_, ++i % 64 == 63);
      } else if (c == '}' || c == ':' || c == '!') {
        more = false;
      }
    }
    level[kName] = number(name);
    level[kNameEnd] = number(i - 1);
    level[kConversion] = number(0);
    level[kSpec] = level[kSpecEnd] = number(i);
    if (c == '}') {
      level[kPosition] = number(i);
      return kFinished;
    }
    if (c != ':' && c != '!') return fail(ErrorId::kFormatExpectedClose);
    if (c == '!') {
      if (i >= end) return fail(ErrorId::kFormatNoConversion);
      const uint32_t conversion = text_[i++];
      level[kConversion] = number(conversion);
      if (i < end) {
        c = text_[i++];
        if (c == '}') {
          level[kSpec] = level[kSpecEnd] = level[kPosition] = number(i);
          return checkConversion(conversion);
        }
        if (c != ':') return fail(ErrorId::kFormatAfterConversion);
      }
    }
    level[kSpec] = number(i);
    for (uint32_t depth = 1; i < end;) {
      spend(ctx_, i % 64 == 63);
      c = text_[i++];
      if (c == '{') ++depth;
      if (c == '}' && --depth == 0) {
        level[kSpecEnd] = number(i - 1);
        level[kPosition] = number(i);
        return checkConversion(static_cast<uint32_t>(level[kConversion].asInt()));
      }
    }
    return fail(ErrorId::kFormatUnmatched);
  }

  Outcome checkConversion(uint32_t c) {
    if (c == 0 || c == 'r' || c == 's' || c == 'a') return kFinished;
    TextBuilder shown(ctx_);
    if (c > 32 && c < 127) {
      shown.add(c);
    } else {
      char digits[8];
      int n = 0;
      for (uint32_t k = c; n == 0 || k; k >>= 4) digits[n++] = "0123456789abcdef"[k & 15];  // bounded: 6
      shown.add("\\x");
      while (n > 0) shown.add(static_cast<uint32_t>(digits[--n]));  // bounded: 6
    }
    return fail(ErrorId::kFormatConversion, {MessagePart::str(shown.finish())});
  }

  bool needsExpanding(const Value* level) {
    const uint32_t to = at(level, kSpecEnd);
    for (uint32_t i = at(level, kSpec); i < to; ++i) {
      spend(ctx_, i % 64 == 63);
      if (text_[i] == '{') return true;
    }
    return false;
  }

  // The argument a field's name begins with. Moves kName behind it.
  Value first(Value* level) {
    const uint32_t from = at(level, kName), end = at(level, kNameEnd);
    uint32_t i = from;
    while (i < end && text_[i] != '.' && text_[i] != '[') spend(ctx_, ++i % 64 == 63);
    level[kName] = number(i);
    int64_t index = fieldNumber(ctx_, text_, from, i);
    if (index == -2) return Value::exit();
    const bool empty = from >= i;
    if (empty || index >= 0) {
      const int64_t mode = r_[kNumbering].asInt();
      if (mode == kUnknown) r_[kNumbering] = number(empty ? kAutomatic : kManual);
      if (mode == kManual && empty) return raise(ctx_, ErrorId::kFormatToAuto);
      if (mode == kAutomatic && !empty) return raise(ctx_, ErrorId::kFormatToManual);
      if (empty) {
        index = r_[kNextNumber].asInt();
        r_[kNextNumber] = number(index + 1);
      }
      if (r_[kArgs].isNone()) return raise(ctx_, ErrorId::kFormatPositional);
      const TupleCell& args = cellCast<TupleCell>(ctx_, r_[kArgs]);
      if (index < 0 || index >= args.length) return raise(ctx_, ErrorId::kFormatIndex, {MessagePart::integer(index)});
      return args.items[index];
    }
    Value key = substring(ctx_, r_[kFormat], from, i);
    if (r_[kNamed].isNone() || r_[kNamed].isUnbound()) return raiseKeyError(ctx_, key);
    return getItem(ctx_, r_[kNamed], key);
  }

  // Follows one ".name" or "[key]" of the field's name; unbound at its end.
  Value nextPart(Value* level) {
    uint32_t i = at(level, kName);
    const uint32_t end = at(level, kNameEnd);
    if (i >= end) return Value::unbound();
    const uint32_t c = text_[i++], from = i;
    if (c != '.' && c != '[') return raise(ctx_, ErrorId::kFormatAfterBracket);
    uint32_t to;
    if (c == '.') {
      while (i < end && text_[i] != '.' && text_[i] != '[') spend(ctx_, ++i % 64 == 63);
      to = i;
    } else {
      while (i < end && text_[i] != ']') spend(ctx_, ++i % 64 == 63);
      if (i >= end) return raise(ctx_, ErrorId::kFormatMissingBracket);
      to = i++;
    }
    level[kName] = number(i);
    if (from == to) return raise(ctx_, ErrorId::kFormatEmptyAttribute);
    int64_t index = c == '[' ? fieldNumber(ctx_, text_, from, to) : -1;
    if (index == -2) return Value::exit();
    if (index >= 0) return getItem(ctx_, level[kValue], newIntValue(index));
    Value name = substring(ctx_, r_[kFormat], from, to);
    if (c == '[') return getItem(ctx_, level[kValue], name);
    Symbol symbol = symbolOf(ctx_, name);
    if (symbol == SymbolTable::kNone) abandon(ctx_, Limit::kMemory);
    return getAttribute(ctx_, level[kValue], symbol);
  }

  Value newIntValue(int64_t i) { return Value::fitsInt(i) ? number(i) : Value::smallInt(Value::kMaxInt); }

  Context& ctx_;
  Value* r_;
  const Text text_;
};

void prepare(Context& ctx, Value* r) {
  r[kNumbering] = r[kNextNumber] = r[kLevel] = number(0);
  for (uint32_t i = kLevels; i < kRegisters; ++i) r[i] = number(0);  // bounded: few
  Value* level = r + kLevels;
  level[kEnd] = number(textOf(ctx, r[kFormat]).length);
  level[kOut] = level[kLevelSize + kOut] = emptyStr(ctx);
}

// (format, args | None, named | None)
Step formatStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  if (!r[kFormat].isRef() || !isStr(ctx, r[kFormat])) corrupt(ctx);
  if (frame.resume == 0) prepare(ctx, r);
  Value v = Engine(ctx, r).run(completed);
  return v.isExit() ? stepFromExit(ctx, frame, 1) : Step::done(v);
}

}  // namespace

extern const BuiltinDef kFormatSteppers[] = {
    {"format", "(format, args, named, /)", nullptr, formatStep, kRegisters, Effects::kRunsPython, JitHint::kNone, ""},
    kTableEnd,
};

Value formatFields(Context& ctx, Value format, Value args, Value named) {
  Value r[kRegisters];
  r[kFormat] = format;
  r[kArgs] = args;
  r[kNamed] = named;
  prepare(ctx, r);
  Value v = Engine(ctx, r).run(Value::unbound());
  if (!v.isExit() || ctx.state != State::kCall) return v;
  ctx.state = State::kRunning;
  return defer(ctx, kFormatSteppers[0], r, 3);
}

}  // namespace krait
