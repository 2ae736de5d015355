// Address space and memory for cages, by mmap.
#include "embed/posix/pages.h"

#include <elf.h>
#include <fcntl.h>
#include <sys/auxv.h>
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

void PosixPages::useLargePages(void* start, size_t bytes) { madvise(start, bytes, MADV_HUGEPAGE); }

void PosixPages::discard(void* start, size_t bytes) { madvise(start, bytes, MADV_DONTNEED); }

PosixPages::~PosixPages() {
  if (shared_ >= 0) close(shared_);
}

namespace {

// Where in the executable's file `at` was mapped from; -1 when it is not of the executable, or not at a page's start.
off_t placeInExecutable(const void* at) {
  const auto* headers = reinterpret_cast<const Elf64_Phdr*>(getauxval(AT_PHDR));
  const uint64_t count = getauxval(AT_PHNUM);
  uintptr_t base = 0;  // where the executable lies less where it says that it would
  for (uint64_t i = 0; headers && i < count; ++i) {
    if (headers[i].p_type == PT_PHDR) base = reinterpret_cast<uintptr_t>(headers) - headers[i].p_vaddr;
  }
  for (uint64_t i = 0; headers && i < count; ++i) {
    const Elf64_Phdr& h = headers[i];
    const uintptr_t within = reinterpret_cast<uintptr_t>(at) - base - h.p_vaddr;
    if (h.p_type != PT_LOAD || (h.p_flags & PF_W) || within >= h.p_filesz) continue;
    const off_t place = static_cast<off_t>(h.p_offset + within);
    return place % 4096 ? -1 : place;
  }
  return -1;
}

}  // namespace

// The image lies in the executable: its pages there are shared by all cages. Elsewhere a memory file holds a copy.
void PosixPages::openImage(const void* image, size_t bytes) {
  sharedImage_ = image;
  sharedAt_ = placeInExecutable(image);
  if (sharedAt_ >= 0) shared_ = open("/proc/self/exe", O_RDONLY | O_CLOEXEC);
  if (shared_ >= 0) return;
  sharedAt_ = 0;
  shared_ = memfd_create("krait-image", MFD_CLOEXEC);
  if (shared_ < 0 || write(shared_, image, bytes) == static_cast<ssize_t>(bytes)) return;
  close(shared_);
  shared_ = -1;
}

bool PosixPages::mapReadOnly(void* start, const void* image, size_t bytes) {
  std::lock_guard<std::mutex> hold(lock_);
  if (shared_ < 0) openImage(image, bytes);
  if (shared_ >= 0 && image == sharedImage_ && mmap(start, bytes, PROT_READ, MAP_PRIVATE | MAP_FIXED, shared_, sharedAt_) == start) return true;
  if (!commit(start, bytes)) return false;
  std::memcpy(start, image, bytes);
  return mprotect(start, bytes, PROT_READ) == 0;
}

}  // namespace krait
