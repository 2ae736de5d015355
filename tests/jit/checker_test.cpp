// The cage checker proves the lawful forms of an access and rejects the evil ones.
#include <gtest/gtest.h>

#include "jit/check/checker.h"
#include "jit/llvm.h"
#include "llvm/AsmParser/Parser.h"
#include "llvm/Support/SourceMgr.h"

namespace krait::jit {
namespace {

// The verdict on a function `i64 f(ptr %base, i32 %o, i64 %i)` with this body.
std::string verdict(const std::string& body) {
  llvm::LLVMContext context;
  llvm::SMDiagnostic error;
  auto module = llvm::parseAssemblyString(
      "target datalayout = \"e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128\"\n"
      "declare i64 @h(ptr, i64)\ndefine i64 @f(ptr %base, i32 %o, i64 %i) {\n" + body + "\n}\n", error, context);
  if (!module) return "parse: " + error.getMessage().str();
  return checkModule(*module).rejected;
}

TEST(Checker, AcceptsCageAccesses) {
  EXPECT_EQ(verdict("%z = zext i32 %o to i64\n%p = getelementptr i8, ptr %base, i64 %z\n%v = load i64, ptr %p\nret i64 %v"), "");
  EXPECT_EQ(verdict("%z = zext i32 %o to i64\n%p = getelementptr i8, ptr %base, i64 %z\n%m = and i64 %i, 4294967295\n%q = getelementptr i64, ptr %p, i64 %m\nstore i64 %i, ptr %q\nret i64 0"), "");
  EXPECT_EQ(verdict("%p = getelementptr i8, ptr %base, i64 -65536\n%v = load i64, ptr %p\nret i64 %v"), "");
  EXPECT_EQ(verdict("%a = call i32 asm \"\", \"=r,0\"(i32 %o)\n%z = zext i32 %a to i64\n%p = getelementptr i8, ptr %base, i64 %z\n%v = load i64, ptr %p\nret i64 %v"), "");
  EXPECT_EQ(verdict("%v = call i64 @h(ptr %base, i64 %i)\nret i64 %v"), "");
}

TEST(Checker, RejectsEvil) {
  EXPECT_NE(verdict("%p = getelementptr i8, ptr %base, i64 %i\n%v = load i64, ptr %p\nret i64 %v"), "");
  EXPECT_NE(verdict("%z = sext i32 %o to i64\n%p = getelementptr i8, ptr %base, i64 %z\n%v = load i64, ptr %p\nret i64 %v"), "");
  EXPECT_NE(verdict("%z = zext i32 %o to i64\n%p = getelementptr [64 x i8], ptr %base, i64 %z\n%v = load i64, ptr %p\nret i64 %v"), "");
  EXPECT_NE(verdict("%v = call i64 asm \"syscall\", \"=r,0\"(i64 %i)\nret i64 %v"), "");
  EXPECT_NE(verdict("%v = call ptr asm \"\", \"=r,0\"(ptr %base)\nret i64 0"), "");
  EXPECT_NE(verdict("%v = call i64 asm \"\", \"={rsp},0\"(i64 %i)\nret i64 %v"), "");
  EXPECT_NE(verdict("%q = load ptr, ptr %base\n%v = load i64, ptr %q\nret i64 %v"), "");
  EXPECT_NE(verdict("%q = inttoptr i64 %i to ptr\n%v = load i64, ptr %q\nret i64 %v"), "");
  EXPECT_NE(verdict("%z = zext i32 %o to i64\n%p = getelementptr i8, ptr %base, i64 %z\n%q = getelementptr i8, ptr %p, i64 -65536\n%v = load i64, ptr %q\nret i64 %v"), "");
  EXPECT_NE(verdict("%z = zext i32 %o to i64\n%p = getelementptr i8, ptr %base, i64 %z\n%v = call i64 @h(ptr %p, i64 0)\nret i64 %v"), "");
  EXPECT_NE(verdict("%p = getelementptr i8, ptr %base, i64 -65544\n%v = load i64, ptr %p\nret i64 %v"), "");
}

}  // namespace
}  // namespace krait::jit
