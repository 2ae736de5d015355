// Expressions from star_expressions down to primaries.
#include "frontend/parser/parser.h"

namespace krait {

using namespace ast;

namespace {

struct BinaryRow {
  int precedence;  // 0: not a binary operator
  BinaryOperator op;
};

BinaryRow binaryOf(TokenKind kind) {
  switch (kind) {
    case TokenKind::kPipe: return {1, BinaryOperator::kBitOr};
    case TokenKind::kCaret: return {2, BinaryOperator::kBitXor};
    case TokenKind::kAmpersand: return {3, BinaryOperator::kBitAnd};
    case TokenKind::kLeftShift: return {4, BinaryOperator::kLShift};
    case TokenKind::kRightShift: return {4, BinaryOperator::kRShift};
    case TokenKind::kPlus: return {5, BinaryOperator::kAdd};
    case TokenKind::kMinus: return {5, BinaryOperator::kSub};
    case TokenKind::kStar: return {6, BinaryOperator::kMult};
    case TokenKind::kSlash: return {6, BinaryOperator::kDiv};
    case TokenKind::kDoubleSlash: return {6, BinaryOperator::kFloorDiv};
    case TokenKind::kPercent: return {6, BinaryOperator::kMod};
    case TokenKind::kAt: return {6, BinaryOperator::kMatMult};
    default: return {0, BinaryOperator::kAdd};
  }
}

}  // namespace

// star_expressions: a tuple if there is a comma.
Expr* Parser::parseStarExpressions() {
  Position from = start();
  Expr* first = parseStarExpression();
  if (!first || !at(K::kComma)) return first;
  Items<Expr*> elts(*this);
  elts.push(first);
  while (accept(K::kComma)) {
    uint32_t saved = at_;
    if (!startsExpression(kind()) && !at(K::kStar)) break;
    Expr* next = parseStarExpression();
    if (failed()) return nullptr;
    if (!next) {
      at_ = saved;
      break;
    }
    elts.push(next);
  }
  Tuple* tuple = make<Tuple>(from);
  tuple->elts = elts.take();
  return seal(tuple);
}

Expr* Parser::parseStarExpression() {
  if (!at(K::kStar)) return parseExpression();
  Starred* starred = make<Starred>(start());
  advance();
  starred->value = parseBitwiseOr();
  return starred->value ? seal(starred) : nullptr;
}

Expr* Parser::parseStarNamed() { return at(K::kStar) ? parseStarExpression() : parseNamed(); }

// named_expression: `name := expression` or an expression.
Expr* Parser::parseNamed() {
  uint32_t from = at_;
  if (at(K::kName) && kindAt(1) == K::kColonEqual) {
    NamedExpr* named = make<NamedExpr>(start());
    named->target = makeName(peek(), ExprContext::kStore);
    advance();
    advance();
    named->value = parseExpression();
    return named->value && named->target ? seal(named) : nullptr;
  }
  Expr* left = parseExpression();
  if (!left) return nullptr;
  if (at(K::kColonEqual)) {
    if (diagnosing_) raise(Message::kCannotAssignNamed, left, {nameOf(left)});
    return nullptr;
  }
  if (diagnosing_ && at(K::kEqual)) return diagnoseNamed(left, from);
  return left;
}

// `left = ...` where no assignment may stand.
Expr* Parser::diagnoseNamed(Expr* left, uint32_t from) {
  Position first = tokens_[from].start;
  bool bare = left->start == first;
  if (bare) {
    switch (left->kind) {
      case Kind::kCompare: case Kind::kBoolOp: case Kind::kIfExp: case Kind::kLambda: return left;
      case Kind::kUnaryOp: if (left->as<UnaryOp>().op == UnaryOperator::kNot) return left; break;
      default: break;
    }
  }
  uint32_t saved = at_;
  advance();
  Expr* right = attempt([&] { return parseBitwiseOr(); });
  if (!right && !failed()) right = attempt([&] { return parsePrimary(); });
  if (failed()) return nullptr;
  bool chained = !right || at(K::kEqual) || at(K::kColonEqual);
  at_ = saved;
  if (chained) return left;
  if (bare && left->is<Name>()) return raiseRange(Message::kMaybeColonEqual, left->start, right->end);
  switch (left->kind) {
    case Kind::kList: case Kind::kTuple: case Kind::kGeneratorExp: return left;
    case Kind::kConstant:
      if (left->as<Constant>().what <= ConstantKind::kFalse) return left;
      break;
    default: break;
  }
  return raise(Message::kCannotAssignHere, left, {nameOf(left)});
}

// expression: a lambda, a disjunction, or `disjunction if disjunction else expression`.
Expr* Parser::parseExpression() {
  Nest nest(*this);
  if (!nest) return nullptr;
  if (at(K::kLambda)) return parseLambda();
  uint32_t from = at_;
  if (diagnosing_ && (at(K::kPass) || at(K::kBreak) || at(K::kContinue)) && kindAt(1) == K::kIf) {
    Token token = peek();
    advance();
    advance();
    if (parseDisjunction() && at(K::kElse)) raiseToken(Message::kIfNotStatement, token);
    at_ = from;
    return nullptr;
  }
  Expr* body = parseDisjunction();
  if (!body) return nullptr;
  if (diagnosing_ && !diagnoseExpression(body, from)) return nullptr;
  if (!at(K::kIf)) return body;
  IfExp* conditional = make<IfExp>(body->start);
  conditional->start = tokens_[from].start;
  advance();
  conditional->body = body;
  conditional->test = parseDisjunction();
  if (!conditional->test) return nullptr;
  if (!accept(K::kElse)) {
    if (diagnosing_ && !at(K::kColon)) {
      return raiseRange(Message::kExpectedElse, body->start, conditional->test->end);
    }
    return nullptr;
  }
  conditional->orelse = parseExpression();
  if (!conditional->orelse) {
    bool nothing = tokens_[at_ - 1].kind == K::kElse && !at(K::kError);
    return diagnosing_ && !failed() && nothing ? raiseToken(Message::kElseNotStatement, peek()) : nullptr;
  }
  return seal(conditional);
}

// Two expressions side by side: a forgotten comma or Python 2's print. Null when an error was raised.
Expr* Parser::diagnoseExpression(Expr* left, uint32_t from) {
  if (!startsExpression(kind())) return left;
  if (at(K::kNot) && kindAt(1) == K::kIn) return left;
  Token first = tokens_[from];
  auto isLegacy = [&](const Expr* expr) {
    const Name* name = expr->tryAs<Name>();
    return name && (ast_.text(name->id) == "print" || ast_.text(name->id) == "exec");
  };
  bool excluded = isSoftKeyword(first) || (first.kind == K::kName && from + 1 < tokens_.size() &&
                                           tokens_[from + 1].kind == K::kString);
  uint32_t saved = at_;
  if (!excluded && !isLegacy(left)) {
    Expr* right = attemptPlainly([&] { return parseExpression(); });
    uint32_t level = previous().level;
    at_ = saved;
    if (failed()) return nullptr;
    if (right && level > 0) return raiseRange(Message::kForgotComma, left->start, right->end);
  }
  if (first.kind == K::kName && isLegacy(left) && saved == from + 1) {
    Expr* argument = attempt([&] { return parseStarExpressions(); });
    at_ = saved;
    if (failed()) return nullptr;
    std::string_view name = textOf(first);
    if (argument) return raiseRange(Message::kMissingPrint, left->start, argument->end, {name, name});
  }
  return left;
}

Expr* Parser::parseDisjunction() {
  Position from = start();
  Expr* first = parseConjunction();
  if (!first || !at(K::kOr)) return first;
  BoolOp* node = make<BoolOp>(from);
  node->op = BoolOperator::kOr;
  Items<Expr*> values(*this);
  values.push(first);
  while (accept(K::kOr)) {
    Expr* next = parseConjunction();
    if (!next) return nullptr;
    values.push(next);
  }
  node->values = values.take();
  return seal(node);
}

Expr* Parser::parseConjunction() {
  Position from = start();
  Expr* first = parseInversion();
  if (!first || !at(K::kAnd)) return first;
  BoolOp* node = make<BoolOp>(from);
  node->op = BoolOperator::kAnd;
  Items<Expr*> values(*this);
  values.push(first);
  while (accept(K::kAnd)) {
    Expr* next = parseInversion();
    if (!next) return nullptr;
    values.push(next);
  }
  node->values = values.take();
  return seal(node);
}

Expr* Parser::parseInversion() {
  if (!at(K::kNot)) return parseComparison();
  Nest nest(*this);
  if (!nest) return nullptr;
  UnaryOp* node = make<UnaryOp>(start());
  node->op = UnaryOperator::kNot;
  advance();
  node->operand = parseInversion();
  return node->operand ? seal(node) : nullptr;
}

Expr* Parser::parseComparison() {
  Position from = start();
  Expr* left = parseBitwiseOr();
  if (!left) return nullptr;
  Compare* node = nullptr;
  Items<CompareOperator> ops(*this);
  // Operators and operands alternate on the same scratch stack, so operands are kept as pairs.
  Items<Expr*> pairs(*this);
  for (;;) {
    CompareOperator op;
    switch (kind()) {
      case K::kEqualEqual: op = CompareOperator::kEq; break;
      case K::kNotEqual: op = CompareOperator::kNotEq; break;
      case K::kLess: op = CompareOperator::kLt; break;
      case K::kLessEqual: op = CompareOperator::kLtE; break;
      case K::kGreater: op = CompareOperator::kGt; break;
      case K::kGreaterEqual: op = CompareOperator::kGtE; break;
      case K::kIn: op = CompareOperator::kIn; break;
      case K::kIs: op = CompareOperator::kIs; break;
      case K::kNot:
        if (kindAt(1) != K::kIn) goto done;
        advance();
        op = CompareOperator::kNotIn;
        break;
      default: goto done;
    }
    advance();
    if (op == CompareOperator::kIs && accept(K::kNot)) op = CompareOperator::kIsNot;
    Expr* right = parseBitwiseOr();
    if (!right) return nullptr;
    if (!node) node = make<Compare>(from);
    pairs.push(reinterpret_cast<Expr*>(static_cast<uintptr_t>(op)));
    pairs.push(right);
  }
done:
  if (!node) return left;
  uint32_t count = pairs.size() / 2;
  char* opBytes = ast_.makeBytes(count);
  char* exprBytes = ast_.makeBytes(count * sizeof(Expr*));
  if (!opBytes || !exprBytes) return nullptr;
  node->left = left;
  node->ops = {reinterpret_cast<CompareOperator*>(opBytes), count};
  node->comparators = {reinterpret_cast<Expr**>(exprBytes), count};
  for (uint32_t i = 0; i < count; ++i) {
    node->ops[i] = static_cast<CompareOperator>(reinterpret_cast<uintptr_t>(pairs[2 * i]));
    node->comparators[i] = pairs[2 * i + 1];
  }
  return seal(node);
}

Expr* Parser::parseBinary(int precedence) {
  Position from = start();
  Expr* left = parseUnary();
  if (!left) return nullptr;
  for (;;) {
    BinaryRow row = binaryOf(kind());
    if (row.precedence < precedence || row.precedence == 0) return left;
    advance();
    if (diagnosing_ && row.precedence >= 5 && at(K::kNot)) {
      Position first = start();
      if (Expr* operand = parseInversion()) return raiseRange(Message::kNotParenthesized, first, operand->end);
      return nullptr;
    }
    BinOp* node = make<BinOp>(from);
    node->left = left;
    node->op = row.op;
    node->right = parseBinary(row.precedence + 1);
    if (!node->right) return nullptr;
    left = seal(node);
    if (!left) return nullptr;
  }
}

// factor and power: the signs bind looser than ** on their right, tighter on its right side.
Expr* Parser::parseUnary() {
  UnaryOperator op;
  switch (kind()) {
    case K::kMinus: op = UnaryOperator::kUSub; break;
    case K::kPlus: op = UnaryOperator::kUAdd; break;
    case K::kTilde: op = UnaryOperator::kInvert; break;
    default: {
      Position from = start();
      Expr* base = parsePrimary();
      if (!base || !at(K::kDoubleStar)) return base;
      Nest nest(*this);
      if (!nest) return nullptr;
      BinOp* node = make<BinOp>(from);
      advance();
      node->left = base;
      node->op = BinaryOperator::kPow;
      node->right = parseUnary();
      return node->right ? seal(node) : nullptr;
    }
  }
  Nest nest(*this);
  if (!nest) return nullptr;
  UnaryOp* node = make<UnaryOp>(start());
  node->op = op;
  advance();
  if (diagnosing_ && at(K::kNot)) {
    Position first = start();
    advance();
    if (Expr* operand = parseUnary()) return raiseRange(Message::kNotParenthesized, first, operand->end);
    return nullptr;
  }
  node->operand = parseUnary();
  return node->operand ? seal(node) : nullptr;
}

Expr* Parser::parsePrimary() {
  Position from = start();
  if (at(K::kAwait)) {
    advance();
    if (at(K::kAwait)) return nullptr;
    Await* node = make<Await>(from);
    node->value = parsePrimary();
    return node->value ? seal(node) : nullptr;
  }
  Expr* value = parseAtom();
  while (value) {
    Expr* longer = nullptr;
    switch (kind()) {
      case K::kDot: {
        advance();
        Attribute* node = make<Attribute>(from);
        node->value = value;
        node->attr = acceptName();
        if (node->attr == kNoName) return nullptr;
        longer = seal(node);
        break;
      }
      case K::kLeftParen: {
        longer = parseCall(value);
        if (longer) longer->start = from;
        break;
      }
      case K::kLeftBracket: {
        advance();
        Subscript* node = make<Subscript>(from);
        node->value = value;
        node->slice = parseSlices();
        if (!node->slice || !accept(K::kRightBracket)) return nullptr;
        longer = seal(node);
        break;
      }
      default: return value;
    }
    value = longer;
  }
  return nullptr;
}

Expr* Parser::parseSlices() {
  Position from = start();
  Expr* first = parseSlice();
  if (!first) return nullptr;
  if (!at(K::kComma) && !first->is<Starred>()) return first;
  Items<Expr*> elts(*this);
  elts.push(first);
  while (accept(K::kComma)) {
    if (at(K::kRightBracket)) break;
    Expr* next = parseSlice();
    if (!next) return nullptr;
    elts.push(next);
  }
  Tuple* tuple = make<Tuple>(from);
  tuple->elts = elts.take();
  return seal(tuple);
}

Expr* Parser::parseSlice() {
  if (at(K::kStar)) {
    Expr* starred = parseStarExpression();
    if (!starred && diagnosing_ && !lexer_.error()) raiseLast(Message::kInvalidStar);
    return starred;
  }
  Position from = start();
  Expr* lower = nullptr;
  if (!at(K::kColon)) {
    const bool named = at(K::kName) && kindAt(1) == K::kColonEqual;
    lower = parseNamed();
    if (!lower || named || !at(K::kColon)) return lower;
  }
  Slice* slice = make<Slice>(from);
  slice->lower = lower;
  advance();
  auto ends = [&] { return at(K::kColon) || at(K::kComma) || at(K::kRightBracket); };
  if (!ends() && !(slice->upper = parseExpression())) return nullptr;
  if (accept(K::kColon)) {
    if (!ends() && !(slice->step = parseExpression())) return nullptr;
  }
  return seal(slice);
}

Expr* Parser::parseLambda() {
  Lambda* node = make<Lambda>(start());
  Token keyword = peek();
  advance();
  if (!parseParameters(node->args, K::kColon, true)) return nullptr;
  if (!at(K::kColon)) return raiseToken(Message::kExpectedColon, peek());
  advance();
  if (diagnosing_ && fields_ && (at(K::kFStringMiddle) || at(K::kRightBrace))) {
    return raiseRange(Message::kFStringLambda, keyword.start, previous().end, {fieldPrefix_});
  }
  node->body = parseExpression();
  return node->body ? seal(node) : nullptr;
}

Expr* Parser::parseYield() {
  Position from = start();
  advance();
  if (accept(K::kFrom)) {
    YieldFrom* node = make<YieldFrom>(from);
    node->value = parseExpression();
    return node->value ? seal(node) : nullptr;
  }
  Yield* node = make<Yield>(from);
  if (startsExpression(kind()) || at(K::kStar)) {
    node->value = parseStarExpressions();
    if (!node->value) return nullptr;
  }
  return seal(node);
}

// star_targets, for `for` and comprehensions: stops before `in`. Already marked as stored to.
Expr* Parser::parseTargets(bool inComprehension) {
  Position from = start();
  Expr* first = parseTarget();
  if (!first) return nullptr;
  Expr* all = first;
  if (at(K::kComma)) {
    Items<Expr*> elts(*this);
    elts.push(first);
    while (accept(K::kComma)) {
      if (!startsExpression(kind()) && !at(K::kStar)) break;
      Expr* next = parseTarget();
      if (!next) return nullptr;
      elts.push(next);
    }
    Tuple* tuple = make<Tuple>(from);
    tuple->elts = elts.take();
    all = seal(tuple);
    if (!all) return nullptr;
  }
  if (toTarget(all, ExprContext::kStore)) return all;
  if (diagnosing_) {
    if (inComprehension && !at(K::kIn)) return raiseToken(Message::kExpectedIn, peek());
    const Expr* invalid = invalidTarget(all, TargetKind::kFor);
    if (!invalid) return nullptr;
    raise(Message::kCannotAssign, invalid, {nameOf(invalid)});
  }
  return nullptr;
}

Expr* Parser::parseTarget() { return at(K::kStar) ? parseStarExpression() : parseBitwiseOr(); }

}  // namespace krait
