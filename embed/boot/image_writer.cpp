// Writing the boot image: tables first, then cells as they lie in the cage.
#include "embed/boot/image_writer.h"

#include <algorithm>
#include <cstring>

#include "frontend/lower/irgen.h"
#include "ir/text.h"
#include "runtime/exec/builtin.h"
#include "runtime/program/symbols.h"
#include "runtime/heap/heap.h"
#include "runtime/image/boot_image.h"
#include "runtime/image/make.h"
#include "runtime/objects/classes/subclass.h"
#include "runtime/objects/numbers/int.h"
#include "runtime/objects/operations.h"
#include "runtime/objects/type_ids.h"

namespace krait {

Symbol internCharacter(SymbolTable& table, uint32_t c) {
  const char utf8[2] = {static_cast<char>(c < 128 ? c : 0xC0 | c >> 6), static_cast<char>(0x80 | (c & 0x3F))};
  return table.intern({utf8, c < 128 ? 1u : 2u});
}

namespace {

class ImageWriter {
 public:
  ImageWriter(Context& ctx, Program& program, const BootHeap& heap) : ctx_(ctx), program_(program), heap_(heap) {}

  std::string write() {
    out_.resize(sizeof(ImageHeader));
    writeSymbols();
    writeShapes();
    writeMembers();
    writeCodes();
    writeModules();
    align(4096);
    header_.frozen = bytes(ctx_.at<char>(kFrozenStart), heap_.frozenEnd - kFrozenStart);
    align(4096);
    header_.frozen.count = static_cast<uint32_t>(out_.size()) - header_.frozen.at;
    header_.magic = ImageHeader::kMagic;
    header_.layout = imageLayout();
    header_.bytes = static_cast<uint32_t>(out_.size());
    header_.classVersions = ctx_.classVersions;
    header_.emptyTuple = ctx_.emptyTuple;
    static_assert(sizeof header_.typeRefs == sizeof ctx_.typeRefs && sizeof header_.kindTypes == sizeof ctx_.kindTypes);
    std::memcpy(header_.typeRefs, ctx_.typeRefs, sizeof header_.typeRefs);
    std::memcpy(header_.kindTypes, ctx_.kindTypes, sizeof header_.kindTypes);
    std::memcpy(out_.data(), &header_, sizeof header_);
    return std::move(out_);
  }

 private:
  void align(size_t to) { out_.resize((out_.size() + to - 1) / to * to); }
  ImageSpan bytes(const void* from, size_t count) {
    ImageSpan span{static_cast<uint32_t>(out_.size()), static_cast<uint32_t>(count)};
    if (count) out_.append(static_cast<const char*>(from), count);
    return span;
  }
  ImageSpan text(std::string_view text) { return bytes(text.data(), text.size()); }
  template <class T>
  ImageSpan array(const T* items, size_t count) {
    align(16);
    ImageSpan span = bytes(items, count * sizeof(T));
    span.count = static_cast<uint32_t>(count);
    return span;
  }
  template <class T>
  ImageSpan array(const std::vector<T>& items) { return array(items.data(), items.size()); }
  static uint32_t tableSize(size_t entries) {
    uint32_t size = 16;
    while (size < entries * 2 + 1) size *= 2;
    return size;
  }

  void writeSymbols();
  void writeShapes();
  void writeMembers();
  void writeCodes();
  void writeModules();
  ImageCode writeCode(Code& code);
  std::vector<uint32_t> needsOf(uint32_t module) const;

  Context& ctx_;
  Program& program_;
  const BootHeap& heap_;
  ImageHeader header_{};
  std::string out_;
};

void ImageWriter::writeSymbols() {
  SymbolTable& table = program_.tables().symbols;
  for (uint32_t c = 0; c < kImageCharacters; ++c) header_.characters[c] = symbolText(ctx_, internCharacter(table, c)).offset();
  std::vector<ImageSymbol> symbols;
  for (Symbol s = 0; s < table.size(); ++s) {
    std::string_view name = table.text(s);
    symbols.push_back({text(name), symbolHash(name), symbolText(ctx_, s).offset()});
  }
  std::vector<uint32_t> index(tableSize(symbols.size()));
  for (Symbol s = 0; s < symbols.size(); ++s) {
    uint32_t i = symbols[s].hash & (index.size() - 1);
    while (index[i]) i = (i + 1) & (index.size() - 1);
    index[i] = s + 1;
  }
  header_.symbols = array(symbols);
  header_.symbolIndex = array(index);
}

void ImageWriter::writeShapes() {
  const ShapeTable& table = program_.tables().shapes;
  std::vector<ImageShape> shapes(1);
  for (Shape s = 1; s < table.count(); ++s) {
    ImageShape shape{table.parent(s), 0, table.size(s), 0, 0};
    if (shape.size) shape.name = table.nameAt(s, shape.size - 1);
    if (shape.size > ShapeTable::kLinear) {
      std::vector<uint32_t> index(tableSize(shape.size));
      for (uint32_t slot = 0; slot < shape.size; ++slot) {
        uint32_t i = shapeNameHash(table.nameAt(s, slot)) & (index.size() - 1);
        while (index[i]) i = (i + 1) & (index.size() - 1);
        index[i] = slot + 1;
      }
      shape.indexAt = array(index).at;
      shape.indexSize = static_cast<uint32_t>(index.size());
    }
    shapes.push_back(shape);
  }
  std::vector<ShapeEdge> known;
  table.edges([](void* to, const ShapeEdge& edge) { static_cast<std::vector<ShapeEdge>*>(to)->push_back(edge); }, &known);
  std::vector<ShapeEdge> edges(tableSize(known.size()));
  for (const ShapeEdge& edge : known) {
    uint32_t i = shapeEdgeHash(edge) & (edges.size() - 1);
    while (edges[i].child) i = (i + 1) & (edges.size() - 1);
    edges[i] = edge;
  }
  header_.shapes = array(shapes);
  header_.edges = array(edges);
}

void ImageWriter::writeMembers() {
  SymbolTable& symbols = program_.tables().symbols;
  std::vector<ImageMember> found;
  for (uint32_t typeId = 0; typeId < static_cast<uint32_t>(TypeId::kCount); ++typeId) {
    for (Symbol s = 0; s < symbols.size(); ++s) {
      Value v = findMember(ctx_, static_cast<uint16_t>(typeId), s);
      if (!v.isUnbound()) found.push_back({typeId, s, v.bits});
    }
  }
  std::vector<ImageMember> members(tableSize(found.size()), {ImageMember::kNoMember, 0, 0});
  for (const ImageMember& m : found) {
    uint32_t i = imageMemberHash(m.typeId, m.name) & (members.size() - 1);
    while (members[i].typeId != ImageMember::kNoMember) i = (i + 1) & (members.size() - 1);
    members[i] = m;
  }
  header_.members = array(members);
  header_.builtins = array(ctx_.builtinRefs, builtinCount());
}

ImageCode ImageWriter::writeCode(Code& code) {
  ImageCode to{};
  to.name = text(code.name);
  to.qualifiedName = text(code.qualifiedName);
  to.fileName = text(code.fileName);
  if (code.doc.data()) to.doc = text(code.doc);
  to.parameterNames = array(code.parameterNames, code.parameterCount);
  to.units = array(code.units, code.unitCount);
  to.resumePoints = array(code.resumePoints, code.resumeCount);
  to.globalNames = array(code.globals->names, code.globals->count);
  std::vector<ImageConstant> constants;
  for (uint32_t i = 0; i < code.constantCount; ++i) {
    const PooledConstant& c = code.constants[i];
    constants.push_back({static_cast<uint32_t>(c.kind), c.base, text(c.text), array(c.items, c.itemCount), c.real, c.imaginary});
  }
  to.constants = array(constants);
  Budget budget(64 << 20);
  Arena arena(budget);
  Diagnostic* error = nullptr;
  ir::Function* function = generateIr(code, arena, &error);
  CHECK(function);
  std::string printed;
  ir::print(*function, {[](void* to, std::string_view piece) { static_cast<std::string*>(to)->append(piece); }, &printed});
  to.ir = text(printed);
  to.flags = code.flags;
  to.firstLine = code.firstLine;
  to.registerCount = code.registerCount;
  to.firstParameter = code.firstParameter;
  to.slotCount = code.slotCount;
  to.moduleCode = code.moduleCode;
  to.positionalOnly = code.positionalOnly;
  to.positional = code.positional;
  to.keywordOnly = code.keywordOnly;
  to.parameterCount = code.parameterCount;
  to.instanceSlots = code.instanceSlots;
  return to;
}

void ImageWriter::writeCodes() {
  std::vector<ImageCode> codes;
  for (uint32_t id = 0; id < program_.tables().codeCount(); ++id) codes.push_back(writeCode(*program_.tables().code(id)));
  header_.codes = array(codes);
}

// The modules that the cells of a module refer to, and that those refer to, without itself.
std::vector<uint32_t> ImageWriter::needsOf(uint32_t module) const {
  std::vector<uint32_t> found{module};
  for (size_t next = 0; next < found.size(); ++next) {
    for (const BootCell& cell : heap_.modules[found[next]].cells) {
      for (uint32_t at = offsetof(Header, shape); at + 4 <= cell.bytes; at += 4) {  // a side cell is in `shape`
        Ref ref = *ctx_.at<Ref>(cell.ref + at);
        if (isFrozen(ref) && ref < heap_.frozenEnd && isSubclassed(ctx_, Value::reference(ref))) ref = ctx_.at<Header>(ref)->shape;
        CHECK(!heap_.thrownAway.count(ref));
        for (uint32_t k = 0; k < heap_.modules.size(); ++k) {
          const BootModule& other = heap_.modules[k];
          if (ref >= other.start && ref < other.end && std::find(found.begin(), found.end(), k) == found.end()) found.push_back(k);
        }
      }
    }
  }
  found.erase(found.begin());
  return found;
}

void ImageWriter::writeModules() {
  std::vector<ImageModule> modules;
  for (uint32_t i = 0; i < heap_.modules.size(); ++i) {
    const BootModule& m = heap_.modules[i];
    std::vector<ImageCell> cells;
    std::vector<Ref> classes;
    for (const BootCell& cell : m.cells) {
      cells.push_back({cell.ref, cell.bytes});
      if (ctx_.at<Header>(cell.ref)->kind == Kind::kClass) classes.push_back(cell.ref);
    }
    ImageModule to{};
    to.name = program_.tables().symbols.find(m.name);
    to.module = m.module;
    to.start = m.start;
    align(16);
    to.bytes = bytes(ctx_.at<char>(m.start), m.end - m.start);
    to.cells = array(cells);
    to.classes = array(classes);
    to.needs = array(needsOf(i));
    modules.push_back(to);
  }
  header_.modules = array(modules);
}

}  // namespace

std::string writeImage(Context& ctx, Program& program, const BootHeap& heap) { return ImageWriter(ctx, program, heap).write(); }

}  // namespace krait
