// Law 3's test: damages what lies in the cage at polls, as a seed says. Hostile builds only.
#pragma once

#include "runtime/exec/context.h"

namespace krait {

#ifdef KRAIT_HOSTILE
constexpr bool kCanCorrupt = true;
#else
constexpr bool kCanCorrupt = false;
#endif

// Changes a few words of live cells and frames, never of the context or the side tables, and asks for the next slow
// poll. Any Python outcome is right after it; a touch outside cage, guard and context is not.
void corruptCage(Context& ctx);

}  // namespace krait
