// Methods of str that take apart and put together: split, splitlines, partition, replace, join.
#include "runtime/errors/errors.h"
#include "runtime/program/symbols.h"
#include "runtime/objects/containers/containers.h"
#include "runtime/objects/containers/steppers.h"
#include "runtime/objects/numbers/int.h"
#include "runtime/objects/operations.h"
#include "runtime/objects/step_result.h"
#include "runtime/objects/text/str_methods.h"
#include "runtime/objects/text/unicode.h"

namespace krait {

extern const BuiltinDef kStrSplitMethods[];
namespace {

// maxsplit: negative means no bound.
bool maxSplit(Context& ctx, Value v, uint64_t* out) {
  int64_t n = -1;
  if (!v.isUnbound() && !sizeArgument(ctx, v, &n)) return false;
  *out = n < 0 ? UINT64_MAX : static_cast<uint64_t>(n);
  return true;
}

void append(Context& ctx, ListCell& list, Value str, uint32_t start, uint32_t end) {
  spend(ctx, 1);
  listAppend(ctx, list, substring(ctx, str, start, end));
}

// Where the run of spaces (or of anything else) that begins at i ends.
template <bool spaces, class T>
uint32_t runEnd(Context& ctx, const T* points, uint32_t i, uint32_t length) {
  for (;;) {
    const uint32_t stop = length - i > 4096 ? i + 4096 : length;
    while (i < stop && unicode::isSpace(points[i]) == spaces) ++i;  // bounded: 4096
    if (i < stop || i == length) return i;
    spendAlong(ctx, 4096 / 64);
  }
}

template <class T>
void splitSpaces(Context& ctx, ListCell& list, Value str, uint64_t most) {
  Text text = textOf(ctx, str);
  const T* points = reinterpret_cast<const T*>(text.bytes);
  uint64_t done = 0;
  for (uint32_t i = 0;; ++done) {  // bounded: append spends
    const uint32_t start = i = runEnd<true>(ctx, points, i, text.length);
    if (start == text.length) return;
    i = done == most ? text.length : runEnd<false>(ctx, points, i, text.length);
    append(ctx, list, str, start, i);
  }
}

void splitSpacesRight(Context& ctx, ListCell& list, Value str, uint64_t most) {
  Text text = textOf(ctx, str);
  uint32_t i = text.length;
  uint64_t done = 0;
  auto step = [&] { spend(ctx, --i % 64 == 0); };
  for (;;) {
    while (i > 0 && unicode::isSpace(text[i - 1])) step();  // bounded: step spends
    if (i == 0) return;
    const uint32_t end = i;
    if (done++ == most) {
      append(ctx, list, str, 0, end);
      return;
    }
    while (i > 0 && !unicode::isSpace(text[i - 1])) step();  // bounded: step spends
    append(ctx, list, str, i, end);
  }
}

Value split(Context& ctx, Value* args, bool right) {
  uint64_t most;
  const Value str = args[0];
  const bool spaces = args[1].isUnbound() || args[1].isNone();
  if (!spaces && (!args[1].isRef() || !isStr(ctx, args[1]))) return raise(ctx, ErrorId::kSeparatorType, {MessagePart::typeName(args[1])});
  if (!maxSplit(ctx, args[2], &most)) return Value::exit();
  ListCell& list = newListCell(ctx, 4);
  if (spaces) {
    if (right) {
      splitSpacesRight(ctx, list, str, most);
    } else {
      switch (textOf(ctx, str).width) {
        case 0: splitSpaces<uint8_t>(ctx, list, str, most); break;
        case 1: splitSpaces<uint16_t>(ctx, list, str, most); break;
        default: splitSpaces<uint32_t>(ctx, list, str, most); break;
      }
    }
  } else {
    Text text = textOf(ctx, str), separator = textOf(ctx, args[1]);
    if (separator.length == 0) return raise(ctx, ErrorId::kEmptySeparator);
    if (right) {
      uint32_t end = text.length;
      for (uint64_t done = 0; done < most; ++done) {  // bounded: append spends
        int64_t at = findTextLast(ctx, text, separator, 0, end);
        if (at < 0) break;
        append(ctx, list, str, static_cast<uint32_t>(at) + separator.length, end);
        end = static_cast<uint32_t>(at);
      }
      append(ctx, list, str, 0, end);
    } else {
      uint32_t start = 0;
      for (uint64_t done = 0; done < most; ++done) {  // bounded: append spends
        int64_t at = findText(ctx, text, separator, start, text.length);
        if (at < 0) break;
        append(ctx, list, str, start, static_cast<uint32_t>(at));
        start = static_cast<uint32_t>(at) + separator.length;
      }
      append(ctx, list, str, start, text.length);
    }
  }
  if (right) listReverse(ctx, list);
  return valueOf(ctx, &list);
}
Value strSplit(Context& ctx, Value* args, uint32_t) { return split(ctx, args, false); }
Value strRSplit(Context& ctx, Value* args, uint32_t) { return split(ctx, args, true); }

bool isBreak(uint32_t point) {
  if (point < 0x80) return point <= '\r' ? point >= '\n' : point - 0x1C <= 2;
  return unicode::isLineBreak(point);
}

Value strSplitLines(Context& ctx, Value* args, uint32_t) {
  bool keep = false;
  if (!args[1].isUnbound()) {
    Value t = truth(ctx, args[1]);
    if (t.isExit()) return t;
    keep = t.isTrue();
  }
  Text text = textOf(ctx, args[0]);
  ListCell& list = newListCell(ctx, 4);
  for (uint32_t i = 0; i < text.length;) {
    const uint32_t start = i;
    while (i < text.length && !isBreak(text[i])) spend(ctx, ++i % 64 == 0);
    uint32_t end = i;
    if (i < text.length) {
      i += text[i] == '\r' && i + 1 < text.length && text[i + 1] == '\n' ? 2 : 1;
      if (keep) end = i;
    }
    append(ctx, list, args[0], start, end);
  }
  return valueOf(ctx, &list);
}

Value partition(Context& ctx, Value* args, bool right) {
  if (!args[1].isRef() || !isStr(ctx, args[1])) return raise(ctx, ErrorId::kPartitionType, {MessagePart::typeName(args[1])});
  Text text = textOf(ctx, args[0]), separator = textOf(ctx, args[1]);
  if (separator.length == 0) return raise(ctx, ErrorId::kEmptySeparator);
  int64_t at = right ? findTextLast(ctx, text, separator, 0, text.length) : findText(ctx, text, separator, 0, text.length);
  Value parts[3];
  if (at < 0) {
    parts[right ? 2 : 0] = args[0];
    parts[1] = parts[right ? 0 : 2] = emptyStr(ctx);
  } else {
    parts[0] = substring(ctx, args[0], 0, static_cast<uint32_t>(at));
    parts[1] = plainStr(ctx, args[1]);
    parts[2] = substring(ctx, args[0], static_cast<uint32_t>(at) + separator.length, text.length);
  }
  return newTuple(ctx, parts, 3);
}
Value strPartition(Context& ctx, Value* args, uint32_t) { return partition(ctx, args, false); }
Value strRPartition(Context& ctx, Value* args, uint32_t) { return partition(ctx, args, true); }

Value strReplace(Context& ctx, Value* args, uint32_t) {
  if (!strArgument(ctx, args[1], "replace", 1) || !strArgument(ctx, args[2], "replace", 2)) return Value::exit();
  uint64_t most;
  if (!maxSplit(ctx, args[3], &most)) return Value::exit();
  Text text = textOf(ctx, args[0]), from = textOf(ctx, args[1]), to = textOf(ctx, args[2]);
  if (most == 0) return plainStr(ctx, args[0]);
  // Counted first, so that the result is sized once.
  uint64_t n = 0;
  if (from.length == 0) {
    n = static_cast<uint64_t>(text.length) + 1 < most ? static_cast<uint64_t>(text.length) + 1 : most;
  } else {
    uint32_t start = 0;
    for (int64_t at; n < most && (at = findText(ctx, text, from, start, text.length)) >= 0; ++n) start = static_cast<uint32_t>(at) + from.length;  // bounded: findText spends
  }
  if (n == 0) return plainStr(ctx, args[0]);
  const uint64_t length = text.length - n * from.length + n * to.length;  // n <= 2^30 + 1, lengths below 2^32
  if (length > kMaxStrLength) abandon(ctx, Limit::kMemory);
  TextBuilder out(ctx);
  out.reserve(length, 0);
  uint32_t start = 0;
  for (uint64_t k = 0; k < n; ++k) {
    spend(ctx, k % 8 == 0);
    if (from.length == 0) {
      out.add(args[2]);
      if (start < text.length) {
        out.addRange(args[0], start, start + 1);
        ++start;
      }
      continue;
    }
    int64_t at = findText(ctx, text, from, start, text.length);
    if (at < 0) break;
    out.addRange(args[0], start, static_cast<uint32_t>(at));
    out.add(args[2]);
    start = static_cast<uint32_t>(at) + from.length;
  }
  out.addRange(args[0], start, text.length);
  return out.finish();
}

// The same of ASCII alone, `length` characters in all: written where they stay. In a corrupted cage what was counted may have
// changed.
Value joinAscii(Context& ctx, const Text& separator, const Value* items, uint32_t n, uint64_t length) {
  Value str;
  uint8_t* to = newStrCell(ctx, length, 0, true, &str);
  const uint8_t* const end = to + length;
  auto add = [&](const Text& text) {
    if (text.length > static_cast<uint64_t>(end - to) || text.width) corrupt(ctx);
    spendAlong(ctx, text.length / 64);
    if (text.length == 1) *to = *text.bytes;
    else __builtin_memcpy(to, text.bytes, text.length);
    to += text.length;
  };
  for (uint32_t i = 0; i < n; ++i) {
    spend(ctx, i % 8 == 0);
    if (i && separator.length) add(separator);
    add(textOf(ctx, items[i]));
  }
  return str;
}

// Joins strs that lie in `items`.
Value joinItems(Context& ctx, Value separator, const Value* items, uint32_t n) {
  if (n == 1 && items[0].isRef() && isStr(ctx, items[0])) return plainStr(ctx, items[0]);
  uint64_t length = n ? static_cast<uint64_t>(n - 1) * textOf(ctx, separator).length : 0;
  uint8_t width = n > 1 ? textOf(ctx, separator).width : 0;
  bool ascii = n < 2 || isAscii(ctx, separator);
  for (uint32_t i = 0; i < n; ++i) {
    spend(ctx, i % 8 == 0);
    if (!items[i].isRef() || !isStr(ctx, items[i])) return raise(ctx, ErrorId::kJoinItem, {MessagePart::integer(i), MessagePart::typeName(items[i])});
    Text text = textOf(ctx, items[i]);
    length += text.length;
    if (text.width > width) width = text.width;
    ascii &= isAscii(ctx, items[i]);
  }
  if (length > kMaxStrLength) abandon(ctx, Limit::kMemory);
  if (ascii && length) return joinAscii(ctx, textOf(ctx, separator), items, n, length);
  TextBuilder out(ctx);
  out.reserve(length, width);
  for (uint32_t i = 0; i < n; ++i) {
    spend(ctx, i % 8 == 0);
    if (i) out.add(separator);
    out.add(items[i]);
  }
  return out.finish();
}

// Of a list or tuple.
Value joinSequence(Context& ctx, Value separator, Value sequence) {
  if (TupleCell* tuple = cellOrNull<TupleCell>(ctx, sequence)) return joinItems(ctx, separator, tuple->items, tuple->length);
  ListCell& list = cellCast<ListCell>(ctx, sequence);
  const uint32_t n = list.length;
  return joinItems(ctx, separator, n ? listItems(ctx, list, n) : nullptr, n);
}

// Any iterable: collected into a list, then joined. Registers: 0 separator, 1 iterable.
Step joinStep(Context& ctx, FrameCell& frame, Value completed) {
  if (frame.resume == 0) return callStepper(ctx, frame, 1, kTupleFromIterable, {frame.registers[1]});
  Value v = joinSequence(ctx, frame.registers[0], completed);
  return v.isExit() ? Step::raise() : Step::done(v);
}

}  // namespace

extern const BuiltinDef kJoinSteppers[] = {
    {"join", "(separator, iterable, /)", nullptr, joinStep, 2, Effects::kRunsPython, JitHint::kNone, ""},
    kTableEnd,
};

namespace {

Value strJoin(Context& ctx, Value* args, uint32_t) {
  Value v = args[1];
  if (v.isRef()) {
    if (isExactly(ctx, v, Kind::kList) || isExactly(ctx, v, Kind::kTuple)) return joinSequence(ctx, args[0], v);
    if (isPlainStr(ctx, v)) {
      Text text = textOf(ctx, v), separator = textOf(ctx, args[0]);
      const uint64_t length = text.length ? text.length + static_cast<uint64_t>(text.length - 1) * separator.length : 0;
      if (length > kMaxStrLength) abandon(ctx, Limit::kMemory);
      TextBuilder out(ctx);
      out.reserve(length, 0);
      for (uint32_t i = 0; i < text.length; ++i) {
        spend(ctx, i % 16 == 0);
        if (i) out.add(args[0]);
        out.add(text[i]);
      }
      return out.finish();
    }
  }
  // Iterable or not: what the look-up of __iter__ says, with join's own words.
  bool iterable = v.isRef();
  if (iterable) {
    const Kind kind = headerOf(ctx, v).kind;
    if (kind == Kind::kInstance || kind == Kind::kInt || kind == Kind::kComplex || kind == Kind::kFunction || kind == Kind::kBuiltin || kind == Kind::kException) {
      iterable = kind == Kind::kInstance &&
                 (!lookupSpecial(ctx, v, symbols::k_iter).isUnbound() || !lookupSpecial(ctx, v, symbols::k_getitem).isUnbound());
    }
  }
  if (!iterable) return raise(ctx, ErrorId::kJoinIterable);
  return defer(ctx, kJoinSteppers[0], args, 2);
}

}  // namespace

extern const BuiltinDef kStrSplitMethods[] = {
    {"split", "(self, sep=None, maxsplit=-1)", withIndices<kStrSplitMethods, strSplit, 2>, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "List of the words, separated by sep."},
    {"rsplit", "(self, sep=None, maxsplit=-1)", withIndices<kStrSplitMethods, strRSplit, 2>, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "Like split, from the end."},
    {"splitlines", "(self, keepends=False)", strSplitLines, nullptr, 0, Effects::kPure, JitHint::kNone, "List of the lines."},
    {"partition", "(self, sep, /)", strPartition, nullptr, 0, Effects::kPure, JitHint::kNone, "What is before, at and after the first sep."},
    {"rpartition", "(self, sep, /)", strRPartition, nullptr, 0, Effects::kPure, JitHint::kNone, "What is before, at and after the last sep."},
    {"replace", "(self, old, new, /, count=-1)", withIndices<kStrSplitMethods, strReplace, 3>, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "Occurrences of old replaced by new."},
    {"join", "(self, iterable, /)", strJoin, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "The strs of iterable, with self between."},
    kTableEnd,
};

}  // namespace krait
