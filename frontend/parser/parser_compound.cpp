// Compound statements: blocks, if, loops, with, try, functions, classes, type parameters, match.
#include "frontend/parser/parser.h"
#include "frontend/report.h"

namespace krait {

using namespace ast;

Stmt* Parser::parseCompound() {
  Position from = start();
  switch (kind()) {
    case K::kIf: return parseIf();
    case K::kWhile: return parseWhile();
    case K::kFor: return parseFor(from, false);
    case K::kWith: return parseWith(from, false);
    case K::kTry: return parseTry();
    case K::kDef: return parseFunction(from, false, {});
    case K::kClass: return parseClass({});
    case K::kAt: return parseDecorated();
    default: break;
  }
  advance();
  switch (kind()) {
    case K::kDef: return parseFunction(from, true, {});
    case K::kFor: return parseFor(from, true);
    case K::kWith: return parseWith(from, true);
    default: return nullptr;
  }
}

// The colon of a block. `forced`: without it an error is certain; else it is expected only where the line ends.
bool Parser::parseColon(bool forced) {
  if (accept(K::kColon)) return true;
  if (failed() || at(K::kError)) return false;
  if (forced || (diagnosing_ && at(K::kNewline))) raiseToken(Message::kExpectedColon, peek());
  return false;
}

// What follows the colon: statements on the same line, or an indented block. `what` names the statement of `line`.
bool Parser::parseBlock(Span<Stmt*>& into, std::string_view what, uint32_t line) {
  Items<Stmt*> body(*this);
  if (!accept(K::kNewline)) {
    if (!parseSimpleLine(body)) return false;
    into = body.take();
    return true;
  }
  if (!at(K::kIndent)) {
    if (!diagnosing_ || failed() || at(K::kError)) return false;
    return raiseLast(Message::kExpectedBlock, {what, Decimal(line)}), false;
  }
  advance();
  while (!accept(K::kDedent)) {
    if (at(K::kEndMarker)) break;
    if (!parseStatement(body)) return false;
  }
  into = body.take();
  return true;
}

bool Parser::parseElse(Span<Stmt*>& into) {
  if (!at(K::kElse)) return true;
  uint32_t line = start().line;
  advance();
  return parseColon(true) && parseBlock(into, "'else' statement", line);
}

// Iterative along elif, so that a long chain costs no native stack here.
Stmt* Parser::parseIf() {
  Items<If*> chain(*this);
  for (;;) {
    bool isElif = at(K::kElif);
    If* node = make<If>(start());
    chain.push(node);
    advance();
    node->test = parseNamed();
    if (!node->test || !parseColon()) return nullptr;
    if (!parseBlock(node->body, isElif ? "'elif' statement" : "'if' statement", node->start.line)) return nullptr;
    if (at(K::kElif)) continue;
    if (!parseElse(node->orelse)) return nullptr;
    if (diagnosing_ && node->orelse.count && at(K::kElif)) return raiseToken(Message::kElifAfterElse, peek());
    break;
  }
  Position end = blockEnd();
  for (uint32_t i = chain.size(); i-- > 0;) {
    if (i + 1 < chain.size()) {
      Stmt* next = chain[i + 1];
      chain[i]->orelse = ast_.makeSpan(&next, 1);
    }
    if (!sealAt(chain[i], end)) return nullptr;
  }
  return chain[0];
}

Stmt* Parser::parseWhile() {
  While* node = make<While>(start());
  advance();
  node->test = parseNamed();
  if (!node->test || !parseColon() || !parseBlock(node->body, "'while' statement", node->start.line)) return nullptr;
  if (!parseElse(node->orelse)) return nullptr;
  return sealBlock(node);
}

Stmt* Parser::parseFor(Position from, bool isAsync) {
  For* node = make<For>(from);
  node->isAsync = isAsync;
  uint32_t line = start().line;
  advance();
  uint32_t first = at_;
  node->target = parseTargets(false);
  if (failed()) return nullptr;
  if (!node->target || !accept(K::kIn)) {
    if (!diagnosing_) return nullptr;
    at_ = first;
    const Expr* all = parseStarExpressions();
    const Expr* invalid = all && !failed() ? invalidTarget(all, TargetKind::kFor) : nullptr;
    return invalid ? raise(Message::kCannotAssign, invalid, {nameOf(invalid)}) : nullptr;
  }
  node->iter = parseStarExpressions();
  if (!node->iter || !parseColon()) return nullptr;
  if (!parseBlock(node->body, "'for' statement", line) || !parseElse(node->orelse)) return nullptr;
  return sealBlock(node);
}

WithItem* Parser::parseWithItem() {
  WithItem* item = make<WithItem>(start());
  item->contextExpr = parseExpression();
  if (!item->contextExpr) return nullptr;
  if (accept(K::kAs)) {
    item->optionalVars = parseTarget();
    if (!item->optionalVars) return nullptr;
    if (!toTarget(item->optionalVars, ExprContext::kStore)) {
      const Expr* invalid = invalidTarget(item->optionalVars, TargetKind::kStar);
      if (diagnosing_ && (at(K::kComma) || at(K::kRightParen) || at(K::kColon))) {
        return raise(Message::kCannotAssign, invalid, {nameOf(invalid)});
      }
      return nullptr;
    }
  }
  return seal(item);
}

Stmt* Parser::parseWith(Position from, bool isAsync) {
  With* node = make<With>(from);
  node->isAsync = isAsync;
  uint32_t line = start().line;
  advance();
  uint32_t saved = at_;
  bool done = false;
  if (at(K::kLeftParen)) {
    Items<WithItem*> items(*this);
    advance();
    done = true;
    do {
      if (!items.empty() && at(K::kRightParen)) break;
      WithItem* item = parseWithItem();
      if (failed()) return nullptr;
      if (!item) {
        done = false;
        break;
      }
      items.push(item);
    } while (accept(K::kComma));
    done = done && accept(K::kRightParen);
    if (done && diagnosing_ && at(K::kNewline)) return raiseToken(Message::kExpectedColon, peek());
    done = done && at(K::kColon);
    if (done) node->items = items.take();
  }
  if (!done) {
    at_ = saved;
    Items<WithItem*> items(*this);
    do {
      WithItem* item = parseWithItem();
      if (!item) return nullptr;
      items.push(item);
    } while (accept(K::kComma));
    node->items = items.take();
  }
  if (!parseColon() || !parseBlock(node->body, "'with' statement", line)) return nullptr;
  return sealBlock(node);
}

Stmt* Parser::parseTry() {
  Try* node = make<Try>(start());
  advance();
  if (!parseColon(true) || !parseBlock(node->body, "'try' statement", node->start.line)) return nullptr;
  Items<ExceptHandler*> handlers(*this);
  bool isStar = false;
  while (at(K::kExcept)) {
    bool star = kindAt(1) == K::kStar;
    if (!handlers.empty() && star != isStar) {
      return diagnosing_ ? raiseRange(Message::kMixedExcept, start(), star ? peek(1).end : peek().end) : nullptr;
    }
    ExceptHandler* handler = parseHandler(star);
    if (!handler) return nullptr;
    isStar = star;
    handlers.push(handler);
  }
  node->isStar = isStar;
  node->handlers = handlers.take();
  if (node->handlers.count && !parseElse(node->orelse)) return nullptr;
  if (at(K::kFinally)) {
    uint32_t line = start().line;
    advance();
    if (!parseColon(true) || !parseBlock(node->finalbody, "'finally' statement", line)) return nullptr;
  }
  if (!node->handlers.count && !node->finalbody.count) {
    return diagnosing_ && !failed() && !at(K::kError) ? raiseLast(Message::kExpectedExceptFinally) : nullptr;
  }
  return sealBlock(node);
}

ExceptHandler* Parser::parseHandler(bool& isStar) {
  ExceptHandler* handler = make<ExceptHandler>(start());
  Position keyword = start();
  advance();
  isStar = accept(K::kStar);
  if (!at(K::kColon)) {
    Position from = start();
    if (diagnosing_ && isStar && at(K::kNewline)) return raiseLast(Message::kExceptStarType);
    if (diagnosing_ && at(K::kNewline)) return raiseToken(Message::kExpectedColon, peek());
    Expr* first = parseExpression();
    if (!first) return nullptr;
    handler->type = first;
    if (at(K::kComma)) {
      // Several types without parentheses: not together with `as`.
      Items<Expr*> types(*this);
      types.push(first);
      while (accept(K::kComma)) {
        if (at(K::kColon)) break;
        Expr* next = parseExpression();
        if (!next) return nullptr;
        types.push(next);
      }
      if (at(K::kAs)) {
        if (!diagnosing_) return nullptr;
        advance();
        if (!at(K::kName)) return nullptr;
        advance();
        return at(K::kColon) ? raiseRange(Message::kExceptParenthesized, from, previous().end) : nullptr;
      }
      Tuple* tuple = make<Tuple>(from);
      tuple->elts = types.take();
      handler->type = seal(tuple);
      if (!handler->type) return nullptr;
    } else if (accept(K::kAs)) {
      if (at(K::kName) && (kindAt(1) == K::kColon || kindAt(1) == K::kNewline)) {
        handler->name = acceptName();
      } else {
        if (!diagnosing_) return nullptr;
        Expr* target = parseExpression();
        if (target && at(K::kColon)) {
          return raise(isStar ? Message::kExceptStarTarget : Message::kExceptTarget, target, {nameOf(target)});
        }
        return nullptr;
      }
    }
  } else if (isStar) {
    return diagnosing_ ? raiseLast(Message::kExceptStarType) : nullptr;
  }
  if (!parseColon()) return nullptr;
  if (!parseBlock(handler->body, isStar ? "'except*' statement" : "'except' statement", keyword.line)) return nullptr;
  return sealBlock(handler);
}

Stmt* Parser::parseDecorated() {
  Items<Expr*> decorators(*this);
  while (accept(K::kAt)) {
    Expr* decorator = parseNamed();
    if (!decorator || !accept(K::kNewline)) return nullptr;
    decorators.push(decorator);
  }
  Span<Expr*> all = decorators.take();
  Position from = start();
  if (at(K::kClass)) return parseClass(all);
  if (at(K::kDef)) return parseFunction(from, false, all);
  if (at(K::kAsync) && kindAt(1) == K::kDef) {
    advance();
    return parseFunction(from, true, all);
  }
  return nullptr;
}

Stmt* Parser::parseFunction(Position from, bool isAsync, Span<Expr*> decorators) {
  FunctionDef* node = make<FunctionDef>(from);
  node->isAsync = isAsync;
  node->decoratorList = decorators;
  uint32_t line = start().line;
  advance();
  node->name = acceptName();
  if (node->name == kNoName) return nullptr;
  if (at(K::kLeftBracket)) {
    Token bracket = peek();
    bool empty = kindAt(1) == K::kRightBracket;
    if (!parseTypeParams(node->typeParams)) {
      // Without type parameters a parenthesis is what must follow.
      return failed() || at(K::kError) || !diagnosing_ || empty ? nullptr : raiseToken(Message::kExpectedParenthesis, bracket);
    }
  }
  if (!accept(K::kLeftParen)) {
    return failed() || at(K::kError) ? nullptr : raiseToken(Message::kExpectedParenthesis, peek());
  }
  if (!parseParameters(node->args, K::kRightParen, false) || !accept(K::kRightParen)) return nullptr;
  if (at(K::kArrow)) {
    Token arrow = peek();
    advance();
    uint32_t first = at_;
    node->returns = parseExpression();
    if (!node->returns) return failed() || at(K::kError) || at_ != first ? nullptr : raiseToken(Message::kExpectedColon, arrow);
  }
  if (!parseColon(true) || !parseBlock(node->body, "function definition", line)) return nullptr;
  return sealBlock(node);
}

Stmt* Parser::parseClass(Span<Expr*> decorators) {
  ClassDef* node = make<ClassDef>(start());
  node->decoratorList = decorators;
  advance();
  node->name = acceptName();
  if (node->name == kNoName) return nullptr;
  if (at(K::kLeftBracket) && !parseTypeParams(node->typeParams)) return nullptr;
  if (accept(K::kLeftParen)) {
    if (!at(K::kRightParen) && !parseArguments(node->bases, node->keywords)) return nullptr;
    for (Expr* base : node->bases) {
      if (base->height == 0) {
        if (!diagnosing_) return nullptr;
        Position keyword = base->as<GeneratorExp>().generators[0]->start;
        return raiseRange(Message::kInvalidSyntax, keyword, {keyword.line, keyword.column + 3});
      }
    }
    if (!accept(K::kRightParen)) return nullptr;
  }
  if (!parseColon() || !parseBlock(node->body, "class definition", node->start.line)) return nullptr;
  return sealBlock(node);
}

bool Parser::parseTypeParams(Span<TypeParam*>& into) {
  advance();
  if (at(K::kRightBracket)) {
    if (diagnosing_) {
      Position closer = start();
      raiseFrom(Message::kEmptyTypeParams, closer);
    }
    return false;
  }
  Items<TypeParam*> params(*this);
  bool sawDefault = false;
  do {
    if (!params.empty() && at(K::kRightBracket)) break;
    Token first = peek();
    bool hasDefault = false;
    TypeParam* param = parseTypeParam(hasDefault);
    if (!param) return false;
    if (sawDefault && !hasDefault) {
      std::string_view name = first.kind == K::kName ? textOf(first) : std::string_view();
      if (const TypeVarTuple* tuple = param->tryAs<TypeVarTuple>()) name = ast_.text(tuple->name);
      if (const ParamSpec* spec = param->tryAs<ParamSpec>()) name = ast_.text(spec->name);
      return raise(Message::kTypeDefaultOrder, param, {name}), false;
    }
    sawDefault |= hasDefault;
    params.push(param);
  } while (accept(K::kComma));
  if (!accept(K::kRightBracket)) return false;
  into = params.take();
  return true;
}

TypeParam* Parser::parseTypeParam(bool& hasDefault) {
  Position from = start();
  auto parseDefault = [&](Expr*& into, bool starAllowed) {
    hasDefault = accept(K::kEqual);
    if (!hasDefault) return true;
    into = starAllowed ? parseStarExpression() : parseExpression();
    return into != nullptr;
  };
  // `*Ts: bound` and `**P: bound` are errors of their own.
  auto refuseBound = [&](std::string_view what) -> bool {
    if (!at(K::kColon)) return true;
    if (!diagnosing_) return false;
    Token colon = peek();
    advance();
    Expr* bound = attempt([&] { return parseExpression(); });
    if (!bound || failed()) return false;
    raiseFrom(Message::kStarBound, colon.start, {bound->is<Tuple>() ? "constraints" : "bound", what});
    return false;
  };
  if (accept(K::kStar)) {
    TypeVarTuple* node = make<TypeVarTuple>(from);
    node->name = acceptName();
    if (node->name == kNoName || !refuseBound("TypeVarTuple") || !parseDefault(node->defaultValue, true)) return nullptr;
    return seal(node);
  }
  if (accept(K::kDoubleStar)) {
    ParamSpec* node = make<ParamSpec>(from);
    node->name = acceptName();
    if (node->name == kNoName || !refuseBound("ParamSpec") || !parseDefault(node->defaultValue, false)) return nullptr;
    return seal(node);
  }
  TypeVar* node = make<TypeVar>(from);
  node->name = acceptName();
  if (node->name == kNoName) return nullptr;
  if (accept(K::kColon)) {
    node->bound = parseExpression();
    if (!node->bound) return nullptr;
  }
  if (!parseDefault(node->defaultValue, false)) return nullptr;
  return seal(node);
}

// Tried where a statement begins with `match`; null if it is a plain name after all.
Stmt* Parser::parseMatch() {
  Match* node = make<Match>(start());
  advance();
  if (!startsExpression(kind()) && !at(K::kStar)) return nullptr;
  Position from = start();
  Expr* subject = parseStarNamed();
  if (!subject) return nullptr;
  if (at(K::kComma)) {
    Items<Expr*> elts(*this);
    elts.push(subject);
    while (accept(K::kComma)) {
      if (!startsExpression(kind()) && !at(K::kStar)) break;
      Expr* next = parseStarNamed();
      if (!next) return nullptr;
      elts.push(next);
    }
    Tuple* tuple = make<Tuple>(from);
    tuple->elts = elts.take();
    subject = seal(tuple);
  } else if (subject->is<Starred>()) {
    return nullptr;
  }
  node->subject = subject;
  if (!at(K::kColon)) {
    if (diagnosing_ && at(K::kNewline) && tokens_[at_ - 1].level == 0 && subject->is<Name>()) {
      return raiseToken(Message::kExpectedColon, peek());
    }
    return nullptr;
  }
  advance();
  if (!accept(K::kNewline)) return nullptr;
  if (!at(K::kIndent)) {
    return diagnosing_ ? raiseLast(Message::kExpectedBlock, {"'match' statement", Decimal(node->start.line)}) : nullptr;
  }
  advance();
  Items<MatchCase*> cases(*this);
  while (!accept(K::kDedent)) {
    if (at(K::kEndMarker) && !cases.empty()) break;
    if (!atWord("case")) return nullptr;
    MatchCase* next = parseCase();
    if (!next) return nullptr;
    cases.push(next);
  }
  if (cases.empty()) return nullptr;
  node->cases = cases.take();
  return sealBlock(node);
}

MatchCase* Parser::parseCase() {
  MatchCase* node = make<MatchCase>(start());
  advance();
  node->pattern = parsePatterns();
  if (!node->pattern) return nullptr;
  if (accept(K::kIf)) {
    node->guard = parseNamed();
    if (!node->guard) return nullptr;
  }
  if (!parseColon() || !parseBlock(node->body, "'case' statement", node->start.line)) return nullptr;
  return sealBlock(node);
}

}  // namespace krait
