// Built-ins by name, found in the tables when a script first mentions them.
#include "runtime/builtins/names.h"

#include "runtime/builtins/host_function.h"
#include "runtime/objects/types.h"
#include "runtime/sandbox/host.h"

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
  TypeId id;
} kTypeNames[] = {
#define TYPE(Id, name, Base, InstanceKind) {name, TypeId::k##Id},
#include "runtime/objects/types.def"
#undef TYPE
};

// Types that are not names of the builtins module.
bool isHidden(TypeId id) {
  switch (id) {
    case TypeId::kObject: case TypeId::kType: case TypeId::kInt: case TypeId::kBool: case TypeId::kFloat: case TypeId::kComplex:
    case TypeId::kStr: case TypeId::kBytes: case TypeId::kList: case TypeId::kTuple: case TypeId::kDict: case TypeId::kSet:
    case TypeId::kFrozenSet: case TypeId::kRange: case TypeId::kSlice: case TypeId::kStaticMethod: case TypeId::kClassMethod:
    case TypeId::kProperty: case TypeId::kSuper: case TypeId::kEnumerate: case TypeId::kZip: case TypeId::kMap: case TypeId::kFilter:
    case TypeId::kReversed:
      return false;
    default: return id < TypeId::kBaseException;
  }
}

}  // namespace

Value builtinCell(Context& ctx, uint32_t id) {
  if (!ctx.builtinRefs) {
    ctx.builtinRefs = static_cast<Ref*>(allocate(*ctx.budget, builtinCount() * sizeof(Ref)));
    if (!ctx.builtinRefs) abandon(ctx, Limit::kMemory);
  }
  CHECK(id < builtinCount());
  if (!ctx.builtinRefs[id]) {
    // Of a type: "(self, ...)" and __new__ are methods, "(cls, ...)" class methods, anything else static ones.
    const BuiltinDef& def = *builtinDef(id);
    const std::string_view text = def.signature.text;
    const bool ofType = builtinTableOf(id)->typeId != 0, isNew = std::string_view(def.name) == "__new__";
    const bool method = ofType && (text.starts_with("(self") || isNew);
    BuiltinCell& cell = newCell<BuiltinCell>(ctx, method ? Kind::kMethodDescriptor : Kind::kBuiltin);
    cell.builtinId = id;
    cell.self = Value::unbound();
    ctx.builtinRefs[id] = refOf(ctx, &cell);
    if (ofType && !isNew && text.starts_with("(cls")) {
      WrapperCell& wrapper = newCell<WrapperCell>(ctx, Kind::kClassMethod);
      wrapper.wrapped = valueOf(ctx, &cell);
      ctx.builtinRefs[id] = refOf(ctx, &wrapper);
    }
  }
  return Value::reference(ctx.builtinRefs[id]);
}

Value builtinMember(Context& ctx, uint16_t typeId, Symbol name) {
  auto& cached = ctx.memberCache[(typeId * 31 + name) & 255];
  if (cached.typeId == typeId && cached.name == name) return cached.value;
  uint32_t id = findRow(typeId, {}, ctx.program->symbols.text(name));
  Value v = id < builtinCount() ? builtinCell(ctx, id) : Value::unbound();
  cached = {typeId, name, v};
  return v;
}

Value builtinByName(Context& ctx, Symbol name) {
  std::string_view text = ctx.program->symbols.text(name);
  for (const auto& row : kTypeNames) {  // bounded: the types
    if (text == row.name && !isHidden(row.id)) return Value::reference(typeRef(ctx, row.id));
  }
  if (text == "NotImplemented") return Value::notImplemented();
  if (text == "Ellipsis") return Value::ellipsis();
  if (text == "__name__") return Value::unbound();
  uint32_t id = findRow(0, "builtins", text);
  if (id < builtinCount()) return builtinCell(ctx, id);
  uint32_t host = ctx.host->find(text);
  return host == Host::kNoFunction ? Value::unbound() : hostFunction(ctx, host);
}

}  // namespace krait
