// Carets of tracebacks: what part of the expression went wrong, found by parsing the lines again.
#include "embed/report/carets.h"

#include <compare>

#include "frontend/parse.h"

namespace krait {

namespace {

constexpr size_t kBudget = 4 << 20;
constexpr size_t kLongest = 64 << 10;  // bytes of source that are parsed again

bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\f'; }

// A place in the lines shown: line from 0, column in bytes.
struct Place {
  size_t line = 0, column = 0;
  friend auto operator<=>(const Place&, const Place&) = default;
};

struct Anchors {
  bool found = false;
  Place left, right;  // within the segment
};

std::string joined(const std::vector<std::string_view>& lines) {
  std::string text;
  for (std::string_view line : lines) (text += line) += '\n';
  return text;
}

// The operator of a binary operation, the brackets of a subscript or call.
Anchors anchorsOf(const std::vector<std::string_view>& segment) {
  Budget budget(kBudget);
  ast::Ast tree(budget);
  std::string wrapped = "(\n" + joined(segment) + ")";
  if (wrapped.size() > kLongest) return {};
  ParseResult parsed = parse(wrapped, "", tree, ParseMode::kExpression);
  if (!parsed.module || parsed.module->body.size() != 1) return {};
  const ast::ExprStmt* statement = parsed.module->body[0]->tryAs<ast::ExprStmt>();
  if (!statement) return {};
  const ast::Expr& expr = *statement->value;
  auto placeOf = [](const ast::Position& at) { return Place{at.line - 2, at.column}; };  // the bracket is a line of its own
  auto valid = [&](Place at) {
    while (at.line < segment.size() && at.column >= segment[at.line].size()) at = {at.line + 1, 0};
    return at;
  };
  // The first byte from `at` on that is wanted; comments and what follows a backslash are skipped.
  auto find = [&](Place at, auto wanted) {
    for (at = valid(at); at.line < segment.size();) {
      char c = segment[at.line][at.column];
      if (c == '\\' || c == '#') {
        at = valid({at.line + 1, 0});
      } else if (wanted(c)) {
        break;
      } else {
        at = valid({at.line, at.column + 1});
      }
    }
    return at;
  };
  auto bracket = [&](const ast::Expr& before, char open) {
    Place left = find(placeOf(before.end), [&](char c) { return c == open; });
    return Anchors{left.line < segment.size(), left, placeOf(expr.end)};
  };
  if (const ast::BinOp* op = expr.tryAs<ast::BinOp>()) {
    Place left = find(placeOf(op->left->end), [](char c) { return !isBlank(c) && c != ')'; });
    if (left.line >= segment.size()) return {};
    Place right{left.line, left.column + 1};
    std::string_view line = segment[left.line];
    if (right.column < line.size() && right < placeOf(op->right->start) && !isBlank(line[right.column]) &&
        std::string_view("(\\#").find(line[right.column]) == std::string_view::npos) {
      ++right.column;
    }
    return {true, left, right};
  }
  if (const ast::Subscript* item = expr.tryAs<ast::Subscript>()) return bracket(*item->value, '[');
  if (const ast::Call* call = expr.tryAs<ast::Call>()) return bracket(*call->func, '(');
  return {};
}

// A call that is the whole of what the lines compute needs no carets.
bool isWholeCall(const std::vector<std::string_view>& lines, size_t start, size_t end) {
  Budget budget(kBudget);
  ast::Ast tree(budget);
  std::string source = joined(lines);
  if (source.size() > kLongest) return false;
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
  return value && value->start.line == 1 && value->end.line == lines.size() && value->start.column == start && value->end.column == end;
}

bool isCharacterStart(char c) { return (static_cast<uint8_t>(c) & 0xC0) != 0x80; }

// Columns that the character at `text` fills.
uint32_t columnsOf(std::string_view text) {
  const auto byte = [&](size_t i) { return i < text.size() ? static_cast<uint32_t>(static_cast<uint8_t>(text[i])) : 0u; };
  const uint32_t lead = byte(0);
  if (lead < 0xE0) return 1;  // no wide ones there
  const uint32_t point = lead < 0xF0 ? (lead & 15) << 12 | (byte(1) & 63) << 6 | (byte(2) & 63)
                                     : (lead & 7) << 18 | (byte(1) & 63) << 12 | (byte(2) & 63) << 6 | (byte(3) & 63);
  static constexpr uint32_t kWide[][2] = {
#define WIDE(first, last) {first, last},
#include "embed/report/wide_characters.def"
#undef WIDE
  };
  for (const auto& range : kWide) {
    if (point >= range[0] && point <= range[1]) return 2;
  }
  return 1;
}

}  // namespace

std::string markedLines(const std::vector<std::string_view>& lines, size_t start, size_t end) {
  const size_t last = lines.size() - 1;
  std::vector<std::string_view> segment = lines;
  segment[last] = segment[last].substr(0, end);
  segment[0].remove_prefix(start);
  Anchors anchors = anchorsOf(segment);
  if (anchors.left.line == 0) anchors.left.column += start;
  if (anchors.right.line == 0) anchors.right.column += start;
  bool carets = anchors.found || lines[0].substr(0, start).find_first_not_of(" \t\f") != std::string_view::npos || end < lines[last].size();
  carets = carets && !isWholeCall(lines, start, end);

  std::string out;
  auto show = [&](size_t number) {
    std::string_view line = lines[number];
    ((out += "    ") += line) += '\n';
    if (!carets) return;
    size_t first = line.find_first_not_of(" \t\f"), stop = number == last ? end : line.size();
    if (first == std::string_view::npos) first = line.size();
    if (number == 0 && first < start) first = start;
    out += "    ";
    for (size_t i = 0; i < stop; ++i) {
      if (!isCharacterStart(line[i])) continue;
      Place at{number, i};
      out.append(columnsOf(line.substr(i)), i < first ? ' ' : !anchors.found || (at >= anchors.left && at < anchors.right) ? '^' : '~');
    }
    out += '\n';
  };
  // The first line, the last one, and those around the anchors; a single line between them too.
  auto matters = [&](size_t number) {
    auto near = [&](size_t line) { return number + 1 >= line && number <= line + 1; };
    return number == 0 || number == last || (anchors.found && (near(anchors.left.line) || near(anchors.right.line)));
  };
  for (size_t number = 0, shown = 0; number <= last; ++number) {
    if (!matters(number)) continue;
    if (number - shown == 2) show(number - 1);
    if (number - shown > 2) out += "    ...<" + std::to_string(number - shown - 1) + " lines>...\n";
    show(number);
    shown = number;
  }
  return out;
}

}  // namespace krait
