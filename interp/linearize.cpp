// Generic SSA to frame code.
//
// Rules
//  1. A comparison whose only use is the truth test of the branch behind it becomes CompareBranch, Truth, JumpIfFalse
//     in a row: the fused forms run all three, the plain ones one by one. Likewise IterNext, IsExhausted, JumpIf.
//  2. Small int constants on the right of arithmetic and comparisons sit in field c.
//  3. A jump to a jump goes where that one goes; one to a loop's header is Loop, which polls.
//  4. Arguments of an edge are moved in parallel; the last register is the temporary that breaks cycles.
#include "interp/linearize.h"

#include <algorithm>

#include "runtime/objects/operations.h"

namespace krait::interp {

using ir::BlockId;
using ir::Edge;
using ir::Inst;
using ir::kNone;
using ir::Op;
using ir::ValueId;

const OpcodeRow kOpcodes[kDispatchSize] = {
#define OP(Name, Units, Fin) {#Name, Units, Finish::k##Fin},
#include "interp/opcodes.def"
#undef OP
};

namespace {

class Linearizer {
 public:
  Linearizer(ir::Function& f, const ir::Layout& layout, Arena& arena)
      : f_(f), layout_(layout), arena_(arena), scratch_(f.arena()), units_(arena), fixups_(f.arena()) {}

  bool run() {
    if (layout_.tooLarge) return false;
    countUses();
    resumes_ = arena_.makeArray<ResumePoint>(f_.resumeCount);
    blockStart_ = scratch_.makeArray<uint32_t>(f_.blockCount());
    Code& code = f_.code();
    resumes_[0] = {0, kNoHandler, code.firstLine, 0, 0, code.firstLine};
    handlers_ = scratch_.makeArray<uint32_t>(f_.resumeCount);
    for (uint32_t i = 0; i < f_.resumeCount; ++i) handlers_[i] = kNone;
    for (uint32_t i = 0; i < layout_.order.size(); ++i) {
      next_ = i + 1 < layout_.order.size() ? layout_.order[i + 1] : kNone;
      block(layout_.order[i]);
    }
    for (const Fixup& fix : fixups_) {
      const uint32_t target = finalTarget(blockStart_[fix.target]);
      Unit& u = units_[fix.unit];
      u = (u & 0xFFFFFFFF) | Unit{static_cast<uint32_t>(static_cast<int32_t>(target) - static_cast<int32_t>(fix.unit))} << 32;
      if (opcodeOf(u) == Opcode::kJump && opcodeOf(units_[target]) == Opcode::kPoll) setOpcode(u, Opcode::kLoop);
    }
    for (uint32_t i = 0; i < f_.resumeCount; ++i) resumes_[i].handlerUnit = handlers_[i] == kNone ? kNoHandler : blockStart_[handlers_[i]];
    code.registerCount = layout_.registerCount;
    code.firstParameter = f_.slotCount;
    code.slotCount = f_.slotCount;
    code.units = units_.begin();
    code.unitCount = units_.size();
    code.resumePoints = resumes_;
    code.resumeCount = f_.resumeCount;
    ArenaVector<PooledConstant> constants(arena_);
    for (const PooledConstant& c : f_.constants()) {
      PooledConstant copy = c;
      copy.text = arena_.copy(c.text);
      if (c.itemCount) {
        auto* items = arena_.makeArray<uint64_t>(c.itemCount);
        for (uint32_t k = 0; k < c.itemCount; ++k) items[k] = c.items[k];
        copy.items = items;
      }
      constants.push(copy);
    }
    code.constants = constants.begin();
    code.constantCount = constants.size();
    return true;
  }

 private:
  struct Fixup {
    uint32_t unit;
    BlockId target;
  };
  struct Move {
    uint16_t to, from;
  };

  // Where control that goes to `unit` ends up: past jumps that lead on.
  uint32_t finalTarget(uint32_t unit) const {
    constexpr uint32_t kMostHops = 8;
    for (uint32_t hop = 0; hop < kMostHops && (opcodeOf(units_[unit]) == Opcode::kJump || opcodeOf(units_[unit]) == Opcode::kLoop); ++hop) {
      auto jump = std::lower_bound(fixups_.begin(), fixups_.end(), unit, [](const Fixup& f, uint32_t u) { return f.unit < u; });
      unit = blockStart_[jump->target];
    }
    return unit;
  }

  void countUses() {
    uses_ = scratch_.makeArray<uint32_t>(f_.instCount());
    for (BlockId b : layout_.order) {
      for (ValueId v : f_.block(b).insts) {
        for (uint32_t i = 0; i < f_.inst(v).operandCount; ++i) ++uses_[f_.inst(v).operands[i]];
      }
      for (const Edge& e : f_.block(b).edges) {
        for (ValueId a : e.arguments) ++uses_[a];
      }
    }
  }

  uint32_t reg(ValueId v) const { return layout_.registers[v]; }
  // The register a result goes to; results nobody reads go to the temporary.
  uint32_t dst(ValueId v) const { return layout_.registers[v] == ir::Layout::kNoRegister ? layout_.registerCount - 1 : layout_.registers[v]; }

  bool smallConstant(ValueId v, int16_t* out) const {
    const Inst& inst = f_.inst(v);
    if (inst.op != Op::kConst) return false;
    Value value{inst.immediate};
    if (!value.isInt() || value.asInt() < INT16_MIN || value.asInt() > INT16_MAX) return false;
    *out = static_cast<int16_t>(value.asInt());
    return true;
  }
  // Arithmetic takes small constants in place: such a constant needs no instruction of its own if all uses are so.
  bool takesConstant(const Inst& user, uint32_t operand) const {
    return operand == 1 && (user.op == Op::kBinary || user.op == Op::kInplace || user.op == Op::kCompare);
  }

  void emit(Unit u) { units_.push(u); }
  void emitResume(const Inst& inst, uint32_t extra) {
    ResumePoint& r = resumes_[inst.resume];
    r.unit = units_.size() - 1;
    r.line = inst.position.line;
    r.column = inst.position.column;
    r.endColumn = inst.position.endColumn;
    r.endLine = inst.position.endLine;
    handlers_[inst.resume] = f_.block(inst.block).handler;
    emit(makeResume(inst.resume, extra));
  }
  void emitRegisters(const Inst& inst, uint32_t first) {
    Unit u = 0;
    uint32_t n = 0;
    for (uint32_t i = first; i < inst.operandCount; ++i) {
      u |= Unit{reg(inst.operands[i])} << (16 * n);
      if (++n == 4) {
        emit(u);
        u = 0;
        n = 0;
      }
    }
    if (n) emit(u);
  }

  void jumpTo(Opcode op, uint32_t a, BlockId target) {
    fixups_.push({units_.size(), target});
    emit(makeJump(op, a, 0));
  }

  void moves(const Edge& edge) {
    ArenaVector<Move> work(scratch_);
    const ir::Block& target = f_.block(edge.target);
    for (uint32_t i = 0; i < edge.arguments.size(); ++i) {
      uint32_t to = layout_.registers[target.parameters[i]];
      if (to == ir::Layout::kNoRegister) continue;
      uint32_t from = reg(edge.arguments[i]);
      if (to != from) work.push({static_cast<uint16_t>(to), static_cast<uint16_t>(from)});
    }
    uint16_t temporary = static_cast<uint16_t>(layout_.registerCount - 1);
    while (!work.empty()) {
      bool moved = false;
      for (uint32_t k = 0; k < work.size() && !moved; ++k) {
        bool blocked = false;
        for (uint32_t q = 0; q < work.size(); ++q) blocked |= q != k && work[q].from == work[k].to;
        if (blocked) continue;
        emit(makeUnit(Opcode::kMove, work[k].to, work[k].from, 0));
        work[k] = work.back();
        work.pop();
        moved = true;
      }
      if (!moved) {
        uint16_t old = work[0].from;
        emit(makeUnit(Opcode::kMove, temporary, old, 0));
        for (Move& m : work) {
          if (m.from == old) m.from = temporary;
        }
      }
    }
  }

  // Moves and a jump, unless the target follows directly.
  void take(const Edge& edge) {
    moves(edge);
    if (edge.target != next_) jumpTo(Opcode::kJump, 0, edge.target);
  }

  void block(BlockId b) {
    blockStart_[b] = units_.size();
    const ir::Block& block = f_.block(b);
    if (block.isHandler) emit(makeUnit(Opcode::kCatch, dst(block.parameters[0]), 0, 0));
    for (uint32_t i = 0; i < block.insts.size(); ++i) {
      ValueId v = block.insts[i];
      inst(v, f_.inst(v), i + 1 < block.insts.size() ? block.insts[i + 1] : kNone, i + 2 < block.insts.size() ? block.insts[i + 2] : kNone);
    }
  }

  void branch(const Inst& inst, const ir::Block& block) {
    const Edge &yes = block.edges[0], &no = block.edges[1];
    if (no.arguments.empty()) {
      jumpTo(Opcode::kJumpIfFalse, reg(inst.operands[0]), no.target);
      take(yes);
      return;
    }
    uint32_t at = units_.size();
    emit(makeJump(Opcode::kJumpIfFalse, reg(inst.operands[0]), 0));
    moves(yes);
    jumpTo(Opcode::kJump, 0, yes.target);
    units_[at] |= Unit{units_.size() - at} << 32;
    take(no);
  }

  // `value`'s only use is `user` (the next instruction).
  bool feedsOnly(ValueId value, ValueId user) const {
    return user != kNone && uses_[value] == 1 && f_.inst(user).operandCount == 1 && f_.inst(user).operands[0] == value;
  }

  // Where the loop's next value `v` is used by the first instruction of the body alone, Unpack, and what that gives by the
  // TupleItems behind it: how many these are; else 0.
  uint32_t unpackedInto(ValueId v, ir::BlockId header) const {
    const ir::Block& body = f_.block(f_.block(header).edges[1].target);
    if (uses_[v] != 2 || body.insts.size() < 3 || body.predecessors.size() != 1) return 0;
    const ValueId unpack = body.insts[0];
    const uint64_t n = f_.inst(unpack).immediate;
    if (f_.inst(unpack).op != Op::kUnpack || f_.inst(unpack).operands[0] != v || n < 2 || n > kUnpackedInto || uses_[unpack] != n || body.insts.size() <= n) return 0;
    for (uint32_t i = 0; i < n; ++i) {
      const Inst& item = f_.inst(body.insts[1 + i]);
      if (item.op != Op::kTupleItem || item.operands[0] != unpack || item.immediate != i) return 0;
    }
    return static_cast<uint32_t>(n);
  }

  void arithmetic(ValueId v, const Inst& inst, Opcode plain, Opcode withConstant) {
    int16_t small;
    bool constant = smallConstant(inst.operands[1], &small);
    emit(makeUnit(constant ? withConstant : plain, dst(v), reg(inst.operands[0]), constant ? static_cast<uint16_t>(small) : reg(inst.operands[1])));
    emitResume(inst, static_cast<uint32_t>(inst.immediate));
  }

  void inst(ValueId v, const Inst& x, ValueId next, ValueId afterNext) {
    auto r = [&](uint32_t i) { return reg(x.operands[i]); };
    uint32_t extra = static_cast<uint32_t>(x.immediate);
    auto plain = [&](Opcode op, uint32_t a, uint32_t b = 0, uint32_t c = 0) { emit(makeUnit(op, a, b, c)); };
    auto leaving = [&](Opcode op, uint32_t a, uint32_t b = 0, uint32_t c = 0) {
      emit(makeUnit(op, a, b, c));
      emitResume(x, extra);
    };
    auto variadic = [&](Opcode op, uint32_t b, uint32_t first) {
      emit(makeUnit(op, dst(v), b, x.operandCount - first));
      if (x.resume != kNone) {
        emitResume(x, extra);
      } else {
        emit(0);
      }
      emitRegisters(x, first);
    };
    switch (x.op) {
      case Op::kParam: break;  // in its register already
      case Op::kConst: {
        if (layout_.registers[v] == ir::Layout::kNoRegister) break;
        if (onlyInPlace(v)) break;
        plain(Opcode::kLoadConst, dst(v));
        emit(x.immediate);
        break;
      }
      case Op::kPooled: plain(Opcode::kLoadPooled, dst(v)); emit(x.immediate); break;
      case Op::kBuiltinType: plain(Opcode::kLoadType, dst(v)); emit(x.immediate); break;
      case Op::kGetSlot: plain(Opcode::kMove, dst(v), extra); break;
      case Op::kSetSlot: plain(Opcode::kMove, extra, r(0)); break;
      case Op::kCheckBound: leaving(Opcode::kCheckBound, dst(v), r(0)); break;
      case Op::kLoadGlobal: leaving(Opcode::kLoadGlobal, dst(v)); emit(0); break;
      case Op::kStoreGlobal: plain(Opcode::kStoreGlobal, r(0)); emit(makeResume(0, extra)); break;
      case Op::kDeleteGlobal: leaving(Opcode::kDeleteGlobal, 0); break;
      case Op::kLoadName: leaving(Opcode::kLoadName, dst(v), r(0)); break;
      case Op::kStoreName: leaving(Opcode::kStoreName, r(0), r(1)); break;
      case Op::kDeleteName: leaving(Opcode::kDeleteName, r(0)); break;
      case Op::kStoreLocal: plain(Opcode::kStoreLocal, r(0), r(1)); emit(makeResume(0, extra)); break;
      case Op::kSetLocals: plain(Opcode::kSetLocals, r(0)); break;
      case Op::kMakeBox: plain(Opcode::kMakeBox, dst(v), r(0)); break;
      case Op::kGetBox: plain(Opcode::kGetBox, dst(v), r(0)); break;
      case Op::kSetBox: plain(Opcode::kSetBox, r(0), r(1)); break;
      case Op::kClosure: plain(Opcode::kLoadClosure, dst(v), extra); break;
      case Op::kGlobals: plain(Opcode::kLoadGlobals, dst(v)); break;
      case Op::kBinary: arithmetic(v, x, Opcode::kBinary, Opcode::kBinaryConst); break;
      case Op::kInplace: arithmetic(v, x, Opcode::kInplace, Opcode::kInplaceConst); break;
      case Op::kUnary: leaving(Opcode::kUnary, dst(v), r(0)); break;
      case Op::kCompare: {
        bool fused = feedsOnly(v, next) && f_.inst(next).op == Op::kTruth && feedsOnly(next, afterNext) && f_.inst(afterNext).op == Op::kBranch;
        arithmetic(v, x, fused ? Opcode::kCompareBranch : Opcode::kCompare, fused ? Opcode::kCompareBranchConst : Opcode::kCompareConst);
        break;
      }
      case Op::kIs: plain(Opcode::kIs, dst(v), r(0), r(1)); break;
      case Op::kContains: leaving(Opcode::kContains, dst(v), r(0), r(1)); break;
      case Op::kTruth: leaving(Opcode::kTruth, dst(v), r(0)); break;
      case Op::kNot: plain(Opcode::kNot, dst(v), r(0)); break;
      case Op::kBuildTuple: variadic(Opcode::kBuildTuple, 0, 0); break;
      case Op::kBuildList: variadic(Opcode::kBuildList, 0, 0); break;
      case Op::kBuildSet: variadic(Opcode::kBuildSet, 0, 0); break;
      case Op::kBuildDict: variadic(Opcode::kBuildDict, 0, 0); break;
      case Op::kBuildString: variadic(Opcode::kBuildString, 0, 0); break;
      case Op::kBuildSlice: plain(Opcode::kBuildSlice, dst(v), r(0), r(1)); emit(r(2)); break;
      case Op::kListAppend: plain(Opcode::kListAppend, r(0), r(1)); break;
      case Op::kSetAdd: leaving(Opcode::kSetAdd, r(0), r(1)); break;
      case Op::kDictStore: leaving(Opcode::kDictStore, r(0), r(1), r(2)); break;
      case Op::kListExtend: leaving(Opcode::kListExtend, r(0), r(1)); break;
      case Op::kSetUpdate: leaving(Opcode::kSetUpdate, r(0), r(1)); break;
      case Op::kDictMerge: leaving(Opcode::kDictMerge, r(0), r(1)); break;
      case Op::kListToTuple: plain(Opcode::kListToTuple, dst(v), r(0)); break;
      case Op::kGetItem: leaving(Opcode::kGetItem, dst(v), r(0), r(1)); break;
      case Op::kSetItem: leaving(Opcode::kSetItem, r(0), r(1), r(2)); break;
      case Op::kDelItem: leaving(Opcode::kDelItem, r(0), r(1)); break;
      case Op::kUnpack: leaving(Opcode::kUnpack, dst(v), r(0)); break;
      case Op::kUnpackStar: leaving(Opcode::kUnpackStar, dst(v), r(0)); break;
      case Op::kTupleItem: plain(Opcode::kTupleItem, dst(v), r(0), extra); break;
      case Op::kGetAttr: leaving(Opcode::kGetAttr, dst(v), r(0)); emit(0); emit(0); break;
      case Op::kSetAttr: leaving(Opcode::kSetAttr, r(0), r(1)); emit(0); emit(0); break;
      case Op::kDelAttr: leaving(Opcode::kDelAttr, r(0)); break;
      case Op::kLoadMethod: leaving(Opcode::kLoadMethod, dst(v), r(0)); emit(0); emit(0); break;
      case Op::kLoadSpecial: leaving(Opcode::kLoadSpecial, dst(v), r(0)); break;
      case Op::kCall: variadic(Opcode::kCall, r(0), 1); break;
      case Op::kCallMethod: variadic(Opcode::kCallMethod, r(0), 1); break;
      case Op::kCallKeywords: variadic(Opcode::kCallKeywords, r(0), 1); break;
      case Op::kCallMethodKeywords: variadic(Opcode::kCallMethodKeywords, r(0), 1); break;
      case Op::kCallSpread: leaving(Opcode::kCallSpread, dst(v), r(0), r(1)); emit(r(2)); break;
      case Op::kGetIter: leaving(Opcode::kGetIter, dst(v), r(0)); break;
      case Op::kIterNext: {
        bool fused = next != kNone && uses_[v] >= 1 && f_.inst(next).op == Op::kIsExhausted && f_.inst(next).operands[0] == v &&
                     feedsOnly(next, afterNext) && f_.inst(afterNext).op == Op::kBranch;
        emit(makeUnit(fused ? Opcode::kIterNextBranch : Opcode::kIterNext, dst(v), r(0), 0));
        emitResume(x, fused ? unpackedInto(v, f_.inst(afterNext).block) : 0);
        break;
      }
      case Op::kIsExhausted: plain(Opcode::kIsExhausted, dst(v), r(0)); break;
      case Op::kMakeFunction: {
        plain(Opcode::kMakeFunction, dst(v), r(0), r(1));
        emit(Unit{extra} | Unit{r(2)} << 32 | Unit{r(3)} << 48);
        break;
      }
      case Op::kBuildClass: leaving(Opcode::kBuildClass, dst(v), r(0), r(1)); emit(r(2)); break;
      case Op::kMakeGenerator: leaving(Opcode::kMakeGenerator, 0); break;
      case Op::kYield: leaving(Opcode::kYield, dst(v), r(0)); break;
      case Op::kYieldFrom: leaving(Opcode::kYieldFrom, dst(v), r(0)); break;
      case Op::kRaise: leaving(Opcode::kRaise, 0, r(0), r(1)); break;
      case Op::kReraise: leaving(Opcode::kReraise, 0, r(0)); break;
      case Op::kPushHandled: plain(Opcode::kPushHandled, dst(v), r(0)); break;
      case Op::kPopHandled: plain(Opcode::kPopHandled, 0, r(0)); break;
      case Op::kExceptionPart: plain(Opcode::kExceptionPart, dst(v), r(0), extra); break;
      case Op::kMatchException: leaving(Opcode::kMatchException, dst(v), r(0), r(1)); break;
      case Op::kMatchSequence: leaving(Opcode::kMatchSequence, dst(v), r(0)); break;
      case Op::kMatchMapping: leaving(Opcode::kMatchMapping, dst(v), r(0)); break;
      case Op::kMatchClass: leaving(Opcode::kMatchClass, dst(v), r(0), r(1)); emit(r(2)); break;
      case Op::kImport: leaving(Opcode::kImport, dst(v), r(0)); break;
      case Op::kImportFrom: leaving(Opcode::kImportFrom, dst(v), r(0)); break;
      case Op::kFormatValue: leaving(Opcode::kFormatValue, dst(v), r(0), r(1)); break;
      case Op::kPoll: leaving(Opcode::kPoll, 0); break;
      case Op::kJump: take(f_.block(x.block).edges[0]); break;
      case Op::kBranch: branch(x, f_.block(x.block)); break;
      case Op::kReturn: plain(Opcode::kReturn, r(0)); break;
      case Op::kUnreachable: plain(Opcode::kIllegal, 0); break;
      default: UNREACHABLE("typed instruction in generic SSA");
    }
  }

  bool onlyInPlace(ValueId v) {
    // A constant's register is written only where some use reads it from there; uses are counted once.
    if (!inPlace_) {
      inPlace_ = scratch_.makeArray<uint32_t>(f_.instCount());
      for (BlockId b : layout_.order) {
        for (ValueId u : f_.block(b).insts) {
          const Inst& user = f_.inst(u);
          int16_t small;
          for (uint32_t i = 0; i < user.operandCount; ++i) {
            if (takesConstant(user, i) && smallConstant(user.operands[i], &small)) ++inPlace_[user.operands[i]];
          }
        }
      }
    }
    return inPlace_[v] == uses_[v];
  }

  ir::Function& f_;
  const ir::Layout& layout_;
  Arena& arena_;
  Arena& scratch_;
  ArenaVector<Unit> units_;
  ArenaVector<Fixup> fixups_;
  ResumePoint* resumes_ = nullptr;
  BlockId* handlers_ = nullptr;
  uint32_t* blockStart_ = nullptr;
  uint32_t* uses_ = nullptr;
  uint32_t* inPlace_ = nullptr;
  BlockId next_ = kNone;
};

}  // namespace

bool linearize(ir::Function& function, const ir::Layout& layout, Arena& arena) { return Linearizer(function, layout, arena).run(); }

}  // namespace krait::interp
