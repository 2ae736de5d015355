// The abstract syntax tree: plain structs generated from ast.def, in an arena, and the Ast that owns them.
//
// Heights. Every node knows the height of the tree below it, and the parser refuses source whose tree would be higher
// than kMaxTreeHeight (RecursionError, as CPython's compiler). Left-deep shapes (a+b+c, a.b.c, f()()(), x[0][0]) and
// right-deep ones (elif chains, **, not not x, lambda: lambda:, x if c else ...) both count, so a walker may simply
// recurse over a tree: at most kMaxTreeHeight native frames. `and`/`or`/comparison chains and lists are flat.
#pragma once

#include <cstdint>
#include <string_view>

#include "runtime/base/alloc.h"
#include "runtime/base/arena.h"
#include "runtime/base/check.h"

namespace krait {
struct Scope;
}

namespace krait::ast {

// Nodes on the longest path from a root to a leaf, at most.
constexpr uint32_t kMaxTreeHeight = 2000;

// An interned identifier: equal texts have equal ids within one Ast. Ids are dense, 1..nameCount().
enum class NameId : uint32_t {};
constexpr NameId kNoName{0};

// As CPython's lineno and col_offset: the line counts from 1, the column in UTF-8 bytes from 0.
struct Position {
  uint32_t line = 0;
  uint32_t column = 0;
  friend bool operator==(const Position&, const Position&) = default;
};

enum class Kind : uint8_t {
#define FIELD(type, name)
#define NODE(name, base, fields) k##name,
#include "frontend/ast.def"
#undef NODE
#undef FIELD
};

enum class ExprContext : uint8_t { kLoad, kStore, kDel };
enum class BoolOperator : uint8_t { kAnd, kOr };
enum class BinaryOperator : uint8_t {
  kAdd, kSub, kMult, kMatMult, kDiv, kMod, kPow, kLShift, kRShift, kBitOr, kBitXor, kBitAnd, kFloorDiv
};
enum class UnaryOperator : uint8_t { kInvert, kNot, kUAdd, kUSub };
enum class CompareOperator : uint8_t { kEq, kNotEq, kLt, kLtE, kGt, kGtE, kIs, kIsNot, kIn, kNotIn };

// What a Constant holds:
//   kInt        value.integer if fitsInt64; always `text`, its digits without prefix and underscores, in `base`
//   kFloat      value.number;   kImaginary   value.number (the imaginary part)
//   kStr        text, UTF-8 with lone surrogates as WTF-8; isUnicode for a u"" prefix
//   kBytes      text, the bytes
enum class ConstantKind : uint8_t { kNone, kTrue, kFalse, kEllipsis, kInt, kFloat, kImaginary, kStr, kBytes };
union ConstantValue {
  int64_t integer = 0;
  double number;
};

// Every node begins with its kind and its extent in the source; `end` is the position after its last byte.
struct Node {
  Kind kind{};
  uint16_t height = 1;
  Position start;
  Position end;

  template <class T>
  bool is() const { return kind == T::kKind; }
  // A checked downcast to the struct of this very kind.
  template <class T>
  const T& as() const {
    DCHECK(kind == T::kKind);
    return *static_cast<const T*>(this);
  }
  template <class T>
  T& as() {
    DCHECK(kind == T::kKind);
    return *static_cast<T*>(this);
  }
  // Null when the node is of another kind.
  template <class T>
  const T* tryAs() const { return kind == T::kKind ? static_cast<const T*>(this) : nullptr; }
  template <class T>
  T* tryAs() { return kind == T::kKind ? static_cast<T*>(this) : nullptr; }
};
struct Expr : Node {};
struct Stmt : Node {};
struct Pattern : Node {};
struct TypeParam : Node {};

#define FIELD(type, name)
#define NODE(name, base, fields) struct name;
#include "frontend/ast.def"
#undef NODE
#undef FIELD

#define FIELD(type, name) type name{};
#define NODE(name, base, fields)                   \
  struct name : base {                             \
    static constexpr Kind kKind = Kind::k##name;   \
    fields                                         \
  };
#include "frontend/ast.def"
#undef NODE
#undef FIELD

// Calls visit("field", value) for every field of `node` in the order of ast.def.
#define FIELD(type, name) visit(#name, node.name);
#define NODE(Name, base, fields)                                              \
  template <class Visit>                                                      \
  void forEachField([[maybe_unused]] const Name& node, [[maybe_unused]] Visit&& visit) { \
    fields                                                                    \
  }
#include "frontend/ast.def"
#undef NODE
#undef FIELD

// The kind's name as in CPython's ast module ("BinOp"; "Expr" for ExprStmt, lower case for the parts).
const char* kindName(Kind kind);

// Owns one source's tree and its names. Not thread-safe. Memory is charged to the budget given.
class Ast {
 public:
  // `seed` makes the collisions of the name table unpredictable to a script.
  explicit Ast(Budget& budget, uint64_t seed = 0) : budget_(budget), arena_(budget), seed_(seed), names_(budget), buckets_(budget) {}

  Arena& arena() { return arena_; }
  Budget& budget() { return budget_; }
  // True once memory ran out; the tree must then be thrown away.
  bool outOfMemory() const { return outOfMemory_ || arena_.exhausted(); }
  void setOutOfMemory() { outOfMemory_ = true; }

  // The id of `text`, which is copied if it is new; kNoName when memory ran out.
  NameId intern(std::string_view text);
  // The id of `text` if it has been interned, else kNoName.
  NameId find(std::string_view text) const;
  std::string_view text(NameId id) const { return id == kNoName ? std::string_view() : names_[static_cast<uint32_t>(id) - 1].text; }
  uint32_t nameCount() const { return static_cast<uint32_t>(names_.size()); }

  // An arena array of any size, or an empty span (and outOfMemory()) if the budget cannot carry it.
  template <class T>
  Span<T> makeSpan(const T* items, size_t count) {
    if (count == 0 || !canCarry(count * sizeof(T))) return {};
    T* copy = arena_.makeArray<T>(count);
    for (size_t i = 0; i < count; ++i) copy[i] = items[i];
    return {copy, static_cast<uint32_t>(count)};
  }
  // Uninitialised bytes of any size, or null (and outOfMemory()).
  char* makeBytes(size_t count) { return canCarry(count) ? static_cast<char*>(arena_.allocate(count)) : nullptr; }

 private:
  struct Entry {
    std::string_view text;
    uint64_t hash;
  };
  // The arena's grace serves small requests only; a large one must be known to fit.
  bool canCarry(size_t bytes) {
    if (bytes > 4096 && bytes + 4096 > budget_.limit() - (budget_.used() < budget_.limit() ? budget_.used() : budget_.limit())) outOfMemory_ = true;
    return !outOfMemory_;
  }
  uint64_t hashOf(std::string_view text) const;
  bool growBuckets();

  Budget& budget_;
  Arena arena_;
  uint64_t seed_;
  ChargedVector<Entry> names_;
  ChargedVector<uint32_t> buckets_;  // power of two; 0 is free, else id
  bool outOfMemory_ = false;
};

}  // namespace krait::ast
