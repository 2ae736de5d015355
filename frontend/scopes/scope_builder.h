// The first half of the scope analysis: walks the tree and notes what each scope mentions. Inside the frontend only.
#pragma once

#include <string_view>

#include "frontend/scopes/scopes.h"

namespace krait {

// The symbol of `name` in `scope` with `flags` added; null when memory ran out.
NameUse* addSymbol(ast::Ast& ast, Scope& scope, ast::NameId name, uint16_t flags);

class ScopeBuilder {
 public:
  ScopeBuilder(ast::Ast& ast, std::string_view source) : ast_(ast), source_(source), super_(ast.intern("super")), classCell_(ast.intern("__class__")) {}

  // Null, or the first error.
  Diagnostic* run(ast::Module& module);

 private:
  using Expr = ast::Expr;
  using Stmt = ast::Stmt;

  Scope* enter(ScopeKind kind, ast::Node* node, ast::NameId name = ast::kNoName);
  void leave() { scope_ = scope_->parent; }

  void statements(Span<Stmt*> body);
  void statement(Stmt* stmt);
  void function(ast::FunctionDef& def);
  void classDef(ast::ClassDef& def);
  void typeAlias(ast::TypeAlias& alias);
  void annotated(ast::AnnAssign& assign);
  void tryStatement(ast::Try& stmt);
  void matchStatement(ast::Match& stmt);
  void import(Span<ast::Alias*> names, bool isFrom, const Stmt& stmt);
  void directive(Span<ast::NameId> names, bool isGlobal, const Stmt& stmt);
  void annotations(ast::FunctionDef& def);
  void annotation(const ast::Arg* arg);
  void parameters(const ast::Arguments& args);
  void defaults(const ast::Arguments& args);
  void typeParams(Span<ast::TypeParam*> params);
  void typeVariable(ast::TypeParam* param, Expr* value, Scope*& into);

  void expression(Expr* expr);
  void expressions(Span<Expr*> list) {
    for (Expr* expr : list) expression(expr);
  }
  void keywords(Span<ast::Keyword*> list) {
    for (ast::Keyword* keyword : list) expression(keyword->value);
  }
  void lambda(ast::Lambda& node);
  void walrus(ast::NamedExpr& node);
  void comprehension(Expr* node, Scope*& into, ScopeKind kind, Span<ast::Comprehension*> generators, Expr* first, Expr* second);
  void refuse(const Expr* expr, std::string_view what);

  void pattern(const ast::Pattern* pattern);
  void mention(ast::NameId name, uint16_t flags, const ast::Node* at);
  ast::NameId mangled(ast::NameId name) { return mangle(ast_, scope_->privateClass, name); }
  void fail(Message message, std::initializer_list<std::string_view> args, const ast::Node* at);

  ast::Ast& ast_;
  std::string_view source_;
  ast::NameId super_;
  ast::NameId classCell_;
  Scope* scope_ = nullptr;
  bool inIterable_ = false;    // within the iterable of a comprehension
  bool inTarget_ = false;      // within the target of a comprehension's for
  Diagnostic* error_ = nullptr;
};

}  // namespace krait
