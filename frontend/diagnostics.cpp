// Texts and places of diagnostics.
#include "frontend/diagnostics.h"

#include <cstring>

#include "frontend/report.h"

namespace krait {

const char* exceptionTypeName(ExceptionType type) {
  switch (type) {
    case ExceptionType::kSyntaxError: return "SyntaxError";
    case ExceptionType::kIndentationError: return "IndentationError";
    case ExceptionType::kTabError: return "TabError";
    case ExceptionType::kMemoryError: return "MemoryError";
    case ExceptionType::kRecursionError: return "RecursionError";
    case ExceptionType::kValueError: return "ValueError";
    case ExceptionType::kOverflowError: return "OverflowError";
  }
  UNREACHABLE("exception type");
}

ExceptionType exceptionTypeOf(Message message) {
  static constexpr ExceptionType kTypes[] = {
#define DIAGNOSTIC(name, type, text) ExceptionType::k##type,
#include "frontend/diagnostics.def"
#undef DIAGNOSTIC
  };
  return kTypes[static_cast<size_t>(message)];
}

const char* textOf(Message message) {
  static constexpr const char* kTexts[] = {
#define DIAGNOSTIC(name, type, text) text,
#include "frontend/diagnostics.def"
#undef DIAGNOSTIC
  };
  return kTexts[static_cast<size_t>(message)];
}

Decimal::Decimal(uint64_t value) {
  at_ = sizeof(digits_);
  do {
    digits_[--at_] = static_cast<char>('0' + value % 10);
    value /= 10;
  } while (value);
}

namespace {

std::string_view format(ast::Ast& ast, const char* text, std::initializer_list<std::string_view> args) {
  size_t size = std::strlen(text);
  for (std::string_view arg : args) size += arg.size();
  char* out = ast.makeBytes(size + 1);
  if (!out) return {};
  size_t length = 0;
  auto next = args.begin();
  for (const char* p = text; *p; ++p) {
    if (*p == '%' && next != args.end()) {
      std::memcpy(out + length, next->data(), next->size());
      length += next->size();
      ++next;
    } else {
      out[length++] = *p;
    }
  }
  return {out, length};
}

// The line with the number `line` (from 1), with its newline.
std::string_view lineOf(std::string_view source, uint32_t line) {
  size_t at = 0;
  for (uint32_t i = 1; i < line; ++i) {
    size_t newline = source.find('\n', at);
    if (newline == std::string_view::npos) return {};
    at = newline + 1;
  }
  size_t end = source.find('\n', at);
  return source.substr(at, end == std::string_view::npos ? std::string_view::npos : end + 1 - at);
}

// The 1-based character that begins at byte `column` of `line`.
int32_t characterAt(std::string_view line, uint32_t column) {
  int32_t count = 1;
  for (uint32_t i = 0; i < column; ++i) {
    if (i >= line.size() || (static_cast<unsigned char>(line[i]) & 0xc0) != 0x80) ++count;
  }
  return count;
}

}  // namespace

Diagnostic* makeDiagnostic(ast::Ast& ast, std::string_view source, Message message,
                           std::initializer_list<std::string_view> args, ast::Position start, ast::Position end) {
  Diagnostic* made = ast.arena().make<Diagnostic>();
  made->type = exceptionTypeOf(message);
  made->message = format(ast, textOf(message), args);
  if (start.line == 0) return made;
  made->line = start.line;
  made->lineText = lineOf(source, start.line);
  made->column = characterAt(made->lineText, start.column);
  if (end.line != 0) {
    made->endLine = end.line;
    made->endColumn = characterAt(end.line == start.line ? made->lineText : lineOf(source, end.line), end.column);
  }
  return made;
}

}  // namespace krait
