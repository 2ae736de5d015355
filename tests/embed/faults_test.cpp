// Faults in a cage end the run; faults elsewhere go to whom they went before.
#include <signal.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "embed/posix/faults.h"
#include "runtime/heap/cage.h"
#include "tests/embed/support.h"

namespace krait::testing {
namespace {

// `touch(n)` reads memory at `where`.
class TouchingHost final : public TestHost {
 public:
  uint32_t find(std::string_view name) override { return name == "touch" ? 0 : kNoFunction; }
  HostAnswer call(Context& ctx, uint32_t, Value*, uint32_t, Value* result) override {
    *result = Value::smallInt(*static_cast<volatile char*>(where ? where : ctx.base + kCageBytes + offset));
    return HostAnswer::kValue;
  }
  char* where = nullptr;
  uint64_t offset = 0;
};

constexpr const char* kTouch = "try:\n    touch()\nexcept BaseException:\n    print('caught')\nprint('went on')";

Outcome runTouching(Engine& engine, TouchingHost& host) {
  Program program(kTouch, "<test>", 64 << 20);
  Isolate isolate(engine, program, host, Limits{});
  Outcome outcome = isolate.run();
  if (outcome == Outcome::kInternal) {
    EXPECT_EQ(isolate.limit(), Limit::kInternal);
    EXPECT_EQ(isolate.run(), Outcome::kLimit);  // it refuses
  }
  return outcome;
}

TEST(Faults, InTheGuardEndTheRunAgainAndAgain) {
  ASSERT_TRUE(catchFaults());
  ASSERT_TRUE(catchFaults());
  Engine engine;
  for (uint64_t offset : {uint64_t{0}, kGuardBytes / 2, kGuardBytes - 1}) {
    TouchingHost host;
    host.offset = offset;
    EXPECT_EQ(runTouching(engine, host), Outcome::kInternal);
    EXPECT_EQ(host.text, "");
  }
  TestHost host;
  Program program("print(sum(range(1000)))", "<test>", 64 << 20);
  Isolate isolate(engine, program, host, Limits{});
  EXPECT_EQ(isolate.run(), Outcome::kValue);
  EXPECT_EQ(host.text, "499500\n");
}

TEST(Faults, OnAnotherThread) {
  ASSERT_TRUE(catchFaults());
  Engine engine;
  for (int i = 0; i < 3; ++i) {
    std::thread([&] {
      TouchingHost host;
      EXPECT_EQ(runTouching(engine, host), Outcome::kInternal);
    }).join();
  }
}

char* forbiddenPage() { return static_cast<char*>(mmap(nullptr, 4096, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)); }

// AddressSanitizer's handler, where there is one, has been there before ours: it reports and ends the process.
bool diedOfTheFault(int status) {
#if __has_feature(address_sanitizer)
  return WIFEXITED(status) && WEXITSTATUS(status) != 0;
#else
  return WIFSIGNALED(status) && WTERMSIG(status) == SIGSEGV;
#endif
}

TEST(FaultsDeathTest, OutsideTheCageKillAsBefore) {
  auto body = [] {
    catchFaults();
    Engine engine;
    TouchingHost host;
    host.where = forbiddenPage();
    runTouching(engine, host);
  };
  EXPECT_EXIT(body(), diedOfTheFault, "");
}

TEST(FaultsDeathTest, InACageThatNobodyRunsKill) {
  auto body = [] {
    catchFaults();
    Engine engine;
    Context* ctx = engine.takeCage();
    *static_cast<volatile char*>(ctx->base + kCageBytes) = 1;
  };
  EXPECT_EXIT(body(), diedOfTheFault, "");
}

}  // namespace
}  // namespace krait::testing
