// Comparison, identity and truth of any two values: numbers and text here, containers in their folder, classes of
// the script through kCompareDispatch.
#include <cmath>

#include "runtime/errors/errors.h"
#include "runtime/calls/answers.h"
#include "runtime/modules/containers/deque.h"
#include "runtime/objects/bytes/bytes.h"
#include "runtime/objects/containers/containers.h"
#include "runtime/objects/numbers/int.h"
#include "runtime/objects/classes/class.h"
#include "runtime/objects/classes/subclass.h"
#include "runtime/objects/native.h"
#include "runtime/objects/operators.h"
#include "runtime/objects/step_result.h"
#include "runtime/objects/text/str.h"

namespace krait {
namespace {

struct CompareRow {
  const char* sign;
  Symbol method;
  CompareOperator reflected;
};
// In the order of CompareOperator.
constexpr CompareRow kCompares[] = {
    {"<", symbols::k_lt, CompareOperator::kGt},  {"<=", symbols::k_le, CompareOperator::kGe},
    {"==", symbols::k_eq, CompareOperator::kEq}, {"!=", symbols::k_ne, CompareOperator::kNe},
    {">", symbols::k_gt, CompareOperator::kLt},  {">=", symbols::k_ge, CompareOperator::kLe},
};
const CompareRow& row(CompareOperator op) { return kCompares[static_cast<uint32_t>(op) < 6 ? static_cast<uint32_t>(op) : 0]; }

Value ordered(CompareOperator op, int order) {
  switch (op) {
    case CompareOperator::kLt: return Value::boolean(order < 0);
    case CompareOperator::kLe: return Value::boolean(order <= 0);
    case CompareOperator::kEq: return Value::boolean(order == 0);
    case CompareOperator::kNe: return Value::boolean(order != 0);
    case CompareOperator::kGt: return Value::boolean(order > 0);
    case CompareOperator::kGe: return Value::boolean(order >= 0);
  }
  return Value::boolean(false);
}
bool isEquality(CompareOperator op) { return op == CompareOperator::kEq || op == CompareOperator::kNe; }

template <class T>
Value compareNumbers(CompareOperator op, T x, T y) {
  switch (op) {
    case CompareOperator::kLt: return Value::boolean(x < y);
    case CompareOperator::kLe: return Value::boolean(x <= y);
    case CompareOperator::kEq: return Value::boolean(x == y);
    case CompareOperator::kNe: return Value::boolean(x != y);
    case CompareOperator::kGt: return Value::boolean(x > y);
    case CompareOperator::kGe: return Value::boolean(x >= y);
  }
  return Value::boolean(false);
}

CompareOperator reflect(CompareOperator op) { return row(op).reflected; }

Value compareIntFloat(Context& ctx, CompareOperator op, Value i, double d) {
  if (d != d) return Value::boolean(op == CompareOperator::kNe);
  return ordered(op, intCompareDouble(ctx, i, d));
}

// a == b for a complex and any number.
bool complexEquals(Context& ctx, Value complex, Value other) {
  const ComplexCell& c = *ctx.at<ComplexCell>(complex.offset());
  if (const ComplexCell* d = cellOrNull<ComplexCell>(ctx, other)) return c.real == d->real && c.imaginary == d->imaginary;
  if (c.imaginary != 0) return false;
  if (other.isFloat()) return c.real == other.asFloat();
  return c.real == c.real && intCompareDouble(ctx, other, c.real) == 0;
}

// Of which one may be a memoryview: those are equal or not.
Value bytesViewEquals(Context& ctx, CompareOperator op, Value a, Value b) {
  if (!isEquality(op)) return Value::notImplemented();
  const Value v = memoryViewEquals(ctx, a, b);
  return v.isBool() ? Value::boolean(v.isTrue() == (op == CompareOperator::kEq)) : v;
}

}  // namespace

Value nativeCompare(Context& ctx, CompareOperator op, Value a, Value b) {
  a = plainFloat(ctx, a);
  b = plainFloat(ctx, b);
  const bool floatA = a.isFloat(), floatB = b.isFloat();
  if (floatA && floatB) return compareNumbers(op, a.asFloat(), b.asFloat());
  const bool intA = isIntLike(ctx, a), intB = isIntLike(ctx, b);
  if (intA && intB) return ordered(op, intCompare(ctx, a, b));
  if (intA && floatB) return compareIntFloat(ctx, op, a, b.asFloat());
  if (floatA && intB) return compareIntFloat(ctx, reflect(op), b, a.asFloat());
  if (!a.isRef() || !b.isRef()) {
    if (isEquality(op)) {
      if (isKind(ctx, a, Kind::kComplex) && (floatB || intB)) return Value::boolean(complexEquals(ctx, a, b) == (op == CompareOperator::kEq));
      if (isKind(ctx, b, Kind::kComplex) && (floatA || intA)) return Value::boolean(complexEquals(ctx, b, a) == (op == CompareOperator::kEq));
    }
    return Value::notImplemented();
  }
  const Kind kind = headerOf(ctx, a).kind;
  switch (kind) {
    case Kind::kStr:
    case Kind::kStrView: {
      if (!isStr(ctx, b)) return Value::notImplemented();
      if (isEquality(op)) {
        spend(ctx, textOf(ctx, a).length / 64);
        return Value::boolean(equalStr(ctx, a, b) == (op == CompareOperator::kEq));
      }
      spend(ctx, textOf(ctx, a).length / 16);
      return ordered(op, compareStr(ctx, a, b));
    }
    case Kind::kBytes:
    case Kind::kByteArray: {
      if (!isBytesLike(ctx, b) || isKind(ctx, b, Kind::kMemoryView)) return bytesViewEquals(ctx, op, a, b);
      const Text x = bytesText(ctx, a), y = bytesText(ctx, b);
      spendAlong(ctx, x.length / 64);
      return ordered(op, compareBytes(x, y));
    }
    case Kind::kMemoryView: return bytesViewEquals(ctx, op, a, b);
    case Kind::kComplex:
      if (!isEquality(op) || !(isKind(ctx, b, Kind::kComplex) || intB)) return Value::notImplemented();
      return Value::boolean(complexEquals(ctx, a, b) == (op == CompareOperator::kEq));
    case Kind::kInt:
      if (!isEquality(op) || !isKind(ctx, b, Kind::kComplex)) return Value::notImplemented();
      return Value::boolean(complexEquals(ctx, b, a) == (op == CompareOperator::kEq));
    case Kind::kMethod: {
      if (!isEquality(op) || !isKind(ctx, b, Kind::kMethod)) return Value::notImplemented();
      const MethodCell &x = *ctx.at<MethodCell>(a.offset()), &y = *ctx.at<MethodCell>(b.offset());
      return Value::boolean((x.function == y.function && isSame(ctx, x.self, y.self)) == (op == CompareOperator::kEq));
    }
    case Kind::kBuiltin: {
      if (!isEquality(op) || !isKind(ctx, b, Kind::kBuiltin)) return Value::notImplemented();
      const BuiltinCell &x = *ctx.at<BuiltinCell>(a.offset()), &y = *ctx.at<BuiltinCell>(b.offset());
      if (x.header.flags) return Value::notImplemented();
      return Value::boolean((x.builtinId == y.builtinId && isSame(ctx, x.self, y.self)) == (op == CompareOperator::kEq));
    }
    case Kind::kList:
    case Kind::kTuple:
    case Kind::kDict:
    case Kind::kSet:
    case Kind::kFrozenSet:
    case Kind::kRange:
    case Kind::kSlice:
    case Kind::kDictView:
      return containerCompare(ctx, op, a, b);
    case Kind::kDeque: return dequeCompare(ctx, op, a, b);
    default:
      return Value::notImplemented();
  }
}

namespace {

// What is left when both sides said NotImplemented.
Value compareFallback(Context& ctx, CompareOperator op, Value a, Value b) {
  if (op == CompareOperator::kEq) return Value::boolean(isSame(ctx, a, b));
  if (op == CompareOperator::kNe) return Value::boolean(!isSame(ctx, a, b));
  return raise(ctx, ErrorId::kNotOrdered, {row(op).sign, MessagePart::typeName(a), MessagePart::typeName(b)});
}

// The protocol with methods of the script. Registers: 0 operator, 1 a, 2 b, 3 whether b comes first (at the start: whether
// a's method was asked already and answered NotImplemented), 4 whether the pending result is of __eq__ in place of __ne__.
// Steps: 0 starts; 1, 2 get the result of the first, second method; 3 gets a final result; 4 truth to be inverted.
Step compareStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  const CompareOperator op = static_cast<CompareOperator>(r[0].asInt() % 6);
  uint32_t attempt = 0;
  switch (frame.resume) {
    case 0: {
      if (r[3].isTrue()) {
        r[3] = Value::boolean(false);
        attempt = 1;
        break;
      }
      // A subclass's reflected method comes first.
      Ref typeA = typeOf(ctx, r[1]), typeB = typeOf(ctx, r[2]);
      r[3] = Value::boolean(typeA != typeB && isSubclass(ctx, typeB, typeA) && isScriptMethod(ctx, lookupInClass(ctx, typeB, row(reflect(op)).method)));
      break;
    }
    case 1:
    case 2:
      if (completed.bits != Value::notImplemented().bits) {
        if (!r[4].isTrue()) return Step::done(completed);
        Value t = truth(ctx, completed);
        if (t.isExit()) return stepFromExit(ctx, frame, 4);
        return Step::done(Value::boolean(!t.isTrue()));
      }
      attempt = frame.resume;
      break;
    case 3:
      return Step::done(completed);
    default:
      return Step::done(Value::boolean(!completed.isTrue()));
  }
  for (; attempt < 2; ++attempt) {  // bounded: 2
    const bool reflected = (attempt == 1) != r[3].isTrue();
    Value self = reflected ? r[2] : r[1], other = reflected ? r[1] : r[2];
    const CompareOperator as = reflected ? reflect(op) : op;
    Ref type = typeOf(ctx, self);
    Value method = lookupInClass(ctx, type, row(as).method);
    r[4] = Value::boolean(false);
    if (as == CompareOperator::kNe && lookupBelowObject(ctx, type, symbols::k_ne).isUnbound()) {
      // object.__ne__ inverts __eq__.
      Value equals = lookupInClass(ctx, type, symbols::k_eq);
      if (isScriptMethod(ctx, equals)) {
        method = equals;
        r[4] = Value::boolean(true);
      }
    }
    if (isScriptMethod(ctx, method)) return callSpecial(ctx, frame, attempt + 1, method, self, &other, 1);
    Value v = nativeCompare(ctx, as, self, other);
    if (v.isExit()) return stepFromExit(ctx, frame, 3);
    if (v.bits != Value::notImplemented().bits) return Step::done(v);
  }
  Value v = compareFallback(ctx, op, r[1], r[2]);
  return v.isExit() ? Step::raise() : Step::done(v);
}

}  // namespace

extern const BuiltinDef kCompareSteppers[] = {
    {"compare", "(operator, a, b, asked, /)", nullptr, compareStep, 5, Effects::kRunsPython, JitHint::kNone, ""},
    kTableEnd,
};

AskedFirst askedFirst(Context& ctx, CompareOperator op, Value a, Value b) {
  if (!mayHaveScriptMethods(ctx, a)) return {};
  const Ref typeA = typeOf(ctx, a);
  const Value method = lookupInClass(ctx, typeA, row(op).method);
  if (!isKind(ctx, method, Kind::kFunction)) return {};
  if (mayHaveScriptMethods(ctx, b)) {
    const Ref typeB = typeOf(ctx, b);
    if (typeB != typeA && isSubclass(ctx, typeB, typeA)) return {};  // whose method may come first
  }
  return {method, a, b};
}

Value askNext(Context& ctx, CompareOperator op, Value a, Value b) {
  Value args[4] = {Value::smallInt(static_cast<int64_t>(op)), a, b, Value::boolean(true)};
  return defer(ctx, kCompareSteppers[0], args, 4);
}

Value compareOp(Context& ctx, CompareOperator op, Value a, Value b) {
  if (a.isInt() && b.isInt()) return compareNumbers(op, a.asInt(), b.asInt());
  if (a.isFloat() && b.isFloat()) return compareNumbers(op, a.asFloat(), b.asFloat());
  if (isEquality(op) && isPlainStr(ctx, a) && isPlainStr(ctx, b)) {
    spend(ctx, textOf(ctx, a).length / 64);
    return Value::boolean(equalStr(ctx, a, b) == (op == CompareOperator::kEq));
  }
  if (mayHaveScriptMethods(ctx, a) || mayHaveScriptMethods(ctx, b)) {
    Value args[4] = {Value::smallInt(static_cast<int64_t>(op)), a, b, Value::boolean(false)};
    return defer(ctx, kCompareSteppers[0], args, 4);
  }
  Value v = nativeCompare(ctx, op, a, b);
  if (v.bits != Value::notImplemented().bits) return v;
  return compareFallback(ctx, op, a, b);
}

bool isSame(const Context& ctx, Value a, Value b) {
  if (a.bits == b.bits) return true;
  if (!a.isRef() || !b.isRef()) return false;
  const Header &x = headerOf(ctx, a), &y = headerOf(ctx, b);
  if (x.kind != y.kind || x.subclass != kExact || y.subclass != kExact) return false;
  if (x.kind == Kind::kInt) return intCompare(ctx, a, b) == 0;
  if (x.kind == Kind::kComplex) {
    const ComplexCell &c = *ctx.at<ComplexCell>(a.offset()), &d = *ctx.at<ComplexCell>(b.offset());
    return Value::number(c.real) == Value::number(d.real) && Value::number(c.imaginary) == Value::number(d.imaginary);
  }
  return false;
}

Value plainEquals(Context& ctx, Value a, Value b) {
  if (a.isInt() && b.isInt()) return Value::boolean(a.bits == b.bits);
  if (a.isFloat() && b.isFloat()) return Value::boolean(a.asFloat() == b.asFloat());
  const bool script = mayHaveScriptMethods(ctx, a) || mayHaveScriptMethods(ctx, b);
  if (script) {
    // Instances without an __eq__ of their own compare by identity.
    for (Value v : {a, b}) {  // bounded: 2
      if (!mayHaveScriptMethods(ctx, v)) continue;
      if (isScriptMethod(ctx, lookupSpecial(ctx, v, symbols::k_eq))) return Value::unbound();
    }
  }
  if (a.isRef() && b.isRef()) {
    const Kind kind = headerOf(ctx, a).kind, other = headerOf(ctx, b).kind;
    auto isContainer = [](Kind k) {
      return k == Kind::kList || k == Kind::kTuple || k == Kind::kDict || k == Kind::kSet || k == Kind::kFrozenSet || k == Kind::kDictView ||
             k == Kind::kSlice;
    };
    if (isContainer(kind) && isContainer(other)) {
      if (a.bits == b.bits) return Value::boolean(true);
      auto family = [](Kind k) { return k == Kind::kFrozenSet || k == Kind::kDictView ? Kind::kSet : k; };
      return family(kind) == family(other) ? Value::unbound() : Value::boolean(false);
    }
  }
  Value v = nativeCompare(ctx, CompareOperator::kEq, a, b);
  if (v.bits == Value::notImplemented().bits) return Value::boolean(isSame(ctx, a, b));
  return v;
}

Value truth(Context& ctx, Value v) {
  if (v.isBool()) return v;
  if (v.isInt()) return Value::boolean(v.asInt() != 0);
  if (v.isFloat()) return Value::boolean(v.asFloat() != 0);
  if (!v.isRef()) return v == Value::notImplemented() ? raise(ctx, ErrorId::kNotImplementedTruth) : Value::boolean(!v.isNone());
  if (mayHaveScriptMethods(ctx, v)) {
    Value method = lookupSpecial(ctx, v, symbols::k_bool);
    if (isScriptMethod(ctx, method)) {
      if (method.isNone()) return raise(ctx, ErrorId::kBoolNone, {MessagePart::typeName(v)});
      return askMethod(ctx, method, v, nullptr, 0, FinishAction::kTruth);
    }
    method = lookupSpecial(ctx, v, symbols::k_len);
    if (isScriptMethod(ctx, method)) return askMethod(ctx, method, v, nullptr, 0, FinishAction::kTruthOfLength);
  }
  return nativeTruth(ctx, v);
}

Value truthSaid(Context& ctx, Value answer) { return answer.isBool() ? answer : raise(ctx, ErrorId::kBoolReturn, {MessagePart::typeName(answer)}); }

Value nativeTruth(Context& ctx, Value v) {
  v = plainFloat(ctx, v);
  if (v.isBool()) return v;
  if (v.isInt()) return Value::boolean(v.asInt() != 0);
  if (v.isFloat()) return Value::boolean(v.asFloat() != 0);
  if (!v.isRef()) return Value::boolean(!v.isNone());
  switch (headerOf(ctx, v).kind) {
    case Kind::kStr:
    case Kind::kStrView:
      return Value::boolean(textOf(ctx, v).length != 0);
    case Kind::kBytes:
    case Kind::kByteArray:
      return Value::boolean(bytesText(ctx, v).length != 0);
    case Kind::kMemoryView: {
      const Value n = nativeLength(ctx, v);
      return n.isExit() ? n : Value::boolean(n.asInt() != 0);
    }
    case Kind::kInt:
      return Value::boolean(intSign(ctx, v) != 0);
    case Kind::kComplex: {
      const ComplexCell& c = *ctx.at<ComplexCell>(v.offset());
      return Value::boolean(c.real != 0 || c.imaginary != 0);
    }
    default:
      return Value::boolean(containerTruth(ctx, v) != 0);
  }
}

}  // namespace krait
