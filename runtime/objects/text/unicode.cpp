// Lookups in the generated Unicode tables.
#include "runtime/objects/text/unicode.h"

#include "runtime/objects/bytes/bytes.h"

#include "runtime/objects/text/str.h"

namespace krait {
namespace unicode {
namespace {

struct UnicodeRecord {
  uint16_t flags;
  int32_t delta[4];  // by Mapping
  int8_t decimal, digit;
};
struct UnicodeExpansion {
  uint32_t point;
  uint8_t mapping, count;
  uint32_t to[3];
};
#include "runtime/objects/text/unicode_tables.inc"

const UnicodeRecord& record(uint32_t c) {
  if (c >= 0x110000) c = 0xFFFF;
  return kRecords[kPages[kPageOf[c >> 7] * 128u + (c & 127)]];
}

}  // namespace

bool isAlpha(uint32_t c) { return record(c).flags & kFlagAlpha; }
bool isDecimal(uint32_t c) { return record(c).flags & kFlagDecimal; }
bool isDigit(uint32_t c) { return record(c).flags & kFlagDigit; }
bool isNumeric(uint32_t c) { return record(c).flags & kFlagNumeric; }
bool isSpaceBeyondAscii(uint32_t c) { return record(c).flags & kFlagSpace; }
bool isPrintable(uint32_t c) { return record(c).flags & kFlagPrintable; }
bool isUpper(uint32_t c) { return record(c).flags & kFlagUpper; }
bool isLower(uint32_t c) { return record(c).flags & kFlagLower; }
bool isTitle(uint32_t c) { return record(c).flags & kFlagTitle; }
bool isIdentifierStart(uint32_t c) { return record(c).flags & kFlagIdentifierStart; }
bool isIdentifierContinue(uint32_t c) { return record(c).flags & kFlagIdentifierContinue; }
bool isCaseIgnorable(uint32_t c) { return record(c).flags & kFlagCaseIgnorable; }
bool isCased(uint32_t c) { return record(c).flags & kFlagCased; }
bool isLineBreak(uint32_t c) { return record(c).flags & kFlagLineBreak; }
int decimalValue(uint32_t c) { return record(c).decimal; }
int digitValue(uint32_t c) { return record(c).digit; }

uint32_t map(Mapping mapping, uint32_t c, uint32_t to[3]) {
  const UnicodeRecord& r = record(c);
  const uint8_t which = static_cast<uint8_t>(mapping);
  if (r.flags & (mapping == Mapping::kFold ? kFlagFoldExpands : kFlagExpands)) {
    uint32_t low = 0, high = sizeof kExpansions / sizeof kExpansions[0];
    while (low < high) {  // bounded: binary search in a constant table
      uint32_t middle = (low + high) / 2;
      const UnicodeExpansion& e = kExpansions[middle];
      if (e.point == c && e.mapping == which) {
        for (uint32_t i = 0; i < e.count; ++i) to[i] = e.to[i];  // bounded: 3
        return e.count;
      }
      if (e.point < c || (e.point == c && e.mapping < which)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
  }
  to[0] = c + static_cast<uint32_t>(r.delta[which]);
  return 1;
}

}  // namespace unicode

AsciiNumber asciiNumberText(Context& ctx, Value text) {
  const uint8_t* bytes = nullptr;
  uint32_t start = 0, end;
  auto asciiSpace = [](uint32_t c) { return c == ' ' || (c >= 9 && c <= 13); };
  if (isBytesLike(ctx, text)) {
    Text given;
    if (!lookAtBytes(ctx, text, &given)) return {false, nullptr, 0};
    bytes = given.bytes;
    end = given.length;
    spendAlong(ctx, end / 64);
    while (start < end && asciiSpace(bytes[start])) ++start;    // bounded: spent for above
    while (end > start && asciiSpace(bytes[end - 1])) --end;    // bounded: spent for above
    for (uint32_t i = start; i < end; ++i) {                    // bounded: spent for above
      if (bytes[i] >= 128) return {false, nullptr, 0};
    }
    return {true, reinterpret_cast<const char*>(bytes) + start, end - start};
  }
  Text t = textOf(ctx, text);
  end = t.length;
  spend(ctx, end / 16 + 1);
  auto space = [&](uint32_t c) { return c < 128 ? asciiSpace(c) : unicode::isSpace(c); };  // the separators 28 to 31 are none here
  while (start < end && space(t[start])) ++start;    // bounded: spent for above
  while (end > start && space(t[end - 1])) --end;    // bounded: spent for above
  RawCell& raw = newCell<RawCell>(ctx, end - start);
  for (uint32_t i = start; i < end; ++i) {  // bounded: spent for above
    uint32_t c = t[i];
    if (c >= 128) {
      int d = unicode::decimalValue(c);
      if (d < 0) return {false, nullptr, 0};
      c = '0' + static_cast<uint32_t>(d);
    }
    raw.bytes[i - start] = static_cast<uint8_t>(c);
  }
  return {true, reinterpret_cast<const char*>(raw.bytes), end - start};
}

}  // namespace krait
