// The special methods of int, float, complex, str, bytes and bytearray as attributes: int.__add__, "a".__len__, ...
#include "runtime/errors/errors.h"
#include "runtime/objects/bytes/bytes.h"
#include "runtime/objects/calls.h"
#include "runtime/objects/numbers/int.h"
#include "runtime/objects/native.h"
#include "runtime/objects/classes/subclass.h"
#include "runtime/objects/operators.h"
#include "runtime/objects/text/str.h"

namespace krait {
namespace {

bool isReal(const Context& ctx, Value v) { return plainFloat(ctx, v).isFloat() || isIntLike(ctx, v); }

// Whether the type of `self` knows `other` by itself; otherwise its special methods say NotImplemented.
bool accepts(const Context& ctx, Value self, Value other) {
  if (isIntLike(ctx, self)) return isIntLike(ctx, other);
  if (plainFloat(ctx, self).isFloat()) return isReal(ctx, other);
  if (isKind(ctx, self, Kind::kComplex)) return isReal(ctx, other) || isKind(ctx, other, Kind::kComplex);
  return true;
}

// Methods of numbers say NotImplemented, those of str and bytes raise.
Value combine(Context& ctx, BinaryOperator op, Value self, Value a, Value b) {
  Value v = nativeBinary(ctx, op, a, b);
  const bool number = isReal(ctx, self) || isKind(ctx, self, Kind::kComplex);
  return number || v.bits != Value::notImplemented().bits ? v : unsupportedOperands(ctx, op, false, a, b);
}
template <BinaryOperator Op>
Value forward(Context& ctx, Value* args, uint32_t) {
  return accepts(ctx, args[0], args[1]) ? combine(ctx, Op, args[0], args[0], args[1]) : Value::notImplemented();
}
template <BinaryOperator Op>
Value reflected(Context& ctx, Value* args, uint32_t) {
  return accepts(ctx, args[0], args[1]) ? combine(ctx, Op, args[0], args[1], args[0]) : Value::notImplemented();
}
template <CompareOperator Op>
Value compare(Context& ctx, Value* args, uint32_t) {
  bool known = accepts(ctx, args[0], args[1]);
  if (isKind(ctx, args[0], Kind::kComplex)) known &= Op == CompareOperator::kEq || Op == CompareOperator::kNe;
  if (args[0].isRef() && isStr(ctx, args[0])) known = args[1].isRef() && isStr(ctx, args[1]);
  if (isBytesLike(ctx, args[0])) known = isBytesLike(ctx, args[1]);
  return known ? nativeCompare(ctx, Op, args[0], args[1]) : Value::notImplemented();
}
template <UnaryOperator Op>
Value unary(Context& ctx, Value* args, uint32_t) {
  return nativeUnary(ctx, Op, args[0]);
}
Value formatMethod(Context& ctx, Value* args, uint32_t) {
  if (!args[1].isRef() || !isStr(ctx, args[1])) return raise(ctx, ErrorId::kFormatSpecType, {MessagePart::argumentType(args[1])});
  return nativeFormat(ctx, args[0], args[1]);
}

constexpr BuiltinDef one(const char* name, LeafFunction function) {
  return {name, "(self, /)", function, nullptr, 0, Effects::kPure, JitHint::kNone, ""};
}
constexpr BuiltinDef two(const char* name, LeafFunction function) {
  return {name, "(self, value, /)", function, nullptr, 0, Effects::kPure, JitHint::kNone, ""};
}

Value powMethod(Context& ctx, Value* args, uint32_t count) {
  if (args[2].isUnbound() || args[2].isNone()) return forward<BinaryOperator::kPow>(ctx, args, count);
  if (isIntLike(ctx, args[0])) return isIntLike(ctx, args[1]) && isIntLike(ctx, args[2]) ? intPowMod(ctx, args[0], args[1], args[2]) : Value::notImplemented();
  return raise(ctx, isKind(ctx, args[0], Kind::kComplex) ? ErrorId::kComplexModulo : ErrorId::kPowModIntegers);
}
constexpr BuiltinDef kPowRow = {"__pow__", "(self, value, mod=None, /)", powMethod, nullptr, 0, Effects::kPure, JitHint::kNone, "Return pow(self, value, mod)."};

using B = BinaryOperator;
using C = CompareOperator;
using U = UnaryOperator;

}  // namespace

extern const BuiltinDef kIntDunders[] = {
    two("__add__", forward<B::kAdd>), two("__radd__", reflected<B::kAdd>), two("__sub__", forward<B::kSub>), two("__rsub__", reflected<B::kSub>),
    two("__mul__", forward<B::kMul>), two("__rmul__", reflected<B::kMul>), two("__truediv__", forward<B::kTrueDiv>),
    two("__rtruediv__", reflected<B::kTrueDiv>), two("__floordiv__", forward<B::kFloorDiv>), two("__rfloordiv__", reflected<B::kFloorDiv>),
    two("__mod__", forward<B::kMod>), two("__rmod__", reflected<B::kMod>), kPowRow, two("__rpow__", reflected<B::kPow>),
    two("__lshift__", forward<B::kLShift>), two("__rlshift__", reflected<B::kLShift>), two("__rshift__", forward<B::kRShift>),
    two("__rrshift__", reflected<B::kRShift>), two("__and__", forward<B::kAnd>), two("__rand__", reflected<B::kAnd>),
    two("__or__", forward<B::kOr>), two("__ror__", reflected<B::kOr>), two("__xor__", forward<B::kXor>), two("__rxor__", reflected<B::kXor>),
    two("__lt__", compare<C::kLt>), two("__le__", compare<C::kLe>), two("__eq__", compare<C::kEq>), two("__ne__", compare<C::kNe>),
    two("__gt__", compare<C::kGt>), two("__ge__", compare<C::kGe>), one("__neg__", unary<U::kNeg>), one("__pos__", unary<U::kPos>),
    one("__invert__", unary<U::kInvert>), one("__bool__", calls<nativeTruth>), one("__hash__", calls<nativeHash>), one("__repr__", calls<nativeRepr>),
    two("__format__", formatMethod),
    kTableEnd,
};
extern const BuiltinDef kFloatDunders[] = {
    two("__add__", forward<B::kAdd>), two("__radd__", reflected<B::kAdd>), two("__sub__", forward<B::kSub>), two("__rsub__", reflected<B::kSub>),
    two("__mul__", forward<B::kMul>), two("__rmul__", reflected<B::kMul>), two("__truediv__", forward<B::kTrueDiv>),
    two("__rtruediv__", reflected<B::kTrueDiv>), two("__floordiv__", forward<B::kFloorDiv>), two("__rfloordiv__", reflected<B::kFloorDiv>),
    two("__mod__", forward<B::kMod>), two("__rmod__", reflected<B::kMod>), kPowRow, two("__rpow__", reflected<B::kPow>),
    two("__lt__", compare<C::kLt>), two("__le__", compare<C::kLe>), two("__eq__", compare<C::kEq>), two("__ne__", compare<C::kNe>),
    two("__gt__", compare<C::kGt>), two("__ge__", compare<C::kGe>), one("__neg__", unary<U::kNeg>), one("__pos__", unary<U::kPos>),
    one("__bool__", calls<nativeTruth>), one("__hash__", calls<nativeHash>), one("__repr__", calls<nativeRepr>), two("__format__", formatMethod),
    kTableEnd,
};
extern const BuiltinDef kComplexDunders[] = {
    two("__add__", forward<B::kAdd>), two("__radd__", reflected<B::kAdd>), two("__sub__", forward<B::kSub>), two("__rsub__", reflected<B::kSub>),
    two("__mul__", forward<B::kMul>), two("__rmul__", reflected<B::kMul>), two("__truediv__", forward<B::kTrueDiv>),
    two("__rtruediv__", reflected<B::kTrueDiv>), kPowRow, two("__rpow__", reflected<B::kPow>),
    two("__eq__", compare<C::kEq>), two("__ne__", compare<C::kNe>), one("__neg__", unary<U::kNeg>), one("__pos__", unary<U::kPos>),
    one("__bool__", calls<nativeTruth>), one("__hash__", calls<nativeHash>), one("__repr__", calls<nativeRepr>), two("__format__", formatMethod),
    kTableEnd,
};
extern const BuiltinDef kStrDunders[] = {
    two("__add__", forward<B::kAdd>), two("__mul__", forward<B::kMul>), two("__rmul__", reflected<B::kMul>), two("__mod__", forward<B::kMod>),
    two("__lt__", compare<C::kLt>), two("__le__", compare<C::kLe>), two("__eq__", compare<C::kEq>), two("__ne__", compare<C::kNe>),
    two("__gt__", compare<C::kGt>), two("__ge__", compare<C::kGe>), one("__hash__", calls<nativeHash>), one("__repr__", calls<nativeRepr>), one("__str__", calls<nativeStr>),
    one("__len__", calls<nativeLength>), two("__getitem__", calls<nativeGetItem>), two("__contains__", calls<nativeContains>), one("__iter__", calls<nativeIterator>),
    kTableEnd,
};
extern const BuiltinDef kBytesDunders[] = {
    two("__add__", forward<B::kAdd>), two("__mul__", forward<B::kMul>), two("__rmul__", reflected<B::kMul>),
    two("__lt__", compare<C::kLt>), two("__le__", compare<C::kLe>), two("__eq__", compare<C::kEq>), two("__ne__", compare<C::kNe>),
    two("__gt__", compare<C::kGt>), two("__ge__", compare<C::kGe>), one("__repr__", calls<nativeRepr>), one("__str__", calls<nativeStr>),
    one("__len__", calls<nativeLength>), two("__getitem__", calls<nativeGetItem>), two("__contains__", calls<nativeContains>), one("__iter__", calls<nativeIterator>),
    kTableEnd,
};
extern const BuiltinDef kBytesHash[] = {one("__hash__", calls<nativeHash>), kTableEnd};

}  // namespace krait
