// Ranges by fixpoint: widened at block parameters, then narrowed.
#include "jit/plan/ranges.h"

#include <algorithm>

#include "jit/plan/globals.h"
#include "runtime/exec/operators.h"

namespace krait::jit {

using ir::BlockId;
using ir::Edge;
using ir::Inst;
using ir::kNone;
using ir::Op;
using ir::ValueId;
using Wide = __int128;

namespace {

constexpr int64_t kLeast = -(int64_t{1} << 47), kMost = (int64_t{1} << 47) - 1;  // of an int that is no cell
constexpr uint8_t kPatience = 2;   // changes of a parameter before it is widened
constexpr int kNarrowings = 2;
constexpr uint32_t kDepth = 32;    // dominators looked at for one use

IntRange join(IntRange a, IntRange b) { return {std::min(a.low, b.low), std::max(a.high, b.high)}; }
IntRange meet(IntRange a, IntRange b) {
  IntRange r{std::max(a.low, b.low), std::min(a.high, b.high)};
  return r.low <= r.high ? r : a;  // no value at all: nothing to say
}
bool same(IntRange a, IntRange b) { return a.low == b.low && a.high == b.high; }

IntRange widened(IntRange old, IntRange next) {
  if (next.low < old.low) next.low = next.low >= 0 ? 0 : next.low >= kLeast ? kLeast : INT64_MIN;
  if (next.high > old.high) next.high = next.high <= INT32_MAX ? INT32_MAX : next.high <= kMost ? kMost : INT64_MAX;
  return next;
}

bool narrow(Wide low, Wide high, IntRange* out) {
  *out = {static_cast<int64_t>(std::max<Wide>(low, INT64_MIN)), static_cast<int64_t>(std::min<Wide>(high, INT64_MAX))};
  return low >= INT64_MIN && high <= INT64_MAX;
}

// Of an operator that is monotone in each operand: the extremes lie at the corners.
template <class F>
bool corners(IntRange a, IntRange b, F f, IntRange* out) {
  Wide at[4] = {f(a.low, b.low), f(a.low, b.high), f(a.high, b.low), f(a.high, b.high)};
  return narrow(*std::min_element(at, at + 4), *std::max_element(at, at + 4), out);
}

Wide floorDivided(Wide a, Wide b) { return a / b - ((a % b != 0) & ((a < 0) != (b < 0))); }

// All ones up to the highest bit of either.
int64_t bitsOf(IntRange a, IntRange b) {
  uint64_t r = static_cast<uint64_t>(a.high | b.high);
  for (uint32_t shift = 1; shift < 64; shift *= 2) r |= r >> shift;
  return static_cast<int64_t>(r);
}

}  // namespace

bool Ranges::exact(uint64_t op, IntRange a, IntRange b, IntRange* out) {
  *out = {};
  switch (static_cast<BinaryOperator>(op)) {
    case BinaryOperator::kAdd: return narrow(Wide{a.low} + b.low, Wide{a.high} + b.high, out);
    case BinaryOperator::kSub: return narrow(Wide{a.low} - b.high, Wide{a.high} - b.low, out);
    case BinaryOperator::kMul: return corners(a, b, [](Wide x, Wide y) { return x * y; }, out);
    case BinaryOperator::kFloorDiv: return b.low > 0 && corners(a, b, floorDivided, out);
    case BinaryOperator::kMod:
      if (b.low > 0) *out = {0, a.low >= 0 ? std::min(a.high, b.high - 1) : b.high - 1};
      if (b.high < 0) *out = {b.low + 1, 0};
      return b.low > 0 || b.high < 0;
    case BinaryOperator::kAnd:
      if (a.low >= 0 || b.low >= 0) *out = {0, a.low < 0 ? b.high : b.low < 0 ? a.high : std::min(a.high, b.high)};
      return true;
    case BinaryOperator::kOr:
    case BinaryOperator::kXor:
      if (a.low >= 0 && b.low >= 0) *out = {0, bitsOf(a, b)};
      return true;
    case BinaryOperator::kLShift:
      return b.within(0, 62) && corners(a, b, [](Wide x, Wide y) { return x * (Wide{1} << y); }, out);
    case BinaryOperator::kRShift:
      return b.low >= 0 && corners(a, b, [](Wide x, Wide y) { return x >> std::min<Wide>(y, 63); }, out);
    default: return false;
  }
}

Ranges::Ranges(const ir::Function& function, const Profile& profile, const Plan& plan)
    : f_(function), profile_(profile), plan_(plan), dominators_(function), known_(function.instCount()), globals_(plan.globals.size()), planned_(function.instCount()) {
  for (BlockId b : plan.order) {
    for (ValueId v : f_.block(b).parameters) planned_[v] = 1;
    for (ValueId v : f_.block(b).insts) {
      if (v == plan.cold[b]) break;
      planned_[v] = 1;
    }
  }
  while (visit(false)) {}
  for (int i = 0; i < kNarrowings; ++i) visit(true);
}

bool Ranges::isPlanned(ValueId v) const { return planned_[v]; }

IntRange Ranges::of(ValueId v) const {
  const Inst& inst = f_.inst(v);
  if (inst.op == Op::kConst) return Value{inst.immediate}.isInt() ? IntRange{Value{inst.immediate}.asInt(), Value{inst.immediate}.asInt()} : IntRange{};
  return known_[v].reached ? known_[v].range : IntRange{};
}

IntRange Ranges::at(ValueId v, BlockId block) const {
  IntRange r = of(v);
  if (f_.inst(v).op == Op::kConst) return r;
  for (uint32_t i = 0; i < kDepth && block != 0 && dominators_.isReached(block) && block != f_.inst(v).block; ++i) {
    if (f_.block(block).predecessors.size() == 1) refine(v, f_.block(block).predecessors[0], block, &r);
    block = dominators_.immediate(block);
  }
  return r;
}

IntRange Ranges::operand(const Inst& user, uint32_t i) const {
  ValueId v = user.operands[i];
  if (plan_.rep[v] == Rep::kBool && isPlanned(v)) return {0, 1};
  IntRange r = at(v, user.block);
  return plan_.rep[v] == Rep::kBoxed && isPlanned(v) ? meet(r, {kLeast, kMost}) : r;
}

// Whether an instruction works on ints: by its form, or by the profile where it is not compiled.
bool Ranges::isIntOperation(ValueId v) const {
  if (isPlanned(v)) return plan_.form[v] == Form::kInt;
  const Inst& inst = f_.inst(v);
  return inst.resume < profile_.sites.size() && profile_.sites[inst.resume].operands == kSawInt;
}

// What going from `from` to `to` says of `v`.
void Ranges::refine(ValueId v, BlockId from, BlockId to, IntRange* range) const {
  const ir::Block& block = f_.block(from);
  if (block.insts.empty()) return;
  const Inst& end = f_.inst(block.insts[block.insts.size() - 1]);
  if (end.op != Op::kBranch || block.edges[0].target == block.edges[1].target) return;
  bool holds = block.edges[0].target == to;
  ValueId test = end.operands[0];
  while (f_.inst(test).op == Op::kTruth || f_.inst(test).op == Op::kNot) {
    holds ^= f_.inst(test).op == Op::kNot;
    test = f_.inst(test).operands[0];
  }
  const Inst& compare = f_.inst(test);
  if (compare.op != Op::kCompare || !isIntOperation(test)) return;
  auto op = static_cast<CompareOperator>(compare.immediate);
  ValueId left = compare.operands[0], right = compare.operands[1];
  if (left == right || (left != v && right != v)) return;
  IntRange other = of(left == v ? right : left);
  if (left != v) {  // turned round, so that v is on the left
    op = op == CompareOperator::kLt ? CompareOperator::kGt : op == CompareOperator::kLe ? CompareOperator::kGe
       : op == CompareOperator::kGt ? CompareOperator::kLt : op == CompareOperator::kGe ? CompareOperator::kLe : op;
  }
  if (!holds) {
    constexpr CompareOperator kOpposite[] = {CompareOperator::kGe, CompareOperator::kGt, CompareOperator::kNe, CompareOperator::kEq, CompareOperator::kLe, CompareOperator::kLt};
    op = kOpposite[static_cast<uint32_t>(op)];
  }
  IntRange allowed;
  switch (op) {
    case CompareOperator::kLt: allowed.high = other.high == INT64_MIN ? INT64_MIN : other.high - 1; break;
    case CompareOperator::kLe: allowed.high = other.high; break;
    case CompareOperator::kGt: allowed.low = other.low == INT64_MAX ? INT64_MAX : other.low + 1; break;
    case CompareOperator::kGe: allowed.low = other.low; break;
    case CompareOperator::kEq: allowed = other; break;
    case CompareOperator::kNe: break;
  }
  *range = meet(*range, allowed);
}

// What iterating over range(...) gives: its arguments are ints that are no cells.
IntRange Ranges::rangeCall(ValueId call, int64_t step) const {
  const Inst& inst = f_.inst(call);
  auto argument = [&](uint32_t i) { return meet(at(inst.operands[i], inst.block), {kLeast, kMost}); };
  IntRange start{0, 0}, stop;
  if (inst.operandCount == 2) {
    stop = argument(1);
  } else {
    start = argument(1);
    stop = argument(2);
  }
  IntRange r = step > 0 ? IntRange{start.low, stop.high - 1} : IntRange{stop.low + 1, start.high};
  return r.low <= r.high ? r : IntRange{kLeast, kMost};
}

int64_t Ranges::step(ValueId iterator) const {
  const Inst& call = f_.inst(f_.inst(iterator).operands[0]);
  return call.operandCount == 4 ? Value{f_.inst(call.operands[3]).immediate}.asInt() : 1;
}

IntRange Ranges::iterated(ValueId iterator) const {
  const Inst& source = f_.inst(iterator);
  if (source.op != Op::kGetIter) return {};
  ValueId call = source.operands[0];
  const Inst& made = f_.inst(call);
  if (made.op != Op::kCall || made.operandCount < 2 || made.operandCount > 4) return {};
  const Inst& callee = f_.inst(made.operands[0]);
  if (callee.op != Op::kLoadGlobal || callee.resume >= profile_.sites.size()) return {};
  const Site& s = profile_.sites[callee.resume];
  if (s.seen != Seen::kBuiltin || s.hint != JitHint::kRange) return {};
  if (made.operandCount == 4) {
    const Inst& step = f_.inst(made.operands[3]);
    if (step.op != Op::kConst || !Value{step.immediate}.isInt() || Value{step.immediate}.asInt() == 0) return {};
  }
  // Compiled, the call has to be the virtual one, whose arguments are guarded.
  if (isPlanned(call) && plan_.form[call] != Form::kRangeCall) return {};
  return rangeCall(call, step(iterator));
}

// Of a planned call of a built-in of numbers.
IntRange Ranges::callOf(ValueId v) const {
  const Inst& inst = f_.inst(v);
  if (plan_.form[v] == Form::kLen) return {0, kMost};
  if (plan_.rep[v] != Rep::kInt64) return {};
  if (plan_.form[v] == Form::kMinMax) return join(operand(inst, 1), operand(inst, 2));
  if (plan_.form[v] == Form::kToInt && plan_.rep[inst.operands[1]] == Rep::kInt64) return operand(inst, 1);
  if (plan_.form[v] != Form::kAbs) return {};
  const IntRange a = operand(inst, 1);
  if (a.low == INT64_MIN) return {0, INT64_MAX};
  return {a.low > 0 ? a.low : a.high < 0 ? -a.high : 0, std::max(a.high, -a.low)};
}

IntRange Ranges::transfer(ValueId v) const {
  const Inst& inst = f_.inst(v);
  IntRange r;
  switch (inst.op) {
    case Op::kBinary:
    case Op::kInplace:
      if (isIntOperation(v)) exact(inst.immediate, operand(inst, 0), operand(inst, 1), &r);
      return r;
    case Op::kUnary: {
      if (!isIntOperation(v)) return {};
      IntRange a = operand(inst, 0);
      switch (static_cast<UnaryOperator>(inst.immediate)) {
        case UnaryOperator::kNeg: narrow(-Wide{a.high}, -Wide{a.low}, &r); return r;
        case UnaryOperator::kPos: return a;
        case UnaryOperator::kInvert: return {~a.high, ~a.low};
      }
      return r;
    }
    case Op::kCheckBound: return at(inst.operands[0], inst.block);
    case Op::kCall:
      return isPlanned(v) ? callOf(v) : IntRange{};
    case Op::kLoadGlobal: {
      uint32_t k = globalOf(plan_, inst.immediate);
      return k != kNone && plan_.globals[k].rep == Rep::kInt64 ? ofGlobal(k) : IntRange{};
    }
    case Op::kIterNext:
      if (isPlanned(v) && plan_.form[v] != Form::kRangeNext) return {};
      return iterated(inst.operands[0]);
    default: return {};
  }
}

void Ranges::narrowGlobals() {
  std::vector<Known> stored(globals_.size());
  for (BlockId b : dominators_.order()) {
    for (ValueId v : f_.block(b).insts) {
      const Inst& inst = f_.inst(v);
      uint32_t k = inst.op == Op::kStoreGlobal ? globalOf(plan_, inst.immediate) : kNone;
      if (k == kNone) continue;
      IntRange r = at(inst.operands[0], b);
      stored[k].range = stored[k].reached ? join(stored[k].range, r) : r;
      stored[k].reached = true;
    }
  }
  for (size_t k = 0; k < stored.size(); ++k) {
    if (stored[k].reached) globals_[k].range = meet(globals_[k].range, stored[k].range);
  }
}

// One round; whether something changed.
bool Ranges::visit(bool narrowing) {
  bool changed = false;
  auto set = [&](Known& k, IntRange r, bool parameter) {
    if (narrowing) {
      k.range = meet(k.range, r);
      return;
    }
    if (k.reached) r = join(k.range, r);
    if (k.reached && same(k.range, r)) return;
    if (parameter && k.reached && k.raised++ >= kPatience) r = widened(k.range, r);
    k.range = r;
    k.reached = changed = true;
  };
  for (BlockId b : dominators_.order()) {
    const ir::Block& block = f_.block(b);
    for (ValueId v : block.insts) {
      const Inst& inst = f_.inst(v);
      if (inst.type != ir::Type::kVoid && inst.op != Op::kConst) set(known_[v], transfer(v), false);
      uint32_t k = inst.op == Op::kStoreGlobal && !narrowing ? globalOf(plan_, inst.immediate) : kNone;
      if (k != kNone && (f_.inst(inst.operands[0]).op == Op::kConst || known_[inst.operands[0]].reached)) set(globals_[k], at(inst.operands[0], b), true);
    }
    if (narrowing) continue;
    for (const Edge& e : block.edges) {
      if (e.target == kNone) continue;
      const ir::Block& target = f_.block(e.target);
      for (uint32_t i = 0; i < e.arguments.size(); ++i) {
        ValueId a = e.arguments[i];
        if (f_.inst(a).op != Op::kConst && !known_[a].reached) continue;  // not reached yet
        IntRange r = at(a, b);
        if (target.predecessors.size() == 1) refine(a, b, e.target, &r);
        set(known_[target.parameters[i]], r, true);
      }
    }
  }
  if (!narrowing) return changed;
  narrowGlobals();
  for (BlockId b : dominators_.order()) {
    const ir::Block& block = f_.block(b);
    for (uint32_t i = 0; i < block.parameters.size(); ++i) {
      IntRange r;
      bool any = false;
      for (BlockId p : block.predecessors) {
        if (!dominators_.isReached(p)) continue;
        for (const Edge& e : f_.block(p).edges) {
          if (e.target != b || e.arguments.size() <= i) continue;
          r = any ? join(r, at(e.arguments[i], p)) : at(e.arguments[i], p);
          any = true;
        }
      }
      if (any) set(known_[block.parameters[i]], r, true);
    }
  }
  return false;
}

}  // namespace krait::jit
