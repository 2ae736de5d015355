// bytes: making, joining, comparing, text of it. Its methods are in bytes_methods.cpp.
#include <cstring>

#include "runtime/exec/errors.h"
#include "runtime/objects/text/str.h"

namespace krait {

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

Value concatenateBytes(Context& ctx, Value a, Value b) {
  const BytesCell &x = cellCast<BytesCell>(ctx, a), &y = cellCast<BytesCell>(ctx, b);
  const uint64_t n = x.length, m = y.length;
  spendAlong(ctx, (n + m) / 64);
  BytesCell& cell = newBytesCell(ctx, n + m);
  memcpy(cell.bytes, x.bytes, n);
  memcpy(cell.bytes + n, y.bytes, m);
  return valueOf(ctx, &cell);
}

Value repeatBytes(Context& ctx, Value bytes, int64_t n) {
  const BytesCell& from = cellCast<BytesCell>(ctx, bytes);
  const uint64_t length = from.length;
  if (n <= 0 || length == 0) return newBytes(ctx, nullptr, 0);
  if (static_cast<uint64_t>(n) > kMaxCellBytes || length * static_cast<uint64_t>(n) > kMaxCellBytes) abandon(ctx, Limit::kMemory);
  BytesCell& cell = newBytesCell(ctx, length * static_cast<uint64_t>(n));
  for (uint64_t i = 0; i < static_cast<uint64_t>(n); ++i) {
    spend(ctx, length / 64 + 1);
    memcpy(cell.bytes + i * length, from.bytes, length);
  }
  return valueOf(ctx, &cell);
}

int compareBytes(const Context& ctx, Value a, Value b) {
  const BytesCell &x = *ctx.at<BytesCell>(a.offset()), &y = *ctx.at<BytesCell>(b.offset());
  const uint32_t n = x.length, m = y.length;
  int order = memcmp(x.bytes, y.bytes, n < m ? n : m);
  return order ? order : n < m ? -1 : n > m;
}

Value reprBytes(Context& ctx, Value bytes) {
  const BytesCell& cell = cellCast<BytesCell>(ctx, bytes);
  const uint32_t n = cell.length;
  spendAlong(ctx, n / 16);
  const bool single = memchr(cell.bytes, '\'', n) != nullptr, two = memchr(cell.bytes, '"', n) != nullptr;
  const uint32_t quote = single && !two ? '"' : '\'';
  TextBuilder out(ctx);
  out.reserve(static_cast<uint64_t>(n) + 3, 0);
  out.add(static_cast<uint32_t>('b'));
  out.add(quote);
  for (uint32_t i = 0; i < n; ++i) {
    if (i % 4096 == 0) spend(ctx, 64);
    const uint32_t c = cell.bytes[i];
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
  return out.finish();
}

}  // namespace krait
