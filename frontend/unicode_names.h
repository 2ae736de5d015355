// Questions about code points that the lexer asks.
#pragma once

#include <cstdint>

namespace krait {

// For code points from 0x80 up: XID_Start and XID_Continue.
bool mayStartName(uint32_t codePoint);
bool mayContinueName(uint32_t codePoint);
// Approximates str.isprintable(): unassigned code points count as printable.
bool isPrintable(uint32_t codePoint);

}  // namespace krait
