// Where names live.
#include <gtest/gtest.h>

#include "tests/frontend/support.h"

namespace krait {
namespace {

const char* nameOf(NameScope where) {
  switch (where) {
    case NameScope::kLocal: return "local";
    case NameScope::kCell: return "cell";
    case NameScope::kFree: return "free";
    case NameScope::kGlobalExplicit: return "global";
    case NameScope::kGlobalImplicit: return "implicit";
    case NameScope::kEnclosing: return "enclosing";
  }
  return "";
}

// The scope reached by taking the children with these numbers from the module.
Scope* childOf(const Parsed& parsed, std::initializer_list<int> path) {
  Scope* scope = parsed.result.module->scope;
  for (int number : path) {
    scope = scope->firstChild;
    while (number--) scope = scope->nextSibling;
  }
  return scope;
}

// "name:where ..." in the order of first mention.
std::string names(const Parsed& parsed, std::initializer_list<int> path) {
  std::string out;
  for (auto* symbol = childOf(parsed, path)->firstSymbol; symbol; symbol = symbol->next) {
    if (!out.empty()) out += ' ';
    out += std::string(parsed.ast.text(symbol->name)) + ":" + nameOf(symbol->where);
  }
  return out;
}

TEST(Scopes, Closures) {
  Parsed parsed("def f(a, b):\n  def g():\n    nonlocal b\n    b = a + c\n    global d\n    d = 1\n  return g\n");
  EXPECT_EQ(names(parsed, {}), "f:local d:implicit");
  EXPECT_EQ(names(parsed, {0}), "a:cell b:cell g:local");
  EXPECT_EQ(names(parsed, {0, 0}), "b:free a:free c:implicit d:global");
}

TEST(Scopes, PassedThrough) {
  Parsed parsed("def f(a):\n  def g():\n    return lambda: a\n");
  EXPECT_EQ(names(parsed, {0, 0}), "a:free");
  EXPECT_EQ(names(parsed, {0, 0, 0}), "a:free");
}

TEST(Scopes, ClassesHideTheirNames) {
  Parsed parsed("def f():\n  x = 1\n  class C:\n    x = 2\n    def g(self): return x, __y, super()\n");
  EXPECT_EQ(names(parsed, {0}), "x:cell C:local");
  EXPECT_EQ(names(parsed, {0, 0}), "x:local g:local");
  EXPECT_EQ(names(parsed, {0, 0, 0}), "self:local x:free _C__y:implicit super:implicit __class__:free");
  EXPECT_TRUE(childOf(parsed, {0, 0})->needsClassCell);
}

TEST(Scopes, Comprehensions) {
  Parsed parsed("def f(y):\n  return [x + y + z for x in y]\n");
  EXPECT_TRUE(childOf(parsed, {0, 0})->isInlined);
  EXPECT_EQ(names(parsed, {0, 0}), "x:local y:enclosing z:enclosing");
  EXPECT_EQ(names(parsed, {0}), "y:local z:implicit");
  Parsed generator("def f(y):\n  return (x + y for x in y)\n");
  EXPECT_FALSE(childOf(generator, {0, 0})->isInlined);
  EXPECT_EQ(names(generator, {0, 0}), "x:local y:free");
  Parsed captured("def f(y):\n  return [lambda: x + y for x in y]\n");
  EXPECT_EQ(names(captured, {0, 0}), "x:cell y:enclosing");
  EXPECT_EQ(names(captured, {0}), "y:cell");
  Parsed inClass("class C:\n  y = 1\n  [y for x in z]\n");
  EXPECT_EQ(names(inClass, {0, 0}), "x:local y:implicit");
}

TEST(Scopes, Walrus) {
  Parsed parsed("def f(y):\n  [z := x for x in y]\n  ((w := x) for x in y)\n");
  EXPECT_EQ(names(parsed, {0}), "y:local z:local w:cell");
  EXPECT_EQ(names(parsed, {0, 0}), "x:local z:enclosing");
  EXPECT_EQ(names(parsed, {0, 1}), "x:local w:free");
}

TEST(Scopes, TypeParameters) {
  Parsed parsed("def f[T](x: T) -> U: return T\n");
  EXPECT_EQ(childOf(parsed, {0})->kind, ScopeKind::kTypeParams);
  EXPECT_EQ(names(parsed, {0}), "T:cell");
  EXPECT_EQ(names(parsed, {0, 0}), "T:free U:implicit");
  EXPECT_EQ(names(parsed, {0, 1}), "x:local T:free");
}

TEST(Scopes, Flags) {
  Parsed parsed("def f(): yield\nasync def g():\n  with x: pass\n");
  EXPECT_TRUE(childOf(parsed, {0})->isGenerator);
  EXPECT_TRUE(childOf(parsed, {1})->isCoroutine);
  EXPECT_TRUE(childOf(parsed, {1})->hasTry);
}

TEST(Scopes, ManyNames) {
  std::string source;
  for (int i = 0; i < 1000; ++i) source += "v" + std::to_string(i) + " = 1\n";
  Parsed parsed(source);
  EXPECT_EQ(parsed.result.module->scope->symbolCount, 1000u);
  EXPECT_TRUE(parsed.result.module->scope->find(parsed.ast.find("v777")));
}

}  // namespace
}  // namespace krait
