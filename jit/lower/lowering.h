// Planned SSA -> LLVM IR with guards, exits and frame states.
//
// Rules
//  1. Memory only as base + zext(offset) [+ zext(index) * 8] + constant, or base - kContextBytes + constant (law 2).
//     No nsw, inbounds, noalias or alias metadata; offsets are i32 without nuw.
//  2. Every SSA value is one alloca of its representation: SROA makes registers of them, which also repairs SSA for
//     entries in the middle (on-stack replacement).
//  3. Guards stand before all effects of their instruction but the context's counters; they share the exit block of
//     their state, whose exit number is a phi. Exit blocks share the tail that calls leave.
//  4. A call has one exit block for exception, pause, flattening and results of the wrong kind.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <tuple>

#include "ir/exit/exit_table.h"
#include "jit/llvm.h"
#include "jit/plan/globals.h"
#include "jit/plan/ranges.h"
#include "jit/plan/specialise.h"
#include "runtime/exec/helpers.h"
#include "runtime/program/native_tables.h"

namespace krait::jit {

struct LowerOptions {
  bool forceExits = false;  // guards may be told to fail (Context::guardCountdown)
};

// The exit table while it grows.
struct ExitTableBuilder {
  std::vector<ir::StateRecord> states;
  std::vector<ir::FrameRecord> frames;
  std::vector<ir::Recipe> recipes;
  std::vector<ir::ExitRecord> exits;
};

// Numbers of a Program's links and method caches, given out by the code cache.
class LinkTable {
 public:
  virtual ~LinkTable() = default;
  virtual uint32_t link(const LinkRow& row) = 0;  // kNone when full
  virtual uint32_t methodSite() = 0;              // kNone when full
};

std::string functionSymbol(uint32_t codeId, uint32_t unit);  // f: the body
std::string inlinedSymbol(uint32_t codeId, uint32_t unit);   // i: the body, where it is part of another unit
std::string boxedSymbol(uint32_t codeId, uint32_t unit);     // b: boxed arguments, the result as the body's
std::string entrySymbol(uint32_t codeId, uint32_t unit);     // e: arguments in Context::callArgs, boxed result
std::string loopSymbol(uint32_t codeId, uint32_t unit);      // o: (base, frame), boxed result

// The helper table without its addresses: those come through the plug-in's boundary.
struct HelperSignature {
  const char* name;
  const char* signature;
  bool exits;
};
extern const HelperSignature kHelperSignatures[];

class Lowering {
 public:
  Lowering(llvm::Module& module, const ir::Function& function, const ir::Layout& layout, const Profile& profile, const Plan& plan,
           const Callees& callees, const ProgramTables& tables, LinkTable& links, ExitTableBuilder& exits, uint32_t unit, const LowerOptions& options);

  // Body, boxed wrapper and entry of the function; the loop at `header`; the body alone, for its callers in this module.
  Refusal lowerFunction();
  Refusal lowerLoop(ir::BlockId header);
  Refusal lowerInlined();

 private:
  using ValueId = ir::ValueId;
  using BlockId = ir::BlockId;
  // A lowered operand and its representation.
  struct Operand {
    llvm::Value* value;
    Rep rep;
  };
  // The next, step and left of a range iterator that has no cell.
  struct VirtualRange {
    llvm::AllocaInst *next, *step, *left;
  };
  // What a next() gave that is only unpacked.
  struct Pair {
    llvm::AllocaInst *first, *second;
  };
  // What stands in the registers of a state in place of a value's own variable.
  using Override = std::vector<std::pair<ValueId, Operand>>;

  // --- lowering.cpp: blocks, variables, constants, context
  llvm::Type* typeOf(Rep rep) const { return rep == Rep::kDouble ? f64_ : rep == Rep::kBool ? i1_ : i64_; }
  llvm::Value* context(size_t offset);
  llvm::Value* cage(llvm::Value* offset32, uint64_t constant);
  llvm::Value* cageIndexed(llvm::Value* offset32, llvm::Value* index64, uint64_t constant);
  llvm::Value* loadContext(llvm::Type* type, size_t offset) { return b_.CreateLoad(type, context(offset)); }
  void storeContext(llvm::Value* v, size_t offset) { b_.CreateStore(v, context(offset)); }
  llvm::Value* word(uint64_t bits) { return b_.getInt64(bits); }
  llvm::AllocaInst* variable(llvm::Type* type);
  llvm::BasicBlock* newBlock(const char* name) { return llvm::BasicBlock::Create(c_, name, fn_); }
  llvm::CallInst* callHelper(Helper helper, std::initializer_list<llvm::Value*> arguments);
  void branchLikely(llvm::Value* condition, llvm::BasicBlock* likely, llvm::BasicBlock* unlikely);
  void begin(llvm::Function* fn);
  void makeVariables();
  void lowerBlocks();
  void lowerBlock(BlockId b);
  void lowerInst(ValueId v, const ir::Inst& inst);
  void lowerEdge(BlockId from, const ir::Edge& edge);
  void lowerBody(llvm::Function* body, bool checksStack);
  bool wantsUnboxed() const;  // whether a parameter is not boxed
  void lowerBoxedWrapper(llvm::Function* body);
  void lowerEntry(llvm::Function* boxed);
  void lowerReturn(ValueId v);
  void lowerPoll(ValueId v);
  const Site& site(const ir::Inst& inst) const;
  void checkedStack();
  void loadLiveIn(ValueId v, BlockId header, llvm::BasicBlock* refused);
  llvm::Function* declareBody(const std::string& symbol, const std::vector<Rep>& parameters);
  llvm::Function* declareBoxed(uint32_t codeId, uint32_t unit, uint32_t parameters);

  // --- values
  Operand get(ValueId v);
  llvm::Value* boxed(ValueId v);
  llvm::Value* box(Operand o, bool fits = false);  // fits: an int that is no cell
  llvm::Value* condition(ValueId v);
  // Guards what is not static, with the state before `at`.
  llvm::Value* asInt(ValueId v, ValueId at);
  llvm::Value* asDouble(ValueId v, ValueId at);
  llvm::Value* asExactDouble(ValueId v, ValueId at);  // integers within 2^53 only
  llvm::Value* asReference(ValueId v, ValueId at, ir::ExitReason reason);  // i32 offset
  void define(ValueId v, llvm::Value* value, Rep rep);
  llvm::Value* isWithin(llvm::Value* i64, IntRange range);
  llvm::Value* isTag(llvm::Value* bits, uint64_t tag);
  llvm::Value* isFloat(llvm::Value* bits);
  llvm::Value* unboxInt(llvm::Value* bits);
  llvm::Value* anyInt(llvm::Value* bits);  // of a cell too; INT64_MIN if it is none, or too wide

  // --- lower_exit.cpp
  void guard(llvm::Value* bad, ValueId at, ir::ExitReason reason, bool forcible = true);
  void guardEdge(llvm::Value* bad, BlockId target, const Override& parameters, ir::ExitReason reason);
  // Leaves if `bad`, with `result` (boxed bits, or exit) as what the call gave.
  void guardResult(llvm::Value* bad, llvm::Value* result, ValueId at);
  uint32_t newState(uint32_t resume, bool across, const std::vector<ValueId>& live, const Override& instead, std::vector<llvm::Value*>* raws);
  uint32_t newExit(uint32_t state, ir::ExitReason reason);
  void storeRaws(const std::vector<llvm::Value*>& raws);
  llvm::BasicBlock* beforeBlock(ValueId at, llvm::PHINode** phi, uint32_t* state);
  void leave(llvm::Value* number, llvm::Value* value = nullptr);
  std::vector<ValueId> liveBefore(ValueId at);
  std::vector<ValueId> liveAcross(ValueId at);

  // --- lower_arith.cpp
  void lowerArithmetic(ValueId v, const ir::Inst& inst);
  void lowerIntArithmetic(ValueId v, const ir::Inst& inst);
  llvm::Value* lowerDivision(ValueId v, const ir::Inst& inst, llvm::Value* a, llvm::Value* b);
  llvm::Value* zeroLike(ValueId v, llvm::Value* a);
  llvm::Value* divideByConstant(llvm::Value* a, IntRange range, uint64_t d, bool remainder);
  llvm::Value* lowerShift(ValueId v, const ir::Inst& inst, llvm::Value* a, llvm::Value* b);
  void lowerFloatArithmetic(ValueId v, const ir::Inst& inst);
  llvm::Value* lowerPower(ValueId v, llvm::Value* a, llvm::Value* b);
  void lowerUnary(ValueId v, const ir::Inst& inst);
  void lowerCompare(ValueId v, const ir::Inst& inst);
  void lowerTruth(ValueId v, const ir::Inst& inst);
  void lowerIs(ValueId v, const ir::Inst& inst);

  // --- lower_global.cpp: `places_` says where promoted globals are (jit/plan/globals.h)
  void lowerGlobal(ValueId v, const ir::Inst& inst);
  void lowerStoreGlobal(ValueId v, const ir::Inst& inst);
  Operand globalValue(uint32_t k) { return {b_.CreateLoad(typeOf(plan_.globals[k].rep), globalVariables_[k]), plan_.globals[k].rep}; }
  // Takes it from memory; `leaveIf` ends what cannot be.
  void readGlobal(uint32_t k, const std::function<void(llvm::Value* bad, ir::ExitReason)>& leaveIf);
  void writeGlobals(uint64_t which);  // to memory
  void moveGlobals(BlockId target, const Override& parameters);  // as they are to be where `target` starts
  llvm::Value* globalPlace(uint64_t slot) { return cage(slotsRef(), sizeof(ValuesCell) + 8 * slot); }

  // --- lower_object.cpp
  void lowerItem(ValueId v, const ir::Inst& inst);
  void lowerAttribute(ValueId v, const ir::Inst& inst);
  llvm::Value* shapedObject(ValueId object, uint32_t shape, ValueId at);
  bool keepsShapes(ValueId v) const;
  void lowerMethod(ValueId v, const ir::Inst& inst);
  void lowerIterator(ValueId v, const ir::Inst& inst);
  void lowerNext(ValueId v, const ir::Inst& inst);
  void lowerListNext(ValueId v, const ir::Inst& inst);
  void lowerPairNext(ValueId v, const ir::Inst& inst);
  void lowerPairItem(ValueId v, const ir::Inst& inst);
  // Goes on only where `condition` holds.
  void unless(llvm::Value* condition, llvm::BasicBlock* other);
  llvm::Value* loadLink(const LinkRow& row);
  llvm::Value* globalsRef();
  llvm::Value* slotsRef();

  // --- lower_call.cpp
  void lowerCall(ValueId v, const ir::Inst& inst);
  void lowerKnownCall(ValueId v, const ir::Inst& inst);
  llvm::Value* functionOf(ValueId callee, uint32_t id, ValueId v);
  llvm::Value* orItself(ValueId callee, uint32_t id, ValueId v);
  void lowerOperator(ValueId v, const ir::Inst& inst);
  void defineResult(ValueId v, const Signature& callee, llvm::Value* result);
  void lowerConstruct(ValueId v, const ir::Inst& inst);
  struct Arguments {
    bool direct;  // as the body takes them; else boxed
    std::vector<llvm::Value*> values;
  };
  Arguments passTo(const Signature& callee, const ir::Inst& inst, uint32_t first, ValueId v);
  llvm::CallInst* callBody(const Signature& callee, uint32_t id, llvm::Value* function, const Arguments& arguments);
  void guardDepth(ValueId v);
  llvm::Value* unboxedArgument(ValueId argument, Rep want, ValueId at);
  void lowerLen(ValueId v, const ir::Inst& inst);
  void lowerLeaf(ValueId v, const ir::Inst& inst);
  void lowerNumberCall(ValueId v, const ir::Inst& inst);
  void lowerRangeCall(ValueId v, const ir::Inst& inst);
  void lowerListAppend(ValueId v, const ir::Inst& inst);
  void appendToList(llvm::Value* list, llvm::Value* item);
  void lowerGeneric(ValueId v, const ir::Inst& inst);
  void passArguments(const ir::Inst& inst, uint32_t first);
  void finishHelper(ValueId v, const ir::Inst& inst, llvm::Value* result, bool exits);

  llvm::Module& m_;
  llvm::LLVMContext& c_;
  llvm::IRBuilder<> b_;
  const ir::Function& f_;
  const ir::Layout& layout_;
  const Profile& profile_;
  const Plan& plan_;
  const Callees& callees_;
  const ProgramTables& tables_;
  LinkTable& links_;
  Ranges intRanges_;
  uint32_t unit_;
  LowerOptions options_;
  ExitTableBuilder& exits_;  // of the whole unit
  Refusal refusal_ = Refusal::kNone;

  llvm::Type *i1_, *i8_, *i16_, *i32_, *i64_, *f64_, *ptr_, *void_;
  llvm::MDNode *unlikelyWeights_, *likelyWeights_;
  llvm::Function* fn_ = nullptr;
  llvm::Value* base_ = nullptr;
  llvm::Value* function_ = nullptr;  // i32: offset of the FunctionCell
  llvm::Value* frame_ = nullptr;     // i32: the loop's frame
  llvm::BasicBlock* entry_ = nullptr;
  struct {
    llvm::BasicBlock* block;
    llvm::PHINode *number, *value;
  } leave_ = {};  // the common end of all exits
  std::vector<llvm::AllocaInst*> values_;
  std::vector<llvm::AllocaInst*> slots_;
  llvm::AllocaInst* globals_ = nullptr;
  llvm::AllocaInst* slotsRef_ = nullptr;
  std::vector<llvm::AllocaInst*> globalVariables_;
  GlobalPlaces places_;  // where the instruction being lowered begins
  std::map<ValueId, VirtualRange> ranges_;
  std::map<ValueId, llvm::Value*> uncorrected_;  // remainders as C has them
  std::map<ValueId, Pair> pairs_;
  std::vector<llvm::BasicBlock*> blocks_;
  std::map<ValueId, llvm::AllocaInst*> exhausted_;  // of range loops: whether the last next() found the end
  std::map<ValueId, llvm::BasicBlock*> afterPoll_;
  struct Before {
    llvm::BasicBlock* block;
    llvm::PHINode* phi;
    uint32_t state;
  };
  std::map<ValueId, Before> before_;
  BlockId loopHeader_ = ir::kNone;
  std::map<ValueId, uint32_t> shapes_;  // guarded in this block, and nothing since then could change a shape
};

}  // namespace krait::jit
