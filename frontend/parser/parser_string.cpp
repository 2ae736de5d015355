// String literals: escapes, concatenation, f-strings and t-strings.
#include <cstring>
#include <utility>

#include "frontend/parser/parser.h"
#include "frontend/report.h"
#include "runtime/objects/unicode/names.h"

namespace krait {

using namespace ast;

namespace {

int digitOf(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  char lower = static_cast<char>(c | 0x20);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : 99;
}

// Appends `codePoint` as UTF-8 (surrogates as WTF-8) and returns the new length.
size_t encode(char* out, size_t at, uint32_t codePoint) {
  if (codePoint < 0x80) {
    out[at++] = static_cast<char>(codePoint);
  } else if (codePoint < 0x800) {
    out[at++] = static_cast<char>(0xc0 | codePoint >> 6);
    out[at++] = static_cast<char>(0x80 | (codePoint & 0x3f));
  } else if (codePoint < 0x10000) {
    out[at++] = static_cast<char>(0xe0 | codePoint >> 12);
    out[at++] = static_cast<char>(0x80 | (codePoint >> 6 & 0x3f));
    out[at++] = static_cast<char>(0x80 | (codePoint & 0x3f));
  } else {
    out[at++] = static_cast<char>(0xf0 | codePoint >> 18);
    out[at++] = static_cast<char>(0x80 | (codePoint >> 12 & 0x3f));
    out[at++] = static_cast<char>(0x80 | (codePoint >> 6 & 0x3f));
    out[at++] = static_cast<char>(0x80 | (codePoint & 0x3f));
  }
  return at;
}

}  // namespace

Expr* Parser::makeText(Position start, Position end, std::string_view text) {
  Constant* constant = make<Constant>(start);
  constant->what = ConstantKind::kStr;
  constant->text = text;
  return sealAt(constant, end);
}

// Replaces the escapes of `text`; a view of `text` itself where there are none.
bool Parser::decodeEscapes(std::string_view text, bool isBytes, const Token& token, std::string_view& into) {
  into = text;
  size_t backslash = text.find('\\');
  if (backslash == std::string_view::npos) return true;
  char* out = ast_.makeBytes(text.size() + 1);
  if (!out) return false;
  std::memcpy(out, text.data(), backslash);
  size_t length = backslash;
  size_t i = backslash;
  auto failEscape = [&](Message message, size_t from, size_t to, std::string_view what) {
    raiseAt(message, {Decimal(from), Decimal(to), what}, token.start, token.end);
    return false;
  };
  while (i < text.size()) {
    char c = text[i];
    if (c != '\\' || i + 1 >= text.size()) {
      out[length++] = c;
      ++i;
      continue;
    }
    size_t from = i;
    c = text[i + 1];
    i += 2;
    switch (c) {
      case '\n': break;
      case '\\': case '\'': case '"': out[length++] = c; break;
      case 'a': out[length++] = '\a'; break;
      case 'b': out[length++] = '\b'; break;
      case 'f': out[length++] = '\f'; break;
      case 'n': out[length++] = '\n'; break;
      case 'r': out[length++] = '\r'; break;
      case 't': out[length++] = '\t'; break;
      case 'v': out[length++] = '\v'; break;
      case '0': case '1': case '2': case '3': case '4': case '5': case '6': case '7': {
        uint32_t value = static_cast<uint32_t>(c - '0');
        for (int digits = 1; digits < 3 && i < text.size() && text[i] >= '0' && text[i] <= '7'; ++digits) {
          value = value * 8 + static_cast<uint32_t>(text[i++] - '0');
        }
        if (isBytes) {
          out[length++] = static_cast<char>(value);
        } else {
          length = encode(out, length, value);
        }
        break;
      }
      case 'x': case 'u': case 'U': {
        if (isBytes && c != 'x') {
          out[length++] = '\\';
          out[length++] = c;
          break;
        }
        size_t wanted = c == 'x' ? 2 : c == 'u' ? 4 : 8;
        uint32_t value = 0;
        size_t count = 0;
        while (count < wanted && i < text.size() && digitOf(text[i]) < 16) {
          value = value << 4 | static_cast<uint32_t>(digitOf(text[i++]));
          ++count;
        }
        if (count < wanted) {
          if (isBytes) {
            raiseAt(Message::kBytesHex, {Decimal(from)}, token.start, token.end);
            return false;
          }
          return failEscape(Message::kTruncatedHex, from, i - 1, c == 'x' ? "\\xXX" : c == 'u' ? "\\uXXXX" : "\\UXXXXXXXX");
        }
        if (isBytes) {
          out[length++] = static_cast<char>(value);
          break;
        }
        if (value > 0x10ffff) return failEscape(Message::kIllegalUnicode, from, i - 1, "");
        length = encode(out, length, value);
        break;
      }
      case 'N':
        if (!isBytes) {
          size_t close = i < text.size() && text[i] == '{' ? text.find('}', i) : std::string_view::npos;
          if (close == std::string_view::npos || close == i + 1) {
            size_t end = i < text.size() && text[i] == '{' ? (close == std::string_view::npos ? text.size() - 1 : close - 1) : from + 1;
            return failEscape(Message::kMalformedName, from, end, "");
          }
          uint32_t codePoint = 0;
          if (!unicode::pointNamed(text.substr(i + 1, close - i - 1), codePoint)) {
            return failEscape(Message::kUnknownName, from, close, "");
          }
          length = encode(out, length, codePoint);
          i = close + 1;
          break;
        }
        [[fallthrough]];
      default:
        out[length++] = '\\';
        out[length++] = c;
        break;
    }
  }
  into = {out, length};
  return true;
}

// Appends the literal's Constant; sets isBytes.
bool Parser::decodeString(const Token& token, Items<Expr*>& parts, bool& isBytes) {
  std::string_view text = textOf(token);
  bool raw = false, unicode = false;
  isBytes = false;
  while (text[0] != '"' && text[0] != '\'') {
    char c = static_cast<char>(text[0] | 0x20);
    raw |= c == 'r';
    isBytes |= c == 'b';
    unicode |= c == 'u';
    text.remove_prefix(1);
  }
  size_t quotes = text.size() >= 6 && text[1] == text[0] && text[2] == text[0] ? 3 : 1;
  text = text.substr(quotes, text.size() - 2 * quotes);
  if (isBytes) {
    for (char c : text) {
      if (static_cast<unsigned char>(c) >= 0x80) {
        raiseAt(Message::kBytesNonAscii, {}, token.start, token.end);
        return false;
      }
    }
  }
  if (!raw && !decodeEscapes(text, isBytes, token, text)) return false;
  Expr* constant = makeText(token.start, token.end, text);
  if (!constant) return false;
  if (isBytes) constant->as<Constant>().what = ConstantKind::kBytes;
  constant->as<Constant>().isUnicode = unicode;
  parts.push(constant);
  return true;
}

// Joins neighbouring Str constants and drops empty ones, as CPython does within an f-string.
Span<Expr*> Parser::mergeTexts(Items<Expr*>& parts) {
  Items<Expr*> merged(*this);
  uint32_t count = parts.size();
  for (uint32_t i = 0; i < count;) {
    Expr* part = parts[i];
    if (!part->is<Constant>()) {
      merged.push(part);
      ++i;
      continue;
    }
    uint32_t stop = i;
    size_t size = 0;
    while (stop < count && parts[stop]->is<Constant>()) size += parts[stop++]->as<Constant>().text.size();
    if (size > 0 && stop > i + 1) {
      char* bytes = ast_.makeBytes(size);
      if (!bytes) return {};
      size_t length = 0;
      for (uint32_t j = i; j < stop; ++j) {
        std::string_view text = parts[j]->as<Constant>().text;
        if (!text.empty()) std::memcpy(bytes + length, text.data(), text.size());
        length += text.size();
      }
      bool unicode = part->as<Constant>().isUnicode;
      part = makeText(part->start, parts[stop - 1]->end, {bytes, size});
      if (!part) return {};
      part->as<Constant>().isUnicode = unicode;
    }
    if (size > 0) merged.push(part);
    i = stop;
  }
  return merged.take();
}

// `"it's "quoted" here"`: expressions between two literals. Tried for the first few literals only, because each time
// reads on to the end of the expression.
void Parser::diagnoseString() {
  constexpr uint32_t kMaxChecks = 32;
  if (!startsExpression(kind()) || ++stringChecks_ > kMaxChecks) return;
  uint32_t saved = at_;
  Position first = start(), last = first;
  uint32_t count = 0;
  while (!at(K::kString)) {
    Expr* expr = attemptPlainly([&] { return parseExpression(); });
    if (!expr) break;
    last = previous().end;
    ++count;
  }
  if (count && at(K::kString) && !failed()) raiseRange(Message::kPartOfString, first, last);
  at_ = saved;
}

// strings: one or more literals side by side.
Expr* Parser::parseStrings() {
  Position from = start();
  Items<Expr*> parts(*this);
  bool anyBytes = false, anyText = false, anyFormatted = false, anyTemplate = false;
  bool unicode = false;
  uint32_t literals = 0;
  while (at(K::kString) || at(K::kFStringStart)) {
    ++literals;
    if (at(K::kString)) {
      Token token = peek();
      advance();
      bool isBytes = false;
      // CPython reads all the tokens before it decodes the first.
      if (!decodeString(token, parts, isBytes)) return nullptr;
      if (literals == 1) unicode = parts.back()->as<Constant>().isUnicode;
      (isBytes ? anyBytes : anyText) = true;
    } else {
      (peek().isTemplate ? anyTemplate : anyFormatted) = true;
      if (!parseFString(parts)) return nullptr;
    }
  }
  if (diagnosing_ && anyText && !anyFormatted && !anyTemplate) diagnoseString();
  if (failed()) return nullptr;
  Position end = previous().end;
  if (anyTemplate && (anyBytes || anyText || anyFormatted)) return raiseRange(Message::kMixedTemplate, from, end);
  if (anyBytes && (anyText || anyFormatted)) return raiseLast(Message::kMixedBytes);
  if (!anyFormatted && !anyTemplate) {
    if (literals == 1) return parts[0];
    size_t size = 0;
    for (uint32_t i = 0; i < parts.size(); ++i) size += parts[i]->as<Constant>().text.size();
    char* bytes = ast_.makeBytes(size + 1);
    if (!bytes) return nullptr;
    size_t length = 0;
    for (uint32_t i = 0; i < parts.size(); ++i) {
      std::string_view text = parts[i]->as<Constant>().text;
      if (!text.empty()) std::memcpy(bytes + length, text.data(), text.size());
      length += text.size();
    }
    Expr* joined = makeText(from, end, {bytes, size});
    if (!joined) return nullptr;
    if (anyBytes) joined->as<Constant>().what = ConstantKind::kBytes;
    joined->as<Constant>().isUnicode = unicode;
    return joined;
  }
  if (anyTemplate) {
    TemplateStr* node = make<TemplateStr>(from);
    node->values = mergeTexts(parts);
    return seal(node);
  }
  JoinedStr* node = make<JoinedStr>(from);
  node->values = mergeTexts(parts);
  return seal(node);
}

// One f"..." or t"...": appends its parts.
bool Parser::parseFString(Items<Expr*>& parts) {
  Nest nest(*this);
  if (!nest) return false;
  bool isTemplate = peek().isTemplate, isRaw = peek().isRaw;
  advance();
  for (;;) {
    if (at(K::kFStringMiddle)) {
      Token token = peek();
      advance();
      std::string_view text = textOf(token);
      Token next = peek();  // where CPython reports an escape it cannot read
      if (!isRaw && !decodeEscapes(text, false, next, text)) return false;
      Expr* constant = makeText(token.start, token.end, text);
      if (!constant) return false;
      parts.push(constant);
    } else if (at(K::kLeftBrace)) {
      Position textStart;
      if (!parseField(parts, isTemplate, isRaw, textStart)) return false;
    } else if (accept(K::kFStringEnd)) {
      return true;
    } else {
      return false;
    }
  }
}

std::string_view Parser::withoutComments(std::string_view text) {
  if (text.find('#') == std::string_view::npos) return text;
  char* out = ast_.makeBytes(text.size() + 1);
  if (!out) return {};
  size_t length = 0;
  char quote = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    char c = text[i];
    if (c == '"' || c == '\'') {
      quote = quote == 0 ? c : quote == c ? '\0' : quote;
    } else if (c == '#' && !quote) {
      while (i < text.size() && text[i] != '\n') ++i;
      if (i >= text.size()) break;
      c = '\n';
    }
    out[length++] = c;
  }
  return {out, length};
}

// A replacement field `{expression = !c :spec}`, the cursor on its brace.
bool Parser::parseField(Items<Expr*>& parts, bool isTemplate, bool isRaw, Position& textStart) {
  std::string_view prefix = isTemplate ? "t" : "f";
  Position from = start();
  uint32_t textBegin = peek().finish;
  textStart = peek().end;
  advance();
  if (diagnosing_) {
    switch (kind()) {
      case K::kEqual: case K::kExclamation: case K::kColon: case K::kRightBrace: {
        std::string_view what = spellingOf(kind());
        return raiseToken(Message::kFStringEmpty, peek(), {prefix, what}), false;
      }
      default: break;
    }
  }
  uint32_t first = at_;
  ++fields_;
  const std::string_view around = std::exchange(fieldPrefix_, prefix);
  Expr* value = at(K::kYield) ? parseYield() : parseStarExpressions();
  fieldPrefix_ = around;
  --fields_;
  if (!value) {
    if (!diagnosing_ || failed() || lexer_.error()) return false;
    // What stands there may begin with an expression, or not.
    at_ = first;
    bool begins = attemptPlainly([&] { return parseAtom(); });
    raiseToken(begins ? Message::kFStringExpectingEqual : Message::kFStringExpectedExpr, peek(), {prefix});
    return false;
  }
  uint32_t valueEnd = previous().finish;
  bool debug = accept(K::kEqual);
  auto expected = [&](Message message) {
    if (diagnosing_ && !failed() && !lexer_.error()) raiseToken(message, peek(), {prefix});
    return false;
  };
  K next = kind();
  if (next != K::kExclamation && next != K::kColon && next != K::kRightBrace) {
    return expected(debug ? Message::kFStringExpectingAfterEqual : Message::kFStringExpectingEqual);
  }
  std::string_view source = lexer_.source();
  uint32_t textEnd = debug ? peek().begin : valueEnd;
  std::string_view text = withoutComments(source.substr(textBegin, textEnd - textBegin));
  Position debugEnd = start();
  int32_t conversion = -1;
  if (at(K::kExclamation)) {
    Token mark = peek();
    advance();
    Token name = peek();
    if (name.kind != K::kName && !isKeyword(name.kind)) {
      if (!diagnosing_ || lexer_.error()) return false;
      bool missing = at(K::kColon) || at(K::kRightBrace);
      return raiseToken(missing ? Message::kFStringMissingConversion : Message::kFStringInvalidConversion, missing ? name : name, {prefix}), false;
    }
    if (name.begin != mark.finish) {
      return raiseRange(Message::kFStringConversionSpace, mark.start, name.end, {prefix}), false;
    }
    std::string_view spelled = textOf(name);
    if (spelled != "s" && spelled != "r" && spelled != "a") {
      return raiseToken(Message::kFStringBadConversion, name, {prefix, spelled}), false;
    }
    conversion = spelled[0];
    advance();
    if (!at(K::kColon) && !at(K::kRightBrace)) return expected(Message::kFStringExpectingColon);
  }
  Expr* spec = nullptr;
  if (accept(K::kColon)) {
    spec = parseFormatSpec(isTemplate, isRaw);
    if (!spec) return false;
    if (!at(K::kRightBrace)) return expected(Message::kFStringExpectingSpec);
  }
  if (!accept(K::kRightBrace)) return expected(Message::kFStringExpectingBrace);
  if (debug) {
    if (conversion == -1 && !spec) conversion = 'r';
    Expr* constant = makeText(textStart, debugEnd, text);
    if (!constant) return false;
    parts.push(constant);
  }
  if (isTemplate) {
    Interpolation* node = make<Interpolation>(from);
    node->value = value;
    while (!text.empty() && (text.back() == '=' || text.back() == ' ' || text.back() == '\t' || text.back() == '\n' ||
                             text.back() == '\f')) {
      text.remove_suffix(1);
    }
    node->str = text;
    node->conversion = conversion;
    node->formatSpec = spec;
    if (!seal(node)) return false;
    parts.push(node);
    return true;
  }
  FormattedValue* node = make<FormattedValue>(from);
  node->value = value;
  node->conversion = conversion;
  node->formatSpec = spec;
  if (!seal(node)) return false;
  parts.push(node);
  return true;
}

// The format after the colon, up to the closing brace: a JoinedStr, perhaps without parts.
Expr* Parser::parseFormatSpec(bool isTemplate, bool isRaw) {
  Nest nest(*this);
  if (!nest) return nullptr;
  JoinedStr* node = make<JoinedStr>(previous().start);
  Items<Expr*> parts(*this);
  for (;;) {
    if (at(K::kFStringMiddle)) {
      Token token = peek();
      advance();
      std::string_view text = textOf(token);
      if (!isRaw && !decodeEscapes(text, false, token, text)) return nullptr;
      Expr* constant = makeText(token.start, token.end, text);
      if (!constant) return nullptr;
      parts.push(constant);
    } else if (at(K::kLeftBrace)) {
      Position ignored;
      // Fields of a t-string's format are formatted at once: FormattedValue, not Interpolation.
      if (!parseField(parts, false, isRaw, ignored)) return nullptr;
    } else {
      break;
    }
  }
  (void)isTemplate;
  node->values = mergeTexts(parts);
  return seal(node);
}

}  // namespace krait
