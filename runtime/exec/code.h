// What a Program holds outside any cage: symbols, shapes, code objects. Shared between threads, append-only.
#pragma once

#include <atomic>
#include <cstdint>
#include <string_view>

#include "runtime/base/alloc.h"
#include "runtime/value/value.h"

namespace krait {

// A name known to a Program: identifiers, attribute names. Symbols of symbols.def have the same id everywhere.
using Symbol = uint32_t;

// One 8-byte unit of register code; interp/ knows what is in it.
using Unit = uint64_t;

// A place of a code object where control can be outside of it: calls, guards, everything that can raise.
// Frames name these by number, so that a forged frame cannot point between instructions (law 3).
struct ResumePoint {
  uint32_t unit;         // of the instruction, in Code::units
  uint32_t handlerUnit;  // where an exception raised here continues, or kNoHandler
  uint32_t line;         // 1-based
  uint16_t column, endColumn;  // UTF-8 bytes, 0-based; for tracebacks
  uint32_t endLine;
};
constexpr uint32_t kNoHandler = 0xFFFFFFFF;

enum CodeFlags : uint32_t {
  kCodeVarArgs = 1,
  kCodeVarKeywords = 2,
  kCodeGenerator = 4,
  kCodeModule = 8,
  kCodeClassBody = 16,
  kCodeBuiltinFace = 32  // prelude functions that look like C functions: no traceback entry, no depth
};

enum class PooledKind : uint8_t { kStr, kBytes, kBigInt, kComplex, kTuple };
// A constant that is not an immediate: made in each isolate at first use.
struct PooledConstant {
  PooledKind kind;
  uint8_t base = 10;           // BigInt
  std::string_view text;       // Str: UTF-8 (surrogates as WTF-8); BigInt: digits without prefix or underscores
  const uint64_t* items = nullptr;  // Tuple: bits of immediates, or kPooledItem | constant number
  uint32_t itemCount = 0;
  double real = 0, imaginary = 0;
  static constexpr uint64_t kPooledItem = 0xFFFEull << 48;
};

// A function, module or class body as the Program knows it. Immutable once `lowered` is published.
struct Code {
  std::string_view name, qualifiedName, fileName;
  uint32_t id = 0;
  uint32_t flags = 0;
  uint32_t firstLine = 1;
  uint16_t positionalOnly = 0;   // of `positional`
  uint16_t positional = 0;       // parameters that may be given by position
  uint16_t keywordOnly = 0;
  uint16_t parameterCount = 0;   // all, with *args and **kwargs last
  const Symbol* parameterNames = nullptr;
  // Filled by lowering; parameter i is in register firstParameter + i at entry.
  uint32_t registerCount = 0;
  uint32_t firstParameter = 0;
  uint16_t instanceSlots = 0;    // class bodies: attributes that methods assign to their first parameter
  uint32_t slotCount = 0;        // registers 0..slotCount-1 are unbound at entry
  const Unit* units = nullptr;
  uint32_t unitCount = 0;
  const ResumePoint* resumePoints = nullptr;
  uint32_t resumeCount = 0;
  const PooledConstant* constants = nullptr;
  uint32_t constantCount = 0;
  const void* tree = nullptr;    // frontend's: what to lower
  const void* ir = nullptr;      // ir's: the generic SSA, kept for the JIT
  std::atomic<bool> lowered{false};
};

// Names <-> symbols of one Program. intern() takes the lock; text() does not.
class SymbolTable {
 public:
  explicit SymbolTable(Budget& budget);
  ~SymbolTable();
  SymbolTable(const SymbolTable&) = delete;

  static constexpr Symbol kNone = 0xFFFFFFFF;
  // The symbol of a UTF-8 name; kNone when the budget is spent.
  Symbol intern(std::string_view name);
  // The symbol if the name has one, else kNone. Never grows the table.
  Symbol find(std::string_view name) const;
  std::string_view text(Symbol symbol) const;
  uint32_t size() const { return count_.load(std::memory_order_acquire); }

 private:
  struct Entry {
    const char* text;
    uint32_t length;
    uint32_t hash;
  };
  static constexpr uint32_t kChunkBits = 10, kChunks = 1024;
  const Entry& entry(Symbol s) const { return chunks_[s >> kChunkBits].load(std::memory_order_acquire)[s & ((1 << kChunkBits) - 1)]; }
  Symbol lookup(std::string_view name, uint32_t hash) const;
  void lock() const;
  void unlock() const { lock_.clear(std::memory_order_release); }

  Budget* budget_;
  std::atomic<Entry*> chunks_[kChunks] = {};
  std::atomic<uint32_t> count_{0};
  uint32_t* index_ = nullptr;
  uint32_t indexSize_ = 0;
  mutable std::atomic_flag lock_ = ATOMIC_FLAG_INIT;
};

using Shape = uint32_t;

// Hidden classes of one Program (Chambers, Ungar, Lee 1989): a shape is a list of names in order of arrival; its
// slot number for a name is the name's position. Transitions are interned by (parent, name). Readers take no lock.
class ShapeTable {
 public:
  explicit ShapeTable(Budget& budget);
  ~ShapeTable();
  ShapeTable(const ShapeTable&) = delete;

  static constexpr Shape kNone = 0;           // no shape: past the cap
  static constexpr uint32_t kNotFound = 0xFFFFFFFF;
  static constexpr uint32_t kMaxShapes = 1 << 18;
  static constexpr uint32_t kMaxNames = 1 << 16;  // in one shape

  // The root shape of a class statement (code id + site) or of a built-in purpose; kNone past the cap.
  Shape root(uint64_t birth);
  // The shape after `name` is added; kNone past the cap.
  Shape add(Shape parent, Symbol name);
  // The slot of `name`, or kNotFound. Safe for any value of `shape`.
  uint32_t find(Shape shape, Symbol name) const;
  // Number of names, and the name of a slot.
  uint32_t size(Shape shape) const;
  Symbol nameAt(Shape shape, uint32_t slot) const;
  uint32_t count() const { return count_.load(std::memory_order_acquire); }

 private:
  struct Node;
  static constexpr uint32_t kChunkBits = 8, kChunks = kMaxShapes >> kChunkBits;
  Node* node(Shape shape) const;
  Shape create(Shape parent, Symbol name);
  Budget* budget_;
  std::atomic<Node*> chunks_[kChunks] = {};
  std::atomic<uint32_t> count_{1};
  uint64_t* roots_ = nullptr;
  uint32_t rootCount_ = 0, rootCapacity_ = 0;
  mutable std::atomic_flag lock_ = ATOMIC_FLAG_INIT;
};

// The shared tables that an isolate's context points to.
struct ProgramTables {
  explicit ProgramTables(Budget& budget) : budget(&budget), symbols(budget), shapes(budget) {}
  Budget* budget;
  SymbolTable symbols;
  ShapeTable shapes;

  static constexpr uint32_t kMaxCodes = 1 << 16;
  std::atomic<Code*>* codes = nullptr;  // kMaxCodes places, reserved by embed/
  std::atomic<uint32_t> codeCount{0};
  // Names that module code of this Program mentions: slot numbers of its namespace.
  const Symbol* globalNames = nullptr;
  uint32_t globalCount = 0;

  // The code with this id, or null. `id` may be anything (it comes from the cage).
  Code* code(uint32_t id) const { return id < codeCount.load(std::memory_order_acquire) ? codes[id].load(std::memory_order_acquire) : nullptr; }
};

}  // namespace krait
