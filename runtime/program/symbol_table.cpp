// Symbols of a Program: the image's, and its own behind them.
#include "runtime/program/symbol_table.h"

#include "runtime/program/symbols.h"
#include "runtime/image/boot_image.h"

namespace krait {

uint32_t symbolHash(std::string_view text) {
  uint64_t h = 0xcbf29ce484222325ull;  // FNV-1a: names come from source, tables are per Program and bounded by it
  for (char c : text) h = (h ^ static_cast<uint8_t>(c)) * 0x100000001b3ull;
  return static_cast<uint32_t>(h ^ (h >> 32));
}

SymbolTable::SymbolTable(Budget& budget, const BootImage* image)
    : budget_(&budget), image_(image), first_(image ? image->symbolCount() : 0), entries_(budget) {}

SymbolTable::~SymbolTable() {
  uint32_t n = entries_.size();
  for (uint32_t i = 0; i < n; ++i) release(*budget_, const_cast<char*>(entries_[i].text), entries_[i].length + 1);
  release(*budget_, index_, indexSize_ * sizeof(uint32_t));
}

void SymbolTable::lock() const {
  // bounded: the lock is held for a few hundred instructions at most
  while (lock_.test_and_set(std::memory_order_acquire)) __builtin_ia32_pause();
}

Symbol SymbolTable::lookup(std::string_view name, uint32_t hash) const {
  if (!indexSize_) return kNone;
  for (uint32_t i = hash & (indexSize_ - 1);; i = (i + 1) & (indexSize_ - 1)) {  // bounded: at most half full
    if (!index_[i]) return kNone;
    const Entry& e = entries_[index_[i] - 1];
    if (e.hash == hash && e.length == name.size() && __builtin_memcmp(e.text, name.data(), e.length) == 0) return first_ + index_[i] - 1;
  }
}

bool SymbolTable::growIndex() {
  uint32_t n = entries_.size(), grown = indexSize_ ? indexSize_ * 2 : 128;
  auto* index = static_cast<uint32_t*>(allocate(*budget_, grown * sizeof(uint32_t)));
  if (!index) return false;
  for (uint32_t k = 0; k < n; ++k) {
    uint32_t i = entries_[k].hash & (grown - 1);
    while (index[i]) i = (i + 1) & (grown - 1);
    index[i] = k + 1;
  }
  release(*budget_, index_, indexSize_ * sizeof(uint32_t));
  index_ = index;
  indexSize_ = grown;
  return true;
}

Symbol SymbolTable::append(std::string_view name, uint32_t hash) {
  constexpr uint32_t kMaxSymbols = 1 << 20;
  uint32_t n = entries_.size();
  if (n >= kMaxSymbols || ((n + 1) * 2 > indexSize_ && !growIndex())) return kNone;
  char* text = static_cast<char*>(allocate(*budget_, name.size() + 1));
  if (!text) return kNone;
  if (!name.empty()) __builtin_memcpy(text, name.data(), name.size());
  if (!entries_.push({text, static_cast<uint32_t>(name.size()), hash})) {
    release(*budget_, text, name.size() + 1);
    return kNone;
  }
  uint32_t i = hash & (indexSize_ - 1);
  while (index_[i]) i = (i + 1) & (indexSize_ - 1);
  index_[i] = n + 1;
  return first_ + n;
}

Symbol SymbolTable::find(std::string_view name) const {
  uint32_t hash = symbolHash(name);
  if (image_) {
    Symbol s = image_->findSymbol(name, hash);
    if (s != kNone) return s;
  }
  lock();
  Symbol s = lookup(name, hash);
  unlock();
  return s;
}

Symbol SymbolTable::intern(std::string_view name) {
  uint32_t hash = symbolHash(name);
  if (image_) {
    Symbol s = image_->findSymbol(name, hash);
    if (s != kNone) return s;
  }
  lock();
  Symbol s = lookup(name, hash);
  if (s == kNone) s = append(name, hash);
  unlock();
  return s;
}

std::string_view SymbolTable::text(Symbol symbol) const {
  if (symbol < first_) return image_->symbolText(symbol);
  if (symbol - first_ >= entries_.size()) return "?";
  const Entry& e = entries_[symbol - first_];
  return {e.text, e.length};
}

bool internKnownSymbols(SymbolTable& table) {
  bool ok = true;
#define SYMBOL(Name, text) ok = ok && table.intern(text) == symbols::k_##Name;
#include "runtime/program/symbols.def"
#undef SYMBOL
  return ok;
}

}  // namespace krait
