// What the Unicode Character Database says of a code point beyond what str's methods ask (text/unicode.h), and normal forms.
#pragma once

#include <cstdint>

namespace krait::unicode {

extern const char* const kDatabaseVersion;

// Short names of property values, as the database has them ("Lu", "NSM", "Na").
const char* category(uint32_t c);
const char* direction(uint32_t c);  // "" where it has none
const char* eastAsianWidth(uint32_t c);
bool isMirrored(uint32_t c);
uint8_t combiningClass(uint32_t c);
// The value of a numeric code point that is no digit; false: none.
bool numericValue(uint32_t c, double* value);

// One step of decomposition: the tag ("" canonical, "compat", ...) and code points. Length 0: none. Hangul is not in it.
constexpr uint32_t kLongestDecomposition = 18;
struct Decomposition {
  const char* tag = "";
  uint32_t length = 0;
  uint32_t points[kLongestDecomposition];
};
Decomposition decompositionOf(uint32_t c);

// Normal forms (UAX #15).
struct Form {
  bool compose;
  bool compatible;
};
// Text of code points below this is in the form.
constexpr uint32_t normalBelow(Form form) { return form.compatible ? 0xA0 : form.compose ? 0x300 : 0xC0; }
// Whether the form may change `c` alone or with what is before it. Text of others, in canonical order, is in the form.
bool mayChange(Form form, uint32_t c);
// Writes the full decomposition of `c` and returns how many there are; into null only counts.
uint32_t decomposeFully(Form form, uint32_t c, uint32_t* into);
// Puts decomposed text in canonical order and composes it where the form does; returns the new length. In time along
// the length; `spare` has room for as much.
uint32_t finishNormal(Form form, uint32_t* text, uint32_t length, uint32_t* spare);

}  // namespace krait::unicode
