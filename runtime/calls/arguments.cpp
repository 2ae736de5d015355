// Arguments on their way to a call.
#include "runtime/calls/arguments.h"

#include "runtime/exec/builtin.h"
#include "runtime/objects/containers/containers.h"

namespace krait {

Value* roomForArguments(Context& ctx, uint64_t count) {
  if (__builtin_expect(count <= kMaxCallArgs, 1)) {
    ctx.callMore = 0;
    ctx.callCount = static_cast<uint32_t>(count);
    return ctx.callArgs;
  }
  if (count * sizeof(Value) > kMaxCellBytes / 2) abandon(ctx, Limit::kMemory);
  spendAlong(ctx, count / 8);
  TupleCell& tuple = newTupleCell(ctx, static_cast<uint32_t>(count));
  ctx.callMore = refOf(ctx, &tuple);
  ctx.callCount = static_cast<uint32_t>(count);
  return tuple.items;
}

Value* callArguments(Context& ctx) {
  return ctx.callMore ? cellCast<TupleCell>(ctx, ctx.callMore).items : ctx.callArgs;
}

Value* takeArguments(Context& ctx) {
  Value* args = callArguments(ctx);
  ctx.callMore = 0;
  return args;
}

void prependArgument(Context& ctx, Value first) {
  const uint32_t n = ctx.callCount;
  const Value* from = callArguments(ctx);
  Value* to = roomForArguments(ctx, uint64_t{n} + 1);
  __builtin_memmove(to + 1, from, n * sizeof(Value));
  to[0] = first;
}

Value* roomForBound(Context& ctx, const BuiltinDef& def, uint32_t count, Value* onStack) {
  const uint64_t need = uint64_t{count} + def.signature.total + 1;
  if (__builtin_expect(need <= kMaxCallArgs, 1)) return onStack;
  spendAlong(ctx, need / 8);
  return newTupleCell(ctx, static_cast<uint32_t>(need)).items;
}

}  // namespace krait
