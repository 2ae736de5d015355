// The methods of list, tuple, range and slice.
#include "runtime/errors/errors.h"
#include "runtime/program/symbols.h"
#include "runtime/objects/calls.h"
#include "runtime/objects/classes/subclass.h"
#include "runtime/objects/iteration/iterators.h"
#include "runtime/objects/native.h"
#include "runtime/objects/containers/list.h"
#include "runtime/objects/containers/range.h"
#include "runtime/objects/containers/contains.h"
#include "runtime/objects/numbers/int.h"

namespace krait {

extern const BuiltinDef kListMethods[], kTupleMethods[], kRangeMethods[], kSliceMethods[];

namespace {

enum : uint32_t { kAppendRow, kInsertRow, kPopRow, kIndexRow };  // the first rows of kListMethods
enum : uint32_t { kTupleIndexRow };

ListCell& listOf(Context& ctx, Value v) { return cellCast<ListCell>(ctx, v); }

Value append(Context& ctx, Value* args, uint32_t) {
  listAppend(ctx, listOf(ctx, args[0]), args[1]);
  return Value::none();
}

Value extend(Context& ctx, Value* args, uint32_t) { return listExtend(ctx, args[0], args[1]); }

Value insert(Context& ctx, Value* args, uint32_t count) {
  if (hasIndexMethod(ctx, args[1])) return retryWithIndex(ctx, kListMethods[kInsertRow], args, count, 1);
  int64_t i;
  if (!indexArgument(ctx, args[1], &i)) return Value::exit();
  ListCell& list = listOf(ctx, args[0]);
  int64_t length = list.length;
  if (i < 0) i = i < -length ? 0 : i + length;
  if (i > length) i = length;
  listReplace(ctx, list, static_cast<uint32_t>(i), static_cast<uint32_t>(i), &args[2], 1);
  return Value::none();
}

Value pop(Context& ctx, Value* args, uint32_t count) {
  int64_t i = -1;
  if (!args[1].isUnbound()) {
    if (hasIndexMethod(ctx, args[1])) return retryWithIndex(ctx, kListMethods[kPopRow], args, count, 1);
    if (!indexArgument(ctx, args[1], &i)) return Value::exit();
  }
  ListCell& list = listOf(ctx, args[0]);
  uint32_t length = list.length;
  if (length == 0) return raise(ctx, ErrorId::kPopEmptyList);
  if (i < 0) i += length;
  if (i < 0 || i >= length) return raise(ctx, ErrorId::kPopIndex);
  Value* items = listItems(ctx, list, length);
  Value item = items[i];
  if (i == length - 1) {
    items[i] = Value::unbound();
    list.length = length - 1;
  } else {
    listReplace(ctx, list, static_cast<uint32_t>(i), static_cast<uint32_t>(i) + 1, nullptr, 0);
  }
  return item;
}

Value removeItem(Context& ctx, Value* args, uint32_t) { return searchSequence(ctx, SearchMode::kRemove, args[0], args[1], 0, INT64_MAX); }
Value countItem(Context& ctx, Value* args, uint32_t) { return searchSequence(ctx, SearchMode::kCount, args[0], args[1], 0, INT64_MAX); }

Value indexIn(Context& ctx, const BuiltinDef& row, Value* args, uint32_t count) {
  int64_t bounds[2] = {0, INT64_MAX};
  for (uint32_t k = 0; k < 2; ++k) {  // bounded: 2
    Value v = args[2 + k];
    if (v.isUnbound()) continue;
    if (hasIndexMethod(ctx, v)) return retryWithIndex(ctx, row, args, count, 2 + k);
    if (!clippedIndex(ctx, v, &bounds[k])) return raise(ctx, ErrorId::kSliceIndicesNoNone);
    if (bounds[k] < 0) {
      bounds[k] += lengthHint(ctx, args[0]);
      if (bounds[k] < 0) bounds[k] = 0;
    }
  }
  return searchSequence(ctx, SearchMode::kIndex, args[0], args[1], bounds[0], bounds[1]);
}
Value listIndex(Context& ctx, Value* args, uint32_t count) { return indexIn(ctx, kListMethods[kIndexRow], args, count); }
Value tupleIndex(Context& ctx, Value* args, uint32_t count) { return indexIn(ctx, kTupleMethods[kTupleIndexRow], args, count); }

Value clear(Context& ctx, Value* args, uint32_t) {
  ListCell& list = listOf(ctx, args[0]);
  list.items = 0;
  list.length = 0;
  return Value::none();
}

Value copy(Context& ctx, Value* args, uint32_t) {
  ListCell& list = listOf(ctx, args[0]);
  uint32_t n = list.length;
  return newList(ctx, listItems(ctx, list, n), n);
}

Value reverse(Context& ctx, Value* args, uint32_t) {
  listReverse(ctx, listOf(ctx, args[0]));
  return Value::none();
}

Value sort(Context& ctx, Value* args, uint32_t) {
  Value passed[3] = {args[0], args[1].isUnbound() ? Value::none() : args[1], args[2].isUnbound() ? Value::boolean(false) : args[2]};
  return defer(ctx, kListSort, passed, 3);
}

Value newListFrom(Context& ctx, Value* args, uint32_t) {
  return args[1].isUnbound() ? newList(ctx, nullptr, 0) : listFromIterable(ctx, args[1]);
}
Value initList(Context& ctx, Value* args, uint32_t count) {
  clear(ctx, args, count);
  return args[1].isUnbound() ? Value::none() : listExtend(ctx, args[0], args[1]);
}
Value newTupleFrom(Context& ctx, Value* args, uint32_t) { return args[1].isUnbound() ? emptyTuple(ctx) : tupleFromIterable(ctx, args[1]); }

// What the special methods of every sequence do.
Value methodConcat(Context& ctx, Value* args, uint32_t) { return isKind(ctx, args[0], Kind::kList) ? listConcat(ctx, args[0], args[1]) : tupleConcat(ctx, args[0], args[1]); }
template <BinaryOperator op>
Value methodInplace(Context& ctx, Value* args, uint32_t) {
  return nativeInplace(ctx, op, args[0], args[1]);
}

template <CompareOperator op>
Value methodCompare(Context& ctx, Value* args, uint32_t) {
  return containerCompare(ctx, op, args[0], args[1]);
}

// --- range
Value newRangeFrom(Context& ctx, Value* args, uint32_t count) {
  Value parts[3] = {args[1], args[2], args[3]};
  for (uint32_t i = 0; i < 3; ++i) {  // bounded: 3
    if (parts[i].isUnbound() || parts[i].isInt()) continue;
    if (hasIndexMethod(ctx, parts[i])) return retryWithIndex(ctx, kRangeMethods[0], args, count, i + 1);
    parts[i] = needInt(ctx, parts[i]);
    if (parts[i].isExit()) return parts[i];
  }
  if (parts[1].isUnbound()) return newRange(ctx, Value::smallInt(0), parts[0], Value::smallInt(1));
  if (parts[2].isUnbound()) return newRange(ctx, parts[0], parts[1], Value::smallInt(1));
  if (intSign(ctx, parts[2]) == 0) return raise(ctx, ErrorId::kRangeStepZero);
  return newRange(ctx, parts[0], parts[1], parts[2]);
}
Value rangeIndex(Context& ctx, Value* args, uint32_t) { return rangeSearch(ctx, SearchMode::kIndex, args[0], args[1]); }
Value rangeCount(Context& ctx, Value* args, uint32_t) { return rangeSearch(ctx, SearchMode::kCount, args[0], args[1]); }

// --- slice
Value newSliceFrom(Context& ctx, Value* args, uint32_t) {
  Value none = Value::none();
  if (args[2].isUnbound()) return newSlice(ctx, none, args[1], none);
  return newSlice(ctx, args[1], args[2], args[3].isUnbound() ? none : args[3]);
}
Value sliceIndicesOf(Context& ctx, Value* args, uint32_t count) {
  if (hasIndexMethod(ctx, args[1])) return retryWithIndex(ctx, kSliceMethods[1], args, count, 1);
  return sliceIndicesTuple(ctx, args[0], args[1]);
}

constexpr Effects kReads = Effects::kReads, kWrites = Effects::kWrites, kRuns = Effects::kRunsPython;
constexpr JitHint kNoHint = JitHint::kNone;

}  // namespace

extern const BuiltinDef kListMethods[] = {
    {"append", "(self, object, /)", append, nullptr, 0, kWrites, JitHint::kListAppend, "Append object to the end of the list."},
    {"insert", "(self, index, object, /)", insert, nullptr, 0, kRuns, kNoHint, "Insert object before index."},
    {"pop", "(self, index=-1, /)", pop, nullptr, 0, kRuns, kNoHint, "Remove and return item at index (default last)."},
    {"index", "(self, value, start=0, stop=9223372036854775807, /)", listIndex, nullptr, 0, kRuns, kNoHint, "Return first index of value."},
    {"extend", "(self, iterable, /)", extend, nullptr, 0, kRuns, kNoHint, "Extend list by appending elements from the iterable."},
    {"remove", "(self, value, /)", removeItem, nullptr, 0, kRuns, kNoHint, "Remove first occurrence of value."},
    {"count", "(self, value, /)", countItem, nullptr, 0, kRuns, kNoHint, "Return number of occurrences of value."},
    {"clear", "(self, /)", clear, nullptr, 0, kWrites, kNoHint, "Remove all items from list."},
    {"copy", "(self, /)", copy, nullptr, 0, kReads, kNoHint, "Return a shallow copy of the list."},
    {"reverse", "(self, /)", reverse, nullptr, 0, kWrites, kNoHint, "Reverse *IN PLACE*."},
    {"sort", "(self, /, *, key=None, reverse=False)", sort, nullptr, 0, kRuns, kNoHint, "Sort the list in ascending order and return None."},
    {"<new>", "(cls, iterable=(), /)", newListFrom, nullptr, 0, kRuns, kNoHint, "Built-in mutable sequence."},
    {"__new__", "(cls, /, *args, **kwargs)", newEmptyOf<TypeId::kList>, nullptr, 0, kRuns, kNoHint, "An empty list."},
    {"__init__", "(self, iterable=(), /)", initList, nullptr, 0, kRuns, kNoHint, "The values of iterable in place of what the list holds."},
    {"__iadd__", "(self, value, /)", methodInplace<BinaryOperator::kAdd>, nullptr, 0, kRuns, kNoHint, "Implement self+=value."},
    {"__imul__", "(self, value, /)", methodInplace<BinaryOperator::kMul>, nullptr, 0, kRuns, kNoHint, "Implement self*=value."},
    {"__repr__", "(self, /)", calls<nativeRepr>, nullptr, 0, kRuns, kNoHint, "Return repr(self)."},
    {"__len__", "(self, /)", calls<nativeLength>, nullptr, 0, kReads, kNoHint, "Return len(self)."},
    {"__getitem__", "(self, index, /)", calls<nativeGetItem>, nullptr, 0, kRuns, kNoHint, "Return self[index]."},
    {"__setitem__", "(self, key, value, /)", calls<nativeSetItem>, nullptr, 0, kRuns, kNoHint, "Set self[key] to value."},
    {"__delitem__", "(self, key, /)", calls<nativeDelItem>, nullptr, 0, kRuns, kNoHint, "Delete self[key]."},
    {"__contains__", "(self, key, /)", calls<nativeContains>, nullptr, 0, kRuns, kNoHint, "Return bool(key in self)."},
    {"__iter__", "(self, /)", calls<nativeIterator>, nullptr, 0, kReads, kNoHint, "Implement iter(self)."},
    {"__reversed__", "(self, /)", calls<reversedIterator>, nullptr, 0, kReads, kNoHint, "Return a reverse iterator over the list."},
    {"__add__", "(self, value, /)", methodConcat, nullptr, 0, kReads, kNoHint, "Return self+value."},
    {"__mul__", "(self, value, /)", calls<sequenceRepeat>, nullptr, 0, kReads, kNoHint, "Return self*value."},
    {"__rmul__", "(self, value, /)", calls<sequenceRepeat>, nullptr, 0, kReads, kNoHint, "Return value*self."},
    {"__eq__", "(self, value, /)", methodCompare<CompareOperator::kEq>, nullptr, 0, kRuns, kNoHint, "Return self==value."},
    {"__ne__", "(self, value, /)", methodCompare<CompareOperator::kNe>, nullptr, 0, kRuns, kNoHint, "Return self!=value."},
    {"__lt__", "(self, value, /)", methodCompare<CompareOperator::kLt>, nullptr, 0, kRuns, kNoHint, "Return self<value."},
    {"__le__", "(self, value, /)", methodCompare<CompareOperator::kLe>, nullptr, 0, kRuns, kNoHint, "Return self<=value."},
    {"__gt__", "(self, value, /)", methodCompare<CompareOperator::kGt>, nullptr, 0, kRuns, kNoHint, "Return self>value."},
    {"__ge__", "(self, value, /)", methodCompare<CompareOperator::kGe>, nullptr, 0, kRuns, kNoHint, "Return self>=value."},
    kTableEnd,
};

extern const BuiltinDef kTupleMethods[] = {
    {"index", "(self, value, start=0, stop=9223372036854775807, /)", tupleIndex, nullptr, 0, kRuns, kNoHint, "Return first index of value."},
    {"count", "(self, value, /)", countItem, nullptr, 0, kRuns, kNoHint, "Return number of occurrences of value."},
    {"__new__", "(cls, iterable=(), /)", newOf<TypeId::kTuple, newTupleFrom>, nullptr, 0, kRuns, kNoHint, "Built-in immutable sequence."},
    {"__repr__", "(self, /)", calls<nativeRepr>, nullptr, 0, kRuns, kNoHint, "Return repr(self)."},
    {"__hash__", "(self, /)", calls<nativeHash>, nullptr, 0, kRuns, kNoHint, "Return hash(self)."},
    {"__len__", "(self, /)", calls<nativeLength>, nullptr, 0, kReads, kNoHint, "Return len(self)."},
    {"__getitem__", "(self, key, /)", calls<nativeGetItem>, nullptr, 0, kRuns, kNoHint, "Return self[key]."},
    {"__contains__", "(self, key, /)", calls<nativeContains>, nullptr, 0, kRuns, kNoHint, "Return bool(key in self)."},
    {"__iter__", "(self, /)", calls<nativeIterator>, nullptr, 0, kReads, kNoHint, "Implement iter(self)."},
    {"__add__", "(self, value, /)", methodConcat, nullptr, 0, kReads, kNoHint, "Return self+value."},
    {"__mul__", "(self, value, /)", calls<sequenceRepeat>, nullptr, 0, kReads, kNoHint, "Return self*value."},
    {"__rmul__", "(self, value, /)", calls<sequenceRepeat>, nullptr, 0, kReads, kNoHint, "Return value*self."},
    {"__eq__", "(self, value, /)", methodCompare<CompareOperator::kEq>, nullptr, 0, kRuns, kNoHint, "Return self==value."},
    {"__ne__", "(self, value, /)", methodCompare<CompareOperator::kNe>, nullptr, 0, kRuns, kNoHint, "Return self!=value."},
    {"__lt__", "(self, value, /)", methodCompare<CompareOperator::kLt>, nullptr, 0, kRuns, kNoHint, "Return self<value."},
    {"__le__", "(self, value, /)", methodCompare<CompareOperator::kLe>, nullptr, 0, kRuns, kNoHint, "Return self<=value."},
    {"__gt__", "(self, value, /)", methodCompare<CompareOperator::kGt>, nullptr, 0, kRuns, kNoHint, "Return self>value."},
    {"__ge__", "(self, value, /)", methodCompare<CompareOperator::kGe>, nullptr, 0, kRuns, kNoHint, "Return self>=value."},
    kTableEnd,
};

extern const BuiltinDef kRangeMethods[] = {
    {"__new__", "(cls, start, stop=None, step=1, /)", newRangeFrom, nullptr, 0, kRuns, JitHint::kRange, "range(stop) or range(start, stop[, step])."},
    {"index", "(self, value, /)", rangeIndex, nullptr, 0, kReads, kNoHint, "Return index of value."},
    {"count", "(self, value, /)", rangeCount, nullptr, 0, kReads, kNoHint, "Return number of occurrences of value."},
    {"__len__", "(self, /)", calls<nativeLength>, nullptr, 0, kReads, kNoHint, "Return len(self)."},
    {"__getitem__", "(self, key, /)", calls<nativeGetItem>, nullptr, 0, kRuns, kNoHint, "Return self[key]."},
    {"__contains__", "(self, key, /)", calls<nativeContains>, nullptr, 0, kRuns, kNoHint, "Return bool(key in self)."},
    {"__iter__", "(self, /)", calls<nativeIterator>, nullptr, 0, kReads, kNoHint, "Implement iter(self)."},
    {"__reversed__", "(self, /)", calls<reversedIterator>, nullptr, 0, kReads, kNoHint, "Return a reverse iterator."},
    {"__eq__", "(self, value, /)", methodCompare<CompareOperator::kEq>, nullptr, 0, kReads, kNoHint, "Return self==value."},
    {"__ne__", "(self, value, /)", methodCompare<CompareOperator::kNe>, nullptr, 0, kReads, kNoHint, "Return self!=value."},
    kTableEnd,
};

extern const BuiltinDef kSliceMethods[] = {
    {"__new__", "(cls, start, stop=None, step=None, /)", newSliceFrom, nullptr, 0, kReads, kNoHint, "slice(stop) or slice(start, stop[, step])."},
    {"indices", "(self, length, /)", sliceIndicesOf, nullptr, 0, kRuns, kNoHint, "Start, stop and step for a sequence of this length."},
    kTableEnd,
};

}  // namespace krait
