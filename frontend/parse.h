// The entry to the frontend's first half: source text to AST.
#pragma once

#include <string_view>

#include "frontend/ast.h"
#include "frontend/diagnostics.h"

namespace krait {

// exec: a file; eval: one expression (the module's body is one ExprStmt); single: one interactive statement.
enum class ParseMode : uint8_t { kModule, kExpression, kInteractive };

// Exactly one of the three is set. `module` and `error` live in the Ast given.
struct ParseResult {
  ast::Module* module = nullptr;
  Diagnostic* error = nullptr;
  bool outOfMemory = false;
};

// Parses UTF-8 `source` (a byte order mark and \r\n are accepted). `source` must outlive neither the result nor the Ast.
// Native stack use is bounded (parser.h, kMaxNesting). Names resolve only after analyseScopes() (scopes.h).
ParseResult parse(std::string_view source, std::string_view fileName, ast::Ast& into, ParseMode mode = ParseMode::kModule);

// Parses and analyses scopes: all the errors that CPython finds before it runs anything.
ParseResult parseAndAnalyse(std::string_view source, std::string_view fileName, ast::Ast& into, ParseMode mode = ParseMode::kModule);

}  // namespace krait
