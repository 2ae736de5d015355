// Raising Python's exceptions from C++, with messages from one place.
#pragma once

#include <initializer_list>
#include <string_view>

#include "runtime/exec/context.h"
#include "runtime/objects/types.h"

namespace krait {

// One piece to be put into a message: text, an int, the str or repr of a plain value, or a value's type name.
struct MessagePart {
  enum Kind : uint8_t { kText, kInt, kStr, kRepr, kTypeName, kClassName, kSymbol } kind;
  std::string_view text;
  int64_t number = 0;
  Value value = Value::none();
  static MessagePart typeName(Value v) { return {kTypeName, {}, 0, v}; }
  static MessagePart className(Value cls) { return {kClassName, {}, 0, cls}; }
  // The same as messages about arguments have it: None is "None".
  static MessagePart argumentType(Value v) { return v.isNone() ? MessagePart("None") : typeName(v); }
  static MessagePart str(Value v) { return {kStr, {}, 0, v}; }     // v: a str
  static MessagePart repr(Value v) { return {kRepr, {}, 0, v}; }   // v: plain data (int, str, float, None, ...)
  static MessagePart integer(int64_t n) { return {kInt, {}, n}; }
  static MessagePart symbol(Symbol s) { return {kSymbol, {}, static_cast<int64_t>(s)}; }
  MessagePart(std::string_view t) : kind(kText), text(t) {}
  MessagePart(const char* t) : kind(kText), text(t) {}

 private:
  MessagePart(Kind k, std::string_view t, int64_t n, Value v = Value::none()) : kind(k), text(t), number(n), value(v) {}
};

enum class ErrorId : uint16_t {
#define ERROR(Name, Type, format) k##Name,
#include "runtime/errors/errors.def"
#undef ERROR
  kCount
};

// Raises the exception of errors.def with its message, each "{}" replaced by the next part. Returns `exit`.
Value raise(Context& ctx, ErrorId id, std::initializer_list<MessagePart> parts = {});
// Raises an exception object (an instance of BaseException), setting __context__. Returns `exit`.
Value raiseObject(Context& ctx, Value exception);
// Makes an exception of a built-in type with `args` (a tuple value).
Value makeException(Context& ctx, TypeId type, Value args);
// The text of such an exception, a str.
Value messageOf(Context& ctx, ErrorId id, std::initializer_list<MessagePart> parts);

}  // namespace krait
