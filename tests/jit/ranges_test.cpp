// Integer ranges: no result of an operator lies outside what is said of it, and loops with known bounds get theirs.
#include <gtest/gtest.h>

#include <optional>
#include <string>

#include "ir/layout.h"
#include "ir/text.h"
#include "jit/plan/ranges.h"
#include "runtime/exec/operators.h"

namespace krait::jit {
namespace {

constexpr int64_t kLeast = -(int64_t{1} << 47), kMost = (int64_t{1} << 47) - 1;

// What Python computes; nothing where it raises.
std::optional<int64_t> computed(BinaryOperator op, int64_t a, int64_t b) {
  auto floored = [&] { return a / b - (a % b != 0 && (a < 0) != (b < 0)); };
  switch (op) {
    case BinaryOperator::kAdd: return a + b;
    case BinaryOperator::kSub: return a - b;
    case BinaryOperator::kMul: return a * b;
    case BinaryOperator::kFloorDiv: return b ? std::optional(floored()) : std::nullopt;
    case BinaryOperator::kMod: return b ? std::optional(a - floored() * b) : std::nullopt;
    case BinaryOperator::kLShift: return b >= 0 ? std::optional(a * (int64_t{1} << b)) : std::nullopt;
    case BinaryOperator::kRShift: return b >= 0 ? std::optional(a >> b) : std::nullopt;
    case BinaryOperator::kAnd: return a & b;
    case BinaryOperator::kOr: return a | b;
    case BinaryOperator::kXor: return a ^ b;
    default: return std::nullopt;
  }
}

constexpr BinaryOperator kOperators[] = {BinaryOperator::kAdd, BinaryOperator::kSub, BinaryOperator::kMul, BinaryOperator::kFloorDiv, BinaryOperator::kMod,
                                         BinaryOperator::kLShift, BinaryOperator::kRShift, BinaryOperator::kAnd, BinaryOperator::kOr, BinaryOperator::kXor};

TEST(Ranges, EverySmallIntervalHoldsEveryResult) {
  constexpr int64_t kEnds[] = {-9, -8, -3, -1, 0, 1, 2, 5, 7, 8};
  int said = 0;
  for (BinaryOperator op : kOperators) {
    for (int64_t a : kEnds) for (int64_t b : kEnds) for (int64_t c : kEnds) for (int64_t d : kEnds) {
      if (a > b || c > d) continue;
      IntRange r;
      said += Ranges::exact(static_cast<uint64_t>(op), {a, b}, {c, d}, &r) && !r.isFull();
      for (int64_t x = a; x <= b; ++x) {
        for (int64_t y = c; y <= d; ++y) {
          if (auto v = computed(op, x, y)) ASSERT_TRUE(r.low <= *v && *v <= r.high) << int(op) << ": " << x << " of " << a << ".." << b << ", " << y << " of " << c << ".." << d;
        }
      }
    }
  }
  EXPECT_GT(said, 15'000);
}

TEST(Ranges, WhatMayLeave64BitsIsNotExact) {
  auto exact = [](BinaryOperator op, IntRange a, IntRange b) {
    IntRange r;
    return Ranges::exact(static_cast<uint64_t>(op), a, b, &r);
  };
  EXPECT_FALSE(exact(BinaryOperator::kAdd, {0, INT64_MAX}, {0, 1}));
  EXPECT_TRUE(exact(BinaryOperator::kAdd, {0, INT64_MAX - 1}, {0, 1}));
  EXPECT_FALSE(exact(BinaryOperator::kSub, {INT64_MIN, 0}, {1, 1}));
  EXPECT_FALSE(exact(BinaryOperator::kMul, {kLeast, kMost}, {kLeast, kMost}));
  EXPECT_FALSE(exact(BinaryOperator::kMul, {kLeast, kMost}, {-65536, 65535}));  // 2 ** 63, just
  EXPECT_TRUE(exact(BinaryOperator::kMul, {kLeast, kMost}, {-65535, 65535}));
  EXPECT_FALSE(exact(BinaryOperator::kFloorDiv, {INT64_MIN, 0}, {-1, 1}));
  EXPECT_FALSE(exact(BinaryOperator::kMod, {0, 9}, {-1, 1}));
  EXPECT_FALSE(exact(BinaryOperator::kLShift, {0, 1}, {0, 63}));
  EXPECT_FALSE(exact(BinaryOperator::kLShift, {0, 1}, {-1, 2}));
  EXPECT_FALSE(exact(BinaryOperator::kRShift, {0, 1}, {-1, 2}));
}

// i = 0; while i < LIMIT: j = i * 3; k = j & 15; i = i + 1
std::string loopUpTo(const std::string& limit) {
  return "function f slots 0\nb0:\n  v0 = param !0\n  v1 = const !0xfff9000000000000\n  jump b1(v1)\nb1(v4) loop:\n  poll @1\n  v6 = " + limit +
         "\n  v7 = compare v4 v6 !0 @2\n  v8 = truth v7 @3\n  branch v8 b2 b3\nb2:\n  v11 = const !0xfff9000000000003\n  v12 = binary v4 v11 !2 @4\n"
         "  v14 = const !0xfff900000000000f\n  v15 = binary v12 v14 !9 @5\n  v17 = const !0xfff9000000000001\n  v18 = binary v4 v17 !0 @6\n  jump b1(v18)\n"
         "b3:\n  jump b4\nb4:\n  return v4\n";
}

// The ranges of the loop's product, its `&` and its sum, when every operation has seen `operands`.
struct OfLoop {
  IntRange product, masked, sum;
};
OfLoop rangesOf(const std::string& text, uint8_t operands) {
  Budget budget(1 << 20);
  Arena arena(budget);
  Code code;
  uint32_t line = 0;
  ir::Function* function = ir::read(text, arena, code, &line);
  EXPECT_TRUE(function) << line;
  if (!function) return {};
  Profile profile;
  profile.sites.resize(function->resumeCount);
  for (Site& s : profile.sites) s.operands = operands;
  Plan nothing;  // no instruction is planned: what is known comes from the profile
  nothing.rep.resize(function->instCount());
  nothing.form.resize(function->instCount());
  nothing.cold.resize(function->blockCount(), ir::kNone);
  Ranges ranges(*function, profile, nothing);
  OfLoop found;
  for (ir::ValueId v = 0; v < function->instCount(); ++v) {
    const ir::Inst& inst = function->inst(v);
    if (inst.op != ir::Op::kBinary) continue;
    auto op = static_cast<BinaryOperator>(inst.immediate);
    (op == BinaryOperator::kMul ? found.product : op == BinaryOperator::kAnd ? found.masked : found.sum) = ranges.of(v);
  }
  return found;
}

void expectRange(IntRange r, int64_t low, int64_t high) {
  EXPECT_EQ(r.low, low);
  EXPECT_EQ(r.high, high);
}

TEST(Ranges, ACounterStaysWithinItsTest) {
  OfLoop r = rangesOf(loopUpTo("const !0xfff9000000000064"), kSawInt);
  expectRange(r.product, 0, 297);
  expectRange(r.masked, 0, 15);
  expectRange(r.sum, 1, 100);
}

TEST(Ranges, AnUnknownBoundBoundsNothing) {
  OfLoop r = rangesOf(loopUpTo("binary v0 v0 !0 @7"), kSawInt);
  EXPECT_EQ(r.sum.high, INT64_MAX);
  expectRange(r.masked, 0, 15);
}

TEST(Ranges, WhatIsNotAnIntHasNoRange) {
  OfLoop r = rangesOf(loopUpTo("const !0xfff9000000000064"), kSawFloat);
  EXPECT_TRUE(r.product.isFull());
  EXPECT_TRUE(r.masked.isFull());
  EXPECT_TRUE(r.sum.isFull());
}

}  // namespace
}  // namespace krait::jit
