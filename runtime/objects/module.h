// Modules and import.
#pragma once

#include "runtime/exec/builtin.h"
#include "runtime/exec/intrinsics.h"

namespace krait {

constexpr uint16_t kModuleOfScript = 1;  // Header::flags of a module that the script made with types.ModuleType

Value newModule(Context& ctx, std::string_view name, Ref globals);
// sys.modules: made at the first import.
DictCell& moduleTable(Context& ctx);

// Imports every part of a dotted name: the module that `binds` (an ImportBinds) asks for, or exit.
Value importModule(Context& ctx, Symbol name, Value binds);
inline Value importModule(Context& ctx, std::string_view name) {
  return importModule(ctx, ctx.program->symbols.intern(name), Value::smallInt(static_cast<int64_t>(ImportBinds::kLast)));
}
// from module import name: an attribute, or a module within the package.
Value importFrom(Context& ctx, Value module, Symbol name);

// A function of a module of the image, for built-ins that are Python beneath.
Value imageFunction(Context& ctx, std::string_view module, std::string_view name);

}  // namespace krait
