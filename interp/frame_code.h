// The frame code's encoding: what linearize writes, the loop executes and dumps show.
#pragma once

#include "runtime/program/code_block.h"

namespace krait::interp {

constexpr uint8_t kCallUnits = 0x80;
constexpr uint8_t kListUnits = 0x81;
constexpr uint8_t kVariableUnits = 0x80;

enum class Opcode : uint16_t {
#define OP(Name, Units, Finish) k##Name,
#include "interp/opcodes.def"
#undef OP
  kCount
};
// The dispatch table has this many places, so that an opcode, masked, always finds a handler.
constexpr uint32_t kDispatchSize = 256;
static_assert(static_cast<uint32_t>(Opcode::kCount) <= kDispatchSize);

enum class Finish : uint8_t { kNone, kDiscard, kDelegate, kStore, kBinary, kBinaryConst, kCompare, kCompareConst };
// Whether a value that arrives just goes to register a.
inline bool isStored(Finish finish, Value v) { return finish == Finish::kStore || (finish > Finish::kStore && !(v == Value::notImplemented())); }

struct OpcodeRow {
  const char* name;
  uint8_t units;
  Finish finish;
};
extern const OpcodeRow kOpcodes[];

inline Opcode opcodeOf(Unit u) { return static_cast<Opcode>(u & 0xFFFF); }
inline uint32_t fieldA(Unit u) { return static_cast<uint32_t>(u >> 16) & 0xFFFF; }
inline uint32_t fieldB(Unit u) { return static_cast<uint32_t>(u >> 32) & 0xFFFF; }
inline uint32_t fieldC(Unit u) { return static_cast<uint32_t>(u >> 48); }
inline int32_t fieldOffset(Unit u) { return static_cast<int32_t>(u >> 32); }
inline uint32_t resumeOf(Unit u) { return static_cast<uint32_t>(u); }
inline uint32_t extraOf(Unit u) { return static_cast<uint32_t>(u >> 32); }
inline Unit makeUnit(Opcode op, uint32_t a, uint32_t b, uint32_t c) {
  return static_cast<Unit>(op) | Unit{a & 0xFFFF} << 16 | Unit{b & 0xFFFF} << 32 | Unit{c & 0xFFFF} << 48;
}
inline Unit makeJump(Opcode op, uint32_t a, int32_t offset) {
  return static_cast<Unit>(op) | Unit{a & 0xFFFF} << 16 | Unit{static_cast<uint32_t>(offset)} << 32;
}
inline Unit makeResume(uint32_t resume, uint32_t extra) { return resume | Unit{extra} << 32; }
inline void setOpcode(Unit& u, Opcode op) { u = (u & ~Unit{0xFFFF}) | static_cast<Unit>(op); }

// Length in units of the instruction at `pc`.
inline uint32_t unitsOf(const Unit* pc) {
  uint8_t units = kOpcodes[static_cast<uint32_t>(opcodeOf(*pc)) & (kDispatchSize - 1)].units;
  if (!(units & kVariableUnits)) return units;
  return 2 + (fieldC(*pc) + 3) / 4;
}

// extra of Binary, Inplace, Compare: the operator in the low byte; operand kinds seen, as a mask, in the next.
enum OperandMask : uint32_t { kSawInt = 1, kSawFloat = 2, kSawStr = 4, kSawOther = 8, kSawWide = 16 };
constexpr uint32_t kMaskShift = 8;
// The same, in the upper half: one more than the code of the script's method that was called for it, or kSeveralMethods.
constexpr uint32_t kMethodShift = 16;
constexpr uint32_t kSeveralMethods = 0xFFFF;
// extra of IterNextBranch: into how many registers, two to seven, what it gives is only unpacked, by the first instructions of
// the body.
constexpr uint32_t kUnpackedInto = 7;
// In the mask of IterNextPair: its first iterator was an enumerate().
constexpr uint32_t kSawEnumerate = 1;

}  // namespace krait::interp
