// Searches of sets for keys that bits and text alone can tell from the others: small ints and exact strs.
#pragma once

#include "runtime/objects/tables/set.h"
#include "runtime/objects/text/str.h"

namespace krait {

// What quick searches say of one place.
enum class Place : uint8_t { kOther, kHere, kUnsure };
inline Place quickCompare(Context& ctx, const DictEntry& e, Value key, uint64_t hash) {
  if (e.hash != hash || !isLiveEntry(e)) return Place::kOther;
  if (e.key.bits == key.bits) return Place::kHere;
  if (!key.isRef() || !isPlainStr(ctx, e.key)) return Place::kUnsure;
  return equalStr(ctx, e.key, key) ? Place::kHere : Place::kOther;
}

// The first round of a quick search: kYes with *at the entry, kNo with *at the fresh place that ended it, or kUnsure.
// *removed: the last removed place on the way, where a new key would go; null when there was none.
inline Found quickSearch(Context& ctx, const SetTable& t, Value key, uint64_t hash, DictEntry** at, DictEntry** removed) {
  *removed = nullptr;
  const uint32_t i = static_cast<uint32_t>(placeHash(ctx, t.scrambled, hash)) & t.mask;
  const uint32_t last = i + kLinearProbes <= t.mask ? i + kLinearProbes : i;
  for (uint32_t k = i; k <= last; ++k) {  // bounded: the linear probes
    DictEntry* e = &t.entries[k];
    *at = e;
    if (isFreshEntry(*e)) return Found::kNo;
    if (e->value.bits == kSetDummy.bits) *removed = e;
    const Place place = quickCompare(ctx, *e, key, hash);
    if (place != Place::kOther) return place == Place::kHere ? Found::kYes : Found::kUnsure;
  }
  return Found::kUnsure;
}

inline bool isQuickKey(const Context& ctx, Value key) { return key.isInt() || (key.isRef() && isPlainStr(ctx, key)); }
// The hash of a small int or an exact str; false for all others.
inline bool quickHash(Context& ctx, Value key, uint64_t* hash) {
  if (key.isInt()) {
    const int64_t i = key.asInt();
    *hash = static_cast<uint64_t>(i == -1 ? -2 : i);
    return true;
  }
  if (!key.isRef() || !isPlainStr(ctx, key)) return false;
  *hash = hashStr(ctx, key);
  return true;
}

// Of a quick key whose hash is known; kUnsure: others look it up.
inline Found setQuickFindHashed(Context& ctx, SetCell& set, Value key, uint64_t hash) {
  if (!set.table) return Found::kNo;
  DictEntry *at, *removed;
  return quickSearch(ctx, setTable(ctx, set), key, hash, &at, &removed);
}
// The same, and the key is removed if it is there.
inline Found setQuickDiscard(Context& ctx, SetCell& set, Value key, uint64_t hash) {
  if (!set.table) return Found::kNo;
  const SetTable t = setTable(ctx, set);
  DictEntry *at, *removed;
  const Found found = quickSearch(ctx, t, key, hash, &at, &removed);
  if (found == Found::kYes) setRemoveEntry(ctx, set, static_cast<uint32_t>(at - t.entries));
  return found;
}

}  // namespace krait
