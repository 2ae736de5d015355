// What Unicode 16 says of a code point: the classes str's methods ask for, case mappings, decimal values.
#pragma once

#include <cstdint>

#include "runtime/exec/context.h"

namespace krait::unicode {

bool isAlpha(uint32_t c);
bool isDecimal(uint32_t c);
bool isDigit(uint32_t c);
bool isNumeric(uint32_t c);
bool isSpaceBeyondAscii(uint32_t c);
inline bool isSpace(uint32_t c) { return c < 128 ? c <= 32 && (0x1'F000'3E00ull >> c & 1) : isSpaceBeyondAscii(c); }
bool isPrintable(uint32_t c);
bool isUpper(uint32_t c);
bool isLower(uint32_t c);
bool isTitle(uint32_t c);  // title case and nothing else (Dž)
bool isIdentifierStart(uint32_t c);
bool isIdentifierContinue(uint32_t c);
bool isCaseIgnorable(uint32_t c);
bool isCased(uint32_t c);
bool isLineBreak(uint32_t c);
inline bool isAlnum(uint32_t c) { return isAlpha(c) || isDecimal(c) || isDigit(c) || isNumeric(c); }
int decimalValue(uint32_t c);  // -1: none
int digitValue(uint32_t c);

enum class Mapping : uint8_t { kUpper, kLower, kTitle, kFold };
// Writes the mapping of `c` (1 to 3 code points) and returns how many.
uint32_t map(Mapping mapping, uint32_t c, uint32_t to[3]);

}  // namespace krait::unicode

namespace krait {

// The text of a number in ASCII: a str with its decimal digits turned into 0-9 and spaces stripped, or a bytes. Not
// ok when something else is in it. The text lies in a cage cell; valid as long as this struct is on the stack.
struct AsciiNumber {
  bool ok;
  const char* text;
  uint32_t length;
};
AsciiNumber asciiNumberText(Context& ctx, Value text);

}  // namespace krait
