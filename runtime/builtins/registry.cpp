// The tables of built-ins as one numbered list, and how a leaf hands on to a stepper.
#include "runtime/calls/arguments.h"
#include "runtime/exec/builtin.h"
#include "runtime/exec/intrinsics.h"
#include "runtime/objects/types.h"

namespace krait {

#define TABLE(array, type, module) extern const BuiltinDef array[];
#include "runtime/builtins/registry.def"
#undef TABLE

namespace {

constexpr uint32_t kMaxBuiltins = 4096;
constexpr uint32_t kMaxPlaces = 16384;
#define TABLE(array, type, module) +1
constexpr uint32_t kTables = 0
#include "runtime/builtins/registry.def"
    ;
#undef TABLE

// Filled before main() and never changed: ids to rows, and back. Rows do not overlap, so that the span of memory in which
// the tables lie, cut into places as long as a row, has one row at most that begins in a place.
struct Registry {
  BuiltinTable tables[kTables];
  const BuiltinDef* rows[kMaxBuiltins];
  uint8_t tableOf[kMaxBuiltins];
  uint16_t idOf[kMaxPlaces];  // by place
  uintptr_t lowest;
  uint32_t count;

  Registry() : lowest(UINTPTR_MAX), count(0) {
    static_assert(kTables < 256 && kMaxBuiltins <= UINT16_MAX);
    uint32_t n = 0;
#define TABLE(array, type, module) addTable(n++, static_cast<uint16_t>(TypeId::k##type), module, array);
#include "runtime/builtins/registry.def"
#undef TABLE
    for (uint32_t id = count; id-- > 0;) {  // bounded: the tables; the first id of a row that several types share is its id
      CHECK(placeOf(rows[id]) < kMaxPlaces);
      idOf[placeOf(rows[id])] = static_cast<uint16_t>(id);
    }
  }
  uintptr_t placeOf(const BuiltinDef* row) const { return (reinterpret_cast<uintptr_t>(row) - lowest) / sizeof(BuiltinDef); }

  void addTable(uint32_t n, uint16_t typeId, const char* module, const BuiltinDef* defs) {
    const auto at = reinterpret_cast<uintptr_t>(defs);
    lowest = at < lowest ? at : lowest;
    uint16_t rowCount = 0;
    for (; defs[rowCount].name; ++rowCount) {  // bounded: ends with kTableEnd
      CHECK(count < kMaxBuiltins);
      rows[count] = defs + rowCount;
      tableOf[count++] = static_cast<uint8_t>(n);
    }
    tables[n] = {typeId, module, defs, rowCount};
  }
};

const Registry kRegistry;

}  // namespace

const BuiltinDef* builtinDef(uint32_t id) { return id < kRegistry.count ? kRegistry.rows[id] : nullptr; }

const BuiltinTable* builtinTableOf(uint32_t id) {
  return id < kRegistry.count ? &kRegistry.tables[kRegistry.tableOf[id]] : nullptr;
}

uint32_t builtinCount() { return kRegistry.count; }

uint32_t builtinIdOf(const BuiltinDef& def) {
  const uintptr_t place = kRegistry.placeOf(&def);
  const uint32_t id = place < kMaxPlaces ? kRegistry.idOf[place] : 0;
  CHECK(kRegistry.rows[id] == &def);  // else it is in no table
  return id;
}

#define INTRINSIC(Name, table, row) extern const BuiltinDef table[];
#include "runtime/exec/intrinsics.def"
#undef INTRINSIC

Value intrinsicCallee(Intrinsic intrinsic) {
  switch (intrinsic) {
#define INTRINSIC(Name, table, row) \
  case Intrinsic::k##Name: return builtinCallee(builtinIdOf(table[row]));
#include "runtime/exec/intrinsics.def"
#undef INTRINSIC
  }
  UNREACHABLE("an intrinsic");
}

Value deferCall(Context& ctx, Value callee, const Value* args, uint32_t count) {
  Value* to = roomForArguments(ctx, count);
  if (count) __builtin_memmove(to, args, count * sizeof(Value));
  ctx.callee = callee;
  ctx.state = State::kCall;
  return Value::exit();
}

Value defer(Context& ctx, const BuiltinDef& stepper, const Value* args, uint32_t count) {
  return deferCall(ctx, builtinCallee(builtinIdOf(stepper)), args, count);
}

}  // namespace krait
