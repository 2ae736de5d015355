// The machine's own steppers: calls from outside, construction by the book, class statements.
#include "runtime/exec/machine_steppers.h"

#include "runtime/exec/arguments.h"
#include "runtime/exec/errors.h"
#include "runtime/program/symbols.h"
#include "runtime/objects/callables/class.h"
#include "runtime/objects/callables/function.h"
#include "runtime/objects/containers/containers.h"
#include "runtime/objects/operations.h"

namespace krait {

namespace {

Step callOnce(Context& ctx, FrameCell& frame, Value completed) {
  if (frame.resume) return Step::done(completed);
  frame.resume = 1;
  return Step::call(ctx.callee);
}

// Puts (first, args tuple...) with names into the call's place.
void spreadCall(Context& ctx, Value first, Value args, Value names) {
  TupleCell& tuple = cellCast<TupleCell>(ctx, args);
  const uint32_t n = tuple.length;
  Value* to = roomForArguments(ctx, uint64_t{n} + 1);
  to[0] = first;
  for (uint32_t i = 0; i < n; ++i) to[i + 1] = tuple.items[i];  // bounded: roomForArguments spends
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
      completed = newInstance(ctx, cls);
    } else {
      if (isKind(ctx, construct, Kind::kStaticMethod)) construct = ctx.at<WrapperCell>(construct.offset())->wrapped;
      frame.resume = 1;
      spreadCall(ctx, r[0], r[1], r[2]);
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
    spreadCall(ctx, completed, r[1], r[2]);
    return Step::call(initialise);
  }
  if (!completed.isNone()) {
    raise(ctx, ErrorId::kInitNotNone, {MessagePart::typeName(completed)});
    return Step::raise();
  }
  return Step::done(r[3]);
}

// registers: body function, bases, keywords, name, namespace, class, position of the next __set_name__.
Step buildClass(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  if (frame.resume == 0) {
    r[4] = newDict(ctx);
    frame.resume = 1;
    ctx.callArgs[0] = r[4];
    ctx.callCount = 1;
    return Step::call(r[0]);
  }
  if (frame.resume == 1) {
    uint32_t codeId = cellCast<FunctionCell>(ctx, r[0]).codeId;
    r[5] = newClass(ctx, r[3], r[1], cellCast<DictCell>(ctx, r[4]), uint64_t{codeId} << 32);
    if (r[5].isExit()) return Step::raise();
    // The body gives back the box of __class__, if its functions use it.
    if (BoxCell* box = cellOrNull<BoxCell>(ctx, completed)) box->value = r[5];
    r[6] = Value::smallInt(0);
    frame.resume = 2;
  }
  while (frame.resume == 2) {
    uint32_t position = static_cast<uint32_t>(r[6].asInt());
    Value key, value;
    if (!dictNext(ctx, cellCast<DictCell>(ctx, r[4]), &position, &key, &value)) break;
    r[6] = Value::smallInt(position);
    spend(ctx, 1);
    if (!isKind(ctx, value, Kind::kInstance)) continue;
    Value setName = lookupSpecial(ctx, value, symbols::k_set_name);
    if (setName.isUnbound()) continue;
    ctx.callArgs[0] = value;
    ctx.callArgs[1] = r[5];
    ctx.callArgs[2] = key;
    ctx.callCount = 3;
    return Step::call(setName);
  }
  if (frame.resume == 2) {
    frame.resume = 3;
    TupleCell& mro = cellCast<TupleCell>(ctx, cellCast<ClassCell>(ctx, r[5]).mro);
    uint32_t n = mro.length;
    for (uint32_t i = 1; i < n; ++i) {  // bounded: the bases of a class statement
      Value hook = classOwn(ctx, cellCast<ClassCell>(ctx, mro.items[i]), symbols::k_init_subclass);
      if (hook.isUnbound()) continue;
      if (isKind(ctx, hook, Kind::kClassMethod)) hook = ctx.at<WrapperCell>(hook.offset())->wrapped;
      DictCell* keywords = cellOrNull<DictCell>(ctx, r[2]);
      const uint32_t count = keywords ? dictLength(ctx, *keywords) : 0;
      TupleCell &names = newTupleCell(ctx, count), &values = newTupleCell(ctx, count);
      uint32_t position = 0;
      for (uint32_t k = 0; k < count && dictNext(ctx, *keywords, &position, &names.items[k], &values.items[k]);) ++k;  // bounded: the source
      spreadCall(ctx, r[5], valueOf(ctx, &values), count ? valueOf(ctx, &names) : Value::none());
      return Step::call(hook);
    }
  }
  return Step::done(r[5]);
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

}  // namespace

extern const BuiltinDef kMachineSteppers[] = {
    {"<call>", "(callee, /)", nullptr, callOnce, 1, Effects::kRunsPython, JitHint::kNone, "A call from outside."},
    {"<construct>", "(cls, args, names, /)", nullptr, instantiate, 4, Effects::kRunsPython, JitHint::kNone, "A class called."},
    {"<class>", "(body, bases, keywords, name, /)", nullptr, buildClass, 7, Effects::kRunsPython, JitHint::kNone, "A class statement."},
    {"<method>", "(callee, args, /)", nullptr, loadedMethod, 2, Effects::kRunsPython, JitHint::kNone, "A method loaded by the script."},
    kTableEnd,
};
const BuiltinDef& kCallOnce = kMachineSteppers[0];
const BuiltinDef& kInstantiate = kMachineSteppers[1];
const BuiltinDef& kBuildClass = kMachineSteppers[2];
const BuiltinDef& kLoadedMethod = kMachineSteppers[3];

}  // namespace krait
