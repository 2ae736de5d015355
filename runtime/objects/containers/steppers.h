// The steppers of containers and of built-in functions that only the machine and other operations call.
#pragma once

#include <initializer_list>

#include "runtime/exec/builtin.h"
#include "runtime/objects/step_result.h"

namespace krait {

enum class ContainerStepper : uint32_t {
#define STEPPER(Name, function, signature, registers, catches) k##Name,
#include "runtime/objects/containers/steppers.def"
#undef STEPPER
  kCount
};
extern const BuiltinDef kContainerSteppers[];
#define STEPPER(Name, function, signature, registers, catches) \
  inline const BuiltinDef& k##Name = kContainerSteppers[static_cast<uint32_t>(ContainerStepper::k##Name)]; \
  Step function(Context& ctx, FrameCell& frame, Value completed);
#include "runtime/objects/containers/steppers.def"
#undef STEPPER

// A step calls another stepper: its result arrives at step `next`.
inline Step callStepper(Context& ctx, FrameCell& frame, uint32_t next, const BuiltinDef& def, std::initializer_list<Value> args) {
  uint32_t n = 0;
  for (Value v : args) ctx.callArgs[n++] = v;  // bounded: a literal list
  ctx.callCount = n;
  frame.resume = next;
  return Step::call(builtinCallee(builtinIdOf(def)));
}
inline Step callValue(Context& ctx, FrameCell& frame, uint32_t next, Value callee, std::initializer_list<Value> args) {
  uint32_t n = 0;
  for (Value v : args) ctx.callArgs[n++] = v;  // bounded: a literal list
  ctx.callCount = n;
  frame.resume = next;
  return Step::call(callee);
}
// A leaf's result as the end of a step: done, or its exception, or its call, whose result is then the step's.
// `tail` is a step number whose body is `return Step::done(completed);`.
inline Step finishWith(Context& ctx, FrameCell& frame, uint32_t tail, Value v) {
  return v.isExit() ? stepFromExit(ctx, frame, tail) : Step::done(v);
}

bool hasIndexMethod(Context& ctx, Value v);  // range.h
// Calls a leaf row again with args[which] replaced by what its __index__ gives (hasIndexMethod). At most 6 arguments.
constexpr uint32_t kMaxRetryArgs = 6;
Value retryWithIndex(Context& ctx, const BuiltinDef& row, const Value* args, uint32_t count, uint32_t which);
// A leaf of the table `rows` whose arguments from `first` on are integers: those with an __index__ of their own are asked
// for it before the leaf is called.
template <const BuiltinDef* rows, LeafFunction leaf, uint32_t first>
Value withIndices(Context& ctx, Value* args, uint32_t count) {
  for (uint32_t i = first; i < count; ++i) {  // bounded: a signature
    if (__builtin_expect(!args[i].isRef() || !hasIndexMethod(ctx, args[i]), 1)) continue;
    uint32_t row = 0;
    while (rows[row].leaf != withIndices<rows, leaf, first>) ++row;  // bounded: the table has it
    return retryWithIndex(ctx, rows[row], args, count, i);
  }
  return leaf(ctx, args, count);
}

}  // namespace krait
