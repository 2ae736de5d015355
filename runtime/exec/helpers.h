// The operations that compiled code calls: the whole world it sees besides cage, context and stack (law 2).
//
// Rules
//  1. Values travel as their 64 bits; cells never as pointers.
//  2. A helper that finds that Python has to run runs it on a nested machine; so it may flatten or pause.
//  3. Fuel, depth and exceptions are those of the interpreter's instruction.
#pragma once

#include "runtime/exec/context.h"

namespace krait {

struct HelperRow {
  const char* name;
  const char* signature;
  bool exits;
  void* address;
};
extern const HelperRow kHelpers[];
extern const uint32_t kHelperCount;

enum class Helper : uint8_t {
#define HELPER(Name, signature, Leaves) k##Name,
#include "runtime/exec/helpers.def"
#undef HELPER
};

// What is in Context::links[link], found now if it was not yet.
Value resolveLink(Context& ctx, uint32_t link);

}  // namespace krait
