// Machine code as the checker sees it: what an instruction writes, touches and where it goes.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "jit/check/machine_check.h"

namespace krait::jit {

constexpr int kNoRegister = -1;

struct Memory {
  int base = kNoRegister, index = kNoRegister;  // general registers by number (rax 0, rcx 1, ... r15 15)
  int64_t scale = 1, displacement = 0;
  bool segment = false, ripRelative = false;
};

struct Written {
  int reg;
  int bits;
};

struct Instruction {
  uint64_t at = 0, size = 0;
  // What the checker computes with; anything else has an unknown result.
  enum Kind : uint8_t {
    kOther, kMove, kMoveImmediate, kLoad, kStore, kLea, kAdd, kAddLoad, kAddImmediate, kAnd, kAndImmediate, kShiftLeft, kShiftRight,
    kMultiply, kSelect, kPush, kPop, kAddToMemory, kAndToMemory
  } kind = kOther;
  enum Flow : uint8_t { kNext, kJump, kBranch, kCall, kTailCall, kReturn, kTrap } flow = kNext;
  uint64_t target = 0;              // of a jump or branch
  int result = kNoRegister;         // the 64- or 32-bit register that gets the result of `kind`
  int sources[2] = {kNoRegister, kNoRegister};
  int64_t immediate = 0;
  std::vector<Written> written;     // every general register it changes
  std::optional<Memory> memory;
  bool stores = false;
  int64_t storedBytes = 64;         // at most
  bool touchesNothing = false;      // a long no-operation
  bool linked = false;              // the linker fills something into it:
  MachineCode::Link link = MachineCode::Link::kOther;
  const char* forbidden = nullptr;
  std::string text;
};

// Decodes all of it, by address. Empty, or what cannot be decoded.
std::string decode(const MachineCode& code, std::map<uint64_t, Instruction>& out);

}  // namespace krait::jit
