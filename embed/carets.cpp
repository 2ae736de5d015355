// Carets of tracebacks: what part of the expression went wrong, found by parsing the line again.
#include "embed/carets.h"

#include "frontend/parse.h"

namespace krait {

namespace {

constexpr size_t kBudget = 4 << 20;

bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\f'; }

struct Anchors {
  bool found = false;
  size_t left = 0, right = 0;  // bytes of the segment
};

// The operator of a binary operation, the brackets of a subscript or call.
Anchors anchorsOf(std::string_view segment) {
  Budget budget(kBudget);
  ast::Ast tree(budget);
  std::string wrapped = "(" + std::string(segment) + ")";
  ParseResult parsed = parse(wrapped, "", tree, ParseMode::kExpression);
  if (!parsed.module || parsed.module->body.size() != 1) return {};
  const ast::ExprStmt* statement = parsed.module->body[0]->tryAs<ast::ExprStmt>();
  if (!statement) return {};
  const ast::Expr& expr = *statement->value;
  auto from = [&](const ast::Expr& part) { return static_cast<size_t>(part.end.column) - 1; };
  auto skip = [&](size_t at, char wanted) {
    while (at < segment.size() && segment[at] != wanted) ++at;
    return at;
  };
  if (const ast::BinOp* op = expr.tryAs<ast::BinOp>()) {
    size_t at = from(*op->left);
    while (at < segment.size() && (isBlank(segment[at]) || segment[at] == ')')) ++at;
    size_t right = at + 1;
    if (right < segment.size() && !isBlank(segment[right]) && right < op->right->start.column - 1 && segment[right] != '(') ++right;
    return {true, at, right};
  }
  if (const ast::Subscript* item = expr.tryAs<ast::Subscript>()) return {true, skip(from(*item->value), '['), segment.size()};
  if (const ast::Call* call = expr.tryAs<ast::Call>()) return {true, skip(from(*call->func), '('), segment.size()};
  return {};
}

// A call that is the whole of what the line computes needs no carets.
bool isWholeCall(std::string_view line, size_t start, size_t end) {
  Budget budget(kBudget);
  ast::Ast tree(budget);
  std::string source(line);
  source += '\n';
  ParseResult parsed = parse(source, "", tree);
  if (!parsed.module || parsed.module->body.empty()) return false;
  const ast::Stmt& statement = *parsed.module->body[0];
  const ast::Expr* value = nullptr;
  if (const ast::Return* r = statement.tryAs<ast::Return>()) {
    const ast::Call* call = r->value ? r->value->tryAs<ast::Call>() : nullptr;
    if (call && call->func->is<ast::Name>()) value = call;
  } else if (const ast::Assign* a = statement.tryAs<ast::Assign>()) {
    if (a->value->is<ast::Call>()) value = a->value;
  }
  return value && value->start.column == start && value->end.column == end;
}

uint32_t characters(std::string_view text) {
  uint32_t n = 0;
  for (char c : text) n += (static_cast<uint8_t>(c) & 0xC0) != 0x80;
  return n;
}

}  // namespace

std::string caretLine(std::string_view line, size_t start, size_t end) {
  std::string_view segment = line.substr(start, end - start);
  Anchors anchors = anchorsOf(segment);
  if (isWholeCall(line, start, end)) return {};
  if (!anchors.found && start == 0 && end == line.size()) return {};
  std::string out(characters(line.substr(0, start)), ' ');
  if (!anchors.found) return out + std::string(characters(segment), '^');
  out += std::string(characters(segment.substr(0, anchors.left)), '~');
  out += std::string(characters(segment.substr(anchors.left, anchors.right - anchors.left)), '^');
  return out + std::string(characters(segment.substr(anchors.right)), '~');
}

}  // namespace krait
