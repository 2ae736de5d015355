// range: making, indexing, membership; its numbers may be of any size.
#include "runtime/objects/containers/range.h"

#include "runtime/objects/numbers/int.h"

namespace krait {

namespace {

Value lengthOfRange(Context& ctx, Value start, Value stop, Value step) {
  int64_t a, b, s;
  if (toInt64(ctx, start, &a) && toInt64(ctx, stop, &b) && toInt64(ctx, step, &s)) {
    if (s > 0 ? a >= b : a <= b) return Value::smallInt(0);
    uint64_t distance = s > 0 ? static_cast<uint64_t>(b) - static_cast<uint64_t>(a) : static_cast<uint64_t>(a) - static_cast<uint64_t>(b);
    uint64_t stride = s > 0 ? static_cast<uint64_t>(s) : 0 - static_cast<uint64_t>(s);
    uint64_t length = (distance - 1) / stride;
    return length == UINT64_MAX ? intAdd(ctx, newIntUnsigned(ctx, length), Value::smallInt(1)) : newIntUnsigned(ctx, length + 1);
  }
  bool up = intSign(ctx, step) > 0;
  Value low = up ? start : stop, high = up ? stop : start;
  if (intCompare(ctx, low, high) >= 0) return Value::smallInt(0);
  Value stride = up ? step : intNegate(ctx, step);
  Value distance = intSub(ctx, intSub(ctx, high, low), Value::smallInt(1));
  return intAdd(ctx, intFloorDiv(ctx, distance, stride), Value::smallInt(1));
}

}  // namespace

Value newRange(Context& ctx, Value start, Value stop, Value step) {
  Value length = lengthOfRange(ctx, start, stop, step);
  auto& range = newCell<RangeCell>(ctx);
  range.start = start;
  range.stop = stop;
  range.step = step;
  range.length = length;
  return valueOf(ctx, &range);
}

Value rangeItem(Context& ctx, const RangeCell& range, Value index) {
  Value start = range.start, step = range.step;
  if (start.isInt() && step.isInt() && index.isInt()) {
    int64_t product, sum;
    if (!__builtin_mul_overflow(step.asInt(), index.asInt(), &product) && !__builtin_add_overflow(start.asInt(), product, &sum)) {
      return newInt(ctx, sum);
    }
  }
  return intAdd(ctx, start, intMul(ctx, step, index));
}

int rangePosition(Context& ctx, const RangeCell& range, Value number, Value* position) {
  Value start = range.start, step = range.step, length = range.length;
  int64_t n, a, s, count;
  if (toInt64(ctx, number, &n) && start.isInt() && step.isInt() && length.isInt() && Value::fitsInt(n)) {
    a = start.asInt();
    s = step.asInt();
    count = length.asInt();
    if (s == 0) return 0;
    int64_t distance = n - a;
    if (distance % s != 0) return 0;
    int64_t k = distance / s;
    if (k < 0 || k >= count) return 0;
    *position = Value::smallInt(k);
    return 1;
  }
  if (intSign(ctx, step) == 0) return 0;
  Value distance = intSub(ctx, number, start);
  if (intSign(ctx, intMod(ctx, distance, step)) != 0) return 0;
  Value k = intFloorDiv(ctx, distance, step);
  if (intSign(ctx, k) < 0 || intCompare(ctx, k, length) >= 0) return 0;
  *position = k;
  return 1;
}

bool rangesEqual(Context& ctx, const RangeCell& a, const RangeCell& b) {
  if (intCompare(ctx, a.length, b.length) != 0) return false;
  if (intSign(ctx, a.length) == 0) return true;
  if (intCompare(ctx, a.start, b.start) != 0) return false;
  if (a.length.isInt() && a.length.asInt() == 1) return true;
  return intCompare(ctx, a.step, b.step) == 0;
}

Value rangeSlice(Context& ctx, const RangeCell& range, Value slice) {
  // Works on ints of any size, as CPython's compute_slice.
  auto& s = cellCast<SliceCell>(ctx, slice);
  Value length = range.length, zero = Value::smallInt(0), one = Value::smallInt(1);
  Value step = s.step.isNone() ? one : plainInt(ctx, s.step);
  bool down = intSign(ctx, step) < 0;
  Value lower = down ? Value::smallInt(-1) : zero;
  Value upper = down ? intSub(ctx, length, one) : length;
  auto bound = [&](Value v, Value missing) {
    if (v.isNone()) return missing;
    v = plainInt(ctx, v);
    if (intSign(ctx, v) < 0) {
      v = intAdd(ctx, v, length);
      return intCompare(ctx, v, lower) < 0 ? lower : v;
    }
    return intCompare(ctx, v, upper) > 0 ? upper : v;
  };
  Value start = bound(s.start, down ? upper : lower);
  Value stop = bound(s.stop, down ? lower : upper);
  Value first = rangeItem(ctx, range, start);
  Value last = rangeItem(ctx, range, stop);
  return newRange(ctx, first, last, intMul(ctx, range.step, step));
}

}  // namespace krait
