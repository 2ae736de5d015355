// Calls to SSA: plain, of methods, with keywords, with * and **, super().
#include "frontend/lower/irgen_unit.h"

namespace krait {

using namespace ast;

namespace {

// Functions that look at the names of the frame that calls them.
bool looksAtNames(std::string_view function) {
  for (std::string_view known : {"eval", "exec", "locals", "globals", "vars", "dir"}) {
    if (function == known) return true;
  }
  return false;
}

}  // namespace

ir::ValueId IrUnit::intrinsic(Intrinsic which, std::initializer_list<ValueId> operands) {
  ArenaVector<ValueId> all(arena_);
  all.push(b_.constant(intrinsicCallee(which)));
  for (ValueId v : operands) all.push(v);
  return b_.emit(Op::kCall, all.begin(), all.size());
}

// Makes the names of this frame known to the call that follows: in a function a dict of those that are bound now.
void IrUnit::setLocals() {
  if (!b_.reachable()) return;
  if (unit_.scope->kind == ScopeKind::kModule || unit_.scope->kind == ScopeKind::kClass) {
    ValueId own = namespace_ == ir::kNone ? unbound() : namespace_;
    b_.emit(Op::kSetLocals, {own});
    return;
  }
  ValueId dict = b_.emit(Op::kBuildDict, nullptr, 0);
  for (const NamedPlace& v : variables_) {
    ValueId value = v.place.kind == Place::kVariable ? b_.read(v.place.index)
                    : v.place.kind == Place::kSlot   ? b_.emitNullary(Op::kGetSlot, v.place.index)
                                                     : b_.emit(Op::kGetBox, {v.place.box});
    b_.emit(Op::kStoreLocal, {dict, value}, symbol(v.name));
  }
  b_.emit(Op::kSetLocals, {dict});
}

ir::ValueId IrUnit::call(const Call& expr) {
  if (isSuperCall(expr)) return superCall(expr, superParts(expr));
  constexpr uint32_t kMostArguments = 200;
  bool spread = expr.args.size() + expr.keywords.size() > kMostArguments;
  for (Expr* a : expr.args) spread |= a->is<Starred>();
  for (Keyword* k : expr.keywords) spread |= k->arg == kNoName;

  ValueId callee, self = ir::kNone;
  if (const Attribute* attribute = expr.func->tryAs<Attribute>(); attribute && !spread) {
    SuperParts super{ir::kNone, ir::kNone, ir::kNone};
    if (isSuperCall(*attribute->value)) super = superParts(attribute->value->as<Call>());
    const uint32_t method = symbol(mangled(attribute->attr));
    if (super.cls != ir::kNone) {
      self = super.self;
      attributePosition(*attribute, *attribute);
      callee = intrinsic(Intrinsic::kSuperMethod, {super.super, super.cls, self, b_.constant(Value::smallInt(method))});
    } else {
      self = super.super != ir::kNone ? superCall(attribute->value->as<Call>(), super) : expression(*attribute->value);
      attributePosition(*attribute, *attribute);
      callee = b_.emit(Op::kLoadMethod, {self}, method);
    }
  } else {
    callee = expression(*expr.func);
  }
  if (spread) return spreadCall(callee, self, expr);

  const Name* name = expr.func->tryAs<Name>();
  const bool seesNames = name && looksAtNames(l_.ast->text(name->id));
  ArenaVector<ValueId> operands(arena_);
  operands.push(callee);
  if (self != ir::kNone) operands.push(self);
  for (Expr* a : expr.args) operands.push(expression(*a));
  for (Keyword* k : expr.keywords) operands.push(expression(*k->value));
  if (seesNames) setLocals();
  if (self == ir::kNone) {
    position(expr);
  } else {
    attributePosition(expr.func->as<Attribute>(), expr);
  }
  if (expr.keywords.empty()) return b_.emit(self == ir::kNone ? Op::kCall : Op::kCallMethod, operands.begin(), operands.size());
  PooledConstant names{};
  names.kind = PooledKind::kTuple;
  auto* items = arena_.makeArray<uint64_t>(expr.keywords.size());
  for (uint32_t i = 0; i < expr.keywords.size(); ++i) {
    PooledConstant text{};
    text.kind = PooledKind::kStr;
    text.text = l_.ast->text(mangled(expr.keywords[i]->arg));
    items[i] = PooledConstant::kPooledItem | pool(text);
  }
  names.items = items;
  names.itemCount = expr.keywords.size();
  uint32_t number = pool(names);
  return b_.emit(self == ir::kNone ? Op::kCallKeywords : Op::kCallMethodKeywords, operands.begin(), operands.size(), number);
}

ir::ValueId IrUnit::spreadCall(ValueId callee, ValueId, const Call& expr) {
  ValueId args;
  if (const Starred* only = expr.args.size() == 1 ? expr.args[0]->tryAs<Starred>() : nullptr) {
    ValueId v = expression(*only->value);
    position(expr);
    args = intrinsic(Intrinsic::kStarArguments, {callee, v});
  } else {
    ValueId list = b_.emit(Op::kBuildList, nullptr, 0);
    for (Expr* a : expr.args) {
      const Starred* star = a->tryAs<Starred>();
      ValueId v = expression(star ? *star->value : *a);
      position(*a);
      b_.emit(star ? Op::kListExtend : Op::kListAppend, {list, v});
    }
    args = b_.emit(Op::kListToTuple, {list});
  }
  ValueId keywords = unbound();
  if (!expr.keywords.empty()) {
    keywords = b_.emit(Op::kBuildDict, nullptr, 0);
    bool spread = false;            // names after a ** may repeat what it gave: gathered, then added as it was
    ValueId gathered = ir::kNone;
    auto add = [&](ValueId more) {
      position(expr);
      intrinsic(Intrinsic::kStarKeywords, {callee, keywords, more});
    };
    for (Keyword* k : expr.keywords) {
      if (k->arg == kNoName) {
        if (gathered != ir::kNone) add(gathered);
        gathered = ir::kNone;
        spread = true;
        add(expression(*k->value));
        continue;
      }
      if (spread && gathered == ir::kNone) gathered = b_.emit(Op::kBuildDict, nullptr, 0);
      ValueId name = string(l_.ast->text(mangled(k->arg)));
      ValueId v = expression(*k->value);
      b_.emit(Op::kDictStore, {spread ? gathered : keywords, name, v});
    }
    if (gathered != ir::kNone) add(gathered);
  }
  position(expr);
  return b_.emit(Op::kCallSpread, {callee, args, keywords});
}

bool IrUnit::isSuperCall(const Expr& expr) const {
  const Call* call = expr.tryAs<Call>();
  const Name* name = call && call->args.empty() && call->keywords.empty() ? call->func->tryAs<Name>() : nullptr;
  return name && l_.ast->text(name->id) == "super";
}

// Of the function or lambda that this is; null: it has none.
const Arg* IrUnit::firstParameter() const {
  const FunctionDef* function = unit_.scope->kind == ScopeKind::kFunction ? unit_.node->tryAs<FunctionDef>() : nullptr;
  const Lambda* lambda = unit_.scope->kind == ScopeKind::kLambda ? unit_.node->tryAs<Lambda>() : nullptr;
  const Arguments* args = function ? function->args : lambda ? lambda->args : nullptr;
  if (!args) return nullptr;
  return !args->posonlyargs.empty() ? args->posonlyargs[0] : !args->args.empty() ? args->args[0] : nullptr;
}

// What super() is made of: in a method __class__ and its first parameter, elsewhere kNone.
IrUnit::SuperParts IrUnit::superParts(const Call& expr) {
  const Arg* first = firstParameter();
  NameId cell = l_.ast->find("__class__");
  const NameUse* use = cell == kNoName ? nullptr : unit_.scope->find(cell);
  SuperParts parts{expression(*expr.func), ir::kNone, ir::kNone};
  if (!first || !use || use->where != NameScope::kFree) return parts;
  parts.cls = loadPlace({Place::kBox, 0, boxOf(cell), true}, cell);
  parts.self = loadName(first->arg);
  return parts;
}

// Outside of a method super() is an error, unless `super` is something else.
ir::ValueId IrUnit::superCall(const Call& expr, const SuperParts& parts) {
  position(expr);
  if (parts.cls != ir::kNone) return intrinsic(Intrinsic::kSuperInside, {parts.super, parts.cls, parts.self});
  return intrinsic(Intrinsic::kSuperOutside, {parts.super, b_.constant(Value::boolean(firstParameter() || unit_.scope->kind == ScopeKind::kGeneratorExp))});
}

}  // namespace krait
