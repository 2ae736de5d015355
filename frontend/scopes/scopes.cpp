// Resolution: from what each scope mentions to where each variable lives; and the scopes' tables.
#include "frontend/scopes/scopes.h"

#include "frontend/scopes/placement.h"
#include "frontend/report.h"
#include "frontend/scopes/scope_builder.h"

namespace krait {

using namespace ast;

namespace {

uint32_t slotOf(NameId name, uint32_t mask) { return (static_cast<uint32_t>(name) * 2654435769u >> 7) & mask; }

class Resolver {
 public:
  Resolver(Ast& ast, std::string_view source) : ast_(ast), source_(source), classCell_(ast.intern("__class__")) {}

  // Parents come before children, so that a child's captures can turn its parents' locals into cells.
  Diagnostic* run(Scope* module) {
    Scope* scope = module;
    while (scope && !error_ && !ast_.outOfMemory()) {
      // The list may grow at its end while a later scope captures; what is added then is resolved at once.
      for (NameUse* symbol = scope->firstSymbol; symbol && !error_; symbol = symbol->next) resolve(*scope, *symbol);
      if (scope->firstChild) {
        scope = scope->firstChild;
        continue;
      }
      while (scope && !scope->nextSibling) scope = scope->parent;
      if (scope) scope = scope->nextSibling;
    }
    return error_;
  }

 private:
  void fail(Message message, const NameUse& symbol) {
    const Node* at = symbol.directive;
    if (!error_) error_ = makeDiagnostic(ast_, source_, message, {ast_.text(symbol.name)}, at ? at->start : Position{}, at ? at->end : Position{});
  }

  void resolve(Scope& scope, NameUse& symbol) {
    if (symbol.has(NameUse::kDeclaredGlobal)) {
      if (symbol.has(NameUse::kDeclaredNonlocal) && symbol.directive) return fail(Message::kGlobalAndNonlocal, symbol);
      symbol.where = NameScope::kGlobalExplicit;
      return;
    }
    if (symbol.has(NameUse::kDeclaredNonlocal)) {
      if (scope.kind == ScopeKind::kModule) return fail(Message::kNonlocalAtModule, symbol);
      if (inParent(scope)) {
        symbol.where = NameScope::kEnclosing;
        mention(*scope.parent, symbol.name);
        return;
      }
      NameUse* owner = capture(scope.parent, symbol.name);
      if (!owner) return fail(Message::kNoBinding, symbol);
      if (owner->has(NameUse::kTypeParameter) && symbol.directive) return fail(Message::kNonlocalTypeParam, symbol);
      symbol.where = NameScope::kFree;
      return;
    }
    if (symbol.isBoundHere()) {
      // A capture from within may have come first where a scope was extended late.
      if (symbol.where != NameScope::kCell) symbol.where = NameScope::kLocal;
      return;
    }
    if (inParent(scope)) {
      symbol.where = NameScope::kEnclosing;
      mention(*scope.parent, symbol.name);
      return;
    }
    bool captured = scope.kind != ScopeKind::kModule && capture(scope.parent, symbol.name);
    symbol.where = captured ? NameScope::kFree : NameScope::kGlobalImplicit;
  }

  // Whether names unbound in `scope` are simply the parent's: it is inlined there, and the parent is not a class,
  // whose names a comprehension does not see.
  static bool inParent(const Scope& scope) { return scope.isInlined && scope.parent->kind != ScopeKind::kClass; }

  // Makes sure that `scope` knows `name`.
  void mention(Scope& scope, NameId name) {
    Scope* at = &scope;
    for (;;) {
      if (at->find(name)) return;
      NameUse* added = addSymbol(ast_, *at, name, NameUse::kUsed);
      if (!added) return;
      if (!inParent(*at)) return resolve(*at, *added);
      added->where = NameScope::kEnclosing;
      at = at->parent;
    }
  }

  // Looks from `scope` outwards for the function that binds `name`; makes it a cell there and free in between. Null if
  // the name is global.
  NameUse* capture(Scope* scope, NameId name) {
    Scope* owner = scope;
    NameUse* found = nullptr;
    for (; owner; owner = owner->parent) {
      if (owner->kind == ScopeKind::kModule) return nullptr;
      NameUse* symbol = owner->find(name);
      if (owner->kind == ScopeKind::kClass) {
        if (name != classCell_) continue;
        owner->needsClassCell = true;
        found = symbol ? symbol : &classSymbol_;
        break;
      }
      if (symbol && symbol->has(NameUse::kDeclaredGlobal)) return nullptr;
      if (symbol && symbol->isBoundHere()) {
        symbol->where = NameScope::kCell;
        found = symbol;
        break;
      }
    }
    if (!owner) return nullptr;
    for (Scope* between = scope; between != owner; between = between->parent) {
      NameUse* symbol = between->find(name);
      if (!symbol) symbol = addSymbol(ast_, *between, name, 0);
      if (!symbol) return nullptr;
      if (between->kind == ScopeKind::kClass && symbol->isBoundHere()) {
        symbol->flags |= NameUse::kFreeForClass;
      } else {
        symbol->where = inParent(*between) ? NameScope::kEnclosing : NameScope::kFree;
      }
    }
    return found;
  }

  Ast& ast_;
  std::string_view source_;
  NameId classCell_;
  NameUse classSymbol_;
  Diagnostic* error_ = nullptr;
};

}  // namespace

NameUse* Scope::find(NameId wanted) const {
  if (table) {
    for (uint32_t at = slotOf(wanted, tableSize - 1); table[at]; at = (at + 1) & (tableSize - 1)) {
      if (table[at]->name == wanted) return table[at];
    }
    return nullptr;
  }
  for (NameUse* symbol = firstSymbol; symbol; symbol = symbol->next) {
    if (symbol->name == wanted) return symbol;
  }
  return nullptr;
}

NameUse* addSymbol(Ast& ast, Scope& scope, NameId name, uint16_t flags) {
  if (NameUse* known = scope.find(name)) {
    known->flags |= flags;
    return known;
  }
  NameUse* symbol = ast.arena().make<NameUse>();
  symbol->name = name;
  symbol->flags = flags;
  (scope.lastSymbol ? scope.lastSymbol->next : scope.firstSymbol) = symbol;
  scope.lastSymbol = symbol;
  ++scope.symbolCount;
  auto insert = [&](NameUse* item) {
    uint32_t at = slotOf(item->name, scope.tableSize - 1);
    while (scope.table[at]) at = (at + 1) & (scope.tableSize - 1);
    scope.table[at] = item;
  };
  if (scope.symbolCount * 2 > scope.tableSize && scope.symbolCount >= 8) {
    scope.tableSize = scope.tableSize ? scope.tableSize * 2 : 32;
    char* bytes = ast.makeBytes(scope.tableSize * sizeof(NameUse*));
    if (!bytes) return nullptr;
    scope.table = reinterpret_cast<NameUse**>(bytes);
    for (uint32_t i = 0; i < scope.tableSize; ++i) scope.table[i] = nullptr;
    for (NameUse* item = scope.firstSymbol; item; item = item->next) insert(item);
  } else if (scope.table) {
    insert(symbol);
  }
  return ast.outOfMemory() ? nullptr : symbol;
}

NameId mangle(Ast& ast, NameId className, NameId name) {
  std::string_view text = ast.text(name);
  if (className == kNoName || text.size() < 3 || text[0] != '_' || text[1] != '_') return name;
  if (text.ends_with("__") || text.find('.') != std::string_view::npos) return name;
  std::string_view owner = ast.text(className);
  while (!owner.empty() && owner[0] == '_') owner.remove_prefix(1);
  if (owner.empty()) return name;
  char* bytes = ast.makeBytes(1 + owner.size() + text.size());
  if (!bytes) return name;
  bytes[0] = '_';
  std::memcpy(bytes + 1, owner.data(), owner.size());
  std::memcpy(bytes + 1 + owner.size(), text.data(), text.size());
  return ast.intern({bytes, 1 + owner.size() + text.size()});
}

Diagnostic* analyseScopes(Module& module, Ast& ast, std::string_view source, ParseMode mode) {
  ScopeBuilder builder(ast, source);
  Diagnostic* error = builder.run(module);
  if (!error && !ast.outOfMemory()) error = Resolver(ast, source).run(module.scope);
  if (!error && !ast.outOfMemory()) error = checkPlacement(module, ast, source, mode);
  return error;
}

}  // namespace krait
