// Set algebra on sets, frozensets and dict views, in the order of CPython's loops, and the methods of sets.
#include "runtime/objects/calls.h"
#include "runtime/objects/tables/set_methods.h"

#include "runtime/errors/errors.h"
#include "runtime/objects/classes/subclass.h"
#include "runtime/objects/iteration/iterators.h"
#include "runtime/objects/native.h"
#include "runtime/objects/containers/build.h"
#include "runtime/objects/containers/list.h"
#include "runtime/objects/tables/set_quick.h"
#include "runtime/objects/tables/table_action.h"
#include "runtime/objects/text/str.h"

namespace krait {

namespace {

// What happens with each value of the iterable.
enum class Loop : uint8_t {
  kAddIfIn,     // to target, if in test
  kAddIfNotIn,
  kDiscard,     // from target
  kToggle,      // in target
  kAdd,         // to target
  kNoneIn,      // False at the first value in test
  kAllIn,       // False at the first value not in test
  kCount
};
bool asksTest(Loop mode) { return mode == Loop::kAddIfIn || mode == Loop::kAddIfNotIn || mode == Loop::kNoneIn || mode == Loop::kAllIn; }
bool answers(Loop mode) { return mode == Loop::kNoneIn || mode == Loop::kAllIn; }

// What happens at the end: flags beside a SetResult.
constexpr uint32_t kCompact = 16;  // shrink the target
constexpr uint32_t kMove = 32;     // the owner takes over the target's elements

Value finish(Context& ctx, uint32_t how, Value target, Value owner) {
  if (how & kCompact) setCompact(ctx, setCell(ctx, target));
  if (how & kMove) {
    SetCell &from = setCell(ctx, target), &to = setCell(ctx, owner);
    to.table = from.table;
    to.used = from.used;
    ++to.version;
  }
  switch (static_cast<SetResult>(how & 3)) {
    case SetResult::kTarget: return target;
    case SetResult::kNone: return Value::none();
    case SetResult::kOwner: return owner;
  }
  return target;
}

TableActionId actionOf(Loop mode) {
  switch (mode) {
    case Loop::kDiscard: return TableActionId::kSetDiscard;
    case Loop::kToggle: return TableActionId::kSetToggle;
    default: return TableActionId::kSetAdd;
  }
}

// One action on a set, with the element's hash when it is known.
Value actHashed(Context& ctx, TableActionId action, Value set, Value item, const uint64_t* hash) {
  return hash ? tableActionHashed(ctx, action, set, item, *hash, Value::unbound()) : tableAction(ctx, action, set, item, Value::unbound());
}

// One value of the loop, natively: true when done, with *answer set if the whole loop has its answer. False: exit.
bool loopBody(Context& ctx, Loop mode, Value test, Value target, Value item, const uint64_t* hash, Value* answer) {
  Value v;
  if (asksTest(mode)) {
    Found found = isSet(ctx, test) ? setQuickFind(ctx, setCell(ctx, test), item) : Found::kUnsure;
    v = found != Found::kUnsure ? Value::boolean(found == Found::kYes) : isSet(ctx, test) ? actHashed(ctx, mode == Loop::kAddIfIn ? TableActionId::kSetMember : TableActionId::kSetContains, test, item, hash) : containsOp(ctx, test, item);
    if (v.isExit()) return false;
    bool in = v.isTrue();
    if (answers(mode)) {
      if (in == (mode == Loop::kNoneIn)) *answer = Value::boolean(false);
      return true;
    }
    if (in != (mode == Loop::kAddIfIn)) return true;
  }
  if (actionOf(mode) == TableActionId::kSetAdd && setQuickAdd(ctx, setCell(ctx, target), item) != Found::kUnsure) return true;
  v = actHashed(ctx, actionOf(mode), target, item, hash);
  return !v.isExit();
}

// The same for an element of a set where bits and text decide; false: nothing has happened.
inline bool quickBody(Context& ctx, Loop mode, Value test, Value target, const DictEntry& e, Value* answer) {
  if (!isQuickKey(ctx, e.key)) return false;
  if (asksTest(mode)) {
    const Found found = isSet(ctx, test) ? setQuickFindHashed(ctx, *ctx.at<SetCell>(test.offset()), e.key, e.hash) : Found::kUnsure;
    if (found == Found::kUnsure) return false;
    const bool in = found == Found::kYes;
    if (answers(mode)) {
      if (in == (mode == Loop::kNoneIn)) *answer = Value::boolean(false);
      return true;
    }
    if (in != (mode == Loop::kAddIfIn)) return true;
  }
  SetCell& to = setCell(ctx, target);
  switch (mode) {
    case Loop::kDiscard: return setQuickDiscard(ctx, to, e.key, e.hash) != Found::kUnsure;
    case Loop::kToggle: {
      const Found found = setQuickDiscard(ctx, to, e.key, e.hash);
      return found == Found::kNo ? setQuickAddHashed(ctx, to, e.key, e.hash) != Found::kUnsure : found == Found::kYes;
    }
    default: return setQuickAddHashed(ctx, to, e.key, e.hash) != Found::kUnsure;
  }
}

// Elements whose equality never needs Python.
bool allSimple(Context& ctx, SetCell& set) {
  const SetTable t = setTable(ctx, set);
  for (uint32_t i = 0; t.entries && i <= t.mask; ++i) {
    if ((i & 511) == 511) spend(ctx, 64);
    const Value key = t.entries[i].key;
    if (!isLiveEntry(t.entries[i]) || !key.isRef()) continue;
    Kind kind = headerOf(ctx, key).kind;
    if (headerOf(ctx, key).subclass != kExact || (kind != Kind::kStr && kind != Kind::kStrView && kind != Kind::kInt)) return false;
  }
  return true;
}

// Adds the characters of a str, or the items of an exact list or tuple as far as they are quick to add; true when all were.
// What is left is added again by whoever is asked then, which does no harm.
bool addQuickly(Context& ctx, Value iterable, SetCell& target) {
  if (!iterable.isRef() || headerOf(ctx, iterable).subclass != kExact) return false;
  const Value* items;
  uint32_t n;
  if (isStr(ctx, iterable)) {
    const Text text = textOf(ctx, iterable);
    for (uint32_t i = 0; i < text.length; ++i) {
      spend(ctx, 1);
      if (setQuickAdd(ctx, target, newStrPoint(ctx, text[i])) == Found::kUnsure) return false;
    }
    return true;
  }
  if ((!isKind(ctx, iterable, Kind::kList) && !isKind(ctx, iterable, Kind::kTuple)) || !sequenceView(ctx, iterable, &items, &n)) return false;
  for (uint32_t i = 0; i < n; ++i) {
    spend(ctx, 1);
    if (setQuickAdd(ctx, target, items[i]) == Found::kUnsure) return false;
  }
  return true;
}

// The loop as a leaf; where Python is needed it starts anew in the stepper, which does no harm: what has been added or
// discarded is so again. Toggling would be undone, so it is native for simple elements only.
Value setLoop(Context& ctx, Loop mode, Value iterable, Value test, Value target, uint32_t how, Value owner) {
  if (mode == Loop::kAdd && addQuickly(ctx, iterable, setCell(ctx, target))) return finish(ctx, how, target, owner);
  bool native = isSet(ctx, iterable) || (isPlainIterable(ctx, iterable) && !isIterator(ctx, iterable));
  if (native && mode == Loop::kToggle) native = isSet(ctx, iterable) && allSimple(ctx, setCell(ctx, iterable)) && allSimple(ctx, setCell(ctx, target));
  if (native) {
    Value answer = Value::unbound(), item;
    bool going = true;
    if (isSet(ctx, iterable)) {
      const SetTable t = setTable(ctx, setCell(ctx, iterable));
      for (uint32_t i = 0; t.entries && i <= t.mask && going && answer.isUnbound(); ++i) {
        if ((i & 511) == 511) spend(ctx, 64);
        const DictEntry e = t.entries[i];
        if (!isLiveEntry(e)) continue;
        spend(ctx, 1);
        if (!quickBody(ctx, mode, test, target, e, &answer)) going = loopBody(ctx, mode, test, target, e.key, &e.hash, &answer);
      }
    } else {
      Value iterator = getIterator(ctx, iterable);
      if (iterator.isExit()) return iterator;
      while (going && answer.isUnbound()) {
        spend(ctx, 1);
        item = nextOf(ctx, iterator);
        if (item.isExit()) return item;
        if (item.isExhausted()) break;
        going = loopBody(ctx, mode, test, target, item, nullptr, &answer);
      }
    }
    if (going) return !answer.isUnbound() ? answer : answers(mode) ? Value::boolean(true) : finish(ctx, how, target, owner);
    if (ctx.state != State::kCall) return Value::exit();
    ctx.state = State::kRunning;
  }
  Value args[6] = {Value::smallInt(static_cast<int64_t>(mode)), iterable, test, target, Value::smallInt(how), owner};
  return defer(ctx, kSetLoop, args, 6);
}

Value copyOf(Context& ctx, Value set, Kind kind) {
  Value copy = newSet(ctx, kind);
  setCopyInto(ctx, setCell(ctx, copy), setCell(ctx, set));
  return copy;
}

uint32_t sizeOf(Context& ctx, Value v) { return lengthHint(ctx, v); }

}  // namespace

// Registers: 0 mode, 1 iterable, 2 test, 3 target, 4 how to finish, 5 owner, 6 iterator, 7 the value.
// Steps: 1 iterator, 2 a value, 3 whether it is in `test`, 4 added or discarded.
Step setLoopStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  if (r[0].asInt() < 0 || r[0].asInt() >= static_cast<int64_t>(Loop::kCount)) corrupt(ctx);
  Loop mode = static_cast<Loop>(r[0].asInt());
  bool fresh = frame.resume == 2;
  switch (frame.resume) {
    case 0: {
      // Sets are walked as they are, whatever __iter__ of a subclass says.
      Value it = isSet(ctx, r[1]) ? nativeIterator(ctx, r[1]) : getIterator(ctx, r[1]);
      if (it.isExit()) return stepFromExit(ctx, frame, 1);
      r[6] = it;
      break;
    }
    case 1: r[6] = completed; break;
    default: break;
  }
  bool asked = frame.resume == 3;
  while (true) {
    if (!asked) {
      Step leave = Step::raise();
      Value item;
      switch (nextItem(ctx, frame, r[6], 2, &fresh, completed, &item, &leave)) {
        case Pull::kLeave: return leave;
        case Pull::kEnd: return Step::done(answers(mode) ? Value::boolean(true) : finish(ctx, static_cast<uint32_t>(r[4].asInt()), r[3], r[5]));
        case Pull::kValue: r[7] = item;
      }
      if (asksTest(mode)) {
        completed = containsOp(ctx, r[2], r[7]);
        if (completed.isExit()) return stepFromExit(ctx, frame, 3);
      }
    }
    asked = false;
    if (asksTest(mode)) {
      bool in = completed.isTrue();
      if (answers(mode)) {
        if (in == (mode == Loop::kNoneIn)) return Step::done(Value::boolean(false));
        continue;
      }
      if (in != (mode == Loop::kAddIfIn)) continue;
    }
    Value v = tableAction(ctx, actionOf(mode), r[3], r[7], Value::unbound());
    if (v.isExit()) return stepFromExit(ctx, frame, 4);
  }
}

Value setFromIterable(Context& ctx, Kind kind, Value iterable) {
  Value set = newSet(ctx, kind);
  if (isSet(ctx, iterable)) {
    setCopyInto(ctx, setCell(ctx, set), setCell(ctx, iterable));
    return set;
  }
  if (isExactly(ctx, iterable, Kind::kDict)) setPrepareMerge(ctx, setCell(ctx, set), sizeOf(ctx, iterable));
  return setLoop(ctx, Loop::kAdd, iterable, Value::none(), set, 0, set);
}

Value setOperation(Context& ctx, SetOperationId op, Value set, Value other, SetResult result) {
  bool needsSet = op == SetOperationId::kSymmetric || op == SetOperationId::kSymmetricUpdate || op == SetOperationId::kSubset;
  if (!isSet(ctx, set) || (needsSet && !isSet(ctx, other))) {
    Value args[4] = {Value::smallInt(static_cast<int64_t>(op)), set, other, Value::smallInt(static_cast<int64_t>(result))};
    return defer(ctx, kSetOperation, args, 4);
  }
  SetCell& a = setCell(ctx, set);
  bool isOtherSet = isSet(ctx, other);
  Value none = Value::none();
  Kind kind = headerOf(ctx, set).kind;
  uint32_t how = static_cast<uint32_t>(result);
  switch (op) {
    case SetOperationId::kUnion:
    case SetOperationId::kUpdate: {
      if (other == set) return finish(ctx, how, op == SetOperationId::kUnion ? copyOf(ctx, set, kind) : set, set);
      const bool sized = isOtherSet || isExactly(ctx, other, Kind::kDict);
      Value target = op == SetOperationId::kUnion ? newSet(ctx, kind) : set;
      SetCell& to = setCell(ctx, target);
      if (op != SetOperationId::kUnion || !sized || !setCopyResized(ctx, to, a, sizeOf(ctx, other))) {
        if (op == SetOperationId::kUnion) setCopyInto(ctx, to, a);
        if (sized) setPrepareMerge(ctx, to, sizeOf(ctx, other));
      }
      return setLoop(ctx, Loop::kAdd, other, none, target, how, set);
    }
    case SetOperationId::kIntersection:
    case SetOperationId::kIntersectionUpdate: {
      Value target = other == set ? copyOf(ctx, set, kind) : newSet(ctx, kind);
      if (op == SetOperationId::kIntersectionUpdate) how |= kMove;
      if (other == set) return finish(ctx, how, target, set);
      if (isOtherSet && sizeOf(ctx, other) > a.used) return setLoop(ctx, Loop::kAddIfIn, set, other, target, how, set);
      return setLoop(ctx, Loop::kAddIfIn, other, set, target, how, set);
    }
    case SetOperationId::kDifference: {
      bool sized = isOtherSet || isExactly(ctx, other, Kind::kDict);
      if (!sized || (a.used >> 2) > sizeOf(ctx, other)) return setLoop(ctx, Loop::kDiscard, other, none, copyOf(ctx, set, kind), how | kCompact, set);
      return setLoop(ctx, Loop::kAddIfNotIn, set, other, newSet(ctx, kind), how, set);
    }
    case SetOperationId::kDifferenceUpdate:
      if (other == set) {
        setClear(a);
        return finish(ctx, how, set, set);
      }
      return setLoop(ctx, Loop::kDiscard, other, none, set, how | kCompact, set);
    case SetOperationId::kSymmetric:
      return setLoop(ctx, Loop::kToggle, set, none, copyOf(ctx, other, kind), how, set);
    case SetOperationId::kSymmetricUpdate:
      if (other == set) {
        setClear(a);
        return finish(ctx, how, set, set);
      }
      return setLoop(ctx, Loop::kToggle, other, none, set, how, set);
    case SetOperationId::kDisjoint:
      if (isOtherSet && sizeOf(ctx, other) > a.used) return setLoop(ctx, Loop::kNoneIn, set, other, none, 0, none);
      return setLoop(ctx, Loop::kNoneIn, other, set, none, 0, none);
    case SetOperationId::kSubset:
      if (a.used > sizeOf(ctx, other)) return Value::boolean(false);
      return setLoop(ctx, Loop::kAllIn, set, other, none, 0, none);
    case SetOperationId::kSuperset:
      if (isOtherSet && sizeOf(ctx, other) > a.used) return Value::boolean(false);
      return setLoop(ctx, Loop::kAllIn, other, set, none, 0, none);
    case SetOperationId::kCount:
      break;
  }
  corrupt(ctx);
}

// Registers: 0 operation, 1 set or view, 2 other, 3 result. Steps: 1 the first as a set, 2 the other as a set, 3 done.
Step setOperationStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  if (r[0].asInt() < 0 || r[0].asInt() >= static_cast<int64_t>(SetOperationId::kCount)) corrupt(ctx);
  auto op = static_cast<SetOperationId>(r[0].asInt());
  bool needsSet = op == SetOperationId::kSymmetric || op == SetOperationId::kSymmetricUpdate || op == SetOperationId::kSubset;
  switch (frame.resume) {
    case 0:
      if (!isSet(ctx, r[1])) {
        Value v = setFromIterable(ctx, Kind::kSet, r[1]);
        if (v.isExit()) return stepFromExit(ctx, frame, 1);
        r[1] = v;
      }
      break;
    case 1: r[1] = completed; break;
    case 2: r[2] = completed; break;
    default: return Step::done(completed);
  }
  if (!isSet(ctx, r[1])) corrupt(ctx);
  if (needsSet && !isSet(ctx, r[2])) {
    Value v = setFromIterable(ctx, Kind::kSet, r[2]);
    if (v.isExit()) return stepFromExit(ctx, frame, 2);
    r[2] = v;
  }
  return finishWith(ctx, frame, 3, setOperation(ctx, op, r[1], r[2], static_cast<SetResult>(r[3].asInt() & 3)));
}

// Adds all values of an iterable to a set, which is the result. Registers: 0 set, 1 iterable.
Step setFromStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  if (frame.resume) return Step::done(completed);
  return finishWith(ctx, frame, 1, setOperation(ctx, SetOperationId::kUpdate, r[0], r[1], SetResult::kOwner));
}

// union(*others) and the like. Registers: 0 operation, 1 set so far, 2 tuple of others, 3 index.
// Updating operations keep the set; the others take each result as the next set.
Step setFoldStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  auto op = static_cast<SetOperationId>(r[0].asInt() % static_cast<int64_t>(SetOperationId::kCount));
  bool updates = op == SetOperationId::kUpdate || op == SetOperationId::kIntersectionUpdate || op == SetOperationId::kDifferenceUpdate;
  uint32_t i = 0;
  if (frame.resume) {
    i = static_cast<uint32_t>(r[3].asInt());
    if (!updates) r[1] = completed;
  }
  auto& others = cellCast<TupleCell>(ctx, r[2]);
  uint32_t n = others.length;
  while (i < n) {
    spend(ctx, 1);
    // After the first of several, union and difference go on in the set just made, as CPython.
    SetOperationId now = op;
    if (i > 0 && op == SetOperationId::kUnion) now = SetOperationId::kUpdate;
    if (i > 0 && op == SetOperationId::kDifference) now = SetOperationId::kDifferenceUpdate;
    SetResult result = updates ? SetResult::kNone : now != op ? SetResult::kOwner : SetResult::kTarget;
    Value v = setOperation(ctx, now, r[1], others.items[i++], result);
    if (v.isExit()) {
      r[3] = Value::smallInt(i);
      return stepFromExit(ctx, frame, 1);
    }
    if (!updates) r[1] = v;
  }
  return Step::done(updates ? Value::none() : r[1]);
}

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
Value initSet(Context& ctx, Value* args, uint32_t) {
  setClear(setCell(ctx, args[0]));
  return args[1].isUnbound() ? Value::none() : setUpdate(ctx, args[0], args[1]);
}
Value newFrozenSetFrom(Context& ctx, Value* args, uint32_t) {
  if (args[1].isUnbound()) return newSet(ctx, Kind::kFrozenSet);
  if (isExactly(ctx, args[1], Kind::kFrozenSet)) return args[1];
  return setFromIterable(ctx, Kind::kFrozenSet, args[1]);
}

Value methodLen(Context& ctx, Value* args, uint32_t) { return Value::smallInt(setCell(ctx, args[0]).used); }
Value methodContains(Context& ctx, Value* args, uint32_t) { return act(ctx, TableActionId::kSetContains, args); }
template <CompareOperator op>
Value methodCompare(Context& ctx, Value* args, uint32_t) {
  return containerCompare(ctx, op, args[0], args[1]);
}
template <BinaryOperator op>
Value methodReflected(Context& ctx, Value* args, uint32_t) {
  return containerBinary(ctx, op, args[1], args[0]);
}
template <BinaryOperator op>
Value methodInplace(Context& ctx, Value* args, uint32_t) {
  return nativeInplace(ctx, op, args[0], args[1]);
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
  {"__iter__", "(self, /)", calls<nativeIterator>, nullptr, 0, kReads, kNoHint, "Implement iter(self)."},                               \
  {"__eq__", "(self, value, /)", methodCompare<CompareOperator::kEq>, nullptr, 0, kRuns, kNoHint, "Return self==value."},   \
  {"__ne__", "(self, value, /)", methodCompare<CompareOperator::kNe>, nullptr, 0, kRuns, kNoHint, "Return self!=value."},   \
  {"__lt__", "(self, value, /)", methodCompare<CompareOperator::kLt>, nullptr, 0, kRuns, kNoHint, "Return self<value."},    \
  {"__le__", "(self, value, /)", methodCompare<CompareOperator::kLe>, nullptr, 0, kRuns, kNoHint, "Return self<=value."},   \
  {"__gt__", "(self, value, /)", methodCompare<CompareOperator::kGt>, nullptr, 0, kRuns, kNoHint, "Return self>value."},    \
  {"__ge__", "(self, value, /)", methodCompare<CompareOperator::kGe>, nullptr, 0, kRuns, kNoHint, "Return self>=value."},   \
  {"__repr__", "(self, /)", calls<nativeRepr>, nullptr, 0, kRuns, kNoHint, "Return repr(self)."},                                  \
  {"__ror__", "(self, value, /)", methodReflected<BinaryOperator::kOr>, nullptr, 0, kRuns, kNoHint, "Return value|self."},  \
  {"__rand__", "(self, value, /)", methodReflected<BinaryOperator::kAnd>, nullptr, 0, kRuns, kNoHint, "Return value&self."}, \
  {"__rsub__", "(self, value, /)", methodReflected<BinaryOperator::kSub>, nullptr, 0, kRuns, kNoHint, "Return value-self."}, \
  {"__rxor__", "(self, value, /)", methodReflected<BinaryOperator::kXor>, nullptr, 0, kRuns, kNoHint, "Return value^self."}, \
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
    {"<new>", "(cls, iterable=(), /)", newSetFrom, nullptr, 0, kRuns, kNoHint, "Build an unordered collection of unique elements."},
    {"__new__", "(cls, /, *args, **kwargs)", newEmptyOf<TypeId::kSet>, nullptr, 0, kRuns, kNoHint, "An empty set."},
    {"__init__", "(self, iterable=(), /)", initSet, nullptr, 0, kRuns, kNoHint, "The elements of iterable in place of what the set holds."},
    {"__ior__", "(self, value, /)", methodInplace<BinaryOperator::kOr>, nullptr, 0, kRuns, kNoHint, "Return self|=value."},
    {"__iand__", "(self, value, /)", methodInplace<BinaryOperator::kAnd>, nullptr, 0, kRuns, kNoHint, "Return self&=value."},
    {"__isub__", "(self, value, /)", methodInplace<BinaryOperator::kSub>, nullptr, 0, kRuns, kNoHint, "Return self-=value."},
    {"__ixor__", "(self, value, /)", methodInplace<BinaryOperator::kXor>, nullptr, 0, kRuns, kNoHint, "Return self^=value."},
    SHARED_ROWS,
    kTableEnd,
};

// (set): as filled from it at once.
static Value setOfConstants(Context& ctx, Value* args, uint32_t) { return copyOf(ctx, args[0], Kind::kSet); }
extern const BuiltinDef kSetIntrinsics[] = {
    {"<set>", "(set, /)", setOfConstants, nullptr, 0, Effects::kReads, kNoHint, "The set of a display of constants."},
    kTableEnd,
};

extern const BuiltinDef kFrozenSetMethods[] = {
    {"__new__", "(cls, iterable=(), /)", newOf<TypeId::kFrozenSet, newFrozenSetFrom>, nullptr, 0, kRuns, kNoHint, "Build an immutable unordered collection of unique elements."},
    {"__hash__", "(self, /)", calls<nativeHash>, nullptr, 0, kRuns, kNoHint, "Return hash(self)."},
    SHARED_ROWS,
    kTableEnd,
};
#undef SHARED_ROWS

}  // namespace krait
