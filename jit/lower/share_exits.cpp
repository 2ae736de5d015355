// Blocks that store into the exit buffer and leave, joined.
//
// Rules
//  1. A block is an exit if it ends in a jump to the block that calls `krait.leave`, and nothing in it but stores into the
//     exit buffer has an effect.
//  2. Values that both blocks store are computed before both, so they are also there for whatever else jumps to the one
//     that is shared; addresses are computed there.
//  3. Exit numbers and values reach the call through phis, block by block.
#include "jit/lower/share_exits.h"

#include <algorithm>
#include <map>
#include <vector>

#include "jit/lower/lowering.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/IR/CFG.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/Instructions.h"
#include "llvm/Transforms/Utils/Local.h"
#include "runtime/exec/context.h"

namespace krait::jit {

using namespace llvm;

namespace {

struct ExitBlock {
  BasicBlock* block;
  // By offset in the buffer: what is stored there, on the way from this block on, and by what.
  std::map<int64_t, std::pair<llvm::Value*, StoreInst*>> stores;
  bool plain = true;  // computes addresses only
};

// False: the block does something else too.
bool describe(BasicBlock& block, const llvm::Value* base, ExitBlock& exit) {
  const DataLayout& layout = block.getModule()->getDataLayout();
  constexpr int64_t kBuffer = static_cast<int64_t>(offsetof(Context, exitBuffer)) - static_cast<int64_t>(kContextBytes);
  exit.block = &block;
  for (Instruction& i : block) {
    if (isa<PHINode>(i) || i.isTerminator()) continue;
    auto* store = dyn_cast<StoreInst>(&i);
    if (!store) {
      if (i.mayReadOrWriteMemory() || i.mayHaveSideEffects()) return false;
      exit.plain &= isa<GetElementPtrInst>(i) && i.getOperand(0) == base;
      continue;
    }
    APInt offset(64, 0);
    if (store->getPointerOperand()->stripAndAccumulateConstantOffsets(layout, offset, true) != base) return false;
    const int64_t at = offset.getSExtValue() - kBuffer;
    if (at < 0 || at >= static_cast<int64_t>(sizeof(Context::exitBuffer)) || !exit.stores.emplace(at, std::pair{store->getValueOperand(), store}).second) return false;
  }
  return true;
}

// Addresses that passes have computed earlier, where others that come to share the block may not have been.
void ownAddresses(ExitBlock& exit, llvm::Value* base) {
  constexpr int64_t kBuffer = static_cast<int64_t>(offsetof(Context, exitBuffer)) - static_cast<int64_t>(kContextBytes);
  for (const auto& [at, what] : exit.stores) {
    StoreInst* store = what.second;
    auto* address = dyn_cast<Instruction>(store->getPointerOperand());
    if (!address || address->getParent() == exit.block) continue;
    IRBuilder<> b(store);
    store->setOperand(StoreInst::getPointerOperandIndex(), b.CreatePtrAdd(base, b.getInt64(static_cast<uint64_t>(at + kBuffer))));
  }
}

// Whether `part` can do its part of what `all` does, for whoever jumps to it.
bool isPartOf(const ExitBlock& part, const ExitBlock& all, const BasicBlock& leave) {
  if (!part.plain || part.stores.empty()) return false;
  for (const auto& [at, what] : part.stores) {
    auto it = all.stores.find(at);
    if (it == all.stores.end() || it->second.first != what.first) return false;
  }
  for (PHINode& phi : part.block->phis()) {  // each only says which exit it is
    for (User* user : phi.users()) {
      auto* next = dyn_cast<PHINode>(user);
      if (!next || next->getParent() != &leave) return false;
    }
  }
  return true;
}

// `from` goes on to `to`, and from there to `leave`.
void redirect(BasicBlock& from, BasicBlock& to, BasicBlock& leave) {
  SmallVector<BasicBlock*, 8> before(predecessors(&to));
  for (PHINode& phi : leave.phis()) {
    llvm::Value *mine = phi.getIncomingValueForBlock(&from), *there = phi.getIncomingValueForBlock(&to);
    auto* joined = dyn_cast<PHINode>(there);
    if (!joined || joined->getParent() != &to) {
      joined = PHINode::Create(phi.getType(), static_cast<unsigned>(before.size()) + 1, "", to.begin());
      for (BasicBlock* p : before) joined->addIncoming(there, p);
      phi.setIncomingValueForBlock(&to, joined);
    }
    joined->addIncoming(mine, &from);
  }
  leave.removePredecessor(&from, true);
  from.getTerminator()->replaceSuccessorWith(&leave, &to);
}

void erase(StoreInst* store) {
  auto* address = dyn_cast<Instruction>(store->getPointerOperand());
  store->eraseFromParent();
  if (address) RecursivelyDeleteTriviallyDeadInstructions(address);
}

// Those that store most first: what they go on to is still free to go on itself.
void shareAmong(std::vector<ExitBlock>& exits, BasicBlock& leave) {
  constexpr size_t kLooked = 64;  // candidates for each block
  std::sort(exits.begin(), exits.end(), [](const ExitBlock& a, const ExitBlock& b) { return a.stores.size() > b.stores.size(); });
  for (size_t i = 0; i < exits.size(); ++i) {
    for (size_t k = i + 1; k < exits.size() && k - i <= kLooked; ++k) {
      if (!isPartOf(exits[k], exits[i], leave)) continue;
      ownAddresses(exits[k], leave.getParent()->getArg(0));
      redirect(*exits[i].block, *exits[k].block, leave);
      for (const auto& [at, what] : exits[k].stores) erase(exits[i].stores[at].second);
      break;
    }
  }
}

}  // namespace

void shareExits(llvm::Function& function) {
  const llvm::Function* helper = function.getParent()->getFunction(kLeave);
  if (!helper) return;
  std::vector<BasicBlock*> leaves;
  for (const User* user : helper->users()) {
    auto* call = dyn_cast<CallInst>(user);
    if (call && call->getFunction() == &function) leaves.push_back(const_cast<BasicBlock*>(call->getParent()));
  }
  for (BasicBlock* leave : leaves) {
    std::vector<ExitBlock> exits;
    for (BasicBlock* block : SmallSetVector<BasicBlock*, 16>(pred_begin(leave), pred_end(leave))) {
      ExitBlock exit;
      if (block->getSingleSuccessor() == leave && describe(*block, function.getArg(0), exit)) exits.push_back(std::move(exit));
    }
    shareAmong(exits, *leave);
  }
}

}  // namespace krait::jit
