// Where compiled code is entered: the function's body, its boxed and C++ faces, the middle of a loop.
#include "jit/lower/lowering.h"
#include "runtime/exec/frames.h"

namespace krait::jit {

using namespace llvm;
using ir::BlockId;
using ir::ExitReason;
using ir::Inst;
using ir::Op;
using ir::ValueId;
using KValue = krait::Value;

Refusal Lowering::lowerFunction() {
  uint32_t id = f_.code().id;
  llvm::Function* body = declareBody(functionSymbol(id, unit_), plan_.parameters);
  lowerBody(body, true);
  if (refusal_ != Refusal::kNone) return refusal_;
  llvm::Function* boxed = declareBoxed(id, unit_, f_.code().parameterCount);
  if (boxed->getFunctionType() == body->getFunctionType() && !wantsUnboxed()) {
    // The body is its own wrapper: one function less to generate.
    boxed->replaceAllUsesWith(body);
    boxed->eraseFromParent();
    GlobalAlias::create(boxedSymbol(id, unit_), body);
    boxed = body;
  } else {
    lowerBoxedWrapper(body);
  }
  lowerEntry(boxed);
  return refusal_;
}

bool Lowering::wantsUnboxed() const {
  return std::any_of(plan_.parameters.begin(), plan_.parameters.end(), [](Rep r) { return r != Rep::kBoxed; });
}

// The native stack is its callers' affair: it adds to their frames.
Refusal Lowering::lowerInlined() {
  llvm::Function* body = declareBody(inlinedSymbol(f_.code().id, unit_), plan_.parameters);
  body->setLinkage(GlobalValue::InternalLinkage);
  body->addFnAttr(Attribute::AlwaysInline);
  lowerBody(body, false);
  return refusal_;
}

void Lowering::lowerBody(llvm::Function* body, bool checksStack) {
  begin(body);
  function_ = fn_->getArg(1);
  BasicBlock* start = entry_;
  makeVariables();
  b_.SetInsertPoint(start);
  places_ = {};
  storeContext(b_.CreateAdd(loadContext(i32_, offsetof(Context, depth)), b_.getInt32(1)), offsetof(Context, depth));
  for (AllocaInst* slot : slots_) b_.CreateStore(word(KValue::unbound().bits), slot);
  for (ValueId v : f_.block(0).insts) {
    const Inst& inst = f_.inst(v);
    if (inst.op == Op::kParam) b_.CreateStore(fn_->getArg(static_cast<unsigned>(2 + inst.immediate)), values_[v]);
  }
  llvm::Value* globals = b_.CreateLoad(i32_, cage(function_, offsetof(FunctionCell, globals)));
  b_.CreateStore(globals, globals_);
  b_.CreateStore(b_.CreateLoad(i32_, cage(globals, offsetof(DictCell, slots))), slotsRef_);
  if (checksStack) checkedStack();
  b_.CreateBr(blocks_[0]);
  lowerBlocks();
}

// Flattens when the native stack runs low: the frame begins anew in the interpreter.
void Lowering::checkedStack() {
  auto* name = MDNode::get(c_, {MDString::get(c_, "rsp")});
  llvm::Value* sp = b_.CreateIntrinsic(Intrinsic::read_register, {i64_}, {MetadataAsValue::get(c_, name)});
  llvm::Value* low = b_.CreateICmpULT(sp, loadContext(i64_, offsetof(Context, nativeLimit)));
  BasicBlock *flatten = newBlock("flatten"), *go = newBlock("go");
  b_.CreateCondBr(low, flatten, go, unlikelyWeights_);
  b_.SetInsertPoint(flatten);
  Override arguments;
  std::vector<ValueId> live;
  for (ValueId v : f_.block(0).insts) {
    if (f_.inst(v).op != Op::kParam) continue;
    live.push_back(v);
  }
  std::vector<llvm::Value*> raws;
  uint32_t state = newState(0, false, live, arguments, &raws);
  storeRaws(raws);
  leave(b_.getInt32(newExit(state, ExitReason::kStack)));
  b_.SetInsertPoint(go);
}

// Boxed arguments: unboxes what the body wants unboxed; when one is of another kind, the interpreter runs the call.
void Lowering::lowerBoxedWrapper(llvm::Function* body) {
  uint32_t n = f_.code().parameterCount;
  begin(declareBoxed(f_.code().id, unit_, n));
  places_ = {};
  function_ = fn_->getArg(1);
  std::vector<llvm::Value*> arguments{base_, function_};
  llvm::Value* bad = b_.getFalse();
  for (uint32_t i = 0; i < n; ++i) {
    llvm::Value* a = fn_->getArg(2 + i);
    switch (plan_.parameters[i]) {
      case Rep::kInt64:
        bad = b_.CreateOr(bad, b_.CreateNot(isTag(a, KValue::kTagInt)));
        arguments.push_back(unboxInt(a));
        break;
      case Rep::kDouble:
        bad = b_.CreateOr(bad, b_.CreateNot(isFloat(a)));
        arguments.push_back(b_.CreateBitCast(a, f64_));
        break;
      default: arguments.push_back(a);
    }
  }
  BasicBlock *other = newBlock("other"), *go = newBlock("go");
  b_.CreateCondBr(bad, other, go, unlikelyWeights_);
  b_.SetInsertPoint(go);
  CallInst* call = b_.CreateCall(body, arguments);
  call->setTailCall();
  b_.CreateRet(call);
  b_.SetInsertPoint(other);
  storeContext(b_.CreateAdd(loadContext(i32_, offsetof(Context, depth)), b_.getInt32(1)), offsetof(Context, depth));
  Override boxedArguments;
  std::vector<ValueId> live;
  for (ValueId v : f_.block(0).insts) {
    const Inst& inst = f_.inst(v);
    if (inst.op != Op::kParam) continue;
    live.push_back(v);
    boxedArguments.push_back({v, {fn_->getArg(static_cast<unsigned>(2 + inst.immediate)), Rep::kBoxed}});
  }
  // The body's slots are unbound at its entry.
  auto slots = std::move(slots_);
  slots_.clear();
  std::vector<llvm::Value*> raws;
  uint32_t state = newState(0, false, live, boxedArguments, &raws);
  slots_ = std::move(slots);
  storeRaws(raws);
  leave(b_.getInt32(newExit(state, ExitReason::kKind)));
}

// From C++: arguments in Context::callArgs, result boxed.
void Lowering::lowerEntry(llvm::Function* boxedFunction) {
  begin(llvm::Function::Create(FunctionType::get(i64_, {ptr_, i32_}, false), GlobalValue::ExternalLinkage, entrySymbol(f_.code().id, unit_), m_));
  std::vector<llvm::Value*> arguments{base_, fn_->getArg(1)};
  for (uint32_t i = 0; i < f_.code().parameterCount; ++i) arguments.push_back(loadContext(i64_, offsetof(Context, callArgs) + 8 * i));
  llvm::Value* v = b_.CreateCall(boxedFunction, arguments);
  if (plan_.result == Rep::kInt64) {
    llvm::Value* fits = b_.CreateICmpEQ(b_.CreateAShr(b_.CreateShl(v, 16), 16), v);
    BasicBlock *small = newBlock("small"), *wide = newBlock("wide");
    branchLikely(fits, small, wide);
    b_.SetInsertPoint(small);
    b_.CreateRet(b_.CreateOr(b_.CreateAnd(v, word(KValue::kPayload)), word(KValue::kFirstTag)));
    b_.SetInsertPoint(wide);
    v = callHelper(Helper::kBoxResult, {v});
  }
  b_.CreateRet(v);
}

// What a loop's own code begins with, out of the frame; refused where the plan expects something else.
void Lowering::loadLiveIn(ValueId v, BlockId header, BasicBlock* refused) {
  if (f_.inst(v).op == Op::kConst) return;
  llvm::Value* bits = b_.CreateLoad(i64_, cage(frame_, sizeof(FrameCell) + 8ull * layout_.registers[v]));
  auto need = [&](llvm::Value* good) {
    BasicBlock* go = newBlock("go");
    branchLikely(good, go, refused);
    b_.SetInsertPoint(go);
  };
  if (auto it = ranges_.find(v); it != ranges_.end()) {
    need(isTag(bits, KValue::kTagRef));
    llvm::Value* cell = b_.CreateTrunc(bits, i32_);
    need(b_.CreateICmpEQ(b_.CreateLoad(i8_, cage(cell, 0)), b_.getInt8(static_cast<uint8_t>(Kind::kRangeIterator))));
    llvm::Value* next = b_.CreateLoad(i64_, cage(cell, offsetof(RangeIteratorCell, next)));
    llvm::Value* step = b_.CreateLoad(i64_, cage(cell, offsetof(RangeIteratorCell, step)));
    llvm::Value* left = b_.CreateLoad(i64_, cage(cell, offsetof(RangeIteratorCell, left)));
    b_.CreateStore(next, it->second.next);
    b_.CreateStore(step, it->second.step);
    b_.CreateStore(left, it->second.left);
    IntRange made = intRanges_.iterated(v);
    if (made.isFull()) return;
    // The range it was planned as: its first and last number lie within.
    int64_t by = intRanges_.step(v);
    uint64_t most = (static_cast<uint64_t>(made.high) - static_cast<uint64_t>(made.low)) / static_cast<uint64_t>(by < 0 ? -by : by) + 1;
    need(b_.CreateICmpEQ(step, word(static_cast<uint64_t>(by))));
    need(b_.CreateICmpULE(left, word(most)));
    llvm::Value* last = b_.CreateAdd(next, b_.CreateMul(b_.CreateSub(left, word(1)), step));
    need(b_.CreateOr(b_.CreateICmpEQ(left, word(0)), b_.CreateAnd(isWithin(next, made), isWithin(last, made))));
    return;
  }
  IntRange range = intRanges_.at(v, header);
  switch (plan_.rep[v]) {
    case Rep::kInt64: {
      llvm::Value* i = callHelper(Helper::kUnboxInt, {bits});
      need(b_.CreateICmpNE(i, word(1ull << 63)));
      if (!range.isFull()) need(isWithin(i, range));
      b_.CreateStore(i, values_[v]);
      break;
    }
    case Rep::kDouble:
      need(isFloat(bits));
      b_.CreateStore(b_.CreateBitCast(bits, f64_), values_[v]);
      break;
    case Rep::kBool:
      need(b_.CreateICmpEQ(b_.CreateOr(bits, word(1)), word(KValue::boolean(true).bits)));
      b_.CreateStore(b_.CreateTrunc(bits, i1_), values_[v]);
      break;
    default:
      if (!range.isFull()) need(b_.CreateOr(b_.CreateNot(isTag(bits, KValue::kTagInt)), isWithin(unboxInt(bits), range)));
      b_.CreateStore(bits, values_[v]);
  }
}

Refusal Lowering::lowerLoop(BlockId header) {
  const ir::Block& block = f_.block(header);
  if (block.insts.empty() || f_.inst(block.insts[0]).op != Op::kPoll) return Refusal::kNoLoop;
  loopHeader_ = header;
  begin(llvm::Function::Create(FunctionType::get(i64_, {ptr_, i32_}, false), GlobalValue::ExternalLinkage, loopSymbol(f_.code().id, unit_), m_));
  frame_ = fn_->getArg(1);
  BasicBlock* start = entry_;
  makeVariables();
  b_.SetInsertPoint(start);
  function_ = b_.CreateLoad(i32_, cage(frame_, offsetof(FrameCell, function)));
  b_.CreateStore(b_.CreateLoad(i32_, cage(frame_, offsetof(FrameCell, globals))), globals_);
  b_.CreateStore(b_.CreateLoad(i32_, cage(frame_, offsetof(FrameCell, slots))), slotsRef_);
  BasicBlock* refused = newBlock("refused");
  for (ValueId v : block.parameters) loadLiveIn(v, header, refused);
  for (ValueId v : layout_.liveIn[header]) loadLiveIn(v, header, refused);
  for (uint32_t i = 0; i < f_.slotCount; ++i) b_.CreateStore(b_.CreateLoad(i64_, cage(frame_, sizeof(FrameCell) + 8ull * i)), slots_[i]);
  places_ = {};
  for (uint32_t k = 0; k < plan_.globals.size(); ++k) {
    if (!(plan_.globalsAt[header].inVariable >> k & 1)) continue;
    readGlobal(k, [&](llvm::Value* bad, ExitReason) {
      BasicBlock* go = newBlock("go");
      b_.CreateCondBr(bad, refused, go, unlikelyWeights_);
      b_.SetInsertPoint(go);
    });
  }
  // The interpreter has counted this poll: begin behind it.
  BasicBlock* resume = newBlock("resume");
  afterPoll_[block.insts[0]] = resume;
  b_.CreateBr(resume);
  b_.SetInsertPoint(refused);
  storeContext(b_.getInt32(static_cast<uint32_t>(State::kRunning)), offsetof(Context, state));
  b_.CreateRet(word(KValue::exit().bits));
  lowerBlocks();
  return refusal_;
}

}  // namespace krait::jit
