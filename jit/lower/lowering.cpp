// Blocks, variables and conversions; returns and polls.
#include "jit/lower/lowering.h"

#include "runtime/exec/frames.h"

namespace krait::jit {

using namespace llvm;
using ir::BlockId;
using ir::Edge;
using ir::ExitReason;
using ir::Inst;
using ir::Op;
using ir::ValueId;
using KValue = krait::Value;

static std::string symbol(char kind, uint32_t codeId, uint32_t unit) { return std::string(1, kind) + std::to_string(codeId) + "." + std::to_string(unit); }
std::string functionSymbol(uint32_t codeId, uint32_t unit) { return symbol('f', codeId, unit); }
std::string inlinedSymbol(uint32_t codeId, uint32_t unit) { return symbol('i', codeId, unit); }
std::string boxedSymbol(uint32_t codeId, uint32_t unit) { return symbol('b', codeId, unit); }
std::string entrySymbol(uint32_t codeId, uint32_t unit) { return symbol('e', codeId, unit); }
std::string loopSymbol(uint32_t codeId, uint32_t unit) { return symbol('o', codeId, unit); }

Lowering::Lowering(Module& module, const ir::Function& function, const ir::Layout& layout, const Profile& profile, const Plan& plan,
                   const Callees& callees, const ProgramTables& tables, LinkTable& links, ExitTableBuilder& exits, uint32_t unit, const LowerOptions& options)
    : m_(module), c_(module.getContext()), b_(module.getContext()), f_(function), layout_(layout), profile_(profile), plan_(plan),
      callees_(callees), tables_(tables), links_(links), intRanges_(function, profile, plan), unit_(unit), options_(options), exits_(exits) {
  i1_ = b_.getInt1Ty();
  i8_ = b_.getInt8Ty();
  i16_ = b_.getInt16Ty();
  i32_ = b_.getInt32Ty();
  i64_ = b_.getInt64Ty();
  f64_ = b_.getDoubleTy();
  ptr_ = b_.getPtrTy();
  void_ = b_.getVoidTy();
  unlikelyWeights_ = MDBuilder(c_).createBranchWeights(1, 100000);
  likelyWeights_ = MDBuilder(c_).createBranchWeights(100000, 1);
}

const Site& Lowering::site(const Inst& inst) const {
  static const Site kNothing;
  return inst.resume < profile_.sites.size() ? profile_.sites[inst.resume] : kNothing;
}

// --- addresses (rule 1)

llvm::Value* Lowering::context(size_t offset) {
  return b_.CreateConstGEP1_64(i8_, base_, static_cast<uint64_t>(static_cast<int64_t>(offset) - static_cast<int64_t>(kContextBytes)));
}
llvm::Value* Lowering::cage(llvm::Value* offset32, uint64_t constant) {
  llvm::Value* at = b_.CreateGEP(i8_, base_, b_.CreateZExt(offset32, i64_));
  return constant ? b_.CreateConstGEP1_64(i8_, at, constant) : at;
}
llvm::Value* Lowering::cageIndexed(llvm::Value* offset32, llvm::Value* index64, uint64_t constant) {
  // The index is cut to 32 bits: its bounds check is a guard, and guards are not trusted here. LLVM does trust them, and
  // would drop the cut: an empty assembly hides where the 32 bits come from.
  llvm::Value* narrow = b_.CreateTrunc(index64, i32_);
  if (!isa<llvm::Constant>(narrow)) narrow = b_.CreateCall(InlineAsm::get(FunctionType::get(i32_, {i32_}, false), "", "=r,0", false), {narrow});
  llvm::Value* index = b_.CreateZExt(narrow, i64_);
  llvm::Value* at = b_.CreateGEP(i64_, cage(offset32, constant), index);
  return at;
}

AllocaInst* Lowering::variable(Type* type) {
  IRBuilder<> at(entry_, entry_->begin());
  return at.CreateAlloca(type);
}

const HelperSignature kHelperSignatures[] = {
#define HELPER(Name, signature, Leaves) {"krait.helper." #Name, signature, #Leaves[0] == 'E'},
#include "runtime/exec/helpers.def"
#undef HELPER
};

CallInst* Lowering::callHelper(Helper helper, std::initializer_list<llvm::Value*> arguments) {
  const HelperSignature& row = kHelperSignatures[static_cast<uint32_t>(helper)];
  auto type = [&](char c) -> Type* { return c == 'u' ? i32_ : c == 'd' ? f64_ : c == 'n' ? void_ : i64_; };
  std::vector<Type*> types{ptr_};
  for (const char* p = row.signature + 1; *p; ++p) types.push_back(type(*p));
  auto callee = m_.getOrInsertFunction(row.name, FunctionType::get(type(row.signature[0]), types, false));
  std::vector<llvm::Value*> all{base_};
  all.insert(all.end(), arguments);
  CallInst* call = b_.CreateCall(callee, all);
  call->setDoesNotThrow();
  return call;
}

void Lowering::branchLikely(llvm::Value* condition, BasicBlock* likely, BasicBlock* unlikely) {
  b_.CreateCondBr(condition, likely, unlikely, likelyWeights_);
}

// --- values

Lowering::Operand Lowering::get(ValueId v) {
  const Inst& inst = f_.inst(v);
  if (inst.op == Op::kConst) {
    KValue k{inst.immediate};
    if (k.isInt()) return {b_.getInt64(static_cast<uint64_t>(k.asInt())), Rep::kInt64};
    if (k.isFloat()) return {ConstantFP::get(f64_, k.asFloat()), Rep::kDouble};
    if (k.isBool()) return {b_.getInt1(k.isTrue()), Rep::kBool};
    return {word(k.bits), Rep::kBoxed};
  }
  return {b_.CreateLoad(typeOf(plan_.rep[v]), values_[v]), plan_.rep[v]};
}

llvm::Value* Lowering::box(Operand o, bool fits) {
  switch (o.rep) {
    case Rep::kBottom:
    case Rep::kBoxed: return o.value;
    case Rep::kBool: return b_.CreateOr(b_.CreateZExt(o.value, i64_), word(KValue::boolean(false).bits));
    case Rep::kDouble: return b_.CreateSelect(b_.CreateFCmpUNO(o.value, o.value), word(KValue::kNaN), b_.CreateBitCast(o.value, i64_));
    case Rep::kInt64: {
      if (auto* k = dyn_cast<ConstantInt>(o.value); k && KValue::fitsInt(k->getSExtValue())) return word(KValue::smallInt(k->getSExtValue()).bits);
      llvm::Value* small = b_.CreateOr(b_.CreateAnd(o.value, word(KValue::kPayload)), word(KValue::kFirstTag));
      if (fits) return small;
      llvm::Value* isSmall = b_.CreateICmpEQ(b_.CreateAShr(b_.CreateShl(o.value, 16), 16), o.value);
      BasicBlock *from = b_.GetInsertBlock(), *wide = newBlock("wide"), *done = newBlock("boxed");
      branchLikely(isSmall, done, wide);
      b_.SetInsertPoint(wide);
      llvm::Value* made = callHelper(Helper::kBoxInt, {o.value});
      b_.CreateBr(done);
      b_.SetInsertPoint(done);
      PHINode* phi = b_.CreatePHI(i64_, 2);
      phi->addIncoming(small, from);
      phi->addIncoming(made, wide);
      return phi;
    }
  }
  return nullptr;
}
llvm::Value* Lowering::boxed(ValueId v) {
  if (plan_.form[v] == Form::kRangeIter && ranges_.count(v)) return word(KValue::none().bits);
  return box(get(v), intRanges_.of(v).fitsValue());
}

llvm::Value* Lowering::isWithin(llvm::Value* i, IntRange range) {
  uint64_t low = static_cast<uint64_t>(range.low);
  return b_.CreateICmpULE(b_.CreateSub(i, word(low)), word(static_cast<uint64_t>(range.high) - low));
}
llvm::Value* Lowering::isTag(llvm::Value* bits, uint64_t tag) { return b_.CreateICmpEQ(b_.CreateLShr(bits, KValue::kTagShift), word(tag)); }
llvm::Value* Lowering::isFloat(llvm::Value* bits) { return b_.CreateICmpULT(bits, word(KValue::kFirstTag)); }
llvm::Value* Lowering::unboxInt(llvm::Value* bits) { return b_.CreateAShr(b_.CreateShl(bits, 16), 16); }

llvm::Value* Lowering::anyInt(llvm::Value* bits) {
  BasicBlock *from = b_.GetInsertBlock(), *wide = newBlock("wide"), *done = newBlock("int");
  llvm::Value* small = unboxInt(bits);
  branchLikely(isTag(bits, KValue::kTagInt), done, wide);
  b_.SetInsertPoint(wide);
  llvm::Value* found = callHelper(Helper::kUnboxInt, {bits});
  b_.CreateBr(done);
  b_.SetInsertPoint(done);
  PHINode* phi = b_.CreatePHI(i64_, 2);
  phi->addIncoming(small, from);
  phi->addIncoming(found, wide);
  return phi;
}

llvm::Value* Lowering::asInt(ValueId v, ValueId at) {
  Operand o = get(v);
  if (o.rep == Rep::kInt64) return o.value;
  if (o.rep == Rep::kBool) return b_.CreateZExt(o.value, i64_);
  DCHECK(o.rep == Rep::kBoxed);
  guard(b_.CreateNot(isTag(o.value, KValue::kTagInt)), at, ExitReason::kKind);
  return unboxInt(o.value);
}

llvm::Value* Lowering::asDouble(ValueId v, ValueId at) {
  Operand o = get(v);
  if (o.rep == Rep::kDouble) return o.value;
  if (o.rep == Rep::kInt64) return b_.CreateSIToFP(o.value, f64_);
  // A float or a 48-bit int.
  const Inst& inst = f_.inst(at);
  if (site(inst).operands == kSawFloat) {
    guard(b_.CreateNot(isFloat(o.value)), at, ExitReason::kKind);
    return b_.CreateBitCast(o.value, f64_);
  }
  llvm::Value* real = isFloat(o.value);
  guard(b_.CreateNot(b_.CreateOr(real, isTag(o.value, KValue::kTagInt))), at, ExitReason::kKind);
  return b_.CreateSelect(real, b_.CreateBitCast(o.value, f64_), b_.CreateSIToFP(unboxInt(o.value), f64_));
}
llvm::Value* Lowering::asExactDouble(ValueId v, ValueId at) {
  Operand o = get(v);
  constexpr int64_t kExact = int64_t{1} << 53;
  if (o.rep == Rep::kInt64 && !isa<ConstantInt>(o.value) && !intRanges_.at(v, f_.inst(at).block).within(-kExact, kExact)) {
    guard(b_.CreateICmpUGT(b_.CreateAdd(o.value, word(1ull << 53)), word(1ull << 54)), at, ExitReason::kRange);
  }
  return asDouble(v, at);
}

llvm::Value* Lowering::asReference(ValueId v, ValueId at, ExitReason reason) {
  Operand o = get(v);
  llvm::Value* bits = box(o);
  guard(b_.CreateNot(isTag(bits, KValue::kTagRef)), at, reason);
  return b_.CreateTrunc(bits, i32_);
}

llvm::Value* Lowering::condition(ValueId v) {
  Operand o = get(v);
  if (o.rep == Rep::kBool) return o.value;
  return b_.CreateICmpEQ(box(o), word(KValue::boolean(true).bits));
}

void Lowering::define(ValueId v, llvm::Value* value, Rep rep) {
  if (plan_.rep[v] == rep) {
    b_.CreateStore(value, values_[v]);
    return;
  }
  DCHECK(plan_.rep[v] == Rep::kBoxed);
  b_.CreateStore(box({value, rep}, intRanges_.of(v).fitsValue()), values_[v]);
}

// --- functions

llvm::Function* Lowering::declareBody(const std::string& symbol, const std::vector<Rep>& parameters) {
  std::vector<Type*> types{ptr_, i32_};
  for (Rep r : parameters) types.push_back(typeOf(r));
  return cast<llvm::Function>(m_.getOrInsertFunction(symbol, FunctionType::get(i64_, types, false)).getCallee());
}
llvm::Function* Lowering::declareBoxed(uint32_t codeId, uint32_t unit, uint32_t parameters) {
  std::vector<Type*> types{ptr_, i32_};
  for (uint32_t i = 0; i < parameters; ++i) types.push_back(i64_);
  return cast<llvm::Function>(m_.getOrInsertFunction(boxedSymbol(codeId, unit), FunctionType::get(i64_, types, false)).getCallee());
}

void Lowering::begin(llvm::Function* fn) {
  fn_ = fn;
  fn_->setDoesNotThrow();
  fn_->addFnAttr("no-trapping-math", "true");
  fn_->addFnAttr("no-jump-tables", "true");  // no jump whose target is read from memory (law 2)
  base_ = fn_->getArg(0);
  function_ = nullptr;
  frame_ = nullptr;
  leave_ = {};
  before_.clear();
  entry_ = newBlock("entry");
  b_.SetInsertPoint(entry_);
}

void Lowering::makeVariables() {
  values_.assign(f_.instCount(), nullptr);
  blocks_.assign(f_.blockCount(), nullptr);
  auto make = [&](ValueId v) {
    if (values_[v] || f_.inst(v).op == Op::kConst) return;
    values_[v] = variable(typeOf(plan_.rep[v]));
    if (plan_.form[v] == Form::kRangeIter) ranges_[v] = {variable(i64_), variable(i64_), variable(i64_)};
    const Form form = plan_.form[v];
    const bool pair = form == Form::kPairNext || form == Form::kEnumerateNext;
    if (pair) pairs_[v] = {variable(i64_), variable(i64_)};
    if (pair || form == Form::kRangeNext || form == Form::kRangeCellNext) exhausted_[v] = variable(i1_);
  };
  for (BlockId b : plan_.order) {
    blocks_[b] = newBlock("b");
    for (ValueId v : f_.block(b).parameters) make(v);
    for (ValueId v : f_.block(b).insts) {
      if (f_.inst(v).type != ir::Type::kVoid) make(v);
    }
  }
  if (loopHeader_ != ir::kNone) {
    for (ValueId v : layout_.liveIn[loopHeader_]) make(v);
  }
  slots_.clear();
  for (uint32_t i = 0; i < f_.slotCount; ++i) slots_.push_back(variable(i64_));
  globals_ = variable(i32_);
  slotsRef_ = variable(i32_);
  globalVariables_.clear();
  for (const GlobalVariable& g : plan_.globals) globalVariables_.push_back(variable(typeOf(g.rep)));
}

// --- blocks

void Lowering::lowerBlocks() {
  for (BlockId b : plan_.order) {
    b_.SetInsertPoint(blocks_[b]);
    lowerBlock(b);
    if (refusal_ != Refusal::kNone) return;
  }
}

void Lowering::lowerBlock(BlockId b) {
  const ir::Block& block = f_.block(b);
  shapes_.clear();
  places_ = plan_.globalsAt[b];
  for (ValueId v : block.insts) {
    const Inst& inst = f_.inst(v);
    if (v != plan_.cold[b] && mayTouchGlobals(f_, profile_, plan_, v)) {
      writeGlobals(places_.dirty);
      places_ = {};
    }
    if (v == plan_.cold[b]) {
      guard(b_.getTrue(), v, ExitReason::kCold, false);
      b_.CreateUnreachable();
      return;
    }
    switch (inst.op) {
      case Op::kJump: lowerEdge(b, block.edges[0]); break;
      case Op::kBranch: {
        llvm::Value* test = condition(inst.operands[0]);
        BasicBlock *yes = newBlock("yes"), *no = newBlock("no");
        b_.CreateCondBr(test, yes, no);
        b_.SetInsertPoint(yes);
        lowerEdge(b, block.edges[0]);
        b_.SetInsertPoint(no);
        lowerEdge(b, block.edges[1]);
        break;
      }
      case Op::kReturn:
        writeGlobals(places_.dirty);
        lowerReturn(inst.operands[0]);
        break;
      case Op::kUnreachable: b_.CreateUnreachable(); break;
      case Op::kPoll: lowerPoll(v); break;
      default:
        lowerInst(v, inst);
        if (!keepsShapes(v)) shapes_.clear();
    }
    stepGlobals(f_, plan_, v, &places_);
    if (refusal_ != Refusal::kNone) return;
    if (b_.GetInsertBlock()->getTerminator()) return;
  }
}

void Lowering::lowerEdge(BlockId, const Edge& edge) {
  const ir::Block& target = f_.block(edge.target);
  std::vector<Operand> arguments;
  Override state;
  for (uint32_t i = 0; i < edge.arguments.size(); ++i) {
    ValueId a = edge.arguments[i];
    arguments.push_back(plan_.form[a] == Form::kRangeIter && ranges_.count(a) ? Operand{word(KValue::none().bits), Rep::kBoxed} : get(a));
    state.push_back({target.parameters[i], arguments.back()});
  }
  for (uint32_t i = 0; i < arguments.size(); ++i) {
    Operand& o = arguments[i];
    Rep want = plan_.rep[target.parameters[i]];
    if (o.rep == want) continue;
    if (want == Rep::kBoxed) {
      o = {box(o, intRanges_.of(edge.arguments[i]).fitsValue()), Rep::kBoxed};
    } else if (o.rep == Rep::kBoxed && want == Rep::kInt64) {
      guardEdge(b_.CreateNot(isTag(o.value, KValue::kTagInt)), edge.target, state, ExitReason::kKind);
      o = {unboxInt(o.value), want};
    } else if (o.rep == Rep::kBoxed && want == Rep::kDouble) {
      guardEdge(b_.CreateNot(isFloat(o.value)), edge.target, state, ExitReason::kKind);
      o = {b_.CreateBitCast(o.value, f64_), want};
    } else {
      UNREACHABLE("no conversion on this edge");
    }
  }
  moveGlobals(edge.target, state);
  for (uint32_t i = 0; i < arguments.size(); ++i) b_.CreateStore(arguments[i].value, values_[target.parameters[i]]);
  b_.CreateBr(blocks_[edge.target]);
}

void Lowering::lowerReturn(ValueId v) {
  Operand o = get(v);
  if (loopHeader_ != ir::kNone) {
    b_.CreateRet(boxed(v));
    return;
  }
  llvm::Value* out;
  if (plan_.result == Rep::kInt64) {
    // INT64_MIN is the exit: the one number that has to go boxed.
    out = o.value;
    if (intRanges_.of(v).low == INT64_MIN) {
      BasicBlock *wide = newBlock("min"), *go = newBlock("go");
      b_.CreateCondBr(b_.CreateICmpEQ(out, word(1ull << 63)), wide, go, unlikelyWeights_);
      b_.SetInsertPoint(wide);
      callHelper(Helper::kWrongKind, {out});
      b_.CreateBr(go);
      b_.SetInsertPoint(go);
    }
  } else {
    out = boxed(v);
  }
  storeContext(b_.CreateSub(loadContext(i32_, offsetof(Context, depth)), b_.getInt32(1)), offsetof(Context, depth));
  b_.CreateRet(out);
}

void Lowering::lowerPoll(ValueId v) {
  llvm::Value* fuel = b_.CreateSub(loadContext(i64_, offsetof(Context, fuel)), word(1));
  storeContext(fuel, offsetof(Context, fuel));
  LoadInst* floor = b_.CreateAlignedLoad(i64_, context(offsetof(Context, fuelFloor)), Align(8));
  floor->setAtomic(AtomicOrdering::Monotonic);
  BasicBlock* slow = newBlock("poll");
  auto at = afterPoll_.find(v);
  BasicBlock* go = at != afterPoll_.end() ? at->second : newBlock("go");
  b_.CreateCondBr(b_.CreateICmpSLT(fuel, floor), slow, go, unlikelyWeights_);
  b_.SetInsertPoint(slow);
  callHelper(Helper::kPoll, {});
  // Raising is the interpreter's: it comes to this poll again.
  guard(b_.CreateICmpNE(loadContext(i32_, offsetof(Context, keyboard)), b_.getInt32(0)), v, ExitReason::kInterrupt, false);
  b_.CreateBr(go);
  b_.SetInsertPoint(go);
}

void Lowering::lowerInst(ValueId v, const Inst& inst) {
  switch (inst.op) {
    case Op::kParam:
    case Op::kConst: return;
    case Op::kPooled: define(v, loadLink({LinkRow::kPooled, f_.code().id, static_cast<uint32_t>(inst.immediate)}), Rep::kBoxed); return;
    case Op::kBuiltinType: define(v, loadLink({LinkRow::kType, 0, static_cast<uint32_t>(inst.immediate)}), Rep::kBoxed); return;
    case Op::kGetSlot: define(v, b_.CreateLoad(i64_, slots_[static_cast<uint32_t>(inst.immediate)]), Rep::kBoxed); return;
    case Op::kSetSlot: b_.CreateStore(boxed(inst.operands[0]), slots_[static_cast<uint32_t>(inst.immediate)]); return;
    case Op::kCheckBound: {
      Operand o = get(inst.operands[0]);
      if (o.rep == Rep::kBoxed) guard(b_.CreateICmpEQ(o.value, word(KValue::unbound().bits)), v, ExitReason::kUnbound);
      define(v, o.value, o.rep);
      return;
    }
    case Op::kBinary:
    case Op::kInplace: return lowerArithmetic(v, inst);
    case Op::kUnary: return lowerUnary(v, inst);
    case Op::kCompare: return lowerCompare(v, inst);
    case Op::kTruth: return lowerTruth(v, inst);
    case Op::kNot: define(v, b_.CreateNot(condition(inst.operands[0])), Rep::kBool); return;
    case Op::kIs: return lowerIs(v, inst);
    case Op::kIsExhausted: {
      auto flag = exhausted_.find(inst.operands[0]);
      define(v, flag != exhausted_.end() ? b_.CreateLoad(i1_, flag->second) : b_.CreateICmpEQ(boxed(inst.operands[0]), word(KValue::exhausted().bits)), Rep::kBool);
      return;
    }
    case Op::kLoadGlobal: return lowerGlobal(v, inst);
    case Op::kStoreGlobal: return lowerStoreGlobal(v, inst);
    case Op::kGetItem:
    case Op::kSetItem: return lowerItem(v, inst);
    case Op::kGetAttr:
    case Op::kSetAttr: return lowerAttribute(v, inst);
    case Op::kLoadMethod: return lowerMethod(v, inst);
    case Op::kGetIter: return lowerIterator(v, inst);
    case Op::kIterNext: return lowerNext(v, inst);
    case Op::kUnpack:
      if (plan_.form[v] != Form::kPairUnpack) lowerGeneric(v, inst);
      return;
    case Op::kCall:
    case Op::kCallMethod: return lowerCall(v, inst);
    case Op::kGetBox: define(v, b_.CreateLoad(i64_, cage(b_.CreateTrunc(boxed(inst.operands[0]), i32_), offsetof(BoxCell, value))), Rep::kBoxed); return;
    case Op::kSetBox: {
      llvm::Value* value = boxed(inst.operands[1]);
      b_.CreateStore(value, cage(b_.CreateTrunc(boxed(inst.operands[0]), i32_), offsetof(BoxCell, value)));
      return;
    }
    case Op::kClosure: {
      llvm::Value* closure = b_.CreateLoad(i32_, cage(function_, offsetof(FunctionCell, closure)));
      define(v, b_.CreateLoad(i64_, cage(closure, sizeof(TupleCell) + 8 * inst.immediate)), Rep::kBoxed);
      return;
    }
    case Op::kTupleItem:
      if (plan_.form[v] == Form::kPairItem) return lowerPairItem(v, inst);
      define(v, b_.CreateLoad(i64_, cage(b_.CreateTrunc(boxed(inst.operands[0]), i32_), sizeof(TupleCell) + 8 * inst.immediate)), Rep::kBoxed);
      return;
    default: return lowerGeneric(v, inst);
  }
}

}  // namespace krait::jit
