// Containers and iteration, with quick forms for lists, tuples and dicts; functions, classes, text.
#include "interp/machine.h"
#include "runtime/base/scratch.h"
#include "runtime/errors/errors.h"
#include "runtime/calls/machine_steppers.h"
#include "runtime/program/symbols.h"
#include "runtime/objects/iteration/iterators.h"
#include "runtime/objects/classes/class.h"
#include "runtime/objects/functions/coroutine.h"
#include "runtime/objects/functions/function.h"
#include "runtime/objects/match.h"
#include "runtime/objects/containers/build.h"
#include "runtime/objects/containers/containers.h"
#include "runtime/objects/operations.h"
#include "runtime/objects/text/str.h"

namespace krait::interp {

namespace {

// Register number `i` of the list that follows unit 1.
inline uint32_t listed(const Unit* pc, uint32_t i) { return static_cast<uint32_t>(pc[2 + i / 4] >> (16 * (i % 4))) & 0xFFFF; }

inline bool exactly(Context* ctx, Value v, Kind kind) {
  if (!v.isRef()) return false;
  const Header& h = headerOf(*ctx, v);
  return h.kind == kind && h.subclass == kExact;
}

// Feedback: ran on something no quick form is for.
inline void noteOther(Unit* pc) { pc[1] |= Unit{kSawOther} << (32 + kMaskShift); }

}  // namespace

KRAIT_HANDLER Value opBuildTuple(KRAIT_PARAMETERS) {
  uint32_t n = fieldC(*pc);
  Value tuple = emptyTuple(*ctx);
  if (n) {
    TupleCell& cell = newTupleCell(*ctx, n);
    for (uint32_t i = 0; i < n; ++i) cell.items[i] = r[listed(pc, i)];
    tuple = valueOf(*ctx, &cell);
  }
  r[fieldA(*pc)] = tuple;
  KRAIT_NEXT(unitsOf(pc));
}
KRAIT_HANDLER Value opBuildList(KRAIT_PARAMETERS) {
  uint32_t n = fieldC(*pc);
  ListCell& list = newListCell(*ctx, n);
  Value* items = ctx->at<ValuesCell>(list.items)->items;
  for (uint32_t i = 0; i < n; ++i) items[i] = r[listed(pc, i)];
  list.length = n;
  r[fieldA(*pc)] = valueOf(*ctx, &list);
  KRAIT_NEXT(unitsOf(pc));
}
KRAIT_HANDLER Value opBuildString(KRAIT_PARAMETERS) {
  TextBuilder builder(*ctx);
  uint32_t n = fieldC(*pc);
  for (uint32_t i = 0; i < n; ++i) builder.add(r[listed(pc, i)]);
  r[fieldA(*pc)] = builder.finish();
  KRAIT_NEXT(unitsOf(pc));
}

// Sets and dicts of more than plain keys may run Python: a stepper builds them from a tuple.
KRAIT_HANDLER Value opBuildSet(KRAIT_PARAMETERS) {
  KRAIT_SAVE();
  uint32_t n = fieldC(*pc);
  TupleCell& items = newTupleCell(*ctx, n);
  for (uint32_t i = 0; i < n; ++i) items.items[i] = r[listed(pc, i)];
  Value v = buildSet(*ctx, valueOf(*ctx, &items));
  if (v.isExit()) KRAIT_TAIL leave(KRAIT_ARGUMENTS);
  r[fieldA(*pc)] = v;
  KRAIT_NEXT(unitsOf(pc));
}
KRAIT_HANDLER Value opBuildDict(KRAIT_PARAMETERS) {
  KRAIT_SAVE();
  uint32_t n = fieldC(*pc);
  Value v;
  if (n == 0) {
    v = newDict(*ctx);
  } else {
    TupleCell& items = newTupleCell(*ctx, n);
    for (uint32_t i = 0; i < n; ++i) items.items[i] = r[listed(pc, i)];
    v = buildDict(*ctx, valueOf(*ctx, &items));
    if (v.isExit()) KRAIT_TAIL leave(KRAIT_ARGUMENTS);
  }
  r[fieldA(*pc)] = v;
  KRAIT_NEXT(unitsOf(pc));
}
KRAIT_HANDLER Value opBuildSlice(KRAIT_PARAMETERS) {
  r[fieldA(*pc)] = newSlice(*ctx, r[fieldB(*pc)], r[fieldC(*pc)], r[pc[1] & 0xFFFF]);
  KRAIT_NEXT(2);
}
KRAIT_HANDLER Value opListAppend(KRAIT_PARAMETERS) {
  listAppend(*ctx, cellCast<ListCell>(*ctx, r[fieldA(*pc)]), r[fieldB(*pc)]);
  KRAIT_NEXT(1);
}
KRAIT_HANDLER Value opSetAdd(KRAIT_PARAMETERS) { KRAIT_DISCARD_OR_LEAVE(2, setAdd(*ctx, r[fieldA(*pc)], r[fieldB(*pc)])); }
KRAIT_HANDLER Value opDictStore(KRAIT_PARAMETERS) {
  KRAIT_DISCARD_OR_LEAVE(2, setItem(*ctx, r[fieldA(*pc)], r[fieldB(*pc)], r[fieldC(*pc)]));
}
KRAIT_HANDLER Value opListExtend(KRAIT_PARAMETERS) { KRAIT_DISCARD_OR_LEAVE(2, listExtendStarred(*ctx, r[fieldA(*pc)], r[fieldB(*pc)])); }
KRAIT_HANDLER Value opSetUpdate(KRAIT_PARAMETERS) { KRAIT_DISCARD_OR_LEAVE(2, setUpdate(*ctx, r[fieldA(*pc)], r[fieldB(*pc)])); }
KRAIT_HANDLER Value opDictMerge(KRAIT_PARAMETERS) {
  KRAIT_DISCARD_OR_LEAVE(2, dictMerge(*ctx, r[fieldA(*pc)], r[fieldB(*pc)], extraOf(pc[1]) != 0));
}
KRAIT_HANDLER Value opListToTuple(KRAIT_PARAMETERS) {
  ListCell& list = cellCast<ListCell>(*ctx, r[fieldB(*pc)]);
  uint32_t n = list.length;
  r[fieldA(*pc)] = newTuple(*ctx, listItems(*ctx, list, n), n);
  KRAIT_NEXT(1);
}

// --- items

KRAIT_HANDLER Value opGetItem(KRAIT_PARAMETERS) {
  Value container = r[fieldB(*pc)], key = r[fieldC(*pc)];
  if (key.isInt() && exactly(ctx, container, Kind::kList)) {
    setOpcode(*pc, Opcode::kGetItemListInt);
  } else if (key.isInt() && exactly(ctx, container, Kind::kTuple)) {
    setOpcode(*pc, Opcode::kGetItemTupleInt);
  } else if (exactly(ctx, container, Kind::kDict)) {
    setOpcode(*pc, Opcode::kGetItemDict);
  } else {
    const bool ofStr = key.isInt() && isPlainStr(*ctx, container);
    pc[1] |= Unit{ofStr ? kSawStr : kSawOther} << (32 + kMaskShift);
    if (ofStr) {
      const Text text = textOf(*ctx, container);
      int64_t i = key.asInt();
      if (i < 0) i += text.length;
      if (__builtin_expect(static_cast<uint64_t>(i) < text.length, 1)) {
        r[fieldA(*pc)] = newStrPoint(*ctx, text[static_cast<uint32_t>(i)]);
        KRAIT_NEXT(2);
      }
    }
  }
  KRAIT_STORE_OR_LEAVE(2, getItem(*ctx, container, key));
}
static KRAIT_HANDLER Value getItemSlow(KRAIT_PARAMETERS) {
  noteOther(pc);
  KRAIT_STORE_OR_LEAVE(2, getItem(*ctx, r[fieldB(*pc)], r[fieldC(*pc)]));
}
KRAIT_HANDLER Value opGetItemListInt(KRAIT_PARAMETERS) {
  Value container = r[fieldB(*pc)], key = r[fieldC(*pc)];
  if (__builtin_expect(exactly(ctx, container, Kind::kList) && key.isInt(), 1)) {
    ListCell& list = *ctx->at<ListCell>(container.offset());
    int64_t i = key.asInt();
    uint32_t length = list.length;
    if (i < 0) i += length;
    if (__builtin_expect(static_cast<uint64_t>(i) < length, 1)) {
      r[fieldA(*pc)] = ctx->at<ValuesCell>(list.items)->items[i];
      KRAIT_NEXT(2);
    }
  }
  KRAIT_TAIL getItemSlow(KRAIT_ARGUMENTS);
}
KRAIT_HANDLER Value opGetItemTupleInt(KRAIT_PARAMETERS) {
  Value container = r[fieldB(*pc)], key = r[fieldC(*pc)];
  if (__builtin_expect(exactly(ctx, container, Kind::kTuple) && key.isInt(), 1)) {
    TupleCell& tuple = *ctx->at<TupleCell>(container.offset());
    int64_t i = key.asInt();
    uint32_t length = tuple.length;
    if (i < 0) i += length;
    if (__builtin_expect(static_cast<uint64_t>(i) < length, 1)) {
      r[fieldA(*pc)] = tuple.items[i];
      KRAIT_NEXT(2);
    }
  }
  KRAIT_TAIL getItemSlow(KRAIT_ARGUMENTS);
}
KRAIT_HANDLER Value opGetItemDict(KRAIT_PARAMETERS) {
  Value container = r[fieldB(*pc)];
  if (__builtin_expect(exactly(ctx, container, Kind::kDict), 1)) KRAIT_STORE_OR_LEAVE(2, dictGetItem(*ctx, container, r[fieldC(*pc)]));
  setOpcode(*pc, Opcode::kGetItem);
  KRAIT_TAIL getItemSlow(KRAIT_ARGUMENTS);
}

KRAIT_HANDLER Value opSetItem(KRAIT_PARAMETERS) {
  if (r[fieldB(*pc)].isInt() && exactly(ctx, r[fieldA(*pc)], Kind::kList)) {
    setOpcode(*pc, Opcode::kSetItemListInt);
  } else if (exactly(ctx, r[fieldA(*pc)], Kind::kDict)) {
    setOpcode(*pc, Opcode::kSetItemDict);
  } else {
    noteOther(pc);
  }
  KRAIT_DISCARD_OR_LEAVE(2, setItem(*ctx, r[fieldA(*pc)], r[fieldB(*pc)], r[fieldC(*pc)]));
}
KRAIT_HANDLER Value opSetItemDict(KRAIT_PARAMETERS) {
  Value container = r[fieldA(*pc)];
  if (__builtin_expect(exactly(ctx, container, Kind::kDict), 1)) KRAIT_DISCARD_OR_LEAVE(2, dictSetItem(*ctx, container, r[fieldB(*pc)], r[fieldC(*pc)]));
  setOpcode(*pc, Opcode::kSetItem);
  noteOther(pc);
  KRAIT_DISCARD_OR_LEAVE(2, setItem(*ctx, container, r[fieldB(*pc)], r[fieldC(*pc)]));
}
KRAIT_HANDLER Value opSetItemListInt(KRAIT_PARAMETERS) {
  Value container = r[fieldA(*pc)], key = r[fieldB(*pc)];
  if (__builtin_expect(exactly(ctx, container, Kind::kList) && key.isInt(), 1)) {
    ListCell& list = *ctx->at<ListCell>(container.offset());
    int64_t i = key.asInt();
    uint32_t length = list.length;
    if (i < 0) i += length;
    if (__builtin_expect(static_cast<uint64_t>(i) < length, 1)) {
      ctx->at<ValuesCell>(list.items)->items[i] = r[fieldC(*pc)];
      KRAIT_NEXT(2);
    }
  }
  noteOther(pc);
  KRAIT_DISCARD_OR_LEAVE(2, setItem(*ctx, container, key, r[fieldC(*pc)]));
}
KRAIT_HANDLER Value opDelItem(KRAIT_PARAMETERS) { KRAIT_DISCARD_OR_LEAVE(2, delItem(*ctx, r[fieldA(*pc)], r[fieldB(*pc)])); }
KRAIT_HANDLER Value opUnpack(KRAIT_PARAMETERS) {
  Value v = r[fieldB(*pc)];
  if (exactly(ctx, v, Kind::kTuple) && ctx->at<TupleCell>(v.offset())->length == extraOf(pc[1])) {
    r[fieldA(*pc)] = v;
    KRAIT_NEXT(2);
  }
  KRAIT_STORE_OR_LEAVE(2, unpackSequence(*ctx, v, extraOf(pc[1])));
}
KRAIT_HANDLER Value opUnpackStar(KRAIT_PARAMETERS) {
  uint32_t extra = extraOf(pc[1]);
  KRAIT_STORE_OR_LEAVE(2, unpackStarred(*ctx, r[fieldB(*pc)], extra & 0xFFFF, extra >> 16));
}
KRAIT_HANDLER Value opTupleItem(KRAIT_PARAMETERS) {
  r[fieldA(*pc)] = ctx->at<TupleCell>(r[fieldB(*pc)].offset())->items[fieldC(*pc)];
  KRAIT_NEXT(1);
}

// --- iteration

KRAIT_HANDLER Value opGetIter(KRAIT_PARAMETERS) { KRAIT_STORE_OR_LEAVE(2, getIterator(*ctx, r[fieldB(*pc)])); }

KRAIT_HANDLER Value opIterNext(KRAIT_PARAMETERS) { KRAIT_STORE_OR_LEAVE(2, nextOf(*ctx, r[fieldB(*pc)])); }

// IterNext, IsExhausted and JumpIfFalse in one: units 0-1, 2 and 3. The false edge is the loop's body.
static KRAIT_HANDLER Value iterNextSlow(KRAIT_PARAMETERS) {
  KRAIT_SAVE();
  Value v = nextOf(*ctx, r[fieldB(*pc)]);
  if (v.isExit()) KRAIT_TAIL leave(KRAIT_ARGUMENTS);
  r[fieldA(*pc)] = v;
  if (v.isExhausted()) KRAIT_NEXT(4);
  pc += 3;
  KRAIT_NEXT(fieldOffset(*pc));
}
KRAIT_HANDLER Value opIterNextBranch(KRAIT_PARAMETERS) {
  Value iterator = r[fieldB(*pc)];
  if (exactly(ctx, iterator, Kind::kRangeIterator)) {
    setOpcode(*pc, Opcode::kIterNextRange);
  } else if (exactly(ctx, iterator, Kind::kSequenceIterator) && exactly(ctx, ctx->at<SequenceIteratorCell>(iterator.offset())->sequence, Kind::kList)) {
    setOpcode(*pc, Opcode::kIterNextList);
  } else {
    const uint32_t into = extraOf(pc[1]) & kUnpackedInto;
    if (into == 2 && givesPairs(*ctx, iterator)) {
      setOpcode(*pc, Opcode::kIterNextPair);
      if (exactly(ctx, iterator, Kind::kEnumerate)) pc[1] |= Unit{kSawEnumerate} << (32 + kMaskShift);
    } else if (into > 2 && exactly(ctx, iterator, Kind::kZip)) {
      setOpcode(*pc, Opcode::kIterNextZip);
    }
    const bool walks = exactly(ctx, iterator, Kind::kSequenceIterator);
    const bool ofStr = walks && isStr(*ctx, ctx->at<SequenceIteratorCell>(iterator.offset())->sequence);
    pc[1] |= Unit{ofStr ? kSawStr : kSawOther} << (32 + kMaskShift);
    if (isIterableGenerator(*ctx, iterator)) {
      KRAIT_SAVE();
      ctx->callee = iterator;
      KRAIT_TAIL nextGenerator(KRAIT_ARGUMENTS);
    }
    if (ofStr) {
      auto& cell = *ctx->at<SequenceIteratorCell>(iterator.offset());
      const Text text = textOf(*ctx, cell.sequence);
      const uint32_t i = cell.index;
      if (__builtin_expect(i < text.length, 1)) {
        cell.index = i + 1;
        r[fieldA(*pc)] = newStrPoint(*ctx, text[i]);
        pc += 3;
        KRAIT_NEXT(fieldOffset(*pc));
      }
    }
  }
  KRAIT_TAIL iterNextSlow(KRAIT_ARGUMENTS);
}
// The same with Unpack and two TupleItems at the head of the body, for iterators whose tuples nobody would see.
KRAIT_HANDLER Value opIterNextPair(KRAIT_PARAMETERS) {
  KRAIT_SAVE();
  Value first, second;
  switch (nextPair(*ctx, r[fieldB(*pc)], &first, &second)) {
    case NextPair::kPair: {
      const Unit* body = pc + 3 + fieldOffset(pc[3]);
      r[fieldA(body[2])] = first;
      r[fieldA(body[3])] = second;
      pc += 3 + fieldOffset(pc[3]);
      KRAIT_NEXT(4);
    }
    case NextPair::kEnd:
      r[fieldA(*pc)] = Value::exhausted();
      KRAIT_NEXT(4);
    case NextPair::kRaised: KRAIT_TAIL leave(KRAIT_ARGUMENTS);
    case NextPair::kOther: break;
  }
  KRAIT_TAIL iterNextSlow(KRAIT_ARGUMENTS);
}
// The same with Unpack and as many TupleItems for a zip of three iterators and more.
KRAIT_HANDLER Value opIterNextZip(KRAIT_PARAMETERS) {
  KRAIT_SAVE();
  const uint32_t n = extraOf(pc[1]) & kUnpackedInto;
  KRAIT_SCRATCH Value items[kMostZipped];
  switch (nextOfZip(*ctx, r[fieldB(*pc)], items, n)) {
    case NextPair::kPair: {
      pc += 3 + fieldOffset(pc[3]);
      for (uint32_t i = 0; i < n; ++i) r[fieldA(pc[2 + i])] = items[i];
      KRAIT_NEXT(2 + n);
    }
    case NextPair::kEnd:
      r[fieldA(*pc)] = Value::exhausted();
      KRAIT_NEXT(4);
    case NextPair::kRaised:
    case NextPair::kOther: break;
  }
  KRAIT_TAIL iterNextSlow(KRAIT_ARGUMENTS);
}
KRAIT_HANDLER Value opIterNextRange(KRAIT_PARAMETERS) {
  Value iterator = r[fieldB(*pc)];
  if (__builtin_expect(exactly(ctx, iterator, Kind::kRangeIterator), 1)) {
    auto& range = *ctx->at<RangeIteratorCell>(iterator.offset());
    if (range.left) {
      int64_t i = range.next;
      --range.left;
      range.next = i + range.step;
      r[fieldA(*pc)] = Value::smallInt(i);
      pc += 3;
      KRAIT_NEXT(fieldOffset(*pc));
    }
    r[fieldA(*pc)] = Value::exhausted();
    KRAIT_NEXT(4);
  }
  noteOther(pc);
  KRAIT_TAIL iterNextSlow(KRAIT_ARGUMENTS);
}
KRAIT_HANDLER Value opIterNextList(KRAIT_PARAMETERS) {
  Value iterator = r[fieldB(*pc)];
  if (__builtin_expect(exactly(ctx, iterator, Kind::kSequenceIterator), 1)) {
    auto& cell = *ctx->at<SequenceIteratorCell>(iterator.offset());
    if (__builtin_expect(exactly(ctx, cell.sequence, Kind::kList), 1)) {
      ListCell& list = *ctx->at<ListCell>(cell.sequence.offset());
      uint32_t i = cell.index;
      if (__builtin_expect(i < list.length, 1)) {
        cell.index = i + 1;
        r[fieldA(*pc)] = ctx->at<ValuesCell>(list.items)->items[i];
        pc += 3;
        KRAIT_NEXT(fieldOffset(*pc));
      }
      KRAIT_TAIL iterNextSlow(KRAIT_ARGUMENTS);  // its end
    }
  }
  noteOther(pc);
  KRAIT_TAIL iterNextSlow(KRAIT_ARGUMENTS);
}
KRAIT_HANDLER Value opIsExhausted(KRAIT_PARAMETERS) {
  r[fieldA(*pc)] = Value::boolean(r[fieldB(*pc)].isExhausted());
  KRAIT_NEXT(1);
}

// --- match statements

KRAIT_HANDLER Value opMatchSequence(KRAIT_PARAMETERS) { KRAIT_STORE_OR_LEAVE(2, matchSequence(*ctx, r[fieldB(*pc)], extraOf(pc[1]))); }
KRAIT_HANDLER Value opMatchMapping(KRAIT_PARAMETERS) { KRAIT_STORE_OR_LEAVE(2, matchMapping(*ctx, r[fieldB(*pc)], extraOf(pc[1]))); }
KRAIT_HANDLER Value opMatchClass(KRAIT_PARAMETERS) {
  KRAIT_STORE_OR_LEAVE(3, matchClass(*ctx, r[fieldB(*pc)], r[fieldC(*pc)], r[pc[2] & 0xFFFF], extraOf(pc[1])));
}

// --- functions, classes, text

KRAIT_HANDLER Value opMakeFunction(KRAIT_PARAMETERS) {
  uint32_t code = static_cast<uint32_t>(pc[1]);
  r[fieldA(*pc)] = newFunction(*ctx, code, frameOf(r).globals, r[fieldB(*pc)], r[fieldC(*pc)], r[(pc[1] >> 32) & 0xFFFF], r[pc[1] >> 48]);
  KRAIT_NEXT(2);
}
KRAIT_HANDLER Value opBuildClass(KRAIT_PARAMETERS) {
  KRAIT_SAVE();
  Value args[4] = {r[fieldB(*pc)], r[fieldC(*pc)], r[pc[2] & 0xFFFF], symbolText(*ctx, extraOf(pc[1]))};
  defer(*ctx, kBuildClass, args, 4);
  KRAIT_TAIL leave(KRAIT_ARGUMENTS);
}
KRAIT_HANDLER Value opFormatValue(KRAIT_PARAMETERS) {
  KRAIT_STORE_OR_LEAVE(2, formatValue(*ctx, r[fieldB(*pc)], static_cast<int>(extraOf(pc[1])), r[fieldC(*pc)]));
}

}  // namespace krait::interp
