// Built-ins by name, as the boot image has them; while it is made, as the tables do.
#include "runtime/builtins/names.h"

#include "runtime/builtins/host_function.h"
#include "runtime/image/boot_image.h"
#include "runtime/image/make.h"
#include "runtime/objects/containers/containers.h"
#include "runtime/objects/text/str.h"
#include "runtime/program/local_code.h"
#include "runtime/program/symbols.h"
#include "runtime/sandbox/host.h"

namespace krait {

Value builtinCell(Context& ctx, uint32_t id) {
  if (ctx.program->image) return ctx.program->image->builtin(id);
  CHECK(ctx.builtinRefs && id < builtinCount());
  return Value::reference(ctx.builtinRefs[id]);
}

Value builtinMember(Context& ctx, uint16_t typeId, Symbol name) {
  return ctx.program->image ? ctx.program->image->member(typeId, name) : findMember(ctx, typeId, name);
}

Value builtinByName(Context& ctx, Symbol name) {
  Value v = builtinMember(ctx, 0, name);
  if (!v.isUnbound()) return v;
  std::string_view text = ctx.program->symbols.text(name);
  uint32_t host = ctx.host->find(text);
  return host == Host::kNoFunction ? Value::unbound() : hostFunction(ctx, host);
}

// The namespace of the module builtins, or 0 while nobody has imported it.
static Ref builtinsNamespace(Context& ctx) {
  if (!ctx.builtinsModule && ctx.modules) {
    Value module = dictGetStr(ctx, cellCast<DictCell>(ctx, ctx.modules), newStr(ctx, "builtins"));
    if (isKind(ctx, module, Kind::kModule)) ctx.builtinsModule = module.offset();
  }
  return ctx.builtinsModule ? cellCast<ModuleCell>(ctx, ctx.builtinsModule).globals : 0;
}

// The __builtins__ that exec() was given for this namespace; null when they are the usual ones.
static DictCell* ownBuiltins(Context& ctx, DictCell& globals) {
  Value own = dictGetStr(ctx, globals, symbolText(ctx, symbols::k_builtins));
  if (ModuleCell* module = cellOrNull<ModuleCell>(ctx, own)) own = Value::reference(module->globals);
  return isKind(ctx, own, Kind::kDict) && own.offset() != builtinsNamespace(ctx) ? &cellCast<DictCell>(ctx, own) : nullptr;
}

bool keepsBuiltins(Context& ctx, uint32_t codeId, DictCell& globals) {
  if (codeId < kLocalCodes) return true;
  const LocalSource* source = ctx.localCodes ? ctx.localCodes->find(codeId) : nullptr;
  return source && !source->reused && !ownBuiltins(ctx, globals);
}

Value builtinFor(Context& ctx, DictCell& globals, Symbol name) {
  if (DictCell* own = ownBuiltins(ctx, globals)) return dictGetStr(ctx, *own, symbolText(ctx, name));
  Value v = builtinByName(ctx, name);
  if (!v.isUnbound()) return v;
  const Ref added = builtinsNamespace(ctx);
  return added ? dictGetStr(ctx, cellCast<DictCell>(ctx, added), symbolText(ctx, name)) : v;
}

}  // namespace krait
