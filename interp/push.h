// Pushing the frame of a simple call, in place.
#pragma once

#include "interp/machine.h"
#include "runtime/exec/frames.h"
#include "runtime/program/local_code.h"

namespace krait::interp {

// Positional calls with exactly the parameters and nothing to fill in.
inline bool isSimple(const Code& code, uint32_t count) {
  return code.positional == count && code.keywordOnly == 0 && !(code.flags & (kCodeVarArgs | kCodeVarKeywords | kCodeGenerator)) &&
         code.registerCount <= kStackFrameRegisters && code.id < kLocalCodes;
}

inline uint32_t frameBytes(const Code& code) { return static_cast<uint32_t>(sizeof(FrameCell)) + code.registerCount * 8; }

// Whether such a call can do without the joints of call.cpp: there is depth, room and fuel, and the function is not hot.
// Counts the call's heat, and its fuel if so.
[[gnu::always_inline]] inline bool takeCall(Context& ctx, CodeBlock& block) {
  if (__builtin_expect(ctx.depth < ctx.depthLimit && frameBytes(*block.code) <= ctx.frameLimit - ctx.frameTop && ++block.heat < ctx.entryHeat &&
                           ctx.fuel > ctx.fuelFloor.load(std::memory_order_relaxed),
                       1)) {
    --ctx.fuel;
    return true;
  }
  return false;
}

// The frame, after takeCall, with slots unbound; parameters are the caller's to fill in.
[[gnu::always_inline]] inline FrameCell& pushSimple(Context& ctx, const Code& code, FunctionCell& function, FrameCell& caller) {
  const uint32_t top = ctx.frameTop;
  ctx.frameTop = top + frameBytes(code);
  ++ctx.depth;
  FrameCell& frame = *ctx.at<FrameCell>(top);
  frame.header = {Kind::kFrame, 0, 0, code.registerCount};
  frame.caller = refOf(ctx, &caller);
  frame.codeId = code.id;
  frame.resume = 0;
  frame.function = refOf(ctx, &function);
  frame.globals = function.globals;
  frame.slots = ctx.at<DictCell>(function.globals)->slots;
  frame.finishRef = 0;
  frame.savedTop = top;
  const uint32_t slots = code.firstParameter;
  for (uint32_t i = 0; i < slots; ++i) frame.registers[i] = Value::unbound();
  return frame;
}

}  // namespace krait::interp
