// memoryview: one dimension over the storage of a bytes or bytearray, items of any native format of one character.
#include <cstring>

#include "runtime/errors/errors.h"
#include "runtime/objects/bytes/bytes.h"
#include "runtime/objects/calls.h"
#include "runtime/objects/containers/containers.h"
#include "runtime/objects/containers/steppers.h"
#include "runtime/objects/native.h"
#include "runtime/objects/numbers/float.h"
#include "runtime/objects/numbers/int.h"
#include "runtime/objects/operators.h"
#include "runtime/objects/text/str_methods.h"

namespace krait {

extern const BuiltinDef kMemoryViewMethods[];

namespace {

enum : uint32_t { kSetItemRow };  // the first row of kMemoryViewMethods

// FORMAT rows: the character, bytes an item, and whether those are a signed int.
struct Format {
  char code;
  uint8_t size;
  bool isSigned;
};
constexpr Format kFormats[] = {{'B', 1, false}, {'b', 1, true},  {'c', 1, false}, {'?', 1, false}, {'h', 2, true},  {'H', 2, false}, {'i', 4, true}, {'I', 4, false},
                               {'l', 8, true},  {'L', 8, false}, {'q', 8, true},  {'Q', 8, false}, {'n', 8, true},  {'N', 8, false}, {'f', 4, true}, {'d', 8, true}};
const Format* formatOf(uint32_t code) {
  for (const Format& f : kFormats) {  // bounded: the table
    if (static_cast<uint32_t>(f.code) == code) return &f;
  }
  return nullptr;
}
bool isByte(const Format& f) { return f.code == 'B' || f.code == 'b' || f.code == 'c'; }
const Format& formatOf(Context& ctx, const MemoryViewCell& view) {
  const Format* f = formatOf(view.header.shape);
  if (!f) corrupt(ctx);
  return *f;
}

// The storage, checked to hold every item. Null for no items.
uint8_t* bytesOf(Context& ctx, const MemoryViewCell& view, uint32_t length, int64_t step, uint32_t itemSize) {
  if (length == 0) return nullptr;
  BytesCell& storage = cellCast<BytesCell>(ctx, view.storage);
  const int64_t first = view.start, last = first + (static_cast<int64_t>(length) - 1) * step;
  if (last < 0 || (first > last ? first : last) + itemSize > storage.length) corrupt(ctx);
  return storage.bytes + first;
}

MemoryViewCell* openView(Context& ctx, Value v) {
  MemoryViewCell& view = cellCast<MemoryViewCell>(ctx, v);
  if (!memoryViewReleased(view)) return &view;
  raise(ctx, ErrorId::kReleasedView);
  return nullptr;
}

MemoryViewCell& copyView(Context& ctx, const MemoryViewCell& view) {
  MemoryViewCell& copy = newCell<MemoryViewCell>(ctx);
  copy.header.flags = view.header.flags;
  copy.header.shape = view.header.shape;
  copy.length = view.length;
  copy.storage = view.storage;
  copy.start = view.start;
  copy.step = view.step;
  copy.object = view.object;
  return copy;
}

Value readItem(Context& ctx, const Format& f, const uint8_t* at) {
  uint64_t bits = 0;
  memcpy(&bits, at, f.size);
  switch (f.code) {
    case 'c': return newBytes(ctx, at, 1);
    case '?': return Value::boolean(bits != 0);
    case 'd': return Value::number(__builtin_bit_cast(double, bits));
    case 'f': return Value::number(__builtin_bit_cast(float, static_cast<uint32_t>(bits)));
    default: break;
  }
  if (!f.isSigned) return newIntUnsigned(ctx, bits);
  const int unused = 64 - 8 * f.size;
  return newInt(ctx, static_cast<int64_t>(bits << unused) >> unused);
}

// False on exit.
bool writeItem(Context& ctx, const Format& f, Value item, uint8_t* at) {
  const char code[2] = {f.code, 0};
  auto badType = [&] { return raise(ctx, ErrorId::kViewItemType, {code}), false; };
  auto badValue = [&] { return raise(ctx, ErrorId::kViewItemValue, {code}), false; };
  if (f.code == 'c') {
    if (!isKind(ctx, item, Kind::kBytes)) return badType();
    const Text text = bytesText(ctx, item);
    if (text.length != 1) return badValue();
    *at = text.bytes[0];
    return true;
  }
  if (f.code == '?') {
    *at = nativeTruth(ctx, item).isTrue();
    return true;
  }
  if (f.code == 'd' || f.code == 'f') {
    double d;
    bool isNumber;
    if (!toDouble(ctx, item, &d, &isNumber)) return isNumber ? false : badType();
    const float narrow = static_cast<float>(d);
    memcpy(at, f.code == 'd' ? static_cast<const void*>(&d) : &narrow, f.size);
    return true;
  }
  if (!isIntLike(ctx, item)) return badType();
  int64_t i;
  uint64_t bits;
  if (toInt64(ctx, item, &i)) {
    const int unused = 64 - 8 * f.size;
    bits = static_cast<uint64_t>(i);
    const bool fits = f.isSigned ? static_cast<int64_t>(bits << unused) >> unused == i : i >= 0 && bits << unused >> unused == bits;
    if (!fits) return badValue();
  } else {
    const IntCell* wide = cellOrNull<IntCell>(ctx, item);
    if (f.isSigned || f.size < 8 || !wide || wide->size != 1) return badValue();
    bits = wide->limbs[0];
  }
  memcpy(at, &bits, f.size);
  return true;
}

int64_t itemPosition(Context& ctx, Value key, uint32_t length) {
  int64_t i;
  if (!toInt64(ctx, key, &i)) return raise(ctx, ErrorId::kIndexSizedIndex, {MessagePart::typeName(key)}), -1;
  if (i < 0) i += length;
  if (i >= 0 && i < length) return i;
  raise(ctx, ErrorId::kViewIndex);
  return -1;
}

Value slicedView(Context& ctx, const MemoryViewCell& view, SliceCell& slice) {
  int64_t start, stop, step, count;
  const uint32_t length = view.length;
  if (!sliceIndices(ctx, slice, length, &start, &stop, &step, &count)) return Value::exit();
  MemoryViewCell& part = copyView(ctx, view);
  part.length = static_cast<uint32_t>(count);
  part.start = static_cast<uint32_t>(view.start + start * view.step);
  const int64_t wide = count > 1 ? view.step * step : view.step;  // no wider than the storage
  part.step = static_cast<int32_t>(wide);
  return valueOf(ctx, &part);
}

// A tuple of one index stands for the index itself. False on exit.
bool plainKey(Context& ctx, Value* key) {
  const TupleCell* tuple = cellOrNull<TupleCell>(ctx, *key);
  if (!tuple) return true;
  const uint32_t n = tuple->length;
  if (n == 1) return *key = tuple->items[0], true;
  return raise(ctx, n ? ErrorId::kViewDimensions : ErrorId::kViewSubViews, {MessagePart::integer(n)}), false;
}

}  // namespace

bool memoryViewReleased(const MemoryViewCell& view) { return view.header.flags & kMemoryViewReleased; }

Text memoryViewText(Context& ctx, const MemoryViewCell& view) {
  const uint32_t length = view.length, size = formatOf(ctx, view).size;
  const int64_t step = view.step;
  const uint8_t* bytes = bytesOf(ctx, view, length, step, size);
  if (!bytes) return {reinterpret_cast<const uint8_t*>(""), 0, 0};
  if (step == size) return {bytes, length * size, 0};
  BytesCell& copy = newBytesCell(ctx, uint64_t{length} * size);
  spendAlong(ctx, length / 8);
  for (uint32_t i = 0; i < length; ++i) memcpy(copy.bytes + uint64_t{i} * size, bytes + i * step, size);  // bounded: spent for above
  return {copy.bytes, length * size, 0};
}

Value newMemoryView(Context& ctx, Value object) {
  if (isKind(ctx, object, Kind::kMemoryView)) {
    MemoryViewCell* view = openView(ctx, object);
    return view ? valueOf(ctx, &copyView(ctx, *view)) : Value::exit();
  }
  if (!isBytesLike(ctx, object)) return raise(ctx, ErrorId::kViewBytesLike, {MessagePart::typeName(object)});
  MemoryViewCell& view = newCell<MemoryViewCell>(ctx);
  view.header.shape = 'B';
  view.step = 1;
  view.object = object;
  if (ByteArrayCell* array = cellOrNull<ByteArrayCell>(ctx, object)) {
    view.storage = array->storage;
    view.length = array->length;
    array->header.flags |= kByteArrayViewed;
  } else {
    view.header.flags = kMemoryViewReadOnly;
    view.storage = object.offset();
    view.length = cellCast<BytesCell>(ctx, object).length;
  }
  return valueOf(ctx, &view);
}

Value memoryViewItem(Context& ctx, Value self, Value key) {
  MemoryViewCell* view = openView(ctx, self);
  if (!view || !plainKey(ctx, &key)) return Value::exit();
  if (key.bits == Value::ellipsis().bits) return self;
  if (SliceCell* slice = cellOrNull<SliceCell>(ctx, key)) return slicedView(ctx, *view, *slice);
  if (!isIntLike(ctx, key)) return raise(ctx, ErrorId::kViewKey);
  const uint32_t length = view->length;
  const int64_t i = itemPosition(ctx, key, length), step = view->step;
  if (i < 0) return Value::exit();
  const Format& f = formatOf(ctx, *view);
  return readItem(ctx, f, bytesOf(ctx, *view, length, step, f.size) + i * step);
}

Value memoryViewAt(Context& ctx, Value self, uint32_t i) {
  const MemoryViewCell* view = openView(ctx, self);
  if (!view) return Value::exit();
  const uint32_t length = view->length;
  if (i >= length) return Value::exhausted();
  const Format& f = formatOf(ctx, *view);
  const int64_t step = view->step;
  return readItem(ctx, f, bytesOf(ctx, *view, length, step, f.size) + i * step);
}

Value memoryViewSetItem(Context& ctx, Value self, Value key, Value item) {
  MemoryViewCell* view = openView(ctx, self);
  if (!view) return Value::exit();
  if (view->header.flags & kMemoryViewReadOnly) return raise(ctx, ErrorId::kViewReadOnly);
  if (item.isUnbound()) return raise(ctx, ErrorId::kViewDelete);
  if (!plainKey(ctx, &key)) return Value::exit();
  const Format& f = formatOf(ctx, *view);
  if (SliceCell* slice = cellOrNull<SliceCell>(ctx, key)) {
    Text from;
    if (!bytesArgument(ctx, item, &from)) return Value::exit();
    Value part = slicedView(ctx, *view, *slice);
    if (part.isExit()) return part;
    const MemoryViewCell& to = cellCast<MemoryViewCell>(ctx, part);
    const MemoryViewCell* other = cellOrNull<MemoryViewCell>(ctx, item);
    const uint32_t length = to.length;
    const int64_t step = to.step;
    if (from.length != uint64_t{length} * f.size || (other ? other->header.shape : 'B') != view->header.shape) return raise(ctx, ErrorId::kViewStructure);
    uint8_t* bytes = bytesOf(ctx, to, length, step, f.size);
    BytesCell& copy = cellCast<BytesCell>(ctx, newBytes(ctx, from.bytes, from.length));  // they may overlap
    spendAlong(ctx, length / 8);
    for (uint32_t i = 0; i < length; ++i) memcpy(bytes + i * step, copy.bytes + uint64_t{i} * f.size, f.size);  // bounded: spent for above
    return Value::none();
  }
  if (!isIntLike(ctx, key)) return raise(ctx, ErrorId::kViewKey);
  if (hasIndexMethod(ctx, item)) {
    Value args[3] = {self, key, item};
    return retryWithIndex(ctx, kMemoryViewMethods[kSetItemRow], args, 3, 2);
  }
  const uint32_t length = view->length;
  const int64_t i = itemPosition(ctx, key, length), step = view->step;
  if (i < 0 || !writeItem(ctx, f, item, bytesOf(ctx, *view, length, step, f.size) + i * step)) return Value::exit();
  return Value::none();
}

Value memoryViewEquals(Context& ctx, Value a, Value b) {
  if (!isBytesLike(ctx, a) || !isBytesLike(ctx, b)) return Value::notImplemented();
  const MemoryViewCell *x = cellOrNull<MemoryViewCell>(ctx, a), *y = cellOrNull<MemoryViewCell>(ctx, b);
  if ((x && memoryViewReleased(*x)) || (y && memoryViewReleased(*y))) return Value::boolean(a.bits == b.bits);
  Text s, t;
  if (!lookAtBytes(ctx, a, &s) || !lookAtBytes(ctx, b, &t)) return Value::exit();
  const Format &f = x ? formatOf(ctx, *x) : kFormats[0], &g = y ? formatOf(ctx, *y) : kFormats[0];
  const uint32_t n = s.length / f.size;
  if (n != t.length / g.size) return Value::boolean(false);
  if (f.code == g.code && f.code != 'd' && f.code != 'f') {
    spendAlong(ctx, s.length / 64);
    return Value::boolean(compareBytes(s, t) == 0);
  }
  for (uint32_t i = 0; i < n; ++i) {
    spend(ctx, 1);
    const Value same = nativeCompare(ctx, CompareOperator::kEq, readItem(ctx, f, s.bytes + uint64_t{i} * f.size), readItem(ctx, g, t.bytes + uint64_t{i} * g.size));
    if (!same.isTrue()) return Value::boolean(false);
  }
  return Value::boolean(true);
}

bool memoryViewHashable(Context& ctx, Value v) {
  const MemoryViewCell& view = cellCast<MemoryViewCell>(ctx, v);
  return !memoryViewReleased(view) && (view.header.flags & kMemoryViewReadOnly) && isByte(formatOf(ctx, view));
}

Value memoryViewUnhashable(Context& ctx, Value v) {
  const MemoryViewCell* view = openView(ctx, v);
  if (!view) return Value::exit();
  return raise(ctx, view->header.flags & kMemoryViewReadOnly ? ErrorId::kViewHashFormat : ErrorId::kViewHashWritable);
}

Value memoryViewAttribute(Context& ctx, Value v, std::string_view name) {
  const MemoryViewCell& view = cellCast<MemoryViewCell>(ctx, v);
  enum Name : uint32_t { kObj, kBytes, kReadOnly, kItemSize, kFormat, kDimensions, kShape, kStrides, kSubOffsets, kContiguous, kCContiguous, kFContiguous, kNames };
  constexpr std::string_view kNamesOf[kNames] = {"obj", "nbytes", "readonly", "itemsize", "format", "ndim", "shape", "strides", "suboffsets", "contiguous", "c_contiguous", "f_contiguous"};
  uint32_t which = 0;
  while (which < kNames && kNamesOf[which] != name) ++which;  // bounded: the names
  if (which == kNames) return Value::unbound();
  if (memoryViewReleased(view)) return raise(ctx, ErrorId::kReleasedView);
  const Format& f = formatOf(ctx, view);
  Value one;
  switch (static_cast<Name>(which)) {
    case kObj: return view.object;
    case kBytes: return Value::smallInt(static_cast<int64_t>(view.length) * f.size);
    case kReadOnly: return Value::boolean(view.header.flags & kMemoryViewReadOnly);
    case kItemSize: return Value::smallInt(f.size);
    case kFormat: return newStrPoint(ctx, static_cast<uint32_t>(f.code));
    case kDimensions: return Value::smallInt(1);
    case kShape: return one = Value::smallInt(view.length), newTuple(ctx, &one, 1);
    case kStrides: return one = Value::smallInt(view.step), newTuple(ctx, &one, 1);
    case kSubOffsets: return emptyTuple(ctx);
    default: return Value::boolean(view.step == f.size || view.length <= 1);
  }
}

namespace {

Value viewNew(Context& ctx, Value* args, uint32_t) { return newMemoryView(ctx, args[1]); }

Value toBytes(Context& ctx, Value* args, uint32_t) {
  const MemoryViewCell* view = openView(ctx, args[0]);
  if (!view) return Value::exit();
  if (!args[1].isUnbound() && !args[1].isNone()) {
    if (!isStr(ctx, args[1])) return raise(ctx, ErrorId::kNamedArgumentStr, {"tobytes", "order", MessagePart::argumentType(args[1])});
    const Text order = textOf(ctx, args[1]);
    if (order.length != 1 || (order[0] != 'C' && order[0] != 'F' && order[0] != 'A')) return raise(ctx, ErrorId::kViewOrder);
  }
  const Text text = memoryViewText(ctx, *view);
  return newBytes(ctx, text.bytes, text.length);
}

Value toList(Context& ctx, Value* args, uint32_t) {
  const MemoryViewCell* view = openView(ctx, args[0]);
  if (!view) return Value::exit();
  const Text text = memoryViewText(ctx, *view);
  const Format& f = formatOf(ctx, *view);
  const uint32_t n = text.length / f.size;
  ListCell& list = newListCell(ctx, n);
  for (uint32_t i = 0; i < n; ++i) {
    spend(ctx, i % 8 == 0);
    listAppend(ctx, list, readItem(ctx, f, text.bytes + uint64_t{i} * f.size));
  }
  return valueOf(ctx, &list);
}

Value toReadOnly(Context& ctx, Value* args, uint32_t) {
  const MemoryViewCell* view = openView(ctx, args[0]);
  if (!view) return Value::exit();
  MemoryViewCell& copy = copyView(ctx, *view);
  copy.header.flags |= kMemoryViewReadOnly;
  return valueOf(ctx, &copy);
}

Value release(Context& ctx, Value* args, uint32_t) {
  MemoryViewCell& view = cellCast<MemoryViewCell>(ctx, args[0]);
  view.header.flags |= kMemoryViewReleased;
  view.storage = 0;
  view.length = 0;
  view.object = Value::none();
  return Value::none();
}
Value enter(Context& ctx, Value* args, uint32_t) { return openView(ctx, args[0]) ? args[0] : Value::exit(); }

// cast(format), shape being the number of items.
Value cast(Context& ctx, Value* args, uint32_t) {
  const MemoryViewCell* view = openView(ctx, args[0]);
  if (!view) return Value::exit();
  if (!isStr(ctx, args[1])) return raise(ctx, ErrorId::kNamedArgumentStr, {"cast", "format", MessagePart::argumentType(args[1])});
  const Format& from = formatOf(ctx, *view);
  if (view->step != from.size && view->length > 1) return raise(ctx, ErrorId::kViewCastContiguous);
  if (!args[2].isUnbound()) return raise(ctx, ErrorId::kViewShape);
  const Text text = textOf(ctx, args[1]);
  const uint32_t skip = text.length && text[0] == '@';
  const Format* to = text.length == skip + 1 ? formatOf(text[skip]) : nullptr;
  if (!to) return raise(ctx, ErrorId::kViewCastFormat);
  if (!isByte(from) && !isByte(*to)) return raise(ctx, ErrorId::kViewCastBytes);
  const uint64_t bytes = uint64_t{view->length} * from.size;
  if (bytes % to->size) return raise(ctx, ErrorId::kViewCastSize);
  MemoryViewCell& copy = copyView(ctx, *view);
  copy.header.shape = static_cast<uint32_t>(to->code);
  copy.length = static_cast<uint32_t>(bytes / to->size);
  copy.step = to->size;
  return valueOf(ctx, &copy);
}

// count and index compare items as == does; only what is no number or bytes needs Python, and never equals an item.
Value count(Context& ctx, Value* args, uint32_t) {
  int64_t n = 0;
  for (uint32_t i = 0;; ++i) {
    spend(ctx, 1);
    Value item = memoryViewAt(ctx, args[0], i);
    if (item.isExit()) return item;
    if (item.isExhausted()) return Value::smallInt(n);
    n += nativeCompare(ctx, CompareOperator::kEq, item, args[1]).isTrue();
  }
}
Value index(Context& ctx, Value* args, uint32_t) {
  uint32_t start, stop;
  const MemoryViewCell* view = openView(ctx, args[0]);
  if (!view) return Value::exit();
  const uint32_t length = view->length;
  if (!indexArgument(ctx, args[2], length, 0, &start) || !indexArgument(ctx, args[3], length, length, &stop)) return Value::exit();
  for (uint32_t i = start; i < stop; ++i) {
    spend(ctx, 1);
    Value item = memoryViewAt(ctx, args[0], i);
    if (item.isExit()) return item;
    if (item.isExhausted()) break;
    if (nativeCompare(ctx, CompareOperator::kEq, item, args[1]).isTrue()) return Value::smallInt(i);
  }
  return raise(ctx, ErrorId::kViewNotFound);
}

Value length(Context& ctx, Value* args, uint32_t) { return nativeLength(ctx, args[0]); }
Value equals(Context& ctx, Value* args, uint32_t) { return memoryViewEquals(ctx, args[0], args[1]); }
Value differs(Context& ctx, Value* args, uint32_t) {
  Value v = memoryViewEquals(ctx, args[0], args[1]);
  return v.isBool() ? Value::boolean(!v.isTrue()) : v;
}

constexpr Effects kReads = Effects::kReads, kWrites = Effects::kWrites, kRuns = Effects::kRunsPython;
constexpr JitHint kNoHint = JitHint::kNone;

}  // namespace

extern const BuiltinDef kMemoryViewMethods[] = {
    {"__setitem__", "(self, key, value, /)", calls<nativeSetItem>, nullptr, 0, kRuns, kNoHint, "Set self[key] to value."},
    {"__new__", "(cls, object)", viewNew, nullptr, 0, kReads, kNoHint, "Create a new memoryview object which references the given object."},
    {"tobytes", "(self, /, order='C')", toBytes, nullptr, 0, kReads, kNoHint, "The bytes as a bytes object."},
    {"tolist", "(self, /)", toList, nullptr, 0, kReads, kNoHint, "The items as a list."},
    {"toreadonly", "(self, /)", toReadOnly, nullptr, 0, kReads, kNoHint, "A readonly version of the memoryview."},
    {"release", "(self, /)", release, nullptr, 0, kWrites, kNoHint, "Release the underlying buffer."},
    {"cast", "(self, /, format, shape=None)", cast, nullptr, 0, kReads, kNoHint, "The same memory in another format."},
    {"hex", "(self, sep='', bytes_per_sep=1)", hexOfBytes, nullptr, 0, kRuns, kNoHint, "Two hexadecimal digits a byte."},
    {"count", "(self, value, /)", count, nullptr, 0, kReads, kNoHint, "Number of occurrences of a value."},
    {"index", "(self, value, start=0, stop=9223372036854775807, /)", index, nullptr, 0, kReads, kNoHint, "First index of a value."},
    {"__enter__", "(self, /)", enter, nullptr, 0, kReads, kNoHint, "The memoryview itself."},
    {"__exit__", "(self, /, *args)", release, nullptr, 0, kWrites, kNoHint, "Release the underlying buffer."},
    {"__len__", "(self, /)", length, nullptr, 0, kReads, kNoHint, "Return len(self)."},
    {"__getitem__", "(self, key, /)", calls<nativeGetItem>, nullptr, 0, kRuns, kNoHint, "Return self[key]."},
    {"__delitem__", "(self, key, /)", calls<nativeDelItem>, nullptr, 0, kRuns, kNoHint, "Delete self[key]."},
    {"__iter__", "(self, /)", calls<nativeIterator>, nullptr, 0, kReads, kNoHint, "Implement iter(self)."},
    {"__hash__", "(self, /)", calls<nativeHash>, nullptr, 0, kReads, kNoHint, "Return hash(self)."},
    {"__eq__", "(self, value, /)", equals, nullptr, 0, kReads, kNoHint, "Return self==value."},
    {"__ne__", "(self, value, /)", differs, nullptr, 0, kReads, kNoHint, "Return self!=value."},
    kTableEnd,
};

}  // namespace krait
