// Rebuilding interpreter frames from exit tables, and what happens to them then.
#include "ir/exit/reify.h"

#include "runtime/exec/frames.h"
#include "runtime/exec/helpers.h"
#include "runtime/program/native_tables.h"
#include "runtime/exec/tiers.h"
#include "runtime/program/local_code.h"
#include "runtime/objects/exceptions/exception.h"
#include "runtime/objects/numbers/int.h"

namespace krait::ir {

namespace {

struct Raw {
  uint64_t values[kExitBufferSlots];
};

const ExitTable& tableOf(Context& ctx, uint32_t unit) {
  CHECK(ctx.native && unit < kMaxNativeUnits);
  return *static_cast<const ExitTable*>(ctx.native->exits[unit].load(std::memory_order_acquire));
}

Value rebuildRangeIterator(Context& ctx, const uint64_t* raw) {
  RangeIteratorCell& cell = newCell<RangeIteratorCell>(ctx);
  cell.next = static_cast<int64_t>(raw[0]);
  cell.step = static_cast<int64_t>(raw[1]);
  cell.left = raw[2];
  return valueOf(ctx, &cell);
}

// Each raw is boxed once: its place in `raw` then holds the Value, and `boxed` says so.
Value make(Context& ctx, const Recipe& recipe, Raw& raw, uint64_t* boxed) {
  if (recipe.kind == RecipeKind::kConstant) return {recipe.bits};
  if (recipe.kind == RecipeKind::kLink) return resolveLink(ctx, static_cast<uint32_t>(recipe.bits));
  uint64_t& place = raw.values[recipe.raw];
  uint64_t bit = 1ull << (recipe.raw & 63);
  if (boxed[recipe.raw >> 6] & bit) return {place};
  Value v;
  switch (recipe.kind) {
    case RecipeKind::kInt64: v = newInt(ctx, static_cast<int64_t>(place)); break;
    case RecipeKind::kDouble: v = Value::number(Value{place}.asFloat()); break;
    case RecipeKind::kBool: v = Value::boolean(place & 1); break;
    case RecipeKind::kRangeIterator: v = rebuildRangeIterator(ctx, raw.values + recipe.raw); break;
    case RecipeKind::kBoxed:
    case RecipeKind::kConstant:
    case RecipeKind::kLink: v = {place}; break;
  }
  place = v.bits;
  boxed[recipe.raw >> 6] |= bit;
  return v;
}

struct Frames {
  FrameCell* top;
  FrameCell* bottom;
};

// Globals that compiled code has newer values of, to the slots of their namespace.
void writeGlobals(Context& ctx, const ExitTable& table, const FrameRecord& record, Ref slots, Raw& raw, uint64_t* boxed) {
  for (uint32_t i = 0; i < record.globalCount; ++i) {
    const Recipe& recipe = table.recipes[record.firstRecipe + record.recipeCount + i];
    ctx.at<ValuesCell>(slots)->items[recipe.reg] = make(ctx, recipe, raw, boxed);
  }
}

void fill(Context& ctx, const ExitTable& table, const FrameRecord& record, FrameCell& frame, Raw& raw, uint64_t* boxed) {
  frame.resume = record.resume;
  for (uint32_t i = 0; i < record.recipeCount; ++i) {
    const Recipe& recipe = table.recipes[record.firstRecipe + i];
    frame.registers[recipe.reg] = make(ctx, recipe, raw, boxed);
  }
  writeGlobals(ctx, table, record, frame.slots, raw, boxed);
}

// The frames of a state: into the loop's own frame, or onto the frame stack.
Frames reify(Context& ctx, const ExitTable& table, const StateRecord& state, Raw& raw) {
  uint64_t boxed[kExitBufferSlots / 64] = {};
  Frames out{nullptr, nullptr};
  for (uint32_t k = state.frameCount; k-- > 0;) {
    const FrameRecord& record = table.frames[state.firstFrame + k];
    FrameCell* frame;
    if (state.loop && !out.bottom) {
      frame = &cellCast<FrameCell>(ctx, static_cast<Ref>(raw.values[0]));
      if (frame->codeId != record.codeId) corrupt(ctx);
    } else {
      const Code* code = codeOf(ctx, record.codeId);
      CHECK(code);
      frame = &pushFrame(ctx, *code, cellCast<FunctionCell>(ctx, static_cast<Ref>(raw.values[record.functionRaw])));
      // Registers that are dead here are read by nobody; what an older frame left there must not keep cells alive
      // for ever, and a dump must not see it.
      for (uint32_t r = 0; r < code->registerCount; ++r) frame->registers[r] = Value::unbound();
      if (out.top) {
        frame->caller = refOf(ctx, out.top);
      } else {
        frame->header.flags |= kFrameBase;
      }
    }
    fill(ctx, table, record, *frame, raw, boxed);
    if (!out.bottom) out.bottom = frame;
    out.top = frame;
  }
  ctx.depth += state.frameCount - 1;
  return out;
}

// A pause or flattening passes through these frames: they become part of the chain (rule 2).
void link(Context& ctx, Frames frames) {
  frames.bottom->header.flags &= static_cast<uint16_t>(~kFrameBase);
  if (!ctx.chainBottom) {
    ctx.chainTop = refOf(ctx, frames.top);
    ctx.chainKept = 0;
  } else {
    FrameCell* last = &cellCast<FrameCell>(ctx, ctx.chainBottom);
    FrameCell* f = &cellCast<FrameCell>(ctx, ctx.chainKept ? ctx.chainKept : ctx.chainTop);
    if (!ctx.chainKept) ctx.chainFloor = UINT32_MAX;
    for (uint64_t left = framesLeft(ctx);; --left) {  // bounded: framesLeft
      if (!left) corrupt(ctx);
      if (!(f->header.flags & kFrameHeap)) {
        f->header.flags |= kFrameKeepTop;
        if (f->savedTop < ctx.chainFloor) ctx.chainFloor = f->savedTop;
      }
      if (f == last) break;
      f = &cellCast<FrameCell>(ctx, f->caller);
    }
    ctx.chainKept = refOf(ctx, last);
    last->caller = refOf(ctx, frames.top);
    if (ctx.chainFloor < frames.bottom->savedTop) frames.bottom->savedTop = ctx.chainFloor;
  }
  ctx.chainBottom = refOf(ctx, frames.bottom);
}

// A result as the state's function promised it.
uint64_t result(Context& ctx, const StateRecord& state, Value v) {
  if (!state.unboxedResult) return v.bits;
  if (v.isExit()) return kUnboxedExit;
  if (v.isInt()) return static_cast<uint64_t>(v.asInt());
  int64_t wide;
  if (isKind(ctx, v, Kind::kInt) && headerOf(ctx, v).subclass == kExact && toInt64(ctx, v, &wide) && wide != INT64_MIN) return static_cast<uint64_t>(wide);
  ctx.result = v;
  ctx.state = State::kWrongKind;
  return kUnboxedExit;
}

uint64_t continueLoop(Context& ctx, const Frames& frames, ResumeMode mode) {
  ctx.chainTop = ctx.chainBottom = refOf(ctx, frames.top);
  ctx.chainMode = mode;
  ctx.state = State::kContinue;
  return Value::exit().bits;
}

void count(Context& ctx, const ExitTable& table, uint32_t exit) {
  ++ctx.exitCount;
  table.counters[exit].fetch_add(1, std::memory_order_relaxed);
  if (table.codeId < ctx.blockCount && ctx.blocks[table.codeId]) ++ctx.blocks[table.codeId]->exits;
}

}  // namespace

static uint64_t leaveBefore(Context& ctx, const ExitTable& table, const StateRecord& state, uint32_t exit) {
  Raw raw;
  __builtin_memcpy(raw.values, ctx.exitBuffer, state.rawCount * sizeof(uint64_t));
  count(ctx, table, exit);
  Frames frames = reify(ctx, table, state, raw);
  if (table.exits[exit].reason == ExitReason::kStack) {
    ctx.state = State::kFlatten;
    ctx.chainMode = ResumeMode::kExecute;
    ctx.chainBottom = 0;
    link(ctx, frames);
    return state.unboxedResult ? kUnboxedExit : Value::exit().bits;
  }
  if (state.loop) return continueLoop(ctx, frames, ResumeMode::kExecute);
  return result(ctx, state, ctx.tiers->resume(ctx, *frames.top, ResumeMode::kExecute, Value::unbound()));
}

static uint64_t leaveAcross(Context& ctx, const ExitTable& table, const StateRecord& state, uint32_t exit, uint64_t bits) {
  Raw raw;
  __builtin_memcpy(raw.values, ctx.exitBuffer, state.rawCount * sizeof(uint64_t));
  Value value{bits};
  if (value.isExit() && ctx.state == State::kWrongKind) value = ctx.result;
  if (!value.isExit()) {
    count(ctx, table, exit);
    Frames frames = reify(ctx, table, state, raw);
    ctx.state = State::kRunning;
    if (state.loop) {
      ctx.result = value;
      return continueLoop(ctx, frames, ResumeMode::kComplete);
    }
    return result(ctx, state, ctx.tiers->resume(ctx, *frames.top, ResumeMode::kComplete, value));
  }
  if (ctx.state == State::kException) {
    bool handled = state.loop;
    for (uint32_t k = 0; k < state.frameCount && !handled; ++k) {
      const FrameRecord& record = table.frames[state.firstFrame + k];
      handled = codeOf(ctx, record.codeId)->resumePoints[record.resume].handlerUnit != kNoHandler;
    }
    if (!handled) {
      for (uint32_t k = 0; k < state.frameCount; ++k) {
        const FrameRecord& record = table.frames[state.firstFrame + k];
        if (record.globalCount) {
          uint64_t boxed[kExitBufferSlots / 64] = {};
          const FunctionCell& function = cellCast<FunctionCell>(ctx, static_cast<Ref>(raw.values[record.functionRaw]));
          writeGlobals(ctx, table, record, cellCast<DictCell>(ctx, function.globals).slots, raw, boxed);
        }
        addTraceback(ctx, ctx.exception, record.codeId, record.resume);
      }
      if (ctx.depth-- == 0) corrupt(ctx);
      return state.unboxedResult ? kUnboxedExit : Value::exit().bits;
    }
    count(ctx, table, exit);
    Frames frames = reify(ctx, table, state, raw);
    if (state.loop) return continueLoop(ctx, frames, ResumeMode::kUnwind);
    return result(ctx, state, ctx.tiers->resume(ctx, *frames.top, ResumeMode::kUnwind, Value::unbound()));
  }
  // Pause or flattening: out, frame by frame. A loop's frame is the interpreter's: it links the chain itself.
  Frames frames = reify(ctx, table, state, raw);
  if (!state.loop) link(ctx, frames);
  return state.unboxedResult ? kUnboxedExit : Value::exit().bits;
}

uint64_t leave(char* base, uint32_t unit, uint32_t exit, uint64_t value) {
  Context& ctx = *Context::ofBase(base);
  const ExitTable& table = tableOf(ctx, unit);
  const StateRecord& state = table.states[table.exits[exit].state];
  return state.across ? leaveAcross(ctx, table, state, exit, value) : leaveBefore(ctx, table, state, exit);
}

}  // namespace krait::ir
