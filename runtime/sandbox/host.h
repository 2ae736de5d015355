// The only door out of a sandbox: one method a capability. A fresh Host denies everything.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "runtime/value/value.h"

namespace krait {

struct Context;

enum class HostAnswer : uint8_t { kValue, kLater, kException, kDenied };

// Called on the isolate's thread while the script waits. An implementation must not run, resume or free the isolate.
class Host {
 public:
  enum class Stream : uint8_t { kOut, kErr };
  // Takes bytes of output; false when output is not granted.
  virtual bool write(Stream stream, std::string_view bytes) { return false; }
  // Fills `bytes` bytes with what nobody can foresee; false when entropy is not granted.
  virtual bool entropy(void* into, size_t bytes) { return false; }
  enum class Clock : uint8_t { kWall, kMonotonic, kProcess, kThread };
  // Nanoseconds: since 1970 (kWall), since a moment of the host's choice and never less than before (kMonotonic), of
  // processors' time that the process or this thread has used; false when the clock is not granted.
  virtual bool clock(Clock which, int64_t* nanoseconds) { return false; }
  // Lets time go by, at most so much (the caller asks for a millisecond at a time, with its limits in between).
  virtual void rest(int64_t nanoseconds) {}
  static constexpr uint32_t kNoFunction = 0xFFFFFFFF;
  // The number of the host function that a script sees as the built-in `name`, or kNoFunction.
  virtual uint32_t find(std::string_view name) { return kNoFunction; }
  // Calls the host function `index` (from find). kValue: *result is set (allocated in the cage);
  // kLater: the script pauses, the answer comes with resume; kException: ctx.exception is set.
  virtual HostAnswer call(Context& ctx, uint32_t index, Value* args, uint32_t count, Value* result) {
    return HostAnswer::kDenied;
  }

 protected:
  ~Host() = default;
};

}  // namespace krait
