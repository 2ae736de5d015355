// The side table of identity numbers: open addressing by cell offset, charged to the isolate, outside the cage.
#include "runtime/objects/identity.h"

#include "runtime/base/alloc.h"
#include "runtime/heap/heap.h"
#include "runtime/objects/numbers/limbs.h"

namespace krait {

struct IdentityTable {
  uint32_t capacity;  // power of two
  uint32_t used;
  struct Entry {
    Ref ref;  // 0: empty
    uint64_t number;
  } entries[];
};

namespace {

size_t tableBytes(uint32_t capacity) { return sizeof(IdentityTable) + static_cast<size_t>(capacity) * sizeof(IdentityTable::Entry); }
uint32_t slotOf(Ref ref, uint32_t capacity) { return (ref >> 4) * 0x9E3779B1u & (capacity - 1); }

IdentityTable::Entry& entryOf(IdentityTable& table, Ref ref) {
  uint32_t i = slotOf(ref, table.capacity);
  while (table.entries[i].ref != 0 && table.entries[i].ref != ref) i = (i + 1) & (table.capacity - 1);  // bounded: half empty
  return table.entries[i];
}

// A table with room for twice what stays; the old one is given back. False, and nothing changed, without memory.
bool rebuild(Context& ctx, uint32_t staying, bool (*alive)(Context&, Ref)) {
  uint32_t capacity = 64;
  while (capacity < staying * 4) capacity *= 2;  // bounded: 32 doublings
  IdentityTable* table = static_cast<IdentityTable*>(allocate(*ctx.budget, tableBytes(capacity)));
  if (!table) return false;
  table->capacity = capacity;
  IdentityTable* old = ctx.identities;
  if (old) {
    for (uint32_t i = 0; i < old->capacity; ++i) {  // bounded: objects that were asked for their identity, amortised
      const IdentityTable::Entry& e = old->entries[i];
      if (e.ref == 0 || (alive && !alive(ctx, e.ref))) continue;
      entryOf(*table, e.ref) = e;
      ++table->used;
    }
    release(*ctx.budget, old, tableBytes(old->capacity));
  }
  ctx.identities = table;
  return true;
}

}  // namespace

uint64_t identityOf(Context& ctx, Value v) {
  if (v.isInt()) {
    int64_t i = v.asInt();
    return (static_cast<uint64_t>(i < 0 ? -2 * i - 1 : 2 * i) << 4) | 1;
  }
  if (v.isFloat()) return v.bits + 3;
  if (!v.isRef()) return (v.bits & 0xFFFF) << 4 | 2;
  if (isExactly(ctx, v, Kind::kInt) || isExactly(ctx, v, Kind::kComplex)) {
    uint64_t h = 0x9E3779B97F4A7C15ull;
    if (isKind(ctx, v, Kind::kInt)) {
      IntView view(ctx, v);
      spend(ctx, view.size / 8);
      for (uint32_t i = 0; i < view.size; ++i) h = (h ^ view.limbs[i]) * 0xff51afd7ed558ccdull + view.negative;  // bounded: spent for
    } else {
      const ComplexCell& c = *ctx.at<ComplexCell>(v.offset());
      h = (h ^ Value::number(c.real).bits) * 0xff51afd7ed558ccdull;
      h = (h ^ Value::number(c.imaginary).bits) * 0xff51afd7ed558ccdull;
    }
    return h | 1ull << 62;
  }
  Ref ref = v.offset();
  // Cells of the boot image lie at the same place in every cage, and tables in it may be sorted by their identity.
  if (ref < kHeapStart) return ref;
  if (ctx.identities) {
    const IdentityTable::Entry& e = entryOf(*ctx.identities, ref);
    if (e.ref == ref) return e.number;
  }
  if (!ctx.identities || ctx.identities->used * 2 >= ctx.identities->capacity) {
    if (!rebuild(ctx, ctx.identities ? ctx.identities->used : 0, nullptr)) abandon(ctx, Limit::kMemory);
  }
  IdentityTable::Entry& e = entryOf(*ctx.identities, ref);
  e.ref = ref;
  e.number = kHeapStart + 16 * ++ctx.identityCounter;
  ++ctx.identities->used;
  return e.number;
}

void forgetIdentities(Context& ctx, bool (*alive)(Context& ctx, Ref ref)) {
  if (!ctx.identities) return;
  uint32_t staying = 0;
  for (uint32_t i = 0; i < ctx.identities->capacity; ++i) {  // bounded: as rebuild
    const Ref ref = ctx.identities->entries[i].ref;
    if (ref != 0 && alive(ctx, ref)) ++staying;
  }
  // Without memory for a new table the dead numbers stay until the next collection.
  if (staying != ctx.identities->used && !rebuild(ctx, staying, alive)) return;
}

void releaseIdentities(Context& ctx) {
  if (ctx.identities) release(*ctx.budget, ctx.identities, tableBytes(ctx.identities->capacity));
  ctx.identities = nullptr;
}

}  // namespace krait
