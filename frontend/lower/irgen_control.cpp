// Branches, loops, return, exceptions and their cleanups to SSA.
#include "frontend/lower/irgen_unit.h"

namespace krait {

using namespace ast;

void IrUnit::ifStatement(const If& first) {
  // elif chains are walked, not recursed: they may be long.
  BlockId end = newBlock();
  const If* stmt = &first;
  while (true) {
    BlockId yes = newBlock(), no = newBlock();
    condition(*stmt->test, yes, no);
    b_.seal(yes);
    b_.seal(no);
    b_.startBlock(yes);
    if (f_.block(yes).predecessors.empty()) {
      b_.unreachable();
    } else {
      statements(stmt->body);
      b_.jump(end);
    }
    b_.startBlock(no);
    if (f_.block(no).predecessors.empty()) {
      b_.unreachable();
      break;
    }
    const If* next = stmt->orelse.size() == 1 ? stmt->orelse[0]->tryAs<If>() : nullptr;
    if (!next) {
      statements(stmt->orelse);
      b_.jump(end);
      break;
    }
    stmt = next;
    position(*stmt);
  }
  b_.seal(end);
  if (!f_.block(end).predecessors.empty()) b_.startBlock(end);
}

// A loop behind its test: the body, which goes back to the header, and what runs when the test fails.
template <class Body>
void IrUnit::loopRest(BlockId header, BlockId body, BlockId otherwise, BlockId end, Body emitBody, Span<Stmt*> orelse) {
  Cleanup loop{Cleanup::kLoop, cleanups_, end, header};
  loop.handler = b_.handler();
  cleanups_ = &loop;
  b_.startBlock(body);
  if (f_.block(body).predecessors.empty()) {
    b_.unreachable();
  } else {
    emitBody();
    b_.jump(header);
  }
  b_.seal(header);
  cleanups_ = loop.outer;
  b_.startBlock(otherwise);
  if (f_.block(otherwise).predecessors.empty()) {
    b_.unreachable();
  } else {
    statements(orelse);
    b_.jump(end);
  }
  b_.seal(end);
  if (!f_.block(end).predecessors.empty()) b_.startBlock(end);
}

void IrUnit::whileStatement(const While& stmt) {
  BlockId header = newBlock(), body = newBlock(), otherwise = newBlock(), end = newBlock();
  start(header);
  f_.block(header).loopHeader = true;
  b_.emitNullary(Op::kPoll);
  condition(*stmt.test, body, otherwise);
  b_.seal(body);
  b_.seal(otherwise);
  loopRest(header, body, otherwise, end, [&] { statements(stmt.body); }, stmt.orelse);
}

void IrUnit::forStatement(const For& stmt) {
  ValueId iterable = walked(*stmt.iter);
  position(*stmt.iter);
  ValueId iterator = iteratorOf(iterable, stmt.isAsync);
  if (!b_.reachable()) return;
  BlockId header = newBlock(), body = newBlock(), otherwise = newBlock(), end = newBlock();
  start(header);
  f_.block(header).loopHeader = true;
  position(*stmt.iter);
  b_.emitNullary(Op::kPoll);
  if (stmt.isAsync) position(stmt);
  ValueId v = nextOrLeave(iterator, stmt.isAsync, header, body, otherwise);
  b_.seal(otherwise);
  auto emitBody = [&] {
    assign(*stmt.target, v);
    statements(stmt.body);
  };
  loopRest(header, body, otherwise, end, emitBody, stmt.orelse);
}

void IrUnit::runCleanups(Cleanup* until) {
  // Each is out of force while it runs, and so is its handler.
  Cleanup* all = cleanups_;
  BlockId handler = b_.handler();
  for (Cleanup* c = all; c != until && b_.reachable(); c = c->outer) {
    if (c->kind == Cleanup::kLoop) continue;
    cleanups_ = c->outer;
    b_.setHandler(c->handler);
    start(newBlock());
    b_.seal(b_.current());
    if (c->kind == Cleanup::kFinally) {
      statements(c->statement->finalbody);
    } else if (c->kind == Cleanup::kHandled) {
      b_.emit(Op::kPopHandled, {c->saved});
      if (c->name != kNoName) deleteName(c->name, false);
    } else {
      position(*c->manager);
      callExit(c->exit, c->isAsync);
    }
  }
  cleanups_ = all;
  b_.setHandler(handler);
}

void IrUnit::leaveLoop(bool isBreak) {
  Cleanup* loop = cleanups_;
  while (loop && loop->kind != Cleanup::kLoop) loop = loop->outer;
  CHECK(loop);  // the frontend has checked placement
  runCleanups(loop);
  b_.jump(isBreak ? loop->breakTarget : loop->continueTarget);
}

void IrUnit::returnStatement(const Return& stmt) {
  ValueId v = stmt.value ? expression(*stmt.value) : none();
  runCleanups(nullptr);
  b_.ret(v);
}

void IrUnit::raiseStatement(const Raise& stmt) {
  ValueId exception = stmt.exc ? expression(*stmt.exc) : unbound();
  ValueId cause = stmt.cause ? expression(*stmt.cause) : unbound();
  position(stmt);
  if (stmt.exc) {
    b_.emit(Op::kRaise, {exception, cause});
  } else {
    b_.emit(Op::kReraise, {exception});
  }
  b_.unreachable();
}

void IrUnit::tryStatement(const Try& stmt) {
  if (stmt.finalbody.empty()) {
    tryExcept(stmt);
  } else {
    tryFinally(stmt);
  }
}

void IrUnit::tryFinally(const Try& stmt) {
  BlockId outer = b_.handler(), from = b_.current(), handler = newBlock(), end = newBlock();
  Cleanup cleanup{Cleanup::kFinally, cleanups_};
  cleanup.statement = &stmt;
  cleanup.handler = outer;
  cleanups_ = &cleanup;
  b_.setHandler(handler);
  BlockId body = newBlock();
  start(body);
  b_.seal(body);
  if (stmt.handlers.empty()) {
    statements(stmt.body);
  } else {
    tryExcept(stmt);
  }
  cleanups_ = cleanup.outer;
  b_.setHandler(outer);
  if (b_.reachable()) {  // the ordinary way
    BlockId normal = newBlock();
    b_.jump(normal);
    b_.seal(normal);
    b_.startBlock(normal);
    statements(stmt.finalbody);
    b_.jump(end);
  }
  ValueId exception = b_.startHandler(handler, from);
  ValueId saved = b_.emit(Op::kPushHandled, {exception});
  BlockId inner = b_.current(), undo = newBlock();
  Cleanup handled{Cleanup::kHandled, cleanups_};
  handled.saved = saved;
  handled.handler = outer;
  cleanups_ = &handled;
  b_.setHandler(undo);
  BlockId final = newBlock();
  start(final);
  b_.seal(final);
  statements(stmt.finalbody);
  cleanups_ = handled.outer;
  b_.setHandler(outer);
  if (b_.reachable()) {
    BlockId again = newBlock();
    b_.jump(again);
    b_.seal(again);
    b_.startBlock(again);
    b_.emit(Op::kPopHandled, {saved});
    b_.emit(Op::kReraise, {exception});
    b_.unreachable();
  }
  emitHandledCleanup(undo, inner, saved, kNoName);
  b_.seal(end);
  if (!f_.block(end).predecessors.empty()) b_.startBlock(end);
}

void IrUnit::emitHandledCleanup(BlockId block, BlockId from, ValueId saved, NameId name) {
  ValueId passing = b_.startHandler(block, from);
  b_.emit(Op::kPopHandled, {saved});
  if (name != kNoName) deleteName(name, false);
  b_.emit(Op::kReraise, {passing});
  b_.unreachable();
}

void IrUnit::tryExcept(const Try& stmt) {
  BlockId outer = b_.handler(), from = b_.current(), handler = newBlock(), end = newBlock();
  b_.setHandler(handler);
  BlockId body = newBlock();
  start(body);
  b_.seal(body);
  statements(stmt.body);
  b_.setHandler(outer);
  if (b_.reachable()) {
    BlockId otherwise = newBlock();
    b_.jump(otherwise);
    b_.seal(otherwise);
    b_.startBlock(otherwise);
    statements(stmt.orelse);
    b_.jump(end);
  }
  ValueId exception = b_.startHandler(handler, from);
  if (stmt.isStar) {
    starClauses(stmt, exception, end);
  } else {
    exceptClauses(stmt, exception, end);
  }
  b_.seal(end);
  if (!f_.block(end).predecessors.empty()) b_.startBlock(end);
}

void IrUnit::exceptClauses(const Try& stmt, ValueId exception, BlockId end) {
  BlockId outer = b_.handler();
  ValueId saved = b_.emit(Op::kPushHandled, {exception});
  BlockId from = b_.current(), undo = newBlock();
  b_.setHandler(undo);
  BlockId first = newBlock();
  start(first);
  b_.seal(first);
  for (ExceptHandler* clause : stmt.handlers) {
    BlockId body = newBlock(), next = newBlock();
    if (clause->type) {
      ValueId pattern = expression(*clause->type);
      position(*clause->type);
      ValueId matches = b_.emit(Op::kMatchException, {exception, pattern});
      b_.branch(matches, body, next);
    } else {
      b_.jump(body);
    }
    b_.seal(body);
    b_.seal(next);
    // The body has its own cleanup when it binds a name: the name is unbound however the body ends.
    BlockId bodyUndo = clause->name == kNoName ? undo : newBlock();
    b_.setHandler(undo);
    b_.startBlock(body);
    BlockId bodyFrom = b_.current();
    if (clause->name != kNoName) {
      storeName(clause->name, exception);
      b_.setHandler(bodyUndo);
      BlockId bound = newBlock();
      b_.jump(bound);
      b_.seal(bound);
      b_.startBlock(bound);
    }
    Cleanup handled{Cleanup::kHandled, cleanups_};
    handled.saved = saved;
    handled.name = clause->name;
    handled.handler = outer;
    cleanups_ = &handled;
    statements(clause->body);
    cleanups_ = handled.outer;
    b_.setHandler(outer);
    if (b_.reachable()) {
      BlockId leave = newBlock();
      b_.jump(leave);
      b_.seal(leave);
      b_.startBlock(leave);
      b_.emit(Op::kPopHandled, {saved});
      if (clause->name != kNoName) deleteName(clause->name, false);
      b_.jump(end);
    }
    if (bodyUndo != undo) emitHandledCleanup(bodyUndo, bodyFrom, saved, clause->name);
    b_.setHandler(undo);
    b_.startBlock(next);
    if (f_.block(next).predecessors.empty()) b_.unreachable();
    if (!b_.reachable()) break;
  }
  if (b_.reachable()) {  // nobody wants it
    b_.emit(Op::kReraise, {exception});
    b_.unreachable();
  }
  b_.setHandler(outer);
  emitHandledCleanup(undo, from, saved, kNoName);
}

// Items from `item` on, each within the one before it; as many as the source nests, so recursion is bounded.
void IrUnit::withStatement(const With& stmt, uint32_t item) {
  const Expr& manager = *stmt.items[item]->contextExpr;
  ValueId object = expression(manager);
  position(manager);
  ValueId exit = b_.emit(Op::kLoadSpecial, {object}, symbolOfText(stmt.isAsync ? "__aexit__" : "__exit__"));
  ValueId enter = b_.emit(Op::kLoadSpecial, {object}, symbolOfText(stmt.isAsync ? "__aenter__" : "__enter__"));
  ValueId entered = b_.emit(Op::kCall, {enter});
  if (stmt.isAsync) entered = await(entered, AwaitPlace::kEnter);
  if (!b_.reachable()) return;
  BlockId outer = b_.handler(), from = b_.current(), handler = newBlock(), end = newBlock();
  Cleanup cleanup{Cleanup::kWith, cleanups_};
  cleanup.handler = outer;
  cleanup.exit = exit;
  cleanup.manager = &manager;
  cleanup.isAsync = stmt.isAsync;
  cleanups_ = &cleanup;
  b_.setHandler(handler);
  BlockId body = newBlock();
  start(body);
  b_.seal(body);
  if (stmt.items[item]->optionalVars) assign(*stmt.items[item]->optionalVars, entered);
  if (item + 1 < stmt.items.size()) {
    withStatement(stmt, item + 1);
  } else {
    statements(stmt.body);
  }
  cleanups_ = cleanup.outer;
  b_.setHandler(outer);
  if (b_.reachable()) {
    BlockId normal = newBlock();
    b_.jump(normal);
    b_.seal(normal);
    b_.startBlock(normal);
    position(manager);
    callExit(exit, stmt.isAsync);
    b_.jump(end);
  }
  withHandler(cleanup, handler, from, end);
  b_.seal(end);
  if (!f_.block(end).predecessors.empty()) b_.startBlock(end);
}

// __exit__(type, exception, traceback): what it returns says whether the exception ends here.
void IrUnit::withHandler(const Cleanup& with, BlockId handler, BlockId from, BlockId end) {
  ValueId exception = b_.startHandler(handler, from);
  BlockId outer = b_.handler(), undo = newBlock();
  ValueId saved = b_.emit(Op::kPushHandled, {exception});
  BlockId inner = b_.current();
  b_.setHandler(undo);
  BlockId call = newBlock();
  start(call);
  b_.seal(call);
  position(*with.manager);
  ValueId type = b_.emit(Op::kExceptionPart, {exception}, 0), traceback = b_.emit(Op::kExceptionPart, {exception}, 1);
  ValueId result = b_.emit(Op::kCall, {with.exit, type, exception, traceback});
  if (with.isAsync) result = await(result, AwaitPlace::kExit);
  ValueId truth = b_.emit(Op::kTruth, {result});
  BlockId suppressed = newBlock(), again = newBlock();
  b_.branch(truth, suppressed, again);
  b_.seal(suppressed);
  b_.seal(again);
  b_.setHandler(outer);
  b_.startBlock(suppressed);
  b_.emit(Op::kPopHandled, {saved});
  b_.jump(end);
  b_.startBlock(again);
  b_.emit(Op::kPopHandled, {saved});
  b_.emit(Op::kReraise, {exception});
  b_.unreachable();
  emitHandledCleanup(undo, inner, saved, kNoName);
}

}  // namespace krait
