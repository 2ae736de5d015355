// Deep, long and starved sources: bounded stack, bounded trees, orderly ends.
#include <gtest/gtest.h>

#include "tests/frontend/support.h"

namespace krait {
namespace {

std::string repeat(std::string_view piece, size_t count) {
  std::string out;
  for (size_t i = 0; i < count; ++i) out += piece;
  return out;
}

constexpr char kTooComplex[] = "MemoryError: Parser stack overflowed - Python source too complex to parse";
constexpr char kTooHigh[] = "RecursionError: maximum recursion depth exceeded during compilation";

TEST(Limits, Brackets) {
  EXPECT_EQ(Parsed(repeat("(", 200) + "1" + repeat(")", 200)).error(), "");
  EXPECT_EQ(Parsed(repeat("(", 201) + "1" + repeat(")", 201)).error(), "SyntaxError: too many nested parentheses");
}

TEST(Limits, Nesting) {
  for (const char* prefix : {"not ", "-", "1**", "lambda:", "1 if 1 else ", "lambda a="}) {
    EXPECT_EQ(Parsed(repeat(prefix, 100000) + "1").error(), kTooComplex) << prefix;
  }
}

TEST(Limits, LongChains) {
  EXPECT_EQ(Parsed("x = 1" + repeat("+1", 1900)).error(), "");
  for (const char* piece : {"+1", ".a", "()", "[0]"}) EXPECT_EQ(Parsed("a" + repeat(piece, 100000)).error(), kTooHigh) << piece;
  EXPECT_EQ(Parsed("if 1: pass\n" + repeat("elif 1: pass\n", 100000)).error(), kTooHigh);
  EXPECT_EQ(Parsed(repeat("a and ", 100000) + "a").error(), "");
  EXPECT_EQ(Parsed(repeat("a < ", 100000) + "a").error(), "");
  EXPECT_EQ(Parsed("x = [" + repeat("1, ", 100000) + "]").error(), "");
}

TEST(Limits, HeightIsTheTrees) {
  Parsed parsed("x = 1" + repeat("+1", 500));
  EXPECT_EQ(parsed.result.module->height, 503);
}

TEST(Limits, Indentation) {
  std::string source;
  for (int i = 0; i < 100; ++i) source += std::string(i, ' ') + "if 1:\n";
  EXPECT_EQ(Parsed(source + std::string(100, ' ') + "pass\n").error(), "IndentationError: too many levels of indentation");
}

TEST(Limits, Digits) {
  EXPECT_EQ(Parsed(repeat("1", 4300)).error(), "");
  EXPECT_EQ(Parsed(repeat("1", 4301)).error().substr(0, 40), "SyntaxError: Exceeds the limit (4300 dig");
  EXPECT_EQ(Parsed("0x" + repeat("1", 10000)).error(), "");
}

// With any budget the parse ends: with a tree, or out of memory, and the budget is whole again.
TEST(Limits, Memory) {
  std::string source = "class A[T](B, c=d):\n  def f(self, x: int = 1, *a, **k) -> str:\n    return [y for y in x if f'{y!r:>{x}}' 'abc']\n"
                       "match x:\n  case {'a': [b, *c], **d}: pass\n" + repeat("name = 'text\\n' + other_name.attribute(1, 2)\n", 200);
  source += "x = [" + repeat("1, ", 20000) + "]\n";
  size_t needed = 0;
  for (size_t limit = 256; limit < (size_t{64} << 20); limit += limit / 7 + 64) {
    Budget budget(limit);
    {
      ast::Ast ast(budget);
      ParseResult result = parseAndAnalyse(source, "test.py", ast);
      ASSERT_EQ(result.error, nullptr) << limit;
      ASSERT_NE(result.outOfMemory, result.module != nullptr) << limit;
      if (result.module && !needed) needed = limit;
    }
    EXPECT_EQ(budget.used(), 0u);
  }
  EXPECT_GT(needed, source.size());
}

// Every prefix of a source, and every source with one byte gone, ends in a tree or an error.
TEST(Limits, Mutilated) {
  std::string source = "async def f[T: int](a, /, *b: c, d=1) -> e:\n  with (g as h, i): yield\n  try: return f'{x!r:{y}}' rb'z'\n"
                       "  except* (A, B) as c: del d[1:2, ...]\n  match {**a}, *b:\n    case C(d, e=-1j) | [*_]: lambda *a, b=1: (yield)\n"
                       "x: 'y' = z if not 0x1F else [a async for b, c in d if e]\nfrom .a import (b as c,)\n@d\nclass E(F, g=h): global i\n";
  for (size_t i = 0; i < source.size(); ++i) {
    Parsed prefix(std::string_view(source).substr(0, i));
    EXPECT_TRUE(prefix.result.module || prefix.result.error);
    std::string without = source;
    without.erase(i, 1);
    Parsed shorter(without);
    EXPECT_TRUE(shorter.result.module || shorter.result.error);
    for (char c : {'(', '}', '\'', ':', '\n', '{', '\\', '='}) {
      std::string changed = source;
      changed[i] = c;
      Parsed parsed(changed);
      EXPECT_TRUE(parsed.result.module || parsed.result.error);
    }
  }
}

}  // namespace
}  // namespace krait
