// Annotations (PEP 649), type parameters (PEP 695) and type aliases to SSA: functions that are called when somebody looks.
//
// A lazy function takes the format of annotationlib, and where it stands in a class the class's namespace as a default:
// its names are looked up there first.
#include "frontend/lower/irgen_unit.h"

namespace krait {

using namespace ast;

namespace {

// Collects `name: annotation` statements of a body in order, not those of inner functions and classes.
struct AnnotationFinder {
  ArenaVector<const AnnAssign*>& found;
  template <class T>
  void operator()(const char*, const Span<T*>& nodes) {
    for (T* n : nodes) {
      if (n) walk(*n);
    }
  }
  template <class T>
    requires std::is_base_of_v<Node, T>
  void operator()(const char*, T* node) {
    if (node) walk(*node);
  }
  template <class T>
  void operator()(const char*, const T&) {}

  void walk(const Node& node) {
    if (const AnnAssign* assign = node.tryAs<AnnAssign>(); assign && assign->simple) found.push(assign);
    if (node.is<FunctionDef>() || node.is<ClassDef>() || node.is<Lambda>()) return;
    switch (node.kind) {
#define FIELD(type, name)
#define NODE(Name_, base, fields_) \
  case Kind::k##Name_: forEachField(node.as<Name_>(), *this); break;
#include "frontend/ast.def"
#undef NODE
#undef FIELD
    }
  }
};

}  // namespace

ir::ValueId IrUnit::lazyFunction(const Node& node, const Scope& scope, std::string_view name) {
  ValueId defaults = ir::kNone;
  if (scope.seesClass) defaults = b_.emit(Op::kBuildTuple, {classNamespace()});
  return functionOf(node, scope, nullptr, name, {defaults, ir::kNone, ir::kNone});
}

ir::ValueId IrUnit::annotate(const Node& node, const Scope* scope) {
  return scope ? lazyFunction(node, *scope, "__annotate__") : ir::kNone;
}

void IrUnit::addAnnotation(ValueId dict, NameId name, const Expr* annotation) {
  if (!annotation) return;
  position(*annotation);
  const Starred* starred = annotation->tryAs<Starred>();
  ValueId key = string(l_.ast->text(mangled(name)));
  ValueId value = l_.futureAnnotations ? string(sourceText(*annotation)) : expression(starred ? *starred->value : *annotation);
  b_.emit(Op::kDictStore, {dict, key, value});
}

// The source of an expression, for annotations that stay texts.
std::string_view IrUnit::sourceText(const Node& node) {
  auto offset = [&](Position at) {
    if (at.line < l_.sourceLine) l_.sourceLine = 1, l_.sourceAt = 0;
    while (l_.sourceLine < at.line && l_.sourceAt < l_.source.size()) {
      if (l_.source[l_.sourceAt++] == '\n') ++l_.sourceLine;
    }
    return l_.sourceAt + at.column;
  };
  const size_t start = offset(node.start), end = offset(node.end);
  return start <= end && end <= l_.source.size() ? l_.source.substr(start, end - start) : std::string_view();
}

// The body of __annotate__: a dict of what is annotated.
void IrUnit::annotateBody() {
  ValueId dict = b_.emit(Op::kBuildDict, nullptr, 0);
  if (const FunctionDef* function = unit_.node->tryAs<FunctionDef>()) {
    const Arguments& args = *function->args;
    auto add = [&](const Arg* arg) {
      if (arg) addAnnotation(dict, arg->arg, arg->annotation);
    };
    for (Arg* a : args.args) add(a);  // CPython's order
    for (Arg* a : args.posonlyargs) add(a);
    add(args.vararg);
    for (Arg* a : args.kwonlyargs) add(a);
    add(args.kwarg);
    addAnnotation(dict, l_.ast->intern("return"), function->returns);
  } else {
    ArenaVector<const AnnAssign*> found(arena_);
    AnnotationFinder finder{found};
    const ClassDef* cls = unit_.node->tryAs<ClassDef>();
    for (Stmt* s : cls ? cls->body : unit_.node->as<Module>().body) finder.walk(*s);
    for (const AnnAssign* assign : found) addAnnotation(dict, assign->target->as<Name>().id, assign->annotation);
  }
  if (b_.reachable()) b_.ret(dict);
}

// The body of a lazy function.
void IrUnit::lazyBody() {
  if (unit_.scope->seesClass) classNamespace_ = b_.parameter(1);
  declareScope();
  const Node& node = *unit_.node;
  switch (unit_.scope->kind) {
    case ScopeKind::kAnnotation: return annotateBody();
    case ScopeKind::kTypeAlias: return b_.ret(expression(*node.as<TypeAlias>().value));
    default: break;
  }
  const Expr* value = nullptr;
  if (const TypeVar* variable = node.tryAs<TypeVar>()) {
    value = unit_.scope == variable->boundScope ? variable->bound : variable->defaultValue;
  } else {
    value = node.is<ParamSpec>() ? node.as<ParamSpec>().defaultValue : node.as<TypeVarTuple>().defaultValue;
  }
  const Starred* starred = value->tryAs<Starred>();
  b_.ret(expression(starred ? *starred->value : *value));
}

// Makes and binds the type parameters of this unit; gives the tuple of them.
ir::ValueId IrUnit::typeParameters(Span<TypeParam*> params) {
  ValueId* made = arena_.makeArray<ValueId>(params.size());
  for (uint32_t i = 0; i < params.size(); ++i) {
    const TypeParam& param = *params[i];
    position(param);
    TypeParameterKind kind = TypeParameterKind::kTypeVar;
    NameId name = kNoName;
    ValueId bound = none(), defaultValue = none();
    auto lazy = [&](const Scope* scope, ValueId otherwise) { return scope ? lazyFunction(param, *scope, l_.ast->text(name)) : otherwise; };
    if (const TypeVar* variable = param.tryAs<TypeVar>()) {
      name = variable->name;
      if (variable->bound && variable->bound->is<Tuple>()) kind = TypeParameterKind::kConstrained;
      bound = lazy(variable->boundScope, bound);
      defaultValue = lazy(variable->defaultScope, defaultValue);
    } else if (const ParamSpec* spec = param.tryAs<ParamSpec>()) {
      name = spec->name;
      kind = TypeParameterKind::kParamSpec;
      defaultValue = lazy(spec->defaultScope, defaultValue);
    } else {
      name = param.as<TypeVarTuple>().name;
      kind = TypeParameterKind::kTypeVarTuple;
      defaultValue = lazy(param.as<TypeVarTuple>().defaultScope, defaultValue);
    }
    ValueId which = b_.constant(Value::smallInt(static_cast<int64_t>(kind))), text = string(l_.ast->text(name));
    made[i] = intrinsic(Intrinsic::kTypeParameter, {which, text, bound, defaultValue});
    storeName(name, made[i]);
  }
  return b_.emit(Op::kBuildTuple, made, params.size());
}

// The function around a generic definition, called at once: its parameters are what belongs outside.
ir::ValueId IrUnit::callGeneric(const Node& node, const Scope& scope, std::string_view name, ValueId first, ValueId second) {
  ValueId function = functionOf(node, scope, nullptr, name, {});
  ValueId nothing = none();
  ValueId space = scope.seesClass ? classNamespace() : nothing;
  auto orNone = [&](ValueId v) { return v == ir::kNone ? nothing : v; };
  position(node);
  return b_.emit(Op::kCall, {function, space, orNone(first), orNone(second)});
}

void IrUnit::genericBody() {
  if (unit_.scope->seesClass) classNamespace_ = b_.parameter(0);
  declareScope();
  ValueId result;
  if (const FunctionDef* function = unit_.node->tryAs<FunctionDef>()) {
    ValueId params = typeParameters(function->typeParams);
    ValueId made = functionOf(*function, *function->scope, function->args, l_.ast->text(function->name),
                              {b_.parameter(1), b_.parameter(2), annotate(*function, function->annotationScope)});
    result = intrinsic(Intrinsic::kSetTypeParameters, {made, params});
  } else if (const ClassDef* cls = unit_.node->tryAs<ClassDef>()) {
    ValueId params = typeParameters(cls->typeParams);
    result = makeClass(*cls, params);
  } else {
    const TypeAlias& alias = unit_.node->as<TypeAlias>();
    ValueId params = typeParameters(alias.typeParams);
    result = makeAlias(alias, params);
  }
  if (b_.reachable()) b_.ret(result);
}

ir::ValueId IrUnit::makeAlias(const TypeAlias& alias, ValueId params) {
  ValueId name = string(l_.ast->text(alias.name->as<Name>().id));
  ValueId value = lazyFunction(alias, *alias.scope, l_.ast->text(alias.name->as<Name>().id));
  ValueId globals = b_.emitNullary(Op::kGlobals);
  position(alias);
  return intrinsic(Intrinsic::kTypeAlias, {name, params, value, globals});
}

void IrUnit::typeAliasStatement(const TypeAlias& alias) {
  NameId name = alias.name->as<Name>().id;
  ValueId made;
  if (alias.typeParamsScope) {
    made = callGeneric(alias, *alias.typeParamsScope, l_.ast->text(name), ir::kNone, ir::kNone);
  } else {
    ValueId params = b_.emit(Op::kBuildTuple, nullptr, 0);
    made = makeAlias(alias, params);
  }
  storeName(name, made);
}

}  // namespace krait
