// Instances: where their attributes are, by shape or in a dict.
#include "runtime/objects/classes/class.h"
#include "runtime/errors/errors.h"
#include "runtime/objects/classes/slots.h"
#include "runtime/objects/classes/subclass.h"
#include "runtime/objects/containers/containers.h"
#include "runtime/objects/tables/dict.h"
#include "runtime/objects/text/str.h"
#include "runtime/program/symbols.h"

namespace krait {

InstanceCell& newSideCell(Context& ctx, ClassCell& cls) {
  InstanceCell& instance = newCell<InstanceCell>(ctx, cls.inlineSlots * sizeof(Value));
  instance.header.shape = cls.instanceShape;
  instance.cls = refOf(ctx, &cls);
  for (uint32_t i = 0; i < cls.inlineSlots; ++i) instance.inlineSlots[i] = Value::unbound();
  return instance;
}

Value newInstance(Context& ctx, ClassCell& cls) {
  if (static_cast<Kind>(cls.instanceKind) == Kind::kException) {
    ExceptionCell& e = newCell<ExceptionCell>(ctx);
    e.header.shape = cls.instanceShape;
    e.cls = refOf(ctx, &cls);
    e.args = emptyTuple(ctx);
    e.cause = e.context = e.value = Value::none();
    return valueOf(ctx, &e);
  }
  return valueOf(ctx, &newSideCell(ctx, cls));
}

uint32_t slotPlace(Context& ctx, const ClassCell& cls, Shape shape, Symbol name) {
  auto& cached = ctx.shapeCache[(shape * 7 + name) % kShapeCacheEntries];
  if (cached.shape != shape || cached.name != name || !shape) cached = {shape, name, ctx.program->shapes.find(shape, name)};
  uint32_t slot = cached.slot;
  if (slot == ShapeTable::kNotFound) return slot;
  uint32_t inlined = static_cast<Kind>(cls.instanceKind) == Kind::kException ? 0 : cls.inlineSlots;
  return slot < inlined ? slot : kOverflowSlot | (slot - inlined);
}

uint32_t cacheableSlot(Context& ctx, const InstanceCell& instance, Symbol name) {
  ClassCell& cls = cellCast<ClassCell>(ctx, instance.cls);
  if (!instance.header.shape || (cls.header.flags & (kClassHasGetattr | kClassHasSetattr | kClassUncached))) return ShapeTable::kNotFound;
  const MemberCell* member = memberNamed(ctx, cls, name);  // a descriptor whose place is the shape's
  if (!member && (cls.header.flags & kClassHasDescriptors) && hasDescriptorFirst(ctx, cls, name)) return ShapeTable::kNotFound;
  return slotPlace(ctx, cls, instance.header.shape, member ? member->header.shape : name);
}

namespace {

// The parts that instances and exceptions have in common.
struct Holder {
  Header* header;
  Ref* cls;
  Ref* overflow;
  Value* inlined;  // null for exceptions
  Ref* members;    // of exceptions
};
Holder holderOf(Context& ctx, Value v) {
  if (isKind(ctx, v, Kind::kException)) {
    ExceptionCell& e = *ctx.at<ExceptionCell>(v.offset());
    return {&e.header, &e.cls, &e.overflow, nullptr, &e.members};
  }
  InstanceCell& i = isSubclassed(ctx, v) ? sideCell(ctx, v) : cellCast<InstanceCell>(ctx, v);
  return {&i.header, &i.cls, &i.overflow, i.inlineSlots, nullptr};
}

Value& overflowPlace(Context& ctx, Holder& h, uint32_t place) {
  uint32_t capacity = *h.overflow ? cellCast<ValuesCell>(ctx, *h.overflow).capacity : 0;
  if (place >= capacity) {
    if (place >= ShapeTable::kMaxNames) corrupt(ctx);  // and so is `capacity`
    uint32_t grown = capacity ? capacity * 2 : 4;
    while (grown <= place) grown *= 2;  // bounded: doubling
    ValuesCell& storage = newCell<ValuesCell>(ctx, grown * sizeof(Value));
    storage.capacity = grown;
    for (uint32_t i = 0; i < grown; ++i) storage.items[i] = i < capacity ? cellCast<ValuesCell>(ctx, *h.overflow).items[i] : Value::unbound();
    *h.overflow = refOf(ctx, &storage);
  }
  return cellCast<ValuesCell>(ctx, *h.overflow).items[place];
}

// The value that an instance with a shape has under `name`, one of its names or not.
Value valueByShape(Context& ctx, Holder& h, Symbol name) {
  uint32_t place = slotPlace(ctx, cellCast<ClassCell>(ctx, *h.cls), h.header->shape, name);
  if (place == ShapeTable::kNotFound) return Value::unbound();
  if (!(place & kOverflowSlot)) return h.inlined[place];
  if (!*h.overflow) return Value::unbound();
  ValuesCell& storage = cellCast<ValuesCell>(ctx, *h.overflow);
  place &= ~kOverflowSlot;
  return place < storage.capacity ? storage.items[place] : Value::unbound();
}

// Without a shape: the values of members, or null when none is set.
ValuesCell* memberValues(Context& ctx, Holder& h) {
  if (!h.inlined) return *h.members ? &cellCast<ValuesCell>(ctx, *h.members) : nullptr;
  return cellOrNull<ValuesCell>(ctx, h.inlined[0]);
}
void setMemberValues(Context& ctx, Holder& h, ValuesCell& values) {
  if (h.inlined) h.inlined[0] = valueOf(ctx, &values);
  else *h.members = refOf(ctx, &values);
}
ValuesCell& newMemberValues(Context& ctx, uint32_t count) {
  ValuesCell& values = newCell<ValuesCell>(ctx, uint64_t{count} * sizeof(Value));
  values.capacity = count;
  for (uint32_t i = 0; i < count; ++i) values.items[i] = Value::unbound();  // bounded: makeMembers
  return values;
}

// Dictionary mode: shape 0, `overflow` is a dict of all attributes but members.
void toDictionary(Context& ctx, Holder& h) {
  ClassCell& cls = cellCast<ClassCell>(ctx, *h.cls);
  Value dict = newDict(ctx);
  const Shape shape = h.header->shape;
  const uint32_t n = ctx.program->shapes.size(shape), members = memberCount(ctx, cls);
  spend(ctx, (n + members) / 8);
  for (uint32_t i = 0; i < n; ++i) {  // bounded: spent for above
    Symbol name = ctx.program->shapes.nameAt(shape, i);
    Value v = isMemberStorage(ctx, name) ? Value::unbound() : valueByShape(ctx, h, name);
    if (!v.isUnbound()) dictSetStr(ctx, cellCast<DictCell>(ctx, dict), symbolText(ctx, name), v);
  }
  if (members) {
    ValuesCell& values = newMemberValues(ctx, members);
    for (uint32_t i = 0; i < members; ++i) {  // bounded: spent for above
      MemberCell& member = cellCast<MemberCell>(ctx, cellCast<TupleCell>(ctx, cls.members).items[i]);
      values.items[i] = valueByShape(ctx, h, member.header.shape);
    }
    setMemberValues(ctx, h, values);
  }
  h.header->shape = ShapeTable::kNone;
  *h.overflow = dict.offset();
}

// Stores by shape; false: the instance has none, or none any more.
bool storeByShape(Context& ctx, Holder& h, Symbol name, Value value) {
  if (!h.header->shape) return false;
  ClassCell& cls = cellCast<ClassCell>(ctx, *h.cls);
  uint32_t place = slotPlace(ctx, cls, h.header->shape, name);
  if (value.isUnbound()) {
    // A deleted name that comes back goes to the end of the order: only a dict keeps that.
    toDictionary(ctx, h);
    return false;
  }
  if (place == ShapeTable::kNotFound) {
    Shape next = ctx.program->shapes.add(h.header->shape, name);
    if (next == ShapeTable::kNone) {
      toDictionary(ctx, h);
      return false;
    }
    place = slotPlace(ctx, cls, next, name);
    // Room first: the collector sees the shape and the place together.
    if (place & kOverflowSlot) overflowPlace(ctx, h, place & ~kOverflowSlot);
    h.header->shape = next;
  }
  (place & kOverflowSlot ? overflowPlace(ctx, h, place & ~kOverflowSlot) : h.inlined[place]) = value;
  return true;
}

}  // namespace

Value instanceLike(Context& ctx, const InstanceCell& like, const Value* values, uint32_t count) {
  const Shape shape = like.header.shape;
  if (!shape || ctx.program->shapes.size(shape) != count) return Value::unbound();
  const ClassCell& cls = cellCast<ClassCell>(ctx, like.cls);
  const uint32_t inlined = cls.inlineSlots;
  InstanceCell& made = newCell<InstanceCell>(ctx, inlined * sizeof(Value));
  made.cls = refOf(ctx, &cls);
  for (uint32_t i = 0; i < inlined; ++i) made.inlineSlots[i] = i < count ? values[i] : Value::unbound();  // bounded: a class's inline places
  if (count > inlined) {
    ValuesCell& rest = newCell<ValuesCell>(ctx, (count - inlined) * sizeof(Value));
    rest.capacity = count - inlined;
    for (uint32_t i = inlined; i < count; ++i) rest.items[i - inlined] = values[i];  // bounded: attributes of a shape
    made.overflow = refOf(ctx, &rest);
  }
  made.header.shape = shape;
  return valueOf(ctx, &made);
}

Value instanceOwn(Context& ctx, Value instance, Symbol name) {
  Holder h = holderOf(ctx, instance);
  if (h.header->shape) return valueByShape(ctx, h, name);
  return *h.overflow ? dictGetStr(ctx, cellCast<DictCell>(ctx, *h.overflow), symbolText(ctx, name)) : Value::unbound();
}

void setInstanceOwn(Context& ctx, Value instance, Symbol name, Value value) {
  Holder h = holderOf(ctx, instance);
  if (storeByShape(ctx, h, name, value)) return;
  if (!*h.overflow) *h.overflow = newDict(ctx).offset();
  DictCell& dict = cellCast<DictCell>(ctx, *h.overflow);
  if (value.isUnbound()) {
    dictDeleteStr(ctx, dict, symbolText(ctx, name));
  } else {
    dictSetStr(ctx, dict, symbolText(ctx, name), value);
  }
}

Value instanceMember(Context& ctx, Value instance, const MemberCell& member) {
  Holder h = holderOf(ctx, instance);
  if (h.header->shape) return valueByShape(ctx, h, member.header.shape);
  ValuesCell* values = memberValues(ctx, h);
  return values && member.index < values->capacity ? values->items[member.index] : Value::unbound();
}

void setInstanceMember(Context& ctx, Value instance, const MemberCell& member, Value value) {
  Holder h = holderOf(ctx, instance);
  if (storeByShape(ctx, h, member.header.shape, value)) return;
  if (!memberValues(ctx, h)) setMemberValues(ctx, h, newMemberValues(ctx, memberCount(ctx, cellCast<ClassCell>(ctx, *h.cls))));
  ValuesCell* values = memberValues(ctx, h);
  if (member.index >= values->capacity) corrupt(ctx);
  values->items[member.index] = value;
}

Value instanceDict(Context& ctx, Value instance) {
  Holder h = holderOf(ctx, instance);
  if (h.header->shape) toDictionary(ctx, h);
  if (!*h.overflow) *h.overflow = newDict(ctx).offset();
  return Value::reference(*h.overflow);
}

void setInstanceDict(Context& ctx, Value instance, DictCell& dict) {
  Holder h = holderOf(ctx, instance);
  if (h.header->shape) toDictionary(ctx, h);
  *h.overflow = refOf(ctx, &dict);
}

void eachOwnName(Context& ctx, Value object, void (*visit)(Context& ctx, void* to, Value name), void* to) {
  ClassCell* cls = cellOrNull<ClassCell>(ctx, object);
  const Shape shape = cls ? cls->header.shape : holderOf(ctx, object).header->shape;
  if (!cls && !shape) {
    Holder h = holderOf(ctx, object);
    uint32_t position = 0;
    Value key;
    while (*h.overflow && dictNext(ctx, cellCast<DictCell>(ctx, *h.overflow), &position, &key, nullptr)) {
      spend(ctx, 1);
      visit(ctx, to, key);
    }
    return;
  }
  const uint32_t n = ctx.program->shapes.size(shape);
  for (uint32_t i = 0; i < n; ++i) {
    spend(ctx, 1);
    Symbol name = ctx.program->shapes.nameAt(shape, i);
    if (isMemberStorage(ctx, name)) continue;
    Value v = cls ? classOwn(ctx, *cls, name) : instanceOwn(ctx, object, name);
    if (!v.isUnbound()) visit(ctx, to, symbolText(ctx, name));
  }
}

bool setInstanceClass(Context& ctx, Value instance, ClassCell& cls) {
  Holder h = holderOf(ctx, instance);
  ClassCell& old = cellCast<ClassCell>(ctx, *h.cls);
  if (old.instanceKind != cls.instanceKind || (cls.header.flags & kClassBuiltin) || !sameMembers(ctx, old, cls)) return false;
  if (h.header->shape) toDictionary(ctx, h);
  *h.cls = refOf(ctx, &cls);
  return true;
}

}  // namespace krait
