// SSA construction while walking the tree (Braun et al. 2013), with block parameters in place of phis.
#include "ir/builder.h"

namespace krait::ir {

Builder::Builder(Function& function, uint32_t variables)
    : f_(function), variables_(variables), infos_(function.arena()), pending_(function.arena()), forward_(function.arena()) {
  startBlock(f_.newBlock());
  seal(current_);
}

Builder::BlockInfo& Builder::info(BlockId block) {
  while (infos_.size() <= block) infos_.push({});
  BlockInfo& i = infos_[block];
  if (!i.definitions) {
    i.definitions = f_.arena().makeArray<ValueId>(variables_);
    for (uint32_t v = 0; v < variables_; ++v) i.definitions[v] = kNone;
    auto make = [&]<class T>(ArenaVector<T>*& at) {
      at = new (f_.arena().allocate(sizeof(ArenaVector<T>))) ArenaVector<T>(f_.arena());
    };
    make(i.variables);
  }
  return i;
}

void Builder::startBlock(BlockId block) {
  DCHECK(current_ == kNone);
  current_ = block;
  f_.block(block).handler = handler_;
  info(block);
}

ValueId Builder::startHandler(BlockId block, BlockId from) {
  startBlock(block);
  f_.block(block).isHandler = true;
  f_.block(block).sealed = true;
  info(block).from = from;
  return addParameter(block, Type::kAny);
}

void Builder::seal(BlockId block) { f_.block(block).sealed = true; }

ValueId Builder::emit(Op op, const ValueId* operands, uint32_t count, uint64_t immediate) {
  if (!reachable()) return kNone;
  const OpRow& row = rowOf(op);
  DCHECK(row.operands == kVariadic || static_cast<uint32_t>(row.operands) == count);
  ValueId v = f_.newInst(op, row.result, current_, operands, count, immediate, position_);
  f_.block(current_).insts.push(v);
  return row.result == Type::kVoid ? kNone : v;
}

ValueId Builder::constant(Value value) { return emit(Op::kConst, nullptr, 0, value.bits); }

ValueId Builder::parameter(uint32_t index) { return emit(Op::kParam, nullptr, 0, index); }

ValueId Builder::addParameter(BlockId block, Type type) {
  info(block);
  ValueId v = f_.newInst(Op::kParam, type, block, nullptr, 0, f_.block(block).parameters.size(), position_);
  f_.block(block).parameters.push(v);
  info(block).variables->push(kNone);
  return v;
}

void Builder::addEdge(BlockId from, uint32_t which, BlockId target) {
  f_.block(from).edges[which].target = target;
  DCHECK(!f_.block(target).sealed);
  f_.block(target).predecessors.push(from);
  info(target);
}

void Builder::terminate(Op op, std::initializer_list<ValueId> operands) {
  ValueId v = f_.newInst(op, Type::kVoid, current_, operands.begin(), static_cast<uint32_t>(operands.size()), 0, position_);
  f_.block(current_).insts.push(v);
}

void Builder::jump(BlockId target) {
  if (!reachable()) return;
  terminate(Op::kJump, {});
  addEdge(current_, 0, target);
  current_ = kNone;
}

void Builder::jumpWith(BlockId target, ValueId argument) {
  if (!reachable()) return;
  terminate(Op::kJump, {});
  addEdge(current_, 0, target);
  ValueId* one = f_.arena().makeArray<ValueId>(1);
  one[0] = argument;
  f_.block(current_).edges[0].arguments = {one, 1};
  current_ = kNone;
}

void Builder::branch(ValueId condition, BlockId ifTrue, BlockId ifFalse) {
  if (!reachable()) return;
  terminate(Op::kBranch, {condition});
  addEdge(current_, 0, ifTrue);
  addEdge(current_, 1, ifFalse);
  current_ = kNone;
}

void Builder::ret(ValueId value) {
  if (!reachable()) return;
  terminate(Op::kReturn, {value});
  current_ = kNone;
}

void Builder::unreachable() {
  if (!reachable()) return;
  terminate(Op::kUnreachable, {});
  current_ = kNone;
}

void Builder::writeIn(BlockId block, uint32_t variable, ValueId value) {
  if (block == kNone) return;
  info(block).definitions[variable] = value;
}

ValueId Builder::readIn(uint32_t variable, BlockId block) {
  if (block == kNone) return kNone;
  ValueId v = info(block).definitions[variable];
  return v != kNone ? v : readSlow(variable, block);
}

ValueId Builder::newVariableParameter(BlockId block, uint32_t variable) {
  ValueId v = f_.newInst(Op::kParam, Type::kAny, block, nullptr, 0, f_.block(block).parameters.size(), {});
  f_.block(block).parameters.push(v);
  info(block).variables->push(variable);
  writeIn(block, variable, v);
  pending_.push({variable, block});
  return v;
}

ValueId Builder::readSlow(uint32_t variable, BlockId start) {
  // A chain of blocks with one predecessor each is walked, not recursed: it may be as long as the function.
  BlockId block = start;
  ValueId value = kNone;
  while (value == kNone) {
    BlockInfo& i = info(block);
    Block& b = f_.block(block);
    if (i.definitions[variable] != kNone) {
      value = i.definitions[variable];
    } else if (!b.sealed) {
      value = newVariableParameter(block, variable);
    } else if (b.isHandler) {
      block = i.from;
    } else if (b.predecessors.size() == 1) {
      block = b.predecessors[0];
    } else if (b.predecessors.empty()) {
      if (unbound_ == kNone) {  // in the entry block, first of all instructions
        unbound_ = f_.newInst(Op::kConst, Type::kAny, 0, nullptr, 0, Value::unbound().bits, {});
      }
      value = unbound_;
    } else {
      value = newVariableParameter(block, variable);
    }
  }
  writeIn(start, variable, value);
  return value;
}

ValueId Builder::resolve(ValueId v) {
  while (v < forward_.size() && forward_[v] != kNone) v = forward_[v];
  return v;
}

ValueId Builder::argument(BlockId from, uint32_t edge, uint32_t index, uint32_t variable) {
  return resolve(variable == kNone ? f_.block(from).edges[edge].arguments[index] : info(from).definitions[variable]);
}

void Builder::removeTrivial() {
  // Parameters whose arguments are all one value (or themselves) are that value.
  for (bool changed = true; changed;) {
    changed = false;
    for (BlockId block = 0; block < f_.blockCount(); ++block) {
      Block& b = f_.block(block);
      if (b.isHandler) continue;
      for (uint32_t p = 0; p < b.parameters.size(); ++p) {
        ValueId parameter = b.parameters[p];
        if (forward_[parameter] != kNone) continue;
        ValueId same = kNone;
        bool trivial = true;
        for (uint32_t i = 0; i < b.predecessors.size() && trivial; ++i) {
          Block& pred = f_.block(b.predecessors[i]);
          for (uint32_t e = 0; e < 2; ++e) {
            if (pred.edges[e].target != block) continue;
            ValueId a = argument(b.predecessors[i], e, p, (*info(block).variables)[p]);
            if (a == parameter || a == same) continue;
            if (same != kNone) trivial = false;
            same = a;
          }
        }
        if (trivial && same != kNone) {
          forward_[parameter] = same;
          changed = true;
        }
      }
    }
  }
}

// A check of a value that no path leaves unbound is the value.
bool Builder::removeBoundChecks() {
  uint8_t* maybe = f_.arena().makeArray<uint8_t>(f_.instCount());
  bool any = false;
  for (ValueId v = 0; v < f_.instCount(); ++v) {
    const Inst& inst = f_.inst(v);
    any |= inst.op == Op::kCheckBound;
    maybe[v] = inst.op == Op::kGetSlot || inst.op == Op::kGetBox || (inst.op == Op::kConst && inst.immediate == Value::unbound().bits);
  }
  if (!any) return false;
  for (bool changed = true; changed;) {
    changed = false;
    for (BlockId block = 0; block < f_.blockCount(); ++block) {
      Block& b = f_.block(block);
      for (uint32_t p = 0; p < b.parameters.size(); ++p) {
        ValueId parameter = b.parameters[p];
        if (forward_[parameter] != kNone || maybe[parameter]) continue;
        for (uint32_t i = 0; i < b.predecessors.size(); ++i) {
          Block& pred = f_.block(b.predecessors[i]);
          for (uint32_t e = 0; e < 2; ++e) {
            if (pred.edges[e].target != block || maybe[parameter]) continue;
            if (maybe[argument(b.predecessors[i], e, p, (*info(block).variables)[p])]) maybe[parameter] = changed = true;
          }
        }
      }
    }
  }
  bool removed = false;
  for (ValueId v = 0; v < f_.instCount(); ++v) {
    Inst& inst = f_.inst(v);
    if (inst.op != Op::kCheckBound || maybe[resolve(inst.operands[0])]) continue;
    forward_[v] = inst.operands[0];
    removed = true;
  }
  if (!removed) return false;
  for (BlockId block = 0; block < f_.blockCount(); ++block) {
    ArenaVector<ValueId> kept(f_.arena());
    for (ValueId v : f_.block(block).insts) {
      if (forward_[v] == kNone) kept.push(v);
    }
    f_.block(block).insts = kept;
  }
  return true;
}

void Builder::finish() {
  // Look up what the parameters get from each predecessor. A list, not recursion: chains of joins may be long.
  for (uint32_t i = 0; i < pending_.size(); ++i) {
    Block& b = f_.block(pending_[i].block);
    for (uint32_t p = 0; p < b.predecessors.size(); ++p) readIn(pending_[i].variable, b.predecessors[p]);
  }
  if (unbound_ != kNone) {  // put the constant first
    ArenaVector<ValueId>& insts = f_.block(0).insts;
    insts.push(kNone);
    for (uint32_t i = insts.size() - 1; i > 0; --i) insts[i] = insts[i - 1];
    insts[0] = unbound_;
  }
  for (uint32_t v = 0; v < f_.instCount(); ++v) forward_.push(kNone);
  removeTrivial();
  if (removeBoundChecks()) removeTrivial();
  // Edges get the arguments of the parameters that stay; operands the values they stand for.
  for (BlockId block = 0; block < f_.blockCount(); ++block) {
    for (Edge& edge : f_.block(block).edges) {
      if (edge.target == kNone) continue;
      Block& target = f_.block(edge.target);
      uint32_t which = static_cast<uint32_t>(&edge - f_.block(block).edges), kept = 0;
      ValueId* arguments = f_.arena().makeArray<ValueId>(target.parameters.size());
      for (uint32_t p = 0; p < target.parameters.size(); ++p) {
        if (forward_[target.parameters[p]] != kNone) continue;
        arguments[kept++] = argument(block, which, p, (*info(edge.target).variables)[p]);
      }
      edge.arguments = {arguments, kept};
    }
  }
  for (BlockId block = 0; block < f_.blockCount(); ++block) {
    Block& b = f_.block(block);
    ArenaVector<ValueId> kept(f_.arena());
    for (ValueId p : b.parameters) {
      if (forward_[p] == kNone) kept.push(p);
    }
    b.parameters = kept;
    for (uint32_t p = 0; p < kept.size(); ++p) f_.inst(kept[p]).immediate = p;
  }
  f_.resumeCount = 1;
  for (ValueId v = 0; v < f_.instCount(); ++v) {
    Inst& inst = f_.inst(v);
    for (uint32_t i = 0; i < inst.operandCount; ++i) inst.operands[i] = resolve(inst.operands[i]);
    if (rowOf(inst.op).leaves != Leaves::kNo && forward_[v] == kNone) inst.resume = f_.resumeCount++;
  }
}

}  // namespace krait::ir
