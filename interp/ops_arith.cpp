// Arithmetic, comparison, truth: generic forms and the quickened ones for 48-bit ints and floats.
#include "interp/machine.h"
#include "runtime/objects/numbers/float.h"
#include "runtime/objects/operations.h"
#include "runtime/objects/text/str.h"

namespace krait::interp {

namespace {

using enum BinaryOperator;

inline Value smallOperand(Unit u) { return Value::smallInt(static_cast<int16_t>(fieldC(u))); }

// Adds what was seen to the instruction's feedback.
void note(const Context& ctx, Unit* pc, Value a, Value b) {
  auto kind = [&](Value v) -> uint64_t { return v.isInt() ? kSawInt : v.isFloat() ? kSawFloat : isPlainStr(ctx, v) ? kSawStr : kSawOther; };
  pc[1] |= (kind(a) | kind(b)) << (32 + kMaskShift);
}

Opcode quickBinary(BinaryOperator op, Value a, Value b, bool constant) {
  if (a.isInt() && b.isInt()) {
    switch (op) {
      case kAdd: return constant ? Opcode::kAddIntConst : Opcode::kAddInt;
      case kSub: return constant ? Opcode::kSubIntConst : Opcode::kSubInt;
      case kMul: return constant ? Opcode::kMulIntConst : Opcode::kMulInt;
      case kFloorDiv: return constant ? Opcode::kFloorDivIntConst : Opcode::kFloorDivInt;
      case kMod: return constant ? Opcode::kModIntConst : Opcode::kModInt;
      case kAnd: return constant ? Opcode::kAndIntConst : Opcode::kAndInt;
      case kOr: return constant ? Opcode::kOrIntConst : Opcode::kOrInt;
      case kXor: return constant ? Opcode::kXorIntConst : Opcode::kXorInt;
      case kLShift: return constant ? Opcode::kLShiftIntConst : Opcode::kLShiftInt;
      case kRShift: return constant ? Opcode::kRShiftIntConst : Opcode::kRShiftInt;
      default: break;
    }
  }
  if (!constant && (a.isFloat() || b.isFloat()) && (a.isInt() || a.isFloat()) && (b.isInt() || b.isFloat())) {
    switch (op) {
      case kAdd: return Opcode::kAddFloat;
      case kSub: return Opcode::kSubFloat;
      case kMul: return Opcode::kMulFloat;
      case kTrueDiv: return Opcode::kDivFloat;
      default: break;
    }
  }
  return Opcode::kIllegal;
}

void ask(Context& ctx, Unit* pc, const AskedFirst& first, Value left) {
  const uint32_t id = ctx.at<FunctionCell>(first.method.offset())->codeId + 1, seen = extraOf(pc[1]) >> kMethodShift;
  const uint32_t now = id < kSeveralMethods && first.self.bits == left.bits && (!seen || seen == id) ? id : kSeveralMethods;
  if (now != seen) pc[1] |= Unit{now} << (32 + kMethodShift);  // several: all bits are set
  ctx.callArgs[0] = first.self;
  ctx.callArgs[1] = first.other;
  ctx.callCount = 2;
  ctx.callee = first.method;
  ctx.state = State::kCall;
}

// A sum or difference of ints and bools of which one at least is a bool (`count += x == y`).
inline bool addsTruth(BinaryOperator op, Value a, Value b, Value* out) {
  if (!a.isBool() && !b.isBool()) return false;
  if (!(a.isInt() || a.isBool()) || !(b.isInt() || b.isBool()) || (op != kAdd && op != kSub)) return false;
  const int64_t x = a.isInt() ? a.asInt() : a.isTrue(), y = b.isInt() ? b.asInt() : b.isTrue(), sum = op == kAdd ? x + y : x - y;
  if (!Value::fitsInt(sum)) return false;
  *out = Value::smallInt(sum);
  return true;
}

constexpr uint32_t kInplaceFlag = 0x80;  // extra: the instruction was Inplace before it was quickened

}  // namespace

// Any operands, any form: takes the operator from extra, records what it saw, quickens from the generic forms.
template <bool constant, bool inplace>
static KRAIT_HANDLER Value arithmeticSlow(KRAIT_PARAMETERS) {
  KRAIT_SAVE();
  Value a = r[fieldB(*pc)], b = constant ? smallOperand(*pc) : r[fieldC(*pc)];
  uint32_t extra = extraOf(pc[1]);
  auto op = static_cast<BinaryOperator>(extra & 0x7F);
  note(*ctx, pc, a, b);
  if (!constant && op == kAdd && isPlainStr(*ctx, a) && isPlainStr(*ctx, b)) {
    r[fieldA(*pc)] = concatenate(*ctx, a, b);
    KRAIT_NEXT(2);
  }
  if (Value sum; addsTruth(op, a, b, &sum)) {
    r[fieldA(*pc)] = sum;
    KRAIT_NEXT(2);
  }
  if (opcodeOf(*pc) == Opcode::kBinary || opcodeOf(*pc) == Opcode::kBinaryConst || inplace) {
    Opcode quick = quickBinary(op, a, b, constant);
    if (quick != Opcode::kIllegal) {
      if (inplace) pc[1] |= Unit{kInplaceFlag} << 32;
      setOpcode(*pc, quick);
    }
  }
  const bool here = inplace || (extra & kInplaceFlag);
  if (a.isRef() || b.isRef()) {
    if (const AskedFirst first = askedFirst(*ctx, op, here, a, b); !first.method.isUnbound()) {
      ask(*ctx, pc, first, a);
      KRAIT_TAIL callFrom(KRAIT_ARGUMENTS);
    }
  }
  Value v = here ? inplaceOp(*ctx, op, a, b) : binaryOp(*ctx, op, a, b);
  if (v.isExit()) KRAIT_TAIL leave(KRAIT_ARGUMENTS);
  r[fieldA(*pc)] = v;
  KRAIT_NEXT(2);
}

KRAIT_HANDLER Value opBinary(KRAIT_PARAMETERS) { KRAIT_TAIL arithmeticSlow<false, false>(KRAIT_ARGUMENTS); }
KRAIT_HANDLER Value opBinaryConst(KRAIT_PARAMETERS) { KRAIT_TAIL arithmeticSlow<true, false>(KRAIT_ARGUMENTS); }
KRAIT_HANDLER Value opInplace(KRAIT_PARAMETERS) { KRAIT_TAIL arithmeticSlow<false, true>(KRAIT_ARGUMENTS); }
KRAIT_HANDLER Value opInplaceConst(KRAIT_PARAMETERS) { KRAIT_TAIL arithmeticSlow<true, true>(KRAIT_ARGUMENTS); }

namespace {

// The 48-bit result of an operator on 48-bit ints, or false when it does not fit or is an error.
template <BinaryOperator op>
inline bool smallResult(int64_t a, int64_t b, int64_t* out) {
  if constexpr (op == kAdd) {
    *out = a + b;
  } else if constexpr (op == kSub) {
    *out = a - b;
  } else if constexpr (op == kMul) {
    if (__builtin_mul_overflow(a, b, out)) return false;
  } else if constexpr (op == kFloorDiv) {
    if (b == 0) return false;
    if (static_cast<uint64_t>(a | b) >> 32 == 0) return *out = static_cast<uint32_t>(a) / static_cast<uint32_t>(b), true;
    int64_t q = a / b;
    *out = q - ((a % b != 0) & ((a ^ b) < 0));
  } else if constexpr (op == kMod) {
    if (b == 0) return false;
    if (static_cast<uint64_t>(a | b) >> 32 == 0) return *out = static_cast<uint32_t>(a) % static_cast<uint32_t>(b), true;
    int64_t m = a % b;
    *out = m + (((m != 0) & ((m ^ b) < 0)) ? b : 0);
  } else if constexpr (op == kAnd) {
    *out = a & b;
  } else if constexpr (op == kOr) {
    *out = a | b;
  } else if constexpr (op == kXor) {
    *out = a ^ b;
  } else if constexpr (op == kLShift) {
    if (b < 0 || b > 15 || a >= (1ll << 47 >> 16) || a <= -(1ll << 47 >> 16)) return false;
    *out = a * (1ll << b);
  } else if constexpr (op == kRShift) {
    if (b < 0) return false;
    *out = a >> (b > 63 ? 63 : b);
  }
  return Value::fitsInt(*out);
}

}  // namespace

template <BinaryOperator op, bool constant>
static inline KRAIT_HANDLER Value intArithmetic(KRAIT_PARAMETERS) {
  Value a = r[fieldB(*pc)], b = constant ? smallOperand(*pc) : r[fieldC(*pc)];
  int64_t out;
  if (__builtin_expect(a.isInt() && (constant || b.isInt()) && smallResult<op>(a.asInt(), b.asInt(), &out), 1)) {
    r[fieldA(*pc)] = Value::smallInt(out);
    KRAIT_NEXT(2);
  }
  KRAIT_TAIL arithmeticSlow<constant, false>(KRAIT_ARGUMENTS);
}

#define INT_OPERATOR(Name)                                                                                               \
  KRAIT_HANDLER Value op##Name##Int(KRAIT_PARAMETERS) { KRAIT_TAIL intArithmetic<k##Name, false>(KRAIT_ARGUMENTS); }     \
  KRAIT_HANDLER Value op##Name##IntConst(KRAIT_PARAMETERS) { KRAIT_TAIL intArithmetic<k##Name, true>(KRAIT_ARGUMENTS); }
INT_OPERATOR(Add)
INT_OPERATOR(Sub)
INT_OPERATOR(Mul)
INT_OPERATOR(FloorDiv)
INT_OPERATOR(Mod)
INT_OPERATOR(And)
INT_OPERATOR(Or)
INT_OPERATOR(Xor)
INT_OPERATOR(LShift)
INT_OPERATOR(RShift)
#undef INT_OPERATOR

template <BinaryOperator op>
static inline KRAIT_HANDLER Value floatArithmetic(KRAIT_PARAMETERS) {
  Value a = r[fieldB(*pc)], b = r[fieldC(*pc)];
  bool numbers = (a.isFloat() || a.isInt()) && (b.isFloat() || b.isInt()) && (op == kTrueDiv || a.isFloat() || b.isFloat());
  if (__builtin_expect(numbers, 1)) {
    double x = a.isFloat() ? a.asFloat() : static_cast<double>(a.asInt());
    double y = b.isFloat() ? b.asFloat() : static_cast<double>(b.asInt());
    if (op != kTrueDiv || y != 0) {
      r[fieldA(*pc)] = Value::number(op == kAdd ? x + y : op == kSub ? x - y : op == kMul ? x * y : x / y);
      KRAIT_NEXT(2);
    }
  }
  KRAIT_TAIL arithmeticSlow<false, false>(KRAIT_ARGUMENTS);
}
KRAIT_HANDLER Value opAddFloat(KRAIT_PARAMETERS) { KRAIT_TAIL floatArithmetic<kAdd>(KRAIT_ARGUMENTS); }
KRAIT_HANDLER Value opSubFloat(KRAIT_PARAMETERS) { KRAIT_TAIL floatArithmetic<kSub>(KRAIT_ARGUMENTS); }
KRAIT_HANDLER Value opMulFloat(KRAIT_PARAMETERS) { KRAIT_TAIL floatArithmetic<kMul>(KRAIT_ARGUMENTS); }
KRAIT_HANDLER Value opDivFloat(KRAIT_PARAMETERS) { KRAIT_TAIL floatArithmetic<kTrueDiv>(KRAIT_ARGUMENTS); }

KRAIT_HANDLER Value opUnary(KRAIT_PARAMETERS) {
  auto op = static_cast<UnaryOperator>(extraOf(pc[1]) & 0x7F);
  Value a = r[fieldB(*pc)];
  if (op == UnaryOperator::kNeg) {
    if (a.isInt() && a.asInt() != Value::kMinInt) {
      r[fieldA(*pc)] = Value::smallInt(-a.asInt());
      KRAIT_NEXT(2);
    }
    if (a.isFloat()) {
      r[fieldA(*pc)] = Value::number(-a.asFloat());
      KRAIT_NEXT(2);
    }
  }
  note(*ctx, pc, a, a);
  KRAIT_STORE_OR_LEAVE(2, unaryOp(*ctx, op, a));
}

// --- comparison

namespace {

template <class T>
inline bool compares(CompareOperator op, T a, T b) {
  switch (op) {
    case CompareOperator::kLt: return a < b;
    case CompareOperator::kLe: return a <= b;
    case CompareOperator::kEq: return a == b;
    case CompareOperator::kNe: return a != b;
    case CompareOperator::kGt: return a > b;
    case CompareOperator::kGe: return a >= b;
  }
  return false;
}

Opcode branchForm(CompareOperator op, bool constant) {
  auto first = static_cast<uint32_t>(constant ? Opcode::kLtIntConstBranch : Opcode::kLtIntBranch);
  return static_cast<Opcode>(first + static_cast<uint32_t>(op));
}

}  // namespace

template <bool constant, bool branch>
static KRAIT_HANDLER Value compareSlow(KRAIT_PARAMETERS) {
  Value a = r[fieldB(*pc)], b = constant ? smallOperand(*pc) : r[fieldC(*pc)];
  auto op = static_cast<CompareOperator>(extraOf(pc[1]) & 0x7F);
  note(*ctx, pc, a, b);
  const bool equality = op == CompareOperator::kEq || op == CompareOperator::kNe;
  if (!constant && equality && isPlainStr(*ctx, a) && isPlainStr(*ctx, b)) {
    spend(*ctx, textOf(*ctx, a).length / 64);
    const bool holds = equalStr(*ctx, a, b) == (op == CompareOperator::kEq);
    if (branch && !holds) KRAIT_NEXT(4 + fieldOffset(pc[4]));
    if (branch) KRAIT_NEXT(5);
    r[fieldA(*pc)] = Value::boolean(holds);
    KRAIT_NEXT(2);
  }
  Opcode generic = opcodeOf(*pc);
  if (generic == Opcode::kCompareBranch || generic == Opcode::kCompareBranchConst) {
    if (a.isInt() && b.isInt()) setOpcode(*pc, branchForm(op, constant));
    if (!constant && a.isFloat() && b.isFloat()) setOpcode(*pc, Opcode::kFloatBranch);
  } else if ((generic == Opcode::kCompare || generic == Opcode::kCompareConst) && a.isInt() && b.isInt()) {
    setOpcode(*pc, constant ? Opcode::kCompareIntConst : Opcode::kCompareInt);
  }
  KRAIT_SAVE();
  if (a.isRef()) {
    if (const AskedFirst first = askedFirst(*ctx, op, a, b); !first.method.isUnbound()) {
      ask(*ctx, pc, first, a);
      KRAIT_TAIL callFrom(KRAIT_ARGUMENTS);
    }
  }
  Value v = compareOp(*ctx, op, a, b);
  if (__builtin_expect(v.isExit(), 0)) KRAIT_TAIL leave(KRAIT_ARGUMENTS);
  if (branch && v.isBool()) {  // Truth and JumpIfFalse follow
    if (v.isTrue()) KRAIT_NEXT(5);
    KRAIT_NEXT(4 + fieldOffset(pc[4]));
  }
  r[fieldA(*pc)] = v;
  KRAIT_NEXT(2);
}

KRAIT_HANDLER Value opCompare(KRAIT_PARAMETERS) { KRAIT_TAIL compareSlow<false, false>(KRAIT_ARGUMENTS); }
KRAIT_HANDLER Value opCompareConst(KRAIT_PARAMETERS) { KRAIT_TAIL compareSlow<true, false>(KRAIT_ARGUMENTS); }
KRAIT_HANDLER Value opCompareBranch(KRAIT_PARAMETERS) { KRAIT_TAIL compareSlow<false, true>(KRAIT_ARGUMENTS); }
KRAIT_HANDLER Value opCompareBranchConst(KRAIT_PARAMETERS) { KRAIT_TAIL compareSlow<true, true>(KRAIT_ARGUMENTS); }

KRAIT_HANDLER Value opCompareInt(KRAIT_PARAMETERS) {
  Value a = r[fieldB(*pc)], b = r[fieldC(*pc)];
  if (__builtin_expect(a.isInt() && b.isInt(), 1)) {
    r[fieldA(*pc)] = Value::boolean(compares(static_cast<CompareOperator>(extraOf(pc[1]) & 0x7F), a.asInt(), b.asInt()));
    KRAIT_NEXT(2);
  }
  KRAIT_TAIL compareSlow<false, false>(KRAIT_ARGUMENTS);
}
KRAIT_HANDLER Value opCompareIntConst(KRAIT_PARAMETERS) {
  Value a = r[fieldB(*pc)];
  if (__builtin_expect(a.isInt(), 1)) {
    r[fieldA(*pc)] = Value::boolean(compares(static_cast<CompareOperator>(extraOf(pc[1]) & 0x7F), a.asInt(), int64_t{static_cast<int16_t>(fieldC(*pc))}));
    KRAIT_NEXT(2);
  }
  KRAIT_TAIL compareSlow<true, false>(KRAIT_ARGUMENTS);
}

// Compare, Truth and JumpIfFalse in one: units 0-1, 2-3 and 4.
template <CompareOperator op, bool constant>
static inline KRAIT_HANDLER Value intBranch(KRAIT_PARAMETERS) {
  Value a = r[fieldB(*pc)], b = constant ? smallOperand(*pc) : r[fieldC(*pc)];
  if (__builtin_expect(a.isInt() && (constant || b.isInt()), 1)) {
    if (compares(op, a.asInt(), b.asInt())) {
      pc += 5;
      KRAIT_DISPATCH();
    }
    pc += 4 + fieldOffset(pc[4]);
    KRAIT_DISPATCH();
  }
  KRAIT_TAIL compareSlow<constant, true>(KRAIT_ARGUMENTS);
}
#define INT_BRANCH(Name)                                                                                               \
  KRAIT_HANDLER Value op##Name##IntBranch(KRAIT_PARAMETERS) {                                                          \
    KRAIT_TAIL intBranch<CompareOperator::k##Name, false>(KRAIT_ARGUMENTS);                                            \
  }                                                                                                                    \
  KRAIT_HANDLER Value op##Name##IntConstBranch(KRAIT_PARAMETERS) {                                                     \
    KRAIT_TAIL intBranch<CompareOperator::k##Name, true>(KRAIT_ARGUMENTS);                                             \
  }
INT_BRANCH(Lt)
INT_BRANCH(Le)
INT_BRANCH(Eq)
INT_BRANCH(Ne)
INT_BRANCH(Gt)
INT_BRANCH(Ge)
#undef INT_BRANCH

KRAIT_HANDLER Value opFloatBranch(KRAIT_PARAMETERS) {
  Value a = r[fieldB(*pc)], b = r[fieldC(*pc)];
  if (__builtin_expect(a.isFloat() && b.isFloat(), 1)) {
    if (compares(static_cast<CompareOperator>(extraOf(pc[1]) & 0x7F), a.asFloat(), b.asFloat())) {
      pc += 5;
      KRAIT_DISPATCH();
    }
    pc += 4 + fieldOffset(pc[4]);
    KRAIT_DISPATCH();
  }
  KRAIT_TAIL compareSlow<false, true>(KRAIT_ARGUMENTS);
}

KRAIT_HANDLER Value askOn(KRAIT_PARAMETERS) {
  const Opcode op = opcodeOf(*pc);
  const Finish finish = kOpcodes[static_cast<uint32_t>(op)].finish;
  const bool constant = finish == Finish::kBinaryConst || finish == Finish::kCompareConst;
  const Value a = r[fieldB(*pc)], b = constant ? smallOperand(*pc) : r[fieldC(*pc)];
  const uint32_t extra = extraOf(pc[1]);
  KRAIT_SAVE();
  if (finish == Finish::kCompare || finish == Finish::kCompareConst) {
    askNext(*ctx, static_cast<CompareOperator>(extra & 0x7F), a, b);
  } else {
    const bool inplace = op == Opcode::kInplace || op == Opcode::kInplaceConst || (extra & kInplaceFlag);
    askNext(*ctx, static_cast<BinaryOperator>(extra & 0x7F), inplace, a, b);
  }
  KRAIT_TAIL leave(KRAIT_ARGUMENTS);
}

KRAIT_HANDLER Value opIs(KRAIT_PARAMETERS) {
  r[fieldA(*pc)] = Value::boolean(isSame(*ctx, r[fieldB(*pc)], r[fieldC(*pc)]));
  KRAIT_NEXT(1);
}

KRAIT_HANDLER Value opContains(KRAIT_PARAMETERS) { KRAIT_STORE_OR_LEAVE(2, containsOp(*ctx, r[fieldB(*pc)], r[fieldC(*pc)])); }

KRAIT_HANDLER Value opTruth(KRAIT_PARAMETERS) {
  Value v = r[fieldB(*pc)];
  if (v.isBool()) {
    r[fieldA(*pc)] = v;
    if (opcodeOf(pc[2]) != Opcode::kJumpIfFalse) KRAIT_NEXT(2);
    pc += 2;  // what mostly follows
    if (r[fieldA(*pc)].isTrue()) KRAIT_NEXT(1);
    KRAIT_NEXT(fieldOffset(*pc));
  }
  note(*ctx, pc, v, v);
  if (v.isInt() || v.isNone()) {
    r[fieldA(*pc)] = Value::boolean(v.isInt() && v.asInt() != 0);
    KRAIT_NEXT(2);
  }
  if (v.isRef() && headerOf(*ctx, v).subclass == kExact) {
    switch (headerOf(*ctx, v).kind) {
      case Kind::kList: r[fieldA(*pc)] = Value::boolean(ctx->at<ListCell>(v.offset())->length != 0); KRAIT_NEXT(2);
      case Kind::kDict: r[fieldA(*pc)] = Value::boolean(ctx->at<DictCell>(v.offset())->used != 0); KRAIT_NEXT(2);
      case Kind::kStr: r[fieldA(*pc)] = Value::boolean(ctx->at<StrCell>(v.offset())->length != 0); KRAIT_NEXT(2);
      default: break;
    }
  }
  KRAIT_STORE_OR_LEAVE(2, truth(*ctx, v));
}

KRAIT_HANDLER Value opNot(KRAIT_PARAMETERS) {
  r[fieldA(*pc)] = Value{r[fieldB(*pc)].bits ^ 1};
  KRAIT_NEXT(1);
}

}  // namespace krait::interp
