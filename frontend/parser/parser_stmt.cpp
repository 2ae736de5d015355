// Modules and simple statements.
#include "frontend/parser/parser.h"

namespace krait {

using namespace ast;

namespace {

// The operators of `+=` and so on, in the order of tokens.def.
constexpr BinaryOperator kAugmented[] = {
    BinaryOperator::kAdd,    BinaryOperator::kSub,   BinaryOperator::kMult,   BinaryOperator::kMatMult, BinaryOperator::kDiv,
    BinaryOperator::kMod,    BinaryOperator::kPow,   BinaryOperator::kLShift, BinaryOperator::kRShift,  BinaryOperator::kBitOr,
    BinaryOperator::kBitXor, BinaryOperator::kBitAnd, BinaryOperator::kFloorDiv};

bool isAugmented(TokenKind kind) { return kind >= TokenKind::kPlusEqual && kind <= TokenKind::kDoubleSlashEqual; }

}  // namespace

Module* Parser::parseModule(ParseMode mode) {
  Module* module = make<Module>(start());
  Items<Stmt*> body(*this);
  if (mode == ParseMode::kExpression) {
    while (accept(K::kNewline)) {
    }
    if (at(K::kStar)) return nullptr;  // eval takes no starred items
    ExprStmt* statement = make<ExprStmt>(start());
    statement->value = parseStarExpressions();
    if (!statement->value || !seal(statement)) return nullptr;
    body.push(statement);
    while (accept(K::kNewline)) {
    }
    if (!at(K::kEndMarker)) return nullptr;
  } else {
    if (mode == ParseMode::kInteractive) {
      while (accept(K::kNewline)) {
      }
    }
    while (!at(K::kEndMarker)) {
      if (mode == ParseMode::kInteractive && !body.empty()) {
        return raiseToken(Message::kMultipleStatements, peek());
      }
      if (accept(K::kNewline)) continue;
      if (!parseStatement(body)) return nullptr;
    }
  }
  module->body = body.take();
  return sealAt(module, start());
}

bool Parser::parseStatement(Items<Stmt*>& into) {
  Nest nest(*this);
  if (!nest || ast_.outOfMemory()) return false;
  switch (kind()) {
    case K::kIf: case K::kWhile: case K::kFor: case K::kWith: case K::kTry: case K::kDef: case K::kClass: case K::kAt:
    case K::kAsync: {
      Stmt* statement = parseCompound();
      if (statement) into.push(statement);
      return statement;
    }
    case K::kName:
      if (atWord("match")) {
        Stmt* statement = attempt([&] { return parseMatch(); });
        if (failed()) return false;
        if (statement) {
          into.push(statement);
          return true;
        }
      }
      break;
    default: break;
  }
  return parseSimpleLine(into);
}

bool Parser::parseSimpleLine(Items<Stmt*>& into) {
  for (;;) {
    Stmt* statement = parseSimple();
    if (!statement) return false;
    into.push(statement);
    if (!accept(K::kSemicolon)) break;
    if (at(K::kNewline)) break;
  }
  return accept(K::kNewline);
}

Stmt* Parser::parseSimple() {
  Position from = start();
  switch (kind()) {
    case K::kReturn: return parseReturn();
    case K::kImport: return parseImport();
    case K::kFrom: return parseFromImport();
    case K::kRaise: return parseRaise();
    case K::kDel: return parseDelete();
    case K::kAssert: return parseAssert();
    case K::kGlobal: return parseNames(true);
    case K::kNonlocal: return parseNames(false);
    case K::kPass: case K::kBreak: case K::kContinue: {
      K keyword = kind();
      if (diagnosing_ && kindAt(1) == K::kIf) {
        parseExpression();
        if (failed()) return nullptr;
      }
      advance();
      if (keyword == K::kPass) return seal(make<Pass>(from));
      if (keyword == K::kBreak) return seal(make<Break>(from));
      return seal(make<Continue>(from));
    }
    case K::kName:
      if (atWord("type") && kindAt(1) == K::kName) return parseTypeAlias();
      break;
    default: break;
  }
  return parseExpressionStatement();
}

// The right side of an assignment.
Expr* Parser::parseAssigned() { return at(K::kYield) ? parseYield() : parseStarExpressions(); }

// An expression, or the assignments that begin with one.
Stmt* Parser::parseExpressionStatement() {
  Position from = start();
  bool parenthesized = at(K::kLeftParen);
  bool isYield = at(K::kYield);
  uint32_t firstToken = at_;
  Expr* first = parseAssigned();
  if (!first) return nullptr;
  if (at(K::kEqual)) {
    if (diagnosing_) return diagnoseAssignment(first, firstToken);
    if (isYield) return nullptr;
    Items<Expr*> targets(*this);
    Expr* value = first;
    while (at(K::kEqual)) {
      if (!toTarget(value, ExprContext::kStore) || value->is<Yield>()) return nullptr;
      targets.push(value);
      advance();
      value = parseAssigned();
      if (!value) return nullptr;
    }
    Assign* assign = make<Assign>(from);
    assign->targets = targets.take();
    assign->value = value;
    return seal(assign);
  }
  if (isAugmented(kind())) {
    K op = kind();
    bool valid = first->is<Name>() || first->is<Attribute>() || first->is<Subscript>();
    if (!valid) {
      if (!diagnosing_) {
        advance();
        return nullptr;
      }
      advance();
      Expr* value = parseAssigned();
      if (!value) return nullptr;
      return raise(Message::kAugTarget, first, {nameOf(first)});
    }
    AugAssign* assign = make<AugAssign>(from);
    toTarget(first, ExprContext::kStore);
    advance();
    assign->target = first;
    assign->op = kAugmented[static_cast<size_t>(op) - static_cast<size_t>(K::kPlusEqual)];
    assign->value = parseAssigned();
    return assign->value ? seal(assign) : nullptr;
  }
  if (at(K::kColon) && !isYield) return parseAnnotated(from, first, parenthesized);
  ExprStmt* statement = make<ExprStmt>(from);
  statement->value = first;
  return seal(statement);
}

// Assignments in the diagnosing pass: looks for what cannot be assigned to before it gives up.
Stmt* Parser::diagnoseAssignment(Expr* first, uint32_t from) {
  uint32_t firstEqual = at_;
  Position start = tokens_[from].start;
  bool bareYield = tokens_[from].kind == K::kYield;
  Items<Expr*> targets(*this);
  Expr* value = first;
  while (at(K::kEqual)) {
    const Expr* invalid = invalidTarget(value, TargetKind::kStar);
    if (invalid) {
      if (tokens_[from].kind != K::kYield) {
        // As a named expression first: "here. Maybe you meant '=='". Only the first element of a bare tuple is one.
        const Tuple* tuple = first->tryAs<Tuple>();
        at_ = firstEqual;
        if ((!tuple || tokens_[from].kind == K::kLeftParen) && !diagnoseNamed(first, from)) return nullptr;
      }
      if (bareYield) return raise(Message::kAssignYield, value);
      return raise(Message::kCannotAssign, invalid, {nameOf(invalid)});
    }
    targets.push(value);
    advance();
    bareYield = at(K::kYield);
    value = parseAssigned();
    if (!value) return nullptr;
  }
  for (uint32_t i = 0; i < targets.size(); ++i) toTarget(targets[i], ExprContext::kStore);
  Assign* assign = make<Assign>(start);
  assign->targets = targets.take();
  assign->value = value;
  return seal(assign);
}

Stmt* Parser::parseAnnotated(Position from, Expr* target, bool parenthesized) {
  bool isName = target->is<Name>();
  bool valid = isName || target->is<Attribute>() || target->is<Subscript>();
  if (!valid) {
    if (!diagnosing_) return nullptr;
    uint32_t saved = at_;
    advance();
    Expr* annotation = attempt([&] { return parseExpression(); });
    at_ = saved;
    if (!annotation || failed()) return nullptr;
    if (target->is<List>()) return raise(Message::kOnlySingleTarget, target, {"list"});
    if (target->is<Tuple>()) {
      const Tuple& tuple = target->as<Tuple>();
      bool bare = from == target->start && !parenthesized;
      return bare && tuple.elts.count ? raise(Message::kOnlySingleTarget, tuple.elts[0], {"tuple"})
                                      : raise(Message::kOnlySingleTarget, target, {"tuple"});
    }
    return raise(Message::kIllegalAnnotation, target);
  }
  advance();
  AnnAssign* assign = make<AnnAssign>(from);
  toTarget(target, ExprContext::kStore);
  assign->target = target;
  assign->simple = isName && !parenthesized;
  assign->annotation = parseExpression();
  if (!assign->annotation) return nullptr;
  if (accept(K::kEqual)) {
    assign->value = parseAssigned();
    if (!assign->value) return nullptr;
  }
  return seal(assign);
}

Stmt* Parser::parseReturn() {
  Return* node = make<Return>(start());
  advance();
  if (startsExpression(kind()) || at(K::kStar)) {
    node->value = parseStarExpressions();
    if (!node->value) return nullptr;
  }
  return seal(node);
}

Stmt* Parser::parseRaise() {
  Raise* node = make<Raise>(start());
  advance();
  if (startsExpression(kind())) {
    node->exc = parseExpression();
    if (!node->exc) return nullptr;
    if (accept(K::kFrom)) {
      node->cause = parseExpression();
      if (!node->cause) return nullptr;
    }
  }
  return seal(node);
}

Stmt* Parser::parseDelete() {
  Delete* node = make<Delete>(start());
  advance();
  Items<Expr*> targets(*this);
  do {
    if (!targets.empty() && (at(K::kSemicolon) || at(K::kNewline))) break;
    Expr* target = parseStarExpression();
    if (!target) return nullptr;
    if (!toTarget(target, ExprContext::kDel)) {
      const Expr* invalid = invalidTarget(target, TargetKind::kDelete);
      if (diagnosing_ && invalid) return raise(Message::kCannotDelete, invalid, {nameOf(invalid)});
      return nullptr;
    }
    targets.push(target);
  } while (accept(K::kComma));
  node->targets = targets.take();
  return seal(node);
}

Stmt* Parser::parseAssert() {
  Assert* node = make<Assert>(start());
  advance();
  node->test = parseExpression();
  if (!node->test) return nullptr;
  if (accept(K::kComma)) {
    node->msg = parseExpression();
    if (!node->msg) return nullptr;
  }
  return seal(node);
}

NameId Parser::parseDottedName() {
  if (!at(K::kName)) return kNoName;
  Token first = peek();
  advance();
  if (!at(K::kDot)) return intern(first);
  uint32_t from = at_ - 1;
  while (at(K::kDot)) {
    advance();
    if (!at(K::kName)) return kNoName;
    advance();
  }
  std::string_view text = lexer_.source().substr(first.begin, previous().finish - first.begin);
  if (text.find_first_of(" \t\\\f\n") == std::string_view::npos) return ast_.intern(normalizeName(ast_, text));
  // Blanks around the dots: put the parts together.
  char* bytes = ast_.makeBytes(text.size());
  if (!bytes) return kNoName;
  size_t length = 0;
  for (uint32_t i = from; i < at_; ++i) {
    for (char c : textOf(tokens_[i])) bytes[length++] = c;
  }
  return ast_.intern(normalizeName(ast_, {bytes, length}));
}

// After `as`: a name must follow and end the clause. Raises for other expressions.
bool Parser::checkImportTarget() {
  if (!diagnosing_) return at(K::kName);
  uint32_t saved = at_;
  Expr* target = attempt([&] { return parseExpression(); });
  at_ = saved;
  if (failed()) return false;
  if (target && !target->is<Name>()) {
    raise(Message::kCannotImportAs, target, {nameOf(target)});
    return false;
  }
  return at(K::kName);
}

Alias* Parser::parseImportAs() {
  Alias* alias = make<Alias>(start());
  alias->name = parseDottedName();
  if (alias->name == kNoName) return nullptr;
  if (accept(K::kAs)) {
    if (!checkImportTarget()) return nullptr;
    alias->asname = acceptName();
  }
  return seal(alias);
}

Stmt* Parser::parseImport() {
  Import* node = make<Import>(start());
  Position from = start();
  advance();
  if (diagnosing_ && at(K::kNewline)) return raiseFrom(Message::kExpectedImportNames, start());
  Items<Alias*> names(*this);
  do {
    Alias* alias = parseImportAs();
    if (!alias) return nullptr;
    names.push(alias);
  } while (accept(K::kComma));
  if (diagnosing_ && at(K::kFrom)) {
    uint32_t saved = at_;
    advance();
    bool dotted = parseDottedName() != kNoName;
    at_ = saved;
    if (dotted) return raiseFrom(Message::kDidYouMeanFrom, from);
  }
  node->names = names.take();
  return seal(node);
}

Stmt* Parser::parseFromImport() {
  ImportFrom* node = make<ImportFrom>(start());
  advance();
  while (at(K::kDot) || at(K::kEllipsis)) {
    node->level += at(K::kDot) ? 1 : 3;
    advance();
  }
  if (!at(K::kImport) || node->level == 0) {
    node->module = parseDottedName();
    if (node->module == kNoName) return nullptr;
  }
  if (!accept(K::kImport)) return nullptr;
  Items<Alias*> names(*this);
  if (at(K::kStar)) {
    Alias* alias = make<Alias>(start());
    alias->name = ast_.intern("*");
    advance();
    if (!seal(alias)) return nullptr;
    names.push(alias);
    node->names = names.take();
    return seal(node);
  }
  if (diagnosing_ && at(K::kNewline)) return raiseFrom(Message::kExpectedImportNames, start());
  bool parenthesized = accept(K::kLeftParen);
  do {
    if (!names.empty()) {
      if (parenthesized && at(K::kRightParen)) break;
      if (!parenthesized && at(K::kNewline)) {
        return diagnosing_ ? raiseToken(Message::kTrailingImportComma, peek()) : nullptr;
      }
    }
    Alias* alias = make<Alias>(start());
    alias->name = acceptName();
    if (alias->name == kNoName) return nullptr;
    if (accept(K::kAs)) {
      if (!checkImportTarget()) return nullptr;
      alias->asname = acceptName();
    }
    if (!seal(alias)) return nullptr;
    names.push(alias);
  } while (accept(K::kComma));
  if (parenthesized && !accept(K::kRightParen)) return nullptr;
  if (!parenthesized && !at(K::kNewline) && !at(K::kSemicolon)) return nullptr;
  node->names = names.take();
  return seal(node);
}

Stmt* Parser::parseNames(bool isGlobal) {
  Position from = start();
  advance();
  Items<NameId> names(*this);
  do {
    NameId id = acceptName();
    if (id == kNoName) return nullptr;
    names.push(id);
  } while (accept(K::kComma));
  if (isGlobal) {
    Global* node = make<Global>(from);
    node->names = names.take();
    return seal(node);
  }
  Nonlocal* node = make<Nonlocal>(from);
  node->names = names.take();
  return seal(node);
}

Stmt* Parser::parseTypeAlias() {
  TypeAlias* node = make<TypeAlias>(start());
  advance();
  Token name = peek();
  advance();
  node->name = makeName(name, ExprContext::kStore);
  if (!node->name) return nullptr;
  if (at(K::kLeftBracket) && !parseTypeParams(node->typeParams)) return nullptr;
  if (!accept(K::kEqual)) return nullptr;
  node->value = parseExpression();
  return node->value ? seal(node) : nullptr;
}

}  // namespace krait
