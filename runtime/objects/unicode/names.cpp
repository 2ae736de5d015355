// Names of code points (The Unicode Standard, section 4.8): generate/generate_names.py says how the tables are made.
#include "runtime/objects/unicode/names.h"

#include <cstring>

#include "runtime/base/check.h"

namespace krait::unicode {
namespace {

// Names in the order of their points: those from `ordinal` on are of the points from `point` on.
struct NameRun {
  uint16_t ordinal;
  uint32_t point;
};
struct ComputedNames {
  uint32_t first, last;
  const char* prefix;
};
struct AliasPoints {
  uint8_t count;
  uint32_t points[kLongestSequence];
};
#include "runtime/objects/unicode/names_tables.inc"

static_assert(kLongestName <= kLongestCharacterName);
static_assert(kNameCount < 0x10000 && kNameCount - kPointNames == sizeof kAliases / sizeof kAliases[0]);

constexpr uint32_t kHangulFirst = 0xAC00, kHangulLast = 0xD7A3, kHangulVowels = 21, kHangulTails = 28;
constexpr char kHangulPrefix[] = "HANGUL SYLLABLE ";
constexpr const char* kHangulLead[] = {"G", "GG", "N", "D", "DD", "R", "M", "B", "BB", "S", "SS", "", "J", "JJ", "C", "K", "T", "P", "H"};
constexpr const char* kHangulVowel[] = {"A",  "AE", "YA", "YAE", "EO", "E",  "YEO", "YE", "O",  "WA", "WAE",
                                        "OE", "YO", "U",  "WEO", "WE", "WI", "YU",  "EU", "YI", "I"};
constexpr const char* kHangulTail[] = {"",   "G",  "GG", "GS", "N", "NJ", "NH", "D",  "L", "LG", "LM", "LB", "LS", "LT",
                                       "LP", "LH", "M",  "B",  "BS", "S", "SS", "NG", "J", "C",  "K",  "T",  "P",  "H"};

// Text that grows in a buffer of the longest name.
struct NameWriter {
  char* text;
  uint32_t length = 0;

  void put(const char* bytes, uint32_t count) {
    CHECK(length + count <= kLongestCharacterName);
    std::memcpy(text + length, bytes, count);
    length += count;
  }
  void put(const char* bytes) { put(bytes, static_cast<uint32_t>(std::strlen(bytes))); }
};

void putWord(NameWriter& to, uint32_t number) {
  const uint8_t* at = reinterpret_cast<const uint8_t*>(kWordBytes) + kWordBlocks[number / kWordsABlock];
  for (uint32_t skip = number % kWordsABlock; skip > 0; --skip) {  // bounded: a block
    while (*at++ < 128) {}
  }
  char word[kLongestCharacterName];
  uint32_t length = 0;
  while (*at < 128) word[length++] = static_cast<char>(*at++);
  word[length++] = static_cast<char>(*at & 127);
  to.put(word, length);
}

// Writes the name in row `ordinal`.
uint32_t nameInRow(uint32_t ordinal, char* name) {
  const uint8_t* at = reinterpret_cast<const uint8_t*>(kRows) + kRowBlocks[ordinal / kNamesABlock];
  uint16_t words[kMostWords + 16];
  uint32_t count = 0;
  for (uint32_t row = 0; row <= ordinal % kNamesABlock; ++row) {  // bounded: a block
    const uint32_t shared = *at >> 4, own = *at & 15;
    ++at;
    count = shared;
    for (uint32_t i = 0; i < own; ++i) {  // bounded: 15
      uint32_t word = *at++;
      if (word >= kShortWords) word = kShortWords + (word - kShortWords) * 256 + *at++;
      words[count++] = static_cast<uint16_t>(word);
    }
  }
  NameWriter to{name};
  for (uint32_t i = 0; i < count; ++i) {  // bounded: a name's words
    if (i > 0) to.put(" ", 1);
    putWord(to, words[i]);
  }
  return to.length;
}

// The last run that starts at or before `wanted`, by `key`; null: none.
template <typename Key>
const NameRun* runBefore(uint32_t wanted, Key key) {
  uint32_t low = 0, high = sizeof kRuns / sizeof kRuns[0];
  while (low < high) {  // bounded: binary search in a constant table
    uint32_t middle = (low + high) / 2;
    if (key(kRuns[middle]) <= wanted) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low == 0 ? nullptr : &kRuns[low - 1];
}

// The row of the name of `c`, kNameCount when it has none.
uint32_t rowOf(uint32_t c) {
  const NameRun* run = runBefore(c, [](const NameRun& r) { return r.point; });
  if (!run) return kNameCount;
  const uint32_t ordinal = run->ordinal + (c - run->point);
  const bool last = run + 1 == kRuns + sizeof kRuns / sizeof kRuns[0];
  return ordinal < (last ? kPointNames : run[1].ordinal) ? ordinal : kNameCount;
}

uint32_t pointOfRow(uint32_t ordinal) {
  const NameRun* run = runBefore(ordinal, [](const NameRun& r) { return r.ordinal; });
  return run->point + (ordinal - run->ordinal);
}

void putHex(NameWriter& to, uint32_t c) {
  for (int shift = c > 0xFFFF ? 16 : 12; shift >= 0; shift -= 4) to.put(&"0123456789ABCDEF"[c >> shift & 15], 1);  // bounded: 5
}

// Takes the longest of `parts` that `text` begins with; returns its index, the count when none fits.
template <uint32_t kCount>
uint32_t takeLongest(std::string_view& text, const char* const (&parts)[kCount]) {
  uint32_t best = kCount;
  size_t length = 0;
  for (uint32_t i = 0; i < kCount; ++i) {  // bounded: a constant table
    std::string_view part = parts[i];
    if (text.substr(0, part.size()) == part && (best == kCount || part.size() > length)) {
      best = i;
      length = part.size();
    }
  }
  text.remove_prefix(length);
  return best;
}

// Names that are computed: Hangul syllables, and prefixes with the point; as CPython has it, those of syllables and unified
// ideographs are in upper case. False: not one of them.
bool computedPoint(std::string_view given, std::string_view name, uint32_t& point) {
  constexpr std::string_view kPrefix = kHangulPrefix;
  if (name.substr(0, kPrefix.size()) == kPrefix) {
    if (given != name) return false;
    std::string_view rest = name.substr(kPrefix.size());
    const uint32_t lead = takeLongest(rest, kHangulLead), vowel = takeLongest(rest, kHangulVowel);
    if (vowel == kHangulVowels) return false;
    const uint32_t tail = takeLongest(rest, kHangulTail);
    point = kHangulFirst + (lead * kHangulVowels + vowel) * kHangulTails + tail;
    return rest.empty();
  }
  size_t digits = name.rfind('-');
  if (digits == std::string_view::npos) return false;
  ++digits;
  if (name.size() - digits != 4 && name.size() - digits != 5) return false;
  uint32_t value = 0;
  for (char c : name.substr(digits)) {  // bounded: 5
    if (!((c >= '0' && c <= '9') || (c >= 'A' && c <= 'F'))) return false;
    value = value << 4 | static_cast<uint32_t>(c <= '9' ? c - '0' : c - 'A' + 10);
  }
  const bool unified = name.substr(0, digits) == "CJK UNIFIED IDEOGRAPH-";
  if (unified ? given != name : name.size() - digits == 5 && value <= 0xFFFF) return false;
  for (const ComputedNames& range : kComputed) {  // bounded: a constant table
    if (value < range.first || value > range.last || name.substr(0, digits) != range.prefix) continue;
    point = value;
    return true;
  }
  return false;
}

}  // namespace

uint32_t nameOf(uint32_t c, char (&name)[kLongestCharacterName]) {
  NameWriter to{name};
  if (c >= kHangulFirst && c <= kHangulLast) {
    const uint32_t syllable = c - kHangulFirst;
    to.put(kHangulPrefix);
    to.put(kHangulLead[syllable / kHangulTails / kHangulVowels]);
    to.put(kHangulVowel[syllable / kHangulTails % kHangulVowels]);
    to.put(kHangulTail[syllable % kHangulTails]);
    return to.length;
  }
  for (const ComputedNames& range : kComputed) {  // bounded: a constant table
    if (c < range.first || c > range.last) continue;
    to.put(range.prefix);
    putHex(to, c);
    return to.length;
  }
  const uint32_t row = rowOf(c);
  return row == kNameCount ? 0 : nameInRow(row, name);
}

uint32_t pointsNamed(std::string_view name, uint32_t (&points)[kLongestSequence]) {
  if (name.empty() || name.size() > kLongestCharacterName) return 0;
  char upper[kLongestCharacterName];
  uint32_t hash = 2166136261u;  // FNV-1a, as the generator has it
  for (size_t i = 0; i < name.size(); ++i) {  // bounded: the longest name
    char c = name[i];
    upper[i] = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    hash = (hash ^ static_cast<uint8_t>(upper[i])) * 16777619u;
  }
  const std::string_view wanted{upper, name.size()};
  if (computedPoint(name, wanted, points[0])) return 1;
  const uint32_t bucket = (hash ^ hash >> 15) % kBuckets;
  for (uint32_t i = bucket == 0 ? 0 : kBucketEnds[bucket - 1]; i < kBucketEnds[bucket]; ++i) {  // bounded: a bucket
    char found[kLongestCharacterName];
    const uint32_t row = kBucketNames[i];
    if (std::string_view{found, nameInRow(row, found)} != wanted) continue;
    if (row < kPointNames) {
      points[0] = pointOfRow(row);
      return 1;
    }
    const AliasPoints& alias = kAliases[row - kPointNames];
    std::memcpy(points, alias.points, sizeof points);
    return alias.count;
  }
  return 0;
}

bool pointNamed(std::string_view name, uint32_t& point) {
  uint32_t points[kLongestSequence];
  if (pointsNamed(name, points) != 1) return false;
  point = points[0];
  return true;
}

}  // namespace krait::unicode
