// Questions about code points that the lexer asks, and names in normal form.
#pragma once

#include <cstdint>
#include <string_view>

#include "frontend/ast.h"

namespace krait {

// XID_Start and XID_Continue.
bool mayStartName(uint32_t codePoint);
bool mayContinueName(uint32_t codePoint);
// str.isprintable() of it.
bool isPrintable(uint32_t codePoint);
// A name (with dots, too) in NFKC, as names are compared; lies in the tree's memory where it differs. `name` is valid UTF-8.
std::string_view normalizeName(ast::Ast& ast, std::string_view name);

}  // namespace krait
