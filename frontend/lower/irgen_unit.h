// The lowering of one code object, shared by the irgen_*.cpp files.
//
// Rules
//  1. Names assigned anywhere inside a try statement are slots, so that handlers see them; other locals are SSA values.
//  2. Captured variables are boxes, made at entry; free ones come from the closure, fetched at entry.
//  3. finally bodies are emitted once for each way out (as CPython does); `cleanups_` says what a jump must run.
//  4. Every function here may be called with the builder unreachable; what it emits is dropped then.
#pragma once

#include "frontend/lower/irgen.h"
#include "ir/builder.h"
#include "runtime/exec/intrinsics.h"

namespace krait {

// What a Code's tree pointer leads to.
struct LowerUnit {
  Lowering* lowering;       // of its source
  const ast::Node* node;    // Module, FunctionDef, Lambda, ClassDef or GeneratorExp
  const Scope* scope;
  std::string_view qualifiedName;
  ast::NameId* freeNames;   // in the order of the closure's boxes
  uint32_t freeCount;
};

class IrUnit {
 public:
  IrUnit(Lowering& lowering, Code& code, const LowerUnit& unit, ir::Function& function, uint32_t variables)
      : l_(lowering), code_(code), unit_(unit), f_(function), b_(function, variables), arena_(function.arena()),
        variables_(function.arena()), comprehensions_(function.arena()) {}

  void run();
  Diagnostic* error() const { return error_; }
  // Local variables that a scope (with the comprehensions inlined in it) needs, at most.
  static uint32_t countVariables(const Scope& scope);

 private:
  using ValueId = ir::ValueId;
  using BlockId = ir::BlockId;
  using Op = ir::Op;

  // How a name is reached in this code.
  struct Place {
    enum Kind : uint8_t { kVariable, kSlot, kBox, kClassOrBox, kGlobal, kName } kind;
    uint32_t index = 0;        // variable, slot or global slot
    ValueId box = ir::kNone;   // kBox; kName: the namespace, if not the class body's or module's own
    bool free = false;         // of an enclosing function
  };
  struct NamedPlace {
    ast::NameId name;
    Place place;
  };
  // Names of inlined comprehensions shadow the code's own; innermost last.
  struct ComprehensionNames {
    const Scope* scope;
    uint32_t first;  // in variables_
  };
  struct Cleanup {
    enum Kind : uint8_t { kLoop, kFinally, kHandled, kWith } kind;
    Cleanup* outer;
    BlockId breakTarget = ir::kNone, continueTarget = ir::kNone;  // kLoop
    const ast::Try* statement = nullptr;                          // kFinally
    BlockId handler = ir::kNone;                                  // in force outside
    ValueId saved = ir::kNone;                                    // kHandled: what was being handled before
    ast::NameId name = ast::kNoName;                              // kHandled: of `as`, unbound at the end
    ValueId exit = ir::kNone;                                     // kWith: the bound __exit__
    const ast::Expr* manager = nullptr;                           // kWith: where it stands
    bool isAsync = false;                                         // kWith
  };

  // --- names (irgen_names.cpp)
  void declareScope();
  void declareComprehension(const Scope& scope);
  void undeclareComprehension();
  bool isSlotName(ast::NameId name) const;
  Place placeOf(ast::NameId name);
  ValueId loadPlace(const Place& place, ast::NameId name);
  void storePlace(const Place& place, ast::NameId name, ValueId value);
  ValueId loadName(ast::NameId name);
  void storeName(ast::NameId name, ValueId value);
  void deleteName(ast::NameId name, bool mustBeBound);
  ValueId boxOf(ast::NameId name);
  Symbol symbol(ast::NameId name);
  Symbol symbolOfText(std::string_view text);
  ast::NameId mangled(ast::NameId name);

  // --- statements (irgen_stmt.cpp, irgen_control.cpp)
  void statements(Span<ast::Stmt*> body);
  void statement(const ast::Stmt& stmt);
  void assign(const ast::Expr& target, ValueId value);
  void unpack(Span<ast::Expr*> targets, ValueId value);
  void augAssign(const ast::AugAssign& stmt);
  void deleteTarget(const ast::Expr& target);
  void importStatement(const ast::Import& stmt);
  void importFrom(const ast::ImportFrom& stmt);
  void assertStatement(const ast::Assert& stmt);
  void ifStatement(const ast::If& stmt);
  void whileStatement(const ast::While& stmt);
  void forStatement(const ast::For& stmt);
  template <class Body>
  void loopRest(BlockId header, BlockId body, BlockId otherwise, BlockId end, Body emitBody, Span<ast::Stmt*> orelse);
  void returnStatement(const ast::Return& stmt);
  void leaveLoop(bool isBreak);
  void tryStatement(const ast::Try& stmt);
  void tryExcept(const ast::Try& stmt);
  void tryFinally(const ast::Try& stmt);
  void exceptClauses(const ast::Try& stmt, ValueId exception, BlockId end);
  void starClauses(const ast::Try& stmt, ValueId exception, BlockId end);  // irgen_star.cpp
  ValueId starClause(const ast::ExceptHandler& clause, ValueId rest, ValueId results, BlockId undo);
  // The handler that undoes PushHandled (and unbinds `name`) while an exception passes.
  void emitHandledCleanup(BlockId block, BlockId from, ValueId saved, ast::NameId name);
  // Emits what lies between here and `until` (exclusive) when control jumps out.
  void runCleanups(Cleanup* until);
  void raiseStatement(const ast::Raise& stmt);
  void withStatement(const ast::With& stmt, uint32_t item);
  void withHandler(const Cleanup& with, BlockId handler, BlockId from, BlockId end);

  // --- coroutines (irgen_async.cpp)
  ValueId await(ValueId value, AwaitPlace place);
  ValueId yield(ValueId value);
  ValueId iteratorOf(ValueId iterable, bool isAsync);
  // In a loop's header: its next value, on in `body`; at the end it goes to `exit`, which the caller seals.
  ValueId nextOrLeave(ValueId iterator, bool isAsync, BlockId header, BlockId body, BlockId exit);
  void callExit(ValueId exit, bool isAsync);

  // --- match statements (irgen_match.cpp)
  struct Capture {
    ast::NameId name;
    ValueId value;
  };
  void matchStatement(const ast::Match& stmt);
  // Goes on where the pattern fits, jumps to `fail` where it does not; what it binds is added to `captures`.
  void pattern(const ast::Pattern& pattern, ValueId subject, BlockId fail, ArenaVector<Capture>& captures);
  void sequencePattern(const ast::MatchSequence& pattern, ValueId subject, BlockId fail, ArenaVector<Capture>& captures);
  void mappingPattern(const ast::MatchMapping& pattern, ValueId subject, BlockId fail, ArenaVector<Capture>& captures);
  void classPattern(const ast::MatchClass& pattern, ValueId subject, BlockId fail, ArenaVector<Capture>& captures);
  void orPattern(const ast::MatchOr& pattern, ValueId subject, BlockId fail, ArenaVector<Capture>& captures);
  // Goes on where `condition` is true.
  void require(ValueId condition, BlockId fail);

  // --- expressions (irgen_expr.cpp, irgen_call.cpp)
  ValueId expression(const ast::Expr& expr);
  ValueId constant(const ast::Constant& c);
  ValueId binary(const ast::BinOp& expr);
  ValueId unary(const ast::UnaryOp& expr);
  ValueId boolean(const ast::BoolOp& expr);
  ValueId compare(const ast::Compare& expr);
  ValueId compareOne(ast::CompareOperator op, ValueId left, ValueId right);
  ValueId conditional(const ast::IfExp& expr);
  ValueId subscriptIndex(const ast::Expr& slice);
  ValueId sequence(Span<ast::Expr*> elements, Op build);
  ValueId setDisplay(const ast::Set& set);
  ValueId walked(const ast::Expr& expr);
  ValueId dictionary(const ast::Dict& expr);
  ValueId joined(const ast::JoinedStr& expr);
  ValueId templateString(const ast::TemplateStr& expr);
  ValueId comprehension(const ast::Expr& expr, const Scope* scope, Span<ast::Comprehension*> generators);
  void comprehensionLoop(const ast::Expr& expr, Span<ast::Comprehension*> generators, uint32_t index, ValueId first, ValueId into);
  ValueId generatorExpression(const ast::GeneratorExp& expr);
  ValueId call(const ast::Call& expr);
  // Of `whole`, an attribute or a call of it: from the name on, if that stands below the line where the object begins.
  void attributePosition(const ast::Attribute& attribute, const ast::Node& whole);
  ValueId spreadCall(ValueId callee, ValueId self, const ast::Call& expr);
  void setLocals();
  struct SuperParts { ValueId super, cls, self; };
  const ast::Arg* firstParameter() const;
  bool isSuperCall(const ast::Expr& expr) const;
  SuperParts superParts(const ast::Call& expr);
  ValueId superCall(const ast::Call& expr, const SuperParts& parts);
  ValueId truthOf(const ast::Expr& expr);
  // Branches on the truth of `expr`.
  void condition(const ast::Expr& expr, BlockId ifTrue, BlockId ifFalse);

  // --- functions and classes (irgen_class.cpp)
  void functionStatement(const ast::FunctionDef& stmt);
  void classStatement(const ast::ClassDef& stmt);
  struct FunctionParts {
    ValueId defaults = ir::kNone, keywordDefaults = ir::kNone, annotate = ir::kNone;
  };
  FunctionParts defaultsOf(const ast::Arguments* args);
  ValueId functionOf(const ast::Node& node, const Scope& scope, const ast::Arguments* args, std::string_view name, const FunctionParts& parts);
  ValueId makeClass(const ast::ClassDef& stmt, ValueId params);
  ValueId makeFunction(const ast::Node& node, const Scope& scope, const ast::Arguments* args, std::string_view name);
  Code* newCode(const ast::Node& node, const Scope& scope, const ast::Arguments* args, std::string_view name);
  bool hasBuiltinFace(Span<ast::Expr*> decorators) const;
  void functionBody();
  void classBody(const ast::ClassDef& stmt);
  uint32_t countInstanceSlots(const ast::ClassDef& stmt);
  void docstring(Span<ast::Stmt*> body);

  // --- annotations, type parameters and aliases (irgen_types.cpp)
  ValueId lazyFunction(const ast::Node& node, const Scope& scope, std::string_view name);
  ValueId annotate(const ast::Node& node, const Scope* scope);  // kNone without a scope
  void addAnnotation(ValueId dict, ast::NameId name, const ast::Expr* annotation);
  void annotateBody();
  void lazyBody();
  void genericBody();
  ValueId typeParameters(Span<ast::TypeParam*> params);
  ValueId callGeneric(const ast::Node& node, const Scope& scope, std::string_view name, ValueId first, ValueId second);
  ValueId makeAlias(const ast::TypeAlias& alias, ValueId params);
  void typeAliasStatement(const ast::TypeAlias& alias);
  // The namespace of the class around: of this body, or given to what looks names up in it.
  ValueId classNamespace() const { return classNamespace_ == ir::kNone ? namespace_ : classNamespace_; }
  std::string_view sourceText(const ast::Node& node);

  // --- helpers
  // A call of a row of the built-ins that scripts cannot name, for what is too rare to be an instruction.
  ValueId intrinsic(Intrinsic which, std::initializer_list<ValueId> operands);
  ValueId unbound() { return b_.constant(Value::unbound()); }
  ValueId none() { return b_.constant(Value::none()); }
  ValueId string(std::string_view text);
  uint32_t pool(const PooledConstant& constant);
  void position(const ast::Node& node);
  void position(const ast::Node& node, ast::Position start);  // from `start` to the end of `node`
  void unsupported(const ast::Node& node, std::string_view what);
  BlockId newBlock() { return b_.newBlock(); }
  void start(BlockId block) {
    if (b_.reachable()) b_.jump(block);
    b_.startBlock(block);
  }

  Lowering& l_;
  Code& code_;
  const LowerUnit& unit_;
  ir::Function& f_;
  ir::Builder b_;
  Arena& arena_;
  ArenaVector<NamedPlace> variables_;
  ArenaVector<ComprehensionNames> comprehensions_;
  uint32_t nextVariable_ = 0;
  uint8_t* slotNames_ = nullptr;    // by NameId: assigned inside a try
  ValueId namespace_ = ir::kNone;   // class bodies
  ValueId classNamespace_ = ir::kNone;  // code of annotations and type parameters in a class
  Cleanup* cleanups_ = nullptr;
  Diagnostic* error_ = nullptr;
  friend struct SlotNameFinder;
};

}  // namespace krait
