// The parser's state and its rules: recursive descent over lazily read tokens. Inside the frontend only; see parse.h.
//
// 1. A rule returns its node, or null when it does not match; null is passed up without a message ("invalid syntax").
// 2. The first pass raises only the errors that CPython raises unconditionally. If it fails, a second pass runs with
//    diagnosing_ set, in which the rules look for the mistakes they know (CPython's invalid_* rules) and raise() them.
// 3. A generic error stands at the last token read in the first pass: so no rule may look further ahead than CPython's.
// 4. Native stack: each nested construct costs one unit of depth_, at most kMaxNesting. Brackets are limited to 200 by
//    the lexer, indentation to 100.
// 5. A rule that may be tried in vain saves at_ and restores it (attempt()); lists grow on scratch_, not in the arena.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>

#include "frontend/ast.h"
#include "frontend/diagnostics.h"
#include "frontend/lexer.h"
#include "frontend/parse.h"
#include "frontend/unicode_names.h"

namespace krait {

// Nested constructs (statements, expressions, patterns) the parser enters at most; more is "too complex to parse".
constexpr uint32_t kMaxNesting = 600;

class Parser {
 public:
  Parser(ast::Ast& ast, std::string_view source) : ast_(ast), lexer_(ast, source), tokens_(ast.budget()), scratch_(ast.budget()) {}

  // Runs both passes. Null with error() or out of memory.
  ast::Module* parse(ParseMode mode);
  Diagnostic* error() const { return error_; }

 private:
  using K = TokenKind;
  using Position = ast::Position;
  using Expr = ast::Expr;
  using Stmt = ast::Stmt;

  // A list under construction on scratch_.
  template <class T>
  class Items {
   public:
    explicit Items(Parser& parser) : parser_(parser), mark_(parser.scratch_.size()) {}
    ~Items() { parser_.truncate(mark_); }
    void push(T item) {
      void* raw = nullptr;
      __builtin_memcpy(&raw, &item, sizeof(T));
      if (!parser_.scratch_.push(raw)) parser_.ast_.setOutOfMemory();
    }
    uint32_t size() const { return static_cast<uint32_t>(parser_.scratch_.size() - mark_); }
    bool empty() const { return size() == 0; }
    T operator[](uint32_t i) const {
      T item;
      __builtin_memcpy(&item, &parser_.scratch_[mark_ + i], sizeof(T));
      return item;
    }
    T back() const { return (*this)[size() - 1]; }
    // The list in the arena.
    Span<T> take() {
      uint32_t count = size();
      char* bytes = count ? parser_.ast_.makeBytes(count * sizeof(T)) : nullptr;
      if (!bytes) return {};
      T* items = reinterpret_cast<T*>(bytes);
      for (uint32_t i = 0; i < count; ++i) items[i] = (*this)[i];
      return {items, count};
    }

   private:
    static_assert(sizeof(T) <= sizeof(void*));
    Parser& parser_;
    size_t mark_;
  };

  // One level of depth_ while it lives.
  class Nest {
   public:
    explicit Nest(Parser& parser) : parser_(parser) {
      if (++parser.depth_ > kMaxNesting && !parser.error_) parser.raiseAt(Message::kTooComplex, {}, {}, {});
    }
    ~Nest() { --parser_.depth_; }
    explicit operator bool() const { return parser_.depth_ <= kMaxNesting; }

   private:
    Parser& parser_;
  };

  // ---- Tokens (parser.cpp).
  void fill(uint32_t count);
  const Token& peek(uint32_t ahead = 0) {
    if (at_ + ahead >= tokens_.size()) fill(at_ + ahead + 1);
    return tokens_.data()[at_ + ahead];
  }
  K kind() { return peek().kind; }
  K kindAt(uint32_t ahead) { return peek(ahead).kind; }
  bool at(K kind) { return peek().kind == kind; }
  void advance() { ++at_; }
  bool accept(K kind) {
    if (!at(kind)) return false;
    ++at_;
    return true;
  }
  const Token& previous() { return tokens_.data()[at_ - 1]; }
  Position start() { return peek().start; }
  std::string_view textOf(const Token& token) const { return lexer_.source().substr(token.begin, token.finish - token.begin); }
  bool atWord(std::string_view word) { return at(K::kName) && textOf(peek()) == word; }
  bool isSoftKeyword(const Token& token) const;
  bool startsExpression(K kind);
  // The interned name at the cursor, which moves on; kNoName if there is none.
  ast::NameId acceptName();
  ast::NameId intern(const Token& token) { return ast_.intern(normalizeName(ast_, textOf(token))); }

  // ---- Nodes.
  template <class T>
  T* make(Position start) {
    T* node = ast_.arena().make<T>();
    node->kind = T::kKind;
    node->start = start;
    return node;
  }
  // Ends the node at the last token taken and measures it; null when it is too high or memory ran out.
  template <class T>
  T* seal(T* node) { return sealAt(node, previous().end); }
  template <class T>
  T* sealAt(T* node, Position end) {
    node->end = end;
    uint32_t height = 0;
    ast::forEachField(*node, [&](const char*, const auto& field) { measure(height, field); });
    if (height >= ast::kMaxTreeHeight) return tooHigh(), nullptr;
    node->height = static_cast<uint16_t>(height + 1);
    return ast_.outOfMemory() ? nullptr : node;
  }
  // For statements with a block: ends at the last token that is not white space.
  template <class T>
  T* sealBlock(T* node) { return sealAt(node, blockEnd()); }
  Position blockEnd() const;
  template <class F>
  static void measure(uint32_t& height, const F& field) {
    if constexpr (requires { field->height; }) {
      if (field && field->height > height) height = field->height;
    } else if constexpr (requires { field.data[0]->height; }) {
      for (auto* item : field) measure(height, item);
    }
  }
  void tooHigh() { raiseAt(Message::kTooHigh, {}, {}, {}); }
  void truncate(size_t size) {
    while (scratch_.size() > size) scratch_.pop();
  }

  // ---- Errors. All return null; the first one raised stays.
  std::nullptr_t raiseAt(Message message, std::initializer_list<std::string_view> args, Position start, Position end);
  std::nullptr_t raise(Message message, const ast::Node* node, std::initializer_list<std::string_view> args = {}) {
    return raiseAt(message, args, node->start, node->end);
  }
  std::nullptr_t raiseRange(Message message, Position start, Position end, std::initializer_list<std::string_view> args = {}) {
    return raiseAt(message, args, start, end);
  }
  std::nullptr_t raiseToken(Message message, const Token& token, std::initializer_list<std::string_view> args = {}) {
    Token copy = token;
    return raiseAt(message, args, copy.start, copy.end);
  }
  // At the last token read so far.
  std::nullptr_t raiseLast(Message message, std::initializer_list<std::string_view> args = {});
  // From a place up to where the lexer stands (CPython's RAISE_SYNTAX_ERROR_STARTING_FROM).
  std::nullptr_t raiseFrom(Message message, Position start, std::initializer_list<std::string_view> args = {});
  bool failed() const { return error_ != nullptr; }
  void finishError(uint32_t lastToken);

  // Runs `rule`; when it does not match, returns the cursor to where it was.
  template <class Rule>
  auto attempt(Rule rule) {
    uint32_t saved = at_;
    auto* node = rule();
    if (!node) at_ = saved;
    return node;
  }
  // The same with the diagnosing rules switched off.
  template <class Rule>
  auto attemptPlainly(Rule rule) {
    bool diagnosing = diagnosing_;
    diagnosing_ = false;
    auto* node = attempt(rule);
    diagnosing_ = diagnosing;
    return node;
  }

  // ---- Statements (parser_stmt.cpp, parser_compound.cpp).
  ast::Module* parseModule(ParseMode mode);
  bool parseStatement(Items<Stmt*>& into);
  bool parseSimpleLine(Items<Stmt*>& into);
  Stmt* parseSimple();
  Stmt* parseExpressionStatement();
  Stmt* parseAnnotated(Position start, Expr* target, bool parenthesized);
  Stmt* diagnoseAssignment(Expr* first, uint32_t from);
  Expr* parseAssigned();
  Stmt* parseReturn();
  Stmt* parseRaise();
  Stmt* parseDelete();
  Stmt* parseAssert();
  Stmt* parseImport();
  Stmt* parseFromImport();
  ast::Alias* parseImportAs();
  ast::NameId parseDottedName();
  bool checkImportTarget();
  Stmt* parseNames(bool isGlobal);
  Stmt* parseTypeAlias();

  Stmt* parseCompound();
  bool parseBlock(Span<Stmt*>& into, std::string_view what, uint32_t line);
  bool parseColon(bool forced = false);
  Stmt* parseIf();
  bool parseElse(Span<Stmt*>& into);
  Stmt* parseWhile();
  Stmt* parseFor(Position start, bool isAsync);
  Stmt* parseWith(Position start, bool isAsync);
  ast::WithItem* parseWithItem();
  Stmt* parseTry();
  ast::ExceptHandler* parseHandler(bool& isStar);
  Stmt* parseDecorated();
  Stmt* parseFunction(Position start, bool isAsync, Span<Expr*> decorators);
  Stmt* parseClass(Span<Expr*> decorators);
  bool parseTypeParams(Span<ast::TypeParam*>& into);
  ast::TypeParam* parseTypeParam(bool& hasDefault);
  Stmt* parseMatch();
  ast::MatchCase* parseCase();

  // ---- Patterns (parser_pattern.cpp).
  ast::Pattern* parsePatterns();
  ast::Pattern* parseStarPattern();
  ast::Pattern* parseAsPattern();
  ast::Pattern* parseOrPattern();
  ast::Pattern* parseClosedPattern();
  ast::Pattern* parseNamePattern();
  ast::Pattern* parseClassPattern(Expr* cls);
  ast::Pattern* parseMappingPattern();
  ast::Pattern* parseSequencePattern();
  ast::Pattern* finishSequence(Position start, Items<ast::Pattern*>& items, K closer);
  Expr* parseSignedNumber();
  Expr* parseNumberPattern();

  // ---- Expressions (parser_expr.cpp, parser_atom.cpp, parser_call.cpp).
  Expr* parseStarExpressions();
  Expr* parseStarExpression();
  Expr* parseStarNamed();
  Expr* parseNamed();
  Expr* diagnoseNamed(Expr* left, uint32_t from);
  Expr* parseExpression();
  Expr* diagnoseExpression(Expr* left, uint32_t from);
  Expr* parseDisjunction();
  Expr* parseConjunction();
  Expr* parseInversion();
  Expr* parseComparison();
  Expr* parseBinary(int precedence);
  Expr* parseBitwiseOr() { return parseBinary(1); }
  Expr* parseUnary();
  Expr* parsePrimary();
  Expr* parseLambda();
  Expr* parseYield();
  Expr* parseTargets(bool inComprehension);
  Expr* parseTarget();
  Expr* parseTrailer(Expr* value);
  Expr* parseSlices();
  Expr* parseSlice();
  Expr* parseCall(Expr* func);
  bool parseArguments(Span<Expr*>& args, Span<ast::Keyword*>& keywords);
  bool parseComprehensions(Span<ast::Comprehension*>& into);
  ast::Comprehension* parseComprehension();
  bool atComprehension() { return at(K::kFor) || (at(K::kAsync) && kindAt(1) == K::kFor); }

  Expr* parseAtom();
  Expr* parseGroup();
  Expr* parseListDisplay();
  template <class Display, class Comprehension>
  Expr* parseElements(Position from, TokenKind closer, Expr* first);
  Expr* parseBraces();
  Expr* parseDictItems(Position start, Expr* key);
  Expr* parseNumber();
  Expr* makeConstant(Position start, ast::ConstantKind what);
  Expr* makeName(const Token& token, ast::ExprContext context = ast::ExprContext::kLoad);

  bool parseParameters(ast::Arguments*& into, K closer, bool isLambda);

  // ---- Strings (parser_string.cpp).
  Expr* parseStrings();
  void diagnoseString();
  bool decodeString(const Token& token, Items<Expr*>& parts, bool& isBytes);
  bool parseFString(Items<Expr*>& parts);
  bool parseField(Items<Expr*>& parts, bool isTemplate, bool isRaw, Position& textStart);
  Expr* parseFormatSpec(bool isTemplate, bool isRaw);
  bool decodeEscapes(std::string_view text, bool isBytes, const Token& token, std::string_view& into);
  Expr* makeText(Position start, Position end, std::string_view text);
  std::string_view withoutComments(std::string_view text);
  Span<Expr*> mergeTexts(Items<Expr*>& parts);

  // ---- Contexts and their errors.
  enum class TargetKind : uint8_t { kStar, kFor, kDelete };
  const Expr* invalidTarget(const Expr* expr, TargetKind kind);
  bool toTarget(Expr* expr, ast::ExprContext context);
  static std::string_view nameOf(const Expr* expr);

  ast::Ast& ast_;
  Lexer lexer_;
  ChargedVector<Token> tokens_;
  ChargedVector<void*> scratch_;
  uint32_t at_ = 0;
  uint32_t depth_ = 0;
  uint32_t stringChecks_ = 0;  // see diagnoseString()
  uint32_t fields_ = 0;  // replacement fields of f-strings around
  std::string_view fieldPrefix_;  // f or t: of the innermost
  bool diagnosing_ = false;
  Diagnostic* error_ = nullptr;
};

}  // namespace krait
