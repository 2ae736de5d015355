// The table of a set or frozenset: CPython's open addressing, so that small ints come out in CPython's order.
//
// A DictTableCell with indexSize = entryCount = entryCapacity (a power of two) and no index: the entries are the table.
// An entry's state is in its value: 0 never used (fresh memory), `dummy` removed, `unbound` live. DictTableCell::reserved
// counts live and removed entries ("fill"). The algorithms and growth are CPython's setobject.c: 9 linear probes, then
// the perturbed jump; growth when fill * 5 >= mask * 3. In a set SetCell::hash is the finger of pop().
#pragma once

#include "runtime/objects/tables/dict.h"

namespace krait {

inline SetCell& setCell(Context& ctx, Value v) {
  if (!isKind(ctx, v, Kind::kSet) && !isKind(ctx, v, Kind::kFrozenSet)) corrupt(ctx);
  return *ctx.at<SetCell>(v.offset());
}
inline bool isSet(const Context& ctx, Value v) { return isKind(ctx, v, Kind::kSet) || isKind(ctx, v, Kind::kFrozenSet); }

constexpr Value kSetDummy = Value::internal(5);
inline bool isLiveEntry(const DictEntry& e) { return e.value.isUnbound(); }
inline bool isFreshEntry(const DictEntry& e) { return e.value.bits == 0; }

struct SetTable {
  DictEntry* entries;
  uint32_t mask;
  bool scrambled;
};
constexpr uint32_t kLinearProbes = 9;
// An empty set has no table: mask 7 and no entries to read (entries null).
inline SetTable setTable(Context& ctx, const SetCell& set) {
  if (!set.table) return {nullptr, 7, false};
  auto& cell = cellCast<DictTableCell>(ctx, set.table);
  uint32_t size = cell.indexSize;
  if (size > kMaxEntries || size < 8 || (size & (size - 1))) corrupt(ctx);
  return {reinterpret_cast<DictEntry*>(cell.bytes), size - 1, (cell.header.flags & kTableScrambled) != 0};
}

// As dictSearch.
Found setSearch(Context& ctx, SetCell& set, Value key, uint64_t hash, Probe& probe, uint32_t* entry);
// Adds a key that bits and text alone can tell from the others (small ints, exact strs): kNo when it was added, kYes when it
// was there, or kUnsure: nothing has happened. Spends nothing but for a table that grows.
Found setQuickAdd(Context& ctx, SetCell& set, Value key);
Found setQuickAddHashed(Context& ctx, SetCell& set, Value key, uint64_t hash);
// Whether such a key is there; kUnsure as above.
Found setQuickFind(Context& ctx, SetCell& set, Value key);
// Adds an element that is not there.
void setInsert(Context& ctx, SetCell& set, Value key, uint64_t hash);
void setRemoveEntry(Context& ctx, SetCell& set, uint32_t entry);
void setClear(SetCell& set);
// The next live entry at or after *position; false at the end.
bool setNext(Context& ctx, SetCell& set, uint32_t* position, Value* key, uint64_t* hash);
// Makes room as CPython does before a merge with `more` elements.
void setPrepareMerge(Context& ctx, SetCell& set, uint32_t more);
// Copies all of `from` into `to`, which is empty: no comparison is needed.
void setCopyInto(Context& ctx, SetCell& to, SetCell& from);
// The same with room for a merge with `more` elements at once, where the copy would be the table again and then grow; false:
// nothing is done.
bool setCopyResized(Context& ctx, SetCell& to, SetCell& from, uint32_t more);
// After many removals: CPython's shrinking in difference_update.
void setCompact(Context& ctx, SetCell& set);
// An element out of the set, from CPython's finger on; unbound when empty.
Value setPop(Context& ctx, SetCell& set);
// frozenset's hash, from the cached hashes of the elements.
uint64_t hashSet(Context& ctx, SetCell& set);

}  // namespace krait
