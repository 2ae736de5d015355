// The cage checker: roots and ranges of addresses.
#include "jit/check/checker.h"

#include <algorithm>

#include "jit/llvm.h"
#include "llvm/IR/Operator.h"
#include "llvm/Support/raw_ostream.h"
#include "runtime/exec/context.h"

namespace krait::jit {

using namespace llvm;

namespace {

using Wide = __int128;
constexpr Wide kHalf = Wide{1} << 63;
constexpr Wide kReach = Wide{40} << 30;  // cage and guard

struct Range {
  Wide low = 0, high = 0;
  bool full() const { return low == -kHalf && high == kHalf - 1; }
};
constexpr Range kFull{-kHalf, kHalf - 1};

Range clamp(Range r) { return r.low < -kHalf || r.high > kHalf - 1 ? kFull : r; }

// The unsigned or signed 64-bit range of `v`; kFull when nothing is known.
Range rangeOf(const llvm::Value* v, int depth = 0) {
  if (depth > 12) return kFull;
  if (auto* c = dyn_cast<ConstantInt>(v)) {
    if (c->getBitWidth() > 64) return kFull;
    return {c->getSExtValue(), c->getSExtValue()};
  }
  auto* inst = dyn_cast<Instruction>(v);
  if (!inst || !inst->getType()->isIntegerTy()) return kFull;
  unsigned width = inst->getType()->getIntegerBitWidth();
  auto operand = [&](unsigned k) { return rangeOf(inst->getOperand(k), depth + 1); };
  auto constant = [&](unsigned k) { return dyn_cast<ConstantInt>(inst->getOperand(k)); };
  switch (inst->getOpcode()) {
    case Instruction::ZExt: {
      unsigned from = inst->getOperand(0)->getType()->getIntegerBitWidth();
      return {0, (Wide{1} << from) - 1};
    }
    case Instruction::And:
      for (unsigned k = 0; k < 2; ++k) {
        if (auto* c = constant(k); c && !c->isNegative() && c->getBitWidth() <= 64) return {0, c->getSExtValue()};
      }
      return kFull;
    case Instruction::Add: {
      if (width != 64) return kFull;
      Range a = operand(0), b = operand(1);
      return a.full() || b.full() ? kFull : clamp({a.low + b.low, a.high + b.high});
    }
    case Instruction::Mul: {
      if (width != 64) return kFull;
      Range a = operand(0), b = operand(1);
      constexpr Wide kBound = Wide{1} << 40;
      if (a.low < 0 || b.low < 0 || a.high > kBound || b.high > kBound) return kFull;
      return clamp({a.low * b.low, a.high * b.high});
    }
    case Instruction::Shl: {
      auto* c = constant(1);
      Range a = operand(0);
      if (width != 64 || !c || c->getZExtValue() > 20 || a.low < 0 || a.high > (Wide{1} << 40)) return kFull;
      return clamp({a.low << c->getZExtValue(), a.high << c->getZExtValue()});
    }
    case Instruction::LShr: {
      auto* c = constant(1);
      if (!c || c->isZero() || c->getZExtValue() >= width) return kFull;
      return {0, ((Wide{1} << width) - 1) >> c->getZExtValue()};
    }
    case Instruction::Or: {
      Range a = operand(0), b = operand(1);
      if (a.low < 0 || b.low < 0) return kFull;
      Wide bound = 1;
      while (bound <= a.high || bound <= b.high) bound <<= 1;
      return {0, bound - 1};
    }
    case Instruction::Select: {
      Range a = operand(1), b = operand(2);
      return {std::min(a.low, b.low), std::max(a.high, b.high)};
    }
    case Instruction::PHI: {
      Range r{kHalf, -kHalf};
      for (const Use& u : cast<PHINode>(inst)->incoming_values()) {
        if (u.get() == v) continue;
        Range a = depth > 5 ? kFull : rangeOf(u, depth + 2);
        r = {std::min(r.low, a.low), std::max(r.high, a.high)};
      }
      return r;
    }
    case Instruction::Freeze: return operand(0);
    default: return kFull;
  }
}

enum class Root { kNone, kBase, kStack };

struct Address {
  Root root = Root::kNone;
  Range range;
  uint64_t stackBytes = 0;
  const char* why = "";
};

Address refuse(const char* why) { return {Root::kNone, {}, 0, why}; }

Address addressOf(const llvm::Value* p, const DataLayout& layout, int depth = 0) {
  if (depth > 16) return refuse("too deep");
  if (auto* argument = dyn_cast<Argument>(p)) return argument->getArgNo() == 0 ? Address{Root::kBase, {}, 0, ""} : refuse("another argument");
  if (auto* alloca = dyn_cast<AllocaInst>(p)) {
    if (!alloca->isStaticAlloca()) return refuse("dynamic alloca");
    return {Root::kStack, {}, layout.getTypeAllocSize(alloca->getAllocatedType()), ""};
  }
  if (auto* gep = dyn_cast<GEPOperator>(p)) {
    Address a = addressOf(gep->getPointerOperand(), layout, depth + 1);
    if (a.root == Root::kNone) return a;
    MapVector<llvm::Value*, APInt> variable;
    APInt constant(64, 0);
    if (!gep->collectOffset(layout, 64, variable, constant)) return refuse("gep");
    a.range.low += constant.getSExtValue();
    a.range.high += constant.getSExtValue();
    for (auto& [index, scale] : variable) {
      Range r = rangeOf(index);
      // A narrow index is sign-extended.
      if (index->getType()->getIntegerBitWidth() != 64) return refuse("narrow index");
      if (r.full() || r.low < 0) return refuse("unbounded index");
      if (scale.isNegative()) return refuse("negative scale");
      a.range.low += r.low * scale.getSExtValue();
      a.range.high += r.high * scale.getSExtValue();
    }
    return a;
  }
  auto merge = [](Address a, const Address& b) {
    if (b.root == Root::kNone) return b;
    if (a.root != b.root) return refuse("mixed roots");
    a.range = {std::min(a.range.low, b.range.low), std::max(a.range.high, b.range.high)};
    a.stackBytes = std::min(a.stackBytes, b.stackBytes);
    return a;
  };
  if (auto* select = dyn_cast<SelectInst>(p)) {
    Address a = addressOf(select->getTrueValue(), layout, depth + 1);
    return a.root == Root::kNone ? a : merge(a, addressOf(select->getFalseValue(), layout, depth + 1));
  }
  if (auto* phi = dyn_cast<PHINode>(p)) {
    Address a;
    bool first = true;
    for (const Use& u : phi->incoming_values()) {
      if (depth > 4) return refuse("loop of pointers");
      Address b = addressOf(u, layout, depth + 3);
      a = first ? b : merge(a, b);
      first = false;
      if (a.root == Root::kNone) return a;
    }
    return a;
  }
  if (isa<LoadInst>(p)) return refuse("a pointer from memory");
  if (isa<GlobalValue>(p)) return refuse("a global");
  return refuse("another pointer");
}

class Checker {
 public:
  explicit Checker(const Module& module) : layout_(module.getDataLayout()) {}

  void access(const Instruction& inst, const llvm::Value* pointer, uint64_t size) {
    Address a = addressOf(pointer, layout_);
    Range r = a.range;
    constexpr Wide kContext = Wide{kContextBytes};
    if (a.root == Root::kBase && r.low >= 0 && r.high + size <= kReach) {
      ++out.cage;
    } else if (a.root == Root::kBase && r.low == r.high && r.low >= -kContext && r.high + size <= 0) {
      ++out.context;
    } else if (a.root == Root::kStack && r.low >= 0 && r.high + size <= a.stackBytes) {
      ++out.stack;
    } else {
      reject(inst, a.root == Root::kNone ? a.why : "range");
    }
  }

  void reject(const Instruction& inst, const char* why) {
    if (!out.rejected.empty()) return;
    raw_string_ostream text(out.rejected);
    text << why << ": ";
    inst.print(text);
  }

  void visit(const Instruction& inst) {
    if (auto* load = dyn_cast<LoadInst>(&inst)) return access(inst, load->getPointerOperand(), layout_.getTypeStoreSize(load->getType()));
    if (auto* store = dyn_cast<StoreInst>(&inst)) {
      if (store->getValueOperand()->getType()->isPointerTy()) return reject(inst, "a pointer is stored");
      return access(inst, store->getPointerOperand(), layout_.getTypeStoreSize(store->getValueOperand()->getType()));
    }
    if (isa<AtomicRMWInst>(inst) || isa<AtomicCmpXchgInst>(inst) || isa<MemIntrinsic>(inst) || isa<VAArgInst>(inst)) return reject(inst, "kind of access");
    if (isa<IntToPtrInst>(inst) || isa<IndirectBrInst>(inst)) return reject(inst, "inttoptr or indirect branch");
    if (auto* call = dyn_cast<CallBase>(&inst)) {
      if (auto* assembly = dyn_cast<InlineAsm>(call->getCalledOperand())) {  // only the empty one, which hides a number
        if (!assembly->getAsmString().empty() || assembly->getConstraintString() != "=r,0" || !call->getType()->isIntegerTy()) reject(inst, "assembly");
        return;
      }
      const llvm::Function* callee = call->getCalledFunction();
      if (!callee) return reject(inst, "indirect call");
      if (callee->isIntrinsic()) return;
      for (const Use& u : call->args()) {
        if (!u->getType()->isPointerTy()) continue;
        auto* argument = dyn_cast<Argument>(u.get());
        if (!argument || argument->getArgNo() != 0) return reject(inst, "a pointer as argument");
      }
    }
  }

  CheckResult out;

 private:
  const DataLayout& layout_;
};

}  // namespace

CheckResult checkModule(const Module& module) {
  Checker checker(module);
  for (const llvm::Function& fn : module) {
    for (const BasicBlock& block : fn) {
      for (const Instruction& inst : block) checker.visit(inst);
    }
  }
  return checker.out;
}

}  // namespace krait::jit
