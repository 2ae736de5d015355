// The patterns of match statements.
#include "frontend/parser/parser.h"

namespace krait {

using namespace ast;

// patterns: one pattern, or an open sequence `a, *b`.
Pattern* Parser::parsePatterns() {
  Position from = start();
  Pattern* first = at(K::kStar) ? parseStarPattern() : parseAsPattern();
  if (!first) return nullptr;
  if (!at(K::kComma)) return first->is<MatchStar>() ? nullptr : first;
  Items<Pattern*> items(*this);
  items.push(first);
  while (accept(K::kComma)) {
    if (at(K::kColon) || at(K::kIf)) break;
    Pattern* next = at(K::kStar) ? parseStarPattern() : parseAsPattern();
    if (!next) return nullptr;
    items.push(next);
  }
  MatchSequence* node = make<MatchSequence>(from);
  node->patterns = items.take();
  return seal(node);
}

Pattern* Parser::parseStarPattern() {
  MatchStar* node = make<MatchStar>(start());
  advance();
  if (!at(K::kName)) return nullptr;
  if (atWord("_")) {
    advance();
  } else {
    node->name = acceptName();
  }
  return seal(node);
}

Pattern* Parser::parseAsPattern() {
  Nest nest(*this);
  if (!nest) return nullptr;
  Position from = start();
  Pattern* pattern = parseOrPattern();
  if (!pattern || !accept(K::kAs)) return pattern;
  if (!at(K::kName) || atWord("_") || kindAt(1) == K::kDot || kindAt(1) == K::kLeftParen) {
    if (!diagnosing_) return nullptr;
    if (atWord("_") && kindAt(1) != K::kDot) return raiseToken(Message::kPatternUnderscore, peek());
    Expr* target = attempt([&] { return parseExpression(); });
    return target && !failed() ? raise(Message::kPatternTarget, target, {nameOf(target)}) : nullptr;
  }
  MatchAs* node = make<MatchAs>(from);
  node->pattern = pattern;
  node->name = acceptName();
  return seal(node);
}

Pattern* Parser::parseOrPattern() {
  Position from = start();
  Pattern* first = parseClosedPattern();
  if (!first || !at(K::kPipe)) return first;
  Items<Pattern*> items(*this);
  items.push(first);
  while (accept(K::kPipe)) {
    Pattern* next = parseClosedPattern();
    if (!next) return nullptr;
    items.push(next);
  }
  MatchOr* node = make<MatchOr>(from);
  node->patterns = items.take();
  return seal(node);
}

Pattern* Parser::parseClosedPattern() {
  Position from = start();
  switch (kind()) {
    case K::kNone: case K::kTrue: case K::kFalse: {
      MatchSingleton* node = make<MatchSingleton>(from);
      node->value = at(K::kNone)   ? ConstantKind::kNone
                    : at(K::kTrue) ? ConstantKind::kTrue
                                   : ConstantKind::kFalse;
      advance();
      return seal(node);
    }
    case K::kMinus: case K::kNumber: case K::kString: case K::kFStringStart: {
      MatchValue* node = make<MatchValue>(from);
      node->value = at(K::kMinus) || at(K::kNumber) ? parseNumberPattern() : parseStrings();
      return node->value ? seal(node) : nullptr;
    }
    case K::kName: return parseNamePattern();
    case K::kLeftParen: case K::kLeftBracket: return parseSequencePattern();
    case K::kLeftBrace: return parseMappingPattern();
    default: return nullptr;
  }
}

Expr* Parser::parseSignedNumber() {
  if (!at(K::kMinus)) return at(K::kNumber) ? parseNumber() : nullptr;
  UnaryOp* node = make<UnaryOp>(start());
  node->op = UnaryOperator::kUSub;
  advance();
  if (!at(K::kNumber)) return nullptr;
  node->operand = parseNumber();
  return node->operand ? seal(node) : nullptr;
}

// A number, or a complex literal `-1 + 2j`.
Expr* Parser::parseNumberPattern() {
  Position from = start();
  Expr* left = parseSignedNumber();
  if (!left || (!at(K::kPlus) && !at(K::kMinus))) return left;
  const Expr* number = left->is<UnaryOp>() ? left->as<UnaryOp>().operand : left;
  if (number->as<Constant>().what == ConstantKind::kImaginary) return raise(Message::kRealRequired, number);
  BinOp* node = make<BinOp>(from);
  node->left = left;
  node->op = at(K::kPlus) ? BinaryOperator::kAdd : BinaryOperator::kSub;
  advance();
  if (!at(K::kNumber)) return nullptr;
  node->right = parseNumber();
  if (!node->right) return nullptr;
  if (node->right->as<Constant>().what != ConstantKind::kImaginary) return raise(Message::kImaginaryRequired, node->right);
  return seal(node);
}

// A capture, the wildcard, a dotted value, or a class.
Pattern* Parser::parseNamePattern() {
  Position from = start();
  Token first = peek();
  advance();
  if (!at(K::kDot) && !at(K::kLeftParen)) {
    MatchAs* node = make<MatchAs>(from);
    if (textOf(first) != "_") node->name = intern(first);
    return seal(node);
  }
  Expr* value = makeName(first);
  while (value && accept(K::kDot)) {
    Attribute* attribute = make<Attribute>(from);
    attribute->value = value;
    attribute->attr = acceptName();
    if (attribute->attr == kNoName) return nullptr;
    value = seal(attribute);
  }
  if (!value) return nullptr;
  if (at(K::kLeftParen)) return parseClassPattern(value);
  MatchValue* node = make<MatchValue>(from);
  node->value = value;
  return seal(node);
}

Pattern* Parser::parseClassPattern(Expr* cls) {
  MatchClass* node = make<MatchClass>(cls->start);
  node->cls = cls;
  advance();
  Items<Pattern*> items(*this);
  ChargedVector<NameId> names(ast_.budget());
  while (!at(K::kRightParen)) {
    if (at(K::kName) && kindAt(1) == K::kEqual) {
      if (!names.push(acceptName())) ast_.setOutOfMemory();
      advance();
    } else if (!names.empty()) {
      if (!diagnosing_) return nullptr;
      Pattern* pattern = attempt([&] { return parseAsPattern(); });
      return pattern && !failed() ? raise(Message::kPositionalPatterns, pattern) : nullptr;
    }
    Pattern* pattern = parseAsPattern();
    if (!pattern) return nullptr;
    items.push(pattern);
    if (!accept(K::kComma)) break;
  }
  if (!accept(K::kRightParen)) return nullptr;
  Span<Pattern*> all = items.take();
  uint32_t keywords = static_cast<uint32_t>(names.size());
  node->patterns = {all.data, all.count - keywords};
  node->kwdPatterns = {all.data + (all.count - keywords), keywords};
  node->kwdAttrs = ast_.makeSpan(names.data(), keywords);
  return seal(node);
}

Pattern* Parser::parseMappingPattern() {
  MatchMapping* node = make<MatchMapping>(start());
  advance();
  Items<void*> items(*this);  // key, pattern, key, pattern ...
  while (!at(K::kRightBrace)) {
    if (node->rest != kNoName) return nullptr;
    if (accept(K::kDoubleStar)) {
      if (atWord("_")) return nullptr;
      node->rest = acceptName();
      if (node->rest == kNoName) return nullptr;
    } else {
      Expr* key = nullptr;
      switch (kind()) {
        case K::kNone: key = makeConstant(start(), ConstantKind::kNone); break;
        case K::kTrue: key = makeConstant(start(), ConstantKind::kTrue); break;
        case K::kFalse: key = makeConstant(start(), ConstantKind::kFalse); break;
        case K::kMinus: case K::kNumber: key = parseNumberPattern(); break;
        case K::kString: case K::kFStringStart: key = parseStrings(); break;
        case K::kName: {
          Pattern* value = parseNamePattern();
          if (value && value->is<MatchValue>()) key = value->as<MatchValue>().value;
          break;
        }
        default: break;
      }
      if (!key || !accept(K::kColon)) return nullptr;
      Pattern* pattern = parseAsPattern();
      if (!pattern) return nullptr;
      items.push(key);
      items.push(pattern);
    }
    if (!accept(K::kComma)) break;
  }
  if (!accept(K::kRightBrace)) return nullptr;
  uint32_t count = items.size() / 2;
  if (count) {
    char* keys = ast_.makeBytes(count * sizeof(Expr*));
    char* patterns = ast_.makeBytes(count * sizeof(Pattern*));
    if (!keys || !patterns) return nullptr;
    node->keys = {reinterpret_cast<Expr**>(keys), count};
    node->patterns = {reinterpret_cast<Pattern**>(patterns), count};
    for (uint32_t i = 0; i < count; ++i) {
      node->keys[i] = static_cast<Expr*>(items[2 * i]);
      node->patterns[i] = static_cast<Pattern*>(items[2 * i + 1]);
    }
  }
  return seal(node);
}

// A group or a sequence in parentheses or brackets.
Pattern* Parser::parseSequencePattern() {
  Position from = start();
  bool bracket = at(K::kLeftBracket);
  K closer = bracket ? K::kRightBracket : K::kRightParen;
  advance();
  Items<Pattern*> items(*this);
  bool comma = false;
  while (!at(closer)) {
    Pattern* next = at(K::kStar) ? parseStarPattern() : parseAsPattern();
    if (!next) return nullptr;
    items.push(next);
    if (!accept(K::kComma)) {
      comma = false;
      break;
    }
    comma = true;
  }
  if (!accept(closer)) return nullptr;
  if (!bracket && !comma && items.size() == 1) return items[0]->is<MatchStar>() ? nullptr : items[0];
  MatchSequence* node = make<MatchSequence>(from);
  node->patterns = items.take();
  return seal(node);
}

}  // namespace krait
