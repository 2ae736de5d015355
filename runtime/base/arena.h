// A bump allocator for trees that die together (AST, SSA), charged to a budget.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <new>
#include <string_view>
#include <type_traits>
#include <utility>

#include "runtime/base/alloc.h"

namespace krait {

// Memory for objects without destructors. When the budget is spent the arena turns `exhausted` and serves up to
// kGrace further bytes uncharged, so that a caller may test exhausted() once a statement instead of at every node.
// Owned by one thread at a time.
class Arena {
 public:
  static constexpr size_t kChunk = 16 * 1024;
  static constexpr size_t kGrace = 4 << 20;

  explicit Arena(Budget& budget) : budget_(&budget) {}
  ~Arena();
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;

  // True once the budget was too small for what has been asked for; the owner then reports the limit `memory`.
  bool exhausted() const { return exhausted_; }
  size_t used() const { return used_; }

  // Zeroed memory, aligned to 16; never null (CHECK fails past the grace, which a polling caller cannot reach).
  void* allocate(size_t bytes) {
    bytes = (bytes + 15) & ~size_t{15};
    if (bytes > static_cast<size_t>(end_ - cursor_)) grow(bytes);
    void* memory = cursor_;
    cursor_ += bytes;
    used_ += bytes;
    return memory;
  }

  template <class T, class... Args>
  T* make(Args&&... args) {
    static_assert(std::is_trivially_destructible_v<T>);
    return new (allocate(sizeof(T))) T{std::forward<Args>(args)...};
  }

  // An array of `count` value-initialised T.
  template <class T>
  T* makeArray(size_t count) {
    static_assert(std::is_trivially_destructible_v<T>);
    T* items = static_cast<T*>(allocate(count * sizeof(T)));
    for (size_t i = 0; i < count; ++i) new (items + i) T{};
    return items;
  }

  // A copy of `text` that lives as long as the arena.
  std::string_view copy(std::string_view text) {
    char* bytes = static_cast<char*>(allocate(text.size() + 1));
    if (!text.empty()) std::memcpy(bytes, text.data(), text.size());
    return {bytes, text.size()};
  }

 private:
  struct Chunk {
    Chunk* next;
    size_t bytes;
    bool charged;
  };
  void grow(size_t bytes);

  Budget* budget_;
  Chunk* chunks_ = nullptr;
  char* cursor_ = nullptr;
  char* end_ = nullptr;
  size_t used_ = 0;
  size_t grace_ = 0;
  bool exhausted_ = false;
};

// A read-only run of T in an arena.
template <class T>
struct Span {
  T* data = nullptr;
  uint32_t count = 0;

  T* begin() const { return data; }
  T* end() const { return data + count; }
  uint32_t size() const { return count; }
  bool empty() const { return count == 0; }
  T& operator[](uint32_t i) const {
    DCHECK(i < count);
    return data[i];
  }
};

// Collects T in an arena when the number is not known beforehand; take() hands the run over.
template <class T>
class ArenaVector {
  static_assert(std::is_trivially_copyable_v<T>);

 public:
  explicit ArenaVector(Arena& arena) : arena_(&arena) {}
  void push(const T& item) {
    if (count_ == capacity_) {
      uint32_t capacity = capacity_ ? capacity_ * 2 : 4;
      T* grown = static_cast<T*>(arena_->allocate(capacity * sizeof(T)));
      if (count_) std::memcpy(static_cast<void*>(grown), data_, count_ * sizeof(T));
      data_ = grown;
      capacity_ = capacity;
    }
    new (data_ + count_++) T(item);
  }
  void pop() { --count_; }
  uint32_t size() const { return count_; }
  bool empty() const { return count_ == 0; }
  T& operator[](uint32_t i) {
    DCHECK(i < count_);
    return data_[i];
  }
  const T& operator[](uint32_t i) const {
    DCHECK(i < count_);
    return data_[i];
  }
  T& back() { return data_[count_ - 1]; }
  T* begin() const { return data_; }
  T* end() const { return data_ + count_; }
  Span<T> take() const { return {data_, count_}; }

 private:
  Arena* arena_;
  T* data_ = nullptr;
  uint32_t count_ = 0;
  uint32_t capacity_ = 0;
};

}  // namespace krait
