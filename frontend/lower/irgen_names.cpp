// Names: where each variable of a code object lives, and how it is read, written and deleted.
#include "frontend/lower/irgen_unit.h"

namespace krait {

using ast::NameId;
using namespace ast;

// Marks the names that are assigned anywhere inside a try statement of this code (rule 1).
struct SlotNameFinder {
  IrUnit& unit;
  bool inTry = false;

  void mark(NameId name) {
    if (inTry) unit.slotNames_[static_cast<uint32_t>(unit.mangled(name))] = 1;
  }
  void visit(const char*, const Node* node) {
    if (node) walk(*node);
  }
  template <class T>
  void visitSpan(const Span<T*>& nodes) {
    for (T* n : nodes) {
      if (n) walk(*n);
    }
  }
  template <class T>
  void operator()(const char*, const Span<T*>& nodes) { visitSpan(nodes); }
  template <class T>
    requires std::is_base_of_v<Node, T>
  void operator()(const char*, T* node) {
    if (node) walk(*node);
  }
  template <class T>
  void operator()(const char*, const T&) {}

  void walk(const Node& node) {
    switch (node.kind) {
      case Kind::kLambda: return;
      case Kind::kGeneratorExp: return;  // its first iterable cannot bind but by :=, which is marked below
      case Kind::kFunctionDef:
        mark(node.as<FunctionDef>().name);
        visitSpan(node.as<FunctionDef>().decoratorList);
        return;
      case Kind::kClassDef:
        mark(node.as<ClassDef>().name);
        visitSpan(node.as<ClassDef>().decoratorList);
        return;
      case Kind::kName:
        if (node.as<Name>().ctx != ExprContext::kLoad) mark(node.as<Name>().id);
        return;
      case Kind::kAlias: {
        const Alias& alias = node.as<Alias>();
        std::string_view text = unit.l_.ast->text(alias.name);
        mark(alias.asname != kNoName ? alias.asname : unit.l_.ast->intern(text.substr(0, text.find('.'))));
        return;
      }
      case Kind::kExceptHandler:
        if (node.as<ExceptHandler>().name != kNoName) mark(node.as<ExceptHandler>().name);
        break;
      case Kind::kMatchAs:
        if (node.as<MatchAs>().name != kNoName) mark(node.as<MatchAs>().name);
        break;
      case Kind::kMatchMapping:
        if (node.as<MatchMapping>().rest != kNoName) mark(node.as<MatchMapping>().rest);
        break;
      case Kind::kMatchStar:
        if (node.as<MatchStar>().name != kNoName) mark(node.as<MatchStar>().name);
        break;
      case Kind::kTry:
      case Kind::kWith: {
        bool outer = inTry;
        inTry = true;
        fields(node);
        inTry = outer;
        return;
      }
      default: break;
    }
    fields(node);
  }
  void fields(const Node& node) {
    switch (node.kind) {
#define FIELD(type, name)
#define NODE(Name, base, fields_) \
  case Kind::k##Name: forEachField(node.as<Name>(), *this); break;
#include "frontend/ast.def"
#undef NODE
#undef FIELD
    }
  }
};

uint32_t IrUnit::countVariables(const Scope& scope) {
  uint32_t n = scope.symbolCount;
  for (const Scope* child = scope.firstChild; child; child = child->nextSibling) {
    if (child->isInlined) n += countVariables(*child);
  }
  return n;
}

Symbol IrUnit::symbolOfText(std::string_view text) { return l_.tables->symbols.intern(text); }

Symbol IrUnit::symbol(NameId name) {
  uint32_t i = static_cast<uint32_t>(name);
  if (i >= l_.nameCapacity) return symbolOfText(l_.ast->text(name));
  if (!l_.symbols[i]) l_.symbols[i] = symbolOfText(l_.ast->text(name)) + 1;
  return l_.symbols[i] - 1;
}

NameId IrUnit::mangled(NameId name) {
  return unit_.scope->privateClass == kNoName ? name : mangle(*l_.ast, unit_.scope->privateClass, name);
}

bool IrUnit::isSlotName(NameId name) const { return slotNames_ && slotNames_[static_cast<uint32_t>(name)]; }

void IrUnit::declareScope() {
  const Scope& scope = *unit_.scope;
  if (scope.kind == ScopeKind::kModule) return;
  bool isClass = scope.kind == ScopeKind::kClass;
  if (scope.hasTry && !isClass) {
    slotNames_ = arena_.makeArray<uint8_t>(l_.ast->nameCount() + 64);
    SlotNameFinder finder{*this};
    finder.fields(*unit_.node);
  }
  for (uint32_t i = 0; i < unit_.freeCount; ++i) {
    ValueId box = b_.emitNullary(Op::kClosure, i);
    variables_.push({unit_.freeNames[i], {Place::kBox, 0, box, true}});
  }
  for (const NameUse* s = scope.firstSymbol; s; s = s->next) {
    if (s->where == NameScope::kCell) {
      if (isClass) continue;  // __class__ of a class body is made by classBody()
      ValueId initial = unbound();
      variables_.push({s->name, {Place::kBox, 0, b_.emit(Op::kMakeBox, {initial}), false}});
    } else if (s->where == NameScope::kLocal && !isClass) {
      if (isSlotName(s->name)) {
        variables_.push({s->name, {Place::kSlot, f_.slotCount++, ir::kNone, false}});
      } else {
        variables_.push({s->name, {Place::kVariable, nextVariable_++, ir::kNone, false}});
      }
    }
  }
}

void IrUnit::declareComprehension(const Scope& scope) {
  comprehensions_.push({&scope, variables_.size()});
  for (const NameUse* s = scope.firstSymbol; s; s = s->next) {
    if (s->where == NameScope::kCell) {
      ValueId initial = unbound();
      variables_.push({s->name, {Place::kBox, 0, b_.emit(Op::kMakeBox, {initial}), false}});
    } else if (s->where == NameScope::kLocal) {
      b_.write(nextVariable_, unbound());
      variables_.push({s->name, {Place::kVariable, nextVariable_++, ir::kNone, false}});
    }
  }
}

void IrUnit::undeclareComprehension() {
  while (variables_.size() > comprehensions_.back().first) {
    if (variables_.back().place.kind == Place::kVariable) --nextVariable_;
    variables_.pop();
  }
  comprehensions_.pop();
}

IrUnit::Place IrUnit::placeOf(NameId name) {
  // A class body reads and writes what it binds in its namespace, even where its methods capture an outer variable of
  // the same name; a comprehension in it does not see that namespace.
  const Scope* scope = unit_.scope;
  const bool inClass = scope->kind == ScopeKind::kClass && comprehensions_.size() == 0;
  const NameUse* use = inClass ? scope->find(name) : nullptr;
  if (use && use->has(NameUse::kFreeForClass)) return {Place::kName};
  const bool seesClass = scope->seesClass && comprehensions_.size() == 0;
  const NameUse* seen = seesClass ? scope->find(name) : nullptr;
  if (seen && seen->where == NameScope::kGlobalImplicit) return {Place::kName, 0, classNamespace_};
  for (uint32_t i = variables_.size(); i-- > 0;) {
    if (variables_[i].name != name) continue;
    if (seen && seen->where == NameScope::kFree) return {Place::kClassOrBox, 0, variables_[i].place.box, true};
    // A comprehension's own variables hide outer ones; outer ones are seen through it.
    return variables_[i].place;
  }
  if (inClass && (!use || use->where != NameScope::kGlobalExplicit)) return {Place::kName};
  if (l_.dynamicNames) {
    const NameUse* mention = scope->find(name);
    const bool ofModule = scope->kind == ScopeKind::kModule && !(mention && mention->where == NameScope::kGlobalExplicit);
    return {Place::kName, 0, ofModule ? namespace_ : b_.emitNullary(Op::kGlobals)};
  }
  uint32_t i = static_cast<uint32_t>(name);
  if (i < l_.nameCapacity && l_.globalSlots[i]) return {Place::kGlobal, l_.globalSlots[i] - 1};
  UNREACHABLE("a name without a place");
}

ir::ValueId IrUnit::loadPlace(const Place& place, NameId name) {
  switch (place.kind) {
    case Place::kVariable: return b_.emit(Op::kCheckBound, {b_.read(place.index)}, symbol(name));
    case Place::kSlot: {
      ValueId v = b_.emitNullary(Op::kGetSlot, place.index);
      return b_.emit(Op::kCheckBound, {v}, symbol(name));
    }
    case Place::kBox: {
      ValueId v = b_.emit(Op::kGetBox, {place.box});
      return b_.emit(Op::kCheckBound, {v}, symbol(name) | (place.free ? 1u << 31 : 0));
    }
    case Place::kClassOrBox: {
      ValueId text = string(l_.ast->text(name));
      return intrinsic(Intrinsic::kClassOrBox, {classNamespace_, text, place.box});
    }
    case Place::kGlobal: return b_.emitNullary(Op::kLoadGlobal, place.index);
    case Place::kName: return b_.emit(Op::kLoadName, {place.box == ir::kNone ? namespace_ : place.box}, symbol(name));
  }
  return ir::kNone;
}

void IrUnit::storePlace(const Place& place, NameId name, ValueId value) {
  if (!b_.reachable()) return;
  switch (place.kind) {
    case Place::kVariable: b_.write(place.index, value); break;
    case Place::kSlot: b_.emit(Op::kSetSlot, {value}, place.index); break;
    case Place::kClassOrBox: UNREACHABLE("annotations bind nothing");
    case Place::kBox: b_.emit(Op::kSetBox, {place.box, value}); break;
    case Place::kGlobal: b_.emit(Op::kStoreGlobal, {value}, place.index); break;
    case Place::kName: b_.emit(Op::kStoreName, {place.box == ir::kNone ? namespace_ : place.box, value}, symbol(name)); break;
  }
}

ir::ValueId IrUnit::loadName(NameId id) {
  if (!b_.reachable()) return ir::kNone;
  NameId name = mangled(id);
  if (l_.ast->text(name) == "__debug__") return b_.constant(Value::boolean(true));
  return loadPlace(placeOf(name), name);
}

void IrUnit::storeName(NameId id, ValueId value) {
  if (!b_.reachable()) return;
  NameId name = mangled(id);
  storePlace(placeOf(name), name, value);
}

void IrUnit::deleteName(NameId id, bool mustBeBound) {
  if (!b_.reachable()) return;
  NameId name = mangled(id);
  Place place = placeOf(name);
  switch (place.kind) {
    case Place::kGlobal: b_.emitNullary(Op::kDeleteGlobal, place.index); break;
    case Place::kName: b_.emit(Op::kDeleteName, {place.box == ir::kNone ? namespace_ : place.box}, symbol(name)); break;
    default:
      if (mustBeBound) loadPlace(place, name);
      storePlace(place, name, unbound());
  }
}

ir::ValueId IrUnit::boxOf(NameId name) {
  for (uint32_t i = variables_.size(); i-- > 0;) {
    if (variables_[i].name == name && variables_[i].place.kind == Place::kBox) return variables_[i].place.box;
  }
  UNREACHABLE("a captured name without a box");
}

}  // namespace krait
