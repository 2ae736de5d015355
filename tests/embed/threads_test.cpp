// One Program on several threads at once, an isolate each (run under ThreadSanitizer by the tsan preset).
#include <thread>

#include "tests/embed/support.h"

namespace krait::testing {
namespace {

// Four threads run `source` in isolates of one Program, `runs` times each, every other one with the JIT; each prints `expected`.
void shareAProgram(const char* source, int runs, const char* expected) {
  Program program(source, "<test>", 64 << 20);
  ASSERT_TRUE(program.ok());
  Engine engine;
  std::vector<std::thread> threads;
  std::vector<std::string> texts(4);
  for (size_t t = 0; t < texts.size(); ++t) {
    threads.emplace_back([&, t] {
      for (int i = 0; i < runs; ++i) {
        TestHost host;
        Options options;
        constexpr JitMode kModes[] = {JitMode::kOff, JitMode::kAlways, JitMode::kOn, JitMode::kAlways};
        options.jit = kModes[t];
        options.timeLimit = 0;  // sanitizers are slow
        Isolate isolate(engine, program, host, limitsOf(options), runOptionsOf(options));
        bool good = isolate.run() == Outcome::kValue;
        texts[t] = good ? host.text : "failed: " + isolate.tracebackText();
        if (!good) return;
      }
    });
  }
  for (std::thread& t : threads) t.join();
  for (const std::string& text : texts) EXPECT_EQ(text, expected);
}

TEST(Threads, IsolatesShareAProgram) {
  shareAProgram(
      "class Point:\n"
      "    def __init__(self, x): self.x = x\n"
      "    def twice(self): return self.x * 2\n"
      "def make(n):\n"
      "    def inner(i): return Point(i + n).twice()\n"
      "    return inner\n"
      "f = make(3)\n"
      "print(sum(f(i) for i in range(200)), sorted({'b': 1, 'a': 2}), [f'{i}' for i in range(3)])\n",
      20, "41000 ['a', 'b'] ['0', '1', '2']\n");
}

// Symbols, shapes and lowered code of the boot image are shared; what eval and exec make is the isolate's.
TEST(Threads, EvalExecAndImageModulesInASharedProgram) {
  shareAProgram(
      "import re, random, hashlib, copy, string\n"
      "class Box: pass\n"
      "def f(i):\n"
      "    names = {}\n"
      "    exec(f'def made(x): return x + {i}\\nvalue_{i % 7} = made({i})', names)\n"
      "    box = Box()\n"
      "    setattr(box, f'field_{i % 5}', eval('made(a) + 1', names, {'a': i}))\n"
      "    found = re.findall(r'[0-9]+', f'a{i}b{i + 1}')\n"
      "    return getattr(box, f'field_{i % 5}') + len(copy.copy(found)) + int(found[1])\n"
      "print(sum(f(i) for i in range(60)), hashlib.sha256(string.digits.encode()).hexdigest()[:8], random.Random(7).randrange(10) < 10)\n",
      3, "5550 84d89877 True\n");
}

TEST(Threads, AnotherThreadInterruptsARun) {
  Program program("while True: pass", "<test>", 64 << 20);
  Engine engine;
  TestHost host;
  Limits limits;
  limits.seconds = 0;
  Isolate isolate(engine, program, host, limits);
  std::thread stop([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(30));
    isolate.interrupt(Limit::kTime);
  });
  EXPECT_EQ(isolate.run(), Outcome::kLimit);
  stop.join();
}

}  // namespace
}  // namespace krait::testing
