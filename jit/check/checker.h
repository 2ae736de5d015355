// The cage checker: proves for every function that it touches memory only as law 2 allows. No IR pass runs after it.
//
// A load's or store's address is the base argument (or a static alloca) plus a range of offsets that a range analysis
// of zext, and, add, mul, shl, lshr, or, select and phi bounds; context accesses are at constants. No address may
// come from memory, an integer, a global or another argument; no call may be indirect or be given a pointer but base.
#pragma once

#include <string>

namespace llvm {
class Module;
}

namespace krait::jit {

struct CheckResult {
  uint32_t cage = 0, context = 0, stack = 0;
  std::string rejected;  // the first access that could not be proven, with the reason; empty: all are
};

CheckResult checkModule(const llvm::Module& module);

}  // namespace krait::jit
