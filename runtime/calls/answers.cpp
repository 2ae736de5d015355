// What operations make of the answers of special methods.
#include "runtime/calls/answers.h"

#include "runtime/objects/operations.h"
#include "runtime/objects/step_result.h"

namespace krait {

namespace {

constexpr uint32_t kMostArguments = 3;

// Registers: action, its data, callee, arguments. Steps: 1 the answer, 2 what it led to.
Step answerStep(Context& ctx, FrameCell& frame, Value completed) {
  const Value* r = frame.registers;
  constexpr uint32_t kFirst = 3;
  switch (frame.resume) {
    case 0: {
      uint32_t n = 0;
      for (; n < kMostArguments && !r[kFirst + n].isUnbound(); ++n) ctx.callArgs[n] = r[kFirst + n];  // bounded: kMostArguments
      ctx.callCount = n;
      frame.resume = 1;
      return Step::call(r[2]);
    }
    case 1: {
      const Value v = finishAnswer(ctx, static_cast<FinishAction>(r[0].asInt()), static_cast<uint32_t>(r[1].asInt()), completed);
      return v.isExit() ? stepFromExit(ctx, frame, 2) : Step::done(v);
    }
    default: return Step::done(completed);
  }
}

}  // namespace

extern const BuiltinDef kAnswerSteppers[] = {
    {"<answer>", "(action, data, callee, a, b, c, /)", nullptr, answerStep, 6, Effects::kRunsPython, JitHint::kNone, ""},
    kTableEnd,
};

Value askMethod(Context& ctx, Value method, Value self, const Value* args, uint32_t count, FinishAction action, uint32_t data) {
  if (__builtin_expect(isKind(ctx, method, Kind::kFunction), 1)) {
    deferSpecial(ctx, method, self, args, count);
    ctx.callee = askedCallee(method, action, data);
    return Value::exit();
  }
  Value passed[3 + kMostArguments] = {Value::smallInt(static_cast<int64_t>(action)), Value::smallInt(data), bindSpecial(ctx, method, self, args, count)};
  for (uint32_t i = 0; i < kMostArguments; ++i) passed[3 + i] = i < ctx.callCount ? ctx.callArgs[i] : Value::unbound();  // bounded: kMostArguments
  return defer(ctx, kAnswerSteppers[0], passed, 3 + kMostArguments);
}

Value finishAnswer(Context& ctx, FinishAction action, uint32_t data, Value answer) {
  switch (action) {
    case FinishAction::kNone:
    case FinishAction::kInit: break;
    case FinishAction::kLength: return lengthSaid(ctx, answer, data);
    case FinishAction::kTruth: return truthSaid(ctx, answer);
    case FinishAction::kTruthOfLength: {
      const Value length = lengthSaid(ctx, answer, data | kLengthForTruth);
      return length.isInt() ? Value::boolean(length.asInt() != 0) : length.isExit() ? length : Value::boolean(true);
    }
    case FinishAction::kTruthOf: return truth(ctx, answer);
    case FinishAction::kHash: return hashSaid(ctx, answer);
    case FinishAction::kText: return textSaid(ctx, answer, data);
    case FinishAction::kIterator: return iteratorSaid(ctx, answer);
    case FinishAction::kUnpack: return unpackSaid(ctx, answer, data);
  }
  corrupt(ctx);
}

}  // namespace krait
