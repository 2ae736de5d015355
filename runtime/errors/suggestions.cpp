// "Did you mean": a weighted Levenshtein distance, case changes costing half.
#include "runtime/errors/suggestions.h"

namespace krait {

namespace {

constexpr uint32_t kMaxLength = 40, kMoveCost = 2, kCaseCost = 1;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
uint32_t substitutionCost(char a, char b) {
  if ((a & 31) != (b & 31)) return kMoveCost;
  if (a == b) return 0;
  return lower(a) == lower(b) ? kCaseCost : kMoveCost;
}

// The distance, or a number above `most`.
uint32_t distance(std::string_view a, std::string_view b, uint32_t most) {
  while (!a.empty() && !b.empty() && a.front() == b.front()) a.remove_prefix(1), b.remove_prefix(1);
  while (!a.empty() && !b.empty() && a.back() == b.back()) a.remove_suffix(1), b.remove_suffix(1);
  if (a.empty() || b.empty()) return static_cast<uint32_t>(a.size() + b.size()) * kMoveCost;
  if (a.size() > kMaxLength || b.size() > kMaxLength) return most + 1;
  if (b.size() < a.size()) std::swap(a, b);
  if ((b.size() - a.size()) * kMoveCost > most) return most + 1;
  uint32_t row[kMaxLength], result = 0;
  for (uint32_t i = 0; i < a.size(); ++i) row[i] = (i + 1) * kMoveCost;  // bounded: kMaxLength
  for (uint32_t k = 0; k < b.size(); ++k) {                              // bounded: kMaxLength
    uint32_t distanceHere = result = k * kMoveCost, least = UINT32_MAX;
    for (uint32_t i = 0; i < a.size(); ++i) {
      const uint32_t substitute = distanceHere + substitutionCost(b[k], a[i]);
      distanceHere = row[i];
      const uint32_t insertOrDelete = (result < distanceHere ? result : distanceHere) + kMoveCost;
      result = insertOrDelete < substitute ? insertOrDelete : substitute;
      row[i] = result;
      if (result < least) least = result;
    }
    if (least > most) return most + 1;
  }
  return result;
}

}  // namespace

void Suggestion::offer(Context& ctx, std::string_view candidate) {
  if (++seen_ > kMost || candidate == wrong_ || candidate.empty()) return;
  spend(ctx, 4);
  uint32_t most = static_cast<uint32_t>(wrong_.size() + candidate.size() + 3) * kMoveCost / 6;
  if (most >= bestDistance_) most = bestDistance_ - 1;
  const uint32_t d = distance(wrong_, candidate, most);
  if (d > most) return;
  best_ = candidate;
  bestDistance_ = d;
}

}  // namespace krait
