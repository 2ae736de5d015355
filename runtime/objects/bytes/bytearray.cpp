// bytearray: items, slices and the methods that change it.
#include <cstring>

#include "runtime/errors/errors.h"
#include "runtime/objects/bytes/bytes.h"
#include "runtime/objects/calls.h"
#include "runtime/objects/classes/subclass.h"
#include "runtime/objects/containers/containers.h"
#include "runtime/objects/containers/steppers.h"
#include "runtime/objects/native.h"
#include "runtime/objects/numbers/int.h"
#include "runtime/objects/operators.h"
#include "runtime/objects/text/str_methods.h"

namespace krait {

extern const BuiltinDef kByteArrayMethods[], kByteArrayItems[], kByteArraySteppers[];

namespace {

enum : uint32_t { kAppendRow, kInsertRow, kRemoveRow };  // the first rows of kByteArrayMethods
enum : uint32_t { kSetItemRow };                          // of kByteArrayItems

ByteArrayCell& arrayOf(Context& ctx, Value v) { return cellCast<ByteArrayCell>(ctx, v); }

// Where an int key points, or -1 on exit.
int64_t position(Context& ctx, Value key, uint32_t length, ErrorId outside) {
  int64_t i;
  if (!toInt64(ctx, key, &i)) return raise(ctx, ErrorId::kIndexSizedIndex, {MessagePart::typeName(key)}), -1;
  if (i < 0) i += length;
  if (i >= 0 && i < length) return i;
  raise(ctx, outside);
  return -1;
}

// array[slice] = the bytes of `item`, which is bytes-like.
Value assignSlice(Context& ctx, Value self, SliceCell& slice, Value item) {
  ByteArrayCell& array = arrayOf(ctx, self);
  const uint32_t length = array.length;
  Text bytes;
  if (!lookAtBytes(ctx, item, &bytes)) return Value::exit();
  int64_t start, stop, step, count;
  if (!sliceIndices(ctx, slice, length, &start, &stop, &step, &count)) return Value::exit();
  if (step == 1) {
    if (stop < start) stop = start;
    byteArrayReplace(ctx, array, static_cast<uint32_t>(start), static_cast<uint32_t>(stop), bytes);
    return Value::none();
  }
  if (bytes.length != count) return raise(ctx, ErrorId::kBytesExtendedSlice, {MessagePart::integer(bytes.length), MessagePart::integer(count)});
  uint8_t* to = byteArrayBytes(ctx, array, length);
  spendAlong(ctx, bytes.length / 16);
  BytesCell& copy = cellCast<BytesCell>(ctx, newBytes(ctx, bytes.bytes, bytes.length));  // it may be the array itself
  for (uint32_t i = 0; i < bytes.length; ++i) to[static_cast<uint32_t>(start + i * step)] = copy.bytes[i];  // bounded: spent for above
  return Value::none();
}

Value deleteSlice(Context& ctx, Value self, SliceCell& slice) {
  ByteArrayCell& array = arrayOf(ctx, self);
  const uint32_t length = array.length;
  int64_t start, stop, step, count;
  if (!sliceIndices(ctx, slice, length, &start, &stop, &step, &count)) return Value::exit();
  if (count <= 0) return Value::none();
  if (step < 0) {
    start += (count - 1) * step;
    step = -step;
  }
  if (step == 1) {
    byteArrayReplace(ctx, array, static_cast<uint32_t>(start), static_cast<uint32_t>(start + count), {nullptr, 0, 0});
    return Value::none();
  }
  const uint8_t* from = byteArrayBytes(ctx, array, length);
  spendAlong(ctx, length / 16);
  BytesCell& kept = newBytesCell(ctx, length - static_cast<uint64_t>(count));
  uint32_t n = 0;
  int64_t skip = start, left = count;
  for (uint32_t i = 0; i < length; ++i) {  // bounded: spent for above
    if (left && i == skip) {
      --left;
      skip += step;
    } else if (n < kept.length) {
      kept.bytes[n++] = from[i];
    }
  }
  array.storage = refOf(ctx, &kept);
  array.length = n;
  array.header.flags &= static_cast<uint16_t>(~kByteArrayViewed);
  return Value::none();
}

// Calls what a bytearray does with bytes once the iterable r[1] has become one. Registers: 0 bytearray, 1 the iterable,
// 2 slice to be assigned, or unbound to extend. Steps: 1 a bytearray of it.
Step takeItemsStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  if (frame.resume == 0) {
    ByteArrayCell& items = newCell<ByteArrayCell>(ctx);
    completed = bytesFrom(ctx, r[1], Value::unbound(), Value::unbound(), valueOf(ctx, &items));
    if (completed.isExit()) return stepFromExit(ctx, frame, 1);
  }
  SliceCell* slice = cellOrNull<SliceCell>(ctx, r[2]);
  Value v = slice ? assignSlice(ctx, r[0], *slice, completed) : byteArrayExtend(ctx, r[0], completed);
  return v.isExit() ? Step::raise() : Step::done(Value::none());
}

Value takeItems(Context& ctx, Value self, Value iterable, Value slice) {
  Value args[3] = {self, iterable, slice};
  return defer(ctx, kByteArraySteppers[0], args, 3);
}

bool isIterable(Context& ctx, Value v) {
  return v.isRef() && (!lookupSpecial(ctx, v, symbols::k_iter).isUnbound() || !lookupSpecial(ctx, v, symbols::k_getitem).isUnbound());
}

}  // namespace

extern const BuiltinDef kByteArraySteppers[] = {
    {"bytearray", "(self, iterable, slice, /)", nullptr, takeItemsStep, 3, Effects::kRunsPython, JitHint::kNone, ""},
    kTableEnd,
};

Value byteArraySetItem(Context& ctx, Value self, Value key, Value item) {
  if (SliceCell* slice = cellOrNull<SliceCell>(ctx, key)) {
    if (isBytesLike(ctx, item)) return assignSlice(ctx, self, *slice, item);
    if (isStr(ctx, item) || isIntLike(ctx, item) || hasIndexMethod(ctx, item) || !isIterable(ctx, item)) return raise(ctx, ErrorId::kByteArrayAssign);
    return takeItems(ctx, self, item, key);
  }
  ByteArrayCell& array = arrayOf(ctx, self);
  if (hasIndexMethod(ctx, item)) {
    Value args[3] = {self, key, item};
    return retryWithIndex(ctx, kByteArrayItems[kSetItemRow], args, 3, 2);
  }
  const uint32_t length = array.length;
  const int64_t i = position(ctx, key, length, ErrorId::kByteArrayIndex);
  uint8_t byte;
  if (i < 0 || !byteValue(ctx, item, &byte)) return Value::exit();
  byteArrayBytes(ctx, array, length)[i] = byte;
  return Value::none();
}

Value byteArrayDelItem(Context& ctx, Value self, Value key) {
  if (SliceCell* slice = cellOrNull<SliceCell>(ctx, key)) return deleteSlice(ctx, self, *slice);
  ByteArrayCell& array = arrayOf(ctx, self);
  const int64_t i = position(ctx, key, array.length, ErrorId::kByteArrayIndex);
  if (i < 0) return Value::exit();
  byteArrayReplace(ctx, array, static_cast<uint32_t>(i), static_cast<uint32_t>(i) + 1, {nullptr, 0, 0});
  return Value::none();
}

Value byteArrayExtend(Context& ctx, Value self, Value other) {
  ByteArrayCell& array = arrayOf(ctx, self);
  Text bytes;
  if (!isBytesLike(ctx, other)) return raise(ctx, ErrorId::kConcatenateBytes, {MessagePart::typeName(other), MessagePart::typeName(self)});
  if (!lookAtBytes(ctx, other, &bytes)) return Value::exit();
  byteArrayReplace(ctx, array, array.length, array.length, bytes);
  return self;
}

namespace {

Value append(Context& ctx, Value* args, uint32_t count) {
  if (hasIndexMethod(ctx, args[1])) return retryWithIndex(ctx, kByteArrayMethods[kAppendRow], args, count, 1);
  ByteArrayCell& array = arrayOf(ctx, args[0]);
  uint8_t byte;
  if (!byteValue(ctx, args[1], &byte)) return Value::exit();
  byteArrayReplace(ctx, array, array.length, array.length, {&byte, 1, 0});
  return Value::none();
}

Value insert(Context& ctx, Value* args, uint32_t count) {
  for (uint32_t i = 1; i < 3; ++i) {  // bounded: 2
    if (hasIndexMethod(ctx, args[i])) return retryWithIndex(ctx, kByteArrayMethods[kInsertRow], args, count, i);
  }
  ByteArrayCell& array = arrayOf(ctx, args[0]);
  int64_t i;
  uint8_t byte;
  if (!sizeArgument(ctx, args[1], &i) || !byteValue(ctx, args[2], &byte)) return Value::exit();
  const int64_t length = array.length;
  if (i < 0) i = i < -length ? 0 : i + length;
  if (i > length) i = length;
  byteArrayReplace(ctx, array, static_cast<uint32_t>(i), static_cast<uint32_t>(i), {&byte, 1, 0});
  return Value::none();
}

Value remove(Context& ctx, Value* args, uint32_t count) {
  if (hasIndexMethod(ctx, args[1])) return retryWithIndex(ctx, kByteArrayMethods[kRemoveRow], args, count, 1);
  ByteArrayCell& array = arrayOf(ctx, args[0]);
  uint8_t byte;
  if (!byteValue(ctx, args[1], &byte)) return Value::exit();
  const Text text = bytesText(ctx, args[0]);
  const int64_t at = findText(ctx, text, {&byte, 1, 0}, 0, text.length);
  if (at < 0) return raise(ctx, ErrorId::kByteArrayRemove);
  byteArrayReplace(ctx, array, static_cast<uint32_t>(at), static_cast<uint32_t>(at) + 1, {nullptr, 0, 0});
  return Value::none();
}

Value pop(Context& ctx, Value* args, uint32_t) {
  ByteArrayCell& array = arrayOf(ctx, args[0]);
  int64_t i = -1;
  if (!args[1].isUnbound() && !sizeArgument(ctx, args[1], &i)) return Value::exit();
  const uint32_t length = array.length;
  if (length == 0) return raise(ctx, ErrorId::kByteArrayPopEmpty);
  if (i < 0) i += length;
  if (i < 0 || i >= length) return raise(ctx, ErrorId::kPopIndex);
  const uint8_t byte = byteArrayBytes(ctx, array, length)[i];
  byteArrayReplace(ctx, array, static_cast<uint32_t>(i), static_cast<uint32_t>(i) + 1, {nullptr, 0, 0});
  return Value::smallInt(byte);
}

Value extend(Context& ctx, Value* args, uint32_t) {
  if (isBytesLike(ctx, args[1])) {
    Value v = byteArrayExtend(ctx, args[0], args[1]);
    return v.isExit() ? v : Value::none();
  }
  if (isStr(ctx, args[1])) return textOf(ctx, args[1]).length ? raise(ctx, ErrorId::kByteArrayExtendStr, {MessagePart::typeName(args[1])}) : Value::none();
  if (!isIterable(ctx, args[1])) return raise(ctx, ErrorId::kByteArrayExtend, {MessagePart::typeName(args[1])});
  return takeItems(ctx, args[0], args[1], Value::unbound());
}

Value clear(Context& ctx, Value* args, uint32_t) {
  ByteArrayCell& array = arrayOf(ctx, args[0]);
  array.length = 0;
  array.storage = 0;
  array.header.flags &= static_cast<uint16_t>(~kByteArrayViewed);
  return Value::none();
}

Value copy(Context& ctx, Value* args, uint32_t) {
  const Text text = bytesText(ctx, args[0]);
  return newByteArray(ctx, cellCast<BytesCell>(ctx, newBytes(ctx, text.bytes, text.length)));
}

Value reverse(Context& ctx, Value* args, uint32_t) {
  ByteArrayCell& array = arrayOf(ctx, args[0]);
  const uint32_t n = array.length;
  uint8_t* bytes = byteArrayBytes(ctx, array, n);
  spendAlong(ctx, n / 16);
  for (uint32_t i = 0, k = n; i + 1 < k; ++i) {  // bounded: spent for above
    --k;
    const uint8_t byte = bytes[i];
    bytes[i] = bytes[k];
    bytes[k] = byte;
  }
  return Value::none();
}

Value resize(Context& ctx, Value* args, uint32_t) {
  ByteArrayCell& array = arrayOf(ctx, args[0]);
  int64_t size;
  if (!sizeArgument(ctx, args[1], &size)) return Value::exit();
  if (size < 0) return raise(ctx, ErrorId::kByteArrayResize, {MessagePart::integer(size)});
  const uint32_t length = array.length;
  if (size <= length) {
    byteArrayReplace(ctx, array, static_cast<uint32_t>(size), length, {nullptr, 0, 0});
  } else {
    const BytesCell& more = newBytesCell(ctx, static_cast<uint64_t>(size) - length);
    byteArrayReplace(ctx, array, length, length, {more.bytes, more.length, 0});
  }
  return Value::none();
}

Value allocated(Context& ctx, Value* args, uint32_t) {
  const ByteArrayCell& array = arrayOf(ctx, args[0]);
  return Value::smallInt(array.length ? static_cast<int64_t>(array.length) + 1 : 0);
}

Value inplaceRepeat(Context& ctx, Value* args, uint32_t) {
  Value n = needInt(ctx, args[1]);
  return n.isExit() ? n : nativeInplace(ctx, BinaryOperator::kMul, args[0], n);
}

constexpr Effects kWrites = Effects::kWrites, kRuns = Effects::kRunsPython;
constexpr JitHint kNoHint = JitHint::kNone;

}  // namespace

extern const BuiltinDef kByteArrayMethods[] = {
    {"append", "(self, item, /)", append, nullptr, 0, kRuns, kNoHint, "Append a single item to the end of the bytearray."},
    {"insert", "(self, index, item, /)", insert, nullptr, 0, kRuns, kNoHint, "Insert a single item before the given index."},
    {"remove", "(self, value, /)", remove, nullptr, 0, kRuns, kNoHint, "Remove the first occurrence of a value."},
    {"pop", "(self, index=-1, /)", withIndices<kByteArrayMethods, pop, 1>, nullptr, 0, kRuns, kNoHint, "Remove and return a single item."},
    {"extend", "(self, iterable_of_ints, /)", extend, nullptr, 0, kRuns, kNoHint, "Append all the items of the iterable."},
    {"clear", "(self, /)", clear, nullptr, 0, kWrites, kNoHint, "Remove all items."},
    {"copy", "(self, /)", copy, nullptr, 0, Effects::kReads, kNoHint, "Return a copy."},
    {"reverse", "(self, /)", reverse, nullptr, 0, kWrites, kNoHint, "Reverse the order of the values in place."},
    {"resize", "(self, size, /)", withIndices<kByteArrayMethods, resize, 1>, nullptr, 0, kRuns, kNoHint, "Make it `size` bytes long, new ones zero."},
    {"__alloc__", "(self, /)", allocated, nullptr, 0, Effects::kReads, kNoHint, "The number of bytes allocated."},
    kTableEnd,
};

extern const BuiltinDef kByteArrayItems[] = {
    {"__setitem__", "(self, key, value, /)", calls<nativeSetItem>, nullptr, 0, kRuns, kNoHint, "Set self[key] to value."},
    {"__delitem__", "(self, key, /)", calls<nativeDelItem>, nullptr, 0, kRuns, kNoHint, "Delete self[key]."},
    {"__iadd__", "(self, value, /)", calls<byteArrayExtend>, nullptr, 0, kRuns, kNoHint, "Implement self+=value."},
    {"__imul__", "(self, value, /)", inplaceRepeat, nullptr, 0, kRuns, kNoHint, "Implement self*=value."},
    kTableEnd,
};

}  // namespace krait
