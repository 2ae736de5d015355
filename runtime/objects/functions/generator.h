// Generators: frames that outlive their call.
#pragma once

#include "runtime/exec/builtin.h"
#include "runtime/exec/frames.h"

namespace krait {

// A generator over `frame` (a stack frame, copied to the heap), not started.
GeneratorCell& newGenerator(Context& ctx, const FrameCell& frame, const Code& code);
void finishGenerator(Context& ctx, GeneratorCell& generator);
// What the machine calls where a generator delegates (yield from): (iterator, value) and (iterator, exception).
extern const BuiltinDef& kDelegateSend;
extern const BuiltinDef& kDelegateThrow;

// "Resume this generator" as a callee, with nothing, with what is sent, or with (exception, True): only in Context::callee and
// Step::value, as rows of the built-ins are. A generator itself is no callable.
constexpr uint64_t kResumeCallee = 1ull << 40;
inline Value resumeCallee(Value generator) { return {(kBuiltinCalleeTag << 48) | kResumeCallee | generator.offset()}; }
constexpr bool isResumeCallee(Value v) { return isBuiltinCallee(v) && (v.bits & kResumeCallee); }
inline Value generatorOf(Value resume) { return Value::reference(static_cast<Ref>(resume.bits)); }

}  // namespace krait
