// Frames: pushing, popping, and the generic way into a function's parameters.
#pragma once

#include "runtime/exec/builtin.h"
#include "runtime/program/code_block.h"

namespace krait {

constexpr uint32_t kStackFrameRegisters = 240;  // functions with more get a heap cell for each call

// The finish actions: what becomes of a frame's result before its caller gets it (FrameCell::header.subclass).
enum class FinishAction : uint8_t {
  kNone,
  kInit,           // __init__: must be None; the result is the instance in finishRef
  // Answers of special methods (answers.h); finishRef is a number.
  kLength,         // __len__ (LengthAnswer)
  kTruth,          // __bool__
  kTruthOfLength,  // __len__ where a truth is wanted (LengthAnswer)
  kTruthOf,        // anything where a truth is wanted
  kHash,           // __hash__
  kText,           // what must be a str (TextAnswer)
  kIterator,       // __iter__
  kUnpack,         // __iter__ of what is unpacked into so many targets
};

// A frame for `code`, with slots unbound and other registers undefined; caller 0. May collect, may end the run.
FrameCell& pushFrame(Context& ctx, const Code& code, FunctionCell& function);
FrameCell& pushNativeFrame(Context& ctx, uint32_t builtinId, uint32_t registers);
void popFrame(Context& ctx, FrameCell& frame);
// More frames than can be on any chain of callers: what walks one gives up then.
inline uint64_t framesLeft(const Context& ctx) { return uint64_t{ctx.depthLimit} + 3ull * kMaxNativeDepth + ctx.nativeNesting + 1024; }
inline bool isNative(const FrameCell& frame) { return frame.codeId & kNativeCode; }

// Places arguments into the parameters' registers by Python's rules: defaults, keywords, *args, **kwargs.
// `names` holds the str names of the last names->length arguments, or null. False: an exception is pending.
bool bindArguments(Context& ctx, const Code& code, FunctionCell& function, const Value* args, uint32_t count,
                   const TupleCell* names, Value* parameters);
// The same for a built-in: fills `out` (roomForBound) and *outCount.
bool bindBuiltin(Context& ctx, const BuiltinDef& def, const Value* args, uint32_t count, const TupleCell* names,
                 Value* out, uint32_t* outCount);

}  // namespace krait
