// Methods of bytes: construction, hexadecimal text, decoding, searching, joining.
#include <cstring>

#include "runtime/exec/errors.h"
#include "runtime/objects/callables/subclass.h"
#include "runtime/objects/containers/containers.h"
#include "runtime/objects/containers/steppers.h"
#include "runtime/objects/numbers/int.h"
#include "runtime/objects/operations.h"
#include "runtime/objects/step_result.h"
#include "runtime/objects/text/codec.h"
#include "runtime/objects/text/str_methods.h"
#include "runtime/objects/text/unicode.h"

namespace krait {
namespace {

// A bytes as a text of Latin-1, so that str's searches serve it too.
Text latin(const BytesCell& cell) { return {cell.bytes, cell.length, 0}; }
Text latinOf(Context& ctx, Value v) { return latin(cellCast<BytesCell>(ctx, v)); }
Value cut(Context& ctx, Value v, uint32_t start, uint32_t end) { return newBytes(ctx, cellCast<BytesCell>(ctx, v).bytes + start, end - start); }

bool bytesArgument(Context& ctx, Value v) {
  if (isKind(ctx, v, Kind::kBytes)) return true;
  raise(ctx, ErrorId::kBytesLike, {MessagePart::typeName(v)});
  return false;
}

// Items of a list or tuple as bytes.
Value fromItems(Context& ctx, Value sequence) {
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
  BytesCell& cell = newBytesCell(ctx, n);
  for (uint32_t i = 0; i < n; ++i) {
    spend(ctx, i % 8 == 0);
    Value item = needInt(ctx, items[i]);
    if (item.isExit()) return item;
    int64_t b;
    if (!toInt64(ctx, item, &b) || b < 0 || b > 255) return raise(ctx, ErrorId::kBytesRange);
    cell.bytes[i] = static_cast<uint8_t>(b);
  }
  return valueOf(ctx, &cell);
}

// bytes(iterable). Registers: 0 iterable.
Step fromIterableStep(Context& ctx, FrameCell& frame, Value completed) {
  if (frame.resume == 0) return callStepper(ctx, frame, 1, kListFromIterable, {frame.registers[0]});
  Value v = fromItems(ctx, completed);
  return v.isExit() ? Step::raise() : Step::done(v);
}

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
  Text between = latinOf(ctx, separator);
  uint64_t length = n ? static_cast<uint64_t>(n - 1) * between.length : 0;
  for (uint32_t i = 0; i < n; ++i) {
    spend(ctx, i % 8 == 0);
    if (!isKind(ctx, items[i], Kind::kBytes)) return raise(ctx, ErrorId::kBytesItem, {MessagePart::integer(i), MessagePart::typeName(items[i])});
    length += latinOf(ctx, items[i]).length;
  }
  BytesCell& cell = newBytesCell(ctx, length);
  uint64_t at = 0;
  for (uint32_t i = 0; i < n; ++i) {
    Text item = latinOf(ctx, items[i]);
    spend(ctx, (item.length + between.length) / 64 + (i % 8 == 0));
    if (at + item.length + between.length > length + between.length) corrupt(ctx);
    if (i) {
      memcpy(cell.bytes + at, between.bytes, between.length);
      at += between.length;
    }
    if (at + item.length > length) corrupt(ctx);
    memcpy(cell.bytes + at, item.bytes, item.length);
    at += item.length;
  }
  return valueOf(ctx, &cell);
}
Step joinStep(Context& ctx, FrameCell& frame, Value completed) {
  if (frame.resume == 0) return callStepper(ctx, frame, 1, kTupleFromIterable, {frame.registers[1]});
  Value v = joinItems(ctx, frame.registers[0], completed);
  return v.isExit() ? Step::raise() : Step::done(v);
}

}  // namespace

extern const BuiltinDef kBytesSteppers[] = {
    {"bytes", "(iterable, /)", nullptr, fromIterableStep, 1, Effects::kRunsPython, JitHint::kNone, ""},
    {"join", "(separator, iterable, /)", nullptr, joinStep, 2, Effects::kRunsPython, JitHint::kNone, ""},
    kTableEnd,
};

namespace {

Value bytesNew(Context& ctx, Value* args, uint32_t) {
  Value v = args[1];
  if (v.isUnbound()) return newBytes(ctx, nullptr, 0);
  if (v.isRef() && isStr(ctx, v)) {
    if (args[2].isUnbound()) return raise(ctx, ErrorId::kBytesNoEncoding);
    return encodeStr(ctx, v, args[2], args[3], "bytes");
  }
  if (!args[2].isUnbound() || !args[3].isUnbound()) {
    if (!args[2].isUnbound() && !(args[2].isRef() && isStr(ctx, args[2]))) {
      return raise(ctx, ErrorId::kNamedArgumentStr, {"bytes", "encoding", MessagePart::typeName(args[2])});
    }
    return raise(ctx, ErrorId::kBytesEncodingNoStr);
  }
  if (isIntLike(ctx, v)) {
    int64_t n;
    if (!sizeArgument(ctx, v, &n)) return Value::exit();
    if (n < 0) return raise(ctx, ErrorId::kBytesNegativeCount);
    spendAlong(ctx, static_cast<uint64_t>(n) / 64);
    return valueOf(ctx, &newBytesCell(ctx, static_cast<uint64_t>(n)));
  }
  if (isKind(ctx, v, Kind::kBytes)) return plainValue(ctx, v);
  if (isExactly(ctx, v, Kind::kList) || isExactly(ctx, v, Kind::kTuple)) return fromItems(ctx, v);
  if (!v.isRef() || isKind(ctx, v, Kind::kComplex) || isKind(ctx, v, Kind::kFunction)) {
    return raise(ctx, ErrorId::kCannotConvertToBytes, {MessagePart::typeName(v)});
  }
  return defer(ctx, kBytesSteppers[0], &v, 1);
}

Value bytesDecode(Context& ctx, Value* args, uint32_t) { return decodeBytes(ctx, args[0], args[1], args[2], "decode"); }

Value bytesHex(Context& ctx, Value* args, uint32_t) {
  Text b = latinOf(ctx, args[0]);
  uint32_t separator = 0;
  int64_t group = 1;
  if (!args[1].isUnbound()) {
    Text sep;
    if (args[1].isRef() && isStr(ctx, args[1])) {
      sep = textOf(ctx, args[1]);
    } else if (isKind(ctx, args[1], Kind::kBytes)) {
      sep = latinOf(ctx, args[1]);
    } else {
      return raise(ctx, ErrorId::kNoLen, {MessagePart::typeName(args[1])});
    }
    if (sep.length != 1) return raise(ctx, ErrorId::kHexSeparator);
    separator = sep[0];
  }
  if (!args[2].isUnbound() && !sizeArgument(ctx, args[2], &group)) return Value::exit();
  const bool fromLeft = group < 0;
  const uint64_t size = static_cast<uint64_t>(fromLeft ? -group : group);
  TextBuilder out(ctx);
  out.reserve(b.length * 2ull, 0);
  for (uint32_t i = 0; i < b.length; ++i) {
    spend(ctx, i % 32 == 0);
    if (separator && size && i && (fromLeft ? i % size == 0 : (b.length - i) % size == 0)) out.add(separator);
    out.add(static_cast<uint32_t>("0123456789abcdef"[b.bytes[i] >> 4]));
    out.add(static_cast<uint32_t>("0123456789abcdef"[b.bytes[i] & 15]));
  }
  return out.finish();
}

Value bytesFromHex(Context& ctx, Value* args, uint32_t) {
  if (!args[1].isRef() || !(isStr(ctx, args[1]) || isKind(ctx, args[1], Kind::kBytes))) return raise(ctx, ErrorId::kFromHexType, {MessagePart::typeName(args[1])});
  Text text = isStr(ctx, args[1]) ? textOf(ctx, args[1]) : latinOf(ctx, args[1]);
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
  return newBytes(ctx, cell.bytes, n);
}

Value search(Context& ctx, Value* args, bool last, bool must, bool count) {
  Text text = latinOf(ctx, args[0]);
  uint8_t one;
  Text needle;
  if (isIntLike(ctx, args[1])) {
    int64_t b;
    if (!toInt64(ctx, args[1], &b) || b < 0 || b > 255) return raise(ctx, ErrorId::kByteRange);
    one = static_cast<uint8_t>(b);
    needle = {&one, 1, 0};
  } else if (isKind(ctx, args[1], Kind::kBytes)) {
    needle = latinOf(ctx, args[1]);
  } else {
    return raise(ctx, ErrorId::kBytesFindArgument, {MessagePart::typeName(args[1])});
  }
  uint32_t start, end;
  if (!indexArgument(ctx, args[2], text.length, 0, &start) || !indexArgument(ctx, args[3], text.length, text.length, &end)) return Value::exit();
  if (end > text.length) end = text.length;
  if (count) {
    if (start > end) return Value::smallInt(0);
    if (needle.length == 0) return Value::smallInt(static_cast<int64_t>(end - start) + 1);
    int64_t n = 0;
    for (int64_t at; (at = findText(ctx, text, needle, start, end)) >= 0; ++n) start = static_cast<uint32_t>(at) + needle.length;  // bounded: findText spends
    return Value::smallInt(n);
  }
  int64_t at = last ? findTextLast(ctx, text, needle, start, end) : findText(ctx, text, needle, start, end);
  if (at < 0 && must) return raise(ctx, ErrorId::kSubsectionNotFound);
  return Value::smallInt(at);
}
Value bytesFind(Context& ctx, Value* args, uint32_t) { return search(ctx, args, false, false, false); }
Value bytesRFind(Context& ctx, Value* args, uint32_t) { return search(ctx, args, true, false, false); }
Value bytesIndex(Context& ctx, Value* args, uint32_t) { return search(ctx, args, false, true, false); }
Value bytesRIndex(Context& ctx, Value* args, uint32_t) { return search(ctx, args, true, true, false); }
Value bytesCount(Context& ctx, Value* args, uint32_t) { return search(ctx, args, false, false, true); }

Value affix(Context& ctx, Value* args, bool atEnd, const char* name) {
  Text text = latinOf(ctx, args[0]);
  uint32_t start, end;
  if (!indexArgument(ctx, args[2], text.length, 0, &start) || !indexArgument(ctx, args[3], text.length, text.length, &end)) return Value::exit();
  if (end > text.length) end = text.length;
  TupleCell* tuple = cellOrNull<TupleCell>(ctx, args[1]);
  const uint32_t n = tuple ? tuple->length : 1;
  for (uint32_t i = 0; i < n; ++i) {
    Value item = tuple ? tuple->items[i] : args[1];
    if (!isKind(ctx, item, Kind::kBytes)) {
      if (tuple) return raise(ctx, ErrorId::kBytesLike, {MessagePart::typeName(item)});
      return raise(ctx, ErrorId::kBytesAffix, {name, MessagePart::typeName(item)});
    }
    Text part = latinOf(ctx, item);
    spend(ctx, part.length / 64 + 1);
    if (start <= end && part.length <= end - start && memcmp(text.bytes + (atEnd ? end - part.length : start), part.bytes, part.length) == 0) return Value::boolean(true);
  }
  return Value::boolean(false);
}
Value bytesStartsWith(Context& ctx, Value* args, uint32_t) { return affix(ctx, args, false, "startswith"); }
Value bytesEndsWith(Context& ctx, Value* args, uint32_t) { return affix(ctx, args, true, "endswith"); }

Value bytesJoin(Context& ctx, Value* args, uint32_t) {
  Value v = args[1];
  if (isKind(ctx, v, Kind::kList) || isKind(ctx, v, Kind::kTuple)) return joinItems(ctx, args[0], v);
  if (!v.isRef() || isKind(ctx, v, Kind::kInt)) return raise(ctx, ErrorId::kJoinIterable);
  return defer(ctx, kBytesSteppers[1], args, 2);
}

Value bytesSplit(Context& ctx, Value* args, uint32_t) {
  Text text = latinOf(ctx, args[0]);
  int64_t most = -1;
  if (!args[2].isUnbound() && !sizeArgument(ctx, args[2], &most)) return Value::exit();
  ListCell& list = newListCell(ctx, 4);
  auto append = [&](uint32_t start, uint32_t end) {
    spend(ctx, 1);
    listAppend(ctx, list, cut(ctx, args[0], start, end));
  };
  if (args[1].isUnbound() || args[1].isNone()) {
    auto space = [](uint32_t c) { return c == ' ' || (c >= 9 && c <= 13); };
    uint32_t i = 0;
    for (int64_t done = 0;; ++done) {
      while (i < text.length && space(text[i])) spend(ctx, ++i % 64 == 0);
      if (i >= text.length) break;
      const uint32_t start = i;
      if (done == most) {
        append(start, text.length);
        break;
      }
      while (i < text.length && !space(text[i])) spend(ctx, ++i % 64 == 0);
      append(start, i);
    }
    return valueOf(ctx, &list);
  }
  if (!bytesArgument(ctx, args[1])) return Value::exit();
  Text separator = latinOf(ctx, args[1]);
  if (separator.length == 0) return raise(ctx, ErrorId::kEmptySeparator);
  uint32_t start = 0;
  for (int64_t done = 0; done != most; ++done) {  // bounded: append spends
    int64_t at = findText(ctx, text, separator, start, text.length);
    if (at < 0) break;
    append(start, static_cast<uint32_t>(at));
    start = static_cast<uint32_t>(at) + separator.length;
  }
  append(start, text.length);
  return valueOf(ctx, &list);
}

Value strip(Context& ctx, Value* args, bool left, bool right) {
  Text text = latinOf(ctx, args[0]);
  bool drop[256] = {};
  if (args[1].isUnbound() || args[1].isNone()) {
    drop[' '] = drop[9] = drop[10] = drop[11] = drop[12] = drop[13] = true;
  } else {
    if (!bytesArgument(ctx, args[1])) return Value::exit();
    Text set = latinOf(ctx, args[1]);
    spendAlong(ctx, set.length / 64);
    for (uint32_t i = 0; i < set.length; ++i) drop[set.bytes[i]] = true;  // bounded: spent for above
  }
  uint32_t start = 0, end = text.length;
  spendAlong(ctx, text.length / 64);
  while (left && start < end && drop[text.bytes[start]]) ++start;      // bounded: spent for above
  while (right && end > start && drop[text.bytes[end - 1]]) --end;     // bounded: spent for above
  return cut(ctx, args[0], start, end);
}
Value bytesStrip(Context& ctx, Value* args, uint32_t) { return strip(ctx, args, true, true); }
Value bytesLStrip(Context& ctx, Value* args, uint32_t) { return strip(ctx, args, true, false); }
Value bytesRStrip(Context& ctx, Value* args, uint32_t) { return strip(ctx, args, false, true); }

Value bytesReplace(Context& ctx, Value* args, uint32_t) {
  if (!bytesArgument(ctx, args[1]) || !bytesArgument(ctx, args[2])) return Value::exit();
  int64_t most = -1;
  if (!args[3].isUnbound() && !sizeArgument(ctx, args[3], &most)) return Value::exit();
  Text text = latinOf(ctx, args[0]), from = latinOf(ctx, args[1]), to = latinOf(ctx, args[2]);
  const uint64_t bound = most < 0 ? UINT64_MAX : static_cast<uint64_t>(most);
  uint64_t n = 0;
  if (from.length == 0) {
    n = text.length + 1ull < bound ? text.length + 1ull : bound;
  } else {
    uint32_t start = 0;
    for (int64_t at; n < bound && (at = findText(ctx, text, from, start, text.length)) >= 0; ++n) start = static_cast<uint32_t>(at) + from.length;  // bounded: findText spends
  }
  const uint64_t length = text.length - n * from.length + n * to.length;
  BytesCell& cell = newBytesCell(ctx, length);
  uint64_t out = 0;
  uint32_t start = 0;
  auto put = [&](const uint8_t* bytes, uint32_t count) {
    if (out + count > length) corrupt(ctx);
    spend(ctx, count / 64 + 1);
    memcpy(cell.bytes + out, bytes, count);
    out += count;
  };
  for (uint64_t k = 0; k < n; ++k) {  // bounded: put spends
    if (from.length == 0) {
      put(to.bytes, to.length);
      if (start < text.length) put(text.bytes + start++, 1);
      continue;
    }
    int64_t at = findText(ctx, text, from, start, text.length);
    if (at < 0) break;
    put(text.bytes + start, static_cast<uint32_t>(at) - start);
    put(to.bytes, to.length);
    start = static_cast<uint32_t>(at) + from.length;
  }
  put(text.bytes + start, text.length - start);
  return valueOf(ctx, &cell);
}

Value mapAscii(Context& ctx, Value v, bool upper) {
  Text text = latinOf(ctx, v);
  spendAlong(ctx, text.length / 64);
  BytesCell& cell = newBytesCell(ctx, text.length);
  for (uint32_t i = 0; i < text.length; ++i) {  // bounded: spent for above
    const uint8_t c = text.bytes[i];
    cell.bytes[i] = static_cast<uint8_t>(c - (upper ? 'a' : 'A')) < 26 ? c ^ 32 : c;
  }
  return valueOf(ctx, &cell);
}
Value bytesUpper(Context& ctx, Value* args, uint32_t) { return mapAscii(ctx, args[0], true); }
Value bytesLower(Context& ctx, Value* args, uint32_t) { return mapAscii(ctx, args[0], false); }

}  // namespace

extern const BuiltinDef kBytesMethods[] = {
    {"__new__", "(cls, source=b'', encoding='utf-8', errors='strict')", newOf<TypeId::kBytes, bytesNew>, nullptr, 0, Effects::kReads, JitHint::kNone, "bytes(source) -> bytes"},
    {"decode", "(self, encoding='utf-8', errors='strict')", bytesDecode, nullptr, 0, Effects::kPure, JitHint::kNone, "The str the bytes encode."},
    {"hex", "(self, sep='', bytes_per_sep=1)", bytesHex, nullptr, 0, Effects::kPure, JitHint::kNone, "Two hexadecimal digits a byte."},
    {"fromhex", "(cls, string, /)", ofClass<TypeId::kBytes, bytesFromHex>, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "From hexadecimal digits."},
    {"find", "(self, sub, start=None, end=None, /)", bytesFind, nullptr, 0, Effects::kPure, JitHint::kNone, "Lowest index where sub is found, or -1."},
    {"rfind", "(self, sub, start=None, end=None, /)", bytesRFind, nullptr, 0, Effects::kPure, JitHint::kNone, "Highest index where sub is found, or -1."},
    {"index", "(self, sub, start=None, end=None, /)", bytesIndex, nullptr, 0, Effects::kPure, JitHint::kNone, "Like find, but raises ValueError."},
    {"rindex", "(self, sub, start=None, end=None, /)", bytesRIndex, nullptr, 0, Effects::kPure, JitHint::kNone, "Like rfind, but raises ValueError."},
    {"count", "(self, sub, start=None, end=None, /)", bytesCount, nullptr, 0, Effects::kPure, JitHint::kNone, "Number of non-overlapping occurrences."},
    {"startswith", "(self, prefix, start=None, end=None, /)", bytesStartsWith, nullptr, 0, Effects::kPure, JitHint::kNone, "Whether it starts with prefix."},
    {"endswith", "(self, suffix, start=None, end=None, /)", bytesEndsWith, nullptr, 0, Effects::kPure, JitHint::kNone, "Whether it ends with suffix."},
    {"join", "(self, iterable_of_bytes, /)", bytesJoin, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "The bytes of iterable, with self between."},
    {"split", "(self, sep=None, maxsplit=-1)", bytesSplit, nullptr, 0, Effects::kPure, JitHint::kNone, "List of the parts, separated by sep."},
    {"strip", "(self, bytes=None, /)", bytesStrip, nullptr, 0, Effects::kPure, JitHint::kNone, "Without leading and trailing bytes."},
    {"lstrip", "(self, bytes=None, /)", bytesLStrip, nullptr, 0, Effects::kPure, JitHint::kNone, "Without leading bytes."},
    {"rstrip", "(self, bytes=None, /)", bytesRStrip, nullptr, 0, Effects::kPure, JitHint::kNone, "Without trailing bytes."},
    {"replace", "(self, old, new, count=-1, /)", bytesReplace, nullptr, 0, Effects::kPure, JitHint::kNone, "Occurrences of old replaced by new."},
    {"upper", "(self, /)", bytesUpper, nullptr, 0, Effects::kPure, JitHint::kNone, "ASCII letters in upper case."},
    {"lower", "(self, /)", bytesLower, nullptr, 0, Effects::kPure, JitHint::kNone, "ASCII letters in lower case."},
    kTableEnd,
};

}  // namespace krait
