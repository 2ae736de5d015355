// An Isolate: one run of a Program in a cage of its own, on one thread at a time.
#pragma once

#include <chrono>
#include <csetjmp>
#include <string>

#include "embed/options.h"
#include "embed/jit/tiers.h"
#include "embed/program.h"
#include "runtime/program/local_code.h"
#include "runtime/sandbox/host.h"

namespace krait {

class Engine;

// Limits of one isolate. Zero means none where it says so; the defaults are finite.
struct Limits {
  double seconds = Options{}.timeLimit;  // 0: none
  int64_t fuel = INT64_MAX;
  uint64_t memory = Options{}.memoryLimit;  // bytes of the cage's heap
  uint32_t depth = static_cast<uint32_t>(Options{}.maxDepth);  // Python frames
  uint64_t output = Options{}.outputLimit;  // bytes written
};

// Switches for tests and debugging.
struct RunOptions {
  uint64_t collectEvery = 0;
  int64_t pauseEvery = 0;
  uint64_t corruptSeed = 0;
  bool deterministic = false;  // no secret of its own either
  JitPolicy jit;
};

Limits limitsOf(const Options& options);
RunOptions runOptionsOf(const Options& options);

enum class Outcome : uint8_t { kValue, kException, kLimit, kPaused, kInternal, kBusy };

class Isolate {
 public:
  Isolate(Engine& engine, Program& program, Host& host, const Limits& limits, const RunOptions& options = {});
  ~Isolate();
  Isolate(const Isolate&) = delete;

  // Runs the module to its end.
  Outcome run();
  // Goes on after kPaused with the host call's answer: a value made in this isolate, or an exception.
  Outcome resume(Value answer, bool isException);
  // The same where the answer has yet to be made: `make` runs inside, so that a limit of memory ends the run properly.
  Outcome resumeWith(Value (*make)(Context&, const void*), const void* from, bool isException);
  // After kException: the traceback as CPython prints it, with a newline at the end.
  const std::string& tracebackText() const { return traceback_; }
  // After kException: what the process should end with: SystemExit's code, else 1; and whether it was SystemExit (then
  // tracebackText() is what it has to say, if anything).
  int exitStatus() const { return exitStatus_; }
  bool exits() const { return exits_; }
  Limit limit() const { return ctx_->limit; }
  Value result() const { return result_; }
  Context& context() { return *ctx_; }
  const Context& context() const { return *ctx_; }
  Program& program() { return program_; }
  // A module with a namespace for the names of `code`, and running its body there. Inside a run only.
  Ref makeModule(const Code& code, std::string_view name);
  Value runBody(const Code& code, Ref module);
  // Who is asked for modules that the image does not have: the module, unbound for no, or exit. Null: no modules.
  void setImporter(Value (*importer)(Isolate&, Value name)) { importer_ = importer; }
  static std::chrono::microseconds duration(double seconds) { return std::chrono::microseconds(static_cast<int64_t>(seconds * 1e6)); }
  // Asks the run to end with `limit` at its next poll. Any thread.
  void interrupt(Limit limit);
  // Raises KeyboardInterrupt at the next loop turn or call. Any thread, signal handlers too.
  void interruptAsKeyboard();
  // After run(): runs a source in the same namespace as a line of an interactive session, which shows what its expressions
  // give. Its functions are interpreted.
  Outcome feed(std::string_view source, std::string_view fileName);
  uint64_t jitAsked = 0;  // when compiled code was last asked for, in nanoseconds; 0: never. ProgramJit's

 private:
  friend struct IsolateTiers;
  friend std::string statisticsText(const Isolate& isolate);
  std::string_view fed_, fedName_;  // feed's arguments
  Outcome enter(Value (*body)(Isolate&, Value), Value argument);
  void describeException();
  void startClock();

  Engine& engine_;
  Program& program_;
  Limits limits_;
  Context* ctx_;
  Budget budget_;
  LocalCodes localCodes_;
  std::jmp_buf escape_;
  Value result_ = Value::none();
  Value (*makeAnswer_)(Context&, const void*) = nullptr;
  const void* answerFrom_ = nullptr;
  Value (*importer_)(Isolate&, Value name) = nullptr;
  std::chrono::steady_clock::time_point deadline_;
  bool watched_ = false;
  bool running_ = false, paused_ = false, resumeException_ = false;
  std::string traceback_;
  int exitStatus_ = 0;
  bool exits_ = false;
};

// The word that the command prints for a limit.
const char* limitName(Limit limit);
// What a run cost, for --stats: a line a fact.
std::string statisticsText(const Isolate& isolate);

}  // namespace krait
