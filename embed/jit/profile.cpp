// Quickened instructions read as a profile.
#include "embed/jit/profile.h"

#include "interp/frame_code.h"
#include "runtime/objects/classes/class.h"
#include "runtime/objects/operations.h"
#include "runtime/objects/type_ids.h"

namespace krait {

using jit::Seen;
using jit::Site;

namespace {

uint16_t shapeKind(Unit u) { return static_cast<uint16_t>(u & 0xFFFF); }

JitHint hintOf(Context& ctx, Value v) {
  if (!v.isRef()) return JitHint::kNone;
  if (ClassCell* cls = cellOrNull<ClassCell>(ctx, v)) {
    switch (static_cast<TypeId>(cls->typeId)) {
      case TypeId::kRange: return JitHint::kRange;
      case TypeId::kInt: return JitHint::kIntConvert;
      case TypeId::kFloat: return JitHint::kFloatConvert;
      default: return JitHint::kNone;
    }
  }
  if (!isKind(ctx, v, Kind::kBuiltin) && !isKind(ctx, v, Kind::kMethodDescriptor)) return JitHint::kNone;
  const BuiltinDef* def = builtinDef(ctx.at<BuiltinCell>(v.offset())->builtinId);
  return def ? def->hint : JitHint::kNone;
}

// How `v`, a built-in that is the same cell in every isolate, may be called as a leaf.
void describeLeaf(Context& ctx, Value v, Site& s) {
  if (!v.isRef() || !isFrozen(v.offset())) return;
  Value callee = v;
  if (ClassCell* cls = cellOrNull<ClassCell>(ctx, v)) {
    callee = constructorOf(ctx, *cls);
    s.takesType = true;
  }
  if (!isKind(ctx, callee, Kind::kBuiltin) && !isKind(ctx, callee, Kind::kMethodDescriptor)) return;
  const BuiltinCell& cell = *ctx.at<BuiltinCell>(callee.offset());
  const BuiltinDef* def = builtinDef(cell.builtinId);
  if (!def || !cell.self.isUnbound()) return;
  for (uint32_t n = kLeafArguments; n > 0; --n) {
    if (!takesInPlace(*def, n)) continue;
    s.row = cell.builtinId;
    s.leafLeast = static_cast<uint8_t>(n);
    if (!s.leafMost) s.leafMost = static_cast<uint8_t>(n);
  }
}

}  // namespace

Site siteAt(Context& ctx, const Unit* u) {
  using interp::Opcode;
  Site s;
  uint8_t mask = static_cast<uint8_t>(interp::extraOf(u[1]) >> interp::kMaskShift);
  Opcode op = interp::opcodeOf(*u);
  auto unlessOther = [&](Seen seen) { return mask & interp::kSawOther ? Seen::kOther : seen; };
  switch (op) {
    case Opcode::kBinary: case Opcode::kBinaryConst: case Opcode::kInplace: case Opcode::kInplaceConst: case Opcode::kUnary:
    case Opcode::kCompare: case Opcode::kCompareConst: case Opcode::kCompareBranch: case Opcode::kCompareBranchConst: case Opcode::kTruth:
      s.operands = mask;
      s.seen = mask ? Seen::kOther : Seen::kNothing;
      if (const uint32_t method = op == Opcode::kUnary || op == Opcode::kTruth ? 0 : interp::extraOf(u[1]) >> interp::kMethodShift; method && method != interp::kSeveralMethods) {
        s.seen = Seen::kOperator;
        s.codeId = method - 1;
      }
      break;
    case Opcode::kAddInt: case Opcode::kSubInt: case Opcode::kMulInt: case Opcode::kFloorDivInt: case Opcode::kModInt:
    case Opcode::kAndInt: case Opcode::kOrInt: case Opcode::kXorInt: case Opcode::kLShiftInt: case Opcode::kRShiftInt:
    case Opcode::kAddIntConst: case Opcode::kSubIntConst: case Opcode::kMulIntConst: case Opcode::kFloorDivIntConst: case Opcode::kModIntConst:
    case Opcode::kAndIntConst: case Opcode::kOrIntConst: case Opcode::kXorIntConst: case Opcode::kLShiftIntConst: case Opcode::kRShiftIntConst:
    case Opcode::kCompareInt: case Opcode::kCompareIntConst:
    case Opcode::kLtIntBranch: case Opcode::kLeIntBranch: case Opcode::kEqIntBranch: case Opcode::kNeIntBranch: case Opcode::kGtIntBranch: case Opcode::kGeIntBranch:
    case Opcode::kLtIntConstBranch: case Opcode::kLeIntConstBranch: case Opcode::kEqIntConstBranch: case Opcode::kNeIntConstBranch:
    case Opcode::kGtIntConstBranch: case Opcode::kGeIntConstBranch:
      s.operands = mask ? mask : static_cast<uint8_t>(interp::kSawInt);
      s.seen = Seen::kInt;
      break;
    case Opcode::kAddFloat: case Opcode::kSubFloat: case Opcode::kMulFloat: case Opcode::kDivFloat: case Opcode::kFloatBranch:
      s.operands = mask ? mask : static_cast<uint8_t>(interp::kSawFloat);
      s.seen = Seen::kFloat;
      break;
    case Opcode::kGetItem: s.seen = mask == interp::kSawStr ? Seen::kStrInt : mask ? Seen::kOther : Seen::kNothing; break;
    case Opcode::kIterNextBranch: s.seen = mask == interp::kSawStr ? Seen::kStrNext : mask ? Seen::kOther : Seen::kNothing; break;
    case Opcode::kSetItem:
      s.seen = mask ? Seen::kOther : Seen::kNothing;
      break;
    case Opcode::kPoll: s.seen = interp::extraOf(u[1]) ? Seen::kOther : Seen::kNothing; break;
    case Opcode::kGetItemListInt:
    case Opcode::kSetItemListInt: s.seen = unlessOther(Seen::kListInt); break;
    case Opcode::kGetItemTupleInt: s.seen = unlessOther(Seen::kTupleInt); break;
    case Opcode::kGetAttrSlot:
    case Opcode::kSetAttrSlot:
      s.seen = Seen::kSlot;
      s.shape = static_cast<uint32_t>(u[2]);
      s.slot = static_cast<uint32_t>(u[2] >> 32);
      s.shapeAfter = static_cast<uint32_t>(u[3]);
      break;
    case Opcode::kLoadMethodClass: s.seen = Seen::kMethod; break;
    case Opcode::kLoadMethodBuiltin: {
      Value v{u[3]};
      if (!isKind(ctx, v, Kind::kMethodDescriptor)) break;
      const BuiltinTable* table = builtinTableOf(ctx.at<BuiltinCell>(v.offset())->builtinId);
      if (!table || !table->typeId) break;
      s.seen = Seen::kMember;
      s.kind = static_cast<uint8_t>(shapeKind(u[2]));
      s.typeId = table->typeId;
      s.hint = hintOf(ctx, v);
      describeLeaf(ctx, v, s);
      break;
    }
    case Opcode::kCallFunction:
    case Opcode::kCallMethodFunction:
      s.seen = Seen::kFunction;
      s.codeId = interp::extraOf(u[1]);
      break;
    case Opcode::kCallClass:
      s.seen = Seen::kConstruct;
      s.codeId = interp::extraOf(u[1]);
      break;
    case Opcode::kLoadBuiltin:
      s.seen = Seen::kBuiltin;
      s.hint = hintOf(ctx, Value{u[2]});
      describeLeaf(ctx, Value{u[2]}, s);
      break;
    case Opcode::kIterNextPair: s.seen = mask & interp::kSawEnumerate ? Seen::kEnumerateNext : Seen::kPairNext; break;
    case Opcode::kIterNextRange: s.seen = unlessOther(Seen::kRangeNext); break;
    case Opcode::kIterNextList: s.seen = unlessOther(Seen::kListNext); break;
    default: s.seen = Seen::kOther;
  }
  return s;
}

}  // namespace krait
