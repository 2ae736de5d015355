// Forms by profile: how each instruction is compiled, and what its result is then.
#include "jit/plan/specialiser.h"

#include "jit/plan/globals.h"
#include "runtime/exec/operators.h"

namespace krait::jit {

using ir::BlockId;
using ir::Edge;
using ir::Inst;
using ir::kNone;
using ir::Op;
using ir::ValueId;

Rep Specialiser::plan(ValueId v, const Inst& inst) {
  Form& form = plan_.form[v];
  const Site& s = site(inst);
  switch (inst.op) {
    case Op::kParam: return inst.block == 0 && inst.immediate < plan_.parameters.size() && !isBlockParameter(v) ? plan_.parameters[static_cast<uint32_t>(inst.immediate)] : plan_.rep[v];
    case Op::kConst: return constantRep(inst);
    case Op::kCheckBound: return plan_.rep[inst.operands[0]];
    case Op::kBinary:
    case Op::kInplace: return arithmetic(inst, s, form);
    case Op::kUnary: return unary(inst, s, form);
    case Op::kCompare: return comparison(inst, s, form);
    case Op::kTruth: case Op::kNot: case Op::kIs: case Op::kIsExhausted: return Rep::kBool;
    case Op::kContains: case Op::kMatchException: case Op::kMatchSequence: case Op::kMatchMapping: form = Form::kGeneric; return Rep::kBoxed;
    case Op::kLoadGlobal:
      form = s.seen == Seen::kBuiltin && !s.exitsOften ? Form::kBuiltinLink : Form::kPlain;
      if (uint32_t k = globalOf(plan_, inst.immediate); k != kNone) return plan_.globals[k].rep;
      return Rep::kBoxed;
    case Op::kGetItem:
      form = s.exitsOften ? Form::kGeneric : s.seen == Seen::kListInt ? Form::kListItem : s.seen == Seen::kTupleInt ? Form::kTupleItem : s.seen == Seen::kStrInt ? Form::kStr : Form::kGeneric;
      if (form != Form::kGeneric && plan_.rep[inst.operands[1]] != Rep::kInt64 && plan_.rep[inst.operands[1]] != Rep::kBoxed) form = Form::kGeneric;
      return Rep::kBoxed;
    case Op::kSetItem:
      form = !s.exitsOften && s.seen == Seen::kListInt ? Form::kListItem : Form::kGeneric;
      if (form != Form::kGeneric && plan_.rep[inst.operands[1]] != Rep::kInt64 && plan_.rep[inst.operands[1]] != Rep::kBoxed) form = Form::kGeneric;
      return Rep::kBoxed;
    case Op::kGetAttr:
    case Op::kSetAttr:
      form = !s.exitsOften && s.seen == Seen::kSlot ? Form::kSlot : Form::kGeneric;
      return Rep::kBoxed;
    case Op::kLoadMethod:
      form = s.exitsOften ? Form::kGeneric : s.seen == Seen::kMethod ? Form::kMethod : s.seen == Seen::kMember ? Form::kMemberLink : Form::kGeneric;
      return Rep::kBoxed;
    case Op::kCall: return call(v, inst, s, form);
    case Op::kCallMethod: return callMethod(inst, s, form);
    case Op::kGetIter:
      if (form != Form::kRangeIter) form = isVirtualRange(v) ? Form::kRangeIter : Form::kGeneric;
      return Rep::kBoxed;
    case Op::kIterNext: return iterNext(v, inst, s, form);
    case Op::kUnpack: {
      const Form of = plan_.form[inst.operands[0]];
      form = of == Form::kPairNext || of == Form::kEnumerateNext ? Form::kPairUnpack : Form::kGeneric;
      return Rep::kBoxed;
    }
    case Op::kTupleItem: {
      const ValueId whole = inst.operands[0];
      form = plan_.form[whole] == Form::kPairUnpack ? Form::kPairItem : Form::kPlain;
      const bool counts = form == Form::kPairItem && inst.immediate == 0 && plan_.form[f_.inst(whole).operands[0]] == Form::kEnumerateNext;
      return counts ? Rep::kInt64 : Rep::kBoxed;
    }
    default: return Rep::kBoxed;
  }
}

// Which form two operands and what was seen allow; kGeneric if none.
Form Specialiser::numberForm(Rep a, Rep b, const Site& s) const {
  if (s.exitsOften || !isNumber(a) || !isNumber(b)) return Form::kGeneric;
  if (a == Rep::kBoxed && b == Rep::kBoxed && s.operands == kSawStr) return Form::kStr;
  bool onlyNumbers = !(s.operands & ~(kSawInt | kSawFloat));
  if (a == Rep::kInt64 && b == Rep::kInt64) return Form::kInt;
  if (a != Rep::kDouble && b != Rep::kDouble && s.operands == kSawInt) return Form::kInt;
  if ((a == Rep::kDouble || b == Rep::kDouble) && onlyNumbers && (s.operands || (a != Rep::kBoxed && b != Rep::kBoxed))) return Form::kFloat;
  if ((a == Rep::kDouble && b != Rep::kBoxed) || (b == Rep::kDouble && a != Rep::kBoxed)) return Form::kFloat;
  if (onlyNumbers && (s.operands & kSawFloat)) return Form::kFloat;
  return Form::kGeneric;
}

// Whether one operand is a bool of compiled code (`count += x == y`) and the other an int.
bool Specialiser::addsTruth(BinaryOperator op, Rep a, Rep b, const Site& s) const {
  if (s.exitsOften || (a == Rep::kBool) == (b == Rep::kBool)) return false;
  if (op != BinaryOperator::kAdd && op != BinaryOperator::kSub && op != BinaryOperator::kMul) return false;
  const Rep other = a == Rep::kBool ? b : a;
  return other == Rep::kInt64 || (other == Rep::kBoxed && s.operands == (kSawInt | kSawOther));
}

Rep Specialiser::arithmetic(const Inst& inst, const Site& s, Form& form) {
  Rep a = plan_.rep[inst.operands[0]], b = plan_.rep[inst.operands[1]];
  if (a == Rep::kBottom || b == Rep::kBottom) return Rep::kBottom;
  if (const Signature* method = operatorMethod(inst, s)) {
    form = Form::kOperator;
    return method->result;
  }
  auto op = static_cast<BinaryOperator>(inst.immediate);
  form = addsTruth(op, a, b, s) ? Form::kInt : numberForm(a, b, s);
  if (form == Form::kStr) {
    if (op != BinaryOperator::kAdd) form = Form::kGeneric;
    return Rep::kBoxed;
  }
  switch (op) {
    case BinaryOperator::kAdd: case BinaryOperator::kSub: case BinaryOperator::kMul:
    case BinaryOperator::kFloorDiv: case BinaryOperator::kMod: break;
    case BinaryOperator::kTrueDiv:
      if (form == Form::kInt) form = Form::kFloat;
      break;
    case BinaryOperator::kLShift: case BinaryOperator::kRShift: case BinaryOperator::kAnd: case BinaryOperator::kOr: case BinaryOperator::kXor:
      if (form == Form::kFloat) form = Form::kGeneric;
      break;
    case BinaryOperator::kPow:
      if (form == Form::kInt) form = Form::kGeneric;
      break;
    case BinaryOperator::kMatMul: case BinaryOperator::kCount: form = Form::kGeneric; break;
  }
  return form == Form::kInt ? Rep::kInt64 : form == Form::kFloat ? Rep::kDouble : Rep::kBoxed;
}

Rep Specialiser::unary(const Inst& inst, const Site& s, Form& form) {
  Rep a = plan_.rep[inst.operands[0]];
  if (a == Rep::kBottom) return Rep::kBottom;
  form = s.exitsOften || a == Rep::kBool ? Form::kGeneric
         : a == Rep::kInt64 || (a == Rep::kBoxed && s.operands == kSawInt) ? Form::kInt
         : a == Rep::kDouble || (a == Rep::kBoxed && s.operands == kSawFloat) ? Form::kFloat
                                                                             : Form::kGeneric;
  if (static_cast<UnaryOperator>(inst.immediate) == UnaryOperator::kInvert && form == Form::kFloat) form = Form::kGeneric;
  return form == Form::kInt ? Rep::kInt64 : form == Form::kFloat ? Rep::kDouble : Rep::kBoxed;
}

Rep Specialiser::comparison(const Inst& inst, const Site& s, Form& form) {
  Rep a = plan_.rep[inst.operands[0]], b = plan_.rep[inst.operands[1]];
  if (a == Rep::kBottom || b == Rep::kBottom) return Rep::kBottom;
  if (const Signature* method = operatorMethod(inst, s)) {
    form = Form::kOperator;
    return method->result;
  }
  form = numberForm(a, b, s);
  return form == Form::kGeneric ? Rep::kBoxed : Rep::kBool;
}

// The method of the script that an operator was seen to call, if it can be called directly.
const Signature* Specialiser::operatorMethod(const Inst& inst, const Site& s) const {
  if (s.exitsOften || s.seen != Seen::kOperator || plan_.rep[inst.operands[0]] != Rep::kBoxed || !callees_.find) return nullptr;
  const Signature* callee = callees_.find(callees_.where, s.codeId);
  return callee && callee->parameters.size() == 2 && callee->parameters[0] == Rep::kBoxed ? callee : nullptr;
}

Rep Specialiser::call(ValueId v, const Inst& inst, const Site& s, Form& form) {
  form = Form::kGeneric;
  const Inst& callee = f_.inst(inst.operands[0]);
  uint32_t count = inst.operandCount - 1u;
  if (callee.op == Op::kLoadGlobal && plan_.form[inst.operands[0]] == Form::kBuiltinLink) {
    JitHint hint = site(callee).hint;
    if (hint == JitHint::kLen && count == 1 && !s.exitsOften) {
      form = Form::kLen;
      return Rep::kInt64;
    }
    if (hint == JitHint::kRange && isRangeForLoop(v)) {
      form = Form::kRangeCall;
      return Rep::kBoxed;
    }
    if (!s.exitsOften) {
      if (Rep r = numberCall(hint, inst, form); form != Form::kGeneric) return r;
    }
    const Site& row = site(callee);
    if (isLeaf(row, count + row.takesType)) {
      form = Form::kLeaf;
      return Rep::kBoxed;
    }
  }
  if (s.seen == Seen::kConstruct) return construction(inst, s, form);
  return known(inst, s, form);
}

// Built-ins of numbers whose representation is static.
Rep Specialiser::numberCall(JitHint hint, const Inst& inst, Form& form) const {
  uint32_t count = inst.operandCount - 1u;
  if (count == 0) return Rep::kBoxed;
  Rep a = plan_.rep[inst.operands[1]];
  bool number = a == Rep::kInt64 || a == Rep::kDouble;
  for (uint32_t i = 1; i < inst.operandCount; ++i) {
    if (plan_.rep[inst.operands[i]] != Rep::kBottom) continue;
    form = Form::kLeaf;  // not known yet
    return Rep::kBottom;
  }
  switch (hint) {
    case JitHint::kAbs:
      if (count != 1 || !number) return Rep::kBoxed;
      form = Form::kAbs;
      return a;
    case JitHint::kMin:
    case JitHint::kMax:
      if (count != 2 || !number || plan_.rep[inst.operands[2]] != a) return Rep::kBoxed;
      form = Form::kMinMax;
      return a;
    case JitHint::kIntConvert:
      if (count != 1 || !number) return Rep::kBoxed;
      form = Form::kToInt;
      return Rep::kInt64;
    case JitHint::kFloatConvert:
      if (count != 1 || !number) return Rep::kBoxed;
      form = Form::kToFloat;
      return Rep::kDouble;
    default: return Rep::kBoxed;
  }
}

// A call of one class: its __init__ takes the instance before the arguments and gives None.
Rep Specialiser::construction(const Inst& inst, const Site& s, Form& form) {
  const Signature* callee = !s.exitsOften && callees_.find ? callees_.find(callees_.where, s.codeId) : nullptr;
  if (callee && callee->parameters.size() == inst.operandCount && callee->parameters[0] == Rep::kBoxed && callee->result == Rep::kBoxed) form = Form::kConstruct;
  return Rep::kBoxed;
}

// A call of one Python function that was seen.
Rep Specialiser::known(const Inst& inst, const Site& s, Form& form) {
  if (s.exitsOften || s.seen != Seen::kFunction) return Rep::kBoxed;
  if (s.codeId == f_.code().id && loop_ == kNone && callees_.itself) {
    form = Form::kFunction;
    return plan_.result;
  }
  const Signature* callee = callees_.find ? callees_.find(callees_.where, s.codeId) : nullptr;
  if (!callee || callee->parameters.size() != inst.operandCount - 1u) return Rep::kBoxed;
  form = Form::kFunction;
  return callee->result;
}

Rep Specialiser::callMethod(const Inst& inst, const Site& s, Form& form) {
  form = Form::kGeneric;
  const Inst& callee = f_.inst(inst.operands[0]);
  if (callee.op == Op::kLoadMethod && plan_.form[inst.operands[0]] == Form::kMemberLink && site(callee).hint == JitHint::kListAppend && inst.operandCount == 3) {
    form = Form::kListAppend;
    return Rep::kBoxed;
  }
  if (callee.op == Op::kLoadMethod && plan_.form[inst.operands[0]] == Form::kMemberLink && isLeaf(site(callee), inst.operandCount - 1u)) {
    form = Form::kLeaf;
    return Rep::kBoxed;
  }
  return known(inst, s, form);
}

// range(ints) whose only use is the iterator of one loop, whose only use is the loop's next.
bool Specialiser::isRangeForLoop(ValueId call) const {
  const Inst& inst = f_.inst(call);
  if (inst.operandCount < 2 || inst.operandCount > 4 || site(inst).exitsOften) return false;
  if (uses_[call].size() != 1) return false;
  ValueId iter = uses_[call][0];
  if (f_.inst(iter).op != Op::kGetIter || f_.inst(iter).block != inst.block || !isOnlyNext(iter)) return false;
  for (uint32_t i = 1; i < inst.operandCount; ++i) {
    Rep r = plan_.rep[inst.operands[i]];
    if (r == Rep::kDouble || r == Rep::kBool) return false;
  }
  if (inst.operandCount == 4) {  // the step: a constant, not zero
    const Inst& step = f_.inst(inst.operands[3]);
    if (step.op != Op::kConst || !Value{step.immediate}.isInt() || Value{step.immediate}.asInt() == 0) return false;
  }
  return true;
}

// The iterator is used by one fused next() only and never travels through edges.
bool Specialiser::isOnlyNext(ValueId iter) const {
  if (uses_[iter].size() != 1) return false;
  ValueId next = uses_[iter][0];
  if (f_.inst(next).op != Op::kIterNext || !isFusedNext(next)) return false;
  for (BlockId b : plan_.order) {
    for (const Edge& e : f_.block(b).edges) {
      for (ValueId a : e.arguments) {
        if (a == iter) return false;
      }
    }
  }
  return true;
}

// next, isexhausted, branch in a row, and the value is not wanted where the loop ends.
bool Specialiser::isFusedNext(ValueId next) const {
  const ir::Block& block = f_.block(f_.inst(next).block);
  uint32_t n = block.insts.size();
  if (n < 3 || block.insts[n - 3] != next || f_.inst(block.insts[n - 2]).op != Op::kIsExhausted || f_.inst(block.insts[n - 2]).operands[0] != next) return false;
  if (f_.inst(block.insts[n - 1]).op != Op::kBranch || f_.inst(block.insts[n - 1]).operands[0] != block.insts[n - 2]) return false;
  const Edge& end = block.edges[0];
  for (ValueId a : end.arguments) {
    if (a == next) return false;
  }
  for (ValueId l : layout_.liveIn[end.target]) {
    if (l == next) return false;
  }
  return true;
}

bool Specialiser::isVirtualRange(ValueId iter) const {
  const Inst& inst = f_.inst(iter);
  return plan_.form[inst.operands[0]] == Form::kRangeCall && f_.inst(inst.operands[0]).op == Op::kCall;
}

Rep Specialiser::iterNext(ValueId v, const Inst& inst, const Site& s, Form& form) {
  form = Form::kGeneric;
  if (s.exitsOften) return Rep::kBoxed;
  ValueId iter = inst.operands[0];
  const Inst& source = f_.inst(iter);
  // In a loop's own code the iterator comes from the frame: a cell whose fields become variables.
  bool fromFrame = loop_ != kNone && liveIntoLoop(iter) && s.seen == Seen::kRangeNext && isOnlyNext(iter) && source.op == Op::kGetIter;
  if ((source.op == Op::kGetIter && plan_.form[iter] == Form::kRangeIter) || fromFrame) {
    form = Form::kRangeNext;
    plan_.form[iter] = Form::kRangeIter;
    return Rep::kInt64;
  }
  if (!isFusedNext(v)) return Rep::kBoxed;
  if (s.seen == Seen::kRangeNext) {
    form = Form::kRangeCellNext;
    return Rep::kInt64;
  }
  if (s.seen == Seen::kListNext) form = Form::kListNext;
  if (s.seen == Seen::kStrNext) form = Form::kStrNext;
  if ((s.seen == Seen::kPairNext || s.seen == Seen::kEnumerateNext) && isOnlyUnpacked(v)) {
    form = s.seen == Seen::kPairNext ? Form::kPairNext : Form::kEnumerateNext;
  }
  return Rep::kBoxed;
}

// The body begins with the unpacking of the value into two, and nothing else uses it.
bool Specialiser::isOnlyUnpacked(ValueId next) const {
  const ir::Block& body = f_.block(f_.block(f_.inst(next).block).edges[1].target);
  if (body.predecessors.size() != 1 || body.insts.size() < 3 || uses_[next].size() != 2) return false;
  const ValueId unpack = body.insts[0];
  const Inst& inst = f_.inst(unpack);
  if (inst.op != Op::kUnpack || inst.operands[0] != next || inst.immediate != 2 || uses_[unpack].size() != 2) return false;
  for (uint32_t i = 0; i < 2; ++i) {
    const Inst& item = f_.inst(body.insts[1 + i]);
    if (item.op != Op::kTupleItem || item.operands[0] != unpack || item.immediate != i) return false;
  }
  return true;
}

}  // namespace krait::jit
