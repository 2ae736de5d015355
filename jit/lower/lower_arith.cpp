// Arithmetic, comparison, truth.
#include "jit/lower/lowering.h"
#include "runtime/exec/operators.h"

namespace krait::jit {

using namespace llvm;
using ir::ExitReason;
using ir::Inst;
using ir::ValueId;
using KValue = krait::Value;

void Lowering::lowerArithmetic(ValueId v, const Inst& inst) {
  switch (plan_.form[v]) {
    case Form::kInt: return lowerIntArithmetic(v, inst);
    case Form::kFloat: return lowerFloatArithmetic(v, inst);
    case Form::kOperator: return lowerOperator(v, inst);
    case Form::kStr: {
      llvm::Value* sum = callHelper(Helper::kStrAdd, {boxed(inst.operands[0]), boxed(inst.operands[1])});
      guard(b_.CreateICmpEQ(sum, word(KValue::unbound().bits)), v, ExitReason::kKind, false);  // a sum may have taken place in its buffer
      return define(v, sum, Rep::kBoxed);
    }
    default: return lowerGeneric(v, inst);
  }
}

void Lowering::lowerIntArithmetic(ValueId v, const Inst& inst) {
  llvm::Value *a = asInt(inst.operands[0], v), *b = asInt(inst.operands[1], v);
  IntRange result;
  bool exact = Ranges::exact(inst.immediate, intRanges_.operand(inst, 0), intRanges_.operand(inst, 1), &result);
  auto checked = [&](Intrinsic::ID id, Instruction::BinaryOps plain) {
    if (exact) return b_.CreateBinOp(plain, a, b);
    llvm::Value* pair = b_.CreateBinaryIntrinsic(id, a, b);
    guard(b_.CreateExtractValue(pair, 1), v, ExitReason::kOverflow);
    return b_.CreateExtractValue(pair, 0);
  };
  llvm::Value* r = nullptr;
  switch (static_cast<BinaryOperator>(inst.immediate)) {
    case BinaryOperator::kAdd: r = checked(Intrinsic::sadd_with_overflow, Instruction::Add); break;
    case BinaryOperator::kSub: r = checked(Intrinsic::ssub_with_overflow, Instruction::Sub); break;
    case BinaryOperator::kMul: r = checked(Intrinsic::smul_with_overflow, Instruction::Mul); break;
    case BinaryOperator::kFloorDiv:
    case BinaryOperator::kMod: r = lowerDivision(v, inst, a, b); break;
    case BinaryOperator::kAnd: r = b_.CreateAnd(a, b); break;
    case BinaryOperator::kOr: r = b_.CreateOr(a, b); break;
    case BinaryOperator::kXor: r = b_.CreateXor(a, b); break;
    case BinaryOperator::kLShift:
    case BinaryOperator::kRShift: r = lowerShift(v, inst, a, b); break;
    default: UNREACHABLE("no integer form");
  }
  define(v, r, Rep::kInt64);
}

// Floor division and its remainder: C's, corrected where the signs differ. By what is known of the operands, the
// correction, the checks and the width go.
llvm::Value* Lowering::lowerDivision(ValueId v, const Inst& inst, llvm::Value* a, llvm::Value* b) {
  bool remainder = static_cast<BinaryOperator>(inst.immediate) == BinaryOperator::kMod;
  IntRange left = intRanges_.operand(inst, 0), right = intRanges_.operand(inst, 1);
  if (auto* k = dyn_cast<ConstantInt>(b); k && k->getSExtValue() > 0 && k->getValue().isPowerOf2()) {
    return remainder ? b_.CreateAnd(a, word(k->getZExtValue() - 1)) : b_.CreateAShr(a, k->getValue().logBase2());
  }
  if (left.low >= 0 && right.low > 0) {
    if (auto* k = dyn_cast<ConstantInt>(b); k && left.high <= INT32_MAX && right.high <= INT32_MAX) {
      return divideByConstant(a, left, k->getZExtValue(), remainder);
    }
    bool half = left.high <= UINT32_MAX && right.high <= UINT32_MAX;
    if (half) a = b_.CreateTrunc(a, i32_), b = b_.CreateTrunc(b, i32_);
    // A range may be wrong in a corrupt cage, but a division never traps.
    if (!isa<ConstantInt>(b)) b = b_.CreateBinaryIntrinsic(Intrinsic::umax, b, ConstantInt::get(b->getType(), 1));
    llvm::Value* r = remainder ? b_.CreateURem(a, b) : b_.CreateUDiv(a, b);
    return half ? b_.CreateZExt(r, i64_) : r;
  }
  if (right.low > 0) {
    if (!isa<ConstantInt>(b)) b = b_.CreateBinaryIntrinsic(Intrinsic::smax, b, word(1));  // as above
    llvm::Value *rest = b_.CreateSRem(a, b), *sign = b_.CreateAShr(rest, 63);
    if (!remainder) return b_.CreateAdd(b_.CreateSDiv(a, b), sign);
    uncorrected_[v] = rest;
    return b_.CreateAdd(rest, b_.CreateAnd(sign, b));
  }
  if (auto* k = dyn_cast<ConstantInt>(b); !k || k->isZero() || k->isMinusOne()) {
    guard(b_.CreateICmpEQ(b, word(0)), v, ExitReason::kZeroDivisor);
    guard(b_.CreateAnd(b_.CreateICmpEQ(b, word(~0ull)), b_.CreateICmpEQ(a, word(1ull << 63))), v, ExitReason::kOverflow);
  }
  llvm::Value* rest = b_.CreateSRem(a, b);
  if (remainder) uncorrected_[v] = rest;
  llvm::Value* differs = b_.CreateAnd(b_.CreateICmpNE(rest, word(0)), b_.CreateICmpSLT(b_.CreateXor(rest, b), word(0)));
  if (remainder) return b_.CreateAdd(rest, b_.CreateSelect(differs, b, word(0)));
  return b_.CreateSub(b_.CreateSDiv(a, b), b_.CreateZExt(differs, i64_));
}

// By multiplication (Granlund, Montgomery 1994): for 0 <= a < 2^n, 2^(l-1) < d <= 2^l and m = 2^(n+l) / d + 1, a / d is
// a * m >> (n + l). LLVM, which does not know n, has to take more steps.
llvm::Value* Lowering::divideByConstant(llvm::Value* a, IntRange range, uint64_t d, bool remainder) {
  uint32_t n = Log2_64_Ceil(static_cast<uint64_t>(range.high) + 1), shift = n + Log2_64_Ceil(d);
  uint64_t m = (uint64_t{1} << shift) / d + 1;  // n and l are 31 at most: the product takes 63 bits
  llvm::Value* quotient = b_.CreateLShr(b_.CreateMul(a, word(m)), shift);
  return remainder ? b_.CreateSub(a, b_.CreateMul(quotient, word(d))) : quotient;
}

llvm::Value* Lowering::lowerShift(ValueId v, const Inst& inst, llvm::Value* a, llvm::Value* b) {
  IntRange by = intRanges_.operand(inst, 1), result;
  if (static_cast<BinaryOperator>(inst.immediate) == BinaryOperator::kRShift) {
    if (by.low < 0) guard(b_.CreateICmpSLT(b, word(0)), v, ExitReason::kRange);
    if (by.high > 63) b = b_.CreateSelect(b_.CreateICmpUGT(b, word(63)), word(63), b);
    return b_.CreateAShr(a, b);
  }
  if (!by.within(0, 62)) guard(b_.CreateICmpUGT(b, word(62)), v, ExitReason::kRange);
  llvm::Value* r = b_.CreateShl(a, b);
  if (!Ranges::exact(inst.immediate, intRanges_.operand(inst, 0), by, &result)) {
    guard(b_.CreateICmpNE(b_.CreateAShr(r, b), a), v, ExitReason::kOverflow);
  }
  return r;
}

void Lowering::lowerFloatArithmetic(ValueId v, const Inst& inst) {
  auto op = static_cast<BinaryOperator>(inst.immediate);
  ValueId left = inst.operands[0], right = inst.operands[1];
  Rep l = get(left).rep, r = get(right).rep;
  bool divides = op == BinaryOperator::kTrueDiv;
  if (!divides && l != Rep::kDouble && r != Rep::kDouble && site(inst).operands != kSawFloat) {
    // Two ints would give an int: one operand at least is a float.
    llvm::Value* real = b_.getFalse();
    if (l == Rep::kBoxed) real = b_.CreateOr(real, isFloat(get(left).value));
    if (r == Rep::kBoxed) real = b_.CreateOr(real, isFloat(get(right).value));
    guard(b_.CreateNot(real), v, ExitReason::kKind);
  }
  // int / int is rounded once: both must be exact.
  llvm::Value* a = divides && r != Rep::kDouble ? asExactDouble(left, v) : asDouble(left, v);
  llvm::Value* b = divides && l != Rep::kDouble ? asExactDouble(right, v) : asDouble(right, v);
  llvm::Value* out = nullptr;
  auto notZero = [&] { guard(b_.CreateFCmpOEQ(b, ConstantFP::get(f64_, 0.0)), v, ExitReason::kZeroDivisor); };
  switch (op) {
    case BinaryOperator::kAdd: out = b_.CreateFAdd(a, b); break;
    case BinaryOperator::kSub: out = b_.CreateFSub(a, b); break;
    case BinaryOperator::kMul: out = b_.CreateFMul(a, b); break;
    case BinaryOperator::kTrueDiv:
      notZero();
      out = b_.CreateFDiv(a, b);
      break;
    case BinaryOperator::kFloorDiv:
      notZero();
      out = callHelper(Helper::kFloatFloorDiv, {a, b});
      break;
    case BinaryOperator::kMod:
      notZero();
      out = callHelper(Helper::kFloatMod, {a, b});
      break;
    case BinaryOperator::kPow: out = lowerPower(v, a, b); break;
    default: UNREACHABLE("no float form");
  }
  define(v, out, Rep::kDouble);
}

// Real and finite, or the interpreter says what it is: an error, a complex number.
llvm::Value* Lowering::lowerPower(ValueId v, llvm::Value* a, llvm::Value* b) {
  llvm::Value* zero = ConstantFP::get(f64_, 0.0);
  llvm::Value* whole = b_.CreateFCmpOEQ(b, b_.CreateUnaryIntrinsic(Intrinsic::floor, b));
  llvm::Value* ofZero = b_.CreateAnd(b_.CreateFCmpOEQ(a, zero), b_.CreateFCmpOGE(b, zero));
  llvm::Value* ofNegative = b_.CreateAnd(b_.CreateFCmpOLT(a, zero), whole);
  llvm::Value* real = b_.CreateOr(b_.CreateFCmpOGT(a, zero), b_.CreateOr(ofZero, ofNegative));
  guard(b_.CreateNot(real), v, ExitReason::kZeroDivisor);
  llvm::Value* power = callHelper(Helper::kFloatPow, {a, b});
  guard(b_.CreateFCmpOEQ(b_.CreateUnaryIntrinsic(Intrinsic::fabs, power), ConstantFP::getInfinity(f64_)), v, ExitReason::kOverflow);
  return power;
}

void Lowering::lowerUnary(ValueId v, const Inst& inst) {
  auto op = static_cast<UnaryOperator>(inst.immediate);
  ValueId a = inst.operands[0];
  switch (plan_.form[v]) {
    case Form::kInt: {
      llvm::Value* i = asInt(a, v);
      if (op == UnaryOperator::kNeg) {
        if (intRanges_.operand(inst, 0).low > INT64_MIN) return define(v, b_.CreateNeg(i), Rep::kInt64);
        llvm::Value* pair = b_.CreateBinaryIntrinsic(Intrinsic::ssub_with_overflow, word(0), i);
        guard(b_.CreateExtractValue(pair, 1), v, ExitReason::kOverflow);
        i = b_.CreateExtractValue(pair, 0);
      } else if (op == UnaryOperator::kInvert) {
        i = b_.CreateXor(i, word(~0ull));
      }
      return define(v, i, Rep::kInt64);
    }
    case Form::kFloat: {
      llvm::Value* d = asDouble(a, v);
      return define(v, op == UnaryOperator::kNeg ? b_.CreateFNeg(d) : d, Rep::kDouble);
    }
    default: return lowerGeneric(v, inst);
  }
}

// What is zero when `v`, whose word is `a`, is: of a remainder, before its sign was corrected.
llvm::Value* Lowering::zeroLike(ValueId v, llvm::Value* a) {
  auto it = uncorrected_.find(v);
  if (it == uncorrected_.end()) return a;
  auto* rest = dyn_cast<Instruction>(it->second);
  return rest && rest->getParent() == b_.GetInsertBlock() ? rest : a;
}

void Lowering::lowerCompare(ValueId v, const Inst& inst) {
  static const CmpInst::Predicate kInts[] = {CmpInst::ICMP_SLT, CmpInst::ICMP_SLE, CmpInst::ICMP_EQ, CmpInst::ICMP_NE, CmpInst::ICMP_SGT, CmpInst::ICMP_SGE};
  static const CmpInst::Predicate kFloats[] = {CmpInst::FCMP_OLT, CmpInst::FCMP_OLE, CmpInst::FCMP_OEQ, CmpInst::FCMP_UNE, CmpInst::FCMP_OGT, CmpInst::FCMP_OGE};
  ValueId left = inst.operands[0], right = inst.operands[1];
  switch (plan_.form[v]) {
    case Form::kInt: {
      llvm::Value *a = asInt(left, v), *b = asInt(right, v);
      const auto op = static_cast<CompareOperator>(inst.immediate);
      const bool equality = op == CompareOperator::kEq || op == CompareOperator::kNe;
      if (auto* zero = dyn_cast<ConstantInt>(b); equality && zero && zero->isZero()) a = zeroLike(left, a);
      return define(v, b_.CreateICmp(kInts[inst.immediate], a, b), Rep::kBool);
    }
    case Form::kFloat: {
      // Python compares int and float exactly: so are the conversions.
      llvm::Value *a = asExactDouble(left, v), *b = asExactDouble(right, v);
      return define(v, b_.CreateFCmp(kFloats[inst.immediate], a, b), Rep::kBool);
    }
    case Form::kOperator: return lowerOperator(v, inst);
    case Form::kStr: {
      llvm::Value* r = callHelper(Helper::kStrCompare, {boxed(left), boxed(right), b_.getInt32(static_cast<uint32_t>(inst.immediate))});
      guard(b_.CreateICmpEQ(r, word(KValue::unbound().bits)), v, ExitReason::kKind, false);  // what was compared is paid for
      return define(v, b_.CreateICmpEQ(r, word(KValue::boolean(true).bits)), Rep::kBool);
    }
    default: return lowerGeneric(v, inst);
  }
}

void Lowering::lowerTruth(ValueId v, const Inst& inst) {
  Operand o = get(inst.operands[0]);
  switch (o.rep) {
    case Rep::kBool: return define(v, o.value, Rep::kBool);
    case Rep::kInt64: return define(v, b_.CreateICmpNE(zeroLike(inst.operands[0], o.value), word(0)), Rep::kBool);
    case Rep::kDouble: return define(v, b_.CreateFCmpUNE(o.value, ConstantFP::get(f64_, 0.0)), Rep::kBool);
    default: break;
  }
  if (site(inst).operands == kSawInt && !site(inst).exitsOften) return define(v, b_.CreateICmpNE(asInt(inst.operands[0], v), word(0)), Rep::kBool);
  llvm::Value* isTrue = b_.CreateICmpEQ(o.value, word(KValue::boolean(true).bits));
  if (!site(inst).operands && !site(inst).exitsOften) {  // only bools were seen
    guard(b_.CreateICmpNE(b_.CreateOr(o.value, word(1)), word(KValue::boolean(true).bits)), v, ExitReason::kKind);
    return define(v, isTrue, Rep::kBool);
  }
  llvm::Value* isPlain = b_.CreateOr(isTrue, b_.CreateOr(b_.CreateICmpEQ(o.value, word(KValue::boolean(false).bits)), b_.CreateICmpEQ(o.value, word(KValue::none().bits))));
  BasicBlock *from = b_.GetInsertBlock(), *slow = newBlock("truth"), *done = newBlock("known");
  b_.CreateCondBr(isPlain, done, slow);
  b_.SetInsertPoint(slow);
  llvm::Value* r = callHelper(Helper::kTruth, {o.value});
  guardResult(b_.CreateICmpEQ(r, word(KValue::exit().bits)), r, v);
  llvm::Value* slowTrue = b_.CreateICmpEQ(r, word(KValue::boolean(true).bits));
  BasicBlock* slowEnd = b_.GetInsertBlock();
  b_.CreateBr(done);
  b_.SetInsertPoint(done);
  PHINode* phi = b_.CreatePHI(i1_, 2);
  phi->addIncoming(isTrue, from);
  phi->addIncoming(slowTrue, slowEnd);
  define(v, phi, Rep::kBool);
}

void Lowering::lowerIs(ValueId v, const Inst& inst) {
  Operand a = get(inst.operands[0]), b = get(inst.operands[1]);
  if (a.rep == b.rep && (a.rep == Rep::kInt64 || a.rep == Rep::kBool)) return define(v, b_.CreateICmpEQ(a.value, b.value), Rep::kBool);
  llvm::Value *x = box(a), *y = box(b);
  llvm::Value* same = b_.CreateICmpEQ(x, y);
  auto singleton = [](llvm::Value* k) {
    auto* c = dyn_cast<ConstantInt>(k);
    return c && (c->getZExtValue() >> KValue::kTagShift) != KValue::kTagRef;
  };
  if (singleton(x) || singleton(y)) return define(v, same, Rep::kBool);
  // Two references may be equal numbers.
  llvm::Value* references = b_.CreateAnd(isTag(x, KValue::kTagRef), isTag(y, KValue::kTagRef));
  BasicBlock *from = b_.GetInsertBlock(), *slow = newBlock("is"), *done = newBlock("known");
  b_.CreateCondBr(b_.CreateAnd(references, b_.CreateNot(same)), slow, done);
  b_.SetInsertPoint(slow);
  llvm::Value* r = b_.CreateICmpNE(callHelper(Helper::kIs, {x, y}), word(0));
  b_.CreateBr(done);
  b_.SetInsertPoint(done);
  PHINode* phi = b_.CreatePHI(i1_, 2);
  phi->addIncoming(same, from);
  phi->addIncoming(r, slow);
  define(v, phi, Rep::kBool);
}

}  // namespace krait::jit
