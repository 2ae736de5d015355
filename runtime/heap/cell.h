// What every cell in the cage begins with, and how C++ names a cell: by offset, checked by kind.
#pragma once

#include <cstddef>
#include <cstdint>

#include "runtime/value/value.h"

namespace krait {

struct Context;

enum class Kind : uint8_t {
  kFree = 0,  // no cell here: freshly swept memory is zero
#define KIND(Name, Struct, TypeName, Refs, Values) k##Name,
#include "runtime/heap/kinds.def"
#undef KIND
  kCount
};

// Header::subclass: zero means "exactly the built-in type of this kind", which is what fast paths compare. An instance of
// a subclass of one of holdsSideCell's kinds is the built-in's own cell; its class and attributes are in a side cell, an
// InstanceCell whose offset is in Header::shape.
enum Subclass : uint8_t { kExact = 0, kSubclassed = 1 };
constexpr bool holdsSideCell(Kind kind) {
  switch (kind) {
    case Kind::kInt: case Kind::kFloat: case Kind::kComplex: case Kind::kStr: case Kind::kBytes: case Kind::kByteArray: case Kind::kTuple: case Kind::kList:
    case Kind::kDict: case Kind::kSet: case Kind::kFrozenSet: case Kind::kDeque: case Kind::kStaticMethod: case Kind::kClassMethod: case Kind::kProperty: return true;
    default: return false;
  }
}

// Bits of Header::flags; each kind may use the rest as it likes.
enum CellFlags : uint16_t { kFlagInRepr = 0x4000 };

// The first 8 bytes of every cell.
struct Header {
  Kind kind;
  uint8_t subclass;
  uint16_t flags;
  uint32_t shape;  // instances and classes: an id of the Program's shape table; subclassed: the side cell; others: free for the kind
};
static_assert(sizeof(Header) == 8);

// A 32-bit offset of a cell in the cage; 0 is "none". What it points to is untrusted: see cellCast.
using Ref = uint32_t;

}  // namespace krait
