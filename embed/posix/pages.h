// Pages from the operating system.
#pragma once

#include "runtime/sandbox/page_source.h"

namespace krait {

// mmap, mprotect, madvise. Stateless; one for the process.
class PosixPages final : public PageSource {
 public:
  void* reserve(size_t bytes, size_t alignment, size_t alignedOffset) override;
  void unreserve(void* start, size_t bytes) override;
  bool commit(void* start, size_t bytes) override;
  void discard(void* start, size_t bytes) override;
  bool makeReadOnly(void* start, size_t bytes) override;
};

}  // namespace krait
