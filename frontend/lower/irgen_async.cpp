// await, async for and async with to SSA: what they delegate to, as yield from does.
#include "frontend/lower/irgen_unit.h"
#include "runtime/objects/type_ids.h"

namespace krait {

using namespace ast;

ir::ValueId IrUnit::await(ValueId value, AwaitPlace place) {
  ValueId where = b_.constant(Value::smallInt(static_cast<int64_t>(place)));
  ValueId awaitable = intrinsic(Intrinsic::kAwait, {value, where});
  return b_.emit(Op::kYieldFrom, {awaitable});
}

ir::ValueId IrUnit::yield(ValueId value) {
  if (code_.flags & kCodeAsyncGenerator) value = intrinsic(Intrinsic::kYielded, {value});
  return b_.emit(Op::kYield, {value});
}

ir::ValueId IrUnit::iteratorOf(ValueId iterable, bool isAsync) {
  if (!isAsync) return b_.emit(Op::kGetIter, {iterable});
  ValueId isFor = b_.constant(Value::boolean(true));
  return intrinsic(Intrinsic::kAsyncIterator, {iterable, isFor});
}

ir::ValueId IrUnit::nextOrLeave(ValueId iterator, bool isAsync, BlockId header, BlockId body, BlockId exit) {
  if (!isAsync) {
    ValueId v = b_.emit(Op::kIterNext, {iterator});
    ValueId done = b_.emit(Op::kIsExhausted, {v});
    b_.branch(done, exit, body);
    b_.seal(body);
    return v;
  }
  // StopAsyncIteration from there ends the loop. No name is bound while its handler is in force.
  BlockId outer = b_.handler(), handler = newBlock(), ask = newBlock();
  b_.setHandler(handler);
  start(ask);
  b_.seal(ask);
  ValueId awaitable = intrinsic(Intrinsic::kAsyncNext, {iterator});
  ValueId v = b_.emit(Op::kYieldFrom, {awaitable});
  b_.setHandler(outer);
  b_.jump(body);
  b_.seal(body);
  ValueId exception = b_.startHandler(handler, header);
  ValueId stop = b_.emitNullary(Op::kBuiltinType, static_cast<uint64_t>(TypeId::kStopAsyncIteration));
  ValueId ends = b_.emit(Op::kMatchException, {exception, stop});
  BlockId again = newBlock();
  b_.branch(ends, exit, again);
  b_.seal(again);
  b_.startBlock(again);
  b_.emit(Op::kReraise, {exception});
  b_.unreachable();
  return v;
}

void IrUnit::callExit(ValueId exit, bool isAsync) {
  ValueId nothing = none();
  ValueId result = b_.emit(Op::kCall, {exit, nothing, nothing, nothing});
  if (isAsync) await(result, AwaitPlace::kExit);
}

}  // namespace krait
