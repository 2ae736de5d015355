// Shapes of a Program: the image's, and its own behind them; transitions interned in one table.
#include "runtime/program/shape_table.h"

#include "runtime/image/boot_image.h"

namespace krait {

ShapeTable::ShapeTable(Budget& budget, const BootImage* image)
    : budget_(&budget), image_(image), first_(image ? image->shapeCount() : 1), nodes_(budget) {}

ShapeTable::~ShapeTable() {
  uint32_t n = nodes_.size();
  for (uint32_t i = 0; i < n; ++i) release(*budget_, const_cast<uint32_t*>(nodes_[i].view.index), nodes_[i].view.indexSize * sizeof(uint32_t));
  release(*budget_, edges_, edgeCapacity_ * sizeof(ShapeEdge));
  release(*budget_, imageChildren_, first_);
}

bool ShapeTable::viewOf(Shape shape, View* view) const {
  if (shape == kNone) return false;
  if (shape < first_) {
    if (!image_) return false;
    const ImageShape& s = image_->shape(shape);
    *view = {s.parent, s.name, s.size, s.indexSize ? image_->words(s.indexAt) : nullptr, s.indexSize};
    return true;
  }
  if (shape - first_ >= nodes_.size()) return false;
  *view = nodes_[shape - first_].view;
  return true;
}

Shape ShapeTable::create(Shape parent, Symbol name) {
  if (count() >= kMaxShapes) return kNone;
  View above{};
  Node fresh{};
  if (viewOf(parent, &above)) fresh.view = {parent, name, above.size + 1, nullptr, 0};
  if (fresh.view.size > kLinear) {
    uint32_t want = 16;
    while (want < fresh.view.size * 2) want *= 2;
    auto* index = static_cast<uint32_t*>(allocate(*budget_, want * sizeof(uint32_t)));
    if (!index) return kNone;
    View k = fresh.view;
    fresh.view.index = index;
    fresh.view.indexSize = want;
    do {  // bounded: the shape's names
      uint32_t i = shapeNameHash(k.name) & (want - 1);
      while (index[i]) i = (i + 1) & (want - 1);
      index[i] = k.size;
    } while (viewOf(k.parent, &k) && k.size);
  }
  if (nodes_.push(fresh)) return count() - 1;
  release(*budget_, const_cast<uint32_t*>(fresh.view.index), fresh.view.indexSize * sizeof(uint32_t));
  return kNone;
}

Shape ShapeTable::findEdge(const ShapeEdge& edge) const {
  if (image_) {
    Shape s = image_->findEdge(edge);
    if (s != kNone) return s;
  }
  if (!edgeCapacity_) return kNone;
  uint32_t mask = edgeCapacity_ - 1;
  for (uint32_t i = shapeEdgeHash(edge) & mask; edges_[i].child; i = (i + 1) & mask) {  // bounded: at most half full
    if (edges_[i].key == edge.key && edges_[i].isRoot == edge.isRoot) return edges_[i].child;
  }
  return kNone;
}

bool ShapeTable::addEdge(const ShapeEdge& edge) {
  auto put = [](ShapeEdge* table, uint32_t capacity, const ShapeEdge& e) {
    uint32_t i = shapeEdgeHash(e) & (capacity - 1);
    while (table[i].child) i = (i + 1) & (capacity - 1);
    table[i] = e;
  };
  if ((edgeCount_ + 1) * 2 > edgeCapacity_) {
    uint32_t grown = edgeCapacity_ ? edgeCapacity_ * 2 : 32;
    auto* more = static_cast<ShapeEdge*>(allocate(*budget_, grown * sizeof(ShapeEdge)));
    if (!more) return false;
    for (uint32_t i = 0; i < edgeCapacity_; ++i) {
      if (edges_[i].child) put(more, grown, edges_[i]);
    }
    release(*budget_, edges_, edgeCapacity_ * sizeof(ShapeEdge));
    edges_ = more;
    edgeCapacity_ = grown;
  }
  put(edges_, edgeCapacity_, edge);
  ++edgeCount_;
  return true;
}

namespace {

// Held while one method runs.
struct Hold {
  explicit Hold(std::atomic_flag& flag) : flag(flag) {
    // bounded: the lock is held for a few hundred instructions at most
    while (flag.test_and_set(std::memory_order_acquire)) __builtin_ia32_pause();
  }
  ~Hold() { flag.clear(std::memory_order_release); }
  std::atomic_flag& flag;
};

}  // namespace

Shape ShapeTable::root(uint64_t birth) {
  Hold hold(lock_);
  ShapeEdge edge{birth, 1, kNone};
  Shape known = findEdge(edge);
  if (known != kNone) return known;
  edge.child = create(kNone, 0);
  return edge.child != kNone && addEdge(edge) ? edge.child : kNone;
}

uint8_t* ShapeTable::imageChildren(Shape shape) {
  if (!imageChildren_) imageChildren_ = static_cast<uint8_t*>(allocate(*budget_, first_));
  return imageChildren_ ? imageChildren_ + shape : nullptr;
}

Shape ShapeTable::add(Shape parent, Symbol name) {
  constexpr uint32_t kMaxChildren = 128;  // past that the parent's instances go to dictionary mode
  Hold hold(lock_);
  ShapeEdge edge{uint64_t{parent} << 32 | name, 0, kNone};
  Shape known = findEdge(edge);
  if (known != kNone) return known;
  View p;
  if (!viewOf(parent, &p) || p.size >= kMaxNames) return kNone;
  uint8_t* counted = parent < first_ ? imageChildren(parent) : nullptr;
  if (parent < first_ && (!counted || *counted >= kMaxChildren)) return kNone;
  if (parent >= first_ && nodes_[parent - first_].children >= kMaxChildren) return kNone;
  edge.child = create(parent, name);
  if (edge.child == kNone || !addEdge(edge)) return kNone;
  if (counted) {
    ++*counted;
  } else {
    ++nodes_[parent - first_].children;
  }
  return edge.child;
}

uint32_t ShapeTable::find(Shape shape, Symbol name) const {
  View k;
  if (!viewOf(shape, &k)) return kNotFound;
  if (k.index) {
    uint32_t mask = k.indexSize - 1;
    for (uint32_t i = shapeNameHash(name) & mask; k.index[i]; i = (i + 1) & mask) {  // bounded: at most half full
      if (nameAt(shape, k.index[i] - 1) == name) return k.index[i] - 1;
    }
    return kNotFound;
  }
  while (k.size) {  // bounded: 8 names
    if (k.name == name) return k.size - 1;
    if (!viewOf(k.parent, &k)) break;
  }
  return kNotFound;
}

Shape ShapeTable::parent(Shape shape) const {
  View k;
  return viewOf(shape, &k) ? k.parent : kNone;
}

void ShapeTable::edges(void (*each)(void*, const ShapeEdge&), void* to) const {
  for (uint32_t i = 0; i < edgeCapacity_; ++i) {
    if (edges_[i].child) each(to, edges_[i]);
  }
}

uint32_t ShapeTable::size(Shape shape) const {
  View k;
  return viewOf(shape, &k) ? k.size : 0;
}

Symbol ShapeTable::nameAt(Shape shape, uint32_t slot) const {
  View k;
  if (!viewOf(shape, &k)) return 0;
  while (k.size > slot + 1) {  // bounded: kMaxNames
    if (!viewOf(k.parent, &k)) return 0;
  }
  return k.size == slot + 1 ? k.name : 0;
}

}  // namespace krait
