// The boot image: what every isolate starts with, made once at build time by krait-boot and read where it lies.
//
//   [ ImageHeader | tables | texts | code | mutable segments | frozen part, page-aligned ]
//
// The frozen part holds cells that no script can change; every cage maps it read-only at kFrozenStart. A segment holds
// the cells that a module may change; it is copied into a cage at the module's first import, always to the same place,
// so that cells may refer to each other by offset. Places (`at`) are bytes from the image's start.
#pragma once

#include <atomic>

#include "runtime/program/code.h"
#include "runtime/heap/cell.h"

namespace krait {

struct ImageSpan {
  uint32_t at, count;
};
struct ImageSymbol {
  ImageSpan text;
  uint32_t hash;
  Ref cell;  // its interned str
};
struct ImageShape {
  Shape parent;
  Symbol name;
  uint32_t size, indexAt, indexSize;
};
// A name that a built-in type (typeId) or, with typeId 0, the builtins module has.
struct ImageMember {
  uint32_t typeId;  // kNoMember: an empty place of the table
  Symbol name;
  uint64_t value;   // bits of a Value
  static constexpr uint32_t kNoMember = 0xFFFFFFFF;
};
struct ImageCell {
  Ref ref;
  uint32_t bytes;
};
struct ImageModule {
  Symbol name;
  Ref module;              // its ModuleCell
  Ref start;               // where its segment goes in a cage
  ImageSpan bytes;         // the segment
  ImageSpan cells;         // ImageCell: what lies in it
  ImageSpan classes;       // Ref: classes of Python in it
  ImageSpan needs;         // uint32_t: modules that it refers to, in the order of import
};
struct ImageConstant {
  uint32_t kind, base;
  ImageSpan text, items;
  double real, imaginary;
};
struct ImageCode {
  ImageSpan name, qualifiedName, fileName, doc, parameterNames, units, resumePoints, constants, globalNames, ir;
  uint32_t flags, firstLine, registerCount, firstParameter, slotCount, moduleCode;
  uint16_t positionalOnly, positional, keywordOnly, parameterCount, instanceSlots, reserved;
};
constexpr uint32_t kImageTypes = 256, kImageKinds = 256, kImageCharacters = 256;
struct ImageHeader {
  uint64_t magic;
  uint64_t layout;         // imageLayout() of the build that made it
  uint32_t bytes;          // of the whole image
  ImageSpan frozen;
  ImageSpan symbols, symbolIndex, shapes, edges, members, builtins, codes, modules;
  uint32_t classVersions;  // versions given so far
  Ref typeRefs[kImageTypes];
  Ref kindTypes[kImageKinds];
  Ref emptyTuple;
  Ref characters[kImageCharacters];  // interned strs of the first characters of Unicode
  uint32_t reserved;       // where padding would be, which is not the same each time
  static constexpr uint64_t kMagic = 0x31544F4F4249524Bull;
};

// A number that changes when kinds, instructions of frame code, symbols known by name or built-ins do.
uint64_t imageLayout();

// A view of an image in memory, which outlives it. Immutable but for code objects, which are made at first use.
class BootImage {
 public:
  // CHECK fails when the image was made by another build.
  explicit BootImage(const void* image);
  BootImage(const BootImage&) = delete;

  const ImageHeader& header() const { return *header_; }
  template <class T>
  const T* items(ImageSpan span) const { return reinterpret_cast<const T*>(bytes_ + span.at); }
  const uint32_t* words(uint32_t at) const { return reinterpret_cast<const uint32_t*>(bytes_ + at); }
  std::string_view text(ImageSpan span) const { return {bytes_ + span.at, span.count}; }

  uint32_t symbolCount() const { return header_->symbols.count; }
  std::string_view symbolText(Symbol s) const { return text(items<ImageSymbol>(header_->symbols)[s].text); }
  Value symbolCell(Symbol s) const { return Value::reference(items<ImageSymbol>(header_->symbols)[s].cell); }
  Value character(uint8_t c) const { return Value::reference(header_->characters[c]); }
  Symbol findSymbol(std::string_view name, uint32_t hash) const;

  uint32_t shapeCount() const { return header_->shapes.count; }
  const ImageShape& shape(Shape s) const { return items<ImageShape>(header_->shapes)[s]; }
  Shape findEdge(const ShapeEdge& edge) const;

  // What a built-in type (its id) or the builtins module (0) has under `name`; unbound when nothing.
  Value member(uint32_t typeId, Symbol name) const;
  // The cell of a row of the tables of built-ins.
  Value builtin(uint32_t id) const;

  uint32_t codeCount() const { return header_->codes.count; }
  // `id` must be below codeCount(). Any thread.
  Code* code(uint32_t id) const;

  uint32_t moduleCount() const { return header_->modules.count; }
  const ImageModule& module(uint32_t i) const { return items<ImageModule>(header_->modules)[i]; }

 private:
  Code* makeCode(uint32_t id) const;

  const char* bytes_;
  const ImageHeader* header_;
  std::atomic<Code*>* codes_;
};

// Where a name stands in the table of members.
inline uint32_t imageMemberHash(uint32_t typeId, Symbol name) { return (name * 131 + typeId) * 0x9E3779B1u >> 7; }

}  // namespace krait
