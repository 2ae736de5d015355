// Where pages come from: the one way in which code below embed/ gets address space.
#pragma once

#include <cstddef>

namespace krait {

// Abstract; embed/ implements it with the operating system. Thread-safe.
class PageSource {
 public:
  // Address space without access; null when there is none. `bytes` and `alignment` are multiples of 4096.
  virtual void* reserve(size_t bytes, size_t alignment, size_t alignedOffset) = 0;
  virtual void unreserve(void* start, size_t bytes) = 0;
  // Makes reserved pages readable and writable; they read as zero the first time. False when memory is short.
  virtual bool commit(void* start, size_t bytes) = 0;
  // Says of committed pages that most of them will be used: the system may give them in larger pieces.
  virtual void useLargePages(void* start, size_t bytes) = 0;
  // Makes pages read as zero again, giving their memory back.
  virtual void discard(void* start, size_t bytes) = 0;
  // Puts `bytes` of an image that outlives the source at `start`, in reserved pages: read-only, and the same memory for
  // everyone where the system can. False when memory is short.
  virtual bool mapReadOnly(void* start, const void* image, size_t bytes) = 0;

 protected:
  ~PageSource() = default;
};

}  // namespace krait
