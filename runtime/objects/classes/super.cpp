// super(): what comes after a class in the order of another; what code calls for super() and super().name(...).
#include "runtime/objects/classes/super.h"

#include "runtime/errors/errors.h"
#include "runtime/objects/classes/class.h"
#include "runtime/objects/classes/descriptors.h"
#include "runtime/objects/functions/function.h"
#include "runtime/objects/operations.h"
#include "runtime/objects/step_result.h"

namespace krait {

extern const BuiltinDef& kOtherSuperMethod;

Value newSuper(Context& ctx, Value cls, Value self) {
  ClassCell* cell = cellOrNull<ClassCell>(ctx, cls);
  if (!cell) return raise(ctx, ErrorId::kSuperNotType, {MessagePart::typeName(cls)});
  const bool alone = self.isUnbound() || self.isNone();
  if (!alone) {
    ClassCell* ofClass = cellOrNull<ClassCell>(ctx, self);
    const bool fits = (ofClass && isSubclass(ctx, self.offset(), cls.offset())) || isSubclass(ctx, typeOf(ctx, self), cls.offset());
    if (!fits) {
      Value shown = ofClass ? Value::reference(ofClass->name) : typeNameValue(ctx, self);
      return raise(ctx, ErrorId::kSuperNotInstance, {ofClass ? "type" : "instance of", MessagePart::str(shown), MessagePart::str(Value::reference(cell->name))});
    }
  }
  SuperCell& super = newCell<SuperCell>(ctx);
  super.cls = cls;
  super.self = alone ? Value::none() : self;
  return valueOf(ctx, &super);
}

Value lookupAfter(Context& ctx, Ref type, Value cls, Symbol name) {
  TupleCell& order = cellCast<TupleCell>(ctx, cellCast<ClassCell>(ctx, type).mro);
  const uint32_t n = order.length;
  uint32_t i = 0;
  while (i < n && !(order.items[i] == cls)) ++i;  // bounded: the bases of a class statement, transitively
  if (++i >= n) return Value::unbound();
  // Mostly these are the order of the next one: whose look-ups are kept.
  const ClassCell& next = cellCast<ClassCell>(ctx, order.items[i]);
  TupleCell& rest = cellCast<TupleCell>(ctx, next.mro);
  bool same = rest.length == n - i;
  for (uint32_t k = 0; same && k < n - i; ++k) same = rest.items[k] == order.items[i + k];  // bounded: as above
  if (same) return lookupInClass(ctx, order.items[i].offset(), name);
  for (; i < n; ++i) {
    Value v = classOwn(ctx, cellCast<ClassCell>(ctx, order.items[i]), name);
    if (!v.isUnbound()) return v;
  }
  return Value::unbound();
}

namespace {

bool isSuper(Context& ctx, Value callee) { return callee == Value::reference(typeRef(ctx, TypeId::kSuper)); }

// (super, class, self): super() in a method.
Value superInside(Context& ctx, Value* args, uint32_t) {
  return isSuper(ctx, args[0]) ? newSuper(ctx, args[1], args[2]) : deferCall(ctx, args[0], nullptr, 0);
}

// (super, whether the function has a first argument): super() outside of a method.
Value superOutside(Context& ctx, Value* args, uint32_t) {
  if (!isSuper(ctx, args[0])) return deferCall(ctx, args[0], nullptr, 0);
  return raise(ctx, args[1].isTrue() ? ErrorId::kSuperNoClass : ErrorId::kSuperNoArguments);
}

// (super, class, self, a name's symbol): what super().name(...) in a method calls: a bare function or method descriptor to be
// given `self`, or any other callable.
Value superMethod(Context& ctx, Value* args, uint32_t count) {
  if (!isSuper(ctx, args[0])) return defer(ctx, kOtherSuperMethod, args, count);
  const Symbol name = static_cast<Symbol>(args[3].asInt());
  const Value self = args[2];
  if (!isKind(ctx, self, Kind::kClass)) {
    const Value v = lookupAfter(ctx, typeOf(ctx, self), args[1], name);
    if (isKind(ctx, v, Kind::kFunction) || (isKind(ctx, v, Kind::kMethodDescriptor) && name != symbols::k_new)) {
      return isKind(ctx, v, Kind::kFunction) || suitsDescriptor(ctx, v, self) ? v : Value::exit();
    }
  }
  const Value super = newSuper(ctx, args[1], self);
  bool needsSelf;
  const Value v = super.isExit() ? super : loadMethod(ctx, super, name, &needsSelf);
  return v.isExit() ? v : wholeCallable(ctx, v);
}

// The same where `super` is something of the script's. Steps: 1 it has been called, 2 the attribute.
Step otherSuperMethodStep(Context& ctx, FrameCell& frame, Value completed) {
  if (frame.resume == 0) {
    ctx.callCount = 0;
    frame.resume = 1;
    return Step::call(frame.registers[0]);
  }
  if (frame.resume == 1) {
    completed = getAttribute(ctx, completed, static_cast<Symbol>(frame.registers[3].asInt()));
    if (completed.isExit()) return stepFromExit(ctx, frame, 2);
  }
  return Step::done(wholeCallable(ctx, completed));
}

}  // namespace

extern const BuiltinDef kSuperIntrinsics[] = {
    {"<super()>", "(callee, cls, self, /)", superInside, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "super() in a method."},
    {"<super().name>", "(callee, cls, self, name, /)", superMethod, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "What super().name() calls."},
    {"<super>", "(callee, first, /)", superOutside, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "super() outside of a method."},
    {"<super().name>", "(callee, cls, self, name, /)", nullptr, otherSuperMethodStep, 4, Effects::kRunsPython, JitHint::kNone, ""},
    kTableEnd,
};
const BuiltinDef& kOtherSuperMethod = kSuperIntrinsics[3];

}  // namespace krait
