// The loop's joints: entering, completing, returning, unwinding, stepping built-ins.
#include "interp/machine.h"

#include "runtime/calls/answers.h"
#include "runtime/calls/arguments.h"

#include "runtime/errors/errors.h"
#include "runtime/calls/machine_steppers.h"
#include "runtime/objects/exceptions/exception.h"
#include "runtime/objects/functions/coroutine.h"
#include "runtime/objects/functions/generator.h"
#include "runtime/objects/operations.h"

namespace krait::interp {

const void* const kDispatch[kDispatchSize] = {
#define OP(Name, Units, Finish) reinterpret_cast<const void*>(&op##Name),
#include "interp/opcodes.def"
#undef OP
};

namespace {

bool catchesStop(Opcode op) {
  return op == Opcode::kIterNext || op == Opcode::kIterNextBranch || op == Opcode::kIterNextRange || op == Opcode::kIterNextList || op == Opcode::kIterNextPair || op == Opcode::kIterNextZip ||
         op == Opcode::kYieldFrom;
}

// The base frame of a call from outside: neither fuel nor depth, since where runs begin depends on the tier.
bool isCallOnce(const FrameCell& frame) { return builtinDef(frame.codeId & ~kNativeCode) == &kCallOnce; }

// A frame of a built-in ends. One that counts no depth is made unusable: callers may form a circle in a corrupted cage.
void leaveNative(Context& ctx, FrameCell& frame) {
  if (!isCallOnce(frame)) {
    if (__builtin_expect(ctx.nativeDepth-- == 0, 0)) corrupt(ctx);
  } else {
    frame.header.kind = Kind::kFree;
  }
}

// Leaves run() with `exit`, linking this run's frames to the chain of a pause or flattening.
void linkChain(Context& ctx, FrameCell& from) {
  if (!ctx.chainBottom) {
    ctx.chainTop = refOf(ctx, &from);
    ctx.chainKept = 0;
  } else {
    cellCast<FrameCell>(ctx, ctx.chainBottom).caller = refOf(ctx, &from);
  }
  FrameCell* f = &from;
  for (uint64_t left = framesLeft(ctx); !(f->header.flags & kFrameBase); --left) {  // bounded: framesLeft
    if (!left) corrupt(ctx);
    f = &cellCast<FrameCell>(ctx, f->caller);
  }
  f->header.flags &= static_cast<uint16_t>(~kFrameBase);
  ctx.chainBottom = refOf(ctx, f);
}

}  // namespace

KRAIT_HANDLER Value leave(KRAIT_PARAMETERS) {
  switch (ctx->state) {
    case State::kCall: KRAIT_TAIL callFrom(KRAIT_ARGUMENTS);
    case State::kException: KRAIT_TAIL unwind(KRAIT_ARGUMENTS);
    case State::kFlatten:
      if (ctx->nativeNesting == 1) {
        // The outermost run goes on with the chain; its frames return to the current one in the ordinary way.
        cellCast<FrameCell>(*ctx, ctx->chainBottom).caller = refOf(*ctx, &frameOf(r));
        FrameCell& top = cellCast<FrameCell>(*ctx, ctx->chainTop);
        ctx->chainTop = ctx->chainBottom = 0;
        ctx->state = State::kRunning;
        ctx->nativeLimit = ctx->nativeLimitFound;
        r = top.registers;
        ResumeMode mode = ctx->chainMode;
        if (mode == ResumeMode::kComplete) KRAIT_TAIL completeCurrent(KRAIT_ARGUMENTS);
        if (mode == ResumeMode::kUnwind) KRAIT_TAIL unwind(KRAIT_ARGUMENTS);
        KRAIT_TAIL enterFrame(KRAIT_ARGUMENTS);
      }
      linkChain(*ctx, frameOf(r));
      return Value::exit();
    case State::kPause:
      if (!ctx->chainBottom) ctx->chainMode = ResumeMode::kComplete;
      linkChain(*ctx, frameOf(r));
      return Value::exit();
    case State::kWrongKind: {
      ctx->state = State::kRunning;
      KRAIT_TAIL completeCurrent(KRAIT_ARGUMENTS);
    }
    case State::kRunning:
    case State::kContinue: break;
  }
  corrupt(*ctx);  // a cell held `exit`
}

KRAIT_HANDLER Value enterFrame(KRAIT_PARAMETERS) {
  FrameCell& frame = frameOf(r);
  pc = instructionAt(*ctx, blockOf(*ctx, frame), frame);
  KRAIT_DISPATCH();
}

KRAIT_HANDLER Value completeCurrent(KRAIT_PARAMETERS) {
  FrameCell& frame = frameOf(r);
  if (isNative(frame)) KRAIT_TAIL stepNative(KRAIT_ARGUMENTS);
  pc = instructionAt(*ctx, blockOf(*ctx, frame), frame);
  const Finish finish = kOpcodes[static_cast<uint32_t>(opcodeOf(*pc)) & (kDispatchSize - 1)].finish;
  if (__builtin_expect(finish == Finish::kDelegate, 0)) KRAIT_TAIL completeDelegation(KRAIT_ARGUMENTS);
  ctx->state = State::kRunning;
  if (isStored(finish, ctx->result)) {
    r[fieldA(*pc)] = ctx->result;
  } else if (finish > Finish::kStore) {
    KRAIT_TAIL askOn(KRAIT_ARGUMENTS);
  }
  KRAIT_NEXT(unitsOf(pc));
}

KRAIT_HANDLER Value returnFrom(KRAIT_PARAMETERS) {
  FrameCell& frame = frameOf(r);
  uint16_t flags = frame.header.flags;
  if (isNative(frame)) {
    leaveNative(*ctx, frame);
  } else {
    leaveDepth(*ctx);
  }
  if (flags & kFrameGenerator) {
    // The generator ends: whoever asked for a value gets `exhausted`; Context::callee keeps the returned one.
    GeneratorCell& generator = cellCast<GeneratorCell>(*ctx, frame.finishRef);
    finishGenerator(*ctx, generator);
    ctx->callee = ctx->result;
    ctx->result = Value::exhausted();
  } else if (ctx->result.isExhausted()) {
    ctx->callee = Value::none();
  }
  popFrame(*ctx, frame);
  const auto action = static_cast<FinishAction>(frame.header.subclass);
  if (action == FinishAction::kInit) {
    Ref instance = frame.finishRef;
    if (!ctx->result.isNone()) {
      raise(*ctx, ErrorId::kInitNotNone, {MessagePart::typeName(ctx->result)});
      if (flags & kFrameBase) return Value::exit();
      r = cellCast<FrameCell>(*ctx, frame.caller).registers;
      KRAIT_TAIL unwind(KRAIT_ARGUMENTS);
    }
    ctx->result = Value::reference(instance);
  } else if (action != FinishAction::kNone) {
    if (flags & kFrameBase) corrupt(*ctx);
    r = cellCast<FrameCell>(*ctx, frame.caller).registers;
    ctx->currentFrame = frame.caller;
    const Value v = finishAnswer(*ctx, action, frame.finishRef, ctx->result);
    if (v.isExit()) KRAIT_TAIL leave(KRAIT_ARGUMENTS);
    ctx->result = v;
    KRAIT_TAIL completeCurrent(KRAIT_ARGUMENTS);
  }
  if (flags & kFrameBase) return ctx->result;
  FrameCell& caller = cellCast<FrameCell>(*ctx, frame.caller);
  r = caller.registers;
  if (ctx->result.isExhausted()) {
    // Only an instruction or step that asks for a next value understands `exhausted`.
    bool asks = isNative(caller) ? caller.header.flags & kFrameAwaitsNext
                                 : catchesStop(opcodeOf(*instructionAt(*ctx, blockOf(*ctx, caller), caller)));
    if (!asks) {
      Value returned = ctx->callee;
      Value exception = makeException(*ctx, TypeId::kStopIteration, stopArguments(*ctx, returned));
      cellCast<ExceptionCell>(*ctx, exception).value = returned;
      raiseObject(*ctx, exception);
      KRAIT_TAIL unwind(KRAIT_ARGUMENTS);
    }
  }
  KRAIT_TAIL completeCurrent(KRAIT_ARGUMENTS);
}

KRAIT_HANDLER Value stepNative(KRAIT_PARAMETERS) {
  FrameCell& frame = frameOf(r);
  const BuiltinDef* def = builtinDef(frame.codeId & ~kNativeCode);
  if (!def || !def->step) corrupt(*ctx);
  frame.header.flags &= static_cast<uint16_t>(~kFrameAwaitsNext);
  ctx->state = State::kRunning;
  ctx->currentFrame = refOf(*ctx, &frame);
  Value completed = ctx->result;
  while (true) {
    if (def != &kCallOnce) spend(*ctx, 1);
    Step step = def->step(*ctx, frame, completed);
    switch (step.kind) {
      case Step::kDone:
        ctx->result = step.value;
        KRAIT_TAIL returnFrom(KRAIT_ARGUMENTS);
      case Step::kCall:
        ctx->callee = step.value;
        ctx->state = State::kCall;
        KRAIT_TAIL callFrom(KRAIT_ARGUMENTS);
      case Step::kNext:
        if (isIterableGenerator(*ctx, step.value)) {
          frame.header.flags |= kFrameAwaitsNext;
          ctx->callee = step.value;
          KRAIT_TAIL nextGenerator(KRAIT_ARGUMENTS);
        }
        completed = nextOf(*ctx, step.value);
        if (!completed.isExit()) continue;
        frame.header.flags |= kFrameAwaitsNext;
        if (ctx->state == State::kCall) KRAIT_TAIL callFrom(KRAIT_ARGUMENTS);
        KRAIT_TAIL unwind(KRAIT_ARGUMENTS);
      case Step::kRaise:
        // The step raised: its own `catches` is for what its calls raise.
        leaveNative(*ctx, frame);
        ctx->state = State::kException;
        if (frame.header.flags & kFrameBase) {
          popFrame(*ctx, frame);
          ctx->state = State::kException;
          return Value::exit();
        }
        r = cellCast<FrameCell>(*ctx, frame.caller).registers;
        popFrame(*ctx, frame);
        KRAIT_TAIL unwind(KRAIT_ARGUMENTS);
    }
  }
}

KRAIT_HANDLER Value unwind(KRAIT_PARAMETERS) {
  // A step that passes on what its call raised ran as kRunning: whoever is told `exit` must find why.
  ctx->state = State::kException;
  while (true) {
    FrameCell& frame = frameOf(r);
    uint16_t flags = frame.header.flags;
    bool stop = isInstanceOf(*ctx, ctx->exception, TypeId::kStopIteration);
    if (isNative(frame)) {
      const BuiltinDef* def = builtinDef(frame.codeId & ~kNativeCode);
      if (!def) corrupt(*ctx);
      if ((flags & kFrameAwaitsNext) && stop) {
        ctx->result = Value::exhausted();
        ctx->exception = Value::none();
        KRAIT_TAIL stepNative(KRAIT_ARGUMENTS);
      }
      if (def->catches) {
        ctx->result = Value::exit();
        KRAIT_TAIL stepNative(KRAIT_ARGUMENTS);
      }
      leaveNative(*ctx, frame);
    } else {
      CodeBlock& block = blockOf(*ctx, frame);
      pc = instructionAt(*ctx, block, frame);
      if (stop && catchesStop(opcodeOf(*pc))) {
        ctx->callee = cellCast<ExceptionCell>(*ctx, ctx->exception).value;  // what `yield from` gives
        ctx->result = Value::exhausted();
        ctx->exception = Value::none();
        KRAIT_TAIL completeCurrent(KRAIT_ARGUMENTS);
      }
      // What is raised again has its entry for this frame already; a bare raise without anything to raise has not.
      const bool again = opcodeOf(*pc) == Opcode::kReraise;
      if (!again || (r[fieldB(*pc)].isUnbound() && !cellCast<ExceptionCell>(*ctx, ctx->exception).traceback)) addTraceback(*ctx, ctx->exception, frame.codeId, frame.resume);
      uint32_t handler = block.code->resumePoints[frame.resume].handlerUnit;
      if (handler != kNoHandler) {
        ctx->state = State::kRunning;
        pc = block.units + handler;
        KRAIT_DISPATCH();
      }
      leaveDepth(*ctx);
      if (flags & kFrameGenerator) {
        GeneratorCell& generator = cellCast<GeneratorCell>(*ctx, frame.finishRef);
        finishGenerator(*ctx, generator);
        if (stop) {
          replaceStopIteration(*ctx, ErrorId::kGeneratorStop, variantWord(generator));
        } else if (variantOf(generator) == kVariantAsyncGenerator && isInstanceOf(*ctx, ctx->exception, TypeId::kStopAsyncIteration)) {
          replaceStopIteration(*ctx, ErrorId::kGeneratorStopAsync, variantWord(generator));
        }
      }
    }
    popFrame(*ctx, frame);
    if (flags & kFrameBase) {
      ctx->state = State::kException;  // a step that caught it and let it go on has cleared it
      return Value::exit();
    }
    r = cellCast<FrameCell>(*ctx, frame.caller).registers;
  }
}

KRAIT_HANDLER Value opCatch(KRAIT_PARAMETERS) {
  r[fieldA(*pc)] = ctx->exception;
  ctx->exception = Value::none();
  KRAIT_NEXT(1);
}

KRAIT_HANDLER Value opIllegal(KRAIT_PARAMETERS) { corrupt(*ctx); }

Value run(Context& ctx, FrameCell& top, ResumeMode mode, Value injected) {
  Unit* pc = nullptr;
  Value* r = top.registers;
  const void* const* table = kDispatch;
  ctx.result = injected;
  ctx.state = mode == ResumeMode::kUnwind ? State::kException : State::kRunning;
  ++ctx.nativeNesting;
  Value v;
  switch (mode) {
    case ResumeMode::kExecute: v = isNative(top) ? stepNative(pc, r, &ctx, table) : enterFrame(pc, r, &ctx, table); break;
    case ResumeMode::kComplete: v = completeCurrent(pc, r, &ctx, table); break;
    case ResumeMode::kUnwind: v = unwind(pc, r, &ctx, table); break;
  }
  --ctx.nativeNesting;
  return v;
}

Value call(Context& ctx, Value callee, const Value* args, uint32_t count) {
  FrameCell& frame = pushNativeFrame(ctx, builtinIdOf(kCallOnce), 1);
  frame.header.flags |= kFrameBase;
  frame.registers[0] = callee;
  ctx.callee = callee;
  if (args == callArguments(ctx)) {
    ctx.callCount = count;
  } else {
    Value* to = roomForArguments(ctx, count);
    for (uint32_t i = 0; i < count; ++i) to[i] = args[i];
  }
  return run(ctx, frame, ResumeMode::kExecute, Value::unbound());
}

}  // namespace krait::interp
