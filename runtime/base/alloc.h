// Charged memory outside the cage: every byte below embed/ that a script can cause to exist goes through here.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <new>
#include <type_traits>
#include <utility>

#include "runtime/base/check.h"

namespace krait {

// A pool of bytes that an owner (a Program, an Isolate) may use outside its cage. Any thread. A request over the limit
// returns null; the owner reports the limit `memory`.
class Budget {
 public:
  explicit Budget(size_t limit) : limit_(limit) {}

  // Bytes in use, and the limit.
  size_t used() const { return used_.load(std::memory_order_relaxed); }
  size_t limit() const { return limit_; }

  // Charges `bytes`, or charges nothing and returns false when the limit would be passed.
  [[nodiscard]] bool charge(size_t bytes) {
    size_t before = used_.fetch_add(bytes, std::memory_order_relaxed);
    if (bytes <= limit_ && before <= limit_ - bytes) return true;
    used_.fetch_sub(bytes, std::memory_order_relaxed);
    return false;
  }
  void release(size_t bytes) { used_.fetch_sub(bytes, std::memory_order_relaxed); }

 private:
  std::atomic<size_t> used_{0};
  const size_t limit_;
};

// Returns `bytes` of zeroed, 16-aligned memory charged to `budget`, or null when the limit would be passed.
[[nodiscard]] void* allocate(Budget& budget, size_t bytes);
// Gives back what allocate returned; `bytes` must be the size asked for. Null is ignored.
void release(Budget& budget, void* memory, size_t bytes);
// The same for what is charged to no budget any more.
void releaseUncharged(void* memory);

// A growable array of trivially copyable T, charged to a budget. push() returns false when the budget is spent.
template <class T>
class ChargedVector {
  static_assert(std::is_trivially_copyable_v<T>);

 public:
  explicit ChargedVector(Budget& budget) : budget_(&budget) {}
  ~ChargedVector() { krait::release(*budget_, data_, capacity_ * sizeof(T)); }
  ChargedVector(const ChargedVector&) = delete;
  ChargedVector& operator=(const ChargedVector&) = delete;

  size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  T* data() { return data_; }
  const T* data() const { return data_; }
  T& operator[](size_t i) {
    CHECK(i < size_);
    return data_[i];
  }
  const T& operator[](size_t i) const {
    CHECK(i < size_);
    return data_[i];
  }
  T* begin() { return data_; }
  T* end() { return data_ + size_; }
  T& back() { return (*this)[size_ - 1]; }
  void pop() {
    CHECK(size_ > 0);
    --size_;
  }
  void clear() { size_ = 0; }

  [[nodiscard]] bool push(const T& item) {
    if (size_ == capacity_ && !reserve(capacity_ ? capacity_ * 2 : 8)) return false;
    data_[size_++] = item;
    return true;
  }
  [[nodiscard]] bool reserve(size_t wanted) {
    if (wanted <= capacity_) return true;
    T* grown = static_cast<T*>(krait::allocate(*budget_, wanted * sizeof(T)));
    if (!grown) return false;
    if (size_) __builtin_memcpy(grown, data_, size_ * sizeof(T));
    krait::release(*budget_, data_, capacity_ * sizeof(T));
    data_ = grown;
    capacity_ = wanted;
    return true;
  }

 private:
  Budget* budget_;
  T* data_ = nullptr;
  size_t size_ = 0;
  size_t capacity_ = 0;
};

}  // namespace krait
