// Parking threads in which LLVM failed.
#include "embed/jit/fatal.h"

#include <unistd.h>

#include <atomic>
#include <csetjmp>
#include <cstring>

#include "runtime/base/check.h"

namespace krait {

namespace {

struct Guard {
  std::jmp_buf out;
  void* argument;
  void (*parked)(void*);
};
thread_local Guard* innermost = nullptr;
char reasonText[256];
std::atomic<bool> failed{false}, described{false};

}  // namespace

const char* jitFailure() {
  if (!failed.load(std::memory_order_acquire)) return nullptr;
  return described.load(std::memory_order_acquire) ? reasonText : "";
}

__attribute__((noinline)) bool runGuarded(void (*body)(void*), void* argument, void (*parked)(void*)) {
  Guard guard;
  guard.argument = argument;
  guard.parked = parked;
  innermost = &guard;
  bool back = setjmp(guard.out) == 0;
  if (back) body(argument);
  innermost = nullptr;
  return back;
}

void jitFatal(const char* reason) {
  if (!failed.exchange(true)) {
    std::strncpy(reasonText, reason, sizeof reasonText - 1);
    described.store(true, std::memory_order_release);
  }
  Guard* guard = innermost;
  if (!guard) checkFailed(__FILE__, __LINE__, reason);  // LLVM was entered by someone else
  if (!guard->parked) std::longjmp(guard->out, 1);
  guard->parked(guard->argument);
  while (true) pause();
}

}  // namespace krait
