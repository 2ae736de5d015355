// Functions, lambdas and classes to SSA; codes of inner functions; the entry of a code object.
#include "frontend/lower/irgen_unit.h"

namespace krait {

using namespace ast;

namespace {

std::string_view join(Arena& arena, std::string_view a, std::string_view b, std::string_view c = {}) {
  char* text = static_cast<char*>(arena.allocate(a.size() + b.size() + c.size() + 1));
  std::memcpy(text, a.data(), a.size());
  std::memcpy(text + a.size(), b.data(), b.size());
  if (!c.empty()) std::memcpy(text + a.size() + b.size(), c.data(), c.size());
  return {text, a.size() + b.size() + c.size()};
}

// The docstring of a body, or null.
const ast::Constant* docstringOf(Span<Stmt*> body) {
  const ExprStmt* first = body.empty() ? nullptr : body[0]->tryAs<ExprStmt>();
  const ast::Constant* text = first ? first->value->tryAs<ast::Constant>() : nullptr;
  return text && text->what == ast::ConstantKind::kStr ? text : nullptr;
}

// As CPython stores it: tabs expanded, without the first line's indentation and what the other lines share.
std::string_view cleanDoc(Arena& arena, std::string_view doc) {
  size_t room = 0, column = 0;
  for (char c : doc) room += c == '\t' ? 8 : 1;
  char* text = static_cast<char*>(arena.allocate(room + 1));
  size_t n = 0;
  for (char c : doc) {
    if (c == '\t') {
      do text[n++] = ' ';
      while (++column % 8);
      continue;
    }
    text[n++] = c;
    column = c == '\n' || c == '\r' ? 0 : column + ((static_cast<uint8_t>(c) & 0xC0) != 0x80);
  }
  auto lineEnd = [&](size_t p) {
    while (p < n && text[p++] != '\n') {}
    return p;
  };
  size_t margin = SIZE_MAX;
  for (size_t p = lineEnd(0); p < n; p = lineEnd(p)) {
    size_t blanks = 0;
    while (p + blanks < n && text[p + blanks] == ' ') ++blanks;
    if (p + blanks < n && text[p + blanks] != '\n' && blanks < margin) margin = blanks;
  }
  size_t out = 0, p = 0;
  while (p < n && text[p] == ' ') ++p;
  for (size_t end = lineEnd(p); p < n; end = lineEnd(p)) {
    while (p < end) text[out++] = text[p++];
    for (size_t i = 0; i < margin && margin != SIZE_MAX && p < n && text[p] == ' '; ++i) ++p;
  }
  return {text, out};
}

// Collects the attributes assigned to `self`.
  struct SlotCounter {
    NameId self = kNoName;
    ArenaVector<NameId> seen;
    void operator()(const char*, const Node* node) {
      if (node) walk(*node);
    }
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
      if (seen.size() >= 32) return;
      if (const Attribute* a = node.tryAs<Attribute>(); a && a->ctx == ExprContext::kStore) {
        const Name* name = a->value->tryAs<Name>();
        if (name && name->id == self) {
          for (NameId s : seen) {
            if (s == a->attr) return;
          }
          seen.push(a->attr);
        }
      }
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

// Registers `code` under the next id; null when there are too many.
Code* publish(Lowering& l, Code* code) {
  if (l.codes->items.size() >= ProgramTables::kMaxCodes || l.arena->exhausted()) return nullptr;
  code->id = l.codes->first + l.codes->items.size();
  code->fileName = l.fileName;
  code->globals = &l.globals;
  if (code->flags & kCodeModule) l.moduleCode = code->id;
  code->moduleCode = l.moduleCode;
  return l.codes->items.push(code) ? code : nullptr;
}

// Scopes of annotations and of what is generic: their code has nothing to do with that of their node.
bool isOfTypes(ScopeKind kind) {
  return kind == ScopeKind::kAnnotation || kind == ScopeKind::kTypeParams || kind == ScopeKind::kTypeAlias || kind == ScopeKind::kTypeVariable;
}

}  // namespace

Code* newModuleCode(Lowering& l, const Module& module) {
  Code* code = new (l.arena->allocate(sizeof(Code))) Code();
  code->name = code->qualifiedName = "<module>";
  code->flags = kCodeModule;
  if (l.dynamicNames) {
    Symbol* name = l.arena->makeArray<Symbol>(1);
    *name = l.tables->symbols.intern(".namespace");
    code->parameterNames = name;
    code->parameterCount = code->positional = 1;
  }
  code->tree = l.arena->make<LowerUnit>(LowerUnit{&l, &module, module.scope, {}, nullptr, 0});
  return publish(l, code);
}

Code* IrUnit::newCode(const Node& node, const Scope& scope, const Arguments* args, std::string_view name) {
  Arena& arena = *l_.arena;
  if (f_.code().lowered.load(std::memory_order_acquire)) {  // lowered again, for the JIT: inner codes are there
    uint32_t count = l_.codes->items.size();
    for (uint32_t i = 0; i < count; ++i) {
      Code* made = l_.codes->items[i];
      if (made && made->tree && static_cast<const LowerUnit*>(made->tree)->scope == &scope) return made;
    }
  }
  Code* code = new (arena.allocate(sizeof(Code))) Code();
  code->name = name;
  // What is around a generic definition has the name of what is around it.
  const Scope* visible = unit_.scope;
  while (visible->kind == ScopeKind::kTypeParams) visible = visible->parent;
  bool nested = visible->kind != ScopeKind::kModule;
  std::string_view outer = nested ? unit_.qualifiedName : std::string_view();
  code->qualifiedName = !nested                            ? name
                        : visible->kind == ScopeKind::kClass ? join(arena, outer, ".", name)
                                                             : join(arena, outer, ".<locals>.", name);
  code->firstLine = node.start.line;
  const bool ofTypes = isOfTypes(scope.kind);
  const auto* function = ofTypes ? nullptr : node.tryAs<FunctionDef>();
  const auto* cls = ofTypes ? nullptr : node.tryAs<ClassDef>();
  bool face = function ? hasBuiltinFace(function->decoratorList) : cls && hasBuiltinFace(cls->decoratorList);
  if (face || (code_.flags & kCodeBuiltinFace)) code->flags |= kCodeBuiltinFace;
  if (const ast::Constant* doc = function ? docstringOf(function->body) : nullptr) code->doc = cleanDoc(arena, doc->text);
  const bool yields = scope.isGenerator || node.is<GeneratorExp>();
  if (yields || scope.isCoroutine) code->flags |= kCodeGenerator;
  if (scope.isCoroutine) code->flags |= yields ? kCodeAsyncGenerator : kCodeCoroutine;
  ArenaVector<Symbol> names(arena);
  if (args) {
    auto add = [&](const Arg* arg) { names.push(symbol(mangled(arg->arg))); };
    for (Arg* a : args->posonlyargs) add(a);
    for (Arg* a : args->args) add(a);
    for (Arg* a : args->kwonlyargs) add(a);
    if (args->vararg) add(args->vararg);
    if (args->kwarg) add(args->kwarg);
    code->positionalOnly = static_cast<uint16_t>(args->posonlyargs.size());
    code->positional = static_cast<uint16_t>(args->posonlyargs.size() + args->args.size());
    code->keywordOnly = static_cast<uint16_t>(args->kwonlyargs.size());
    if (args->vararg) code->flags |= kCodeVarArgs;
    if (args->kwarg) code->flags |= kCodeVarKeywords;
  } else if (scope.kind == ScopeKind::kTypeParams) {
    for (std::string_view parameter : {".namespace", ".first", ".second"}) names.push(symbolOfText(parameter));
    code->positional = 3;
  } else if (ofTypes) {
    names.push(symbolOfText(".format"));
    if (scope.seesClass) names.push(symbolOfText(".namespace"));
    code->positional = code->positionalOnly = static_cast<uint16_t>(names.size());
  } else if (node.is<GeneratorExp>()) {
    names.push(symbolOfText(".0"));
    code->positional = 1;
  } else if (node.is<ClassDef>()) {
    names.push(symbolOfText(".namespace"));
    code->positional = 1;
    code->flags |= kCodeClassBody;
    code->instanceSlots = static_cast<uint16_t>(countInstanceSlots(node.as<ClassDef>()));
  }
  code->parameterNames = names.begin();
  code->parameterCount = static_cast<uint16_t>(names.size());
  ArenaVector<NameId> free(arena);
  for (const NameUse* s = scope.firstSymbol; s; s = s->next) {
    if (s->where == NameScope::kFree || s->has(NameUse::kFreeForClass)) free.push(s->name);
  }
  std::string_view qualified = scope.kind == ScopeKind::kTypeParams ? unit_.qualifiedName : code->qualifiedName;
  code->tree = arena.make<LowerUnit>(LowerUnit{&l_, &node, &scope, qualified, free.begin(), free.size()});
  return publish(l_, code);
}

IrUnit::FunctionParts IrUnit::defaultsOf(const Arguments* args) {
  FunctionParts parts;
  if (!args) return parts;
  if (!args->defaults.empty()) {
    ValueId* values = arena_.makeArray<ValueId>(args->defaults.size());
    for (uint32_t i = 0; i < args->defaults.size(); ++i) values[i] = expression(*args->defaults[i]);
    parts.defaults = b_.emit(Op::kBuildTuple, values, args->defaults.size());
  }
  for (uint32_t i = 0; i < args->kwonlyargs.size(); ++i) {
    if (i >= args->kwDefaults.size() || !args->kwDefaults[i]) continue;
    if (parts.keywordDefaults == ir::kNone) parts.keywordDefaults = b_.emit(Op::kBuildDict, nullptr, 0);
    ValueId key = string(l_.ast->text(mangled(args->kwonlyargs[i]->arg)));
    ValueId v = expression(*args->kwDefaults[i]);
    b_.emit(Op::kDictStore, {parts.keywordDefaults, key, v});
  }
  return parts;
}

ir::ValueId IrUnit::makeFunction(const Node& node, const Scope& scope, const Arguments* args, std::string_view name) {
  return functionOf(node, scope, args, name, defaultsOf(args));
}

ir::ValueId IrUnit::functionOf(const Node& node, const Scope& scope, const Arguments* args, std::string_view name, const FunctionParts& parts) {
  if (!b_.reachable()) return ir::kNone;
  Code* code = newCode(node, scope, args, name);
  if (!code) {
    if (!l_.arena->exhausted()) unsupported(node, "a program of so many functions");
    return ir::kNone;
  }
  const LowerUnit& unit = *static_cast<const LowerUnit*>(code->tree);
  ValueId closure = ir::kNone;
  if (unit.freeCount) {
    ValueId* boxes = arena_.makeArray<ValueId>(unit.freeCount);
    for (uint32_t i = 0; i < unit.freeCount; ++i) boxes[i] = boxOf(unit.freeNames[i]);
    closure = b_.emit(Op::kBuildTuple, boxes, unit.freeCount);
  }
  ValueId nothing = unbound();
  auto orUnbound = [&](ValueId v) { return v == ir::kNone ? nothing : v; };
  position(node);
  return b_.emit(Op::kMakeFunction, {orUnbound(parts.defaults), orUnbound(parts.keywordDefaults), orUnbound(closure), orUnbound(parts.annotate)}, code->id);
}

// In the prelude `@builtin`, above all other decorators, gives a function, or all that a class holds, the face of a
// function in C: no entries in tracebacks, and the type of built-in functions.
bool IrUnit::hasBuiltinFace(Span<Expr*> decorators) const {
  if (l_.tables->image || decorators.empty()) return false;
  const ast::Name* name = decorators[0]->tryAs<ast::Name>();
  return name && l_.ast->text(name->id) == "builtin";
}

void IrUnit::functionStatement(const FunctionDef& stmt) {
  const uint32_t first = hasBuiltinFace(stmt.decoratorList) ? 1 : 0;
  ValueId* decorators = arena_.makeArray<ValueId>(stmt.decoratorList.size());
  for (uint32_t i = first; i < stmt.decoratorList.size(); ++i) decorators[i] = expression(*stmt.decoratorList[i]);
  FunctionParts parts = defaultsOf(stmt.args);
  std::string_view name = l_.ast->text(stmt.name);
  ValueId function;
  if (stmt.typeParamsScope) {
    function = callGeneric(stmt, *stmt.typeParamsScope, name, parts.defaults, parts.keywordDefaults);
  } else {
    parts.annotate = annotate(stmt, stmt.annotationScope);
    function = functionOf(stmt, *stmt.scope, stmt.args, name, parts);
  }
  for (uint32_t i = stmt.decoratorList.size(); i-- > first;) {
    position(*stmt.decoratorList[i]);
    function = b_.emit(Op::kCall, {decorators[i], function});
  }
  storeName(stmt.name, function);
}

void IrUnit::classStatement(const ClassDef& stmt) {
  const uint32_t first = hasBuiltinFace(stmt.decoratorList) ? 1 : 0;
  ValueId* decorators = arena_.makeArray<ValueId>(stmt.decoratorList.size());
  for (uint32_t i = first; i < stmt.decoratorList.size(); ++i) decorators[i] = expression(*stmt.decoratorList[i]);
  ValueId cls = stmt.typeParamsScope ? callGeneric(stmt, *stmt.typeParamsScope, l_.ast->text(stmt.name), ir::kNone, ir::kNone) : makeClass(stmt, ir::kNone);
  for (uint32_t i = stmt.decoratorList.size(); i-- > first;) {
    position(*stmt.decoratorList[i]);
    cls = b_.emit(Op::kCall, {decorators[i], cls});
  }
  storeName(stmt.name, cls);
}

// The class of a statement, without its decorators; `params` are its type parameters, if it has any.
ir::ValueId IrUnit::makeClass(const ClassDef& stmt, ValueId params) {
  std::string_view name = l_.ast->text(stmt.name);
  ValueId body = makeFunction(stmt, *stmt.scope, nullptr, name);
  ValueId bases = sequence(stmt.bases, Op::kBuildTuple);
  if (params != ir::kNone) bases = intrinsic(Intrinsic::kGenericBases, {bases, params});
  ValueId keywords = stmt.keywords.empty() ? unbound() : b_.emit(Op::kBuildDict, nullptr, 0);
  for (Keyword* k : stmt.keywords) {
    if (k->arg == kNoName) {
      ValueId more = expression(*k->value);
      b_.emit(Op::kDictMerge, {keywords, more}, 1);
      continue;
    }
    ValueId name = string(l_.ast->text(mangled(k->arg)));
    ValueId v = expression(*k->value);
    b_.emit(Op::kDictStore, {keywords, name, v});
  }
  position(stmt);
  ValueId cls = b_.emit(Op::kBuildClass, {body, bases, keywords}, symbol(stmt.name));
  if (params != ir::kNone) b_.emit(Op::kSetAttr, {cls, params}, symbolOfText("__type_params__"));
  return cls;
}

// Different attributes that the methods assign to their first parameter: a good guess of an instance's size.
uint32_t IrUnit::countInstanceSlots(const ClassDef& stmt) {
  SlotCounter counter{kNoName, ArenaVector<NameId>(arena_)};
  for (Stmt* s : stmt.body) {
    const FunctionDef* f = s->tryAs<FunctionDef>();
    if (!f || f->args->posonlyargs.size() + f->args->args.size() == 0) continue;
    counter.self = f->args->posonlyargs.empty() ? f->args->args[0]->arg : f->args->posonlyargs[0]->arg;
    counter(nullptr, f->body);
  }
  return counter.seen.size();
}

void IrUnit::functionBody() {
  // Parameters go where their names live.
  const Symbol* names = code_.parameterNames;
  ValueId* parameters = arena_.makeArray<ValueId>(code_.parameterCount);
  for (uint32_t i = 0; i < code_.parameterCount; ++i) parameters[i] = b_.parameter(i);
  if (code_.flags & kCodeGenerator) b_.emitNullary(Op::kMakeGenerator);
  declareScope();
  for (uint32_t i = 0; i < code_.parameterCount; ++i) {
    NameId name = l_.ast->find(l_.tables->symbols.text(names[i]));
    if (name == kNoName) continue;  // ".0"
    storePlace(placeOf(name), name, parameters[i]);
  }
  switch (unit_.node->kind) {
    case Kind::kFunctionDef: statements(unit_.node->as<FunctionDef>().body); break;
    case Kind::kLambda: {
      ValueId v = expression(*unit_.node->as<Lambda>().body);
      b_.ret(v);
      break;
    }
    default:
      comprehensionLoop(unit_.node->as<GeneratorExp>(), unit_.node->as<GeneratorExp>().generators, 0, parameters[0], ir::kNone);
      break;
  }
}

void IrUnit::docstring(Span<Stmt*> body) {
  const ast::Constant* text = docstringOf(body);
  if (!text) return;
  ValueId v = string(cleanDoc(*l_.arena, text->text));
  NameId doc = l_.ast->find("__doc__");
  if (namespace_ != ir::kNone) {
    b_.emit(Op::kStoreName, {namespace_, v}, symbolOfText("__doc__"));
  } else if (doc != kNoName) {
    storeName(doc, v);
  }
}

void IrUnit::classBody(const ClassDef& stmt) {
  namespace_ = b_.parameter(0);
  declareScope();
  ValueId box = ir::kNone;
  if (unit_.scope->needsClassCell) {
    ValueId initial = unbound();
    box = b_.emit(Op::kMakeBox, {initial});
    variables_.push({l_.ast->intern("__class__"), {Place::kBox, 0, box, false}});
  }
  ValueId globals = b_.emitNullary(Op::kGlobals);
  ValueId module = b_.emit(Op::kLoadName, {globals}, symbolOfText("__name__"));
  b_.emit(Op::kStoreName, {namespace_, module}, symbolOfText("__module__"));
  ValueId qualified = string(unit_.qualifiedName);
  b_.emit(Op::kStoreName, {namespace_, qualified}, symbolOfText("__qualname__"));
  docstring(stmt.body);
  statements(stmt.body);
  if (stmt.annotationScope && b_.reachable()) {
    ValueId lazy = annotate(stmt, stmt.annotationScope);
    b_.emit(Op::kStoreName, {namespace_, lazy}, symbolOfText("__annotate_func__"));
  }
  if (b_.reachable()) b_.ret(box == ir::kNone ? none() : box);
}

void IrUnit::run() {
  position(*unit_.node);
  if (unit_.scope->kind == ScopeKind::kTypeParams) {
    genericBody();
  } else if (isOfTypes(unit_.scope->kind)) {
    lazyBody();
  } else if (const Module* module = unit_.node->tryAs<Module>()) {
    if (l_.dynamicNames) namespace_ = b_.parameter(0);
    if (l_.isExpression) {
      ValueId v = expression(*module->body[0]->as<ExprStmt>().value);
      if (b_.reachable()) b_.ret(v);
    } else {
      docstring(module->body);
      if (module->annotationScope && !l_.dynamicNames) {
        ValueId lazy = annotate(*module, module->annotationScope), globals = b_.emitNullary(Op::kGlobals);
        b_.emit(Op::kStoreName, {globals, lazy}, symbolOfText("__annotate__"));
      }
      statements(module->body);
    }
  } else if (const ClassDef* cls = unit_.node->tryAs<ClassDef>()) {
    classBody(*cls);
  } else {
    functionBody();
  }
  if (b_.reachable()) {
    ValueId v = none();
    b_.ret(v);
  }
  b_.finish();
}

ir::Function* generateIr(Code& code, Arena& arena, Diagnostic** error) {
  *error = nullptr;
  const LowerUnit& unit = *static_cast<const LowerUnit*>(code.tree);
  Lowering& lowering = *unit.lowering;
  auto* function = new (arena.allocate(sizeof(ir::Function))) ir::Function(arena, code);
  const bool isModule = unit.scope->kind == ScopeKind::kModule;
  uint32_t variables = isModule ? 0 : IrUnit::countVariables(*unit.scope);
  for (const Scope* child = unit.scope->firstChild; isModule && child; child = child->nextSibling) {
    if (child->isInlined) variables += IrUnit::countVariables(*child);
  }
  IrUnit work(lowering, code, unit, *function, variables);
  work.run();
  *error = work.error();
  return work.error() || arena.exhausted() || lowering.ast->outOfMemory() ? nullptr : function;
}

bool collectGlobals(Lowering& l, const Module& module) {
  l.nameCapacity = l.ast->nameCount() + 1;
  l.globalSlots = l.arena->makeArray<uint32_t>(l.nameCapacity);
  l.symbols = l.arena->makeArray<Symbol>(l.nameCapacity);
  if (l.dynamicNames) return !l.arena->exhausted();
  ArenaVector<Symbol> names(*l.arena);
  auto add = [&](NameId name) {
    uint32_t i = static_cast<uint32_t>(name);
    if (l.globalSlots[i]) return true;
    Symbol s = l.tables->symbols.intern(l.ast->text(name));
    if (s == SymbolTable::kNone) return false;
    l.symbols[i] = s + 1;
    names.push(s);
    l.globalSlots[i] = names.size();
    return true;
  };
  // Scopes in order, without recursion.
  for (const Scope* scope = module.scope; scope;) {
    for (const NameUse* s = scope->firstSymbol; s; s = s->next) {
      bool global = s->where == NameScope::kGlobalExplicit || s->where == NameScope::kGlobalImplicit ||
                    (scope->kind == ScopeKind::kModule && s->where == NameScope::kLocal) ||
                    (s->where == NameScope::kEnclosing && scope->isInlined);
      if (global && !add(s->name)) return false;
    }
    if (scope->firstChild) {
      scope = scope->firstChild;
    } else {
      while (scope && !scope->nextSibling) scope = scope->parent;
      if (scope) scope = scope->nextSibling;
    }
  }
  l.globals = {names.begin(), names.size()};
  return !l.arena->exhausted();
}

}  // namespace krait
