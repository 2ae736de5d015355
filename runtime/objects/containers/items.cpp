// container[key], container[key] = item, del container[key], len() and `in` of any object.
#include "runtime/errors/errors.h"
#include "runtime/calls/answers.h"
#include "runtime/modules/containers/deque.h"
#include "runtime/objects/bytes/bytes.h"
#include "runtime/program/symbols.h"
#include "runtime/objects/iteration/iterators.h"
#include "runtime/objects/module.h"
#include "runtime/objects/classes/subclass.h"
#include "runtime/objects/containers/list.h"
#include "runtime/objects/containers/range.h"
#include "runtime/objects/tables/set.h"
#include "runtime/objects/tables/table_action.h"
#include "runtime/objects/numbers/int.h"
#include "runtime/objects/operators.h"
#include "runtime/objects/native.h"
#include "runtime/objects/text/str.h"

namespace krait {

namespace {

// The script's own method `name` of a container's class, or unbound.
Value ownMethod(Context& ctx, Value container, Symbol name) {
  if (!mayHaveScriptMethods(ctx, container)) return Value::unbound();
  Value method = lookupSpecial(ctx, container, name);
  return isScriptMethod(ctx, method) ? method : Value::unbound();
}

// Resolves an int key against a length: a position, or -1 (the caller says out of range), or -2 on exit.
int64_t position(Context& ctx, Value key, int64_t length) {
  int64_t i;
  if (key.isInt()) {
    i = key.asInt();
  } else if (!toInt64(ctx, key, &i)) {
    raise(ctx, ErrorId::kIndexSizedIndex, {MessagePart::typeName(key)});
    return -2;
  }
  if (i < 0) i += length;
  return i < 0 || i >= length ? -1 : i;
}

Value deferIndexed(Context& ctx, int operation, Value container, Value key, Value value) {
  Value args[4] = {Value::smallInt(operation), container, key, value};
  return defer(ctx, kIndexed, args, 4);
}

// The key is neither an int nor a slice: an object with __index__, or a TypeError.
Value badKey(Context& ctx, int operation, Value container, Value key, Value value, ErrorId id) {
  if (hasIndexMethod(ctx, key)) return deferIndexed(ctx, operation, container, key, value);
  switch (id) {
    case ErrorId::kStrIndices:
    case ErrorId::kSequenceIndexType: return raise(ctx, id, {MessagePart::typeName(key)});
    default: {
      const char* name = "list";
      switch (headerOf(ctx, container).kind) {
        case Kind::kTuple: name = "tuple"; break;
        case Kind::kBytes: name = "byte"; break;
        case Kind::kByteArray: name = "bytearray"; break;
        case Kind::kRange: name = "range"; break;
        default: break;
      }
      return raise(ctx, ErrorId::kBadIndices, {name, MessagePart::typeName(key)});
    }
  }
}

Value strItem(Context& ctx, Value str, uint32_t i) { return newStrPoint(ctx, textOf(ctx, str)[i]); }

Value strSlice(Context& ctx, Value str, int64_t start, int64_t step, int64_t count) {
  if (step == 1) return substring(ctx, str, static_cast<uint32_t>(start), static_cast<uint32_t>(start + count));
  TextBuilder out(ctx);
  Text text = textOf(ctx, str);
  for (int64_t i = 0; i < count; ++i) {
    if ((i & 511) == 0) spend(ctx, 64);
    out.add(text[static_cast<uint32_t>(start + i * step)]);
  }
  return out.finish();
}

Value bytesSlice(Context& ctx, Value bytes, int64_t start, int64_t step, int64_t count) {
  if (step == 1) return bytesPart(ctx, bytes, static_cast<uint32_t>(start), static_cast<uint32_t>(start + count));
  BytesCell& to = newBytesCell(ctx, static_cast<uint64_t>(count));
  const Text from = bytesText(ctx, bytes);
  spendAlong(ctx, static_cast<uint64_t>(count) / 8);
  for (int64_t i = 0; i < count; ++i) to.bytes[i] = from.bytes[static_cast<uint32_t>(start + i * step)];  // bounded: spent for above
  return bytesResult(ctx, bytes, to);
}

Value getSlice(Context& ctx, Value container, Value key) {
  auto& slice = cellCast<SliceCell>(ctx, key);
  if (sliceNeedsIndex(ctx, slice)) return deferIndexed(ctx, 0, container, key, Value::unbound());
  Kind kind = headerOf(ctx, container).kind;
  if (kind == Kind::kRange) {
    if (!checkSlice(ctx, slice)) return Value::exit();
    return rangeSlice(ctx, cellCast<RangeCell>(ctx, container), key);
  }
  if (kind == Kind::kMemoryView) return memoryViewItem(ctx, container, key);
  int64_t start, stop, step, count;
  if (!sliceIndices(ctx, slice, lengthHint(ctx, container), &start, &stop, &step, &count)) return Value::exit();
  switch (kind) {
    case Kind::kStr:
    case Kind::kStrView: return strSlice(ctx, container, start, step, count);
    case Kind::kBytes:
    case Kind::kByteArray: return bytesSlice(ctx, container, start, step, count);
    default: return sequenceSlice(ctx, container, start, step, count);
  }
}

Value rangeGet(Context& ctx, Value container, Value key) {
  auto& range = cellCast<RangeCell>(ctx, container);
  Value i = key;
  if (intSign(ctx, i) < 0) i = intAdd(ctx, i, range.length);
  if (intSign(ctx, i) < 0 || intCompare(ctx, i, range.length) >= 0) return raise(ctx, ErrorId::kRangeIndex);
  return rangeItem(ctx, range, i);
}

Value classItem(Context& ctx, Value cls, Value key) {
  Value method = lookupInClass(ctx, cls.offset(), symbols::k_class_getitem);
  const ClassCell& cell = cellCast<ClassCell>(ctx, cls);
  if (method.isUnbound() && static_cast<TypeId>(cell.typeId) == TypeId::kType && (cell.header.flags & kClassBuiltin)) {  // type[int]
    Value passed[2] = {cls, key};
    return deferCall(ctx, imageFunction(ctx, "_types", "generic_alias"), passed, 2);
  }
  if (method.isUnbound()) return raise(ctx, ErrorId::kTypeNotSubscriptable, {MessagePart::str(Value::reference(cell.name))});
  const bool ofClass = isKind(ctx, method, Kind::kClassMethod);
  if (ofClass || isKind(ctx, method, Kind::kStaticMethod)) method = ctx.at<WrapperCell>(method.offset())->wrapped;
  Value args[2] = {cls, key};
  return deferCall(ctx, method, ofClass ? args : args + 1, ofClass ? 2 : 1);
}

}  // namespace

Value getItem(Context& ctx, Value container, Value key) {
  if (!container.isRef()) return raise(ctx, ErrorId::kNotSubscriptable, {MessagePart::typeName(container)});
  Value own = ownMethod(ctx, container, symbols::k_getitem);
  return own.isUnbound() ? nativeGetItem(ctx, container, key) : deferSpecial(ctx, own, container, &key, 1);
}

Value nativeGetItem(Context& ctx, Value container, Value key) {
  Kind kind = headerOf(ctx, container).kind;
  switch (kind) {
    case Kind::kDict:
      return dictGetItem(ctx, container, key);
    case Kind::kList:
    case Kind::kTuple:
    case Kind::kStr:
    case Kind::kStrView:
    case Kind::kBytes:
    case Kind::kByteArray:
    case Kind::kRange:
      break;
    case Kind::kDeque: {
      if (!isIntLike(ctx, key)) return badKey(ctx, 0, container, key, Value::unbound(), ErrorId::kSequenceIndexType);
      const int64_t i = position(ctx, key, lengthHint(ctx, container));
      return i == -2 ? Value::exit() : dequeGetItem(ctx, container, i);
    }
    case Kind::kMemoryView:
      if (isKind(ctx, key, Kind::kSlice)) return getSlice(ctx, container, key);
      return hasIndexMethod(ctx, key) ? deferIndexed(ctx, 0, container, key, Value::unbound()) : memoryViewItem(ctx, container, key);
    case Kind::kClass:
      return classItem(ctx, container, key);
    default:
      return raise(ctx, ErrorId::kNotSubscriptable, {MessagePart::typeName(container)});
  }
  if (isKind(ctx, key, Kind::kSlice)) return getSlice(ctx, container, key);
  bool isText = kind == Kind::kStr || kind == Kind::kStrView;
  if (!isIntLike(ctx, key)) return badKey(ctx, 0, container, key, Value::unbound(), isText ? ErrorId::kStrIndices : ErrorId::kBadIndices);
  if (kind == Kind::kRange) return rangeGet(ctx, container, key);
  int64_t i = position(ctx, key, lengthHint(ctx, container));
  if (i == -2) return Value::exit();
  switch (kind) {
    case Kind::kList: {
      if (i < 0) return raise(ctx, ErrorId::kListIndex);
      auto& list = *ctx.at<ListCell>(container.offset());
      return listItems(ctx, list, static_cast<uint32_t>(i) + 1)[i];
    }
    case Kind::kTuple:
      return i < 0 ? raise(ctx, ErrorId::kTupleIndex) : ctx.at<TupleCell>(container.offset())->items[i];
    case Kind::kBytes:
      return i < 0 ? raise(ctx, ErrorId::kIndexOutOfRange) : Value::smallInt(ctx.at<BytesCell>(container.offset())->bytes[i]);
    case Kind::kByteArray:
      return i < 0 ? raise(ctx, ErrorId::kByteArrayIndex) : Value::smallInt(bytesText(ctx, container).bytes[i]);
    default:
      return i < 0 ? raise(ctx, ErrorId::kStrIndex) : strItem(ctx, container, static_cast<uint32_t>(i));
  }
}

namespace {

// Of a bytearray or memoryview; an unbound item means deletion.
Value setBytesItem(Context& ctx, int operation, Value container, Value key, Value item) {
  const SliceCell* slice = cellOrNull<SliceCell>(ctx, key);
  if (slice ? sliceNeedsIndex(ctx, *slice) : hasIndexMethod(ctx, key)) return deferIndexed(ctx, operation, container, key, item);
  if (isKind(ctx, container, Kind::kMemoryView)) return memoryViewSetItem(ctx, container, key, item);
  if (!slice && !isIntLike(ctx, key)) return badKey(ctx, operation, container, key, item, ErrorId::kBadIndices);
  return item.isUnbound() ? byteArrayDelItem(ctx, container, key) : byteArraySetItem(ctx, container, key, item);
}

// list[slice] = items, given as a list or tuple that is not the list itself.
Value assignSlice(Context& ctx, Value container, Value key, Value items) {
  auto& list = cellCast<ListCell>(ctx, container);
  int64_t start, stop, step, count;
  if (!sliceIndices(ctx, cellCast<SliceCell>(ctx, key), list.length, &start, &stop, &step, &count)) return Value::exit();
  const Value* from;
  uint32_t n;
  if (!sequenceView(ctx, items, &from, &n)) corrupt(ctx);
  if (step == 1) {
    if (stop < start) stop = start;
    if (uint64_t{list.length} + n > kMaxSequence) abandon(ctx, Limit::kMemory);
    listReplace(ctx, list, static_cast<uint32_t>(start), static_cast<uint32_t>(stop), from, n);
    return Value::none();
  }
  if (n != count) return raise(ctx, ErrorId::kExtendedSlice, {MessagePart::integer(n), MessagePart::integer(count)});
  Value* to = listItems(ctx, list, list.length);
  spend(ctx, n / 8);
  for (uint32_t i = 0; i < n; ++i) to[static_cast<uint32_t>(start + i * step)] = from[i];
  return Value::none();
}

Value deleteSlice(Context& ctx, Value container, Value key) {
  auto& list = cellCast<ListCell>(ctx, container);
  uint32_t length = list.length;
  int64_t start, stop, step, count;
  if (!sliceIndices(ctx, cellCast<SliceCell>(ctx, key), length, &start, &stop, &step, &count)) return Value::exit();
  if (count <= 0) return Value::none();
  if (step < 0) {
    start = start + (count - 1) * step;
    step = -step;
  }
  if (step == 1) {
    listReplace(ctx, list, static_cast<uint32_t>(start), static_cast<uint32_t>(start + count), nullptr, 0);
    return Value::none();
  }
  Value* items = listItems(ctx, list, length);
  uint32_t to = static_cast<uint32_t>(start), skip = to, left = static_cast<uint32_t>(count);
  for (uint32_t i = to; i < length; ++i) {
    if ((i & 511) == 0) spend(ctx, 64);
    if (left && i == skip) {
      --left;
      skip = left ? static_cast<uint32_t>(skip + step) : 0;
      continue;
    }
    items[to++] = items[i];
  }
  for (uint32_t i = to; i < length; ++i) items[i] = Value::unbound();
  list.length = to;
  return Value::none();
}

}  // namespace

// list[slice] = iterable. Registers: 0 list, 1 slice, 2 iterable. Step 1: its values as a list.
Step sliceAssignStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  if (frame.resume == 0) return callStepper(ctx, frame, 1, kListFromIterable, {r[2]});
  Value v = assignSlice(ctx, r[0], r[1], completed);
  return v.isExit() ? Step::raise() : Step::done(v);
}

Value setItem(Context& ctx, Value container, Value key, Value item) {
  if (!container.isRef()) return raise(ctx, ErrorId::kNoItemAssignment, {MessagePart::typeName(container)});
  Value own = ownMethod(ctx, container, symbols::k_setitem);
  if (!own.isUnbound()) {
    Value args[2] = {key, item};
    return deferSpecial(ctx, own, container, args, 2);
  }
  return nativeSetItem(ctx, container, key, item);
}

Value nativeSetItem(Context& ctx, Value container, Value key, Value item) {
  switch (headerOf(ctx, container).kind) {
    case Kind::kDict:
      return dictSetItem(ctx, container, key, item);
    case Kind::kDeque: {
      if (!isIntLike(ctx, key)) return badKey(ctx, 1, container, key, item, ErrorId::kSequenceIndexType);
      const int64_t i = position(ctx, key, lengthHint(ctx, container));
      return i == -2 ? Value::exit() : dequeSetItem(ctx, container, i, item);
    }
    case Kind::kByteArray:
    case Kind::kMemoryView:
      return setBytesItem(ctx, 1, container, key, item);
    case Kind::kList: {
      if (auto* slice = cellOrNull<SliceCell>(ctx, key)) {
        if (sliceNeedsIndex(ctx, *slice)) return deferIndexed(ctx, 1, container, key, item);
        if (!checkSlice(ctx, *slice)) return Value::exit();
        if (isPlainIterable(ctx, item)) {
          if (item == container || !(isExactly(ctx, item, Kind::kList) || isExactly(ctx, item, Kind::kTuple))) {
            item = listFromIterable(ctx, item);
            if (item.isExit()) return item;
          }
          return assignSlice(ctx, container, key, item);
        }
        if (!isIterator(ctx, item) && lookupSpecial(ctx, item, symbols::k_iter).isUnbound() && lookupSpecial(ctx, item, symbols::k_getitem).isUnbound()) {
          return raise(ctx, ErrorId::kMustAssignIterable);
        }
        Value args[3] = {container, key, item};
        return defer(ctx, kSliceAssign, args, 3);
      }
      if (!isIntLike(ctx, key)) return badKey(ctx, 1, container, key, item, ErrorId::kBadIndices);
      auto& list = *ctx.at<ListCell>(container.offset());
      uint32_t length = list.length;
      int64_t i = position(ctx, key, length);
      if (i < 0) return i == -2 ? Value::exit() : raise(ctx, ErrorId::kListAssignIndex);
      listItems(ctx, list, length)[i] = item;
      return Value::none();
    }
    default:
      return raise(ctx, ErrorId::kNoItemAssignment, {MessagePart::typeName(container)});
  }
}

Value delItem(Context& ctx, Value container, Value key) {
  if (!container.isRef()) return raise(ctx, ErrorId::kNoItemDeletionAny, {MessagePart::typeName(container)});
  Value own = ownMethod(ctx, container, symbols::k_delitem);
  return own.isUnbound() ? nativeDelItem(ctx, container, key) : deferSpecial(ctx, own, container, &key, 1);
}

static bool hasSequenceSlots(Context& ctx, Value v) {
  switch (headerOf(ctx, v).kind) {
    case Kind::kInstance: case Kind::kStr: case Kind::kStrView: case Kind::kBytes: case Kind::kTuple: case Kind::kSet: case Kind::kFrozenSet: case Kind::kRange:
    case Kind::kDictView: return true;
    default: return hasOwnAttributes(ctx, v) && !(cellCast<ClassCell>(ctx, typeOf(ctx, v)).header.flags & kClassBuiltin);
  }
}

Value nativeDelItem(Context& ctx, Value container, Value key) {
  switch (headerOf(ctx, container).kind) {
    case Kind::kDict:
      return dictDelItem(ctx, container, key);
    case Kind::kDeque: {
      if (!isIntLike(ctx, key)) return badKey(ctx, 2, container, key, Value::unbound(), ErrorId::kSequenceIndexType);
      const int64_t i = position(ctx, key, lengthHint(ctx, container));
      return i == -2 ? Value::exit() : dequeDelItem(ctx, container, i);
    }
    case Kind::kByteArray:
    case Kind::kMemoryView:
      return setBytesItem(ctx, 2, container, key, Value::unbound());
    case Kind::kList: {
      if (auto* slice = cellOrNull<SliceCell>(ctx, key)) {
        if (sliceNeedsIndex(ctx, *slice)) return deferIndexed(ctx, 2, container, key, Value::unbound());
        return deleteSlice(ctx, container, key);
      }
      if (!isIntLike(ctx, key)) return badKey(ctx, 2, container, key, Value::unbound(), ErrorId::kBadIndices);
      auto& list = *ctx.at<ListCell>(container.offset());
      int64_t i = position(ctx, key, list.length);
      if (i < 0) return i == -2 ? Value::exit() : raise(ctx, ErrorId::kListAssignIndex);
      listReplace(ctx, list, static_cast<uint32_t>(i), static_cast<uint32_t>(i) + 1, nullptr, 0);
      return Value::none();
    }
    default: {
      // CPython words it otherwise for what has slots of sequences, asked with an index.
      const bool worded = (isIntLike(ctx, key) || hasIndexMethod(ctx, key)) && hasSequenceSlots(ctx, container);
      return raise(ctx, worded ? ErrorId::kNoItemDeletion : ErrorId::kNoItemDeletionAny, {MessagePart::typeName(container)});
    }
  }
}

Value lengthOf(Context& ctx, Value v) {
  if (v.isRef()) {
    Value own = ownMethod(ctx, v, symbols::k_len);
    if (!own.isUnbound()) return askMethod(ctx, own, v, nullptr, 0, FinishAction::kLength);
  }
  return nativeLength(ctx, v);
}

Value nativeLength(Context& ctx, Value v) {
  if (v.isRef()) {
    switch (headerOf(ctx, v).kind) {
      case Kind::kList:
      case Kind::kTuple:
      case Kind::kStr:
      case Kind::kStrView:
      case Kind::kBytes:
      case Kind::kByteArray:
      case Kind::kDeque:
      case Kind::kDict:
      case Kind::kSet:
      case Kind::kFrozenSet:
        return Value::smallInt(lengthHint(ctx, v));
      case Kind::kMemoryView:
        if (memoryViewReleased(*ctx.at<MemoryViewCell>(v.offset()))) return raise(ctx, ErrorId::kReleasedView);
        return Value::smallInt(lengthHint(ctx, v));
      case Kind::kDictView:
        return Value::smallInt(lengthHint(ctx, ctx.at<DictViewCell>(v.offset())->dict));
      case Kind::kRange: {
        Value n = ctx.at<RangeCell>(v.offset())->length;
        int64_t length;
        return toInt64(ctx, n, &length) ? n : raise(ctx, ErrorId::kTooLargeForSsize);
      }
      default: break;
    }
  }
  return raise(ctx, ErrorId::kNoLen, {MessagePart::typeName(v)});
}

Value lengthSaid(Context& ctx, Value answer, uint32_t how) {
  if (__builtin_expect(answer.isInt() && answer.asInt() >= 0, 1)) return answer;
  const bool indexed = how & kLengthIndexed;
  if (!indexed && hasIndexMethod(ctx, answer)) {
    const FinishAction action = how & kLengthForTruth ? FinishAction::kTruthOfLength : FinishAction::kLength;
    return askMethod(ctx, lookupSpecial(ctx, answer, symbols::k_index), answer, nullptr, 0, action, kLengthIndexed);
  }
  int64_t n;
  if (!isIntLike(ctx, answer)) {
    if (indexed) return raise(ctx, ErrorId::kNonIntResult, {"__index__", MessagePart::typeName(answer)});
    return raise(ctx, ErrorId::kNotAnInteger, {MessagePart::typeName(answer)});
  }
  if (intSign(ctx, answer) < 0) return raise(ctx, ErrorId::kNegativeLen);
  if (!toInt64(ctx, answer, &n)) return raise(ctx, ErrorId::kIndexSized, {MessagePart::typeName(answer)});
  return newInt(ctx, n);
}

int containerTruth(Context& ctx, Value v) {
  switch (headerOf(ctx, v).kind) {
    case Kind::kList:
    case Kind::kTuple:
    case Kind::kDeque:
    case Kind::kDict:
    case Kind::kSet:
    case Kind::kFrozenSet: return lengthHint(ctx, v) != 0;
    case Kind::kDictView: return lengthHint(ctx, ctx.at<DictViewCell>(v.offset())->dict) != 0;
    case Kind::kRange: return intSign(ctx, ctx.at<RangeCell>(v.offset())->length) != 0;
    default: return -1;
  }
}

}  // namespace krait
