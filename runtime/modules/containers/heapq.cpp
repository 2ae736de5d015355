// The modules _heapq and _bisect: heaps and searches in lists while all that is compared is plain: ints, floats, strs and
// tuples of them. Where Python must compare, a function changes nothing and answers NotImplemented (or -1): heapq.py and
// bisect.py then do the same in Python, comparing what CPython compares in its order.
#include "runtime/errors/errors.h"
#include "runtime/objects/containers/list.h"
#include "runtime/objects/containers/steppers.h"
#include "runtime/objects/iteration/iterators.h"
#include "runtime/objects/text/str.h"

namespace krait {

namespace {

// a < b of numbers or strs: kYes, kNo, kUnsure.
Found less(Context& ctx, Value a, Value b) {
  if (a.isInt() && b.isInt()) return a.asInt() < b.asInt() ? Found::kYes : Found::kNo;
  if (a.isFloat() && b.isFloat()) return a.asFloat() < b.asFloat() ? Found::kYes : Found::kNo;
  if (!a.isRef() || !b.isRef()) return Found::kUnsure;
  if (isExactly(ctx, a, Kind::kStr) && isExactly(ctx, b, Kind::kStr)) {
    spendAlong(ctx, textOf(ctx, a).length / 64);
    return compareStr(ctx, a, b) < 0 ? Found::kYes : Found::kNo;
  }
  if (!isExactly(ctx, a, Kind::kTuple) || !isExactly(ctx, b, Kind::kTuple)) return Found::kUnsure;
  TupleCell &x = *ctx.at<TupleCell>(a.offset()), &y = *ctx.at<TupleCell>(b.offset());
  const uint32_t n = x.length < y.length ? x.length : y.length;
  if (n > 8) return Found::kUnsure;
  for (uint32_t i = 0; i < n; ++i) {  // bounded: 8
    const Value p = x.items[i], q = y.items[i];
    if (p.bits == q.bits && !p.isFloat()) continue;
    if ((p.isRef() && isKind(ctx, p, Kind::kTuple)) || (q.isRef() && isKind(ctx, q, Kind::kTuple))) return Found::kUnsure;
    const Found before = less(ctx, p, q);
    if (before != Found::kNo) return before;
    const Found after = less(ctx, q, p);
    if (after != Found::kNo) return after == Found::kYes ? Found::kNo : after;
  }
  return x.length < y.length ? Found::kYes : Found::kNo;
}

// Puts `item` at `place` of items and lets it rise to at most `top`. kUnsure: nothing has been changed.
template <bool max>
Found plainUp(Context& ctx, Value* items, uint32_t top, uint32_t place, Value item) {
  uint32_t path[32], n = 0, at = place;
  while (at > top) {
    const uint32_t parent = (at - 1) / 2;
    const Found better = max ? less(ctx, items[parent], item) : less(ctx, item, items[parent]);
    if (better == Found::kUnsure) return better;
    if (better == Found::kNo) break;
    path[n++] = parent;
    at = parent;
  }
  at = place;
  for (uint32_t i = 0; i < n; at = path[i++]) items[at] = items[path[i]];
  items[at] = item;
  return Found::kYes;
}

// Lets `item` sink from `place`: the better children rise on the way to a leaf, from where it rises again.
template <bool max>
Found plainDown(Context& ctx, Value* items, uint32_t length, uint32_t place, Value item) {
  uint32_t path[33], n = 0;
  path[n++] = place;
  for (uint32_t child = 2 * place + 1; child < length; child = 2 * child + 1) {
    if (child + 1 < length) {
      const Found left = max ? less(ctx, items[child + 1], items[child]) : less(ctx, items[child], items[child + 1]);
      if (left == Found::kUnsure) return left;
      if (left == Found::kNo) ++child;
    }
    if (n == 33) corrupt(ctx);
    path[n++] = child;
  }
  uint32_t k = n - 1;  // where on the path the item comes to lie
  while (k > 0) {
    const Value parent = items[path[k]];
    const Found better = max ? less(ctx, parent, item) : less(ctx, item, parent);
    if (better == Found::kUnsure) return better;
    if (better == Found::kNo) break;
    --k;
  }
  for (uint32_t i = 0; i < k; ++i) items[path[i]] = items[path[i + 1]];
  items[path[k]] = item;
  return Found::kYes;
}


// A sift that is over, in fuel.
void spendSift(Context& ctx, uint32_t length) {
  spend(ctx, length ? static_cast<uint32_t>(32 - __builtin_clz(length)) / 8 + 1 : 1);
}

ListCell* heapOf(Context& ctx, Value v, const char* name, bool one = false) {
  ListCell* list = cellOrNull<ListCell>(ctx, v);
  if (!list) raise(ctx, ErrorId::kHeapArgument, {name, one ? "" : " 1", MessagePart::typeName(v)});
  return list;
}

constexpr Value kUnable = Value::notImplemented();

template <bool max>
Value push(Context& ctx, Value* args, uint32_t) {
  ListCell* list = heapOf(ctx, args[0], max ? "heappush_max" : "heappush");
  if (!list) return Value::exit();
  const uint32_t n = list->length;
  spendSift(ctx, n);
  listAppend(ctx, *list, args[1]);
  Value* items = listItems(ctx, *list, n + 1);
  if (plainUp<max>(ctx, items, 0, n, args[1]) == Found::kYes) return Value::none();
  list->length = n;
  return kUnable;
}

template <bool max>
Value pop(Context& ctx, Value* args, uint32_t) {
  ListCell* list = heapOf(ctx, args[0], max ? "heappop_max" : "heappop", true);
  if (!list) return Value::exit();
  const uint32_t n = list->length;
  if (n == 0) return raise(ctx, ErrorId::kIndexOutOfRange);
  spendSift(ctx, n);
  Value* items = listItems(ctx, *list, n);
  const Value first = items[0], last = items[n - 1];
  if (first == kUnable || (n > 1 && plainDown<max>(ctx, items, n - 1, 0, last) != Found::kYes)) return kUnable;
  items[n - 1] = Value::none();
  list->length = n - 1;
  return first;
}

template <bool max>
Value replace(Context& ctx, Value* args, uint32_t) {
  ListCell* list = heapOf(ctx, args[0], max ? "heapreplace_max" : "heapreplace");
  if (!list) return Value::exit();
  const uint32_t n = list->length;
  if (n == 0) return raise(ctx, ErrorId::kIndexOutOfRange);
  spendSift(ctx, n);
  Value* items = listItems(ctx, *list, n);
  const Value first = items[0];
  return first == kUnable || plainDown<max>(ctx, items, n, 0, args[1]) != Found::kYes ? kUnable : first;
}

template <bool max>
Value pushPop(Context& ctx, Value* args, uint32_t count) {
  ListCell* list = heapOf(ctx, args[0], max ? "heappushpop_max" : "heappushpop");
  if (!list) return Value::exit();
  if (list->length == 0) return args[1] == kUnable ? kUnable : args[1];
  const Value first = listItems(ctx, *list, list->length)[0];
  switch (max ? less(ctx, args[1], first) : less(ctx, first, args[1])) {
    case Found::kYes: return replace<max>(ctx, args, count);
    case Found::kNo: return args[1];
    case Found::kUnsure: break;
  }
  return kUnable;
}

// What has been done when a comparison is not plain needs not to be undone: it is part of what is to be done.
template <bool max>
Value heapify(Context& ctx, Value* args, uint32_t) {
  ListCell* list = heapOf(ctx, args[0], max ? "heapify_max" : "heapify", true);
  if (!list) return Value::exit();
  const uint32_t n = list->length;
  for (uint32_t i = n / 2; i-- > 0;) {
    spend(ctx, 1);
    Value* items = listItems(ctx, *list, n);
    if (plainDown<max>(ctx, items, n, i, items[i]) != Found::kYes) return kUnable;
  }
  return Value::none();
}

// --- bisect

// The place for x in items[lo, hi), or -1: Python must compare.
template <bool right>
Value bisect(Context& ctx, Value* args, uint32_t) {
  const Value* items;
  uint32_t n;
  if (!args[2].isInt() || !(args[3].isInt() || args[3].isNone()) || args[0].isUnbound() || !sequenceView(ctx, args[0], &items, &n)) return Value::smallInt(-1);
  int64_t lo = args[2].asInt(), hi = args[3].isNone() ? n : args[3].asInt();
  if (lo < 0 || hi > n) return Value::smallInt(-1);
  spend(ctx, 2);
  while (lo < hi) {  // bounded: halves
    const int64_t middle = (lo + hi) / 2;
    const Found before = right ? less(ctx, args[1], items[middle]) : less(ctx, items[middle], args[1]);
    if (before == Found::kUnsure) return Value::smallInt(-1);
    if (right ? before == Found::kNo : before == Found::kYes) lo = middle + 1;
    else hi = middle;
  }
  return Value::smallInt(lo);
}

#define ROW(name, signature, function, doc) {name, signature, function, nullptr, 0, Effects::kWrites, JitHint::kNone, doc}

}  // namespace

extern const BuiltinDef kHeapFunctions[] = {
    ROW("heappush", "(heap, item, /)", push<false>, ""), ROW("heappush_max", "(heap, item, /)", push<true>, ""),
    ROW("heappop", "(heap, /)", pop<false>, ""), ROW("heappop_max", "(heap, /)", pop<true>, ""),
    ROW("heapreplace", "(heap, item, /)", replace<false>, ""), ROW("heapreplace_max", "(heap, item, /)", replace<true>, ""),
    ROW("heappushpop", "(heap, item, /)", pushPop<false>, ""), ROW("heappushpop_max", "(heap, item, /)", pushPop<true>, ""),
    ROW("heapify", "(heap, /)", heapify<false>, ""), ROW("heapify_max", "(heap, /)", heapify<true>, ""),
    kTableEnd,
};
extern const BuiltinDef kBisectFunctions[] = {
    ROW("left", "(a, x, lo, hi, /)", bisect<false>, ""), ROW("right", "(a, x, lo, hi, /)", bisect<true>, ""), kTableEnd};
#undef ROW

}  // namespace krait
