// iter() and next() of everything: native iterators are walked here, the others defer to Python.
#include "runtime/objects/iteration/iterators.h"

#include "runtime/errors/errors.h"
#include "runtime/calls/answers.h"
#include "runtime/objects/bytes/bytes.h"
#include "runtime/objects/functions/coroutine.h"
#include "runtime/objects/classes/in_place.h"
#include "runtime/objects/functions/generator.h"
#include "runtime/program/symbols.h"
#include "runtime/objects/containers/compare.h"
#include "runtime/objects/containers/list.h"
#include "runtime/objects/containers/range.h"
#include "runtime/objects/tables/set.h"
#include "runtime/objects/numbers/int.h"
#include "runtime/objects/native.h"
#include "runtime/objects/operators.h"
#include "runtime/modules/containers/deque.h"
#include "runtime/modules/functional/itertools.h"
#include "runtime/objects/text/str.h"

namespace krait {

Value pairOf(Context& ctx, Value a, Value b) {
  Value items[2] = {a, b};
  return newTuple(ctx, items, 2);
}

static Value oneMore(Context& ctx, Value count) {
  return count.isInt() && count.asInt() < Value::kMaxInt ? Value::smallInt(count.asInt() + 1) : intAdd(ctx, count, Value::smallInt(1));
}
Value enumerateNext(Context& ctx, EnumerateCell& it, Value item) {
  Value count = it.count;
  it.count = oneMore(ctx, count);
  return pairOf(ctx, count, item);
}

// The zip ended at iterator `index` of `count`: with strict and index > 0, too short.
Value zipShort(Context& ctx, uint32_t index, const char* name) {
  const char* word = index == 1 ? " " : "s 1-";
  return raise(ctx, ErrorId::kZipShorter, {name, MessagePart::integer(index + 1), word, MessagePart::integer(index)});
}
Value zipLong(Context& ctx, uint32_t index, const char* name) {
  const char* word = index == 1 ? " " : "s 1-";
  return raise(ctx, ErrorId::kZipLonger, {name, MessagePart::integer(index + 1), word, MessagePart::integer(index)});
}

namespace {

TypeId iteratorType(const Context& ctx, Value sequence, bool backwards) {
  if (isKind(ctx, sequence, Kind::kDeque)) return backwards ? TypeId::kDequeReverseIterator : TypeId::kDequeIterator;
  if (backwards) return isKind(ctx, sequence, Kind::kList) ? TypeId::kListReverseIterator : TypeId::kReversed;
  switch (headerOf(ctx, sequence).kind) {
    case Kind::kList: return TypeId::kListIterator;
    case Kind::kTuple: return TypeId::kTupleIterator;
    case Kind::kStr:
    case Kind::kStrView: return TypeId::kStrIterator;
    case Kind::kBytes: return TypeId::kBytesIterator;
    case Kind::kByteArray: return TypeId::kByteArrayIterator;
    case Kind::kMemoryView: return TypeId::kMemoryIterator;
    default: return TypeId::kIterator;
  }
}

Value sequenceIterator(Context& ctx, Value sequence, uint32_t index, bool backwards) {
  auto& it = newCell<SequenceIteratorCell>(ctx, backwards ? Kind::kReverseIterator : Kind::kSequenceIterator);
  it.header.flags = backwards ? kIteratorReversed : 0;
  it.header.shape = static_cast<uint32_t>(iteratorType(ctx, sequence, backwards));
  it.index = index;
  it.sequence = sequence;
  if (const DequeCell* deque = cellOrNull<DequeCell>(ctx, sequence)) it.reserved = deque->version;
  return valueOf(ctx, &it);
}

Value dictIterator(Context& ctx, Value table, uint32_t part, bool backwards) {
  auto& it = newCell<DictIteratorCell>(ctx);
  it.header.shape = part;
  if (part == kSetElements) {
    it.used = it.left = setCell(ctx, table).used;
  } else {
    auto& dict = cellCast<DictCell>(ctx, table);
    it.used = it.left = dict.used;
    if (backwards) {
      it.header.flags = kIteratorReversed;
      it.index = dict.table ? dictTable(ctx, dict.table).entryCount : 0;
    }
  }
  it.dict = table;
  return valueOf(ctx, &it);
}

Value rangeIterator(Context& ctx, const RangeCell& range, bool backwards) {
  Value start = range.start, step = range.step, length = range.length;
  if (backwards) {
    if (intSign(ctx, length) > 0) start = rangeItem(ctx, range, intSub(ctx, length, Value::smallInt(1)));
    step = intNegate(ctx, step);
  }
  if (start.isInt() && step.isInt() && length.isInt() && length.asInt() >= 0) {
    int64_t end;
    if (!__builtin_mul_overflow(step.asInt(), length.asInt(), &end) && !__builtin_add_overflow(start.asInt(), end, &end) && Value::fitsInt(end)) {
      return newRangeIterator(ctx, start.asInt(), step.asInt(), static_cast<uint64_t>(length.asInt()));
    }
  }
  auto& it = newCell<RangeCell>(ctx, Kind::kBigRangeIterator);
  it.start = start;
  it.stop = range.stop;
  it.step = step;
  it.length = length;
  return valueOf(ctx, &it);
}

uint32_t partOf(uint32_t shape) { return shape <= kDictItems ? shape : static_cast<uint32_t>(kDictKeys); }

}  // namespace

Value nativeIterator(Context& ctx, Value v) {
  switch (headerOf(ctx, v).kind) {
    case Kind::kList:
    case Kind::kTuple:
    case Kind::kStr:
    case Kind::kStrView:
    case Kind::kBytes:
    case Kind::kByteArray:
    case Kind::kMemoryView:
    case Kind::kDeque:
      return sequenceIterator(ctx, v, 0, false);
    case Kind::kRange:
      return rangeIterator(ctx, cellCast<RangeCell>(ctx, v), false);
    case Kind::kDict:
      return dictIterator(ctx, v, kDictKeys, false);
    case Kind::kSet:
    case Kind::kFrozenSet:
      return dictIterator(ctx, v, kSetElements, false);
    case Kind::kDictView: {
      auto& view = cellCast<DictViewCell>(ctx, v);
      return dictIterator(ctx, view.dict, partOf(view.header.shape), false);
    }
    case Kind::kSequenceIterator:
    case Kind::kReverseIterator:
    case Kind::kRangeIterator:
    case Kind::kBigRangeIterator:
    case Kind::kDictIterator:
    case Kind::kEnumerate:
    case Kind::kZip:
    case Kind::kMap:
    case Kind::kFilter:
    case Kind::kCallIterator:
    case Kind::kTool:
      return v;
    case Kind::kGenerator:
      return isIterableVariant(*ctx.at<GeneratorCell>(v.offset())) ? v : Value::unbound();
    default:
      return Value::unbound();
  }
}

namespace {

Value sequenceNext(Context& ctx, SequenceIteratorCell& it) {
  Value s = it.sequence;
  if (!s.isRef()) return Value::exhausted();
  if (isKind(ctx, s, Kind::kDeque)) return dequeNext(ctx, it);
  uint32_t i = it.index;
  bool backwards = it.header.flags & kIteratorReversed;
  if (backwards && i-- == 0) {
    it.sequence = Value::none();
    return Value::exhausted();
  }
  uint32_t length = 0;
  Value item = Value::exhausted();
  switch (headerOf(ctx, s).kind) {
    case Kind::kList: {
      auto& list = *ctx.at<ListCell>(s.offset());
      length = list.length;
      if (i < length) item = listItems(ctx, list, length)[i];
      break;
    }
    case Kind::kTuple: {
      auto& tuple = *ctx.at<TupleCell>(s.offset());
      length = tuple.length;
      if (i < length) item = tuple.items[i];
      break;
    }
    case Kind::kStr:
    case Kind::kStrView: {
      Text text = textOf(ctx, s);
      length = text.length;
      if (i < length) item = newStrPoint(ctx, text[i]);
      break;
    }
    case Kind::kBytes: {
      auto& bytes = *ctx.at<BytesCell>(s.offset());
      length = bytes.length;
      if (i < length) item = Value::smallInt(bytes.bytes[i]);
      break;
    }
    case Kind::kByteArray: {
      const Text bytes = bytesText(ctx, s);
      length = bytes.length;
      if (i < length) item = Value::smallInt(bytes.bytes[i]);
      break;
    }
    case Kind::kMemoryView:
      item = memoryViewAt(ctx, s, i);
      if (item.isExit()) return item;
      length = item.isExhausted() ? 0 : i + 1;
      break;
    default: {
      Value self = valueOf(ctx, &it);
      return defer(ctx, kSequenceNext, &self, 1);
    }
  }
  if (i < length) {
    it.index = backwards ? i : i + 1;
    return item;
  }
  it.sequence = Value::none();
  return Value::exhausted();
}

// The next key and value of a dict's iterator (its value of a set's is its key); exit and exhausted come as keys.
Value dictIteratorStep(Context& ctx, DictIteratorCell& it, Value* value) {
  if (!it.dict.isRef()) return Value::exhausted();
  uint32_t i = it.index;
  Value key;
  if (it.header.shape == kSetElements) {
    SetCell& set = setCell(ctx, it.dict);
    if (set.used != it.used) {
      it.used = 0xFFFFFFFF;
      return raise(ctx, ErrorId::kSetChangedSize);
    }
    if (setNext(ctx, set, &i, &key, nullptr)) {
      it.index = i;
      return key;
    }
    it.dict = Value::none();
    return Value::exhausted();
  }
  auto& dict = cellCast<DictCell>(ctx, it.dict);
  if (dict.used != it.used) {
    it.used = 0xFFFFFFFF;
    return raise(ctx, ErrorId::kDictChangedSize);
  }
  bool found;
  if (it.header.flags & kIteratorReversed) {
    uint32_t entry = i ? dictLastEntry(ctx, dict, i - 1) : kNoEntry;
    found = entry != kNoEntry;
    if (found) {
      DictEntry& e = *dictEntryAt(ctx, dict, entry);
      key = e.key;
      *value = entryValue(ctx, dict, e);
      i = entry;
    }
  } else {
    found = dictNext(ctx, dict, &i, &key, value);
  }
  if (!found) {
    it.dict = Value::none();
    return Value::exhausted();
  }
  if (it.left == 0) {
    it.used = 0xFFFFFFFF;
    return raise(ctx, ErrorId::kDictKeysChanged);
  }
  --it.left;
  it.index = i;
  return key;
}

Value dictIteratorNext(Context& ctx, DictIteratorCell& it) {
  Value value;
  const Value key = dictIteratorStep(ctx, it, &value);
  if (key.isExit() || key.isExhausted()) return key;
  switch (it.header.shape) {
    case kDictValues: return value;
    case kDictItems: return pairOf(ctx, key, value);
    default: return key;
  }
}

bool isPlainIteratorDepth(Context& ctx, Value v, uint32_t depth) {
  if (!v.isRef() || depth > kPlainDepth) return false;
  switch (headerOf(ctx, v).kind) {
    case Kind::kRangeIterator:
    case Kind::kBigRangeIterator:
    case Kind::kDictIterator:
      return true;
    case Kind::kSequenceIterator:
    case Kind::kReverseIterator: {
      Value s = ctx.at<SequenceIteratorCell>(v.offset())->sequence;
      if (!s.isRef()) return true;
      Kind kind = headerOf(ctx, s).kind;
      return kind == Kind::kList || kind == Kind::kTuple || kind == Kind::kStr || kind == Kind::kStrView || kind == Kind::kBytes || kind == Kind::kByteArray || kind == Kind::kMemoryView || kind == Kind::kDeque;
    }
    case Kind::kTool:
      return ctx.at<ToolCell>(v.offset())->header.flags & kToolPlain;
    case Kind::kEnumerate:
      return isPlainIteratorDepth(ctx, ctx.at<EnumerateCell>(v.offset())->iterator, depth + 1);
    case Kind::kZip: {
      Ref ref = ctx.at<ZipCell>(v.offset())->iterators;
      if (!ref) return true;
      auto& tuple = cellCast<TupleCell>(ctx, ref);
      uint32_t n = tuple.length;
      if (n > 8) return false;
      for (uint32_t i = 0; i < n; ++i) {  // bounded: 8
        if (!isPlainIteratorDepth(ctx, tuple.items[i], depth + 2)) return false;
      }
      return true;
    }
    default:
      return false;
  }
}

// A zip or enumerate counts plain iterators below itself up to kPlainDepth, a tool kToolLevels more.
constexpr uint32_t kDeepestPlain = kPlainDepth + kToolLevels + 2;

Value plainZipNext(Context& ctx, ZipCell& zip, uint32_t depth) {
  if (!zip.iterators) return Value::exhausted();
  auto& iterators = cellCast<TupleCell>(ctx, zip.iterators);
  uint32_t n = iterators.length;
  if (n == 0) return Value::exhausted();
  auto& result = newTupleCell(ctx, n);
  bool strict = zip.header.flags & 1;
  for (uint32_t i = 0; i < n; ++i) {  // bounded: isPlainIterator let through at most 8
    Value item = plainNext(ctx, iterators.items[i], depth + 1);
    if (item.isExit()) return item;
    if (!item.isExhausted()) {
      result.items[i] = item;
      continue;
    }
    if (!strict) return item;
    if (i) return zipShort(ctx, i);
    for (uint32_t k = 1; k < n; ++k) {
      item = plainNext(ctx, iterators.items[k], depth + 1);
      if (item.isExit()) return item;
      if (!item.isExhausted()) return zipLong(ctx, k);
    }
    return Value::exhausted();
  }
  return valueOf(ctx, &result);
}

}  // namespace

bool isPlainIterator(Context& ctx, Value iterator) { return isPlainIteratorDepth(ctx, iterator, 0); }

Value plainNext(Context& ctx, Value iterator, uint32_t depth) {
  if (!iterator.isRef() || depth > kDeepestPlain) corrupt(ctx);
  switch (headerOf(ctx, iterator).kind) {
    case Kind::kSequenceIterator:
    case Kind::kReverseIterator: return sequenceNext(ctx, *ctx.at<SequenceIteratorCell>(iterator.offset()));
    case Kind::kRangeIterator:
    case Kind::kBigRangeIterator:
    case Kind::kDictIterator: return nextOf(ctx, iterator);
    case Kind::kTool: return plainToolNext(ctx, *ctx.at<ToolCell>(iterator.offset()), depth);
    case Kind::kZip: return plainZipNext(ctx, *ctx.at<ZipCell>(iterator.offset()), depth);
    case Kind::kEnumerate: {
      auto& it = *ctx.at<EnumerateCell>(iterator.offset());
      const Value item = plainNext(ctx, it.iterator, depth + 1);
      return item.isExit() || item.isExhausted() ? item : enumerateNext(ctx, it, item);
    }
    default: corrupt(ctx);
  }
}

bool isIterator(Context& ctx, Value v) {
  if (!v.isRef()) return false;
  switch (headerOf(ctx, v).kind) {
    case Kind::kSequenceIterator:
    case Kind::kReverseIterator:
    case Kind::kRangeIterator:
    case Kind::kBigRangeIterator:
    case Kind::kDictIterator:
    case Kind::kEnumerate:
    case Kind::kZip:
    case Kind::kMap:
    case Kind::kFilter:
    case Kind::kCallIterator:
    case Kind::kTool:
      return true;
    case Kind::kGenerator:
      return isIterableVariant(*ctx.at<GeneratorCell>(v.offset()));
    default: {
      Value method = lookupSpecial(ctx, v, symbols::k_next);
      return !method.isUnbound() && !method.isNone();
    }
  }
}

bool isPlainIterable(Context& ctx, Value v) {
  if (!v.isRef()) return false;
  Header& h = headerOf(ctx, v);
  if (h.subclass != kExact && isScriptMethod(ctx, lookupSpecial(ctx, v, symbols::k_iter))) return false;
  switch (h.kind) {
    case Kind::kList:
    case Kind::kTuple:
    case Kind::kStr:
    case Kind::kStrView:
    case Kind::kBytes:
    case Kind::kByteArray:
    case Kind::kMemoryView:
    case Kind::kRange:
    case Kind::kDict:
    case Kind::kSet:
    case Kind::kFrozenSet:
    case Kind::kDictView:
    case Kind::kDeque:
      return true;
    default:
      return isPlainIterator(ctx, v);
  }
}

// Over plain iterators the function is called in the map's place: its result is the next value.
static Value mapNext(Context& ctx, Value self) {
  constexpr uint32_t kMost = 4;
  const MapCell& map = *ctx.at<MapCell>(self.offset());
  TupleCell& iterators = cellCast<TupleCell>(ctx, map.iterators);
  const uint32_t n = iterators.length;
  if (n > kMost || (map.header.flags & 1)) return defer(ctx, kMapNext, &self, 1);
  for (uint32_t i = 0; i < n; ++i) {  // bounded: kMost
    if (!isPlainIterator(ctx, iterators.items[i])) return defer(ctx, kMapNext, &self, 1);
  }
  Value args[kMost], result;
  for (uint32_t i = 0; i < n; ++i) {  // bounded: kMost
    args[i] = nextOf(ctx, iterators.items[i]);
    if (args[i].isExit() || args[i].isExhausted()) return args[i];
  }
  return callInPlace(ctx, map.function, args, n, &result) ? result : deferCall(ctx, map.function, args, n);
}

Value getIterator(Context& ctx, Value v) {
  if (v.isRef()) {
    if (!mayHaveScriptMethods(ctx, v)) {
      Value it = nativeIterator(ctx, v);
      return it.isUnbound() ? raise(ctx, ErrorId::kNotIterable, {MessagePart::typeName(v)}) : it;
    }
    Value method = lookupSpecial(ctx, v, symbols::k_iter);
    if (isScriptMethod(ctx, method)) {
      if (method.isNone()) return raise(ctx, ErrorId::kNotIterable, {MessagePart::typeName(v)});
      return askMethod(ctx, method, v, nullptr, 0, FinishAction::kIterator);
    }
    Value it = nativeIterator(ctx, v);
    if (!it.isUnbound()) return it;
    if (!lookupSpecial(ctx, v, symbols::k_getitem).isUnbound()) return sequenceIterator(ctx, v, 0, false);
  }
  return raise(ctx, ErrorId::kNotIterable, {MessagePart::typeName(v)});
}

Value iteratorSaid(Context& ctx, Value answer) {
  return isIterator(ctx, answer) ? answer : raise(ctx, ErrorId::kIterReturned, {MessagePart::typeName(answer)});
}

Value nextOf(Context& ctx, Value iterator) {
  if (!iterator.isRef()) return raise(ctx, ErrorId::kNotIterator, {MessagePart::typeName(iterator)});
  switch (headerOf(ctx, iterator).kind) {
    case Kind::kSequenceIterator:
    case Kind::kReverseIterator:
      return sequenceNext(ctx, *ctx.at<SequenceIteratorCell>(iterator.offset()));
    case Kind::kRangeIterator: {
      auto& it = *ctx.at<RangeIteratorCell>(iterator.offset());
      if (it.left == 0) return Value::exhausted();
      --it.left;
      int64_t next = it.next;
      it.next = static_cast<int64_t>(static_cast<uint64_t>(next) + static_cast<uint64_t>(it.step));
      return Value::smallInt(next);
    }
    case Kind::kBigRangeIterator: {
      auto& it = *ctx.at<RangeCell>(iterator.offset());
      if (intSign(ctx, it.length) <= 0) return Value::exhausted();
      Value next = it.start;
      it.start = intAdd(ctx, next, it.step);
      it.length = intSub(ctx, it.length, Value::smallInt(1));
      return next;
    }
    case Kind::kDictIterator:
      return dictIteratorNext(ctx, *ctx.at<DictIteratorCell>(iterator.offset()));
    case Kind::kEnumerate: {
      if (!isPlainIterator(ctx, iterator)) return defer(ctx, kEnumerateNext, &iterator, 1);
      return plainNext(ctx, iterator, 0);
    }
    case Kind::kZip:
      if (const Value v = zipNextAtHand(ctx, iterator); !v.isUnbound()) return v;
      if (!isPlainIterator(ctx, iterator)) return defer(ctx, kZipNext, &iterator, 1);
      return plainZipNext(ctx, *ctx.at<ZipCell>(iterator.offset()), 0);
    case Kind::kMap:
      return mapNext(ctx, iterator);
    case Kind::kFilter:
      return defer(ctx, kFilterNext, &iterator, 1);
    case Kind::kCallIterator:
      return defer(ctx, kCallIteratorNext, &iterator, 1);
    case Kind::kGenerator:
      if (!isIterableVariant(*ctx.at<GeneratorCell>(iterator.offset()))) return raise(ctx, ErrorId::kNotIterator, {MessagePart::typeName(iterator)});
      return deferCall(ctx, resumeCallee(iterator), nullptr, 0);
    case Kind::kTool:
      return toolNext(ctx, *ctx.at<ToolCell>(iterator.offset()));
    default: {
      Value method = lookupSpecial(ctx, iterator, symbols::k_next);
      if (method.isUnbound() || method.isNone()) return raise(ctx, ErrorId::kNotIterator, {MessagePart::typeName(iterator)});
      return deferSpecial(ctx, method, iterator, nullptr, 0);
    }
  }
}

bool givesPairs(const Context& ctx, Value iterator) {
  if (!iterator.isRef()) return false;
  const Kind kind = headerOf(ctx, iterator).kind;
  if (kind == Kind::kTool) return toolGivesPairs(*ctx.at<ToolCell>(iterator.offset()));
  return kind == Kind::kZip || kind == Kind::kEnumerate || (kind == Kind::kDictIterator && headerOf(ctx, iterator).shape == kDictItems);
}

NextPair nextPair(Context& ctx, Value iterator, Value* first, Value* second) {
  auto endOf = [](Value v) { return v.isExit() ? NextPair::kRaised : NextPair::kEnd; };
  if (DictIteratorCell* it = cellOrNull<DictIteratorCell>(ctx, iterator)) {
    if (it->header.shape != kDictItems) return NextPair::kOther;
    *first = dictIteratorStep(ctx, *it, second);
    return first->isExit() || first->isExhausted() ? endOf(*first) : NextPair::kPair;
  }
  if (EnumerateCell* it = cellOrNull<EnumerateCell>(ctx, iterator)) {
    if (!isPlainIteratorDepth(ctx, it->iterator, 1)) return NextPair::kOther;
    *second = nextOf(ctx, it->iterator);
    if (second->isExit() || second->isExhausted()) return endOf(*second);
    *first = it->count;
    it->count = oneMore(ctx, it->count);
    return NextPair::kPair;
  }
  if (ToolCell* tool = cellOrNull<ToolCell>(ctx, iterator)) {
    if (!toolGivesPairs(*tool)) return NextPair::kOther;
    return toolNextPair(ctx, *tool, first, second) ? NextPair::kPair : endOf(*first);
  }
  ZipCell* zip = cellOrNull<ZipCell>(ctx, iterator);
  if (!zip || zip->header.flags & 1 || !zip->iterators) return NextPair::kOther;
  auto& both = cellCast<TupleCell>(ctx, zip->iterators);
  if (both.length != 2 || !isPlainIteratorDepth(ctx, both.items[0], 2) || !isPlainIteratorDepth(ctx, both.items[1], 2)) return NextPair::kOther;
  *first = nextOf(ctx, both.items[0]);
  if (first->isExit() || first->isExhausted()) return endOf(*first);
  *second = nextOf(ctx, both.items[1]);
  return second->isExit() || second->isExhausted() ? endOf(*second) : NextPair::kPair;
}

Value reversedIterator(Context& ctx, Value v) {
  switch (headerOf(ctx, v).kind) {
    case Kind::kList: return sequenceIterator(ctx, v, ctx.at<ListCell>(v.offset())->length, true);
    case Kind::kTuple: return sequenceIterator(ctx, v, ctx.at<TupleCell>(v.offset())->length, true);
    case Kind::kStr:
    case Kind::kStrView: return sequenceIterator(ctx, v, textOf(ctx, v).length, true);
    case Kind::kBytes:
    case Kind::kByteArray:
    case Kind::kDeque:
    case Kind::kMemoryView: return sequenceIterator(ctx, v, lengthHint(ctx, v), true);
    case Kind::kRange: return rangeIterator(ctx, cellCast<RangeCell>(ctx, v), true);
    case Kind::kDict: return dictIterator(ctx, v, kDictKeys, true);
    case Kind::kDictView: {
      auto& view = cellCast<DictViewCell>(ctx, v);
      return dictIterator(ctx, view.dict, partOf(view.header.shape), true);
    }
    default: return Value::unbound();
  }
}

}  // namespace krait
