// Pages from the operating system.
#pragma once

#include <sys/types.h>

#include <mutex>

#include "runtime/sandbox/page_source.h"

namespace krait {

// mmap, mprotect, madvise. One for an Engine; thread-safe.
class PosixPages final : public PageSource {
 public:
  PosixPages() = default;
  ~PosixPages();
  PosixPages(const PosixPages&) = delete;
  void* reserve(size_t bytes, size_t alignment, size_t alignedOffset) override;
  void unreserve(void* start, size_t bytes) override;
  bool commit(void* start, size_t bytes) override;
  void useLargePages(void* start, size_t bytes) override;
  void discard(void* start, size_t bytes) override;
  bool mapReadOnly(void* start, const void* image, size_t bytes) override;

 private:
  void openImage(const void* image, size_t bytes);

  int shared_ = -1;  // the file that holds `sharedImage_` from sharedAt_ on
  off_t sharedAt_ = 0;
  const void* sharedImage_ = nullptr;
  std::mutex lock_;
};

}  // namespace krait
