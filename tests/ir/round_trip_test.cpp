// Every function of every language program: its SSA is sound, and its text reads back to the same text.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "embed/pipeline.h"
#include "embed/program.h"
#include "ir/text.h"

namespace krait {
namespace {

namespace fs = std::filesystem;

std::string textOf(const ir::Function& function) {
  std::string text;
  ir::print(function, {[](void* to, std::string_view piece) { static_cast<std::string*>(to)->append(piece); }, &text});
  return text;
}

TEST(IrText, EveryFunctionOfTheProgramsIsSoundAndRoundTrips) {
  int functions = 0;
  for (const auto& entry : fs::recursive_directory_iterator(KRAIT_TESTS)) {
    if (entry.path().extension() != ".py" || !fs::exists(fs::path(entry.path()).replace_extension(".out"))) continue;
    std::ifstream in(entry.path());
    std::stringstream source;
    source << in.rdbuf();
    Program program(source.str(), entry.path().filename().string(), 64 << 20);
    if (!program.ok()) continue;
    for (uint32_t id = program.tables().imageCodes; id < program.tables().codeCount(); ++id) {
      SCOPED_TRACE(entry.path().string() + " code " + std::to_string(id));
      Budget budget(64 << 20);
      Arena arena(budget);
      Code& code = *program.tables().code(id);
      Diagnostic* error = nullptr;
      ir::Function* function = generateIr(code, arena, &error);
      if (!function) continue;
      EXPECT_EQ(ir::verify(*function), "") << textOf(*function);
      std::string text = textOf(*function);
      Code again;
      uint32_t line = 0;
      ir::Function* copy = ir::read(text, arena, again, &line);
      ASSERT_TRUE(copy) << "line " << line << "\n" << text;
      EXPECT_EQ(textOf(*copy), text);
      EXPECT_EQ(copy->resumeCount, function->resumeCount) << text;
      EXPECT_EQ(ir::verify(*copy), "") << text;
      ++functions;
    }
  }
  EXPECT_GT(functions, 400);
}

TEST(IrText, WhatIsBrokenIsRefused) {
  const char* texts[] = {
      "function f slots 0\nb0:\n  v0 = const !0x1\n",
      "function f slots 0\nb0:\n  return v0\n",
      "function f slots 0\nb0:\n  v1 = const !0x1\n  v0 = not v2\n  v2 = not v1\n  return v0\n",
      "function f slots 0\nb0:\n  jump b1\nb1(v0):\n  return v0\n",
      "function f slots 0\nb0:\n  v0 = const !0x1\n  v1 = binary v0 v0 !0\n  return v1\n",
      "function f slots 0\nb0:\n  v0 = const !0x1\n  jump b1\n  return v0\nb1:\n  unreachable\n",
  };
  for (const char* text : texts) {
    Budget budget(16 << 20);
    Arena arena(budget);
    Code code;
    uint32_t line = 0;
    ir::Function* function = ir::read(text, arena, code, &line);
    ASSERT_TRUE(function) << "line " << line << text;
    EXPECT_NE(ir::verify(*function), "") << text;
  }
  for (const char* text : {"nonsense\n", "function f slots x\n", "function f slots 0\nb0:\n  v0 = nosuchop v1\n", "  return v0\n"}) {
    Budget budget(16 << 20);
    Arena arena(budget);
    Code code;
    uint32_t line = 0;
    EXPECT_EQ(ir::read(text, arena, code, &line), nullptr) << text;
  }
}

// Code objects of the boot image are shared by all Programs: reading their SSA leaves them alone.
TEST(RoundTrip, ReadingLeavesANamedCodeObjectAlone) {
  const std::string_view text = "function f slots 0\nb0:\n  v0 = const !0x1\n  return v0\n";
  const std::string_view name = "f", other = "g";
  Budget budget(16 << 20);
  Arena arena(budget);
  Code code;
  code.name = name;
  uint32_t line = 0;
  EXPECT_TRUE(ir::read(text, arena, code, &line));
  EXPECT_EQ(code.name.data(), name.data());
  code.name = other;
  EXPECT_FALSE(ir::read(text, arena, code, &line));
}

#ifdef KRAIT_ASSERTIONS
TEST(IrTextDeathTest, ABrokenFunctionEndsTheStageWithItsDump) {
  Budget budget(16 << 20);
  Arena arena(budget);
  Code code;
  code.ir = "function f slots 0\nb0:\n  v1 = const !0x1\n  v0 = not v2\n  v2 = not v1\n  return v0\n";
  Diagnostic* error = nullptr;
  EXPECT_DEATH(genericSsa(code, arena, &error), "boot image: a use that its definition does not dominate(.|\n)*v0 = not v2");
}
#endif

}  // namespace
}  // namespace krait
