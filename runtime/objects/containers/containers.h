// list, tuple, dict, set: what the machine and other objects need of them.
#pragma once

#include "runtime/heap/heap.h"

namespace krait {

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

// --- namespaces: dicts with a slot for each name that a Program's module code mentions
Value newNamespace(Context& ctx, uint32_t slots);
// A name's slot was unbound and now is not (or the reverse): keeps the order of names.
void namespaceBound(Context& ctx, DictCell& dict, uint32_t slot);
void namespaceUnbound(Context& ctx, DictCell& dict, uint32_t slot);

}  // namespace krait
