// The module _time: the host's clocks for time and datetime.
#include <cmath>

#include "runtime/exec/builtin.h"
#include "runtime/exec/tiers.h"
#include "runtime/errors/errors.h"
#include "runtime/objects/numbers/int.h"
#include "runtime/sandbox/host.h"

namespace krait {

namespace {

constexpr int64_t kSecond = 1'000'000'000;

template <Host::Clock which>
Value seconds(Context& ctx, Value*, uint32_t) {
  int64_t n;
  if (!ctx.host->clock(which, &n)) return raise(ctx, ErrorId::kClockDenied);
  return Value::number(static_cast<double>(n / kSecond) + static_cast<double>(n % kSecond) / static_cast<double>(kSecond));
}
template <Host::Clock which>
Value nanoseconds(Context& ctx, Value*, uint32_t) {
  int64_t n;
  return ctx.host->clock(which, &n) ? newInt(ctx, n) : raise(ctx, ErrorId::kClockDenied);
}

// Waits until the monotonic clock says that the time is over; limits and the host's cancel end it as they end a loop.
Value sleep(Context& ctx, Value* args, uint32_t) {
  double wait;
  if (args[0].isFloat()) {
    wait = args[0].asFloat();
  } else if (!isIntLike(ctx, args[0])) {
    return raise(ctx, ErrorId::kSleepType, {MessagePart::typeName(args[0])});
  } else if (!intToDouble(ctx, args[0], &wait)) {
    return raise(ctx, ErrorId::kTimestampRange);
  }
  if (wait != wait) return raise(ctx, ErrorId::kSleepNan);
  if (wait < 0) return raise(ctx, ErrorId::kSleepNegative);
  if (wait > 9e9) return raise(ctx, ErrorId::kTimestampRange);
  int64_t now;
  if (!ctx.host->clock(Host::Clock::kMonotonic, &now)) return raise(ctx, ErrorId::kClockDenied);
  const int64_t end = now + static_cast<int64_t>(wait * static_cast<double>(kSecond));
  while (now < end) {
    spend(ctx, 1);
    constexpr int64_t kPiece = kSecond / 1000;  // limits and cancelling are heard in between
    ctx.host->rest(end - now < kPiece ? end - now : kPiece);
    backFromHost(ctx);
    if (!ctx.host->clock(Host::Clock::kMonotonic, &now)) break;
  }
  return Value::none();
}

constexpr auto kWall = Host::Clock::kWall, kMonotonic = Host::Clock::kMonotonic, kProcess = Host::Clock::kProcess, kThread = Host::Clock::kThread;

#define CLOCK(name, function, doc) {name, "()", function, nullptr, 0, Effects::kReads, JitHint::kNone, doc}

}  // namespace

extern const BuiltinDef kTimeFunctions[] = {
    CLOCK("time", seconds<kWall>, "Seconds since 1970."),
    CLOCK("time_ns", nanoseconds<kWall>, "Nanoseconds since 1970."),
    CLOCK("monotonic", seconds<kMonotonic>, "Seconds of a clock that never goes back."),
    CLOCK("monotonic_ns", nanoseconds<kMonotonic>, "Nanoseconds of a clock that never goes back."),
    CLOCK("perf_counter", seconds<kMonotonic>, "Seconds of the clock that is best for measuring."),
    CLOCK("perf_counter_ns", nanoseconds<kMonotonic>, "Nanoseconds of the clock that is best for measuring."),
    CLOCK("process_time", seconds<kProcess>, "Seconds of processors that the program has used."),
    CLOCK("process_time_ns", nanoseconds<kProcess>, "Nanoseconds of processors that the program has used."),
    CLOCK("thread_time", seconds<kThread>, "Seconds of a processor that the thread has used."),
    CLOCK("thread_time_ns", nanoseconds<kThread>, "Nanoseconds of a processor that the thread has used."),
    {"sleep", "(seconds, /)", sleep, nullptr, 0, Effects::kReads, JitHint::kNone, "Waits."},
    kTableEnd,
};
#undef CLOCK

}  // namespace krait
