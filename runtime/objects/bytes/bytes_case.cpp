// Methods of bytes and bytearray about characters of ASCII: case, classes, padding.
#include <cstring>

#include "runtime/errors/errors.h"
#include "runtime/objects/bytes/bytes.h"
#include "runtime/objects/containers/steppers.h"
#include "runtime/objects/text/str_methods.h"

namespace krait {

extern const BuiltinDef kBytesCaseMethods[];

namespace {

bool isLower(uint8_t c) { return c >= 'a' && c <= 'z'; }
bool isUpper(uint8_t c) { return c >= 'A' && c <= 'Z'; }
bool isLetter(uint8_t c) { return isLower(c) || isUpper(c); }
bool isDigit(uint8_t c) { return c >= '0' && c <= '9'; }
bool isSpace(uint8_t c) { return c == ' ' || (c >= 9 && c <= 13); }
bool isLetterOrDigit(uint8_t c) { return isLetter(c) || isDigit(c); }
uint8_t toLower(uint8_t c) { return isUpper(c) ? c ^ 32 : c; }
uint8_t toUpper(uint8_t c) { return isLower(c) ? c ^ 32 : c; }

// Each byte through `map`, which also gets whether a letter stands before it and whether it is the first.
template <uint8_t (*map)(uint8_t c, bool afterLetter, bool first)>
Value mapped(Context& ctx, Value* args, uint32_t) {
  const Text text = bytesText(ctx, args[0]);
  spendAlong(ctx, text.length / 64);
  BytesCell& cell = newBytesCell(ctx, text.length);
  bool letter = false;
  for (uint32_t i = 0; i < text.length; ++i) {  // bounded: spent for above
    const uint8_t c = text.bytes[i];
    cell.bytes[i] = map(c, letter, i == 0);
    letter = isLetter(c);
  }
  return bytesResult(ctx, args[0], cell);
}
uint8_t upperOf(uint8_t c, bool, bool) { return toUpper(c); }
uint8_t lowerOf(uint8_t c, bool, bool) { return toLower(c); }
uint8_t swappedOf(uint8_t c, bool, bool) { return isLetter(c) ? c ^ 32 : c; }
uint8_t titleOf(uint8_t c, bool afterLetter, bool) { return afterLetter ? toLower(c) : toUpper(c); }
uint8_t capitalOf(uint8_t c, bool, bool first) { return first ? toUpper(c) : toLower(c); }

// Whether all bytes, and at least one, are of a class.
template <bool (*is)(uint8_t c)>
Value all(Context& ctx, Value* args, uint32_t) {
  const Text text = bytesText(ctx, args[0]);
  spendAlong(ctx, text.length / 64);
  uint32_t i = 0;
  while (i < text.length && is(text.bytes[i])) ++i;  // bounded: spent for above
  return Value::boolean(text.length && i == text.length);
}
Value isAsciiBytes(Context& ctx, Value* args, uint32_t) {
  const Text text = bytesText(ctx, args[0]);
  spendAlong(ctx, text.length / 64);
  uint32_t i = 0;
  while (i < text.length && text.bytes[i] < 128) ++i;  // bounded: spent for above
  return Value::boolean(i == text.length);
}
// Whether there are letters of one case and none of the other.
template <bool (*wanted)(uint8_t c), bool (*other)(uint8_t c)>
Value ofCase(Context& ctx, Value* args, uint32_t) {
  const Text text = bytesText(ctx, args[0]);
  spendAlong(ctx, text.length / 64);
  bool any = false;
  for (uint32_t i = 0; i < text.length; ++i) {  // bounded: spent for above
    if (other(text.bytes[i])) return Value::boolean(false);
    any |= wanted(text.bytes[i]);
  }
  return Value::boolean(any);
}
Value isTitle(Context& ctx, Value* args, uint32_t) {
  const Text text = bytesText(ctx, args[0]);
  spendAlong(ctx, text.length / 64);
  bool any = false, letter = false;
  for (uint32_t i = 0; i < text.length; ++i) {  // bounded: spent for above
    const uint8_t c = text.bytes[i];
    if (letter ? isUpper(c) : isLower(c)) return Value::boolean(false);
    letter = isLetter(c);
    any |= letter;
  }
  return Value::boolean(any);
}

enum class Side : uint8_t { kLeft, kRight, kBoth };
Value pad(Context& ctx, Value* args, Side side, const char* name) {
  const Text text = bytesText(ctx, args[0]);
  int64_t width;
  uint8_t fill = ' ';
  if (!sizeArgument(ctx, args[1], &width)) return Value::exit();
  if (!args[2].isUnbound()) {
    if (!isKind(ctx, args[2], Kind::kBytes) && !isKind(ctx, args[2], Kind::kByteArray)) return raise(ctx, ErrorId::kFillByteType, {name, MessagePart::typeName(args[2])});
    const Text given = bytesText(ctx, args[2]);
    if (given.length != 1) return raise(ctx, ErrorId::kFillByteLength, {name, MessagePart::typeName(args[2]), MessagePart::integer(given.length)});
    fill = given.bytes[0];
  }
  if (width <= text.length) return bytesPart(ctx, args[0], 0, text.length);
  const uint64_t total = static_cast<uint64_t>(width), more = total - text.length;
  const uint64_t left = side == Side::kLeft ? 0 : side == Side::kRight ? more : more / 2 + (more & total & 1);
  spendAlong(ctx, total / 64);
  BytesCell& cell = newBytesCell(ctx, total);
  memset(cell.bytes, fill, total);
  memcpy(cell.bytes + left, text.bytes, text.length);
  return bytesResult(ctx, args[0], cell);
}
Value leftJustified(Context& ctx, Value* args, uint32_t) { return pad(ctx, args, Side::kLeft, "ljust"); }
Value rightJustified(Context& ctx, Value* args, uint32_t) { return pad(ctx, args, Side::kRight, "rjust"); }
Value centred(Context& ctx, Value* args, uint32_t) { return pad(ctx, args, Side::kBoth, "center"); }

Value zeroFilled(Context& ctx, Value* args, uint32_t) {
  const Text text = bytesText(ctx, args[0]);
  int64_t width;
  if (!sizeArgument(ctx, args[1], &width)) return Value::exit();
  if (width <= text.length) return bytesPart(ctx, args[0], 0, text.length);
  const uint64_t total = static_cast<uint64_t>(width), more = total - text.length;
  spendAlong(ctx, total / 64);
  BytesCell& cell = newBytesCell(ctx, total);
  memset(cell.bytes, '0', more);
  memcpy(cell.bytes + more, text.bytes, text.length);
  if (text.length && (text.bytes[0] == '+' || text.bytes[0] == '-')) {
    cell.bytes[more] = '0';
    cell.bytes[0] = text.bytes[0];
  }
  return bytesResult(ctx, args[0], cell);
}

Value expandTabs(Context& ctx, Value* args, uint32_t) {
  const Text text = bytesText(ctx, args[0]);
  int64_t size = 8;
  if (!args[1].isUnbound() && !sizeArgument(ctx, args[1], &size)) return Value::exit();
  // Calls emit(bytes, count) for what each byte becomes.
  auto walk = [&](auto emit) {
    uint64_t column = 0;
    for (uint32_t i = 0; i < text.length; ++i) {
      spend(ctx, i % 64 == 63);
      const uint8_t c = text.bytes[i];
      const uint64_t stop = static_cast<uint64_t>(size);
      const uint64_t n = c != '\t' ? 1 : size > 0 ? stop - column % stop : 0;
      emit(c == '\t' ? ' ' : c, n);
      column = c == '\n' || c == '\r' ? 0 : column + n;
    }
  };
  uint64_t total = 0;
  walk([&](uint8_t, uint64_t n) {
    total += n;
    if (total > kMaxCellBytes) abandon(ctx, Limit::kMemory);
  });
  BytesCell& cell = newBytesCell(ctx, total);
  uint64_t at = 0;
  walk([&](uint8_t c, uint64_t n) {
    if (at + n > total) corrupt(ctx);
    spendAlong(ctx, n / 64);
    memset(cell.bytes + at, c, n);
    at += n;
  });
  return bytesResult(ctx, args[0], cell);
}

constexpr BuiltinDef row(const char* name, LeafFunction leaf, const char* doc) { return {name, "(self, /)", leaf, nullptr, 0, Effects::kPure, JitHint::kNone, doc}; }

}  // namespace

extern const BuiltinDef kBytesCaseMethods[] = {
    row("upper", mapped<upperOf>, "Letters in upper case."),
    row("lower", mapped<lowerOf>, "Letters in lower case."),
    row("swapcase", mapped<swappedOf>, "Letters in the other case."),
    row("title", mapped<titleOf>, "Words begin in upper case."),
    row("capitalize", mapped<capitalOf>, "The first letter in upper case, the rest in lower case."),
    row("isalnum", all<isLetterOrDigit>, "Whether all are letters and digits."),
    row("isalpha", all<isLetter>, "Whether all are letters."),
    row("isdigit", all<isDigit>, "Whether all are digits."),
    row("isspace", all<isSpace>, "Whether all are white space."),
    row("isascii", isAsciiBytes, "Whether all are below 128."),
    row("islower", ofCase<isLower, isUpper>, "Whether the letters are in lower case."),
    row("isupper", ofCase<isUpper, isLower>, "Whether the letters are in upper case."),
    row("istitle", isTitle, "Whether words begin in upper case."),
    {"ljust", "(self, width, fillbyte=b' ', /)", withIndices<kBytesCaseMethods, leftJustified, 1>, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "Left-justified in width."},
    {"rjust", "(self, width, fillbyte=b' ', /)", withIndices<kBytesCaseMethods, rightJustified, 1>, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "Right-justified in width."},
    {"center", "(self, width, fillbyte=b' ', /)", withIndices<kBytesCaseMethods, centred, 1>, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "Centred in width."},
    {"zfill", "(self, width, /)", withIndices<kBytesCaseMethods, zeroFilled, 1>, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "Padded with zeros on the left."},
    {"expandtabs", "(self, tabsize=8)", withIndices<kBytesCaseMethods, expandTabs, 1>, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "Tabs replaced by spaces."},
    kTableEnd,
};

}  // namespace krait
