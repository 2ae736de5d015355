// sum, min and max over any iterable.
#include <cmath>

#include "runtime/errors/errors.h"
#include "runtime/objects/containers/list.h"
#include "runtime/objects/iteration/iterators.h"
#include "runtime/objects/numbers/float.h"
#include "runtime/objects/numbers/int.h"
#include "runtime/objects/text/str.h"

namespace krait {

namespace {

// A sum in progress: `total`, and while it is a float the part lost by rounding (Neumaier's variant of Kahan
// summation, as CPython since 3.12).
struct Sum {
  Value total;
  bool isFloat;
  double high, low;

  void beginFloat() {
    isFloat = true;
    high = total.asFloat();
    low = 0;
  }
  void addFloat(double x) {
    double t = high + x;
    if (std::fabs(high) >= std::fabs(x)) low += (high - t) + x;
    else low += (x - t) + high;
    high = t;
  }
  void flush() {
    if (!isFloat) return;
    total = Value::number(low != 0 && std::isfinite(low) ? high + low : high);
    isFloat = false;
  }
};

// Adds a number natively; kUnsure: binaryOp must; kNo: exit.
Found addPlain(Context& ctx, Sum& sum, Value item) {
  if (!sum.isFloat) {
    if (sum.total.isInt() && item.isInt()) {
      int64_t n = sum.total.asInt() + item.asInt();
      sum.total = Value::fitsInt(n) ? Value::smallInt(n) : newInt(ctx, n);
      return Found::kYes;
    }
    if (!sum.total.isFloat()) {
      if (!isPlainInt(ctx, sum.total)) return Found::kUnsure;
      if (isPlainInt(ctx, item)) {
        sum.total = intAdd(ctx, sum.total, item);
        return Found::kYes;
      }
      return Found::kUnsure;
    }
    sum.beginFloat();
  }
  if (item.isFloat()) {
    sum.addFloat(item.asFloat());
    return Found::kYes;
  }
  if (isPlainInt(ctx, item)) {
    double d;
    if (!intToDouble(ctx, item, &d)) {
      raise(ctx, ErrorId::kIntTooLargeFloat);
      return Found::kNo;
    }
    sum.addFloat(d);
    return Found::kYes;
  }
  sum.flush();
  return Found::kUnsure;
}

bool refusedStart(Context& ctx, Value start) {
  if (isStr(ctx, start)) raise(ctx, ErrorId::kSumStrings);
  else if (isKind(ctx, start, Kind::kBytes)) raise(ctx, ErrorId::kSumBytes);
  else if (isKind(ctx, start, Kind::kByteArray)) raise(ctx, ErrorId::kSumByteArray);
  else return false;
  return true;
}

// The sum of a list or tuple of nothing but small ints, and `start`; false where it is another or would not fit.
bool sumOfInts(Context& ctx, Value sequence, Value start, int64_t* total) {
  const Value* items;
  uint32_t n;
  if (!start.isInt() || (!isExactly(ctx, sequence, Kind::kList) && !isExactly(ctx, sequence, Kind::kTuple)) || !sequenceView(ctx, sequence, &items, &n)) return false;
  *total = start.asInt();
  for (uint32_t i = 0; i < n; ++i) {
    if ((i & 7) == 0) spend(ctx, 1);
    if (!items[i].isInt() || __builtin_add_overflow(*total, items[i].asInt(), total)) return false;
  }
  return true;
}

Value sumOf(Context& ctx, Value* args, uint32_t) {
  Value start = args[1].isUnbound() ? Value::smallInt(0) : args[1];
  if (start.isRef() && refusedStart(ctx, start)) return Value::exit();
  if (int64_t total; sumOfInts(ctx, args[0], start, &total)) return newInt(ctx, total);
  if (isPlainIterable(ctx, args[0]) && !isIterator(ctx, args[0])) {
    Value it = getIterator(ctx, args[0]);
    if (it.isExit()) return it;
    Sum sum{start, false, 0, 0};
    while (true) {
      spend(ctx, 1);
      Value v = nextOf(ctx, it);
      if (v.isExit()) return v;
      if (v.isExhausted()) {
        sum.flush();
        return sum.total;
      }
      Found found = addPlain(ctx, sum, v);
      if (found == Found::kYes) continue;
      if (found == Found::kNo) return Value::exit();
      Value total = binaryOp(ctx, BinaryOperator::kAdd, sum.total, v);
      if (total.isExit()) {
        if (ctx.state != State::kCall) return total;
        ctx.state = State::kRunning;
        break;  // nothing has been changed: the stepper starts over
      }
      sum.total = total;
    }
  }
  Value passed[2] = {args[0], start};
  return defer(ctx, kSum, passed, 2);
}

// --- min and max

Value better(Context& ctx, bool isMax, Value candidate, Value best) {
  return compareOp(ctx, isMax ? CompareOperator::kGt : CompareOperator::kLt, candidate, best);
}

// args: key, default, then the positional ones.
Value minMax(Context& ctx, bool isMax, Value* args, uint32_t count) {
  const char* name = isMax ? "max" : "min";
  uint32_t n = count > 2 ? count - 2 : 0;
  Value* items = args + 2;
  if (n == 0) return raise(ctx, ErrorId::kAtLeastOne, {name});
  bool hasDefault = !args[1].isUnbound(), hasKey = !args[0].isUnbound() && !args[0].isNone();
  if (n > 1 && hasDefault) return raise(ctx, ErrorId::kMinMaxDefault, {name});
  Value iterable = n == 1 ? items[0] : Value::none();
  if (!hasKey && (n > 1 || (isPlainIterable(ctx, iterable) && !isIterator(ctx, iterable)))) {
    Value best = Value::unbound(), it = Value::none();
    if (n == 1) {
      it = getIterator(ctx, iterable);
      if (it.isExit()) return it;
    }
    for (uint32_t i = 0;; ++i) {
      if ((i & 7) == 0) spend(ctx, 1);
      Value v;
      if (n > 1) {
        if (i == n) return best;
        v = items[i];
      } else {
        v = nextOf(ctx, it);
        if (v.isExit()) return v;
        if (v.isExhausted()) {
          if (!best.isUnbound()) return best;
          return hasDefault ? args[1] : raise(ctx, ErrorId::kMinMaxEmpty, {name});
        }
      }
      if (best.isUnbound()) {
        best = v;
        continue;
      }
      if (v.isInt() && best.isInt()) {
        if (isMax ? v.asInt() > best.asInt() : v.asInt() < best.asInt()) best = v;
        continue;
      }
      Value t = better(ctx, isMax, v, best);
      if (t.isExit()) {
        if (ctx.state != State::kCall) return t;
        ctx.state = State::kRunning;
        break;
      }
      if (!t.isBool()) break;
      if (t.isTrue()) best = v;
    }
  }
  if (n > 1) iterable = newTuple(ctx, items, n);
  Value passed[4] = {Value::boolean(isMax), iterable, hasKey ? args[0] : Value::none(), args[1]};
  return defer(ctx, kMinMax, passed, 4);
}
Value minOf(Context& ctx, Value* args, uint32_t count) { return minMax(ctx, false, args, count); }
Value maxOf(Context& ctx, Value* args, uint32_t count) { return minMax(ctx, true, args, count); }

}  // namespace

// Registers: 0 iterable, 1 total (unbound parts: see below), 2 iterator, 3 the part lost by rounding, or None.
// Steps: 1 iterator, 2 a value, 3 a sum.
Step sumStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  bool fresh = frame.resume == 2;
  switch (frame.resume) {
    case 0: {
      r[3] = Value::none();
      Value it = getIterator(ctx, r[0]);
      if (it.isExit()) return stepFromExit(ctx, frame, 1);
      r[2] = it;
      break;
    }
    case 1: r[2] = completed; break;
    case 3: r[1] = completed; break;
    default: break;
  }
  Sum sum{r[1], false, 0, 0};
  if (r[3].isFloat() && r[1].isFloat()) {
    sum.beginFloat();
    sum.low = r[3].asFloat();
  }
  while (true) {
    Value item;
    Step leave = Step::raise();
    switch (nextItem(ctx, frame, r[2], 2, &fresh, completed, &item, &leave)) {
      case Pull::kLeave:
        r[1] = sum.isFloat ? Value::number(sum.high) : sum.total;
        r[3] = sum.isFloat ? Value::number(sum.low) : Value::none();
        return leave;
      case Pull::kEnd:
        sum.flush();
        return Step::done(sum.total);
      case Pull::kValue: break;
    }
    Found found = addPlain(ctx, sum, item);
    if (found == Found::kYes) continue;
    if (found == Found::kNo) return Step::raise();
    Value total = binaryOp(ctx, BinaryOperator::kAdd, sum.total, item);
    if (total.isExit()) {
      r[3] = Value::none();
      return stepFromExit(ctx, frame, 3);
    }
    sum.total = total;
  }
}

// Registers: 0 is max, 1 iterable, 2 key or None, 3 default or unbound, 4 iterator, 5 best (unbound at first), 6 its
// key, 7 item, 8 its key. Steps: 1 iterator, 2 a value, 3 its key, 4 a comparison, 5 its truth.
Step minMaxStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  bool isMax = r[0].isTrue(), fresh = frame.resume == 2;
  uint32_t step = frame.resume;
  switch (step) {
    case 0: {
      r[5] = Value::unbound();
      Value it = getIterator(ctx, r[1]);
      if (it.isExit()) return stepFromExit(ctx, frame, 1);
      r[4] = it;
      step = 2;
      break;
    }
    case 1:
      r[4] = completed;
      step = 2;
      break;
    default: break;
  }
  while (true) {
    if (step == 2) {
      Value item;
      Step leave = Step::raise();
      switch (nextItem(ctx, frame, r[4], 2, &fresh, completed, &item, &leave)) {
        case Pull::kLeave: return leave;
        case Pull::kEnd:
          if (!r[5].isUnbound()) return Step::done(r[5]);
          if (!r[3].isUnbound()) return Step::done(r[3]);
          raise(ctx, ErrorId::kMinMaxEmpty, {isMax ? "max" : "min"});
          return Step::raise();
        case Pull::kValue: break;
      }
      r[7] = item;
      if (!r[2].isNone()) return callValue(ctx, frame, 3, r[2], {item});
      completed = item;
      step = 3;
    }
    if (step == 3) {
      r[8] = completed;
      if (r[5].isUnbound()) {
        r[5] = r[7];
        r[6] = r[8];
        step = 2;
        continue;
      }
      completed = better(ctx, isMax, r[8], r[6]);
      if (completed.isExit()) return stepFromExit(ctx, frame, 4);
      step = 4;
    }
    if (step == 4) {
      completed = truth(ctx, completed);
      if (completed.isExit()) return stepFromExit(ctx, frame, 5);
    }
    if (completed.isTrue()) {
      r[5] = r[7];
      r[6] = r[8];
    }
    step = 2;
  }
}

extern const BuiltinDef kReduceFunctions[] = {
    {"sum", "(iterable, /, start=0)", sumOf, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "Return the sum of a 'start' value (default: 0) plus an iterable of numbers."},
    {"min", "(*args, key=None, default=None)", minOf, nullptr, 0, Effects::kRunsPython, JitHint::kMin, "With a single iterable argument, return its smallest item."},
    {"max", "(*args, key=None, default=None)", maxOf, nullptr, 0, Effects::kRunsPython, JitHint::kMax, "With a single iterable argument, return its biggest item."},
    kTableEnd,
};

}  // namespace krait
