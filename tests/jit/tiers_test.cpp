// One program, every tier: output, traceback, fuel and depth of compiled code are the interpreter's, also when guards
// fail at every n-th place.
#include <gtest/gtest.h>

#include <string>

#include "embed/engine.h"
#include "embed/isolate.h"

namespace krait {
namespace {

class TextHost final : public Host {
 public:
  bool write(Stream, std::string_view bytes) override {
    text.append(bytes);
    return true;
  }
  std::string text;
};

struct Outcomes {
  std::string output, statistics;
  int64_t fuel;
  uint32_t depth;
  uint64_t exits;
};

Outcomes runWith(const std::string& source, JitPolicy policy, uint32_t depthLimit = 1000) {
  Engine engine;
  Program program(source, "test.py", 256 << 20);
  EXPECT_TRUE(program.ok());
  TextHost host;
  Limits limits;
  limits.seconds = 0;
  limits.depth = depthLimit;
  RunOptions options;
  options.jit = policy;
  Isolate isolate(engine, program, host, limits, options);
  isolate.run();
  Context& ctx = isolate.context();
  return {host.text + isolate.tracebackText(), program.jit().statistics(), ctx.fuel, ctx.depth, ctx.exitCount};
}

void agree(const std::string& source, uint32_t depthLimit = 1000) {
  Outcomes expected = runWith(source, {JitMode::kOff}, depthLimit);
  for (uint64_t n : {0, 1, 2, 3, 5, 7, 11, 50}) {
    JitPolicy policy;
    policy.mode = JitMode::kAlways;
    policy.failEveryNthGuard = n;
    Outcomes got = runWith(source, policy, depthLimit);
    EXPECT_EQ(got.output, expected.output) << "guards fail every " << n << "\n" << got.statistics;
    EXPECT_EQ(got.fuel, expected.fuel) << n;
    EXPECT_EQ(got.depth, expected.depth) << n;
    EXPECT_NE(got.statistics.find("compiled"), std::string::npos) << got.statistics;
  }
}

TEST(Tiers, IntegerLoops) {
  agree("def f(n):\n    s = 0\n    i = 0\n    while i < n:\n        s = (s * 31 + i // 3 - i % 7) & 0xFFFFFF\n        i += 1\n    return s\nfor k in range(6): print(f(k * 20))\n");
}
TEST(Tiers, OverflowGoesToWideInts) { agree("def f(n):\n    x = 1\n    for i in range(n):\n        x = x * 3 + i\n    return x\nfor k in range(0, 120, 11): print(f(k), -f(k))\n"); }
TEST(Tiers, FloatsAndMixedNumbers) {
  agree("def f(n, a):\n    t = 0.5\n    for i in range(n):\n        t = t * a + i / 3 - (i % 2.5)\n    return t\nfor k in range(8): print(f(k * 5, 1.25), f(k, 2))\n");
}
TEST(Tiers, RecursionAndDirectCalls) { agree("def fib(n):\n    return n if n < 2 else fib(n - 1) + fib(n - 2)\nfor k in range(14): print(fib(k))\nprint(fib(True))\n"); }
TEST(Tiers, RecursionErrorsAtTheSameCall) { agree("def d(n):\n    return 0 if n == 0 else 1 + d(n - 1)\nfor k in range(4): print(d(k))\nd(5000)\n", 200); }
TEST(Tiers, ExceptionsThroughMixedTiers) {
  agree("def g(i):\n    if i % 3 == 0:\n        raise ValueError(i)\n    return i\ndef f(n):\n    t = 0\n    for i in range(n):\n        try:\n            t += g(i)\n        except ValueError as e:\n            t += e.args[0] * 2\n        finally:\n            t ^= 1\n    return t\nfor k in range(30): print(f(k))\ng(9)\n");
}
TEST(Tiers, ListsAndTuples) {
  agree("def f(a, n):\n    t = 0\n    for i in range(n):\n        a[i % len(a)] = t & 255\n        t += a[i - 1 - n] if i < 3 else a[-1]\n    return t\na = [1, 2, 3, 4, 5, 6, 7]\nfor k in range(8):\n    try:\n        print(f(a, k * 3), a)\n    except IndexError as e:\n        print(e)\n");
}
TEST(Tiers, ObjectsAndMethods) {
  agree("class V:\n    def __init__(self, x):\n        self.x = x\n    def add(self, o):\n        return V(self.x + o.x)\n    def __add__(self, o):\n        return V(self.x * 2 + o.x)\ndef f(n):\n    v = V(0)\n    for i in range(n):\n        v = v.add(V(i)) + V(1)\n    return v.x\nfor k in range(12): print(f(k))\nV.add = lambda s, o: V(7)\nprint(f(5))\n");
}
TEST(Tiers, ModuleLoopsAndGlobals) { agree("t = 0\nfor i in range(300):\n    t = t + i % 5\n    u = t * 2\nprint(t, u, i)\nlen = lambda x: 42\ndef f():\n    return len([1])\nfor i in range(5): print(f())\n"); }
TEST(Tiers, GeneratorsAndIterators) { agree("def g(n):\n    for i in range(n):\n        yield i * i\ndef f(n):\n    t = []\n    for x in g(n):\n        t.append(x)\n    for k, v in enumerate(t): t[k] = v + k\n    return t\nfor k in range(12): print(f(k))\n"); }
TEST(Tiers, InlinedCalls) {
  agree("def sq(x): return x * x\ndef half(x): return x * 0.5\ndef both(a, b): return sq(a) + half(b)\ndef f(n):\n    t = 0\n    for i in range(n):\n        t += both(i, t)\n        t %= 1000\n    return t\nfor k in range(20): print(f(k))\nprint(both(True, 2), both(1.5, 2), both(2 ** 70, 1))\ntry:\n    both('a', 1)\nexcept TypeError as e:\n    print(e)\n");
}
TEST(Tiers, InlinedCalleesThatChange) {
  agree("def a(x): return x + 1\ndef b(x): return x * 2.0\ng = a\ndef f(n):\n    global g\n    t = 0\n    for i in range(n):\n        t = g(t)\n        if i == 40: g = b\n        if i == 60: g = a\n    return t\nfor k in (5, 30, 70, 90): print(f(k))\n");
}
TEST(Tiers, InlinedExceptions) {
  agree("def check(x):\n    if x % 5 == 3:\n        raise ValueError(x)\n    return x\ndef twice(x): return check(x) + check(x + 1)\ndef f(n):\n    t = 0\n    for i in range(n):\n        try:\n            t += twice(i)\n        except ValueError as e:\n            t -= e.args[0]\n    return t\nfor k in range(25): print(f(k))\ntwice(7)\n");
}
TEST(Tiers, InlinedCallsAtTheLimitOfDepth) {
  agree("def one(x): return x + 1\ndef two(x): return one(x) + 1\ndef d(n):\n    return two(0) if n == 0 else two(d(n - 1))\nfor k in range(6): print(d(k))\nfor k in range(180, 205):\n    try:\n        print(k, d(k))\n    except RecursionError as e:\n        print(k, e)\nd(300)\n", 200);
}
TEST(Tiers, InlinedMethodsAndClosures) {
  agree("class P:\n    def __init__(self, x): self.x = x\n    def get(self): return self.x\n    def add(self, k): return self.get() + k\nclass Q(P):\n    def get(self): return self.x * 2\ndef adder(k):\n    def add(x): return x + k\n    return add\ndef f(o, n):\n    plus = adder(n)\n    t = 0\n    for i in range(n): t = plus(t) + o.add(i)\n    return t\nfor k in range(12): print(f(P(k), k), f(Q(k), k), f(P(k + 0.5), k))\nP.get = lambda self: 7\nprint(f(P(1), 9), f(Q(1), 9))\n");
}
TEST(Tiers, InlinedMutualRecursion) {
  agree("def even(n): return True if n == 0 else odd(n - 1)\ndef odd(n): return False if n == 0 else even(n - 1)\nfor k in range(60): print(even(k), odd(k))\n");
}
TEST(Tiers, Closures) { agree("def outer(n):\n    c = 0\n    def inc(by):\n        nonlocal c\n        c += by\n        return c\n    for i in range(n): inc(i)\n    return c\nfor k in range(12): print(outer(k))\n"); }

// Far more frames than the native stack holds: flattening is never seen.
TEST(Tiers, FlattensDeepRecursion) { agree("def d(n):\n    return 0 if n == 0 else 1 + d(n - 1)\nfor k in range(4): print(d(k))\nprint(d(60000))\n", 100000); }

TEST(Tiers, DumpsOnlyTheNamedFunction) {
  const char* source = "def f(n):\n    for i in range(n): pass\n    return n + 1\ndef g(n):\n    for i in range(n): pass\n    return n * 2\nfor i in range(50): f(i); g(i)\n";
  auto dumpOf = [&](const char* function) {
    Program program(source, "<test>", 64 << 20);
    Engine engine;
    TextHost host;
    Options options;
    options.jit = JitMode::kAlways;
    options.dump = {DumpStage::kExits, function};
    Isolate isolate(engine, program, host, limitsOf(options), runOptionsOf(options));
    EXPECT_EQ(isolate.run(), Outcome::kValue);
    return program.jit().takeDump();
  };
  std::string all = dumpOf(""), one = dumpOf("g");
  EXPECT_NE(one, "");
  EXPECT_LT(one.size(), all.size());
  EXPECT_NE(all.find(one), std::string::npos) << one << all;
  EXPECT_EQ(dumpOf("nosuch"), "");
}

// A loop of a few turns in a function called often would be entered once in many calls: the function is what is compiled.
TEST(Tiers, ShortLoopsLeaveItToTheirFunction) {
  JitPolicy policy;
  policy.mode = JitMode::kOn;
  policy.patience = 1;
  const char* source = "def short(n):\n    t = 0\n    for i in range(n):\n        t += i\n    return t\ns = 0\nfor k in range(1000000):\n    s += short(20)\nprint(s)\n";
  const Outcomes run = runWith(source, policy);
  EXPECT_EQ(run.output, "190000000\n");
  EXPECT_NE(run.statistics.find("jit: compiled short\n"), std::string::npos) << run.statistics;
  EXPECT_EQ(run.statistics.find("jit: compiled short loop"), std::string::npos) << run.statistics;
}

TEST(Tiers, NoExitsInASteadyLoop) {
  JitPolicy policy;
  policy.mode = JitMode::kAlways;
  Outcomes run = runWith("def f(n):\n    s = 0\n    for i in range(n):\n        s = s + i * 3 % 7\n    return s\nprint(f(10), f(1000))\n", policy);
  EXPECT_EQ(run.exits, 0u) << run.statistics;
}

}  // namespace
}  // namespace krait
