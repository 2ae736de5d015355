// The methods of set and frozenset.
#include "runtime/exec/errors.h"
#include "runtime/objects/containers/iterators.h"
#include "runtime/objects/containers/set_methods.h"
#include "runtime/objects/containers/table_action.h"

namespace krait {

namespace {

Value act(Context& ctx, TableActionId action, Value* args) { return tableAction(ctx, action, args[0], args[1], Value::unbound()); }
Value add(Context& ctx, Value* args, uint32_t) { return act(ctx, TableActionId::kSetAdd, args); }
Value discard(Context& ctx, Value* args, uint32_t) { return act(ctx, TableActionId::kSetDiscard, args); }
Value removeItem(Context& ctx, Value* args, uint32_t) { return act(ctx, TableActionId::kSetRemove, args); }
Value pop(Context& ctx, Value* args, uint32_t) {
  Value v = setPop(ctx, setCell(ctx, args[0]));
  return v.isUnbound() ? raise(ctx, ErrorId::kPopEmptySet) : v;
}
Value clear(Context& ctx, Value* args, uint32_t) {
  setClear(setCell(ctx, args[0]));
  return Value::none();
}
Value copy(Context& ctx, Value* args, uint32_t) {
  if (isExactly(ctx, args[0], Kind::kFrozenSet)) return args[0];
  return setFromIterable(ctx, headerOf(ctx, args[0]).kind, args[0]);
}

// Operations with any number of iterables: args: self, others...
template <SetOperationId op>
Value fold(Context& ctx, Value* args, uint32_t count) {
  constexpr bool updates = op == SetOperationId::kUpdate || op == SetOperationId::kIntersectionUpdate || op == SetOperationId::kDifferenceUpdate;
  if (count == 1) return updates ? Value::none() : copy(ctx, args, 1);
  if (count == 2) return setOperation(ctx, op, args[0], args[1], updates ? SetResult::kNone : SetResult::kTarget);
  Value passed[3] = {Value::smallInt(static_cast<int64_t>(op)), args[0], newTuple(ctx, args + 1, count - 1)};
  return defer(ctx, kSetFold, passed, 3);
}
template <SetOperationId op, SetResult result = SetResult::kTarget>
Value binary(Context& ctx, Value* args, uint32_t) {
  return setOperation(ctx, op, args[0], args[1], result);
}

Value newSetFrom(Context& ctx, Value* args, uint32_t) {
  return args[1].isUnbound() ? newSet(ctx, Kind::kSet) : setFromIterable(ctx, Kind::kSet, args[1]);
}
Value newFrozenSetFrom(Context& ctx, Value* args, uint32_t) {
  if (args[1].isUnbound()) return newSet(ctx, Kind::kFrozenSet);
  if (isExactly(ctx, args[1], Kind::kFrozenSet)) return args[1];
  return setFromIterable(ctx, Kind::kFrozenSet, args[1]);
}

Value methodLen(Context& ctx, Value* args, uint32_t) { return Value::smallInt(setCell(ctx, args[0]).used); }
Value methodContains(Context& ctx, Value* args, uint32_t) { return act(ctx, TableActionId::kSetContains, args); }
Value methodIter(Context& ctx, Value* args, uint32_t) { return getIterator(ctx, args[0]); }
template <CompareOperator op>
Value methodCompare(Context& ctx, Value* args, uint32_t) {
  return containerCompare(ctx, op, args[0], args[1]);
}
template <BinaryOperator op>
Value methodOperator(Context& ctx, Value* args, uint32_t) {
  return containerBinary(ctx, op, args[0], args[1]);
}

constexpr Effects kReads = Effects::kReads, kWrites = Effects::kWrites, kRuns = Effects::kRunsPython;
constexpr JitHint kNoHint = JitHint::kNone;

// Rows that set and frozenset share.
#define SHARED_ROWS                                                                                                          \
  {"copy", "(self, /)", copy, nullptr, 0, kReads, kNoHint, "Return a shallow copy of a set."},                              \
  {"union", "(self, /, *others)", fold<SetOperationId::kUnion>, nullptr, 0, kRuns, kNoHint, "Return a new set with elements from the set and all others."}, \
  {"intersection", "(self, /, *others)", fold<SetOperationId::kIntersection>, nullptr, 0, kRuns, kNoHint, "Return a new set with elements common to the set and all others."}, \
  {"difference", "(self, /, *others)", fold<SetOperationId::kDifference>, nullptr, 0, kRuns, kNoHint, "Return a new set with elements in the set that are not in the others."}, \
  {"symmetric_difference", "(self, other, /)", binary<SetOperationId::kSymmetric>, nullptr, 0, kRuns, kNoHint, "Return a new set with elements in either the set or other but not both."}, \
  {"isdisjoint", "(self, other, /)", binary<SetOperationId::kDisjoint>, nullptr, 0, kRuns, kNoHint, "Return True if two sets have a null intersection."}, \
  {"issubset", "(self, other, /)", binary<SetOperationId::kSubset>, nullptr, 0, kRuns, kNoHint, "Report whether another set contains this set."}, \
  {"issuperset", "(self, other, /)", binary<SetOperationId::kSuperset>, nullptr, 0, kRuns, kNoHint, "Report whether this set contains another set."}, \
  {"__len__", "(self, /)", methodLen, nullptr, 0, kReads, kNoHint, "Return len(self)."},                                     \
  {"__contains__", "(self, object, /)", methodContains, nullptr, 0, kRuns, kNoHint, "x.__contains__(y) <==> y in x."},       \
  {"__iter__", "(self, /)", methodIter, nullptr, 0, kReads, kNoHint, "Implement iter(self)."},                               \
  {"__eq__", "(self, value, /)", methodCompare<CompareOperator::kEq>, nullptr, 0, kRuns, kNoHint, "Return self==value."},   \
  {"__ne__", "(self, value, /)", methodCompare<CompareOperator::kNe>, nullptr, 0, kRuns, kNoHint, "Return self!=value."},   \
  {"__lt__", "(self, value, /)", methodCompare<CompareOperator::kLt>, nullptr, 0, kRuns, kNoHint, "Return self<value."},    \
  {"__le__", "(self, value, /)", methodCompare<CompareOperator::kLe>, nullptr, 0, kRuns, kNoHint, "Return self<=value."},   \
  {"__gt__", "(self, value, /)", methodCompare<CompareOperator::kGt>, nullptr, 0, kRuns, kNoHint, "Return self>value."},    \
  {"__ge__", "(self, value, /)", methodCompare<CompareOperator::kGe>, nullptr, 0, kRuns, kNoHint, "Return self>=value."},   \
  {"__or__", "(self, value, /)", methodOperator<BinaryOperator::kOr>, nullptr, 0, kRuns, kNoHint, "Return self|value."},    \
  {"__and__", "(self, value, /)", methodOperator<BinaryOperator::kAnd>, nullptr, 0, kRuns, kNoHint, "Return self&value."},  \
  {"__sub__", "(self, value, /)", methodOperator<BinaryOperator::kSub>, nullptr, 0, kRuns, kNoHint, "Return self-value."},  \
  {"__xor__", "(self, value, /)", methodOperator<BinaryOperator::kXor>, nullptr, 0, kRuns, kNoHint, "Return self^value."}

}  // namespace

extern const BuiltinDef kSetMethods[] = {
    {"add", "(self, object, /)", add, nullptr, 0, kRuns, kNoHint, "Add an element to a set."},
    {"discard", "(self, object, /)", discard, nullptr, 0, kRuns, kNoHint, "Remove an element from a set if it is a member."},
    {"remove", "(self, object, /)", removeItem, nullptr, 0, kRuns, kNoHint, "Remove an element from a set; it must be a member."},
    {"pop", "(self, /)", pop, nullptr, 0, kWrites, kNoHint, "Remove and return an arbitrary set element."},
    {"clear", "(self, /)", clear, nullptr, 0, kWrites, kNoHint, "Remove all elements from this set."},
    {"update", "(self, /, *others)", fold<SetOperationId::kUpdate>, nullptr, 0, kRuns, kNoHint, "Update the set, adding elements from all others."},
    {"intersection_update", "(self, /, *others)", fold<SetOperationId::kIntersectionUpdate>, nullptr, 0, kRuns, kNoHint, "Update the set, keeping only elements found in it and all others."},
    {"difference_update", "(self, /, *others)", fold<SetOperationId::kDifferenceUpdate>, nullptr, 0, kRuns, kNoHint, "Update the set, removing elements found in others."},
    {"symmetric_difference_update", "(self, other, /)", binary<SetOperationId::kSymmetricUpdate, SetResult::kNone>, nullptr, 0, kRuns, kNoHint, "Update the set, keeping only elements found in either set, but not in both."},
    {"__new__", "(cls, iterable=(), /)", newSetFrom, nullptr, 0, kRuns, kNoHint, "Build an unordered collection of unique elements."},
    SHARED_ROWS,
    kTableEnd,
};

extern const BuiltinDef kFrozenSetMethods[] = {
    {"__new__", "(cls, iterable=(), /)", newFrozenSetFrom, nullptr, 0, kRuns, kNoHint, "Build an immutable unordered collection of unique elements."},
    SHARED_ROWS,
    kTableEnd,
};
#undef SHARED_ROWS

}  // namespace krait
