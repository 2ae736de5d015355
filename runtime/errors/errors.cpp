// Builds the exceptions that C++ raises from the rows of errors.def.
#include "runtime/errors/errors.h"

#include <charconv>

#include "runtime/program/symbols.h"
#include "runtime/objects/exceptions/exception.h"
#include "runtime/objects/containers/containers.h"
#include "runtime/objects/operations.h"
#include "runtime/objects/text/str.h"

namespace krait {
namespace {

struct ErrorRow {
  TypeId type;
  const char* format;
};
constexpr ErrorRow kErrors[] = {
#define ERROR(Name, Type, format) {TypeId::k##Type, format},
#include "runtime/errors/errors.def"
#undef ERROR
};
static_assert(sizeof(kErrors) / sizeof(kErrors[0]) == static_cast<size_t>(ErrorId::kCount));

void addClassName(Context& ctx, TextBuilder& out, const ClassCell& cls) {
  if (cls.module) {
    out.add(Value::reference(cls.module));
    out.add(".");
  }
  out.add(Value::reference(cls.name));
}

void addPart(Context& ctx, TextBuilder& out, const MessagePart& part) {
  switch (part.kind) {
    case MessagePart::kText:
      out.addUtf8(part.text);
      return;
    case MessagePart::kInt: {
      char digits[24];
      auto end = std::to_chars(digits, digits + sizeof digits, part.number).ptr;
      out.add(std::string_view(digits, static_cast<size_t>(end - digits)));
      return;
    }
    case MessagePart::kStr:
      out.add(part.value);
      return;
    case MessagePart::kRepr: {
      Value text = reprOf(ctx, part.value);
      if (text.isExit()) {  // not plain data: our caller's mistake, not worth a second exception
        ctx.state = State::kRunning;
        out.add("...");
      } else {
        out.add(text);
      }
      return;
    }
    case MessagePart::kTypeName:
      addClassName(ctx, out, cellCast<ClassCell>(ctx, typeOf(ctx, part.value)));
      return;
    case MessagePart::kClassName:
      addClassName(ctx, out, cellCast<ClassCell>(ctx, part.value));
      return;
    case MessagePart::kSymbol:
      out.add(symbolText(ctx, static_cast<Symbol>(part.number)));
      return;
  }
}

}  // namespace

Value messageOf(Context& ctx, ErrorId id, std::initializer_list<MessagePart> parts) {
  const ErrorRow& row = kErrors[static_cast<uint32_t>(id)];
  TextBuilder message(ctx);
  const MessagePart* part = parts.begin();
  const char* from = row.format;
  const char* p = from;
  for (; *p; ++p) {  // bounded: a row's format
    if (p[0] != '{' || p[1] != '}') continue;
    message.add(std::string_view(from, static_cast<size_t>(p - from)));
    CHECK(part != parts.end());
    addPart(ctx, message, *part++);
    from = p + 2;
    ++p;
  }
  message.addUtf8(std::string_view(from, static_cast<size_t>(p - from)));
  return message.finish();
}

Value raise(Context& ctx, ErrorId id, std::initializer_list<MessagePart> parts) {
  const ErrorRow& row = kErrors[static_cast<uint32_t>(id)];
  Value text = messageOf(ctx, id, parts);
  Value args = row.format[0] ? newTuple(ctx, &text, 1) : emptyTuple(ctx);
  Value exception = makeException(ctx, row.type, args);
  if (row.type == TypeId::kNameError) {
    for (const MessagePart& part : parts) {
      if (part.kind != MessagePart::kSymbol) continue;
      Value names[2] = {symbolText(ctx, static_cast<Symbol>(part.number)), Value::none()};
      setExceptionNames(ctx, exception, newTuple(ctx, names, 2));
    }
  }
  return raiseObject(ctx, exception);
}

}  // namespace krait
