// Special methods that several built-in types have alike: __class_getitem__, __getnewargs__, __bool__, operators of views.
#include "runtime/errors/errors.h"
#include "runtime/objects/calls.h"
#include "runtime/objects/module.h"
#include "runtime/objects/classes/subclass.h"
#include "runtime/objects/containers/containers.h"
#include "runtime/objects/native.h"
#include "runtime/objects/operators.h"
#include "runtime/objects/text/str.h"

namespace krait {
namespace {

// list[int]
Value classItem(Context& ctx, Value* args, uint32_t) { return deferCall(ctx, imageFunction(ctx, "_types", "generic_alias"), args, 2); }

// What __new__ of the type makes an equal value of.
Value newArguments(Context& ctx, Value* args, uint32_t) {
  if (const ComplexCell* c = cellOrNull<ComplexCell>(ctx, args[0])) {
    Value parts[2] = {Value::number(c->real), Value::number(c->imaginary)};
    return newTuple(ctx, parts, 2);
  }
  const TupleCell* tuple = cellOrNull<TupleCell>(ctx, args[0]);
  Value plain = tuple               ? newTuple(ctx, tuple->items, tuple->length)
                : args[0].isBool() ? Value::smallInt(args[0].isTrue())
                                    : plainValue(ctx, args[0]);
  return newTuple(ctx, &plain, 1);
}


// None, Ellipsis and NotImplemented are made by their types, too.
Value singleton(Context& ctx, Value* args, uint32_t count) {
  const ClassCell* cls = cellOrNull<ClassCell>(ctx, args[0]);
  const bool none = cls && cls->typeId == static_cast<uint16_t>(TypeId::kNoneType), ellipsis = cls && cls->typeId == static_cast<uint16_t>(TypeId::kEllipsisType);
  const DictCell* keywords = cellOrNull<DictCell>(ctx, args[count - 1]);
  if (count > 2 || (keywords && keywords->used)) return raise(ctx, ErrorId::kTakesNoArguments, {none ? "NoneType" : ellipsis ? "EllipsisType" : "NotImplementedType"});
  return none ? Value::none() : ellipsis ? Value::ellipsis() : Value::notImplemented();
}

Value strReflectedModulo(Context& ctx, Value* args, uint32_t) {
  return args[1].isRef() && isStr(ctx, args[1]) ? formatPercent(ctx, args[1], args[0]) : Value::notImplemented();
}

template <BinaryOperator op>
Value forward(Context& ctx, Value* args, uint32_t) {
  return nativeBinary(ctx, op, args[0], args[1]);
}
template <BinaryOperator op>
Value reflected(Context& ctx, Value* args, uint32_t) {
  return nativeBinary(ctx, op, args[1], args[0]);
}
template <CompareOperator op>
Value compared(Context& ctx, Value* args, uint32_t) {
  return nativeCompare(ctx, op, args[0], args[1]);
}

constexpr BuiltinDef one(const char* name, LeafFunction leaf, const char* doc) { return {name, "(self, /)", leaf, nullptr, 0, Effects::kReads, JitHint::kNone, doc}; }
constexpr BuiltinDef two(const char* name, LeafFunction leaf, const char* doc) {
  return {name, "(self, value, /)", leaf, nullptr, 0, Effects::kRunsPython, JitHint::kNone, doc};
}

using B = BinaryOperator;
using C = CompareOperator;

}  // namespace

extern const BuiltinDef kClassItem[] = {
    {"__class_getitem__", "(cls, object, /)", classItem, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "See PEP 585"},
    kTableEnd,
};
extern const BuiltinDef kNewArguments[] = {one("__getnewargs__", newArguments, ""), kTableEnd};
extern const BuiltinDef kBoolDunder[] = {one("__bool__", calls<nativeTruth>, "True if self else False"), kTableEnd};
extern const BuiltinDef kSingletonNew[] = {
    {"__new__", "(cls, /, *args, **kwargs)", singleton, nullptr, 0, Effects::kReads, JitHint::kNone, "The one value of the type."},
    kTableEnd,
};
extern const BuiltinDef kStrReflected[] = {two("__rmod__", strReflectedModulo, "Return value%self."), kTableEnd};
extern const BuiltinDef kSetViewOperators[] = {
    two("__and__", forward<B::kAnd>, "Return self&value."), two("__rand__", reflected<B::kAnd>, "Return value&self."),
    two("__or__", forward<B::kOr>, "Return self|value."),   two("__ror__", reflected<B::kOr>, "Return value|self."),
    two("__sub__", forward<B::kSub>, "Return self-value."), two("__rsub__", reflected<B::kSub>, "Return value-self."),
    two("__xor__", forward<B::kXor>, "Return self^value."), two("__rxor__", reflected<B::kXor>, "Return value^self."),
    two("__lt__", compared<C::kLt>, "Return self<value."),  two("__le__", compared<C::kLe>, "Return self<=value."),
    two("__gt__", compared<C::kGt>, "Return self>value."),  two("__ge__", compared<C::kGe>, "Return self>=value."),
    kTableEnd,
};

}  // namespace krait
