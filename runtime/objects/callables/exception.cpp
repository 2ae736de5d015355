// Exceptions: construction, raising, chaining, tracebacks, their texts and methods.
#include "runtime/objects/callables/exception.h"

#include "runtime/exec/machine_steppers.h"
#include "runtime/exec/symbols.h"
#include "runtime/objects/callables/class.h"
#include "runtime/objects/containers/containers.h"
#include "runtime/objects/operations.h"
#include "runtime/objects/text/str.h"

namespace krait {

Value makeException(Context& ctx, TypeId type, Value args) {
  Value e = newInstance(ctx, cellCast<ClassCell>(ctx, typeRef(ctx, type)));
  if (!args.isUnbound()) cellCast<ExceptionCell>(ctx, e).args = args;
  return e;
}

Value raiseObject(Context& ctx, Value exception) {
  ctx.exception = exception;
  ctx.state = State::kException;
  ExceptionCell* e = cellOrNull<ExceptionCell>(ctx, exception);
  if (!e || !isKind(ctx, ctx.handled, Kind::kException) || ctx.handled == exception) return Value::exit();
  // __context__ is what is being handled; a cycle through older contexts is cut.
  Value link = ctx.handled;
  for (uint32_t i = 0; isKind(ctx, link, Kind::kException); ++i) {
    ExceptionCell& l = cellCast<ExceptionCell>(ctx, link);
    if (l.context == exception) {
      l.context = Value::none();
      break;
    }
    link = l.context;
    if (i > 1000) break;  // bounded: a chain that long has no cycle worth finding
  }
  e->context = ctx.handled;
  return Value::exit();
}

void addTraceback(Context& ctx, Value exception, uint32_t codeId, uint32_t resume) {
  const Code* code = ctx.program->code(codeId);
  if (!code) corrupt(ctx);
  if (code->flags & kCodeBuiltinFace) return;
  TracebackCell& entry = newCell<TracebackCell>(ctx);
  ExceptionCell& e = cellCast<ExceptionCell>(ctx, exception);
  entry.next = e.traceback;
  entry.codeId = codeId;
  entry.resume = resume;
  e.traceback = refOf(ctx, &entry);
}

Value stopArguments(Context& ctx, Value value) { return value.isNone() ? emptyTuple(ctx) : newTuple(ctx, &value, 1); }

void replaceStopIteration(Context& ctx) {
  Value stop = ctx.exception;
  raise(ctx, ErrorId::kGeneratorStop);
  ExceptionCell& e = cellCast<ExceptionCell>(ctx, ctx.exception);
  e.cause = e.context = stop;
  e.header.flags |= kExceptionSuppressContext;
}

namespace {

bool isExceptionClass(Context& ctx, Value v) {
  ClassCell* cls = cellOrNull<ClassCell>(ctx, v);
  return cls && (cls->header.flags & kClassException);
}

void setCause(Context& ctx, Value exception, Value cause) {
  ExceptionCell& e = cellCast<ExceptionCell>(ctx, exception);
  e.cause = cause;
  e.header.flags |= kExceptionSuppressContext;
}

// (exception or class, cause or unbound): `raise` where a class has to be called first.
Step raiseStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  switch (frame.resume) {
    case 0:
      frame.resume = 1;
      if (isExceptionClass(ctx, r[0])) {
        ctx.callCount = 0;
        return Step::call(r[0]);
      }
      completed = r[0];
      [[fallthrough]];
    case 1:
      if (!isKind(ctx, completed, Kind::kException)) {
        if (isExceptionClass(ctx, r[0])) {
          raise(ctx, ErrorId::kNewNotInstance, {MessagePart::repr(r[0]), MessagePart::typeName(completed)});
        } else {
          raise(ctx, ErrorId::kExceptionsMustDerive);
        }
        return Step::raise();
      }
      r[0] = completed;
      frame.resume = 2;
      if (isExceptionClass(ctx, r[1])) {
        ctx.callCount = 0;
        return Step::call(r[1]);
      }
      completed = r[1];
      [[fallthrough]];
    default:
      if (!completed.isUnbound()) {
        if (!completed.isNone() && !isKind(ctx, completed, Kind::kException)) {
          raise(ctx, ErrorId::kCauseMustDerive);
          return Step::raise();
        }
        setCause(ctx, r[0], completed);
      }
      raiseObject(ctx, r[0]);
      return Step::raise();
  }
}

Value exceptionNew(Context& ctx, Value* args, uint32_t count) {
  ClassCell* cls = cellOrNull<ClassCell>(ctx, args[0]);
  if (!cls || !(cls->header.flags & kClassException)) return raise(ctx, ErrorId::kNotCallable, {MessagePart::typeName(args[0])});
  Value exception = newInstance(ctx, *cls);
  ExceptionCell& e = cellCast<ExceptionCell>(ctx, exception);
  uint32_t given = count - 2;  // class, then the rest, then the keywords
  e.args = newTuple(ctx, args + 1, given);
  if (given) e.value = args[1];
  return exception;
}

Value exceptionInit(Context& ctx, Value* args, uint32_t count) {
  ExceptionCell& e = cellCast<ExceptionCell>(ctx, args[0]);
  e.args = newTuple(ctx, args + 1, count - 1);
  if (count > 1) e.value = args[1];
  return Value::none();
}

Value exceptionStrMethod(Context& ctx, Value* args, uint32_t) { return exceptionStr(ctx, args[0]); }
Value exceptionReprMethod(Context& ctx, Value* args, uint32_t) { return exceptionRepr(ctx, args[0]); }

Value withTraceback(Context& ctx, Value* args, uint32_t) {
  ExceptionCell& e = cellCast<ExceptionCell>(ctx, args[0]);
  e.traceback = isKind(ctx, args[1], Kind::kTraceback) ? args[1].offset() : 0;
  return args[0];
}

// (exception): TypeName(arg, ...) from the repr of args.
Step reprStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  ExceptionCell& e = cellCast<ExceptionCell>(ctx, r[0]);
  TupleCell& args = cellCast<TupleCell>(ctx, e.args);
  if (frame.resume == 0) {
    frame.resume = 1;
    completed = args.length == 1 ? reprOf(ctx, args.items[0]) : reprOf(ctx, e.args);
    if (completed.isExit()) return ctx.state == State::kCall ? Step::call(ctx.callee) : Step::raise();
  }
  TextBuilder text(ctx);
  text.add(Value::reference(cellCast<ClassCell>(ctx, e.cls).name));
  if (args.length == 1) text.add("(");
  text.add(completed);
  if (args.length == 1) text.add(")");
  return Step::done(text.finish());
}

}  // namespace

extern const BuiltinDef kExceptionSteppers[] = {
    {"<raise>", "(exception, cause, /)", nullptr, raiseStep, 2, Effects::kRunsPython, JitHint::kNone, "A raise statement."},
    {"<exception repr>", "(exception, /)", nullptr, reprStep, 1, Effects::kRunsPython, JitHint::kNone, "repr of an exception."},
    kTableEnd,
};

extern const BuiltinDef kExceptionMethods[] = {
    {"__new__", "(cls, /, *args, **kwargs)", exceptionNew, nullptr, 0, Effects::kWrites, JitHint::kNone, "Makes an exception."},
    {"__init__", "(self, /, *args)", exceptionInit, nullptr, 0, Effects::kWrites, JitHint::kNone, "Sets args."},
    {"__str__", "(self, /)", exceptionStrMethod, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "The message."},
    {"__repr__", "(self, /)", exceptionReprMethod, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "Type and arguments."},
    {"with_traceback", "(self, tb, /)", withTraceback, nullptr, 0, Effects::kWrites, JitHint::kNone, "Sets __traceback__."},
    kTableEnd,
};

Value raiseStatement(Context& ctx, Value exception, Value cause) {
  if (exception.isUnbound()) {
    if (!isKind(ctx, ctx.handled, Kind::kException)) return raise(ctx, ErrorId::kNoActiveException);
    ctx.exception = ctx.handled;
    ctx.state = State::kException;
    return Value::exit();
  }
  if (isKind(ctx, exception, Kind::kException) && cause.isUnbound()) return raiseObject(ctx, exception);
  Value args[2] = {exception, cause};
  return defer(ctx, kExceptionSteppers[0], args, 2);
}

Value exceptionStr(Context& ctx, Value exception) {
  ExceptionCell& e = cellCast<ExceptionCell>(ctx, exception);
  TupleCell& args = cellCast<TupleCell>(ctx, e.args);
  if (args.length == 0) return emptyStr(ctx);
  if (args.length == 1) {
    // KeyError shows its key as repr.
    return isSubclass(ctx, e.cls, typeRef(ctx, TypeId::kKeyError)) ? reprOf(ctx, args.items[0]) : strOf(ctx, args.items[0]);
  }
  return reprOf(ctx, e.args);
}

Value exceptionRepr(Context& ctx, Value exception) { return defer(ctx, kExceptionSteppers[1], &exception, 1); }

Value matchException(Context& ctx, Value exception, Value pattern) {
  if (!isKind(ctx, exception, Kind::kException)) corrupt(ctx);
  Ref cls = ctx.at<ExceptionCell>(exception.offset())->cls;
  if (isExceptionClass(ctx, pattern)) return Value::boolean(isSubclass(ctx, cls, pattern.offset()));
  TupleCell* tuple = cellOrNull<TupleCell>(ctx, pattern);
  if (!tuple) return raise(ctx, ErrorId::kCatchMustDerive);
  uint32_t n = tuple->length;
  spend(ctx, n / 8);
  for (uint32_t i = 0; i < n; ++i) {
    if (!isExceptionClass(ctx, tuple->items[i])) return raise(ctx, ErrorId::kCatchMustDerive);
  }
  for (uint32_t i = 0; i < n; ++i) {
    if (isSubclass(ctx, cls, tuple->items[i].offset())) return Value::boolean(true);
  }
  return Value::boolean(false);
}

}  // namespace krait
