// The AST as text, in the manner of CPython's ast.dump(tree, indent=1): for --dump=ast and tests.
#pragma once

#include <string_view>

#include "frontend/ast.h"

namespace krait {

// Receives the text piece by piece.
struct TextSink {
  void (*write)(void* context, std::string_view text);
  void* context;
};

// `positions` adds lineno, col_offset, end_lineno and end_col_offset. Empty lists and absent optional fields are left
// out, as ast.dump does since 3.13; enumerations are written as ast's classes (op=Add()).
void dumpAst(const ast::Module& module, const ast::Ast& ast, TextSink sink, bool positions = false);

}  // namespace krait
