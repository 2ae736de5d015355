// Pushing and popping frames of the frame stack; large ones are heap cells.
#include "runtime/exec/frames.h"

#include "runtime/heap/cage.h"

namespace krait {

namespace {

FrameCell& makeFrame(Context& ctx, uint32_t registers) {
  uint32_t bytes = static_cast<uint32_t>(sizeof(FrameCell) + registers * sizeof(Value));
  if (registers > kStackFrameRegisters) {
    FrameCell& frame = newCell<FrameCell>(ctx, registers * sizeof(Value));
    frame.header.flags = kFrameHeap;
    frame.header.shape = registers;
    return frame;
  }
  uint32_t top = ctx.frameTop;
  if (bytes > ctx.frameLimit - top) growFrameStack(ctx, bytes);
  ctx.frameTop = top + bytes;
  FrameCell& frame = *ctx.at<FrameCell>(top);
  frame.header = {Kind::kFrame, 0, 0, registers};
  frame.finishRef = 0;
  frame.savedTop = top;
  return frame;
}

}  // namespace

FrameCell& pushFrame(Context& ctx, const Code& code, FunctionCell& function) {
  FrameCell& frame = makeFrame(ctx, code.registerCount);
  frame.caller = 0;
  frame.codeId = code.id;
  frame.resume = 0;
  frame.function = refOf(ctx, &function);
  frame.globals = function.globals;
  frame.slots = ctx.at<DictCell>(function.globals)->slots;
  for (uint32_t i = 0; i < code.slotCount; ++i) frame.registers[i] = Value::unbound();
  return frame;
}

FrameCell& pushNativeFrame(Context& ctx, uint32_t builtinId, uint32_t registers) {
  FrameCell& frame = makeFrame(ctx, registers);
  frame.caller = 0;
  frame.codeId = kNativeCode | builtinId;
  frame.resume = 0;
  frame.function = frame.globals = frame.slots = 0;
  for (uint32_t i = 0; i < registers; ++i) frame.registers[i] = Value::unbound();
  return frame;
}

void popFrame(Context& ctx, FrameCell& frame) {
  if (!(frame.header.flags & (kFrameHeap | kFrameKeepTop))) ctx.frameTop = frame.savedTop;
}

}  // namespace krait
