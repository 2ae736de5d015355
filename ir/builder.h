// Builds SSA straight from a tree walk: Braun et al., "Simple and Efficient Construction of SSA Form" (CC 2013).
//
// Rules
//  1. Blocks are filled in order; a block is sealed when all its normal predecessors are known.
//  2. Variables are small numbers of the caller's choosing. read() of a variable never written gives `unbound`.
//  3. A handler block takes variables from the block given to startHandler: what they were when its region began.
#pragma once

#include <initializer_list>

#include "ir/function.h"

namespace krait::ir {

class Builder {
 public:
  Builder(Function& function, uint32_t variables);

  Function& function() { return f_; }
  // --- blocks
  BlockId newBlock() { return f_.newBlock(); }
  // Goes on in `block`; it inherits the handler set now.
  void startBlock(BlockId block);
  // Goes on in a handler whose region was entered from `from`; defines and returns the exception parameter.
  ValueId startHandler(BlockId block, BlockId from);
  void seal(BlockId block);
  BlockId current() const { return current_; }
  // False after a terminator: what follows is unreachable and is dropped.
  bool reachable() const { return current_ != kNone; }
  // Where exceptions go from blocks started from now on (kNone: out). Also for the rest of the current block if it
  // is empty; otherwise the caller starts a new block.
  void setHandler(BlockId handler) { handler_ = handler; }
  BlockId handler() const { return handler_; }

  // --- instructions; results are kNone for Void and when unreachable
  void setPosition(const Position& position) { position_ = position; }
  ValueId emit(Op op, std::initializer_list<ValueId> operands, uint64_t immediate = 0) {
    return emit(op, operands.begin(), static_cast<uint32_t>(operands.size()), immediate);
  }
  ValueId emit(Op op, const ValueId* operands, uint32_t count, uint64_t immediate = 0);
  ValueId emitNullary(Op op, uint64_t immediate = 0) { return emit(op, nullptr, 0, immediate); }
  ValueId constant(Value value);
  ValueId parameter(uint32_t index);
  // A block parameter made by hand (the exception of a handler, for instance).
  ValueId addParameter(BlockId block, Type type);

  // --- terminators; the current block ends
  void jump(BlockId target);
  void branch(ValueId condition, BlockId ifTrue, BlockId ifFalse);
  // Jump with one argument more than the variables: joins of expressions. The target got its parameter beforehand.
  void jumpWith(BlockId target, ValueId argument);
  void ret(ValueId value);
  void unreachable();

  // --- variables
  void write(uint32_t variable, ValueId value) { writeIn(current_, variable, value); }
  ValueId read(uint32_t variable) { return readIn(variable, current_); }

  // Resolves trivial block parameters and numbers resume points; call once at the end.
  void finish();

 private:
  struct Pending {
    uint32_t variable;
    BlockId block;
  };
  struct BlockInfo {
    ValueId* definitions = nullptr;  // by variable; kNone
    ArenaVector<uint32_t>* variables = nullptr;  // of the parameters after the hand-made ones
    BlockId from = kNone;             // handlers
  };
  BlockInfo& info(BlockId block);
  void writeIn(BlockId block, uint32_t variable, ValueId value);
  ValueId readIn(uint32_t variable, BlockId block);
  ValueId readSlow(uint32_t variable, BlockId block);
  ValueId newVariableParameter(BlockId block, uint32_t variable);
  void addEdge(BlockId from, uint32_t which, BlockId target);
  ValueId resolve(ValueId value);
  // What an edge gives to a parameter: its written argument, or its block's definition of the variable.
  ValueId argument(BlockId from, uint32_t edge, uint32_t index, uint32_t variable);
  void removeTrivial();
  bool removeBoundChecks();
  void terminate(Op op, std::initializer_list<ValueId> operands);

  Function& f_;
  uint32_t variables_;
  BlockId current_ = kNone;
  BlockId handler_ = kNone;
  Position position_;
  ArenaVector<BlockInfo> infos_;
  ArenaVector<Pending> pending_;   // parameters whose arguments finish() looks up
  ArenaVector<ValueId> forward_;  // replaced parameter -> value
  ValueId unbound_ = kNone;
};

}  // namespace krait::ir
