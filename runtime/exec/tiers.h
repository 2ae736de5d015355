// The only upward calls: what embed/ fills in so that the machine reaches stages it must not include.
#pragma once

#include "runtime/program/code_block.h"

namespace krait {

enum class SourceMode : uint8_t { kStatements, kExpression, kInteractive };  // exec, eval, single

struct Tiers {
  // Lowers the function of `code` (once, under the Program's lock). False when it cannot be: an exception is pending.
  bool (*lower)(Context& ctx, Code& code);
  // Runs `callee` with arguments to its end on a nested machine. Value or exit (exception, pause, flatten).
  Value (*call)(Context& ctx, Value callee, const Value* args, uint32_t count);
  // Resumes a Generator cell to its next value on a nested machine. The value, `exhausted`, or exit.
  Value (*next)(Context& ctx, Value generator);
  // A block is hot at its entry: may ask for code, may install it (CodeBlock::boxedEntry).
  void (*enterHot)(Context& ctx, CodeBlock& block);
  // A loop is hot: runs it natively in `frame` if there is code. The function's result; or exit with kRunning (not
  // entered, frame untouched), kContinue (go on at chainTop by chainMode) or any other state. May be null.
  Value (*enterLoop)(Context& ctx, CodeBlock& block, FrameCell& frame, uint32_t resume);
  // The run has gone on for a while: from now on its deadline is watched. May end it.
  void (*watch)(Context& ctx);
  // The host has done what a built-in asked it for, which may have taken long without costing fuel: looks at the clock.
  void (*backFromHost)(Context& ctx);
  // Ends the run: jumps to where embed/ entered it.
  void (*abandon)(Context& ctx);
  // Runs a frame and what it calls to the return of the frame marked kFrameBase (interp::run). For exits.
  Value (*resume)(Context& ctx, FrameCell& top, ResumeMode mode, Value value);
  // Parses a source of eval, exec or an interactive line as code of the isolate, pinned until unpinLocalCode.
  // Null: an exception is pending (SyntaxError).
  const Code* (*compileSource)(Context& ctx, std::string_view source, std::string_view fileName, SourceMode mode);
  // Finds a module that is not built in; kNo, or the module. May be null.
  Value (*importModule)(Context& ctx, Value name);
};

// After every use of Host that may take long.
inline void backFromHost(Context& ctx) {
  if (ctx.unwatched) ctx.tiers->backFromHost(ctx);
}

}  // namespace krait
