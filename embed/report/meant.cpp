// What a NameError or an AttributeError may have meant, as CPython's traceback module finds it. Local variables are registers that are
// gone when a traceback is shown: of them only parameters are looked at.
#include "embed/report/meant.h"

#include <algorithm>
#include <vector>

#include "runtime/builtins/names.h"
#include "runtime/errors/suggestions.h"
#include "runtime/objects/classes/class.h"
#include "runtime/objects/classes/subclass.h"
#include "runtime/objects/containers/containers.h"
#include "runtime/objects/operators.h"
#include "runtime/objects/text/str.h"
#include "runtime/program/symbols.h"

namespace krait {

namespace {

constexpr std::string_view kModules[] = {
#define MODULE(name) name,
#include "embed/report/stdlib_names.def"
#undef MODULE
};

constexpr uint32_t kMostNames = 750;

bool hasParameter(const Context& ctx, const Code* code, std::string_view name) {
  for (uint32_t i = 0; code && i < code->parameterCount; ++i) {
    if (ctx.program->symbols.text(code->parameterNames[i]) == name) return true;
  }
  return false;
}

void addKeys(Context& ctx, DictCell& dict, std::vector<std::string>& names) {
  uint32_t position = 0;
  Value key, value;
  while (names.size() <= kMostNames && dictNext(ctx, dict, &position, &key, &value)) {
    if (!isStr(ctx, key) || value.isUnbound()) continue;
    std::string text;
    encodeUtf8(ctx, key, [](void* to, std::string_view piece) { static_cast<std::string*>(to)->append(piece); }, &text);
    names.push_back(std::move(text));
  }
}

void addBuiltins(Context& ctx, std::vector<std::string>& names) {
  for (uint32_t id = 0; id < builtinCount(); ++id) {
    const BuiltinTable& table = *builtinTableOf(id);
    if (!table.typeId && std::string_view(table.module) == "builtins" && builtinDef(id)->name[0] != '<') names.emplace_back(builtinDef(id)->name);
  }
  for (uint32_t type = 1; type < static_cast<uint32_t>(TypeId::kCount); ++type) {
    const Value name = Value::reference(cellCast<ClassCell>(ctx, ctx.typeRefs[type]).name);
    if (builtinByName(ctx, symbolOf(ctx, name)).isUnbound()) continue;
    names.emplace_back(ctx.program->symbols.text(symbolOf(ctx, name)));
  }
}

std::string bestOf(Context& ctx, std::string_view wrong, const std::vector<std::string>& names) {
  Suggestion meant(wrong);
  if (names.size() < kMostNames) {
    for (const std::string& name : names) meant.offer(ctx, name);
  }
  return std::string(meant.best());
}

std::string ofAttributes(Context& ctx, std::string_view wrong, Value object, const Code* code) {
  if (mayHaveScriptMethods(ctx, object) && isScriptMethod(ctx, lookupSpecial(ctx, object, symbols::k_dir))) return {};
  std::vector<std::string> names;
  addKeys(ctx, cellCast<DictCell>(ctx, attributeNames(ctx, object)), names);
  std::sort(names.begin(), names.end());
  const bool inside = hasParameter(ctx, code, "self") && hasOwnAttributes(ctx, object);  // its own methods may mean private names
  if (wrong.substr(0, 1) != "_" && !inside) std::erase_if(names, [](const std::string& name) { return name[0] == '_'; });
  return bestOf(ctx, wrong, names);
}

std::string ofNames(Context& ctx, std::string_view wrong, const Code* code) {
  std::vector<std::string> names;
  for (uint32_t i = 0; code && i < code->parameterCount; ++i) names.emplace_back(ctx.program->symbols.text(code->parameterNames[i]));
  if (ctx.mainModule) addKeys(ctx, cellCast<DictCell>(ctx, cellCast<ModuleCell>(ctx, ctx.mainModule).globals), names);
  addBuiltins(ctx, names);
  return bestOf(ctx, wrong, names);
}

}  // namespace

std::string meantInstead(Context& ctx, ExceptionCell& e, const Code* code) {
  const bool ofName = isSubclass(ctx, e.cls, typeRef(ctx, TypeId::kNameError)), ofAttribute = isSubclass(ctx, e.cls, typeRef(ctx, TypeId::kAttributeError));
  if ((!ofName && !ofAttribute) || !(e.header.flags & kExceptionNames)) return {};
  TupleCell& parts = cellCast<TupleCell>(ctx, e.value);
  if (parts.length != 2 || !isStr(ctx, parts.items[0])) return {};
  std::string wrong;
  encodeUtf8(ctx, parts.items[0], [](void* to, std::string_view piece) { static_cast<std::string*>(to)->append(piece); }, &wrong);
  const std::string best = ofName ? ofNames(ctx, wrong, code) : ofAttributes(ctx, wrong, parts.items[1], code);
  std::string text = best.empty() ? "" : ". Did you mean: '" + best + "'?";
  if (ofName && std::find(std::begin(kModules), std::end(kModules), wrong) != std::end(kModules)) {
    text += (best.empty() ? ". Did" : " Or did") + std::string(" you forget to import '") + wrong + "'?";
  }
  return text;
}

}  // namespace krait
