// How steppers and leaves hand on what an operation gave: done, "Python must run", or an exception.
#pragma once

#include "runtime/exec/builtin.h"
#include "runtime/objects/classes/descriptors.h"
#include "runtime/objects/types.h"

namespace krait {

// An operation called inside a step returned `exit`: passes its call on (then the step `next` gets the result) or
// its exception.
inline Step stepFromExit(Context& ctx, FrameCell& frame, uint32_t next) {
  if (ctx.state != State::kCall) return Step::raise();
  ctx.state = State::kRunning;
  frame.resume = next;
  return Step::call(ctx.callee);
}

// Prepares the call of a special method found with lookupSpecial: binds `self` as the descriptor kinds of the
// language do, writes ctx.callArgs and returns what to call. At most 4 arguments.
inline Value bindSpecial(Context& ctx, Value method, Value self, const Value* args, uint32_t count) {
  Value* to = ctx.callArgs;
  uint32_t n = 0;
  if (isKind(ctx, method, Kind::kFunction)) to[n++] = self;
  else method = bindUnusual(ctx, method, self, to, &n);
  for (uint32_t i = 0; i < count; ++i) to[n++] = args[i];  // bounded: at most 4
  ctx.callCount = n;
  return method;
}

// The same as a leaf's or a step's result.
inline Value deferSpecial(Context& ctx, Value method, Value self, const Value* args, uint32_t count) {
  Value callee = bindSpecial(ctx, method, self, args, count);
  ctx.callee = callee;
  ctx.state = State::kCall;
  return Value::exit();
}
inline Step callSpecial(Context& ctx, FrameCell& frame, uint32_t next, Value method, Value self, const Value* args, uint32_t count) {
  Value callee = bindSpecial(ctx, method, self, args, count);
  frame.resume = next;
  return Step::call(callee);
}

}  // namespace krait
