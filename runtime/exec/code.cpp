// Symbols and shapes of a Program: append-only tables with lock-free readers.
#include "runtime/exec/code.h"

#include "runtime/exec/symbols.h"

namespace krait {

namespace {

uint32_t hashText(std::string_view text) {
  uint64_t h = 0xcbf29ce484222325ull;  // FNV-1a: names come from source, tables are per Program and bounded by it
  for (char c : text) h = (h ^ static_cast<uint8_t>(c)) * 0x100000001b3ull;
  return static_cast<uint32_t>(h ^ (h >> 32));
}

void acquire(std::atomic_flag& flag) {
  // bounded: the lock is held for a few hundred instructions at most
  while (flag.test_and_set(std::memory_order_acquire)) __builtin_ia32_pause();
}

}  // namespace

// --- symbols

SymbolTable::SymbolTable(Budget& budget) : budget_(&budget) {}

SymbolTable::~SymbolTable() {
  uint32_t n = size();
  for (Symbol s = 0; s < n; ++s) release(*budget_, const_cast<char*>(entry(s).text), entry(s).length + 1);
  for (auto& chunk : chunks_) release(*budget_, chunk.load(), sizeof(Entry) << kChunkBits);
  release(*budget_, index_, indexSize_ * sizeof(uint32_t));
}

void SymbolTable::lock() const { acquire(lock_); }

Symbol SymbolTable::lookup(std::string_view name, uint32_t hash) const {
  if (!indexSize_) return kNone;
  for (uint32_t i = hash & (indexSize_ - 1);; i = (i + 1) & (indexSize_ - 1)) {  // bounded: at most half full
    uint32_t s = index_[i];
    if (!s) return kNone;
    const Entry& e = entry(s - 1);
    if (e.hash == hash && e.length == name.size() && __builtin_memcmp(e.text, name.data(), e.length) == 0) return s - 1;
  }
}

Symbol SymbolTable::find(std::string_view name) const {
  lock();
  Symbol s = lookup(name, hashText(name));
  unlock();
  return s;
}

Symbol SymbolTable::intern(std::string_view name) {
  uint32_t hash = hashText(name);
  lock();
  Symbol s = lookup(name, hash);
  uint32_t n = count_.load(std::memory_order_relaxed);
  auto fail = [&] {
    unlock();
    return kNone;
  };
  if (s == kNone) {
    if (n >= (kChunks << kChunkBits)) return fail();
    if ((n + 1) * 2 > indexSize_) {
      uint32_t grown = indexSize_ ? indexSize_ * 2 : 1024;
      auto* index = static_cast<uint32_t*>(allocate(*budget_, grown * sizeof(uint32_t)));
      if (!index) return fail();
      for (Symbol k = 0; k < n; ++k) {
        uint32_t i = entry(k).hash & (grown - 1);
        while (index[i]) i = (i + 1) & (grown - 1);
        index[i] = k + 1;
      }
      release(*budget_, index_, indexSize_ * sizeof(uint32_t));
      index_ = index;
      indexSize_ = grown;
    }
    auto& chunk = chunks_[n >> kChunkBits];
    if (!chunk.load(std::memory_order_relaxed)) {
      auto* made = static_cast<Entry*>(allocate(*budget_, sizeof(Entry) << kChunkBits));
      if (!made) return fail();
      chunk.store(made, std::memory_order_release);
    }
    char* text = static_cast<char*>(allocate(*budget_, name.size() + 1));
    if (!text) return fail();
    __builtin_memcpy(text, name.data(), name.size());
    chunk.load(std::memory_order_relaxed)[n & ((1 << kChunkBits) - 1)] = {text, static_cast<uint32_t>(name.size()), hash};
    uint32_t i = hash & (indexSize_ - 1);
    while (index_[i]) i = (i + 1) & (indexSize_ - 1);
    index_[i] = n + 1;
    count_.store(n + 1, std::memory_order_release);
    s = n;
  }
  unlock();
  return s;
}

std::string_view SymbolTable::text(Symbol symbol) const {
  if (symbol >= size()) return "?";
  const Entry& e = entry(symbol);
  return {e.text, e.length};
}

bool internKnownSymbols(SymbolTable& table) {
  bool ok = true;
#define SYMBOL(Name, text) ok = ok && table.intern(text) == symbols::k_##Name;
#include "runtime/exec/symbols.def"
#undef SYMBOL
  return ok;
}

// --- shapes

struct ShapeTable::Node {
  Shape parent;
  Symbol name;
  uint32_t size;
  uint32_t firstChild;  // transition list: the first child and its siblings
  uint32_t sibling;
  uint32_t childCount;
  uint32_t* index;      // for shapes of more than 8 names: open addressing of slot + 1 by name
  uint32_t indexSize;
};

ShapeTable::ShapeTable(Budget& budget) : budget_(&budget) {}

ShapeTable::~ShapeTable() {
  uint32_t n = count();
  for (Shape s = 1; s < n; ++s) {
    Node* k = node(s);
    release(*budget_, k->index, k->indexSize * sizeof(uint32_t));
  }
  for (auto& chunk : chunks_) release(*budget_, chunk.load(), sizeof(Node) << kChunkBits);
  release(*budget_, roots_, rootCapacity_ * 2 * sizeof(uint64_t));
}

ShapeTable::Node* ShapeTable::node(Shape shape) const {
  if (shape == kNone || shape >= count()) return nullptr;
  return chunks_[shape >> kChunkBits].load(std::memory_order_acquire) + (shape & ((1 << kChunkBits) - 1));
}

Shape ShapeTable::create(Shape parent, Symbol name) {
  uint32_t id = count_.load(std::memory_order_relaxed);
  if (id >= kMaxShapes) return kNone;
  auto& chunk = chunks_[id >> kChunkBits];
  if (!chunk.load(std::memory_order_relaxed)) {
    auto* made = static_cast<Node*>(allocate(*budget_, sizeof(Node) << kChunkBits));
    if (!made) return kNone;
    chunk.store(made, std::memory_order_release);
  }
  Node* p = parent ? node(parent) : nullptr;
  Node& fresh = chunk.load(std::memory_order_relaxed)[id & ((1 << kChunkBits) - 1)];
  fresh = {parent, name, p ? p->size + 1 : 0, 0, 0, 0, nullptr, 0};
  constexpr uint32_t kLinear = 8;
  if (fresh.size > kLinear) {
    uint32_t want = 16;
    while (want < fresh.size * 2) want *= 2;
    fresh.index = static_cast<uint32_t*>(allocate(*budget_, want * sizeof(uint32_t)));
    if (!fresh.index) return kNone;
    fresh.indexSize = want;
    uint32_t slot = fresh.size;
    for (Node* k = &fresh; k && k->size; k = node(k->parent)) {
      --slot;
      uint32_t i = k->name * 0x9E3779B1u & (want - 1);
      while (fresh.index[i]) i = (i + 1) & (want - 1);
      fresh.index[i] = slot + 1;
    }
  }
  count_.store(id + 1, std::memory_order_release);
  return id;
}

Shape ShapeTable::root(uint64_t birth) {
  acquire(lock_);
  Shape result = kNone;
  for (uint32_t i = 0; i < rootCount_ && result == kNone; ++i) {  // bounded: class statements of one source
    if (roots_[2 * i] == birth) result = static_cast<Shape>(roots_[2 * i + 1]);
  }
  if (result == kNone) {
    if (rootCount_ == rootCapacity_) {
      uint32_t grown = rootCapacity_ ? rootCapacity_ * 2 : 16;
      auto* more = static_cast<uint64_t*>(allocate(*budget_, grown * 2 * sizeof(uint64_t)));
      if (more) {
        if (rootCount_) __builtin_memcpy(more, roots_, rootCount_ * 2 * sizeof(uint64_t));
        release(*budget_, roots_, rootCapacity_ * 2 * sizeof(uint64_t));
        roots_ = more;
        rootCapacity_ = grown;
      }
    }
    if (rootCount_ < rootCapacity_) {
      result = create(kNone, 0);
      if (result != kNone) {
        roots_[2 * rootCount_] = birth;
        roots_[2 * rootCount_ + 1] = result;
        ++rootCount_;
      }
    }
  }
  lock_.clear(std::memory_order_release);
  return result;
}

Shape ShapeTable::add(Shape parent, Symbol name) {
  acquire(lock_);
  Shape result = kNone;
  Node* p = node(parent);
  constexpr uint32_t kMaxChildren = 128;  // past that the parent's instances go to dictionary mode
  if (p && p->size < kMaxNames) {
    for (Shape c = p->firstChild; c && result == kNone; c = node(c)->sibling) {  // bounded: kMaxChildren
      if (node(c)->name == name) result = c;
    }
    if (result == kNone && p->childCount < kMaxChildren) {
      result = create(parent, name);
      if (result != kNone) {
        node(result)->sibling = p->firstChild;
        p->firstChild = result;
        ++p->childCount;
      }
    }
  }
  lock_.clear(std::memory_order_release);
  return result;
}

uint32_t ShapeTable::find(Shape shape, Symbol name) const {
  Node* k = node(shape);
  if (!k) return kNotFound;
  if (k->index) {
    for (uint32_t i = name * 0x9E3779B1u & (k->indexSize - 1); k->index[i]; i = (i + 1) & (k->indexSize - 1)) {
      uint32_t slot = k->index[i] - 1;
      if (nameAt(shape, slot) == name) return slot;
    }
    return kNotFound;
  }
  for (; k && k->size; k = node(k->parent)) {  // bounded: 8 names
    if (k->name == name) return k->size - 1;
  }
  return kNotFound;
}

uint32_t ShapeTable::size(Shape shape) const {
  Node* k = node(shape);
  return k ? k->size : 0;
}

Symbol ShapeTable::nameAt(Shape shape, uint32_t slot) const {
  Node* k = node(shape);
  while (k && k->size > slot + 1) k = node(k->parent);  // bounded: kMaxNames
  return k && k->size == slot + 1 ? k->name : 0;
}

}  // namespace krait
