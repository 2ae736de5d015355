// The __dict__ of a class: a view of what the class holds, whose type is Python (mappingproxy of the module _mappingproxy).
#include "runtime/builtins/names.h"
#include "runtime/errors/errors.h"
#include "runtime/objects/classes/attributes.h"
#include "runtime/objects/classes/class.h"
#include "runtime/objects/module.h"
#include "runtime/objects/classes/slots.h"
#include "runtime/objects/containers/containers.h"
#include "runtime/objects/text/str.h"

namespace krait {

namespace {

// A copy of what a class holds.
Value classDict(Context& ctx, ClassCell& cls) {
  Value dict = newDict(ctx);
  if (cls.header.flags & kClassBuiltin) {
    for (uint32_t id = 0; id < builtinCount(); ++id) {  // bounded: the tables
      if (builtinTableOf(id)->typeId == cls.typeId && builtinDef(id)->name[0] != '<') {
        dictSetStr(ctx, cellCast<DictCell>(ctx, dict), newStr(ctx, builtinDef(id)->name), builtinCell(ctx, id));
      }
    }
    eachDataAttribute(
        ctx, cls, [](Context& c, void* to, Value name) { dictSetStr(c, *static_cast<DictCell*>(to), name, Value::none()); }, &cellCast<DictCell>(ctx, dict));
    uint32_t position = 0;
    Value key, value;
    while (dictNext(ctx, cellCast<DictCell>(ctx, dict), &position, &key, &value)) {  // bounded: the tables
      if (value.isNone()) dictSetStr(ctx, cellCast<DictCell>(ctx, dict), key, builtinMemberDescriptor(ctx, cls, symbolOf(ctx, key)));
    }
    spend(ctx, builtinCount() / 64);
    return dict;
  }
  struct Copy {
    ClassCell* from;
    DictCell* to;
  } copy{&cls, &cellCast<DictCell>(ctx, dict)};
  eachOwnName(
      ctx, valueOf(ctx, &cls),
      [](Context& c, void* to, Value name) {
        auto& both = *static_cast<Copy*>(to);
        dictSetStr(c, *both.to, name, classOwn(c, *both.from, symbolOf(c, name)));
      },
      &copy);
  return dict;
}

Value copyOfClass(Context& ctx, Value* args, uint32_t) {
  ClassCell* cls = cellOrNull<ClassCell>(ctx, args[0]);
  return cls ? classDict(ctx, *cls) : raise(ctx, ErrorId::kBasesMustBeTypes);
}

// One of its own attributes; KeyError when there is none.
Value itemOfClass(Context& ctx, Value* args, uint32_t) {
  ClassCell* cls = cellOrNull<ClassCell>(ctx, args[0]);
  const Symbol name = cls && isStr(ctx, args[1]) ? symbolOf(ctx, args[1]) : SymbolTable::kNone;
  Value v = name == SymbolTable::kNone ? Value::unbound() : classOwn(ctx, *cls, name);
  if (v.isUnbound() && name != SymbolTable::kNone && (cls->header.flags & kClassBuiltin)) v = builtinMemberDescriptor(ctx, *cls, name);
  if (!v.isUnbound()) return v;
  return raiseObject(ctx, makeException(ctx, TypeId::kKeyError, newTuple(ctx, args + 1, 1)));
}

}  // namespace

Value classProxy(Context& ctx, ClassCell& cls) {
  Value type = imageFunction(ctx, "_mappingproxy", "mappingproxy");
  Value proxy = newInstance(ctx, cellCast<ClassCell>(ctx, type));
  setInstanceMember(ctx, proxy, cellCast<MemberCell>(ctx, cellCast<TupleCell>(ctx, cellCast<ClassCell>(ctx, type).members).items[0]), valueOf(ctx, &cls));
  return proxy;
}

extern const BuiltinDef kClassDictFunctions[] = {
    {"copy", "(cls, /)", copyOfClass, nullptr, 0, Effects::kWrites, JitHint::kNone, "What a class holds, as a dict."},
    {"item", "(cls, name, /)", itemOfClass, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "An attribute that a class itself has."},
    kTableEnd,
};

}  // namespace krait
