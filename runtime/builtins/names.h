// Built-ins by name: what an unbound global finds.
#pragma once

#include "runtime/exec/builtin.h"

namespace krait {

// A built-in function, type or constant (NotImplemented, Ellipsis); unbound when there is none. Always the same cell.
Value builtinByName(Context& ctx, Symbol name);
// What a name that is unbound in the namespace `globals` finds: among its own __builtins__, if exec() gave it some, else
// among the built-ins and what the script has added to the module builtins. Not always the same cell.
Value builtinFor(Context& ctx, DictCell& globals, Symbol name);
// Whether what builtinByName says holds for every run of a code in this namespace: not where exec() gave other built-ins.
bool keepsBuiltins(Context& ctx, uint32_t codeId, DictCell& globals);
// The cell of a row of a table: a Builtin for functions, a MethodDescriptor for methods. One for all isolates.
Value builtinCell(Context& ctx, uint32_t id);
// The row `name` of a built-in type's own tables as a value; unbound when absent.
Value builtinMember(Context& ctx, uint16_t typeId, Symbol name);

// The names of an object and of its class, as the keys of a dict: what dir() shows if the object has no __dir__ of its own.
Value attributeNames(Context& ctx, Value object);

// The names of the frame that calls eval, exec, locals, globals, vars or dir: what frontend/ put before such a call has
// left in the context, once; those of the main module where the call came some other way.
struct CallerNames {
  Value globals, locals;
};
CallerNames takeCallerNames(Context& ctx);

}  // namespace krait
