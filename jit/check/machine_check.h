// Law 2 proven again on the machine code, for hostile builds: what LLVM's code generator did after the cage checker.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace krait::jit {

// One text section.
struct MachineCode {
  const uint8_t* bytes;
  uint64_t size;
  std::vector<uint64_t> functions;  // where they start, in order; %rdi holds the cage's base there
  // By offset of the field: what the linker fills in.
  enum class Link : uint8_t { kConstants, kFunction, kOther };
  std::map<uint64_t, Link> links;
};

// Follows every path through every function and bounds each register by what the instructions do, trusting no
// comparison. An address must be the stack pointer plus a constant inside the function's frame, the base plus a constant
// in the context, the base plus a range inside cage and guard (law 2: what is added was cut to 32 bits), or a constant
// pool. No indirect jump, no segment, no string instruction, no system call. Empty, or the first instruction that is
// not proven, and why.
std::string checkMachineCode(const MachineCode& code);
// The same for an object file (ELF, x86-64).
std::string checkObject(const char* bytes, uint64_t size);

}  // namespace krait::jit
