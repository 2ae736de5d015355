// Making what the boot image holds of the built-ins: types, functions, methods, names. Runs once, at build time.
#include "runtime/image/make.h"

#include "runtime/builtins/names.h"
#include "runtime/program/symbols.h"
#include "runtime/modules/modules.h"
#include "runtime/objects/module.h"
#include "runtime/objects/containers/containers.h"
#include "runtime/objects/text/str.h"
#include "runtime/objects/types.h"

namespace krait {

namespace {

// The id of the first row called `name` in tables with this owner; builtinCount() when there is none.
uint32_t findRow(uint16_t typeId, std::string_view module, std::string_view name) {
  uint32_t count = builtinCount();
  for (uint32_t id = 0; id < count;) {  // bounded: the tables
    const BuiltinTable& table = *builtinTableOf(id);
    if (table.typeId == typeId && (typeId || module == table.module)) {
      for (uint32_t k = 0; k < table.count; ++k) {
        if (name == table.defs[k].name) return id + k;
      }
    }
    id += table.count ? table.count : 1;
  }
  return count;
}

constexpr struct {
  const char* name;
  TypeId base;
  Kind kind;
} kTypes[] = {
    {"", TypeId::kNone, Kind::kFree},
#define TYPE(Id, name, Base, InstanceKind) {name, TypeId::k##Base, Kind::k##InstanceKind},
#include "runtime/objects/types.def"
#undef TYPE
};

// Names of the builtins module that are neither types nor functions.
constexpr struct {
  const char* name;
  Value value;
} kConstants[] = {{"NotImplemented", Value::notImplemented()}, {"Ellipsis", Value::ellipsis()}};

// Types that the builtins module has under a second name.
constexpr struct {
  const char* name;
  TypeId type;
} kAliases[] = {{"EnvironmentError", TypeId::kOSError}, {"IOError", TypeId::kOSError}};

// Types that are not names of the builtins module.
bool isHidden(TypeId id) {
  switch (id) {
    case TypeId::kObject: case TypeId::kType: case TypeId::kInt: case TypeId::kBool: case TypeId::kFloat: case TypeId::kComplex:
    case TypeId::kStr: case TypeId::kBytes: case TypeId::kByteArray: case TypeId::kMemoryView: case TypeId::kList: case TypeId::kTuple: case TypeId::kDict: case TypeId::kSet:
    case TypeId::kFrozenSet: case TypeId::kRange: case TypeId::kSlice: case TypeId::kStaticMethod: case TypeId::kClassMethod:
    case TypeId::kProperty: case TypeId::kSuper: case TypeId::kEnumerate: case TypeId::kZip: case TypeId::kMap: case TypeId::kFilter:
    case TypeId::kReversed:
      return false;
    default: return id < TypeId::kBaseException;
  }
}

// The module that a type is a name of, and its name there: "itertools.chain"; what Python's module of that name takes
// from a native one stands there too ("_operator"). Built-in types have no dot.
std::string_view moduleOfType(uint32_t id) {
  const std::string_view text = kTypes[id].name;
  const size_t dot = text.rfind('.');
  return dot == text.npos ? std::string_view() : text.substr(0, dot);
}
std::string_view nameOfType(uint32_t id) {
  const std::string_view text = kTypes[id].name;
  return text.substr(text.rfind('.') + 1);  // npos + 1 is 0
}

// The cell of a row. Of a type: "(self, ...)" and __new__ are methods, "(cls, ...)" class methods, anything else static.
Ref makeBuiltin(Context& ctx, uint32_t id) {
  const BuiltinDef& def = *builtinDef(id);
  const std::string_view text = def.signature.text;
  const bool ofType = builtinTableOf(id)->typeId != 0, isNew = std::string_view(def.name) == "__new__" || def.name[0] == '<';
  const bool method = ofType && (text.starts_with("(self") || isNew);
  BuiltinCell& cell = newCell<BuiltinCell>(ctx, method ? Kind::kMethodDescriptor : Kind::kBuiltin);
  cell.builtinId = id;
  cell.self = Value::unbound();
  if (!ofType || isNew || !text.starts_with("(cls")) return refOf(ctx, &cell);
  WrapperCell& wrapper = newCell<WrapperCell>(ctx, Kind::kClassMethod);
  wrapper.wrapped = valueOf(ctx, &cell);
  return refOf(ctx, &wrapper);
}

}  // namespace

bool internBuiltinNames(SymbolTable& symbols) {
  bool ok = true;
  for (uint32_t id = 0; id < builtinCount(); ++id) ok = ok && symbols.intern(builtinDef(id)->name) != SymbolTable::kNone;  // bounded: the tables
  for (const auto& type : kTypes) ok = ok && symbols.intern(std::string_view(type.name).substr(std::string_view(type.name).rfind('.') + 1)) != SymbolTable::kNone;
  for (const auto& c : kConstants) ok = ok && symbols.intern(c.name) != SymbolTable::kNone;
  for (const auto& a : kAliases) ok = ok && symbols.intern(a.name) != SymbolTable::kNone;
  return ok;
}

void makeBuiltinTypes(Context& ctx) {
  constexpr uint32_t n = static_cast<uint32_t>(TypeId::kCount);
  for (uint32_t i = 1; i < n; ++i) {
    ClassCell& cls = newCell<ClassCell>(ctx);
    ctx.typeRefs[i] = refOf(ctx, &cls);
    cls.header.flags = kClassBuiltin;
    cls.typeId = static_cast<uint16_t>(i);
    cls.instanceKind = static_cast<uint8_t>(kTypes[i].kind);
    cls.name = newStr(ctx, nameOfType(i)).offset();
    if (!moduleOfType(i).empty()) cls.module = newStr(ctx, moduleOfType(i)).offset();
    Value order[16];
    uint32_t depth = 0;
    // The one built-in type with two bases.
    const bool group = static_cast<TypeId>(i) == TypeId::kExceptionGroup;
    for (auto t = static_cast<TypeId>(i); t != TypeId::kNone; t = kTypes[static_cast<uint32_t>(t)].base) {
      if (group && t == TypeId::kBaseException) order[depth++] = Value::reference(typeRef(ctx, TypeId::kException));
      order[depth++] = Value::reference(typeRef(ctx, t));
      if (t == TypeId::kBaseException) cls.header.flags |= kClassException;
    }
    cls.mro = newTuple(ctx, order, depth).offset();
    cls.bases = depth > 1 ? newTuple(ctx, order + 1, group ? 2 : 1).offset() : emptyTuple(ctx).offset();
    cls.version = ++ctx.classVersions;
    Ref& byKind = ctx.kindTypes[cls.instanceKind];
    if (!byKind && kTypes[i].kind != Kind::kFree) byKind = refOf(ctx, &cls);
    if (cls.header.flags & kClassException) cls.instanceShape = ctx.program->shapes.root(0xE0000000ull | i);
  }
}

void makeBuiltins(Context& ctx) {
  ctx.builtinRefs = static_cast<Ref*>(allocate(*ctx.budget, builtinCount() * sizeof(Ref)));
  CHECK(ctx.builtinRefs);
  for (uint32_t id = 0; id < builtinCount(); ++id) ctx.builtinRefs[id] = makeBuiltin(ctx, id);  // bounded: the tables
}

Value findMember(Context& ctx, uint16_t typeId, Symbol name) {
  std::string_view text = ctx.program->symbols.text(name);
  if (!typeId) {
    constexpr uint32_t n = static_cast<uint32_t>(TypeId::kCount);
    for (uint32_t i = 1; i < n; ++i) {
      if (text == kTypes[i].name && !isHidden(static_cast<TypeId>(i))) return Value::reference(ctx.typeRefs[i]);
    }
    for (const auto& c : kConstants) {
      if (text == c.name) return c.value;
    }
    for (const auto& a : kAliases) {
      if (text == a.name) return Value::reference(typeRef(ctx, a.type));
    }
    if (text == "__name__") return symbolText(ctx, ctx.program->symbols.intern("builtins"));
  }
  uint32_t id = findRow(typeId, "builtins", text);
  const auto type = static_cast<TypeId>(typeId);
  const bool unhashable = type == TypeId::kByteArray || type == TypeId::kList || type == TypeId::kDict || type == TypeId::kSet || type == TypeId::kDictKeys || type == TypeId::kDictItems || type == TypeId::kDeque;
  if (unhashable && text == "__hash__") return Value::none();
  return id < builtinCount() ? builtinCell(ctx, id) : Value::unbound();
}

Value makeNativeModule(Context& ctx, std::string_view name) {
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
    dictSetStr(ctx, dict, symbolText(ctx, ctx.program->symbols.intern(builtinDef(id)->name)), builtinCell(ctx, id));
  }
  if (addModuleConstants(ctx, name, dict)) found = true;
  for (uint32_t i = 1; i < static_cast<uint32_t>(TypeId::kCount); ++i) {  // bounded: the types
    if (moduleOfType(i).empty() || name.substr(name[0] == '_') != moduleOfType(i) || nameOfType(i)[0] == '_') continue;
    dictSetStr(ctx, dict, symbolText(ctx, ctx.program->symbols.intern(nameOfType(i))), Value::reference(ctx.typeRefs[i]));
    found = true;
  }
  if (name == "builtins") {
    constexpr uint32_t n = static_cast<uint32_t>(TypeId::kCount);
    for (uint32_t i = 1; i < n; ++i) {
      if (!isHidden(static_cast<TypeId>(i))) dictSetStr(ctx, dict, Value::reference(cellCast<ClassCell>(ctx, ctx.typeRefs[i]).name), Value::reference(ctx.typeRefs[i]));
    }
    for (const auto& c : kConstants) dictSetStr(ctx, dict, symbolText(ctx, ctx.program->symbols.intern(c.name)), c.value);
    for (const auto& a : kAliases) dictSetStr(ctx, dict, symbolText(ctx, ctx.program->symbols.intern(a.name)), Value::reference(typeRef(ctx, a.type)));
  }
  return found ? module : Value::unbound();
}

}  // namespace krait
