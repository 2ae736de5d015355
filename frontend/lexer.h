// Source text to tokens, with CPython's rules for indentation, line joining and nested f-strings.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>

#include "frontend/ast.h"
#include "frontend/diagnostics.h"

namespace krait {

enum class TokenKind : uint8_t {
#define TOKEN(name, spelling, class) k##name,
#include "frontend/tokens.def"
#undef TOKEN
};

// The fixed spelling of an operator or keyword, "" for other tokens.
const char* spellingOf(TokenKind kind);
// The keyword that `text` is, else kName.
TokenKind keywordOf(std::string_view text);
constexpr bool isKeyword(TokenKind kind) { return kind >= TokenKind::kFalse; }

struct Token {
  TokenKind kind = TokenKind::kEndMarker;
  uint8_t level = 0;        // open brackets after this token
  bool isTemplate = false;  // of an f-string's tokens: it is a t-string
  bool isRaw = false;       // of an f-string's tokens: it has the prefix r
  uint32_t begin = 0;       // byte offsets into the source
  uint32_t finish = 0;
  ast::Position start;
  ast::Position end;
};

// Gives one token after the other; after an error or the end, the same token for ever.
// CPython's limits: 200 open brackets, 100 indentations, 150 nested f-strings.
class Lexer {
 public:
  static constexpr uint32_t kMaxBrackets = 200;
  static constexpr uint32_t kMaxIndents = 100;
  static constexpr uint32_t kMaxFStrings = 150;
  static constexpr int kMaxFormatNesting = 3;

  // `source` ends in "\n" followed by a NUL that is not part of it, has no other NUL and no '\r', and is valid UTF-8.
  Lexer(ast::Ast& ast, std::string_view source);

  void next(Token& token);

  // The first error, or null.
  Diagnostic* error() const { return error_; }
  // Whether the error is that the source ended within brackets, and where the innermost open bracket stands.
  bool endedInBrackets() const { return endedInBrackets_; }
  // Whether the error is of the kind that does not displace one the parser found before (CPython's done codes).
  // The error that the innermost open bracket was never closed.
  Diagnostic* unclosedError() {
    error_ = nullptr;
    failUnclosed();
    return error_;
  }
  bool errorIsSoft() const { return errorIsSoft_; }
  bool insideFString() const { return mode_ > 0; }
  uint32_t openBrackets() const { return level_; }
  uint32_t openBracketLine() const { return level_ ? brackets_[level_ - 1].line : 0; }
  std::string_view source() const { return {begin_, static_cast<size_t>(end_ - begin_)}; }

 private:
  struct Bracket {
    char open;
    uint32_t line;
    uint32_t column;
  };
  // The state of one string being read; modes_[0] is the code outside of strings.
  struct Mode {
    bool inText;          // reading literal text rather than code
    char quote;
    uint8_t quoteSize;
    bool raw;
    bool isTemplate;
    bool inFormatSpec;
    bool inDebug;
    int bracketDepth;     // brackets opened in its expressions
    int exprStartDepth;   // of those, the level where the innermost replacement field began; -1 outside fields
    const char* start;
    const char* lineStart;
    uint32_t line;
  };

  void nextCode(Token& token);
  void nextText(Token& token);
  // Reads the blanks that begin a line; false after an error. `blank` says that the line has no code.
  bool readIndentation(bool& blank);
  bool readContinuation();
  void readName(Token& token);
  void readNumber(Token& token);
  bool readDigits();
  bool readBasedDigits(int base, const char* name);
  bool endNumber(const char* kind);
  void readString(Token& token);
  void startFString(Token& token, bool isTemplate, bool raw);
  void readPunctuation(Token& token);
  bool readBracket();
  void checkName();

  void begin(Token& token);
  void finish(Token& token, TokenKind kind);
  void newLine() {
    ++line_;
    lineStart_ = cursor_;
  }
  Mode& mode() { return modes_[mode_]; }
  std::string_view prefix() { return mode().isTemplate ? "t" : "f"; }
  ast::Position here() const { return {line_, static_cast<uint32_t>(cursor_ - lineStart_)}; }

  // Records an error whose place is the character before the cursor, as CPython's tokenizer does.
  void fail(Message message, std::initializer_list<std::string_view> args = {});
  void failAt(Message message, std::initializer_list<std::string_view> args, ast::Position start, ast::Position end);
  // At a place without an end; `endColumn` is what SyntaxError.end_offset then says (0 or -1).
  void failUnclosed();
  void failOpen(Message message, std::initializer_list<std::string_view> args, ast::Position start, int32_t endColumn);

  ast::Ast& ast_;
  const char* begin_;
  const char* end_;
  const char* cursor_;
  const char* lineStart_;
  const char* tokenStart_ = nullptr;
  uint32_t line_ = 1;
  bool atLineStart_ = true;
  bool endedInBrackets_ = false;
  bool errorIsSoft_ = false;
  int pendingIndents_ = 0;  // positive: Indents to give; negative: Dedents
  uint32_t indent_ = 0;
  uint32_t level_ = 0;
  uint32_t mode_ = 0;
  Diagnostic* error_ = nullptr;
  uint32_t columns_[kMaxIndents];
  uint32_t alternateColumns_[kMaxIndents];  // with tabs one column wide
  Bracket brackets_[kMaxBrackets];
  Mode modes_[kMaxFStrings];
};

}  // namespace krait
