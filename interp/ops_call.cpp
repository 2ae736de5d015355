// Calls: collecting arguments, the quickened call of a known function, built-ins called in place.
#include "interp/push.h"
#include "runtime/base/scratch.h"
#include "runtime/calls/arguments.h"
#include "runtime/errors/errors.h"
#include "runtime/program/local_code.h"
#include "runtime/objects/classes/class.h"
#include "runtime/objects/containers/containers.h"
#include "runtime/objects/containers/range.h"
#include "runtime/objects/operations.h"

namespace krait::interp {

namespace {

inline uint32_t listed(const Unit* pc, uint32_t i) { return static_cast<uint32_t>(pc[2 + i / 4] >> (16 * (i % 4))) & 0xFFFF; }

// Arguments from `first` on go to callArgs.
inline void collect(Context* ctx, Value* r, const Unit* pc, uint32_t first) {
  uint32_t n = fieldC(*pc);
  for (uint32_t i = first; i < n; ++i) ctx->callArgs[i - first] = r[listed(pc, i)];
  ctx->callCount = n - first;
}

}  // namespace

// A Function with `count` parameters whose block the cache in unit 1 names: pushes its frame and goes on there. Its arguments are
// those of the call from `first` on; with `wrapped` it is what the static method in register b holds.
template <uint32_t first, bool wrapped = false>
static inline KRAIT_HANDLER Value pushKnown(KRAIT_PARAMETERS) {
  Value callee = r[fieldB(*pc)];
  if (wrapped) callee = ctx->at<WrapperCell>(callee.offset())->wrapped;
  uint32_t id = extraOf(pc[1]);
  if (__builtin_expect(callee.isRef(), 1)) {
    FunctionCell& function = *ctx->at<FunctionCell>(callee.offset());
    if (__builtin_expect(function.header.kind == Kind::kFunction && function.codeId == id, 1)) {
      CodeBlock& block = *ctx->blocks[id];
      if (takeCall(*ctx, block)) {
        frameOf(r).resume = resumeOf(pc[1]);
        const Code& code = *block.code;
        FrameCell& frame = pushSimple(*ctx, code, function, frameOf(r));
        Value* parameters = frame.registers + code.firstParameter;
        const uint32_t n = fieldC(*pc);
        for (uint32_t i = first; i < n; ++i) parameters[i - first] = r[listed(pc, i)];
        r = frame.registers;
        pc = block.units;
        KRAIT_DISPATCH();
      }
      if (block.heat >= ctx->entryHeat) {
        KRAIT_SAVE();
        collect(ctx, r, pc, first);
        ctx->callee = callee;
        KRAIT_TAIL callHot(KRAIT_ARGUMENTS);
      }
    }
  }
  KRAIT_SAVE();
  collect(ctx, r, pc, first);
  ctx->callee = callee;
  ctx->state = State::kCall;
  KRAIT_TAIL callFrom(KRAIT_ARGUMENTS);
}

// A function's entry is hot: compiled code runs if there is some, the interpreter otherwise. callee and callArgs are set,
// for a call that is simple.
KRAIT_HANDLER Value callHot(KRAIT_PARAMETERS) {
  FunctionCell& function = cellCast<FunctionCell>(*ctx, ctx->callee);
  CodeBlock& block = *knownBlock(*ctx, function.codeId);
  constexpr uint32_t kExitsLooked = 16;
  if (__builtin_expect(block.boxedEntry && block.exits <= kExitsLooked && ctx->depth < ctx->depthLimit, 1)) {
    block.heat = ctx->entryHeat;  // calls come here, past the interpreter's own fast path
    spend(*ctx, 1);
    if (keyboardInterrupted(*ctx)) KRAIT_TAIL unwind(KRAIT_ARGUMENTS);
    const Value v = reinterpret_cast<Value (*)(char*, uint32_t)>(block.boxedEntry)(ctx->base, refOf(*ctx, &function));
    if (__builtin_expect(v.isExit(), 0)) KRAIT_TAIL leave(KRAIT_ARGUMENTS);
    r[fieldA(*pc)] = v;
    KRAIT_NEXT(unitsOf(pc));
  }
  if (!block.boxedEntry || block.exits > kExitsLooked) {
    block.heat = 0;
    if (ctx->tiers->enterHot) ctx->tiers->enterHot(*ctx, block);
  }
  if (block.boxedEntry) block.heat = ctx->entryHeat;
  ctx->state = State::kCall;
  KRAIT_TAIL callFrom(KRAIT_ARGUMENTS);
}

// What a call of a built-in type runs: the type's number and the row of its constructor; 0: it is no such call.
static uint32_t constructorOfType(Context& ctx, Value callee) {
  constexpr uint32_t kTypeShift = 16;
  ClassCell* cls = cellOrNull<ClassCell>(ctx, callee);
  if (!cls || !cls->typeId || !(cls->header.flags & kClassBuiltin) || (cls->header.flags & kClassCustomCall)) return 0;
  Value construct = constructorOf(ctx, *cls);
  if (!isKind(ctx, construct, Kind::kMethodDescriptor)) return 0;
  const uint32_t row = ctx.at<BuiltinCell>(construct.offset())->builtinId;
  return row >> kTypeShift ? 0 : uint32_t{cls->typeId} << kTypeShift | row;
}

// Whether this call of range makes what the GetIter behind it, and nothing else, takes.
static bool isLoopsRange(const Unit* pc, uint32_t constructor) {
  const Unit next = pc[unitsOf(pc)];
  const uint32_t a = fieldA(*pc);
  return constructor >> 16 == static_cast<uint32_t>(TypeId::kRange) && fieldC(*pc) <= 2 && opcodeOf(next) == Opcode::kGetIter && fieldA(next) == a && fieldB(next) == a;
}

KRAIT_HANDLER Value opCall(KRAIT_PARAMETERS) {
  Value callee = r[fieldB(*pc)];
  KRAIT_SAVE();
  if (FunctionCell* function = cellOrNull<FunctionCell>(*ctx, callee)) {
    CodeBlock* block = codeBlock(*ctx, function->codeId);
    if (!block) KRAIT_TAIL leave(KRAIT_ARGUMENTS);
    if (isSimple(*block->code, fieldC(*pc))) {
      pc[1] = makeResume(resumeOf(pc[1]), function->codeId);
      setOpcode(*pc, Opcode::kCallFunction);
    }
  } else if (isKind(*ctx, callee, Kind::kBuiltin)) {
    setOpcode(*pc, Opcode::kCallBuiltin);
  } else if (isBuiltinCallee(callee)) {  // an intrinsic
    setOpcode(*pc, Opcode::kCallRow);
  } else if (uint32_t constructor = constructorOfType(*ctx, callee)) {
    pc[1] = makeResume(resumeOf(pc[1]), constructor);
    setOpcode(*pc, isLoopsRange(pc, constructor) ? Opcode::kCallRange : Opcode::kCallType);
  } else if (ClassCell* cls = cellOrNull<ClassCell>(*ctx, callee)) {
    if (FunctionCell* initialise = cellOrNull<FunctionCell>(*ctx, initialiserOf(*ctx, *cls))) {
      CodeBlock* block = codeBlock(*ctx, initialise->codeId);
      if (!block) KRAIT_TAIL leave(KRAIT_ARGUMENTS);
      if (isSimple(*block->code, fieldC(*pc) + 1)) {
        pc[1] = makeResume(resumeOf(pc[1]), initialise->codeId);
        setOpcode(*pc, Opcode::kCallClass);
      }
    }
  }
  collect(ctx, r, pc, 0);
  ctx->callee = callee;
  ctx->state = State::kCall;
  KRAIT_TAIL callFrom(KRAIT_ARGUMENTS);
}
KRAIT_HANDLER Value opCallFunction(KRAIT_PARAMETERS) { KRAIT_TAIL pushKnown<0>(KRAIT_ARGUMENTS); }

// A class whose __init__ the cache in unit 1 names: pushes its frame; what it returns becomes the instance.
KRAIT_HANDLER Value opCallClass(KRAIT_PARAMETERS) {
  Value callee = r[fieldB(*pc)];
  const uint32_t id = extraOf(pc[1]);
  KRAIT_SAVE();
  ClassCell* cls = cellOrNull<ClassCell>(*ctx, callee);
  FunctionCell* function = cls ? cellOrNull<FunctionCell>(*ctx, initialiserOf(*ctx, *cls)) : nullptr;
  if (__builtin_expect(function && function->codeId == id, 1)) {
    CodeBlock& block = *ctx->blocks[id];
    if (takeCall(*ctx, block)) {
      const Value instance = newInstance(*ctx, *cls);
      const Code& code = *block.code;
      FrameCell& frame = pushSimple(*ctx, code, *function, frameOf(r));
      frame.header.subclass = static_cast<uint8_t>(FinishAction::kInit);
      frame.finishRef = instance.offset();
      Value* parameters = frame.registers + code.firstParameter;
      const uint32_t n = fieldC(*pc);
      parameters[0] = instance;
      for (uint32_t i = 0; i < n; ++i) parameters[1 + i] = r[listed(pc, i)];
      r = frame.registers;
      pc = block.units;
      KRAIT_DISPATCH();
    }
  }
  collect(ctx, r, pc, 0);
  ctx->callee = callee;
  ctx->state = State::kCall;
  KRAIT_TAIL callFrom(KRAIT_ARGUMENTS);
}

// Calls a leaf of fixed arity in place: no copy, no joint. `self` counts as the first argument; those of the call are
// taken from `first` on.
template <uint32_t first = 0>
static inline bool callLeaf(Context* ctx, Value* r, Unit* pc, uint32_t id, Value self, Value* result) {
  const BuiltinDef* def = builtinDef(id);
  uint32_t n = fieldC(*pc), k = 0;
  if (!def || !takesInPlace(*def, n - first + !self.isUnbound())) return false;
  KRAIT_SCRATCH Value args[kLeafArguments];
  if (!self.isUnbound()) args[k++] = self;
  for (uint32_t i = first; i < n; ++i) args[k++] = r[listed(pc, i)];
  while (k < def->signature.total) args[k++] = Value::unbound();
  *result = def->leaf(*ctx, args, k);
  return true;
}

KRAIT_HANDLER Value opCallBuiltin(KRAIT_PARAMETERS) {
  Value callee = r[fieldB(*pc)];
  KRAIT_SAVE();
  if (BuiltinCell* cell = cellOrNull<BuiltinCell>(*ctx, callee)) {
    Value v;
    if (callLeaf(ctx, r, pc, cell->builtinId, cell->self, &v)) {
      if (v.isExit()) KRAIT_TAIL leave(KRAIT_ARGUMENTS);
      r[fieldA(*pc)] = v;
      KRAIT_NEXT(unitsOf(pc));
    }
  }
  collect(ctx, r, pc, 0);
  ctx->callee = callee;
  ctx->state = State::kCall;
  KRAIT_TAIL callFrom(KRAIT_ARGUMENTS);
}

// A built-in that the frontend names.
KRAIT_HANDLER Value opCallRow(KRAIT_PARAMETERS) {
  Value callee = r[fieldB(*pc)];
  KRAIT_SAVE();
  Value v;
  if (__builtin_expect(isBuiltinCallee(callee), 1) && callLeaf(ctx, r, pc, static_cast<uint32_t>(callee.bits), Value::unbound(), &v)) {
    if (v.isExit()) KRAIT_TAIL leave(KRAIT_ARGUMENTS);
    r[fieldA(*pc)] = v;
    KRAIT_NEXT(unitsOf(pc));
  }
  collect(ctx, r, pc, 0);
  ctx->callee = callee;
  ctx->state = State::kCall;
  KRAIT_TAIL callFrom(KRAIT_ARGUMENTS);
}

// range(stop) and range(start, stop) of a for loop, with the GetIter behind it: straight to the iterator.
KRAIT_HANDLER Value opCallRange(KRAIT_PARAMETERS) {
  const uint32_t n = fieldC(*pc);
  const Value start = n == 2 ? r[listed(pc, 0)] : Value::smallInt(0), stop = r[listed(pc, n - 1)];
  if (__builtin_expect(r[fieldB(*pc)] == Value::reference(typeRef(*ctx, TypeId::kRange)) && start.isInt() && stop.isInt(), 1)) {
    const int64_t length = stop.asInt() - start.asInt();
    if (__builtin_expect(length <= Value::kMaxInt, 1)) {
      KRAIT_SAVE();
      r[fieldA(*pc)] = newRangeIterator(*ctx, start.asInt(), 1, length < 0 ? 0 : static_cast<uint64_t>(length));
      KRAIT_NEXT(unitsOf(pc) + 2);
    }
  }
  setOpcode(*pc, Opcode::kCallType);
  KRAIT_DISPATCH();
}

// A built-in type that unit 1 names, with its constructor: no look-up of __new__ and __init__.
KRAIT_HANDLER Value opCallType(KRAIT_PARAMETERS) {
  Value callee = r[fieldB(*pc)];
  ClassCell* cls = cellOrNull<ClassCell>(*ctx, callee);
  if (__builtin_expect(!cls, 0)) {
    setOpcode(*pc, Opcode::kCall);
    KRAIT_DISPATCH();
  }
  KRAIT_SAVE();
  const uint32_t constructor = extraOf(pc[1]);
  Value v;
  if (cls->typeId == static_cast<uint16_t>(TypeId::kType) && fieldC(*pc) == 1) {  // what is no construction
    r[fieldA(*pc)] = Value::reference(typeOf(*ctx, r[listed(pc, 0)]));
    KRAIT_NEXT(unitsOf(pc));
  }
  if (cls->typeId == constructor >> 16 && callLeaf(ctx, r, pc, constructor & 0xFFFF, callee, &v)) {
    if (v.isExit()) KRAIT_TAIL leave(KRAIT_ARGUMENTS);
    r[fieldA(*pc)] = v;
    KRAIT_NEXT(unitsOf(pc));
  }
  collect(ctx, r, pc, 0);
  ctx->callee = callee;
  ctx->state = State::kCall;
  KRAIT_TAIL callFrom(KRAIT_ARGUMENTS);
}

// Register b holds what LoadMethod gave; the first argument is the object. A bare Function or MethodDescriptor takes
// it, anything else is a callable of its own.
KRAIT_HANDLER Value opCallMethod(KRAIT_PARAMETERS) {
  Value callee = r[fieldB(*pc)];
  KRAIT_SAVE();
  bool takesSelf = false;
  if (isExactly(*ctx, callee, Kind::kStaticMethod)) {  // as LoadMethodStatic gives it
    callee = ctx->at<WrapperCell>(callee.offset())->wrapped;
    FunctionCell* function = cellOrNull<FunctionCell>(*ctx, callee);
    CodeBlock* block = function ? codeBlock(*ctx, function->codeId) : nullptr;
    if (block && isSimple(*block->code, fieldC(*pc) - 1)) {
      pc[1] = makeResume(resumeOf(pc[1]), function->codeId);
      setOpcode(*pc, Opcode::kCallMethodStatic);
    }
  } else if (FunctionCell* function = cellOrNull<FunctionCell>(*ctx, callee)) {
    takesSelf = true;
    CodeBlock* block = codeBlock(*ctx, function->codeId);
    if (!block) KRAIT_TAIL leave(KRAIT_ARGUMENTS);
    if (isSimple(*block->code, fieldC(*pc))) {
      pc[1] = makeResume(resumeOf(pc[1]), function->codeId);
      setOpcode(*pc, Opcode::kCallMethodFunction);
    }
  } else if (isKind(*ctx, callee, Kind::kMethodDescriptor)) {
    takesSelf = true;
    Value v;
    if (callLeaf(ctx, r, pc, ctx->at<BuiltinCell>(callee.offset())->builtinId, Value::unbound(), &v)) {
      if (v.isExit()) KRAIT_TAIL leave(KRAIT_ARGUMENTS);
      r[fieldA(*pc)] = v;
      KRAIT_NEXT(unitsOf(pc));
    }
  } else if (BuiltinCell* cell = cellOrNull<BuiltinCell>(*ctx, callee)) {  // a function of a module
    Value v;
    if (callLeaf<1>(ctx, r, pc, cell->builtinId, cell->self, &v)) {
      if (v.isExit()) KRAIT_TAIL leave(KRAIT_ARGUMENTS);
      r[fieldA(*pc)] = v;
      KRAIT_NEXT(unitsOf(pc));
    }
  }
  collect(ctx, r, pc, takesSelf ? 0 : 1);
  ctx->callee = callee;
  ctx->state = State::kCall;
  KRAIT_TAIL callFrom(KRAIT_ARGUMENTS);
}
static KRAIT_HANDLER Value callMethodOther(KRAIT_PARAMETERS) {
  setOpcode(*pc, Opcode::kCallMethod);
  KRAIT_DISPATCH();
}
KRAIT_HANDLER Value opCallMethodFunction(KRAIT_PARAMETERS) {
  if (isKind(*ctx, r[fieldB(*pc)], Kind::kFunction)) KRAIT_TAIL pushKnown<0>(KRAIT_ARGUMENTS);
  KRAIT_TAIL callMethodOther(KRAIT_ARGUMENTS);
}

KRAIT_HANDLER Value opCallMethodStatic(KRAIT_PARAMETERS) {
  if (isExactly(*ctx, r[fieldB(*pc)], Kind::kStaticMethod)) KRAIT_TAIL pushKnown<1, true>(KRAIT_ARGUMENTS);
  KRAIT_TAIL callMethodOther(KRAIT_ARGUMENTS);
}

KRAIT_HANDLER Value opCallKeywords(KRAIT_PARAMETERS) {
  KRAIT_SAVE();
  Value names = constantValue(*ctx, blockOf(*ctx, frameOf(r)), extraOf(pc[1]));
  collect(ctx, r, pc, 0);
  ctx->callee = r[fieldB(*pc)];
  ctx->callNames = names.offset();
  ctx->state = State::kCall;
  KRAIT_TAIL callFrom(KRAIT_ARGUMENTS);
}
KRAIT_HANDLER Value opCallMethodKeywords(KRAIT_PARAMETERS) {
  KRAIT_SAVE();
  Value callee = r[fieldB(*pc)];
  Value names = constantValue(*ctx, blockOf(*ctx, frameOf(r)), extraOf(pc[1]));
  bool takesSelf = isKind(*ctx, callee, Kind::kFunction) || isKind(*ctx, callee, Kind::kMethodDescriptor);
  collect(ctx, r, pc, takesSelf ? 0 : 1);
  ctx->callee = callee;
  ctx->callNames = names.offset();
  ctx->state = State::kCall;
  KRAIT_TAIL callFrom(KRAIT_ARGUMENTS);
}

// f(*args, **kwargs): a tuple and a dict with str keys (or unbound).
KRAIT_HANDLER Value opCallSpread(KRAIT_PARAMETERS) {
  KRAIT_SAVE();
  TupleCell& args = cellCast<TupleCell>(*ctx, r[fieldC(*pc)]);
  Value keywords = r[pc[2] & 0xFFFF];
  uint32_t n = args.length;
  uint32_t k = keywords.isUnbound() ? 0 : dictLength(*ctx, cellCast<DictCell>(*ctx, keywords));
  Value* to = roomForArguments(*ctx, uint64_t{n} + k);
  for (uint32_t i = 0; i < n; ++i) to[i] = args.items[i];
  ctx->callNames = 0;
  if (k) {
    TupleCell& names = newTupleCell(*ctx, k);
    uint32_t position = 0, i = 0;
    Value key, value;
    while (i < k && dictNext(*ctx, cellCast<DictCell>(*ctx, keywords), &position, &key, &value)) {
      names.items[i] = key;
      to[n + i++] = value;
    }
    ctx->callNames = refOf(*ctx, &names);
  }
  ctx->callee = r[fieldB(*pc)];
  ctx->state = State::kCall;
  KRAIT_TAIL callFrom(KRAIT_ARGUMENTS);
}

}  // namespace krait::interp
