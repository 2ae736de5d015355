// "Did you mean": the name that a mistyped one was meant to be.
#pragma once

#include <string_view>

#include "runtime/exec/context.h"

namespace krait {

// Keeps the best of the candidates it is shown, as CPython's suggestions do (Python/suggestions.c).
class Suggestion {
 public:
  explicit Suggestion(std::string_view wrong) : wrong_(wrong) {}
  // `candidate` must outlive this. At most kMost are looked at.
  void offer(Context& ctx, std::string_view candidate);
  std::string_view best() const { return best_; }  // empty: none

 private:
  static constexpr uint32_t kMost = 750, kMoveCost = 2;
  std::string_view wrong_, best_;
  uint32_t bestDistance_ = UINT32_MAX, seen_ = 0;
};

}  // namespace krait
