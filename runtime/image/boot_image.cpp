// Reading the boot image where it lies.
#include "runtime/image/boot_image.h"

#include <cstdlib>

namespace krait {

Symbol BootImage::findSymbol(std::string_view name, uint32_t hash) const {
  const auto* index = items<uint32_t>(header_->symbolIndex);
  const auto* symbols = items<ImageSymbol>(header_->symbols);
  uint32_t mask = header_->symbolIndex.count - 1;
  for (uint32_t i = hash & mask; index[i]; i = (i + 1) & mask) {  // bounded: at most half full
    const ImageSymbol& s = symbols[index[i] - 1];
    if (s.hash == hash && text(s.text) == name) return index[i] - 1;
  }
  return SymbolTable::kNone;
}

Shape BootImage::findEdge(const ShapeEdge& edge) const {
  const auto* edges = items<ShapeEdge>(header_->edges);
  uint32_t mask = header_->edges.count - 1;
  for (uint32_t i = shapeEdgeHash(edge) & mask; edges[i].child; i = (i + 1) & mask) {  // bounded: at most half full
    if (edges[i].key == edge.key && edges[i].isRoot == edge.isRoot) return edges[i].child;
  }
  return ShapeTable::kNone;
}

Value BootImage::member(uint32_t typeId, Symbol name) const {
  const auto* members = items<ImageMember>(header_->members);
  uint32_t mask = header_->members.count - 1;
  for (uint32_t i = imageMemberHash(typeId, name) & mask; members[i].typeId != ImageMember::kNoMember; i = (i + 1) & mask) {  // bounded: at most half full
    if (members[i].typeId == typeId && members[i].name == name) return Value{members[i].value};
  }
  return Value::unbound();
}

Value BootImage::builtin(uint32_t id) const {
  CHECK(id < header_->builtins.count);
  return Value::reference(items<Ref>(header_->builtins)[id]);
}

Code* BootImage::makeCode(uint32_t id) const {
  const ImageCode& from = items<ImageCode>(header_->codes)[id];
  // Lives as long as the process, as the image does: code of the image is bounded and the same for everyone.
  size_t constants = from.constants.count * sizeof(PooledConstant);
  char* memory = static_cast<char*>(std::calloc(1, sizeof(Code) + constants + sizeof(GlobalNames)));
  CHECK(memory);
  Code* code = new (memory) Code();
  auto* pool = reinterpret_cast<PooledConstant*>(memory + sizeof(Code));
  auto* globals = new (memory + sizeof(Code) + constants) GlobalNames{items<Symbol>(from.globalNames), from.globalNames.count};
  for (uint32_t i = 0; i < from.constants.count; ++i) {
    const ImageConstant& c = items<ImageConstant>(from.constants)[i];
    new (pool + i) PooledConstant{static_cast<PooledKind>(c.kind), static_cast<uint8_t>(c.base), text(c.text),
                                  items<uint64_t>(c.items), c.items.count, c.real, c.imaginary};
  }
  code->name = text(from.name);
  code->qualifiedName = text(from.qualifiedName);
  code->fileName = text(from.fileName);
  if (from.doc.at) code->doc = text(from.doc);
  code->id = id;
  code->flags = from.flags;
  code->firstLine = from.firstLine;
  code->positionalOnly = from.positionalOnly;
  code->positional = from.positional;
  code->keywordOnly = from.keywordOnly;
  code->parameterCount = from.parameterCount;
  code->parameterNames = items<Symbol>(from.parameterNames);
  code->registerCount = from.registerCount;
  code->firstParameter = from.firstParameter;
  code->instanceSlots = from.instanceSlots;
  code->slotCount = from.slotCount;
  code->units = items<Unit>(from.units);
  code->unitCount = from.units.count;
  code->resumePoints = items<ResumePoint>(from.resumePoints);
  code->resumeCount = from.resumePoints.count;
  code->constants = pool;
  code->constantCount = from.constants.count;
  code->globals = globals;
  code->moduleCode = from.moduleCode;
  code->ir = text(from.ir);
  code->lowered.store(true, std::memory_order_relaxed);
  return code;
}

Code* BootImage::code(uint32_t id) const {
  Code* known = codes_[id].load(std::memory_order_acquire);
  if (known) return known;
  Code* made = makeCode(id);
  if (codes_[id].compare_exchange_strong(known, made, std::memory_order_acq_rel)) return made;
  std::free(made);
  return known;
}

uint32_t ProgramTables::imageCodeCount(const BootImage* image) { return image ? image->codeCount() : 0; }
Code* ProgramTables::imageCode(uint32_t id) const { return image->code(id); }

}  // namespace krait
