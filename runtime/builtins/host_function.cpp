// Calls out of the sandbox: answered at once, later (the script pauses), or by an exception.
#include "runtime/builtins/host_function.h"

#include "runtime/errors/errors.h"
#include "runtime/exec/tiers.h"
#include "runtime/sandbox/host.h"

namespace krait {

namespace {

Value callHost(Context& ctx, Value* args, uint32_t count) {
  Value result = Value::none();
  spend(ctx, 1);
  const HostAnswer answer = ctx.host->call(ctx, static_cast<uint32_t>(args[0].asInt()), args + 1, count - 1, &result);
  backFromHost(ctx);
  switch (answer) {
    case HostAnswer::kValue: return result;
    case HostAnswer::kLater:
      // The frame that called waits; the answer completes its instruction.
      ctx.state = State::kPause;
      ctx.chainTop = ctx.chainBottom = 0;
      return Value::exit();
    case HostAnswer::kException:
      ctx.state = State::kException;
      return Value::exit();
    case HostAnswer::kDenied: break;
  }
  return raise(ctx, ErrorId::kHostDenied);
}

}  // namespace

extern const BuiltinDef kHostFunctions[] = {
    {"<host function>", "(index, /, *args)", callHost, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "A function of the host."},
    kTableEnd,
};

Value hostFunction(Context& ctx, uint32_t index) {
  BuiltinCell& cell = newCell<BuiltinCell>(ctx, Kind::kBuiltin);
  cell.builtinId = builtinIdOf(kHostFunctions[0]);
  cell.self = Value::smallInt(index);
  return valueOf(ctx, &cell);
}

}  // namespace krait
