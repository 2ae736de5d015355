// The Engine: cages that are used again, and one thread that watches deadlines.
#include "embed/engine.h"

#include "embed/boot/boot.h"
#include "embed/isolate.h"
#include "runtime/base/splitmix.h"
#include "runtime/heap/cage.h"

namespace krait {

Engine::~Engine() {
  {
    std::lock_guard<std::mutex> hold(lock_);
    stopping_ = true;
  }
  changed_.notify_all();
  if (watchdog_.joinable()) watchdog_.join();
  for (Context* ctx : pool_) destroyCage(ctx);
}

Context* Engine::takeCage() {
  Context* ctx = nullptr;
  uint64_t secret;
  {
    std::lock_guard<std::mutex> hold(lock_);
    secret = splitmix(secrets_);
    if (!pool_.empty()) {
      ctx = pool_.back();
      pool_.pop_back();
    }
  }
  if (!ctx) ctx = createCage(pages_, bootImage());
  if (ctx) ctx->hashSecret = secret;
  return ctx;
}

void Engine::giveCage(Context* ctx) {
  constexpr size_t kPooled = 64;
  // What wrote where is not known after an internal error: nothing of it goes to the next tenant.
  if (ctx->limit == Limit::kInternal || ctx->corruptSeed) return destroyCage(ctx);
  resetCage(*ctx);
  std::lock_guard<std::mutex> hold(lock_);
  if (pool_.size() < kPooled) {
    pool_.push_back(ctx);
  } else {
    destroyCage(ctx);
  }
}

void Engine::startWatchdog() {
  std::lock_guard<std::mutex> hold(lock_);
  if (!watchdog_.joinable()) watchdog_ = std::thread([this] { watchdog(); });
}

void Engine::watch(Isolate& isolate, std::chrono::steady_clock::time_point at) {
  startWatchdog();
  std::lock_guard<std::mutex> hold(lock_);
  deadlines_.push_back({&isolate, at});
  if (at < wakes_) changed_.notify_all();
}

void Engine::forget(Isolate& isolate) {
  std::lock_guard<std::mutex> hold(lock_);
  std::erase_if(deadlines_, [&](const Deadline& d) { return d.isolate == &isolate; });
}

void Engine::watchdog() {
  std::unique_lock<std::mutex> hold(lock_);
  while (!stopping_) {
    auto now = std::chrono::steady_clock::now();
    auto next = now + std::chrono::hours(1);
    for (Deadline& d : deadlines_) {
      if (d.at <= now) {
        // Again every few milliseconds: a poll that was being answered may have swallowed the request.
        d.isolate->interrupt(Limit::kTime);
        d.at = now + std::chrono::milliseconds(5);
      }
      if (d.at < next) next = d.at;
    }
    wakes_ = next;
    changed_.wait_until(hold, next);
  }
}

}  // namespace krait
