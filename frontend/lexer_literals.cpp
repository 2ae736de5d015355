// The lexer's numbers, strings and f-strings.
#include <cstring>

#include "frontend/lexer.h"
#include "frontend/report.h"

namespace krait {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isHexDigit(char c) { return isDigit(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f'); }
bool isNamePartAscii(char c) { return isDigit(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || c == '_'; }

// Whether the text at `at` begins with one of the keywords that may directly follow a number ("1if x else 2").
bool keywordFollows(const char* at) {
  switch (at[0]) {
    case 'a': return at[1] == 'n' && at[2] == 'd';
    case 'e': return at[1] == 'l' && at[2] == 's' && at[3] == 'e';
    case 'f': return at[1] == 'o' && at[2] == 'r';
    case 'i': return at[1] == 'f' || at[1] == 'n' || at[1] == 's';
    case 'o': return at[1] == 'r';
    case 'n': return at[1] == 'o' && at[2] == 't';
    default: return false;
  }
}

}  // namespace

bool Lexer::endNumber(const char* kind) {
  if (keywordFollows(cursor_)) return true;
  if (isNamePartAscii(*cursor_)) return fail(Message::kInvalidNumber, {kind}), false;
  return true;
}

// Decimal digits with single underscores between them; the cursor stands on the first digit.
bool Lexer::readDigits() {
  for (;;) {
    while (isDigit(*cursor_)) ++cursor_;
    if (*cursor_ != '_') return true;
    ++cursor_;
    if (!isDigit(*cursor_)) return fail(Message::kInvalidNumber, {"decimal"}), false;
  }
}

bool Lexer::readBasedDigits(int base, const char* name) {
  auto valid = [&](char c) { return base == 16 ? isHexDigit(c) : c >= '0' && c < '0' + base; };
  auto wrongDigit = [&] {
    ++cursor_;
    fail(Message::kInvalidDigit, {{cursor_ - 1, 1}, name});
    return false;
  };
  cursor_ += 2;
  do {
    if (*cursor_ == '_') ++cursor_;
    if (!valid(*cursor_)) {
      if (isDigit(*cursor_)) return wrongDigit();
      return fail(Message::kInvalidNumber, {name}), false;
    }
    while (valid(*cursor_)) ++cursor_;
  } while (*cursor_ == '_');
  if (isDigit(*cursor_)) return wrongDigit();
  return endNumber(name);
}

void Lexer::readNumber(Token& token) {
  const char* zerosEnd = nullptr;
  if (*cursor_ == '0') {
    char marker = static_cast<char>(cursor_[1] | 0x20);
    if (marker == 'x' || marker == 'o' || marker == 'b') {
      bool good = marker == 'x'   ? readBasedDigits(16, "hexadecimal")
                  : marker == 'o' ? readBasedDigits(8, "octal")
                                  : readBasedDigits(2, "binary");
      if (good) finish(token, TokenKind::kNumber);
      return;
    }
    for (;;) {
      while (*cursor_ == '0') ++cursor_;
      if (*cursor_ != '_') break;
      ++cursor_;
      if (!isDigit(*cursor_)) return fail(Message::kInvalidNumber, {"decimal"});
    }
    if (isDigit(*cursor_)) {
      zerosEnd = cursor_;
      if (!readDigits()) return;
    }
  } else if (*cursor_ != '.') {
    if (!readDigits()) return;
  }
  bool isReal = false;
  if (*cursor_ == '.') {
    isReal = true;
    ++cursor_;
    if (isDigit(*cursor_) && !readDigits()) return;
  }
  if ((*cursor_ | 0x20) == 'e') {
    char sign = cursor_[1];
    if (sign == '+' || sign == '-') {
      cursor_ += 2;
      if (!isDigit(*cursor_)) return fail(Message::kInvalidNumber, {"decimal"});
      isReal = true;
      if (!readDigits()) return;
    } else if (isDigit(sign)) {
      ++cursor_;
      isReal = true;
      if (!readDigits()) return;
    } else {
      if (!endNumber("decimal")) return;
      return finish(token, TokenKind::kNumber);
    }
  }
  if ((*cursor_ | 0x20) == 'j') {
    ++cursor_;
    if (endNumber("imaginary")) finish(token, TokenKind::kNumber);
    return;
  }
  if (zerosEnd && !isReal) {
    ast::Position end = token.start;
    end.column += static_cast<uint32_t>(zerosEnd - tokenStart_);
    return failAt(Message::kLeadingZeros, {}, token.start, end);
  }
  if (endNumber("decimal")) finish(token, TokenKind::kNumber);
}

void Lexer::readString(Token& token) {
  char quote = *cursor_;
  uint32_t firstLine = line_;
  const char* firstLineStart = lineStart_;
  bool escapedQuote = false;
  ++cursor_;
  uint32_t quoteSize = 1;
  if (cursor_[0] == quote) {
    if (cursor_[1] != quote) {
      ++cursor_;
      return finish(token, TokenKind::kString);
    }
    cursor_ += 2;
    quoteSize = 3;
  }
  uint32_t seen = 0;
  while (seen < quoteSize) {
    char c = *cursor_;
    if (cursor_ == end_ || (quoteSize == 1 && c == '\n')) {
      uint32_t detected = line_;
      // At the very end the last line is the one before the final newline.
      if (cursor_ == end_ && cursor_ > begin_) --detected;
      line_ = firstLine;
      lineStart_ = firstLineStart;
      cursor_ = tokenStart_ + 1;
      if (insideFString() && mode().quote == quote && mode().quoteSize == quoteSize) {
        return fail(Message::kFStringExpectingBrace, {prefix()});
      }
      if (quoteSize == 3) return fail(Message::kUnterminatedTriple, {Decimal(detected)});
      return fail(escapedQuote ? Message::kUnterminatedEscaped : Message::kUnterminatedString, {Decimal(detected)});
    }
    ++cursor_;
    if (c == quote) {
      ++seen;
      continue;
    }
    seen = 0;
    if (c == '\n') newLine();
    if (c == '\\') {
      if (cursor_ == end_) continue;
      if (*cursor_ == quote) escapedQuote = true;
      if (*cursor_++ == '\n') newLine();
    }
  }
  finish(token, TokenKind::kString);
}

void Lexer::startFString(Token& token, bool isTemplate, bool raw) {
  char quote = *cursor_++;
  uint8_t quoteSize = 1;
  if (cursor_[0] == quote && cursor_[1] == quote) {
    cursor_ += 2;
    quoteSize = 3;
  }
  if (mode_ + 1 >= kMaxFStrings) return fail(Message::kTooManyFStrings);
  Mode& made = modes_[++mode_];
  made = Mode{};
  made.inText = true;
  made.quote = quote;
  made.quoteSize = quoteSize;
  made.raw = raw;
  made.isTemplate = isTemplate;
  made.exprStartDepth = -1;
  made.start = tokenStart_;
  made.lineStart = lineStart_;
  made.line = line_;
  finish(token, TokenKind::kFStringStart);
  token.isTemplate = isTemplate;
  token.isRaw = raw;
}

void Lexer::nextText(Token& token) {
  Mode& mode = this->mode();
  begin(token);
  token.isTemplate = mode.isTemplate;
  token.isRaw = mode.raw;
  auto atQuotes = [&] {
    for (uint32_t i = 0; i < mode.quoteSize; ++i) {
      if (cursor_[i] != mode.quote) return false;
    }
    return true;
  };
  auto leaveText = [&]() -> bool {
    mode.inText = false;
    return true;
  };
  auto openField = [&]() -> bool {
    if (++mode.exprStartDepth >= kMaxFormatNesting) {
      return fail(Message::kFStringTooDeep, {prefix()}), false;
    }
    return leaveText();
  };
  bool inSpec = mode.inFormatSpec && mode.exprStartDepth >= 0;
  if (*cursor_ == '{' && (cursor_[1] != '{' || inSpec)) {
    if (openField()) nextCode(token);
    return;
  }
  if (atQuotes()) {
    cursor_ += mode.quoteSize;
    finish(token, TokenKind::kFStringEnd);
    --mode_;
    return;
  }
  bool namedEscape = false;
  for (;;) {
    char c = *cursor_;
    if (cursor_ == end_ || (mode.quoteSize == 1 && c == '\n')) {
      if (inSpec && c == '\n') {
        ++cursor_;
        return fail(Message::kFStringNewlineInSpec, {prefix(), prefix()});
      }
      uint32_t detected = cursor_ == end_ ? line_ - 1 : line_;
      cursor_ = mode.start + 1;
      lineStart_ = mode.lineStart;
      line_ = mode.line;
      return fail(mode.quoteSize == 3 ? Message::kUnterminatedTripleFString : Message::kUnterminatedFString,
                  {prefix(), Decimal(detected)});
    }
    if (c == mode.quote && atQuotes()) return finish(token, TokenKind::kFStringMiddle);
    ++cursor_;
    if (c == '\n') {
      newLine();
    } else if (c == '{') {
      if (namedEscape) continue;
      if (*cursor_ == '{' && !inSpec) {
        // "{{": the text ends with the first brace, the second is skipped.
        finish(token, TokenKind::kFStringMiddle);
        ++cursor_;
        token.end = here();
        return;
      }
      --cursor_;
      if (openField()) finish(token, TokenKind::kFStringMiddle);
      return;
    } else if (c == '}') {
      if (namedEscape) {
        namedEscape = false;
        continue;
      }
      if (*cursor_ == '}' && !inSpec && mode.bracketDepth == 0) {
        finish(token, TokenKind::kFStringMiddle);
        ++cursor_;
        token.end = here();
        return;
      }
      --cursor_;
      leaveText();
      // An empty run before the brace is not worth a token.
      if (cursor_ == tokenStart_) return nextCode(token);
      return finish(token, TokenKind::kFStringMiddle);
    } else if (c == '\\') {
      char escaped = *cursor_;
      if (escaped == '{' || escaped == '}') continue;
      if (cursor_ == end_) continue;
      ++cursor_;
      if (escaped == '\n') newLine();
      if (!mode.raw && escaped == 'N' && *cursor_ == '{') {
        ++cursor_;
        namedEscape = true;
      }
    }
  }
}

}  // namespace krait
