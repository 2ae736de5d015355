// Comparison of containers: natively while the items are plain, else by steppers on the frame chain.
#include "runtime/objects/containers/compare.h"

#include "runtime/objects/iteration/iterators.h"
#include "runtime/objects/containers/list.h"
#include "runtime/objects/containers/range.h"
#include "runtime/objects/tables/table_action.h"
#include "runtime/objects/operators.h"

namespace krait {

namespace {

bool isEquality(CompareOperator op) { return op == CompareOperator::kEq || op == CompareOperator::kNe; }

Value orderOf(CompareOperator op, uint64_t a, uint64_t b) {
  switch (op) {
    case CompareOperator::kLt: return Value::boolean(a < b);
    case CompareOperator::kLe: return Value::boolean(a <= b);
    case CompareOperator::kEq: return Value::boolean(a == b);
    case CompareOperator::kNe: return Value::boolean(a != b);
    case CompareOperator::kGt: return Value::boolean(a > b);
    case CompareOperator::kGe: return Value::boolean(a >= b);
  }
  return Value::boolean(false);
}

Found foundOf(bool b) { return b ? Found::kYes : Found::kNo; }

Found plainSequencesEqual(Context& ctx, Value a, Value b, uint32_t depth) {
  const Value *x, *y;
  uint32_t n, m;
  sequenceView(ctx, a, &x, &n);
  sequenceView(ctx, b, &y, &m);
  if (n != m) return Found::kNo;
  if (depth > kPlainDepth) return Found::kUnsure;
  spend(ctx, n / 8);
  for (uint32_t i = 0; i < n; ++i) {
    if (x[i].bits == y[i].bits) continue;
    Found found = isSame(ctx, x[i], y[i]) ? Found::kYes : plainEqualsDeep(ctx, x[i], y[i], depth + 1);
    if (found != Found::kYes) return found;
  }
  return Found::kYes;
}

Found plainDictsEqual(Context& ctx, DictCell& a, DictCell& b, uint32_t depth) {
  if (a.used != b.used) return Found::kNo;
  if (depth > kPlainDepth) return Found::kUnsure;
  uint32_t position = 0;
  Value key, value, other;
  while (dictNext(ctx, a, &position, &key, &value)) {
    if ((position & 7) == 0) spend(ctx, 1);
    Found found = dictFind(ctx, b, key, dictEntryAt(ctx, a, position - 1)->hash, &other);
    if (found != Found::kYes) return found;
    if (isSame(ctx, value, other)) continue;
    found = plainEqualsDeep(ctx, value, other, depth + 1);
    if (found != Found::kYes) return found;
  }
  return Found::kYes;
}

// Every element of `part` in `whole`.
Found plainSubset(Context& ctx, SetCell& part, SetCell& whole) {
  const SetTable t = setTable(ctx, part);
  for (uint32_t i = 0; t.entries && i <= t.mask; ++i) {
    if ((i & 7) == 0) spend(ctx, 1);
    const DictEntry& e = t.entries[i];
    if (!isLiveEntry(e)) continue;
    Found found = setQuickFind(ctx, whole, e.key);
    Probe probe;
    uint32_t entry;
    if (found == Found::kUnsure) found = setSearch(ctx, whole, e.key, e.hash, probe, &entry);
    if (found != Found::kYes) return found;
  }
  return Found::kYes;
}

bool isSetLike(Context& ctx, Value v) {
  if (isSet(ctx, v)) return true;
  auto* view = cellOrNull<DictViewCell>(ctx, v);
  return view && view->header.shape != kDictValues;
}
uint32_t sizeOf(Context& ctx, Value v) {
  if (auto* view = cellOrNull<DictViewCell>(ctx, v)) return lengthHint(ctx, view->dict);
  return lengthHint(ctx, v);
}

Value compareSets(Context& ctx, CompareOperator op, Value a, Value b) {
  uint32_t n = sizeOf(ctx, a), m = sizeOf(ctx, b);
  Value part = a, whole = b;
  bool possible = true;
  switch (op) {
    case CompareOperator::kEq:
    case CompareOperator::kNe: possible = n == m; break;
    case CompareOperator::kLe: possible = n <= m; break;
    case CompareOperator::kLt: possible = n < m; break;
    case CompareOperator::kGe:
    case CompareOperator::kGt:
      possible = op == CompareOperator::kGe ? n >= m : n > m;
      part = b;
      whole = a;
      break;
  }
  bool negate = op == CompareOperator::kNe;
  if (!possible) return Value::boolean(negate);
  if (isSet(ctx, part) && isSet(ctx, whole)) {
    Found found = plainSubset(ctx, setCell(ctx, part), setCell(ctx, whole));
    if (found != Found::kUnsure) return Value::boolean((found == Found::kYes) != negate);
  }
  Value args[3] = {Value::boolean(negate), part, whole};
  return defer(ctx, kAllContained, args, 3);
}

Value compareSequences(Context& ctx, CompareOperator op, Value a, Value b) {
  if (isEquality(op)) {
    Found found = a == b ? Found::kUnsure : plainSequencesEqual(ctx, a, b, 0);
    if (found != Found::kUnsure) return Value::boolean((found == Found::kYes) == (op == CompareOperator::kEq));
  } else {
    const Value *x, *y;
    uint32_t n, m;
    sequenceView(ctx, a, &x, &n);
    sequenceView(ctx, b, &y, &m);
    uint32_t i = 0, both = n < m ? n : m;
    Found found = Found::kYes;
    for (; i < both; ++i) {
      if ((i & 511) == 511) spend(ctx, 64);
      if (x[i].bits == y[i].bits) continue;
      found = keyEquals(ctx, x[i], y[i]);
      if (found != Found::kYes) break;
    }
    if (found == Found::kYes) return orderOf(op, n, m);
    if (found == Found::kNo) return compareOp(ctx, op, x[i], y[i]);
  }
  Value args[3] = {Value::smallInt(static_cast<int64_t>(op)), a, b};
  return defer(ctx, kCompareSequences, args, 3);
}

Value sliceTuple(Context& ctx, Value v) {
  auto& s = cellCast<SliceCell>(ctx, v);
  Value parts[3] = {s.start, s.stop, s.step};
  return newTuple(ctx, parts, 3);
}

}  // namespace

Found plainEqualsDeep(Context& ctx, Value a, Value b, uint32_t depth) {
  Value v = plainEquals(ctx, a, b);
  if (v.isBool()) return foundOf(v.isTrue());
  if (v.isExit()) ctx.state = State::kRunning;  // deferred: the stepper asks again
  if (!a.isRef() || !b.isRef()) return Found::kUnsure;
  const Header &x = headerOf(ctx, a), &y = headerOf(ctx, b);
  if (x.subclass != kExact || y.subclass != kExact || x.kind != y.kind) return Found::kUnsure;
  switch (x.kind) {
    case Kind::kList:
    case Kind::kTuple: return plainSequencesEqual(ctx, a, b, depth);
    case Kind::kDict: return plainDictsEqual(ctx, *ctx.at<DictCell>(a.offset()), *ctx.at<DictCell>(b.offset()), depth);
    case Kind::kSet:
    case Kind::kFrozenSet: {
      SetCell &s = setCell(ctx, a), &t = setCell(ctx, b);
      return s.used != t.used ? Found::kNo : plainSubset(ctx, s, t);
    }
    case Kind::kRange: return foundOf(rangesEqual(ctx, *ctx.at<RangeCell>(a.offset()), *ctx.at<RangeCell>(b.offset())));
    default: return Found::kUnsure;
  }
}

Value containerCompare(Context& ctx, CompareOperator op, Value a, Value b) {
  if (!a.isRef() || !b.isRef()) return Value::notImplemented();
  Kind kind = headerOf(ctx, a).kind, other = headerOf(ctx, b).kind;
  switch (kind) {
    case Kind::kList:
    case Kind::kTuple:
      return kind == other ? compareSequences(ctx, op, a, b) : Value::notImplemented();
    case Kind::kDict: {
      if (kind != other || !isEquality(op)) return Value::notImplemented();
      Found found = plainDictsEqual(ctx, *ctx.at<DictCell>(a.offset()), *ctx.at<DictCell>(b.offset()), 0);
      bool negate = op == CompareOperator::kNe;
      if (found != Found::kUnsure) return Value::boolean((found == Found::kYes) != negate);
      Value args[3] = {Value::boolean(negate), a, b};
      return defer(ctx, kCompareDicts, args, 3);
    }
    case Kind::kSet:
    case Kind::kFrozenSet:
      return isSet(ctx, b) ? compareSets(ctx, op, a, b) : Value::notImplemented();
    case Kind::kDictView:
      return isSetLike(ctx, a) && isSetLike(ctx, b) ? compareSets(ctx, op, a, b) : Value::notImplemented();
    case Kind::kRange:
      if (kind != other || !isEquality(op)) return Value::notImplemented();
      return Value::boolean(rangesEqual(ctx, *ctx.at<RangeCell>(a.offset()), *ctx.at<RangeCell>(b.offset())) == (op == CompareOperator::kEq));
    case Kind::kSlice: {
      if (kind != other) return Value::notImplemented();
      Value x = sliceTuple(ctx, a), y = sliceTuple(ctx, b);
      return compareSequences(ctx, op, x, y);
    }
    default:
      return Value::notImplemented();
  }
}

// Registers: 0 operator, 1 a, 2 b, 3 index. Steps: 1 an equality, 2 its truth, 3 the last comparison.
Step compareSequencesStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  auto op = static_cast<CompareOperator>(r[0].asInt() % 6);
  uint32_t i = 0;
  bool answered = false;
  if (frame.resume == 3) return Step::done(completed);
  if (frame.resume == 1) {
    completed = truth(ctx, completed);
    if (completed.isExit()) return stepFromExit(ctx, frame, 2);
  }
  if (frame.resume != 0) {
    i = static_cast<uint32_t>(r[3].asInt());
    answered = true;
  }
  while (true) {
    const Value *x, *y;
    uint32_t n, m;
    if (!sequenceView(ctx, r[1], &x, &n) || !sequenceView(ctx, r[2], &y, &m)) corrupt(ctx);
    if (isEquality(op) && n != m) return Step::done(Value::boolean(op == CompareOperator::kNe));
    if (answered && !completed.isTrue() && (i >= n || i >= m)) return Step::done(orderOf(op, n, m));  // shrank meanwhile
    if (!answered) {
      if (i >= n || i >= m) return Step::done(orderOf(op, n, m));
      spend(ctx, 1);
      if (isSame(ctx, x[i], y[i])) {
        ++i;
        continue;
      }
      completed = compareOp(ctx, CompareOperator::kEq, x[i], y[i]);
      if (completed.isExit()) {
        r[3] = Value::smallInt(i);
        return stepFromExit(ctx, frame, 1);
      }
    }
    answered = false;
    if (completed.isTrue()) {
      ++i;
      continue;
    }
    if (op == CompareOperator::kEq) return Step::done(Value::boolean(false));
    if (op == CompareOperator::kNe) return Step::done(Value::boolean(true));
    return finishWith(ctx, frame, 3, compareOp(ctx, op, x[i], y[i]));
  }
}

// Registers: 0 negate, 1 a, 2 b, 3 position, 4 a's value, 5 stands for "absent". Steps: 1 b's value, 2 equality, 3 truth.
Step compareDictsStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  auto answer = [&](bool equal) { return Step::done(Value::boolean(equal != r[0].isTrue())); };
  auto& a = cellCast<DictCell>(ctx, r[1]);
  if (frame.resume == 0) {
    r[3] = Value::smallInt(0);
    r[5] = valueOf(ctx, &newCell<BoxCell>(ctx));
    if (a.used != cellCast<DictCell>(ctx, r[2]).used) return answer(false);
  } else {
    if (frame.resume == 1) {
      if (completed == r[5]) return answer(false);
      completed = isSame(ctx, r[4], completed) ? Value::boolean(true) : compareOp(ctx, CompareOperator::kEq, r[4], completed);
      if (completed.isExit()) return stepFromExit(ctx, frame, 2);
    }
    if (frame.resume <= 2) {
      completed = truth(ctx, completed);
      if (completed.isExit()) return stepFromExit(ctx, frame, 3);
    }
    if (!completed.isTrue()) return answer(false);
  }
  uint32_t position = static_cast<uint32_t>(r[3].asInt());
  Value key, value;
  if (!dictNext(ctx, a, &position, &key, &value)) return answer(true);
  r[3] = Value::smallInt(position);
  r[4] = value;
  return callStepper(ctx, frame, 1, kTableAction, {Value::smallInt(static_cast<int64_t>(TableActionId::kGet)), r[2], key, r[5]});
}

// Registers: 0 negate, 1 part, 2 whole, 3 iterator. Steps: 1 iterator, 2 an element, 3 whether it is in `whole`.
Step allContainedStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  bool fresh = frame.resume == 2;
  switch (frame.resume) {
    case 0: {
      Value it = getIterator(ctx, r[1]);
      if (it.isExit()) return stepFromExit(ctx, frame, 1);
      r[3] = it;
      break;
    }
    case 1: r[3] = completed; break;
    case 3:
      if (!completed.isTrue()) return Step::done(r[0]);
      break;
    default: break;
  }
  while (true) {
    Value item;
    Step leave = Step::raise();
    switch (nextItem(ctx, frame, r[3], 2, &fresh, completed, &item, &leave)) {
      case Pull::kLeave: return leave;
      case Pull::kEnd: return Step::done(Value::boolean(!r[0].isTrue()));
      case Pull::kValue: break;
    }
    Value in = containsOp(ctx, r[2], item);
    if (in.isExit()) return stepFromExit(ctx, frame, 3);
    if (!in.isTrue()) return Step::done(r[0]);
  }
}

}  // namespace krait
