// set and frozenset: the table.
#include "runtime/objects/tables/set_quick.h"

namespace krait {

namespace {

Ref newSetTable(Context& ctx, uint64_t size, bool scrambled) {
  if (size > kMaxEntries) abandon(ctx, Limit::kMemory);
  auto& table = newCell<DictTableCell>(ctx, size * sizeof(DictEntry));
  table.header.flags = scrambled ? kTableScrambled : 0;
  table.indexSize = table.entryCapacity = table.entryCount = static_cast<uint32_t>(size);
  return refOf(ctx, &table);
}

uint32_t& fillOf(Context& ctx, SetCell& set) { return ctx.at<DictTableCell>(set.table)->reserved; }
bool isCrowded(uint64_t fill, const SetTable& t) { return fill * 5 >= uint64_t{t.mask} * 3; }

// Puts a key that is not there into the last removed place on its way, else into the first fresh one (then *fresh is
// true). Says whether the way was long.
bool insertClean(Context& ctx, const SetTable& t, Value key, uint64_t hash, bool* fresh) {
  uint64_t place = placeHash(ctx, t.scrambled, hash);
  uint32_t i = static_cast<uint32_t>(place) & t.mask;
  DictEntry* removed = nullptr;
  for (uint32_t round = 0;;) {
    uint32_t last = i + kLinearProbes <= t.mask ? i + kLinearProbes : i;
    for (uint32_t k = i; k <= last; ++k) {  // bounded: the linear probes
      DictEntry* entry = &t.entries[k];
      if (entry->value.bits == kSetDummy.bits) removed = entry;
      if (!isFreshEntry(*entry)) continue;
      *fresh = !removed;
      *(removed ? removed : entry) = {key, Value::unbound(), hash};
      return round > kLongProbe;
    }
    if (++round > t.mask + 64ull) corrupt(ctx);
    if ((round & 15) == 0) spend(ctx, 16);
    i = static_cast<uint32_t>(uint64_t{i} * 5 + 1 + perturbed(place, round)) & t.mask;
  }
}

// The smallest power of two above `least`.
uint64_t sizeFor(uint64_t least) {
  uint64_t size = 8;
  while (size <= least) size <<= 1;  // bounded: 64
  return size;
}

// set_table_resize.
void resize(Context& ctx, SetCell& set, uint64_t least, bool scrambled) {
  const uint64_t size = sizeFor(least);
  Ref fresh = newSetTable(ctx, size, scrambled);
  SetTable to{reinterpret_cast<DictEntry*>(ctx.at<DictTableCell>(fresh)->bytes), static_cast<uint32_t>(size - 1), scrambled};
  SetTable from = setTable(ctx, set);
  uint32_t n = 0;
  bool isLong = false;
  if (from.entries) {
    for (uint32_t i = 0; i <= from.mask; ++i) {
      if ((i & 511) == 0) spend(ctx, 64);
      if (!isLiveEntry(from.entries[i])) continue;
      if (++n > to.mask) corrupt(ctx);
      bool fresh;
      isLong |= insertClean(ctx, to, from.entries[i].key, from.entries[i].hash, &fresh);
    }
  }
  set.table = fresh;
  fillOf(ctx, set) = n;
  set.used = n;
  ++set.version;
  if (isLong && !scrambled) resize(ctx, set, least, true);
}

}  // namespace

Value newSet(Context& ctx, Kind kind) { return valueOf(ctx, &newCell<SetCell>(ctx, kind)); }

Found setSearch(Context& ctx, SetCell& set, Value key, uint64_t hash, Probe& probe, uint32_t* entry) {
  SetTable t = setTable(ctx, set);
  if (!t.entries) return Found::kNo;
  uint64_t place = placeHash(ctx, t.scrambled, hash);
  uint32_t round = probe.round;
  uint32_t step = probe.step;
  uint32_t i = round || step ? probe.slot : static_cast<uint32_t>(place);
  i &= t.mask;
  while (true) {
    uint32_t last = i + kLinearProbes <= t.mask ? kLinearProbes : 0;
    for (; step <= last; ++step) {
      DictEntry& e = t.entries[i + step];
      if (isFreshEntry(e)) return Found::kNo;
      if (e.hash != hash || !isLiveEntry(e)) continue;
      Found found = keyEquals(ctx, e.key, key);
      if (found == Found::kNo) continue;
      *entry = i + step;
      probe = {round, i, step + 1};
      return found;
    }
    step = 0;
    if (++round > t.mask + 64ull) return Found::kNo;
    if ((round & 15) == 0) spend(ctx, 16);
    i = static_cast<uint32_t>(uint64_t{i} * 5 + 1 + perturbed(place, round)) & t.mask;
  }
}

namespace {

// After a key went to a place that was fresh, and now the table is crowded or the way to it was long.
void grow(Context& ctx, SetCell& set, const SetTable& t, bool isLong);

}  // namespace

Found setQuickFind(Context& ctx, SetCell& set, Value key) {
  uint64_t hash;
  if (!quickHash(ctx, key, &hash)) return Found::kUnsure;
  if (!set.table) return Found::kNo;
  DictEntry *at, *removed;
  return quickSearch(ctx, setTable(ctx, set), key, hash, &at, &removed);
}

Found setQuickAdd(Context& ctx, SetCell& set, Value key) {
  uint64_t hash;
  return quickHash(ctx, key, &hash) ? setQuickAddHashed(ctx, set, key, hash) : Found::kUnsure;
}

Found setQuickAddHashed(Context& ctx, SetCell& set, Value key, uint64_t hash) {
  if (!set.table) set.table = newSetTable(ctx, 8, false);
  const SetTable t = setTable(ctx, set);
  DictEntry *at, *removed;
  const Found found = quickSearch(ctx, t, key, hash, &at, &removed);
  if (found != Found::kNo) return found;
  *(removed ? removed : at) = {key, Value::unbound(), hash};
  ++set.used;
  ++set.version;
  if (!removed && isCrowded(fillOf(ctx, set) += 1, t)) grow(ctx, set, t, false);
  return found;
}

void setInsert(Context& ctx, SetCell& set, Value key, uint64_t hash) {
  if (!set.table) set.table = newSetTable(ctx, 8, false);
  SetTable t = setTable(ctx, set);
  bool fresh;
  bool isLong = insertClean(ctx, t, key, hash, &fresh);
  ++set.used;
  ++set.version;
  if (!fresh) return;
  const uint32_t fill = fillOf(ctx, set) += 1;
  if (isLong || isCrowded(fill, t)) grow(ctx, set, t, isLong);
}

namespace {

void grow(Context& ctx, SetCell& set, const SetTable& t, bool isLong) {
  if (isCrowded(fillOf(ctx, set), t)) {
    resize(ctx, set, set.used > 50000 ? uint64_t{set.used} * 2 : uint64_t{set.used} * 4, t.scrambled);
  } else if (isLong && !t.scrambled) {
    resize(ctx, set, t.mask, true);
  }
}

}  // namespace

void setRemoveEntry(Context& ctx, SetCell& set, uint32_t entry) {
  SetTable t = setTable(ctx, set);
  if (!t.entries || entry > t.mask || !isLiveEntry(t.entries[entry])) return;
  t.entries[entry] = {Value::unbound(), kSetDummy, 0};
  if (set.used) --set.used;
  ++set.version;
}

void setClear(SetCell& set) {
  set.table = 0;
  set.used = 0;
  set.hash = 0;
  ++set.version;
}

bool setNext(Context& ctx, SetCell& set, uint32_t* position, Value* key, uint64_t* hash) {
  SetTable t = setTable(ctx, set);
  if (!t.entries) return false;
  for (uint32_t i = *position; i <= t.mask; ++i) {
    if ((i & 511) == 511) spend(ctx, 64);
    if (!isLiveEntry(t.entries[i])) continue;
    *position = i + 1;
    *key = t.entries[i].key;
    if (hash) *hash = t.entries[i].hash;
    return true;
  }
  return false;
}

void setPrepareMerge(Context& ctx, SetCell& set, uint32_t more) {
  SetTable t = setTable(ctx, set);
  uint64_t fill = set.table ? fillOf(ctx, set) : 0;
  if (isCrowded(fill + more, t)) resize(ctx, set, (uint64_t{set.used} + more) * 2, t.scrambled);
}

void setCopyInto(Context& ctx, SetCell& to, SetCell& from) {
  if (!from.used) return;
  setPrepareMerge(ctx, to, from.used);
  if (!to.table) to.table = newSetTable(ctx, 8, false);
  SetTable a = setTable(ctx, from), b = setTable(ctx, to);
  uint32_t n = 0;
  if (a.mask == b.mask && a.scrambled == b.scrambled && fillOf(ctx, from) == from.used) {
    spend(ctx, a.mask / 8);
    for (uint32_t i = 0; i <= a.mask; ++i) b.entries[i] = a.entries[i];
    n = from.used;
  } else {
    for (uint32_t i = 0; i <= a.mask; ++i) {
      if ((i & 511) == 0) spend(ctx, 64);
      if (!isLiveEntry(a.entries[i])) continue;
      if (++n > b.mask) corrupt(ctx);
      bool fresh;
      insertClean(ctx, b, a.entries[i].key, a.entries[i].hash, &fresh);
    }
  }
  fillOf(ctx, to) = n;
  to.used = n;
  ++to.version;
}

bool setCopyResized(Context& ctx, SetCell& to, SetCell& from, uint32_t more) {
  if (!from.used || fillOf(ctx, from) != from.used) return false;
  const SetTable t = setTable(ctx, from);
  if (t.scrambled || t.mask + 1 != sizeFor(isCrowded(from.used, {nullptr, 7, false}) ? uint64_t{from.used} * 2 : 0) || !isCrowded(uint64_t{from.used} + more, t)) return false;
  to.table = from.table;  // which the copy would be like; it is read only
  to.used = from.used;
  resize(ctx, to, (uint64_t{from.used} + more) * 2, false);
  return true;
}

void setCompact(Context& ctx, SetCell& set) {
  SetTable t = setTable(ctx, set);
  if (!t.entries || fillOf(ctx, set) - set.used <= t.mask / 4) return;
  resize(ctx, set, set.used > 50000 ? uint64_t{set.used} * 2 : uint64_t{set.used} * 4, t.scrambled);
}

Value setPop(Context& ctx, SetCell& set) {
  if (!set.used) return Value::unbound();
  SetTable t = setTable(ctx, set);
  if (!t.entries) corrupt(ctx);
  uint32_t i = set.hash & t.mask;
  for (uint32_t n = 0; !isLiveEntry(t.entries[i]); ++n) {
    if (n > t.mask) corrupt(ctx);
    if ((n & 511) == 511) spend(ctx, 64);
    i = (i + 1) & t.mask;
  }
  Value key = t.entries[i].key;
  setRemoveEntry(ctx, set, i);
  set.hash = i + 1;
  return key;
}

uint64_t hashSet(Context& ctx, SetCell& set) {
  // As frozenset_hash_impl of CPython.
  auto shuffle = [](uint64_t h) { return ((h ^ 89869747ull) ^ (h << 16)) * 3644798167ull; };
  uint64_t hash = 0;
  uint32_t position = 0, count = 0;
  Value key;
  uint64_t h;
  while (setNext(ctx, set, &position, &key, &h)) {
    hash ^= shuffle(h);
    ++count;
  }
  hash ^= (uint64_t{count} + 1) * 1927868237ull;
  hash ^= (hash >> 11) ^ (hash >> 25);
  hash = hash * 69069u + 907133923u;
  if (hash == static_cast<uint64_t>(-1)) hash = 590923713u;
  return hash;
}

}  // namespace krait
