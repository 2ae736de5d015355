// list.sort and sorted: a stable bottom-up merge sort whose state lies in the frame, so that any key function and any
// __lt__ may be Python.
//
// Rules
//  1. While it sorts, the list is empty; if it is not so at the end, it was modified: ValueError, as CPython.
//  2. Keys and values move together. With reverse=True the items are reversed before and after: stability is kept.
//  3. One loop does all merging. Keys of one plain type are compared inline; others by compareOp, and when that needs
//     Python the loop's state goes to the frame and comes back with the answer.
#include "runtime/errors/errors.h"
#include "runtime/objects/iteration/iterators.h"
#include "runtime/objects/containers/list.h"
#include "runtime/objects/numbers/int.h"
#include "runtime/objects/text/str.h"

namespace krait {

namespace {

// Registers of listSortStep after the arguments (0 list, 1 key, 2 reverse).
enum : uint32_t {
  kCount = 3,   // number of items
  kKeys,        // ValuesCell: what is compared
  kValues,      // ValuesCell: the items; the same cell as kKeys without a key function
  kKeysTo,      // scratch, swapped with kKeys after each pass
  kValuesTo,
  kPosition,    // of the item whose key is being computed
  kWidth, kLow, kLeft, kRight, kTarget,  // state of the merge
  kOriginal     // the list's storage, given back when a key function raises
};
// Steps: 1 a key, 2 the result of __lt__, 3 its truth, 4 the truth of `reverse`.

enum class KeyKind : uint8_t { kInts, kFloats, kStrs, kOther };

struct Merge {
  Value *keys, *values, *keysTo, *valuesTo;
  bool paired;  // values are not the keys
  uint32_t n, width, low, left, right, target;
};

ValuesCell& storage(Context& ctx, Value v, uint32_t n) {
  auto& cell = cellCast<ValuesCell>(ctx, v);
  if (cell.capacity < n) corrupt(ctx);
  return cell;
}

Value newStorage(Context& ctx, uint32_t n) {
  auto& cell = newCell<ValuesCell>(ctx, uint64_t{n} * sizeof(Value));
  cell.capacity = n;
  return valueOf(ctx, &cell);
}

KeyKind kindOfKeys(Context& ctx, const Value* keys, uint32_t n) {
  bool ints = true, floats = true, strs = true;
  for (uint32_t i = 0; i < n && (ints || floats || strs); ++i) {
    if ((i & 4095) == 0) spend(ctx, 64);
    ints = ints && keys[i].isInt();
    floats = floats && keys[i].isFloat();
    strs = strs && (isExactly(ctx, keys[i], Kind::kStr) || isExactly(ctx, keys[i], Kind::kStrView));
  }
  return ints ? KeyKind::kInts : floats ? KeyKind::kFloats : strs ? KeyKind::kStrs : KeyKind::kOther;
}

// Answers of a comparison inside the merge.
enum class Less : uint8_t { kNo, kYes, kLeave };

struct IntsLess {
  static constexpr bool kNeverLeaves = true;
  Less operator()(Context&, Value a, Value b) const { return a.asInt() < b.asInt() ? Less::kYes : Less::kNo; }
};
struct FloatsLess {
  static constexpr bool kNeverLeaves = true;
  Less operator()(Context&, Value a, Value b) const { return a.asFloat() < b.asFloat() ? Less::kYes : Less::kNo; }
};
struct StrsLess {
  static constexpr bool kNeverLeaves = true;
  Less operator()(Context& ctx, Value a, Value b) const { return compareStr(ctx, a, b) < 0 ? Less::kYes : Less::kNo; }
};
// Of tuples whose first items are ints, floats or strs that differ, those say it.
bool byFirst(Context& ctx, Value a, Value b, Less* less) {
  if (!isExactly(ctx, a, Kind::kTuple) || !isExactly(ctx, b, Kind::kTuple)) return false;
  const TupleCell &x = *ctx.at<TupleCell>(a.offset()), &y = *ctx.at<TupleCell>(b.offset());
  if (!x.length || !y.length) return false;
  const Value p = x.items[0], q = y.items[0];
  if (p.isInt() && q.isInt()) {
    *less = p.asInt() < q.asInt() ? Less::kYes : Less::kNo;
    return p.bits != q.bits;
  }
  if (p.isFloat() && q.isFloat()) {
    *less = p.asFloat() < q.asFloat() ? Less::kYes : Less::kNo;
    return p.asFloat() < q.asFloat() || p.asFloat() > q.asFloat();
  }
  if (!isPlainStr(ctx, p) || !isPlainStr(ctx, q)) return false;
  spend(ctx, textOf(ctx, p).length / 16);
  const int order = compareStr(ctx, p, q);
  *less = order < 0 ? Less::kYes : Less::kNo;
  return order != 0;
}

struct AnyLess {
  static constexpr bool kNeverLeaves = false;
  // The pending answer of the comparison the merge was left at, if any.
  bool answered = false, answer = false, refused = false;  // refused: by a's __lt__, which was called without a stepper
  Less operator()(Context& ctx, Value a, Value b) {
    if (answered) {
      answered = false;
      return answer ? Less::kYes : Less::kNo;
    }
    if (refused) {
      refused = false;
      askNext(ctx, CompareOperator::kLt, a, b);
      return Less::kLeave;
    }
    if (const AskedFirst first = askedFirst(ctx, CompareOperator::kLt, a, b); !first.method.isUnbound()) {
      deferSpecial(ctx, first.method, first.self, &first.other, 1);
      return Less::kLeave;
    }
    if (Less less; byFirst(ctx, a, b, &less)) return less;
    Value v = compareOp(ctx, CompareOperator::kLt, a, b);
    if (v.isExit()) return Less::kLeave;
    return v.isTrue() ? Less::kYes : Less::kNo;
  }
};

void startPair(Merge& m) {
  m.left = m.low;
  m.right = m.low + m.width < m.n ? m.low + m.width : m.n;
  m.target = m.low;
}

void moveItem(Merge& m, uint32_t from) {
  m.keysTo[m.target] = m.keys[from];
  if (m.paired) m.valuesTo[m.target] = m.values[from];
  ++m.target;
}

void swapSides(Merge& m) {
  Value* k = m.keys;
  m.keys = m.keysTo;
  m.keysTo = k;
  Value* v = m.values;
  m.values = m.valuesTo;
  m.valuesTo = v;
}

// Goes on with the merge until it is done (true) or a comparison left (false). *swaps counts changes of sides.
template <class LessThan>
bool runMerge(Context& ctx, Merge& m, LessThan& less, uint32_t* swaps) {
  while (m.width < m.n) {
    while (m.low < m.n) {
      uint32_t middle = m.low + m.width < m.n ? m.low + m.width : m.n;
      uint32_t end = m.n - m.low < 2 * uint64_t{m.width} ? m.n : m.low + 2 * m.width;
      // A pair already in order is only copied. (Where Python may be asked, one comparison has one place.)
      bool inOrder = false;
      if constexpr (LessThan::kNeverLeaves) inOrder = middle < end && less(ctx, m.keys[middle], m.keys[middle - 1]) == Less::kNo;
      while (!inOrder && m.left < middle && m.right < end) {
        if ((m.target & 1023) == 0) spend(ctx, 128);
        Less order = less(ctx, m.keys[m.right], m.keys[m.left]);
        if (order == Less::kLeave) return false;
        moveItem(m, order == Less::kYes ? m.right++ : m.left++);
      }
      for (; m.left < middle; ++m.left) {
        if ((m.left & 1023) == 0) spend(ctx, 128);
        moveItem(m, m.left);
      }
      for (; m.right < end; ++m.right) {
        if ((m.right & 1023) == 0) spend(ctx, 128);
        moveItem(m, m.right);
      }
      m.low = end;
      startPair(m);
    }
    swapSides(m);
    ++*swaps;
    m.width = m.width > m.n / 2 ? m.n : m.width * 2;
    m.low = 0;
    startPair(m);
  }
  return true;
}

// Insertion sort of blocks of kBlock items, for comparisons that never leave.
constexpr uint32_t kBlock = 12;
template <class LessThan>
void sortBlocks(Context& ctx, Merge& m, LessThan& less) {
  for (uint32_t low = 0; low < m.n; low += kBlock) {
    if (low % (kBlock * 64) == 0) spend(ctx, 256);
    uint32_t end = low + kBlock < m.n ? low + kBlock : m.n;
    for (uint32_t i = low + 1; i < end; ++i) {  // bounded: a block
      Value key = m.keys[i], value = m.values[i];
      uint32_t k = i;
      while (k > low && less(ctx, key, m.keys[k - 1]) == Less::kYes) {
        m.keys[k] = m.keys[k - 1];
        if (m.paired) m.values[k] = m.values[k - 1];
        --k;
      }
      m.keys[k] = key;
      if (m.paired) m.values[k] = value;
    }
  }
  m.width = kBlock;
}

template <class LessThan>
void sortPlain(Context& ctx, Merge& m, uint32_t* swaps) {
  LessThan less;
  sortBlocks(ctx, m, less);
  startPair(m);
  runMerge(ctx, m, less, swaps);
}

void reverseItems(Context& ctx, Value* items, uint32_t n) {
  for (uint32_t i = 0, k = n; i + 1 < k; ++i) {
    if ((i & 511) == 511) spend(ctx, 64);
    --k;
    Value v = items[i];
    items[i] = items[k];
    items[k] = v;
  }
}

Merge mergeOf(Context& ctx, Value* r, uint32_t n) {
  Merge m;
  m.n = n;
  m.keys = storage(ctx, r[kKeys], n).items;
  m.values = storage(ctx, r[kValues], n).items;
  m.keysTo = storage(ctx, r[kKeysTo], n).items;
  m.valuesTo = storage(ctx, r[kValuesTo], n).items;
  m.paired = !(r[kKeys] == r[kValues]);
  m.width = static_cast<uint32_t>(r[kWidth].asInt());
  m.low = static_cast<uint32_t>(r[kLow].asInt());
  m.left = static_cast<uint32_t>(r[kLeft].asInt());
  m.right = static_cast<uint32_t>(r[kRight].asInt());
  m.target = static_cast<uint32_t>(r[kTarget].asInt());
  if (m.width == 0 || m.low > n || m.left > n || m.right > n || m.target > n) corrupt(ctx);
  return m;
}

void saveMerge(Value* r, const Merge& m, uint32_t swaps) {
  if (swaps & 1) {
    Value k = r[kKeys];
    r[kKeys] = r[kKeysTo];
    r[kKeysTo] = k;
    Value v = r[kValues];
    r[kValues] = r[kValuesTo];
    r[kValuesTo] = v;
  }
  r[kWidth] = Value::smallInt(m.width);
  r[kLow] = Value::smallInt(m.low);
  r[kLeft] = Value::smallInt(m.left);
  r[kRight] = Value::smallInt(m.right);
  r[kTarget] = Value::smallInt(m.target);
}

// Gives the list its items (in whatever order they are in) and says whether it was modified meanwhile.
bool giveBack(Context& ctx, Value* r, Value items, uint32_t n) {
  auto& list = cellCast<ListCell>(ctx, r[0]);
  bool modified = list.length != 0 || list.items != 0;
  list.items = items.isRef() ? items.offset() : 0;
  list.length = n;
  return modified;
}

// After an exception: the items come back, all of them, in some order.
Step giveUp(Context& ctx, Value* r) {
  uint32_t n = static_cast<uint32_t>(r[kCount].asInt());
  Value items = r[kOriginal];
  storage(ctx, items, n);
  if (r[2].isTrue() && r[kKeys].isRef()) reverseItems(ctx, storage(ctx, items, n).items, n);
  giveBack(ctx, r, items, n);
  return reraise(ctx);
}

Step finishSort(Context& ctx, Value* r, uint32_t n) {
  Value* items = storage(ctx, r[kValues], n).items;
  if (r[2].isTrue()) reverseItems(ctx, items, n);
  if (giveBack(ctx, r, r[kValues], n)) {
    raise(ctx, ErrorId::kListModifiedInSort);
    return Step::raise();
  }
  return Step::done(Value::none());
}

Step mergeStep(Context& ctx, FrameCell& frame, uint32_t n, AnyLess& less) {
  Value* r = frame.registers;
  Merge m = mergeOf(ctx, r, n);
  uint32_t swaps = 0;
  bool done = runMerge(ctx, m, less, &swaps);
  saveMerge(r, m, swaps);
  if (done) return finishSort(ctx, r, n);
  if (ctx.state != State::kCall) return giveUp(ctx, r);
  return stepFromExit(ctx, frame, 2);
}

Step startMerge(Context& ctx, FrameCell& frame, uint32_t n) {
  Value* r = frame.registers;
  r[kKeysTo] = newStorage(ctx, n);
  r[kValuesTo] = r[kKeys] == r[kValues] ? r[kKeysTo] : newStorage(ctx, n);
  if (r[2].isTrue()) {
    reverseItems(ctx, storage(ctx, r[kValues], n).items, n);
    if (!(r[kKeys] == r[kValues])) reverseItems(ctx, storage(ctx, r[kKeys], n).items, n);
  }
  r[kWidth] = Value::smallInt(1);
  for (uint32_t i : {kLow, kLeft, kTarget}) r[i] = Value::smallInt(0);
  r[kRight] = Value::smallInt(n > 1 ? 1 : n);
  Merge m = mergeOf(ctx, r, n);
  uint32_t swaps = 0;
  switch (kindOfKeys(ctx, m.keys, n)) {
    case KeyKind::kInts: sortPlain<IntsLess>(ctx, m, &swaps); break;
    case KeyKind::kFloats: sortPlain<FloatsLess>(ctx, m, &swaps); break;
    case KeyKind::kStrs: sortPlain<StrsLess>(ctx, m, &swaps); break;
    case KeyKind::kOther: {
      AnyLess less;
      // What giveUp gives back must be complete at any time: the merge works on a copy.
      Value copy = newStorage(ctx, n);
      copyValues(ctx, storage(ctx, copy, n).items, storage(ctx, r[kValues], n).items, n);
      r[kOriginal] = copy;
      return mergeStep(ctx, frame, n, less);
    }
  }
  saveMerge(r, m, swaps);
  return finishSort(ctx, r, n);
}

}  // namespace

Step listSortStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  uint32_t n;
  switch (frame.resume) {
    case 0: {
      Value t = truth(ctx, r[2]);
      if (t.isExit()) return stepFromExit(ctx, frame, 4);
      completed = t;
      [[fallthrough]];
    }
    case 4: {
      if (completed.isExit()) return reraise(ctx);
      r[2] = completed;
      auto& list = cellCast<ListCell>(ctx, r[0]);
      n = list.length;
      if (n == 0) return Step::done(Value::none());
      listItems(ctx, list, n);
      Value items = Value::reference(list.items);
      list.items = 0;
      list.length = 0;
      r[kCount] = Value::smallInt(n);
      r[kValues] = r[kOriginal] = items;
      r[kKeys] = Value::none();
      if (r[1].isNone()) {
        r[kKeys] = items;
        return startMerge(ctx, frame, n);
      }
      r[kPosition] = Value::smallInt(0);
      r[kKeysTo] = newStorage(ctx, n);  // the keys, as they come
      return callValue(ctx, frame, 1, r[1], {storage(ctx, items, n).items[0]});
    }
    case 1: {
      if (completed.isExit()) return giveUp(ctx, r);
      n = static_cast<uint32_t>(r[kCount].asInt());
      uint32_t i = static_cast<uint32_t>(r[kPosition].asInt());
      if (i >= n) corrupt(ctx);
      storage(ctx, r[kKeysTo], n).items[i++] = completed;
      if (i < n) {
        r[kPosition] = Value::smallInt(i);
        return callValue(ctx, frame, 1, r[1], {storage(ctx, r[kValues], n).items[i]});
      }
      r[kKeys] = r[kKeysTo];
      return startMerge(ctx, frame, n);
    }
    default: {
      if (completed.isExit()) return giveUp(ctx, r);
      if (frame.resume == 2 && !(completed == Value::notImplemented())) {
        completed = truth(ctx, completed);
        if (completed.isExit()) {
          if (ctx.state != State::kCall) return giveUp(ctx, r);
          return stepFromExit(ctx, frame, 3);
        }
      }
      AnyLess less;
      less.refused = completed == Value::notImplemented();
      less.answered = !less.refused;
      less.answer = completed.isTrue();
      return mergeStep(ctx, frame, static_cast<uint32_t>(r[kCount].asInt()), less);
    }
  }
}

// sorted(): Registers: 0 iterable, 1 key, 2 reverse, 3 the list. Steps: 1 has the list, 2 it is sorted.
Step sortedStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  switch (frame.resume) {
    case 0: {
      Value list = listFromIterable(ctx, r[0]);
      if (list.isExit()) return stepFromExit(ctx, frame, 1);
      completed = list;
      [[fallthrough]];
    }
    case 1:
      r[3] = completed;
      return callStepper(ctx, frame, 2, kListSort, {completed, r[1], r[2]});
    default:
      return Step::done(r[3]);
  }
}

}  // namespace krait
