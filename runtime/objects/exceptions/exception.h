// Exceptions: making, raising, their texts and tracebacks.
#pragma once

#include "runtime/errors/errors.h"

namespace krait {

// Adds (code, resume) in front of an exception's traceback. Nothing for code with the built-in face.
// Of SyntaxError(message, (file, line, offset, text, end line, end offset)) the part that an attribute names: None when it
// was not given, unbound when there is no such part.
Value syntaxErrorPart(Context& ctx, ExceptionCell& e, std::string_view name);
void addTraceback(Context& ctx, Value exception, uint32_t codeId, uint32_t resume);
// The pending StopIteration (or StopAsyncIteration), leaving a generator, becomes RuntimeError with it as cause and context.
void replaceStopIteration(Context& ctx, ErrorId error, const char* word);
// The args tuple of StopIteration(value): () for None.
// (name, object) of a NameError or AttributeError, as its attributes show them.
void setExceptionNames(Context& ctx, Value exception, Value names);
Value stopArguments(Context& ctx, Value value);
// What `raise exception from cause` does: classes are called by the machine beforehand. Returns `exit`.
// `cause` is unbound when there is none.
Value raiseStatement(Context& ctx, Value exception, Value cause);
// str() and repr() of an exception whose args are plain data; may defer.
Value exceptionStr(Context& ctx, Value exception);
// e.args = value: any iterable; may defer.
Value setExceptionArgs(Context& ctx, ExceptionCell& e, Value value);
Value exceptionRepr(Context& ctx, Value exception);

// --- groups (exception_group.cpp): `group` has the flag kExceptionGroup
Value groupMessage(Context& ctx, ExceptionCell& group);
TupleCell& groupMembers(Context& ctx, ExceptionCell& group);
Value groupStr(Context& ctx, ExceptionCell& group);

// exception.add_note(note), of a str.
Value addNoteTo(Context& ctx, Value exception, Value note);

}  // namespace krait
