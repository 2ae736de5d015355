// What --dump takes, and prints.
#include "embed/report/dump.h"

#include "tests/embed/support.h"

namespace krait::testing {
namespace {

TEST(DumpOption, AStageAndAFunction) {
  struct {
    const char* text;
    DumpStage stage;
    const char* function;
  } good[] = {{"ast", DumpStage::kAst, ""},      {"ir", DumpStage::kIr, ""},       {"ir:built", DumpStage::kIrBuilt, ""},
              {"code:f", DumpStage::kCode, "f"}, {"exits:A.f", DumpStage::kExits, "A.f"}, {"ir:built:f", DumpStage::kIrBuilt, "f"}};
  for (const auto& g : good) {
    Options options;
    EXPECT_EQ(parseOption(std::string("--dump=") + g.text, options), "") << g.text;
    EXPECT_EQ(options.dump.stage, g.stage) << g.text;
    EXPECT_EQ(options.dump.function, g.function) << g.text;
  }
  for (const char* bad : {"", "nosuch", "ir:gvn", "ast:f", "plan:", "plan,llvm"}) {
    Options options;
    std::string wrong = parseOption(std::string("--dump=") + bad, options);
    EXPECT_NE(wrong.find("there are ast ir ir:built code plan llvm asm exits"), std::string::npos) << bad << ": " << wrong;
  }
}

TEST(DenyOption, NamesCapabilities) {
  Options options;
  EXPECT_EQ(parseOption("--deny=entropy", options), "");
  EXPECT_TRUE(options.deny.has(Capability::kEntropy));
  EXPECT_FALSE(options.deny.has(Capability::kClock));
  EXPECT_EQ(parseOption("--deny=clock,entropy", options), "");
  EXPECT_TRUE(options.deny.has(Capability::kClock));
  for (const char* bad : {"--deny=", "--deny=clock,", "--deny=disk", "--deny"}) EXPECT_NE(parseOption(bad, options), "") << bad;
}

TEST(DumpOption, PrintsOnlyTheNamedFunction) {
  Program program("class A:\n    def f(self): return 1\ndef g(): return 2\n", "<test>", 64 << 20);
  std::string all, one, none;
  EXPECT_TRUE(dumpStage(program, {DumpStage::kIrBuilt, ""}, all));
  EXPECT_TRUE(dumpStage(program, {DumpStage::kIrBuilt, "A.f"}, one));
  EXPECT_FALSE(dumpStage(program, {DumpStage::kIrBuilt, "h"}, none));
  EXPECT_NE(all.find("function g"), std::string::npos);
  EXPECT_NE(all.find(one), std::string::npos);
  EXPECT_TRUE(one.starts_with("function ")) << one;
  EXPECT_EQ(one.find("function ", 1), std::string::npos) << one;
  EXPECT_EQ(none, "");
}

}  // namespace
}  // namespace krait::testing
