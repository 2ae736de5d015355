// Modules and import: sys.modules first, then the boot image, then whom the embedder asks.
#include "runtime/objects/module.h"

#include "runtime/errors/errors.h"
#include "runtime/program/symbols.h"
#include "runtime/exec/tiers.h"
#include "runtime/image/install.h"
#include "runtime/objects/exceptions/exception.h"
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

DictCell& moduleTable(Context& ctx) {
  if (!ctx.modules) {
    ctx.modules = newDict(ctx).offset();
    if (ctx.mainModule) dictSetStr(ctx, cellCast<DictCell>(ctx, ctx.modules), symbolText(ctx, symbols::k_main), Value::reference(ctx.mainModule));
  }
  return cellCast<DictCell>(ctx, ctx.modules);
}

namespace {

Value noModule(Context& ctx, ErrorId error, Symbol name, Value outer) {
  Value text = symbolText(ctx, name);
  if (outer.isUnbound()) {
    raise(ctx, error, {MessagePart::str(text)});
  } else {
    raise(ctx, error, {MessagePart::str(text), MessagePart::str(outer)});
  }
  Value names[2] = {text, Value::none()};
  setExceptionNames(ctx, ctx.exception, newTuple(ctx, names, 2));
  return Value::exit();
}

// A module by its full name: unbound when there is none.
Value findModule(Context& ctx, Symbol symbol) {
  if (ctx.program->image && isInnerModule(ctx.program->symbols.text(symbol))) return Value::unbound();
  Value name = symbolText(ctx, symbol);
  Value module = dictGetStr(ctx, moduleTable(ctx), name);
  if (module.isNone()) return noModule(ctx, ErrorId::kImportHalted, symbol, Value::unbound());
  if (!module.isUnbound()) return module;
  module = loadImageModule(ctx, symbol);
  if (!module.isUnbound()) return module;
  if (ctx.tiers->importModule) module = ctx.tiers->importModule(ctx, name);
  if (module.isRef()) dictSetStr(ctx, moduleTable(ctx), name, module);
  return module;
}

Symbol internName(Context& ctx, std::string_view name) {
  Symbol symbol = ctx.program->symbols.intern(name);
  if (symbol == SymbolTable::kNone) abandon(ctx, Limit::kMemory);
  return symbol;
}

// Module `whole` (a.b) is from now on what its package (a) has as `b`. While the image is made nothing is: there every
// package would keep all of its modules.
void bindInPackage(Context& ctx, Value package, std::string_view whole, Value module) {
  ModuleCell* cell = cellOrNull<ModuleCell>(ctx, package);
  if (!cell || !ctx.program->image) return;
  Value name = symbolText(ctx, internName(ctx, whole.substr(whole.rfind('.') + 1)));
  DictCell& globals = cellCast<DictCell>(ctx, cell->globals);
  if (dictGetStr(ctx, globals, name).isUnbound()) dictSetStr(ctx, globals, name, module);
}

}  // namespace

Value importModule(Context& ctx, Symbol symbol, Value bindsValue) {
  const auto binds = static_cast<ImportBinds>(bindsValue.asInt());
  if (binds == ImportBinds::kRelative) return raise(ctx, ErrorId::kNoParentPackage);
  const std::string_view name = ctx.program->symbols.text(symbol);
  if (name.empty()) return raise(ctx, ErrorId::kEmptyModuleName);
  Value first = Value::unbound(), package = Value::unbound();
  std::string_view outer;
  for (size_t from = 0; from != std::string_view::npos;) {
    const size_t dot = name.find('.', from);
    const std::string_view whole = name.substr(0, dot);
    spend(ctx, 1 + whole.size() / 64);
    Symbol part = dot == std::string_view::npos ? symbol : internName(ctx, whole);
    Value module = findModule(ctx, part);
    if (module.isExit()) return module;
    if (module.isUnbound()) {
      const bool isPackage = outer.empty() || (ctx.program->image && imageHasPackage(*ctx.program->image, outer));
      return noModule(ctx, isPackage ? ErrorId::kNoModule : ErrorId::kNotAPackage, part,
                      isPackage ? Value::unbound() : symbolText(ctx, internName(ctx, outer)));
    }
    if (package.isUnbound()) {
      first = module;
    } else {
      bindInPackage(ctx, package, whole, module);
    }
    package = module;
    outer = whole;
    from = dot == std::string_view::npos ? dot : dot + 1;
  }
  return binds == ImportBinds::kFirst ? first : package;
}

Value imageFunction(Context& ctx, std::string_view module, std::string_view name) {
  // While the image is made its modules ask for each other.
  Value imported = ctx.program->image ? loadImageModule(ctx, internName(ctx, module)) : importModule(ctx, module);
  if (!imported.isRef()) corrupt(ctx);
  Value v = dictGetStr(ctx, cellCast<DictCell>(ctx, cellCast<ModuleCell>(ctx, imported).globals), symbolText(ctx, internName(ctx, name)));
  return v.isUnbound() ? Value::none() : v;
}

Value importFrom(Context& ctx, Value module, Symbol name) {
  ModuleCell* cell = cellOrNull<ModuleCell>(ctx, module);
  if (!cell) return getAttribute(ctx, module, name);
  DictCell& globals = cellCast<DictCell>(ctx, cell->globals);
  Value v = dictGetStr(ctx, globals, symbolText(ctx, name));
  if (!v.isUnbound()) return v;
  if (!dictGetStr(ctx, globals, symbolText(ctx, symbols::k_getattr)).isUnbound()) return getAttribute(ctx, module, name);
  // Not an attribute: perhaps a module of the package.
  Value dot = newStr(ctx, ".");
  Value whole = concatenate(ctx, concatenate(ctx, Value::reference(cell->name), dot), symbolText(ctx, name));
  Symbol symbol = symbolOf(ctx, whole);
  if (symbol == SymbolTable::kNone) abandon(ctx, Limit::kMemory);
  v = findModule(ctx, symbol);
  if (v.isExit()) return v;
  if (!v.isUnbound()) {
    bindInPackage(ctx, module, ctx.program->symbols.text(symbol), v);
    return v;
  }
  raise(ctx, ErrorId::kCannotImport, {MessagePart::symbol(name), MessagePart::str(Value::reference(cell->name))});
  Value names[2] = {Value::reference(cell->name), Value::none()};
  setExceptionNames(ctx, ctx.exception, newTuple(ctx, names, 2));
  return Value::exit();
}

namespace {

// The names of __all__, which must be a list or tuple.
Value bindListed(Context& ctx, ModuleCell& module, DictCell& from, Value all, DictCell& to) {
  TupleCell* tuple = cellOrNull<TupleCell>(ctx, all);
  ListCell* list = cellOrNull<ListCell>(ctx, all);
  if (!tuple && !list) return raise(ctx, ErrorId::kAllNotSequence, {MessagePart::str(Value::reference(module.name)), MessagePart::typeName(all)});
  const uint32_t n = tuple ? tuple->length : list->length;
  const Value* items = tuple ? tuple->items : listItems(ctx, *list, n);
  for (uint32_t i = 0; i < n; ++i) {
    spend(ctx, 1);
    if (!isStr(ctx, items[i])) return raise(ctx, ErrorId::kAllItem, {MessagePart::str(Value::reference(module.name)), MessagePart::typeName(items[i])});
    Value v = dictGetStr(ctx, from, items[i]);
    if (v.isUnbound()) return raise(ctx, ErrorId::kModuleNoAttribute, {MessagePart::str(Value::reference(module.name)), MessagePart::str(items[i])});
    dictSetStr(ctx, to, items[i], v);
  }
  return Value::none();
}

Value importStar(Context& ctx, Value* args, uint32_t) {
  ModuleCell* module = cellOrNull<ModuleCell>(ctx, args[0]);
  if (!module) return raise(ctx, ErrorId::kStarWithoutDict);
  DictCell &from = cellCast<DictCell>(ctx, module->globals), &to = cellCast<DictCell>(ctx, args[1]);
  Value all = dictGetStr(ctx, from, symbolText(ctx, internName(ctx, "__all__")));
  if (!all.isUnbound()) return bindListed(ctx, *module, from, all, to);
  if (&from == &to) return Value::none();
  Value key, value;
  for (uint32_t position = 0; dictNext(ctx, from, &position, &key, &value);) {
    spend(ctx, 1);
    if (!isStr(ctx, key)) continue;
    const Text text = textOf(ctx, key);
    if (text.length && text[0] == '_') continue;
    dictSetStr(ctx, to, key, value);
  }
  return Value::none();
}

// __import__(name, globals, locals, fromlist, level)
Value importFunction(Context& ctx, Value* args, uint32_t) {
  if (!isStr(ctx, args[0])) return raise(ctx, ErrorId::kImportArgument);
  if (args[4].isInt() && args[4].asInt() != 0) return raise(ctx, args[4].asInt() < 0 ? ErrorId::kImportLevel : ErrorId::kNoParentPackage);
  Symbol symbol = symbolOf(ctx, args[0]);
  if (symbol == SymbolTable::kNone) return raise(ctx, ErrorId::kNoModule, {MessagePart::str(args[0])});
  bool last = false;
  if (TupleCell* tuple = cellOrNull<TupleCell>(ctx, args[3])) last = tuple->length;
  if (ListCell* list = cellOrNull<ListCell>(ctx, args[3])) last = list->length;
  return importModule(ctx, symbol, Value::smallInt(static_cast<int64_t>(last ? ImportBinds::kLast : ImportBinds::kFirst)));
}

}  // namespace

extern const BuiltinDef kImportIntrinsics[] = {
    {"<import *>", "(module, namespace, /)", importStar, nullptr, 0, Effects::kWrites, JitHint::kNone, "from module import *"},
    kTableEnd,
};

extern const BuiltinDef kImportFunctions[] = {
    {"__import__", "(name, globals=None, locals=None, fromlist=(), level=0)", importFunction, nullptr, 0, Effects::kWrites, JitHint::kNone, "Imports a module."},
    kTableEnd,
};

namespace {

Value moduleNew(Context& ctx, Value* args, uint32_t) {
  if (!isStr(ctx, args[1])) return raise(ctx, ErrorId::kNamedArgumentStr, {"module", "name", MessagePart::argumentType(args[1])});
  Value globals = newDict(ctx);
  DictCell& dict = cellCast<DictCell>(ctx, globals);
  dictSetStr(ctx, dict, newStr(ctx, "__name__"), args[1]);
  dictSetStr(ctx, dict, newStr(ctx, "__doc__"), args[2].isUnbound() ? Value::none() : args[2]);
  for (const char* name : {"__package__", "__loader__", "__spec__"}) dictSetStr(ctx, dict, newStr(ctx, name), Value::none());  // bounded: 3
  ModuleCell& module = newCell<ModuleCell>(ctx);
  module.globals = globals.offset();
  module.name = plainStr(ctx, args[1]).offset();
  module.header.flags |= kModuleOfScript;
  return valueOf(ctx, &module);
}

}  // namespace

extern const BuiltinDef kModuleMaking[] = {
    {"__new__", "(cls, name, doc=None)", moduleNew, nullptr, 0, Effects::kWrites, JitHint::kNone, "Create a module object.\n\nThe name must be a string; the optional doc argument can have any type."},
    kTableEnd,
};

}  // namespace krait
