// The module itertools: its iterators but for those over pools (itertools_pools.cpp).
//
// Rules
//  1. Here a tool is a state machine in a stepper's frame; itertools_leaf.cpp has what it does without one, while what it
//     draws from is plain (kToolPlain, found when it is made and never changing) or happens to be.
//  2. What must outlast a call into Python lies in the tool's own state or in the frame's registers 1 and 2.
//  3. A leaf that finds that it needs Python leaves what it has drawn in the tool's state: the first step looks there.
#include "runtime/modules/functional/itertools.h"

#include "runtime/calls/arguments.h"
#include "runtime/errors/errors.h"
#include "runtime/objects/classes/in_place.h"
#include "runtime/objects/containers/list.h"
#include "runtime/objects/iteration/iterators.h"
#include "runtime/objects/numbers/int.h"
#include "runtime/objects/text/str.h"

namespace krait {

namespace {

// One run of a tool's machine: from `resume` on, with what the last question gave.
struct Run {
  Context& ctx;
  ToolCell& t;
  FrameCell& frame;
  Value* r;          // registers
  uint32_t resume;
  Value completed;
  Value* state = t.state;
};

// Asks `iterator`; its answer is for step `step`.
Pull pull(Run& run, Value iterator, uint32_t step, Value* item, Step* leave) {
  bool fresh = run.resume == step;
  run.resume = 0;
  return nextItem(run.ctx, run.frame, iterator, step, &fresh, run.completed, item, leave);
}

Step finished(Context& ctx) {
  ctx.callee = Value::none();
  return Step::done(Value::exhausted());
}

// An operation that may defer gave `v`: goes on at `step` with its result.
#define KRAIT_AWAIT(v, step)                                                     \
  if ((v).isExit()) return stepFromExit(run.ctx, run.frame, step)

// --- the machines, by tool: state[] as each says

// state: 0 the next number, 1 step. Steps: 1 the sum.
Step countNext(Run& run) {
  if (run.resume == 0) {
    run.r[1] = run.state[0];
    run.completed = binaryOp(run.ctx, BinaryOperator::kAdd, run.state[0], run.state[1]);
    KRAIT_AWAIT(run.completed, 1);
  }
  run.state[0] = run.completed;
  return Step::done(run.r[1]);
}

// state: 0 iterator or None, 1 what it gave (list), 2 place.
Step cycleNext(Run& run) {
  Context& ctx = run.ctx;
  ListCell& saved = cellCast<ListCell>(ctx, run.state[1]);
  if (!run.state[0].isNone()) {
    Value item;
    Step leave = Step::raise();
    switch (pull(run, run.state[0], 1, &item, &leave)) {
      case Pull::kLeave: return leave;
      case Pull::kValue: listAppend(ctx, saved, item); return Step::done(item);
      case Pull::kEnd: run.state[0] = Value::none();
    }
  }
  uint32_t n = saved.length;
  if (n == 0) return finished(ctx);
  uint32_t i = static_cast<uint32_t>(run.state[2].asInt());
  if (i >= n) i = 0;
  run.state[2] = Value::smallInt(i + 1);
  return Step::done(listItems(ctx, saved, n)[i]);
}

// state: 0 object, 1 times left or None.
Step repeatNext(Run& run) {
  if (run.state[1].isNone()) return Step::done(run.state[0]);
  int64_t left = run.state[1].asInt();
  if (left <= 0) return finished(run.ctx);
  run.state[1] = Value::smallInt(left - 1);
  return Step::done(run.state[0]);
}

// state: 0 iterator, 1 function or None, 2 total or unbound, 3 initial or unbound, 4 an item drawn but not yet added.
// Steps: 1 an item, 2 the new total.
Step accumulateNext(Run& run) {
  Context& ctx = run.ctx;
  if (run.resume != 2) {
    if (!run.state[3].isUnbound()) {
      run.state[2] = run.state[3];
      run.state[3] = Value::unbound();
      return Step::done(run.state[2]);
    }
    Value item = run.state[4];
    if (item.isUnbound()) {
      Step leave = Step::raise();
      switch (pull(run, run.state[0], 1, &item, &leave)) {
        case Pull::kLeave: return leave;
        case Pull::kEnd: return finished(ctx);
        case Pull::kValue: break;
      }
    }
    if (run.state[2].isUnbound()) {
      run.state[2] = item;
      return Step::done(item);
    }
    run.state[4] = Value::unbound();
    if (!run.state[1].isNone()) {
      const Value args[2] = {run.state[2], item};
      if (!callInPlace(ctx, run.state[1], args, 2, &run.completed)) return callValue(ctx, run.frame, 2, run.state[1], {run.state[2], item});
    } else {
      run.completed = binaryOp(ctx, BinaryOperator::kAdd, run.state[2], item);
    }
    KRAIT_AWAIT(run.completed, 2);
  }
  run.state[2] = run.completed;
  return Step::done(run.completed);
}

// state: 0 iterator or None, 1 n, 2 strict. r: 1 list.
Step batchedNext(Run& run) {
  Context& ctx = run.ctx;
  if (run.state[0].isNone()) return finished(ctx);
  if (run.resume == 0) run.r[1] = valueOf(ctx, &newListCell(ctx, 0));
  ListCell& list = cellCast<ListCell>(ctx, run.r[1]);
  while (list.length < run.state[1].asInt()) {
    Value item;
    Step leave = Step::raise();
    Pull pulled = pull(run, run.state[0], 1, &item, &leave);
    if (pulled == Pull::kLeave) return leave;
    if (pulled == Pull::kEnd) {
      run.state[0] = Value::none();
      if (list.length == 0) return finished(ctx);
      if (!run.state[2].isTrue()) break;
      raise(ctx, ErrorId::kBatchedIncomplete);
      return Step::raise();
    }
    spend(ctx, 1);
    listAppend(ctx, list, item);
  }
  uint32_t n = list.length;
  return Step::done(newTuple(ctx, listItems(ctx, list, n), n));
}

// state: 0 iterator over the iterables or None, 1 the one being drawn from or None, 2 an iterable drawn but not yet asked for
// its iterator. Steps: 1 an iterable, 2 its iterator, 3 an item.
Step chainNext(Run& run) {
  Context& ctx = run.ctx;
  if (run.resume == 2) run.state[1] = run.completed;
  while (true) {
    spend(ctx, 1);
    Value item;
    Step leave = Step::raise();
    if (!run.state[1].isNone()) {
      switch (pull(run, run.state[1], 3, &item, &leave)) {
        case Pull::kLeave: return leave;
        case Pull::kValue: return Step::done(item);
        case Pull::kEnd: run.state[1] = Value::none();
      }
    }
    if (run.state[0].isNone()) return finished(ctx);
    item = run.state[2];
    run.state[2] = Value::unbound();
    if (item.isUnbound()) {
      switch (pull(run, run.state[0], 1, &item, &leave)) {
        case Pull::kLeave: return leave;
        case Pull::kEnd: run.state[0] = Value::none(); return finished(ctx);
        case Pull::kValue: break;
      }
    }
    Value it = getIterator(ctx, item);
    KRAIT_AWAIT(it, 2);
    run.state[1] = it;
  }
}

// state: 0 data, 1 selectors, 2 and 3 a datum and its selector whose truth is not known yet. r: 1 the datum. Steps: 1 a datum, 2 a selector, 3 its truth.
Step compressNext(Run& run) {
  Context& ctx = run.ctx;
  if (run.resume == 3) {
    if (run.completed.isTrue()) return Step::done(run.r[1]);
    run.resume = 0;
  }
  while (true) {
    spend(ctx, 1);
    Value item = run.state[3];
    Step leave = Step::raise();
    if (!item.isUnbound()) {
      run.r[1] = run.state[2];
      run.state[2] = run.state[3] = Value::unbound();
    } else {
      if (run.resume != 2) {
        Pull pulled = pull(run, run.state[0], 1, &item, &leave);
        if (pulled == Pull::kLeave) return leave;
        if (pulled == Pull::kEnd) return finished(ctx);
        run.r[1] = item;
      }
      Pull pulled = pull(run, run.state[1], 2, &item, &leave);
      if (pulled == Pull::kLeave) return leave;
      if (pulled == Pull::kEnd) return finished(ctx);
    }
    Value t = truth(ctx, item);
    KRAIT_AWAIT(t, 3);
    if (t.isTrue()) return Step::done(run.r[1]);
  }
}

// dropwhile, takewhile, filterfalse. state: 0 predicate, 1 iterator, 2 True once decided, 3 an item drawn but not yet judged,
// 4 what the predicate said of it or unbound. r: 1 the item.
// Steps: 1 an item, 2 the predicate's answer, 3 its truth.
Step whileNext(Run& run) {
  Context& ctx = run.ctx;
  const Tool tool = toolOf(run.t);
  if (tool == Tool::kTakewhile && run.state[2].isTrue()) return finished(ctx);
  uint32_t step = run.resume;
  while (true) {
    spend(ctx, 1);
    if (step < 2) {
      Value item = run.state[3], answer = run.state[4];
      run.state[3] = run.state[4] = Value::unbound();
      if (item.isUnbound()) {
        Step leave = Step::raise();
        Pull pulled = pull(run, run.state[1], 1, &item, &leave);
        if (pulled == Pull::kLeave) return leave;
        if (pulled == Pull::kEnd) return finished(ctx);
      }
      if (tool == Tool::kDropwhile && run.state[2].isTrue()) return Step::done(item);
      run.r[1] = item;
      if (answer.isUnbound() && tool == Tool::kFilterfalse && run.state[0].isNone()) answer = item;
      if (answer.isUnbound()) {
        if (!callInPlace(ctx, run.state[0], &item, 1, &answer)) return callValue(ctx, run.frame, 2, run.state[0], {item});
        KRAIT_AWAIT(answer, 2);
      }
      run.completed = answer;
      step = 2;
    }
    if (step == 2) {
      run.completed = truth(ctx, run.completed);
      KRAIT_AWAIT(run.completed, 3);
    }
    const bool answer = run.completed.isTrue();
    if (tool == Tool::kTakewhile) {
      if (answer) return Step::done(run.r[1]);
      run.state[2] = Value::boolean(true);
      return finished(ctx);
    }
    if (!answer) {
      run.state[2] = Value::boolean(true);
      if (tool == Tool::kDropwhile && isPlainIterator(ctx, run.state[1])) run.t.header.flags |= kToolLeafFirst;
      return Step::done(run.r[1]);
    }
    step = 0;
  }
}

// state: 0 function, 1 iterator, 2 arguments drawn but not yet a tuple. Steps: 1 the arguments, 2 the tuple of them, 3 the result.
Step starmapNext(Run& run) {
  Context& ctx = run.ctx;
  if (run.resume == 3) return Step::done(run.completed);
  if (run.resume != 2) {
    Value item = run.state[2];
    run.state[2] = Value::unbound();
    if (item.isUnbound()) {
      Step leave = Step::raise();
      Pull pulled = pull(run, run.state[1], 1, &item, &leave);
      if (pulled == Pull::kLeave) return leave;
      if (pulled == Pull::kEnd) return finished(ctx);
    }
    run.completed = tupleFromIterable(ctx, item);
    KRAIT_AWAIT(run.completed, 2);
  }
  TupleCell& args = cellCast<TupleCell>(ctx, run.completed);
  uint32_t n = args.length;
  Value* to = roomForArguments(ctx, n);
  for (uint32_t k = 0; k < n; ++k) to[k] = args.items[k];  // bounded: roomForArguments spends
  run.frame.resume = 3;
  return Step::call(run.state[0]);
}

// state: 0 iterator, 1 key function or None, 2 the last group's key, 3 current key, 4 current value, 5 current group.
// 2 to 4 are unbound before the first. A group's state: 0 its groupby, 1 its key.
// Steps: 1 a value, 2 its key, 3 comparison of keys, 4 its truth.
Step groupStep(Run& run, ToolCell& by) {
  Value* s = by.state;
  Context& ctx = run.ctx;
  if (run.resume == 2) {
    s[3] = run.completed;
    return Step::done(Value::none());
  }
  Value item;
  Step leave = Step::raise();
  Pull pulled = pull(run, s[0], 1, &item, &leave);
  if (pulled == Pull::kLeave) return leave;
  if (pulled == Pull::kEnd) return finished(ctx);
  s[4] = item;
  Value key = item;
  if (!s[1].isNone()) {
    if (!callInPlace(ctx, s[1], &item, 1, &key)) return callValue(ctx, run.frame, 2, s[1], {item});
    if (key.isExit()) return stepFromExit(ctx, run.frame, 2);
  }
  s[3] = key;
  return Step::done(Value::none());
}

// s[3] == key, as a bool; *leave when Python must say (its answer is for step 3).
bool groupKeyEquals(Run& run, Value a, Value b, bool* equal, Step* leave) {
  Value v = run.completed;
  if (run.resume != 4) {
    if (run.resume != 3) v = isSame(run.ctx, a, b) ? Value::boolean(true) : compareOp(run.ctx, CompareOperator::kEq, a, b);
    if (v.isExit()) return *leave = stepFromExit(run.ctx, run.frame, 3), false;
    v = truth(run.ctx, v);
    if (v.isExit()) return *leave = stepFromExit(run.ctx, run.frame, 4), false;
  }
  run.resume = 0;
  *equal = v.isTrue();
  return true;
}

Step groupbyNext(Run& run) {
  Context& ctx = run.ctx;
  Value* s = run.state;
  s[5] = Value::none();
  while (true) {
    spend(ctx, 1);
    if (run.resume == 0 || run.resume >= 3) {
      bool passed = false;
      if (!s[3].isUnbound()) {
        if (s[2].isUnbound()) {
          passed = true;
        } else {
          bool equal;
          Step leave = Step::raise();
          if (!groupKeyEquals(run, s[2], s[3], &equal, &leave)) return leave;
          passed = !equal;
        }
      }
      if (passed) break;
    }
    Step step = groupStep(run, run.t);
    run.resume = 0;
    if (step.kind != Step::kDone || step.value.isExhausted()) return step;
  }
  s[2] = s[3];
  ToolCell& group = newTool(ctx, Tool::kGrouper);
  group.state[0] = valueOf(ctx, &run.t);
  group.state[1] = s[2];
  s[5] = valueOf(ctx, &group);
  return Step::done(pairOf(ctx, s[3], s[5]));
}

Step grouperNext(Run& run) {
  Context& ctx = run.ctx;
  ToolCell& by = cellCast<ToolCell>(ctx, run.state[0]);
  Value* s = by.state;
  if (s[5].bits != valueOf(ctx, &run.t).bits) return finished(ctx);
  if (s[4].isUnbound() || (run.resume && run.resume < 3)) {
    Step step = groupStep(run, by);
    run.resume = 0;
    if (step.kind != Step::kDone || step.value.isExhausted()) return step;
  }
  bool equal;
  Step leave = Step::raise();
  if (!groupKeyEquals(run, run.state[1], s[3], &equal, &leave)) return leave;
  if (!equal) return finished(ctx);
  Value item = s[4];
  s[4] = Value::unbound();
  return Step::done(item);
}

// state: 0 iterator or None, 1 number of the next to give, 2 stop or None, 3 step, 4 items drawn.
Step isliceNext(Run& run) {
  Context& ctx = run.ctx;
  Value* s = run.state;
  if (s[0].isNone()) return finished(ctx);
  const int64_t stop = s[2].isNone() ? INT64_MAX : s[2].asInt();
  const int64_t goal = s[1].asInt() < stop ? s[1].asInt() : stop;
  int64_t drawn = s[4].asInt();
  while (true) {
    const bool wanted = drawn >= s[1].asInt();
    if (drawn >= goal && (!wanted || drawn >= stop)) break;
    Value item;
    Step leave = Step::raise();
    Pull pulled = pull(run, s[0], 1, &item, &leave);
    if (pulled == Pull::kLeave) return leave;
    if (pulled == Pull::kEnd) break;
    spend(ctx, 1);
    s[4] = Value::smallInt(++drawn);
    if (!wanted) continue;
    int64_t next;
    if (__builtin_add_overflow(s[1].asInt(), s[3].asInt(), &next) || next > stop) next = stop;
    s[1] = Value::fitsInt(next) ? Value::smallInt(next) : Value::smallInt(Value::kMaxInt);
    return Step::done(item);
  }
  s[0] = Value::none();
  return finished(ctx);
}

// state: 0 iterator or None, 1 the item before or unbound. Steps: 1 the first, 2 the next.
Step pairwiseNext(Run& run) {
  Context& ctx = run.ctx;
  Value* s = run.state;
  if (s[0].isNone()) return finished(ctx);
  Value item;
  Step leave = Step::raise();
  if (s[1].isUnbound()) {
    Pull pulled = pull(run, s[0], 1, &item, &leave);
    if (pulled == Pull::kLeave) return leave;
    if (pulled == Pull::kEnd) return s[0] = Value::none(), finished(ctx);
    s[1] = item;
  }
  Pull pulled = pull(run, s[0], 2, &item, &leave);
  if (pulled == Pull::kLeave) return leave;
  if (pulled == Pull::kEnd) return s[0] = s[1] = Value::none(), finished(ctx);
  Value pair = pairOf(ctx, s[1], item);
  s[1] = item;
  return Step::done(pair);
}

// state: 0 the shared iterator, 1 where this one stands: a tuple of a value and the next such tuple, None before there is one.
Step teeNext(Run& run) {
  Context& ctx = run.ctx;
  TupleCell& node = cellCast<TupleCell>(ctx, run.state[1]);
  if (node.length != 2) corrupt(ctx);
  Value* place = node.items;
  if (place[1].isNone()) {
    Value item;
    Step leave = Step::raise();
    Pull pulled = pull(run, run.state[0], 1, &item, &leave);
    if (pulled == Pull::kLeave) return leave;
    if (pulled == Pull::kEnd) return finished(ctx);
    place[0] = item;
    place[1] = newTeeNode(ctx);
  }
  run.state[1] = place[1];
  return Step::done(place[0]);
}

// state: 0 tuple of iterators (None: ended), 1 fill value, 2 how many go on. r: 1 result, 2 index.
Step zipLongestNext(Run& run) {
  Context& ctx = run.ctx;
  TupleCell& iterators = cellCast<TupleCell>(ctx, run.state[0]);
  uint32_t n = iterators.length, i = 0;
  if (n == 0 || run.state[2].asInt() <= 0) return finished(ctx);
  if (run.resume) i = static_cast<uint32_t>(run.r[2].asInt());
  else run.r[1] = valueOf(ctx, &newTupleCell(ctx, n));
  TupleCell& result = cellCast<TupleCell>(ctx, run.r[1]);
  if (result.length < n) corrupt(ctx);
  for (; i < n; ++i) {
    spend(ctx, 1);
    result.items[i] = run.state[1];
    if (iterators.items[i].isNone()) continue;
    run.r[2] = Value::smallInt(i);
    Value item;
    Step leave = Step::raise();
    Pull pulled = pull(run, iterators.items[i], 1, &item, &leave);
    if (pulled == Pull::kLeave) return leave;
    if (pulled == Pull::kValue) {
      result.items[i] = item;
      continue;
    }
    iterators.items[i] = Value::none();
    run.state[2] = Value::smallInt(run.state[2].asInt() - 1);
    if (run.state[2].asInt() <= 0) return finished(ctx);
  }
  return Step::done(run.r[1]);
}

Step runTool(Run& run) {
  switch (toolOf(run.t)) {
    case Tool::kCountFrom: return countNext(run);
    case Tool::kCycle: return cycleNext(run);
    case Tool::kRepeat: return repeatNext(run);
    case Tool::kAccumulate: return accumulateNext(run);
    case Tool::kBatched: return batchedNext(run);
    case Tool::kChain: return chainNext(run);
    case Tool::kCompress: return compressNext(run);
    case Tool::kDropwhile:
    case Tool::kTakewhile:
    case Tool::kFilterfalse: return whileNext(run);
    case Tool::kGroupby: return groupbyNext(run);
    case Tool::kGrouper: return grouperNext(run);
    case Tool::kIslice: return isliceNext(run);
    case Tool::kPairwise: return pairwiseNext(run);
    case Tool::kStarmap: return starmapNext(run);
    case Tool::kTee: return teeNext(run);
    case Tool::kZipLongest: return zipLongestNext(run);
    case Tool::kProduct:
    case Tool::kCombinations:
    case Tool::kCombinationsWithReplacement:
    case Tool::kPermutations: {
      Value v = poolNext(run.ctx, run.t);
      return v.isExit() ? Step::raise() : v.isExhausted() ? finished(run.ctx) : Step::done(v);
    }
    case Tool::kCount: break;
  }
  corrupt(run.ctx);
}

}  // namespace

TypeId toolType(uint32_t shape) {
  static constexpr TypeId kTypes[] = {
#define TOOL(Id) TypeId::k##Id,
#include "runtime/modules/functional/itertools.def"
#undef TOOL
  };
  return shape < static_cast<uint32_t>(Tool::kCount) ? kTypes[shape] : TypeId::kObject;
}

// --- steppers

// Registers: 0 the tool, 1 and 2 its machine's.
Step toolNextStep(Context& ctx, FrameCell& frame, Value completed) {
  ToolCell& t = cellCast<ToolCell>(ctx, frame.registers[0]);
  if (completed.isExit()) {
    endAfterError(t);
    return reraise(ctx);
  }
  Run run{ctx, t, frame, frame.registers, frame.resume, completed};
  const Step step = runTool(run);
  if (step.kind == Step::kRaise) endAfterError(t);
  return step;
}

// Registers: 0 tuple of iterables, 1 the tool, 2 index. Each becomes a tuple.
Step toolPoolsStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  TupleCell& pools = cellCast<TupleCell>(ctx, r[0]);
  uint32_t n = pools.length, i = 0;
  if (frame.resume == 1) {
    i = static_cast<uint32_t>(r[2].asInt());
    if (i >= n) corrupt(ctx);
    pools.items[i++] = completed;
  }
  for (; i < n; ++i) {
    spend(ctx, 1);
    r[2] = Value::smallInt(i);
    Value v = tupleFromIterable(ctx, pools.items[i]);
    if (v.isExit()) return stepFromExit(ctx, frame, 1);
    pools.items[i] = v;
  }
  Value v = takePools(ctx, cellCast<ToolCell>(ctx, r[1]), pools);
  return v.isExit() ? Step::raise() : Step::done(v);
}

// Registers: 0 iterable, 1 n. Step 1: its iterator.
Step teeStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  if (frame.resume == 0) {
    completed = getIterator(ctx, r[0]);
    if (completed.isExit()) return stepFromExit(ctx, frame, 1);
  }
  uint32_t n = static_cast<uint32_t>(r[1].asInt());
  Value shared = completed, node;
  if (ToolCell* other = cellOrNull<ToolCell>(ctx, completed); other && toolOf(*other) == Tool::kTee) {
    shared = other->state[0];
    node = other->state[1];
  } else {
    node = newTeeNode(ctx);
  }
  TupleCell& result = newTupleCell(ctx, n);
  for (uint32_t i = 0; i < n; ++i) {
    spend(ctx, 1);
    ToolCell& t = newTool(ctx, Tool::kTee);
    t.state[0] = shared;
    t.state[1] = node;
    setPlainOver(ctx, t, shared);
    result.items[i] = valueOf(ctx, &t);
  }
  return Step::done(valueOf(ctx, &result));
}

extern const BuiltinDef kToolSteppers[] = {
    {"<ToolNext>", "(tool, /)", nullptr, toolNextStep, 3, Effects::kRunsPython, JitHint::kNone, "", true},
    {"<ToolPools>", "(iterables, tool, /)", nullptr, toolPoolsStep, 3, Effects::kRunsPython, JitHint::kNone, ""},
    {"<Tee>", "(iterable, n, /)", nullptr, teeStep, 2, Effects::kRunsPython, JitHint::kNone, ""},
    kTableEnd,
};

#undef KRAIT_AWAIT

}  // namespace krait
