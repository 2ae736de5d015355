// Attributes and methods: of instances by shape, of classes by version, of modules by entry.
#include "interp/machine.h"
#include "runtime/objects/classes/attributes.h"
#include "runtime/objects/classes/class.h"
#include "runtime/objects/classes/descriptors.h"
#include "runtime/objects/functions/function.h"
#include "runtime/objects/classes/slots.h"
#include "runtime/objects/containers/containers.h"
#include "runtime/objects/operations.h"
#include "runtime/objects/tables/dict.h"

namespace krait::interp {

// Unit 2: shape | slot or version << 32. Unit 3: a class's attribute, alive while the version is right.

// Whether `v`, found in a class, is what its instances give: not bound, not called.
static bool isPlainAttribute(Context* ctx, Value v) {
  if (!v.isRef()) return true;
  if (mayDescribe(*ctx, v) && !lookupSpecial(*ctx, v, symbols::k_get).isUnbound()) return false;
  switch (headerOf(*ctx, v).kind) {
    case Kind::kStr:
    case Kind::kInt:
    case Kind::kTuple:
    case Kind::kList:
    case Kind::kDict:
    case Kind::kSet:
    case Kind::kFrozenSet:
    case Kind::kClass: return true;
    default: return false;
  }
}
// Remembers what the class of an instance has under `name` where that is what the instance gives: to a call, for a `method`, which
// takes a static method as it stands.
static void quickenClassAttribute(Context* ctx, Unit* pc, const InstanceCell& instance, Symbol name, bool method = false) {
  const ClassCell& cls = cellCast<ClassCell>(*ctx, instance.cls);
  if (!instance.header.shape || (cls.header.flags & kClassHasGetattribute)) return;
  Value v = lookupInClass(*ctx, instance.cls, name);
  if (v.isUnbound()) return;
  Opcode quick = Opcode::kGetAttrClass;
  const bool hidden = slotPlace(*ctx, cls, instance.header.shape, name) != ShapeTable::kNotFound || memberNamed(*ctx, cls, name);
  if (method) {
    if (hidden || !isExactly(*ctx, v, Kind::kStaticMethod) || !isKind(*ctx, ctx->at<WrapperCell>(v.offset())->wrapped, Kind::kFunction)) return;
    quick = Opcode::kLoadMethodStatic;
  } else if (PropertyCell* property = cellOrNull<PropertyCell>(*ctx, v)) {
    if (property->header.subclass != kExact || !isKind(*ctx, property->getter, Kind::kFunction) || (cls.header.flags & kClassHasGetattr)) return;
    v = property->getter;
    quick = Opcode::kGetAttrProperty;
  } else if (!isPlainAttribute(ctx, v) || hidden) {
    return;
  }
  pc[2] = instance.header.shape | Unit{cls.version} << 32;
  pc[3] = v.bits;
  setOpcode(*pc, quick);
}

// Attributes of modules: unit 2 is module | version of its namespace << 32, unit 3 the number of the entry.
static void quickenModuleAttribute(Context* ctx, Unit* pc, const ModuleCell& module, Symbol name, Opcode quick) {
  DictCell& globals = cellCast<DictCell>(*ctx, module.globals);
  Value text = symbolText(*ctx, name);
  uint64_t hash;
  DictEntry* entry;
  if (name == symbols::k_dict || name == symbols::k_annotations || dictQuickFind(*ctx, globals, text, &hash, &entry) != Found::kYes) return;
  pc[2] = refOf(*ctx, &module) | Unit{globals.version} << 32;
  pc[3] = static_cast<Unit>(entry - dictTable(*ctx, globals.table).entries);
  setOpcode(*pc, quick);
}
// The value that the cache names; unbound when it is another module's, or names have come or gone.
static inline Value moduleAttribute(Context* ctx, const Unit* pc, Value object) {
  if (!object.isRef() || object.offset() != static_cast<Ref>(pc[2])) return Value::unbound();
  ModuleCell* module = cellOrNull<ModuleCell>(*ctx, object);
  if (!module) return Value::unbound();
  DictCell& globals = cellCast<DictCell>(*ctx, module->globals);
  if (globals.version != static_cast<uint32_t>(pc[2] >> 32) || !globals.table) return Value::unbound();
  const DictTable table = dictTable(*ctx, globals.table);
  return pc[3] < table.entryCount ? entryValue(*ctx, globals, table.entries[pc[3]]) : Value::unbound();
}
// Attributes of classes: unit 2 is class | Context::classVersions << 32, unit 3 the value.
static void quickenTypeAttribute(Context* ctx, Unit* pc, ClassCell& cls, Symbol name, Opcode quick) {
  Value v = lastingClassAttribute(*ctx, cls, name);
  if (v.isUnbound()) return;
  pc[2] = refOf(*ctx, &cls) | Unit{ctx->classVersions} << 32;
  pc[3] = v.bits;
  setOpcode(*pc, quick);
}
static inline bool isKnownType(Context* ctx, const Unit* pc, Value object) {
  return object.isRef() && object.offset() == static_cast<Ref>(pc[2]) && ctx->classVersions == static_cast<uint32_t>(pc[2] >> 32) && isKind(*ctx, object, Kind::kClass);
}

KRAIT_HANDLER Value opGetAttr(KRAIT_PARAMETERS) {
  Value object = r[fieldB(*pc)];
  Symbol name = extraOf(pc[1]);
  if (ModuleCell* module = cellOrNull<ModuleCell>(*ctx, object)) quickenModuleAttribute(ctx, pc, *module, name, Opcode::kGetAttrModule);
  if (ClassCell* cls = cellOrNull<ClassCell>(*ctx, object)) quickenTypeAttribute(ctx, pc, *cls, name, Opcode::kGetAttrType);
  if (InstanceCell* instance = cellOrNull<InstanceCell>(*ctx, object)) {
    uint32_t slot = cacheableSlot(*ctx, *instance, name);
    if (slot != ShapeTable::kNotFound) {
      pc[2] = instance->header.shape | Unit{slot} << 32;
      setOpcode(*pc, Opcode::kGetAttrSlot);
    } else {
      quickenClassAttribute(ctx, pc, *instance, name);
    }
  }
  KRAIT_STORE_OR_LEAVE(4, getAttribute(*ctx, object, name));
}
KRAIT_HANDLER Value opGetAttrModule(KRAIT_PARAMETERS) {
  Value v = moduleAttribute(ctx, pc, r[fieldB(*pc)]);
  if (__builtin_expect(!v.isUnbound(), 1)) {
    r[fieldA(*pc)] = v;
    KRAIT_NEXT(4);
  }
  setOpcode(*pc, Opcode::kGetAttr);
  KRAIT_TAIL opGetAttr(KRAIT_ARGUMENTS);
}
KRAIT_HANDLER Value opGetAttrType(KRAIT_PARAMETERS) {
  if (__builtin_expect(isKnownType(ctx, pc, r[fieldB(*pc)]), 1)) {
    r[fieldA(*pc)] = Value{pc[3]};
    KRAIT_NEXT(4);
  }
  setOpcode(*pc, Opcode::kGetAttr);
  KRAIT_TAIL opGetAttr(KRAIT_ARGUMENTS);
}
// Whether `object` is an instance of the shape, and its class of the version, that unit 2 says.
static inline bool isKnownInstance(Context* ctx, const Unit* pc, Value object) {
  if (__builtin_expect(!object.isRef(), 0)) return false;
  InstanceCell& instance = *ctx->at<InstanceCell>(object.offset());
  const Unit cache = pc[2];
  return instance.header.kind == Kind::kInstance && instance.header.shape == static_cast<uint32_t>(cache) &&
         ctx->at<ClassCell>(instance.cls)->version == static_cast<uint32_t>(cache >> 32);
}
KRAIT_HANDLER Value opGetAttrClass(KRAIT_PARAMETERS) {
  if (__builtin_expect(isKnownInstance(ctx, pc, r[fieldB(*pc)]), 1)) {
    r[fieldA(*pc)] = Value{pc[3]};
    KRAIT_NEXT(4);
  }
  KRAIT_TAIL opGetAttr(KRAIT_ARGUMENTS);
}
// Calls the getter that unit 3 names.
KRAIT_HANDLER Value opGetAttrProperty(KRAIT_PARAMETERS) {
  Value object = r[fieldB(*pc)];
  if (__builtin_expect(isKnownInstance(ctx, pc, object), 1)) {
    KRAIT_SAVE();
    deferCall(*ctx, Value{pc[3]}, &object, 1);
    KRAIT_TAIL callFrom(KRAIT_ARGUMENTS);
  }
  setOpcode(*pc, Opcode::kGetAttr);
  KRAIT_TAIL opGetAttr(KRAIT_ARGUMENTS);
}
KRAIT_HANDLER Value opGetAttrSlot(KRAIT_PARAMETERS) {
  Value object = r[fieldB(*pc)];
  if (__builtin_expect(object.isRef(), 1)) {
    InstanceCell& instance = *ctx->at<InstanceCell>(object.offset());
    Unit cache = pc[2];
    if (__builtin_expect(instance.header.kind == Kind::kInstance && instance.header.shape == static_cast<uint32_t>(cache), 1)) {
      uint32_t slot = static_cast<uint32_t>(cache >> 32);
      Value v = slot & kOverflowSlot ? ctx->at<ValuesCell>(instance.overflow)->items[slot & ~kOverflowSlot] : instance.inlineSlots[slot];
      if (__builtin_expect(!v.isUnbound(), 1)) {
        r[fieldA(*pc)] = v;
        KRAIT_NEXT(4);
      }
    }
  }
  KRAIT_TAIL opGetAttr(KRAIT_ARGUMENTS);
}

KRAIT_HANDLER Value opSetAttr(KRAIT_PARAMETERS) {
  KRAIT_SAVE();
  Value object = r[fieldA(*pc)];
  Symbol name = extraOf(pc[1]);
  InstanceCell* instance = cellOrNull<InstanceCell>(*ctx, object);
  Shape before = instance ? instance->header.shape : 0;
  Value v = setAttribute(*ctx, object, name, r[fieldB(*pc)]);
  if (v.isExit()) KRAIT_TAIL leave(KRAIT_ARGUMENTS);
  if (instance && before) {
    // Remember the slot and, when the attribute was new, the shape that follows.
    uint32_t slot = cacheableSlot(*ctx, *instance, name);
    if (slot != ShapeTable::kNotFound) {
      pc[2] = before | Unit{slot} << 32;
      pc[3] = instance->header.shape;
      setOpcode(*pc, Opcode::kSetAttrSlot);
    }
  }
  KRAIT_NEXT(4);
}
KRAIT_HANDLER Value opSetAttrSlot(KRAIT_PARAMETERS) {
  Value object = r[fieldA(*pc)];
  if (__builtin_expect(object.isRef(), 1)) {
    InstanceCell& instance = *ctx->at<InstanceCell>(object.offset());
    Unit cache = pc[2];
    uint32_t slot = static_cast<uint32_t>(cache >> 32);
    if (__builtin_expect(instance.header.kind == Kind::kInstance && instance.header.shape == static_cast<uint32_t>(cache) && !(slot & kOverflowSlot), 1)) {
      instance.inlineSlots[slot] = r[fieldB(*pc)];
      instance.header.shape = static_cast<uint32_t>(pc[3]);
      KRAIT_NEXT(4);
    }
  }
  KRAIT_TAIL opSetAttr(KRAIT_ARGUMENTS);
}
KRAIT_HANDLER Value opDelAttr(KRAIT_PARAMETERS) { KRAIT_DISCARD_OR_LEAVE(2, deleteAttribute(*ctx, r[fieldA(*pc)], extraOf(pc[1]))); }

// Whether all cells of a kind that are of no subclass have the same methods, whichever attributes of their own they have.
static bool kindHasMethods(Kind kind) {
  switch (kind) {
    case Kind::kException:
    case Kind::kGenerator:
    case Kind::kDictView:
    case Kind::kDictIterator:
    case Kind::kSequenceIterator:
    case Kind::kFunction: return false;
    default: return true;
  }
}

KRAIT_HANDLER Value opLoadMethod(KRAIT_PARAMETERS) {
  KRAIT_SAVE();
  Value object = r[fieldB(*pc)];
  Symbol name = extraOf(pc[1]);
  bool needsSelf = false;
  Value v = loadMethod(*ctx, object, name, &needsSelf);
  if (v.isExit()) KRAIT_TAIL leave(KRAIT_ARGUMENTS);
  if (!needsSelf) {
    if (ModuleCell* module = cellOrNull<ModuleCell>(*ctx, object)) quickenModuleAttribute(ctx, pc, *module, name, Opcode::kLoadMethodModule);
    if (ClassCell* cls = cellOrNull<ClassCell>(*ctx, object)) quickenTypeAttribute(ctx, pc, *cls, name, Opcode::kLoadMethodType);
    if (InstanceCell* instance = cellOrNull<InstanceCell>(*ctx, object)) quickenClassAttribute(ctx, pc, *instance, name, true);
    v = wholeCallable(*ctx, v);
  }
  if (needsSelf && object.isRef()) {
    Header& header = headerOf(*ctx, object);
    if (header.kind == Kind::kInstance) {
      pc[2] = header.shape | Unit{ctx->at<ClassCell>(ctx->at<InstanceCell>(object.offset())->cls)->version} << 32;
      pc[3] = v.bits;
      if (header.shape) setOpcode(*pc, Opcode::kLoadMethodClass);
    } else if (header.subclass == kExact && isKind(*ctx, v, Kind::kMethodDescriptor) && kindHasMethods(header.kind)) {
      pc[2] = static_cast<Unit>(header.kind);
      pc[3] = v.bits;
      setOpcode(*pc, Opcode::kLoadMethodBuiltin);
    }
  }
  r[fieldA(*pc)] = v;
  KRAIT_NEXT(4);
}
KRAIT_HANDLER Value opLoadMethodClass(KRAIT_PARAMETERS) {
  if (__builtin_expect(isKnownInstance(ctx, pc, r[fieldB(*pc)]), 1)) {
    r[fieldA(*pc)] = Value{pc[3]};
    KRAIT_NEXT(4);
  }
  KRAIT_TAIL opLoadMethod(KRAIT_ARGUMENTS);
}
KRAIT_HANDLER Value opLoadMethodStatic(KRAIT_PARAMETERS) {
  if (__builtin_expect(isKnownInstance(ctx, pc, r[fieldB(*pc)]), 1)) {
    r[fieldA(*pc)] = Value{pc[3]};
    KRAIT_NEXT(4);
  }
  setOpcode(*pc, Opcode::kLoadMethod);
  KRAIT_TAIL opLoadMethod(KRAIT_ARGUMENTS);
}
KRAIT_HANDLER Value opLoadMethodModule(KRAIT_PARAMETERS) {
  Value v = moduleAttribute(ctx, pc, r[fieldB(*pc)]);
  if (__builtin_expect(!v.isUnbound(), 1)) {
    KRAIT_SAVE();
    r[fieldA(*pc)] = wholeCallable(*ctx, v);
    KRAIT_NEXT(4);
  }
  setOpcode(*pc, Opcode::kLoadMethod);
  KRAIT_TAIL opLoadMethod(KRAIT_ARGUMENTS);
}
KRAIT_HANDLER Value opLoadMethodType(KRAIT_PARAMETERS) {
  if (__builtin_expect(isKnownType(ctx, pc, r[fieldB(*pc)]), 1)) {
    KRAIT_SAVE();
    r[fieldA(*pc)] = wholeCallable(*ctx, Value{pc[3]});
    KRAIT_NEXT(4);
  }
  setOpcode(*pc, Opcode::kLoadMethod);
  KRAIT_TAIL opLoadMethod(KRAIT_ARGUMENTS);
}
KRAIT_HANDLER Value opLoadMethodBuiltin(KRAIT_PARAMETERS) {
  Value object = r[fieldB(*pc)];
  if (__builtin_expect(object.isRef(), 1)) {
    Header& header = headerOf(*ctx, object);
    if (__builtin_expect(header.kind == static_cast<Kind>(pc[2]) && header.subclass == kExact, 1)) {
      r[fieldA(*pc)] = Value{pc[3]};
      KRAIT_NEXT(4);
    }
  }
  KRAIT_TAIL opLoadMethod(KRAIT_ARGUMENTS);
}

KRAIT_HANDLER Value opLoadSpecial(KRAIT_PARAMETERS) { KRAIT_STORE_OR_LEAVE(2, loadSpecial(*ctx, r[fieldB(*pc)], extraOf(pc[1]))); }

}  // namespace krait::interp
