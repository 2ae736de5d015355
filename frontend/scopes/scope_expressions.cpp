// The scope builder's expressions: uses, lambdas, comprehensions, assignment expressions.
#include "frontend/report.h"
#include "frontend/scopes/scope_builder.h"

namespace krait {

using namespace ast;

void ScopeBuilder::expression(Expr* expr) {
  if (!expr || error_) return;
  switch (expr->kind) {
    case Kind::kName: {
      const Name& name = expr->as<Name>();
      mention(name.id, name.ctx == ExprContext::kLoad ? NameUse::kUsed : NameUse::kAssigned, expr);
      if (name.id == super_ && name.ctx == ExprContext::kLoad && scope_->isFunction()) mention(classCell_, NameUse::kUsed, expr);
      return;
    }
    case Kind::kConstant: return;
    case Kind::kBoolOp: return expressions(expr->as<BoolOp>().values);
    case Kind::kNamedExpr: return walrus(expr->as<NamedExpr>());
    case Kind::kBinOp:
      expression(expr->as<BinOp>().left);
      return expression(expr->as<BinOp>().right);
    case Kind::kUnaryOp: return expression(expr->as<UnaryOp>().operand);
    case Kind::kLambda: return lambda(expr->as<Lambda>());
    case Kind::kIfExp:
      expression(expr->as<IfExp>().test);
      expression(expr->as<IfExp>().body);
      return expression(expr->as<IfExp>().orelse);
    case Kind::kDict:
      expressions(expr->as<Dict>().keys);
      return expressions(expr->as<Dict>().values);
    case Kind::kSet: return expressions(expr->as<Set>().elts);
    case Kind::kListComp: {
      ListComp& node = expr->as<ListComp>();
      return comprehension(expr, node.scope, ScopeKind::kComprehension, node.generators, node.elt, nullptr);
    }
    case Kind::kSetComp: {
      SetComp& node = expr->as<SetComp>();
      return comprehension(expr, node.scope, ScopeKind::kComprehension, node.generators, node.elt, nullptr);
    }
    case Kind::kDictComp: {
      DictComp& node = expr->as<DictComp>();
      return comprehension(expr, node.scope, ScopeKind::kComprehension, node.generators, node.key, node.value);
    }
    case Kind::kGeneratorExp: {
      GeneratorExp& node = expr->as<GeneratorExp>();
      return comprehension(expr, node.scope, ScopeKind::kGeneratorExp, node.generators, node.elt, nullptr);
    }
    case Kind::kAwait:
      refuse(expr, "await expression");
      if (scope_->kind == ScopeKind::kComprehension || scope_->kind == ScopeKind::kGeneratorExp) scope_->isCoroutine = true;
      return expression(expr->as<Await>().value);
    case Kind::kYield:
      refuse(expr, "yield expression");
      scope_->isGenerator = true;
      return expression(expr->as<Yield>().value);
    case Kind::kYieldFrom:
      refuse(expr, "yield expression");
      scope_->isGenerator = true;
      return expression(expr->as<YieldFrom>().value);
    case Kind::kCompare:
      expression(expr->as<Compare>().left);
      return expressions(expr->as<Compare>().comparators);
    case Kind::kCall:
      expression(expr->as<Call>().func);
      expressions(expr->as<Call>().args);
      return keywords(expr->as<Call>().keywords);
    case Kind::kFormattedValue:
      expression(expr->as<FormattedValue>().value);
      return expression(expr->as<FormattedValue>().formatSpec);
    case Kind::kInterpolation:
      expression(expr->as<Interpolation>().value);
      return expression(expr->as<Interpolation>().formatSpec);
    case Kind::kJoinedStr: return expressions(expr->as<JoinedStr>().values);
    case Kind::kTemplateStr: return expressions(expr->as<TemplateStr>().values);
    case Kind::kAttribute: return expression(expr->as<Attribute>().value);
    case Kind::kSubscript:
      expression(expr->as<Subscript>().value);
      return expression(expr->as<Subscript>().slice);
    case Kind::kStarred: return expression(expr->as<Starred>().value);
    case Kind::kList: return expressions(expr->as<List>().elts);
    case Kind::kTuple: return expressions(expr->as<Tuple>().elts);
    case Kind::kSlice:
      expression(expr->as<Slice>().lower);
      expression(expr->as<Slice>().upper);
      return expression(expr->as<Slice>().step);
    default: return;
  }
}

// yield, await and := have no place in the lazily evaluated scopes nor, the first, in comprehensions.
void ScopeBuilder::refuse(const Expr* expr, std::string_view what) {
  switch (scope_->kind) {
    case ScopeKind::kAnnotation: return fail(Message::kCannotBeUsedWithin, {what, "an annotation"}, expr);
    case ScopeKind::kTypeAlias: return fail(Message::kCannotBeUsedWithin, {what, "a type alias"}, expr);
    case ScopeKind::kTypeParams: return fail(Message::kCannotBeUsedWithin, {what, "the definition of a generic"}, expr);
    case ScopeKind::kTypeVariable: {
      std::string_view place = "a TypeVar bound";
      if (const TypeVar* variable = scope_->node->tryAs<TypeVar>()) {
        bool isDefault = !variable->bound || expr->start.line > variable->bound->end.line ||
                         (expr->start.line == variable->bound->end.line && expr->start.column >= variable->bound->end.column);
        if (isDefault) {
          place = "a TypeVar default";
        } else if (variable->bound->is<Tuple>()) {
          place = "a TypeVar constraint";
        }
      } else {
        place = scope_->node->is<ParamSpec>() ? "a ParamSpec default" : "a TypeVarTuple default";
      }
      return fail(Message::kCannotBeUsedWithin, {what, place}, expr);
    }
    case ScopeKind::kComprehension:
      if (what[0] == 'y') {
        Kind kind = scope_->node->kind;
        fail(Message::kYieldInComprehension,
             {kind == Kind::kListComp  ? "list comprehension"
              : kind == Kind::kSetComp ? "set comprehension"
                                       : "dict comprehension"},
             expr);
      }
      return;
    case ScopeKind::kGeneratorExp:
      if (what[0] == 'y') fail(Message::kYieldInComprehension, {"generator expression"}, expr);
      return;
    default: return;
  }
}

void ScopeBuilder::lambda(Lambda& node) {
  defaults(*node.args);
  node.scope = enter(ScopeKind::kLambda, &node);
  parameters(*node.args);
  expression(node.body);
  leave();
}

// The target of := in a comprehension is bound in the function around all comprehensions.
void ScopeBuilder::walrus(NamedExpr& node) {
  refuse(&node, "named expression");
  const Name& target = node.target->as<Name>();
  bool inComprehension = scope_->kind == ScopeKind::kComprehension || scope_->kind == ScopeKind::kGeneratorExp;
  if (inIterable_) return fail(Message::kWalrusIterable, {}, &node);
  if (!inComprehension) {
    expression(node.value);
    return expression(node.target);
  }
  NameId name = mangled(target.id);
  std::string_view text = ast_.text(target.id);
  for (Scope* scope = scope_; scope; scope = scope->parent) {
    NameUse* known = scope->find(name);
    switch (scope->kind) {
      case ScopeKind::kComprehension: case ScopeKind::kGeneratorExp:
        if (known && known->has(NameUse::kIterationVariable)) return fail(Message::kWalrusRebind, {text}, &target);
        continue;
      case ScopeKind::kClass: return fail(Message::kWalrusClass, {}, &target);
      case ScopeKind::kTypeParams: return fail(Message::kWalrusTypeParam, {}, &target);
      case ScopeKind::kTypeAlias: return fail(Message::kWalrusTypeAlias, {}, &target);
      case ScopeKind::kTypeVariable: return fail(Message::kWalrusTypeVariable, {}, &target);
      default: break;
    }
    bool global = scope->kind == ScopeKind::kModule || (known && known->has(NameUse::kDeclaredGlobal));
    uint16_t flags = (global ? NameUse::kDeclaredGlobal : NameUse::kDeclaredNonlocal) | NameUse::kWalrusTarget | NameUse::kAssigned;
    // An inlined comprehension shares its parent's variable whatever that is.
    for (Scope* between = scope_; between != scope; between = between->parent) addSymbol(ast_, *between, name, flags);
    if (!global || scope->kind == ScopeKind::kModule) addSymbol(ast_, *scope, name, NameUse::kAssigned);
    break;
  }
  expression(node.value);
}

void ScopeBuilder::comprehension(Expr* node, Scope*& into, ScopeKind kind, Span<Comprehension*> generators, Expr* first, Expr* second) {
  // The first iterable is evaluated outside.
  bool iterable = inIterable_;
  inIterable_ = true;
  expression(generators[0]->iter);
  inIterable_ = iterable;
  bool async = generators[0]->isAsync;
  Scope* outer = scope_;
  into = enter(kind, node);
  into->isInlined = kind == ScopeKind::kComprehension && !outer->seesClass;
  if (kind == ScopeKind::kGeneratorExp) into->isGenerator = true;
  bool target = inTarget_;
  for (uint32_t i = 0; i < generators.size(); ++i) {
    Comprehension* clause = generators[i];
    inTarget_ = true;
    expression(clause->target);
    inTarget_ = target;
    if (i > 0) {
      inIterable_ = true;
      expression(clause->iter);
      inIterable_ = iterable;
      async |= clause->isAsync;
    }
    expressions(clause->ifs);
  }
  expression(second);
  expression(first);
  if (async) into->isCoroutine = true;
  bool coroutine = into->isCoroutine;
  leave();
  // An asynchronous comprehension makes its surroundings asynchronous, a generator expression does not.
  if (coroutine && kind == ScopeKind::kComprehension &&
      (outer->kind == ScopeKind::kComprehension || outer->kind == ScopeKind::kGeneratorExp)) {
    outer->isCoroutine = true;
  }
}

}  // namespace krait
