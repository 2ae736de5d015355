// Items, attributes, methods.
#include "jit/lower/lowering.h"

namespace krait::jit {

using namespace llvm;
using ir::ExitReason;
using ir::Inst;
using ir::Op;
using ir::ValueId;
using KValue = krait::Value;

namespace {
uint16_t exactly(Kind kind) { return static_cast<uint16_t>(kind); }  // kind and subclass as one half word
}  // namespace

llvm::Value* Lowering::loadLink(const LinkRow& row) {
  uint32_t link = links_.link(row);
  if (link == ir::kNone) {
    refusal_ = Refusal::kTables;
    return word(KValue::none().bits);
  }
  llvm::Value* known = loadContext(i64_, offsetof(Context, links) + 8ull * link);
  BasicBlock *from = b_.GetInsertBlock(), *find = newBlock("unlinked"), *done = newBlock("linked");
  branchLikely(b_.CreateICmpNE(known, word(0)), done, find);
  b_.SetInsertPoint(find);
  llvm::Value* found = callHelper(Helper::kLink, {b_.getInt32(link)});
  b_.CreateBr(done);
  b_.SetInsertPoint(done);
  PHINode* phi = b_.CreatePHI(i64_, 2);
  phi->addIncoming(known, from);
  phi->addIncoming(found, find);
  return phi;
}

// list[int], tuple[int], list[int] = value.
void Lowering::lowerItem(ValueId v, const Inst& inst) {
  Form form = plan_.form[v];
  if (form == Form::kStr) {
    llvm::Value* item = callHelper(Helper::kStrItem, {boxed(inst.operands[0]), asInt(inst.operands[1], v)});
    guard(b_.CreateICmpEQ(item, word(KValue::unbound().bits)), v, ExitReason::kIndex);
    return define(v, item, Rep::kBoxed);
  }
  if (form != Form::kListItem && form != Form::kTupleItem) return lowerGeneric(v, inst);
  bool list = form == Form::kListItem;
  llvm::Value* container = asReference(inst.operands[0], v, ExitReason::kKind);
  llvm::Value* kind = b_.CreateLoad(i16_, cage(container, 0));
  guard(b_.CreateICmpNE(kind, b_.getInt16(exactly(list ? Kind::kList : Kind::kTuple))), v, ExitReason::kKind);
  llvm::Value* key = asInt(inst.operands[1], v);
  llvm::Value* length = b_.CreateZExt(b_.CreateLoad(i32_, cage(container, offsetof(ListCell, length))), i64_);
  static_assert(offsetof(ListCell, length) == offsetof(TupleCell, length));
  llvm::Value* index = key;
  if (intRanges_.operand(inst, 1).low < 0) index = b_.CreateSelect(b_.CreateICmpSLT(key, word(0)), b_.CreateAdd(key, length), key);
  guard(b_.CreateICmpUGE(index, length), v, ExitReason::kIndex);
  llvm::Value* items = list ? b_.CreateLoad(i32_, cage(container, offsetof(ListCell, items))) : container;
  if (inst.op == Op::kGetItem) {
    define(v, b_.CreateLoad(i64_, cageIndexed(items, index, list ? sizeof(ValuesCell) : sizeof(TupleCell))), Rep::kBoxed);
    return;
  }
  llvm::Value* value = boxed(inst.operands[2]);
  b_.CreateStore(value, cageIndexed(items, index, sizeof(ValuesCell)));
}

// The cell of an instance with this shape.
llvm::Value* Lowering::shapedObject(ValueId object, uint32_t shape, ValueId at) {
  auto known = shapes_.find(object);
  if (known != shapes_.end() && known->second == shape) return b_.CreateTrunc(boxed(object), i32_);
  llvm::Value* cell = asReference(object, at, ExitReason::kShape);
  guard(b_.CreateICmpNE(b_.CreateLoad(i8_, cage(cell, 0)), b_.getInt8(static_cast<uint8_t>(Kind::kInstance))), at, ExitReason::kShape);
  guard(b_.CreateICmpNE(b_.CreateLoad(i32_, cage(cell, offsetof(Header, shape))), b_.getInt32(shape)), at, ExitReason::kShape);
  shapes_[object] = shape;
  return cell;
}

// Whether no object's shape is another one after this instruction, but for what lowerAttribute says itself.
bool Lowering::keepsShapes(ValueId v) const {
  switch (plan_.form[v]) {
    case Form::kInt: case Form::kFloat: case Form::kSlot: case Form::kListItem: case Form::kTupleItem: return true;
    default: break;
  }
  switch (f_.inst(v).op) {
    case Op::kConst: case Op::kCheckBound: case Op::kPooled: return true;
    case Op::kLoadGlobal: case Op::kStoreGlobal: return globalOf(plan_, f_.inst(v).immediate) != ir::kNone;
    default: return false;
  }
}

void Lowering::lowerAttribute(ValueId v, const Inst& inst) {
  const Site& s = site(inst);
  bool stores = inst.op == Op::kSetAttr;
  if (plan_.form[v] != Form::kSlot || (stores && isOverflowPlace(s.slot))) {
    shapes_.clear();
    return lowerGeneric(v, inst);
  }
  llvm::Value* object = shapedObject(inst.operands[0], s.shape, v);
  uint64_t place = 8ull * (s.slot & ~kOverflowPlace);
  if (stores) {
    llvm::Value* value = boxed(inst.operands[1]);
    b_.CreateStore(value, cage(object, sizeof(InstanceCell) + place));
    if (s.shapeAfter != s.shape) {
      b_.CreateStore(b_.getInt32(s.shapeAfter), cage(object, offsetof(Header, shape)));
      shapes_.clear();  // another value may be the same object
      shapes_[inst.operands[0]] = s.shapeAfter;
    }
    return;
  }
  llvm::Value* value;
  if (isOverflowPlace(s.slot)) {
    llvm::Value* overflow = b_.CreateLoad(i32_, cage(object, offsetof(InstanceCell, overflow)));
    value = b_.CreateLoad(i64_, cage(overflow, sizeof(ValuesCell) + place));
  } else {
    value = b_.CreateLoad(i64_, cage(object, sizeof(InstanceCell) + place));
  }
  guard(b_.CreateICmpEQ(value, word(KValue::unbound().bits)), v, ExitReason::kUnbound);
  define(v, value, Rep::kBoxed);
}

void Lowering::lowerMethod(ValueId v, const Inst& inst) {
  const Site& s = site(inst);
  auto name = static_cast<uint32_t>(inst.immediate);
  if (plan_.form[v] == Form::kMemberLink) {
    llvm::Value* object = asReference(inst.operands[0], v, ExitReason::kKind);
    guard(b_.CreateICmpNE(b_.CreateLoad(i16_, cage(object, 0)), b_.getInt16(s.kind)), v, ExitReason::kKind);
    define(v, loadLink({LinkRow::kMember, s.typeId, name}), Rep::kBoxed);
    return;
  }
  uint32_t cache = plan_.form[v] == Form::kMethod ? links_.methodSite() : ir::kNone;
  if (cache == ir::kNone) return lowerGeneric(v, inst);
  llvm::Value* object = asReference(inst.operands[0], v, ExitReason::kShape);
  guard(b_.CreateICmpNE(b_.CreateLoad(i8_, cage(object, 0)), b_.getInt8(static_cast<uint8_t>(Kind::kInstance))), v, ExitReason::kShape);
  size_t at = offsetof(Context, methodCaches) + cache * sizeof(MethodCache);
  llvm::Value* cls = b_.CreateLoad(i32_, cage(object, offsetof(InstanceCell, cls)));
  llvm::Value* sameShape = b_.CreateICmpEQ(b_.CreateLoad(i32_, cage(object, offsetof(Header, shape))), loadContext(i32_, at + offsetof(MethodCache, shape)));
  llvm::Value* sameVersion = b_.CreateICmpEQ(b_.CreateLoad(i32_, cage(cls, offsetof(ClassCell, version))), loadContext(i32_, at + offsetof(MethodCache, version)));
  llvm::Value* known = loadContext(i64_, at + offsetof(MethodCache, function));
  BasicBlock *from = b_.GetInsertBlock(), *find = newBlock("method"), *done = newBlock("found");
  branchLikely(b_.CreateAnd(b_.CreateAnd(sameShape, sameVersion), b_.CreateICmpNE(known, word(0))), done, find);
  b_.SetInsertPoint(find);
  llvm::Value* found = callHelper(Helper::kLoadMethodCached, {boxed(inst.operands[0]), b_.getInt32(name), b_.getInt32(cache)});
  guardResult(b_.CreateICmpEQ(found, word(KValue::exit().bits)), found, v);
  BasicBlock* end = b_.GetInsertBlock();
  b_.CreateBr(done);
  b_.SetInsertPoint(done);
  PHINode* phi = b_.CreatePHI(i64_, 2);
  phi->addIncoming(known, from);
  phi->addIncoming(found, end);
  define(v, phi, Rep::kBoxed);
}

}  // namespace krait::jit
