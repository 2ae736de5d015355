// Moves, constants, names, jumps, polls, exceptions, generators.
#include "interp/machine.h"
#include "runtime/builtins/names.h"
#include "runtime/errors/errors.h"
#include "runtime/calls/machine_steppers.h"
#include "runtime/program/symbols.h"
#include "runtime/objects/exceptions/exception.h"
#include "runtime/objects/functions/generator.h"
#include "runtime/objects/module.h"
#include "runtime/objects/containers/containers.h"
#include "runtime/objects/operations.h"

namespace krait::interp {

KRAIT_HANDLER Value opMove(KRAIT_PARAMETERS) {
  r[fieldA(*pc)] = r[fieldB(*pc)];
  KRAIT_NEXT(1);
}
KRAIT_HANDLER Value opLoadConst(KRAIT_PARAMETERS) {
  r[fieldA(*pc)] = Value{pc[1]};
  KRAIT_NEXT(2);
}
KRAIT_HANDLER Value opLoadPooled(KRAIT_PARAMETERS) {
  // The block keeps the constant alive; from now on its bits stand in the code.
  Value v = constantValue(*ctx, blockOf(*ctx, frameOf(r)), static_cast<uint32_t>(pc[1]));
  pc[1] = v.bits;
  setOpcode(*pc, Opcode::kLoadConst);
  KRAIT_DISPATCH();
}
KRAIT_HANDLER Value opLoadType(KRAIT_PARAMETERS) {
  r[fieldA(*pc)] = Value::reference(typeRef(*ctx, static_cast<TypeId>(pc[1])));
  KRAIT_NEXT(2);
}

KRAIT_HANDLER Value opCheckBound(KRAIT_PARAMETERS) {
  Value v = r[fieldB(*pc)];
  if (__builtin_expect(!v.isUnbound(), 1)) {
    r[fieldA(*pc)] = v;
    KRAIT_NEXT(2);
  }
  KRAIT_SAVE();
  // The top bit of extra says that the name belongs to an enclosing function.
  uint32_t extra = extraOf(pc[1]);
  raise(*ctx, extra >> 31 ? ErrorId::kFreeUnbound : ErrorId::kLocalUnbound, {MessagePart::symbol(extra & 0x7FFFFFFF)});
  KRAIT_TAIL unwind(KRAIT_ARGUMENTS);
}

// --- names

namespace {
inline Value& globalSlot(Context* ctx, Value* r, uint32_t slot) { return ctx->at<ValuesCell>(frameOf(r).slots)->items[slot]; }
}  // namespace

KRAIT_HANDLER Value opLoadGlobal(KRAIT_PARAMETERS) {
  uint32_t slot = extraOf(pc[1]);
  Value v = globalSlot(ctx, r, slot);
  if (__builtin_expect(!v.isUnbound(), 1)) {
    r[fieldA(*pc)] = v;
    KRAIT_NEXT(3);
  }
  KRAIT_SAVE();
  Symbol name = globalName(*ctx, frameOf(r).codeId, slot);
  DictCell& globals = cellCast<DictCell>(*ctx, frameOf(r).globals);
  v = keepsBuiltins(*ctx, frameOf(r).codeId, globals) ? builtinByName(*ctx, name) : Value::unbound();
  if (!v.isUnbound()) {
    pc[2] = v.bits;  // built-ins live as long as the isolate
    setOpcode(*pc, Opcode::kLoadBuiltin);
  } else {
    v = builtinFor(*ctx, globals, name);
  }
  if (v.isUnbound()) {
    raise(*ctx, ErrorId::kNameNotDefined, {MessagePart::symbol(name)});
    KRAIT_TAIL unwind(KRAIT_ARGUMENTS);
  }
  r[fieldA(*pc)] = v;
  KRAIT_NEXT(3);
}
KRAIT_HANDLER Value opLoadBuiltin(KRAIT_PARAMETERS) {
  Value v = globalSlot(ctx, r, extraOf(pc[1]));
  r[fieldA(*pc)] = v.isUnbound() ? Value{pc[2]} : v;
  KRAIT_NEXT(3);
}
KRAIT_HANDLER Value opStoreGlobal(KRAIT_PARAMETERS) {
  uint32_t slot = extraOf(pc[1]);
  Value& place = globalSlot(ctx, r, slot);
  if (__builtin_expect(place.isUnbound(), 0)) namespaceBound(*ctx, cellCast<DictCell>(*ctx, frameOf(r).globals), slot);
  globalSlot(ctx, r, slot) = r[fieldA(*pc)];
  KRAIT_NEXT(2);
}
KRAIT_HANDLER Value opDeleteGlobal(KRAIT_PARAMETERS) {
  KRAIT_SAVE();
  uint32_t slot = extraOf(pc[1]);
  Value& place = globalSlot(ctx, r, slot);
  if (place.isUnbound()) {
    raise(*ctx, ErrorId::kNameNotDefined, {MessagePart::symbol(globalName(*ctx, frameOf(r).codeId, slot))});
    KRAIT_TAIL unwind(KRAIT_ARGUMENTS);
  }
  place = Value::unbound();
  namespaceUnbound(*ctx, cellCast<DictCell>(*ctx, frameOf(r).globals), slot);
  KRAIT_NEXT(2);
}

// Class bodies: the body's namespace, then the module's, then built-ins.
KRAIT_HANDLER Value opLoadName(KRAIT_PARAMETERS) {
  KRAIT_SAVE();
  Symbol name = extraOf(pc[1]);
  Value text = symbolText(*ctx, name);
  if (headerOf(*ctx, r[fieldB(*pc)]).subclass != kExact) {  // what a metaclass's __prepare__ gave
    Value passed[3] = {r[fieldB(*pc)], text, Value::reference(frameOf(r).globals)};
    KRAIT_STORE_OR_LEAVE(2, defer(*ctx, kNameOf, passed, 3));
  }
  Value v = dictGetStr(*ctx, cellCast<DictCell>(*ctx, r[fieldB(*pc)]), text);
  if (v.isUnbound()) v = dictGetStr(*ctx, cellCast<DictCell>(*ctx, frameOf(r).globals), text);
  if (v.isUnbound()) v = builtinFor(*ctx, cellCast<DictCell>(*ctx, frameOf(r).globals), name);
  if (v.isUnbound()) {
    raise(*ctx, ErrorId::kNameNotDefined, {MessagePart::symbol(name)});
    KRAIT_TAIL unwind(KRAIT_ARGUMENTS);
  }
  r[fieldA(*pc)] = v;
  KRAIT_NEXT(2);
}
KRAIT_HANDLER Value opStoreName(KRAIT_PARAMETERS) {
  KRAIT_SAVE();
  if (headerOf(*ctx, r[fieldA(*pc)]).subclass != kExact) {  // what a metaclass's __prepare__ gave
    KRAIT_DISCARD_OR_LEAVE(2, setItem(*ctx, r[fieldA(*pc)], symbolText(*ctx, extraOf(pc[1])), r[fieldB(*pc)]));
  }
  dictSetStr(*ctx, cellCast<DictCell>(*ctx, r[fieldA(*pc)]), symbolText(*ctx, extraOf(pc[1])), r[fieldB(*pc)]);
  KRAIT_NEXT(2);
}
KRAIT_HANDLER Value opDeleteName(KRAIT_PARAMETERS) {
  KRAIT_SAVE();
  if (!dictDeleteStr(*ctx, cellCast<DictCell>(*ctx, r[fieldA(*pc)]), symbolText(*ctx, extraOf(pc[1])))) {
    raise(*ctx, ErrorId::kNameNotDefined, {MessagePart::symbol(extraOf(pc[1]))});
    KRAIT_TAIL unwind(KRAIT_ARGUMENTS);
  }
  KRAIT_NEXT(2);
}

// What the next call to eval, exec, locals and the like finds as its frame's names.
KRAIT_HANDLER Value opStoreLocal(KRAIT_PARAMETERS) {
  Value v = r[fieldB(*pc)];
  if (!v.isUnbound()) dictSetStr(*ctx, cellCast<DictCell>(*ctx, r[fieldA(*pc)]), symbolText(*ctx, extraOf(pc[1])), v);
  KRAIT_NEXT(2);
}
KRAIT_HANDLER Value opSetLocals(KRAIT_PARAMETERS) {
  ctx->callerLocals = r[fieldA(*pc)];
  ctx->callerGlobals = frameOf(r).globals;
  KRAIT_NEXT(1);
}

KRAIT_HANDLER Value opMakeBox(KRAIT_PARAMETERS) {
  BoxCell& box = newCell<BoxCell>(*ctx);
  box.value = r[fieldB(*pc)];
  r[fieldA(*pc)] = valueOf(*ctx, &box);
  KRAIT_NEXT(1);
}
KRAIT_HANDLER Value opGetBox(KRAIT_PARAMETERS) {
  r[fieldA(*pc)] = cellCast<BoxCell>(*ctx, r[fieldB(*pc)]).value;
  KRAIT_NEXT(1);
}
KRAIT_HANDLER Value opSetBox(KRAIT_PARAMETERS) {
  cellCast<BoxCell>(*ctx, r[fieldA(*pc)]).value = r[fieldB(*pc)];
  KRAIT_NEXT(1);
}
KRAIT_HANDLER Value opLoadClosure(KRAIT_PARAMETERS) {
  FunctionCell& function = cellCast<FunctionCell>(*ctx, frameOf(r).function);
  r[fieldA(*pc)] = cellCast<TupleCell>(*ctx, function.closure).items[fieldB(*pc)];
  KRAIT_NEXT(1);
}
KRAIT_HANDLER Value opLoadGlobals(KRAIT_PARAMETERS) {
  r[fieldA(*pc)] = Value::reference(frameOf(r).globals);
  KRAIT_NEXT(1);
}

KRAIT_HANDLER Value opImport(KRAIT_PARAMETERS) { KRAIT_STORE_OR_LEAVE(2, importModule(*ctx, extraOf(pc[1]), r[fieldB(*pc)])); }
KRAIT_HANDLER Value opImportFrom(KRAIT_PARAMETERS) { KRAIT_STORE_OR_LEAVE(2, importFrom(*ctx, r[fieldB(*pc)], extraOf(pc[1]))); }

// --- control

KRAIT_HANDLER Value opJump(KRAIT_PARAMETERS) { KRAIT_NEXT(fieldOffset(*pc)); }
KRAIT_HANDLER Value opJumpIfFalse(KRAIT_PARAMETERS) {
  if (r[fieldA(*pc)].isTrue()) KRAIT_NEXT(1);
  KRAIT_NEXT(fieldOffset(*pc));
}
KRAIT_HANDLER Value opJumpIfTrue(KRAIT_PARAMETERS) {
  if (!r[fieldA(*pc)].isTrue()) KRAIT_NEXT(1);
  KRAIT_NEXT(fieldOffset(*pc));
}

static KRAIT_HANDLER Value pollLoop(KRAIT_PARAMETERS) {
  KRAIT_SAVE();
  pollSlow(*ctx);
  if (keyboardInterrupted(*ctx)) KRAIT_TAIL unwind(KRAIT_ARGUMENTS);
  KRAIT_NEXT(2);
}
static KRAIT_HANDLER Value hotLoop(KRAIT_PARAMETERS) {
  KRAIT_SAVE();
  CodeBlock& block = blockOf(*ctx, frameOf(r));
  pc[1] = makeResume(resumeOf(pc[1]), 1);  // a count of 0 says that the loop never ran
  if (!ctx->tiers->enterLoop) KRAIT_NEXT(2);
  // The compiled loop works on this very frame; what it says is in Context::state.
  Value v = ctx->tiers->enterLoop(*ctx, block, frameOf(r), resumeOf(pc[1]));
  if (!v.isExit()) {
    ctx->result = v;
    KRAIT_TAIL returnFrom(KRAIT_ARGUMENTS);
  }
  if (ctx->state == State::kRunning) KRAIT_NEXT(2);  // refused: nothing happened
  if (ctx->state == State::kContinue) {
    ctx->state = State::kRunning;
    r = cellCast<FrameCell>(*ctx, ctx->chainTop).registers;
    ctx->chainTop = ctx->chainBottom = 0;
    switch (ctx->chainMode) {
      case ResumeMode::kComplete: KRAIT_TAIL completeCurrent(KRAIT_ARGUMENTS);
      case ResumeMode::kUnwind: KRAIT_TAIL unwind(KRAIT_ARGUMENTS);
      case ResumeMode::kExecute: break;
    }
    pc = instructionAt(*ctx, blockOf(*ctx, frameOf(r)), frameOf(r));
    // A header just left is not entered again at once: its count begins anew.
    KRAIT_DISPATCH();
  }
  KRAIT_TAIL leave(KRAIT_ARGUMENTS);
}

// A loop's header: spends fuel; its extra counts up to the heat at which the loop is compiled.
KRAIT_HANDLER Value opPoll(KRAIT_PARAMETERS) {
  if (__builtin_expect(--ctx->fuel < ctx->fuelFloor.load(std::memory_order_relaxed), 0)) KRAIT_TAIL pollLoop(KRAIT_ARGUMENTS);
  pc[1] += Unit{1} << 32;
  if (__builtin_expect(extraOf(pc[1]) >= ctx->loopHeat, 0)) KRAIT_TAIL hotLoop(KRAIT_ARGUMENTS);
  KRAIT_NEXT(2);
}
// A jump to a loop's header and the poll there in one.
KRAIT_HANDLER Value opLoop(KRAIT_PARAMETERS) {
  pc += fieldOffset(*pc);
  KRAIT_TAIL opPoll(KRAIT_ARGUMENTS);
}

KRAIT_HANDLER Value opReturn(KRAIT_PARAMETERS) {
  Value v = r[fieldA(*pc)];
  FrameCell& frame = frameOf(r);
  if (__builtin_expect((frame.header.flags | frame.header.subclass) == 0, 1)) {
    Ref callerRef = frame.caller;
    FrameCell& caller = *ctx->at<FrameCell>(callerRef);
    uint32_t id = caller.codeId;
    if (__builtin_expect(id < ctx->blockCount, 1)) {  // native frames have a high bit set
      ctx->frameTop = frame.savedTop;
      leaveDepth(*ctx);
      CodeBlock& block = blockOf(*ctx, caller);
      pc = instructionAt(*ctx, block, caller);
      r = caller.registers;
      const Finish finish = kOpcodes[*pc & (kDispatchSize - 1)].finish;
      if (__builtin_expect(isStored(finish, v), 1)) {
        r[fieldA(*pc)] = v;
      } else if (finish != Finish::kDiscard) {
        ctx->result = v;
        KRAIT_TAIL completeCurrent(KRAIT_ARGUMENTS);
      }
      KRAIT_NEXT(unitsOf(pc));
    }
  }
  ctx->result = v;
  KRAIT_TAIL returnFrom(KRAIT_ARGUMENTS);
}
KRAIT_HANDLER Value opReturnConst(KRAIT_PARAMETERS) {
  ctx->result = Value{pc[1]};
  KRAIT_TAIL returnFrom(KRAIT_ARGUMENTS);
}

// --- exceptions

KRAIT_HANDLER Value opRaise(KRAIT_PARAMETERS) {
  KRAIT_SAVE();
  raiseStatement(*ctx, r[fieldB(*pc)], r[fieldC(*pc)]);
  KRAIT_TAIL leave(KRAIT_ARGUMENTS);
}
KRAIT_HANDLER Value opReraise(KRAIT_PARAMETERS) {
  KRAIT_SAVE();
  Value exception = r[fieldB(*pc)];
  if (exception.isUnbound()) {  // a bare `raise`
    raiseStatement(*ctx, exception, exception);
  } else {
    ctx->exception = exception;
    ctx->state = State::kException;
  }
  KRAIT_TAIL unwind(KRAIT_ARGUMENTS);
}
KRAIT_HANDLER Value opPushHandled(KRAIT_PARAMETERS) {
  Value previous = ctx->handled;
  ctx->handled = r[fieldB(*pc)];
  r[fieldA(*pc)] = previous;
  KRAIT_NEXT(1);
}
KRAIT_HANDLER Value opPopHandled(KRAIT_PARAMETERS) {
  ctx->handled = r[fieldB(*pc)];
  KRAIT_NEXT(1);
}
// What __exit__ is told of an exception: its type (0), its traceback (1).
KRAIT_HANDLER Value opExceptionPart(KRAIT_PARAMETERS) {
  ExceptionCell& exception = cellCast<ExceptionCell>(*ctx, r[fieldB(*pc)]);
  Ref part = fieldC(*pc) ? exception.traceback : exception.cls;
  r[fieldA(*pc)] = part ? Value::reference(part) : Value::none();
  KRAIT_NEXT(1);
}
KRAIT_HANDLER Value opMatchException(KRAIT_PARAMETERS) {
  KRAIT_STORE_OR_LEAVE(2, matchException(*ctx, r[fieldB(*pc)], r[fieldC(*pc)]));
}

// --- generators

// First instruction of a generator's code: the frame moves to the heap, the caller gets the generator.
KRAIT_HANDLER Value opMakeGenerator(KRAIT_PARAMETERS) {
  KRAIT_SAVE();
  FrameCell& frame = frameOf(r);
  CodeBlock& block = blockOf(*ctx, frame);
  GeneratorCell& generator = newGenerator(*ctx, frame, *block.code);
  ctx->result = valueOf(*ctx, &generator);
  KRAIT_TAIL returnFrom(KRAIT_ARGUMENTS);
}

// Gives Context::result to who resumed this frame's generator.
static KRAIT_HANDLER Value yieldResult(KRAIT_PARAMETERS) {
  FrameCell& frame = frameOf(r);
  GeneratorCell& generator = cellCast<GeneratorCell>(*ctx, frame.finishRef);
  generator.header.flags = kGeneratorSuspended;
  Value outer = generator.handled;  // what the resumer was handling; kept meanwhile
  generator.handled = ctx->handled == outer ? Value::none() : ctx->handled;
  ctx->handled = outer;
  leaveDepth(*ctx);
  bool base = frame.header.flags & kFrameBase;
  if (base) return ctx->result;
  FrameCell& caller = cellCast<FrameCell>(*ctx, frame.caller);
  r = caller.registers;
  frame.caller = 0;
  if (!isNative(caller)) {
    pc = instructionAt(*ctx, blockOf(*ctx, caller), caller);
    if (opcodeOf(*pc) == Opcode::kIterNextBranch) {  // it is not exhausted: on to the loop's body
      r[fieldA(*pc)] = ctx->result;
      ctx->state = State::kRunning;
      pc += 3;
      KRAIT_NEXT(fieldOffset(*pc));
    }
    if (opcodeOf(*pc) == Opcode::kYieldFrom) KRAIT_TAIL yieldResult(KRAIT_ARGUMENTS);  // and on outwards
  }
  KRAIT_TAIL completeCurrent(KRAIT_ARGUMENTS);
}
KRAIT_HANDLER Value opYield(KRAIT_PARAMETERS) {
  KRAIT_SAVE();
  ctx->result = r[fieldB(*pc)];
  KRAIT_TAIL yieldResult(KRAIT_ARGUMENTS);
}

// Delegation: the frame stays at this instruction, which calls the iterator in register b, yields what comes, and ends
// with what the iterator returned (Context::callee beside `exhausted`).
KRAIT_HANDLER Value opYieldFrom(KRAIT_PARAMETERS) {
  ctx->result = Value::none();
  KRAIT_TAIL sendDelegated(KRAIT_ARGUMENTS);
}
KRAIT_HANDLER Value sendDelegated(KRAIT_PARAMETERS) {
  KRAIT_SAVE();
  Value iterator = r[fieldB(*pc)], sent = ctx->result;
  ctx->callNames = 0;
  if (isKind(*ctx, iterator, Kind::kGenerator)) {
    if (sent.isNone()) {
      ctx->callee = iterator;
      KRAIT_TAIL nextGenerator(KRAIT_ARGUMENTS);
    }
    ctx->callee = resumeCallee(iterator);
    ctx->callArgs[0] = sent;
    ctx->callCount = 1;
    KRAIT_TAIL callFrom(KRAIT_ARGUMENTS);
  }
  if (sent.isNone()) {
    Value v = nextOf(*ctx, iterator);
    if (v.isExit()) KRAIT_TAIL leave(KRAIT_ARGUMENTS);
    ctx->result = v;
    if (v.isExhausted()) ctx->callee = Value::none();
    KRAIT_TAIL completeDelegation(KRAIT_ARGUMENTS);
  }
  Value args[2] = {iterator, sent};
  defer(*ctx, kDelegateSend, args, 2);
  KRAIT_TAIL leave(KRAIT_ARGUMENTS);
}
KRAIT_HANDLER Value completeDelegation(KRAIT_PARAMETERS) {
  ctx->state = State::kRunning;
  if (!ctx->result.isExhausted()) KRAIT_TAIL yieldResult(KRAIT_ARGUMENTS);
  r[fieldA(*pc)] = ctx->callee;
  KRAIT_NEXT(2);
}

}  // namespace krait::interp
