// Coroutines and asynchronous generators: awaiting, their methods, aiter and anext.
//
// asend(), athrow(), aclose() and anext() with a default are generators of the module _async, which this file gives their
// variant; what they do step by step is there.
#include "runtime/objects/functions/coroutine.h"
#include "runtime/objects/functions/generator.h"

#include "runtime/errors/errors.h"
#include "runtime/objects/exceptions/exception.h"
#include "runtime/objects/module.h"
#include "runtime/objects/containers/steppers.h"
#include "runtime/objects/iteration/iterators.h"
#include "runtime/objects/operations.h"
#include "runtime/objects/step_result.h"
#include "runtime/program/symbols.h"

namespace krait {

const char* variantWord(const GeneratorCell& generator) {
  switch (variantOf(generator)) {
    case kVariantGenerator: return "generator";
    case kVariantAsyncGenerator: return "async generator";
    default: return "coroutine";
  }
}

Value raiseFinished(Context& ctx, const GeneratorCell& generator) {
  switch (variantOf(generator)) {
    case kVariantCoroutine:
    case kVariantAnext:
    case kVariantWrapper: return raise(ctx, ErrorId::kCoroutineReused, {"coroutine"});
    case kVariantSend: return raise(ctx, ErrorId::kCoroutineReused, {"__anext__()/asend()"});
    case kVariantThrow: return raise(ctx, ErrorId::kCoroutineReused, {"aclose()/athrow()"});
    default: return raiseObject(ctx, makeException(ctx, TypeId::kStopIteration, stopArguments(ctx, Value::none())));
  }
}

namespace {

// The last step of what makes one of _async's objects.
Step giveVariant(Context& ctx, Value made, uint32_t variant) {
  cellCast<GeneratorCell>(ctx, made).header.shape = variant;
  return Step::done(made);
}

// --- await

Value notAwaitable(Context& ctx, Value v, int64_t place) {
  switch (static_cast<AwaitPlace>(place)) {
    case AwaitPlace::kEnter: return raise(ctx, ErrorId::kNotAwaitableWith, {"__aenter__", MessagePart::typeName(v)});
    case AwaitPlace::kExit: return raise(ctx, ErrorId::kNotAwaitableWith, {"__aexit__", MessagePart::typeName(v)});
    case AwaitPlace::kNext: return raise(ctx, ErrorId::kNotAwaitableNext, {MessagePart::typeName(v)});
    case AwaitPlace::kPlain: break;
  }
  return raise(ctx, ErrorId::kNotAwaitable, {MessagePart::typeName(v)});
}

// What `await v` delegates to, where no Python has to run: else unbound, or exit.
Value plainAwaitable(Context& ctx, Value v) {
  GeneratorCell* generator = cellOrNull<GeneratorCell>(ctx, v);
  if (!generator) return Value::unbound();
  switch (variantOf(*generator)) {
    case kVariantCoroutine: return generator->header.flags == kGeneratorSuspended ? raise(ctx, ErrorId::kCoroutineAwaited) : v;
    case kVariantSend:
    case kVariantThrow:
    case kVariantAnext: return v;
    default: return Value::unbound();
  }
}

// Registers: 0 what is awaited, 1 the place. Step 1: its __await__() has answered.
Step awaitStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  if (frame.resume == 0) {
    Value plain = plainAwaitable(ctx, r[0]);
    if (plain.isExit()) return Step::raise();
    if (!plain.isUnbound()) return Step::done(plain);
    Value method = lookupSpecial(ctx, r[0], symbols::k_await);
    if (method.isUnbound() || method.isNone()) return notAwaitable(ctx, r[0], r[1].asInt()), Step::raise();
    return callSpecial(ctx, frame, 1, method, r[0], nullptr, 0);
  }
  GeneratorCell* generator = cellOrNull<GeneratorCell>(ctx, completed);
  if (generator && variantOf(*generator) == kVariantCoroutine) {
    raise(ctx, ErrorId::kAwaitGaveCoroutine);
    return Step::raise();
  }
  if (isIterator(ctx, completed)) return Step::done(completed);
  raise(ctx, ErrorId::kAwaitNotIterator, {MessagePart::typeName(completed)});
  return Step::raise();
}

Value checkedAsyncIterator(Context& ctx, Value iterator, ErrorId error) {
  if (!lookupSpecial(ctx, iterator, symbols::k_anext).isUnbound()) return iterator;
  return raise(ctx, error, {MessagePart::typeName(iterator)});
}

// Registers: 0 the iterable, 1 whether `async for` asks (else aiter()). Step 1: __aiter__() has answered.
Step asyncIteratorStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  const bool isFor = r[1].isTrue();
  if (frame.resume == 0) {
    Value method = lookupSpecial(ctx, r[0], symbols::k_aiter);
    if (method.isUnbound() || method.isNone()) {
      raise(ctx, isFor ? ErrorId::kForNeedsAiter : ErrorId::kNotAsyncIterable, {MessagePart::typeName(r[0])});
      return Step::raise();
    }
    return callSpecial(ctx, frame, 1, method, r[0], nullptr, 0);
  }
  completed = checkedAsyncIterator(ctx, completed, isFor ? ErrorId::kForNeedsAnext : ErrorId::kAiterNotIterator);
  return completed.isExit() ? Step::raise() : Step::done(completed);
}

// Registers: 0 the iterator, 1 scratch. Steps: 1 __anext__() has answered, 2 its __await__() has.
Step asyncNextStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  if (frame.resume == 0) {
    Value method = lookupSpecial(ctx, r[0], symbols::k_anext);
    if (method.isUnbound() || method.isNone()) {
      raise(ctx, ErrorId::kForIteratorAnext, {MessagePart::typeName(r[0])});
      return Step::raise();
    }
    return callSpecial(ctx, frame, 1, method, r[0], nullptr, 0);
  }
  if (frame.resume == 2) return Step::done(completed);
  frame.resume = 2;
  ctx.callArgs[0] = completed;
  ctx.callArgs[1] = Value::smallInt(static_cast<int64_t>(AwaitPlace::kNext));
  ctx.callCount = 2;
  return Step::call(intrinsicCallee(Intrinsic::kAwait));
}

// yield from v, outside of coroutines.
Value delegateTo(Context& ctx, Value* args, uint32_t) {
  GeneratorCell* generator = cellOrNull<GeneratorCell>(ctx, args[0]);
  if (generator && variantOf(*generator) == kVariantCoroutine) return raise(ctx, ErrorId::kYieldFromCoroutine);
  return getIterator(ctx, args[0]);
}

// What an asynchronous generator yields goes in a box, so that it is not taken for what it awaits.
Value wrapYielded(Context& ctx, Value* args, uint32_t) {
  BoxCell& box = newCell<BoxCell>(ctx);
  box.header.flags = kBoxYielded;
  box.value = args[0];
  return valueOf(ctx, &box);
}
BoxCell* yieldedBox(Context& ctx, Value v) {
  BoxCell* box = cellOrNull<BoxCell>(ctx, v);
  return box && box->header.flags == kBoxYielded ? box : nullptr;
}

// --- for _async: resuming an asynchronous generator

GeneratorCell& asyncGenerator(Context& ctx, Value v) { return cellCast<GeneratorCell>(ctx, v); }
// A script may import _coroutines and call what is in it.
bool needsAsyncGenerator(Context& ctx, Value v) {
  GeneratorCell* generator = cellOrNull<GeneratorCell>(ctx, v);
  if (generator && variantOf(*generator) == kVariantAsyncGenerator) return true;
  raise(ctx, ErrorId::kNotAsyncGenerator, {MessagePart::typeName(v)});
  return false;
}

// Registers: 0 the generator, 1 the value or exception, 2 whether it is thrown.
Step resumeStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  if (frame.resume == 0) {
    if (!needsAsyncGenerator(ctx, r[0])) return Step::raise();
    if (r[2].isTrue() && !isKind(ctx, r[1], Kind::kException)) {
      raise(ctx, ErrorId::kThrowMustDerive, {MessagePart::typeName(r[1])});
      return Step::raise();
    }
    frame.resume = 1;
    ctx.callArgs[0] = r[1];
    ctx.callArgs[1] = Value::boolean(true);
    ctx.callCount = r[2].isTrue() ? 2 : 1;
    return Step::call(resumeCallee(r[0]));
  }
  GeneratorCell& generator = asyncGenerator(ctx, r[0]);
  if (!completed.isExit()) {
    if (yieldedBox(ctx, completed)) generator.header.shape &= ~kAsyncRunning;
    return Step::done(completed);
  }
  generator.header.shape &= ~kAsyncRunning;
  // The generator's own StopIteration has become a RuntimeError: this one says that it is at its end.
  if (isInstanceOf(ctx, ctx.exception, TypeId::kStopIteration)) {
    ctx.exception = Value::none();
    raiseObject(ctx, makeException(ctx, TypeId::kStopAsyncIteration, emptyTuple(ctx)));
  }
  if (isInstanceOf(ctx, ctx.exception, TypeId::kStopAsyncIteration) || isInstanceOf(ctx, ctx.exception, TypeId::kGeneratorExit)) {
    generator.header.shape |= kAsyncClosed;
  }
  return Step::raise();
}

Value wasYielded(Context& ctx, Value* args, uint32_t) { return Value::boolean(yieldedBox(ctx, args[0])); }
Value unwrapYielded(Context& ctx, Value* args, uint32_t) {
  BoxCell* box = yieldedBox(ctx, args[0]);
  return box ? box->value : args[0];
}

// (generator, name, whether it closes): False when it has ended already.
Value begin(Context& ctx, Value* args, uint32_t) {
  if (!needsAsyncGenerator(ctx, args[0])) return Value::exit();
  if (!isKind(ctx, args[1], Kind::kStr)) return raise(ctx, ErrorId::kNotAsyncGenerator, {MessagePart::typeName(args[1])});
  GeneratorCell& generator = asyncGenerator(ctx, args[0]);
  if (generator.header.shape & kAsyncRunning) return raise(ctx, ErrorId::kAsyncRunning, {MessagePart::str(args[1])});
  if (!args[2].isUnbound()) {
    if (generator.header.flags == kGeneratorFinished) return Value::boolean(false);
    if (generator.header.shape & kAsyncClosed) return raiseObject(ctx, makeException(ctx, TypeId::kStopAsyncIteration, emptyTuple(ctx)));
    if (args[2].isTrue()) generator.header.shape |= kAsyncClosed;
  }
  generator.header.shape |= kAsyncRunning;
  return Value::boolean(true);
}

// --- methods

// Registers: the generator, then the arguments. Step 1: the object is made.
template <uint32_t variant, uint32_t arguments>
Step makeAwaitable(Context& ctx, FrameCell& frame, const char* function) {
  for (uint32_t i = 0; i < arguments; ++i) ctx.callArgs[i] = frame.registers[i];  // bounded: at most 4
  ctx.callCount = arguments;
  frame.resume = 1;
  return Step::call(imageFunction(ctx, "_async", function));
}
Step anextMethod(Context& ctx, FrameCell& frame, Value completed) {
  if (frame.resume) return giveVariant(ctx, completed, kVariantSend);
  frame.registers[1] = Value::none();
  return makeAwaitable<kVariantSend, 2>(ctx, frame, "asend");
}
Step asendMethod(Context& ctx, FrameCell& frame, Value completed) {
  return frame.resume ? giveVariant(ctx, completed, kVariantSend) : makeAwaitable<kVariantSend, 2>(ctx, frame, "asend");
}
Step athrowMethod(Context& ctx, FrameCell& frame, Value completed) {
  if (frame.resume) return giveVariant(ctx, completed, kVariantThrow);
  if (frame.registers[2].isUnbound()) frame.registers[2] = Value::none();
  return makeAwaitable<kVariantThrow, 3>(ctx, frame, "athrow");
}
Step acloseMethod(Context& ctx, FrameCell& frame, Value completed) {
  return frame.resume ? giveVariant(ctx, completed, kVariantThrow) : makeAwaitable<kVariantThrow, 1>(ctx, frame, "aclose");
}
Step awaitMethod(Context& ctx, FrameCell& frame, Value completed) {
  return frame.resume ? giveVariant(ctx, completed, kVariantWrapper) : makeAwaitable<kVariantWrapper, 1>(ctx, frame, "wrap");
}
Value self(Context&, Value* args, uint32_t) { return args[0]; }

// --- aiter, anext

Value aiterFunction(Context& ctx, Value* args, uint32_t) {
  Value passed[2] = {args[0], Value::boolean(false)};
  return deferCall(ctx, intrinsicCallee(Intrinsic::kAsyncIterator), passed, 2);
}

// Registers: 0 the iterator, 1 the default or unbound. Steps: 1 has the awaitable, 2 the object around it.
Step anextStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  if (frame.resume == 0) {
    Value method = lookupSpecial(ctx, r[0], symbols::k_anext);
    if (method.isUnbound()) {
      raise(ctx, ErrorId::kNotAsyncIterator, {MessagePart::typeName(r[0])});
      return Step::raise();
    }
    return callSpecial(ctx, frame, 1, method, r[0], nullptr, 0);
  }
  if (frame.resume == 2) return giveVariant(ctx, completed, kVariantAnext);
  if (r[1].isUnbound()) return Step::done(completed);
  return callValue(ctx, frame, 2, imageFunction(ctx, "_async", "anext_default"), {completed, r[1]});
}

constexpr Effects kPure = Effects::kPure, kWrites = Effects::kWrites, kRuns = Effects::kRunsPython;
constexpr JitHint kNoHint = JitHint::kNone;

}  // namespace

extern const BuiltinDef kAwaitIntrinsics[] = {
    {"<await>", "(awaitable, place, /)", nullptr, awaitStep, 2, kRuns, kNoHint, "What await delegates to."},
    {"<aiter>", "(iterable, isFor, /)", nullptr, asyncIteratorStep, 2, kRuns, kNoHint, "The iterator of async for."},
    {"<anext>", "(iterator, /)", nullptr, asyncNextStep, 2, kRuns, kNoHint, "What async for awaits."},
    {"<yield from>", "(iterable, /)", delegateTo, nullptr, 0, kRuns, kNoHint, "What yield from delegates to."},
    {"<yielded>", "(value, /)", wrapYielded, nullptr, 0, kWrites, kNoHint, "A value as asynchronous generators yield it."},
    kTableEnd,
};

extern const BuiltinDef kCoroutineHelpers[] = {
    {"resume", "(generator, value, throws, /)", nullptr, resumeStep, 3, kRuns, kNoHint, "Resumes an asynchronous generator.", true},
    {"yielded", "(value, /)", wasYielded, nullptr, 0, kPure, kNoHint, "Whether it was yielded rather than awaited."},
    {"unwrap", "(value, /)", unwrapYielded, nullptr, 0, kPure, kNoHint, "What was yielded."},
    {"begin", "(generator, name, closes=None, /)", begin, nullptr, 0, kWrites, kNoHint, "Marks a generator as running."},
    kTableEnd,
};

extern const BuiltinDef kCoroutineMethods[] = {
    {"__await__", "(self, /)", nullptr, awaitMethod, 1, kRuns, kNoHint, "Return an iterator to be used in await expression."},
    kTableEnd,
};

extern const BuiltinDef kAwaitableMethods[] = {
    {"__await__", "(self, /)", self, nullptr, 0, kPure, kNoHint, "Return an iterator to be used in await expression."},
    kTableEnd,
};

extern const BuiltinDef kAsyncGeneratorMethods[] = {
    {"__aiter__", "(self, /)", self, nullptr, 0, kPure, kNoHint, "Return an awaitable, that resolves in asynchronous iterator."},
    {"__anext__", "(self, /)", nullptr, anextMethod, 2, kRuns, kNoHint, "Return a value or raise StopAsyncIteration."},
    {"asend", "(self, value, /)", nullptr, asendMethod, 2, kRuns, kNoHint, "asend(v) -> send 'v' in generator."},
    {"athrow", "(self, type, value=None, tb=None, /)", nullptr, athrowMethod, 4, kRuns, kNoHint, "Raise exception in generator."},
    {"aclose", "(self, /)", nullptr, acloseMethod, 1, kRuns, kNoHint, "aclose() -> raise GeneratorExit inside generator."},
    kTableEnd,
};

extern const BuiltinDef kAsyncFunctions[] = {
    {"aiter", "(async_iterable, /)", aiterFunction, nullptr, 0, kRuns, kNoHint, "Return an AsyncIterator for an AsyncIterable object."},
    {"anext", "(async_iterator, default=None, /)", nullptr, anextStep, 2, kRuns, kNoHint, "Return the next item from the async iterator."},
    kTableEnd,
};

}  // namespace krait
