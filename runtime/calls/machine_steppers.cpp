// The machine's own steppers: calls from outside, construction by the book, class statements.
#include "runtime/calls/machine_steppers.h"

#include "runtime/builtins/names.h"
#include "runtime/calls/arguments.h"
#include "runtime/errors/errors.h"
#include "runtime/program/symbols.h"
#include "runtime/objects/classes/class.h"
#include "runtime/objects/classes/descriptors.h"
#include "runtime/objects/functions/function.h"
#include "runtime/objects/containers/containers.h"
#include "runtime/objects/iteration/iterators.h"
#include "runtime/objects/operations.h"
#include "runtime/objects/step_result.h"

namespace krait {

namespace {

Step callOnce(Context& ctx, FrameCell& frame, Value completed) {
  if (frame.resume) return Step::done(completed);
  frame.resume = 1;
  return Step::call(ctx.callee);
}

// Puts the arguments of a tuple, with names, into the call's place.
void spreadCall(Context& ctx, Value args, Value names) {
  TupleCell& tuple = cellCast<TupleCell>(ctx, args);
  const uint32_t n = tuple.length;
  Value* to = roomForArguments(ctx, n);
  for (uint32_t i = 0; i < n; ++i) to[i] = tuple.items[i];  // bounded: roomForArguments spends
  ctx.callNames = names.isRef() ? names.offset() : 0;
}

// registers: class, args, names, instance.
Step instantiate(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  ClassCell& cls = cellCast<ClassCell>(ctx, r[0]);
  if (frame.resume == 0) {
    Value construct = constructorOf(ctx, cls);
    if (construct.isUnbound()) {
      if ((cls.header.flags & kClassBuiltin) && cls.typeId != static_cast<uint16_t>(TypeId::kObject)) {
        raise(ctx, ErrorId::kCannotInstantiate, {MessagePart::str(Value::reference(cls.name))});
        return Step::raise();
      }
      if (cls.header.flags & kClassAbstract) {
        raiseAbstract(ctx, cls);
        return Step::raise();
      }
      completed = newInstance(ctx, cls);
    } else {
      if (isKind(ctx, construct, Kind::kStaticMethod)) construct = ctx.at<WrapperCell>(construct.offset())->wrapped;
      frame.resume = 1;
      spreadCall(ctx, r[1], r[2]);
      prependArgument(ctx, r[0]);
      return Step::call(construct);
    }
    frame.resume = 1;
  }
  if (frame.resume == 1) {
    r[3] = completed;
    if (!isSubclass(ctx, typeOf(ctx, completed), r[0].offset())) return Step::done(completed);
    Value initialise = lookupBelowObject(ctx, typeOf(ctx, completed), symbols::k_init);
    if (initialise.isUnbound()) {
      if (cellCast<TupleCell>(ctx, r[1]).length && lookupBelowObject(ctx, r[0].offset(), symbols::k_new).isUnbound()) {
        raise(ctx, ErrorId::kInitArguments, {MessagePart::str(Value::reference(cls.name))});
        return Step::raise();
      }
      return Step::done(completed);
    }
    frame.resume = 2;
    spreadCall(ctx, r[1], r[2]);
    return Step::call(bindUnusualCall(ctx, initialise, completed));
  }
  if (!completed.isNone()) {
    raise(ctx, ErrorId::kInitNotNone, {MessagePart::typeName(completed)});
    return Step::raise();
  }
  return Step::done(r[3]);
}

// What loading a method deferred to has run (a property, __get__, __getattr__): a function that it gives is called as it
// stands. Registers: callee, args.
Step loadedMethod(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  if (frame.resume) return Step::done(wholeCallable(ctx, completed));
  TupleCell& args = cellCast<TupleCell>(ctx, r[1]);
  const uint32_t n = args.length;
  Value* to = roomForArguments(ctx, n);
  for (uint32_t i = 0; i < n; ++i) to[i] = args.items[i];  // bounded: roomForArguments spends
  frame.resume = 1;
  return Step::call(r[0]);
}

// Registers: object, name, callee, args. Steps: 1 has been called, 2 __getattr__ has.
Step hookedAttribute(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  if (frame.resume == 0) {
    TupleCell& args = cellCast<TupleCell>(ctx, r[3]);
    const uint32_t n = args.length;
    Value* to = roomForArguments(ctx, n);
    for (uint32_t i = 0; i < n; ++i) to[i] = args.items[i];  // bounded: roomForArguments spends
    ctx.callNames = 0;
    frame.resume = 1;
    return Step::call(r[2]);
  }
  if (!completed.isExit()) return Step::done(completed);
  Value hook = frame.resume == 1 ? lookupSpecial(ctx, r[0], symbols::k_getattr) : Value::unbound();
  if (hook.isUnbound() || !catchException(ctx, TypeId::kAttributeError)) return reraise(ctx);
  return callSpecial(ctx, frame, 2, hook, r[0], &r[1], 1);
}

// Registers: namespace, name, globals. Step 1: the namespace has been asked.
Step nameOf(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  if (frame.resume == 0) {
    completed = getItem(ctx, r[0], r[1]);
    if (completed.isExit() && ctx.state == State::kCall) return stepFromExit(ctx, frame, 1);
  }
  if (!completed.isExit()) return Step::done(completed);
  if (!catchException(ctx, TypeId::kKeyError)) return reraise(ctx);
  DictCell& globals = cellCast<DictCell>(ctx, r[2]);
  const Symbol name = symbolOf(ctx, r[1]);
  Value v = dictGetStr(ctx, globals, r[1]);
  if (v.isUnbound()) v = builtinFor(ctx, globals, name);
  if (!v.isUnbound()) return Step::done(v);
  raise(ctx, ErrorId::kNameNotDefined, {MessagePart::symbol(name)});
  return Step::raise();
}

}  // namespace

extern const BuiltinDef kMachineSteppers[] = {
    {"<call>", "(callee, /)", nullptr, callOnce, 1, Effects::kRunsPython, JitHint::kNone, "A call from outside."},
    {"<construct>", "(cls, args, names, /)", nullptr, instantiate, 4, Effects::kRunsPython, JitHint::kNone, "A class called."},
    {"<method>", "(callee, args, /)", nullptr, loadedMethod, 2, Effects::kRunsPython, JitHint::kNone, "A method loaded by the script."},
    {"<attribute>", "(object, name, callee, args, /)", nullptr, hookedAttribute, 4, Effects::kRunsPython, JitHint::kNone, "An attribute whose AttributeError __getattr__ answers.", true},
    {"<name>", "(namespace, name, globals, /)", nullptr, nameOf, 3, Effects::kRunsPython, JitHint::kNone, "A name of a class body.", true},
    kTableEnd,
};
const BuiltinDef& kHookedAttribute = kMachineSteppers[3];
const BuiltinDef& kNameOf = kMachineSteppers[4];
const BuiltinDef& kCallOnce = kMachineSteppers[0];
const BuiltinDef& kInstantiate = kMachineSteppers[1];
const BuiltinDef& kLoadedMethod = kMachineSteppers[2];

}  // namespace krait
