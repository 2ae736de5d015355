// The JIT's policy: what is hot, what was seen, where compiled code is entered.
#include "embed/jit/tiers.h"

#include <dlfcn.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>

#include "embed/isolate.h"
#include "embed/jit/fatal.h"
#include "embed/jit/profile.h"
#include "embed/pipeline.h"
#include "embed/program.h"
#include "interp/frame_code.h"
#include "ir/exit/reify.h"
#include "runtime/base/splitmix.h"
#include "runtime/exec/helpers.h"
#include "runtime/objects/classes/class.h"
#include "runtime/program/local_code.h"
#include "runtime/objects/type_ids.h"

namespace krait {

using jit::Profile;
using jit::Seen;
using jit::Site;

namespace {

constexpr uint32_t kTooManyExits = 64;  // of one guard: it is not speculated on again
constexpr uint32_t kTooManyCold = 64;   // of a path that had not run: now there is a profile of it
constexpr uint32_t kAttempts = 10;
constexpr size_t kQueueLimit = 64;

// Whether a function may become a part of its callers' code: no loops, and not large. The plug-in decides.
bool isSmall(const CodeBlock& block) {
  constexpr uint32_t kMostResumePoints = 48;
  const Code& code = *block.code;
  if (code.resumeCount > kMostResumePoints || (code.flags & (kCodeGenerator | kCodeClassBody))) return false;
  for (uint32_t r = 1; r < code.resumeCount; ++r) {
    if (interp::opcodeOf(block.units[code.resumePoints[r].unit]) == interp::Opcode::kPoll) return false;
  }
  return true;
}

const char* const kRefusalNames[] = {"none",
#define REFUSAL(Name, name, sentence) sentence,
#include "jit/plan/refusals.def"
#undef REFUSAL
};

ProgramJit& jitOf(Context& ctx) { return static_cast<Isolate*>(ctx.owner)->program().jit(); }

// Beside the executable, under one name.
const jit::Plugin* openPlugin() {
  static const jit::Plugin* const kPlugin = []() -> const jit::Plugin* {
    char path[4096];
    ssize_t n = readlink("/proc/self/exe", path, sizeof path - 32);
    if (n <= 0) return nullptr;
    std::string at(path, static_cast<size_t>(n));
    at = at.substr(0, at.rfind('/')) + "/krait_jit.so";
    void* library = dlopen(at.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (!library) return nullptr;
    auto entry = reinterpret_cast<const jit::Plugin* (*)()>(dlsym(library, "kraitJitPlugin"));
    const jit::Plugin* plugin = entry ? entry() : nullptr;
    return plugin && std::string_view(plugin->buildId) == KRAIT_BUILD_ID ? plugin : nullptr;
  }();
  return kPlugin;
}

// Programs whose owners are gone while their compile threads were at work. The process does not end before them.
class Orphans {
 public:
  static Orphans& all() {
    static Orphans kAll;
    return kAll;
  }
  ~Orphans() {
    std::unique_lock<std::mutex> hold(lock_);
    fewer_.wait(hold, [this] { return count_ == 0 || jitFailure(); });
  }
  void add() {
    std::lock_guard<std::mutex> hold(lock_);
    ++count_;
  }
  void remove() {
    std::lock_guard<std::mutex> hold(lock_);
    --count_;
    fewer_.notify_all();
  }

 private:
  std::mutex lock_;
  std::condition_variable fewer_;
  uint32_t count_ = 0;
};

std::atomic<bool> pluginOpened{false};

// Isolates that are alive and threads that compile, of all Programs: while there are fewer than processors, compiling costs
// nobody's time.
std::atomic<uint32_t> isolates{0}, compiling{0};
const uint32_t kProcessors = std::max(1u, std::thread::hardware_concurrency());  // a system call: runs may be under a filter

// No system call: runs may be under a filter.
uint64_t nanoseconds() { return static_cast<uint64_t>(std::chrono::steady_clock::now().time_since_epoch() / std::chrono::nanoseconds(1)); }

// Heats for what is compiled next, out of the seed: failures reproduce.
void chooseHeats(Context& ctx) {
  constexpr uint32_t kSpread = 300;
  auto next = [&] { return static_cast<uint32_t>(splitmix(ctx.installSeed) % kSpread) + 2; };
  ctx.entryHeat = next();
  ctx.loopHeat = next();
}

}  // namespace

ProgramJit::ProgramJit(Program& program) : program_(program) {}

ProgramJit::~ProgramJit() {
  {
    std::lock_guard<std::mutex> hold(lock_);
    stopping_ = true;
    queue_.clear();
  }
  changed_.notify_all();
  if (thread_.joinable()) {
    std::unique_lock<std::mutex> hold(lock_);
    changed_.wait(hold, [this] { return finished_ || parked_; });
    hold.unlock();
    if (parked_) {
      thread_.detach();
      (void)compiling_.release();  // it holds it for ever
    } else {
      thread_.join();
    }
  }
  // After a failure LLVM is not entered again, not even to free.
  if (cache_ && !jitFailure()) plugin_->destroy(cache_);
}

void ProgramJit::retire(std::unique_ptr<Program> program) {
  ProgramJit& self = program->jit();
  std::lock_guard<std::mutex> hold(self.lock_);
  // ~Program waits for nothing, or for the plug-in to be opened: the process must not end within that.
  if (!self.busy_ || self.parked_ || !pluginOpened.load(std::memory_order_relaxed)) return;
  self.stopping_ = true;
  self.queue_.clear();
  Orphans::all().add();
  self.thread_.detach();
  self.orphan_ = std::move(program);
}

void ProgramJit::detach() { isolates.fetch_sub(1, std::memory_order_relaxed); }

void ProgramJit::attach(Context& ctx, const JitPolicy& policy) {
  isolates.fetch_add(1, std::memory_order_relaxed);
  std::lock_guard<std::mutex> hold(lock_);
  policy_ = policy;
  if (policy.mode == JitMode::kOff) return;
  bool always = policy.mode == JitMode::kAlways;
  ctx.entryHeat = always ? 2 : policy.entryHeat;
  ctx.loopHeat = always ? 2 : policy.loopHeat;
  ctx.installSeed = policy.installSeed;
  if (ctx.installSeed) chooseHeats(ctx);
  ctx.guardCountdown = ctx.guardPeriod = policy.failEveryNthGuard ? static_cast<int64_t>(policy.failEveryNthGuard) : INT64_MAX;
}

JitPolicy ProgramJit::policy() {
  std::lock_guard<std::mutex> hold(lock_);
  return policy_;
}

bool ProgramJit::loadPlugin() {
  if (cache_) return true;
  if (broken_) return false;
  plugin_ = openPlugin();
  native_ = std::make_unique<NativeTables>();
  pluginOpened.store(true, std::memory_order_relaxed);
  if (plugin_) {
    std::vector<jit::HelperAddress> helpers;
    for (uint32_t i = 0; i < kHelperCount; ++i) helpers.push_back({kHelpers[i].name, kHelpers[i].address});
    helpers.push_back({"krait.leave", reinterpret_cast<void*>(&ir::leave)});
    plugin_->onFatal(jitFatal);
    struct Call {
      ProgramJit* self;
      const std::vector<jit::HelperAddress>* helpers;
    } call{this, &helpers};
    auto create = [](void* c) {
      Call& call = *static_cast<Call*>(c);
      call.self->cache_ = call.self->plugin_->create(call.helpers->data(), static_cast<uint32_t>(call.helpers->size()));
    };
    if (!runGuarded(create, &call, nullptr)) cache_ = nullptr;
  }
  broken_ = !cache_;
  return cache_ != nullptr;
}

bool ProgramJit::exitsOften(uint32_t unit) const {
  auto* table = static_cast<const ir::ExitTable*>(native_->exits[unit].load(std::memory_order_acquire));
  for (uint32_t e = 0; e < table->exitCount; ++e) {
    uint32_t taken = table->counters[e].load(std::memory_order_relaxed);
    if (table->exits[e].reason == ir::ExitReason::kCold && taken > kTooManyCold) return true;
    if (taken > kTooManyExits && table->exits[e].reason != ir::ExitReason::kDepth) return true;
  }
  return false;
}

bool ProgramJit::learn(uint32_t unit) {
  auto* table = static_cast<const ir::ExitTable*>(native_->exits[unit].load(std::memory_order_acquire));
  bool fresh = false;
  for (uint32_t e = 0; e < table->exitCount; ++e) {
    ir::ExitReason reason = table->exits[e].reason;
    fresh |= reason == ir::ExitReason::kCold && table->counters[e].load(std::memory_order_relaxed) > kTooManyCold;
    if (reason == ir::ExitReason::kCold) continue;
    if (table->counters[e].load(std::memory_order_relaxed) <= kTooManyExits || reason == ir::ExitReason::kDepth || reason == ir::ExitReason::kStack) continue;
    const ir::StateRecord& state = table->states[table->exits[e].state];
    const ir::FrameRecord& at = table->frames[state.firstFrame];  // of the function or of one inlined into it
    fresh |= generic_[at.codeId].insert(at.resume).second;
  }
  return fresh;
}

Profile ProgramJit::profileOf(Context& ctx, const CodeBlock& block) {
  Profile profile;
  profile.sites.resize(block.code->resumeCount);
  for (uint32_t r = 1; r < block.code->resumeCount; ++r) profile.sites[r] = siteAt(ctx, block.units + block.code->resumePoints[r].unit);
  std::lock_guard<std::mutex> hold(lock_);
  if (auto known = generic_.find(block.code->id); known != generic_.end()) {
    for (uint32_t r : known->second) profile.sites[r].exitsOften = true;
  }
  return profile;
}

void ProgramJit::collectCallees(Context& ctx, uint32_t caller, const Profile& profile, uint32_t depth, Job& job, std::vector<Job>& jobs) {
  constexpr size_t kMostCallees = 16;
  if (!depth) return;
  for (const Site& s : profile.sites) {
    const bool calls = s.seen == Seen::kFunction || s.seen == Seen::kConstruct || s.seen == Seen::kOperator;
    if (!calls || s.codeId == caller || s.codeId == job.key.codeId || s.codeId >= ctx.blockCount || !ctx.blocks[s.codeId]) continue;
    CodeBlock& callee = *ctx.blocks[s.codeId];
    if (!isSmall(callee) || job.callees.size() >= kMostCallees) {
      collect(ctx, callee, 0, depth - 1, jobs);
      continue;
    }
    auto isIt = [&](const Job::Callee& c) { return c.codeId == s.codeId; };
    if (std::any_of(job.callees.begin(), job.callees.end(), isIt)) continue;
    Profile seen = profileOf(ctx, callee);
    collectCallees(ctx, s.codeId, seen, depth - 1, job, jobs);
    if (std::none_of(job.callees.begin(), job.callees.end(), isIt)) job.callees.push_back({s.codeId, std::move(seen)});
  }
}

// The job for a block and, first, jobs for what it calls.
void ProgramJit::collect(Context& ctx, CodeBlock& block, uint32_t loop, uint32_t depth, std::vector<Job>& jobs) {
  Key key{block.code->id, loop};
  for (const Job& j : jobs) {
    if (j.key == key) return;
  }
  {
    std::lock_guard<std::mutex> hold(lock_);
    if (!policy_.only.empty() && ("," + policy_.only + ",").find("," + std::string(block.code->qualifiedName) + ",") == std::string::npos) return;
    auto it = compiled_.find(key);
    if (it != compiled_.end()) {
      Compiled& c = it->second;
      if (c.state == Compiled::kQueued || c.state == Compiled::kRefused) return;
      if (c.state == Compiled::kReady && (!exitsOften(c.unit) || c.attempts >= kAttempts || !learn(c.unit))) return;
    }
    compiled_[key].state = Compiled::kQueued;
    ++compiled_[key].attempts;
  }
  Job job{key, profileOf(ctx, block), {}};
  collectCallees(ctx, block.code->id, job.profile, depth, job, jobs);
  jobs.push_back(std::move(job));
}

// Nanoseconds that a function or loop of so many resume points has to run hot before it is compiled.
static uint64_t patienceFor(uint32_t points) {
  // What compiling takes of a processor, about: measured over perf/programs and HumanEval. What is inlined is not known yet.
  constexpr uint64_t kUnit = 1'500'000, kPoint = 300'000;
  const uint64_t cost = kUnit + kPoint * points;
  // What has run so long will run as long again, and compiled code saves two thirds of that.
  const bool idle = isolates.load(std::memory_order_relaxed) + compiling.load(std::memory_order_relaxed) < kProcessors;
  return idle ? cost / 8 : cost * 3 / 2;
}

bool ProgramJit::pays(Context& ctx, const CodeBlock& block, Key& key) {
  constexpr uint64_t kGap = 1'000'000, kInstruction = 20;
  std::lock_guard<std::mutex> hold(lock_);
  Compiled* c = &compiled_[key];
  ++c->asks;
  if (Compiled& whole = compiled_[{key.codeId, 0}]; key.loop && whole.state == Compiled::kCold && c->asks < uint64_t{whole.asks} * ctx.entryHeat) {
    key.loop = 0;
    c = &whole;
  }
  if (ctx.installSeed || policy_.mode == JitMode::kAlways || !policy_.patience) return true;
  uint64_t& last = static_cast<Isolate*>(ctx.owner)->jitAsked;
  // Not more than interpreting all of it as often can have taken: who asks seldom is not hot in between, nor what waited.
  const uint64_t most = std::min(kGap, kInstruction * block.code->resumeCount * ctx.loopHeat);
  const uint64_t now = nanoseconds(), since = last ? std::min(now - last, most) : 0;
  last = now;
  hotTime_ += since;
  c->hotTime += since;
  // A unit of a loop holds what follows the loop too, the loops around it first: while one is made the others wait.
  for (auto it = compiled_.lower_bound({key.codeId, 0}); c->state == Compiled::kCold && it != compiled_.end() && it->first.codeId == key.codeId; ++it) {
    if (it->second.state != Compiled::kQueued) continue;
    c->hotTime = 0;
    return false;
  }
  if (c->state != Compiled::kCold) return true;
  return (pluginOpened.load(std::memory_order_relaxed) || hotTime_ >= policy_.patience * 1'000) && c->hotTime >= patienceFor(block.code->resumeCount);
}

void ProgramJit::request(Context& ctx, CodeBlock& block, uint32_t loop) {
  constexpr uint32_t kCallees = 3;
  if (broken_ || jitFailure() || block.code->id >= kLocalCodes) return;
  Key key{block.code->id, loop};
  if (!pays(ctx, block, key)) return;
  std::vector<Job> jobs;
  collect(ctx, block, key.loop, kCallees, jobs);
  if (jobs.empty()) return;
  if (ctx.installSeed) chooseHeats(ctx);
  if (ctx.installSeed || policy().mode == JitMode::kAlways) {
    for (Job& job : jobs) compile(job, false);
    return;
  }
  std::lock_guard<std::mutex> hold(lock_);
  for (Job& job : jobs) {
    if (queue_.size() >= kQueueLimit) {
      compiled_[job.key].state = compiled_[job.key].code ? Compiled::kReady : Compiled::kCold;
      continue;
    }
    queue_.push_back(std::move(job));
  }
  if (!thread_.joinable()) thread_ = std::thread([this] { work(); });
  changed_.notify_all();
}

void ProgramJit::work() {
  std::unique_lock<std::mutex> hold(lock_);
  while (true) {
    changed_.wait(hold, [this] { return stopping_ || !queue_.empty(); });
    if (stopping_) break;
    Job job = std::move(queue_.front());
    queue_.pop_front();
    busy_ = true;
    hold.unlock();
    compiling.fetch_add(1, std::memory_order_relaxed);
    compile(job, true);
    compiling.fetch_sub(1, std::memory_order_relaxed);
    hold.lock();
    busy_ = false;
  }
  finished_ = true;
  std::unique_ptr<Program> orphan = std::move(orphan_);
  hold.unlock();
  if (!orphan) return changed_.notify_all();
  orphan.reset();  // and this with it
  Orphans::all().remove();
}

void ProgramJit::compile(Job& job, bool ownThread) {
  constexpr size_t kScratch = 256 << 20;
  std::lock_guard<std::mutex> one(*compiling_);
  if (jitFailure()) return;
  auto began = std::chrono::steady_clock::now();
  const JitPolicy policy = this->policy();
  jit::Result result;
  struct {
    std::string dump, detail;
  } texts;
  if (seconds_ > policy.seconds) {
    result.refusal = jit::Refusal::kSeconds;
  } else if (!loadPlugin()) {
    result.refusal = jit::Refusal::kLink;
    texts.detail = "no plug-in";
  } else {
    Budget budget(kScratch);
    Arena arena(budget);
    auto ssaOf = [&](uint32_t codeId) {
      std::lock_guard<std::mutex> hold(program_.lock());
      Diagnostic* error = nullptr;
      return genericSsa(*program_.tables().code(codeId), arena, &error);
    };
    ir::Function* function = ssaOf(job.key.codeId);
    if (!function || function->resumeCount != job.profile.sites.size()) {
      result.refusal = jit::Refusal::kLowering;
    } else {
      ir::Layout layout = ir::layOut(*function);
      jit::Request request{function, &layout, &job.profile, &program_.tables(), native_.get()};
      std::deque<ir::Layout> layouts;
      std::vector<jit::Inlinable> inlinable;
      for (const Job::Callee& callee : job.callees) {
        ir::Function* f = ssaOf(callee.codeId);
        if (!f || f->resumeCount != callee.profile.sites.size()) continue;
        layouts.push_back(ir::layOut(*f));
        inlinable.push_back({f, &layouts.back(), &callee.profile});
      }
      request.inlinable = inlinable.data();
      request.inlinableCount = static_cast<uint32_t>(inlinable.size());
      request.loopResume = job.key.loop;
      request.forceExits = policy.failEveryNthGuard != 0;
      const Code& code = function->code();
      const bool named = policy.dumpFunction.empty() || policy.dumpFunction == code.name || policy.dumpFunction == code.qualifiedName;
      request.dumpWhat = named ? policy.dump : 0;
      request.sayTo = &texts;
      request.say = [](void* to, jit::Request::Text what, const char* text, size_t length) {
        auto* t = static_cast<decltype(texts)*>(to);
        (what == jit::Request::kDump ? t->dump : t->detail).append(text, length);
      };
      request.codeLimit = policy.codeLimit;
      request.plain = policy.plain;
      request.failFatally = policy.failFatally;
      struct Call {
        ProgramJit* self;
        const jit::Request* request;
        jit::Result* result;
      } call{this, &request, &result};
      auto enter = [](void* c) {
        Call& call = *static_cast<Call*>(c);
        call.self->plugin_->compile(call.self->cache_, *call.request, *call.result);
      };
      auto park = [](void* c) {
        ProgramJit& self = *static_cast<Call*>(c)->self;
        std::lock_guard<std::mutex> hold(self.lock_);
        self.parked_ = true;
        self.queue_.clear();
        self.changed_.notify_all();
      };
      if (!runGuarded(enter, &call, ownThread ? +park : nullptr)) result = {.refusal = jit::Refusal::kFatal};
    }
  }
#ifdef KRAIT_ASSERTIONS
  using jit::Refusal;
  if (result.refusal == Refusal::kChecker || result.refusal == Refusal::kVerifier || result.refusal == Refusal::kMachine) checkFailed(__FILE__, __LINE__, texts.detail.c_str());
#endif
  std::lock_guard<std::mutex> hold(lock_);
  dump_ += texts.dump;
  if (result.codeBytes) codeBytes_ = result.codeBytes;
  seconds_ += std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
  Compiled& c = compiled_[job.key];
  if (result.refusal == jit::Refusal::kNone) {
    c.state = Compiled::kReady;
    c.code = result.code;
    c.unit = result.unit;
  } else {
    c.state = Compiled::kRefused;
    c.refusal = std::string(kRefusalNames[static_cast<uint32_t>(result.refusal)]) + (texts.detail.empty() ? "" : ": " + texts.detail);
  }
}

void ProgramJit::enterHot(Context& ctx, CodeBlock& block) {
  ProgramJit& self = jitOf(ctx);
  block.exits = 0;
  self.request(ctx, block, 0);
  std::lock_guard<std::mutex> hold(self.lock_);
  auto it = self.compiled_.find({block.code->id, 0});
  if (it == self.compiled_.end() || !it->second.code) return;
  ctx.native = self.native_.get();
  block.boxedEntry = it->second.code;
}

Value ProgramJit::enterLoop(Context& ctx, CodeBlock& block, FrameCell& frame, uint32_t resume) {
  ProgramJit& self = jitOf(ctx);
  self.request(ctx, block, resume);
  void* code = nullptr;
  {
    std::lock_guard<std::mutex> hold(self.lock_);
    auto it = self.compiled_.find({block.code->id, resume});
    if (it != self.compiled_.end()) code = it->second.code;
    if (code) ctx.native = self.native_.get();
  }
  ctx.state = State::kRunning;
  if (!code || (frame.header.flags & kFrameGenerator)) return Value::exit();
  Value v = reinterpret_cast<Value (*)(char*, uint32_t)>(code)(ctx.base, refOf(ctx, &frame));
  static_cast<Isolate*>(ctx.owner)->jitAsked = nanoseconds();  // what compiled code took makes nothing else hot
  return v;
}

std::string ProgramJit::takeDump() {
  std::lock_guard<std::mutex> hold(lock_);
  return std::move(dump_);
}

std::string ProgramJit::statistics() {
  std::lock_guard<std::mutex> hold(lock_);
  std::string out;
  if (codeBytes_) out += "jit: native code bytes " + std::to_string(codeBytes_) + "\n";
  if (seconds_ > 0) out += "jit: milliseconds compiling " + std::to_string(static_cast<uint64_t>(seconds_ * 1000)) + "\n";
  if (const char* failure = jitFailure()) out += std::string("jit: off, LLVM failed: ") + failure + "\n";
  for (const auto& [key, c] : compiled_) {
    const Code* code = program_.tables().code(key.codeId);
    std::string name = std::string(code->qualifiedName) + (key.loop ? " loop @" + std::to_string(key.loop) : "");
    if (c.state == Compiled::kRefused) out += "jit: refused " + name + ": " + c.refusal + "\n";
    if (!c.code) continue;
    out += "jit: compiled " + name + "\n";
    if (c.attempts > 1) out += "jit:   attempts: " + std::to_string(c.attempts) + "\n";
    auto* table = static_cast<const ir::ExitTable*>(native_->exits[c.unit].load(std::memory_order_acquire));
    for (uint32_t e = 0; e < table->exitCount; ++e) {
      uint32_t taken = table->counters[e].load(std::memory_order_relaxed);
      const ir::StateRecord& state = table->states[table->exits[e].state];
      const ir::FrameRecord& at = table->frames[state.firstFrame];
      if (taken) {
        const Code* code = program_.tables().code(at.codeId);
        out += "jit:   exit " + std::string(ir::kReasons[static_cast<uint32_t>(table->exits[e].reason)].name) + " line " +
               std::to_string(code->resumePoints[at.resume].line) + " @" + std::to_string(at.resume) + ": " + std::to_string(taken) + "\n";
      }
    }
  }
  return out;
}

}  // namespace krait
