// What code made by the frontend says to the runtime beyond its instructions.
#pragma once

#include <cstdint>

#include "runtime/value/value.h"

namespace krait {

enum class Intrinsic : uint8_t {
#define INTRINSIC(Name, table, row) k##Name,
#include "runtime/exec/intrinsics.def"
#undef INTRINSIC
};
// As a callee.
Value intrinsicCallee(Intrinsic intrinsic);

// Where an awaited value comes from, as a small int: what is said of one that cannot be awaited.
enum class AwaitPlace : uint8_t { kPlain, kEnter, kExit, kNext };

enum class TypeParameterKind : uint8_t { kTypeVar, kConstrained, kParamSpec, kTypeVarTuple };

// What `import a.b.c` binds, as the small int that the instruction carries.
enum class ImportBinds : uint8_t {
  kFirst,    // a
  kLast,     // a.b.c: for `as` and `from`
  kRelative  // nothing: a script belongs to no package
};

}  // namespace krait
