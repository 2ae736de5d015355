// Scope analysis as CPython's symtable: which names each block binds, and where every use finds its variable.
//
// How to use it: after analyseScopes() every Module, FunctionDef, Lambda, ClassDef, comprehension, TypeAlias and type
// parameter carries its Scope; `scope->find(mangled id)` says how the name is reached there.
//   - Comprehensions (list, set, dict) have a Scope of their own, but isInlined says that they run in their parent's
//     frame (PEP 709): their names are fresh variables of that frame. Generator expressions are functions.
//   - The first iterable of a comprehension, decorators, defaults, bases and keywords belong to the enclosing scope.
//   - Annotations (PEP 649) of a function belong to its annotationScope, of a module or class to the annotationScope
//     of the node; a FunctionDef or ClassDef with type parameters is nested in its typeParamsScope.
// Native stack: plain recursion over the tree, whose height is limited (ast.h, kMaxTreeHeight).
#pragma once

#include <cstdint>
#include <string_view>

#include "frontend/ast.h"
#include "frontend/parse.h"

namespace krait {

enum class ScopeKind : uint8_t {
  kModule, kFunction, kLambda, kGeneratorExp, kComprehension, kClass,
  kAnnotation,  // the annotations of a function, class or module
  kTypeParams,  // between a generic function, class or alias and its surroundings
  kTypeAlias,   // the value of a `type` statement
  kTypeVariable,  // a type parameter's bound or default
};

enum class NameScope : uint8_t {
  kLocal,           // bound here (in a module: a global of it)
  kCell,            // bound here and used by an inner function
  kFree,            // found in an enclosing function
  kGlobalExplicit,  // declared global
  kGlobalImplicit,  // bound nowhere around: a global or builtin
  kEnclosing,       // only in an inlined comprehension: the variable that the parent scope has under this name
};

struct NameUse {
  enum Flag : uint16_t {
    kAssigned = 1, kParameter = 2, kUsed = 4, kDeclaredGlobal = 8, kDeclaredNonlocal = 16, kImported = 32,
    kAnnotated = 64, kIterationVariable = 128, kTypeParameter = 256,
    kFreeForClass = 512,  // in a class: assigned here, and also free for its methods' sake (CPython's DEF_FREE_CLASS)
    kWalrusTarget = 1024,  // in a comprehension: assigned by := in it, and so bound outside
  };
  ast::NameId name = ast::kNoName;  // mangled
  uint16_t flags = 0;
  NameScope where = NameScope::kLocal;
  NameUse* next = nullptr;  // in the order of first mention
  const ast::Node* directive = nullptr;  // the global or nonlocal statement

  // Whether this scope itself binds the name.
  bool isBoundHere() const {
    return flags & (kAssigned | kParameter | kImported | kIterationVariable | kTypeParameter) &&
           !(flags & (kDeclaredGlobal | kDeclaredNonlocal));
  }
  bool has(Flag flag) const { return flags & flag; }
};

struct Scope {
  ScopeKind kind{};
  ast::Node* node = nullptr;
  Scope* parent = nullptr;
  Scope* firstChild = nullptr;
  Scope* nextSibling = nullptr;
  ast::NameId name = ast::kNoName;          // of a function or class
  ast::NameId privateClass = ast::kNoName;  // the class whose name mangles __x here
  NameUse* firstSymbol = nullptr;
  NameUse* lastSymbol = nullptr;
  Scope* lastChild = nullptr;
  uint32_t symbolCount = 0;
  bool isInlined = false;          // a comprehension that runs in its parent's frame
  bool isNested = false;           // within a function
  bool isGenerator = false;        // has a yield (or is a generator expression)
  bool isCoroutine = false;        // async def, or an async comprehension
  bool hasTry = false;             // contains try or with
  bool hasStarImport = false;
  bool needsClassCell = false;     // of a class: a method uses __class__ or super
  bool needsClassDict = false;     // of a class: an annotation scope within looks names up in its namespace
  bool seesClass = false;          // an annotation or type parameter scope directly in a class
  bool futureAnnotations = false;  // of the module: annotations are strings

  // Function-like: has fast locals and can own cells.
  bool isFunction() const { return kind != ScopeKind::kModule && kind != ScopeKind::kClass; }
  // The symbol of a mangled name that is mentioned here, or null.
  NameUse* find(ast::NameId name) const;

  // The table behind find(): open addressing, a power of two; null below eight symbols.
  NameUse** table = nullptr;
  uint32_t tableSize = 0;
};

// Builds the scopes and stores them in the tree. Returns the first error as CPython's compiler words it, or null; also
// checks the placement of return, yield, await, break, continue, starred targets and the like.
Diagnostic* analyseScopes(ast::Module& module, ast::Ast& ast, std::string_view source, ParseMode mode);

// `name` as it is spelt within a class: __x becomes _Class__x; other names as they are.
ast::NameId mangle(ast::Ast& ast, ast::NameId className, ast::NameId name);

}  // namespace krait
