// Making the built-ins' part of the boot image, from the tables. Only krait-boot calls this.
#pragma once

#include "runtime/exec/builtin.h"

namespace krait {

// Makes every name that a built-in type or module has a symbol. False when memory is short.
bool internBuiltinNames(SymbolTable& symbols);
// The ClassCells of types.def.
void makeBuiltinTypes(Context& ctx);
// The cells of every row of the tables of built-ins (Context::builtinRefs).
void makeBuiltins(Context& ctx);
// What a built-in type or, with typeId 0, the builtins module has under `name`, by the tables; unbound when nothing.
Value findMember(Context& ctx, uint16_t typeId, Symbol name);

// The module `name` with its functions and constants of the tables; unbound when there are none.
Value makeNativeModule(Context& ctx, std::string_view name);

}  // namespace krait
