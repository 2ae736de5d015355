// dict: its table, searching, adding, removing; namespaces.
#include "runtime/objects/tables/dict.h"

#include "runtime/program/symbols.h"
#include "runtime/program/local_code.h"
#include "runtime/objects/containers/compare.h"
#include "runtime/objects/tables/set.h"
#include "runtime/objects/operations.h"
#include "runtime/objects/text/str.h"

namespace krait {

namespace {

// Entries that an index of this size carries.
constexpr uint32_t roomOf(uint32_t indexSize) { return static_cast<uint32_t>(uint64_t{indexSize} * 2 / 3); }

Ref newTable(Context& ctx, uint32_t entries, bool scrambled) {
  if (entries > kMaxEntries) abandon(ctx, Limit::kMemory);
  uint32_t size = 8;
  while (roomOf(size) < entries) size <<= 1;  // bounded: 32
  uint32_t capacity = roomOf(size);
  auto& table = newCell<DictTableCell>(ctx, uint64_t{capacity} * sizeof(DictEntry) + uint64_t{size} * 4);
  table.header.flags = scrambled ? kTableScrambled : 0;
  table.indexSize = size;
  table.entryCapacity = capacity;
  return refOf(ctx, &table);
}

// The first free place of the index for `hash`; *rounds tells how far it was.
uint32_t freePlace(Context& ctx, const DictTable& t, uint64_t hash, uint32_t* rounds) {
  hash = placeHash(ctx, t.scrambled, hash);
  uint32_t i = static_cast<uint32_t>(hash) & t.mask;
  uint32_t round = 0;
  while (t.index[i] >= kIndexFirst) {
    if (round > t.mask + 64ull) corrupt(ctx);
    if ((++round & 63) == 0) spend(ctx, 8);
    i = static_cast<uint32_t>(i * 5 + perturbed(hash, round) + 1) & t.mask;
  }
  *rounds = round;
  return i;
}

// Moves the live entries into a table with room for `entries` and, before them, for `front` more.
void rebuild(Context& ctx, DictCell& dict, uint32_t entries, bool scrambled, uint32_t front = 0) {
  Ref fresh = newTable(ctx, entries + front, scrambled);
  if (dict.table) {
    DictTable from = dictTable(ctx, dict.table);
    DictTable to = dictTable(ctx, fresh);
    spend(ctx, from.entryCount / 8);
    uint32_t n = 0;
    for (; n < front; ++n) to.entries[n] = {Value::unbound(), Value::unbound(), 0};  // bounded: as many as there are entries
    ctx.at<DictTableCell>(fresh)->header.shape = front;
    for (uint32_t i = 0; i < from.entryCount; ++i) {
      if (from.entries[i].key.isUnbound()) continue;
      if (n == to.capacity) corrupt(ctx);
      to.entries[n] = from.entries[i];
      uint32_t rounds;
      uint32_t place = freePlace(ctx, to, from.entries[i].hash, &rounds);
      to.index[place] = n + kIndexFirst;
      ++n;
      if ((n & 4095) == 0) spend(ctx, 64);
    }
    ctx.at<DictTableCell>(fresh)->entryCount = n;
  }
  dict.table = fresh;
  ++dict.version;
}

// The names that have slots in a namespace; null for other dicts.
const GlobalNames* namesOf(Context& ctx, const DictCell& dict) {
  if (!dict.slots || !ctx.program) return nullptr;
  const Code* code = codeOf(ctx, dict.moduleCode);
  return code ? code->globals : nullptr;
}

// The slot of a name in a namespace, or kNoEntry.
uint32_t slotOf(Context& ctx, DictCell& dict, Value key) {
  if (!dict.slots || !isStr(ctx, key)) return kNoEntry;
  const GlobalNames* globals = namesOf(ctx, dict);
  if (!globals) return kNoEntry;
  Symbol symbol = symbolOf(ctx, key);
  uint32_t count = globals->count, capacity = cellCast<ValuesCell>(ctx, dict.slots).capacity;
  if (count > capacity) count = capacity;
  spendAlong(ctx, count / 64);
  for (uint32_t k = 0; k < count; ++k) {  // bounded: names of one source
    if (globals->names[k] == symbol) return k;
  }
  return kNoEntry;
}

void insertEntry(Context& ctx, DictCell& dict, Value key, uint64_t hash, Value value) {
  if (!dict.table) dict.table = newTable(ctx, 5, false);
  DictTable t = dictTable(ctx, dict.table);
  if (t.entryCount >= t.capacity || uint64_t{dict.used} + ctx.at<DictTableCell>(dict.table)->reserved >= t.capacity) {
    uint32_t live = dict.used < kMaxEntries ? dict.used : kMaxEntries;
    rebuild(ctx, dict, live + live / 2 + 5, t.scrambled);
    t = dictTable(ctx, dict.table);
    if (t.entryCount >= t.capacity) corrupt(ctx);
  }
  uint32_t rounds;
  uint32_t place = freePlace(ctx, t, hash, &rounds);
  if (t.index[place] == kIndexDeleted) --ctx.at<DictTableCell>(dict.table)->reserved;
  t.entries[t.entryCount] = {key, value, hash};
  t.index[place] = t.entryCount + kIndexFirst;
  ctx.at<DictTableCell>(dict.table)->entryCount = t.entryCount + 1;
  ++dict.used;
  ++dict.version;
  if (rounds > kLongProbe && !t.scrambled) rebuild(ctx, dict, t.capacity, true);
}

}  // namespace

Value* slotPlace(Context& ctx, DictCell& dict, uint32_t slot) {
  auto& slots = cellCast<ValuesCell>(ctx, dict.slots);
  if (slot >= slots.capacity) corrupt(ctx);
  return &slots.items[slot];
}

Found keyEquals(Context& ctx, Value a, Value b) {
  if (a.bits == b.bits) return Found::kYes;
  if (a.isInt() && b.isInt()) return Found::kNo;
  if (a.isRef() && b.isRef() && isPlainStr(ctx, a) && isPlainStr(ctx, b)) return equalStr(ctx, a, b) ? Found::kYes : Found::kNo;
  if (isSame(ctx, a, b)) return Found::kYes;
  return plainEqualsDeep(ctx, a, b, 0);
}

bool keyHash(Context& ctx, Value v, uint64_t* hash) {
  if (v.isRef()) {
    Header& h = headerOf(ctx, v);
    if (h.kind == Kind::kStr || h.kind == Kind::kStrView) {
      if (h.subclass == kExact) {
        *hash = hashStr(ctx, v);
        return true;
      }
    } else if (h.subclass == kExact) {
      if (h.kind == Kind::kTuple) return plainHashTuple(ctx, v, hash, 0);
      if (h.kind == Kind::kFrozenSet) {
        *hash = hashSet(ctx, setCell(ctx, v));
        return true;
      }
    }
  }
  return plainHash(ctx, v, hash);
}

Found dictSearch(Context& ctx, DictCell& dict, Value key, uint64_t hash, Probe& probe, uint32_t* entry) {
  if (!dict.table) return Found::kNo;
  DictTable t = dictTable(ctx, dict.table);
  uint64_t place = placeHash(ctx, t.scrambled, hash);
  uint32_t round = probe.round;
  uint32_t i = round ? probe.slot : static_cast<uint32_t>(place);
  i &= t.mask;
  while (true) {
    uint32_t n = t.index[i];
    if (n == kIndexEmpty) return Found::kNo;
    if (round > t.mask + 64ull) return Found::kNo;  // only a corrupted index is full
    uint32_t here = i;
    if ((++round & 63) == 0) spend(ctx, 8);
    i = static_cast<uint32_t>(here * 5 + perturbed(place, round) + 1) & t.mask;
    if (n == kIndexDeleted) continue;
    n -= kIndexFirst;
    if (n >= t.entryCount) corrupt(ctx);
    DictEntry& e = t.entries[n];
    if (e.hash != hash || e.key.isUnbound()) continue;
    Found found = keyEquals(ctx, e.key, key);
    if (found == Found::kNo) continue;
    probe.round = round;
    probe.slot = i;
    *entry = n;
    return found;
  }
}

Found dictQuickFind(Context& ctx, DictCell& dict, Value key, uint64_t* hash, DictEntry** entry) {
  const bool isText = key.isRef();
  if (isText) {
    const Header& header = headerOf(ctx, key);
    if ((header.kind != Kind::kStr && header.kind != Kind::kStrView) || header.subclass != kExact) return Found::kUnsure;
    *hash = hashStr(ctx, key);
  } else if (key.isInt()) {
    int64_t i = key.asInt();
    *hash = static_cast<uint64_t>(i == -1 ? -2 : i);
  } else {
    return Found::kUnsure;
  }
  if (!dict.table) return Found::kNo;
  DictTable t = dictTable(ctx, dict.table);
  const uint64_t place = placeHash(ctx, t.scrambled, *hash);
  uint32_t i = static_cast<uint32_t>(place) & t.mask;
  for (uint32_t round = 1; round < kLongProbe; ++round) {
    uint32_t n = t.index[i];
    if (n == kIndexEmpty) return Found::kNo;
    i = static_cast<uint32_t>(i * 5 + perturbed(place, round) + 1) & t.mask;
    if (n == kIndexDeleted) continue;
    n -= kIndexFirst;
    if (n >= t.entryCount) corrupt(ctx);
    DictEntry& e = t.entries[n];
    if (e.hash != *hash || e.key.isUnbound()) continue;
    if (e.key.bits != key.bits) {
      if (!isText || !isPlainStr(ctx, e.key)) return Found::kUnsure;
      if (!equalStr(ctx, e.key, key)) continue;
    }
    *entry = &e;
    return Found::kYes;
  }
  return Found::kUnsure;
}

bool dictQuickSet(Context& ctx, DictCell& dict, Value key, Value value) {
  uint64_t hash;
  DictEntry* entry = nullptr;
  const Found found = dictQuickFind(ctx, dict, key, &hash, &entry);
  if (found == Found::kYes) setEntryValue(ctx, dict, *entry, value);
  if (found == Found::kNo) dictInsert(ctx, dict, key, hash, value);
  return found != Found::kUnsure;
}

void dictInsert(Context& ctx, DictCell& dict, Value key, uint64_t hash, Value value) {
  if (__builtin_expect(dict.slots != 0, 0)) {
    uint32_t slot = slotOf(ctx, dict, key);
    if (slot != kNoEntry) {
      insertEntry(ctx, dict, key, hash, slotMarker(slot));
      *slotPlace(ctx, dict, slot) = value;
      return;
    }
  }
  insertEntry(ctx, dict, key, hash, value);
}

DictEntry* dictEntryAt(Context& ctx, DictCell& dict, uint32_t entry) {
  if (!dict.table) return nullptr;
  DictTable t = dictTable(ctx, dict.table);
  if (entry >= t.entryCount || t.entries[entry].key.isUnbound()) return nullptr;
  return &t.entries[entry];
}

void dictRemoveEntry(Context& ctx, DictCell& dict, uint32_t entry) {
  DictEntry* e = dictEntryAt(ctx, dict, entry);
  if (!e) return;
  DictTable t = dictTable(ctx, dict.table);
  uint64_t place = placeHash(ctx, t.scrambled, e->hash);
  uint32_t i = static_cast<uint32_t>(place) & t.mask;
  for (uint32_t round = 0; t.index[i] != entry + kIndexFirst;) {
    if (t.index[i] == kIndexEmpty || round > t.mask + 64ull) corrupt(ctx);
    if ((++round & 63) == 0) spend(ctx, 8);
    i = static_cast<uint32_t>(i * 5 + perturbed(place, round) + 1) & t.mask;
  }
  t.index[i] = kIndexDeleted;
  ++ctx.at<DictTableCell>(dict.table)->reserved;
  if (isSlotMarker(e->value)) setEntryValue(ctx, dict, *e, Value::unbound());
  e->key = Value::unbound();
  e->value = Value::unbound();
  if (entry == t.first) ctx.at<DictTableCell>(dict.table)->header.shape = entry + 1;
  if (dict.used) --dict.used;
  ++dict.version;
}

void dictMoveToFront(Context& ctx, DictCell& dict, uint32_t entry) {
  const DictEntry* live = dictEntryAt(ctx, dict, entry);
  if (!live) return;
  const DictEntry e = *live;
  dictRemoveEntry(ctx, dict, entry);
  DictTable t = dictTable(ctx, dict.table);
  if (t.first == 0 || t.first > t.entryCount || uint64_t{dict.used} + ctx.at<DictTableCell>(dict.table)->reserved >= t.capacity) {
    const uint32_t n = dict.used < kMaxEntries / 4 ? dict.used : kMaxEntries / 4;
    rebuild(ctx, dict, n + 5, t.scrambled, n / 2 + 5);
    t = dictTable(ctx, dict.table);
  }
  uint32_t rounds;
  const uint32_t place = freePlace(ctx, t, e.hash, &rounds), first = t.first - 1;
  if (first >= t.capacity) corrupt(ctx);
  DictTableCell& cell = *ctx.at<DictTableCell>(dict.table);
  if (t.index[place] == kIndexDeleted) --cell.reserved;
  t.entries[first] = e;
  t.index[place] = first + kIndexFirst;
  cell.header.shape = first;
  if (cell.entryCount < first + 1) cell.entryCount = first + 1;
  ++dict.used;
  ++dict.version;
}

uint32_t dictLastEntry(Context& ctx, DictCell& dict, uint32_t from) {
  if (!dict.table) return kNoEntry;
  DictTable t = dictTable(ctx, dict.table);
  uint32_t i = from < t.entryCount ? from + 1 : t.entryCount;
  while (i > 0) {
    if (!t.entries[--i].key.isUnbound()) return i;
    if ((i & 511) == 0) spend(ctx, 64);
  }
  return kNoEntry;
}

void dictClear(Context& ctx, DictCell& dict) {
  if (dict.slots) {
    auto& slots = cellCast<ValuesCell>(ctx, dict.slots);
    uint32_t n = slots.capacity;
    spend(ctx, n / 8);
    for (uint32_t i = 0; i < n; ++i) slots.items[i] = Value::unbound();
  }
  dict.table = 0;
  dict.used = 0;
  ++dict.version;
}

// Copies a table in which nothing was deleted as it is; false when it is not such a table, or much larger than need be.
static bool copyTable(Context& ctx, DictCell& to, const DictCell& from) {
  const DictTable t = dictTable(ctx, from.table);
  if (t.entryCount != from.used || ctx.at<DictTableCell>(from.table)->reserved || t.capacity > uint64_t{from.used} * 2 + 8) return false;
  const uint32_t size = t.mask + 1;
  if (roomOf(size) != t.capacity) corrupt(ctx);
  spend(ctx, t.capacity / 4 + size / 16);
  auto& table = newCell<DictTableCell>(ctx, uint64_t{t.capacity} * sizeof(DictEntry) + uint64_t{size} * 4);
  table.header.flags = t.scrambled ? kTableScrambled : 0;
  table.indexSize = size;
  table.entryCapacity = t.capacity;
  table.entryCount = t.entryCount;
  __builtin_memcpy(table.bytes, t.entries, uint64_t{t.entryCount} * sizeof(DictEntry));
  __builtin_memcpy(table.bytes + uint64_t{t.capacity} * sizeof(DictEntry), t.index, uint64_t{size} * 4);
  to.table = refOf(ctx, &table);
  to.used = t.entryCount;
  ++to.version;
  return true;
}

bool dictTakeCopy(Context& ctx, DictCell& to, DictCell& from) {
  return !to.table && !to.slots && !from.slots && from.table && copyTable(ctx, to, from);
}

Value dictCopy(Context& ctx, DictCell& dict) {
  Value result = newDict(ctx);
  if (!dict.used) return result;
  auto& to = cellCast<DictCell>(ctx, result);
  if (!dict.slots && copyTable(ctx, to, dict)) return result;
  dictReserve(ctx, to, dict.used);
  uint32_t position = 0;
  DictTable t = dictTable(ctx, dict.table);
  while (position < t.entryCount) {
    DictEntry e = t.entries[position++];
    if ((position & 63) == 0) spend(ctx, 8);
    if (!e.key.isUnbound()) insertEntry(ctx, to, e.key, e.hash, entryValue(ctx, dict, e));
  }
  return result;
}

void dictReserve(Context& ctx, DictCell& dict, uint32_t entries) {
  uint32_t capacity = dict.table ? dictTable(ctx, dict.table).capacity : 0;
  if (capacity < entries) rebuild(ctx, dict, entries, capacity && dictTable(ctx, dict.table).scrambled);
}

Value newDict(Context& ctx) { return valueOf(ctx, &newCell<DictCell>(ctx)); }

Found dictFind(Context& ctx, DictCell& dict, Value key, uint64_t hash, Value* value) {
  Probe probe;
  uint32_t entry;
  Found found = dictSearch(ctx, dict, key, hash, probe, &entry);
  *value = Value::unbound();
  if (found == Found::kYes) *value = entryValue(ctx, dict, *dictEntryAt(ctx, dict, entry));
  return found;
}

Value dictGetStr(Context& ctx, DictCell& dict, Value str) {
  Value value;
  return dictFind(ctx, dict, str, hashStr(ctx, str), &value) == Found::kYes ? value : Value::unbound();
}

void dictSetStr(Context& ctx, DictCell& dict, Value str, Value value) { dictSetPlain(ctx, dict, str, hashStr(ctx, str), value); }

bool dictDeleteStr(Context& ctx, DictCell& dict, Value str) {
  Probe probe;
  uint32_t entry;
  if (dictSearch(ctx, dict, str, hashStr(ctx, str), probe, &entry) != Found::kYes) return false;
  dictRemoveEntry(ctx, dict, entry);
  return true;
}

Found dictSetPlain(Context& ctx, DictCell& dict, Value key, uint64_t hash, Value value) {
  Probe probe;
  uint32_t entry;
  Found found = dictSearch(ctx, dict, key, hash, probe, &entry);
  if (found == Found::kYes) setEntryValue(ctx, dict, *dictEntryAt(ctx, dict, entry), value);
  if (found == Found::kNo) dictInsert(ctx, dict, key, hash, value);
  return found;
}

uint32_t dictLength(const Context& ctx, DictCell& dict) { return dict.used; }

bool dictNext(Context& ctx, DictCell& dict, uint32_t* position, Value* key, Value* value) {
  if (!dict.table) return false;
  DictTable t = dictTable(ctx, dict.table);
  uint32_t i = *position;
  if (i < t.first) i = t.first;
  const uint32_t start = i;
  while (i < t.entryCount && t.entries[i].key.isUnbound()) {
    if ((++i & 511) == 0) spend(ctx, 64);
  }
  if (i > start && start == t.first) ctx.at<DictTableCell>(dict.table)->header.shape = i;
  if (i >= t.entryCount) return false;
  *position = i + 1;
  *key = t.entries[i].key;
  if (value) *value = entryValue(ctx, dict, t.entries[i]);
  return true;
}

Value newNamespace(Context& ctx, const Code& module) {
  auto& dict = newCell<DictCell>(ctx);
  const uint32_t slots = module.globals->count;
  dict.moduleCode = module.id;
  auto& values = newCell<ValuesCell>(ctx, uint64_t{slots} * sizeof(Value));
  values.capacity = slots;
  spend(ctx, slots / 8);
  for (uint32_t i = 0; i < slots; ++i) values.items[i] = Value::unbound();
  dict.slots = refOf(ctx, &values);
  return valueOf(ctx, &dict);
}

void namespaceBound(Context& ctx, DictCell& dict, uint32_t slot) {
  const GlobalNames* globals = namesOf(ctx, dict);
  if (!globals || slot >= globals->count) return;
  Value name = symbolText(ctx, globals->names[slot]);
  uint64_t hash = hashStr(ctx, name);
  Probe probe;
  uint32_t entry;
  if (dictSearch(ctx, dict, name, hash, probe, &entry) == Found::kYes) {
    // Bound before under this name by other means: from now on the slot has the value.
    DictEntry* e = dictEntryAt(ctx, dict, entry);
    e->value = slotMarker(slot);
    return;
  }
  insertEntry(ctx, dict, name, hash, slotMarker(slot));
}

void namespaceUnbound(Context& ctx, DictCell& dict, uint32_t slot) {
  const GlobalNames* globals = namesOf(ctx, dict);
  if (!globals || slot >= globals->count) return;
  Value name = symbolText(ctx, globals->names[slot]);
  Probe probe;
  uint32_t entry;
  if (dictSearch(ctx, dict, name, hashStr(ctx, name), probe, &entry) == Found::kYes) dictRemoveEntry(ctx, dict, entry);
}

}  // namespace krait
