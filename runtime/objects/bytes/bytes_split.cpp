// Methods of bytes and bytearray that take apart and put together: split, splitlines, partition, join.
#include <cstring>

#include "runtime/errors/errors.h"
#include "runtime/objects/bytes/bytes.h"
#include "runtime/objects/containers/containers.h"
#include "runtime/objects/containers/steppers.h"
#include "runtime/objects/operations.h"
#include "runtime/objects/text/str_methods.h"

namespace krait {

extern const BuiltinDef kBytesSplitMethods[];

namespace {

// Joins the bytes of a list or tuple.
Value joinItems(Context& ctx, Value separator, Value sequence) {
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
  if (n == 1 && isExactly(ctx, separator, Kind::kBytes) && isExactly(ctx, items[0], Kind::kBytes)) return items[0];
  const Text between = bytesText(ctx, separator);
  Text item;
  uint64_t length = n ? static_cast<uint64_t>(n - 1) * between.length : 0;
  for (uint32_t i = 0; i < n; ++i) {
    spend(ctx, i % 8 == 0);
    if (!isBytesLike(ctx, items[i])) return raise(ctx, ErrorId::kBytesItem, {MessagePart::integer(i), MessagePart::typeName(items[i])});
    if (!lookAtBytes(ctx, items[i], &item)) return Value::exit();
    length += item.length;
  }
  BytesCell& cell = newBytesCell(ctx, length);
  uint64_t at = 0;
  for (uint32_t i = 0; i < n; ++i) {
    if (!lookAtBytes(ctx, items[i], &item)) return Value::exit();
    spend(ctx, (item.length + between.length) / 64 + (i % 8 == 0));
    if (at + item.length + (i ? between.length : 0) > length) corrupt(ctx);
    if (i) {
      memcpy(cell.bytes + at, between.bytes, between.length);
      at += between.length;
    }
    memcpy(cell.bytes + at, item.bytes, item.length);
    at += item.length;
  }
  return bytesResult(ctx, separator, cell);
}

Step joinStep(Context& ctx, FrameCell& frame, Value completed) {
  if (frame.resume == 0) return callStepper(ctx, frame, 1, kTupleFromIterable, {frame.registers[1]});
  Value v = joinItems(ctx, frame.registers[0], completed);
  return v.isExit() ? Step::raise() : Step::done(v);
}

}  // namespace

extern const BuiltinDef kBytesJoinSteppers[] = {
    {"join", "(separator, iterable, /)", nullptr, joinStep, 2, Effects::kRunsPython, JitHint::kNone, ""},
    kTableEnd,
};

namespace {

Value bytesJoin(Context& ctx, Value* args, uint32_t) {
  Value v = args[1];
  if (isExactly(ctx, v, Kind::kList) || isExactly(ctx, v, Kind::kTuple)) return joinItems(ctx, args[0], v);
  if (lookupSpecial(ctx, v, symbols::k_iter).isUnbound() && lookupSpecial(ctx, v, symbols::k_getitem).isUnbound()) return raise(ctx, ErrorId::kJoinIterable);
  return defer(ctx, kBytesJoinSteppers[0], args, 2);
}

bool isSpace(uint32_t c) { return c == ' ' || (c >= 9 && c <= 13); }

void append(Context& ctx, ListCell& list, Value self, uint32_t start, uint32_t end) {
  spend(ctx, 1);
  listAppend(ctx, list, bytesPart(ctx, self, start, end));
}

void splitSpaces(Context& ctx, ListCell& list, Value self, uint64_t most) {
  const Text text = bytesText(ctx, self);
  uint32_t i = 0;
  for (uint64_t done = 0;; ++done) {  // bounded: append spends
    while (i < text.length && isSpace(text.bytes[i])) spend(ctx, ++i % 64 == 0);
    if (i >= text.length) return;
    const uint32_t start = i;
    if (done == most) i = text.length;
    while (i < text.length && !isSpace(text.bytes[i])) spend(ctx, ++i % 64 == 0);
    append(ctx, list, self, start, i);
  }
}

void splitSpacesRight(Context& ctx, ListCell& list, Value self, uint64_t most) {
  const Text text = bytesText(ctx, self);
  uint32_t i = text.length;
  for (uint64_t done = 0;; ++done) {  // bounded: append spends
    while (i > 0 && isSpace(text.bytes[i - 1])) spend(ctx, --i % 64 == 0);
    if (i == 0) return;
    const uint32_t end = i;
    if (done == most) i = 0;
    while (i > 0 && !isSpace(text.bytes[i - 1])) spend(ctx, --i % 64 == 0);
    append(ctx, list, self, i, end);
  }
}

Value split(Context& ctx, Value* args, bool right) {
  const Value self = args[0];
  int64_t limit = -1;
  Text separator{nullptr, 0, 0};
  const bool spaces = args[1].isUnbound() || args[1].isNone();
  if (!spaces && !bytesArgument(ctx, args[1], &separator)) return Value::exit();
  if (!args[2].isUnbound() && !sizeArgument(ctx, args[2], &limit)) return Value::exit();
  if (!spaces && separator.length == 0) return raise(ctx, ErrorId::kEmptySeparator);
  const uint64_t most = limit < 0 ? UINT64_MAX : static_cast<uint64_t>(limit);
  ListCell& list = newListCell(ctx, 4);
  const Text text = bytesText(ctx, self);
  if (spaces) {
    (right ? splitSpacesRight : splitSpaces)(ctx, list, self, most);
  } else if (right) {
    uint32_t end = text.length;
    for (uint64_t done = 0; done < most; ++done) {  // bounded: append spends
      const int64_t at = findTextLast(ctx, text, separator, 0, end);
      if (at < 0) break;
      append(ctx, list, self, static_cast<uint32_t>(at) + separator.length, end);
      end = static_cast<uint32_t>(at);
    }
    append(ctx, list, self, 0, end);
  } else {
    uint32_t start = 0;
    for (uint64_t done = 0; done < most; ++done) {  // bounded: append spends
      const int64_t at = findText(ctx, text, separator, start, text.length);
      if (at < 0) break;
      append(ctx, list, self, start, static_cast<uint32_t>(at));
      start = static_cast<uint32_t>(at) + separator.length;
    }
    append(ctx, list, self, start, text.length);
  }
  if (right) listReverse(ctx, list);
  return valueOf(ctx, &list);
}
Value bytesSplit(Context& ctx, Value* args, uint32_t) { return split(ctx, args, false); }
Value bytesRSplit(Context& ctx, Value* args, uint32_t) { return split(ctx, args, true); }

Value bytesSplitLines(Context& ctx, Value* args, uint32_t) {
  bool keep = false;
  if (!args[1].isUnbound()) {
    Value t = truth(ctx, args[1]);
    if (t.isExit()) return t;
    keep = t.isTrue();
  }
  const Text text = bytesText(ctx, args[0]);
  auto isBreak = [&](uint32_t at) { return text.bytes[at] == '\n' || text.bytes[at] == '\r'; };
  ListCell& list = newListCell(ctx, 4);
  for (uint32_t i = 0; i < text.length;) {
    const uint32_t start = i;
    while (i < text.length && !isBreak(i)) spend(ctx, ++i % 64 == 0);
    uint32_t end = i;
    if (i < text.length) {
      i += text.bytes[i] == '\r' && i + 1 < text.length && text.bytes[i + 1] == '\n' ? 2 : 1;
      if (keep) end = i;
    }
    append(ctx, list, args[0], start, end);
  }
  return valueOf(ctx, &list);
}

Value partition(Context& ctx, Value* args, bool right) {
  Text text = bytesText(ctx, args[0]), separator;
  if (!bytesArgument(ctx, args[1], &separator)) return Value::exit();
  if (separator.length == 0) return raise(ctx, ErrorId::kEmptySeparator);
  const int64_t at = right ? findTextLast(ctx, text, separator, 0, text.length) : findText(ctx, text, separator, 0, text.length);
  Value parts[3];
  if (at < 0) {
    parts[right ? 2 : 0] = bytesPart(ctx, args[0], 0, text.length);
    parts[1] = bytesPart(ctx, args[0], 0, 0);
    parts[right ? 0 : 2] = bytesPart(ctx, args[0], 0, 0);
  } else {
    const uint32_t start = static_cast<uint32_t>(at);
    parts[0] = bytesPart(ctx, args[0], 0, start);
    parts[1] = isKind(ctx, args[0], Kind::kBytes) && isExactly(ctx, args[1], Kind::kBytes) ? args[1] : bytesPart(ctx, args[0], start, start + separator.length);
    parts[2] = bytesPart(ctx, args[0], start + separator.length, text.length);
  }
  return newTuple(ctx, parts, 3);
}
Value bytesPartition(Context& ctx, Value* args, uint32_t) { return partition(ctx, args, false); }
Value bytesRPartition(Context& ctx, Value* args, uint32_t) { return partition(ctx, args, true); }

}  // namespace

extern const BuiltinDef kBytesSplitMethods[] = {
    {"join", "(self, iterable_of_bytes, /)", bytesJoin, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "The bytes of iterable, with self between."},
    {"split", "(self, sep=None, maxsplit=-1)", withIndices<kBytesSplitMethods, bytesSplit, 2>, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "List of the parts, separated by sep."},
    {"rsplit", "(self, sep=None, maxsplit=-1)", withIndices<kBytesSplitMethods, bytesRSplit, 2>, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "Like split, from the end."},
    {"splitlines", "(self, keepends=False)", bytesSplitLines, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "List of the lines."},
    {"partition", "(self, sep, /)", bytesPartition, nullptr, 0, Effects::kPure, JitHint::kNone, "What is before, at and after the first sep."},
    {"rpartition", "(self, sep, /)", bytesRPartition, nullptr, 0, Effects::kPure, JitHint::kNone, "What is before, at and after the last sep."},
    kTableEnd,
};

}  // namespace krait
