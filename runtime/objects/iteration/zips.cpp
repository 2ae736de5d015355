// Zips over iterators of lists and ranges, whose values are at hand.
#include "runtime/objects/iteration/iterators.h"

#include "runtime/objects/containers/containers.h"
#include "runtime/objects/operations.h"

namespace krait {

namespace {

// Iterators of exact lists and of small ranges, whose next value is at hand.
inline bool isAtHand(const Context& ctx, Value v) {
  if (isKind(ctx, v, Kind::kRangeIterator)) return true;
  return isKind(ctx, v, Kind::kSequenceIterator) && isKind(ctx, ctx.at<SequenceIteratorCell>(v.offset())->sequence, Kind::kList);
}
inline Value takeAtHand(Context& ctx, Value v) {
  if (headerOf(ctx, v).kind == Kind::kSequenceIterator) {
    auto& it = *ctx.at<SequenceIteratorCell>(v.offset());
    const auto& list = *ctx.at<ListCell>(it.sequence.offset());
    const uint32_t i = it.index;
    if (__builtin_expect(i < list.length, 1)) {
      it.index = i + 1;
      return ctx.at<ValuesCell>(list.items)->items[i];
    }
  }
  return nextOf(ctx, v);
}

}  // namespace

NextPair nextOfZip(Context& ctx, Value iterator, Value* items, uint32_t count) {
  const ZipCell* zip = cellOrNull<ZipCell>(ctx, iterator);
  if (!zip || zip->header.flags & 1 || !zip->iterators) return NextPair::kOther;
  const TupleCell& all = cellCast<TupleCell>(ctx, zip->iterators);
  if (all.length != count) return NextPair::kOther;
  for (uint32_t i = 0; i < count; ++i) {  // bounded: kMostZipped
    if (!isAtHand(ctx, all.items[i])) return NextPair::kOther;
  }
  for (uint32_t i = 0; i < count; ++i) {  // bounded: kMostZipped
    items[i] = takeAtHand(ctx, all.items[i]);
    if (items[i].isExhausted()) return NextPair::kEnd;
  }
  return NextPair::kPair;
}

Value zipNextAtHand(Context& ctx, Value iterator) {
  const Ref ref = ctx.at<ZipCell>(iterator.offset())->iterators;
  const uint32_t n = ref ? cellCast<TupleCell>(ctx, ref).length : 0;
  if (!n || n > kMostZipped) return Value::unbound();
  Value items[kMostZipped];
  switch (nextOfZip(ctx, iterator, items, n)) {
    case NextPair::kPair: return newTuple(ctx, items, n);
    case NextPair::kEnd: return Value::exhausted();
    default: return Value::unbound();
  }
}

}  // namespace krait
