// The format mini-language ([[fill]align][sign][z][#][0][width][grouping][.precision[grouping]][type]): parsed, and laid out.
#pragma once

#include "runtime/objects/text/str.h"

namespace krait {

struct FormatSpec {
  uint32_t fill = ' ';
  char align = 0;  // '<', '>', '^', '='
  bool alignGiven = false;
  char sign = 0;   // '+', '-', ' '
  bool noNegativeZero = false;
  bool alternate = false;
  int64_t width = -1;
  int64_t precision = -1;
  char grouping = 0;      // ',' or '_'
  char fractionGrouping = 0;
  uint32_t type = 0;      // a code point; 0: not given
};

// False on exit (ValueError). `defaultType` and `defaultAlign` are the type's; `v` is what is formatted, for messages.
bool parseFormatSpec(Context& ctx, const Text& text, uint32_t defaultType, char defaultAlign, Value v, FormatSpec* spec);
Value unknownFormatCode(Context& ctx, uint32_t code, Value v);

// The text of a number in pieces, before grouping and padding.
struct NumberText {
  char sign = 0;               // 0: none
  std::string_view prefix;     // "0x", ...
  std::string_view digits;     // before the point
  std::string_view fraction;   // after it
  uint64_t fractionZeros = 0;  // further zeros of the fraction
  bool point = false;
  std::string_view rest;       // exponent, '%'; or "nan"
};
void addNumber(Context& ctx, TextBuilder& out, const NumberText& number, const FormatSpec& spec);

// The digits of a double as 'e', 'f', 'g', 'r' (upper case where `upper`) ask, without sign. `room` holds kFloatText bytes.
constexpr uint32_t kFloatText = 1600;
enum FloatFlags : uint32_t { kFloatAlternate = 1, kFloatAddDotZero = 2, kFloatUpper = 4 };
NumberText floatText(double magnitude, char code, int64_t precision, uint32_t flags, char* room);

}  // namespace krait
