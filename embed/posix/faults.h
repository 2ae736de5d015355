// Faults inside a cage end that run, not the process: what law 3 lets corrupt cells do is run into a cage's guard.
#pragma once

#include <csetjmp>

#include "runtime/exec/context.h"

namespace krait {

// Handles SIGSEGV and SIGBUS from now on, for the whole process: a fault whose address lies in the cage, guard or
// context of the isolate that runs on the faulting thread ends the run (Limit::kInternal); any other goes to who
// handled the signal before, or kills. Runs on a signal stack of its own. The embedder decides: call it once, early,
// before other threads. Without it such a fault kills the process. False when the system refuses.
bool catchFaults();

// While it lives, faults of this thread in ctx's cage jump to `escape`, with the limit set. Nests.
class FaultScope {
 public:
  FaultScope(Context& ctx, std::jmp_buf& escape);
  ~FaultScope();
  FaultScope(const FaultScope&) = delete;

 private:
  friend struct Faults;
  Context& ctx_;
  std::jmp_buf& escape_;
  FaultScope* outer_;
};

}  // namespace krait
