// From tree to generic SSA: one function, module or class body at a time, when it is first called.
#pragma once

#include "frontend/ast.h"
#include "frontend/diagnostics.h"
#include "frontend/scopes/scopes.h"
#include "ir/function.h"

namespace krait {

// What lowering needs to know of one source of a Program. Owned by embed/; used under the Program's lock.
struct Lowering {
  ast::Ast* ast = nullptr;
  ProgramTables* tables = nullptr;
  CodeList* codes = nullptr;           // where its codes go
  Arena* arena = nullptr;              // as long as the Program: codes, names
  std::string_view fileName, source;
  uint32_t sourceLine = 1;             // where the last text of an annotation was looked up
  size_t sourceAt = 0;
  bool futureAnnotations = false;      // they are texts
  uint32_t* globalSlots = nullptr;     // by NameId: slot of the namespace + 1, or 0
  Symbol* symbols = nullptr;           // by NameId: symbol + 1, or 0
  uint32_t nameCapacity = 0;           // of the two tables
  GlobalNames globals;                 // the names that have slots
  uint32_t moduleCode = 0;             // id of the source's module code
  // Of eval and exec: the module's code gets a namespace as its argument; global names are looked up in dicts as they are.
  bool dynamicNames = false;
  bool isInteractive = false;          // the module's expressions are shown
  bool isExpression = false;           // the module's code returns the value of its one expression
};

// Finds every global name that the tree mentions and gives each a slot of the module's namespace
// (Lowering::globals). False when memory ran out. Call once, after analyseScopes().
bool collectGlobals(Lowering& lowering, const ast::Module& module);

// A code object for the module; null when memory ran out or there are too many.
Code* newModuleCode(Lowering& lowering, const ast::Module& module);

// The generic SSA of `code` in `arena`. Null with *error set when the tree has something that is not lowered yet
// (a SyntaxError that names it), null without an error when memory ran out. Makes the codes of inner functions.
// Only for codes with a tree.
ir::Function* generateIr(Code& code, Arena& arena, Diagnostic** error);

}  // namespace krait
