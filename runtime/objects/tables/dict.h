// The table of a dict: compact entries in order of arrival, and an index of open addressing.
//
//   DictTableCell
//   +--------+-----------+------------+---------------+----------+---------------------------+----------------------+
//   | header | indexSize | entryCount | entryCapacity | reserved | DictEntry[entryCapacity]  | uint32_t[indexSize]  |
//   +--------+-----------+------------+---------------+----------+---------------------------+----------------------+
//   entry: key, value, hash; a deleted one has key `unbound`. index: 0 empty, 1 deleted, n + 2 = entry n.
//   reserved: number of deleted places in the index. header.shape: no entry before this one is live.
//
// Rules
//  1. A slot is found by CPython's recurrence: i = 5 * i + (hash >>= 5) + 1. A table in which a search took more than
//     kLongProbe steps is indexed anew by the hash mixed with the isolate's secret (kTableScrambled).
//  2. In a namespace the value of a name with a slot is the marker slotMarker(k): its value is in slots[k]. The order of
//     entries is the order of names.
//  3. `version` changes whenever a key comes or goes or entries move: a search interrupted by Python's __eq__ starts over.
#pragma once

#include "runtime/objects/containers/containers.h"

namespace krait {

constexpr uint32_t kIndexEmpty = 0, kIndexDeleted = 1, kIndexFirst = 2;
constexpr uint32_t kMaxEntries = 1u << 26;
constexpr uint32_t kLongProbe = 64;
constexpr uint16_t kTableScrambled = 1;  // in DictTableCell::header.flags
constexpr uint32_t kNoEntry = 0xFFFFFFFF;

// Where a search stands: enough to go on after Python's __eq__ said no.
struct Probe {
  uint32_t round = 0;  // jumps made
  uint32_t slot = 0;   // of this round
  uint32_t step = 0;   // sets only: linear steps made in this round
};

// A table's fields, each read once and bounded.
struct DictTable {
  DictEntry* entries;
  uint32_t* index;
  uint32_t mask, entryCount, capacity, first;
  bool scrambled;
};
inline DictTable dictTable(Context& ctx, Ref ref) {
  auto& cell = cellCast<DictTableCell>(ctx, ref);
  DictTable t;
  t.capacity = cell.entryCapacity;
  t.entryCount = cell.entryCount;
  t.mask = cell.indexSize - 1;
  t.first = cell.header.shape;
  t.scrambled = cell.header.flags & kTableScrambled;
  if (t.capacity > kMaxEntries * 2 || t.entryCount > t.capacity) corrupt(ctx);
  t.entries = reinterpret_cast<DictEntry*>(cell.bytes);
  t.index = reinterpret_cast<uint32_t*>(cell.bytes + uint64_t{t.capacity} * sizeof(DictEntry));
  return t;
}

// The hash as used for places: mixed with the secret in scrambled tables.
inline uint64_t placeHash(const Context& ctx, bool scrambled, uint64_t hash) {
  if (!scrambled) return hash;
  uint64_t x = (hash ^ (hash >> 32)) * (ctx.hashSecret | 1);
  return x ^ (x >> 29);
}
inline uint64_t perturbed(uint64_t hash, uint32_t round) { return round < 13 ? hash >> (5 * round) : 0; }

constexpr Value slotMarker(uint32_t slot) { return Value::internal((1ull << 32) | slot); }
constexpr bool isSlotMarker(Value v) { return v.bits >> 32 == (Value::internal(1ull << 32).bits >> 32); }
// What the script sees as an entry's value.
Value* slotPlace(Context& ctx, DictCell& dict, uint32_t slot);
inline Value entryValue(Context& ctx, DictCell& dict, const DictEntry& entry) {
  Value v = entry.value;
  if (__builtin_expect(isSlotMarker(v), 0)) return dict.slots ? *slotPlace(ctx, dict, v.offset()) : Value::none();
  return v;
}
inline void setEntryValue(Context& ctx, DictCell& dict, DictEntry& entry, Value value) {
  *(__builtin_expect(isSlotMarker(entry.value), 0) ? slotPlace(ctx, dict, entry.value.offset()) : &entry.value) = value;
}

// Equal as keys: identical or ==; kUnsure when Python must say.
Found keyEquals(Context& ctx, Value a, Value b);
// hash(v) when it needs no Python; goes into tuples and frozensets.
bool keyHash(Context& ctx, Value v, uint64_t* hash);

// Goes on with a search; kYes and kUnsure set *entry (kUnsure: the entry whose key Python must compare; call again
// with the same probe when it is not equal).
Found dictSearch(Context& ctx, DictCell& dict, Value key, uint64_t hash, Probe& probe, uint32_t* entry);
// The same for keys that bits and text alone can tell apart (small ints, exact strs), without a state: kYes with the
// entry, kNo, or kUnsure as soon as anything else is met; *hash is set unless kUnsure. Spends nothing.
Found dictQuickFind(Context& ctx, DictCell& dict, Value key, uint64_t* hash, DictEntry** entry);
// Sets the value of such a key, there or not; false: it is none, or the search would be long, and nothing has happened.
bool dictQuickSet(Context& ctx, DictCell& dict, Value key, Value value);
// Adds a key that is not there.
void dictInsert(Context& ctx, DictCell& dict, Value key, uint64_t hash, Value value);
void dictRemoveEntry(Context& ctx, DictCell& dict, uint32_t entry);
// Makes a live entry the first of all.
void dictMoveToFront(Context& ctx, DictCell& dict, uint32_t entry);
// The entry with this number, or null when there is none (past the end or deleted).
DictEntry* dictEntryAt(Context& ctx, DictCell& dict, uint32_t entry);
// The last live entry at or below `from`, kNoEntry if none.
uint32_t dictLastEntry(Context& ctx, DictCell& dict, uint32_t from);
void dictClear(Context& ctx, DictCell& dict);
// A copy (exact dict). Leaf: keys are known to differ.
Value dictCopy(Context& ctx, DictCell& dict);
// Fills `to`, which is empty, with a copy of the table of `from`; false: not done, it is not a table to be copied as it is.
bool dictTakeCopy(Context& ctx, DictCell& to, DictCell& from);
void dictReserve(Context& ctx, DictCell& dict, uint32_t entries);

}  // namespace krait
