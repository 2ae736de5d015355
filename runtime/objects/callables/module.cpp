// Modules: built-in ones are made from their tables at first import.
#include "runtime/objects/callables/module.h"

#include "runtime/builtins/names.h"
#include "runtime/exec/errors.h"
#include "runtime/exec/symbols.h"
#include "runtime/exec/tiers.h"
#include "runtime/modules/modules.h"
#include "runtime/objects/containers/containers.h"
#include "runtime/objects/operations.h"
#include "runtime/objects/text/str.h"

namespace krait {

Value newModule(Context& ctx, std::string_view name, Ref globals) {
  ModuleCell& module = newCell<ModuleCell>(ctx);
  module.globals = globals;
  module.name = newStr(ctx, name).offset();
  return valueOf(ctx, &module);
}

namespace {

Value makeBuiltinModule(Context& ctx, std::string_view name) {
  Value globals = newDict(ctx);
  Value module = newModule(ctx, name, globals.offset());
  DictCell& dict = cellCast<DictCell>(ctx, globals);
  dictSetStr(ctx, dict, symbolText(ctx, symbols::k_name), newStr(ctx, name));
  bool found = false;
  uint32_t count = builtinCount();
  for (uint32_t id = 0; id < count; ++id) {  // bounded: the tables
    const BuiltinTable& table = *builtinTableOf(id);
    if (table.typeId || name != table.module) continue;
    found = true;
    dictSetStr(ctx, dict, newStr(ctx, builtinDef(id)->name), builtinCell(ctx, id));
  }
  if (addModuleConstants(ctx, name, dict)) found = true;
  return found ? module : Value::unbound();
}

}  // namespace

Value importModule(Context& ctx, Symbol symbol, Value fromList) {
  Value name = symbolText(ctx, symbol);
  if (!ctx.modules) ctx.modules = newDict(ctx).offset();
  Value module = dictGetStr(ctx, cellCast<DictCell>(ctx, ctx.modules), name);
  if (!module.isUnbound()) return module;
  std::string_view text = ctx.program->symbols.text(symbol);
  if (!text.empty()) module = makeBuiltinModule(ctx, text);
  if (module.isUnbound() && ctx.tiers->importModule) module = ctx.tiers->importModule(ctx, name);
  if (module.isExit()) return module;
  if (module.isUnbound()) return raise(ctx, ErrorId::kNoModule, {MessagePart::str(name)});
  dictSetStr(ctx, cellCast<DictCell>(ctx, ctx.modules), name, module);
  return module;
}

Value importFrom(Context& ctx, Value module, Symbol name) {
  ModuleCell* cell = cellOrNull<ModuleCell>(ctx, module);
  if (!cell) return getAttribute(ctx, module, name);
  Value v = dictGetStr(ctx, cellCast<DictCell>(ctx, cell->globals), symbolText(ctx, name));
  if (!v.isUnbound()) return v;
  return raise(ctx, ErrorId::kCannotImport, {MessagePart::symbol(name), MessagePart::str(Value::reference(cell->name))});
}

}  // namespace krait
