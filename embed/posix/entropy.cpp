// getrandom, and what stands for it.
#include "embed/posix/entropy.h"

#include <sys/random.h>
#include <time.h>

#include "runtime/base/splitmix.h"

namespace krait {

uint64_t unforeseen() {
  uint64_t number;
  if (getrandom(&number, sizeof number, GRND_NONBLOCK) == sizeof number) return number;
  timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  uint64_t state = reinterpret_cast<uintptr_t>(&now) ^ static_cast<uint64_t>(now.tv_nsec) << 32 ^ static_cast<uint64_t>(now.tv_sec);
  return splitmix(state);
}

}  // namespace krait
