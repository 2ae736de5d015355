// Built-in functions of numbers: abs, divmod, pow, round, bin, oct, hex.
#include <cmath>

#include "runtime/errors/errors.h"
#include "runtime/program/symbols.h"
#include "runtime/objects/containers/containers.h"
#include "runtime/objects/numbers/float.h"
#include "runtime/objects/numbers/limbs.h"
#include "runtime/objects/classes/subclass.h"
#include "runtime/objects/iteration/iterators.h"
#include "runtime/objects/native.h"
#include "runtime/objects/operators.h"
#include "runtime/objects/step_result.h"
#include "runtime/objects/text/str.h"

namespace krait {

extern const BuiltinDef kNumberSteppers[];

namespace {

enum NumberStepper : uint32_t { kBinaryCall, kTextOfIndex, kPowModCall };

bool isReal(const Context& ctx, Value v) { return plainFloat(ctx, v).isFloat() || isIntLike(ctx, v); }
bool isScripted(Context& ctx, Value v, Symbol name) { return mayHaveScriptMethods(ctx, v) && isScriptMethod(ctx, lookupSpecial(ctx, v, name)); }

Value numberAbs(Context& ctx, Value* args, uint32_t) {
  Value v = args[0];
  if (v.isFloat()) return Value::number(std::fabs(v.asFloat()));
  if (mayHaveScriptMethods(ctx, v)) {
    Value method = lookupSpecial(ctx, v, symbols::k_abs);
    if (isScriptMethod(ctx, method)) return deferSpecial(ctx, method, v, nullptr, 0);
  }
  if (isKind(ctx, v, Kind::kFloat)) return Value::number(std::fabs(plainFloat(ctx, v).asFloat()));
  if (isIntLike(ctx, v)) return intSign(ctx, v) < 0 ? intNegate(ctx, v) : plainInt(ctx, v);
  if (const ComplexCell* cell = cellOrNull<ComplexCell>(ctx, v)) {
    const double r = std::hypot(cell->real, cell->imaginary);
    if (std::isinf(r) && std::isfinite(cell->real) && std::isfinite(cell->imaginary)) return raise(ctx, ErrorId::kAbsTooLarge);
    return Value::number(r);
  }
  return raise(ctx, ErrorId::kBadOperandFor, {"abs()", MessagePart::typeName(v)});
}

Value realDivmod(Context& ctx, Value a, Value b) {
  Value quotient = nativeBinary(ctx, BinaryOperator::kFloorDiv, a, b);
  if (quotient.isExit()) return quotient;
  Value remainder = nativeBinary(ctx, BinaryOperator::kMod, a, b);
  return remainder.isExit() ? remainder : pairOf(ctx, quotient, remainder);
}

// divmod: forward, then reflected method. Registers: 0 a, 1 b, 3 whether b comes first.
Step binaryCallStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  const Symbol forward = symbols::k_divmod, reflected = symbols::k_rdivmod;
  uint32_t attempt = frame.resume;
  if (attempt > 0 && completed.bits != Value::notImplemented().bits) return Step::done(completed);
  const Ref typeA = typeOf(ctx, r[0]), typeB = typeOf(ctx, r[1]);
  if (attempt == 0) r[3] = Value::boolean(typeA != typeB && isSubclass(ctx, typeB, typeA) && isScriptMethod(ctx, lookupInClass(ctx, typeB, reflected)));
  for (; attempt < 2; ++attempt) {  // bounded: 2
    const bool second = (attempt == 1) != r[3].isTrue();
    if (second && typeA == typeB) continue;
    Value self = second ? r[1] : r[0], other = second ? r[0] : r[1];
    Value method = lookupSpecial(ctx, self, second ? reflected : forward);
    if (isScriptMethod(ctx, method)) return callSpecial(ctx, frame, attempt + 1, method, self, &other, 1);
    if (isReal(ctx, self) && isReal(ctx, other)) {
      Value v = realDivmod(ctx, r[0], r[1]);
      return v.isExit() ? Step::raise() : Step::done(v);
    }
  }
  raise(ctx, ErrorId::kUnsupportedOperands, {"divmod()", MessagePart::typeName(r[0]), MessagePart::typeName(r[1])});
  return Step::raise();
}

Value numberDivmod(Context& ctx, Value* args, uint32_t) {
  Value a = args[0], b = args[1];
  if (isReal(ctx, a) && isReal(ctx, b) && !isScripted(ctx, a, symbols::k_divmod) && !isScripted(ctx, b, symbols::k_rdivmod)) return realDivmod(ctx, a, b);
  if (mayHaveScriptMethods(ctx, a) || mayHaveScriptMethods(ctx, b)) return defer(ctx, kNumberSteppers[kBinaryCall], args, 2);
  return raise(ctx, ErrorId::kUnsupportedOperands, {"divmod()", MessagePart::typeName(a), MessagePart::typeName(b)});
}

Value powMod(Context& ctx, Value a, Value b, Value m) {
  if (isIntLike(ctx, a) && isIntLike(ctx, b) && isIntLike(ctx, m)) return intPowMod(ctx, a, b, m);
  if (isKind(ctx, a, Kind::kComplex) || isKind(ctx, b, Kind::kComplex)) return raise(ctx, ErrorId::kComplexModulo);
  if (isReal(ctx, a) && isReal(ctx, b) && isReal(ctx, m)) return raise(ctx, ErrorId::kPowModIntegers);
  return raise(ctx, ErrorId::kUnsupportedThree, {"** or pow()", MessagePart::typeName(a), MessagePart::typeName(b), MessagePart::typeName(m)});
}

// pow(a, b, m) where a or b may have methods of the script. Registers: 0 a, 1 b, 2 m. Steps: 1 __pow__ of a, 2 __rpow__ of b.
Step powModStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  if (frame.resume > 0 && completed.bits != Value::notImplemented().bits) return Step::done(completed);
  if (frame.resume == 0 && isScripted(ctx, r[0], symbols::k_pow)) return callSpecial(ctx, frame, 1, lookupSpecial(ctx, r[0], symbols::k_pow), r[0], &r[1], 2);
  if (frame.resume < 2 && typeOf(ctx, r[0]) != typeOf(ctx, r[1]) && isScripted(ctx, r[1], symbols::k_rpow)) {
    Value args[2] = {r[0], r[2]};
    return callSpecial(ctx, frame, 2, lookupSpecial(ctx, r[1], symbols::k_rpow), r[1], args, 2);
  }
  Value v = powMod(ctx, r[0], r[1], r[2]);
  return v.isExit() ? Step::raise() : Step::done(v);
}

Value numberPow(Context& ctx, Value* args, uint32_t) {
  Value a = args[0], b = args[1], m = args[2];
  if (m.isUnbound() || m.isNone()) return binaryOp(ctx, BinaryOperator::kPow, a, b);
  if (isScripted(ctx, a, symbols::k_pow) || isScripted(ctx, b, symbols::k_rpow)) return defer(ctx, kNumberSteppers[kPowModCall], args, 3);
  return powMod(ctx, a, b, m);
}

// int rounded to a multiple of 10 ** -digits, half to even.
Value roundInt(Context& ctx, Value i, Value digits) {
  if (intSign(ctx, digits) >= 0) return plainInt(ctx, i);
  int64_t n;
  if (!toInt64(ctx, digits, &n) || -n > intBitLength(ctx, i)) return Value::smallInt(0);  // 10 ** -n is larger than i
  Value unit = intPow(ctx, Value::smallInt(10), Value::smallInt(-n));
  Value rest = intMod(ctx, i, unit), down = intSub(ctx, i, rest);
  const int order = intCompare(ctx, intMul(ctx, rest, Value::smallInt(2)), unit);
  bool up = order > 0;
  if (order == 0) up = intSign(ctx, intMod(ctx, intFloorDiv(ctx, down, unit), Value::smallInt(2))) != 0;
  return up ? intAdd(ctx, down, unit) : down;
}

Value numberRound(Context& ctx, Value* args, uint32_t) {
  Value v = args[0], digits = args[1];
  const bool none = digits.isUnbound() || digits.isNone();
  if (mayHaveScriptMethods(ctx, v)) {
    Value method = lookupSpecial(ctx, v, symbols::k_round);
    if (isScriptMethod(ctx, method)) return deferSpecial(ctx, method, v, &digits, none ? 0 : 1);
  }
  v = plainFloat(ctx, v);
  if (!isReal(ctx, v)) return raise(ctx, ErrorId::kNoRound, {MessagePart::typeName(v)});
  if (none) {
    if (!v.isFloat()) return plainInt(ctx, v);
    const double d = v.asFloat();
    return floatToInt(ctx, std::isfinite(d) ? std::nearbyint(d) : d);
  }
  Value n = needInt(ctx, digits);
  if (n.isExit()) return n;
  if (!v.isFloat()) return roundInt(ctx, v, n);
  int64_t places;
  if (!toInt64(ctx, n, &places)) places = intSign(ctx, n) < 0 ? -100000 : 100000;
  if (places > 100000) places = 100000;
  if (places < -100000) places = -100000;
  const double d = v.asFloat(), result = roundFloat(d, static_cast<int>(places));
  if (std::isinf(result) && std::isfinite(d)) return raise(ctx, ErrorId::kRoundTooLarge);
  return Value::number(result);
}

Value prefixed(Context& ctx, Value i, uint32_t base) {
  uint32_t length;
  const char* digits = intDigits(ctx, i, base, &length);
  if (!digits) return Value::exit();
  TextBuilder out(ctx);
  const bool negative = digits[0] == '-';
  if (negative) out.add("-");
  out.add(base == 2 ? "0b" : base == 8 ? "0o" : "0x");
  out.add(std::string_view(digits + negative, length - negative));
  return out.finish();
}

// bin, oct, hex of an instance with __index__. Registers: 0 value, 1 base.
Step textOfIndexStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  if (frame.resume == 0) return callSpecial(ctx, frame, 1, lookupSpecial(ctx, r[0], symbols::k_index), r[0], nullptr, 0);
  if (!isIntLike(ctx, completed)) {
    raise(ctx, ErrorId::kNonIntResult, {"__index__", MessagePart::typeName(completed)});
    return Step::raise();
  }
  const int64_t base = r[1].asInt();
  return Step::done(prefixed(ctx, completed, base == 2 ? 2 : base == 8 ? 8 : 16));
}

Value textInBase(Context& ctx, Value v, uint32_t base) {
  if (isIntLike(ctx, v)) return prefixed(ctx, v, base);
  if (mayHaveScriptMethods(ctx, v) && isScriptMethod(ctx, lookupSpecial(ctx, v, symbols::k_index))) {
    Value r[2] = {v, Value::smallInt(base)};
    return defer(ctx, kNumberSteppers[kTextOfIndex], r, 2);
  }
  return raise(ctx, ErrorId::kNotAnInteger, {MessagePart::typeName(v)});
}
Value numberBin(Context& ctx, Value* args, uint32_t) { return textInBase(ctx, args[0], 2); }
Value numberOct(Context& ctx, Value* args, uint32_t) { return textInBase(ctx, args[0], 8); }
Value numberHex(Context& ctx, Value* args, uint32_t) { return textInBase(ctx, args[0], 16); }

}  // namespace

extern const BuiltinDef kNumberSteppers[] = {
    {"divmod", "(a, b, /)", nullptr, binaryCallStep, 4, Effects::kRunsPython, JitHint::kNone, ""},
    {"hex", "(value, base, /)", nullptr, textOfIndexStep, 2, Effects::kRunsPython, JitHint::kNone, ""},
    {"pow", "(a, b, m, /)", nullptr, powModStep, 3, Effects::kRunsPython, JitHint::kNone, ""},
    kTableEnd,
};

extern const BuiltinDef kNumberFunctions[] = {
    {"abs", "(x, /)", numberAbs, nullptr, 0, Effects::kRunsPython, JitHint::kAbs, "The absolute value."},
    {"divmod", "(x, y, /)", numberDivmod, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "The pair (x // y, x % y)."},
    {"pow", "(base, exp, mod=None)", numberPow, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "base ** exp, or that modulo mod."},
    {"round", "(number, ndigits=None)", numberRound, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "Rounded to ndigits after the point."},
    {"bin", "(number, /)", numberBin, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "Binary text of an int."},
    {"oct", "(number, /)", numberOct, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "Octal text of an int."},
    {"hex", "(number, /)", numberHex, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "Hexadecimal text of an int."},
    kTableEnd,
};

namespace {

// The same as special methods: what the type itself does, whatever methods a subclass has.
Value absMethod(Context& ctx, Value* args, uint32_t count) {
  Value plain = plainValue(ctx, args[0]);
  return numberAbs(ctx, &plain, count);
}
Value roundMethod(Context& ctx, Value* args, uint32_t count) {
  Value plain[2] = {plainValue(ctx, args[0]), args[1]};
  return numberRound(ctx, plain, count);
}
template <bool reflected>
Value divmodMethod(Context& ctx, Value* args, uint32_t) {
  const bool known = isIntLike(ctx, args[0]) ? isIntLike(ctx, args[1]) : isReal(ctx, args[1]);
  return known ? realDivmod(ctx, args[reflected], args[!reflected]) : Value::notImplemented();
}

}  // namespace

extern const BuiltinDef kAbsDunder[] = {{"__abs__", "(self, /)", absMethod, nullptr, 0, Effects::kPure, JitHint::kNone, "abs(self)"}, kTableEnd};
extern const BuiltinDef kRealDunders[] = {
    {"__round__", "(self, ndigits=None, /)", roundMethod, nullptr, 0, Effects::kPure, JitHint::kNone, "Rounded to a number of digits."},
    {"__divmod__", "(self, value, /)", divmodMethod<false>, nullptr, 0, Effects::kPure, JitHint::kNone, "Return divmod(self, value)."},
    {"__rdivmod__", "(self, value, /)", divmodMethod<true>, nullptr, 0, Effects::kPure, JitHint::kNone, "Return divmod(value, self)."},
    kTableEnd,
};

}  // namespace krait
