// The module math: functions of ints, and products.
#include "runtime/modules/numbers/math.h"
#include "runtime/objects/containers/containers.h"
#include "runtime/objects/numbers/float.h"
#include "runtime/objects/numbers/limbs.h"
#include "runtime/objects/operations.h"
#include "runtime/objects/step_result.h"

#include <cmath>

namespace krait {
namespace {

enum Row : uint32_t { kGcd, kLcm, kFactorial, kComb, kPerm, kIsqrt, kProd, kSumprod };
const BuiltinDef& row(Row r) { return kMathIntegers[r]; }

Value mathGcd(Context& ctx, Value* args, uint32_t count) {
  Value result = Value::smallInt(0);
  for (uint32_t i = 0; i < count; ++i) {  // bounded: arguments of a call
    Value v;
    if (!integerArgument(ctx, row(kGcd), args, count, i, &v)) return Value::exit();
    result = intGcd(ctx, result, v);
  }
  return result;
}

Value mathLcm(Context& ctx, Value* args, uint32_t count) {
  Value result = Value::smallInt(1);
  for (uint32_t i = 0; i < count; ++i) {  // bounded: arguments of a call
    Value v;
    if (!integerArgument(ctx, row(kLcm), args, count, i, &v)) return Value::exit();
    if (intSign(ctx, v) == 0 || intSign(ctx, result) == 0) {
      result = Value::smallInt(0);
      continue;
    }
    Value g = intGcd(ctx, result, v);
    result = intMul(ctx, intFloorDiv(ctx, result, g), v);
    if (intSign(ctx, result) < 0) result = intNegate(ctx, result);
  }
  return result;
}

// from * (from + 1) * ... * to, split in halves so that the factors stay of one size.
Value productOfRange(Context& ctx, int64_t from, int64_t to) {
  if (from > to) return Value::smallInt(1);
  if (to - from < 8) {
    Value result = newInt(ctx, from);
    for (int64_t i = from + 1; i <= to; ++i) result = intMul(ctx, result, newInt(ctx, i));  // bounded: 8; each polls
    return result;
  }
  spend(ctx, 1);
  const int64_t middle = from + (to - from) / 2;
  Value low = productOfRange(ctx, from, middle);
  return intMul(ctx, low, productOfRange(ctx, middle + 1, to));
}

Value mathFactorial(Context& ctx, Value* args, uint32_t count) {
  Value v;
  if (!integerArgument(ctx, row(kFactorial), args, count, 0, &v)) return Value::exit();
  if (intSign(ctx, v) < 0) return raise(ctx, ErrorId::kMathFactorial);
  int64_t n;
  if (!toInt64(ctx, v, &n)) return raise(ctx, ErrorId::kMathFactorialLarge);
  // n! has more than n bits from 4 on: past the largest int there is only the limit.
  if (n > static_cast<int64_t>(kMaxIntBits)) abandon(ctx, Limit::kMemory);
  return productOfRange(ctx, 2, n);
}

// n * (n-1) * ... (k factors).
Value fallingProduct(Context& ctx, Value n, uint64_t k) {
  int64_t small;
  if (toInt64(ctx, n, &small) && small < INT64_MAX) return productOfRange(ctx, small - static_cast<int64_t>(k) + 1, small);
  Value result = Value::smallInt(1);
  for (uint64_t i = 0; i < k; ++i) {
    spend(ctx, 1);
    result = intMul(ctx, result, intSub(ctx, n, newIntUnsigned(ctx, i)));
  }
  return result;
}

bool pair(Context& ctx, Row r, Value* args, uint32_t count, Value* n, Value* k) {
  if (!integerArgument(ctx, row(r), args, count, 0, n) || !integerArgument(ctx, row(r), args, count, 1, k)) return false;
  if (intSign(ctx, *n) < 0) return raise(ctx, ErrorId::kMathNonnegativeN), false;
  if (intSign(ctx, *k) < 0) return raise(ctx, ErrorId::kMathNonnegativeK), false;
  return true;
}

Value mathPerm(Context& ctx, Value* args, uint32_t count) {
  if (args[1].isUnbound() || args[1].isNone()) return mathFactorial(ctx, args, 1);
  Value n, k;
  if (!pair(ctx, kPerm, args, count, &n, &k)) return Value::exit();
  if (intCompare(ctx, n, k) < 0) return Value::smallInt(0);
  int64_t factors;
  if (!toInt64(ctx, k, &factors)) return raise(ctx, ErrorId::kMathMinTooLarge);
  return fallingProduct(ctx, n, static_cast<uint64_t>(factors));
}

Value mathComb(Context& ctx, Value* args, uint32_t count) {
  Value n, k;
  if (!pair(ctx, kComb, args, count, &n, &k)) return Value::exit();
  if (intCompare(ctx, n, k) < 0) return Value::smallInt(0);
  Value other = intSub(ctx, n, k);
  if (intCompare(ctx, other, k) < 0) k = other;
  int64_t factors;
  if (!toInt64(ctx, k, &factors)) return raise(ctx, ErrorId::kMathMinTooLarge);
  Value top = fallingProduct(ctx, n, static_cast<uint64_t>(factors));
  return intFloorDiv(ctx, top, productOfRange(ctx, 2, factors));
}

Value mathIsqrt(Context& ctx, Value* args, uint32_t count) {
  Value v;
  if (!integerArgument(ctx, row(kIsqrt), args, count, 0, &v)) return Value::exit();
  if (intSign(ctx, v) < 0) return raise(ctx, ErrorId::kMathIsqrt);
  return intSqrt(ctx, v);
}

// prod where a product needs Python. Registers: 0 items (list or tuple), 1 index, 2 product.
Step prodStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  if (frame.resume != 0) {
    r[2] = completed;
    r[1] = Value::smallInt(r[1].asInt() + 1);
  }
  for (;;) {
    spend(ctx, 1);
    Value item;
    const int64_t i = r[1].asInt();
    if (TupleCell* tuple = cellOrNull<TupleCell>(ctx, r[0])) {
      if (i < 0 || i >= tuple->length) break;
      item = tuple->items[i];
    } else {
      ListCell& list = cellCast<ListCell>(ctx, r[0]);
      const uint32_t n = list.length;
      if (i < 0 || i >= n) break;
      item = listItems(ctx, list, n)[i];
    }
    Value v = binaryOp(ctx, BinaryOperator::kMul, r[2], item);
    if (v.isExit()) return stepFromExit(ctx, frame, 1);
    r[2] = v;
    r[1] = Value::smallInt(i + 1);
  }
  return Step::done(r[2]);
}

}  // namespace

extern const BuiltinDef kProdSteppers[] = {
    {"prod", "(items, index, product, /)", nullptr, prodStep, 3, Effects::kRunsPython, JitHint::kNone, ""},
    kTableEnd,
};

namespace {

Value mathProd(Context& ctx, Value* args, uint32_t count) {
  const Value* items;
  uint32_t n;
  if (!listArgument(ctx, row(kProd), args, count, 0, &items, &n)) return Value::exit();
  Value result = args[1].isUnbound() ? Value::smallInt(1) : args[1];
  for (uint32_t i = 0; i < n; ++i) {
    spend(ctx, 1);
    Value v = binaryOp(ctx, BinaryOperator::kMul, result, items[i]);
    if (v.isExit()) {
      if (ctx.state != State::kCall) return v;
      ctx.state = State::kRunning;
      Value r[3] = {args[0], Value::smallInt(i), result};
      return defer(ctx, kProdSteppers[0], r, 3);
    }
    result = v;
  }
  return result;
}

struct Two {
  double high, low;
};
Two exactSum(double a, double b) {
  const double x = a + b, z = x - a;
  return {x, (a - (x - z)) + (b - z)};
}

// Ints exactly, floats with a sum of three lengths (Ogita, Rump and Oishi 2005), as CPython's.
// Products of floats, summed with three floats (CPython's TripleLength).
struct Triple {
  double high = 0, low = 0, tiny = 0;

  void add(double x, double y) {
    const double product = x * y, rest = std::fma(x, y, -product);
    const Two sum = exactSum(high, product), r1 = exactSum(low, rest), r2 = exactSum(r1.high, sum.low);
    high = sum.high;
    low = r2.high;
    tiny += r1.low + r2.low;
  }
  double total() const { return high != high || std::isinf(high) ? high : high + exactSum(low, tiny).high; }
};

// As in CPython, pairs of ints come first, then pairs with floats; from the first pair that is neither in its turn on, the
// operators are asked.
Value mathSumprod(Context& ctx, Value* args, uint32_t count) {
  const Value *p, *q;
  uint32_t n, m;
  if (!listArgument(ctx, row(kSumprod), args, count, 0, &p, &n) || !listArgument(ctx, row(kSumprod), args, count, 1, &q, &m)) return Value::exit();
  if (n != m) return raise(ctx, ErrorId::kMathLengths);
  Value total = Value::smallInt(0);
  uint32_t i = 0;
  for (; i < n && isPlainInt(ctx, p[i]) && isPlainInt(ctx, q[i]); ++i) {
    spend(ctx, 1);
    total = intAdd(ctx, total, intMul(ctx, p[i], q[i]));
  }
  Triple floats;
  const uint32_t firstFloat = i;
  for (; i < n; ++i) {
    spend(ctx, 1);
    double x, y;
    bool isNumber;
    if (!(p[i].isFloat() || q[i].isFloat()) || !(p[i].isFloat() || isIntLike(ctx, p[i])) || !(q[i].isFloat() || isIntLike(ctx, q[i]))) break;
    if (!toDouble(ctx, p[i], &x, &isNumber) || !toDouble(ctx, q[i], &y, &isNumber)) return Value::exit();
    floats.add(x, y);
  }
  if (i > firstFloat) total = binaryOp(ctx, BinaryOperator::kAdd, total, Value::number(floats.total()));
  for (; i < n && !total.isExit(); ++i) {
    spend(ctx, 1);
    const Value product = binaryOp(ctx, BinaryOperator::kMul, p[i], q[i]);
    total = product.isExit() ? product : binaryOp(ctx, BinaryOperator::kAdd, total, product);
    if (!total.isExit() || ctx.state != State::kCall) continue;
    ctx.state = State::kRunning;
    return raise(ctx, ErrorId::kMustBeReal, {MessagePart::typeName(p[i])});
  }
  return total;
}

}  // namespace

// In the order of Row.
extern const BuiltinDef kMathIntegers[] = {
    {"gcd", "(*integers)", mathGcd, nullptr, 0, Effects::kPure, JitHint::kNone, "Greatest common divisor."},
    {"lcm", "(*integers)", mathLcm, nullptr, 0, Effects::kPure, JitHint::kNone, "Least common multiple."},
    {"factorial", "(n, /)", mathFactorial, nullptr, 0, Effects::kPure, JitHint::kNone, "n!"},
    {"comb", "(n, k, /)", mathComb, nullptr, 0, Effects::kPure, JitHint::kNone, "Ways to choose k of n."},
    {"perm", "(n, k=None, /)", mathPerm, nullptr, 0, Effects::kPure, JitHint::kNone, "Ways to choose k of n in order."},
    {"isqrt", "(n, /)", mathIsqrt, nullptr, 0, Effects::kPure, JitHint::kNone, "Integer part of the square root."},
    {"prod", "(iterable, /, *, start=1)", mathProd, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "Product of the items."},
    {"sumprod", "(p, q, /)", mathSumprod, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "Sum of products of pairs."},
    kTableEnd,
};

}  // namespace krait
