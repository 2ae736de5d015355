// The Engine of a process: pooled cages and the watchdog of deadlines.
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

#include "embed/posix/entropy.h"
#include "embed/posix/pages.h"
#include "runtime/exec/context.h"

namespace krait {

class Isolate;

// Thread-safe. Outlives its isolates.
class Engine {
 public:
  Engine() = default;
  ~Engine();

  // A cage with a hash secret of its own, from the pool or new; null when address space is short.
  Context* takeCage();
  // Clears a cage and keeps it for the next.
  void giveCage(Context* ctx);
  // Starts the watchdog's thread now rather than at the first long run: for hosts that then give up the right to.
  void startWatchdog();
  // From `at` on `isolate` is interrupted, until forget().
  void watch(Isolate& isolate, std::chrono::steady_clock::time_point at);
  void forget(Isolate& isolate);

 private:
  struct Deadline {
    Isolate* isolate;
    std::chrono::steady_clock::time_point at;
  };
  void watchdog();

  PosixPages pages_;
  std::mutex lock_;
  std::vector<Context*> pool_;
  std::vector<Deadline> deadlines_;
  std::condition_variable changed_;
  std::chrono::steady_clock::time_point wakes_;  // when the watchdog looks next
  std::thread watchdog_;
  bool stopping_ = false;
  uint64_t secrets_ = unforeseen();  // of splitmix: the next cage's hash secret
};

}  // namespace krait
