// Checks what CPython's code generator refuses: misplaced statements and expressions, impossible targets, patterns.
#include "frontend/scopes/placement.h"

#include "frontend/report.h"
#include "frontend/scopes/scopes.h"

namespace krait {

using namespace ast;

namespace {

// Where a statement stands within its function: decides on break, continue and return.
enum class Region : uint8_t { kPlain, kLoop, kExceptStar };

// As CPython's CO_MAXBLOCKS.
constexpr uint32_t kMaxBlocks = 21;

class Placement {
 public:
  Placement(Ast& ast, std::string_view source) : ast_(ast), source_(source), debug_(ast.find("__debug__")), bound_(ast.budget()), seen_(ast.budget()) {}

  Diagnostic* run(const Module& module) {
    scope_ = module.scope;
    futures(module.body);
    statements(module.body, Region::kPlain);
    return error_;
  }

 private:
  void fail(Message message, const Node* at, std::initializer_list<std::string_view> args = {}) {
    if (!error_) error_ = makeDiagnostic(ast_, source_, message, args, at->start, at->end);
  }

  void futures(Span<Stmt*> body) {
    bool late = false;
    for (const Stmt* stmt : body) {
      const ImportFrom* import = stmt->tryAs<ImportFrom>();
      if (import && import->level == 0 && ast_.text(import->module) == "__future__") {
        for (const Alias* alias : import->names) {
          std::string_view name = ast_.text(alias->name);
          if (late) return fail(Message::kFutureLate, stmt);
          if (name == "braces") return fail(Message::kFutureBraces, alias);
          static constexpr std::string_view kKnown[] = {
              "nested_scopes", "generators", "division", "absolute_import", "with_statement", "print_function",
              "unicode_literals", "barry_as_FLUFL", "generator_stop", "annotations"};
          bool known = false;
          for (std::string_view feature : kKnown) known |= feature == name;
          if (!known) return fail(Message::kFutureFeature, alias, {name});
        }
        continue;
      }
      const ExprStmt* expr = stmt->tryAs<ExprStmt>();
      if (expr && stmt == body[0] && expr->value->is<Constant>() && expr->value->as<Constant>().what == ConstantKind::kStr) {
        continue;
      }
      late = true;
    }
  }

  bool inFunction() const { return scope_->isFunction(); }
  bool inAsync() const { return scope_->kind == ScopeKind::kFunction && scope_->isCoroutine; }
  bool inComprehension() const { return scope_->kind == ScopeKind::kComprehension || scope_->kind == ScopeKind::kGeneratorExp; }

  void statements(Span<Stmt*> body, Region region) {
    for (const Stmt* stmt : body) {
      if (error_ || ast_.outOfMemory()) return;
      statement(stmt, region);
    }
  }

  void statement(const Stmt* stmt, Region region) {
    switch (stmt->kind) {
      case Kind::kFunctionDef: return function(stmt->as<FunctionDef>());
      case Kind::kClassDef: return classDef(stmt->as<ClassDef>());
      case Kind::kReturn: return returnStatement(stmt->as<Return>(), region);
      case Kind::kDelete: return expressions(stmt->as<Delete>().targets);
      case Kind::kAssign:
        expression(stmt->as<Assign>().value);
        for (const Expr* target : stmt->as<Assign>().targets) this->target(target);
        return;
      case Kind::kTypeAlias:
        typeParams(stmt->as<TypeAlias>().typeParams);
        return;
      case Kind::kAugAssign:
        target(stmt->as<AugAssign>().target);
        return expression(stmt->as<AugAssign>().value);
      case Kind::kAnnAssign:
        expression(stmt->as<AnnAssign>().value);
        return target(stmt->as<AnnAssign>().target);
      case Kind::kFor: return forStatement(stmt->as<For>(), region);
      case Kind::kWhile: {
        expression(stmt->as<While>().test);
        Block block(*this, stmt);
        statements(stmt->as<While>().body, Region::kLoop);
      }
        return statements(stmt->as<While>().orelse, region);
      case Kind::kIf:
        expression(stmt->as<If>().test);
        statements(stmt->as<If>().body, region);
        return statements(stmt->as<If>().orelse, region);
      case Kind::kWith: return with(stmt->as<With>(), region);
      case Kind::kMatch: return match(stmt->as<Match>(), region);
      case Kind::kRaise:
        expression(stmt->as<Raise>().exc);
        return expression(stmt->as<Raise>().cause);
      case Kind::kTry: return tryStatement(stmt->as<Try>(), region);
      case Kind::kAssert:
        expression(stmt->as<Assert>().test);
        return expression(stmt->as<Assert>().msg);
      case Kind::kImport: return aliases(stmt->as<Import>().names);
      case Kind::kImportFrom: return aliases(stmt->as<ImportFrom>().names);
      case Kind::kExprStmt: return expression(stmt->as<ExprStmt>().value);
      case Kind::kBreak:
      case Kind::kContinue:
        if (region == Region::kLoop) return;
        if (region == Region::kExceptStar) return fail(Message::kExceptStarJump, stmt);
        return fail(stmt->is<Break>() ? Message::kBreakOutside : Message::kContinueOutside, stmt);
      default: return;
    }
  }

  // Counts what CPython keeps on its stack of blocks.
  class Block {
   public:
    Block(Placement& placement, const Node* at, uint32_t count = 1) : placement_(placement), count_(count) {
      placement.blocks_ += count;
      if (placement.blocks_ > kMaxBlocks) placement.fail(Message::kTooManyBlocks, at);
    }
    ~Block() { placement_.blocks_ -= count_; }

   private:
    Placement& placement_;
    uint32_t count_;
  };

  void returnStatement(const Return& stmt, Region region) {
    if (!inFunction()) return fail(Message::kReturnOutside, &stmt);
    if (exceptStar_ || region == Region::kExceptStar) {
      const Node* at = &stmt;
      if (stmt.value) at = stmt.value;
      return fail(Message::kExceptStarJump, at);
    }
    if (stmt.value && inAsync() && scope_->isGenerator) return fail(Message::kReturnInAsyncGenerator, &stmt);
    expression(stmt.value);
  }

  void forStatement(const For& stmt, Region region) {
    if (stmt.isAsync && !inAsync()) return fail(Message::kAsyncForOutside, &stmt);
    expression(stmt.iter);
    target(stmt.target);
    {
      Block block(*this, &stmt);
      statements(stmt.body, Region::kLoop);
    }
    statements(stmt.orelse, region);
  }

  void with(const With& stmt, Region region) {
    if (stmt.isAsync && !inAsync()) return fail(Message::kAsyncWithOutside, &stmt);
    for (const WithItem* item : stmt.items) {
      expression(item->contextExpr);
      if (item->optionalVars) target(item->optionalVars);
    }
    uint32_t room = blocks_ < kMaxBlocks ? kMaxBlocks - blocks_ : 0;
    Block block(*this, stmt.items[room < stmt.items.count ? room : 0]->contextExpr, stmt.items.count);
    statements(stmt.body, region);
  }

  void tryStatement(const Try& stmt, Region region) {
    Block finally(*this, &stmt, stmt.finalbody.count ? 1 : 0);
    {
      Block block(*this, &stmt, stmt.handlers.count ? 1 : 0);
      statements(stmt.body, region);
    }
    uint32_t index = 0;
    for (const ExceptHandler* handler : stmt.handlers) {
      ++index;
      if (!handler->type && index < stmt.handlers.count) return fail(Message::kDefaultExcept, handler);
      expression(handler->type);
      if (handler->name != kNoName) forbidden(handler->name, handler);
      bool outer = exceptStar_;
      exceptStar_ |= stmt.isStar;
      statements(handler->body, stmt.isStar ? Region::kExceptStar : region);
      exceptStar_ = outer;
    }
    statements(stmt.orelse, region);
    statements(stmt.finalbody, region);
  }

  void aliases(Span<Alias*> names) {
    for (const Alias* alias : names) {
      forbidden(alias->asname != kNoName ? alias->asname : alias->name, alias);
    }
  }

  void forbidden(NameId name, const Node* at) {
    if (name == debug_ && name != kNoName) fail(Message::kAssignDebug, at);
  }

  void arguments(const Arguments& args) {
    auto all = [&](Span<Arg*> list) {
      for (const Arg* arg : list) forbidden(arg->arg, arg);
    };
    all(args.posonlyargs);
    all(args.args);
    all(args.kwonlyargs);
    if (args.vararg) forbidden(args.vararg->arg, args.vararg);
    if (args.kwarg) forbidden(args.kwarg->arg, args.kwarg);
    expressions(args.defaults);
    expressions(args.kwDefaults);
  }

  // Annotations are code of a scope of their own.
  void annotations(const FunctionDef& def) {
    if (!def.annotationScope) return;
    const Scope* outer = scope_;
    scope_ = def.annotationScope;
    auto one = [&](const Arg* arg) {
      if (!arg || !arg->annotation) return;
      expression(arg->annotation->is<Starred>() ? arg->annotation->as<Starred>().value : arg->annotation);
    };
    for (const Arg* arg : def.args->posonlyargs) one(arg);
    for (const Arg* arg : def.args->args) one(arg);
    one(def.args->vararg);
    for (const Arg* arg : def.args->kwonlyargs) one(arg);
    one(def.args->kwarg);
    expression(def.returns);
    scope_ = outer;
  }

  void typeParams(Span<TypeParam*> params) {
    for (const TypeParam* param : params) {
      if (const TypeVar* variable = param->tryAs<TypeVar>()) forbidden(variable->name, param);
    }
  }

  void function(const FunctionDef& def) {
    expressions(def.decoratorList);
    forbidden(def.name, &def);
    arguments(*def.args);
    annotations(def);
    body(def.scope, def.body);
  }

  void classDef(const ClassDef& def) {
    expressions(def.decoratorList);
    forbidden(def.name, &def);
    elements(def.bases);
    keywords(def.keywords);
    body(def.scope, def.body);
  }

  void body(const Scope* scope, Span<Stmt*> statements) {
    const Scope* outer = scope_;
    bool star = exceptStar_;
    uint32_t blocks = blocks_;
    blocks_ = 0;
    exceptStar_ = false;
    scope_ = scope;
    this->statements(statements, Region::kPlain);
    scope_ = outer;
    blocks_ = blocks;
    exceptStar_ = star;
  }

  // ---- Targets.
  void target(const Expr* expr) {
    if (expr->is<Starred>()) return fail(Message::kStarAssignTarget, expr);
    targetPart(expr);
  }
  void targetPart(const Expr* expr) {
    switch (expr->kind) {
      case Kind::kList: return unpack(expr, expr->as<List>().elts);
      case Kind::kTuple: return unpack(expr, expr->as<Tuple>().elts);
      case Kind::kStarred: return targetPart(expr->as<Starred>().value);
      default: return expression(expr);
    }
  }
  void unpack(const Expr* whole, Span<Expr*> elts) {
    uint32_t stars = 0;
    for (const Expr* elt : elts) stars += elt->is<Starred>();
    if (stars > 1) return fail(Message::kStarAssignMultiple, whole);
    for (const Expr* elt : elts) targetPart(elt);
  }

  // ---- Expressions.
  void expressions(Span<Expr*> list) {
    for (const Expr* expr : list) expression(expr);
  }
  // Elements of a display or arguments, which may be starred.
  void elements(Span<Expr*> list) {
    for (const Expr* expr : list) expression(expr && expr->is<Starred>() ? expr->as<Starred>().value : expr);
  }
  void keywords(Span<Keyword*> list) {
    uint32_t stamp = ++lastStamp_;
    if (!list.empty()) {
      while (seen_.size() <= ast_.nameCount()) {
        if (!seen_.push(0)) return ast_.setOutOfMemory();
      }
    }
    for (const Keyword* keyword : list) {
      if (keyword->arg == kNoName) continue;
      forbidden(keyword->arg, keyword);
      uint32_t& seen = seen_[static_cast<uint32_t>(keyword->arg)];
      if (seen == stamp) return fail(Message::kRepeatedKeyword, keyword, {ast_.text(keyword->arg)});
      seen = stamp;
    }
    for (const Keyword* keyword : list) expression(keyword->value);
  }

  void expression(const Expr* expr) {
    if (!expr || error_) return;
    switch (expr->kind) {
      case Kind::kName: {
        const Name& name = expr->as<Name>();
        if (name.id == debug_ && debug_ != kNoName && name.ctx != ExprContext::kLoad) {
          fail(name.ctx == ExprContext::kStore ? Message::kAssignDebug : Message::kDeleteDebug, expr);
        }
        return;
      }
      case Kind::kConstant: return;
      case Kind::kBoolOp: return expressions(expr->as<BoolOp>().values);
      case Kind::kNamedExpr:
        expression(expr->as<NamedExpr>().value);
        return expression(expr->as<NamedExpr>().target);
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
      case Kind::kSet: return elements(expr->as<Set>().elts);
      case Kind::kListComp: {
        const ListComp& node = expr->as<ListComp>();
        return comprehension(expr, node.scope, node.generators, node.elt, nullptr);
      }
      case Kind::kSetComp: {
        const SetComp& node = expr->as<SetComp>();
        return comprehension(expr, node.scope, node.generators, node.elt, nullptr);
      }
      case Kind::kDictComp: {
        const DictComp& node = expr->as<DictComp>();
        return comprehension(expr, node.scope, node.generators, node.key, node.value);
      }
      case Kind::kGeneratorExp: {
        const GeneratorExp& node = expr->as<GeneratorExp>();
        return comprehension(expr, node.scope, node.generators, node.elt, nullptr);
      }
      case Kind::kAwait:
        if (!inFunction()) return fail(Message::kAwaitOutside, expr);
        if (!inAsync() && !inComprehension()) return fail(Message::kAwaitOutsideAsync, expr);
        return expression(expr->as<Await>().value);
      case Kind::kYield:
        if (!inFunction()) return fail(Message::kYieldOutside, expr);
        return expression(expr->as<Yield>().value);
      case Kind::kYieldFrom:
        if (!inFunction()) return fail(Message::kYieldFromOutside, expr);
        if (inAsync()) return fail(Message::kYieldFromAsync, expr);
        return expression(expr->as<YieldFrom>().value);
      case Kind::kCompare:
        expression(expr->as<Compare>().left);
        return expressions(expr->as<Compare>().comparators);
      case Kind::kCall:
        expression(expr->as<Call>().func);
        elements(expr->as<Call>().args);
        return keywords(expr->as<Call>().keywords);
      case Kind::kFormattedValue:
        expression(expr->as<FormattedValue>().value);
        return expression(expr->as<FormattedValue>().formatSpec);
      case Kind::kInterpolation:
        expression(expr->as<Interpolation>().value);
        return expression(expr->as<Interpolation>().formatSpec);
      case Kind::kJoinedStr: return expressions(expr->as<JoinedStr>().values);
      case Kind::kTemplateStr: return expressions(expr->as<TemplateStr>().values);
      case Kind::kAttribute:
        if (expr->as<Attribute>().ctx != ExprContext::kLoad) forbidden(expr->as<Attribute>().attr, expr);
        return expression(expr->as<Attribute>().value);
      case Kind::kSubscript:
        expression(expr->as<Subscript>().value);
        return expression(expr->as<Subscript>().slice);
      case Kind::kStarred: return fail(Message::kCannotUseStarred, expr);
      case Kind::kList: return elements(expr->as<List>().elts);
      case Kind::kTuple: return elements(expr->as<Tuple>().elts);
      case Kind::kSlice:
        expression(expr->as<Slice>().lower);
        expression(expr->as<Slice>().upper);
        return expression(expr->as<Slice>().step);
      default: return;
    }
  }

  void lambda(const Lambda& node) {
    arguments(*node.args);
    const Scope* outer = scope_;
    scope_ = node.scope;
    expression(node.body);
    scope_ = outer;
  }

  void comprehension(const Expr* node, const Scope* scope, Span<Comprehension*> generators, const Expr* first, const Expr* second) {
    bool awaits = scope->isCoroutine;
    if (awaits && scope->kind != ScopeKind::kGeneratorExp && !inAsync() && !inComprehension()) {
      return fail(Message::kAsyncComprehension, node);
    }
    expression(generators[0]->iter);
    const Scope* outer = scope_;
    scope_ = scope;
    for (uint32_t i = 0; i < generators.size(); ++i) {
      if (i > 0) expression(generators[i]->iter);
      target(generators[i]->target);
      expressions(generators[i]->ifs);
    }
    expression(first);
    expression(second);
    scope_ = outer;
  }

  // ---- Patterns.
  void match(const Match& stmt, Region region) {
    expression(stmt.subject);
    for (uint32_t i = 0; i < stmt.cases.count && !error_; ++i) {
      const MatchCase* next = stmt.cases[i];
      bool last = i + 1 == stmt.cases.count;
      bound_.clear();
      stamp_ = ++lastStamp_;
      pattern(next->pattern, !last && !next->guard);
      expression(next->guard);
      statements(next->body, region);
    }
  }

  void bind(NameId name, const Pattern* at) {
    if (name == kNoName) return;
    forbidden(name, at);
    while (seen_.size() <= ast_.nameCount()) {
      if (!seen_.push(0)) return ast_.setOutOfMemory();
    }
    uint32_t& seen = seen_[static_cast<uint32_t>(name)];
    if (seen == stamp_) return fail(Message::kPatternMultiple, at, {ast_.text(name)});
    seen = stamp_;
    if (!bound_.push(name)) ast_.setOutOfMemory();
  }

  // `refutable`: another case follows, so that the pattern may not match everything.
  void pattern(const Pattern* at, bool refutable) {
    if (!at || error_) return;
    switch (at->kind) {
      case Kind::kMatchValue:
        if (!isLiteral(at->as<MatchValue>().value)) fail(Message::kPatternLiterals, at);
        return;
      case Kind::kMatchSequence: {
        uint32_t stars = 0;
        for (const Pattern* part : at->as<MatchSequence>().patterns) stars += part->is<MatchStar>();
        if (stars > 1) return fail(Message::kPatternStars, at);
        for (const Pattern* part : at->as<MatchSequence>().patterns) pattern(part, false);
        return;
      }
      case Kind::kMatchMapping:
        mappingKeys(at->as<MatchMapping>());
        for (const Pattern* part : at->as<MatchMapping>().patterns) pattern(part, false);
        return bind(at->as<MatchMapping>().rest, at);
      case Kind::kMatchClass: {
        const MatchClass& node = at->as<MatchClass>();
        for (uint32_t i = 0; i < node.kwdAttrs.count; ++i) {
          forbidden(node.kwdAttrs[i], node.kwdPatterns[i]);
          for (uint32_t j = 0; j < i && i < 256; ++j) {
            if (node.kwdAttrs[i] == node.kwdAttrs[j]) {
              return fail(Message::kPatternAttributeRepeated, node.kwdPatterns[i], {ast_.text(node.kwdAttrs[i])});
            }
          }
        }
        for (const Pattern* part : node.patterns) pattern(part, false);
        for (const Pattern* part : node.kwdPatterns) pattern(part, false);
        return;
      }
      case Kind::kMatchStar: return bind(at->as<MatchStar>().name, at);
      case Kind::kMatchAs: {
        const MatchAs& node = at->as<MatchAs>();
        if (!node.pattern && refutable) {
          if (node.name == kNoName) return fail(Message::kPatternUnreachableWildcard, at);
          return fail(Message::kPatternUnreachableName, at, {ast_.text(node.name)});
        }
        if (node.pattern) pattern(node.pattern, refutable);
        return bind(node.name, at);
      }
      case Kind::kMatchOr: return alternatives(at->as<MatchOr>(), refutable);
      default: return;
    }
  }

  static bool isLiteral(const Expr* value) { return !value->is<JoinedStr>() && !value->is<TemplateStr>(); }

  // Whether two literal keys are equal, as far as it shows in the text: CPython compares the values.
  static bool sameKey(const Expr* left, const Expr* right) {
    const Constant* a = left->tryAs<Constant>();
    const Constant* b = right->tryAs<Constant>();
    if (!a || !b || a->what != b->what) return false;
    switch (a->what) {
      case ConstantKind::kInt: return a->fitsInt64 && b->fitsInt64 && a->value.integer == b->value.integer;
      case ConstantKind::kFloat: case ConstantKind::kImaginary: return a->value.number == b->value.number;
      case ConstantKind::kStr: case ConstantKind::kBytes: return a->text == b->text;
      default: return true;
    }
  }

  void mappingKeys(const MatchMapping& node) {
    constexpr uint32_t kCompared = 256;  // keeps the check from growing with the square of the source
    for (uint32_t i = 0; i < node.keys.count; ++i) {
      if (!isLiteral(node.keys[i])) return fail(Message::kPatternKeyLiterals, &node);
      for (uint32_t j = 0; j < i && j < kCompared; ++j) {
        if (!sameKey(node.keys[i], node.keys[j])) continue;
        const Constant& key = node.keys[i]->as<Constant>();
        bool isText = key.what == ConstantKind::kStr;
        uint32_t length = key.end.line == key.start.line ? key.end.column - key.start.column : 0;
        std::string_view shown = isText ? key.text : source_.substr(offsetOf(key.start), length);
        return fail(isText ? Message::kPatternDuplicateText : Message::kPatternDuplicateKey, &node, {shown});
      }
    }
  }

  size_t offsetOf(Position position) const {
    size_t at = 0;
    for (uint32_t line = 1; line < position.line; ++line) at = source_.find('\n', at) + 1;
    return at + position.column;
  }

  // Every alternative must bind the same names; only the last may match everything. Each is checked under a stamp of
  // its own, then the outer names get theirs back.
  void alternatives(const MatchOr& node, bool refutable) {
    uint32_t outer = stamp_;
    size_t mark = bound_.size(), wanted = 0;
    for (uint32_t i = 0; i < node.patterns.count && !error_; ++i) {
      while (bound_.size() > mark) bound_.pop();
      stamp_ = ++lastStamp_;
      pattern(node.patterns[i], i + 1 < node.patterns.count || refutable);
      if (error_ || ast_.outOfMemory()) return;
      if (i == 0) wanted = bound_.size() - mark;
      bool same = bound_.size() - mark == wanted;
      if (i > 0 && same) {
        uint32_t first = ++lastStamp_;
        eachName(node.patterns[0], [&](NameId name) {
          if (name != kNoName) seen_[static_cast<uint32_t>(name)] = first;
        });
        for (size_t j = mark; j < bound_.size(); ++j) same = same && seen_[static_cast<uint32_t>(bound_[j])] == first;
      }
      if (!same) return fail(Message::kPatternAlternatives, &node);
    }
    while (bound_.size() > mark) bound_.pop();
    stamp_ = outer;
    for (NameId name : bound_) seen_[static_cast<uint32_t>(name)] = outer;
    eachName(node.patterns[0], [&](NameId name) { bind(name, &node); });
  }

  // Calls visit(name) for every name that `at` binds.
  template <class Visit>
  void eachName(const Pattern* at, Visit&& visit) {
    if (!at) return;
    auto all = [&](Span<Pattern*> parts) {
      for (const Pattern* part : parts) eachName(part, visit);
    };
    switch (at->kind) {
      case Kind::kMatchSequence: return all(at->as<MatchSequence>().patterns);
      case Kind::kMatchMapping: all(at->as<MatchMapping>().patterns); return visit(at->as<MatchMapping>().rest);
      case Kind::kMatchClass: all(at->as<MatchClass>().patterns); return all(at->as<MatchClass>().kwdPatterns);
      case Kind::kMatchStar: return visit(at->as<MatchStar>().name);
      case Kind::kMatchAs: eachName(at->as<MatchAs>().pattern, visit); return visit(at->as<MatchAs>().name);
      case Kind::kMatchOr: return eachName(at->as<MatchOr>().patterns[0], visit);
      default: return;
    }
  }

  Ast& ast_;
  std::string_view source_;
  NameId debug_;
  ChargedVector<NameId> bound_;   // by the pattern of the case at hand
  ChargedVector<uint32_t> seen_;  // by name: the stamp of the call or case that last had it
  uint32_t stamp_ = 0;
  uint32_t blocks_ = 0;
  uint32_t lastStamp_ = 0;
  bool exceptStar_ = false;
  const Scope* scope_ = nullptr;
  Diagnostic* error_ = nullptr;
};

}  // namespace

Diagnostic* checkPlacement(const Module& module, Ast& ast, std::string_view source, ParseMode) {
  return Placement(ast, source).run(module);
}

}  // namespace krait
