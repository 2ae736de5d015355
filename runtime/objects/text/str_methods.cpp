// Methods of str: construction, searching, trimming, padding, formatting.
#include "runtime/objects/containers/steppers.h"
#include "runtime/objects/text/str_methods.h"

#include "runtime/errors/errors.h"
#include "runtime/objects/bytes/bytes.h"
#include "runtime/objects/classes/subclass.h"
#include "runtime/objects/containers/containers.h"
#include "runtime/objects/numbers/int.h"
#include "runtime/objects/operations.h"
#include "runtime/objects/operators.h"
#include "runtime/objects/codecs/codec.h"
#include "runtime/objects/text/unicode.h"

namespace krait {

extern const BuiltinDef kStrMethods[];

bool sizeArgument(Context& ctx, Value v, int64_t* out) {
  Value i = needInt(ctx, v);
  if (i.isExit()) return false;
  if (toInt64(ctx, i, out)) return true;
  raise(ctx, ErrorId::kIndexSized, {MessagePart::typeName(v)});
  return false;
}

bool indexArgument(Context& ctx, Value v, uint32_t length, uint32_t fallback, uint32_t* out) {
  if (v.isUnbound() || v.isNone()) {
    *out = fallback;
    return true;
  }
  if (!isIntLike(ctx, v)) {
    raise(ctx, ErrorId::kSliceIndices);
    return false;
  }
  int64_t i;
  if (!toInt64(ctx, v, &i)) i = intSign(ctx, v) < 0 ? INT64_MIN / 2 : INT64_MAX / 2;
  if (i < 0) i += length;
  if (i < 0) i = 0;
  // Past the end stays past it: "abc".find("", 4) is -1.
  *out = i > length ? length + 1 : static_cast<uint32_t>(i);
  return true;
}

bool strArgument(Context& ctx, Value v, const char* method, int number) {
  if (v.isRef() && isStr(ctx, v)) return true;
  raise(ctx, ErrorId::kArgumentMustBeStr, {method, MessagePart::integer(number), MessagePart::argumentType(v)});
  return false;
}

namespace {

// str(object='', encoding=..., errors=...): the class is args[0].
Value strNew(Context& ctx, Value* args, uint32_t count) {
  if (args[1].isUnbound() && args[2].isUnbound() && args[3].isUnbound()) return emptyStr(ctx);
  if (args[2].isUnbound() && args[3].isUnbound()) return strOf(ctx, args[1]);
  if (args[1].isRef() && isStr(ctx, args[1])) return raise(ctx, ErrorId::kDecodingStr);
  if (args[1].isUnbound()) return emptyStr(ctx);
  if (!isBytesLike(ctx, args[1])) return raise(ctx, ErrorId::kDecodingNeedsBytes, {MessagePart::typeName(args[1])});
  return decodeBytes(ctx, args[1], args[2], args[3], "str");
}

enum class Search : uint8_t { kFind, kFindLast, kIndex, kIndexLast, kCount };

Value search(Context& ctx, Value* args, Search what, const char* name) {
  Text text = textOf(ctx, args[0]);
  if (!strArgument(ctx, args[1], name, 1)) return Value::exit();
  Text needle = textOf(ctx, args[1]);
  uint32_t start, end;
  if (!indexArgument(ctx, args[2], text.length, 0, &start) || !indexArgument(ctx, args[3], text.length, text.length, &end)) return Value::exit();
  if (end > text.length) end = text.length;
  if (what == Search::kCount) {
    if (start > end) return Value::smallInt(0);
    if (needle.length == 0) return Value::smallInt(static_cast<int64_t>(end - start) + 1);
    int64_t n = 0;
    for (int64_t at; (at = findText(ctx, text, needle, start, end)) >= 0; ++n) start = static_cast<uint32_t>(at) + needle.length;  // bounded: findText spends
    return Value::smallInt(n);
  }
  const bool last = what == Search::kFindLast || what == Search::kIndexLast;
  int64_t at = last ? findTextLast(ctx, text, needle, start, end) : findText(ctx, text, needle, start, end);
  if (at < 0 && (what == Search::kIndex || what == Search::kIndexLast)) return raise(ctx, ErrorId::kSubstringNotFound);
  return Value::smallInt(at);
}
Value strFind(Context& ctx, Value* args, uint32_t) { return search(ctx, args, Search::kFind, "find"); }
Value strRFind(Context& ctx, Value* args, uint32_t) { return search(ctx, args, Search::kFindLast, "rfind"); }
Value strIndex(Context& ctx, Value* args, uint32_t) { return search(ctx, args, Search::kIndex, "index"); }
Value strRIndex(Context& ctx, Value* args, uint32_t) { return search(ctx, args, Search::kIndexLast, "rindex"); }
Value strCount(Context& ctx, Value* args, uint32_t) { return search(ctx, args, Search::kCount, "count"); }

bool tailMatches(const Text& text, const Text& affix, uint32_t start, uint32_t end, bool atEnd) {
  if (start > end || affix.length > end - start) return false;
  const uint32_t from = atEnd ? end - affix.length : start;
  for (uint32_t i = 0; i < affix.length; ++i) {  // bounded: callers spend
    if (text[from + i] != affix[i]) return false;
  }
  return true;
}

Value affix(Context& ctx, Value* args, bool atEnd, const char* name) {
  Text text = textOf(ctx, args[0]);
  uint32_t start, end;
  if (!indexArgument(ctx, args[2], text.length, 0, &start) || !indexArgument(ctx, args[3], text.length, text.length, &end)) return Value::exit();
  if (end > text.length) end = text.length;
  if (const TupleCell* tuple = cellOrNull<TupleCell>(ctx, args[1])) {
    const uint32_t n = tuple->length;
    for (uint32_t i = 0; i < n; ++i) {
      Value item = tuple->items[i];
      if (!item.isRef() || !isStr(ctx, item)) return raise(ctx, ErrorId::kAffixTuple, {name, MessagePart::typeName(item)});
      spend(ctx, textOf(ctx, item).length / 64 + 1);
      if (tailMatches(text, textOf(ctx, item), start, end, atEnd)) return Value::boolean(true);
    }
    return Value::boolean(false);
  }
  if (!args[1].isRef() || !isStr(ctx, args[1])) return raise(ctx, ErrorId::kAffixArgument, {name, MessagePart::typeName(args[1])});
  spendAlong(ctx, textOf(ctx, args[1]).length / 64);
  return Value::boolean(tailMatches(text, textOf(ctx, args[1]), start, end, atEnd));
}
Value strStartsWith(Context& ctx, Value* args, uint32_t) { return affix(ctx, args, false, "startswith"); }
Value strEndsWith(Context& ctx, Value* args, uint32_t) { return affix(ctx, args, true, "endswith"); }

Value removeAffix(Context& ctx, Value* args, bool atEnd, const char* name) {
  if (!args[1].isRef() || !isStr(ctx, args[1])) return raise(ctx, ErrorId::kArgumentMustBeStrOnly, {name, MessagePart::argumentType(args[1])});
  Text text = textOf(ctx, args[0]), part = textOf(ctx, args[1]);
  spendAlong(ctx, part.length / 64);
  if (part.length == 0 || !tailMatches(text, part, 0, text.length, atEnd)) return plainStr(ctx, args[0]);
  return atEnd ? substring(ctx, args[0], 0, text.length - part.length) : substring(ctx, args[0], part.length, text.length);
}
Value strRemovePrefix(Context& ctx, Value* args, uint32_t) { return removeAffix(ctx, args, false, "removeprefix"); }
Value strRemoveSuffix(Context& ctx, Value* args, uint32_t) { return removeAffix(ctx, args, true, "removesuffix"); }

Value strip(Context& ctx, Value* args, bool left, bool right, const char* name) {
  Text text = textOf(ctx, args[0]);
  uint32_t start = 0, end = text.length;
  const bool spaces = args[1].isUnbound() || args[1].isNone();
  if (!spaces && (!args[1].isRef() || !isStr(ctx, args[1]))) return raise(ctx, ErrorId::kStripArgument, {name});
  Text set = spaces ? Text{nullptr, 0, 0} : textOf(ctx, args[1]);
  auto drops = [&](uint32_t c) {
    if (spaces) return unicode::isSpace(c);
    spend(ctx, set.length / 16 + 1);
    for (uint32_t i = 0; i < set.length; ++i) {  // bounded: spent for above
      if (set[i] == c) return true;
    }
    return false;
  };
  uint32_t looked = 0;
  if (left) {
    while (start < end && drops(text[start])) spend(ctx, ++start % 64 == 0);
  }
  if (right) {
    while (end > start && drops(text[end - 1])) --end, spend(ctx, ++looked % 64 == 0);
  }
  return substring(ctx, args[0], start, end);
}
Value strStrip(Context& ctx, Value* args, uint32_t) { return strip(ctx, args, true, true, "strip"); }
Value strLStrip(Context& ctx, Value* args, uint32_t) { return strip(ctx, args, true, false, "lstrip"); }
Value strRStrip(Context& ctx, Value* args, uint32_t) { return strip(ctx, args, false, true, "rstrip"); }

Value pad(Context& ctx, Value* args, char where) {
  int64_t width;
  if (!sizeArgument(ctx, args[1], &width)) return Value::exit();
  uint32_t fill = ' ';
  if (!args[2].isUnbound()) {
    if (!args[2].isRef() || !isStr(ctx, args[2])) return raise(ctx, ErrorId::kFillNotStr, {MessagePart::typeName(args[2])});
    if (textOf(ctx, args[2]).length != 1) return raise(ctx, ErrorId::kFillLength);
    fill = textOf(ctx, args[2])[0];
  }
  const uint32_t length = textOf(ctx, args[0]).length;
  if (width <= length) return plainStr(ctx, args[0]);
  const uint64_t total = static_cast<uint64_t>(width) - length;
  const uint64_t left = where == '<' ? 0 : where == '>' ? total : total / 2 + (total & static_cast<uint64_t>(width) & 1);
  if (static_cast<uint64_t>(width) > kMaxStrLength) abandon(ctx, Limit::kMemory);
  TextBuilder out(ctx);
  out.reserve(static_cast<uint64_t>(width), 0);
  out.addRepeated(fill, left);
  out.add(args[0]);
  out.addRepeated(fill, total - left);
  return out.finish();
}
Value strLJust(Context& ctx, Value* args, uint32_t) { return pad(ctx, args, '<'); }
Value strRJust(Context& ctx, Value* args, uint32_t) { return pad(ctx, args, '>'); }
Value strCenter(Context& ctx, Value* args, uint32_t) { return pad(ctx, args, '^'); }

Value strZFill(Context& ctx, Value* args, uint32_t) {
  int64_t width;
  if (!sizeArgument(ctx, args[1], &width)) return Value::exit();
  Text text = textOf(ctx, args[0]);
  if (width <= text.length) return plainStr(ctx, args[0]);
  if (static_cast<uint64_t>(width) > kMaxStrLength) abandon(ctx, Limit::kMemory);
  TextBuilder out(ctx);
  const bool sign = text.length && (text[0] == '+' || text[0] == '-');
  if (sign) out.add(text[0]);
  out.addRepeated('0', static_cast<uint64_t>(width) - text.length);
  out.addRange(args[0], sign, text.length);
  return out.finish();
}

Value strExpandTabs(Context& ctx, Value* args, uint32_t) {
  int64_t size = 8;
  if (!args[1].isUnbound() && !sizeArgument(ctx, args[1], &size)) return Value::exit();
  Text text = textOf(ctx, args[0]);
  TextBuilder out(ctx);
  uint64_t column = 0;
  for (uint32_t i = 0; i < text.length; ++i) {
    spend(ctx, i % 64 == 63);
    const uint32_t c = text[i];
    if (c == '\t') {
      if (size > 0) {
        uint64_t n = static_cast<uint64_t>(size) - column % static_cast<uint64_t>(size);
        out.addRepeated(' ', n);
        column += n;
      }
    } else {
      out.add(c);
      column = c == '\n' || c == '\r' ? 0 : column + 1;
    }
  }
  return out.finish();
}

// format(*args, **kwargs): args[0] self, the last one the dict or unbound, between them what came by position.
Value strFormat(Context& ctx, Value* args, uint32_t count) {
  Value named = args[count - 1].isUnbound() ? Value::none() : args[count - 1];
  return formatFields(ctx, args[0], newTuple(ctx, args + 1, count - 2), named);
}
Value strFormatMap(Context& ctx, Value* args, uint32_t) { return formatFields(ctx, args[0], Value::none(), args[1]); }

Value strEncode(Context& ctx, Value* args, uint32_t) { return encodeStr(ctx, args[0], args[1], args[2], "encode"); }

Value strDunderFormat(Context& ctx, Value* args, uint32_t) {
  if (!args[1].isRef() || !isStr(ctx, args[1])) return raise(ctx, ErrorId::kFormatSpecType, {MessagePart::argumentType(args[1])});
  return formatValue(ctx, args[0], 0, args[1]);
}

}  // namespace

extern const BuiltinDef kStrMethods[] = {
    {"__new__", "(cls, object='', encoding='utf-8', errors='strict')", newOf<TypeId::kStr, strNew>, nullptr, 0, Effects::kReads, JitHint::kNone, "str(object='') -> str"},
    {"find", "(self, sub, start=None, end=None, /)", withIndices<kStrMethods, strFind, 2>, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "Lowest index where sub is found, or -1."},
    {"rfind", "(self, sub, start=None, end=None, /)", withIndices<kStrMethods, strRFind, 2>, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "Highest index where sub is found, or -1."},
    {"index", "(self, sub, start=None, end=None, /)", withIndices<kStrMethods, strIndex, 2>, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "Like find, but raises ValueError."},
    {"rindex", "(self, sub, start=None, end=None, /)", withIndices<kStrMethods, strRIndex, 2>, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "Like rfind, but raises ValueError."},
    {"count", "(self, sub, start=None, end=None, /)", withIndices<kStrMethods, strCount, 2>, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "Number of non-overlapping occurrences."},
    {"startswith", "(self, prefix, start=None, end=None, /)", withIndices<kStrMethods, strStartsWith, 2>, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "Whether the str starts with prefix."},
    {"endswith", "(self, suffix, start=None, end=None, /)", withIndices<kStrMethods, strEndsWith, 2>, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "Whether the str ends with suffix."},
    {"removeprefix", "(self, prefix, /)", strRemovePrefix, nullptr, 0, Effects::kPure, JitHint::kNone, "The str without prefix."},
    {"removesuffix", "(self, suffix, /)", strRemoveSuffix, nullptr, 0, Effects::kPure, JitHint::kNone, "The str without suffix."},
    {"strip", "(self, chars=None, /)", strStrip, nullptr, 0, Effects::kPure, JitHint::kNone, "Without leading and trailing whitespace or chars."},
    {"lstrip", "(self, chars=None, /)", strLStrip, nullptr, 0, Effects::kPure, JitHint::kNone, "Without leading whitespace or chars."},
    {"rstrip", "(self, chars=None, /)", strRStrip, nullptr, 0, Effects::kPure, JitHint::kNone, "Without trailing whitespace or chars."},
    {"ljust", "(self, width, fillchar=' ', /)", withIndices<kStrMethods, strLJust, 1>, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "Left-justified in width."},
    {"rjust", "(self, width, fillchar=' ', /)", withIndices<kStrMethods, strRJust, 1>, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "Right-justified in width."},
    {"center", "(self, width, fillchar=' ', /)", withIndices<kStrMethods, strCenter, 1>, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "Centred in width."},
    {"zfill", "(self, width, /)", withIndices<kStrMethods, strZFill, 1>, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "Padded with zeros on the left."},
    {"expandtabs", "(self, tabsize=8)", withIndices<kStrMethods, strExpandTabs, 1>, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "Tabs replaced by spaces."},
    {"format", "(self, /, *args, **kwargs)", strFormat, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "Replacement fields filled."},
    {"format_map", "(self, mapping, /)", strFormatMap, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "Replacement fields filled from a mapping."},
    {"encode", "(self, encoding='utf-8', errors='strict')", strEncode, nullptr, 0, Effects::kPure, JitHint::kNone, "The bytes in an encoding."},
    {"__format__", "(self, format_spec, /)", strDunderFormat, nullptr, 0, Effects::kPure, JitHint::kNone, "Formatted as format_spec says."},
    kTableEnd,
};

}  // namespace krait
