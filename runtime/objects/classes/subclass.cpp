// Making instances of subclasses of built-in types.
#include "runtime/objects/classes/subclass.h"

#include "runtime/builtins/names.h"
#include "runtime/errors/errors.h"
#include "runtime/modules/containers/deque.h"
#include "runtime/objects/classes/class.h"
#include "runtime/objects/containers/containers.h"
#include "runtime/objects/numbers/int.h"
#include "runtime/objects/operations.h"
#include "runtime/objects/step_result.h"
#include "runtime/objects/tables/set.h"
#include "runtime/objects/text/str.h"

namespace krait {

namespace {

// A cell of T's layout with `extra` bytes behind, copied from a plain one: all but its header.
template <class T>
Value copyCell(Context& ctx, Kind kind, Value plain, uint64_t extra) {
  T& cell = newCell<T>(ctx, kind, extra);
  spendAlong(ctx, extra / 64);
  __builtin_memcpy(reinterpret_cast<char*>(&cell) + sizeof(Header), ctx.base + plain.offset() + sizeof(Header), sizeof(T) + extra - sizeof(Header));
  return valueOf(ctx, &cell);
}

Value copyText(Context& ctx, Value plain) {
  const Text text = textOf(ctx, plain);
  Value copy;
  const uint64_t bytes = static_cast<uint64_t>(text.length) << text.width;
  uint8_t* to = newStrCell(ctx, text.length, text.width, isAscii(ctx, plain), &copy);
  spendAlong(ctx, bytes / 64);
  __builtin_memcpy(to, text.bytes, bytes);
  return copy;
}

Value copyInt(Context& ctx, Value plain) {
  if (const IntCell* cell = cellOrNull<IntCell>(ctx, plain)) {
    const int64_t size = cell->size;
    return copyCell<IntCell>(ctx, Kind::kInt, plain, 8ull * static_cast<uint64_t>(size < 0 ? -size : size));
  }
  const int64_t i = plain.isInt() ? plain.asInt() : plain.isTrue();
  IntCell& cell = newCell<IntCell>(ctx, 8);
  cell.size = i < 0 ? -1 : i > 0;
  cell.limbs[0] = static_cast<uint64_t>(i < 0 ? -i : i);
  return valueOf(ctx, &cell);
}

// The built-in's own cell, without its side cell.
Value bodyOf(Context& ctx, Kind kind, Value plain) {
  switch (kind) {
    case Kind::kList: return valueOf(ctx, &newCell<ListCell>(ctx));
    case Kind::kByteArray: return valueOf(ctx, &newCell<ByteArrayCell>(ctx));
    case Kind::kDeque: return valueOf(ctx, &newDequeCell(ctx));
    case Kind::kDict: return newDict(ctx);
    case Kind::kSet: return newSet(ctx, Kind::kSet);
    case Kind::kFrozenSet: return copyCell<SetCell>(ctx, kind, plain, 0);
    case Kind::kTuple: return copyCell<TupleCell>(ctx, kind, plain, 8ull * cellCast<TupleCell>(ctx, plain).length);
    case Kind::kBytes: return copyCell<BytesCell>(ctx, kind, plain, cellCast<BytesCell>(ctx, plain).length);
    case Kind::kComplex: return copyCell<ComplexCell>(ctx, kind, plain, 0);
    case Kind::kStr: return copyText(ctx, plain);
    case Kind::kInt: return copyInt(ctx, plain);
    case Kind::kFloat: {
      FloatCell& cell = newCell<FloatCell>(ctx);
      cell.value = plainFloat(ctx, plain).asFloat();
      return valueOf(ctx, &cell);
    }
    case Kind::kStaticMethod:
    case Kind::kClassMethod: {
      WrapperCell& cell = newCell<WrapperCell>(ctx, kind);
      cell.wrapped = Value::none();
      return valueOf(ctx, &cell);
    }
    case Kind::kProperty: {
      PropertyCell& cell = newCell<PropertyCell>(ctx);
      cell.getter = cell.setter = cell.deleter = cell.doc = cell.name = Value::none();
      return valueOf(ctx, &cell);
    }
    default: corrupt(ctx);
  }
}

bool isFilledByInit(Kind kind) {
  switch (kind) {
    case Kind::kList: case Kind::kDict: case Kind::kSet: case Kind::kByteArray: case Kind::kDeque: case Kind::kStaticMethod: case Kind::kClassMethod: case Kind::kProperty: return true;
    default: return false;
  }
}

Value emptyOf(Context& ctx, Kind kind) { return bodyOf(ctx, kind, Value::unbound()); }

// Registers: 0 class, 1 id of a row of the built-in type, 2.. its arguments with the type itself first.
Value plainOf(Context& ctx, const Value* r) {
  const BuiltinDef* def = builtinDef(static_cast<uint32_t>(r[1].asInt()));
  if (!def || !def->leaf) corrupt(ctx);
  Value args[5];
  for (uint32_t i = 0; i < 5; ++i) args[i] = r[2 + i];  // bounded: 5
  return def->leaf(ctx, args, def->signature.total);
}

// Step 1: the plain value.
Step subclassStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  if (frame.resume == 0) {
    completed = plainOf(ctx, r);
    if (completed.isExit()) return stepFromExit(ctx, frame, 1);
  }
  return Step::done(newSubclassed(ctx, cellCast<ClassCell>(ctx, r[0]), completed));
}

// Steps: 1 the plain value, 2 what the class makes of it.
Step callClassStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  if (frame.resume == 0) {
    completed = plainOf(ctx, r);
    if (completed.isExit()) return stepFromExit(ctx, frame, 1);
  }
  if (frame.resume == 2) return Step::done(completed);
  ctx.callArgs[0] = completed;
  ctx.callCount = 1;
  frame.resume = 2;
  return Step::call(r[0]);
}

}  // namespace

extern const BuiltinDef kSubclassSteppers[] = {
    {"<subclass>", "(cls, row, type, a=None, b=None, c=None, d=None, /)", nullptr, subclassStep, 7, Effects::kRunsPython, JitHint::kNone, "An instance of a subclass of a built-in type."},
    {"<subclass>", "(cls, row, type, a=None, b=None, c=None, d=None, /)", nullptr, callClassStep, 7, Effects::kRunsPython, JitHint::kNone, "A class called with what a class method of its built-in base made."},
    kTableEnd,
};

Value newSubclassed(Context& ctx, ClassCell& cls, Value plain) {
  Value v = bodyOf(ctx, static_cast<Kind>(cls.instanceKind), plain);
  InstanceCell& side = newSideCell(ctx, cls);
  Header& header = headerOf(ctx, v);
  header.shape = refOf(ctx, &side);
  header.subclass = kSubclassed;
  return v;
}

Value plainValue(Context& ctx, Value v) {
  if (!isSubclassed(ctx, v)) return v;
  switch (headerOf(ctx, v).kind) {
    case Kind::kInt: return plainInt(ctx, v);
    case Kind::kFloat: return plainFloat(ctx, v);
    case Kind::kComplex: return copyCell<ComplexCell>(ctx, Kind::kComplex, v, 0);
    case Kind::kStr: return plainStr(ctx, v);
    case Kind::kBytes: return copyCell<BytesCell>(ctx, Kind::kBytes, v, cellCast<BytesCell>(ctx, v).length);
    default: return v;
  }
}

Value callClassWith(Context& ctx, TypeId type, LeafFunction make, LeafFunction row, Value* args, uint32_t count) {
  Value v = make(ctx, args, count);
  if (!v.isExit()) return deferCall(ctx, args[0], &v, 1);
  if (ctx.state != State::kCall) return v;
  ctx.state = State::kRunning;
  uint32_t id = 0;
  while (id < builtinCount() && builtinDef(id)->leaf != row) ++id;  // bounded: the tables
  Value passed[7] = {args[0], Value::smallInt(id), Value::reference(typeRef(ctx, type)), Value::unbound(), Value::unbound(), Value::unbound(), Value::unbound()};
  for (uint32_t i = 1; i < count && i < 5; ++i) passed[2 + i] = args[i];  // bounded: 5
  return defer(ctx, kSubclassSteppers[1], passed, 7);
}

Value newOfClass(Context& ctx, TypeId typeId, LeafFunction make, Value* args, uint32_t count) {
  const Ref type = typeRef(ctx, typeId);
  ClassCell& base = cellCast<ClassCell>(ctx, type);
  ClassCell* cls = cellOrNull<ClassCell>(ctx, args[0]);
  const MessagePart name = MessagePart::str(Value::reference(base.name));
  if (!cls) return raise(ctx, ErrorId::kNewNotType, {name, MessagePart::typeName(args[0])});
  const MessagePart given = MessagePart::str(Value::reference(cls->name));
  if (!isSubclass(ctx, refOf(ctx, cls), type)) return raise(ctx, ErrorId::kNewNotSubtype, {name, given, given, name});
  const Kind kind = static_cast<Kind>(cls->instanceKind);
  if (kind != static_cast<Kind>(base.instanceKind)) return raise(ctx, ErrorId::kNewNotSafe, {name, given, given});
  if (isFilledByInit(kind)) return refOf(ctx, cls) == type ? emptyOf(ctx, kind) : newSubclassed(ctx, *cls, Value::unbound());
  Value plain[5] = {Value::reference(type), Value::unbound(), Value::unbound(), Value::unbound(), Value::unbound()};
  for (uint32_t i = 1; i < count && i < 5; ++i) plain[i] = args[i];  // bounded: 5
  Value value = make(ctx, plain, count);
  if (!value.isExit()) return newSubclassed(ctx, *cls, value);
  if (ctx.state != State::kCall) return value;
  ctx.state = State::kRunning;
  Value row = builtinMember(ctx, static_cast<uint16_t>(typeId), symbols::k_new);
  if (!isKind(ctx, row, Kind::kMethodDescriptor)) corrupt(ctx);
  Value passed[7] = {args[0], Value::smallInt(ctx.at<BuiltinCell>(row.offset())->builtinId), plain[0], plain[1], plain[2], plain[3], plain[4]};
  return defer(ctx, kSubclassSteppers[0], passed, 7);
}

}  // namespace krait
