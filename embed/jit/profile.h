// What the interpreter saw, as the compiler wants to know it.
#pragma once

#include "jit/plan/profile.h"
#include "runtime/exec/context.h"

namespace krait {

// What the quickened instruction at `u` says. On the thread that runs the isolate.
jit::Site siteAt(Context& ctx, const Unit* u);

}  // namespace krait
