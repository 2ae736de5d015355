// What is wrong with a source: the exception's type, CPython's words and place.
#pragma once

#include <cstdint>
#include <string_view>

namespace krait {

// Every fixed text, one a row of diagnostics.def; a '%' in a text stands for an argument.
enum class Message : uint8_t {
#define DIAGNOSTIC(name, type, text) k##name,
#include "frontend/diagnostics.def"
#undef DIAGNOSTIC
};

enum class ExceptionType : uint8_t {
  kSyntaxError, kIndentationError, kTabError, kMemoryError, kRecursionError, kValueError, kOverflowError
};

// One error. All views live as long as the Ast that was parsed into.
//   line, endLine       1-based; line 0: no place is known (MemoryError, RecursionError)
//   column, endColumn   as SyntaxError.offset and .end_offset: characters, 1-based; 0 or -1 where CPython has no end
//   lineText            the line at `line`, with its newline if it has one
struct Diagnostic {
  ExceptionType type = ExceptionType::kSyntaxError;
  std::string_view message;
  uint32_t line = 0;
  int32_t column = 0;
  uint32_t endLine = 0;
  int32_t endColumn = 0;
  std::string_view lineText;
};

const char* exceptionTypeName(ExceptionType type);
ExceptionType exceptionTypeOf(Message message);
const char* textOf(Message message);

}  // namespace krait
