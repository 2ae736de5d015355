// print(): one text made and written at once; with objects of the script, a stepper.
#include "runtime/builtins/names.h"
#include "runtime/errors/errors.h"
#include "runtime/modules/modules.h"
#include "runtime/program/symbols.h"
#include "runtime/objects/iteration/iterators.h"
#include "runtime/objects/operators.h"
#include "runtime/objects/text/str.h"
#include "runtime/sandbox/output.h"

namespace krait {

namespace {

Value writeText(Context& ctx, Value text) {
  Output out{&ctx, Host::Stream::kOut};
  spendAlong(ctx, textOf(ctx, text).length / 64);
  encodeUtf8(ctx, text, Output::write, &out);
  return out.refused ? raise(ctx, ErrorId::kOutputDenied) : Value::none();
}

// sep or end: a str, or None or absent for the usual one; exit otherwise.
Value separator(Context& ctx, Value v, const char* name, const char* usual) {
  if (v.isUnbound() || v.isNone()) return newStr(ctx, usual);
  if (isStr(ctx, v)) return v;
  return raise(ctx, ErrorId::kPrintSep, {name, MessagePart::typeName(v)});
}

// args: sep, end, file, flush, objects...
Value print(Context& ctx, Value* args, uint32_t count) {
  uint32_t n = count > 4 ? count - 4 : 0;
  Value* objects = args + 4;
  Value sep = separator(ctx, args[0], "sep", " ");
  if (sep.isExit()) return sep;
  Value end = separator(ctx, args[1], "end", "\n");
  if (end.isExit()) return end;
  if (args[2].isUnbound() || args[2].isNone()) {
    args[2] = standardOutput(ctx);
    if (args[2].isNone()) return Value::none();
  }
  bool toFile = !args[2].isUnbound();
  if (!toFile) {
    TextBuilder out(ctx);
    uint32_t i = 0;
    for (; i < n; ++i) {
      spend(ctx, 1);
      if (i) out.add(sep);
      Value text = strOf(ctx, objects[i]);
      if (text.isExit()) {
        if (ctx.state != State::kCall) return text;
        ctx.state = State::kRunning;
        break;
      }
      out.add(text);
    }
    if (i == n) {
      out.add(end);
      return writeText(ctx, out.finish());
    }
  }
  const Value flush = args[3].isUnbound() || !toFile ? Value::boolean(false) : truth(ctx, args[3]);
  if (flush.isExit()) return flush;
  Value passed[5] = {newTuple(ctx, objects, n), sep, end, toFile ? args[2] : Value::none(), flush};
  return defer(ctx, kPrint, passed, 5);
}

}  // namespace

// Registers: 0 objects, 1 sep, 2 end, 3 file or None, 4 whether to flush it, 5 index, 6 file's write, 7 whether sep is next,
// 8 text so far. Steps: 1 an object's text, 2 a piece went to the file, 3 the file's write is known, 4 all is written, 5 the
// file's flush is known, 6 it is flushed.
Step printStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  auto& objects = cellCast<TupleCell>(ctx, r[0]);
  uint32_t n = objects.length;
  bool toFile = !r[3].isNone();
  uint32_t step = frame.resume;
  if (step == 0) {
    r[8] = emptyStr(ctx);
    r[5] = Value::smallInt(0);
    r[7] = Value::boolean(false);
    if (toFile) {
      Value method = getAttribute(ctx, r[3], symbols::k_write);
      if (method.isExit()) return stepFromExit(ctx, frame, 3);
      completed = method;
      step = 3;
    }
  }
  if (step == 3) r[6] = completed;
  if (step == 4) {
    if (!r[4].isTrue()) return Step::done(Value::none());
    completed = getAttribute(ctx, r[3], symbolOf(ctx, newStr(ctx, "flush")));
    if (completed.isExit()) return stepFromExit(ctx, frame, 5);
    step = 5;
  }
  if (step == 5) return callValue(ctx, frame, 6, completed, {});
  if (step == 6) return Step::done(Value::none());
  while (true) {
    uint32_t i = static_cast<uint32_t>(r[5].asInt());
    spend(ctx, 1);
    if (step == 1) {  // `completed` is the text of object i
      r[5] = Value::smallInt(++i);
      r[7] = Value::boolean(true);
      step = 2;
      if (toFile) return callValue(ctx, frame, 2, r[6], {completed});
      r[8] = concatenate(ctx, r[8], completed);
    }
    if (i >= n) break;
    if (r[7].isTrue()) {
      r[7] = Value::boolean(false);
      if (toFile) return callValue(ctx, frame, 2, r[6], {r[1]});
      r[8] = concatenate(ctx, r[8], r[1]);
    }
    completed = strOf(ctx, objects.items[i]);
    if (completed.isExit()) return stepFromExit(ctx, frame, 1);
    step = 1;
  }
  if (toFile) return callValue(ctx, frame, 4, r[6], {r[2]});
  Value v = writeText(ctx, concatenate(ctx, r[8], r[2]));
  return v.isExit() ? Step::raise() : Step::done(v);
}

// What an expression of an interactive session gives: its repr, unless it is None; it is called `_` from then on, unless
// the session has a `_` of its own. Registers: 0 the value. Steps: 1 its text, 2 it is printed.
static Step displayStep(Context& ctx, FrameCell& frame, Value completed) {
  Value value = frame.registers[0];
  if (frame.resume == 2 || value.isNone()) return Step::done(Value::none());
  if (frame.resume == 0) {
    DictCell& globals = cellCast<DictCell>(ctx, cellCast<ModuleCell>(ctx, ctx.mainModule).globals);
    Value name = symbolText(ctx, symbols::k_underscore), now = dictGetStr(ctx, globals, name);
    if (now.isUnbound() || now == ctx.displayed) {
      dictSetStr(ctx, globals, name, value);
      ctx.displayed = value;
    }
    completed = reprOf(ctx, value);
    if (completed.isExit()) return stepFromExit(ctx, frame, 1);
  }
  return callValue(ctx, frame, 2, builtinByName(ctx, symbols::k_print), {completed});
}

extern const BuiltinDef kDisplayIntrinsics[] = {
    {"<display>", "(value, /)", nullptr, displayStep, 1, Effects::kRunsPython, JitHint::kNone, "What an interactive session shows of a value."},
    kTableEnd,
};

extern const BuiltinDef kPrintFunctions[] = {
    {"print", "(*args, sep=' ', end='\\n', file=None, flush=False)", print, nullptr, 0, Effects::kRunsPython, JitHint::kNone,
     "Prints the values to the standard output."},
    kTableEnd,
};

}  // namespace krait
