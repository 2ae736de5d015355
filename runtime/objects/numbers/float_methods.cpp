// float and complex: construction and methods.
#include <cmath>
#include <cstring>

#include "runtime/errors/errors.h"
#include "runtime/objects/bytes/bytes.h"
#include "runtime/objects/classes/subclass.h"
#include "runtime/program/symbols.h"
#include "runtime/objects/containers/containers.h"
#include "runtime/objects/numbers/float.h"
#include "runtime/objects/numbers/limbs.h"
#include "runtime/objects/operations.h"
#include "runtime/objects/operators.h"
#include "runtime/objects/step_result.h"
#include "runtime/objects/text/str.h"
#include "runtime/objects/text/unicode.h"

namespace krait {
namespace {

// float(x) of an instance: __float__, else __index__. Registers: 0 x.
Step floatCallStep(Context& ctx, FrameCell& frame, Value completed) {
  Value v = frame.registers[0];
  if (frame.resume == 0) {
    Value method = lookupSpecial(ctx, v, symbols::k_float);
    if (isScriptMethod(ctx, method)) return callSpecial(ctx, frame, 1, method, v, nullptr, 0);
    return callSpecial(ctx, frame, 2, lookupSpecial(ctx, v, symbols::k_index), v, nullptr, 0);
  }
  if (frame.resume == 1 && plainFloat(ctx, completed).isFloat()) return Step::done(plainFloat(ctx, completed));
  if (frame.resume == 2 && isIntLike(ctx, completed)) {
    double d;
    bool isNumber;
    return toDouble(ctx, completed, &d, &isNumber) ? Step::done(Value::number(d)) : Step::raise();
  }
  if (frame.resume == 1) {
    raise(ctx, ErrorId::kFloatNonFloat, {MessagePart::typeName(v), MessagePart::typeName(completed)});
  } else {
    raise(ctx, ErrorId::kNonIntResult, {"__index__", MessagePart::typeName(completed)});
  }
  return Step::raise();
}

}  // namespace

extern const BuiltinDef& kComplexCall;
extern const BuiltinDef kFloatSteppers[] = {
    {"float", "(x, /)", nullptr, floatCallStep, 1, Effects::kRunsPython, JitHint::kNone, ""},
    kTableEnd,
};

// Underscores are allowed between digits only; they are taken out in place. False: malformed.
static bool dropUnderscores(Context& ctx, char* text, uint32_t* length) {
  auto digit = [](char c) { return c >= '0' && c <= '9'; };
  uint32_t n = 0;
  char before = 0;
  spendAlong(ctx, *length / 64);
  for (uint32_t i = 0; i < *length; ++i) {  // bounded: spent for above
    const char c = text[i];
    if (c == '_') {
      if (!digit(before)) return false;
    } else {
      if (before == '_' && !digit(c)) return false;
      text[n++] = c;
    }
    before = c;
  }
  *length = n;
  return before != '_';
}

Value floatFromStr(Context& ctx, Value text) {
  AsciiNumber ascii = asciiNumberText(ctx, text);
  if (ascii.ok && ascii.length) {
    RawCell& copy = newCell<RawCell>(ctx, ascii.length);
    char* p = reinterpret_cast<char*>(copy.bytes);
    memcpy(p, ascii.text, ascii.length);
    uint32_t length = ascii.length;
    double d;
    spendAlong(ctx, length / 8);
    if (dropUnderscores(ctx, p, &length) && parseFloat(p, length, &d)) return Value::number(d);
  }
  return raise(ctx, ErrorId::kFloatLiteral, {MessagePart::repr(text)});
}

namespace {

Value floatNew(Context& ctx, Value* args, uint32_t) {
  Value x = args[1];
  if (x.isUnbound()) return Value::number(0);
  double d;
  bool isNumber;
  if (mayHaveScriptMethods(ctx, x) && isScriptMethod(ctx, lookupSpecial(ctx, x, symbols::k_float))) return defer(ctx, kFloatSteppers[0], &x, 1);
  if (toDouble(ctx, x, &d, &isNumber)) return Value::number(d);
  if (isNumber) return Value::exit();
  if (x.isRef()) {
    if (isStr(ctx, x) || isBytesLike(ctx, x)) return floatFromStr(ctx, x);
    if (mayHaveScriptMethods(ctx, x) && isScriptMethod(ctx, lookupSpecial(ctx, x, symbols::k_index))) return defer(ctx, kFloatSteppers[0], &x, 1);
  }
  return raise(ctx, ErrorId::kFloatArgument, {MessagePart::typeName(x)});
}

Value floatFromNumber(Context& ctx, Value* args, uint32_t) {
  if (args[1].isRef() && (isStr(ctx, args[1]) || isBytesLike(ctx, args[1]))) return raise(ctx, ErrorId::kMustBeReal, {MessagePart::typeName(args[1])});
  return floatNew(ctx, args, 2);
}

Value floatIsInteger(Context& ctx, Value* args, uint32_t) {
  const double d = plainFloat(ctx, args[0]).asFloat();
  return Value::boolean(std::isfinite(d) && d == std::floor(d));
}

Value floatRatio(Context& ctx, Value* args, uint32_t) {
  const double d = plainFloat(ctx, args[0]).asFloat();
  if (std::isinf(d)) return raise(ctx, ErrorId::kInfinityToRatio);
  if (d != d) return raise(ctx, ErrorId::kNaNToRatio);
  int exponent;
  double fraction = std::frexp(d, &exponent);
  for (int i = 0; i < 300 && fraction != std::floor(fraction); ++i) {  // bounded: 53 bits
    fraction *= 2;
    --exponent;
  }
  Value pair[2] = {intFromDouble(ctx, fraction), Value::smallInt(1)};
  if (exponent > 0) {
    pair[0] = intShiftLeft(ctx, pair[0], static_cast<uint64_t>(exponent));
  } else {
    pair[1] = intShiftLeft(ctx, pair[1], static_cast<uint64_t>(-exponent));
  }
  return newTuple(ctx, pair, 2);
}

Value floatHex(Context& ctx, Value* args, uint32_t) {
  const double d = plainFloat(ctx, args[0]).asFloat();
  if (!std::isfinite(d)) return reprOf(ctx, args[0]);
  TextBuilder out(ctx);
  if (std::signbit(d)) out.add("-");
  if (d == 0) {
    out.add("0x0.0p+0");
    return out.finish();
  }
  uint64_t bits;
  memcpy(&bits, &d, 8);
  int exponent = static_cast<int>(bits >> 52 & 0x7FF);
  const uint64_t mantissa = bits & ((1ull << 52) - 1);
  out.add(exponent ? "0x1." : "0x0.");
  for (int shift = 48; shift >= 0; shift -= 4) out.add(static_cast<uint32_t>("0123456789abcdef"[mantissa >> shift & 15]));  // bounded: 13
  exponent = exponent ? exponent - 1023 : -1022;
  out.add(exponent < 0 ? "p-" : "p+");
  out.add(intToStr(ctx, Value::smallInt(exponent < 0 ? -exponent : exponent)));
  return out.finish();
}

// [sign] [0x] digits [. digits] [p exponent], inf, nan; rounded half to even.
Value floatFromHex(Context& ctx, Value* args, uint32_t) {
  if (!args[1].isRef() || !isStr(ctx, args[1])) return raise(ctx, ErrorId::kHexFloatArgument);
  AsciiNumber ascii = asciiNumberText(ctx, args[1]);
  const auto invalid = [&] { return raise(ctx, ErrorId::kHexFloatInvalid); };
  if (!ascii.ok || ascii.length == 0) return invalid();
  const char *p = ascii.text, *end = p + ascii.length;
  spendAlong(ctx, ascii.length / 8);
  double special;
  {
    // Words are those of float(); digits there would be decimal, so only letters pass.
    const char first = p[p[0] == '-' || p[0] == '+'];
    if ((first | 32) == 'i' || (first | 32) == 'n') return parseFloat(p, ascii.length, &special) ? Value::number(special) : invalid();
  }
  bool negative = false;
  if (*p == '-' || *p == '+') negative = *p++ == '-';
  if (end - p >= 2 && p[0] == '0' && (p[1] | 32) == 'x') p += 2;
  auto digit = [](char c) { return c >= '0' && c <= '9' ? c - '0' : (c | 32) >= 'a' && (c | 32) <= 'f' ? (c | 32) - 'a' + 10 : -1; };
  uint64_t mantissa = 0;  // up to 60 bits, the lowest sticky
  int64_t exponent = 0, digits = 0;
  bool point = false, sticky = false;
  for (; p < end; ++p) {  // bounded: spent for above
    if (*p == '.' && !point) {
      point = true;
      continue;
    }
    const int d = digit(*p);
    if (d < 0) break;
    ++digits;
    if (mantissa >> 56) {
      sticky |= d != 0;
      if (!point) exponent += 4;
    } else {
      mantissa = mantissa << 4 | static_cast<uint64_t>(d);
      if (point) exponent -= 4;
    }
  }
  if (digits == 0) return invalid();
  if (p < end && (*p | 32) == 'p') {
    ++p;
    bool down = false;
    if (p < end && (*p == '-' || *p == '+')) down = *p++ == '-';
    if (p == end) return invalid();
    int64_t e = 0;
    for (; p < end && *p >= '0' && *p <= '9'; ++p) {  // bounded: spent for above
      if (e < 1'000'000'000'000) e = e * 10 + (*p - '0');
    }
    exponent += down ? -e : e;
  }
  if (p != end) return invalid();
  if (mantissa == 0) return Value::number(negative ? -0.0 : 0.0);
  // Normalise to 64 bits, then round to what the exponent leaves.
  const int shift = __builtin_clzll(mantissa);
  mantissa <<= shift;
  exponent -= shift;
  if (exponent > 2000) return raise(ctx, ErrorId::kHexFloatTooLarge);
  if (exponent < -2000) return Value::number(negative ? -0.0 : 0.0);
  int keep = 53;
  if (exponent + 64 < -1021) keep = static_cast<int>(53 - (-1021 - (exponent + 64)));
  uint64_t kept = 0;
  int64_t scale = exponent + 64 - keep;
  if (keep >= 0) {
    const int drop = 64 - keep;
    kept = keep == 0 ? 0 : mantissa >> drop;
    const uint64_t half = 1ull << (drop - 1), rest = drop == 64 ? mantissa : mantissa & ((1ull << drop) - 1);
    if (rest > half || (rest == half && (sticky || (kept & 1)))) ++kept;
  }
  const double d = std::ldexp(static_cast<double>(kept), static_cast<int>(scale));
  if (std::isinf(d)) return raise(ctx, ErrorId::kHexFloatTooLarge);
  return Value::number(negative ? -d : d);
}

Value floatSelf(Context& ctx, Value* args, uint32_t) { return plainFloat(ctx, args[0]); }
Value floatInt(Context& ctx, Value* args, uint32_t) { return floatToInt(ctx, plainFloat(ctx, args[0]).asFloat()); }
Value floatFloor(Context& ctx, Value* args, uint32_t) { return floatToInt(ctx, std::floor(plainFloat(ctx, args[0]).asFloat())); }
Value floatCeil(Context& ctx, Value* args, uint32_t) { return floatToInt(ctx, std::ceil(plainFloat(ctx, args[0]).asFloat())); }

// ------------------------------------------------------------------------------------------------ complex
// "1+2j", "j", "(1e5-infj)": false when malformed.
bool parseComplex(Context& ctx, const char* p, uint32_t length, double* re, double* im) {
  const char* end = p + length;
  auto skipSpaces = [&] {
    while (p < end && (*p == ' ' || (*p >= 9 && *p <= 13))) ++p;  // bounded: spent for by the caller
  };
  bool parentheses = false;
  if (p < end && *p == '(') {
    parentheses = true;
    ++p;
    skipSpaces();
  }
  // The longest stretch that can be one number.
  auto number = [&](double* out) {
    const char* q = p;
    if (q < end && (*q == '+' || *q == '-')) ++q;
    const char* digits = q;
    auto lower = [&](const char* at) { return at < end ? *at | 32 : 0; };
    if (lower(q) == 'i') {
      q += end - q >= 8 && lower(q + 3) == 'i' ? 8 : 3;
    } else if (lower(q) == 'n') {
      q += 3;
    } else {
      while (q < end && ((*q >= '0' && *q <= '9') || *q == '.')) ++q;  // bounded: spent for by the caller
      if (q > digits && lower(q) == 'e') {
        const char* e = q + 1;
        if (e < end && (*e == '+' || *e == '-')) ++e;
        if (e < end && *e >= '0' && *e <= '9') {
          while (e < end && *e >= '0' && *e <= '9') ++e;  // bounded: spent for by the caller
          q = e;
        }
      }
    }
    if (q > end || q == digits || !parseFloat(p, static_cast<uint32_t>(q - p), out)) return false;
    p = q;
    return true;
  };
  auto isJ = [&] { return p < end && (*p | 32) == 'j'; };
  // A bare sign before j stands for 1.
  auto bareSign = [&](double* out) {
    const char* q = p;
    double d = 1;
    if (q < end && (*q == '+' || *q == '-')) d = *q++ == '-' ? -1 : 1;
    if (q >= end || (*q | 32) != 'j') return false;
    p = q;
    *out = d;
    return true;
  };
  *re = *im = 0;
  double first;
  if (!number(&first) && !bareSign(&first)) return false;
  if (isJ()) {
    *im = first;
    ++p;
  } else {
    *re = first;
    if (p < end && (*p == '+' || *p == '-')) {
      if ((!number(im) && !bareSign(im)) || !isJ()) return false;
      ++p;
    }
  }
  skipSpaces();
  if (parentheses) {
    if (p >= end || *p != ')') return false;
    ++p;
    skipSpaces();
  }
  return p == end;
}

// What complex() calls first of an argument that is an instance with such methods of the script's; unbound: nothing.
Value complexConversion(Context& ctx, Value v, bool real) {
  if (v.isUnbound() || !mayHaveScriptMethods(ctx, v)) return Value::unbound();
  for (Symbol name : {symbols::k_complex, symbols::k_float, symbols::k_index}) {  // bounded: 3
    if (name == symbols::k_complex && !real) continue;
    if (Value method = lookupSpecial(ctx, v, name); isScriptMethod(ctx, method)) {
      return name == symbols::k_complex ? method : Value::reference(typeRef(ctx, TypeId::kFloat));
    }
  }
  return Value::unbound();
}

Value complexNew(Context& ctx, Value* args, uint32_t) {
  Value x = args[1], y = args[2];
  if (!complexConversion(ctx, x, true).isUnbound() || !complexConversion(ctx, y, false).isUnbound()) return defer(ctx, kComplexCall, args, 3);
  if (x.isRef() && isStr(ctx, x)) {
    if (!y.isUnbound()) return raise(ctx, ErrorId::kComplexPart, {"real", MessagePart::typeName(x)});
    AsciiNumber ascii = asciiNumberText(ctx, x);
    double re, im;
    if (ascii.ok && ascii.length) {
      RawCell& copy = newCell<RawCell>(ctx, ascii.length);
      char* p = reinterpret_cast<char*>(copy.bytes);
      memcpy(p, ascii.text, ascii.length);
      uint32_t length = ascii.length;
      spendAlong(ctx, length / 8);
      if (!dropUnderscores(ctx, p, &length)) return raise(ctx, ErrorId::kComplexUnderscore, {MessagePart::repr(x)});
      if (parseComplex(ctx, p, length, &re, &im)) return newComplex(ctx, re, im);
    }
    return raise(ctx, ErrorId::kComplexLiteral);
  }
  double re = 0, im = 0;
  bool isNumber;
  if (const ComplexCell* cell = cellOrNull<ComplexCell>(ctx, x)) {
    if (y.isUnbound()) return plainValue(ctx, x);
    re = cell->real;
    im = cell->imaginary;
  } else if (!x.isUnbound() && !toDouble(ctx, x, &re, &isNumber)) {
    if (isNumber) return Value::exit();
    if (y.isUnbound()) return raise(ctx, ErrorId::kComplexArgument, {MessagePart::typeName(x)});
    return raise(ctx, ErrorId::kComplexPart, {"real", MessagePart::typeName(x)});
  }
  if (const ComplexCell* cell = cellOrNull<ComplexCell>(ctx, y)) {
    re -= cell->imaginary;
    im += cell->real;
  } else if (!y.isUnbound()) {
    double part;
    if (!toDouble(ctx, y, &part, &isNumber)) return isNumber ? Value::exit() : raise(ctx, ErrorId::kComplexPart, {"imag", MessagePart::typeName(y)});
    im = isKind(ctx, x, Kind::kComplex) ? im + part : part;
  }
  return newComplex(ctx, re, im);
}

Value complexFromNumber(Context& ctx, Value* args, uint32_t) {
  if (args[1].isRef() && (isStr(ctx, args[1]) || isBytesLike(ctx, args[1]))) return raise(ctx, ErrorId::kMustBeReal, {MessagePart::typeName(args[1])});
  Value given[3] = {args[0], args[1], Value::unbound()};
  return complexNew(ctx, given, 3);
}

// complex() of instances. Registers: 0 the class, 1 real, 2 imag. Steps: 1 has the real part's number, 2 __complex__'s,
// 3 the imaginary part's.
Step complexCallStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  if (frame.resume == 2 && !isKind(ctx, completed, Kind::kComplex)) {
    raise(ctx, ErrorId::kNonComplexResult, {MessagePart::typeName(completed)});
    return Step::raise();
  }
  if (frame.resume == 1 || frame.resume == 2) r[1] = plainValue(ctx, completed);
  if (frame.resume == 3) r[2] = completed;
  for (uint32_t part = frame.resume == 0 ? 1 : 2; part <= 2 && frame.resume != 3; ++part) {  // bounded: 2
    Value convert = complexConversion(ctx, r[part], part == 1);
    if (convert.isUnbound()) continue;
    if (!isKind(ctx, convert, Kind::kClass)) return callSpecial(ctx, frame, 2, convert, r[part], nullptr, 0);
    ctx.callArgs[0] = r[part];
    ctx.callCount = 1;
    frame.resume = part == 1 ? 1 : 3;
    return Step::call(convert);
  }
  Value v = complexNew(ctx, r, 3);
  return v.isExit() ? stepFromExit(ctx, frame, 4) : Step::done(v);
}

Value complexSelf(Context& ctx, Value* args, uint32_t) { return plainValue(ctx, args[0]); }

Value complexConjugate(Context& ctx, Value* args, uint32_t) {
  const ComplexCell& cell = cellCast<ComplexCell>(ctx, args[0]);
  return newComplex(ctx, cell.real, -cell.imaginary);
}

constexpr BuiltinDef row(const char* name, LeafFunction function, const char* doc) {
  return {name, "(self, /)", function, nullptr, 0, Effects::kPure, JitHint::kNone, doc};
}

}  // namespace

extern const BuiltinDef kComplexSteppers[] = {
    {"complex", "(cls, real, imag, /)", nullptr, complexCallStep, 3, Effects::kRunsPython, JitHint::kNone, ""},
    kTableEnd,
};
const BuiltinDef& kComplexCall = kComplexSteppers[0];

extern const BuiltinDef kFloatMethods[] = {
    {"__new__", "(cls, x=0, /)", newOf<TypeId::kFloat, floatNew>, nullptr, 0, Effects::kRunsPython, JitHint::kFloatConvert, "float(x) -> floating-point number"},
    row("is_integer", floatIsInteger, "Whether the float is an integer."),
    row("as_integer_ratio", floatRatio, "Two ints whose ratio is exactly the float."),
    row("hex", floatHex, "Hexadecimal text."),
    row("conjugate", floatSelf, "The float itself."),
    {"fromhex", "(cls, string, /)", ofClass<TypeId::kFloat, floatFromHex>, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "From hexadecimal text."},
    {"from_number", "(cls, number, /)", ofClass<TypeId::kFloat, floatFromNumber>, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "From a real number."},
    row("__float__", floatSelf, "The float itself."),
    row("__int__", floatInt, "Cut towards zero."),
    row("__trunc__", floatInt, "Cut towards zero."),
    row("__floor__", floatFloor, "The largest int not above."),
    row("__ceil__", floatCeil, "The smallest int not below."),
    kTableEnd,
};

extern const BuiltinDef kComplexMethods[] = {
    {"__new__", "(cls, real=0, imag=0)", newOf<TypeId::kComplex, complexNew>, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "complex(real, imag) -> complex number"},
    row("conjugate", complexConjugate, "With the imaginary part negated."),
    row("__complex__", complexSelf, "The complex itself."),
    {"from_number", "(cls, number, /)", ofClass<TypeId::kComplex, complexFromNumber>, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "From a number."},
    kTableEnd,
};

}  // namespace krait
