// One Program on several threads at once, an isolate each (run under ThreadSanitizer by the tsan preset).
#include <thread>

#include "tests/embed/support.h"

namespace krait::testing {
namespace {

TEST(Threads, IsolatesShareAProgram) {
  const char* source =
      "class Point:\n"
      "    def __init__(self, x): self.x = x\n"
      "    def twice(self): return self.x * 2\n"
      "def make(n):\n"
      "    def inner(i): return Point(i + n).twice()\n"
      "    return inner\n"
      "f = make(3)\n"
      "print(sum(f(i) for i in range(200)), sorted({'b': 1, 'a': 2}), [f'{i}' for i in range(3)])\n";
  Program program(source, "<test>", 64 << 20);
  ASSERT_TRUE(program.ok());
  Engine engine;
  std::vector<std::thread> threads;
  std::vector<std::string> texts(4);
  for (size_t t = 0; t < texts.size(); ++t) {
    threads.emplace_back([&, t] {
      for (int i = 0; i < 20; ++i) {
        TestHost host;
        Options options;
        options.jit = t % 2 ? JitMode::kAlways : JitMode::kOn;
        Isolate isolate(engine, program, host, limitsOf(options), runOptionsOf(options));
        if (isolate.run() != Outcome::kValue) {
          texts[t] = "failed";
          return;
        }
        texts[t] = host.text;
      }
    });
  }
  for (std::thread& t : threads) t.join();
  for (const std::string& text : texts) EXPECT_EQ(text, "41000 ['a', 'b'] ['0', '1', '2']\n");
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
