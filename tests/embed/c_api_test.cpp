// The C and C++ interfaces as a host uses them.
#include <gtest/gtest.h>
#include <krait/krait.hpp>

#include <cstring>
#include <string>

namespace {

struct State {
  std::string out;
};

bool write(void* data, int, const char* text, size_t length) {
  static_cast<State*>(data)->out.append(text, length);
  return true;
}

krait_answer call(void*, uint32_t function, const krait_value* args, uint32_t count, krait_value* result) {
  if (count != 1) return KRAIT_ANSWER_DENIED;
  if (function == 1) return KRAIT_ANSWER_LATER;
  if (args[0].kind == KRAIT_STR) {
    static std::string reversed;
    reversed.assign(args[0].text, args[0].length);
    reversed = {reversed.rbegin(), reversed.rend()};
    *result = {KRAIT_STR, false, 0, 0, reversed.data(), reversed.size()};
  } else {
    *result = {args[0].kind, args[0].boolean, args[0].integer * 2, args[0].number * 2, nullptr, 0};
  }
  return KRAIT_ANSWER_VALUE;
}

const char* const kFunctions[] = {"twice", "ask"};

TEST(CApi, RunsCallsPausesAndReports) {
  krait::host::Engine engine;
  State state;
  krait_host host{&state, write, kFunctions, 2, call, nullptr, nullptr};
  krait::host::Program program("print(twice(21), twice(1.5), twice('abc'), twice(None))\nprint(ask('name?') + '!')\n");
  ASSERT_EQ(program.error(), "");
  krait::host::Isolate isolate(engine, program, host);
  ASSERT_EQ(isolate.run(), KRAIT_PAUSED);
  const krait_value* args;
  uint32_t count;
  EXPECT_EQ(krait_pending(isolate.get(), &args, &count), 1u);
  ASSERT_EQ(count, 1u);
  EXPECT_EQ(std::string(args[0].text, args[0].length), "name?");
  EXPECT_EQ(isolate.resume({KRAIT_STR, false, 0, 0, "Ann", 3}), KRAIT_VALUE);
  EXPECT_EQ(state.out, "42 3.0 cba None\nAnn!\n");
}

TEST(CApi, ExceptionsLimitsAndErrors) {
  krait::host::Engine engine;
  krait_host host{};
  krait::host::Program bad("x = (1\n");
  EXPECT_NE(bad.error().find("SyntaxError: '(' was never closed"), std::string::npos) << bad.error();
  krait::host::Program raises("1 / 0", "a.py");
  krait::host::Isolate first(engine, raises, host);
  EXPECT_EQ(first.run(), KRAIT_EXCEPTION);
  EXPECT_NE(first.traceback().find("ZeroDivisionError: division by zero"), std::string::npos);
  krait::host::Program loops("while True: pass");
  krait::host::Options options;
  EXPECT_EQ(options.set("--time-limit=0.05"), "");
  krait::host::Isolate second(engine, loops, host, &options);
  EXPECT_EQ(second.run(), KRAIT_LIMIT);
  EXPECT_EQ(second.limit(), "time");
  EXPECT_EQ(second.run(), KRAIT_LIMIT);
}

TEST(CApi, APausedCallMayBeAnsweredByAnException) {
  krait::host::Engine engine;
  State state;
  krait_host host{&state, write, kFunctions, 2, call, nullptr, nullptr};
  krait::host::Program program("try:\n    ask(1)\nexcept KeyError as e:\n    print('caught', e)\n");
  krait::host::Isolate isolate(engine, program, host);
  ASSERT_EQ(isolate.run(), KRAIT_PAUSED);
  EXPECT_EQ(krait_resume_exception(isolate.get(), "KeyError", "gone"), KRAIT_VALUE);
  EXPECT_EQ(state.out, "caught 'gone'\n");
}

TEST(CApi, OptionsAreTheCommandsAndWrongOnesAreNamed) {
  krait::host::Options options;
  EXPECT_NE(options.set("--nonsense=1").find("nonsense"), std::string::npos);
  EXPECT_NE(options.set("--max-depth=x").find("max-depth"), std::string::npos);
  EXPECT_NE(options.set("jit").find("jit"), std::string::npos);
  EXPECT_NE(options.help().find("--memory-limit=SIZE"), std::string::npos);
  EXPECT_EQ(options.set("--stats"), "");
  EXPECT_EQ(options.set("--jit=always"), "");
  krait::host::Engine engine;
  krait_host host{};
  krait::host::Program program("def f(n):\n    s = 0\n    for i in range(n):\n        s += i\n    return s\nf(500)\nf(500)\nf(500)\n");
  krait::host::Isolate isolate(engine, program, host, &options);
  EXPECT_EQ(isolate.run(), KRAIT_VALUE);
  EXPECT_NE(isolate.report().find("jit: compiled f"), std::string::npos) << isolate.report();
}

TEST(CApi, WhatTheHostDoesNotGrantIsDenied) {
  krait::host::Engine engine;
  krait_host host{};
  krait::host::Program program("import random\nrandom.random()");
  krait::host::Isolate isolate(engine, program, host);
  EXPECT_EQ(isolate.run(), KRAIT_EXCEPTION);
  EXPECT_NE(isolate.traceback().find("PermissionError: entropy is not granted"), std::string::npos) << isolate.traceback();
}

TEST(CApi, FeedsAnIsolateInputAfterInput) {
  krait::host::Engine engine;
  krait::host::Program program("def twice(x): return 2 * x\n");
  State state;
  krait_host host{};
  host.data = &state;
  host.write = write;
  krait::host::Isolate isolate(engine, program, host);
  auto feed = [&](std::string_view text) { return isolate.feed(text, "<in>"); };
  EXPECT_EQ(feed("1\n"), KRAIT_BUSY);  // before run
  ASSERT_EQ(isolate.run(), KRAIT_VALUE);
  EXPECT_EQ(feed("twice(21)\n"), KRAIT_VALUE);
  EXPECT_EQ(feed("y = _ + 1\n"), KRAIT_VALUE);
  EXPECT_EQ(feed("1/0\n"), KRAIT_EXCEPTION);
  EXPECT_EQ(isolate.traceback(), "Traceback (most recent call last):\n  File \"<in>\", line 1, in <module>\n    1/0\n    ~^~\nZeroDivisionError: division by zero\n");
  EXPECT_FALSE(krait_exits(isolate.get()));
  EXPECT_EQ(feed("y\n"), KRAIT_VALUE);
  krait_keyboard_interrupt(isolate.get());
  EXPECT_EQ(feed("while True: pass\n"), KRAIT_EXCEPTION);
  EXPECT_EQ(krait_exit_status(isolate.get()), 130);
  EXPECT_EQ(feed("raise SystemExit(9)\n"), KRAIT_EXCEPTION);
  EXPECT_TRUE(krait_exits(isolate.get()));
  EXPECT_EQ(krait_exit_status(isolate.get()), 9);
  EXPECT_EQ(state.out, "42\n43\n");
}

bool fives(void*, void* into, size_t bytes) {
  memset(into, 5, bytes);
  return true;
}

TEST(CApi, OptionsDenyAndFixWhatTheHostGrants) {
  krait::host::Engine engine;
  krait::host::Program program("import random\nwrite = print\nwrite(random.random())");
  auto run = [&](const char* option) {
    krait::host::Options options;
    if (option) EXPECT_EQ(options.set(option), "");
    State state;
    krait_host host{};
    host.data = &state;
    host.write = write;
    host.entropy = fives;
    krait::host::Isolate isolate(engine, program, host, &options);
    krait_status status = isolate.run();
    return status == KRAIT_VALUE ? state.out : isolate.traceback();
  };
  const std::string plain = run(nullptr), fixed = run("--deterministic");
  EXPECT_NE(plain, fixed);
  EXPECT_EQ(fixed, run("--deterministic"));
  EXPECT_NE(run("--deny=entropy").find("PermissionError: entropy is not granted"), std::string::npos);
  EXPECT_EQ(run("--deny=clock"), plain);
}

// A Program is freed in the middle of what is compiled for it: nobody waits, and the next one is not disturbed.
TEST(CApi, ProgramsAreFreedWhileTheyAreCompiled) {
  krait::host::Engine engine;
  krait::host::Options options;
  EXPECT_EQ(options.set("--jit-patience=0"), "");
  krait_host host{};
  for (int round = 0; round < 40; ++round) {
    State state;
    host.data = &state;
    host.write = write;
    krait::host::Program program("def f(n):\n  t = 0\n  for i in range(n):\n    t += i % 7\n  return t\nw = print\nw(sum(f(i) for i in range(" + std::to_string(20 + round * 10) + ")))");
    krait::host::Isolate isolate(engine, program, host, &options);
    ASSERT_EQ(isolate.run(), KRAIT_VALUE);
    EXPECT_FALSE(state.out.empty());
  }
}

}  // namespace
