// list, tuple, dict, set: what the machine and other objects need of them.
#pragma once

#include "runtime/heap/heap.h"

namespace krait {

enum class BinaryOperator : uint8_t;
enum class CompareOperator : uint8_t;

// --- tuple and list
Value newTuple(Context& ctx, const Value* items, uint32_t count);
// Unset items are unbound until the caller fills them.
TupleCell& newTupleCell(Context& ctx, uint32_t count);
Value emptyTuple(Context& ctx);
Value newList(Context& ctx, const Value* items, uint32_t count);
ListCell& newListCell(Context& ctx, uint32_t capacity);
// The places of a list; the length is read once by the caller and must be at most the storage's capacity: checked.
Value* listItems(Context& ctx, ListCell& list, uint32_t length);
void listAppend(Context& ctx, ListCell& list, Value item);
void listReverse(Context& ctx, ListCell& list);
Value newRange(Context& ctx, Value start, Value stop, Value step);
Value newSlice(Context& ctx, Value start, Value stop, Value step);
// Resolves a slice against a length as CPython's slice.indices: false on exit (bad types, zero step).
bool sliceIndices(Context& ctx, SliceCell& slice, int64_t length, int64_t* start, int64_t* stop, int64_t* step, int64_t* count);

// --- dict: keys that plainHash and plainEquals answer. Results: unbound when absent.
Value newDict(Context& ctx);
// kUnsure: a key with the same hash needs Python's __eq__ (then a stepper takes over).
enum class Found : uint8_t { kNo, kYes, kUnsure };
Found dictFind(Context& ctx, DictCell& dict, Value key, uint64_t hash, Value* value);
// Str keys always are plain.
Value dictGetStr(Context& ctx, DictCell& dict, Value str);
void dictSetStr(Context& ctx, DictCell& dict, Value str, Value value);
bool dictDeleteStr(Context& ctx, DictCell& dict, Value str);
// For callers that know that no equal key is there, or that `key` is plain.
Found dictSetPlain(Context& ctx, DictCell& dict, Value key, uint64_t hash, Value value);
uint32_t dictLength(const Context& ctx, DictCell& dict);
// Walks entries in order: *position starts at 0; false at the end. Sees a namespace's slots too.
bool dictNext(Context& ctx, DictCell& dict, uint32_t* position, Value* key, Value* value);

// d[key], d[key] = value, del d[key], key in d, for any key; KeyError(key). May defer.
Value dictGetItem(Context& ctx, Value dict, Value key);
Value dictSetItem(Context& ctx, Value dict, Value key, Value value);
Value dictDelItem(Context& ctx, Value dict, Value key);
// Merges any mapping or iterable of pairs into the dict, as dict.update. None; may defer.
Value dictUpdate(Context& ctx, Value dict, Value other);
// A dict whose entries are what its mapping protocol says: exact, or of a subclass without an __iter__ of its own.
bool isPlainMapping(Context& ctx, Value v);
// set.add for any element. None; may defer.
Value newSet(Context& ctx, Kind kind);  // kSet or kFrozenSet
Value setAdd(Context& ctx, Value set, Value item);

// --- operators on containers, for operators_*.cpp: list and tuple `+` and `*`, sets, dicts and dict views.
// NotImplemented when these operands are not ours; may defer.
Value containerBinary(Context& ctx, BinaryOperator op, Value a, Value b);
Value containerInplace(Context& ctx, BinaryOperator op, Value a, Value b);
// list + b, tuple + b: b of the same kind, else TypeError with the words of CPython.
Value listConcat(Context& ctx, Value a, Value b);
Value tupleConcat(Context& ctx, Value a, Value b);
// list or tuple times an int.
Value sequenceRepeat(Context& ctx, Value sequence, Value times);
// list.extend: None; may defer.
Value listExtend(Context& ctx, Value list, Value iterable);
// The same for [*iterable], which has an error text of its own.
Value listExtendStarred(Context& ctx, Value list, Value iterable);
// Comparison of list, tuple, range, slice, dict, set, frozenset, dict views: a bool, NotImplemented when the operands
// are not comparable, or deferred (kCompareSequences).
Value containerCompare(Context& ctx, CompareOperator op, Value a, Value b);

// --- hashes: false when Python is needed or something is unhashable. `depth` 0 from outside.
bool plainHashTuple(Context& ctx, Value tuple, uint64_t* hash, uint32_t depth);
// hash() of a tuple, frozenset, range or slice, as hashOf: an int value; may defer.
Value containerHash(Context& ctx, Value v);
// repr() of a container, iterator or view of this folder; may defer.
Value containerRepr(Context& ctx, Value v);
// bool() of a container: -1 if `v` is not one of this folder's kinds.
int containerTruth(Context& ctx, Value v);

// --- namespaces: dicts with a slot for each name that a Program's module code mentions
Value newNamespace(Context& ctx, const Code& module);
// A name's slot was unbound and now is not (or the reverse): keeps the order of names.
void namespaceBound(Context& ctx, DictCell& dict, uint32_t slot);
void namespaceUnbound(Context& ctx, DictCell& dict, uint32_t slot);

}  // namespace krait
