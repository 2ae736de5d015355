// What the loop's handlers share: their signature, how they dispatch, how they leave.
//
// Rules
//  1. A handler ends in KRAIT_DISPATCH or a tail call; no C++ frame stays behind, so Python depth costs no native stack.
//  2. Both arms of a conditional dispatch on their own (shared dispatch turns into conditional moves).
//  3. frame.resume is stored before anything that can leave: it always names the current instruction.
//  4. Values that travel between handlers outside registers are in Context: result, exception, callee and callArgs.
#pragma once

#include "interp/frame_code.h"
#include "runtime/exec/frames.h"
#include "runtime/exec/tiers.h"

namespace krait::interp {

#if defined(__clang__)
#define KRAIT_TAIL [[clang::musttail]] return
#define KRAIT_HANDLER __attribute__((preserve_none))
#else
#error "the interpreter's dispatch needs clang 19 or later (musttail, preserve_none)"
#endif

#define KRAIT_PARAMETERS [[maybe_unused]] ::krait::Unit *pc, [[maybe_unused]] ::krait::Value *r, \
                         [[maybe_unused]] ::krait::Context *ctx, [[maybe_unused]] const void *const *table
#define KRAIT_ARGUMENTS pc, r, ctx, table

using Handler = KRAIT_HANDLER Value (*)(Unit*, Value*, Context*, const void* const*);

#define KRAIT_DISPATCH()                                                                                 \
  do {                                                                                                   \
    auto next_ = reinterpret_cast<::krait::interp::Handler>(const_cast<void*>(table[*pc & (kDispatchSize - 1)])); \
    KRAIT_TAIL next_(KRAIT_ARGUMENTS);                                                                   \
  } while (0)
// Goes on `n` units further.
#define KRAIT_NEXT(n) \
  do {                \
    pc += (n);        \
    KRAIT_DISPATCH(); \
  } while (0)

// Handlers by opcode, each in the ops_*.cpp that its theme says; the table is what every handler is passed.
extern const void* const kDispatch[kDispatchSize];
#define OP(Name, Units, Finish) KRAIT_HANDLER Value op##Name(KRAIT_PARAMETERS);
#include "interp/opcodes.def"
#undef OP

// --- ways out of a handler; the current frame is the one `r` belongs to, its resume is stored
// A helper returned exit: goes where Context::state says (call, exception, pause, flatten).
KRAIT_HANDLER Value leave(KRAIT_PARAMETERS);
// Calls Context::callee for the current frame.
KRAIT_HANDLER Value callFrom(KRAIT_PARAMETERS);
// The same for a function whose entry is hot: compiled code may be asked for first.
KRAIT_HANDLER Value callHot(KRAIT_PARAMETERS);
// Calls Context::callee, an iterable generator, for its next value.
KRAIT_HANDLER Value nextGenerator(KRAIT_PARAMETERS);
// Gives Context::result to the instruction that the current frame is at (or to its stepper).
KRAIT_HANDLER Value completeCurrent(KRAIT_PARAMETERS);
// The same where that instruction is YieldFrom: the value of the iterator it delegates to, or `exhausted`.
KRAIT_HANDLER Value completeDelegation(KRAIT_PARAMETERS);
// The frame at YieldFrom is given Context::result by who resumed its generator.
KRAIT_HANDLER Value sendDelegated(KRAIT_PARAMETERS);
// A method of the operands of the instruction at pc answered NotImplemented: what is asked next.
KRAIT_HANDLER Value askOn(KRAIT_PARAMETERS);
// The current frame is done with Context::result: pops it, gives the result to its caller.
KRAIT_HANDLER Value returnFrom(KRAIT_PARAMETERS);
// Context::exception is on its way: from the current frame outwards.
KRAIT_HANDLER Value unwind(KRAIT_PARAMETERS);
// Runs the next step of the current frame, a stepper's, with Context::result.
KRAIT_HANDLER Value stepNative(KRAIT_PARAMETERS);
// Begins or continues a frame of Python code at its resume point 0.
KRAIT_HANDLER Value enterFrame(KRAIT_PARAMETERS);

inline FrameCell& frameOf(Value* r) { return *reinterpret_cast<FrameCell*>(reinterpret_cast<char*>(r) - sizeof(FrameCell)); }

// The block a frame's code id names; frames lie in the cage, so the id may be anything.
inline CodeBlock& blockOf(Context& ctx, const FrameCell& frame) {
  uint32_t id = frame.codeId;
  if (__builtin_expect(id < ctx.blockCount && ctx.blocks[id], 1)) return *ctx.blocks[id];
  return *knownBlock(ctx, id);
}
// The instruction that a frame's resume point names.
inline Unit* instructionAt(Context& ctx, const CodeBlock& block, const FrameCell& frame) {
  uint32_t resume = frame.resume;
  if (__builtin_expect(resume >= block.code->resumeCount, 0)) corrupt(ctx);
  return block.units + block.code->resumePoints[resume].unit;
}

// A Python frame ends. Returning spends no fuel: this count is what ends a circle of callers in a corrupted cage.
inline void leaveDepth(Context& ctx) {
  if (__builtin_expect(ctx.depth-- == 0, 0)) corrupt(ctx);
}

// Runs from `top` outwards until the frame marked kFrameBase returns. Value, or exit with the state.
Value run(Context& ctx, FrameCell& top, ResumeMode mode, Value injected);
// Calls any callable on a nested run. Value or exit.
Value call(Context& ctx, Value callee, const Value* args, uint32_t count);
// Resumes the Generator cell `generator` to its next value, on a nested machine: the value, `exhausted`, or exit.
Value next(Context& ctx, Value generator);

// Stores the resume point of the instruction at pc (unit 1).
#define KRAIT_SAVE() (frameOf(r).resume = resumeOf(pc[1]), ctx->currentFrame = refOf(*ctx, &frameOf(r)))
// `expression` gives a Value: stores it in register a and goes on, or leaves.
#define KRAIT_STORE_OR_LEAVE(units, expression)                   \
  do {                                                            \
    KRAIT_SAVE();                                                 \
    Value value_ = (expression);                                  \
    if (__builtin_expect(value_.isExit(), 0)) KRAIT_TAIL leave(KRAIT_ARGUMENTS); \
    r[fieldA(*pc)] = value_;                                      \
    KRAIT_NEXT(units);                                            \
  } while (0)
#define KRAIT_DISCARD_OR_LEAVE(units, expression)                 \
  do {                                                            \
    KRAIT_SAVE();                                                 \
    Value value_ = (expression);                                  \
    if (__builtin_expect(value_.isExit(), 0)) KRAIT_TAIL leave(KRAIT_ARGUMENTS); \
    KRAIT_NEXT(units);                                            \
  } while (0)

}  // namespace krait::interp
