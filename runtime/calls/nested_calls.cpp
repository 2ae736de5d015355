// Calls from compiled code and for it.
#include "runtime/calls/nested_calls.h"

#include "runtime/base/scratch.h"
#include "runtime/calls/answers.h"
#include "runtime/calls/arguments.h"
#include "runtime/exec/builtin.h"
#include "runtime/errors/errors.h"
#include "runtime/exec/frames.h"
#include "runtime/exec/tiers.h"
#include "runtime/objects/classes/class.h"
#include "runtime/objects/exceptions/exception.h"
#include "runtime/objects/functions/function.h"
#include "runtime/objects/functions/generator.h"
#include "runtime/program/symbols.h"

namespace krait {

Value finishOperation(Context& ctx, Value v) {
  if (__builtin_expect(!v.isExit(), 1)) return v;
  if (ctx.state != State::kCall) return v;
  ctx.state = State::kRunning;
  return callNested(ctx, ctx.callee, ctx.callCount);
}

Value finishLeaf(Context& ctx, Value v) {
  v = finishOperation(ctx, v);
  if (__builtin_expect(!v.isExhausted(), 1)) return v;
  const Value returned = ctx.callee;
  const Value exception = makeException(ctx, TypeId::kStopIteration, stopArguments(ctx, returned));
  cellCast<ExceptionCell>(ctx, exception).value = returned;
  return raiseObject(ctx, exception);
}

bool callBuiltinNested(Context& ctx, uint32_t id, uint32_t count, Value* out) {
  const BuiltinDef* def = builtinDef(id);
  if (!def) return false;
  TupleCell* names = ctx.callNames ? &cellCast<TupleCell>(ctx, ctx.callNames) : nullptr;
  ctx.callNames = 0;
  ctx.state = State::kRunning;
  KRAIT_SCRATCH Value onStack[kMaxCallArgs];
  uint32_t given;
  const Value* args = takeArguments(ctx);
  Value* bound = roomForBound(ctx, *def, count, onStack);
  if (!bindBuiltin(ctx, *def, args, count, names, bound, &given)) {
    *out = Value::exit();
    return true;
  }
  if (def->leaf) {
    *out = finishLeaf(ctx, def->leaf(ctx, bound, given));
    return true;
  }
  if (ctx.nativeDepth >= kMaxNativeDepth) {
    *out = raise(ctx, ErrorId::kRecursionDepth);
    return true;
  }
  ++ctx.nativeDepth;
  FrameCell& frame = pushNativeFrame(ctx, id, def->registers > given ? def->registers : given);
  for (uint32_t i = 0; i < given; ++i) frame.registers[i] = bound[i];  // bounded: roomForBound spends
  frame.finishRef = given;
  frame.header.flags |= kFrameBase;
  *out = ctx.tiers->resume(ctx, frame, ResumeMode::kExecute, Value::unbound());
  return true;
}

bool callLeafInPlace(Context& ctx, uint32_t id, Value self, uint32_t count, Value* out) {
  const BuiltinDef* def = builtinDef(id);
  if (!def || ctx.callMore || count > kLeafArguments || !takesInPlace(*def, count + !self.isUnbound())) return false;
  KRAIT_SCRATCH Value args[kLeafArguments];
  uint32_t k = 0;
  if (!self.isUnbound()) args[k++] = self;
  for (uint32_t i = 0; i < count; ++i) args[k++] = ctx.callArgs[i];
  while (k < def->signature.total) args[k++] = Value::unbound();
  *out = finishLeaf(ctx, def->leaf(ctx, args, k));
  return true;
}

static void prepend(Context& ctx, Value first, uint32_t* count) {
  ctx.callCount = *count;
  prependArgument(ctx, first);
  *count = ctx.callCount;
}

// What the machine's call of a class does in the common case: no __new__ of its own and __init__ a function. Unbound
// when it is another case.
static Value construct(Context& ctx, ClassCell& cls, uint32_t count) {
  Ref ref = refOf(ctx, &cls);
  if ((cls.header.flags & (kClassBuiltin | kClassCustomCall | kClassAbstract)) == kClassBuiltin) {  // __new__ is the whole construction
    Value made = constructorOf(ctx, cls), v;
    if (!isKind(ctx, made, Kind::kMethodDescriptor)) return Value::unbound();
    prepend(ctx, Value::reference(ref), &count);
    return callBuiltinNested(ctx, ctx.at<BuiltinCell>(made.offset())->builtinId, count, &v) ? v : Value::unbound();
  }
  if (ctx.callNames) return Value::unbound();
  Value initialise = initialiserOf(ctx, cls);
  if (initialise.isUnbound()) return initialise;
  Value instance = newInstance(ctx, cls);
  prepend(ctx, instance, &count);
  return finishConstruction(ctx, instance, callFunctionNested(ctx, initialise, count, instance.offset()));
}

Value callNested(Context& ctx, Value callee, uint32_t count) {
  Value v;
  ctx.callCount = count;
  if (isResumeCallee(callee)) {
    // by the machine
  } else if (isAskedCallee(callee)) {
    return finishAsked(ctx, callee, callFunctionNested(ctx, askedFunction(callee), count));
  } else if (isBuiltinCallee(callee)) {
    if (callBuiltinNested(ctx, static_cast<uint32_t>(callee.bits), count, &v)) return v;
  } else if (callee.isRef()) {
    switch (headerOf(ctx, callee).kind) {
      case Kind::kFunction: return callFunctionNested(ctx, callee, count);
      case Kind::kClass:
        v = construct(ctx, *ctx.at<ClassCell>(callee.offset()), count);
        if (!v.isUnbound()) return v;
        break;
      case Kind::kMethodDescriptor:
        if (callBuiltinNested(ctx, ctx.at<BuiltinCell>(callee.offset())->builtinId, count, &v)) return v;
        break;
      case Kind::kBuiltin: {
        BuiltinCell& cell = *ctx.at<BuiltinCell>(callee.offset());
        if (!ctx.callNames && callLeafInPlace(ctx, cell.builtinId, cell.self, count, &v)) return v;
        if (!builtinDef(cell.builtinId)) break;
        if (!cell.self.isUnbound()) prepend(ctx, cell.self, &count);
        if (callBuiltinNested(ctx, cell.builtinId, count, &v)) return v;
        break;
      }
      case Kind::kMethod: {
        MethodCell& method = *ctx.at<MethodCell>(callee.offset());
        if (!isKind(ctx, method.function, Kind::kFunction)) break;
        if (!method.self.isUnbound()) prepend(ctx, method.self, &count);
        return callFunctionNested(ctx, method.function, count);
      }
      default: break;
    }
  }
  return ctx.tiers->call(ctx, callee, callArguments(ctx), count);
}

// A call that `v` is of has left: if its frame has become the last of the chain, what it returns is finished there.
static Value finishInChain(Context& ctx, Value v, FinishAction action, uint32_t with) {
  if (ctx.state == State::kFlatten || ctx.state == State::kPause) {
    FrameCell& frame = cellCast<FrameCell>(ctx, ctx.chainBottom);
    frame.header.subclass = static_cast<uint8_t>(action);
    frame.finishRef = with;
  }
  return v;
}

Value finishConstruction(Context& ctx, Value instance, Value v) {
  if (v.isExit()) return finishInChain(ctx, v, FinishAction::kInit, instance.offset());
  if (v.bits == instance.bits || v.isNone()) return instance;
  return raise(ctx, ErrorId::kInitNotNone, {MessagePart::typeName(v)});
}

Value finishAsked(Context& ctx, Value callee, Value v) {
  if (v.isExit()) return finishInChain(ctx, v, askedAction(callee), askedData(callee));
  return finishOperation(ctx, finishAnswer(ctx, askedAction(callee), askedData(callee), v));
}

Value callFunctionNested(Context& ctx, Value callee, uint32_t count, Ref instance) {
  FunctionCell& function = cellCast<FunctionCell>(ctx, callee);
  CodeBlock* block = codeBlock(ctx, function.codeId);
  if (!block) {
    ctx.callMore = 0;
    return Value::exit();
  }
  const Code& code = *block->code;
  if (ctx.depth >= ctx.depthLimit) {
    ctx.callMore = 0;
    return raise(ctx, ErrorId::kRecursionDepth);
  }
  spend(ctx, 1);
  if (++block->heat >= ctx.entryHeat && ctx.tiers->enterHot) {
    block->heat = 0;
    ctx.tiers->enterHot(ctx, *block);
  }
  TupleCell* names = ctx.callNames ? &cellCast<TupleCell>(ctx, ctx.callNames) : nullptr;
  ctx.callNames = 0;
  ctx.state = State::kRunning;
  if (block->boxedEntry) {
    bool simple = !names && code.positional == count && code.parameterCount == count;
    if (!simple) {
      KRAIT_SCRATCH Value bound[kMaxCallArgs];
      if (!bindArguments(ctx, code, function, takeArguments(ctx), count, names, bound)) return Value::exit();
      for (uint32_t i = 0; i < code.parameterCount; ++i) ctx.callArgs[i] = bound[i];  // bounded: parameters
    }
    return reinterpret_cast<Value (*)(char*, uint32_t)>(block->boxedEntry)(ctx.base, callee.offset());
  }
  FrameCell& frame = pushFrame(ctx, code, function);
  frame.header.flags |= kFrameBase;
  if (instance) {
    frame.header.subclass = static_cast<uint8_t>(FinishAction::kInit);
    frame.finishRef = instance;
  }
  if (!bindArguments(ctx, code, function, takeArguments(ctx), count, names, frame.registers + code.firstParameter)) {
    popFrame(ctx, frame);
    return Value::exit();
  }
  ++ctx.depth;
  return ctx.tiers->resume(ctx, frame, ResumeMode::kExecute, Value::unbound());
}

}  // namespace krait
