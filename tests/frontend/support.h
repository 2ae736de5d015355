// One parse with its memory, and the texts tests compare.
#pragma once

#include <string>
#include <string_view>

#include "frontend/dump_ast.h"
#include "frontend/parse.h"
#include "frontend/scopes/scopes.h"

namespace krait {

struct Parsed {
  explicit Parsed(std::string_view source, ParseMode mode = ParseMode::kModule, bool analyse = true, size_t limit = size_t{1} << 30)
      : budget(limit), ast(budget) {
    result = analyse ? parseAndAnalyse(source, "test.py", ast, mode) : parse(source, "test.py", ast, mode);
  }

  // "SyntaxError: message" or "".
  std::string error() const {
    if (result.outOfMemory) return "out of memory";
    if (!result.error) return "";
    return std::string(exceptionTypeName(result.error->type)) + ": " + std::string(result.error->message);
  }
  // The tree without line breaks and without ctx=Load().
  std::string tree(bool positions = false) const {
    if (!result.module) return error();
    std::string text;
    dumpAst(*result.module, ast, {[](void* to, std::string_view piece) { static_cast<std::string*>(to)->append(piece); }, &text}, positions);
    std::string flat;
    for (size_t i = 0; i < text.size(); ++i) {
      if (text[i] != '\n') {
        flat += text[i];
        continue;
      }
      while (i + 1 < text.size() && text[i + 1] == ' ') ++i;
      if (!flat.empty() && flat.back() == ',') flat += ' ';
    }
    for (std::string_view noise : {", ctx=Load()", "ctx=Load(), "}) {
      for (size_t at; (at = flat.find(noise)) != std::string::npos;) flat.erase(at, noise.size());
    }
    return flat;
  }
  // The value of the only statement, an expression.
  std::string value() const {
    std::string text = tree();
    std::string_view head = "Module(body=[Expr(value=";
    if (text.compare(0, head.size(), head) != 0) return text;
    return text.substr(head.size(), text.size() - head.size() - 3);
  }

  Budget budget;
  ast::Ast ast;
  ParseResult result;
};

}  // namespace krait
