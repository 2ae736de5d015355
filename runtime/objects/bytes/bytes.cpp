// bytes and bytearray: looking at them, making, joining, comparing them, text of them.
#include "runtime/objects/bytes/bytes.h"

#include <cstring>

#include "runtime/errors/errors.h"
#include "runtime/objects/types.h"

namespace krait {

namespace {

Text latin(const BytesCell& cell) { return {cell.bytes, cell.length, 0}; }

}  // namespace

bool lookAtBytes(Context& ctx, Value v, Text* bytes) {
  const MemoryViewCell* view = cellOrNull<MemoryViewCell>(ctx, v);
  if (!view) {
    *bytes = bytesText(ctx, v);
    return true;
  }
  if (memoryViewReleased(*view)) return raise(ctx, ErrorId::kReleasedView), false;
  *bytes = memoryViewText(ctx, *view);
  return true;
}

bool bytesArgument(Context& ctx, Value v, Text* bytes) {
  if (isBytesLike(ctx, v)) return lookAtBytes(ctx, v, bytes);
  raise(ctx, ErrorId::kBytesLike, {MessagePart::typeName(v)});
  return false;
}

Text bytesText(Context& ctx, Value v) {
  if (ByteArrayCell* array = cellOrNull<ByteArrayCell>(ctx, v)) {
    const uint32_t length = array->length;
    return {byteArrayBytes(ctx, *array, length), length, 0};
  }
  return latin(cellCast<BytesCell>(ctx, v));
}

BytesCell& newBytesCell(Context& ctx, uint64_t length) {
  if (length + sizeof(BytesCell) > kMaxCellBytes) abandon(ctx, Limit::kMemory);
  BytesCell& cell = newCell<BytesCell>(ctx, length);
  cell.length = static_cast<uint32_t>(length);
  return cell;
}

Value newBytes(Context& ctx, const uint8_t* bytes, uint64_t length) {
  spendAlong(ctx, length / 64);
  BytesCell& cell = newBytesCell(ctx, length);
  memcpy(cell.bytes, bytes, length);
  return valueOf(ctx, &cell);
}

Value newByteArray(Context& ctx, BytesCell& storage) {
  ByteArrayCell& array = newCell<ByteArrayCell>(ctx);
  array.storage = refOf(ctx, &storage);
  array.length = storage.length;
  return valueOf(ctx, &array);
}

Value bytesResult(Context& ctx, Value self, BytesCell& fresh) { return isKind(ctx, self, Kind::kByteArray) ? newByteArray(ctx, fresh) : valueOf(ctx, &fresh); }

Value bytesPart(Context& ctx, Value self, uint32_t start, uint32_t end) {
  const Text text = bytesText(ctx, self);
  if (start == 0 && end == text.length && isExactly(ctx, self, Kind::kBytes)) return self;
  spendAlong(ctx, (end - start) / 64);
  BytesCell& cell = newBytesCell(ctx, end - start);
  memcpy(cell.bytes, text.bytes + start, end - start);
  return bytesResult(ctx, self, cell);
}

uint8_t* byteArrayBytes(Context& ctx, ByteArrayCell& array, uint32_t length) {
  if (!array.storage) {
    if (length) corrupt(ctx);
    return reinterpret_cast<uint8_t*>(&array);  // nothing is read through it
  }
  BytesCell& storage = cellCast<BytesCell>(ctx, array.storage);
  if (length > storage.length) corrupt(ctx);
  return storage.bytes;
}

void byteArrayReplace(Context& ctx, ByteArrayCell& array, uint32_t start, uint32_t stop, const Text& bytes) {
  const uint32_t length = array.length;
  uint8_t* data = byteArrayBytes(ctx, array, length);
  if (stop > length) stop = length;
  if (start > stop) start = stop;
  const uint64_t fresh = uint64_t{length} - (stop - start) + bytes.length;
  if (fresh == length) {
    spendAlong(ctx, bytes.length / 64);
    memmove(data + start, bytes.bytes, bytes.length);
    return;
  }
  const uint8_t* from = bytes.bytes;
  const uint32_t capacity = array.storage ? cellCast<BytesCell>(ctx, array.storage).length : 0;
  const bool viewed = array.header.flags & kByteArrayViewed;
  spendAlong(ctx, (bytes.length + length - stop) / 64);
  if (viewed || fresh > capacity) {
    spendAlong(ctx, start / 64);
    uint64_t room = fresh > capacity ? uint64_t{capacity} + capacity / 2 + 16 : fresh;
    if (room < fresh) room = fresh;
    BytesCell& storage = newBytesCell(ctx, room);
    memcpy(storage.bytes, data, start);
    memcpy(storage.bytes + start, from, bytes.length);
    memcpy(storage.bytes + start + bytes.length, data + stop, length - stop);
    array.storage = refOf(ctx, &storage);
    array.header.flags &= static_cast<uint16_t>(~kByteArrayViewed);
  } else {
    if (from >= data && from < data + length && bytes.length) {  // a part of itself, about to move
      BytesCell& copy = newBytesCell(ctx, bytes.length);
      memcpy(copy.bytes, from, bytes.length);
      from = copy.bytes;
    }
    memmove(data + start + bytes.length, data + stop, length - stop);
    memcpy(data + start, from, bytes.length);
  }
  array.length = static_cast<uint32_t>(fresh);
}

Value concatenateBytes(Context& ctx, Value a, Value b) {
  Text x, y;
  if (!lookAtBytes(ctx, a, &x) || !lookAtBytes(ctx, b, &y)) return Value::exit();
  const uint64_t n = x.length, m = y.length;
  spendAlong(ctx, (n + m) / 64);
  BytesCell& cell = newBytesCell(ctx, n + m);
  memcpy(cell.bytes, x.bytes, n);
  memcpy(cell.bytes + n, y.bytes, m);
  return bytesResult(ctx, a, cell);
}

Value repeatBytes(Context& ctx, Value bytes, int64_t n) {
  const Text from = bytesText(ctx, bytes);
  const uint64_t length = n <= 0 ? 0 : from.length;
  if (length == 0) return bytesResult(ctx, bytes, newBytesCell(ctx, 0));
  if (static_cast<uint64_t>(n) > kMaxCellBytes || length * static_cast<uint64_t>(n) > kMaxCellBytes) abandon(ctx, Limit::kMemory);
  BytesCell& cell = newBytesCell(ctx, length * static_cast<uint64_t>(n));
  for (uint64_t i = 0; i < static_cast<uint64_t>(n); ++i) {
    spend(ctx, length / 64 + 1);
    memcpy(cell.bytes + i * length, from.bytes, length);
  }
  return bytesResult(ctx, bytes, cell);
}

int compareBytes(const Text& a, const Text& b) {
  const uint32_t n = a.length, m = b.length;
  const int order = memcmp(a.bytes, b.bytes, n < m ? n : m);
  return order ? order : n < m ? -1 : n > m;
}

Value reprBytes(Context& ctx, Value bytes) {
  const bool isArray = isKind(ctx, bytes, Kind::kByteArray);
  const Text text = bytesText(ctx, bytes);
  const uint32_t n = text.length;
  spendAlong(ctx, n / 16);
  const bool single = memchr(text.bytes, '\'', n) != nullptr, two = memchr(text.bytes, '"', n) != nullptr;
  const uint32_t quote = single && !two ? '"' : '\'';
  TextBuilder out(ctx);
  out.reserve(static_cast<uint64_t>(n) + 3, 0);
  if (isArray) {
    out.add(typeNameValue(ctx, bytes));
    out.add(static_cast<uint32_t>('('));
  }
  out.add(static_cast<uint32_t>('b'));
  out.add(quote);
  for (uint32_t i = 0; i < n; ++i) {
    if (i % 4096 == 0) spend(ctx, 64);
    const uint32_t c = text.bytes[i];
    if (c == quote || c == '\\') {
      out.add(static_cast<uint32_t>('\\'));
      out.add(c);
    } else if (c == '\n') {
      out.add("\\n");
    } else if (c == '\r') {
      out.add("\\r");
    } else if (c == '\t') {
      out.add("\\t");
    } else if (c < 32 || c >= 127) {
      out.add("\\x");
      out.add(static_cast<uint32_t>("0123456789abcdef"[c >> 4]));
      out.add(static_cast<uint32_t>("0123456789abcdef"[c & 15]));
    } else {
      out.add(c);
    }
  }
  out.add(quote);
  if (isArray) out.add(static_cast<uint32_t>(')'));
  return out.finish();
}

}  // namespace krait
