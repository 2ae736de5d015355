// Arithmetic and bitwise operators on any two values: numbers and text here, containers in their folder, classes of
// the script through the stepper `binary`.
#include <cmath>

#include "runtime/errors/errors.h"
#include "runtime/modules/containers/deque.h"
#include "runtime/objects/bytes/bytes.h"
#include "runtime/objects/module.h"
#include "runtime/objects/containers/containers.h"
#include "runtime/objects/numbers/complex.h"
#include "runtime/objects/numbers/float.h"
#include "runtime/objects/numbers/int.h"
#include "runtime/objects/numbers/limbs.h"
#include "runtime/objects/classes/subclass.h"
#include "runtime/objects/native.h"
#include "runtime/objects/operators.h"
#include "runtime/objects/step_result.h"
#include "runtime/objects/text/str.h"

namespace krait {

extern const BinaryOperatorRow kBinaryOperators[] = {
    {"+", "+=", symbols::k_add, symbols::k_radd, symbols::k_iadd},
    {"-", "-=", symbols::k_sub, symbols::k_rsub, symbols::k_isub},
    {"*", "*=", symbols::k_mul, symbols::k_rmul, symbols::k_imul},
    {"/", "/=", symbols::k_truediv, symbols::k_rtruediv, symbols::k_itruediv},
    {"//", "//=", symbols::k_floordiv, symbols::k_rfloordiv, symbols::k_ifloordiv},
    {"%", "%=", symbols::k_mod, symbols::k_rmod, symbols::k_imod},
    {"** or pow()", "**=", symbols::k_pow, symbols::k_rpow, symbols::k_ipow},
    {"<<", "<<=", symbols::k_lshift, symbols::k_rlshift, symbols::k_ilshift},
    {">>", ">>=", symbols::k_rshift, symbols::k_rrshift, symbols::k_irshift},
    {"&", "&=", symbols::k_and, symbols::k_rand, symbols::k_iand},
    {"|", "|=", symbols::k_or, symbols::k_ror, symbols::k_ior},
    {"^", "^=", symbols::k_xor, symbols::k_rxor, symbols::k_ixor},
    {"@", "@=", symbols::k_matmul, symbols::k_rmatmul, symbols::k_imatmul},
};
static_assert(sizeof kBinaryOperators / sizeof kBinaryOperators[0] == static_cast<size_t>(BinaryOperator::kCount));

namespace {

constexpr int64_t kOperators = static_cast<int64_t>(BinaryOperator::kCount);

const BinaryOperatorRow& row(BinaryOperator op) { return kBinaryOperators[static_cast<uint32_t>(op) % kOperators]; }

Value intShift(Context& ctx, BinaryOperator op, Value a, Value b) {
  const bool left = op == BinaryOperator::kLShift;
  if (intSign(ctx, b) < 0) return raise(ctx, ErrorId::kNegativeShift);
  if (intSign(ctx, a) == 0) return Value::smallInt(0);
  int64_t n;
  if (!toInt64(ctx, b, &n)) {
    if (left) return raise(ctx, ErrorId::kTooManyDigits);
    return Value::smallInt(intSign(ctx, a) < 0 ? -1 : 0);
  }
  if (a.isBool()) a = Value::smallInt(1);
  return left ? intShiftLeft(ctx, a, static_cast<uint64_t>(n)) : intShiftRight(ctx, a, static_cast<uint64_t>(n));
}

Value intBinary(Context& ctx, BinaryOperator op, Value a, Value b) {
  switch (op) {
    case BinaryOperator::kAdd: return intAdd(ctx, a, b);
    case BinaryOperator::kSub: return intSub(ctx, a, b);
    case BinaryOperator::kMul: return intMul(ctx, a, b);
    case BinaryOperator::kTrueDiv: return intTrueDiv(ctx, a, b);
    case BinaryOperator::kFloorDiv: return intFloorDiv(ctx, a, b);
    case BinaryOperator::kMod: return intMod(ctx, a, b);
    case BinaryOperator::kPow: return intPow(ctx, a, b);
    case BinaryOperator::kLShift:
    case BinaryOperator::kRShift: return intShift(ctx, op, a, b);
    case BinaryOperator::kAnd:
    case BinaryOperator::kOr:
    case BinaryOperator::kXor: {
      BitOperator bit = op == BinaryOperator::kAnd ? BitOperator::kAnd : op == BinaryOperator::kOr ? BitOperator::kOr : BitOperator::kXor;
      if (a.isBool() && b.isBool()) {
        bool x = a.isTrue(), y = b.isTrue();
        return Value::boolean(bit == BitOperator::kAnd ? (x && y) : bit == BitOperator::kOr ? (x || y) : x != y);
      }
      return intBitwise(ctx, bit, a, b);
    }
    case BinaryOperator::kMatMul:
    case BinaryOperator::kCount: break;
  }
  return Value::notImplemented();
}

Value floatBinary(Context& ctx, BinaryOperator op, double x, double y) {
  switch (op) {
    case BinaryOperator::kAdd: return Value::number(x + y);
    case BinaryOperator::kSub: return Value::number(x - y);
    case BinaryOperator::kMul: return Value::number(x * y);
    case BinaryOperator::kTrueDiv:
      if (y == 0) return raise(ctx, ErrorId::kDivisionByZero);
      return Value::number(x / y);
    case BinaryOperator::kFloorDiv:
      if (y == 0) return raise(ctx, ErrorId::kDivisionByZero);
      return Value::number(floatFloorDiv(x, y));
    case BinaryOperator::kMod:
      if (y == 0) return raise(ctx, ErrorId::kDivisionByZero);
      return Value::number(floatMod(x, y));
    case BinaryOperator::kPow: return floatPow(ctx, x, y);
    case BinaryOperator::kLShift:
    case BinaryOperator::kRShift:
    case BinaryOperator::kAnd:
    case BinaryOperator::kOr:
    case BinaryOperator::kXor:
    case BinaryOperator::kMatMul:
    case BinaryOperator::kCount: break;
  }
  return Value::notImplemented();
}

bool isBytesOrArray(const Context& ctx, Value v) { return isKind(ctx, v, Kind::kBytes) || isKind(ctx, v, Kind::kByteArray); }
bool isSequence(const Context& ctx, Value v) {
  return isStr(ctx, v) || isBytesOrArray(ctx, v) || isKind(ctx, v, Kind::kList) || isKind(ctx, v, Kind::kTuple) || isKind(ctx, v, Kind::kDeque);
}

// sequence * n, n an int.
Value repeat(Context& ctx, Value sequence, Value n) {
  if (isKind(ctx, sequence, Kind::kDeque)) return dequeRepeat(ctx, sequence, n);
  if (!isStr(ctx, sequence) && !isBytesOrArray(ctx, sequence)) return sequenceRepeat(ctx, sequence, n);
  int64_t times;
  if (!toInt64(ctx, n, &times)) {
    if (intSign(ctx, n) < 0) {
      times = 0;
    } else {
      return raise(ctx, ErrorId::kIndexSized, {MessagePart::typeName(n)});
    }
  }
  return isStr(ctx, sequence) ? repeatStr(ctx, sequence, times) : repeatBytes(ctx, sequence, times);
}

}  // namespace

Value nativeBinary(Context& ctx, BinaryOperator op, Value a, Value b) {
  const Value given = b;  // text shows a subclass of float by its own methods
  a = plainFloat(ctx, a);
  b = plainFloat(ctx, b);
  const bool intA = isIntLike(ctx, a), intB = isIntLike(ctx, b);
  if (intA && intB) return intBinary(ctx, op, a, b);
  const bool numberA = intA || a.isFloat(), numberB = intB || b.isFloat();
  if (numberA && numberB) {
    if (op >= BinaryOperator::kLShift) return Value::notImplemented();
    double x, y;
    bool isNumber;
    if (!toDouble(ctx, a, &x, &isNumber) || !toDouble(ctx, b, &y, &isNumber)) return Value::exit();
    return floatBinary(ctx, op, x, y);
  }
  const bool complexA = isKind(ctx, a, Kind::kComplex), complexB = isKind(ctx, b, Kind::kComplex);
  if ((complexA && (complexB || numberB)) || (complexB && numberA)) return complexBinary(ctx, op, a, b);
  if (op == BinaryOperator::kMul) {
    if (intB && isSequence(ctx, a)) return repeat(ctx, a, b);
    if (intA && isSequence(ctx, b)) return repeat(ctx, b, a);
  }
  const bool ofSets = op == BinaryOperator::kOr || op == BinaryOperator::kAnd || op == BinaryOperator::kXor || op == BinaryOperator::kSub;
  if (ofSets && isKind(ctx, b, Kind::kDictView)) return containerBinary(ctx, op, a, b);  // a view combines with any iterable
  if (a.isRef() && isStr(ctx, a)) {
    if (op == BinaryOperator::kAdd && isStr(ctx, b)) return concatenate(ctx, a, b);
    if (op == BinaryOperator::kMod) return formatPercent(ctx, a, given);
    return Value::notImplemented();
  }
  if (isBytesOrArray(ctx, a)) {
    if (op == BinaryOperator::kAdd && isBytesLike(ctx, b)) return concatenateBytes(ctx, a, b);
    if (op == BinaryOperator::kMod) return formatBytesPercent(ctx, a, given);
    return Value::notImplemented();
  }
  if (isKind(ctx, a, Kind::kList) || isKind(ctx, a, Kind::kTuple)) {
    if (op != BinaryOperator::kAdd) return Value::notImplemented();
    const Kind kind = headerOf(ctx, a).kind;
    if (!isKind(ctx, b, kind)) return Value::notImplemented();
    return kind == Kind::kList ? listConcat(ctx, a, b) : tupleConcat(ctx, a, b);
  }
  if (isKind(ctx, a, Kind::kDeque)) return op == BinaryOperator::kAdd && isKind(ctx, b, Kind::kDeque) ? dequeConcat(ctx, a, b) : Value::notImplemented();
  // A view of a dict combines with any iterable.
  if (!a.isRef() || (isSequence(ctx, b) && !isKind(ctx, a, Kind::kDictView))) return Value::notImplemented();
  return containerBinary(ctx, op, a, b);
}

bool isTypeOrNone(const Context& ctx, Value v) { return v.isNone() || isKind(ctx, v, Kind::kClass); }

// TypeError for operands that nobody knows to combine; of types `|` makes a union.
Value unsupportedOperands(Context& ctx, BinaryOperator op, bool inplace, Value a, Value b) {
  if (op == BinaryOperator::kOr && isTypeOrNone(ctx, a) && isTypeOrNone(ctx, b) && !(a.isNone() && b.isNone())) {
    Value passed[2] = {a, b};
    return deferCall(ctx, imageFunction(ctx, "_types", "union"), passed, 2);
  }
  if (op == BinaryOperator::kAdd && isSequence(ctx, a)) {
    if (isBytesOrArray(ctx, a)) return raise(ctx, ErrorId::kConcatenateBytes, {MessagePart::typeName(b), MessagePart::typeName(a)});
    const char* name = isStr(ctx, a) ? "str" : isKind(ctx, a, Kind::kList) ? "list" : isKind(ctx, a, Kind::kDeque) ? "deque" : "tuple";
    return raise(ctx, ErrorId::kConcatenateOnly, {name, MessagePart::typeName(b), name});
  }
  if (op == BinaryOperator::kMul && isSequence(ctx, a)) return raise(ctx, ErrorId::kRepeatNonInt, {MessagePart::typeName(b)});
  if (op == BinaryOperator::kMul && isSequence(ctx, b)) return raise(ctx, ErrorId::kRepeatNonInt, {MessagePart::typeName(a)});
  return raise(ctx, ErrorId::kUnsupportedOperands, {inplace ? row(op).inplaceSign : row(op).sign, MessagePart::typeName(a), MessagePart::typeName(b)});
}

Value nativeInplace(Context& ctx, BinaryOperator op, Value a, Value b) {
  if (!a.isRef()) return Value::notImplemented();
  switch (headerOf(ctx, a).kind) {
    case Kind::kByteArray: {
      if (op == BinaryOperator::kAdd) return byteArrayExtend(ctx, a, b);
      if (op != BinaryOperator::kMul || !isIntLike(ctx, b)) return Value::notImplemented();
      const Value whole = repeat(ctx, a, b);
      if (whole.isExit()) return whole;
      ByteArrayCell& array = cellCast<ByteArrayCell>(ctx, a);
      byteArrayReplace(ctx, array, 0, array.length, bytesText(ctx, whole));
      return a;
    }
    case Kind::kDeque:
      if (op == BinaryOperator::kAdd) return dequeExtend(ctx, a, b);
      return op == BinaryOperator::kMul && isIntLike(ctx, b) ? dequeInplaceRepeat(ctx, a, b) : Value::notImplemented();
    case Kind::kList:
    case Kind::kDict:
    case Kind::kSet:
      return containerInplace(ctx, op, a, b);
    default:
      return Value::notImplemented();
  }
}

namespace {

// Whether a, of a built-in type, does not know the type of b, which has a reflected method of the script.
bool leavesToReflected(Context& ctx, BinaryOperator op, Value a, Value b) {
  const Value number = plainFloat(ctx, a);
  const bool isInt = isIntLike(ctx, a), isReal = isInt || number.isFloat();
  const bool knows = isInt ? isIntLike(ctx, b) : isReal ? isIntLike(ctx, b) || plainFloat(ctx, b).isFloat() : true;
  const bool repeats = op == BinaryOperator::kMul && isSequence(ctx, a) && isIntLike(ctx, b);
  return (!knows || repeats) && isScriptMethod(ctx, lookupSpecial(ctx, b, row(op).reflected));
}

// The protocol with methods of the script. Registers: 0 operator, 1 a, 2 b, 3 in place, 4 whether b comes first; at the
// start: the step whose method was asked already and answered NotImplemented, or 0.
enum BinaryStep : uint32_t { kStart, kAfterInplace, kAfterFirst, kAfterSecond, kAfterIndex, kFinal };
Step binaryStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  const BinaryOperator op = static_cast<BinaryOperator>(static_cast<uint64_t>(r[0].asInt()) % kOperators);
  const bool inplace = r[3].isTrue();
  const Value a = r[1], b = r[2];
  uint32_t attempt = 0;
  switch (frame.resume) {
    case kStart:
      attempt = static_cast<uint32_t>(r[4].asInt() & 3);  // what was asked before this
      if (attempt) {
        r[4] = Value::boolean(false);
        attempt -= kAfterInplace;
        break;
      }
      r[4] = Value::boolean(false);
      if (inplace) {
        Value method = lookupSpecial(ctx, a, row(op).inplace);
        if (isScriptMethod(ctx, method)) return callSpecial(ctx, frame, kAfterInplace, method, a, &b, 1);
        // A list's += comes after b's __radd__; nothing else is changed in place.
        if (!mayHaveScriptMethods(ctx, b) || !(isKind(ctx, a, Kind::kList) || isKind(ctx, a, Kind::kDeque))) {
          Value v = nativeInplace(ctx, op, a, b);
          if (v.isExit()) return stepFromExit(ctx, frame, kFinal);
          if (v.bits != Value::notImplemented().bits) return Step::done(v);
        }
      }
      break;
    case kAfterInplace:
    case kAfterFirst:
    case kAfterSecond:
      if (completed.bits != Value::notImplemented().bits) return Step::done(completed);
      attempt = frame.resume - kAfterInplace;
      break;
    case kAfterIndex: {
      if (!isIntLike(ctx, completed)) {
        raise(ctx, ErrorId::kNonIntResult, {"__index__", MessagePart::typeName(completed)});
        return Step::raise();
      }
      Value v = inplace ? nativeInplace(ctx, op, a, completed) : Value::notImplemented();
      if (v.bits == Value::notImplemented().bits) v = repeat(ctx, isSequence(ctx, a) ? a : b, completed);
      return v.isExit() ? stepFromExit(ctx, frame, kFinal) : Step::done(v);
    }
    default:
      return Step::done(completed);
  }
  const Ref typeA = typeOf(ctx, a), typeB = typeOf(ctx, b);
  if (attempt == 0) {
    r[4] = Value::boolean(typeA != typeB && isSubclass(ctx, typeB, typeA) && isScriptMethod(ctx, lookupInClass(ctx, typeB, row(op).reflected)) &&
                          lookupInClass(ctx, typeB, row(op).reflected).bits != lookupInClass(ctx, typeA, row(op).reflected).bits);
  }
  for (; attempt < 2; ++attempt) {  // bounded: 2
    const bool reflected = (attempt == 1) != r[4].isTrue();
    const Value self = reflected ? b : a, other = reflected ? a : b;
    if (reflected && typeA == typeB) continue;
    Value method = lookupSpecial(ctx, self, reflected ? row(op).reflected : row(op).forward);
    if (isScriptMethod(ctx, method)) return callSpecial(ctx, frame, kAfterFirst + attempt, method, self, &other, 1);
    if (reflected && isSequence(ctx, a) && op != BinaryOperator::kMul) continue;
    if (!reflected && leavesToReflected(ctx, op, self, other)) continue;
    Value v = nativeBinary(ctx, op, a, b);
    if (v.isExit()) return stepFromExit(ctx, frame, kFinal);
    if (v.bits != Value::notImplemented().bits) return Step::done(v);
  }
  if (inplace && (isKind(ctx, a, Kind::kList) || isKind(ctx, a, Kind::kDeque))) {
    Value v = nativeInplace(ctx, op, a, b);
    if (v.isExit()) return stepFromExit(ctx, frame, kFinal);
    if (v.bits != Value::notImplemented().bits) return Step::done(v);
  }
  if (leavesToReflected(ctx, op, a, b)) {  // whose method did not know either
    Value v = nativeBinary(ctx, op, a, b);
    if (v.isExit()) return stepFromExit(ctx, frame, kFinal);
    if (v.bits != Value::notImplemented().bits) return Step::done(v);
  }
  if (op == BinaryOperator::kMul && isSequence(ctx, a) != isSequence(ctx, b)) {
    Value n = isSequence(ctx, a) ? b : a;
    Value method = lookupSpecial(ctx, n, symbols::k_index);
    if (isScriptMethod(ctx, method)) return callSpecial(ctx, frame, kAfterIndex, method, n, nullptr, 0);
  }
  unsupportedOperands(ctx, op, inplace, a, b);
  return stepFromExit(ctx, frame, kFinal);
}

}  // namespace

extern const BuiltinDef kArithSteppers[] = {
    {"binary", "(operator, a, b, inplace, asked, /)", nullptr, binaryStep, 5, Effects::kRunsPython, JitHint::kNone, ""},
    kTableEnd,
};

namespace {

Value byTheBook(Context& ctx, BinaryOperator op, bool inplace, Value a, Value b, BinaryStep asked) {
  Value args[5] = {Value::smallInt(static_cast<int64_t>(op)), a, b, Value::boolean(inplace), Value::smallInt(asked)};
  return defer(ctx, kArithSteppers[0], args, 5);
}

Value dispatch(Context& ctx, BinaryOperator op, bool inplace, Value a, Value b) {
  if (!inplace && isExactly(ctx, a, Kind::kSet) && isExactly(ctx, b, Kind::kSet)) {
    const Value v = containerBinary(ctx, op, a, b);
    return v.bits != Value::notImplemented().bits ? v : unsupportedOperands(ctx, op, inplace, a, b);
  }
  // str % x never asks x, unless that is of a subclass; the other operands may.
  if (op == BinaryOperator::kMod && isPlainStr(ctx, a) && !(b.isRef() && isStr(ctx, b))) return nativeBinary(ctx, op, a, b);
  if (mayHaveScriptMethods(ctx, a) || mayHaveScriptMethods(ctx, b)) return byTheBook(ctx, op, inplace, a, b, kStart);
  if (inplace) {
    Value v = nativeInplace(ctx, op, a, b);
    if (v.bits != Value::notImplemented().bits) return v;
  }
  Value v = nativeBinary(ctx, op, a, b);
  if (v.bits != Value::notImplemented().bits) return v;
  return unsupportedOperands(ctx, op, inplace, a, b);
}

}  // namespace

AskedFirst askedFirst(Context& ctx, BinaryOperator op, bool inplace, Value a, Value b) {
  const bool scriptB = mayHaveScriptMethods(ctx, b);
  if (!mayHaveScriptMethods(ctx, a)) {
    if (!scriptB || !leavesToReflected(ctx, op, a, b)) return {};
    const Value method = lookupSpecial(ctx, b, row(op).reflected);
    return isKind(ctx, method, Kind::kFunction) ? AskedFirst{method, b, a} : AskedFirst{};
  }
  const Ref typeA = typeOf(ctx, a);
  if (inplace) {
    const Value method = lookupInClass(ctx, typeA, row(op).inplace);
    if (isKind(ctx, method, Kind::kFunction)) return {method, a, b};
    if (!method.isUnbound() || headerOf(ctx, a).kind != Kind::kInstance) return {};
  }
  const Value method = lookupInClass(ctx, typeA, row(op).forward);
  if (!isKind(ctx, method, Kind::kFunction)) return {};
  if (scriptB) {
    const Ref typeB = typeOf(ctx, b);
    if (typeB != typeA && isSubclass(ctx, typeB, typeA)) return {};  // whose method may come first
  }
  return {method, a, b};
}

Value askNext(Context& ctx, BinaryOperator op, bool inplace, Value a, Value b) {
  BinaryStep asked = kAfterFirst;
  if (!mayHaveScriptMethods(ctx, a)) {
    asked = kAfterSecond;
  } else if (inplace && isKind(ctx, lookupInClass(ctx, typeOf(ctx, a), row(op).inplace), Kind::kFunction)) {
    asked = kAfterInplace;
  }
  return byTheBook(ctx, op, inplace, a, b, asked);
}

Value binaryOp(Context& ctx, BinaryOperator op, Value a, Value b) {
  if (a.isInt() && b.isInt() && op != BinaryOperator::kMatMul) return intBinary(ctx, op, a, b);
  if (a.isFloat() && b.isFloat() && op < BinaryOperator::kLShift) return floatBinary(ctx, op, a.asFloat(), b.asFloat());
  return dispatch(ctx, op, false, a, b);
}

Value inplaceOp(Context& ctx, BinaryOperator op, Value a, Value b) {
  if (a.isInt() && b.isInt() && op != BinaryOperator::kMatMul) return intBinary(ctx, op, a, b);
  if (a.isFloat() && b.isFloat() && op < BinaryOperator::kLShift) return floatBinary(ctx, op, a.asFloat(), b.asFloat());
  return dispatch(ctx, op, true, a, b);
}

Value unaryOp(Context& ctx, UnaryOperator op, Value a) {
  static constexpr Symbol kMethods[] = {symbols::k_neg, symbols::k_pos, symbols::k_invert};
  const uint32_t n = static_cast<uint32_t>(op) % 3;
  if (mayHaveScriptMethods(ctx, a)) {
    Value method = lookupSpecial(ctx, a, kMethods[n]);
    if (isScriptMethod(ctx, method)) return deferSpecial(ctx, method, a, nullptr, 0);
  }
  return nativeUnary(ctx, op, a);
}

Value nativeUnary(Context& ctx, UnaryOperator op, Value a) {
  a = plainFloat(ctx, a);
  if (isIntLike(ctx, a)) {
    switch (op) {
      case UnaryOperator::kNeg: return intNegate(ctx, a);
      case UnaryOperator::kPos: return plainInt(ctx, a);
      case UnaryOperator::kInvert: return intSub(ctx, Value::smallInt(-1), a);
    }
  }
  if (a.isFloat() && op != UnaryOperator::kInvert) return op == UnaryOperator::kNeg ? Value::number(-a.asFloat()) : a;
  if (isKind(ctx, a, Kind::kComplex) && op != UnaryOperator::kInvert) return op == UnaryOperator::kNeg ? complexNegate(ctx, a) : plainValue(ctx, a);
  static constexpr const char* kSigns[] = {"-", "+", "~"};
  return raise(ctx, ErrorId::kBadUnaryOperand, {kSigns[static_cast<uint32_t>(op) % 3], MessagePart::typeName(a)});
}

}  // namespace krait
