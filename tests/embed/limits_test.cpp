// Hostile programs one after the other in one process, which goes on: each ends as the law says.
#include <chrono>
#include <set>
#include <thread>

#include "runtime/heap/heap.h"
#include "tests/embed/support.h"

namespace krait::testing {
namespace {

struct Case {
  const char* name;
  const char* source;
  const char* end;  // a limit's name, or the last line of the traceback
};

const Case kCases[] = {
    {"loop", "while True: pass", "time"},
    {"loop in try", "while True:\n  try:\n    while True: pass\n  except BaseException: pass\n", "time"},
    {"loop in finally", "def f():\n  try:\n    while True: pass\n  finally:\n    print('no')\nf()\n", "time"},
    {"generator", "def g():\n  while True: yield 1\nfor x in g(): pass\n", "time"},
    {"sum of a range", "sum(range(10**12))", "time"},
    {"max of a range", "max(range(10**12))", "time"},
    {"search in a range", "'a' in range(10**12)", "time"},
    {"small lists compared without end", "def mk():\n  x = []\n  for i in range(60): x = [x, x]\n  return x\nmk() == mk()\n", "time"},
    {"a pattern that goes back without end", "import re\nre.match(r'(a+)+b', 'a' * 60)", "time"},
    {"code made without end", "while True: eval('lambda: 1')", "time"},
    {"a list", "[0] * 10**12", "memory"},
    {"a str", "'a' * 10**11", "memory"},
    {"growing list", "l = []\nwhile True: l.append(1)", "memory"},
    {"growing str", "s = 'x'\nwhile True: s += s", "memory"},
    {"growing dict", "d = {}\ni = 0\nwhile True:\n  d[i] = i\n  i += 1\n", "memory"},
    {"power", "9**9**9", "memory"},
    {"slow power", "7**(10**8)", "time"},
    {"squaring", "x = 3**100000\nwhile True: x *= x", "time or memory"},
    {"output", "while True: print('x' * 1000)", "output"},
    {"recursion", "def f(n): return f(n + 1)\nf(0)", "RecursionError: maximum recursion depth exceeded"},
    {"mutual recursion", "def f(): return g()\ndef g(): return f()\nf()", "RecursionError: maximum recursion depth exceeded"},
    {"recursion in __eq__", "class A:\n  def __eq__(s, o): return s == o\nA() == A()", "RecursionError: maximum recursion depth exceeded"},
    {"recursion in repr", "class A:\n  def __repr__(s): return repr(s)\nrepr(A())", "RecursionError: maximum recursion depth exceeded"},
    {"deep list printed", "l = []\nfor i in range(100000): l = [l]\nprint(l)", "RecursionError: maximum recursion depth exceeded"},
    {"deep lists compared", "a = b = 0\nfor i in range(100000): a = [a]; b = [b]\na == b", "RecursionError: maximum recursion depth exceeded"},
    {"huge int text", "print(str(10**5000))", "ValueError: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit"},
};

TEST(Limits, HostileProgramsEndAsTheLawSays) {
  Engine engine;
  for (JitMode tier : {JitMode::kOff, JitMode::kOn, JitMode::kAlways}) {
    for (const Case& c : kCases) {
      SCOPED_TRACE(std::string(c.name) + " in tier " + std::to_string(static_cast<int>(tier)));
      TestHost host;
      Program program(c.source, "<test>", 64 << 20);
      ASSERT_TRUE(program.ok());
      Options options;
      options.jit = tier;
      options.timeLimit = std::string_view(c.end) == "time" ? 0.3 : 10;  // a busy machine must not turn memory into time
      options.memoryLimit = 64 << 20;
      options.outputLimit = 1 << 20;
      Isolate isolate(engine, program, host, limitsOf(options), runOptionsOf(options));
      Outcome outcome = isolate.run();
      std::string end;
      if (outcome == Outcome::kLimit) {
        end = isolate.limit() == Limit::kTime ? "time" : isolate.limit() == Limit::kMemory ? "memory" : "output";
      } else if (outcome == Outcome::kException) {
        const std::string& text = isolate.tracebackText();
        size_t line = text.rfind('\n', text.size() - 2);
        end = text.substr(line == std::string::npos ? 0 : line + 1);
        end.pop_back();
      }
      if (std::string(c.end) == "time or memory") {
        EXPECT_TRUE(end == "time" || end == "memory") << end;
      } else {
        EXPECT_EQ(end, c.end);
      }
      // A limit stays until the host has seen it: the isolate refuses to run again.
      if (outcome == Outcome::kLimit) EXPECT_EQ(isolate.run(), Outcome::kLimit);
    }
  }
}

TEST(Limits, NestingInTheParserIsAnErrorSoon) {
  for (const char* open : {"(", "[", "{", "f(", "-", "not ", "lambda: ", "x if "}) {
    std::string source;
    while (source.size() < 100000) source += open;
    Program program(source, "<test>", 256 << 20);
    EXPECT_FALSE(program.ok()) << open;
  }
}

TEST(Limits, AnIsolateAfterALimitLeavesNothingToTheNext) {
  Engine engine;
  TestHost host;
  Limits limits;
  limits.memory = 8 << 20;
  {
    Program program("secret = ['s3cret'] * 100\nl = []\nwhile True: l.append('s3cret')", "<test>", 64 << 20);
    Isolate isolate(engine, program, host, limits);
    EXPECT_EQ(isolate.run(), Outcome::kLimit);
  }
  Program program("print('secret' in globals() if False else 'clean')", "<test>", 64 << 20);
  Isolate isolate(engine, program, host, limits);
  const char* heap = isolate.context().base + kHeapStart;
  for (size_t i = 0; i < (2 << 20); ++i) ASSERT_EQ(heap[i], 0) << i;  // pages the first run had used
  EXPECT_EQ(isolate.run(), Outcome::kValue);
  EXPECT_EQ(host.text, "clean\n");
}

TEST(Limits, TimeThatTheHostTakesCounts) {
  struct SlowHost : TestHost {
    bool write(Stream, std::string_view) override { return rest(5'000'000), true; }
    HostAnswer call(Context&, uint32_t, Value*, uint32_t, Value*) override { return rest(5'000'000), HostAnswer::kValue; }
    void rest(int64_t nanoseconds) override { std::this_thread::sleep_for(std::chrono::nanoseconds(nanoseconds)); }
    bool clock(Clock, int64_t* nanoseconds) override { return *nanoseconds = 1, true; }
  };
  Engine engine;
  Limits limits;
  limits.seconds = 0.1;
  for (const char* source : {"while True: now(1)", "while True: print(1)", "import time\ntime.sleep(1000)"}) {
    SlowHost host;
    Program program(source, "<test>", 64 << 20);
    const auto start = std::chrono::steady_clock::now();
    Isolate isolate(engine, program, host, limits);
    EXPECT_EQ(isolate.run(), Outcome::kLimit) << source;
    EXPECT_EQ(isolate.limit(), Limit::kTime) << source;
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(5)) << source;
  }
}

TEST(Limits, EveryIsolateHasAHashSecretOfItsOwn) {
  Engine engine;
  TestHost host;
  Program program("1 + 1", "<test>", 64 << 20);
  std::set<uint64_t> secrets;
  for (int i = 0; i < 10; ++i) {
    Isolate first(engine, program, host, {}), second(engine, program, host, {});
    secrets.insert(first.context().hashSecret);
    secrets.insert(second.context().hashSecret);
  }
  EXPECT_EQ(secrets.size(), 20u);
  RunOptions same;
  same.deterministic = true;
  Isolate first(engine, program, host, {}, same), second(engine, program, host, {}, same);
  EXPECT_EQ(first.context().hashSecret, second.context().hashSecret);
}

// CPython crashes here.
TEST(ExceptStar, PartsThatAreNoExceptionsAreAnError) {
  for (const char* parts : {"(5, None)", "(None, 'x')"}) {
    TestHost host;
    Engine engine;
    Program program(std::string("class Odd(ExceptionGroup):\n    def split(self, kind): return ") + parts +
                        "\ntry:\n    try: raise Odd('odd', [ValueError(1)])\n    except* ValueError: pass\nexcept TypeError as e: print(e)\n",
                    "<test>", 64 << 20);
    Isolate isolate(engine, program, host, {});
    EXPECT_EQ(isolate.run(), Outcome::kValue) << isolate.tracebackText();
    EXPECT_NE(host.text.find("Odd.split must return exceptions, not "), std::string::npos) << host.text;
  }
}

}  // namespace
}  // namespace krait::testing
