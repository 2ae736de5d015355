// Classes and their instances.
#pragma once

#include "runtime/exec/builtin.h"

namespace krait {

// A class from a class statement: bases (tuple; empty means object), the body's namespace (dict). `birth` is code id
// and site: instances of classes born at one place share a root shape. Value or exit.
Value newClass(Context& ctx, Value name, Value bases, DictCell& ns, uint64_t birth);
// An instance of a user class (or of an exception class), without __init__.
Value newInstance(Context& ctx, ClassCell& cls);
// Own attribute of a class; unbound when absent.
Value classOwn(Context& ctx, ClassCell& cls, Symbol name);
void setClassOwn(Context& ctx, ClassCell& cls, Symbol name, Value value);
// Makes the ClassCells of types.def and fills them with the tables of built-ins.
void makeBuiltinTypes(Context& ctx);
// Where slot `slot` of an instance is; null when its storage is too short (a corrupted cage, or not yet grown).
Value* instanceSlot(Context& ctx, Value instance, uint32_t slot);

}  // namespace krait
