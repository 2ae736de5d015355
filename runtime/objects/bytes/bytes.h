// bytes, bytearray and memoryview as runs of bytes: looking at them, making them, changing a bytearray.
//
// Rules
//  1. What a look shows stays valid until the script runs or a bytearray changes its size: leaves look anew.
//  2. The storage of a bytearray is a BytesCell of its own, whose length is its capacity; no script holds it.
//  3. A memoryview keeps the storage. A bytearray that was viewed takes fresh storage before it changes its size
//     (kByteArrayViewed), so that the view goes on showing what it showed.
#pragma once

#include "runtime/objects/text/str.h"

namespace krait {

enum ByteArrayFlags : uint16_t { kByteArrayViewed = 1 };
enum MemoryViewFlags : uint16_t { kMemoryViewReadOnly = 1, kMemoryViewReleased = 2 };

inline bool isBytesLike(const Context& ctx, Value v) {
  return isKind(ctx, v, Kind::kBytes) || isKind(ctx, v, Kind::kByteArray) || isKind(ctx, v, Kind::kMemoryView);
}
// The bytes of a bytes-like object as a text of Latin-1, so that str's searches serve them too. A memoryview that is not
// contiguous is copied. False with ValueError when it is released.
bool lookAtBytes(Context& ctx, Value v, Text* bytes);
// The same for an argument that must be one: else TypeError "a bytes-like object is required".
bool bytesArgument(Context& ctx, Value v, Text* bytes);
// Of a bytes or bytearray, which `v` must be.
Text bytesText(Context& ctx, Value v);

Value newBytes(Context& ctx, const uint8_t* bytes, uint64_t length);
BytesCell& newBytesCell(Context& ctx, uint64_t length);
// A bytearray over `storage`, which nobody else may hold.
Value newByteArray(Context& ctx, BytesCell& storage);
// `fresh` as what methods of `self` give: a bytes, or a bytearray over it.
Value bytesResult(Context& ctx, Value self, BytesCell& fresh);
// bytes[start, end) of self as a new object of its kind; an exact bytes itself when that is all of it.
Value bytesPart(Context& ctx, Value self, uint32_t start, uint32_t end);

// The bytes of a bytearray; `length` was read once.
uint8_t* byteArrayBytes(Context& ctx, ByteArrayCell& array, uint32_t length);
// array[start, stop) = bytes, which may lie in the array itself.
void byteArrayReplace(Context& ctx, ByteArrayCell& array, uint32_t start, uint32_t stop, const Text& bytes);

// a + b and bytes * n, of the left operand's kind.
Value concatenateBytes(Context& ctx, Value a, Value b);
Value repeatBytes(Context& ctx, Value bytes, int64_t n);
int compareBytes(const Text& a, const Text& b);
Value reprBytes(Context& ctx, Value bytes);
// bytes % args; may defer.
Value formatBytesPercent(Context& ctx, Value format, Value args);

// bytes(source, encoding, errors), or the same into the bytearray `target` (then the result is `target`). May defer.
Value bytesFrom(Context& ctx, Value source, Value encoding, Value errors, Value target);
// An item of a bytes-like object: an int from 0 to 255. False on exit.
bool byteValue(Context& ctx, Value v, uint8_t* byte);

// bytearray[key] = item, del bytearray[key]: key an int or a slice whose parts are ints.
Value byteArraySetItem(Context& ctx, Value array, Value key, Value item);
Value byteArrayDelItem(Context& ctx, Value array, Value key);
// bytearray += other, bytearray *= n.
Value byteArrayExtend(Context& ctx, Value array, Value other);

// hex(sep, bytes_per_sep) of a bytes-like object, as a leaf.
Value hexOfBytes(Context& ctx, Value* args, uint32_t count);

// memoryview(object): a bytes, bytearray or other view, else TypeError.
Value newMemoryView(Context& ctx, Value object);
bool memoryViewReleased(const MemoryViewCell& view);
// The bytes of a view that is not released; a copy when they do not lie side by side.
Text memoryViewText(Context& ctx, const MemoryViewCell& view);
// view[key], view[key] = item (unbound: del view[key]): a key without __index__ methods of the script.
Value memoryViewItem(Context& ctx, Value view, Value key);
Value memoryViewSetItem(Context& ctx, Value view, Value key, Value item);
// Item number i, or `exhausted` past the end.
Value memoryViewAt(Context& ctx, Value view, uint32_t i);
// a == b with a memoryview on either side: true, false or NotImplemented.
Value memoryViewEquals(Context& ctx, Value a, Value b);
// Whether hash(view) is that of its bytes, and the exception when it is not.
bool memoryViewHashable(Context& ctx, Value view);
Value memoryViewUnhashable(Context& ctx, Value view);
// view.nbytes and the like, or unbound.
Value memoryViewAttribute(Context& ctx, Value view, std::string_view name);

}  // namespace krait
