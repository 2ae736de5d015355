// The lexer's main loop: indentation, names, punctuation and brackets (numbers and strings: lexer_literals.cpp).
#include "frontend/lexer.h"

#include <cstring>

#include "frontend/report.h"
#include "frontend/unicode_names.h"

namespace krait {

namespace {

bool isNameStart(unsigned char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80; }
bool isNamePart(unsigned char c) { return isNameStart(c) || (c >= '0' && c <= '9'); }
bool isDigit(char c) { return c >= '0' && c <= '9'; }

constexpr const char* kSpellings[] = {
#define TOKEN(name, spelling, class) spelling,
#include "frontend/tokens.def"
#undef TOKEN
};
constexpr size_t kKinds = sizeof(kSpellings) / sizeof(kSpellings[0]);

constexpr size_t lengthOf(const char* text) {
  size_t length = 0;
  while (text[length]) ++length;
  return length;
}

// A perfect hash of the keywords; the factors were found by search and are checked below.
constexpr uint32_t hashKeyword(const char* text, size_t length) {
  return (static_cast<uint32_t>(length) * 51 + static_cast<unsigned char>(text[0]) * 59u +
          static_cast<unsigned char>(text[1]) * 53u + static_cast<unsigned char>(text[length - 1]) * 8u) & 63;
}

struct KeywordTable {
  TokenKind kinds[64] = {};
  uint8_t lengths[64] = {};
  bool perfect = true;
};
constexpr KeywordTable makeKeywordTable() {
  KeywordTable table;
  for (size_t kind = static_cast<size_t>(TokenKind::kFalse); kind < kKinds; ++kind) {
    uint32_t slot = hashKeyword(kSpellings[kind], lengthOf(kSpellings[kind]));
    if (table.lengths[slot]) table.perfect = false;
    table.kinds[slot] = static_cast<TokenKind>(kind);
    table.lengths[slot] = static_cast<uint8_t>(lengthOf(kSpellings[kind]));
  }
  return table;
}
constexpr KeywordTable kKeywords = makeKeywordTable();
static_assert(kKeywords.perfect, "two keywords share a slot: search for other factors");

// The longest operator at `text`, or kUnknown.
TokenKind operatorAt(const char* text) {
  using enum TokenKind;
  char second = text[1], third = text[1] ? text[2] : '\0';
  auto orEqual = [&](TokenKind plain, TokenKind withEqual) { return second == '=' ? withEqual : plain; };
  switch (text[0]) {
    case '(': return kLeftParen;
    case ')': return kRightParen;
    case '[': return kLeftBracket;
    case ']': return kRightBracket;
    case '{': return kLeftBrace;
    case '}': return kRightBrace;
    case ',': return kComma;
    case ';': return kSemicolon;
    case '~': return kTilde;
    case ':': return orEqual(kColon, kColonEqual);
    case '.': return second == '.' && third == '.' ? kEllipsis : kDot;
    case '-': return second == '>' ? kArrow : orEqual(kMinus, kMinusEqual);
    case '!': return orEqual(kExclamation, kNotEqual);
    case '@': return orEqual(kAt, kAtEqual);
    case '+': return orEqual(kPlus, kPlusEqual);
    case '*': return second == '*' ? (third == '=' ? kDoubleStarEqual : kDoubleStar) : orEqual(kStar, kStarEqual);
    case '/': return second == '/' ? (third == '=' ? kDoubleSlashEqual : kDoubleSlash) : orEqual(kSlash, kSlashEqual);
    case '%': return orEqual(kPercent, kPercentEqual);
    case '|': return orEqual(kPipe, kPipeEqual);
    case '&': return orEqual(kAmpersand, kAmpersandEqual);
    case '^': return orEqual(kCaret, kCaretEqual);
    case '=': return orEqual(kEqual, kEqualEqual);
    case '<':
      if (second == '<') return third == '=' ? kLeftShiftEqual : kLeftShift;
      return second == '>' ? kLessGreater : orEqual(kLess, kLessEqual);
    case '>': return second == '>' ? (third == '=' ? kRightShiftEqual : kRightShift) : orEqual(kGreater, kGreaterEqual);
    default: return kUnknown;
  }
}

char closerOf(char open) { return open == '(' ? ')' : open == '[' ? ']' : '}'; }

std::string_view hexOf(uint32_t codePoint, char (&buffer)[8]) {
  size_t at = 8;
  do {
    buffer[--at] = "0123456789ABCDEF"[codePoint & 15];
    codePoint >>= 4;
  } while (codePoint || at > 4);
  return {buffer + at, 8 - at};
}

uint32_t decode(const char*& at) {
  unsigned char lead = static_cast<unsigned char>(*at++);
  if (lead < 0x80) return lead;
  int more = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1;
  uint32_t codePoint = lead & (0x3f >> more);
  while (more--) codePoint = codePoint << 6 | (static_cast<unsigned char>(*at++) & 0x3f);
  return codePoint;
}

}  // namespace

const char* spellingOf(TokenKind kind) { return kSpellings[static_cast<size_t>(kind)]; }

TokenKind keywordOf(std::string_view text) {
  if (text.size() < 2 || text.size() > 8) return TokenKind::kName;
  uint32_t slot = hashKeyword(text.data(), text.size());
  if (kKeywords.lengths[slot] != text.size()) return TokenKind::kName;
  TokenKind kind = kKeywords.kinds[slot];
  return std::memcmp(text.data(), spellingOf(kind), text.size()) == 0 ? kind : TokenKind::kName;
}

Lexer::Lexer(ast::Ast& ast, std::string_view source)
    : ast_(ast), begin_(source.data()), end_(source.data() + source.size()), cursor_(begin_), lineStart_(begin_) {
  columns_[0] = alternateColumns_[0] = 0;
  modes_[0] = Mode{};
  modes_[0].exprStartDepth = -1;
}

void Lexer::begin(Token& token) {
  tokenStart_ = cursor_;
  token.begin = static_cast<uint32_t>(cursor_ - begin_);
  token.start = here();
  token.isTemplate = token.isRaw = false;
}

void Lexer::finish(Token& token, TokenKind kind) {
  token.kind = kind;
  token.level = static_cast<uint8_t>(level_);
  token.finish = static_cast<uint32_t>(cursor_ - begin_);
  token.end = here();
}

void Lexer::failAt(Message message, std::initializer_list<std::string_view> args, ast::Position start, ast::Position end) {
  if (!error_) error_ = makeDiagnostic(ast_, source(), message, args, start, end);
}

// The source ended within brackets.
void Lexer::failUnclosed() {
  const Bracket& open = brackets_[level_ - 1];
  endedInBrackets_ = true;
  failOpen(Message::kNeverClosed, {{&open.open, 1}}, {open.line, open.column}, 0);
}

void Lexer::failOpen(Message message, std::initializer_list<std::string_view> args, ast::Position start, int32_t endColumn) {
  if (error_) return;
  failAt(message, args, start, start);
  error_->endColumn = endColumn;
  errorIsSoft_ = true;
}

void Lexer::fail(Message message, std::initializer_list<std::string_view> args) {
  ast::Position at = here();
  // CPython's column is the number of characters up to the cursor, so that the caret is under the last one read.
  while (at.column > 0) {
    --at.column;
    if ((static_cast<unsigned char>(lineStart_[at.column]) & 0xc0) != 0x80) break;
  }
  failAt(message, args, at, at);
}

void Lexer::next(Token& token) {
  if (!error_) {
    if (mode().inText) {
      nextText(token);
    } else {
      nextCode(token);
    }
  }
  if (error_) {
    begin(token);
    finish(token, TokenKind::kError);
  }
}

bool Lexer::readContinuation() {
  // The cursor stands behind the backslash.
  if (*cursor_ != '\n') {
    if (*cursor_) {
      failOpen(Message::kAfterContinuation, {}, here(), 0);
    } else {
      failOpen(Message::kUnexpectedEof, {}, here(), -1);
    }
    return false;
  }
  ++cursor_;
  if (cursor_ == end_) {
    --cursor_;
    if (level_) return failUnclosed(), false;
    failOpen(Message::kUnexpectedEof, {}, here(), -1);
    return false;
  }
  newLine();
  return true;
}

bool Lexer::readIndentation(bool& blank) {
  uint32_t column = 0, alternate = 0, continued = 0;
  for (;; ++cursor_) {
    if (*cursor_ == ' ') {
      ++column, ++alternate;
    } else if (*cursor_ == '\t') {
      column = (column / 8 + 1) * 8;
      ++alternate;
    } else if (*cursor_ == '\f') {
      column = alternate = 0;
    } else if (*cursor_ == '\\') {
      // The first backslash decides on the indentation of what follows.
      if (!continued) continued = column;
      ++cursor_;
      if (!readContinuation()) return false;
      --cursor_;
    } else {
      break;
    }
  }
  blank = *cursor_ == '#' || *cursor_ == '\n';
  if (blank || level_ > 0) return true;
  if (continued) column = alternate = continued;
  if (cursor_ == end_) column = alternate = 0;

  auto failHere = [&](Message message) {
    const char* lineEnd = static_cast<const char*>(std::memchr(cursor_, '\n', static_cast<size_t>(end_ - cursor_)));
    if (lineEnd) cursor_ = lineEnd;
    if (message == Message::kBadDedent) {
      failOpen(message, {}, here(), -1);
    } else {
      failOpen(message, {}, {line_, 0}, 0);
    }
    return false;
  };
  if (column > columns_[indent_]) {
    if (indent_ + 1 >= kMaxIndents) return failHere(Message::kTooDeepIndent);
    if (alternate <= alternateColumns_[indent_]) return failHere(Message::kInconsistentTabs);
    ++pendingIndents_;
    ++indent_;
    columns_[indent_] = column;
    alternateColumns_[indent_] = alternate;
    return true;
  }
  while (indent_ > 0 && column < columns_[indent_]) {
    --pendingIndents_;
    --indent_;
  }
  if (column != columns_[indent_]) return failHere(Message::kBadDedent);
  if (alternate != alternateColumns_[indent_]) return failHere(Message::kInconsistentTabs);
  return true;
}

void Lexer::nextCode(Token& token) {
  bool blank = false;
  for (;;) {
    if (atLineStart_) {
      atLineStart_ = false;
      if (!readIndentation(blank)) return;
    }
    if (pendingIndents_ != 0) {
      begin(token);
      if (pendingIndents_ < 0) {
        ++pendingIndents_;
        return finish(token, TokenKind::kDedent);
      }
      --pendingIndents_;
      return finish(token, TokenKind::kIndent);
    }
    while (*cursor_ == ' ' || *cursor_ == '\t' || *cursor_ == '\f') ++cursor_;
    if (*cursor_ == '#') {
      cursor_ = static_cast<const char*>(std::memchr(cursor_, '\n', static_cast<size_t>(end_ - cursor_)));
    }
    if (*cursor_ == '\n') {
      if (blank || level_ > 0) {
        ++cursor_;
        newLine();
        atLineStart_ = true;
        continue;
      }
      begin(token);
      ++cursor_;
      finish(token, TokenKind::kNewline);
      newLine();
      atLineStart_ = true;
      return;
    }
    if (*cursor_ == '\\') {
      ++cursor_;
      if (!readContinuation()) return;
      continue;
    }
    break;
  }

  begin(token);
  if (cursor_ == end_) {
    if (level_) {
      return failUnclosed();
    }
    return finish(token, TokenKind::kEndMarker);
  }
  char c = *cursor_;
  if (isNameStart(static_cast<unsigned char>(c))) return readName(token);
  if (isDigit(c) || (c == '.' && isDigit(cursor_[1]))) return readNumber(token);
  if (c == '"' || c == '\'') return readString(token);
  readPunctuation(token);
}

void Lexer::readName(Token& token) {
  bool b = false, r = false, u = false, f = false, t = false;
  bool nonAscii = false;
  for (;;) {
    char c = static_cast<char>(*cursor_ | 0x20);
    if (c == 'b' && !b) {
      b = true;
    } else if (c == 'u' && !u) {
      u = true;
    } else if (c == 'r' && !r) {
      r = true;
    } else if (c == 'f' && !f) {
      f = true;
    } else if (c == 't' && !t) {
      t = true;
    } else {
      break;
    }
    ++cursor_;
    if (*cursor_ == '"' || *cursor_ == '\'') {
      auto clash = [&](std::string_view one, std::string_view other) {
        failAt(Message::kIncompatiblePrefixes, {one, other}, token.start, here());
      };
      if (u && b) return clash("u", "b");
      if (u && r) return clash("u", "r");
      if (u && f) return clash("u", "f");
      if (u && t) return clash("u", "t");
      if (b && f) return clash("b", "f");
      if (b && t) return clash("b", "t");
      if (f && t) return clash("f", "t");
      return f || t ? startFString(token, t, r) : readString(token);
    }
  }
  while (isNamePart(static_cast<unsigned char>(*cursor_))) {
    nonAscii |= static_cast<unsigned char>(*cursor_) >= 0x80;
    ++cursor_;
  }
  if (nonAscii) {
    checkName();
    return finish(token, TokenKind::kName);
  }
  finish(token, keywordOf({tokenStart_, static_cast<size_t>(cursor_ - tokenStart_)}));
}

void Lexer::checkName() {
  const char* stop = cursor_;
  for (const char* at = tokenStart_; at < stop;) {
    const char* start = at;
    uint32_t codePoint = decode(at);
    if (codePoint < 0x80) continue;
    if (start == tokenStart_ ? mayStartName(codePoint) : mayContinueName(codePoint)) continue;
    cursor_ = at;
    char buffer[8];
    std::string_view hex = hexOf(codePoint, buffer);
    if (isPrintable(codePoint)) return fail(Message::kInvalidCharacter, {{start, static_cast<size_t>(at - start)}, hex});
    return fail(Message::kInvalidUnprintable, {hex});
  }
}

void Lexer::readPunctuation(Token& token) {
  char c = *cursor_;
  if (insideFString() && mode().exprStartDepth >= 0 && c == ':') {
    // A colon at the level of the replacement field ends the expression; even ":=" is then a colon.
    if (mode().bracketDepth - 1 == mode().exprStartDepth) {
      mode().inText = true;
      mode().inFormatSpec = true;
      ++cursor_;
      return finish(token, TokenKind::kColon);
    }
  }
  TokenKind kind = operatorAt(cursor_);
  if (kind == TokenKind::kUnknown) {
    ++cursor_;
    unsigned char byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == 0x7f) {
      char buffer[8];
      return fail(Message::kInvalidUnprintable, {hexOf(byte, buffer)});
    }
    return finish(token, kind);
  }
  size_t length = lengthOf(spellingOf(kind));
  // "!=" at the field's level is a conversion only where CPython says so: it lexes NotEqual as well.
  cursor_ += length;
  if (length == 1) {
    if (!readBracket()) return;
    if (c == '=' && insideFString() && mode().bracketDepth - 1 == mode().exprStartDepth) mode().inDebug = true;
  }
  finish(token, kind);
}

// Keeps the stack of brackets for the character just read; false after an error.
bool Lexer::readBracket() {
  char c = cursor_[-1];
  if (c == '(' || c == '[' || c == '{') {
    if (level_ >= kMaxBrackets) return fail(Message::kTooManyParentheses), false;
    brackets_[level_++] = {c, line_, static_cast<uint32_t>(tokenStart_ - lineStart_)};
    if (insideFString()) ++mode().bracketDepth;
    return true;
  }
  if (c != ')' && c != ']' && c != '}') return true;
  std::string_view text(&c, 1);
  if (insideFString() && mode().bracketDepth == 0 && c == '}') return fail(Message::kFStringSingleBrace, {prefix()}), false;
  if (level_ == 0) return fail(Message::kUnmatched, {text}), false;
  const Bracket& open = brackets_[--level_];
  if (closerOf(open.open) != c) {
    if (insideFString() && open.open == '{' && mode().bracketDepth - 1 == mode().exprStartDepth) {
      return fail(Message::kFStringUnmatched, {prefix(), text}), false;
    }
    if (open.line != line_) return fail(Message::kMismatchOnLine, {text, {&open.open, 1}, Decimal(open.line)}), false;
    return fail(Message::kMismatch, {text, {&open.open, 1}}), false;
  }
  if (insideFString()) {
    if (--mode().bracketDepth < 0) return fail(Message::kFStringUnmatched, {prefix(), text}), false;
    if (c == '}' && mode().bracketDepth == mode().exprStartDepth) {
      --mode().exprStartDepth;
      mode().inText = true;
      mode().inFormatSpec = false;
      mode().inDebug = false;
    }
  }
  return true;
}

}  // namespace krait
