// Address space and memory for cages, by mmap.
#include "embed/posix/pages.h"

#include <sys/mman.h>

#include <cstdint>

namespace krait {

void* PosixPages::reserve(size_t bytes, size_t alignment, size_t alignedOffset) {
  // Reserve enough that some start puts start + alignedOffset on the alignment; give the rest back.
  size_t total = bytes + alignment;
  void* raw = mmap(nullptr, total, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (raw == MAP_FAILED) return nullptr;
  auto begin = reinterpret_cast<uintptr_t>(raw);
  uintptr_t start = ((begin + alignedOffset + alignment - 1) & ~(alignment - 1)) - alignedOffset;
  if (start > begin) munmap(raw, start - begin);
  uintptr_t end = begin + total;
  if (end > start + bytes) munmap(reinterpret_cast<void*>(start + bytes), end - (start + bytes));
  return reinterpret_cast<void*>(start);
}

void PosixPages::unreserve(void* start, size_t bytes) { munmap(start, bytes); }

bool PosixPages::commit(void* start, size_t bytes) { return mprotect(start, bytes, PROT_READ | PROT_WRITE) == 0; }

void PosixPages::discard(void* start, size_t bytes) { madvise(start, bytes, MADV_DONTNEED); }

bool PosixPages::makeReadOnly(void* start, size_t bytes) { return mprotect(start, bytes, PROT_READ) == 0; }

}  // namespace krait
