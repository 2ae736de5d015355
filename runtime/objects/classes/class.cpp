// Classes: creation, method resolution order, own attributes, versions; types of values.
#include "runtime/objects/classes/class.h"
#include "runtime/builtins/names.h"
#include "runtime/errors/errors.h"
#include "runtime/objects/functions/coroutine.h"
#include "runtime/objects/classes/descriptors.h"
#include "runtime/program/symbols.h"
#include "runtime/program/local_code.h"
#include "runtime/objects/classes/slots.h"
#include "runtime/objects/classes/subclass.h"
#include "runtime/objects/containers/containers.h"
#include "runtime/objects/iteration/iterators.h"
#include "runtime/modules/functional/faces.h"
#include "runtime/modules/functional/itertools.h"
#include "runtime/objects/tables/set.h"
#include "runtime/objects/text/str.h"

namespace krait {

namespace {

constexpr uint8_t kDefaultInlineSlots = 4, kMaxInlineSlots = 32;
constexpr uint16_t kHooks = kClassHasGetattr | kClassHasSetattr | kClassHasDescriptors;

uint16_t flagsFor(Context& ctx, Symbol name, Value value) {
  if (name == symbols::k_getattribute) return kClassHasGetattr | kClassHasGetattribute;
  if (name == symbols::k_getattr) return kClassHasGetattr;
  if (name == symbols::k_setattr || name == symbols::k_delattr) return kClassHasSetattr;
  return isDataDescriptor(ctx, value) ? kClassHasDescriptors : 0;
}

// C3 linearisation (Barrett et al. 1996) of `bases` (classes); unbound and an exception when there is none.
Value linearise(Context& ctx, Value self, TupleCell& bases) {
  uint32_t n = bases.length;
  ListCell& result = newListCell(ctx, 4);
  listAppend(ctx, result, self);
  // heads[i]: how far base i's own order has been taken; the last list is `bases` itself.
  TupleCell& heads = newTupleCell(ctx, n + 1);
  for (uint32_t i = 0; i <= n; ++i) heads.items[i] = Value::smallInt(0);
  auto list = [&](uint32_t i) -> TupleCell& {
    return i < n ? cellCast<TupleCell>(ctx, cellCast<ClassCell>(ctx, bases.items[i]).mro) : bases;
  };
  while (true) {
    spend(ctx, n + 1);
    Value next = Value::unbound();
    bool left = false;
    for (uint32_t i = 0; i <= n && next.isUnbound(); ++i) {
      TupleCell& from = list(i);
      int64_t head = heads.items[i].asInt();
      if (head >= from.length) continue;
      left = true;
      Value candidate = from.items[head];
      bool inTail = false;
      for (uint32_t k = 0; k <= n && !inTail; ++k) {
        TupleCell& other = list(k);
        for (int64_t t = heads.items[k].asInt() + 1; t < other.length; ++t) inTail |= other.items[t] == candidate;
      }
      if (!inTail) next = candidate;
    }
    if (!left) break;
    if (next.isUnbound()) {
      TextBuilder names(ctx);
      for (uint32_t i = 0; i < n; ++i) {
        if (i) names.add(", ");
        names.add(Value::reference(cellCast<ClassCell>(ctx, bases.items[i]).name));
      }
      raise(ctx, ErrorId::kNoConsistentMro, {MessagePart::str(names.finish())});
      return Value::exit();
    }
    listAppend(ctx, result, next);
    for (uint32_t i = 0; i <= n; ++i) {
      TupleCell& from = list(i);
      int64_t head = heads.items[i].asInt();
      if (head < from.length && from.items[head] == next) heads.items[i] = Value::smallInt(head + 1);
    }
  }
  uint32_t length = result.length;
  return newTuple(ctx, listItems(ctx, result, length), length);
}

void storeSlot(Context& ctx, ClassCell& cls, uint32_t slot, Value value) {
  uint32_t capacity = cls.slots ? cellCast<ValuesCell>(ctx, cls.slots).capacity : 0;
  if (slot >= capacity) {
    if (slot >= ShapeTable::kMaxNames) corrupt(ctx);
    uint32_t grown = capacity ? capacity * 2 : 8;
    while (grown <= slot) grown *= 2;  // bounded: doubling
    ValuesCell& storage = newCell<ValuesCell>(ctx, grown * sizeof(Value));
    storage.capacity = grown;
    for (uint32_t i = 0; i < grown; ++i) storage.items[i] = i < capacity ? cellCast<ValuesCell>(ctx, cls.slots).items[i] : Value::unbound();
    cls.slots = refOf(ctx, &storage);
  }
  cellCast<ValuesCell>(ctx, cls.slots).items[slot] = value;
}

bool isScripted(const Context& ctx, Value method) { return !method.isUnbound() && !isKind(ctx, method, Kind::kMethodDescriptor); }

// Whether an inline cache may know, by the shape of an instance, that no attribute of its class comes first.
bool isCached(const ClassCell& cls) { return !(cls.header.flags & (kClassHasGetattr | kClassHasSetattr | kClassUncached)); }

// A root shape below `root` that says under which names the class has descriptors that come first.
Shape rootOfDescriptors(Context& ctx, Shape root, const ClassCell& cls) {
  ShapeTable& shapes = ctx.program->shapes;
  TupleCell& mro = cellCast<TupleCell>(ctx, cls.mro);
  const uint32_t classes = mro.length;
  for (uint32_t i = 0; i < classes && root; ++i) {  // bounded: the bases of a class statement, transitively
    ClassCell& base = cellCast<ClassCell>(ctx, mro.items[i]);
    if (base.header.flags & kClassBuiltin) continue;
    const uint32_t n = shapes.size(base.header.shape);
    for (uint32_t k = 0; k < n && root; ++k) {
      spend(ctx, 1);
      const Symbol name = shapes.nameAt(base.header.shape, k);
      if (isDataDescriptor(ctx, classOwn(ctx, base, name)) && shapes.find(root, name) == ShapeTable::kNotFound) root = shapes.add(root, name);
    }
  }
  return root ? shapes.root(uint64_t{root} << 32 | 0x20000000u) : root;
}

// Everything that decides where instances have their attributes, and whether their class comes first, has a root shape
// of its own.
Shape rootShape(Context& ctx, uint64_t birth, const ClassCell& cls) {
  const bool hooked = cls.header.flags & kHooks, noDict = cls.header.flags & kClassNoDict;
  ShapeTable& shapes = ctx.program->shapes;
  Shape root = shapes.root(birth | uint64_t{cls.instanceKind} << 16 | uint64_t{cls.inlineSlots} << 8 | (hooked ? 4 : 0) | 2);
  if (root && hooked && isCached(cls)) root = rootOfDescriptors(ctx, root, cls);
  const uint32_t members = memberCount(ctx, cls);
  if (!members && !noDict) return root;
  for (uint32_t i = 0; i < members && root; ++i) {
    spend(ctx, 1);
    root = shapes.add(root, cellCast<MemberCell>(ctx, cellCast<TupleCell>(ctx, cls.members).items[i]).header.shape);
  }
  return root ? shapes.root(uint64_t{root} << 32 | 0x40000000u | noDict) : root;
}

uint8_t inlinePlaces(Context& ctx, const ClassCell& cls, uint64_t birth, const Layout& layout) {
  const uint32_t inherited = layout.members ? cellCast<TupleCell>(ctx, layout.members).length : 0, own = memberCount(ctx, cls) - inherited;
  const Code* body = codeOf(ctx, static_cast<uint32_t>(birth >> 32));
  uint32_t places = cls.header.flags & kClassNoDict ? 0 : body && body->instanceSlots ? body->instanceSlots : kDefaultInlineSlots;
  if (places < own) places = own;
  places += layout.inlined;
  return static_cast<uint8_t>(places < kMaxInlineSlots ? places : kMaxInlineSlots);
}

// The shape with the names of `shape` below the root of classes that got hooks after their birth.
Shape hookedShape(Context& ctx, Shape shape) {
  ShapeTable& shapes = ctx.program->shapes;
  Shape to = shapes.root(0x80000000u);
  const uint32_t n = shapes.size(shape);
  for (uint32_t i = 0; i < n && to; ++i) {
    poll(ctx);  // a part of leaveShapes
    to = shapes.add(to, shapes.nameAt(shape, i));
  }
  if (!to) abandon(ctx, Limit::kMemory);
  return to;
}

// A class gets an attribute that comes before those of its instances, or loses one: what was learned about instances by
// their shapes holds no more, so they get other shapes. Once a class; walks the heap, which costs no more fuel than this says.
void leaveShapes(Context& ctx, ClassCell& cls) {
  spend(ctx, 1000);
  cls.header.flags |= kClassUncached;
  cls.instanceShape = hookedShape(ctx, cls.instanceShape);
  eachCell(
      ctx,
      [](Context& c, Ref at, void* to) {
        InstanceCell& cell = *c.at<InstanceCell>(at);
        if (cell.header.kind != Kind::kInstance || cell.cls != refOf(c, to) || !cell.header.shape) return;
        cell.header.shape = hookedShape(c, cell.header.shape);
      },
      &cls);
}

void putOwn(Context& ctx, ClassCell& cls, Symbol name, Value value) {
  ShapeTable& shapes = ctx.program->shapes;
  uint32_t slot = shapes.find(cls.header.shape, name);
  if (slot == ShapeTable::kNotFound) {
    Shape next = shapes.add(cls.header.shape, name);
    if (next == ShapeTable::kNone) abandon(ctx, Limit::kMemory);
    cls.header.shape = next;
    slot = shapes.size(next) - 1;
  }
  storeSlot(ctx, cls, slot, value);
}

}  // namespace

Ref typeOf(Context& ctx, Value v) {
  if (!v.isRef()) {
    if (v.isInt()) return typeRef(ctx, TypeId::kInt);
    if (v.isFloat()) return typeRef(ctx, TypeId::kFloat);
    if (v.isBool()) return typeRef(ctx, TypeId::kBool);
    if (v.isNone()) return typeRef(ctx, TypeId::kNoneType);
    if (v == Value::ellipsis()) return typeRef(ctx, TypeId::kEllipsisType);
    if (v == Value::notImplemented()) return typeRef(ctx, TypeId::kNotImplementedType);
    corrupt(ctx);
  }
  const Header& h = headerOf(ctx, v);
  if (__builtin_expect(h.kind == Kind::kInstance, 1)) return ctx.at<InstanceCell>(v.offset())->cls;
  if (h.subclass == kSubclassed && holdsSideCell(h.kind)) return cellCast<InstanceCell>(ctx, h.shape).cls;
  switch (h.kind) {
    case Kind::kException: return ctx.at<ExceptionCell>(v.offset())->cls;
    case Kind::kStrView: return typeRef(ctx, TypeId::kStr);
    case Kind::kBuiltin: return typeRef(ctx, h.flags ? faceType(faceOf(h)) : TypeId::kBuiltin);
    case Kind::kTool: return typeRef(ctx, toolType(h.shape));
    case Kind::kFunction: return typeRef(ctx, h.flags & kFunctionBuiltinFace ? TypeId::kBuiltin : TypeId::kFunction);
    case Kind::kGenerator:
      switch (variantOf(*ctx.at<GeneratorCell>(v.offset()))) {
        case kVariantCoroutine: return typeRef(ctx, TypeId::kCoroutine);
        case kVariantAsyncGenerator: return typeRef(ctx, TypeId::kAsyncGenerator);
        case kVariantSend: return typeRef(ctx, TypeId::kAsyncSend);
        case kVariantThrow: return typeRef(ctx, TypeId::kAsyncThrow);
        case kVariantAnext: return typeRef(ctx, TypeId::kAnextAwaitable);
        case kVariantWrapper: return typeRef(ctx, TypeId::kCoroutineWrapper);
        default: return typeRef(ctx, TypeId::kGenerator);
      }
    case Kind::kReverseIterator:
      switch (static_cast<TypeId>(h.shape)) {
        case TypeId::kListReverseIterator: return typeRef(ctx, TypeId::kListReverseIterator);
        case TypeId::kDequeReverseIterator: return typeRef(ctx, TypeId::kDequeReverseIterator);
        default: return typeRef(ctx, TypeId::kReversed);
      }
    case Kind::kSequenceIterator:
      return typeRef(ctx, h.shape > 0 && h.shape < static_cast<uint32_t>(TypeId::kCount) ? static_cast<TypeId>(h.shape) : TypeId::kIterator);
    case Kind::kDictIterator:
    case Kind::kDictView: {
      bool view = h.kind == Kind::kDictView;
      if (!view && isKind(ctx, ctx.at<DictIteratorCell>(v.offset())->dict, Kind::kSet)) return typeRef(ctx, TypeId::kSetIterator);
      if (!view && (h.flags & kIteratorReversed)) {
        const TypeId reversed = h.shape == kDictValues ? TypeId::kDictReverseValueIterator : h.shape == kDictItems ? TypeId::kDictReverseItemIterator : TypeId::kDictReverseKeyIterator;
        return typeRef(ctx, reversed);
      }
      switch (h.shape) {
        case kDictKeys: return typeRef(ctx, view ? TypeId::kDictKeys : TypeId::kDictKeyIterator);
        case kDictValues: return typeRef(ctx, view ? TypeId::kDictValues : TypeId::kDictValueIterator);
        default: return typeRef(ctx, view ? TypeId::kDictItems : TypeId::kDictItemIterator);
      }
    }
    case Kind::kMember: return typeRef(ctx, h.flags & kMemberGetSet ? TypeId::kGetSet : TypeId::kMember);
    case Kind::kClass: {
      const Ref meta = ctx.at<ClassCell>(v.offset())->meta;
      return meta ? meta : typeRef(ctx, TypeId::kType);
    }
    default: {
      Ref type = ctx.kindTypes[static_cast<uint32_t>(h.kind)];
      if (!type) corrupt(ctx);
      return type;
    }
  }
}

Value typeNameValue(Context& ctx, Value v) { return Value::reference(cellCast<ClassCell>(ctx, typeOf(ctx, v)).name); }

bool isSubclass(Context& ctx, Ref cls, Ref base) {
  if (cls == base) return true;
  TupleCell& mro = cellCast<TupleCell>(ctx, cellCast<ClassCell>(ctx, cls).mro);
  uint32_t n = mro.length;
  for (uint32_t i = 0; i < n; ++i) {  // bounded: the bases of a class statement, transitively
    if (mro.items[i].isRef() && mro.items[i].offset() == base) return true;
  }
  return false;
}

Value classOwn(Context& ctx, ClassCell& cls, Symbol name) {
  if (cls.header.flags & kClassBuiltin) return builtinMember(ctx, cls.typeId, name);
  auto& cached = ctx.shapeCache[(cls.header.shape * 7 + name) % kShapeCacheEntries];
  if (cached.shape != cls.header.shape || cached.name != name || !cached.shape) {
    cached = {cls.header.shape, name, ctx.program->shapes.find(cls.header.shape, name)};
  }
  if (cached.slot == ShapeTable::kNotFound) return Value::unbound();
  return cellCast<ValuesCell>(ctx, cls.slots).items[cached.slot];
}

Value lookupInClass(Context& ctx, Ref ref, Symbol name) {
  const ClassCell& cls = cellCast<ClassCell>(ctx, ref);
  LookupCache& cached = ctx.lookupCaches[(ref >> 4 ^ name) % kLookupCaches];
  if (cached.cls == ref && cached.name == name && cached.version == cls.version) return cached.found;
  TupleCell& mro = cellCast<TupleCell>(ctx, cls.mro);
  const uint32_t n = mro.length;
  Value found = Value::unbound();
  for (uint32_t i = 0; i < n && found.isUnbound(); ++i) found = classOwn(ctx, cellCast<ClassCell>(ctx, mro.items[i]), name);  // bounded: the bases of a class statement, transitively
  if (cls.version && !(cls.header.flags & kClassBuiltin)) cached = {ref, cls.version, name, found};
  return found;
}

Value lookupBelowObject(Context& ctx, Ref cls, Symbol name) {
  Value v = lookupInClass(ctx, cls, name);
  if (!isKind(ctx, v, Kind::kMethodDescriptor)) return v;
  const BuiltinTable* table = builtinTableOf(ctx.at<BuiltinCell>(v.offset())->builtinId);
  return table && table->typeId == static_cast<uint16_t>(TypeId::kObject) ? Value::unbound() : v;
}

Value constructorOf(Context& ctx, ClassCell& cls) {
  if (cls.header.flags & kClassBuiltin) {
    Value whole = classOwn(ctx, cls, symbols::k_make);
    if (!whole.isUnbound()) return whole;
  }
  return lookupBelowObject(ctx, refOf(ctx, &cls), symbols::k_new);
}

Value initialiserOf(Context& ctx, ClassCell& cls) {
  if (cls.header.flags & (kClassBuiltin | kClassCustomCall | kClassAbstract)) return Value::unbound();
  const Ref ref = refOf(ctx, &cls);
  ConstructorCache& cache = ctx.constructorCaches[(ref >> 4) % kConstructorCaches];
  if (cache.cls == ref && cache.version == cls.version) return cache.initialise;
  if (!lookupBelowObject(ctx, ref, symbols::k_new).isUnbound()) return Value::unbound();
  Value found = lookupBelowObject(ctx, ref, symbols::k_init);
  const FunctionCell* function = cellOrNull<FunctionCell>(ctx, found);
  const Code* code = function ? codeOf(ctx, function->codeId) : nullptr;
  if (!code || (code->flags & kCodeGenerator)) return Value::unbound();
  cache = {ref, cls.version, found};
  return found;
}

bool hasDescriptorFirst(Context& ctx, const ClassCell& cls, Symbol name) {
  TupleCell& mro = cellCast<TupleCell>(ctx, cls.mro);
  const uint32_t n = mro.length;
  for (uint32_t i = 0; i < n; ++i) {  // bounded: the bases of a class statement, transitively
    if (isDataDescriptor(ctx, classOwn(ctx, cellCast<ClassCell>(ctx, mro.items[i]), name))) return true;
  }
  return false;
}

void setClassOwn(Context& ctx, ClassCell& cls, Symbol name, Value value) {
  const bool cameFirst = (cls.header.flags & kClassHasDescriptors) && isDataDescriptor(ctx, classOwn(ctx, cls, name));
  putOwn(ctx, cls, name, value);
  uint16_t flags = value.isUnbound() ? 0 : flagsFor(ctx, name, value);
  if (name == symbols::k_abstractmethods) {
    const bool some = (isKind(ctx, value, Kind::kFrozenSet) || isKind(ctx, value, Kind::kSet)) && ctx.at<SetCell>(value.offset())->used;
    cls.header.flags = static_cast<uint16_t>(some ? cls.header.flags | kClassAbstract : cls.header.flags & ~kClassAbstract);
  }
  if (!ctx.classes) return;
  ListCell& classes = cellCast<ListCell>(ctx, ctx.classes);
  uint32_t n = classes.length;
  for (uint32_t i = 0; i < n; ++i) {
    ClassCell& other = cellCast<ClassCell>(ctx, listItems(ctx, classes, n)[i]);
    if (name == symbols::k_call && other.meta && isSubclass(ctx, other.meta, refOf(ctx, &cls))) {  // calling `other` is another thing now
      const bool custom = isScripted(ctx, lookupInClass(ctx, other.meta, symbols::k_call));
      other.header.flags = static_cast<uint16_t>(custom ? other.header.flags | kClassCustomCall : other.header.flags & ~kClassCustomCall);
      other.version = ++ctx.classVersions;
    }
    if (!isSubclass(ctx, refOf(ctx, &other), refOf(ctx, &cls))) continue;
    other.version = ++ctx.classVersions;
    if (other.members && isCached(other) && hidesMember(ctx, other)) {
      leaveShapes(ctx, other);
      other.header.flags |= kClassHasDescriptors;
    }
    if (((flags & kHooks) || cameFirst) && isCached(other)) leaveShapes(ctx, other);
    other.header.flags |= flags;
  }
  spend(ctx, n / 8);
}

Value newClass(Context& ctx, Value name, Value basesValue, DictCell& ns, uint64_t birth, Ref meta, Value slotNames) {
  TupleCell& given = cellCast<TupleCell>(ctx, basesValue);
  uint32_t n = given.length;
  Value object = Value::reference(typeRef(ctx, TypeId::kObject));
  TupleCell& bases = n ? given : cellCast<TupleCell>(ctx, newTuple(ctx, &object, 1));
  n = bases.length;
  uint16_t flags = 0;
  for (uint32_t i = 0; i < n; ++i) {
    ClassCell* base = cellOrNull<ClassCell>(ctx, bases.items[i]);
    if (!base) return raise(ctx, ErrorId::kBasesMustBeTypes);
    for (uint32_t k = 0; k < i; ++k) {
      if (bases.items[k] == bases.items[i]) return raise(ctx, ErrorId::kDuplicateBase, {MessagePart::str(Value::reference(base->name))});
    }
    flags |= base->header.flags & (kClassSequence | kClassMapping | kClassException | kClassHasGetattr | kClassHasGetattribute | kClassHasSetattr | kClassHasDescriptors | kClassUncached);
  }
  Layout layout;
  Slots slots;
  if (!layoutOf(ctx, bases, &layout) || !readSlots(ctx, name, ns, slotNames, layout, &slots)) return Value::exit();
  if (slots.given && !slots.dict && layout.noDict) flags |= kClassNoDict;
  ClassCell& cls = newCell<ClassCell>(ctx);
  cls.name = name.offset();
  cls.bases = refOf(ctx, &bases);
  Value mro = linearise(ctx, valueOf(ctx, &cls), bases);
  if (mro.isExit()) return mro;
  cls.mro = mro.offset();
  if (meta != typeRef(ctx, TypeId::kType)) {
    cls.meta = meta;
    if (isScripted(ctx, lookupInClass(ctx, meta, symbols::k_call))) flags |= kClassCustomCall;
  }
  cls.header.flags = flags;
  cls.instanceKind = static_cast<uint8_t>(layout.kind);
  cls.members = makeMembers(ctx, refOf(ctx, &cls), layout, slots);
  cls.inlineSlots = inlinePlaces(ctx, cls, birth, layout);
  cls.header.shape = ctx.program->shapes.root(1);
  cls.version = ++ctx.classVersions;
  if (!ctx.classes) ctx.classes = refOf(ctx, &newListCell(ctx, 4));
  listAppend(ctx, cellCast<ListCell>(ctx, ctx.classes), valueOf(ctx, &cls));
  uint32_t position = 0;
  Value key, value;
  while (dictNext(ctx, ns, &position, &key, &value)) {
    spend(ctx, 1);
    Symbol symbol = symbolOf(ctx, key);
    if (symbol == SymbolTable::kNone) abandon(ctx, Limit::kMemory);
    if ((symbol == symbols::k_init_subclass || symbol == symbols::k_class_getitem) && isKind(ctx, value, Kind::kFunction)) {
      WrapperCell& method = newCell<WrapperCell>(ctx, Kind::kClassMethod);  // class methods without being called so
      method.wrapped = value;
      value = valueOf(ctx, &method);
    }
    putOwn(ctx, cls, symbol, value);
    cls.header.flags |= flagsFor(ctx, symbol, value);
  }
  if (classOwn(ctx, cls, symbols::k_doc).isUnbound()) putOwn(ctx, cls, symbols::k_doc, Value::none());  // else instances would show a base's
  const uint32_t members = memberCount(ctx, cls), inherited = layout.members ? cellCast<TupleCell>(ctx, layout.members).length : 0;
  for (uint32_t i = inherited; i < members; ++i) {
    spend(ctx, 1);
    Value member = cellCast<TupleCell>(ctx, cls.members).items[i];
    putOwn(ctx, cls, cellCast<MemberCell>(ctx, member).symbol, member);
  }
  if (hidesMember(ctx, cls)) cls.header.flags |= kClassHasDescriptors | kClassUncached;
  cls.instanceShape = rootShape(ctx, birth, cls);
  // A class with __eq__ of its own and no __hash__ has unhashable instances.
  if (!classOwn(ctx, cls, symbols::k_eq).isUnbound() && classOwn(ctx, cls, symbols::k_hash).isUnbound()) {
    putOwn(ctx, cls, symbols::k_hash, Value::none());
  }
  return valueOf(ctx, &cls);
}

Value raiseAbstract(Context& ctx, ClassCell& cls) {
  Value names = classOwn(ctx, cls, symbols::k_abstractmethods);
  ListCell& sorted = newListCell(ctx, 4);
  uint32_t position = 0;
  Value name;
  while (isSet(ctx, names) && setNext(ctx, setCell(ctx, names), &position, &name, nullptr)) {
    if (!isStr(ctx, name)) continue;
    listAppend(ctx, sorted, name);
    Value* items = listItems(ctx, sorted, sorted.length);
    spend(ctx, sorted.length);
    for (uint32_t i = sorted.length - 1; i && compareStr(ctx, items[i], items[i - 1]) < 0; --i) {  // bounded: spent for above
      items[i] = items[i - 1];
      items[i - 1] = name;
    }
  }
  TextBuilder text(ctx);
  const uint32_t n = sorted.length;
  for (uint32_t i = 0; i < n; ++i) {  // bounded: spent for above
    text.add(i ? ", '" : "'");
    text.add(listItems(ctx, sorted, n)[i]);
    text.add("'");
  }
  return raise(ctx, ErrorId::kAbstractClass, {MessagePart::str(Value::reference(cls.name)), n == 1 ? "" : "s", MessagePart::str(text.finish())});
}

}  // namespace krait
