// Representations by fixpoint, forms by profile.
#include "jit/plan/specialise.h"

#include "jit/plan/globals.h"
#include "runtime/exec/operators.h"
#include "runtime/objects/type_ids.h"

namespace krait::jit {

using ir::BlockId;
using ir::Edge;
using ir::Inst;
using ir::kNone;
using ir::Op;
using ir::ValueId;

namespace {

Rep join(Rep a, Rep b) {
  if (a == Rep::kBottom) return b;
  if (b == Rep::kBottom) return a;
  return a == b ? a : Rep::kBoxed;
}

class Specialiser {
 public:
  Specialiser(const ir::Function& f, const ir::Layout& layout, const Profile& profile, const ProgramTables& tables, const Callees& callees,
              BlockId loopHeader)
      : f_(f), layout_(layout), profile_(profile), tables_(tables), callees_(callees), loop_(loopHeader), uses_(f.instCount()), wants_(f.instCount(), Rep::kBottom) {}

  Plan run() {
    uint32_t n = f_.instCount();
    plan_.form.assign(n, Form::kPlain);
    plan_.reached.assign(f_.blockCount(), 0);
    plan_.refusal = refuse();
    if (plan_.refusal != Refusal::kNone) return std::move(plan_);
    findWants();
    findGlobals(f_, profile_, plan_);
    // Twice at most: what stays bottom (a recursion without a base seen) is boxed.
    for (int round = 0; round < 2; ++round) {
      plan_.rep.assign(n, Rep::kBottom);
      plan_.result = round || loop_ != kNone ? Rep::kBoxed : Rep::kBottom;
      planParameters();
      planGlobals();
      fixpoint();
      bool bottom = plan_.result == Rep::kBottom;
      for (BlockId b : plan_.order) {
        for (ValueId v : ran(b)) bottom |= f_.inst(v).type != ir::Type::kVoid && plan_.rep[v] == Rep::kBottom;
        for (ValueId v : f_.block(b).parameters) bottom |= plan_.rep[v] == Rep::kBottom;
      }
      if (!bottom) break;
    }
    for (Rep& r : plan_.rep) {
      if (r == Rep::kBottom) r = Rep::kBoxed;
    }
    for (GlobalVariable& g : plan_.globals) {
      if (g.rep == Rep::kBottom) g.rep = Rep::kBoxed;
    }
    if (plan_.result == Rep::kBottom) plan_.result = Rep::kBoxed;
    fixpoint();  // what was bottom is boxed for those that use it
    placeGlobals(f_, profile_, loop_, plan_);
    return std::move(plan_);
  }

 private:
  const Site& site(const Inst& inst) const {
    static const Site kNothing;
    return inst.resume < profile_.sites.size() ? profile_.sites[inst.resume] : kNothing;
  }

  // These leave a trace at their first execution.
  bool neverRan(const Inst& inst) const {
    switch (inst.op) {
      case Op::kBinary: case Op::kInplace: case Op::kCompare: case Op::kGetItem: case Op::kSetItem: case Op::kIterNext: break;
      case Op::kPoll: return loop_ != inst.block && site(inst).seen == Seen::kNothing && !site(inst).exitsOften;
      default: return false;
    }
    const Site& s = site(inst);
    return s.seen == Seen::kNothing && !s.operands && !s.exitsOften;
  }

  Refusal refuse() {
    uint32_t flags = f_.code().flags;
    if (flags & kCodeGenerator) return Refusal::kGenerator;
    if (flags & kCodeClassBody) return Refusal::kClassBody;
    if (layout_.registerCount > 240) return Refusal::kRegisters;
    // What normal edges reach, in the order of the code.
    std::vector<BlockId> work{loop_ == kNone ? 0 : loop_};
    plan_.cold.assign(f_.blockCount(), kNone);
    plan_.reached[work[0]] = 1;
    while (!work.empty()) {
      BlockId b = work.back();
      work.pop_back();
      for (ValueId v : f_.block(b).insts) {
        if (!neverRan(f_.inst(v))) continue;
        plan_.cold[b] = v;
        break;
      }
      if (plan_.cold[b] != kNone) continue;
      for (const Edge& e : f_.block(b).edges) {
        if (e.target != kNone && !plan_.reached[e.target]) {
          plan_.reached[e.target] = 1;
          work.push_back(e.target);
        }
      }
    }
    uint32_t insts = 0;
    for (BlockId b : layout_.order) {
      if (!plan_.reached[b]) continue;
      plan_.order.push_back(b);
      for (ValueId v : f_.block(b).insts) {
        if (v == plan_.cold[b]) break;
        const Inst& inst = f_.inst(v);
        ++insts;
        if (inst.operandCount > 200) return Refusal::kArguments;
        switch (inst.op) {
          case Op::kMakeGenerator: case Op::kYield: case Op::kYieldFrom: case Op::kReraise: case Op::kPushHandled: case Op::kPopHandled: case Op::kExceptionPart:
          case Op::kLoadName: case Op::kStoreName: case Op::kDeleteName: case Op::kGlobals: case Op::kStoreLocal: case Op::kSetLocals: return Refusal::kUnsupported;
          default: break;
        }
        for (uint32_t i = 0; i < inst.operandCount; ++i) uses_[inst.operands[i]].push_back(v);
      }
    }
    if (insts > 3000) return Refusal::kInstructions;
    if (plan_.order.size() > 500) return Refusal::kBlocks;
    return Refusal::kNone;
  }

  // The instructions of a block before its cold one.
  Span<ValueId> ran(BlockId b) const {
    Span<ValueId> all = f_.block(b).insts.take();
    for (uint32_t i = 0; i < all.count; ++i) {
      if (all.data[i] == plan_.cold[b]) all.count = i;
    }
    return all;
  }

  // --- what uses say of values whose representation is not static

  void findWants() {
    std::vector<uint8_t> masks(f_.instCount(), 0);
    for (BlockId b : plan_.order) {
      for (ValueId v : ran(b)) {
        const Inst& inst = f_.inst(v);
        switch (inst.op) {
          case Op::kBinary: case Op::kInplace: case Op::kCompare: case Op::kUnary: case Op::kTruth: {
            const Site& s = site(inst);
            uint8_t mask = s.exitsOften ? uint8_t{kSawOther} : s.operands;
            for (uint32_t i = 0; i < inst.operandCount; ++i) masks[inst.operands[i]] |= mask;
            break;
          }
          case Op::kGetItem:
            if (site(inst).seen == Seen::kListInt || site(inst).seen == Seen::kTupleInt || site(inst).seen == Seen::kStrInt) masks[inst.operands[1]] |= kSawInt;
            break;
          case Op::kSetItem:
            if (site(inst).seen == Seen::kListInt) masks[inst.operands[1]] |= kSawInt;
            break;
          default: break;
        }
      }
    }
    auto wanted = [](uint8_t mask) { return mask == kSawInt ? Rep::kInt64 : mask == kSawFloat ? Rep::kDouble : Rep::kBottom; };
    for (ValueId v = 0; v < f_.instCount(); ++v) wants_[v] = wanted(masks[v]);
    // Backwards through edges: what a loop's variable wants, its first value wants, unless its own uses disagree.
    for (bool changed = true; changed;) {
      changed = false;
      for (BlockId b : plan_.order) {
        if (plan_.cold[b] != kNone) continue;
        for (const Edge& e : f_.block(b).edges) {
          if (e.target == kNone) continue;
          const ir::Block& target = f_.block(e.target);
          for (uint32_t i = 0; i < e.arguments.size(); ++i) {
            Rep w = wants_[target.parameters[i]];
            ValueId a = e.arguments[i];
            if (w == Rep::kBottom || wants_[a] != Rep::kBottom || masks[a]) continue;
            wants_[a] = w;
            changed = true;
          }
        }
      }
    }
  }

  void planParameters() {
    plan_.parameters.assign(f_.code().parameterCount, Rep::kBoxed);
    if (loop_ != kNone) return;
    bool often = !profile_.sites.empty() && profile_.sites[0].exitsOften;
    for (ValueId v : f_.block(0).insts) {
      const Inst& inst = f_.inst(v);
      if (inst.op != Op::kParam || inst.immediate >= plan_.parameters.size()) continue;
      Rep w = often ? Rep::kBoxed : wants_[v];
      plan_.parameters[static_cast<uint32_t>(inst.immediate)] = w == Rep::kInt64 || w == Rep::kDouble ? w : Rep::kBoxed;
    }
  }

  // A global's variable is what its uses want and what is stored to it.
  void planGlobals() {
    std::vector<uint8_t> stored(plan_.globals.size(), 0);
    for (GlobalVariable& g : plan_.globals) g.rep = Rep::kBottom;
    for (BlockId b : plan_.order) {
      for (ValueId v : ran(b)) {
        const Inst& inst = f_.inst(v);
        if (inst.op != Op::kLoadGlobal && inst.op != Op::kStoreGlobal) continue;
        uint32_t k = globalOf(plan_, inst.immediate);
        if (k == kNone) continue;
        if (inst.op == Op::kStoreGlobal) {
          stored[k] = 1;
        } else if (wants_[v] == Rep::kInt64 || wants_[v] == Rep::kDouble) {
          plan_.globals[k].rep = join(plan_.globals[k].rep, wants_[v]);
        }
      }
    }
    for (size_t k = 0; k < stored.size(); ++k) {
      if (!stored[k] && plan_.globals[k].rep == Rep::kBottom) plan_.globals[k].rep = Rep::kBoxed;
    }
  }

  // Whether edges into `b` may guard: its first instruction is a poll, whose state names its parameters.
  bool guardsEdges(BlockId b) const {
    const ir::Block& block = f_.block(b);
    return !block.insts.empty() && f_.inst(block.insts[0]).op == Op::kPoll && !site(f_.inst(block.insts[0])).exitsOften;
  }

  void fixpoint() {
    for (bool changed = true; changed;) {
      changed = false;
      auto raise = [&](ValueId v, Rep r) {
        Rep j = join(plan_.rep[v], r);
        if (j == plan_.rep[v]) return;
        plan_.rep[v] = j;
        changed = true;
      };
      if (loop_ != kNone) {
        // Everything live into the header comes from the frame, guarded as its uses want.
        for (ValueId p : f_.block(loop_).parameters) raise(p, entryRep(p));
        for (ValueId v : layout_.liveIn[loop_]) raise(v, entryRep(v));
      }
      for (BlockId b : plan_.order) {
        const ir::Block& block = f_.block(b);
        for (ValueId v : ran(b)) {
          const Inst& inst = f_.inst(v);
          Rep r = plan(v, inst);
          if (inst.type != ir::Type::kVoid) raise(v, r);
          if (inst.op == Op::kStoreGlobal) {
            uint32_t k = globalOf(plan_, inst.immediate);
            Rep j = k == kNone ? Rep::kBoxed : join(plan_.globals[k].rep, plan_.rep[inst.operands[0]]);
            if (k != kNone && j != plan_.globals[k].rep) {
              plan_.globals[k].rep = j;
              changed = true;
            }
          }
          if (inst.op == Op::kReturn) {
            // A call of the function itself must not be taken for what a result cannot be meanwhile.
            Rep own = plan_.rep[inst.operands[0]];
            Rep j = join(plan_.result, own == Rep::kInt64 || own == Rep::kDouble || own == Rep::kBottom ? own : Rep::kBoxed);
            if (j != plan_.result) {
              plan_.result = j;
              changed = true;
            }
          }
        }
        if (plan_.cold[b] != kNone) continue;
        for (const Edge& e : block.edges) {
          if (e.target == kNone) continue;
          const ir::Block& target = f_.block(e.target);
          for (uint32_t i = 0; i < e.arguments.size(); ++i) {
            ValueId p = target.parameters[i];
            Rep r = plan_.rep[e.arguments[i]];
            Rep w = wants_[p];
            if (r == Rep::kBoxed && (w == Rep::kInt64 || w == Rep::kDouble) && guardsEdges(e.target) && !isConstant(e.arguments[i])) r = w;
            raise(p, r);
          }
        }
      }
    }
  }
  bool isConstant(ValueId v) const { return f_.inst(v).op == Op::kConst || f_.inst(v).op == Op::kPooled; }

  Rep entryRep(ValueId v) const {
    const Inst& inst = f_.inst(v);
    if (inst.op == Op::kConst) return constantRep(inst);
    // The poll's own exits say whether guards at this entry hold.
    Rep w = wants_[v];
    switch (inst.op) {
      case Op::kCompare: case Op::kTruth: case Op::kNot: case Op::kIs: case Op::kIsExhausted: case Op::kContains: return Rep::kBoxed;
      default: return w == Rep::kInt64 || w == Rep::kDouble ? w : Rep::kBoxed;
    }
  }

  static Rep constantRep(const Inst& inst) {
    Value v{inst.immediate};
    return v.isInt() ? Rep::kInt64 : v.isFloat() ? Rep::kDouble : v.isBool() ? Rep::kBool : Rep::kBoxed;
  }

  // --- forms

  Rep plan(ValueId v, const Inst& inst) {
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
  bool isBlockParameter(ValueId v) const {
    for (ValueId p : f_.block(f_.inst(v).block).parameters) {
      if (p == v) return true;
    }
    return false;
  }
  bool liveIntoLoop(ValueId v) const {
    for (ValueId p : layout_.liveIn[loop_]) {
      if (p == v) return true;
    }
    return false;
  }

  static bool isNumber(Rep r) { return r == Rep::kInt64 || r == Rep::kDouble || r == Rep::kBoxed; }

  // Which form two operands and what was seen allow; kGeneric if none.
  Form numberForm(Rep a, Rep b, const Site& s) const {
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

  Rep arithmetic(const Inst& inst, const Site& s, Form& form) {
    Rep a = plan_.rep[inst.operands[0]], b = plan_.rep[inst.operands[1]];
    if (a == Rep::kBottom || b == Rep::kBottom) return Rep::kBottom;
    if (const Signature* method = operatorMethod(inst, s)) {
      form = Form::kOperator;
      return method->result;
    }
    form = numberForm(a, b, s);
    auto op = static_cast<BinaryOperator>(inst.immediate);
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

  Rep unary(const Inst& inst, const Site& s, Form& form) {
    Rep a = plan_.rep[inst.operands[0]];
    if (a == Rep::kBottom) return Rep::kBottom;
    form = s.exitsOften || a == Rep::kBool ? Form::kGeneric
           : a == Rep::kInt64 || (a == Rep::kBoxed && s.operands == kSawInt) ? Form::kInt
           : a == Rep::kDouble || (a == Rep::kBoxed && s.operands == kSawFloat) ? Form::kFloat
                                                                               : Form::kGeneric;
    if (static_cast<UnaryOperator>(inst.immediate) == UnaryOperator::kInvert && form == Form::kFloat) form = Form::kGeneric;
    return form == Form::kInt ? Rep::kInt64 : form == Form::kFloat ? Rep::kDouble : Rep::kBoxed;
  }

  Rep comparison(const Inst& inst, const Site& s, Form& form) {
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
  const Signature* operatorMethod(const Inst& inst, const Site& s) const {
    if (s.exitsOften || s.seen != Seen::kOperator || plan_.rep[inst.operands[0]] != Rep::kBoxed || !callees_.find) return nullptr;
    const Signature* callee = callees_.find(callees_.where, s.codeId);
    return callee && callee->parameters.size() == 2 && callee->parameters[0] == Rep::kBoxed ? callee : nullptr;
  }

  Rep call(ValueId v, const Inst& inst, const Site& s, Form& form) {
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
  static bool isLeaf(const Site& s, uint32_t given) {
    constexpr uint32_t kMost = 4;  // helpers.def: Leaf4
    return s.row != kNoRow && given >= s.leafLeast && given <= s.leafMost && given <= kMost;
  }
  // Built-ins of numbers whose representation is static.
  Rep numberCall(JitHint hint, const Inst& inst, Form& form) const {
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
  Rep construction(const Inst& inst, const Site& s, Form& form) {
    const Signature* callee = !s.exitsOften && callees_.find ? callees_.find(callees_.where, s.codeId) : nullptr;
    if (callee && callee->parameters.size() == inst.operandCount && callee->parameters[0] == Rep::kBoxed && callee->result == Rep::kBoxed) form = Form::kConstruct;
    return Rep::kBoxed;
  }
  // A call of one Python function that was seen.
  Rep known(const Inst& inst, const Site& s, Form& form) {
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
  Rep callMethod(const Inst& inst, const Site& s, Form& form) {
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
  bool isRangeForLoop(ValueId call) const {
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
  bool isOnlyNext(ValueId iter) const {
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
  bool isFusedNext(ValueId next) const {
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
  bool isVirtualRange(ValueId iter) const {
    const Inst& inst = f_.inst(iter);
    return plan_.form[inst.operands[0]] == Form::kRangeCall && f_.inst(inst.operands[0]).op == Op::kCall;
  }

  Rep iterNext(ValueId v, const Inst& inst, const Site& s, Form& form) {
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
  bool isOnlyUnpacked(ValueId next) const {
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

  const ir::Function& f_;
  const ir::Layout& layout_;
  const Profile& profile_;
  [[maybe_unused]] const ProgramTables& tables_;
  const Callees& callees_;
  BlockId loop_;
  std::vector<std::vector<ValueId>> uses_;
  std::vector<Rep> wants_;
  Plan plan_;
};

}  // namespace

Plan specialise(const ir::Function& function, const ir::Layout& layout, const Profile& profile, const ProgramTables& tables,
                const Callees& callees, ir::BlockId loopHeader) {
  return Specialiser(function, layout, profile, tables, callees, loopHeader).run();
}

}  // namespace krait::jit
