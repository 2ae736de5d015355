// The module itertools: product, combinations, combinations_with_replacement, permutations.
//
// state: 0 pools (product) or the one pool, 1 list of indices, 2 how many are taken, 3 False before the first, True, or
// None at the end, 4 list of cycles (permutations: Knuth's algorithm of the plain changes by counting down).
#include "runtime/errors/errors.h"
#include "runtime/modules/functional/itertools.h"
#include "runtime/objects/containers/list.h"

namespace krait {

namespace {

// The items of a list of indices, or the run ends as corrupt.
Value* indicesOf(Context& ctx, Value v, uint32_t n) {
  ListCell& list = cellCast<ListCell>(ctx, v);
  if (list.length < n) corrupt(ctx);
  return listItems(ctx, list, n);
}

Value fill(Context& ctx, TupleCell& pool, const Value* indices, uint32_t r) {
  TupleCell& result = newTupleCell(ctx, r);
  for (uint32_t i = 0; i < r; ++i) {
    uint32_t k = static_cast<uint32_t>(indices[i].bits);
    if (k >= pool.length) corrupt(ctx);
    result.items[i] = pool.items[k];
  }
  return valueOf(ctx, &result);
}

Value fillProduct(Context& ctx, TupleCell& pools, const Value* indices, uint32_t r) {
  TupleCell& result = newTupleCell(ctx, r);
  const uint32_t n = pools.length;
  for (uint32_t i = 0, p = 0; i < r; ++i, p = p + 1 < n ? p + 1 : 0) {
    TupleCell& pool = cellCast<TupleCell>(ctx, pools.items[p]);
    uint32_t k = static_cast<uint32_t>(indices[i].bits);
    if (k >= pool.length) corrupt(ctx);
    result.items[i] = pool.items[k];
  }
  return valueOf(ctx, &result);
}

bool advanceProduct(Context& ctx, TupleCell& pools, Value* indices, uint32_t r) {
  const uint32_t n = pools.length;
  for (uint32_t i = r; i-- > 0;) {
    const int64_t k = indices[i].asInt() + 1;
    indices[i] = Value::smallInt(k);
    if (k < cellCast<TupleCell>(ctx, pools.items[n == r ? i : i % n]).length) return true;
    indices[i] = Value::smallInt(0);
  }
  return false;
}

bool advanceCombinations(Value* indices, uint32_t r, uint32_t n, bool again) {
  for (uint32_t i = r; i-- > 0;) {
    const int64_t k = indices[i].asInt();
    if (k == (again ? int64_t{n} - 1 : int64_t{i} + n - r)) continue;
    for (uint32_t j = i; j < r; ++j) indices[j] = Value::smallInt(again ? k + 1 : k + 1 + j - i);
    return true;
  }
  return false;
}

bool advancePermutations(Value* indices, Value* cycles, uint32_t r, uint32_t n) {
  for (uint32_t i = r; i-- > 0;) {
    const int64_t left = cycles[i].asInt() - 1;
    if (left <= 0 || left >= n) {
      const Value first = indices[i];
      for (uint32_t j = i; j + 1 < n; ++j) indices[j] = indices[j + 1];
      indices[n - 1] = first;
      cycles[i] = Value::smallInt(n - i);
      continue;
    }
    cycles[i] = Value::smallInt(left);
    const Value other = indices[n - left];
    indices[n - left] = indices[i];
    indices[i] = other;
    return true;
  }
  return false;
}

// The indices of the next items; false at the end.
bool advance(Context& ctx, ToolCell& t, TupleCell& pool, uint32_t r, const Value** next) {
  const Tool tool = toolOf(t);
  const uint32_t n = pool.length;
  const uint32_t width = tool == Tool::kPermutations && n > r ? n : r;
  spend(ctx, width / 8 + 1);
  Value* indices = indicesOf(ctx, t.state[1], width);
  if (t.state[3].isTrue()) {
    bool more = false;
    switch (tool) {
      case Tool::kProduct: more = advanceProduct(ctx, pool, indices, r); break;
      case Tool::kPermutations: more = r <= n && advancePermutations(indices, indicesOf(ctx, t.state[4], r), r, n); break;
      default: more = advanceCombinations(indices, r, n, tool == Tool::kCombinationsWithReplacement); break;
    }
    if (!more) {
      t.state[3] = Value::none();
      return false;
    }
  }
  t.state[3] = Value::boolean(true);
  *next = indices;
  return true;
}

Value itemOf(Context& ctx, const TupleCell& pool, Value index) {
  const uint32_t k = static_cast<uint32_t>(index.bits);
  if (k >= pool.length) corrupt(ctx);
  return pool.items[k];
}

}  // namespace

Value poolNext(Context& ctx, ToolCell& t) {
  if (t.state[3].isNone()) return Value::exhausted();
  TupleCell& pool = cellCast<TupleCell>(ctx, t.state[0]);
  const uint32_t r = static_cast<uint32_t>(t.state[2].asInt());
  const Value* indices;
  if (!advance(ctx, t, pool, r, &indices)) return Value::exhausted();
  return toolOf(t) == Tool::kProduct ? fillProduct(ctx, pool, indices, r) : fill(ctx, pool, indices, r);
}

bool poolNextPair(Context& ctx, ToolCell& t, Value* first, Value* second) {
  *first = Value::exhausted();
  if (t.state[3].isNone()) return false;
  TupleCell& pool = cellCast<TupleCell>(ctx, t.state[0]);
  const Value* indices;
  if (!advance(ctx, t, pool, 2, &indices)) return false;
  const bool product = toolOf(t) == Tool::kProduct;
  if (product && pool.length == 0) corrupt(ctx);
  *first = itemOf(ctx, product ? cellCast<TupleCell>(ctx, pool.items[0]) : pool, indices[0]);
  *second = itemOf(ctx, product ? cellCast<TupleCell>(ctx, pool.items[pool.length > 1]) : pool, indices[1]);
  return true;
}

Value takePools(Context& ctx, ToolCell& t, TupleCell& pools) {
  const Tool tool = toolOf(t);
  const bool product = tool == Tool::kProduct;
  if (!product && pools.length != 1) corrupt(ctx);
  t.state[0] = product ? valueOf(ctx, &pools) : pools.items[0];
  const uint32_t n = cellCast<TupleCell>(ctx, t.state[0]).length;
  int64_t r = t.state[2].isNone() ? n : t.state[2].asInt();
  bool empty = tool == Tool::kCombinationsWithReplacement ? n == 0 && r > 0 : !product && r > n;
  if (product) {
    if (__builtin_mul_overflow(r, static_cast<int64_t>(n), &r) || r > static_cast<int64_t>(kMaxSequence)) return raise(ctx, ErrorId::kRepeatTooLarge);
    for (uint32_t i = 0; i < n; ++i) empty |= cellCast<TupleCell>(ctx, pools.items[i]).length == 0 && r > 0;
  }
  if (empty) r = 0;
  if (r > static_cast<int64_t>(kMaxSequence)) abandon(ctx, Limit::kMemory);
  t.state[2] = Value::smallInt(r);
  t.state[3] = empty ? Value::none() : Value::boolean(false);
  t.header.flags = kToolPlain;
  if (empty) return valueOf(ctx, &t);
  const int64_t width = tool == Tool::kPermutations ? n : r;
  spend(ctx, static_cast<uint64_t>(width) / 8 + 1);
  const bool counting = tool == Tool::kCombinations || tool == Tool::kPermutations;
  ListCell& indices = newListCell(ctx, static_cast<uint32_t>(width));
  for (int64_t i = 0; i < width; ++i) listAppend(ctx, indices, Value::smallInt(counting ? i : 0));  // bounded: spent for above
  t.state[1] = valueOf(ctx, &indices);
  if (tool != Tool::kPermutations) return valueOf(ctx, &t);
  ListCell& cycles = newListCell(ctx, static_cast<uint32_t>(r));
  for (int64_t i = 0; i < r; ++i) listAppend(ctx, cycles, Value::smallInt(n - i));  // bounded: spent for above
  t.state[4] = valueOf(ctx, &cycles);
  return valueOf(ctx, &t);
}

}  // namespace krait
