// Where statements and expressions may stand: return, yield, await, break, continue, starred. Inside the frontend only.
#pragma once

#include <string_view>

#include "frontend/ast.h"
#include "frontend/diagnostics.h"
#include "frontend/parse.h"

namespace krait {

// The first error, in the order in which CPython's compiler meets them, or null. Needs the scopes.
Diagnostic* checkPlacement(const ast::Module& module, ast::Ast& ast, std::string_view source, ParseMode mode);

}  // namespace krait
