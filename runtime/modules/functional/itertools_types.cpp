// The module itertools: its types and functions, that is how each iterator is made and shown.
#include "runtime/errors/errors.h"
#include "runtime/modules/functional/faces.h"
#include "runtime/modules/functional/itertools.h"
#include "runtime/objects/containers/list.h"
#include "runtime/objects/iteration/iterators.h"
#include "runtime/objects/numbers/int.h"
#include "runtime/objects/operators.h"
#include "runtime/objects/text/str.h"

namespace krait {

namespace {

// Gives `tool` iterators of these iterables; `tool` is the result.
Value overIterables(Context& ctx, ToolCell& tool, const Value* iterables, uint32_t count) {
  TupleCell& tuple = newTupleCell(ctx, count);
  bool plain = count <= 8;
  for (uint32_t i = 0; i < count; ++i) {  // bounded: the arguments of one call
    tuple.items[i] = iterables[i];
    plain = plain && isPlainIterable(ctx, iterables[i]);
  }
  Value target = valueOf(ctx, &tool);
  if (!plain) {
    Value args[2] = {valueOf(ctx, &tuple), target};
    return defer(ctx, kIteratorsOf, args, 2);
  }
  for (uint32_t i = 0; i < count; ++i) {
    Value it = getIterator(ctx, tuple.items[i]);
    if (it.isExit()) return it;
    tuple.items[i] = it;
  }
  takeIterators(ctx, tool, tuple);
  return target;
}

// Gives `tool` tuples of these iterables.
Value overPools(Context& ctx, ToolCell& tool, const Value* iterables, uint32_t count) {
  Value args[2] = {newTuple(ctx, iterables, count), valueOf(ctx, &tool)};
  return defer(ctx, kToolSteppers[kToolPoolsRow], args, 2);
}

bool isNumber(const Context& ctx, Value v) { return v.isFloat() || isIntLike(ctx, v) || isKind(ctx, v, Kind::kComplex); }

bool convertsToNumber(Context& ctx, Value v) {
  if (!isKind(ctx, v, Kind::kInstance)) return false;
  for (Symbol name : {symbols::k_int, symbols::k_float, symbols::k_index}) {  // bounded: 3
    if (!lookupSpecial(ctx, v, name).isUnbound()) return true;
  }
  return false;
}

Value newCount(Context& ctx, Value* args, uint32_t) {
  ToolCell& t = newTool(ctx, Tool::kCountFrom);
  t.state[0] = args[1].isUnbound() ? Value::smallInt(0) : args[1];
  t.state[1] = args[2].isUnbound() ? Value::smallInt(1) : args[2];
  const bool plain = isNumber(ctx, t.state[0]) && isNumber(ctx, t.state[1]);
  for (uint32_t i = 0; i < 2; ++i) {  // bounded: 2
    if (!isNumber(ctx, t.state[i]) && !convertsToNumber(ctx, t.state[i])) return raise(ctx, ErrorId::kNumberRequired);
  }
  if (plain) t.header.flags = kToolPlain;
  return valueOf(ctx, &t);
}

Value newCycle(Context& ctx, Value* args, uint32_t) {
  ToolCell& t = newTool(ctx, Tool::kCycle);
  t.state[1] = newList(ctx, nullptr, 0);
  t.state[2] = Value::smallInt(0);
  return overIterables(ctx, t, args + 1, 1);
}

Value newRepeat(Context& ctx, Value* args, uint32_t) {
  ToolCell& t = newTool(ctx, Tool::kRepeat);
  t.state[0] = args[1];
  if (!args[2].isUnbound()) {
    int64_t n;
    if (!indexArgument(ctx, args[2], &n)) return Value::exit();
    t.state[1] = Value::smallInt(n < 0 ? 0 : n > Value::kMaxInt ? Value::kMaxInt : n);
  }
  t.header.flags = kToolPlain;
  return valueOf(ctx, &t);
}

Value newAccumulate(Context& ctx, Value* args, uint32_t) {
  ToolCell& t = newTool(ctx, Tool::kAccumulate);
  if (!args[2].isUnbound()) t.state[1] = args[2];
  t.state[2] = t.state[4] = Value::unbound();
  t.state[3] = args[3].isNone() ? Value::unbound() : args[3];
  return overIterables(ctx, t, args + 1, 1);
}

Value newBatched(Context& ctx, Value* args, uint32_t) {
  ToolCell& t = newTool(ctx, Tool::kBatched);
  int64_t n;
  if (!indexArgument(ctx, args[2], &n)) return Value::exit();
  if (n < 1) return raise(ctx, ErrorId::kBatchedSize);
  t.state[1] = Value::smallInt(n > Value::kMaxInt ? Value::kMaxInt : n);
  Value strict = args[3].isUnbound() ? Value::boolean(false) : truth(ctx, args[3]);
  if (strict.isExit()) return strict;
  t.state[2] = strict;
  return overIterables(ctx, t, args + 1, 1);
}

// args: class, iterables...
Value newChain(Context& ctx, Value* args, uint32_t count) {
  Value iterables = newTuple(ctx, args + 1, count - 1);
  return overIterables(ctx, newTool(ctx, Tool::kChain), &iterables, 1);
}
Value chainFromIterable(Context& ctx, Value* args, uint32_t) { return overIterables(ctx, newTool(ctx, Tool::kChain), args + 1, 1); }

Value newCompress(Context& ctx, Value* args, uint32_t) { return overIterables(ctx, newTool(ctx, Tool::kCompress), args + 1, 2); }

template <Tool tool>
Value newFiltering(Context& ctx, Value* args, uint32_t) {
  ToolCell& t = newTool(ctx, tool);
  t.state[0] = args[1];
  return overIterables(ctx, t, args + 2, 1);
}

Value newGroupby(Context& ctx, Value* args, uint32_t) {
  ToolCell& t = newTool(ctx, Tool::kGroupby);
  if (!args[2].isUnbound()) t.state[1] = args[2];
  t.state[2] = t.state[3] = t.state[4] = Value::unbound();
  return overIterables(ctx, t, args + 1, 1);
}

// An index of islice: None (left as `none`), or an int of at least `least`.
bool sliceIndex(Context& ctx, Value v, int64_t none, int64_t least, ErrorId error, int64_t* out) {
  *out = none;
  if (v.isNone()) return true;
  if (!isIntLike(ctx, v) || !toInt64(ctx, v, out) || *out < least) {
    raise(ctx, error);
    return false;
  }
  return true;
}

// args: class, iterable, stop | start, stop[, step]
Value newIslice(Context& ctx, Value* args, uint32_t count) {
  if (count < 3) return raise(ctx, ErrorId::kBuiltinExpectedAtLeast, {"islice", "2", "s", MessagePart::integer(count - 1)});
  if (count > 5) return raise(ctx, ErrorId::kIsliceArguments, {MessagePart::integer(count - 1)});
  int64_t start = 0, stop = -1, step = 1;
  if (count == 3) {
    if (!sliceIndex(ctx, args[2], -1, 0, ErrorId::kIsliceStop, &stop)) return Value::exit();
  } else {
    int64_t given;
    const bool below = isIntLike(ctx, args[3]) && toInt64(ctx, args[3], &given) && given < -1;
    if (!sliceIndex(ctx, args[3], -1, 0, below ? ErrorId::kIsliceIndices : ErrorId::kIsliceStop, &stop)) return Value::exit();
    if (!sliceIndex(ctx, args[2], 0, 0, ErrorId::kIsliceIndices, &start)) return Value::exit();
    if (count == 5 && !sliceIndex(ctx, args[4], 1, 1, ErrorId::kIsliceStep, &step)) return Value::exit();
  }
  auto bounded = [](int64_t n) { return Value::smallInt(n > Value::kMaxInt ? Value::kMaxInt : n); };
  ToolCell& t = newTool(ctx, Tool::kIslice);
  t.state[1] = bounded(start);
  t.state[2] = stop < 0 ? Value::none() : bounded(stop);
  t.state[3] = bounded(step);
  t.state[4] = Value::smallInt(0);
  return overIterables(ctx, t, args + 1, 1);
}

Value newPairwise(Context& ctx, Value* args, uint32_t) {
  ToolCell& t = newTool(ctx, Tool::kPairwise);
  t.state[1] = Value::unbound();
  return overIterables(ctx, t, args + 1, 1);
}

// args: class, fillvalue, iterables...
Value newZipLongest(Context& ctx, Value* args, uint32_t count) {
  ToolCell& t = newTool(ctx, Tool::kZipLongest);
  if (!args[1].isUnbound()) t.state[1] = args[1];
  return overIterables(ctx, t, args + 2, count > 2 ? count - 2 : 0);
}

// args: class, repeat, iterables...
Value newProduct(Context& ctx, Value* args, uint32_t count) {
  ToolCell& t = newTool(ctx, Tool::kProduct);
  int64_t repeat = 1;
  if (!args[1].isUnbound() && !indexArgument(ctx, args[1], &repeat)) return Value::exit();
  if (repeat < 0) return raise(ctx, ErrorId::kRepeatNegative);
  if (repeat > Value::kMaxInt) return raise(ctx, ErrorId::kRepeatTooLarge);
  t.state[2] = Value::smallInt(repeat);
  return overPools(ctx, t, args + 2, count > 2 ? count - 2 : 0);
}

template <Tool tool>
Value newCombinatoric(Context& ctx, Value* args, uint32_t) {
  ToolCell& t = newTool(ctx, tool);
  int64_t r = -1;
  if (!args[2].isUnbound() && !(tool == Tool::kPermutations && args[2].isNone())) {
    if (tool == Tool::kPermutations && !isIntLike(ctx, args[2])) return raise(ctx, ErrorId::kPermutationsR);
    if (!indexArgument(ctx, args[2], &r)) return Value::exit();
    if (r < 0) return raise(ctx, ErrorId::kNegativeR);
    t.state[2] = Value::smallInt(r > Value::kMaxInt ? Value::kMaxInt : r);
  }
  return overPools(ctx, t, args + 1, 1);
}

Value tee(Context& ctx, Value* args, uint32_t) {
  int64_t n = 2;
  if (!args[1].isUnbound() && !indexArgument(ctx, args[1], &n)) return Value::exit();
  if (n < 0) return raise(ctx, ErrorId::kTeeCount);
  if (n > static_cast<int64_t>(kMaxSequence)) abandon(ctx, Limit::kMemory);
  Value passed[2] = {args[0], Value::smallInt(n)};
  return defer(ctx, kToolSteppers[kTeeRow], passed, 2);
}

Value toolNextMethod(Context& ctx, Value* args, uint32_t) {
  Value v = nextOf(ctx, args[0]);
  return v.isExhausted() ? raiseObject(ctx, makeException(ctx, TypeId::kStopIteration, emptyTuple(ctx))) : v;
}
Value toolIter(Context&, Value* args, uint32_t) { return args[0]; }

Value repeatLength(Context& ctx, Value* args, uint32_t) {
  ToolCell& t = cellCast<ToolCell>(ctx, args[0]);
  return t.state[1].isNone() ? raise(ctx, ErrorId::kUnsizedObject) : t.state[1];
}

constexpr Effects kReads = Effects::kReads, kRuns = Effects::kRunsPython;
constexpr JitHint kNoHint = JitHint::kNone;

#define NEW(signature, function, doc) {"__new__", signature, function, nullptr, 0, kRuns, kNoHint, doc}
#define ITERATOR_ROWS                                                                              \
  {"__next__", "(self, /)", toolNextMethod, nullptr, 0, kRuns, kNoHint, "Implement next(self)."},  \
  {"__iter__", "(self, /)", toolIter, nullptr, 0, kReads, kNoHint, "Implement iter(self)."}, kTableEnd

}  // namespace

Value toolRepr(Context& ctx, ToolCell& t) {
  const bool counts = toolOf(t) == Tool::kCountFrom;
  const bool two = counts ? !(t.state[1] == Value::smallInt(1)) : !t.state[1].isNone();
  return reprCall(ctx, counts ? "count" : "repeat", newTuple(ctx, t.state, two ? 2 : 1), Value::none());
}

extern const BuiltinDef kCountFromMethods[] = {NEW("(cls, start=0, step=1)", newCount, "Numbers at equal distances, without end."), ITERATOR_ROWS};
extern const BuiltinDef kCycleMethods[] = {NEW("(cls, iterable, /)", newCycle, "The items of an iterable over and over."), ITERATOR_ROWS};
extern const BuiltinDef kRepeatMethods[] = {NEW("(cls, object, times=-1)", newRepeat, "One object, times times or without end."),
    {"__length_hint__", "(self, /)", repeatLength, nullptr, 0, kReads, kNoHint, "Private method returning an estimate of len(list(it))."}, ITERATOR_ROWS};
extern const BuiltinDef kAccumulateMethods[] = {NEW("(cls, iterable, func=None, *, initial=None)", newAccumulate, "Running totals."), ITERATOR_ROWS};
extern const BuiltinDef kBatchedMethods[] = {NEW("(cls, iterable, n, *, strict=False)", newBatched, "Tuples of n items each."), ITERATOR_ROWS};
extern const BuiltinDef kChainMethods[] = {NEW("(cls, /, *iterables)", newChain, "The items of one iterable after the other."),
    {"from_iterable", "(cls, iterable, /)", chainFromIterable, nullptr, 0, kRuns, kNoHint, "A chain of what an iterable gives."}, ITERATOR_ROWS};
extern const BuiltinDef kCompressMethods[] = {NEW("(cls, data, selectors)", newCompress, "The data whose selector is true."), ITERATOR_ROWS};
extern const BuiltinDef kDropwhileMethods[] = {NEW("(cls, predicate, iterable, /)", newFiltering<Tool::kDropwhile>, "All from the first that fails the predicate on."), ITERATOR_ROWS};
extern const BuiltinDef kTakewhileMethods[] = {NEW("(cls, predicate, iterable, /)", newFiltering<Tool::kTakewhile>, "All before the first that fails the predicate."), ITERATOR_ROWS};
extern const BuiltinDef kFilterfalseMethods[] = {NEW("(cls, function, iterable, /)", newFiltering<Tool::kFilterfalse>, "The items that fail the predicate."), ITERATOR_ROWS};
extern const BuiltinDef kStarmapMethods[] = {NEW("(cls, function, iterable, /)", newFiltering<Tool::kStarmap>, "function(*args) for each args of the iterable."), ITERATOR_ROWS};
extern const BuiltinDef kGroupbyMethods[] = {NEW("(cls, iterable, key=None)", newGroupby, "(key, group) for runs of equal keys."), ITERATOR_ROWS};
extern const BuiltinDef kGrouperMethods[] = {ITERATOR_ROWS};
extern const BuiltinDef kIsliceMethods[] = {NEW("(cls, /, *args)", newIslice, "A slice of an iterable."), ITERATOR_ROWS};
extern const BuiltinDef kPairwiseMethods[] = {NEW("(cls, iterable, /)", newPairwise, "Each item with its successor."), ITERATOR_ROWS};
extern const BuiltinDef kTeeMethods[] = {ITERATOR_ROWS};
extern const BuiltinDef kZipLongestMethods[] = {NEW("(cls, /, *iterables, fillvalue=None)", newZipLongest, "As zip, filled up to the longest."), ITERATOR_ROWS};
extern const BuiltinDef kProductMethods[] = {NEW("(cls, /, *iterables, repeat=1)", newProduct, "The Cartesian product."), ITERATOR_ROWS};
extern const BuiltinDef kCombinationsMethods[] = {NEW("(cls, iterable, r)", newCombinatoric<Tool::kCombinations>, "Subsequences of r items."), ITERATOR_ROWS};
extern const BuiltinDef kCombinationsWithReplacementMethods[] = {
    NEW("(cls, iterable, r)", newCombinatoric<Tool::kCombinationsWithReplacement>, "Subsequences of r items that may come again."), ITERATOR_ROWS};
extern const BuiltinDef kPermutationsMethods[] = {NEW("(cls, iterable, r=None)", newCombinatoric<Tool::kPermutations>, "Orders of r items."), ITERATOR_ROWS};
extern const BuiltinDef kItertoolsFunctions[] = {
    {"tee", "(iterable, n=2, /)", tee, nullptr, 0, kRuns, kNoHint, "n iterators over what one gives."}, kTableEnd};
#undef ITERATOR_ROWS
#undef NEW

}  // namespace krait
