// except* (PEP 654) to SSA: each clause takes its part of the group; what they raise and what is left is raised at the end.
#include "frontend/lower/irgen_unit.h"

namespace krait {

using namespace ast;

void IrUnit::starClauses(const Try& stmt, ValueId exception, BlockId end) {
  BlockId outer = b_.handler();
  ValueId saved = b_.emit(Op::kPushHandled, {exception});
  ValueId results = b_.emit(Op::kBuildList, nullptr, 0);
  BlockId from = b_.current(), undo = newBlock();
  b_.setHandler(undo);
  BlockId first = newBlock();
  start(first);
  b_.seal(first);
  ValueId rest = exception;
  for (ExceptHandler* clause : stmt.handlers) rest = starClause(*clause, rest, results, undo);
  position(stmt);
  b_.emit(Op::kListAppend, {results, rest});
  ValueId raised = intrinsic(Intrinsic::kStarFinish, {exception, results});
  ValueId nothing = none();
  ValueId over = b_.emit(Op::kIs, {raised, nothing});
  BlockId done = newBlock(), again = newBlock();
  b_.branch(over, done, again);
  b_.seal(done);
  b_.seal(again);
  b_.setHandler(outer);
  b_.startBlock(done);
  b_.emit(Op::kPopHandled, {saved});
  b_.jump(end);
  b_.startBlock(again);
  b_.emit(Op::kPopHandled, {saved});
  b_.emit(Op::kReraise, {raised});
  b_.unreachable();
  emitHandledCleanup(undo, from, saved, kNoName);
}

// One clause; gives what it leaves for the next. What its body raises goes to `results`.
ir::ValueId IrUnit::starClause(const ExceptHandler& clause, ValueId rest, ValueId results, BlockId undo) {
  BlockId body = newBlock(), next = newBlock();
  ValueId types = expression(*clause.type);
  position(clause);
  ValueId pair = intrinsic(Intrinsic::kStarMatch, {rest, types});
  ValueId taken = b_.emit(Op::kTupleItem, {pair}, 0), left = b_.emit(Op::kTupleItem, {pair}, 1);
  ValueId nothing = none();
  ValueId empty = b_.emit(Op::kIs, {taken, nothing});
  b_.branch(empty, next, body);
  b_.seal(body);
  b_.startBlock(body);
  ValueId before = b_.emit(Op::kPushHandled, {taken});
  if (clause.name != kNoName) storeName(clause.name, taken);
  BlockId bodyFrom = b_.current(), failed = newBlock();
  b_.setHandler(failed);
  BlockId bound = newBlock();
  start(bound);
  b_.seal(bound);
  statements(clause.body);
  b_.setHandler(undo);
  auto finish = [&] {
    b_.emit(Op::kPopHandled, {before});
    if (clause.name != kNoName) deleteName(clause.name, false);
  };
  if (b_.reachable()) {
    BlockId leave = newBlock();
    b_.jump(leave);
    b_.seal(leave);
    b_.startBlock(leave);
    finish();
    b_.jump(next);
  }
  ValueId raised = b_.startHandler(failed, bodyFrom);
  finish();
  b_.emit(Op::kListAppend, {results, raised});
  b_.jump(next);
  b_.seal(next);
  b_.startBlock(next);
  return left;
}

}  // namespace krait
