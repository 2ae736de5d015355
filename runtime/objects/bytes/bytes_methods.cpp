// What bytes and bytearray have in common: decoding, hexadecimal text, searching, trimming, replacing, mapping.
#include <cstring>

#include "runtime/errors/errors.h"
#include "runtime/objects/bytes/bytes.h"
#include "runtime/objects/classes/subclass.h"
#include "runtime/objects/containers/containers.h"
#include "runtime/objects/containers/steppers.h"
#include "runtime/objects/numbers/int.h"
#include "runtime/objects/operations.h"
#include "runtime/objects/codecs/codec.h"
#include "runtime/objects/text/str_methods.h"

namespace krait {

extern const BuiltinDef kBytesMethods[];

namespace {

Value bytesDecode(Context& ctx, Value* args, uint32_t) { return decodeBytes(ctx, args[0], args[1], args[2], "decode"); }

// The single character between groups of digits; 0 for none. False on exit.
bool hexSeparator(Context& ctx, Value v, uint32_t* separator) {
  *separator = 0;
  if (v.isUnbound()) return true;
  Text sep;
  if (v.isRef() && isStr(ctx, v)) {
    sep = textOf(ctx, v);
  } else if (isKind(ctx, v, Kind::kBytes)) {
    sep = bytesText(ctx, v);
  } else {
    return raise(ctx, ErrorId::kNoLen, {MessagePart::typeName(v)}), false;
  }
  if (sep.length != 1) return raise(ctx, ErrorId::kHexSeparator), false;
  *separator = sep[0];
  return *separator < 128 || (raise(ctx, ErrorId::kHexSeparatorAscii), false);
}

}  // namespace

Value hexOfBytes(Context& ctx, Value* args, uint32_t) {
  Text b;
  if (!lookAtBytes(ctx, args[0], &b)) return Value::exit();
  uint32_t separator;
  int64_t group = 1;
  if (!hexSeparator(ctx, args[1], &separator)) return Value::exit();
  if (!args[2].isUnbound() && !sizeArgument(ctx, args[2], &group)) return Value::exit();
  const bool fromLeft = group < 0;
  const uint64_t size = fromLeft ? 0 - static_cast<uint64_t>(group) : static_cast<uint64_t>(group);
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

namespace {

Value search(Context& ctx, Value* args, bool last, bool must, bool count) {
  Text text = bytesText(ctx, args[0]);
  uint8_t one;
  Text needle;
  if (isIntLike(ctx, args[1])) {
    if (!byteValue(ctx, args[1], &one)) return Value::exit();
    needle = {&one, 1, 0};
  } else if (isBytesLike(ctx, args[1])) {
    if (!lookAtBytes(ctx, args[1], &needle)) return Value::exit();
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
  Text text = bytesText(ctx, args[0]);
  uint32_t start, end;
  if (!indexArgument(ctx, args[2], text.length, 0, &start) || !indexArgument(ctx, args[3], text.length, text.length, &end)) return Value::exit();
  if (end > text.length) end = text.length;
  TupleCell* tuple = cellOrNull<TupleCell>(ctx, args[1]);
  const uint32_t n = tuple ? tuple->length : 1;
  for (uint32_t i = 0; i < n; ++i) {
    Value item = tuple ? tuple->items[i] : args[1];
    if (!tuple && !isBytesLike(ctx, item)) return raise(ctx, ErrorId::kBytesAffix, {name, MessagePart::typeName(item)});
    Text part;
    if (!bytesArgument(ctx, item, &part)) return Value::exit();
    spend(ctx, part.length / 64 + 1);
    if (start <= end && part.length <= end - start && memcmp(text.bytes + (atEnd ? end - part.length : start), part.bytes, part.length) == 0) return Value::boolean(true);
  }
  return Value::boolean(false);
}
Value bytesStartsWith(Context& ctx, Value* args, uint32_t) { return affix(ctx, args, false, "startswith"); }
Value bytesEndsWith(Context& ctx, Value* args, uint32_t) { return affix(ctx, args, true, "endswith"); }

Value removeAffix(Context& ctx, Value* args, bool atEnd) {
  Text text = bytesText(ctx, args[0]), part;
  if (!bytesArgument(ctx, args[1], &part)) return Value::exit();
  spend(ctx, part.length / 64 + 1);
  uint32_t start = 0, end = text.length;
  if (part.length <= text.length && memcmp(text.bytes + (atEnd ? end - part.length : 0), part.bytes, part.length) == 0) (atEnd ? end : start) = atEnd ? end - part.length : part.length;
  return bytesPart(ctx, args[0], start, end);
}
Value removePrefix(Context& ctx, Value* args, uint32_t) { return removeAffix(ctx, args, false); }
Value removeSuffix(Context& ctx, Value* args, uint32_t) { return removeAffix(ctx, args, true); }

Value strip(Context& ctx, Value* args, bool left, bool right) {
  Text text = bytesText(ctx, args[0]);
  bool drop[256] = {};
  if (args[1].isUnbound() || args[1].isNone()) {
    drop[' '] = drop[9] = drop[10] = drop[11] = drop[12] = drop[13] = true;
  } else {
    Text set;
    if (!bytesArgument(ctx, args[1], &set)) return Value::exit();
    spendAlong(ctx, set.length / 64);
    for (uint32_t i = 0; i < set.length; ++i) drop[set.bytes[i]] = true;  // bounded: spent for above
  }
  uint32_t start = 0, end = text.length;
  spendAlong(ctx, text.length / 64);
  while (left && start < end && drop[text.bytes[start]]) ++start;      // bounded: spent for above
  while (right && end > start && drop[text.bytes[end - 1]]) --end;     // bounded: spent for above
  return bytesPart(ctx, args[0], start, end);
}
Value bytesStrip(Context& ctx, Value* args, uint32_t) { return strip(ctx, args, true, true); }
Value bytesLStrip(Context& ctx, Value* args, uint32_t) { return strip(ctx, args, true, false); }
Value bytesRStrip(Context& ctx, Value* args, uint32_t) { return strip(ctx, args, false, true); }

Value bytesReplace(Context& ctx, Value* args, uint32_t) {
  Text text = bytesText(ctx, args[0]), from, to;
  if (!bytesArgument(ctx, args[1], &from) || !bytesArgument(ctx, args[2], &to)) return Value::exit();
  int64_t most = -1;
  if (!args[3].isUnbound() && !sizeArgument(ctx, args[3], &most)) return Value::exit();
  const uint64_t bound = most < 0 ? UINT64_MAX : static_cast<uint64_t>(most);
  uint64_t n = 0;
  if (from.length == 0) {
    n = text.length + 1ull < bound ? text.length + 1ull : bound;
  } else {
    uint32_t start = 0;
    for (int64_t at; n < bound && (at = findText(ctx, text, from, start, text.length)) >= 0; ++n) start = static_cast<uint32_t>(at) + from.length;  // bounded: findText spends
  }
  if (n == 0) return bytesPart(ctx, args[0], 0, text.length);
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
  return bytesResult(ctx, args[0], cell);
}

Value translate(Context& ctx, Value* args, uint32_t) {
  Text text = bytesText(ctx, args[0]), table{nullptr, 0, 0}, gone{nullptr, 0, 0};
  if (!args[1].isNone()) {
    if (!bytesArgument(ctx, args[1], &table)) return Value::exit();
    if (table.length != 256) return raise(ctx, ErrorId::kTranslationTable);
  }
  if (!args[2].isUnbound() && !bytesArgument(ctx, args[2], &gone)) return Value::exit();
  bool drop[256] = {};
  spendAlong(ctx, (uint64_t{gone.length} + text.length) / 64);
  for (uint32_t i = 0; i < gone.length; ++i) drop[gone.bytes[i]] = true;  // bounded: spent for above
  BytesCell& cell = newBytesCell(ctx, text.length);
  uint32_t n = 0;
  for (uint32_t i = 0; i < text.length; ++i) {  // bounded: spent for above
    const uint8_t c = text.bytes[i];
    if (!drop[c]) cell.bytes[n++] = table.bytes ? table.bytes[c] : c;
  }
  if (n == text.length) return bytesResult(ctx, args[0], cell);
  return bytesResult(ctx, args[0], cellCast<BytesCell>(ctx, newBytes(ctx, cell.bytes, n)));
}

Value makeTranslation(Context& ctx, Value* args, uint32_t) {
  Text from, to;
  if (!bytesArgument(ctx, args[0], &from) || !bytesArgument(ctx, args[1], &to)) return Value::exit();
  if (from.length != to.length) return raise(ctx, ErrorId::kMakeTransLengths);
  BytesCell& cell = newBytesCell(ctx, 256);
  for (uint32_t i = 0; i < 256; ++i) cell.bytes[i] = static_cast<uint8_t>(i);  // bounded: 256
  spendAlong(ctx, from.length / 64);
  for (uint32_t i = 0; i < from.length; ++i) cell.bytes[from.bytes[i]] = to.bytes[i];  // bounded: spent for above
  return valueOf(ctx, &cell);
}

Value modulo(Context& ctx, Value* args, uint32_t) { return formatBytesPercent(ctx, args[0], args[1]); }
Value reflectedModulo(Context& ctx, Value* args, uint32_t) { return isBytesLike(ctx, args[1]) ? formatBytesPercent(ctx, args[1], args[0]) : Value::notImplemented(); }

}  // namespace

extern const BuiltinDef kBytesMethods[] = {
    {"decode", "(self, encoding='utf-8', errors='strict')", bytesDecode, nullptr, 0, Effects::kPure, JitHint::kNone, "The str the bytes encode."},
    {"hex", "(self, sep='', bytes_per_sep=1)", withIndices<kBytesMethods, hexOfBytes, 2>, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "Two hexadecimal digits a byte."},
    {"find", "(self, sub, start=None, end=None, /)", withIndices<kBytesMethods, bytesFind, 1>, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "Lowest index where sub is found, or -1."},
    {"rfind", "(self, sub, start=None, end=None, /)", withIndices<kBytesMethods, bytesRFind, 1>, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "Highest index where sub is found, or -1."},
    {"index", "(self, sub, start=None, end=None, /)", withIndices<kBytesMethods, bytesIndex, 1>, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "Like find, but raises ValueError."},
    {"rindex", "(self, sub, start=None, end=None, /)", withIndices<kBytesMethods, bytesRIndex, 1>, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "Like rfind, but raises ValueError."},
    {"count", "(self, sub, start=None, end=None, /)", withIndices<kBytesMethods, bytesCount, 1>, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "Number of non-overlapping occurrences."},
    {"startswith", "(self, prefix, start=None, end=None, /)", withIndices<kBytesMethods, bytesStartsWith, 2>, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "Whether it starts with prefix."},
    {"endswith", "(self, suffix, start=None, end=None, /)", withIndices<kBytesMethods, bytesEndsWith, 2>, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "Whether it ends with suffix."},
    {"removeprefix", "(self, prefix, /)", removePrefix, nullptr, 0, Effects::kPure, JitHint::kNone, "Without prefix, if it starts with it."},
    {"removesuffix", "(self, suffix, /)", removeSuffix, nullptr, 0, Effects::kPure, JitHint::kNone, "Without suffix, if it ends with it."},
    {"strip", "(self, bytes=None, /)", bytesStrip, nullptr, 0, Effects::kPure, JitHint::kNone, "Without leading and trailing bytes."},
    {"lstrip", "(self, bytes=None, /)", bytesLStrip, nullptr, 0, Effects::kPure, JitHint::kNone, "Without leading bytes."},
    {"rstrip", "(self, bytes=None, /)", bytesRStrip, nullptr, 0, Effects::kPure, JitHint::kNone, "Without trailing bytes."},
    {"replace", "(self, old, new, count=-1, /)", withIndices<kBytesMethods, bytesReplace, 3>, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "Occurrences of old replaced by new."},
    {"translate", "(self, table, /, delete=b'')", translate, nullptr, 0, Effects::kPure, JitHint::kNone, "Bytes looked up in a table of 256, without those of delete."},
    {"maketrans", "(frm, to, /)", makeTranslation, nullptr, 0, Effects::kPure, JitHint::kNone, "A table for translate."},
    {"__mod__", "(self, value, /)", modulo, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "Return self%value."},
    {"__rmod__", "(self, value, /)", reflectedModulo, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "Return value%self."},
    kTableEnd,
};

}  // namespace krait
