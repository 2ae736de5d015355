// Limits of native code and of compiling; a fatal error inside LLVM; memory of code is given back.
#include <gtest/gtest.h>

#include <cstdio>
#include <string>
#include <thread>

#include "embed/engine.h"
#include "embed/isolate.h"
#include "embed/jit/fatal.h"
#include "tests/support/capture_host.h"

namespace krait {
namespace {

// Many hot functions, and a result that depends on all.
std::string manyFunctions(int n) {
  std::string source = "t = 0\n";
  for (int i = 0; i < n; ++i) {
    std::string f = "f" + std::to_string(i);
    source += "def " + f + "(n):\n    s = 0\n    for i in range(n):\n        s = (s * 31 + i % " + std::to_string(i + 3) + ") & 0xFFFFF\n    return s\n";
    source += "for k in range(300): t += " + f + "(k)\n";
  }
  return source + "print(t)\n";
}

struct Ran {
  std::string text, statistics;
};

Ran run(const std::string& source, const JitPolicy& policy, bool letCompile = false) {
  Engine engine;
  Program program(source, "test.py", 256 << 20);
  testing::CaptureHost host;
  RunOptions options;
  options.jit = policy;
  Limits limits;
  limits.seconds = 0;
  Isolate isolate(engine, program, host, limits, options);
  isolate.run();
  for (int i = 0; letCompile && i < 500 && !jitFailure(); ++i) std::this_thread::sleep_for(std::chrono::milliseconds(10));
  return {host.text + isolate.tracebackText(), program.jit().statistics()};
}

int count(const std::string& text, const std::string& what) {
  int n = 0;
  for (size_t at = 0; (at = text.find(what, at)) != std::string::npos; ++at) ++n;
  return n;
}

// Bytes of this process's memory that is executable and of no file.
uint64_t executableBytes() {
  uint64_t total = 0;
  std::FILE* maps = std::fopen("/proc/self/maps", "r");
  char line[512];
  while (maps && std::fgets(line, sizeof line, maps)) {
    unsigned long from, to;
    char rights[8];
    unsigned long inode = 1;
    if (std::sscanf(line, "%lx-%lx %7s %*s %*s %lu", &from, &to, rights, &inode) != 4) continue;
    EXPECT_FALSE(rights[1] == 'w' && rights[2] == 'x') << line;
    if (rights[2] == 'x' && inode == 0) total += to - from;
  }
  if (maps) std::fclose(maps);
  return total;
}

JitPolicy always() {
  JitPolicy policy;
  policy.mode = JitMode::kAlways;
  return policy;
}

TEST(JitLimits, BytesOfCode) {
  std::string source = manyFunctions(12);
  JitPolicy off;
  Ran expected = run(source, off), all = run(source, always());
  JitPolicy few = always();
  few.codeLimit = 40 << 10;
  Ran limited = run(source, few);
  EXPECT_EQ(all.text, expected.text);
  EXPECT_EQ(limited.text, expected.text);
  EXPECT_EQ(count(all.statistics, "the limit of native code is reached"), 0);
  EXPECT_GT(count(limited.statistics, "the limit of native code is reached"), 0) << limited.statistics;
  EXPECT_GT(count(limited.statistics, "compiled"), 0);
  EXPECT_LT(count(limited.statistics, "compiled"), count(all.statistics, "compiled"));
}

TEST(JitLimits, OnlyTheNamedFunctions) {
  JitPolicy policy = always();
  policy.only = "f1,f3,f";
  Ran some = run(manyFunctions(5), policy);
  EXPECT_EQ(some.text, run(manyFunctions(5), {}).text);
  EXPECT_NE(some.statistics.find("compiled f1\n"), std::string::npos) << some.statistics;
  EXPECT_NE(some.statistics.find("compiled f3\n"), std::string::npos);
  for (const char* other : {"f0", "f2", "f4", "<module>"}) EXPECT_EQ(some.statistics.find(other), std::string::npos) << other;
}

TEST(JitLimits, SecondsOfCompiling) {
  JitPolicy policy = always();
  policy.seconds = 1e-6;
  Ran limited = run(manyFunctions(5), policy);
  EXPECT_EQ(count(limited.statistics, "compiled"), 1) << limited.statistics;
  EXPECT_GT(count(limited.statistics, "the Program has used its time for compiling"), 0);
  EXPECT_EQ(limited.text, run(manyFunctions(5), {}).text);
}

TEST(JitLimits, CodeIsFreedWithItsProgramAndNeverWritable) {
  uint64_t before = executableBytes();
  std::string source = manyFunctions(8);
  for (int i = 0; i < 3; ++i) {
    Engine engine;
    Program program(source, "test.py", 256 << 20);
    testing::CaptureHost host;
    RunOptions options;
    options.jit = always();
    Isolate isolate(engine, program, host, Limits{}, options);
    isolate.run();
    EXPECT_GT(executableBytes(), before);
  }
  EXPECT_EQ(executableBytes(), before);
}

TEST(JitLimitsDeathTest, LlvmFailsOnTheCompileThread) {
  auto body = [] {
    JitPolicy policy;
    policy.mode = JitMode::kOn;
    policy.entryHeat = policy.loopHeat = 5;
    policy.patience = 0;
    policy.failFatally = true;
    std::string source = manyFunctions(3), expected = run(source, {}).text;
    Ran failed = run(source, policy, true);  // its Program ends although its thread never does
    policy.failFatally = false;
    Ran after = run(source, policy);
    bool good = jitFailure() && failed.text == expected && after.text == expected && !count(after.statistics, "compiled") && count(after.statistics, "off, LLVM failed");
    std::exit(good ? 0 : 1);
  };
  EXPECT_EXIT(body(), ::testing::ExitedWithCode(0), "");
}

TEST(JitLimitsDeathTest, LlvmFailsOnTheThreadOfTheScript) {
  auto body = [] {
    JitPolicy policy = always();
    policy.failFatally = true;
    std::string source = manyFunctions(3);
    Ran failed = run(source, policy);
    bool good = jitFailure() && failed.text == run(source, {}).text && count(failed.statistics, "nothing is compiled any more") && !count(failed.statistics, "compiled f");
    std::exit(good ? 0 : 1);
  };
  EXPECT_EXIT(body(), ::testing::ExitedWithCode(0), "");
}

}  // namespace
}  // namespace krait
