// Atoms: names, constants, numbers, groups, displays and comprehensions.
#include <charconv>
#include <cstdlib>

#include "frontend/parser/parser.h"
#include "frontend/report.h"

namespace krait {

using namespace ast;

Expr* Parser::parseAtom() {
  switch (kind()) {
    case K::kName: {
      Token token = peek();
      advance();
      return makeName(token);
    }
    case K::kNumber: return parseNumber();
    case K::kString: case K::kFStringStart: return parseStrings();
    case K::kNone: return makeConstant(start(), ConstantKind::kNone);
    case K::kTrue: return makeConstant(start(), ConstantKind::kTrue);
    case K::kFalse: return makeConstant(start(), ConstantKind::kFalse);
    case K::kEllipsis: return makeConstant(start(), ConstantKind::kEllipsis);
    case K::kLeftParen: return parseGroup();
    case K::kLeftBracket: return parseListDisplay();
    case K::kLeftBrace: return parseBraces();
    default: return nullptr;
  }
}

// tuple, group or generator expression.
Expr* Parser::parseGroup() {
  Position from = start();
  advance();
  if (accept(K::kRightParen)) return seal(make<Tuple>(from));
  if (at(K::kYield)) {
    Expr* yield = parseYield();
    return yield && accept(K::kRightParen) ? yield : nullptr;
  }
  if (diagnosing_ && at(K::kDoubleStar)) {
    Token stars = peek();
    advance();
    Expr* inner = attempt([&] { return parseExpression(); });
    if (inner && at(K::kRightParen)) return raiseToken(Message::kDoubleStarredHere, stars);
    return nullptr;
  }
  Expr* first = parseStarNamed();
  if (!first) return nullptr;
  if (atComprehension()) {
    GeneratorExp* node = make<GeneratorExp>(from);
    node->elt = first;
    if (first->is<Starred>()) {
      return diagnosing_ ? raise(Message::kUnpackInComprehension, first) : nullptr;
    }
    if (!parseComprehensions(node->generators) || !accept(K::kRightParen)) return nullptr;
    return seal(node);
  }
  if (at(K::kRightParen)) {
    if (first->is<Starred>()) return diagnosing_ ? raise(Message::kStarredHere, first) : nullptr;
    advance();
    return first;
  }
  if (!at(K::kComma)) return nullptr;
  Items<Expr*> elts(*this);
  elts.push(first);
  while (accept(K::kComma)) {
    if (at(K::kRightParen)) break;
    Expr* next = parseStarNamed();
    if (!next) return nullptr;
    elts.push(next);
  }
  if (!accept(K::kRightParen)) return nullptr;
  Tuple* tuple = make<Tuple>(from);
  tuple->elts = elts.take();
  return seal(tuple);
}

// The rest of a list or set, or of its comprehension, the cursor behind the first element.
template <class Display, class Comprehension>
Expr* Parser::parseElements(Position from, TokenKind closer, Expr* first) {
  if (atComprehension()) {
    if (first->is<Starred>()) return diagnosing_ ? raise(Message::kUnpackInComprehension, first) : nullptr;
    auto* node = make<Comprehension>(from);
    node->elt = first;
    if (!parseComprehensions(node->generators) || !accept(closer)) return nullptr;
    return seal(node);
  }
  Items<Expr*> elts(*this);
  elts.push(first);
  while (accept(K::kComma)) {
    if (at(closer)) break;
    if (diagnosing_ && atComprehension()) return raiseRange(Message::kComprehensionTarget, elts[0]->start, previous().end);
    Expr* next = parseStarNamed();
    if (!next) return nullptr;
    elts.push(next);
  }
  if (diagnosing_ && atComprehension() && elts.size() > 1) {
    return raiseRange(Message::kComprehensionTarget, elts[0]->start, elts.back()->end);
  }
  if (!accept(closer)) return nullptr;
  auto* display = make<Display>(from);
  display->elts = elts.take();
  return seal(display);
}

Expr* Parser::parseListDisplay() {
  Position from = start();
  advance();
  if (accept(K::kRightBracket)) return seal(make<List>(from));
  Expr* first = parseStarNamed();
  return first ? parseElements<List, ListComp>(from, K::kRightBracket, first) : nullptr;
}

// dict, set and their comprehensions.
Expr* Parser::parseBraces() {
  Position from = start();
  advance();
  if (accept(K::kRightBrace)) return seal(make<Dict>(from));
  if (at(K::kDoubleStar)) return parseDictItems(from, nullptr);
  Expr* first = parseStarNamed();
  if (!first) return nullptr;
  if (at(K::kColon)) return parseDictItems(from, first);
  return parseElements<Set, SetComp>(from, K::kRightBrace, first);
}

// The items of a dict, the cursor on "**" (key null) or on the colon after the first key.
Expr* Parser::parseDictItems(Position from, Expr* key) {
  Items<Expr*> items(*this);  // key, value, key, value ...
  bool first = true;
  for (;;) {
    Expr* value = nullptr;
    if (!first && at(K::kRightBrace)) break;
    if (!(first && key) && at(K::kDoubleStar)) {
      Position stars = start();
      advance();
      key = nullptr;
      value = parseBitwiseOr();
      if (!value) return nullptr;
      if (atComprehension()) {
        return diagnosing_ ? raiseRange(Message::kDictUnpackInComprehension, stars, {stars.line, stars.column + 2}) : nullptr;
      }
    } else {
      if (!first) key = parseExpression();
      if (!key) return nullptr;
      if (!at(K::kColon)) {
        if (diagnosing_ && !failed()) {
          Position last = previous().end;
          --last.column;
          raiseRange(Message::kExpectedDictColon, last, last);
          if (error_) error_->endColumn = 0;
          return nullptr;
        }
        return nullptr;
      }
      if (key->is<Starred>() || (first && key->is<NamedExpr>() && tokens_[at_ - 1].kind != K::kRightParen)) {
        return nullptr;
      }
      Token colon = peek();
      advance();
      if (diagnosing_) {
        if (at(K::kRightBrace) || at(K::kComma)) return raiseToken(Message::kExpectedDictValue, colon);
        if (at(K::kStar)) {
          Token star = peek();
          advance();
          if (Expr* rest = parseBitwiseOr()) return raiseRange(Message::kUnpackInDictValue, star.start, rest->end);
          return nullptr;
        }
      }
      value = parseExpression();
      if (!value) return nullptr;
      if (first && atComprehension()) {
        DictComp* node = make<DictComp>(from);
        node->key = key;
        node->value = value;
        if (!parseComprehensions(node->generators) || !accept(K::kRightBrace)) return nullptr;
        return seal(node);
      }
    }
    items.push(key);
    items.push(value);
    first = false;
    if (!accept(K::kComma)) break;
  }
  if (!accept(K::kRightBrace)) return nullptr;
  Dict* dict = make<Dict>(from);
  uint32_t count = items.size() / 2;
  char* keys = ast_.makeBytes(count * sizeof(Expr*));
  char* values = ast_.makeBytes(count * sizeof(Expr*));
  if (!keys || !values) return nullptr;
  dict->keys = {reinterpret_cast<Expr**>(keys), count};
  dict->values = {reinterpret_cast<Expr**>(values), count};
  for (uint32_t i = 0; i < count; ++i) {
    dict->keys[i] = items[2 * i];
    dict->values[i] = items[2 * i + 1];
  }
  return seal(dict);
}

Expr* Parser::parseNumber() {
  Token token = peek();
  std::string_view text = textOf(token);
  Constant* constant = make<Constant>(token.start);
  advance();
  if (text.find('_') != std::string_view::npos) {
    char* bytes = ast_.makeBytes(text.size() + 1);
    if (!bytes) return nullptr;
    size_t length = 0;
    for (char c : text) {
      if (c != '_') bytes[length++] = c;
    }
    text = {bytes, length};
  }
  char marker = text.size() > 1 ? static_cast<char>(text[1] | 0x20) : '\0';
  constant->base = 10;
  if (text[0] == '0' && (marker == 'x' || marker == 'o' || marker == 'b')) {
    constant->base = marker == 'x' ? 16 : marker == 'o' ? 8 : 2;
    text.remove_prefix(2);
  } else {
    bool imaginary = (text.back() | 0x20) == 'j';
    if (imaginary || text.find_first_of(".eE") != std::string_view::npos) {
      if (imaginary) text.remove_suffix(1);
      constant->what = imaginary ? ConstantKind::kImaginary : ConstantKind::kFloat;
      double number = 0;
      auto result = std::from_chars(text.data(), text.data() + text.size(), number);
      if (result.ec == std::errc::result_out_of_range) {
        // from_chars leaves the value open: too large has an exponent or many digits, too small a negative exponent.
        size_t exponent = text.find_first_of("eE");
        bool small = exponent != std::string_view::npos ? text[exponent + 1] == '-' : text[0] == '0' || text[0] == '.';
        number = small ? 0.0 : __builtin_inf();
      }
      constant->value.number = number;
      return seal(constant);
    }
  }
  constant->what = ConstantKind::kInt;
  while (text.size() > 1 && text[0] == '0') text.remove_prefix(1);
  if (constant->base == 10 && text.size() > 4300) {
    return raiseAt(Message::kTooManyDigits, {Decimal(text.size())}, token.start, token.end);
  }
  constant->text = text;
  int64_t integer = 0;
  auto result = std::from_chars(text.data(), text.data() + text.size(), integer, constant->base);
  constant->fitsInt64 = result.ec == std::errc();
  constant->value.integer = constant->fitsInt64 ? integer : 0;
  return seal(constant);
}

}  // namespace krait
