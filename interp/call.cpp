// Calling any callable from the current frame, flat: functions push frames, built-ins run or push steppers.
#include "interp/push.h"
#include "runtime/base/scratch.h"
#include "runtime/calls/answers.h"
#include "runtime/calls/arguments.h"
#include "runtime/errors/errors.h"
#include "runtime/calls/nested_calls.h"
#include "runtime/calls/machine_steppers.h"
#include "runtime/program/symbols.h"
#include "runtime/objects/classes/class.h"
#include "runtime/objects/classes/descriptors.h"
#include "runtime/objects/classes/subclass.h"
#include "runtime/objects/exceptions/exception.h"
#include "runtime/objects/functions/coroutine.h"
#include "runtime/objects/functions/generator.h"
#include "runtime/objects/containers/containers.h"
#include "runtime/objects/operations.h"

namespace krait::interp {

namespace {

// Places arguments as bindArguments does, into callArgs, where compiled code takes them.
[[gnu::noinline]] bool bindForCompiled(Context& ctx, const Code& code, FunctionCell& function, TupleCell* names) {
  if (!names && ctx.callCount == code.positional && ctx.callCount == code.parameterCount) return true;
  KRAIT_SCRATCH Value bound[kMaxCallArgs];
  if (!bindArguments(ctx, code, function, takeArguments(ctx), ctx.callCount, names, bound)) return false;
  for (uint32_t i = 0; i < code.parameterCount; ++i) ctx.callArgs[i] = bound[i];  // bounded: parameters
  return true;
}

// Resumes a generator that is not finished as if `caller` called it; null: an exception is pending. `flags`: of its frame.
FrameCell* resumeGenerator(Context& ctx, Ref caller, GeneratorCell& generator, uint16_t flags) {
  if (generator.header.flags == kGeneratorRunning) {
    raise(ctx, ErrorId::kGeneratorRunning, {variantWord(generator)});
    return nullptr;
  }
  FrameCell& frame = cellCast<FrameCell>(ctx, generator.frame);
  frame.caller = caller;
  frame.finishRef = refOf(ctx, &generator);
  frame.header.flags = kFrameHeap | kFrameGenerator | flags;
  generator.header.flags = kGeneratorRunning;
  ++ctx.depth;
  Value handled = generator.handled;  // what the generator was handling, and what its caller is
  generator.handled = ctx.handled;
  if (!handled.isNone()) ctx.handled = handled;
  return &frame;
}

// Context::callee and its arguments for a call of `*object`, by its class's __call__; objects whose __call__ is such an object
// again go as deep as calls may. False: not callable, and `*object` is what is not; or an exception is pending.
bool bindCall(Context& ctx, Value* object) {
  for (uint32_t depth = ctx.depth;; ++depth) {
    Value method = lookupSpecial(ctx, *object, symbols::k_call);
    if (method.isUnbound()) return false;
    spend(ctx, 1);
    ctx.callee = bindUnusualCall(ctx, method, *object);
    if (!(ctx.callee == method) || !hasOwnAttributes(ctx, method)) return true;
    if (depth >= ctx.depthLimit) return raise(ctx, ErrorId::kRecursionDepth), false;
    *object = method;
  }
}

}  // namespace

// What becomes of the result of a function called as `callee` (askedCallee).
static inline void finishAs(FrameCell& frame, Value callee) {
  frame.header.subclass = static_cast<uint8_t>(askedAction(callee));
  frame.finishRef = askedData(callee);
}

// Functions in general.
template <bool asked>
static KRAIT_HANDLER Value callFunctionSlow(KRAIT_PARAMETERS) {
  const Value callee = ctx->callee;
  FunctionCell& function = cellCast<FunctionCell>(*ctx, asked ? askedFunction(callee) : callee);
  CodeBlock* block = codeBlock(*ctx, function.codeId);
  if (!block) {
    ctx->callMore = 0;
    if (ctx->state == State::kException) KRAIT_TAIL unwind(KRAIT_ARGUMENTS);
    corrupt(*ctx);
  }
  const Code& code = *block->code;
  if (ctx->depth >= ctx->depthLimit) {
    ctx->callMore = 0;
    raise(*ctx, ErrorId::kRecursionDepth);
    KRAIT_TAIL unwind(KRAIT_ARGUMENTS);
  }
  spend(*ctx, 1);
  if (keyboardInterrupted(*ctx)) {
    ctx->callNames = ctx->callMore = 0;
    KRAIT_TAIL unwind(KRAIT_ARGUMENTS);
  }
  TupleCell* names = ctx->callNames ? &cellCast<TupleCell>(*ctx, ctx->callNames) : nullptr;
  ctx->callNames = 0;
  if (__builtin_expect(++block->heat >= ctx->entryHeat, 0) && !block->boxedEntry) {
    block->heat = 0;
    if (ctx->tiers->enterHot) ctx->tiers->enterHot(*ctx, *block);
  }
  if (block->boxedEntry) {
    // Compiled: a nested native call; its frames come back as ours only through exits.
    ctx->state = State::kRunning;
    if (!bindForCompiled(*ctx, code, function, names)) KRAIT_TAIL unwind(KRAIT_ARGUMENTS);
    Value v = reinterpret_cast<Value (*)(char*, uint32_t)>(block->boxedEntry)(ctx->base, refOf(*ctx, &function));
    if (asked) v = finishAsked(*ctx, callee, v);
    if (v.isExit()) KRAIT_TAIL leave(KRAIT_ARGUMENTS);
    ctx->result = v;
    KRAIT_TAIL completeCurrent(KRAIT_ARGUMENTS);
  }
  FrameCell& frame = pushFrame(*ctx, code, function);
  frame.caller = refOf(*ctx, &frameOf(r));
  if (asked) finishAs(frame, callee);
  ctx->state = State::kRunning;
  if (!bindArguments(*ctx, code, function, takeArguments(*ctx), ctx->callCount, names, frame.registers + code.firstParameter)) {
    popFrame(*ctx, frame);
    KRAIT_TAIL unwind(KRAIT_ARGUMENTS);
  }
  ++ctx->depth;
  r = frame.registers;
  pc = block->units;
  KRAIT_DISPATCH();
}

// Functions: Context::callee is one, or `asked` one; arguments are in callArgs. Here are those whose frame just takes them.
template <bool asked>
static KRAIT_HANDLER Value callFunction(KRAIT_PARAMETERS) {
  const Value callee = ctx->callee;
  FunctionCell& function = cellCast<FunctionCell>(*ctx, asked ? askedFunction(callee) : callee);
  const uint32_t id = function.codeId;
  CodeBlock* block = __builtin_expect(id < ctx->blockCount, 1) ? ctx->blocks[id] : nullptr;
  if (__builtin_expect(block && !block->boxedEntry && !ctx->callNames && !ctx->callMore && isSimple(*block->code, ctx->callCount) && takeCall(*ctx, *block), 1)) {
    const Code& code = *block->code;
    FrameCell& frame = pushSimple(*ctx, code, function, frameOf(r));
    Value* parameters = frame.registers + code.firstParameter;
    const uint32_t n = ctx->callCount;
    for (uint32_t i = 0; i < n; ++i) parameters[i] = ctx->callArgs[i];
    if (asked) finishAs(frame, callee);
    ctx->state = State::kRunning;
    r = frame.registers;
    pc = block->units;
    KRAIT_DISPATCH();
  }
  KRAIT_TAIL callFunctionSlow<asked>(KRAIT_ARGUMENTS);
}

static KRAIT_HANDLER Value callBuiltinRow(KRAIT_PARAMETERS) {
  uint32_t id = static_cast<uint32_t>(ctx->callee.bits);
  const BuiltinDef* def = builtinDef(id);
  if (!def) corrupt(*ctx);
  // The machine's own steppers mostly get just what they take.
  if (def->step && ctx->callCount == def->signature.total && def->signature.positional == def->signature.total && !def->signature.varArgs &&
      !def->signature.varKeywords && !ctx->callNames && !ctx->callMore && ctx->nativeDepth < kMaxNativeDepth && builtinTableOf(id)->typeId == 0) {
    const uint32_t count = ctx->callCount;
    ctx->state = State::kRunning;
    ++ctx->nativeDepth;
    FrameCell& frame = pushNativeFrame(*ctx, id, def->registers > count ? def->registers : count);
    for (uint32_t i = 0; i < count; ++i) frame.registers[i] = ctx->callArgs[i];  // bounded: a signature
    frame.caller = refOf(*ctx, &frameOf(r));
    frame.finishRef = count;
    r = frame.registers;
    ctx->result = Value::unbound();
    KRAIT_TAIL stepNative(KRAIT_ARGUMENTS);
  }
  TupleCell* names = ctx->callNames ? &cellCast<TupleCell>(*ctx, ctx->callNames) : nullptr;
  ctx->callNames = 0;
  KRAIT_SCRATCH Value onStack[kMaxCallArgs];
  uint32_t count;
  ctx->state = State::kRunning;
  const Value* args = takeArguments(*ctx);
  Value* bound = roomForBound(*ctx, *def, ctx->callCount, onStack);
  if (!bindBuiltin(*ctx, *def, args, ctx->callCount, names, bound, &count)) KRAIT_TAIL unwind(KRAIT_ARGUMENTS);
  if (def->leaf) {
    ctx->currentFrame = refOf(*ctx, &frameOf(r));
    Value v = def->leaf(*ctx, bound, count);
    if (v.isExit()) KRAIT_TAIL leave(KRAIT_ARGUMENTS);
    ctx->result = v;
    KRAIT_TAIL completeCurrent(KRAIT_ARGUMENTS);
  }
  if (ctx->nativeDepth >= kMaxNativeDepth) {
    raise(*ctx, ErrorId::kRecursionDepth);
    KRAIT_TAIL unwind(KRAIT_ARGUMENTS);
  }
  ++ctx->nativeDepth;
  FrameCell& frame = pushNativeFrame(*ctx, id, def->registers > count ? def->registers : count);
  for (uint32_t i = 0; i < count; ++i) frame.registers[i] = bound[i];
  frame.caller = refOf(*ctx, &frameOf(r));
  frame.finishRef = count;
  r = frame.registers;
  ctx->result = Value::unbound();
  KRAIT_TAIL stepNative(KRAIT_ARGUMENTS);
}

static KRAIT_HANDLER Value callClass(KRAIT_PARAMETERS) {
  ClassCell& cls = cellCast<ClassCell>(*ctx, ctx->callee);
  if (cls.header.flags & kClassCustomCall) {
    ctx->callee = bindUnusualCall(*ctx, lookupInClass(*ctx, cls.meta, symbols::k_call), ctx->callee);
    spend(*ctx, 1);
    KRAIT_TAIL callFrom(KRAIT_ARGUMENTS);
  }
  Value construct = constructorOf(*ctx, cls);
  // Built-in types without a Python __init__: __new__ is the whole construction.
  if ((cls.header.flags & kClassBuiltin) && isKind(*ctx, construct, Kind::kMethodDescriptor)) {
    prependArgument(*ctx, ctx->callee);
    ctx->callee = builtinCallee(ctx->at<BuiltinCell>(construct.offset())->builtinId);
    KRAIT_TAIL callBuiltinRow(KRAIT_ARGUMENTS);
  }
  Value initialise = lookupBelowObject(*ctx, refOf(*ctx, &cls), symbols::k_init);
  // The common case: no __new__ of its own and __init__ a function: its frame's result becomes the instance.
  if (construct.isUnbound() && !(cls.header.flags & (kClassBuiltin | kClassAbstract))) {
    Value instance = newInstance(*ctx, cls);
    if (FunctionCell* function = cellOrNull<FunctionCell>(*ctx, initialise)) {
      CodeBlock* block = codeBlock(*ctx, function->codeId);
      if (!block) {
        ctx->callMore = 0;
        KRAIT_TAIL unwind(KRAIT_ARGUMENTS);
      }
      const Code& code = *block->code;
      if (!(code.flags & kCodeGenerator)) {
        prependArgument(*ctx, instance);
        if (block->boxedEntry || (block->heat + 1 >= ctx->entryHeat && ctx->tiers->enterHot)) {
          // Compiled, or to be: as any call from compiled code.
          Value v = finishConstruction(*ctx, instance, callFunctionNested(*ctx, initialise, ctx->callCount, instance.offset()));
          if (block->boxedEntry) block->heat = ctx->entryHeat;  // calls come here, past the interpreter's own fast path
          if (v.isExit()) KRAIT_TAIL leave(KRAIT_ARGUMENTS);
          ctx->result = v;
          KRAIT_TAIL completeCurrent(KRAIT_ARGUMENTS);
        }
        if (ctx->depth >= ctx->depthLimit) {
          ctx->callMore = 0;
          raise(*ctx, ErrorId::kRecursionDepth);
          KRAIT_TAIL unwind(KRAIT_ARGUMENTS);
        }
        spend(*ctx, 1);
        TupleCell* names = ctx->callNames ? &cellCast<TupleCell>(*ctx, ctx->callNames) : nullptr;
        ctx->callNames = 0;
        FrameCell& frame = pushFrame(*ctx, code, *function);
        frame.caller = refOf(*ctx, &frameOf(r));
        frame.header.subclass = static_cast<uint8_t>(FinishAction::kInit);
        frame.finishRef = instance.offset();
        ctx->state = State::kRunning;
        if (!bindArguments(*ctx, code, *function, takeArguments(*ctx), ctx->callCount, names, frame.registers + code.firstParameter)) {
          popFrame(*ctx, frame);
          KRAIT_TAIL unwind(KRAIT_ARGUMENTS);
        }
        ++ctx->depth;
        r = frame.registers;
        pc = block->units;
        KRAIT_DISPATCH();
      }
    }
    if (initialise.isUnbound()) {
      if (ctx->callCount || ctx->callNames) {
        ctx->callNames = ctx->callMore = 0;
        raise(*ctx, ErrorId::kInitArguments, {MessagePart::str(Value::reference(cls.name))});
        KRAIT_TAIL unwind(KRAIT_ARGUMENTS);
      }
      ctx->result = instance;
      ctx->state = State::kRunning;
      KRAIT_TAIL completeCurrent(KRAIT_ARGUMENTS);
    }
  }
  // Everything else goes by the book, in a stepper.
  Value args = newTuple(*ctx, takeArguments(*ctx), ctx->callCount);
  ctx->callArgs[0] = ctx->callee;
  ctx->callArgs[1] = args;
  ctx->callArgs[2] = ctx->callNames ? Value::reference(ctx->callNames) : Value::none();
  ctx->callNames = 0;
  ctx->callCount = 3;
  ctx->callee = builtinCallee(builtinIdOf(kInstantiate));
  KRAIT_TAIL callBuiltinRow(KRAIT_ARGUMENTS);
}

Value next(Context& ctx, Value v) {
  GeneratorCell& generator = cellCast<GeneratorCell>(ctx, v);
  const uint16_t state = generator.header.flags;
  const bool waits = state == kGeneratorCreated || state == kGeneratorSuspended;
  if (!waits || ctx.depth >= ctx.depthLimit) return call(ctx, resumeCallee(v), nullptr, 0);  // to the error, or to the end
  spend(ctx, 1);
  FrameCell* frame = resumeGenerator(ctx, ctx.currentFrame, generator, kFrameBase);
  Value* r = frame->registers;
  Unit* pc = instructionAt(ctx, blockOf(ctx, *frame), *frame);
  ctx.callNames = 0;
  ctx.state = State::kRunning;
  ctx.result = Value::none();
  ++ctx.nativeNesting;
  const bool delegates = opcodeOf(*pc) == Opcode::kYieldFrom;
  Value result = delegates ? sendDelegated(pc, r, &ctx, kDispatch) : completeCurrent(pc, r, &ctx, kDispatch);
  --ctx.nativeNesting;
  return result;
}

// What is thrown in has as context what the generator is handling itself, not what its caller is.
static void throwInto(Context& ctx, const GeneratorCell& generator, Value exception) {
  const Value handled = ctx.handled;
  if (ctx.handled == generator.handled) ctx.handled = Value::none();
  raiseObject(ctx, exception);
  ctx.handled = handled;
}

static KRAIT_HANDLER Value callGenerator(KRAIT_PARAMETERS) {
  GeneratorCell& generator = cellCast<GeneratorCell>(*ctx, generatorOf(ctx->callee));
  bool throws = ctx->callCount == 2;
  Value sent = ctx->callCount ? takeArguments(*ctx)[0] : Value::none();
  ctx->callNames = 0;
  ctx->state = State::kRunning;
  uint16_t state = generator.header.flags;
  if (state == kGeneratorFinished) {
    const bool once = variantOf(generator) != kVariantGenerator && variantOf(generator) != kVariantAsyncGenerator;
    if (throws && !once) {
      raiseObject(*ctx, sent);
    } else {
      raiseFinished(*ctx, generator);
    }
    KRAIT_TAIL unwind(KRAIT_ARGUMENTS);
  }
  if (ctx->depth >= ctx->depthLimit) {
    raise(*ctx, ErrorId::kRecursionDepth);
    KRAIT_TAIL unwind(KRAIT_ARGUMENTS);
  }
  spend(*ctx, 1);
  if (state == kGeneratorCreated && !throws && !sent.isNone()) {
    raise(*ctx, ErrorId::kGeneratorNotStarted, {variantWord(generator)});
    KRAIT_TAIL unwind(KRAIT_ARGUMENTS);
  }
  FrameCell* frame = resumeGenerator(*ctx, refOf(*ctx, &frameOf(r)), generator, 0);
  if (!frame) KRAIT_TAIL unwind(KRAIT_ARGUMENTS);
  r = frame->registers;
  pc = instructionAt(*ctx, blockOf(*ctx, *frame), *frame);
  const bool delegates = opcodeOf(*pc) == Opcode::kYieldFrom;
  if (throws) {
    if (delegates) {
      Value args[2] = {r[fieldB(*pc)], sent};
      defer(*ctx, kDelegateThrow, args, 2);
      KRAIT_TAIL leave(KRAIT_ARGUMENTS);
    }
    throwInto(*ctx, generator, sent);
    KRAIT_TAIL unwind(KRAIT_ARGUMENTS);
  }
  ctx->result = sent;
  if (delegates) KRAIT_TAIL sendDelegated(KRAIT_ARGUMENTS);
  KRAIT_TAIL completeCurrent(KRAIT_ARGUMENTS);
}

KRAIT_HANDLER Value nextGenerator(KRAIT_PARAMETERS) {
  GeneratorCell& generator = cellCast<GeneratorCell>(*ctx, ctx->callee);
  const uint16_t state = generator.header.flags;
  if (__builtin_expect((state != kGeneratorCreated && state != kGeneratorSuspended) || ctx->depth >= ctx->depthLimit, 0)) {
    ctx->callCount = 0;
    ctx->state = State::kCall;
    KRAIT_TAIL callGenerator(KRAIT_ARGUMENTS);
  }
  spend(*ctx, 1);
  ctx->callNames = 0;
  FrameCell* frame = resumeGenerator(*ctx, refOf(*ctx, &frameOf(r)), generator, 0);
  ctx->state = State::kRunning;
  ctx->result = Value::none();
  r = frame->registers;
  pc = instructionAt(*ctx, blockOf(*ctx, *frame), *frame);
  if (opcodeOf(*pc) == Opcode::kYieldFrom) KRAIT_TAIL sendDelegated(KRAIT_ARGUMENTS);
  if (__builtin_expect(opcodeOf(*pc) != Opcode::kYield, 0)) KRAIT_TAIL completeCurrent(KRAIT_ARGUMENTS);
  r[fieldA(*pc)] = Value::none();
  KRAIT_NEXT(2);
}

KRAIT_HANDLER Value callFrom(KRAIT_PARAMETERS) {
  Value callee = ctx->callee;
  if (callee.tag() == kBuiltinCalleeTag) {
    if (isAskedCallee(callee)) KRAIT_TAIL callFunction<true>(KRAIT_ARGUMENTS);
    if (isResumeCallee(callee)) KRAIT_TAIL callGenerator(KRAIT_ARGUMENTS);
    KRAIT_TAIL callBuiltinRow(KRAIT_ARGUMENTS);
  }
  if (callee.isRef()) {
    switch (headerOf(*ctx, callee).kind) {
      case Kind::kFunction: KRAIT_TAIL callFunction<false>(KRAIT_ARGUMENTS);
      case Kind::kBuiltin: {
        BuiltinCell& cell = *ctx->at<BuiltinCell>(callee.offset());
        if (!cell.self.isUnbound()) prependArgument(*ctx, cell.self);
        ctx->callee = builtinCallee(cell.builtinId);
        KRAIT_TAIL callBuiltinRow(KRAIT_ARGUMENTS);
      }
      case Kind::kMethodDescriptor:
        ctx->callee = builtinCallee(ctx->at<BuiltinCell>(callee.offset())->builtinId);
        KRAIT_TAIL callBuiltinRow(KRAIT_ARGUMENTS);
      case Kind::kMethod: {
        MethodCell& method = *ctx->at<MethodCell>(callee.offset());
        if (isKind(*ctx, method.function, Kind::kMethod)) spend(*ctx, 1);  // in a corrupted cage a method may be of itself
        if (!method.self.isUnbound()) prependArgument(*ctx, method.self);
        ctx->callee = method.function;
        KRAIT_TAIL callFrom(KRAIT_ARGUMENTS);
      }
      case Kind::kClass: KRAIT_TAIL callClass(KRAIT_ARGUMENTS);
      case Kind::kStaticMethod:
        if (isExactly(*ctx, callee, Kind::kStaticMethod) && isKind(*ctx, ctx->at<WrapperCell>(callee.offset())->wrapped, Kind::kFunction)) {
          ctx->callee = ctx->at<WrapperCell>(callee.offset())->wrapped;
          KRAIT_TAIL callFunction<false>(KRAIT_ARGUMENTS);
        }
        [[fallthrough]];
      default:
        if (!bindCall(*ctx, &callee)) {
          if (ctx->state != State::kException) break;
          ctx->callNames = ctx->callMore = 0;
          KRAIT_TAIL unwind(KRAIT_ARGUMENTS);
        }
        KRAIT_TAIL callFrom(KRAIT_ARGUMENTS);
    }
  }
  ctx->callNames = ctx->callMore = 0;
  raise(*ctx, ErrorId::kNotCallable, {MessagePart::typeName(callee)});
  KRAIT_TAIL unwind(KRAIT_ARGUMENTS);
}

}  // namespace krait::interp
