// Whether what was typed is a whole input of an interactive session, or more lines have to come.
#include "embed/interactive.h"

#include <string>

#include "frontend/parse.h"

namespace krait {

namespace {

struct Found {
  bool ok = false, compound = false, outOfMemory = false;
  uint32_t line = 0;
  std::string message;
};

bool isCompound(const ast::Stmt& stmt) {
  switch (stmt.kind) {
    case ast::Kind::kFunctionDef: case ast::Kind::kClassDef: case ast::Kind::kFor: case ast::Kind::kWhile: case ast::Kind::kIf:
    case ast::Kind::kWith: case ast::Kind::kMatch: case ast::Kind::kTry: return true;
    default: return false;
  }
}

Found look(std::string_view source) {
  Budget budget(64 << 20);
  ast::Ast tree(budget);
  ParseResult parsed = parse(source, "<input>", tree, ParseMode::kModule);
  Found found;
  found.outOfMemory = parsed.outOfMemory;
  if (parsed.error) {
    found.line = parsed.error->line;
    found.message = parsed.error->message;
  } else if (parsed.module) {
    found.ok = true;
    Span<ast::Stmt*> body = parsed.module->body;
    found.compound = !body.empty() && isCompound(*body[body.size() - 1]);
  }
  return found;
}

bool has(const std::string& message, std::string_view part) { return message.find(part) != std::string::npos; }

}  // namespace

bool inputIsWhole(std::string_view source) {
  const bool ended = source.ends_with("\n\n");  // by an empty line
  Found found = look(source);
  if (found.outOfMemory) return true;
  if (found.ok) return !found.compound || ended;
  // What was opened goes on over empty lines.
  if (has(found.message, "was never closed") || has(found.message, "unterminated triple-quoted") || source.ends_with("\\\n")) return false;
  if (ended) return true;
  // An error that moves with the end is that there is an end.
  Found further = look(std::string(source) + "\n\n");
  return further.line == found.line || further.message != found.message;
}

}  // namespace krait
