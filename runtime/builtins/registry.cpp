// The tables of built-ins as one numbered list, and how a leaf hands on to a stepper.
#include "runtime/exec/arguments.h"
#include "runtime/exec/builtin.h"
#include "runtime/exec/intrinsics.h"
#include "runtime/objects/types.h"

namespace krait {

#define TABLE(array, type, module) extern const BuiltinDef array[];
#include "runtime/builtins/registry.def"
#undef TABLE

namespace {

constexpr uint32_t kMaxBuiltins = 4096;
#define TABLE(array, type, module) +1
constexpr uint32_t kTables = 0
#include "runtime/builtins/registry.def"
    ;
#undef TABLE

// Filled before main() and never changed: ids to rows.
struct Registry {
  BuiltinTable tables[kTables];
  uint32_t firsts[kTables + 1];
  const BuiltinDef* rows[kMaxBuiltins];
  uint8_t tableOf[kMaxBuiltins];
  uint32_t count;

  Registry() : count(0) {
    static_assert(kTables < 256);
    uint32_t n = 0;
#define TABLE(array, type, module) addTable(n++, static_cast<uint16_t>(TypeId::k##type), module, array);
#include "runtime/builtins/registry.def"
#undef TABLE
    firsts[kTables] = count;
  }

  void addTable(uint32_t n, uint16_t typeId, const char* module, const BuiltinDef* defs) {
    firsts[n] = count;
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
  for (uint32_t t = 0; t < kTables; ++t) {  // bounded: the tables
    const BuiltinTable& table = kRegistry.tables[t];
    if (&def >= table.defs && &def < table.defs + table.count) {
      return kRegistry.firsts[t] + static_cast<uint32_t>(&def - table.defs);
    }
  }
  UNREACHABLE("a built-in that is in no table");
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
