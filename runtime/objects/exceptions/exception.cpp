// Exceptions: construction, raising, chaining, tracebacks, their texts and methods.
#include "runtime/objects/exceptions/exception.h"

#include "runtime/calls/machine_steppers.h"
#include "runtime/program/symbols.h"
#include "runtime/program/local_code.h"
#include "runtime/objects/classes/class.h"
#include "runtime/objects/containers/containers.h"
#include "runtime/objects/iteration/iterators.h"
#include "runtime/objects/operations.h"
#include "runtime/objects/codecs/codec.h"
#include "runtime/objects/text/str.h"

namespace krait {

Value makeException(Context& ctx, TypeId type, Value args) {
  Value e = newInstance(ctx, cellCast<ClassCell>(ctx, typeRef(ctx, type)));
  if (!args.isUnbound()) cellCast<ExceptionCell>(ctx, e).args = args;
  return e;
}

TypeId exceptionTypeNamed(std::string_view name) {
#define TYPE(Id, text, Base, InstanceKind) \
  if (Kind::k##InstanceKind == Kind::kException && name == text) return TypeId::k##Id;
#include "runtime/objects/types.def"
#undef TYPE
  return TypeId::kRuntimeError;
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
  const Code* code = codeOf(ctx, codeId);
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

void setExceptionNames(Context& ctx, Value exception, Value names) {
  ExceptionCell& e = cellCast<ExceptionCell>(ctx, exception);
  e.value = names;
  e.header.flags |= kExceptionNames;
}

void replaceStopIteration(Context& ctx, ErrorId error, const char* word) {
  Value stop = ctx.exception;
  raise(ctx, error, {word});
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

// What CPython makes of OSError(errno, ...) itself.
constexpr struct {
  int number;
  TypeId type;
} kErrnoTypes[] = {
    {1, TypeId::kPermissionError},    {2, TypeId::kFileNotFoundError},  {3, TypeId::kProcessLookupError}, {4, TypeId::kInterruptedError},
    {10, TypeId::kChildProcessError}, {11, TypeId::kBlockingIOError},   {13, TypeId::kPermissionError},   {17, TypeId::kFileExistsError},
    {20, TypeId::kNotADirectoryError}, {21, TypeId::kIsADirectoryError}, {32, TypeId::kBrokenPipeError},  {103, TypeId::kConnectionAbortedError},
    {104, TypeId::kConnectionResetError}, {108, TypeId::kBrokenPipeError}, {110, TypeId::kTimeoutError}, {111, TypeId::kConnectionRefusedError},
    {114, TypeId::kBlockingIOError},  {115, TypeId::kBlockingIOError},
};

// Sets args and what of them the attributes of some types show.
void setArguments(Context& ctx, ExceptionCell& e, const Value* args, uint32_t count) {
  const bool file = count >= 3 && count <= 5 && isSubclass(ctx, e.cls, typeRef(ctx, TypeId::kOSError));
  e.args = newTuple(ctx, args, file ? 2 : count);
  if (count && !(e.header.flags & (kExceptionNames | kExceptionGroup))) e.value = args[0];
  if (file) {
    e.value = args[2];
    e.header.flags |= kExceptionFileName;
  }
}

// NameError(..., name=), AttributeError(..., name=, obj=), ImportError(..., name=).
// Others take none.
Value takeNames(Context& ctx, ExceptionCell& e, Value keywords) {
  static constexpr struct {
    TypeId type;
    const char* name;
    std::string_view allowed[3];
  } kTaking[] = {{TypeId::kNameError, "NameError", {"name"}}, {TypeId::kAttributeError, "AttributeError", {"name", "obj"}}, {TypeId::kImportError, "ImportError", {"name", "path", "name_from"}}};
  DictCell* given = cellOrNull<DictCell>(ctx, keywords);
  if (!given || !given->used) return Value::none();
  for (const auto& row : kTaking) {  // bounded: 3
    if (!isSubclass(ctx, e.cls, typeRef(ctx, row.type))) continue;
    uint32_t position = 0;
    Value key;
    while (dictNext(ctx, *given, &position, &key, nullptr)) {
      spend(ctx, 1);
      const Symbol name = symbolOf(ctx, key);
      const std::string_view text = name == SymbolTable::kNone ? std::string_view() : ctx.program->symbols.text(name);
      if (text != row.allowed[0] && text != row.allowed[1] && text != row.allowed[2]) return raise(ctx, ErrorId::kUnexpectedKeyword, {row.name, MessagePart::str(key)});
    }
    Value names[2] = {dictGetStr(ctx, *given, symbolText(ctx, symbols::k_attribute_name)), dictGetStr(ctx, *given, symbolText(ctx, symbols::k_attribute_obj))};
    for (Value& v : names) v = v.isUnbound() ? Value::none() : v;
    setExceptionNames(ctx, valueOf(ctx, &e), newTuple(ctx, names, 2));
    return Value::none();
  }
  return raise(ctx, ErrorId::kBuiltinNoKeywords, {MessagePart::str(Value::reference(cellCast<ClassCell>(ctx, e.cls).name))});
}

Value exceptionNew(Context& ctx, Value* args, uint32_t count) {
  ClassCell* cls = cellOrNull<ClassCell>(ctx, args[0]);
  if (!cls || !(cls->header.flags & kClassException)) return raise(ctx, ErrorId::kNotCallable, {MessagePart::typeName(args[0])});
  if (cls->typeId == static_cast<uint16_t>(TypeId::kOSError) && count >= 4 && count <= 7 && args[1].isInt()) {
    for (const auto& row : kErrnoTypes) {
      if (row.number == args[1].asInt()) cls = &cellCast<ClassCell>(ctx, typeRef(ctx, row.type));
    }
  }
  Value exception = newInstance(ctx, *cls);
  ExceptionCell& e = cellCast<ExceptionCell>(ctx, exception);
  uint32_t given = count - 2;  // class, then the rest, then the keywords
  setArguments(ctx, e, args + 1, given);
  // Of a class of the script its __init__ takes the keywords.
  if ((cls->header.flags & kClassBuiltin) && takeNames(ctx, e, args[count - 1]).isExit()) return Value::exit();
  return exception;
}

Value exceptionInit(Context& ctx, Value* args, uint32_t count) {
  ExceptionCell& e = cellCast<ExceptionCell>(ctx, args[0]);
  setArguments(ctx, e, args + 1, count - 2);
  return takeNames(ctx, e, args[count - 1]);
}

Value exceptionStrMethod(Context& ctx, Value* args, uint32_t) { return exceptionStr(ctx, args[0]); }
Value exceptionReprMethod(Context& ctx, Value* args, uint32_t) { return exceptionRepr(ctx, args[0]); }

Value addNote(Context& ctx, Value* args, uint32_t) {
  if (!isStr(ctx, args[1])) return raise(ctx, ErrorId::kNoteType, {MessagePart::argumentType(args[1])});
  return addNoteTo(ctx, args[0], args[1]);
}

Value withTraceback(Context& ctx, Value* args, uint32_t) {
  ExceptionCell& e = cellCast<ExceptionCell>(ctx, args[0]);
  if (!args[1].isNone() && !isKind(ctx, args[1], Kind::kTraceback)) return raise(ctx, ErrorId::kTracebackType);
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

// e.args = iterable. Registers: 0 the exception, 1 the iterable. Step 1: has the tuple.
Step setArgsStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  if (frame.resume == 0) {
    completed = tupleFromIterable(ctx, r[1]);
    if (completed.isExit()) return stepFromExit(ctx, frame, 1);
  }
  if (!isKind(ctx, completed, Kind::kTuple)) corrupt(ctx);
  cellCast<ExceptionCell>(ctx, r[0]).args = completed;
  return Step::done(Value::none());
}

}  // namespace

extern const BuiltinDef kExceptionSteppers[] = {
    {"<raise>", "(exception, cause, /)", nullptr, raiseStep, 2, Effects::kRunsPython, JitHint::kNone, "A raise statement."},
    {"<exception repr>", "(exception, /)", nullptr, reprStep, 1, Effects::kRunsPython, JitHint::kNone, "repr of an exception."},
    {"<exception args>", "(exception, args, /)", nullptr, setArgsStep, 2, Effects::kRunsPython, JitHint::kNone, "e.args = iterable"},
    kTableEnd,
};

extern const BuiltinDef kExceptionMethods[] = {
    {"__new__", "(cls, /, *args, **kwargs)", exceptionNew, nullptr, 0, Effects::kWrites, JitHint::kNone, "Makes an exception."},
    {"__init__", "(self, /, *args, **kwargs)", exceptionInit, nullptr, 0, Effects::kWrites, JitHint::kNone, "Sets args."},
    {"__str__", "(self, /)", exceptionStrMethod, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "The message."},
    {"__repr__", "(self, /)", exceptionReprMethod, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "Type and arguments."},
    {"add_note", "(self, note, /)", addNote, nullptr, 0, Effects::kWrites, JitHint::kNone, "Adds a note to the exception."},
    {"with_traceback", "(self, tb, /)", withTraceback, nullptr, 0, Effects::kWrites, JitHint::kNone, "Sets __traceback__."},
    kTableEnd,
};

Value addNoteTo(Context& ctx, Value exception, Value note) {
  Value notes = instanceOwn(ctx, exception, symbols::k_notes);
  if (notes.isUnbound()) {
    notes = newList(ctx, nullptr, 0);
    setInstanceOwn(ctx, exception, symbols::k_notes, notes);
  }
  ListCell* list = cellOrNull<ListCell>(ctx, notes);
  if (!list) return raise(ctx, ErrorId::kNotesNotList);
  listAppend(ctx, *list, note);
  return Value::none();
}

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

Value syntaxErrorPart(Context& ctx, ExceptionCell& e, std::string_view name) {
  const TupleCell& args = cellCast<TupleCell>(ctx, e.args);
  if (name == "msg") return args.length ? args.items[0] : Value::none();
  if (name == "print_file_and_line") return Value::none();
  constexpr std::string_view kParts[] = {"filename", "lineno", "offset", "text", "end_lineno", "end_offset"};
  for (uint32_t i = 0; i < 6; ++i) {
    if (name != kParts[i]) continue;
    TupleCell* place = args.length > 1 ? cellOrNull<TupleCell>(ctx, args.items[1]) : nullptr;
    return place && i < place->length ? place->items[i] : Value::none();
  }
  return Value::unbound();
}

namespace {

// "message (file, line 3)", as far as file and line are known.
Value syntaxErrorStr(Context& ctx, ExceptionCell& e) {
  Value message = strOf(ctx, syntaxErrorPart(ctx, e, "msg"));
  Value file = syntaxErrorPart(ctx, e, "filename"), line = syntaxErrorPart(ctx, e, "lineno");
  const bool hasFile = isStr(ctx, file), hasLine = line.isInt();
  if (message.isExit() || (!hasFile && !hasLine)) return message;
  TextBuilder text(ctx);
  text.add(message);
  text.add(" (");
  if (hasFile) {
    const Text path = textOf(ctx, file);
    uint32_t start = path.length;
    while (start && path[start - 1] != '/') --start;  // bounded: a file's name, paid for when it was made
    text.add(substring(ctx, file, start, path.length));
  }
  if (hasLine) {
    text.add(hasFile ? ", line " : "line ");
    text.add(strOf(ctx, line));
  }
  text.add(")");
  return text.finish();
}

}  // namespace

Value exceptionStr(Context& ctx, Value exception) {
  ExceptionCell& e = cellCast<ExceptionCell>(ctx, exception);
  TupleCell& args = cellCast<TupleCell>(ctx, e.args);
  if (isSubclass(ctx, e.cls, typeRef(ctx, TypeId::kSyntaxError))) return syntaxErrorStr(ctx, e);
  if (e.header.flags & kExceptionGroup) return groupStr(ctx, e);
  if (args.length == 5 && isSubclass(ctx, e.cls, typeRef(ctx, TypeId::kUnicodeError))) {
    Value text = unicodeErrorStr(ctx, args);
    if (!text.isUnbound()) return text;
  }
  if (args.length == 0) return emptyStr(ctx);
  if (args.length == 1) {
    // KeyError shows its key as repr.
    return isSubclass(ctx, e.cls, typeRef(ctx, TypeId::kKeyError)) ? reprOf(ctx, args.items[0]) : strOf(ctx, args.items[0]);
  }
  if (args.length == 2 && isSubclass(ctx, e.cls, typeRef(ctx, TypeId::kOSError))) {
    // Plain data only: anything else is shown as its args.
    Value number = strOf(ctx, args.items[0]), reason = number.isExit() ? number : strOf(ctx, args.items[1]);
    Value file = e.header.flags & kExceptionFileName && !e.value.isNone() ? (reason.isExit() ? reason : reprOf(ctx, e.value)) : Value::none();
    if (!reason.isExit() && !file.isExit()) {
      TextBuilder text(ctx);
      text.add("[Errno ");
      text.add(number);
      text.add("] ");
      text.add(reason);
      if (!file.isNone()) {
        text.add(": ");
        text.add(file);
      }
      return text.finish();
    }
    if (ctx.state != State::kCall) return Value::exit();
    ctx.state = State::kRunning;
  }
  return reprOf(ctx, e.args);
}

Value setExceptionArgs(Context& ctx, ExceptionCell& e, Value value) {
  Value args[2] = {valueOf(ctx, &e), value};
  return defer(ctx, kExceptionSteppers[2], args, 2);
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
