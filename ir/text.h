// The text form of SSA: printed, and read back to the same function.
//
//   function name slots 1
//   b0:
//     v0 = param 0
//     v1 = const 0xfff9000000000001
//     v2 = binary v0 v1 !0 @1        (operands, !immediate, @resume point)
//     branch v2 b1(v0) b2
//   b1(v3) loop handler b4:
#pragma once

#include <string_view>

#include "ir/function.h"

namespace krait::ir {

// Receives text piece by piece.
struct TextOut {
  void (*write)(void* to, std::string_view piece);
  void* to;
};

void print(const Function& function, TextOut out);
// Reads what print writes. Null when the text is not well formed; `*errorLine` is then the line (from 1). A code
// object takes no part in the text but for its name: of one that has none it becomes that, in `arena`; else it has to agree.
Function* read(std::string_view text, Arena& arena, Code& code, uint32_t* errorLine);

// The first rule of ir/function.h that the function breaks, in words; empty when it is sound.
std::string_view verify(const Function& function);

}  // namespace krait::ir
