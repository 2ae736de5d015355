// tuple: making and hashing; hashes of ranges and slices.
#include "runtime/errors/errors.h"
#include "runtime/objects/containers/compare.h"
#include "runtime/objects/containers/list.h"
#include "runtime/objects/tables/set.h"
#include "runtime/objects/containers/steppers.h"
#include "runtime/objects/numbers/int.h"
#include "runtime/objects/operations.h"

namespace krait {

TupleCell& newTupleCell(Context& ctx, uint32_t count) {
  // There is one empty tuple, in the boot image.
  if (!count && ctx.emptyTuple) return cellCast<TupleCell>(ctx, ctx.emptyTuple);
  auto& tuple = newCell<TupleCell>(ctx, uint64_t{count} * sizeof(Value));
  tuple.length = count;
  return tuple;
}

Value newTuple(Context& ctx, const Value* items, uint32_t count) {
  auto& tuple = newTupleCell(ctx, count);
  copyValues(ctx, tuple.items, items, count);
  return valueOf(ctx, &tuple);
}

Value emptyTuple(Context& ctx) {
  return valueOf(ctx, &newTupleCell(ctx, 0));
}

namespace {

// CPython's tuple hash: xxHash without the input's length in lanes.
constexpr uint64_t kPrime1 = 11400714785074694791ull, kPrime2 = 14029467366897019727ull, kPrime5 = 2870177450012600261ull;

uint64_t addLane(uint64_t acc, uint64_t lane) {
  acc += lane * kPrime2;
  acc = (acc << 31) | (acc >> 33);
  return acc * kPrime1;
}
uint64_t finishLanes(uint64_t acc, uint64_t length) {
  acc += length ^ (kPrime5 ^ 3527539ull);
  return acc == static_cast<uint64_t>(-1) ? 1546275796 : acc;
}

Value hashValue(Context& ctx, uint64_t hash) { return newInt(ctx, static_cast<int64_t>(hash)); }

// The hash of three values; false when one needs Python. A range's is a tuple's, a slice's has no length in it.
bool plainHashOfThree(Context& ctx, Value a, Value b, Value c, bool asTuple, uint64_t* hash) {
  uint64_t acc = kPrime5, lane;
  for (Value v : {a, b, c}) {  // bounded: 3
    if (!keyHash(ctx, v, &lane)) return false;
    acc = addLane(acc, lane);
  }
  *hash = asTuple ? finishLanes(acc, 3) : acc == static_cast<uint64_t>(-1) ? 1546275796 : acc;
  return true;
}

}  // namespace

bool plainHashTuple(Context& ctx, Value v, uint64_t* hash, uint32_t depth) {
  if (depth > kPlainDepth) return false;
  auto& tuple = cellCast<TupleCell>(ctx, v);
  uint32_t n = tuple.length;
  spend(ctx, n / 8);
  uint64_t acc = kPrime5, lane;
  for (uint32_t i = 0; i < n; ++i) {
    Value item = tuple.items[i];
    bool plain = isExactly(ctx, item, Kind::kTuple) ? plainHashTuple(ctx, item, &lane, depth + 1) : keyHash(ctx, item, &lane);
    if (!plain) return false;
    acc = addLane(acc, lane);
  }
  *hash = finishLanes(acc, n);
  return true;
}

Value containerHash(Context& ctx, Value v) {
  uint64_t hash;
  switch (headerOf(ctx, v).kind) {
    case Kind::kTuple:
      if (plainHashTuple(ctx, v, &hash, 0)) return hashValue(ctx, hash);
      return defer(ctx, kHashTuple, &v, 1);
    case Kind::kFrozenSet:
      return hashValue(ctx, hashSet(ctx, setCell(ctx, v)));
    case Kind::kRange: {
      auto& range = cellCast<RangeCell>(ctx, v);
      Value length = range.length, start = Value::none(), step = Value::none();
      if (intSign(ctx, length) != 0) {
        start = range.start;
        if (!(length.isInt() && length.asInt() == 1)) step = range.step;
      }
      if (!plainHashOfThree(ctx, length, start, step, true, &hash)) corrupt(ctx);
      return hashValue(ctx, hash);
    }
    case Kind::kSlice: {
      auto& slice = cellCast<SliceCell>(ctx, v);
      Value parts[3] = {slice.start, slice.stop, slice.step};
      if (plainHashOfThree(ctx, parts[0], parts[1], parts[2], false, &hash)) return hashValue(ctx, hash);
      Value tuple = newTuple(ctx, parts, 3);
      return defer(ctx, kHashTuple, &tuple, 1);
    }
    default:
      return raise(ctx, ErrorId::kUnhashable, {MessagePart::typeName(v)});
  }
}

// Registers: 0 tuple, 1 index of the item being hashed, 2 the accumulator (a Raw bit pattern as two ints).
Step hashTupleStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  auto& tuple = cellCast<TupleCell>(ctx, r[0]);
  uint32_t n = tuple.length;
  uint64_t acc;
  uint32_t i;
  if (frame.resume == 0) {
    acc = kPrime5;
    i = 0;
  } else {
    acc = static_cast<uint64_t>(r[2].asInt() & 0xFFFFFFFF) << 32 | static_cast<uint64_t>(r[3].asInt() & 0xFFFFFFFF);
    i = static_cast<uint32_t>(r[1].asInt());
    int64_t lane;
    if (!toInt64(ctx, completed, &lane)) corrupt(ctx);
    acc = addLane(acc, static_cast<uint64_t>(lane));
    ++i;
  }
  for (; i < n; ++i) {
    if ((i & 63) == 0) spend(ctx, 8);
    Value h = hashOf(ctx, tuple.items[i]);
    if (h.isExit()) {
      r[1] = Value::smallInt(i);
      r[2] = Value::smallInt(static_cast<int64_t>(acc >> 32));
      r[3] = Value::smallInt(static_cast<int64_t>(acc & 0xFFFFFFFF));
      return stepFromExit(ctx, frame, 1);
    }
    int64_t lane;
    if (!toInt64(ctx, h, &lane)) corrupt(ctx);
    acc = addLane(acc, static_cast<uint64_t>(lane));
  }
  return Step::done(hashValue(ctx, finishLanes(acc, n)));
}

}  // namespace krait
