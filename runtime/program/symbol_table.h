// Names and the small numbers that stand for them in one Program.
#pragma once

#include <cstdint>
#include <string_view>

#include "runtime/base/append_only.h"

namespace krait {

class BootImage;

// A name known to a Program: identifiers, attribute names. Symbols of symbols.def have the same id everywhere.
using Symbol = uint32_t;

// Names <-> symbols of one Program. intern() takes the lock; text() does not.
class SymbolTable {
 public:
  // The image's symbols come first.
  SymbolTable(Budget& budget, const BootImage* image);
  ~SymbolTable();
  SymbolTable(const SymbolTable&) = delete;

  static constexpr Symbol kNone = 0xFFFFFFFF;
  // The symbol of a UTF-8 name; kNone when the budget is spent.
  Symbol intern(std::string_view name);
  // The symbol if the name has one, else kNone. Never grows the table.
  Symbol find(std::string_view name) const;
  std::string_view text(Symbol symbol) const;
  uint32_t size() const { return first_ + entries_.size(); }

 private:
  struct Entry {
    const char* text;
    uint32_t length;
    uint32_t hash;
  };
  Symbol lookup(std::string_view name, uint32_t hash) const;
  Symbol append(std::string_view name, uint32_t hash);
  bool growIndex();
  void lock() const;
  void unlock() const { lock_.clear(std::memory_order_release); }

  Budget* budget_;
  const BootImage* image_;
  uint32_t first_;            // symbols below are the image's
  AppendOnly<Entry> entries_; // the others
  uint32_t* index_ = nullptr; // by hash: a number in entries_ + 1
  uint32_t indexSize_ = 0;
  mutable std::atomic_flag lock_ = ATOMIC_FLAG_INIT;
};

// The hash that symbol tables and the boot image's index agree on.
uint32_t symbolHash(std::string_view text);

}  // namespace krait
