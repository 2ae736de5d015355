// Walks statements, functions and classes and notes the names they bind and use (expressions: scope_expressions.cpp).
#include "frontend/scopes/scope_builder.h"

#include "frontend/report.h"

namespace krait {

using namespace ast;

Diagnostic* ScopeBuilder::run(Module& module) {
  module.scope = enter(ScopeKind::kModule, &module);
  statements(module.body);
  return error_;
}

void ScopeBuilder::fail(Message message, std::initializer_list<std::string_view> args, const Node* at) {
  if (!error_) error_ = makeDiagnostic(ast_, source_, message, args, at->start, at->end);
}

Scope* ScopeBuilder::enter(ScopeKind kind, Node* node, NameId name) {
  Scope* scope = ast_.arena().make<Scope>();
  scope->kind = kind;
  scope->node = node;
  scope->name = name;
  scope->parent = scope_;
  if (scope_) {
    (scope_->lastChild ? scope_->lastChild->nextSibling : scope_->firstChild) = scope;
    scope_->lastChild = scope;
    scope->privateClass = scope_->privateClass;
    scope->isNested = scope_->isNested || scope_->isFunction();
    bool lazy = kind == ScopeKind::kAnnotation || kind == ScopeKind::kTypeParams || kind == ScopeKind::kTypeAlias ||
                kind == ScopeKind::kTypeVariable;
    if (lazy && (scope_->kind == ScopeKind::kClass || scope_->seesClass)) {
      scope->seesClass = true;
      Scope* owner = scope_;
      while (owner->kind != ScopeKind::kClass) owner = owner->parent;
      owner->needsClassDict = true;
    }
  }
  scope_ = scope;
  return scope;
}

void ScopeBuilder::mention(NameId name, uint16_t flags, const Node* at) {
  NameId id = mangled(name);
  if (flags & (NameUse::kParameter | NameUse::kTypeParameter)) {
    const NameUse* known = scope_->find(id);
    if (known && known->has(NameUse::kParameter)) fail(Message::kDuplicateParameter, {ast_.text(id)}, at);
    if (known && known->has(NameUse::kTypeParameter)) fail(Message::kDuplicateTypeParameter, {ast_.text(id)}, at);
  }
  if (inTarget_ && (flags & NameUse::kAssigned)) {
    flags |= NameUse::kIterationVariable;
    const NameUse* known = scope_->find(id);
    if (known && known->has(NameUse::kWalrusTarget)) return fail(Message::kWalrusInner, {ast_.text(name)}, at);
  }
  addSymbol(ast_, *scope_, id, flags);
}

void ScopeBuilder::statements(Span<Stmt*> body) {
  for (Stmt* stmt : body) {
    if (error_ || ast_.outOfMemory()) return;
    statement(stmt);
  }
}

void ScopeBuilder::statement(Stmt* stmt) {
  switch (stmt->kind) {
    case Kind::kFunctionDef: return function(stmt->as<FunctionDef>());
    case Kind::kClassDef: return classDef(stmt->as<ClassDef>());
    case Kind::kReturn: return expression(stmt->as<Return>().value);
    case Kind::kDelete: return expressions(stmt->as<Delete>().targets);
    case Kind::kAssign:
      expressions(stmt->as<Assign>().targets);
      return expression(stmt->as<Assign>().value);
    case Kind::kTypeAlias: return typeAlias(stmt->as<TypeAlias>());
    case Kind::kAugAssign:
      expression(stmt->as<AugAssign>().target);
      if (const Name* name = stmt->as<AugAssign>().target->tryAs<Name>()) mention(name->id, NameUse::kUsed, name);
      return expression(stmt->as<AugAssign>().value);
    case Kind::kAnnAssign: return annotated(stmt->as<AnnAssign>());
    case Kind::kFor:
      expression(stmt->as<For>().target);
      expression(stmt->as<For>().iter);
      statements(stmt->as<For>().body);
      return statements(stmt->as<For>().orelse);
    case Kind::kWhile:
      expression(stmt->as<While>().test);
      statements(stmt->as<While>().body);
      return statements(stmt->as<While>().orelse);
    case Kind::kIf:
      expression(stmt->as<If>().test);
      statements(stmt->as<If>().body);
      return statements(stmt->as<If>().orelse);
    case Kind::kWith:
      scope_->hasTry = true;
      for (WithItem* item : stmt->as<With>().items) {
        expression(item->contextExpr);
        expression(item->optionalVars);
      }
      return statements(stmt->as<With>().body);
    case Kind::kMatch: return matchStatement(stmt->as<Match>());
    case Kind::kRaise:
      expression(stmt->as<Raise>().exc);
      return expression(stmt->as<Raise>().cause);
    case Kind::kTry: return tryStatement(stmt->as<Try>());
    case Kind::kAssert:
      expression(stmt->as<Assert>().test);
      return expression(stmt->as<Assert>().msg);
    case Kind::kImport: return import(stmt->as<Import>().names, false, *stmt);
    case Kind::kImportFrom: return import(stmt->as<ImportFrom>().names, true, *stmt);
    case Kind::kGlobal: return directive(stmt->as<Global>().names, true, *stmt);
    case Kind::kNonlocal: return directive(stmt->as<Nonlocal>().names, false, *stmt);
    case Kind::kExprStmt: return expression(stmt->as<ExprStmt>().value);
    default: return;
  }
}

void ScopeBuilder::tryStatement(Try& stmt) {
  scope_->hasTry = true;
  statements(stmt.body);
  for (ExceptHandler* handler : stmt.handlers) {
    expression(handler->type);
    if (handler->name != kNoName) mention(handler->name, NameUse::kAssigned, handler);
    statements(handler->body);
  }
  statements(stmt.orelse);
  statements(stmt.finalbody);
}

void ScopeBuilder::matchStatement(Match& stmt) {
  expression(stmt.subject);
  for (MatchCase* next : stmt.cases) {
    pattern(next->pattern);
    expression(next->guard);
    statements(next->body);
  }
}

void ScopeBuilder::pattern(const Pattern* at) {
  auto all = [&](Span<Pattern*> patterns) {
    for (const Pattern* next : patterns) pattern(next);
  };
  auto bind = [&](NameId name) {
    if (name != kNoName) mention(name, NameUse::kAssigned, at);
  };
  if (!at) return;
  switch (at->kind) {
    case Kind::kMatchValue: return expression(at->as<MatchValue>().value);
    case Kind::kMatchSequence: return all(at->as<MatchSequence>().patterns);
    case Kind::kMatchMapping:
      expressions(at->as<MatchMapping>().keys);
      all(at->as<MatchMapping>().patterns);
      return bind(at->as<MatchMapping>().rest);
    case Kind::kMatchClass:
      expression(at->as<MatchClass>().cls);
      all(at->as<MatchClass>().patterns);
      return all(at->as<MatchClass>().kwdPatterns);
    case Kind::kMatchStar: return bind(at->as<MatchStar>().name);
    case Kind::kMatchAs:
      pattern(at->as<MatchAs>().pattern);
      return bind(at->as<MatchAs>().name);
    case Kind::kMatchOr: return all(at->as<MatchOr>().patterns);
    default: return;
  }
}

void ScopeBuilder::import(Span<Alias*> names, bool isFrom, const Stmt& stmt) {
  if (isFrom && ast_.text(stmt.as<ImportFrom>().module) == "__future__" && stmt.as<ImportFrom>().level == 0) {
    for (Alias* alias : names) {
      if (ast_.text(alias->name) == "annotations") {
        Scope* module = scope_;
        while (module->parent) module = module->parent;
        module->futureAnnotations = true;
      }
    }
  }
  for (Alias* alias : names) {
    std::string_view text = ast_.text(alias->name);
    if (text == "*") {
      if (scope_->kind != ScopeKind::kModule) return fail(Message::kImportStarOutside, {}, alias);
      scope_->hasStarImport = true;
      continue;
    }
    NameId bound = alias->asname;
    if (bound == kNoName) {
      size_t dot = text.find('.');
      bound = dot == std::string_view::npos ? alias->name : ast_.intern(text.substr(0, dot));
    }
    mention(bound, NameUse::kImported, alias);
  }
}

void ScopeBuilder::directive(Span<NameId> names, bool isGlobal, const Stmt& stmt) {
  for (NameId written : names) {
    NameId name = mangled(written);
    std::string_view text = ast_.text(written);
    if (const NameUse* known = scope_->find(name)) {
      if (known->has(NameUse::kParameter)) {
        return fail(isGlobal ? Message::kParameterAndGlobal : Message::kParameterAndNonlocal, {text}, &stmt);
      }
      if (known->has(NameUse::kUsed)) {
        return fail(isGlobal ? Message::kUsedBeforeGlobal : Message::kUsedBeforeNonlocal, {text}, &stmt);
      }
      if (known->has(NameUse::kAnnotated)) {
        return fail(isGlobal ? Message::kAnnotatedGlobal : Message::kAnnotatedNonlocal, {text}, &stmt);
      }
      if (known->has(NameUse::kAssigned)) {
        return fail(isGlobal ? Message::kAssignedBeforeGlobal : Message::kAssignedBeforeNonlocal, {text}, &stmt);
      }
    }
    NameUse* symbol = addSymbol(ast_, *scope_, name, isGlobal ? NameUse::kDeclaredGlobal : NameUse::kDeclaredNonlocal);
    if (symbol && !symbol->directive) symbol->directive = &stmt;
    if (isGlobal && scope_->kind != ScopeKind::kModule) {
      // The module is to know the name as well.
      Scope* module = scope_;
      while (module->parent) module = module->parent;
      addSymbol(ast_, *module, name, 0);
    }
  }
}

void ScopeBuilder::annotated(AnnAssign& assign) {
  if (const Name* name = assign.target->tryAs<Name>()) {
    const NameUse* known = scope_->find(mangled(name->id));
    if (assign.simple && known && scope_->kind != ScopeKind::kModule) {
      if (known->has(NameUse::kDeclaredGlobal)) return fail(Message::kAnnotatedGlobal, {ast_.text(name->id)}, &assign);
      if (known->has(NameUse::kDeclaredNonlocal)) return fail(Message::kAnnotatedNonlocal, {ast_.text(name->id)}, &assign);
    }
    if (assign.simple) {
      mention(name->id, NameUse::kAnnotated | NameUse::kAssigned, name);
    } else if (assign.value) {
      mention(name->id, NameUse::kAssigned, name);
    }
  } else {
    expression(assign.target);
  }
  // The annotations of a module or class are one function, written lazily. Those of a function's variables are never
  // evaluated and mention nothing.
  if (!scope_->isFunction()) {
    Scope* outer = scope_;
    Scope*& slot = outer->kind == ScopeKind::kModule ? outer->node->as<Module>().annotationScope
                                                     : outer->node->as<ClassDef>().annotationScope;
    if (slot) {
      scope_ = slot;
    } else {
      slot = enter(ScopeKind::kAnnotation, outer->node);
    }
    expression(assign.annotation);
    scope_ = outer;
  } else {
    // Looked at for what may not stand in it, then forgotten.
    Scope* first = scope_->firstChild;
    Scope* last = scope_->lastChild;
    enter(ScopeKind::kAnnotation, &assign);
    expression(assign.annotation);
    leave();
    scope_->firstChild = first;
    scope_->lastChild = last;
    if (last) last->nextSibling = nullptr;
  }
  expression(assign.value);
}

void ScopeBuilder::defaults(const Arguments& args) {
  expressions(args.defaults);
  expressions(args.kwDefaults);
}

void ScopeBuilder::parameters(const Arguments& args) {
  for (const Arg* arg : args.posonlyargs) mention(arg->arg, NameUse::kParameter, arg);
  for (const Arg* arg : args.args) mention(arg->arg, NameUse::kParameter, arg);
  for (const Arg* arg : args.kwonlyargs) mention(arg->arg, NameUse::kParameter, arg);
  if (args.vararg) mention(args.vararg->arg, NameUse::kParameter, args.vararg);
  if (args.kwarg) mention(args.kwarg->arg, NameUse::kParameter, args.kwarg);
}

void ScopeBuilder::annotation(const Arg* arg) {
  if (arg && arg->annotation) {
    expression(arg->annotation->is<Starred>() ? arg->annotation->as<Starred>().value : arg->annotation);
  }
}

void ScopeBuilder::annotations(FunctionDef& def) {
  auto any = [](Span<Arg*> args) {
    for (const Arg* arg : args) {
      if (arg->annotation) return true;
    }
    return false;
  };
  const Arguments& args = *def.args;
  bool present = def.returns || any(args.posonlyargs) || any(args.args) || any(args.kwonlyargs) ||
                 (args.vararg && args.vararg->annotation) || (args.kwarg && args.kwarg->annotation);
  if (!present) return;
  def.annotationScope = enter(ScopeKind::kAnnotation, &def);
  for (const Arg* arg : args.posonlyargs) annotation(arg);
  for (const Arg* arg : args.args) annotation(arg);
  annotation(args.vararg);
  for (const Arg* arg : args.kwonlyargs) annotation(arg);
  annotation(args.kwarg);
  expression(def.returns);
  leave();
}

void ScopeBuilder::function(FunctionDef& def) {
  mention(def.name, NameUse::kAssigned, &def);
  defaults(*def.args);
  expressions(def.decoratorList);
  bool generic = !def.typeParams.empty();
  if (generic) {
    def.typeParamsScope = enter(ScopeKind::kTypeParams, &def, def.name);
    typeParams(def.typeParams);
  }
  annotations(def);
  def.scope = enter(ScopeKind::kFunction, &def, def.name);
  def.scope->isCoroutine = def.isAsync;
  parameters(*def.args);
  statements(def.body);
  leave();
  if (generic) leave();
}

void ScopeBuilder::classDef(ClassDef& def) {
  mention(def.name, NameUse::kAssigned, &def);
  expressions(def.decoratorList);
  bool generic = !def.typeParams.empty();
  if (generic) {
    def.typeParamsScope = enter(ScopeKind::kTypeParams, &def, def.name);
    def.typeParamsScope->privateClass = def.name;
    typeParams(def.typeParams);
  }
  expressions(def.bases);
  keywords(def.keywords);
  def.scope = enter(ScopeKind::kClass, &def, def.name);
  def.scope->privateClass = def.name;
  statements(def.body);
  leave();
  if (generic) leave();
}

void ScopeBuilder::typeAlias(TypeAlias& alias) {
  expression(alias.name);
  NameId name = alias.name->is<Name>() ? alias.name->as<Name>().id : kNoName;
  bool generic = !alias.typeParams.empty();
  if (generic) {
    alias.typeParamsScope = enter(ScopeKind::kTypeParams, &alias, name);
    typeParams(alias.typeParams);
  }
  alias.scope = enter(ScopeKind::kTypeAlias, &alias, name);
  expression(alias.value);
  leave();
  if (generic) leave();
}

void ScopeBuilder::typeVariable(TypeParam* param, Expr* value, Scope*& into) {
  if (!value) return;
  into = enter(ScopeKind::kTypeVariable, param);
  expression(value->is<Starred>() ? value->as<Starred>().value : value);
  leave();
}

void ScopeBuilder::typeParams(Span<TypeParam*> params) {
  for (TypeParam* param : params) {
    if (TypeVar* variable = param->tryAs<TypeVar>()) {
      mention(variable->name, NameUse::kAssigned | NameUse::kTypeParameter, param);
      typeVariable(param, variable->bound, variable->boundScope);
      typeVariable(param, variable->defaultValue, variable->defaultScope);
    } else if (TypeVarTuple* tuple = param->tryAs<TypeVarTuple>()) {
      mention(tuple->name, NameUse::kAssigned | NameUse::kTypeParameter, param);
      typeVariable(param, tuple->defaultValue, tuple->defaultScope);
    } else {
      ParamSpec& spec = param->as<ParamSpec>();
      mention(spec.name, NameUse::kAssigned | NameUse::kTypeParameter, param);
      typeVariable(param, spec.defaultValue, spec.defaultScope);
    }
  }
}

}  // namespace krait
