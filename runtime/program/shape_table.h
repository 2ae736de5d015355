// Hidden classes of one Program.
#pragma once

#include <cstdint>

#include "runtime/base/append_only.h"
#include "runtime/program/symbol_table.h"

namespace krait {

using Shape = uint32_t;

// What interning knows: the child of `parent` by `name` (key parent << 32 | name), or the root of a birth (key birth).
struct ShapeEdge {
  uint64_t key;
  uint32_t isRoot;
  Shape child;  // 0: an empty place of a table
};
inline uint32_t shapeEdgeHash(const ShapeEdge& e) {
  return static_cast<uint32_t>(((e.key + e.isRoot) * 0x9E3779B97F4A7C15ull) >> 32);
}
// Where a name is looked for in the index of a shape.
inline uint32_t shapeNameHash(Symbol name) { return name * 0x9E3779B1u; }

// Hidden classes of one Program (Chambers, Ungar, Lee 1989): a shape is a list of names in order of arrival; its
// slot number for a name is the name's position. Transitions are interned by (parent, name). Readers take no lock.
class ShapeTable {
 public:
  // The image's shapes come first.
  ShapeTable(Budget& budget, const BootImage* image);
  ~ShapeTable();
  ShapeTable(const ShapeTable&) = delete;

  static constexpr Shape kNone = 0;           // no shape: past the cap
  static constexpr uint32_t kNotFound = 0xFFFFFFFF;
  static constexpr uint32_t kMaxShapes = 1 << 18;
  static constexpr uint32_t kMaxNames = 1 << 16;  // in one shape
  static constexpr uint32_t kLinear = 8;          // names in a shape without an index, at most

  // The root shape of a class statement (code id + site) or of a built-in purpose; kNone past the cap.
  Shape root(uint64_t birth);
  // The shape after `name` is added; kNone past the cap.
  Shape add(Shape parent, Symbol name);
  // The slot of `name`, or kNotFound. Safe for any value of `shape`.
  uint32_t find(Shape shape, Symbol name) const;
  // Number of names, and the name of a slot.
  uint32_t size(Shape shape) const;
  Symbol nameAt(Shape shape, uint32_t slot) const;
  // The shape before the last name was added; kNone for a root.
  Shape parent(Shape shape) const;
  // Calls `each` for all that interning knows of the Program's own shapes. While nobody adds any.
  void edges(void (*each)(void* to, const ShapeEdge& edge), void* to) const;
  uint32_t count() const { return first_ + nodes_.size(); }

 private:
  // A shape of the image or of the Program, as lookups need it.
  struct View {
    Shape parent;
    Symbol name;      // the last one
    uint32_t size;
    const uint32_t* index;  // for shapes of more than 8 names: open addressing of slot + 1 by name; else null
    uint32_t indexSize;
  };
  struct Node {
    View view;
    uint32_t children;
  };
  bool viewOf(Shape shape, View* view) const;
  Shape create(Shape parent, Symbol name);
  Shape findEdge(const ShapeEdge& edge) const;
  bool addEdge(const ShapeEdge& edge);
  uint8_t* imageChildren(Shape shape);

  Budget* budget_;
  const BootImage* image_;
  uint32_t first_;          // shapes below are the image's
  AppendOnly<Node> nodes_;  // the others
  ShapeEdge* edges_ = nullptr;  // open addressing by shapeEdgeHash; read and written under the lock
  uint32_t edgeCount_ = 0, edgeCapacity_ = 0;
  uint8_t* imageChildren_ = nullptr;  // own children of each of the image's shapes; made at the first
  mutable std::atomic_flag lock_ = ATOMIC_FLAG_INIT;
};

}  // namespace krait
