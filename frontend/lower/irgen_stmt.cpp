// Simple statements to SSA: assignment, deletion, imports, assert; the walk over a body.
#include "frontend/lower/irgen_unit.h"
#include "runtime/objects/type_ids.h"

namespace krait {

using namespace ast;

void IrUnit::statements(Span<Stmt*> body) {
  for (Stmt* s : body) {
    if (error_ || !b_.reachable()) return;
    statement(*s);
  }
}

void IrUnit::statement(const Stmt& stmt) {
  position(stmt);
  switch (stmt.kind) {
    case Kind::kExprStmt:
      if (l_.isInteractive && unit_.scope->kind == ScopeKind::kModule) {
        ValueId v = expression(*stmt.as<ExprStmt>().value);
        intrinsic(Intrinsic::kDisplay, {v});
        break;
      }
      if (!stmt.as<ExprStmt>().value->is<ast::Constant>()) expression(*stmt.as<ExprStmt>().value);
      break;
    case Kind::kAssign: {
      ValueId v = expression(*stmt.as<Assign>().value);
      for (Expr* target : stmt.as<Assign>().targets) assign(*target, v);
      break;
    }
    case Kind::kAugAssign: augAssign(stmt.as<AugAssign>()); break;
    case Kind::kAnnAssign: {
      const Expr& target = *stmt.as<AnnAssign>().target;
      if (stmt.as<AnnAssign>().value) {
        assign(target, expression(*stmt.as<AnnAssign>().value));
      } else if (const Attribute* attribute = target.tryAs<Attribute>()) {
        expression(*attribute->value);
      } else if (const Subscript* item = target.tryAs<Subscript>()) {
        expression(*item->value);
        expression(*item->slice);
      }
      break;
    }
    case Kind::kIf: ifStatement(stmt.as<If>()); break;
    case Kind::kWhile: whileStatement(stmt.as<While>()); break;
    case Kind::kFor: forStatement(stmt.as<For>()); break;
    case Kind::kReturn: returnStatement(stmt.as<Return>()); break;
    case Kind::kBreak: leaveLoop(true); break;
    case Kind::kContinue: leaveLoop(false); break;
    case Kind::kFunctionDef: functionStatement(stmt.as<FunctionDef>()); break;
    case Kind::kClassDef: classStatement(stmt.as<ClassDef>()); break;
    case Kind::kTry: tryStatement(stmt.as<Try>()); break;
    case Kind::kRaise: raiseStatement(stmt.as<Raise>()); break;
    case Kind::kWith: withStatement(stmt.as<With>(), 0); break;
    case Kind::kAssert: assertStatement(stmt.as<Assert>()); break;
    case Kind::kDelete:
      for (Expr* target : stmt.as<Delete>().targets) deleteTarget(*target);
      break;
    case Kind::kImport: importStatement(stmt.as<Import>()); break;
    case Kind::kImportFrom: importFrom(stmt.as<ImportFrom>()); break;
    case Kind::kPass:
    case Kind::kGlobal:
    case Kind::kNonlocal: break;
    case Kind::kMatch: matchStatement(stmt.as<Match>()); break;
    case Kind::kTypeAlias: typeAliasStatement(stmt.as<TypeAlias>()); break;
    default: unsupported(stmt, kindName(stmt.kind)); break;
  }
}

void IrUnit::assign(const Expr& target, ValueId value) {
  if (!b_.reachable()) return;
  position(target);
  switch (target.kind) {
    case Kind::kName: storeName(target.as<Name>().id, value); break;
    case Kind::kAttribute: {
      ValueId object = expression(*target.as<Attribute>().value);
      position(target);
      b_.emit(Op::kSetAttr, {object, value}, symbol(mangled(target.as<Attribute>().attr)));
      break;
    }
    case Kind::kSubscript: {
      ValueId object = expression(*target.as<Subscript>().value), index = subscriptIndex(*target.as<Subscript>().slice);
      position(target);
      b_.emit(Op::kSetItem, {object, index, value});
      break;
    }
    case Kind::kTuple: unpack(target.as<Tuple>().elts, value); break;
    case Kind::kList: unpack(target.as<List>().elts, value); break;
    default: unsupported(target, kindName(target.kind)); break;
  }
}

void IrUnit::unpack(Span<Expr*> targets, ValueId value) {
  uint32_t star = targets.size();
  for (uint32_t i = 0; i < targets.size(); ++i) {
    if (targets[i]->is<Starred>()) star = i;
  }
  ValueId tuple = star == targets.size() ? b_.emit(Op::kUnpack, {value}, targets.size())
                                         : b_.emit(Op::kUnpackStar, {value}, star | (targets.size() - star - 1) << 16);
  // A few are read before the first is assigned: the tuple is dead then, and a loop over pairs needs none (IterNextPair).
  constexpr uint32_t kFew = 4;
  ValueId few[kFew];
  const bool ahead = targets.size() <= kFew;
  for (uint32_t i = 0; ahead && i < targets.size(); ++i) few[i] = b_.emit(Op::kTupleItem, {tuple}, i);
  for (uint32_t i = 0; i < targets.size(); ++i) {
    ValueId item = ahead ? few[i] : b_.emit(Op::kTupleItem, {tuple}, i);
    const Starred* starred = targets[i]->tryAs<Starred>();
    assign(starred ? *starred->value : *targets[i], item);
  }
}

void IrUnit::deleteTarget(const Expr& target) {
  position(target);
  switch (target.kind) {
    case Kind::kName: deleteName(target.as<Name>().id, true); break;
    case Kind::kAttribute: {
      ValueId object = expression(*target.as<Attribute>().value);
      position(target);
      b_.emit(Op::kDelAttr, {object}, symbol(mangled(target.as<Attribute>().attr)));
      break;
    }
    case Kind::kSubscript: {
      ValueId object = expression(*target.as<Subscript>().value), index = subscriptIndex(*target.as<Subscript>().slice);
      position(target);
      b_.emit(Op::kDelItem, {object, index});
      break;
    }
    case Kind::kTuple:
      for (Expr* e : target.as<Tuple>().elts) deleteTarget(*e);
      break;
    case Kind::kList:
      for (Expr* e : target.as<List>().elts) deleteTarget(*e);
      break;
    default: unsupported(target, kindName(target.kind)); break;
  }
}

void IrUnit::importStatement(const Import& stmt) {
  for (Alias* alias : stmt.names) {
    std::string_view name = l_.ast->text(alias->name);
    const bool whole = alias->asname != kNoName;
    ValueId binds = b_.constant(Value::smallInt(static_cast<int64_t>(whole ? ImportBinds::kLast : ImportBinds::kFirst)));
    ValueId module = b_.emit(Op::kImport, {binds}, symbolOfText(name));
    storeName(whole ? alias->asname : l_.ast->intern(name.substr(0, name.find('.'))), module);
  }
}

void IrUnit::importFrom(const ImportFrom& stmt) {
  std::string_view name = stmt.module == kNoName ? std::string_view() : l_.ast->text(stmt.module);
  if (name == "__future__") return;
  ValueId binds = b_.constant(Value::smallInt(static_cast<int64_t>(stmt.level ? ImportBinds::kRelative : ImportBinds::kLast)));
  ValueId module = b_.emit(Op::kImport, {binds}, symbolOfText(name));
  for (Alias* alias : stmt.names) {
    if (l_.ast->text(alias->name) == "*") {
      ValueId into = namespace_ == ir::kNone ? b_.emitNullary(Op::kGlobals) : namespace_;
      intrinsic(Intrinsic::kImportStar, {module, into});
      continue;
    }
    ValueId v = b_.emit(Op::kImportFrom, {module}, symbol(alias->name));
    storeName(alias->asname != kNoName ? alias->asname : alias->name, v);
  }
}

void IrUnit::assertStatement(const Assert& stmt) {
  BlockId fails = newBlock(), holds = newBlock();
  condition(*stmt.test, holds, fails);
  b_.seal(fails);
  b_.startBlock(fails);
  ValueId type = b_.emitNullary(Op::kBuiltinType, static_cast<uint64_t>(TypeId::kAssertionError));
  ValueId error = type;
  if (stmt.msg) {
    ValueId message = expression(*stmt.msg);
    position(*stmt.test);
    error = b_.emit(Op::kCall, {type, message});
  }
  position(*stmt.test);
  ValueId cause = unbound();
  b_.emit(Op::kRaise, {error, cause});
  b_.unreachable();
  b_.seal(holds);
  b_.startBlock(holds);
}

}  // namespace krait
