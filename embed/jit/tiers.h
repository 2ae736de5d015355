// When code is compiled, and how it gets to the interpreter: policy, profiles, the compile thread, the plug-in.
#pragma once

#include <atomic>
#include <condition_variable>
#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <thread>

#include "embed/options.h"
#include "jit/plugin.h"
#include "runtime/exec/tiers.h"

namespace krait {

class Isolate;
class Program;

// Heat at which a function or loop is compiled. `always` compiles on the thread that runs, at the second entry or
// turn, so that there is a profile; `on` leaves it to the compile thread.
struct JitPolicy {
  JitMode mode = JitMode::kOff;
  uint32_t entryHeat = 100;
  uint32_t loopHeat = 500;         // also the pace at which loops enter compiled code
  // Microseconds of hot code before LLVM is opened: twice what opening it and making one unit costs. 0: nothing waits.
  uint64_t patience = Options{}.jitPatience;
  uint64_t installSeed = 0;        // 0: none; else code is made at once at heats that follow from the seed
  uint64_t failEveryNthGuard = 0;  // 0: no guard fails without reason
  uint8_t dump = 0;                // jit::Request::Dump
  std::string dumpFunction;        // of which function, by its name or qualified name; empty: all
  uint64_t codeLimit = 16 << 20;   // bytes of native code of one Program
  double seconds = 20;             // of compiling for one Program
  std::string only;                // qualified names with commas between; empty: all
  bool plain = false;              // code is generated without optimising it
  bool failFatally = false;        // tests: LLVM fails at the first job
};

// The compiled side of one Program. Shared by its isolates.
class ProgramJit {
 public:
  explicit ProgramJit(Program& program);
  ~ProgramJit();
  ProgramJit(const ProgramJit&) = delete;

  // Ends a Program without waiting for what is being compiled for it: then the compile thread ends it.
  static void retire(std::unique_ptr<Program> program);

  // Makes `ctx` use compiled code of this Program. `tiers` gets enterHot and enterLoop.
  void attach(Context& ctx, const JitPolicy& policy);
  static void detach();  // at the isolate's end
  // Text for --stats: what was compiled, refused, and left why. And what --dump asked for.
  std::string statistics();
  std::string takeDump();

  static void enterHot(Context& ctx, CodeBlock& block);
  static Value enterLoop(Context& ctx, CodeBlock& block, FrameCell& frame, uint32_t resume);

 private:
  // Of a function (loop 0) or a loop (its poll's resume point).
  struct Key {
    uint32_t codeId, loop;
    auto operator<=>(const Key&) const = default;
  };
  struct Compiled {
    enum State : uint8_t { kCold, kQueued, kReady, kRefused } state = kCold;
    void* code = nullptr;
    uint32_t unit = 0;
    uint32_t attempts = 0;
    uint64_t hotTime = 0;  // nanoseconds that it ran hot and interpreted, about
    uint32_t asks = 0;     // each after as many calls or turns as make it hot
    std::string refusal;
  };
  struct Job {
    Key key;
    jit::Profile profile;
    // Small functions that it calls, and what they call before them: they may become a part of its code.
    struct Callee {
      uint32_t codeId;
      jit::Profile profile;
    };
    std::vector<Callee> callees;
  };

  // Asks for code; compiles now or later. `lock_` is not held.
  void request(Context& ctx, CodeBlock& block, uint32_t loop);
  // Whether it has run hot for so long that compiling it is likely to pay: half again as long as compiling takes, about; a
  // share of that while a processor is idle. Opening LLVM is waited for likewise.
  // Counts the time since this isolate's last request. Of a loop that a function called often goes round a few times
  // only, the function is what is hot: `key` becomes its.
  bool pays(Context& ctx, const CodeBlock& block, Key& key);
  void collect(Context& ctx, CodeBlock& block, uint32_t loop, uint32_t depth, std::vector<Job>& jobs);
  // What the function with this profile calls: into `job` if it is small, else as a job of its own.
  void collectCallees(Context& ctx, uint32_t caller, const jit::Profile& profile, uint32_t depth, Job& job, std::vector<Job>& jobs);
  jit::Profile profileOf(Context& ctx, const CodeBlock& block);
  void compile(Job& job, bool ownThread);
  void work();
  JitPolicy policy();
  bool loadPlugin();  // under compiling_
  // Marks the sites whose guards failed often; true when there are new ones.
  bool learn(uint32_t unit);
  // Whether this unit leaves so often that it should be made anew.
  bool exitsOften(uint32_t unit) const;

  Program& program_;
  std::unique_ptr<NativeTables> native_;  // made with the first unit: 150 KB
  JitPolicy policy_;
  const jit::Plugin* plugin_ = nullptr;
  void* cache_ = nullptr;
  std::atomic<bool> broken_{false};
  uint64_t codeBytes_ = 0;
  uint64_t hotTime_ = 0;           // of all units
  double seconds_ = 0;             // spent compiling
  bool parked_ = false, finished_ = false;  // the compile thread: asleep for ever; about to end

  std::mutex lock_;
  std::unique_ptr<std::mutex> compiling_ = std::make_unique<std::mutex>();
  std::map<Key, Compiled> compiled_;
  std::map<uint32_t, std::set<uint32_t>> generic_;  // by code id: resume points that are not to be speculated on
  std::deque<Job> queue_;
  std::condition_variable changed_;
  std::thread thread_;
  bool stopping_ = false, busy_ = false;  // no more jobs; a job is being done
  std::unique_ptr<Program> orphan_;        // the compile thread's to end
  std::string dump_;
};

}  // namespace krait
