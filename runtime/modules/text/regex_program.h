// Programs of regular expressions: their words, and the classes and cases of characters that they name.
#pragma once

#include "runtime/exec/builtin.h"
#include "runtime/objects/text/unicode.h"

namespace krait::regex {

enum class Op : uint32_t {
#define OPCODE(Name, words) k##Name,
#include "runtime/modules/text/regex_opcodes.def"
#undef OPCODE
};
// Programs begin with: slots, capturing groups, first character or kNoFirst.
constexpr uint32_t kProgramHeader = 3, kNoFirst = 0xFFFFFFFF, kNoPosition = 0xFFFFFFFF;
enum RepeatMode : uint32_t { kGreedy, kLazy, kPossessive };
enum LookKind : uint32_t { kLookFor, kLookNot, kAtomic };
enum Category : uint32_t { kDigit, kNotDigit, kSpace, kNotSpace, kWord, kNotWord, kAsciiCategories };

inline bool isWordChar(uint32_t c) { return c == '_' || unicode::isAlnum(c); }
inline bool isAsciiDigit(uint32_t c) { return c - '0' < 10; }
inline bool isAsciiSpace(uint32_t c) { return c == ' ' || c - 9 < 5; }
inline bool isAsciiWord(uint32_t c) { return isAsciiDigit(c) || (c | 32) - 'a' < 26 || c == '_'; }

inline bool inCategory(uint32_t category, uint32_t c) {
  const bool ascii = category >= kAsciiCategories;
  switch (ascii ? category - kAsciiCategories : category) {
    case kDigit: return ascii ? isAsciiDigit(c) : unicode::isDecimal(c);
    case kNotDigit: return !(ascii ? isAsciiDigit(c) : unicode::isDecimal(c));
    case kSpace: return ascii ? isAsciiSpace(c) : unicode::isSpace(c);
    case kNotSpace: return !(ascii ? isAsciiSpace(c) : unicode::isSpace(c));
    case kWord: return ascii ? isAsciiWord(c) : isWordChar(c);
    default: return !(ascii ? isAsciiWord(c) : isWordChar(c));
  }
}

inline uint32_t mapOne(unicode::Mapping mapping, uint32_t c) {
  uint32_t to[3];
  return unicode::map(mapping, c, to) == 1 ? to[0] : c;
}
inline uint32_t foldAscii(uint32_t c) { return c - 'A' < 26 ? c | 32 : c; }
// What characters that differ in case alone have in common.
inline uint32_t fold(uint32_t c) {
  if (c < 128) return foldAscii(c);
  return mapOne(unicode::Mapping::kLower, mapOne(unicode::Mapping::kUpper, c));
}

// Rows of the module _re that make programs.
Value opcodes(Context& ctx, Value* args, uint32_t count);
Value pack(Context& ctx, Value* args, uint32_t count);
Value foldPoint(Context& ctx, Value* args, uint32_t count);

}  // namespace krait::regex
