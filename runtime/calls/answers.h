// Special methods whose answer an operation looks at: how they are called, and what is made of the answer.
//
// A plain function is called at once: its frame carries what to do (FrameCell::header.subclass and finishRef) to where it
// returns. Any other callable is called by a stepper that does the same.
#pragma once

#include "runtime/exec/builtin.h"
#include "runtime/exec/frames.h"

namespace krait {

// "Call this function and finish its answer" as a callee: only in Context::callee and Step::value, as rows of the built-ins
// and generators to resume are.
constexpr uint64_t kAskedCallee = 1ull << 41;
constexpr uint32_t kAskedActionShift = 32, kAskedDataShift = 42;
constexpr uint32_t kAskedDataLimit = 64;  // data of an action is below
inline Value askedCallee(Value function, FinishAction action, uint32_t data) {
  return {(kBuiltinCalleeTag << 48) | kAskedCallee | uint64_t{data} << kAskedDataShift | static_cast<uint64_t>(action) << kAskedActionShift | function.offset()};
}
constexpr bool isAskedCallee(Value v) { return isBuiltinCallee(v) && (v.bits & kAskedCallee); }
inline Value askedFunction(Value callee) { return Value::reference(static_cast<Ref>(callee.bits)); }
inline FinishAction askedAction(Value callee) { return static_cast<FinishAction>(callee.bits >> kAskedActionShift & 0xFF); }
inline uint32_t askedData(Value callee) { return static_cast<uint32_t>(callee.bits >> kAskedDataShift) & (kAskedDataLimit - 1); }

// A leaf's or an operation's result: `method`, found with lookupSpecial for `self`, is called with at most 2 more arguments,
// and `action` makes the result of its answer. Returns `exit`.
Value askMethod(Context& ctx, Value method, Value self, const Value* args, uint32_t count, FinishAction action, uint32_t data = 0);
// What `action` makes of an answer: a Value, or exit (kException, or kCall where Python has to run on).
Value finishAnswer(Context& ctx, FinishAction action, uint32_t data, Value answer);

}  // namespace krait
