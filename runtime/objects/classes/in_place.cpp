// Calling built-in functions and types where they are named, without a frame.
#include "runtime/objects/classes/in_place.h"

#include "runtime/base/scratch.h"
#include "runtime/exec/builtin.h"
#include "runtime/objects/classes/class.h"
#include "runtime/objects/types.h"

namespace krait {

namespace {

// The row that a call of `callee` runs, and what it gets before the arguments (or unbound); null when it takes a frame.
const BuiltinDef* rowOf(Context& ctx, Value callee, const Value* args, uint32_t count, Value* self) {
  *self = Value::unbound();
  switch (headerOf(ctx, callee).kind) {
    case Kind::kBuiltin: {
      const BuiltinCell& cell = *ctx.at<BuiltinCell>(callee.offset());
      *self = cell.self;
      return builtinDef(cell.builtinId);
    }
    case Kind::kMethodDescriptor: {
      const uint32_t id = ctx.at<BuiltinCell>(callee.offset())->builtinId;
      const BuiltinTable* table = builtinTableOf(id);
      return table && count && typeOf(ctx, args[0]) == ctx.typeRefs[table->typeId] ? builtinDef(id) : nullptr;
    }
    case Kind::kClass: {
      ClassCell& cls = *ctx.at<ClassCell>(callee.offset());
      if (!(cls.header.flags & kClassBuiltin) || (cls.header.flags & kClassCustomCall)) return nullptr;
      const Value made = constructorOf(ctx, cls);
      if (!isKind(ctx, made, Kind::kMethodDescriptor)) return nullptr;
      *self = callee;
      return builtinDef(ctx.at<BuiltinCell>(made.offset())->builtinId);
    }
    default: return nullptr;
  }
}

}  // namespace

bool callInPlace(Context& ctx, Value callee, const Value* args, uint32_t count, Value* result) {
  // A leaf that asks an iterator may come back here: down to where the native stack runs low.
  if (!callee.isRef() || count > kLeafArguments || reinterpret_cast<uintptr_t>(__builtin_frame_address(0)) < ctx.nativeLimit) return false;
  Value self;
  const BuiltinDef* def = rowOf(ctx, callee, args, count, &self);
  const uint32_t given = count + !self.isUnbound();
  if (!def || !def->leaf || !takesInPlace(*def, given)) return false;
  KRAIT_SCRATCH Value passed[kLeafArguments + 1];
  uint32_t k = 0;
  if (!self.isUnbound()) passed[k++] = self;
  for (uint32_t i = 0; i < count; ++i) passed[k++] = args[i];  // bounded: kLeafArguments
  while (k < def->signature.total) passed[k++] = Value::unbound();  // bounded: a signature
  *result = def->leaf(ctx, passed, k);
  return true;
}

}  // namespace krait
