// range and slice: making, indexing, resolving against a length; indices given as objects with __index__.
#include "runtime/objects/containers/range.h"

#include "runtime/errors/errors.h"
#include "runtime/program/symbols.h"
#include "runtime/objects/containers/list.h"
#include "runtime/objects/containers/steppers.h"
#include "runtime/objects/numbers/int.h"
#include "runtime/objects/operations.h"

namespace krait {

namespace {

Value lengthOfRange(Context& ctx, Value start, Value stop, Value step) {
  if (step == Value::smallInt(1) && start.isInt() && stop.isInt()) {
    const int64_t length = stop.asInt() - start.asInt();
    if (length <= Value::kMaxInt) return Value::smallInt(length < 0 ? 0 : length);
  }
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

Value newSlice(Context& ctx, Value start, Value stop, Value step) {
  auto& slice = newCell<SliceCell>(ctx);
  slice.start = start;
  slice.stop = stop;
  slice.step = step;
  return valueOf(ctx, &slice);
}

bool hasIndexMethod(Context& ctx, Value v) {
  if (!v.isRef() || isIntLike(ctx, v)) return false;
  return !lookupSpecial(ctx, v, symbols::k_index).isUnbound();
}

bool sliceNeedsIndex(Context& ctx, const SliceCell& slice) {
  return hasIndexMethod(ctx, slice.start) || hasIndexMethod(ctx, slice.stop) || hasIndexMethod(ctx, slice.step);
}

bool clippedIndex(Context& ctx, Value v, int64_t* out) {
  if (v.isInt()) {
    *out = v.asInt();
    return true;
  }
  if (!isIntLike(ctx, v)) return false;
  if (!toInt64(ctx, v, out)) *out = intSign(ctx, v) < 0 ? INT64_MIN : INT64_MAX;
  return true;
}

bool indexArgument(Context& ctx, Value v, int64_t* out) {
  if (!isIntLike(ctx, v)) {
    raise(ctx, ErrorId::kNotAnInteger, {MessagePart::typeName(v)});
    return false;
  }
  if (toInt64(ctx, v, out)) return true;
  raise(ctx, ErrorId::kTooLargeForSsize);
  return false;
}

bool checkSlice(Context& ctx, const SliceCell& slice) {
  for (Value v : {slice.start, slice.stop, slice.step}) {
    if (v.isNone() || isIntLike(ctx, v)) continue;
    raise(ctx, ErrorId::kSliceIndices);
    return false;
  }
  if (!slice.step.isNone() && intSign(ctx, slice.step) == 0) {
    raise(ctx, ErrorId::kSliceStepZero);
    return false;
  }
  return true;
}

bool sliceIndices(Context& ctx, SliceCell& slice, int64_t length, int64_t* start, int64_t* stop, int64_t* step, int64_t* count) {
  if (!checkSlice(ctx, slice)) return false;
  int64_t a, b, s = 1;
  if (!slice.step.isNone()) {
    clippedIndex(ctx, slice.step, &s);
    if (s < -INT64_MAX) s = -INT64_MAX;
  }
  bool down = s < 0;
  if (slice.start.isNone()) a = down ? INT64_MAX : 0;
  else clippedIndex(ctx, slice.start, &a);
  if (slice.stop.isNone()) b = down ? INT64_MIN : INT64_MAX;
  else clippedIndex(ctx, slice.stop, &b);
  auto adjust = [&](int64_t i) {
    if (i < 0) {
      i = i < -length ? -1 : i + length;
      if (i < 0) return int64_t{down ? -1 : 0};
      return i;
    }
    return i >= length ? (down ? length - 1 : length) : i;
  };
  a = adjust(a);
  b = adjust(b);
  *start = a;
  *stop = b;
  *step = s;
  if (down) *count = b < a ? (a - b - 1) / -s + 1 : 0;
  else *count = a < b ? (b - a - 1) / s + 1 : 0;
  return true;
}

Value sliceIndicesTuple(Context& ctx, Value slice, Value lengthValue) {
  int64_t length;
  if (!indexArgument(ctx, lengthValue, &length)) return Value::exit();
  if (length < 0) return raise(ctx, ErrorId::kSliceLengthNegative);
  auto& cell = cellCast<SliceCell>(ctx, slice);
  if (sliceNeedsIndex(ctx, cell)) {
    Value args[4] = {Value::smallInt(3), lengthValue, slice, Value::none()};
    return defer(ctx, kIndexed, args, 4);
  }
  int64_t start, stop, step, n;
  if (!sliceIndices(ctx, cell, length, &start, &stop, &step, &n)) return Value::exit();
  Value parts[3] = {newInt(ctx, start), newInt(ctx, stop), newInt(ctx, step)};
  return newTuple(ctx, parts, 3);
}

namespace {

// Step numbers of indexedStep: 1..3 bring slice parts, 4 a plain index, 5 passes the operation's own result on.
constexpr uint32_t kIndexKey = 4, kIndexTail = 5;

Step retryIndexed(Context& ctx, FrameCell& frame) {
  Value* r = frame.registers;
  switch (r[0].asInt()) {
    case 0: return finishWith(ctx, frame, kIndexTail, getItem(ctx, r[1], r[2]));
    case 1: return finishWith(ctx, frame, kIndexTail, setItem(ctx, r[1], r[2], r[3]));
    case 3: return finishWith(ctx, frame, kIndexTail, sliceIndicesTuple(ctx, r[2], r[1]));
    default: return finishWith(ctx, frame, kIndexTail, delItem(ctx, r[1], r[2]));
  }
}

}  // namespace

// Registers: 0 operation (0 get, 1 set, 2 delete, 3 slice.indices), 1 container (3: the length), 2 key, 3 value.
Step indexedStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  uint32_t step = frame.resume;
  if (step == kIndexTail) return Step::done(completed);
  if (step != 0 && !isIntLike(ctx, completed)) {
    raise(ctx, ErrorId::kNonIntResult, {"__index__", MessagePart::typeName(completed)});
    return Step::raise();
  }
  SliceCell* slice = cellOrNull<SliceCell>(ctx, r[2]);
  if (!slice) {
    if (step == 0) return callSpecial(ctx, frame, kIndexKey, lookupSpecial(ctx, r[2], symbols::k_index), r[2], nullptr, 0);
    r[2] = completed;
    return retryIndexed(ctx, frame);
  }
  if (step == 0) {  // a copy: the script may hold the slice
    r[2] = newSlice(ctx, slice->start, slice->stop, slice->step);
    slice = &cellCast<SliceCell>(ctx, r[2]);
  }
  Value* parts[3] = {&slice->start, &slice->stop, &slice->step};
  if (step >= 1 && step <= 3) *parts[step - 1] = completed;
  for (uint32_t i = step <= 3 ? step : 3; i < 3; ++i) {  // bounded: three parts
    if (hasIndexMethod(ctx, *parts[i])) {
      return callSpecial(ctx, frame, i + 1, lookupSpecial(ctx, *parts[i], symbols::k_index), *parts[i], nullptr, 0);
    }
  }
  return retryIndexed(ctx, frame);
}

Value retryWithIndex(Context& ctx, const BuiltinDef& row, const Value* args, uint32_t count, uint32_t which) {
  Value passed[2 + kMaxRetryArgs];
  CHECK(count <= kMaxRetryArgs && which < count);
  passed[0] = Value::smallInt(builtinIdOf(row));
  passed[1] = Value::smallInt(which | count << 8);
  for (uint32_t i = 0; i < kMaxRetryArgs; ++i) passed[2 + i] = i < count ? args[i] : Value::unbound();
  return defer(ctx, kRetryWithIndex, passed, 2 + kMaxRetryArgs);
}

// Registers: 0 row, 1 which argument | count << 8, 2.. the arguments.
Step retryWithIndexStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  uint32_t which = static_cast<uint32_t>(r[1].asInt()) & 7, count = static_cast<uint32_t>(r[1].asInt()) >> 8;
  if (count > kMaxRetryArgs) corrupt(ctx);
  switch (frame.resume) {
    case 0:
      return callSpecial(ctx, frame, 1, lookupSpecial(ctx, r[2 + which], symbols::k_index), r[2 + which], nullptr, 0);
    case 1: {
      if (!isIntLike(ctx, completed)) {
        raise(ctx, ErrorId::kNonIntResult, {"__index__", MessagePart::typeName(completed)});
        return Step::raise();
      }
      r[2 + which] = completed;
      // The row is called as a leaf: the same arguments, bound already.
      const BuiltinDef* row = builtinDef(static_cast<uint32_t>(r[0].asInt()));
      if (!row || !row->leaf || row->signature.total > count) corrupt(ctx);
      return finishWith(ctx, frame, 2, row->leaf(ctx, r + 2, count));
    }
    default:
      return Step::done(completed);
  }
}

}  // namespace krait
