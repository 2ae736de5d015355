// __slots__: the layout that they give to a class, and member descriptors.
#include "runtime/objects/classes/slots.h"

#include "runtime/errors/errors.h"
#include "runtime/objects/bytes/bytes.h"
#include "runtime/objects/classes/attributes.h"
#include "runtime/objects/classes/descriptors.h"
#include "runtime/objects/classes/class.h"
#include "runtime/objects/classes/subclass.h"
#include "runtime/objects/containers/containers.h"
#include "runtime/objects/operations.h"
#include "runtime/objects/tables/dict.h"
#include "runtime/objects/text/str.h"
#include "runtime/objects/text/unicode.h"

namespace krait {

namespace {

uint32_t countOf(Context& ctx, Ref members) { return members ? cellCast<TupleCell>(ctx, members).length : 0; }

bool usableBase(Kind kind) { return kind == Kind::kInstance || kind == Kind::kException || holdsSideCell(kind) || kind == Kind::kClass; }

// Whether instances of the second layout are of the first one too. Members come in chains: two tuples that agree at a place
// agree before it.
bool extends(Context& ctx, Kind kind, Ref members, Kind byKind, Ref byMembers) {
  const uint32_t n = countOf(ctx, members);
  if (kind != byKind) return kind == Kind::kInstance && !n;
  if (!n) return true;
  return countOf(ctx, byMembers) >= n && cellCast<TupleCell>(ctx, byMembers).items[n - 1] == cellCast<TupleCell>(ctx, members).items[n - 1];
}

bool hasInstanceDict(const ClassCell& cls) {
  if (cls.header.flags & kClassBuiltin) return (cls.header.flags & kClassException) || cls.instanceKind == static_cast<uint8_t>(Kind::kClass);
  return !(cls.header.flags & kClassNoDict);
}

bool isIdentifier(Context& ctx, Value str) {
  Text text = textOf(ctx, str);
  spend(ctx, text.length / 8);
  if (!text.length || !unicode::isIdentifierStart(text[0])) return false;
  for (uint32_t i = 1; i < text.length; ++i) {  // bounded: spent for above
    if (!unicode::isIdentifierContinue(text[i])) return false;
  }
  return true;
}

// `name` as code in the class's body would mean it: __x is _Class__x.
Value mangledName(Context& ctx, Value className, Value name) {
  Text text = textOf(ctx, name), owner = textOf(ctx, className);
  const uint32_t n = text.length;
  if (n < 2 || text[0] != '_' || text[1] != '_' || (text[n - 1] == '_' && text[n - 2] == '_')) return name;
  uint32_t start = 0;
  spend(ctx, owner.length / 8);
  while (start < owner.length && owner[start] == '_') ++start;  // bounded: spent for above
  if (start == owner.length) return name;
  TextBuilder out(ctx);
  out.add("_");
  out.add(substring(ctx, className, start, owner.length));
  out.add(name);
  return out.finish();
}

// Puts a name where it belongs among sorted ones, once.
void insertSorted(Context& ctx, ListCell& names, Value name) {
  listAppend(ctx, names, name);
  Value* items = listItems(ctx, names, names.length);
  for (uint32_t i = names.length - 1; i; --i) {
    spend(ctx, 1);
    const int order = compareStr(ctx, items[i - 1], name);
    if (order < 0) return;
    if (order == 0) {
      for (; i + 1 < names.length; ++i) items[i] = items[i + 1];  // bounded: spent for on the way here
      --names.length;
      return;
    }
    items[i] = items[i - 1];
    items[i - 1] = name;
  }
}

Symbol knownSymbol(Context& ctx, Value name) {
  const Symbol symbol = symbolOf(ctx, name);
  if (symbol == SymbolTable::kNone) abandon(ctx, Limit::kMemory);
  return symbol;
}

// "\xff" NUMBER "\xff" NAME: no str's text begins so. `number` tells members of one name in one chain apart.
Symbol storageSymbol(Context& ctx, uint32_t number, Symbol name) {
  const std::string_view text = ctx.program->symbols.text(name);
  spendAlong(ctx, text.size() / 64);
  char* bytes = reinterpret_cast<char*>(newBytesCell(ctx, text.size() + 16).bytes);
  uint32_t n = 0;
  bytes[n++] = '\xff';
  do bytes[n++] = static_cast<char>('0' + number % 10); while (number /= 10);  // bounded: 10 digits
  bytes[n++] = '\xff';
  __builtin_memcpy(bytes + n, text.data(), text.size());
  const Symbol symbol = ctx.program->symbols.intern({bytes, n + text.size()});
  if (symbol == SymbolTable::kNone) abandon(ctx, Limit::kMemory);
  return symbol;
}

}  // namespace

bool layoutOf(Context& ctx, TupleCell& bases, Layout* layout) {
  const uint32_t n = bases.length;
  for (uint32_t i = 0; i < n; ++i) {
    spend(ctx, 1);
    ClassCell& base = cellCast<ClassCell>(ctx, bases.items[i]);
    const auto kind = static_cast<Kind>(base.instanceKind);
    if (!usableBase(kind)) {
      raise(ctx, ErrorId::kBadBase, {MessagePart::str(Value::reference(base.name))});
      return false;
    }
    if (!layout->base || !extends(ctx, kind, base.members, layout->kind, layout->members)) {
      if (layout->base && !extends(ctx, layout->kind, layout->members, kind, base.members)) {
        raise(ctx, ErrorId::kLayoutConflict);
        return false;
      }
      layout->kind = kind;
      layout->members = base.members;
      layout->base = refOf(ctx, &base);
    }
    if (base.inlineSlots > layout->inlined) layout->inlined = base.inlineSlots;
    if (hasInstanceDict(base)) layout->noDict = false;
  }
  return true;
}

bool readSlots(Context& ctx, Value className, DictCell& ns, Value given, const Layout& layout, Slots* slots) {
  TupleCell* tuple = cellOrNull<TupleCell>(ctx, given);
  if (!tuple) return true;
  slots->given = true;
  const ClassCell& base = cellCast<ClassCell>(ctx, layout.base);
  const uint32_t n = tuple->length;
  if (n && (layout.kind == Kind::kInt || layout.kind == Kind::kTuple || layout.kind == Kind::kBytes || layout.kind == Kind::kClass)) {
    raise(ctx, ErrorId::kSlotsOfVariable, {MessagePart::str(Value::reference(base.name))});
    return false;
  }
  ListCell& names = newListCell(ctx, n);
  slots->names = refOf(ctx, &names);
  bool weak = false;
  for (uint32_t i = 0; i < n; ++i) {
    spend(ctx, 1);
    Value name = tuple->items[i];
    if (!isStr(ctx, name)) {
      raise(ctx, ErrorId::kSlotType, {MessagePart::typeName(name)});
      return false;
    }
    if (!isIdentifier(ctx, name)) {
      raise(ctx, ErrorId::kSlotIdentifier);
      return false;
    }
    const Symbol plain = knownSymbol(ctx, name);
    bool& special = plain == symbols::k_dict ? slots->dict : weak;
    if (plain == symbols::k_dict || plain == symbols::k_weakref) {
      if (special || (plain == symbols::k_dict && hasInstanceDict(base))) {
        raise(ctx, ErrorId::kSlotAlreadyThere, {MessagePart::symbol(plain)});
        return false;
      }
      special = true;
      continue;
    }
    name = symbolText(ctx, knownSymbol(ctx, mangledName(ctx, className, name)));
    if (!dictGetStr(ctx, ns, name).isUnbound() && plain != symbols::k_qualname) {
      raise(ctx, ErrorId::kSlotConflict, {MessagePart::repr(name)});
      return false;
    }
    insertSorted(ctx, names, name);
  }
  return true;
}

Ref makeMembers(Context& ctx, Ref cls, const Layout& layout, const Slots& slots) {
  const uint32_t inherited = countOf(ctx, layout.members);
  const uint32_t own = slots.names ? cellCast<ListCell>(ctx, slots.names).length : 0;
  if (!own) return layout.members;
  if (uint64_t{inherited} + own > ShapeTable::kMaxNames / 2) abandon(ctx, Limit::kMemory);
  TupleCell& members = newTupleCell(ctx, inherited + own);
  spend(ctx, (inherited + own) / 8);
  for (uint32_t i = 0; i < inherited + own; ++i) {  // bounded: spent for above
    members.items[i] = i < inherited ? cellCast<TupleCell>(ctx, layout.members).items[i] : Value::none();
  }
  for (uint32_t i = 0; i < own; ++i) {
    Value name = listItems(ctx, cellCast<ListCell>(ctx, slots.names), own)[i];
    const Symbol symbol = knownSymbol(ctx, name);
    uint32_t same = 0;
    spend(ctx, 1 + inherited / 8);
    for (uint32_t k = 0; k < inherited; ++k) same += cellCast<MemberCell>(ctx, members.items[k]).symbol == symbol;  // bounded: spent for above
    MemberCell& member = newCell<MemberCell>(ctx);
    member.header.shape = storageSymbol(ctx, same, symbol);
    member.cls = cls;
    member.name = name.offset();
    member.symbol = symbol;
    member.index = inherited + i;
    members.items[inherited + i] = valueOf(ctx, &member);
  }
  return refOf(ctx, &members);
}

uint32_t memberCount(Context& ctx, const ClassCell& cls) { return countOf(ctx, cls.members); }

MemberCell* memberNamed(Context& ctx, const ClassCell& cls, Symbol name) {
  if (!cls.members) return nullptr;
  return cellOrNull<MemberCell>(ctx, lookupInClass(ctx, refOf(ctx, &cls), name));
}

bool hidesMember(Context& ctx, const ClassCell& cls) {
  const uint32_t n = countOf(ctx, cls.members);
  for (uint32_t i = 0; i < n; ++i) {
    spend(ctx, 1);
    Value member = cellCast<TupleCell>(ctx, cls.members).items[i];
    if (!(lookupInClass(ctx, refOf(ctx, &cls), cellCast<MemberCell>(ctx, member).symbol) == member)) return true;
  }
  return false;
}

bool sameMembers(Context& ctx, const ClassCell& a, const ClassCell& b) {
  if ((a.header.flags ^ b.header.flags) & kClassNoDict) return false;
  const uint32_t n = countOf(ctx, a.members);
  if (n != countOf(ctx, b.members)) return false;
  spend(ctx, n / 8);
  for (uint32_t i = 0; i < n; ++i) {  // bounded: spent for above
    const auto storage = [&](Ref members) { return cellCast<MemberCell>(ctx, cellCast<TupleCell>(ctx, members).items[i]).header.shape; };
    if (storage(a.members) != storage(b.members)) return false;
  }
  return true;
}

// --- descriptors

namespace {

bool suits(Context& ctx, MemberCell& member, Value instance) {
  const bool right = (member.header.flags & kMemberOfBuiltin) || hasOwnAttributes(ctx, instance);
  if (right && isSubclass(ctx, typeOf(ctx, instance), member.cls)) return true;
  const MessagePart owner = MessagePart::str(Value::reference(cellCast<ClassCell>(ctx, member.cls).name));
  raise(ctx, ErrorId::kMemberSelf, {MessagePart::str(Value::reference(member.name)), owner, MessagePart::typeName(instance)});
  return false;
}

void addQualifiedName(Context& ctx, TextBuilder& out, ClassCell& cls) {
  Value qualified = classOwn(ctx, cls, symbols::k_qualname);
  out.add(isStr(ctx, qualified) ? qualified : Value::reference(cls.name));
}

Value memberSet(Context& ctx, Value* args, uint32_t) { return setMember(ctx, cellCast<MemberCell>(ctx, args[0]), args[1], args[2]); }
Value memberDelete(Context& ctx, Value* args, uint32_t) { return setMember(ctx, cellCast<MemberCell>(ctx, args[0]), args[1], Value::unbound()); }
Value memberGet(Context& ctx, Value* args, uint32_t) {
  const bool noObject = args[1].isNone();
  if (noObject && (args[2].isUnbound() || args[2].isNone())) return raise(ctx, ErrorId::kGetOfNothing);
  return bindByKind(ctx, args[0], noObject ? Value::unbound() : args[1], 0, cellCast<MemberCell>(ctx, args[0]).symbol);
}

}  // namespace

Value memberValue(Context& ctx, MemberCell& member, Value instance) {
  if (!suits(ctx, member, instance)) return Value::exit();
  if (!(member.header.flags & kMemberOfBuiltin)) return instanceMember(ctx, instance, member);
  ExceptionCell* e = cellOrNull<ExceptionCell>(ctx, instance);
  return e ? exceptionAttribute(ctx, *e, member.symbol) : dataAttribute(ctx, instance, member.symbol);
}

// The type's name in full, as only this message shows it.
Value memberNotSet(Context& ctx, MemberCell& member, Value instance) {
  ClassCell& cls = cellCast<ClassCell>(ctx, typeOf(ctx, instance));
  TextBuilder out(ctx);
  Value module = classOwn(ctx, cls, symbols::k_module);
  if (isStr(ctx, module) && !equalStr(ctx, module, symbolText(ctx, symbols::k_main))) {
    out.add(module);
    out.add(".");
  }
  addQualifiedName(ctx, out, cls);
  return raise(ctx, ErrorId::kNoAttribute, {MessagePart::str(out.finish()), MessagePart::str(Value::reference(member.name))});
}

Value setMember(Context& ctx, MemberCell& member, Value instance, Value value) {
  if (!suits(ctx, member, instance)) return Value::exit();
  if (member.header.flags & kMemberOfBuiltin) return value.isUnbound() ? deleteAttribute(ctx, instance, member.symbol) : setAttribute(ctx, instance, member.symbol, value);
  if (value.isUnbound() && instanceMember(ctx, instance, member).isUnbound()) {
    return raise(ctx, ErrorId::kMemberNotSet, {MessagePart::str(Value::reference(member.name))});
  }
  setInstanceMember(ctx, instance, member, value);
  return Value::none();
}

Value memberAttribute(Context& ctx, MemberCell& member, Symbol name) {
  if (name == symbols::k_name) return Value::reference(member.name);
  if (name == symbols::k_doc) return Value::none();
  if (name == symbols::k_objclass) return Value::reference(member.cls);
  if (name != symbols::k_qualname) return Value::unbound();
  TextBuilder out(ctx);
  addQualifiedName(ctx, out, cellCast<ClassCell>(ctx, member.cls));
  out.add(".");
  out.add(Value::reference(member.name));
  return out.finish();
}

namespace {

struct DataRow {
  TypeId type;
  std::string_view name;
  uint16_t flags;
};
constexpr DataRow kData[] = {
#define DATA(Type, name, flag) {TypeId::k##Type, name, flag},
#include "runtime/objects/classes/data_attributes.def"
#undef DATA
};

}  // namespace

void eachDataAttribute(Context& ctx, const ClassCell& cls, void (*visit)(Context& ctx, void* to, Value name), void* to) {
  for (const DataRow& row : kData) {  // bounded: the table
    if (static_cast<uint16_t>(row.type) == cls.typeId) visit(ctx, to, newStr(ctx, row.name));
  }
}

Value builtinMemberDescriptor(Context& ctx, ClassCell& cls, Symbol name) {
  const std::string_view text = ctx.program->symbols.text(name);
  for (const DataRow& row : kData) {  // bounded: the table
    if (text != row.name || !isSubclass(ctx, refOf(ctx, &cls), typeRef(ctx, row.type))) continue;
    MemberCell& member = newCell<MemberCell>(ctx);
    member.header.flags = static_cast<uint16_t>(kMemberOfBuiltin | row.flags);
    member.cls = typeRef(ctx, row.type);
    member.name = symbolText(ctx, name).offset();
    member.symbol = name;
    return valueOf(ctx, &member);
  }
  return Value::unbound();
}

namespace {

constexpr BuiltinDef kGetRow = {"__get__", "(self, instance, owner=None, /)", memberGet, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "Return an attribute of instance, which is of type owner."};
constexpr BuiltinDef kSetRow = {"__set__", "(self, instance, value, /)", memberSet, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "Set an attribute of instance to value."};
constexpr BuiltinDef kDeleteRow = {"__delete__", "(self, instance, /)", memberDelete, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "Delete an attribute of instance."};

}  // namespace

extern const BuiltinDef kGetSetMethods[] = {kGetRow, kSetRow, kDeleteRow, kTableEnd};
extern const BuiltinDef kMemberMethods[] = {kGetRow, kSetRow, kDeleteRow, kTableEnd};

}  // namespace krait
