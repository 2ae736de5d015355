// Arguments of the functions of math: numbers of the script's own classes, and any iterables.
#include "runtime/program/symbols.h"
#include "runtime/modules/numbers/math.h"
#include "runtime/objects/classes/subclass.h"
#include "runtime/objects/containers/containers.h"
#include "runtime/objects/containers/steppers.h"
#include "runtime/objects/numbers/float.h"
#include "runtime/objects/numbers/int.h"
#include "runtime/objects/operators.h"
#include "runtime/objects/step_result.h"

namespace krait {
namespace {

constexpr uint32_t kMostArguments = 4;
enum Conversion : int64_t { kReal, kInteger, kList };
// Registers: 0 id of the row, 1 number of arguments, 2 which one to convert, 3 Conversion, 4.. the arguments.
constexpr uint32_t kFirst = 4;

Step convertStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  const uint64_t count = static_cast<uint64_t>(r[1].asInt()), which = static_cast<uint64_t>(r[2].asInt());
  const BuiltinDef* row = builtinDef(static_cast<uint32_t>(r[0].asInt()));
  if (count > kMostArguments || which >= count || !row || !row->leaf) corrupt(ctx);
  const Conversion conversion = static_cast<Conversion>(r[3].asInt());
  if (frame.resume == 0) {
    Value v = r[kFirst + which];
    if (conversion == kList) return callStepper(ctx, frame, 1, kListFromIterable, {v});
    if (conversion == kReal) return callValue(ctx, frame, 1, Value::reference(typeRef(ctx, TypeId::kFloat)), {v});
    return callSpecial(ctx, frame, 1, lookupSpecial(ctx, v, symbols::k_index), v, nullptr, 0);
  }
  if (frame.resume == 2) return Step::done(completed);
  if (conversion == kInteger && !isIntLike(ctx, completed)) {
    raise(ctx, ErrorId::kNonIntResult, {"__index__", MessagePart::typeName(completed)});
    return Step::raise();
  }
  Value args[kMostArguments];
  for (uint32_t i = 0; i < count; ++i) args[i] = i == which ? completed : r[kFirst + i];  // bounded: 4
  Value v = row->leaf(ctx, args, static_cast<uint32_t>(count));
  return v.isExit() ? stepFromExit(ctx, frame, 2) : Step::done(v);
}

}  // namespace

extern const BuiltinDef kMathSteppers[] = {
    {"math", "(row, count, which, conversion, a, b, c, d, /)", nullptr, convertStep, kFirst + kMostArguments, Effects::kRunsPython, JitHint::kNone, ""},
    kTableEnd,
};

namespace {

void deferConversion(Context& ctx, const BuiltinDef& self, Value* args, uint32_t count, uint32_t i, Conversion conversion) {
  Value r[kFirst + kMostArguments];
  if (count > kMostArguments) count = kMostArguments;
  r[0] = Value::smallInt(builtinIdOf(self));
  r[1] = Value::smallInt(count);
  r[2] = Value::smallInt(i);
  r[3] = Value::smallInt(conversion);
  for (uint32_t k = 0; k < kMostArguments; ++k) r[kFirst + k] = k < count ? args[k] : Value::unbound();  // bounded: 4
  defer(ctx, kMathSteppers[0], r, kFirst + kMostArguments);
}

bool converts(Context& ctx, Value v, uint32_t i, uint32_t count, Symbol first, Symbol second) {
  if (i >= kMostArguments || count > kMostArguments || !mayHaveScriptMethods(ctx, v)) return false;
  return isScriptMethod(ctx, lookupSpecial(ctx, v, first)) || isScriptMethod(ctx, lookupSpecial(ctx, v, second));
}

}  // namespace

bool realArgument(Context& ctx, const BuiltinDef& self, Value* args, uint32_t count, uint32_t i, double* out) {
  bool isNumber = false;
  // A subclass of int may have a __float__ of its own.
  const bool own = isSubclassed(ctx, args[i]) && isIntLike(ctx, args[i]) && converts(ctx, args[i], i, count, symbols::k_float, symbols::k_float);
  if (!own && toDouble(ctx, args[i], out, &isNumber)) return true;
  if (isNumber) return false;
  if (converts(ctx, args[i], i, count, symbols::k_float, symbols::k_index)) {
    deferConversion(ctx, self, args, count, i, kReal);
  } else {
    raise(ctx, ErrorId::kMustBeReal, {MessagePart::typeName(args[i])});
  }
  return false;
}

bool integerArgument(Context& ctx, const BuiltinDef& self, Value* args, uint32_t count, uint32_t i, Value* out) {
  if (isIntLike(ctx, args[i])) {
    *out = plainInt(ctx, args[i]);
    return true;
  }
  if (converts(ctx, args[i], i, count, symbols::k_index, symbols::k_index)) {
    deferConversion(ctx, self, args, count, i, kInteger);
  } else {
    raise(ctx, ErrorId::kNotAnInteger, {MessagePart::typeName(args[i])});
  }
  return false;
}

bool listArgument(Context& ctx, const BuiltinDef& self, Value* args, uint32_t count, uint32_t i, const Value** items, uint32_t* n) {
  if (TupleCell* tuple = cellOrNull<TupleCell>(ctx, args[i])) {
    *items = tuple->items;
    *n = tuple->length;
    return true;
  }
  if (ListCell* list = isExactly(ctx, args[i], Kind::kList) ? cellOrNull<ListCell>(ctx, args[i]) : nullptr) {
    *n = list->length;
    *items = *n ? listItems(ctx, *list, *n) : nullptr;
    return true;
  }
  deferConversion(ctx, self, args, count, i, kList);
  return false;
}

}  // namespace krait
