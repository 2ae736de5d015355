// bytes and bytearray made of anything: sizes, texts, other bytes, items; from hexadecimal digits.
#include "runtime/errors/errors.h"
#include "runtime/objects/bytes/bytes.h"
#include "runtime/objects/classes/subclass.h"
#include "runtime/objects/containers/containers.h"
#include "runtime/objects/containers/steppers.h"
#include "runtime/objects/numbers/int.h"
#include "runtime/objects/operations.h"
#include "runtime/objects/operators.h"
#include "runtime/objects/codecs/codec.h"
#include "runtime/objects/text/str_methods.h"

namespace krait {

extern const BuiltinDef kBytesSteppers[];

namespace {

// Registers of fromObjectStep: the source, then a list of its items; the bytearray to fill, or unbound for bytes; the
// bytes so far; the number of the next item.
enum : uint32_t { kSource, kTarget, kBytes, kNext, kRegisters };
// What it waits for.
enum : uint32_t { kStart, kOfMethod, kOfIndex, kItems, kItemIndex };

// `fresh` as the result: a bytes, or in the target, which then is the result.
Value deliver(Context& ctx, Value target, BytesCell& fresh) {
  if (target.isUnbound()) return valueOf(ctx, &fresh);
  ByteArrayCell& array = cellCast<ByteArrayCell>(ctx, target);
  array.storage = refOf(ctx, &fresh);
  array.length = fresh.length;
  array.header.flags &= static_cast<uint16_t>(~kByteArrayViewed);
  return target;
}

Value zeros(Context& ctx, Value size, Value target) {
  int64_t n;
  if (!sizeArgument(ctx, size, &n)) return Value::exit();
  if (n < 0) return raise(ctx, ErrorId::kBytesNegativeCount);
  spendAlong(ctx, static_cast<uint64_t>(n) / 64);
  return deliver(ctx, target, newBytesCell(ctx, static_cast<uint64_t>(n)));
}

// Items of a list or tuple from `*next` on. kLeave: item number *next has an __index__ to be called.
enum class Filled : uint8_t { kDone, kRaised, kLeave };
Filled fill(Context& ctx, Value sequence, BytesCell& cell, uint32_t* next, bool array) {
  uint32_t n;
  const Value* items;
  if (TupleCell* tuple = cellOrNull<TupleCell>(ctx, sequence)) {
    n = tuple->length;
    items = tuple->items;
  } else {
    ListCell& list = cellCast<ListCell>(ctx, sequence);
    n = list.length;
    items = n ? listItems(ctx, list, n) : nullptr;
  }
  if (n != cell.length) corrupt(ctx);
  for (uint32_t& i = *next; i < n; ++i) {
    spend(ctx, i % 8 == 0);
    if (hasIndexMethod(ctx, items[i])) return Filled::kLeave;
    Value item = needInt(ctx, items[i]);
    if (item.isExit()) return Filled::kRaised;
    int64_t b;
    if (!toInt64(ctx, item, &b) || b < 0 || b > 255) return raise(ctx, array ? ErrorId::kByteRange : ErrorId::kBytesRange), Filled::kRaised;
    cell.bytes[i] = static_cast<uint8_t>(b);
  }
  return Filled::kDone;
}

uint32_t lengthOfSequence(Context& ctx, Value v) {
  if (TupleCell* tuple = cellOrNull<TupleCell>(ctx, v)) return tuple->length;
  return cellCast<ListCell>(ctx, v).length;
}

Step itemsStep(Context& ctx, FrameCell& frame) {
  Value* r = frame.registers;
  BytesCell& cell = cellCast<BytesCell>(ctx, r[kBytes]);
  uint32_t next = static_cast<uint32_t>(r[kNext].asInt());
  switch (fill(ctx, r[kSource], cell, &next, !r[kTarget].isUnbound())) {
    case Filled::kRaised: return Step::raise();
    case Filled::kDone: return Step::done(deliver(ctx, r[kTarget], cell));
    case Filled::kLeave: break;
  }
  r[kNext] = Value::smallInt(next);
  const TupleCell* tuple = cellOrNull<TupleCell>(ctx, r[kSource]);
  const Value item = tuple ? tuple->items[next] : listItems(ctx, cellCast<ListCell>(ctx, r[kSource]), next + 1)[next];
  return callSpecial(ctx, frame, kItemIndex, lookupSpecial(ctx, item, symbols::k_index), item, nullptr, 0);
}

bool checkIndex(Context& ctx, Value v) {
  if (isIntLike(ctx, v)) return true;
  raise(ctx, ErrorId::kNonIntResult, {"__index__", MessagePart::typeName(v)});
  return false;
}

Step fromObjectStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  switch (frame.resume) {
    case kStart: {
      Value method = r[kTarget].isUnbound() ? lookupSpecial(ctx, r[kSource], symbols::k_bytes) : Value::unbound();
      if (isScriptMethod(ctx, method)) return callSpecial(ctx, frame, kOfMethod, method, r[kSource], nullptr, 0);
      if (hasIndexMethod(ctx, r[kSource])) return callSpecial(ctx, frame, kOfIndex, lookupSpecial(ctx, r[kSource], symbols::k_index), r[kSource], nullptr, 0);
      return callStepper(ctx, frame, kItems, kListFromIterable, {r[kSource]});
    }
    case kOfMethod:
      if (isKind(ctx, completed, Kind::kBytes)) return Step::done(completed);
      raise(ctx, ErrorId::kBytesMethodResult, {MessagePart::typeName(completed)});
      return Step::raise();
    case kOfIndex: {
      if (!checkIndex(ctx, completed)) return Step::raise();
      Value v = zeros(ctx, completed, r[kTarget]);
      return v.isExit() ? Step::raise() : Step::done(v);
    }
    case kItems:
      r[kSource] = completed;
      r[kBytes] = valueOf(ctx, &newBytesCell(ctx, lengthOfSequence(ctx, completed)));
      r[kNext] = Value::smallInt(0);
      return itemsStep(ctx, frame);
    default: {
      if (!checkIndex(ctx, completed)) return Step::raise();
      uint8_t byte;
      if (!byteValue(ctx, completed, &byte)) return Step::raise();
      const uint32_t next = static_cast<uint32_t>(r[kNext].asInt());
      BytesCell& cell = cellCast<BytesCell>(ctx, r[kBytes]);
      if (next >= cell.length) corrupt(ctx);
      cell.bytes[next] = byte;
      r[kNext] = Value::smallInt(static_cast<int64_t>(next) + 1);
      return itemsStep(ctx, frame);
    }
  }
}

bool isIterableObject(Context& ctx, Value v) {
  if (!v.isRef()) return false;
  return !lookupSpecial(ctx, v, symbols::k_iter).isUnbound() || !lookupSpecial(ctx, v, symbols::k_getitem).isUnbound();
}

}  // namespace

extern const BuiltinDef kBytesSteppers[] = {
    {"bytes", "(source, target, /)", nullptr, fromObjectStep, kRegisters, Effects::kRunsPython, JitHint::kNone, ""},
    kTableEnd,
};

bool byteValue(Context& ctx, Value v, uint8_t* byte) {
  Value i = needInt(ctx, v);
  if (i.isExit()) return false;
  int64_t b;
  if (!toInt64(ctx, i, &b) || b < 0 || b > 255) return raise(ctx, ErrorId::kByteRange), false;
  *byte = static_cast<uint8_t>(b);
  return true;
}

Value bytesFrom(Context& ctx, Value source, Value encoding, Value errors, Value target) {
  const char* name = target.isUnbound() ? "bytes" : "bytearray";
  const bool script = mayHaveScriptMethods(ctx, source);
  Value passed[2] = {source, target};
  auto deferred = [&] { return defer(ctx, kBytesSteppers[0], passed, 2); };
  const bool hasMethod = script && target.isUnbound() && isScriptMethod(ctx, lookupSpecial(ctx, source, symbols::k_bytes));
  if (!encoding.isUnbound() || !errors.isUnbound() || (source.isRef() && isStr(ctx, source) && !hasMethod)) {
    for (Value v : {encoding, errors}) {  // bounded: 2
      if (!v.isUnbound() && !isStr(ctx, v)) return raise(ctx, ErrorId::kNamedArgumentStr, {name, v == encoding ? "encoding" : "errors", MessagePart::argumentType(v)});
    }
    if (source.isUnbound() || !source.isRef() || !isStr(ctx, source)) return raise(ctx, encoding.isUnbound() ? ErrorId::kBytesErrorsNoStr : ErrorId::kBytesEncodingNoStr);
    if (encoding.isUnbound()) return raise(ctx, ErrorId::kBytesNoEncoding);
    Value encoded = encodeStr(ctx, source, encoding, errors, name);
    return encoded.isExit() || target.isUnbound() ? encoded : deliver(ctx, target, cellCast<BytesCell>(ctx, encoded));
  }
  if (source.isUnbound()) return deliver(ctx, target, newBytesCell(ctx, 0));
  if (hasMethod) return deferred();
  if (isIntLike(ctx, source)) return zeros(ctx, source, target);
  if (isBytesLike(ctx, source)) {
    if (target.isUnbound() && isExactly(ctx, source, Kind::kBytes)) return source;
    Text text;
    if (!lookAtBytes(ctx, source, &text)) return Value::exit();
    return deliver(ctx, target, cellCast<BytesCell>(ctx, newBytes(ctx, text.bytes, text.length)));
  }
  if (isExactly(ctx, source, Kind::kList) || isExactly(ctx, source, Kind::kTuple)) {
    BytesCell& cell = newBytesCell(ctx, lengthOfSequence(ctx, source));
    uint32_t next = 0;
    switch (fill(ctx, source, cell, &next, !target.isUnbound())) {
      case Filled::kDone: return deliver(ctx, target, cell);
      case Filled::kRaised: return Value::exit();
      case Filled::kLeave: return deferred();
    }
  }
  if (!hasIndexMethod(ctx, source) && !isIterableObject(ctx, source)) return raise(ctx, ErrorId::kCannotConvertTo, {MessagePart::typeName(source), name});
  return deferred();
}

namespace {

Value bytesNew(Context& ctx, Value* args, uint32_t) { return bytesFrom(ctx, args[1], args[2], args[3], Value::unbound()); }

Value byteArrayNew(Context& ctx, Value* args, uint32_t) {
  return bytesFrom(ctx, args[1], args[2], args[3], valueOf(ctx, &newCell<ByteArrayCell>(ctx)));
}
// The result of a deferred call would be the bytearray: __init__ gives None.
Step initStep(Context& ctx, FrameCell& frame, Value) {
  if (frame.resume) return Step::done(Value::none());
  const Value* r = frame.registers;
  Value v = bytesFrom(ctx, r[1], r[2], r[3], r[0]);
  return v.isExit() ? stepFromExit(ctx, frame, 1) : Step::done(Value::none());
}

Value fromHex(Context& ctx, Value* args, bool array) {
  Text text;
  if (args[1].isRef() && isStr(ctx, args[1])) {
    text = textOf(ctx, args[1]);
  } else if (isBytesLike(ctx, args[1])) {
    if (!lookAtBytes(ctx, args[1], &text)) return Value::exit();
  } else {
    return raise(ctx, ErrorId::kFromHexType, {MessagePart::typeName(args[1])});
  }
  BytesCell& cell = newBytesCell(ctx, text.length / 2);
  uint32_t n = 0;
  auto digit = [](uint32_t c) {
    if (c >= '0' && c <= '9') return static_cast<int>(c - '0');
    c |= 32;
    return c >= 'a' && c <= 'f' ? static_cast<int>(c - 'a') + 10 : -1;
  };
  for (uint32_t i = 0; i < text.length;) {
    spend(ctx, i % 32 == 0);
    if (text[i] == ' ' || (text[i] >= 9 && text[i] <= 13)) {
      ++i;
      continue;
    }
    const int high = digit(text[i]);
    if (high < 0) return raise(ctx, ErrorId::kFromHexDigit, {MessagePart::integer(i)});
    if (i + 1 >= text.length) return raise(ctx, ErrorId::kFromHexEven);
    const int low = digit(text[i + 1]);
    if (low < 0) return raise(ctx, ErrorId::kFromHexDigit, {MessagePart::integer(i + 1)});
    cell.bytes[n++] = static_cast<uint8_t>(high << 4 | low);
    i += 2;
  }
  Value bytes = newBytes(ctx, cell.bytes, n);
  return array ? newByteArray(ctx, cellCast<BytesCell>(ctx, bytes)) : bytes;
}
Value bytesFromHex(Context& ctx, Value* args, uint32_t) { return fromHex(ctx, args, false); }
Value byteArrayFromHex(Context& ctx, Value* args, uint32_t) { return fromHex(ctx, args, true); }

Value bytesMethod(Context& ctx, Value* args, uint32_t) { return plainValue(ctx, args[0]); }

}  // namespace

extern const BuiltinDef kBytesMaking[] = {
    {"__new__", "(cls, source=b'', encoding='utf-8', errors='strict')", newOf<TypeId::kBytes, bytesNew>, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "bytes(source) -> bytes"},
    {"fromhex", "(cls, string, /)", ofClass<TypeId::kBytes, bytesFromHex>, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "From hexadecimal digits."},
    {"__bytes__", "(self, /)", bytesMethod, nullptr, 0, Effects::kReads, JitHint::kNone, "The bytes themselves."},
    kTableEnd,
};

extern const BuiltinDef kByteArrayMaking[] = {
    {"<new>", "(cls, source=b'', encoding='utf-8', errors='strict')", byteArrayNew, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "bytearray(source) -> bytearray"},
    {"__new__", "(cls, /, *args, **kwargs)", newEmptyOf<TypeId::kByteArray>, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "An empty bytearray."},
    {"__init__", "(self, source=b'', encoding='utf-8', errors='strict')", nullptr, initStep, 4, Effects::kRunsPython, JitHint::kNone, "The bytes of source in place of what the bytearray holds."},
    {"fromhex", "(cls, string, /)", ofClass<TypeId::kByteArray, byteArrayFromHex>, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "From hexadecimal digits."},
    kTableEnd,
};

}  // namespace krait
