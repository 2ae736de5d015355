// Frame code as text.
#pragma once

#include <string_view>

#include "interp/frame_code.h"

namespace krait::interp {

// One line an instruction: unit, name, fields. Calls `write` piece by piece.
void dumpCode(const Code& code, void (*write)(void* to, std::string_view piece), void* to);

}  // namespace krait::interp
