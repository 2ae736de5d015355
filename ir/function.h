// The SSA of one function: instructions in blocks with parameters, in an arena.
//
// Rules
//  1. A ValueId is the index of the instruction (or block parameter) that defines it.
//  2. Blocks end with one terminator; its edges carry one argument for each parameter of the target.
//  3. `Block::handler` is where an exception raised in the block goes: a block whose only parameter is the exception.
//     Values it uses are defined before the protected region begins; names assigned inside one are slots.
//  4. A block that is entered by handler edges has no normal predecessors.
#pragma once

#include <string_view>

#include "runtime/base/arena.h"
#include "runtime/program/code.h"

namespace krait::ir {

constexpr int kVariadic = -1;

enum class Op : uint8_t {
#define INST(Name, mnemonic, Result, Operands, Immediate, Effects, Leaves) k##Name,
#include "ir/insts.def"
#undef INST
  kCount
};

enum class Type : uint8_t {
  kVoid,
#define TYPE(Name, text, Representation) k##Name,
#include "ir/types.def"
#undef TYPE
};
enum class Representation : uint8_t { kBoxed, kInt64, kDouble, kBool };
enum class Immediate : uint8_t { kNone, kValue, kSlot, kGlobal, kSymbol, kConstant, kCount, kBinary, kCompare, kUnary, kCode, kType, kConversion, kShape };
enum class Effects : uint8_t { kPure, kReads, kWrites, kRuns };
enum class Leaves : uint8_t { kNo, kBefore, kAcross };

struct OpRow {
  const char* mnemonic;
  Type result;
  int8_t operands;
  Immediate immediate;
  Effects effects;
  Leaves leaves;
};
extern const OpRow kOps[];
inline const OpRow& rowOf(Op op) { return kOps[static_cast<uint32_t>(op)]; }

using ValueId = uint32_t;
using BlockId = uint32_t;
constexpr uint32_t kNone = 0xFFFFFFFF;

struct Position {
  uint32_t line = 0;
  uint16_t column = 0, endColumn = 0;
  uint32_t endLine = 0;
};

struct Inst {
  Op op;
  Type type;
  uint16_t operandCount;
  uint32_t resume = kNone;   // number of its resume point; given by numberResumePoints for what leaves
  ValueId* operands;
  uint64_t immediate = 0;
  BlockId block;
  uint32_t state = kNone;    // typed SSA: its frame state
  Position position;
};

struct Edge {
  BlockId target = kNone;
  Span<ValueId> arguments;
};

struct Block {
  explicit Block(Arena& arena) : parameters(arena), insts(arena), predecessors(arena) {}
  ArenaVector<ValueId> parameters;
  ArenaVector<ValueId> insts;         // in order; the last is the terminator
  ArenaVector<BlockId> predecessors;  // by normal edges
  Edge edges[2];                      // Jump: [0]; Branch: [0] if true, [1] if false
  BlockId handler = kNone;
  bool isHandler = false;
  bool loopHeader = false;
  bool sealed = false;
};

// (register -> value) of one interpreter frame at a resume point; typed SSA only.
struct FrameState {
  uint32_t codeId;
  uint32_t resume;
  uint32_t parent = kNone;  // the caller's state when inlined
  Leaves kind = Leaves::kBefore;
  Span<uint16_t> registers;
  Span<ValueId> values;
};

class Function {
 public:
  Function(Arena& arena, Code& code) : arena_(&arena), code_(&code), insts_(arena), blocks_(arena), states_(arena), constants_(arena) {}

  Arena& arena() const { return *arena_; }
  Code& code() const { return *code_; }
  Inst& inst(ValueId v) { return insts_[v]; }
  const Inst& inst(ValueId v) const { return insts_[v]; }
  Block& block(BlockId b) { return *blocks_[b]; }
  const Block& block(BlockId b) const { return *blocks_[b]; }
  uint32_t instCount() const { return insts_.size(); }
  uint32_t blockCount() const { return blocks_.size(); }
  FrameState& state(uint32_t s) { return states_[s]; }
  const FrameState& state(uint32_t s) const { return states_[s]; }
  uint32_t stateCount() const { return states_.size(); }
  ArenaVector<PooledConstant>& constants() { return constants_; }
  const ArenaVector<PooledConstant>& constants() const { return constants_; }

  BlockId newBlock() {
    Block* b = new (arena_->allocate(sizeof(Block))) Block(*arena_);
    blocks_.push(b);
    return blocks_.size() - 1;
  }
  // Makes an instruction without putting it into a block's list.
  ValueId newInst(Op op, Type type, BlockId block, const ValueId* operands, uint32_t count, uint64_t immediate, Position position) {
    Inst inst{op, type, static_cast<uint16_t>(count), kNone, arena_->makeArray<ValueId>(count), immediate, block, kNone, position};
    for (uint32_t i = 0; i < count; ++i) inst.operands[i] = operands[i];
    insts_.push(inst);
    return insts_.size() - 1;
  }
  uint32_t newState(const FrameState& state) {
    states_.push(state);
    return states_.size() - 1;
  }

  uint32_t slotCount = 0;    // registers 0..slotCount-1 are slots
  uint32_t resumeCount = 0;  // resume point 0 is the entry

 private:
  Arena* arena_;
  Code* code_;
  ArenaVector<Inst> insts_;
  ArenaVector<Block*> blocks_;
  ArenaVector<FrameState> states_;
  ArenaVector<PooledConstant> constants_;
};

}  // namespace krait::ir
