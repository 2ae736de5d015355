// The two passes, the tokens at hand, errors, and what may be assigned to.
#include "frontend/parser/parser.h"

#include <cstring>

#include "frontend/report.h"

namespace krait {

using namespace ast;

void Parser::fill(uint32_t count) {
  while (tokens_.size() < count) {
    Token token;
    if (tokens_.empty() || !ast_.outOfMemory()) lexer_.next(token);
    // An error, or the end of memory, is a token that no rule takes.
    if (ast_.outOfMemory()) token.kind = K::kError;
    if (tokens_.push(token)) continue;
    ast_.setOutOfMemory();
    // There is no room for one more: what is asked for reads as an error in place of the last token.
    CHECK(!tokens_.empty());
    tokens_.back().kind = K::kError;
    at_ = static_cast<uint32_t>(tokens_.size()) - 1;
    return;
  }
}

bool Parser::isSoftKeyword(const Token& token) const {
  if (token.kind != K::kName) return false;
  std::string_view text = textOf(token);
  return text == "match" || text == "case" || text == "type" || text == "_";
}

bool Parser::startsExpression(K kind) {
  switch (kind) {
    case K::kName: case K::kNumber: case K::kString: case K::kFStringStart: case K::kLeftParen: case K::kLeftBracket:
    case K::kLeftBrace: case K::kEllipsis: case K::kMinus: case K::kPlus: case K::kTilde: case K::kTrue: case K::kFalse:
    case K::kNone: case K::kNot: case K::kLambda: case K::kAwait:
      return true;
    default:
      return false;
  }
}

NameId Parser::acceptName() {
  if (!at(K::kName)) return kNoName;
  NameId id = intern(peek());
  advance();
  return id;
}

std::nullptr_t Parser::raiseAt(Message message, std::initializer_list<std::string_view> args, Position start, Position end) {
  if (!error_ && !ast_.outOfMemory()) error_ = makeDiagnostic(ast_, lexer_.source(), message, args, start, end);
  return nullptr;
}

ast::Position Parser::blockEnd() const {
  uint32_t last = at_ - 1;
  while (tokens_[last].kind == K::kNewline || tokens_[last].kind == K::kIndent || tokens_[last].kind == K::kDedent) --last;
  return tokens_[last].end;
}

std::nullptr_t Parser::raiseLast(Message message, std::initializer_list<std::string_view> args) {
  Token last = tokens_.back();
  if (last.kind != K::kIndent && last.kind != K::kDedent && last.kind != K::kEndMarker) return raiseToken(message, last, args);
  // These have no column of their own: CPython takes the lexer's, which at the end is behind the last line.
  Position at = last.start;
  int32_t column = static_cast<int32_t>(at.column);
  if (last.begin == lexer_.source().size() && at.line > 1) {
    --at.line;
    size_t newline = last.begin >= 2 ? lexer_.source().rfind('\n', last.begin - 2) : std::string_view::npos;
    std::string_view line = lexer_.source().substr(newline == std::string_view::npos ? 0 : newline + 1);
    column = 0;
    for (char c : line) column += (static_cast<unsigned char>(c) & 0xc0) != 0x80;
  }
  bool first = !error_;
  raiseAt(message, args, at, at);
  if (first && error_) {
    error_->column = column;
    error_->endColumn = -1;
  }
  return nullptr;
}

std::nullptr_t Parser::raiseFrom(Message message, Position start, std::initializer_list<std::string_view> args) {
  bool first = !error_;
  Position end = tokens_.back().end;
  raiseAt(message, args, start, end);
  if (first && error_) --error_->endColumn;
  return nullptr;
}

Module* Parser::parse(ParseMode mode) {
  Module* module = parseModule(mode);
  if (ast_.outOfMemory()) return nullptr;
  if (module && !error_ && !lexer_.error()) return module;
  uint32_t last = static_cast<uint32_t>(tokens_.size()) - 1;
  if (!error_ && !lexer_.error()) {
    diagnosing_ = true;
    at_ = 0;
    depth_ = 0;
    truncate(0);
    parseModule(mode);
    if (ast_.outOfMemory()) return nullptr;
  }
  finishError(last);
  return nullptr;
}

// Settles which error is reported: a lexer's error further on comes before most of the parser's (CPython's order).
void Parser::finishError(uint32_t lastToken) {
  if (!error_ && lexer_.error()) {
    error_ = lexer_.error();
    return;
  }
  if (error_ && error_->type != ExceptionType::kSyntaxError && error_->type != ExceptionType::kIndentationError) return;
  if (!error_) {
    Token last = tokens_[lastToken];
    if (last.kind == K::kIndent) {
      raiseLast(Message::kUnexpectedIndent);
      return;
    }
    if (last.kind == K::kDedent) {
      raiseLast(Message::kUnexpectedUnindent);
      return;
    }
    raiseToken(Message::kInvalidSyntax, last);
  }
  if (lexer_.insideFString()) return;
  uint32_t line = tokens_.back().start.line;
  Token token;
  do {
    lexer_.next(token);
  } while (token.kind != K::kEndMarker && token.kind != K::kError && !ast_.outOfMemory());
  if (!lexer_.error()) return;
  if (!lexer_.errorIsSoft()) {
    error_ = lexer_.error();
  } else if (lexer_.openBrackets() && line > lexer_.openBracketLine()) {
    error_ = lexer_.unclosedError();
  }
}

std::string_view Parser::nameOf(const Expr* expr) {
  switch (expr->kind) {
    case Kind::kAttribute: return "attribute";
    case Kind::kSubscript: return "subscript";
    case Kind::kStarred: return "starred";
    case Kind::kName: return "name";
    case Kind::kList: return "list";
    case Kind::kTuple: return "tuple";
    case Kind::kLambda: return "lambda";
    case Kind::kCall: return "function call";
    case Kind::kBoolOp: case Kind::kBinOp: case Kind::kUnaryOp: return "expression";
    case Kind::kGeneratorExp: return "generator expression";
    case Kind::kYield: case Kind::kYieldFrom: return "yield expression";
    case Kind::kAwait: return "await expression";
    case Kind::kListComp: return "list comprehension";
    case Kind::kSetComp: return "set comprehension";
    case Kind::kDictComp: return "dict comprehension";
    case Kind::kDict: return "dict literal";
    case Kind::kSet: return "set display";
    case Kind::kJoinedStr: case Kind::kFormattedValue: return "f-string expression";
    case Kind::kTemplateStr: case Kind::kInterpolation: return "t-string expression";
    case Kind::kCompare: return "comparison";
    case Kind::kIfExp: return "conditional expression";
    case Kind::kNamedExpr: return "named expression";
    case Kind::kConstant:
      switch (expr->as<Constant>().what) {
        case ConstantKind::kNone: return "None";
        case ConstantKind::kTrue: return "True";
        case ConstantKind::kFalse: return "False";
        case ConstantKind::kEllipsis: return "ellipsis";
        default: return "literal";
      }
    default: return "expression";
  }
}

// The part of `expr` that cannot be assigned to (or deleted), or null.
const Expr* Parser::invalidTarget(const Expr* expr, TargetKind kind) {
  auto firstInvalid = [&](Span<Expr*> elts) -> const Expr* {
    for (const Expr* elt : elts) {
      if (const Expr* invalid = invalidTarget(elt, kind)) return invalid;
    }
    return nullptr;
  };
  switch (expr->kind) {
    case Kind::kName: case Kind::kAttribute: case Kind::kSubscript: return nullptr;
    case Kind::kList: return firstInvalid(expr->as<List>().elts);
    case Kind::kTuple: return firstInvalid(expr->as<Tuple>().elts);
    case Kind::kStarred: return kind == TargetKind::kDelete ? expr : invalidTarget(expr->as<Starred>().value, kind);
    case Kind::kCompare: {
      // `for a in b` without its own `in`: only what stands before the operator is a target.
      if (kind != TargetKind::kFor) return expr;
      const Compare& compare = expr->as<Compare>();
      return compare.ops[0] == CompareOperator::kIn ? invalidTarget(compare.left, kind) : nullptr;
    }
    default: return expr;
  }
}

// Marks `expr` and its parts as a target; false if it cannot be one.
bool Parser::toTarget(Expr* expr, ExprContext context) {
  auto all = [&](Span<Expr*> elts) {
    for (Expr* elt : elts) {
      if (!toTarget(elt, context)) return false;
    }
    return true;
  };
  switch (expr->kind) {
    case Kind::kName: expr->as<Name>().ctx = context; return true;
    case Kind::kAttribute: expr->as<Attribute>().ctx = context; return true;
    case Kind::kSubscript: expr->as<Subscript>().ctx = context; return true;
    case Kind::kList: expr->as<List>().ctx = context; return all(expr->as<List>().elts);
    case Kind::kTuple: expr->as<Tuple>().ctx = context; return all(expr->as<Tuple>().elts);
    case Kind::kStarred:
      if (context == ExprContext::kDel) return false;
      expr->as<Starred>().ctx = context;
      return toTarget(expr->as<Starred>().value, context);
    default: return false;
  }
}

Expr* Parser::makeConstant(Position start, ConstantKind what) {
  Constant* constant = make<Constant>(start);
  constant->what = what;
  advance();
  return seal(constant);
}

Expr* Parser::makeName(const Token& token, ExprContext context) {
  Position end = token.end;
  Name* name = make<Name>(token.start);
  name->id = intern(token);
  name->ctx = context;
  return sealAt(name, end);
}

}  // namespace krait
