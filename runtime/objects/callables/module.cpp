// Modules: built-in ones are made from their tables at first import.
#include "runtime/objects/callables/module.h"

#include "runtime/exec/errors.h"
#include "runtime/program/symbols.h"
#include "runtime/exec/tiers.h"
#include "runtime/image/install.h"
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

Value importModule(Context& ctx, Symbol symbol, Value fromList) {
  Value name = symbolText(ctx, symbol);
  if (!ctx.modules) ctx.modules = newDict(ctx).offset();
  Value module = dictGetStr(ctx, cellCast<DictCell>(ctx, ctx.modules), name);
  if (!module.isUnbound()) return module;
  module = loadImageModule(ctx, symbol);
  if (!module.isUnbound()) return module;
  if (ctx.tiers->importModule) module = ctx.tiers->importModule(ctx, name);
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
