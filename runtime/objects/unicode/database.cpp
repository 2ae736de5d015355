// Lookups in the database of code points: generate/generate_database.py says how the tables are made.
#include "runtime/objects/unicode/database.h"

namespace krait::unicode {
namespace {

struct PointRecord {
  uint8_t category, direction, width, mirrored, combining, changesIn;  // changesIn: a bit for each form
};
struct DecompositionEntry {
  uint32_t point;
  uint8_t tag, units;
  uint16_t at;
};
struct CompositionEntry {
  uint32_t first, second, composite;
};
struct NumericEntry {
  uint32_t point;
  double value;
};
#include "runtime/objects/unicode/database_tables.inc"

constexpr uint32_t kSyllables = 0xAC00, kLeads = 0x1100, kVowels = 0x1161, kTails = 0x11A7;
constexpr uint32_t kLeadCount = 19, kVowelCount = 21, kTailCount = 28, kSyllableCount = kLeadCount * kVowelCount * kTailCount;

const PointRecord& record(uint32_t c) {
  if (c >= 0x110000) c = 0xFFFF;
  return kPointRecords[kRecordPages[kRecordPageOf[c >> 7] * 128u + (c & 127)]];
}

// The entry of a table sorted by `before(entry)`: the first that is not before what is looked for; null past the end.
template <typename Entry, uint32_t kCount, typename Before>
const Entry* firstNotBefore(const Entry (&entries)[kCount], Before before) {
  uint32_t low = 0, high = kCount;
  while (low < high) {  // bounded: binary search in a constant table
    uint32_t middle = (low + high) / 2;
    if (before(entries[middle])) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low < kCount ? &entries[low] : nullptr;
}

const DecompositionEntry* entryOf(uint32_t c) {
  if (c < 0xA0) return nullptr;
  const DecompositionEntry* e = firstNotBefore(kDecompositions, [c](const DecompositionEntry& d) { return d.point < c; });
  return e && e->point == c ? e : nullptr;
}

uint32_t pointsOf(const DecompositionEntry& e, uint32_t* points) {
  uint32_t count = 0;
  for (uint32_t i = 0; i < e.units; ++i) {  // bounded: an entry of a constant table
    uint32_t c = kDecomposed[e.at + i];
    if (c >= 0xD800 && c < 0xDC00) c = 0x10000 + ((c - 0xD800) << 10) + (kDecomposed[e.at + ++i] - 0xDC00u);
    points[count++] = c;
  }
  return count;
}

// The composite of two code points; 0: none.
uint32_t composed(uint32_t first, uint32_t second) {
  if (first - kLeads < kLeadCount && second - kVowels < kVowelCount) {
    return kSyllables + ((first - kLeads) * kVowelCount + (second - kVowels)) * kTailCount;
  }
  const uint32_t syllable = first - kSyllables;
  if (syllable < kSyllableCount && syllable % kTailCount == 0 && second - kTails - 1 < kTailCount - 1) return first + (second - kTails);
  const CompositionEntry* e = firstNotBefore(kCompositions, [=](const CompositionEntry& c) {
    return c.first < first || (c.first == first && c.second < second);
  });
  return e && e->first == first && e->second == second ? e->composite : 0;
}

// Sorts a run of combining code points by their classes, those of one class as they stand.
void sortRun(uint32_t* run, uint32_t length, uint32_t* spare) {
  constexpr uint32_t kShort = 16;
  if (length <= kShort) {
    for (uint32_t i = 1; i < length; ++i) {  // bounded: kShort
      const uint32_t c = run[i];
      const uint8_t order = combiningClass(c);
      uint32_t j = i;
      for (; j > 0 && combiningClass(run[j - 1]) > order; --j) run[j] = run[j - 1];  // bounded: kShort
      run[j] = c;
    }
    return;
  }
  uint32_t starts[257] = {};
  for (uint32_t i = 0; i < length; ++i) ++starts[combiningClass(run[i]) + 1];         // bounded: the caller spends
  for (uint32_t k = 1; k < 257; ++k) starts[k] += starts[k - 1];                      // bounded: classes
  for (uint32_t i = 0; i < length; ++i) spare[starts[combiningClass(run[i])]++] = run[i];  // bounded: the caller spends
  for (uint32_t i = 0; i < length; ++i) run[i] = spare[i];                            // bounded: the caller spends
}

uint32_t compose(uint32_t* text, uint32_t length) {
  uint32_t to = 0, starter = 0;
  bool hasStarter = false;
  uint8_t before = 0;  // the class of the last one kept after the starter
  for (uint32_t i = 0; i < length; ++i) {  // bounded: the caller spends
    const uint32_t c = text[i];
    const uint8_t order = combiningClass(c);
    if (hasStarter) {
      const bool blocked = to > starter + 1 && (before == 0 || before >= order);
      const uint32_t both = blocked ? 0 : composed(text[starter], c);
      if (both) {
        text[starter] = both;
        continue;
      }
    }
    if (order == 0) {
      starter = to;
      hasStarter = true;
    }
    before = order;
    text[to++] = c;
  }
  return to;
}

}  // namespace

const char* const kDatabaseVersion = kUnicodeVersion;

const char* category(uint32_t c) { return kCategories[record(c).category]; }
const char* direction(uint32_t c) { return kDirections[record(c).direction]; }
const char* eastAsianWidth(uint32_t c) { return kWidths[record(c).width]; }
bool isMirrored(uint32_t c) { return record(c).mirrored; }
uint8_t combiningClass(uint32_t c) { return c < 0x300 ? 0 : record(c).combining; }

bool mayChange(Form form, uint32_t c) { return record(c).changesIn >> (form.compatible * 2 + form.compose) & 1; }

bool numericValue(uint32_t c, double* value) {
  const NumericEntry* e = firstNotBefore(kNumbers, [c](const NumericEntry& n) { return n.point < c; });
  if (!e || e->point != c) return false;
  *value = e->value;
  return true;
}

Decomposition decompositionOf(uint32_t c) {
  Decomposition result;
  if (const DecompositionEntry* e = entryOf(c)) {
    result.tag = kTags[e->tag];
    result.length = pointsOf(*e, result.points);
  }
  return result;
}

uint32_t decomposeFully(Form form, uint32_t c, uint32_t* into) {
  const uint32_t syllable = c - kSyllables;
  if (syllable < kSyllableCount) {
    const uint32_t tail = syllable % kTailCount;
    if (into) {
      into[0] = kLeads + syllable / kTailCount / kVowelCount;
      into[1] = kVowels + syllable / kTailCount % kVowelCount;
      if (tail) into[2] = kTails + tail;
    }
    return tail ? 3 : 2;
  }
  const DecompositionEntry* e = entryOf(c);
  if (!e || (e->tag && !form.compatible)) {
    if (into) *into = c;
    return 1;
  }
  uint32_t points[kLongestDecomposition];
  const uint32_t count = pointsOf(*e, points);
  uint32_t length = 0;
  // bounded: an entry of a constant table, whose parts are no longer than it
  for (uint32_t i = 0; i < count; ++i) length += decomposeFully(form, points[i], into ? into + length : nullptr);
  return length;
}

uint32_t finishNormal(Form form, uint32_t* text, uint32_t length, uint32_t* spare) {
  for (uint32_t i = 0; i < length;) {  // bounded: the caller spends
    uint32_t end = i;
    while (end < length && combiningClass(text[end]) != 0) ++end;  // bounded: the caller spends
    if (end - i > 1) sortRun(text + i, end - i, spare);
    i = end + 1;
  }
  return form.compose ? compose(text, length) : length;
}

}  // namespace krait::unicode
