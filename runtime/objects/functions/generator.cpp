// Generators: a frame moved to the heap, resumed by the machine; their methods.
#include "runtime/objects/functions/generator.h"

#include "runtime/errors/errors.h"
#include "runtime/objects/functions/coroutine.h"
#include "runtime/objects/exceptions/exception.h"
#include "runtime/program/symbols.h"
#include "runtime/objects/operations.h"
#include "runtime/objects/step_result.h"
#include "runtime/objects/text/str.h"

namespace krait {

GeneratorCell& newGenerator(Context& ctx, const FrameCell& frame, const Code& code) {
  uint32_t n = code.registerCount;
  FrameCell& copy = newCell<FrameCell>(ctx, n * sizeof(Value));
  for (uint32_t i = 0; i < n; ++i) copy.registers[i] = frame.registers[i];
  copy.header.flags = kFrameHeap | kFrameGenerator;
  copy.header.shape = n;
  copy.codeId = frame.codeId;
  copy.resume = frame.resume;
  copy.function = frame.function;
  copy.globals = frame.globals;
  copy.slots = frame.slots;
  GeneratorCell& generator = newCell<GeneratorCell>(ctx);
  generator.header.flags = kGeneratorCreated;
  generator.frame = refOf(ctx, &copy);
  generator.codeId = frame.codeId;
  generator.header.shape = code.flags & kCodeAsyncGenerator ? kVariantAsyncGenerator : code.flags & kCodeCoroutine ? kVariantCoroutine : kVariantGenerator;
  generator.name = newStr(ctx, code.qualifiedName);
  generator.handled = Value::none();
  return generator;
}

void finishGenerator(Context& ctx, GeneratorCell& generator) {
  generator.header.flags = kGeneratorFinished;
  generator.frame = 0;
  ctx.handled = generator.handled;
  generator.handled = Value::none();
}

namespace {

Value generatorIter(Context&, Value* args, uint32_t) { return args[0]; }

// (self): next(generator), StopIteration at the end.
Value generatorNext(Context& ctx, Value* args, uint32_t) { return deferCall(ctx, resumeCallee(args[0]), nullptr, 0); }

Value generatorSend(Context& ctx, Value* args, uint32_t) { return deferCall(ctx, resumeCallee(args[0]), args + 1, 1); }

// An exception to throw: an instance as it is; a class is called first.
Step throwStep(Context& ctx, FrameCell& frame, Value completed) {
  switch (frame.resume) {
    case 0: {
      Value what = frame.registers[1];
      frame.resume = 1;
      if (isKind(ctx, what, Kind::kClass) && isSubclass(ctx, what.offset(), typeRef(ctx, TypeId::kBaseException))) {
        ctx.callCount = 0;
        if (!frame.registers[2].isUnbound()) {
          ctx.callArgs[0] = frame.registers[2];
          ctx.callCount = 1;
        }
        return Step::call(what);
      }
      completed = what;
      [[fallthrough]];
    }
    case 1:
      if (!isKind(ctx, completed, Kind::kException)) {
        raise(ctx, ErrorId::kThrowMustDerive, {MessagePart::typeName(completed)});
        return Step::raise();
      }
      frame.resume = 2;
      ctx.callArgs[0] = completed;
      ctx.callArgs[1] = Value::boolean(true);
      ctx.callCount = 2;
      return Step::call(resumeCallee(frame.registers[0]));
    default: return Step::done(completed);
  }
}

// GeneratorExit thrown in; the generator must end.
Step closeStep(Context& ctx, FrameCell& frame, Value completed) {
  GeneratorCell& generator = cellCast<GeneratorCell>(ctx, frame.registers[0]);
  if (frame.resume == 0) {
    if (generator.header.flags == kGeneratorFinished) return Step::done(Value::none());
    if (generator.header.flags == kGeneratorCreated) {
      generator.header.flags = kGeneratorFinished;
      generator.frame = 0;
      return Step::done(Value::none());
    }
    frame.resume = 1;
    ctx.callArgs[0] = makeException(ctx, TypeId::kGeneratorExit, Value::unbound());
    ctx.callArgs[1] = Value::boolean(true);
    ctx.callCount = 2;
    return Step::call(resumeCallee(frame.registers[0]));
  }
  if (!completed.isExit()) {
    raise(ctx, ErrorId::kGeneratorIgnoredExit, {variantWord(generator)});
    return Step::raise();
  }
  bool expected = isInstanceOf(ctx, ctx.exception, TypeId::kGeneratorExit) || isInstanceOf(ctx, ctx.exception, TypeId::kStopIteration);
  if (!expected) return Step::raise();
  Value returned = isInstanceOf(ctx, ctx.exception, TypeId::kStopIteration) ? cellCast<ExceptionCell>(ctx, ctx.exception).value : Value::none();
  ctx.exception = Value::none();
  return Step::done(returned);
}

// --- yield from: what is sent to or thrown into a generator goes to the iterator it delegates to

// Registers: 0 the iterator, 1 what is sent. Steps: 1 has its method, 2 hands on.
Step delegateSendStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  if (frame.resume == 0) {
    completed = getAttribute(ctx, r[0], symbols::k_send);
    if (completed.isExit()) return stepFromExit(ctx, frame, 1);
  }
  if (frame.resume == 2) return Step::done(completed);
  frame.resume = 2;
  ctx.callArgs[0] = r[1];
  ctx.callCount = 1;
  return Step::call(completed);
}

// Registers: 0 the iterator, 1 the exception. Steps: 1 has its method (`exit`: none), 2 the call's result.
// A GeneratorExit closes the iterator and goes on; so does what an iterator without throw() cannot be given.
Step delegateThrowStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  const bool closes = isInstanceOf(ctx, r[1], TypeId::kGeneratorExit);
  if (frame.resume == 0) {
    frame.resume = 1;
    if (isKind(ctx, r[0], Kind::kGenerator) && !closes) {
      frame.resume = 2;
      ctx.callArgs[0] = r[1];
      ctx.callArgs[1] = Value::boolean(true);
      ctx.callCount = 2;
      return Step::call(resumeCallee(r[0]));
    }
    completed = getAttribute(ctx, r[0], closes ? symbols::k_close : symbols::k_throw_);
    if (completed.isExit() && ctx.state == State::kCall) return stepFromExit(ctx, frame, 1);
  }
  if (frame.resume == 1) {
    if (completed.isExit()) {
      if (!isInstanceOf(ctx, ctx.exception, TypeId::kAttributeError)) return Step::raise();
      ctx.exception = Value::none();
      raiseObject(ctx, r[1]);
      return Step::raise();
    }
    frame.resume = 2;
    ctx.callArgs[0] = r[1];
    ctx.callCount = closes ? 0 : 1;
    return Step::call(completed);
  }
  if (completed.isExit()) return Step::raise();
  if (!closes) return Step::done(completed);
  raiseObject(ctx, r[1]);
  return Step::raise();
}

}  // namespace

extern const BuiltinDef kDelegationSteppers[] = {
    {"<send>", "(iterator, value, /)", nullptr, delegateSendStep, 2, Effects::kRunsPython, JitHint::kNone, ""},
    {"<throw>", "(iterator, exception, /)", nullptr, delegateThrowStep, 2, Effects::kRunsPython, JitHint::kNone, "", true},
    kTableEnd,
};
const BuiltinDef& kDelegateSend = kDelegationSteppers[0];
const BuiltinDef& kDelegateThrow = kDelegationSteppers[1];

extern const BuiltinDef kGeneratorMethods[] = {
    {"__iter__", "(self, /)", generatorIter, nullptr, 0, Effects::kPure, JitHint::kNone, "The generator itself."},
    {"__next__", "(self, /)", generatorNext, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "The next value."},
    {"send", "(self, value, /)", generatorSend, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "Resumes with a value."},
    {"throw", "(self, type, value=None, tb=None, /)", nullptr, throwStep, 4, Effects::kRunsPython, JitHint::kNone, "Raises inside."},
    {"close", "(self, /)", nullptr, closeStep, 1, Effects::kRunsPython, JitHint::kNone, "Ends the generator.", true},
    kTableEnd,
};

extern const BuiltinDef kResumeMethods[] = {
    {"send", "(self, value, /)", generatorSend, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "Resumes with a value."},
    {"throw", "(self, type, value=None, tb=None, /)", nullptr, throwStep, 4, Effects::kRunsPython, JitHint::kNone, "Raises inside."},
    {"close", "(self, /)", nullptr, closeStep, 1, Effects::kRunsPython, JitHint::kNone, "Ends the generator.", true},
    kTableEnd,
};

}  // namespace krait
