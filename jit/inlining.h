// Small functions that become a part of their callers' code.
//
// Each is lowered once for its unit, as an internal function that LLVM's inliner puts in place of its calls. It keeps
// its own exit states: leaving it rebuilds its frame above the caller's, and what it gives back is the call's result,
// as with any call. So inlined code needs no states of several frames, and no exit that a call does not have.
#pragma once

#include <deque>

#include "jit/lower/lowering.h"
#include "jit/plugin.h"

namespace krait::jit {

class Inlining {
 public:
  // What `others` knows is called; of what the request offers, what is small and without loops is inlined.
  Inlining(const Request& request, uint32_t unit, const Callees& others);

  // Callees of the unit's root: valid as long as this.
  Callees callees() { return {find, &root_, true}; }
  // Lowers what the module has calls of by now.
  Refusal lower(llvm::Module& module, LinkTable& links, ExitTableBuilder& exits, const LowerOptions& options);
  std::string printPlans() const;

 private:
  // A body sees those before it only: what it was planned with is what it is lowered with, and none contains itself.
  struct Scope {
    Inlining* inlining;
    uint32_t bodies;
  };
  struct Body {
    const Inlinable* source;
    Scope scope;
    Plan plan;
    Signature signature;
  };
  static const Signature* find(void* scope, uint32_t codeId);

  const Request& request_;
  uint32_t unit_;
  Callees others_;
  std::deque<Body> bodies_;  // callees before their callers
  Scope root_{this, UINT32_MAX};
};

}  // namespace krait::jit
