// The bump allocator's slow path: chunks, charging, the grace after the budget is spent.
#include "runtime/base/arena.h"

#include <cstdlib>

namespace krait {

Arena::~Arena() {
  while (chunks_) {
    Chunk* next = chunks_->next;
    if (chunks_->charged) {
      krait::release(*budget_, chunks_, chunks_->bytes);
    } else {
      std::free(chunks_);
    }
    chunks_ = next;
  }
}

void Arena::grow(size_t bytes) {
  size_t size = sizeof(Chunk) + 16 + (bytes > kChunk / 4 ? bytes : (used_ < kChunk ? 4096 : kChunk));
  Chunk* chunk = nullptr;
  if (!exhausted_) chunk = static_cast<Chunk*>(krait::allocate(*budget_, size));
  bool charged = chunk != nullptr;
  if (!charged) {
    exhausted_ = true;
    grace_ += size;
    CHECK(grace_ <= kGrace);
    chunk = static_cast<Chunk*>(std::calloc(1, size));
    CHECK(chunk != nullptr);
  }
  chunk->next = chunks_;
  chunk->bytes = size;
  chunk->charged = charged;
  chunks_ = chunk;
  char* start = reinterpret_cast<char*>(chunk + 1);
  cursor_ = reinterpret_cast<char*>((reinterpret_cast<uintptr_t>(start) + 15) & ~uintptr_t{15});
  end_ = reinterpret_cast<char*>(chunk) + size;
}

}  // namespace krait
