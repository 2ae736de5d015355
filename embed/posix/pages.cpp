// Address space and memory for cages, by mmap.
#include "embed/posix/pages.h"

#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <cstring>

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

PosixPages::~PosixPages() {
  if (shared_ >= 0) close(shared_);
}

bool PosixPages::mapReadOnly(void* start, const void* image, size_t bytes) {
  std::lock_guard<std::mutex> hold(lock_);
  if (shared_ < 0) {
    int file = memfd_create("krait-image", MFD_CLOEXEC);
    if (file >= 0 && write(file, image, bytes) == static_cast<ssize_t>(bytes)) {
      shared_ = file;
      sharedImage_ = image;
    } else if (file >= 0) {
      close(file);
    }
  }
  if (shared_ >= 0 && image == sharedImage_ && mmap(start, bytes, PROT_READ, MAP_SHARED | MAP_FIXED, shared_, 0) == start) return true;
  if (!commit(start, bytes)) return false;
  std::memcpy(start, image, bytes);
  return mprotect(start, bytes, PROT_READ) == 0;
}

}  // namespace krait
