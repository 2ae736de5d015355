// Methods of str about letters: case mappings, classes of characters, translate and maketrans.
#include "runtime/errors/errors.h"
#include "runtime/objects/containers/containers.h"
#include "runtime/objects/numbers/int.h"
#include "runtime/objects/operations.h"
#include "runtime/objects/step_result.h"
#include "runtime/objects/text/str_methods.h"
#include "runtime/objects/text/unicode.h"

namespace krait {
namespace {

using unicode::Mapping;

void addMapped(TextBuilder& out, Mapping mapping, uint32_t c) {
  uint32_t to[3];
  const uint32_t n = unicode::map(mapping, c, to);
  for (uint32_t i = 0; i < n; ++i) out.add(to[i]);  // bounded: 3
}

// Sigma at the end of a word is written differently: after a cased letter and before none, ignorables skipped.
bool isFinalSigma(Context& ctx, const Text& text, uint32_t at) {
  uint32_t i = at;
  while (i > 0 && unicode::isCaseIgnorable(text[i - 1])) --i, spend(ctx, i % 16 == 0);
  if (i == 0 || !unicode::isCased(text[i - 1])) return false;
  uint32_t k = at + 1;
  while (k < text.length && unicode::isCaseIgnorable(text[k])) spend(ctx, ++k % 16 == 0);
  return k == text.length || !unicode::isCased(text[k]);
}
void addLower(Context& ctx, TextBuilder& out, const Text& text, uint32_t i) {
  if (text[i] == 0x3A3) {
    out.add(isFinalSigma(ctx, text, i) ? 0x3C2u : 0x3C3u);
  } else {
    addMapped(out, Mapping::kLower, text[i]);
  }
}

enum class Style : uint8_t { kUpper, kLower, kFold, kSwap, kTitle, kCapitalize };

Value changeCase(Context& ctx, Value str, Style style) {
  Text text = textOf(ctx, str);
  if (isAscii(ctx, str) && (style == Style::kUpper || style == Style::kLower || style == Style::kFold)) {
    spendAlong(ctx, text.length / 64);
    Value result;
    uint8_t* to = newStrCell(ctx, text.length, 0, true, &result);
    const uint8_t from = style == Style::kUpper ? 'a' : 'A';
    for (uint32_t i = 0; i < text.length; ++i) {  // bounded: spent for above
      const uint8_t c = text.bytes[i];
      to[i] = static_cast<uint8_t>(c - from) < 26 ? c ^ 32 : c;
    }
    return result;
  }
  if (isAscii(ctx, str)) {
    spendAlong(ctx, text.length / 64);
    Value result;
    uint8_t* to = newStrCell(ctx, text.length, 0, true, &result);
    bool after = false;  // a letter
    for (uint32_t i = 0; i < text.length; ++i) {  // bounded: spent for above
      const uint8_t c = text.bytes[i];
      const bool letter = static_cast<uint8_t>((c | 32) - 'a') < 26;
      const uint8_t first = c & ~32, rest = c | 32;
      if (!letter) to[i] = c;
      else if (style == Style::kSwap) to[i] = c ^ 32;
      else to[i] = (style == Style::kTitle ? after : i != 0) ? rest : first;
      after = letter;
    }
    return result;
  }
  TextBuilder out(ctx);
  out.reserve(text.length, 0);
  bool cased = false;
  for (uint32_t i = 0; i < text.length; ++i) {
    spend(ctx, i % 16 == 0);
    const uint32_t c = text[i];
    switch (style) {
      case Style::kUpper: addMapped(out, Mapping::kUpper, c); break;
      case Style::kLower: addLower(ctx, out, text, i); break;
      case Style::kFold: addMapped(out, Mapping::kFold, c); break;
      case Style::kSwap:
        if (unicode::isUpper(c)) addLower(ctx, out, text, i);
        else if (unicode::isLower(c)) addMapped(out, Mapping::kUpper, c);
        else out.add(c);
        break;
      case Style::kTitle:
        if (cased) addLower(ctx, out, text, i);
        else addMapped(out, Mapping::kTitle, c);
        cased = unicode::isCased(c);
        break;
      case Style::kCapitalize:
        if (i == 0) addMapped(out, Mapping::kTitle, c);
        else addLower(ctx, out, text, i);
        break;
    }
  }
  return out.finish();
}
Value strUpper(Context& ctx, Value* args, uint32_t) { return changeCase(ctx, args[0], Style::kUpper); }
Value strLower(Context& ctx, Value* args, uint32_t) { return changeCase(ctx, args[0], Style::kLower); }
Value strCaseFold(Context& ctx, Value* args, uint32_t) { return changeCase(ctx, args[0], Style::kFold); }
Value strSwapCase(Context& ctx, Value* args, uint32_t) { return changeCase(ctx, args[0], Style::kSwap); }
Value strTitle(Context& ctx, Value* args, uint32_t) { return changeCase(ctx, args[0], Style::kTitle); }
Value strCapitalize(Context& ctx, Value* args, uint32_t) { return changeCase(ctx, args[0], Style::kCapitalize); }

template <bool (*Test)(uint32_t)>
Value all(Context& ctx, Value str, bool ofEmpty) {
  Text text = textOf(ctx, str);
  for (uint32_t i = 0; i < text.length; ++i) {
    spend(ctx, i % 64 == 63);
    if (!Test(text[i])) return Value::boolean(false);
  }
  return Value::boolean(text.length ? true : ofEmpty);
}
Value strIsAlpha(Context& ctx, Value* args, uint32_t) { return all<unicode::isAlpha>(ctx, args[0], false); }
Value strIsAlnum(Context& ctx, Value* args, uint32_t) { return all<unicode::isAlnum>(ctx, args[0], false); }
Value strIsDecimal(Context& ctx, Value* args, uint32_t) { return all<unicode::isDecimal>(ctx, args[0], false); }
Value strIsDigit(Context& ctx, Value* args, uint32_t) { return all<unicode::isDigit>(ctx, args[0], false); }
Value strIsNumeric(Context& ctx, Value* args, uint32_t) { return all<unicode::isNumeric>(ctx, args[0], false); }
Value strIsSpace(Context& ctx, Value* args, uint32_t) { return all<unicode::isSpace>(ctx, args[0], false); }
Value strIsPrintable(Context& ctx, Value* args, uint32_t) { return all<unicode::isPrintable>(ctx, args[0], true); }
Value strIsAscii(Context& ctx, Value* args, uint32_t) { return Value::boolean(isAscii(ctx, args[0])); }

Value strIsIdentifier(Context& ctx, Value* args, uint32_t) {
  Text text = textOf(ctx, args[0]);
  if (text.length == 0 || !unicode::isIdentifierStart(text[0])) return Value::boolean(false);
  return all<unicode::isIdentifierContinue>(ctx, args[0], false);
}

Value strIsUpper(Context& ctx, Value* args, uint32_t) {
  Text text = textOf(ctx, args[0]);
  bool cased = false;
  for (uint32_t i = 0; i < text.length; ++i) {
    spend(ctx, i % 64 == 63);
    if (unicode::isLower(text[i]) || unicode::isTitle(text[i])) return Value::boolean(false);
    cased |= unicode::isUpper(text[i]);
  }
  return Value::boolean(cased);
}
Value strIsLower(Context& ctx, Value* args, uint32_t) {
  Text text = textOf(ctx, args[0]);
  bool cased = false;
  for (uint32_t i = 0; i < text.length; ++i) {
    spend(ctx, i % 64 == 63);
    if (unicode::isUpper(text[i]) || unicode::isTitle(text[i])) return Value::boolean(false);
    cased |= unicode::isLower(text[i]);
  }
  return Value::boolean(cased);
}
Value strIsTitle(Context& ctx, Value* args, uint32_t) {
  Text text = textOf(ctx, args[0]);
  bool cased = false, previous = false;
  for (uint32_t i = 0; i < text.length; ++i) {
    spend(ctx, i % 64 == 63);
    const uint32_t c = text[i];
    if (unicode::isUpper(c) || unicode::isTitle(c)) {
      if (previous) return Value::boolean(false);
      previous = cased = true;
    } else if (unicode::isLower(c)) {
      if (!previous) return Value::boolean(false);
      cased = true;
    } else {
      previous = false;
    }
  }
  return Value::boolean(cased);
}

// ------------------------------------------------------------------------------------------------ translate
// Registers: 0 str, 1 table, 2 out so far, 3 position.
bool addTranslated(Context& ctx, TextBuilder& out, uint32_t c, Value to) {
  if (to.isNone()) return true;
  if (to.isRef() && isStr(ctx, to)) {
    out.add(to);
    return true;
  }
  if (!isIntLike(ctx, to)) return raise(ctx, ErrorId::kTranslateResult), false;
  int64_t point;
  if (!toInt64(ctx, to, &point) || point < 0 || point > 0x10FFFF) return raise(ctx, ErrorId::kTranslateRange), false;
  out.add(static_cast<uint32_t>(point));
  return true;
}

// A missing key is no mapping: LookupError of getItem is swallowed.
bool swallowLookupError(Context& ctx) {
  if (ctx.state != State::kException || !isInstanceOf(ctx, ctx.exception, TypeId::kLookupError)) return false;
  ctx.state = State::kRunning;
  ctx.exception = Value::none();
  return true;
}

Step translateStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  if (frame.resume == 0) {
    r[2] = emptyStr(ctx);
    r[3] = Value::smallInt(0);
  }
  if (!r[0].isRef() || !isStr(ctx, r[0]) || !r[2].isRef() || !isStr(ctx, r[2])) corrupt(ctx);
  Text text = textOf(ctx, r[0]);
  TextBuilder out(ctx);
  out.add(r[2]);
  int64_t i = r[3].asInt();
  bool have = frame.resume != 0;
  for (; i >= 0 && i < text.length; ++i) {
    spend(ctx, 1);
    const uint32_t c = text[static_cast<uint32_t>(i)];
    Value to = completed;
    if (!have) {
      to = getItem(ctx, r[1], Value::smallInt(c));
      if (to.isExit() && ctx.state == State::kCall) {
        r[2] = out.finish();
        r[3] = Value::smallInt(i);
        return stepFromExit(ctx, frame, 1);
      }
    }
    have = false;
    if (to.isExit()) {
      if (!swallowLookupError(ctx)) return Step::raise();
      out.add(c);
      continue;
    }
    if (!addTranslated(ctx, out, c, to)) return Step::raise();
  }
  return Step::done(out.finish());
}

}  // namespace

extern const BuiltinDef kTranslateSteppers[] = {
    {"translate", "(self, table, /)", nullptr, translateStep, 4, Effects::kRunsPython, JitHint::kNone, "", true},
    kTableEnd,
};

namespace {

Value strTranslate(Context& ctx, Value* args, uint32_t) {
  DictCell* table = isExactly(ctx, args[1], Kind::kDict) ? cellOrNull<DictCell>(ctx, args[1]) : nullptr;
  if (!table) return defer(ctx, kTranslateSteppers[0], args, 2);
  Text text = textOf(ctx, args[0]);
  TextBuilder out(ctx);
  out.reserve(text.length, 0);
  for (uint32_t i = 0; i < text.length; ++i) {
    spend(ctx, i % 8 == 0);
    const uint32_t c = text[i];
    Value to;
    switch (dictFind(ctx, *table, Value::smallInt(c), c, &to)) {
      case Found::kNo: out.add(c); break;
      case Found::kYes:
        if (!addTranslated(ctx, out, c, to)) return Value::exit();
        break;
      case Found::kUnsure: return defer(ctx, kTranslateSteppers[0], args, 2);
    }
  }
  return out.finish();
}

Value strMakeTrans(Context& ctx, Value* args, uint32_t) {
  Value result = newDict(ctx);
  DictCell& dict = cellCast<DictCell>(ctx, result);
  auto put = [&](uint32_t point, Value to) { dictSetPlain(ctx, dict, Value::smallInt(point), point, to); };
  if (!args[1].isUnbound()) {
    if (!strArgument(ctx, args[1], "maketrans", 2)) return Value::exit();
    if (!args[2].isUnbound() && !strArgument(ctx, args[2], "maketrans", 3)) return Value::exit();
    if (!args[0].isRef() || !isStr(ctx, args[0])) return raise(ctx, ErrorId::kMakeTransFirst);
    Text from = textOf(ctx, args[0]), to = textOf(ctx, args[1]);
    if (from.length != to.length) return raise(ctx, ErrorId::kMakeTransLength);
    for (uint32_t i = 0; i < from.length; ++i) {
      spend(ctx, 1);
      put(from[i], Value::smallInt(to[i]));
    }
    if (!args[2].isUnbound()) {
      Text drop = textOf(ctx, args[2]);
      for (uint32_t i = 0; i < drop.length; ++i) {
        spend(ctx, 1);
        put(drop[i], Value::none());
      }
    }
    return result;
  }
  DictCell* from = cellOrNull<DictCell>(ctx, args[0]);
  if (!from) return raise(ctx, ErrorId::kMakeTransDict);
  uint32_t position = 0;
  Value key, value;
  while (dictNext(ctx, *from, &position, &key, &value)) {
    spend(ctx, 1);
    if (key.isRef() && isStr(ctx, key)) {
      Text text = textOf(ctx, key);
      if (text.length != 1) return raise(ctx, ErrorId::kMakeTransKeyLength);
      put(text[0], value);
    } else if (isIntLike(ctx, key)) {
      uint64_t hash;
      plainHash(ctx, key, &hash);
      dictSetPlain(ctx, dict, key, hash, value);
    } else {
      return raise(ctx, ErrorId::kMakeTransKey);
    }
  }
  return result;
}

}  // namespace

namespace {
constexpr BuiltinDef row(const char* name, LeafFunction function, const char* doc) {
  return {name, "(self, /)", function, nullptr, 0, Effects::kPure, JitHint::kNone, doc};
}
}  // namespace

extern const BuiltinDef kStrCaseMethods[] = {
    row("upper", strUpper, "In upper case."),
    row("lower", strLower, "In lower case."),
    row("casefold", strCaseFold, "For comparing without case."),
    row("swapcase", strSwapCase, "Upper case to lower and back."),
    row("title", strTitle, "Words begin with title case."),
    row("capitalize", strCapitalize, "The first character in title case, the rest lower."),
    row("isalpha", strIsAlpha, "Whether all are letters."),
    row("isalnum", strIsAlnum, "Whether all are letters or numbers."),
    row("isdecimal", strIsDecimal, "Whether all are decimal digits."),
    row("isdigit", strIsDigit, "Whether all are digits."),
    row("isnumeric", strIsNumeric, "Whether all are numeric."),
    row("isspace", strIsSpace, "Whether all is whitespace."),
    row("isprintable", strIsPrintable, "Whether repr would show all as they are."),
    row("isascii", strIsAscii, "Whether all are below 128."),
    row("isidentifier", strIsIdentifier, "Whether it could be a name."),
    row("isupper", strIsUpper, "Whether all cased characters are upper case."),
    row("islower", strIsLower, "Whether all cased characters are lower case."),
    row("istitle", strIsTitle, "Whether words begin with upper case and go on in lower."),
    {"translate", "(self, table, /)", strTranslate, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "Each character mapped through table."},
    {"maketrans", "(x, y=None, z=None, /)", strMakeTrans, nullptr, 0, Effects::kWrites, JitHint::kNone, "A table for translate."},
    kTableEnd,
};

}  // namespace krait
