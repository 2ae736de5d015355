// Host functions answered at once and later, from wherever a script may call them.
#include "runtime/errors/errors.h"
#include "tests/embed/support.h"

namespace krait::testing {
namespace {

// Runs `source`, answering each later(x) with x * 10 after the pause. The text printed.
std::string runAnswering(const char* source, JitMode jit, int* pauses = nullptr) {
  Engine engine;
  TestHost host;
  Program program(source, "<test>", 64 << 20);
  EXPECT_TRUE(program.ok());
  Options options;
  options.jit = jit;
  Isolate isolate(engine, program, host, limitsOf(options), runOptionsOf(options));
  Outcome outcome = isolate.run();
  int n = 0;
  for (; outcome == Outcome::kPaused && n < 10000; ++n) outcome = isolate.resume(Value::smallInt(host.asked * 10), false);
  if (pauses) *pauses = n;
  EXPECT_EQ(outcome, Outcome::kValue) << isolate.tracebackText();
  return host.text;
}

// In every tier.
class Pause : public ::testing::TestWithParam<JitMode> {};
INSTANTIATE_TEST_SUITE_P(Tiers, Pause, ::testing::Values(JitMode::kOff, JitMode::kAlways));

TEST_P(Pause, AnswersAtOnce) { EXPECT_EQ(runAnswering("print(now(41), [now(i) for i in range(3)])", GetParam()), "42 [1, 2, 3]\n"); }

TEST_P(Pause, AnswersLater) {
  int pauses;
  EXPECT_EQ(runAnswering("x = later(4)\nprint(x, later(5) + later(6))", GetParam(), &pauses), "40 110\n");
  EXPECT_EQ(pauses, 3);
}

TEST_P(Pause, InAGeneratorInASortKey) {
  const char* source =
      "def helper(v):\n"
      "    return later(v)\n"
      "def values(n):\n"
      "    for i in range(n):\n"
      "        yield helper(-i)\n"
      "class Key:\n"
      "    def __init__(self, v): self.v = v\n"
      "    def __lt__(self, o): return helper(self.v) < helper(o.v)\n"
      "    def __repr__(self): return f'K{helper(self.v)}'\n"
      "print(sorted([3, 1, 2], key=lambda v: sum(values(v))))\n"
      "print(sorted([Key(3), Key(1), Key(2)]))\n"
      "print({Key(1).v: helper(2)}, [helper(x) for x in range(3)], max([1, 5, 3], key=helper))\n";
  EXPECT_EQ(runAnswering(source, GetParam()), "[3, 2, 1]\n[K10, K20, K30]\n{1: 20} [0, 10, 20] 5\n");
}

TEST_P(Pause, InACompiledLoop) {
  const char* source =
      "def helper(v):\n"
      "    t = 0\n"
      "    for k in range(3):\n"
      "        t += k\n"
      "    return later(v) + t\n"
      "def outer(n):\n"
      "    total = 0\n"
      "    for i in range(n):\n"
      "        total = total + helper(i) * 2\n"
      "    return total\n"
      "def deep(n):\n"
      "    return later(1) if n == 0 else deep(n - 1) + 1\n"
      "print(outer(20), outer(20), deep(50), deep(50), deep(50))\n";
  int pauses;
  EXPECT_EQ(runAnswering(source, GetParam(), &pauses), "3920 3920 60 60 60\n");
  EXPECT_EQ(pauses, 43);
}

TEST(PauseAnswer, WithAnException) {
  Engine engine;
  TestHost host;
  Program program("try:\n    later(1)\nexcept ValueError as e:\n    print('caught')\n", "<test>", 64 << 20);
  Isolate isolate(engine, program, host, Limits());
  ASSERT_EQ(isolate.run(), Outcome::kPaused);
  Context& ctx = isolate.context();
  Value error = makeException(ctx, TypeId::kValueError, Value::unbound());
  EXPECT_EQ(isolate.resume(error, true), Outcome::kValue);
  EXPECT_EQ(host.text, "caught\n");
}

TEST(PauseAnswer, WhatIsNotPausedDoesNotResume) {
  Engine engine;
  TestHost host;
  Program program("print(1)", "<test>", 64 << 20);
  Isolate isolate(engine, program, host, Limits());
  EXPECT_EQ(isolate.resume(Value::none(), false), Outcome::kBusy);
  EXPECT_EQ(isolate.run(), Outcome::kValue);
  EXPECT_EQ(isolate.resume(Value::none(), false), Outcome::kBusy);
}

}  // namespace
}  // namespace krait::testing
