// Calls, and every instruction that goes through its helper.
#include "jit/lower/lowering.h"
#include "runtime/exec/operators.h"

namespace krait::jit {

using namespace llvm;
using ir::ExitReason;
using ir::Inst;
using ir::Op;
using ir::ValueId;
using KValue = krait::Value;

void Lowering::lowerCall(ValueId v, const Inst& inst) {
  switch (plan_.form[v]) {
    case Form::kFunction: return lowerKnownCall(v, inst);
    case Form::kConstruct: return lowerConstruct(v, inst);
    case Form::kLen: return lowerLen(v, inst);
    case Form::kLeaf: return lowerLeaf(v, inst);
    case Form::kAbs: case Form::kMinMax: case Form::kToInt: case Form::kToFloat: return lowerNumberCall(v, inst);
    case Form::kRangeCall: return lowerRangeCall(v, inst);
    case Form::kListAppend: return lowerListAppend(v, inst);
    default: return lowerGeneric(v, inst);
  }
}

// A direct call of compiled code, which LLVM may put in place of the call. What the interpreter does at a call is done
// here: limit of depth, then fuel.
void Lowering::lowerKnownCall(ValueId v, const Inst& inst) {
  uint32_t id = site(inst).codeId;
  bool self = id == f_.code().id && loopHeader_ == ir::kNone && callees_.itself;
  const Signature callee = self ? Signature{unit_, plan_.parameters, plan_.result, false} : *callees_.find(callees_.where, id);

  llvm::Value* function = self ? orItself(inst.operands[0], id, v) : functionOf(inst.operands[0], id, v);
  guardDepth(v);
  Arguments arguments = passTo(callee, inst, 0, v);
  lowerPoll(v);  // a call spends what a back edge does
  defineResult(v, callee, callBody(callee, id, function, arguments));
}

// What a callee gave, which leaves if it is none of its results. (NotImplemented, which operators' methods may give, is
// boxed: it leaves across the operator, and the interpreter asks the other operand.)
void Lowering::defineResult(ValueId v, const Signature& callee, llvm::Value* r) {
  switch (callee.result) {
    case Rep::kInt64:
      guardResult(b_.CreateICmpEQ(r, word(1ull << 63)), word(KValue::exit().bits), v);
      return define(v, r, Rep::kInt64);
    case Rep::kDouble:
      guardResult(b_.CreateNot(isFloat(r)), r, v);
      return define(v, b_.CreateBitCast(r, f64_), Rep::kDouble);
    default: {
      llvm::Value* leaves = b_.CreateICmpEQ(r, word(KValue::exit().bits));
      if (plan_.form[v] == Form::kOperator) leaves = b_.CreateOr(leaves, b_.CreateICmpEQ(r, word(KValue::notImplemented().bits)));
      guardResult(leaves, r, v);
      return define(v, r, Rep::kBoxed);
    }
  }
}

// Of an instance and what has no method that comes before its own: this isolate's cache names its class, the version and
// the method.
void Lowering::lowerOperator(ValueId v, const Inst& inst) {
  const uint32_t cache = links_.methodSite();
  if (cache == ir::kNone) return lowerGeneric(v, inst);
  const uint32_t id = site(inst).codeId;
  const Signature callee = *callees_.find(callees_.where, id);
  llvm::Value* self = asReference(inst.operands[0], v, ExitReason::kShape);
  guard(b_.CreateICmpNE(b_.CreateLoad(i8_, cage(self, 0)), b_.getInt8(static_cast<uint8_t>(Kind::kInstance))), v, ExitReason::kShape);
  const size_t at = offsetof(Context, methodCaches) + cache * sizeof(MethodCache);
  llvm::Value* cls = b_.CreateLoad(i32_, cage(self, offsetof(InstanceCell, cls)));
  llvm::Value* sameClass = b_.CreateICmpEQ(cls, loadContext(i32_, at + offsetof(MethodCache, shape)));
  llvm::Value* sameVersion = b_.CreateICmpEQ(b_.CreateLoad(i32_, cage(cls, offsetof(ClassCell, version))), loadContext(i32_, at + offsetof(MethodCache, version)));
  llvm::Value* known = loadContext(i64_, at + offsetof(MethodCache, function));
  BasicBlock *find = newBlock("operator"), *done = newBlock("found"), *plain = newBlock("other");
  branchLikely(b_.CreateAnd(sameClass, sameVersion), plain, find);
  b_.SetInsertPoint(plain);
  llvm::SmallVector<BasicBlock*, 2> from;
  if (get(inst.operands[1]).rep == Rep::kBoxed) {  // an instance of the same class has no other method
    llvm::Value* other = boxed(inst.operands[1]);
    BasicBlock *cell = newBlock("cell"), *instance = newBlock("instance");
    from = {b_.GetInsertBlock(), instance};
    b_.CreateCondBr(isTag(other, KValue::kTagRef), cell, done);
    b_.SetInsertPoint(cell);
    llvm::Value* offset = b_.CreateTrunc(other, i32_);
    branchLikely(b_.CreateICmpEQ(b_.CreateLoad(i8_, cage(offset, 0)), b_.getInt8(static_cast<uint8_t>(Kind::kInstance))), instance, find);
    b_.SetInsertPoint(instance);
    branchLikely(b_.CreateICmpEQ(b_.CreateLoad(i32_, cage(offset, offsetof(InstanceCell, cls))), cls), done, find);
  } else {
    from = {b_.GetInsertBlock()};
    b_.CreateBr(done);
  }
  b_.SetInsertPoint(find);
  const uint32_t how = static_cast<uint32_t>(inst.immediate) | (inst.op == Op::kCompare ? kAsksCompare : inst.op == Op::kInplace ? kAsksInplace : 0);
  llvm::Value* found = callHelper(Helper::kOperatorMethod, {boxed(inst.operands[0]), boxed(inst.operands[1]), b_.getInt32(how), b_.getInt32(id), b_.getInt32(cache)});
  BasicBlock* findEnd = b_.GetInsertBlock();
  b_.CreateBr(done);
  b_.SetInsertPoint(done);
  PHINode* function = b_.CreatePHI(i64_, 3);
  for (BasicBlock* block : from) function->addIncoming(known, block);
  function->addIncoming(found, findEnd);
  guard(b_.CreateNot(isTag(function, KValue::kTagRef)), v, ExitReason::kCallee);
  llvm::Value* method = b_.CreateTrunc(function, i32_);
  guard(b_.CreateICmpNE(b_.CreateLoad(i32_, cage(method, offsetof(FunctionCell, codeId))), b_.getInt32(id)), v, ExitReason::kCallee);
  guardDepth(v);
  Arguments arguments = passTo(callee, inst, 1, v);
  arguments.values.insert(arguments.values.begin(), boxed(inst.operands[0]));
  lowerPoll(v);
  defineResult(v, callee, callBody(callee, id, method, arguments));
}

// The cell of a callee that was seen to be a function of this code.
llvm::Value* Lowering::functionOf(ValueId callee, uint32_t id, ValueId v) {
  llvm::Value* function = asReference(callee, v, ExitReason::kCallee);
  guard(b_.CreateICmpNE(b_.CreateLoad(i8_, cage(function, 0)), b_.getInt8(static_cast<uint8_t>(Kind::kFunction))), v, ExitReason::kCallee);
  guard(b_.CreateICmpNE(b_.CreateLoad(i32_, cage(function, offsetof(FunctionCell, codeId))), b_.getInt32(id)), v, ExitReason::kCallee);
  return function;
}

// The same where a function calls itself: mostly the very cell that is running.
llvm::Value* Lowering::orItself(ValueId callee, uint32_t id, ValueId v) {
  llvm::Value* own = b_.CreateOr(b_.CreateZExt(function_, i64_), word(KValue::reference(0).bits));
  BasicBlock *from = b_.GetInsertBlock(), *other = newBlock("callee"), *known = newBlock("itself");
  branchLikely(b_.CreateICmpEQ(boxed(callee), own), known, other);
  b_.SetInsertPoint(other);
  llvm::Value* function = functionOf(callee, id, v);
  BasicBlock* end = b_.GetInsertBlock();
  b_.CreateBr(known);
  b_.SetInsertPoint(known);
  PHINode* phi = b_.CreatePHI(i32_, 2);
  phi->addIncoming(function_, from);
  phi->addIncoming(function, end);
  return phi;
}

void Lowering::guardDepth(ValueId v) {
  guard(b_.CreateICmpUGE(loadContext(i32_, offsetof(Context, depth)), loadContext(i32_, offsetof(Context, depthLimit))), v, ExitReason::kDepth, false);
}

// The call's arguments for the callee's parameters from `first` on: unboxed where it wants them so, if all of them are or it
// is part of this unit.
Lowering::Arguments Lowering::passTo(const Signature& callee, const Inst& inst, uint32_t first, ValueId v) {
  Arguments out{true, {}};
  const uint32_t n = static_cast<uint32_t>(callee.parameters.size()) - first;
  for (uint32_t i = 0; i < n; ++i) {
    Rep want = callee.parameters[first + i];
    out.direct &= want == Rep::kBoxed || want == get(inst.operands[i + 1]).rep;
  }
  for (uint32_t i = 0; i < n; ++i) {
    ValueId a = inst.operands[i + 1];
    Rep want = callee.parameters[first + i];
    out.values.push_back(want == Rep::kBoxed || !(out.direct || callee.inlined) ? boxed(a) : unboxedArgument(a, want, v));
  }
  return out;
}

llvm::CallInst* Lowering::callBody(const Signature& callee, uint32_t id, llvm::Value* function, const Arguments& arguments) {
  std::vector<llvm::Value*> all{base_, function};
  all.insert(all.end(), arguments.values.begin(), arguments.values.end());
  llvm::Function* target = callee.inlined      ? declareBody(inlinedSymbol(id, callee.unit), callee.parameters)
                           : arguments.direct ? declareBody(functionSymbol(id, callee.unit), callee.parameters)
                                              : declareBoxed(id, callee.unit, static_cast<uint32_t>(callee.parameters.size()));
  llvm::CallInst* r = b_.CreateCall(target, all);
  r->setDoesNotThrow();
  return r;
}

// A class whose __init__ is compiled: this isolate's cache names the class, its version and the function.
void Lowering::lowerConstruct(ValueId v, const Inst& inst) {
  uint32_t cache = links_.methodSite();
  if (cache == ir::kNone) return lowerGeneric(v, inst);
  const uint32_t id = site(inst).codeId;
  const Signature callee = *callees_.find(callees_.where, id);
  llvm::Value* cls = asReference(inst.operands[0], v, ExitReason::kCallee);
  guard(b_.CreateICmpNE(b_.CreateLoad(i8_, cage(cls, 0)), b_.getInt8(static_cast<uint8_t>(Kind::kClass))), v, ExitReason::kCallee);
  size_t at = offsetof(Context, methodCaches) + cache * sizeof(MethodCache);
  llvm::Value* sameClass = b_.CreateICmpEQ(cls, loadContext(i32_, at + offsetof(MethodCache, shape)));
  llvm::Value* sameVersion = b_.CreateICmpEQ(b_.CreateLoad(i32_, cage(cls, offsetof(ClassCell, version))), loadContext(i32_, at + offsetof(MethodCache, version)));
  llvm::Value* known = loadContext(i64_, at + offsetof(MethodCache, function));
  BasicBlock *from = b_.GetInsertBlock(), *find = newBlock("initialiser"), *done = newBlock("found");
  branchLikely(b_.CreateAnd(sameClass, sameVersion), done, find);
  b_.SetInsertPoint(find);
  llvm::Value* found = callHelper(Helper::kInitialiser, {boxed(inst.operands[0]), b_.getInt32(id), b_.getInt32(cache)});
  b_.CreateBr(done);
  b_.SetInsertPoint(done);
  PHINode* function = b_.CreatePHI(i64_, 2);
  function->addIncoming(known, from);
  function->addIncoming(found, find);
  guard(b_.CreateNot(isTag(function, KValue::kTagRef)), v, ExitReason::kCallee);
  llvm::Value* cell = b_.CreateTrunc(function, i32_);
  guard(b_.CreateICmpNE(b_.CreateLoad(i32_, cage(cell, offsetof(FunctionCell, codeId))), b_.getInt32(id)), v, ExitReason::kCallee);
  guardDepth(v);
  Arguments arguments = passTo(callee, inst, 1, v);
  lowerPoll(v);
  llvm::Value* instance = callHelper(Helper::kNewInstance, {boxed(inst.operands[0])});
  arguments.values.insert(arguments.values.begin(), instance);
  llvm::Value* r = callBody(callee, id, cell, arguments);
  BasicBlock *made = b_.GetInsertBlock(), *other = newBlock("other"), *end = newBlock("made");
  branchLikely(b_.CreateICmpEQ(r, word(KValue::none().bits)), end, other);
  b_.SetInsertPoint(other);
  llvm::Value* finished = callHelper(Helper::kFinishConstruction, {instance, r});
  guardResult(b_.CreateICmpEQ(finished, word(KValue::exit().bits)), finished, v);
  BasicBlock* otherEnd = b_.GetInsertBlock();
  b_.CreateBr(end);
  b_.SetInsertPoint(end);
  PHINode* phi = b_.CreatePHI(i64_, 2);
  phi->addIncoming(instance, made);
  phi->addIncoming(finished, otherEnd);
  define(v, phi, Rep::kBoxed);
}

// An argument as the callee wants it; another kind leaves, to be called by the interpreter.
llvm::Value* Lowering::unboxedArgument(ValueId argument, Rep want, ValueId at) {
  Operand o = get(argument);
  if (o.rep == want) return o.value;
  llvm::Value* bits = box(o);
  if (want == Rep::kInt64) {
    guard(b_.CreateNot(isTag(bits, KValue::kTagInt)), at, ExitReason::kKind);
    return unboxInt(bits);
  }
  guard(b_.CreateNot(isFloat(bits)), at, ExitReason::kKind);
  return b_.CreateBitCast(bits, f64_);
}

void Lowering::lowerLen(ValueId v, const Inst& inst) {
  llvm::Value* cell = asReference(inst.operands[1], v, ExitReason::kKind);
  llvm::Value* kind = b_.CreateLoad(i16_, cage(cell, 0));
  llvm::Value* known = b_.getFalse();
  for (Kind k : {Kind::kList, Kind::kTuple, Kind::kStr, Kind::kStrView, Kind::kBytes, Kind::kDict, Kind::kSet}) {
    known = b_.CreateOr(known, b_.CreateICmpEQ(kind, b_.getInt16(static_cast<uint16_t>(k))));
  }
  constexpr size_t kLength = sizeof(Header);  // all of them have it first
  static_assert(offsetof(ListCell, length) == kLength && offsetof(TupleCell, length) == kLength && offsetof(StrCell, length) == kLength &&
                offsetof(StrViewCell, length) == kLength && offsetof(BytesCell, length) == kLength && offsetof(DictCell, used) == kLength && offsetof(SetCell, used) == kLength);
  guard(b_.CreateNot(known), v, ExitReason::kKind);
  define(v, b_.CreateZExt(b_.CreateLoad(i32_, cage(cell, kLength)), i64_), Rep::kInt64);
}

void Lowering::lowerLeaf(ValueId v, const Inst& inst) {
  const Site& s = site(f_.inst(inst.operands[0]));
  llvm::SmallVector<llvm::Value*, 4> a;
  if (s.takesType) a.push_back(boxed(inst.operands[0]));
  for (uint32_t i = 1; i < inst.operandCount; ++i) a.push_back(boxed(inst.operands[i]));
  llvm::Value* row = b_.getInt32(s.row);
  llvm::Value* r = a.size() == 1   ? callHelper(Helper::kLeaf1, {row, a[0]})
                   : a.size() == 2 ? callHelper(Helper::kLeaf2, {row, a[0], a[1]})
                   : a.size() == 3 ? callHelper(Helper::kLeaf3, {row, a[0], a[1], a[2]})
                                   : callHelper(Helper::kLeaf4, {row, a[0], a[1], a[2], a[3]});
  finishHelper(v, inst, r, true);
}

// abs, min, max, int, float of numbers that are not boxed.
void Lowering::lowerNumberCall(ValueId v, const Inst& inst) {
  const JitHint hint = site(f_.inst(inst.operands[0])).hint;
  Operand x = get(inst.operands[1]);
  const bool isInt = x.rep == Rep::kInt64;
  switch (plan_.form[v]) {
    case Form::kAbs: {
      if (!isInt) return define(v, b_.CreateUnaryIntrinsic(Intrinsic::fabs, x.value), Rep::kDouble);
      if (intRanges_.operand(inst, 1).low == INT64_MIN) guard(b_.CreateICmpEQ(x.value, word(1ull << 63)), v, ExitReason::kOverflow);
      return define(v, b_.CreateSelect(b_.CreateICmpSLT(x.value, word(0)), b_.CreateNeg(x.value), x.value), Rep::kInt64);
    }
    case Form::kMinMax: {
      // The first of equals, and of what cannot be compared. One comparison is paid for.
      storeContext(b_.CreateSub(loadContext(i64_, offsetof(Context, fuel)), word(1)), offsetof(Context, fuel));
      llvm::Value* y = get(inst.operands[2]).value;
      const bool least = hint == JitHint::kMin;
      llvm::Value* second = isInt ? b_.CreateICmp(least ? CmpInst::ICMP_SLT : CmpInst::ICMP_SGT, y, x.value)
                                  : b_.CreateFCmp(least ? CmpInst::FCMP_OLT : CmpInst::FCMP_OGT, y, x.value);
      return define(v, b_.CreateSelect(second, y, x.value), x.rep);
    }
    case Form::kToInt: {
      if (isInt) return define(v, x.value, Rep::kInt64);
      llvm::Value* small = b_.CreateFCmpOLT(b_.CreateUnaryIntrinsic(Intrinsic::fabs, x.value), ConstantFP::get(f64_, 0x1p62));
      guard(b_.CreateNot(small), v, ExitReason::kRange);
      return define(v, b_.CreateFPToSI(x.value, i64_), Rep::kInt64);
    }
    case Form::kToFloat: return define(v, isInt ? b_.CreateSIToFP(x.value, f64_) : x.value, Rep::kDouble);
    default: UNREACHABLE("no call of numbers");
  }
}

// range() whose iterator lives in three variables: sets them; getiter has nothing left to do.
void Lowering::lowerRangeCall(ValueId v, const Inst& inst) {
  ValueId iterator = ir::kNone;
  for (auto& [k, range] : ranges_) {
    if (f_.inst(k).op == Op::kGetIter && f_.inst(k).operands[0] == v) iterator = k;
  }
  CHECK(iterator != ir::kNone);
  auto argument = [&](uint32_t i) {
    llvm::Value* a = asInt(inst.operands[i], v);
    if (get(inst.operands[i]).rep == Rep::kInt64 && !intRanges_.operand(inst, i).fitsValue()) {
      guard(b_.CreateICmpNE(b_.CreateAShr(b_.CreateShl(a, 16), 16), a), v, ExitReason::kRange);
    }
    return a;
  };
  llvm::Value* start = word(0);
  llvm::Value* stop;
  int64_t step = 1;
  if (inst.operandCount == 2) {
    stop = argument(1);
  } else {
    start = argument(1);
    stop = argument(2);
    if (inst.operandCount == 4) step = KValue{f_.inst(inst.operands[3]).immediate}.asInt();
  }
  llvm::Value *low = step > 0 ? start : stop, *high = step > 0 ? stop : start;
  uint64_t size = static_cast<uint64_t>(step > 0 ? step : -step);
  llvm::Value* steps = b_.CreateAdd(b_.CreateUDiv(b_.CreateSub(b_.CreateSub(high, low), word(1)), word(size)), word(1));
  const VirtualRange& range = ranges_[iterator];
  b_.CreateStore(start, range.next);
  b_.CreateStore(word(static_cast<uint64_t>(step)), range.step);
  b_.CreateStore(b_.CreateSelect(b_.CreateICmpSLT(low, high), steps, word(0)), range.left);
  define(v, word(KValue::none().bits), Rep::kBoxed);
}

// Puts `item` behind the end of the list whose cell is `list`: in place while there is room.
void Lowering::appendToList(llvm::Value* list, llvm::Value* item) {
  llvm::Value* length = b_.CreateLoad(i32_, cage(list, offsetof(ListCell, length)));
  llvm::Value* items = b_.CreateLoad(i32_, cage(list, offsetof(ListCell, items)));
  BasicBlock *some = newBlock("some"), *fast = newBlock("append"), *grow = newBlock("grow"), *done = newBlock("done");
  branchLikely(b_.CreateICmpNE(items, b_.getInt32(0)), some, grow);  // nothing may be read at 0
  b_.SetInsertPoint(some);
  branchLikely(b_.CreateICmpULT(length, b_.CreateLoad(i32_, cage(items, offsetof(ValuesCell, capacity)))), fast, grow);
  b_.SetInsertPoint(fast);
  b_.CreateStore(item, cageIndexed(items, b_.CreateZExt(length, i64_), sizeof(ValuesCell)));
  b_.CreateStore(b_.CreateAdd(length, b_.getInt32(1)), cage(list, offsetof(ListCell, length)));
  b_.CreateBr(done);
  b_.SetInsertPoint(grow);
  callHelper(Helper::kListAppend, {b_.CreateOr(b_.CreateZExt(list, i64_), word(KValue::reference(0).bits)), item});
  b_.CreateBr(done);
  b_.SetInsertPoint(done);
}

// list.append on an exact list: loading the method has checked it.
void Lowering::lowerListAppend(ValueId v, const Inst& inst) {
  llvm::Value* list = asReference(inst.operands[1], v, ExitReason::kKind);
  guard(b_.CreateICmpNE(b_.CreateLoad(i16_, cage(list, 0)), b_.getInt16(static_cast<uint16_t>(Kind::kList))), v, ExitReason::kKind);
  appendToList(list, boxed(inst.operands[2]));
  define(v, word(KValue::none().bits), Rep::kBoxed);
}

// Operands from `first` on go to Context::callArgs.
void Lowering::passArguments(const Inst& inst, uint32_t first) {
  for (uint32_t i = first; i < inst.operandCount; ++i) storeContext(boxed(inst.operands[i]), offsetof(Context, callArgs) + 8ull * (i - first));
}

void Lowering::finishHelper(ValueId v, const Inst& inst, llvm::Value* result, bool exits) {
  if (exits) guardResult(b_.CreateICmpEQ(result, word(KValue::exit().bits)), result, v);
  if (inst.type != ir::Type::kVoid) define(v, result, Rep::kBoxed);
}

void Lowering::lowerGeneric(ValueId v, const Inst& inst) {
  auto o = [&](uint32_t i) { return boxed(inst.operands[i]); };
  auto number = static_cast<uint32_t>(inst.immediate);
  llvm::Value* immediate = b_.getInt32(number);
  auto call = [&](Helper helper, std::initializer_list<llvm::Value*> arguments) {
    llvm::Value* r = callHelper(helper, arguments);
    finishHelper(v, inst, r, kHelperSignatures[static_cast<uint32_t>(helper)].exits);
  };
  auto build = [&](Helper helper) {
    passArguments(inst, 0);
    call(helper, {b_.getInt32(inst.operandCount)});
  };
  switch (inst.op) {
    case Op::kBinary: return call(Helper::kBinary, {o(0), o(1), immediate});
    case Op::kInplace: return call(Helper::kInplace, {o(0), o(1), immediate});
    case Op::kUnary: return call(Helper::kUnary, {o(0), immediate});
    case Op::kCompare: return call(Helper::kCompare, {o(0), o(1), immediate});
    case Op::kContains: return call(Helper::kContains, {o(0), o(1)});
    case Op::kGetItem: return call(Helper::kGetItem, {o(0), o(1)});
    case Op::kSetItem: return call(Helper::kSetItem, {o(0), o(1), o(2)});
    case Op::kDelItem: return call(Helper::kDelItem, {o(0), o(1)});
    case Op::kUnpack: return call(Helper::kUnpack, {o(0), immediate});
    case Op::kUnpackStar: return call(Helper::kUnpackStar, {o(0), immediate});
    case Op::kGetAttr: return call(Helper::kGetAttr, {o(0), immediate});
    case Op::kSetAttr: return call(Helper::kSetAttr, {o(0), o(1), immediate});
    case Op::kDelAttr: return call(Helper::kDelAttr, {o(0), immediate});
    case Op::kLoadMethod: return call(Helper::kLoadMethod, {o(0), immediate});
    case Op::kLoadSpecial: return call(Helper::kLoadSpecial, {o(0), immediate});
    case Op::kCall:
      passArguments(inst, 1);
      return call(Helper::kCall, {o(0), b_.getInt32(inst.operandCount - 1u)});
    case Op::kCallMethod:
      passArguments(inst, 1);
      return call(Helper::kCallMethod, {o(0), b_.getInt32(inst.operandCount - 1u)});
    case Op::kCallKeywords:
    case Op::kCallMethodKeywords: {
      llvm::Value* names = loadLink({LinkRow::kPooled, f_.code().id, number});
      passArguments(inst, 1);
      return call(inst.op == Op::kCallKeywords ? Helper::kCallKeywords : Helper::kCallMethodKeywords, {o(0), b_.getInt32(inst.operandCount - 1u), names});
    }
    case Op::kCallSpread: return call(Helper::kCallSpread, {o(0), o(1), o(2)});
    case Op::kGetIter: return call(Helper::kGetIter, {o(0)});
    case Op::kIterNext: return call(Helper::kIterNext, {o(0)});
    case Op::kBuildTuple: return build(Helper::kBuildTuple);
    case Op::kBuildList: return build(Helper::kBuildList);
    case Op::kBuildString: return build(Helper::kBuildString);
    case Op::kBuildSet: return build(Helper::kBuildSet);
    case Op::kBuildDict: return build(Helper::kBuildDict);
    case Op::kBuildSlice: return call(Helper::kBuildSlice, {o(0), o(1), o(2)});
    case Op::kListAppend: return appendToList(b_.CreateTrunc(o(0), i32_), o(1));
    case Op::kSetAdd: return call(Helper::kSetAdd, {o(0), o(1)});
    case Op::kDictStore: return call(Helper::kDictStore, {o(0), o(1), o(2)});
    case Op::kListExtend: return call(Helper::kListExtend, {o(0), o(1)});
    case Op::kSetUpdate: return call(Helper::kSetUpdate, {o(0), o(1)});
    case Op::kDictMerge: return call(Helper::kDictMerge, {o(0), o(1), immediate});
    case Op::kListToTuple: return call(Helper::kListToTuple, {o(0)});
    case Op::kMakeBox: return call(Helper::kMakeBox, {o(0)});
    case Op::kDeleteGlobal: return call(Helper::kDeleteGlobal, {globalsRef(), immediate});
    case Op::kMakeFunction: return call(Helper::kMakeFunction, {immediate, globalsRef(), o(0), o(1), o(2), o(3)});
    case Op::kBuildClass: return call(Helper::kBuildClass, {o(0), o(1), o(2), immediate});
    case Op::kImport: return call(Helper::kImport, {o(0), immediate});
    case Op::kImportFrom: return call(Helper::kImportFrom, {o(0), immediate});
    case Op::kFormatValue: return call(Helper::kFormatValue, {o(0), o(1), immediate});
    case Op::kRaise: return call(Helper::kRaise, {o(0), o(1)});
    case Op::kMatchSequence: return call(Helper::kMatchSequence, {o(0), immediate});
    case Op::kMatchMapping: return call(Helper::kMatchMapping, {o(0), immediate});
    case Op::kMatchClass: return call(Helper::kMatchClass, {o(0), o(1), o(2), immediate});
    case Op::kMatchException: return call(Helper::kMatchException, {o(0), o(1)});
    default: refusal_ = Refusal::kUnsupported;
  }
}

}  // namespace krait::jit
