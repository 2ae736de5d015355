// Putting the boot image into cages.
#include "runtime/image/install.h"

#include "runtime/program/symbols.h"
#include "runtime/modules/modules.h"
#include "runtime/objects/module.h"
#include "runtime/objects/containers/containers.h"

namespace krait {

namespace {

void copyModule(Context& ctx, const BootImage& image, uint32_t i) {
  const ImageModule& m = image.module(i);
  __builtin_memcpy(ctx.base + m.start, image.items<char>(m.bytes), m.bytes.count);
  ctx.loadedModules[i >> 5] |= 1u << (i & 31);
  for (uint32_t k = 0; k < m.classes.count; ++k) {
    if (!ctx.classes) ctx.classes = refOf(ctx, &newListCell(ctx, 4));
    listAppend(ctx, cellCast<ListCell>(ctx, ctx.classes), Value::reference(image.items<Ref>(m.classes)[k]));
  }
  if (!isInnerModule(image.symbolText(m.name))) {
    dictSetStr(ctx, cellCast<DictCell>(ctx, ctx.modules), symbolText(ctx, m.name), Value::reference(m.module));
  }
  if (m.name == symbols::k_sys) startSys(ctx, cellCast<ModuleCell>(ctx, m.module));
}

}  // namespace

void startFromImage(Context& ctx) {
  const ImageHeader& header = ctx.program->image->header();
  __builtin_memcpy(ctx.typeRefs, header.typeRefs, sizeof header.typeRefs);
  __builtin_memcpy(ctx.kindTypes, header.kindTypes, sizeof header.kindTypes);
  ctx.emptyTuple = header.emptyTuple;
  ctx.classVersions = header.classVersions;
}

Value loadImageModule(Context& ctx, Symbol name) {
  const BootImage* image = ctx.program->image;
  for (uint32_t i = 0; image && i < image->moduleCount(); ++i) {  // bounded: the image's modules
    const ImageModule& m = image->module(i);
    if (m.name != name) continue;
    moduleTable(ctx);
    spend(ctx, 1 + m.bytes.count / 64);
    // What a module needs names all that it refers to, so nothing here needs to recurse.
    for (uint32_t k = 0; k < m.needs.count; ++k) {
      uint32_t needed = image->items<uint32_t>(m.needs)[k];
      if (!moduleLoaded(ctx, needed)) copyModule(ctx, *image, needed);
    }
    if (!moduleLoaded(ctx, i)) copyModule(ctx, *image, i);
    return Value::reference(m.module);
  }
  return Value::unbound();
}

bool isInnerModule(std::string_view name) { return name == "_async" || name == "_groups" || name == "_types"; }

bool imageHasPackage(const BootImage& image, std::string_view name) {
  for (uint32_t i = 0; i < image.moduleCount(); ++i) {  // bounded: the image's modules
    std::string_view other = image.symbolText(image.module(i).name);
    if (other.size() > name.size() && other[name.size()] == '.' && other.starts_with(name)) return true;
  }
  return false;
}

void clearSegments(Context& ctx) {
  if (!ctx.program || !ctx.program->image) return;
  const BootImage& image = *ctx.program->image;
  for (uint32_t i = 0; i < image.moduleCount(); ++i) {
    if (moduleLoaded(ctx, i)) __builtin_memset(ctx.base + image.module(i).start, 0, image.module(i).bytes.count);
  }
}

}  // namespace krait
