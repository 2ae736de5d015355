// A table that only grows: readers take no lock, and what they have read never moves.
#pragma once

#include <atomic>
#include <bit>
#include <cstdint>

#include "runtime/base/alloc.h"

namespace krait {

// Chunks double in size, so a small table costs little and a large one needs few chunks. push() is for one thread at a
// time (the owner's lock); everything else for any.
template <class T>
class AppendOnly {
 public:
  explicit AppendOnly(Budget& budget) : budget_(&budget) {}
  ~AppendOnly() {
    for (uint32_t k = 0; k < kChunks; ++k) release(*budget_, chunks_[k].load(), sizeof(T) * (uint64_t{kFirst} << k));
  }
  AppendOnly(const AppendOnly&) = delete;

  uint32_t size() const { return count_.load(std::memory_order_acquire); }
  // `i` must be below size().
  T& operator[](uint32_t i) const {
    uint32_t k = chunkOf(i);
    return chunks_[k].load(std::memory_order_acquire)[i + kFirst - (kFirst << k)];
  }
  // False when the budget is spent.
  [[nodiscard]] bool push(const T& item) {
    uint32_t n = count_.load(std::memory_order_relaxed), k = chunkOf(n);
    if (k >= kChunks) return false;
    T* chunk = chunks_[k].load(std::memory_order_relaxed);
    if (!chunk) {
      chunk = static_cast<T*>(allocate(*budget_, sizeof(T) * (uint64_t{kFirst} << k)));
      if (!chunk) return false;
      chunks_[k].store(chunk, std::memory_order_release);
    }
    chunk[n + kFirst - (kFirst << k)] = item;
    count_.store(n + 1, std::memory_order_release);
    return true;
  }

 private:
  static constexpr uint32_t kFirst = 64, kChunks = 20;
  static uint32_t chunkOf(uint32_t i) { return static_cast<uint32_t>(std::bit_width(i / kFirst + 1)) - 1; }

  Budget* budget_;
  std::atomic<uint32_t> count_{0};
  std::atomic<T*> chunks_[kChunks] = {};
};

}  // namespace krait
