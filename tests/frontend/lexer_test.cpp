// Tokens, and how source text is taken in.
#include <gtest/gtest.h>

#include <memory>

#include "frontend/lexer.h"
#include "tests/frontend/support.h"

namespace krait {
namespace {

// The tokens' spellings (or kinds' letters) separated by blanks: N newline, > indent, < dedent.
std::string lex(const std::string& text) {
  Budget budget(1 << 24);
  ast::Ast ast(budget);
  std::string source = text + "\n";
  auto lexer = std::make_unique<Lexer>(ast, source);
  std::string out;
  for (Token token; lexer->next(token), token.kind != TokenKind::kEndMarker && token.kind != TokenKind::kError;) {
    if (!out.empty()) out += ' ';
    switch (token.kind) {
      case TokenKind::kNewline: out += 'N'; break;
      case TokenKind::kIndent: out += '>'; break;
      case TokenKind::kDedent: out += '<'; break;
      default: out += source.substr(token.begin, token.finish - token.begin);
    }
  }
  if (lexer->error()) out += " !" + std::string(lexer->error()->message);
  return out;
}

TEST(Lexer, EveryKeywordAndNoOther) {
#define TOKEN(name, spelling, class) \
  if (isKeyword(TokenKind::k##name)) EXPECT_EQ(keywordOf(spelling), TokenKind::k##name);
#include "frontend/tokens.def"
#undef TOKEN
  for (const char* name : {"print", "match", "iff", "Non", "none", "x", "classs"}) EXPECT_EQ(keywordOf(name), TokenKind::kName) << name;
}

TEST(Lexer, Operators) {
  EXPECT_EQ(lex("a**=b//c>>=d->e:=f!=g...h<>i"), "a **= b // c >>= d -> e := f != g ... h <> i N");
}

TEST(Lexer, Indentation) {
  EXPECT_EQ(lex("if a:\n  b\n\n  # c\n  d\ne"), "if a : N > b N d N < e N");
  EXPECT_EQ(lex("(a,\n   b)\\\n  + c"), "( a , b ) + c N");
  EXPECT_EQ(lex("if a:\n\tb\n        c"), "if a : N > b N !inconsistent use of tabs and spaces in indentation");
  EXPECT_EQ(lex("if a:\n    b\n  c"), "if a : N > b N !unindent does not match any outer indentation level");
}

TEST(Lexer, Strings) {
  EXPECT_EQ(lex("rB'''a\n'b''' ''"), "rB'''a\n'b''' '' N");
  EXPECT_EQ(lex("f'a{b:{c}}d'"), "f' a { b : { c } } d ' N");
  EXPECT_EQ(lex("f'{x!r}{{'"), "f' { x ! r } { ' N");
  EXPECT_EQ(lex("f'{f'{1}'}'"), "f' { f' { 1 } ' } ' N");
}

TEST(Lexer, Names) {
  EXPECT_EQ(lex("été = x1"), "été = x1 N");
  EXPECT_EQ(lex("a€"), " !invalid character '€' (U+20AC)");
  EXPECT_EQ(lex("a\xc2\xa0"), " !invalid non-printable character U+00A0");
}

TEST(Source, LineEndsAndMarks) {
  EXPECT_EQ(Parsed("\xef\xbb\xbfx = 1\r\ny = 2\rz = '''a\r\nb'''").tree(),
            Parsed("x = 1\ny = 2\nz = 'a\\nb'").tree());
  EXPECT_EQ(Parsed(std::string_view("a\0b", 3)).error(), "SyntaxError: source code cannot contain null bytes");
  EXPECT_EQ(Parsed("a = '\xff'").error(), "SyntaxError: (unicode error) 'utf-8' codec can't decode byte 0xff in position 5: invalid start byte");
  EXPECT_EQ(Parsed("").error(), "");
  EXPECT_EQ(Parsed("# only a comment").error(), "");
}

}  // namespace
}  // namespace krait
