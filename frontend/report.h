// Making diagnostics: inside the frontend only.
#pragma once

#include <initializer_list>
#include <string_view>

#include "frontend/ast.h"
#include "frontend/diagnostics.h"

namespace krait {

// The decimal text of a number, as an argument of a message. The view lives as long as the object.
class Decimal {
 public:
  explicit Decimal(uint64_t value);
  operator std::string_view() const { return {digits_ + at_, sizeof(digits_) - at_}; }

 private:
  char digits_[20];
  size_t at_;
};

// Builds the error in the Ast. start.line 0: without a place; end.line 0: without an end. `source` must live in the Ast.
Diagnostic* makeDiagnostic(ast::Ast& ast, std::string_view source, Message message,
                           std::initializer_list<std::string_view> args, ast::Position start, ast::Position end);

}  // namespace krait
