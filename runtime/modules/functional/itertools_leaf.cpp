// The module itertools: the next value of an iterator without a frame, where that needs no Python.
//
// A tool that is kToolPlain always can; one that is kToolLeafFirst is asked first: `unbound` means that its stepper
// (itertools.cpp) has to go on, from what was left in the tool's state. What `state` holds stands there too.
#include "runtime/errors/errors.h"
#include "runtime/modules/functional/itertools.h"
#include "runtime/objects/classes/in_place.h"
#include "runtime/objects/containers/list.h"
#include "runtime/objects/iteration/iterators.h"
#include "runtime/objects/operators.h"

namespace krait {

namespace {

bool ends(Value v) { return v.isExit() || v.isExhausted(); }

// Whether an operation was left to Python: it is done again by the stepper.
bool leftToPython(Context& ctx, Value v) {
  if (!v.isExit() || ctx.state != State::kCall) return false;
  ctx.state = State::kRunning;
  return true;
}

Value countLeaf(Context& ctx, Value* s) {
  const Value v = s[0];
  if (v.isInt() && s[1].isInt() && Value::fitsInt(v.asInt() + s[1].asInt())) {
    s[0] = Value::smallInt(v.asInt() + s[1].asInt());
    return v;
  }
  const Value next = binaryOp(ctx, BinaryOperator::kAdd, v, s[1]);
  if (next.isExit()) return next;
  s[0] = next;
  return v;
}

Value cycleLeaf(Context& ctx, Value* s, uint32_t depth) {
  ListCell& saved = cellCast<ListCell>(ctx, s[1]);
  if (!s[0].isNone()) {
    const Value item = plainNext(ctx, s[0], depth + 1);
    if (item.isExit()) return item;
    if (!item.isExhausted()) {
      listAppend(ctx, saved, item);
      return item;
    }
    s[0] = Value::none();
  }
  const uint32_t n = saved.length;
  if (n == 0) return Value::exhausted();
  uint32_t i = static_cast<uint32_t>(s[2].asInt());
  if (i >= n) i = 0;
  s[2] = Value::smallInt(i + 1);
  return listItems(ctx, saved, n)[i];
}

Value repeatLeaf(Value* s) {
  if (s[1].isNone()) return s[0];
  const int64_t left = s[1].asInt();
  if (left <= 0) return Value::exhausted();
  s[1] = Value::smallInt(left - 1);
  return s[0];
}

Value accumulateLeaf(Context& ctx, Value* s, uint32_t depth) {
  if (!s[3].isUnbound()) {
    s[2] = s[3];
    s[3] = Value::unbound();
    return s[2];
  }
  if (!s[4].isUnbound()) return Value::unbound();
  const Value item = plainNext(ctx, s[0], depth + 1);
  if (ends(item)) return item;
  if (s[2].isUnbound()) return s[2] = item;
  Value total;
  if (s[1].isNone()) {
    total = binaryOp(ctx, BinaryOperator::kAdd, s[2], item);
  } else {
    const Value args[2] = {s[2], item};
    if (!callInPlace(ctx, s[1], args, 2, &total)) return s[4] = item, Value::unbound();
  }
  if (leftToPython(ctx, total)) return s[4] = item, Value::unbound();
  return total.isExit() ? total : s[2] = total;
}

Value batchedLeaf(Context& ctx, Value* s, uint32_t depth) {
  constexpr int64_t kMost = 16;
  const int64_t n = s[1].asInt();
  if (s[0].isNone()) return Value::exhausted();
  Value few[kMost];
  uint32_t count = 0;
  ListCell* list = n > kMost ? &newListCell(ctx, 0) : nullptr;
  for (; count < n; ++count) {
    if ((count & 7) == 0) spend(ctx, 1);
    const Value item = plainNext(ctx, s[0], depth + 1);
    if (item.isExit()) return item;
    if (item.isExhausted()) {
      s[0] = Value::none();
      if (count == 0) return item;
      if (s[2].isTrue()) return raise(ctx, ErrorId::kBatchedIncomplete);
      break;
    }
    if (list) listAppend(ctx, *list, item);
    else few[count] = item;
  }
  return newTuple(ctx, list ? listItems(ctx, *list, count) : few, count);
}

Value chainLeaf(Context& ctx, Value* s, uint32_t depth) {
  while (true) {
    if (!s[1].isNone()) {
      if (!isPlainIterator(ctx, s[1])) return Value::unbound();
      const Value item = plainNext(ctx, s[1], depth + 1);
      if (!item.isExhausted()) return item;
      s[1] = Value::none();
    }
    if (s[0].isNone()) return Value::exhausted();
    if (!s[2].isUnbound() || !isPlainIterator(ctx, s[0])) return Value::unbound();
    spend(ctx, 1);
    const Value iterable = plainNext(ctx, s[0], depth + 1);
    if (iterable.isExit()) return iterable;
    if (iterable.isExhausted()) return s[0] = Value::none(), iterable;
    if (!isPlainIterable(ctx, iterable)) return s[2] = iterable, Value::unbound();
    const Value it = getIterator(ctx, iterable);
    if (it.isExit()) return it;
    s[1] = it;
  }
}

Value compressLeaf(Context& ctx, Value* s, uint32_t depth) {
  if (!s[3].isUnbound()) return Value::unbound();
  for (uint32_t i = 0;; ++i) {
    if ((i & 7) == 7) spend(ctx, 1);
    const Value datum = plainNext(ctx, s[0], depth + 1);
    if (ends(datum)) return datum;
    const Value selector = plainNext(ctx, s[1], depth + 1);
    if (ends(selector)) return selector;
    const Value t = truth(ctx, selector);
    if (leftToPython(ctx, t)) return s[2] = datum, s[3] = selector, Value::unbound();
    if (t.isExit()) return t;
    if (t.isTrue()) return datum;
  }
}

Value whileLeaf(Context& ctx, Tool tool, Value* s, uint32_t depth) {
  if (s[2].isTrue() && tool == Tool::kTakewhile) return Value::exhausted();
  if (!s[3].isUnbound()) return Value::unbound();
  for (uint32_t i = 0;; ++i) {
    if ((i & 7) == 7) spend(ctx, 1);
    const Value item = plainNext(ctx, s[1], depth + 1);
    if (ends(item) || (s[2].isTrue() && tool == Tool::kDropwhile)) return item;
    Value answer = item;
    if (tool != Tool::kFilterfalse || !s[0].isNone()) {
      if (!callInPlace(ctx, s[0], &item, 1, &answer) || leftToPython(ctx, answer)) return s[3] = item, Value::unbound();
      if (answer.isExit()) return answer;
    }
    const Value t = truth(ctx, answer);
    if (leftToPython(ctx, t)) return s[3] = item, s[4] = answer, Value::unbound();
    if (t.isExit()) return t;
    if (tool == Tool::kTakewhile) {
      if (t.isTrue()) return item;
      s[2] = Value::boolean(true);
      return Value::exhausted();
    }
    if (t.isTrue()) continue;
    s[2] = Value::boolean(true);
    return item;
  }
}

Value isliceLeaf(Context& ctx, Value* s, uint32_t depth) {
  if (s[0].isNone()) return Value::exhausted();
  const int64_t start = s[1].asInt(), stop = s[2].isNone() ? INT64_MAX : s[2].asInt();
  for (int64_t drawn = s[4].asInt(); drawn < stop; ++drawn) {
    if ((drawn & 7) == 7) spend(ctx, 1);
    const Value item = plainNext(ctx, s[0], depth + 1);
    if (item.isExit()) return item;
    if (item.isExhausted()) break;
    s[4] = Value::smallInt(drawn + 1);
    if (drawn < start) continue;
    int64_t next;
    if (__builtin_add_overflow(start, s[3].asInt(), &next) || next > stop) next = stop;
    s[1] = Value::smallInt(Value::fitsInt(next) ? next : Value::kMaxInt);
    return item;
  }
  s[0] = Value::none();
  return Value::exhausted();
}

// The second item of the next pair of a pairwise, or its end; the first is then in state[1].
Value pairwiseLeaf(Context& ctx, Value* s, uint32_t depth) {
  if (s[0].isNone()) return Value::exhausted();
  if (s[1].isUnbound()) {
    const Value first = plainNext(ctx, s[0], depth + 1);
    if (first.isExit()) return first;
    if (first.isExhausted()) return s[0] = Value::none(), first;
    s[1] = first;
  }
  const Value item = plainNext(ctx, s[0], depth + 1);
  if (item.isExhausted()) s[0] = s[1] = Value::none();
  return item;
}

Value starmapLeaf(Context& ctx, Value* s, uint32_t depth) {
  if (!s[2].isUnbound()) return Value::unbound();
  const Value item = plainNext(ctx, s[1], depth + 1);
  if (ends(item)) return item;
  const TupleCell* args = isExactly(ctx, item, Kind::kTuple) ? ctx.at<TupleCell>(item.offset()) : nullptr;
  if (!args || args->length > kMaxCallArgs) return s[2] = item, Value::unbound();
  const uint32_t n = args->length;
  Value result;
  return callInPlace(ctx, s[0], args->items, n, &result) ? result : deferCall(ctx, s[0], args->items, n);
}

Value teeLeaf(Context& ctx, Value* s, uint32_t depth) {
  TupleCell& node = cellCast<TupleCell>(ctx, s[1]);
  if (node.length != 2) corrupt(ctx);
  if (node.items[1].isNone()) {
    const Value item = plainNext(ctx, s[0], depth + 1);
    if (ends(item)) return item;
    node.items[0] = item;
    node.items[1] = newTeeNode(ctx);
  }
  s[1] = node.items[1];
  return node.items[0];
}

Value zipLongestLeaf(Context& ctx, Value* s, uint32_t depth) {
  TupleCell& iterators = cellCast<TupleCell>(ctx, s[0]);
  const uint32_t n = iterators.length;
  if (n == 0 || s[2].asInt() <= 0) return Value::exhausted();
  spend(ctx, n / 8);
  TupleCell& result = newTupleCell(ctx, n);
  for (uint32_t i = 0; i < n; ++i) {  // bounded: spent for above
    result.items[i] = s[1];
    if (iterators.items[i].isNone()) continue;
    const Value item = plainNext(ctx, iterators.items[i], depth + 1);
    if (item.isExit()) return item;
    if (!item.isExhausted()) {
      result.items[i] = item;
      continue;
    }
    iterators.items[i] = Value::none();
    s[2] = Value::smallInt(s[2].asInt() - 1);
    if (s[2].asInt() <= 0) return item;
  }
  return valueOf(ctx, &result);
}

Value leafNext(Context& ctx, ToolCell& t, uint32_t depth) {
  Value* s = t.state;
  const Tool tool = toolOf(t);
  switch (tool) {
    case Tool::kCountFrom: return countLeaf(ctx, s);
    case Tool::kCycle: return cycleLeaf(ctx, s, depth);
    case Tool::kRepeat: return repeatLeaf(s);
    case Tool::kAccumulate: return accumulateLeaf(ctx, s, depth);
    case Tool::kBatched: return batchedLeaf(ctx, s, depth);
    case Tool::kChain: return chainLeaf(ctx, s, depth);
    case Tool::kCompress: return compressLeaf(ctx, s, depth);
    case Tool::kDropwhile:
    case Tool::kTakewhile:
    case Tool::kFilterfalse: return whileLeaf(ctx, tool, s, depth);
    case Tool::kIslice: return isliceLeaf(ctx, s, depth);
    case Tool::kPairwise: {
      const Value before = s[1];
      const Value item = pairwiseLeaf(ctx, s, depth);
      if (ends(item)) return item;
      const Value first = before.isUnbound() ? s[1] : before;
      s[1] = item;
      return pairOf(ctx, first, item);
    }
    case Tool::kStarmap: return starmapLeaf(ctx, s, depth);
    case Tool::kTee: return teeLeaf(ctx, s, depth);
    case Tool::kZipLongest: return zipLongestLeaf(ctx, s, depth);
    case Tool::kProduct:
    case Tool::kCombinations:
    case Tool::kCombinationsWithReplacement:
    case Tool::kPermutations: return poolNext(ctx, t);
    case Tool::kGroupby:
    case Tool::kGrouper:
    case Tool::kCount: break;
  }
  corrupt(ctx);
}

// How many levels of iterators a plain iterator has below it; kToolLevels when it is not fit to be drawn from by a leaf.
uint32_t levelBelow(Context& ctx, Value iterator, uint32_t depth) {
  if (!iterator.isRef() || depth > kToolLevels) return kToolLevels;
  switch (headerOf(ctx, iterator).kind) {
    case Kind::kRangeIterator:
    case Kind::kBigRangeIterator:
    case Kind::kDictIterator: return 0;
    case Kind::kSequenceIterator:
    case Kind::kReverseIterator: return isPlainIterator(ctx, iterator) ? 0 : kToolLevels;
    case Kind::kEnumerate: return levelBelow(ctx, ctx.at<EnumerateCell>(iterator.offset())->iterator, depth + 1) + 1;
    case Kind::kZip: {
      const Ref ref = ctx.at<ZipCell>(iterator.offset())->iterators;
      if (!ref) return kToolLevels;
      const TupleCell& all = cellCast<TupleCell>(ctx, ref);
      const uint32_t n = all.length;
      uint32_t most = n > 8 ? kToolLevels : 0;
      for (uint32_t i = 0; i < n && most < kToolLevels; ++i) {  // bounded: 8
        const uint32_t level = levelBelow(ctx, all.items[i], depth + 1);
        if (level > most) most = level;
      }
      return most + 1;
    }
    case Kind::kTool: {
      const uint32_t flags = ctx.at<ToolCell>(iterator.offset())->header.flags;
      return flags & kToolPlain ? (flags >> 1 & 7) + 1 : kToolLevels;
    }
    default: return kToolLevels;
  }
}

uint32_t levelOf(Context& ctx, Value iterator) { return levelBelow(ctx, iterator, 0); }
bool isPlainSource(Context& ctx, Value iterator) { return levelOf(ctx, iterator) < kToolLevels; }

// chain's iterables are walked by it alone: plain when each of them is a container of values.
uint32_t chainLevel(Context& ctx, Value source) {
  auto* it = cellOrNull<SequenceIteratorCell>(ctx, source);
  TupleCell* tuple = it ? cellOrNull<TupleCell>(ctx, it->sequence) : nullptr;
  if (!tuple || tuple->length > 64) return kToolLevels;
  for (uint32_t i = 0; i < tuple->length; ++i) {  // bounded: 64
    Value v = tuple->items[i];
    if (!isPlainIterable(ctx, v) || isIterator(ctx, v)) return kToolLevels;
  }
  return 0;
}

void setLeafFirst(ToolCell& t, bool worth) {
  if (worth) t.header.flags |= kToolLeafFirst;
}

// Whether a call of it may need no frame.
bool mayBeInPlace(const Context& ctx, Value function) {
  return function.isNone() || isKind(ctx, function, Kind::kBuiltin) || isKind(ctx, function, Kind::kMethodDescriptor) || isKind(ctx, function, Kind::kClass);
}

}  // namespace

void endAfterError(ToolCell& t) {
  Value* s = t.state;
  switch (toolOf(t)) {
    case Tool::kPairwise: s[1] = Value::none(); [[fallthrough]];
    case Tool::kIslice:
    case Tool::kBatched: s[0] = Value::none(); return;
    case Tool::kZipLongest: s[2] = Value::smallInt(0); return;
    default: return;
  }
}

Value newTeeNode(Context& ctx) {
  const Value fresh[2] = {Value::none(), Value::none()};
  return newTuple(ctx, fresh, 2);
}

void setPlainOver(Context& ctx, ToolCell& t, Value source) {
  const uint32_t level = levelOf(ctx, source);
  if (level < kToolLevels) t.header.flags = static_cast<uint16_t>(kToolPlain | level << 1);
}

Value plainToolNext(Context& ctx, ToolCell& t, uint32_t depth) {
  if (!(t.header.flags & kToolPlain)) corrupt(ctx);
  const Value v = leafNext(ctx, t, depth);
  if (v.isUnbound()) corrupt(ctx);
  return v;
}

Value toolNext(Context& ctx, ToolCell& tool) {
  if (tool.header.flags & (kToolPlain | kToolLeafFirst)) {
    const Value v = leafNext(ctx, tool, 0);
    if (!v.isUnbound()) {
      if (v.isExit() && ctx.state == State::kException) endAfterError(tool);
      return v;
    }
  }
  Value self = valueOf(ctx, &tool);
  return defer(ctx, kToolSteppers[kToolNextRow], &self, 1);
}

bool toolGivesPairs(const ToolCell& tool) {
  if (!(tool.header.flags & kToolPlain)) return false;
  switch (toolOf(tool)) {
    case Tool::kPairwise: return true;
    case Tool::kProduct:
    case Tool::kCombinations:
    case Tool::kCombinationsWithReplacement:
    case Tool::kPermutations: return tool.state[2] == Value::smallInt(2);
    default: return false;
  }
}

bool toolNextPair(Context& ctx, ToolCell& tool, Value* first, Value* second) {
  if (toolOf(tool) != Tool::kPairwise) return poolNextPair(ctx, tool, first, second);
  Value* s = tool.state;
  const Value before = s[1];
  *second = pairwiseLeaf(ctx, s, 0);
  *first = ends(*second) ? *second : before.isUnbound() ? s[1] : before;
  if (ends(*second)) return false;
  s[1] = *second;
  return true;
}

void takeIterators(Context& ctx, ToolCell& tool, TupleCell& iterators) {
  uint32_t n = iterators.length;
  Value first = n ? iterators.items[0] : Value::none();
  switch (toolOf(tool)) {
    case Tool::kZipLongest: {
      tool.state[0] = valueOf(ctx, &iterators);
      tool.state[2] = Value::smallInt(n);
      uint32_t most = n > 8 ? kToolLevels : 0;
      for (uint32_t i = 0; i < n && most < kToolLevels; ++i) {  // bounded: 8
        uint32_t level = levelOf(ctx, iterators.items[i]);
        if (level > most) most = level;
      }
      if (most < kToolLevels) tool.header.flags = static_cast<uint16_t>(kToolPlain | most << 1);
      return;
    }
    case Tool::kChain:
      tool.state[0] = first;
      tool.state[2] = Value::unbound();
      tool.header.flags = chainLevel(ctx, first) < kToolLevels ? kToolPlain : kToolLeafFirst;
      return;
    case Tool::kCompress: {
      tool.state[0] = first;
      tool.state[1] = n > 1 ? iterators.items[1] : Value::none();
      tool.state[2] = tool.state[3] = Value::unbound();
      return setLeafFirst(tool, isPlainSource(ctx, tool.state[0]) && isPlainSource(ctx, tool.state[1]));
    }
    case Tool::kDropwhile:
    case Tool::kTakewhile:
    case Tool::kFilterfalse:
      tool.state[1] = first;
      tool.state[3] = tool.state[4] = Value::unbound();
      return setLeafFirst(tool, mayBeInPlace(ctx, tool.state[0]) && isPlainSource(ctx, first));
    case Tool::kStarmap:
      tool.state[1] = first;
      tool.state[2] = Value::unbound();
      return setLeafFirst(tool, isPlainSource(ctx, first));
    case Tool::kGroupby: tool.state[0] = first; return;
    case Tool::kAccumulate:
      tool.state[0] = first;
      return setLeafFirst(tool, mayBeInPlace(ctx, tool.state[1]) && isPlainSource(ctx, first));
    default:
      tool.state[0] = first;
      return setPlainOver(ctx, tool, first);
  }
}

}  // namespace krait
