// str: layout, making, cutting, joining, comparing.
//
//   StrCell      | header | length | hash | text ... |
//   StrViewCell  | header | length | hash | buffer --> StrBufferCell | capacity | used | text ... room ... |
//
// Rules
//  1. A str is as narrow as its widest code point allows, and its ASCII flag is exact: equal strs have equal bytes.
//  2. A view sees the first bytes of its buffer; only what lies behind `used` is ever written.
#include "runtime/objects/text/str.h"

#include "runtime/image/boot_image.h"
#include "runtime/base/scratch.h"

#include <cstring>

namespace krait {
namespace {

constexpr uint32_t kInlineBytes = 64;

// memcpy and memcmp of a few bytes are most of them: two loads that may overlap do, without a call.
template <class T>
T load(const uint8_t* p) {
  T v;
  memcpy(&v, p, sizeof(T));
  return v;
}
template <class T>
void copyEnds(uint8_t* to, const uint8_t* from, uint64_t n) {
  T first = load<T>(from), last = load<T>(from + n - sizeof(T));
  memcpy(to, &first, sizeof(T));
  memcpy(to + n - sizeof(T), &last, sizeof(T));
}
template <class T>
bool equalEnds(const uint8_t* a, const uint8_t* b, uint64_t n) {
  return ((load<T>(a) ^ load<T>(b)) | (load<T>(a + n - sizeof(T)) ^ load<T>(b + n - sizeof(T)))) == 0;
}
inline void copyBytes(uint8_t* to, const uint8_t* from, uint64_t n) {
  if (n > 16) memcpy(to, from, n);
  else if (n >= 8) copyEnds<uint64_t>(to, from, n);
  else if (n >= 4) copyEnds<uint32_t>(to, from, n);
  else if (n >= 2) copyEnds<uint16_t>(to, from, n);
  else if (n) *to = *from;
}
inline bool equalBytes(const uint8_t* a, const uint8_t* b, uint64_t n) {
  if (n > 16) return memcmp(a, b, n) == 0;
  if (n >= 8) return equalEnds<uint64_t>(a, b, n);
  if (n >= 4) return equalEnds<uint32_t>(a, b, n);
  if (n >= 2) return equalEnds<uint16_t>(a, b, n);
  return n == 0 || *a == *b;
}

uint8_t widthFor(uint32_t point) { return point < 256 ? 0 : point < 65536 ? 1 : 2; }

void putPoint(uint8_t* to, uint8_t width, uint32_t i, uint32_t point) {
  switch (width) {
    case 0: to[i] = static_cast<uint8_t>(point); break;
    case 1: reinterpret_cast<uint16_t*>(to)[i] = static_cast<uint16_t>(point); break;
    default: reinterpret_cast<uint32_t*>(to)[i] = point; break;
  }
}

// Copies code points between widths; `to` is at least as wide as what is copied needs.
void copyPoints(uint8_t* to, uint8_t toWidth, const uint8_t* from, uint8_t fromWidth, uint32_t count) {
  if (toWidth == fromWidth) {
    copyBytes(to, from, static_cast<uint64_t>(count) << toWidth);
    return;
  }
  Text source{from, count, fromWidth};
  for (uint32_t i = 0; i < count; ++i) putPoint(to, toWidth, i, source[i]);  // bounded: callers spend
}

// The largest code point of a stretch, or any number of the same class (ASCII, width).
uint32_t widest(const Text& text, uint32_t start, uint32_t end) {
  uint32_t all = 0;
  for (uint32_t i = start; i < end; ++i) all |= text[i];  // bounded: callers spend
  return all;
}

// One code point of UTF-8 (WTF-8); malformed bytes give U+FFFD one by one.
uint32_t decodePoint(const uint8_t*& p, const uint8_t* end) {
  uint32_t c = *p++;
  if (c < 0x80) return c;
  int more = c >= 0xF0 && c < 0xF5 ? 3 : c >= 0xE0 && c < 0xF0 ? 2 : c >= 0xC2 && c < 0xE0 ? 1 : 0;
  if (more == 0 || end - p < more) return 0xFFFD;
  uint32_t point = c & (0x3Fu >> more);
  for (int i = 0; i < more; ++i) {  // bounded: 3
    if ((p[i] & 0xC0) != 0x80) return 0xFFFD;
    point = point << 6 | (p[i] & 0x3F);
  }
  if ((more == 2 && point < 0x800) || (more == 3 && (point < 0x10000 || point > 0x10FFFF))) return 0xFFFD;
  p += more;
  return point;
}

uint16_t strFlags(uint8_t width, bool ascii) { return static_cast<uint16_t>(width | (ascii ? kStrAscii : 0)); }

Value newView(Context& ctx, Ref buffer, uint32_t length, uint8_t width, bool ascii) {
  StrViewCell& view = newCell<StrViewCell>(ctx);
  view.header.flags = strFlags(width, ascii);
  view.length = length;
  view.buffer = buffer;
  return valueOf(ctx, &view);
}

StrBufferCell& newBuffer(Context& ctx, uint64_t bytes) {
  if (bytes > kMaxStrLength * 4) abandon(ctx, Limit::kMemory);
  if (bytes + sizeof(StrBufferCell) > kMaxCellBytes) abandon(ctx, Limit::kMemory);
  StrBufferCell& buffer = newCell<StrBufferCell>(ctx, bytes);
  buffer.capacity = static_cast<uint32_t>(bytes);
  return buffer;
}

}  // namespace

bool isAscii(const Context& ctx, Value str) { return headerOf(ctx, str).flags & kStrAscii; }

uint8_t* newStrCell(Context& ctx, uint64_t length, uint8_t width, bool ascii, Value* str) {
  if (length > kMaxStrLength || (length << width) + sizeof(StrCell) > kMaxCellBytes) abandon(ctx, Limit::kMemory);
  StrCell& cell = newCell<StrCell>(ctx, length << width);
  cell.header.flags = strFlags(width, ascii);
  cell.length = static_cast<uint32_t>(length);
  *str = valueOf(ctx, &cell);
  return cell.text;
}

Value emptyStr(Context& ctx) {
  Value str;
  newStrCell(ctx, 0, 0, true, &str);
  return str;
}

Value newStrLatin1(Context& ctx, const uint8_t* bytes, uint32_t length) {
  spendAlong(ctx, length / 64);
  bool ascii = widest({bytes, length, 0}, 0, length) < 128;
  Value str;
  memcpy(newStrCell(ctx, length, 0, ascii, &str), bytes, length);
  return str;
}

Value newStrFrom(Context& ctx, const uint32_t* points, uint32_t length) {
  spendAlong(ctx, length / 16);
  Text text{reinterpret_cast<const uint8_t*>(points), length, 2};
  uint32_t all = widest(text, 0, length);
  uint8_t width = widthFor(all);
  Value str;
  copyPoints(newStrCell(ctx, length, width, all < 128, &str), width, text.bytes, 2, length);
  return str;
}

Value newStrPoint(Context& ctx, uint32_t point) {
  if (const BootImage* image = ctx.program->image; image && point < kImageCharacters) return image->character(static_cast<uint8_t>(point));
  uint8_t width = widthFor(point);
  Value str;
  putPoint(newStrCell(ctx, 1, width, point < 128, &str), width, 0, point);
  return str;
}

Value newStr(Context& ctx, std::string_view utf8) {
  const uint8_t* p = reinterpret_cast<const uint8_t*>(utf8.data());
  const uint8_t* end = p + utf8.size();
  spendAlong(ctx, utf8.size() / 64);
  uint64_t length = 0;
  uint32_t all = 0;
  for (const uint8_t* q = p; q < end; ++length) all |= decodePoint(q, end);  // bounded: spent for above
  uint8_t width = widthFor(all);
  Value str;
  uint8_t* to = newStrCell(ctx, length, width, all < 128, &str);
  if (all < 128) {
    memcpy(to, p, length);
  } else {
    for (uint32_t i = 0; p < end; ++i) putPoint(to, width, i, decodePoint(p, end));  // bounded: spent for above
  }
  return str;
}

Value plainStr(Context& ctx, Value str) {
  if (headerOf(ctx, str).subclass == kExact) return str;
  Text text = textOf(ctx, str);
  spendAlong(ctx, text.length / 64);
  Value copy;
  memcpy(newStrCell(ctx, text.length, text.width, isAscii(ctx, str), &copy), text.bytes, static_cast<uint64_t>(text.length) << text.width);
  return copy;
}

Value substring(Context& ctx, Value str, uint32_t start, uint32_t end) {
  Text text = textOf(ctx, str);
  if (end > text.length) end = text.length;
  if (start > end) start = end;
  if (start == 0 && end == text.length) return plainStr(ctx, str);
  const uint32_t length = end - start;
  spendAlong(ctx, (static_cast<uint64_t>(length) << text.width) / 64);
  uint8_t width = text.width;
  bool ascii = isAscii(ctx, str);
  if (!ascii) {
    uint32_t all = widest(text, start, end);
    width = widthFor(all);
    ascii = all < 128;
  }
  Value result;
  uint8_t* to = newStrCell(ctx, length, width, ascii, &result);
  copyPoints(to, width, text.bytes + (static_cast<uint64_t>(start) << text.width), text.width, length);
  return result;
}

Value concatenate(Context& ctx, Value s, Value t) {
  Text a = textOf(ctx, s), b = textOf(ctx, t);
  if (b.length == 0) return plainStr(ctx, s);
  if (a.length == 0) return plainStr(ctx, t);
  const uint64_t length = static_cast<uint64_t>(a.length) + b.length;
  if (length > kMaxStrLength) abandon(ctx, Limit::kMemory);
  const uint8_t width = a.width > b.width ? a.width : b.width;
  const bool ascii = isAscii(ctx, s) && isAscii(ctx, t);
  const uint64_t bytes = length << width, head = static_cast<uint64_t>(a.length) << width;
  if (bytes <= kInlineBytes) {
    Value result;
    uint8_t* to = newStrCell(ctx, length, width, ascii, &result);
    copyPoints(to, width, a.bytes, a.width, a.length);
    copyPoints(to + head, width, b.bytes, b.width, b.length);
    return result;
  }
  spendAlong(ctx, (static_cast<uint64_t>(b.length) << width) / 64);
  Ref grows = 0;  // a buffer that ends where s does
  if (isKind(ctx, s, Kind::kStrView) && a.width == width) {
    StrViewCell& view = *ctx.at<StrViewCell>(s.offset());
    StrBufferCell& buffer = cellCast<StrBufferCell>(ctx, view.buffer);
    if (buffer.used == head) {
      grows = view.buffer;
      if (bytes <= buffer.capacity) {
        copyPoints(buffer.text + head, width, b.bytes, b.width, b.length);
        buffer.used = static_cast<uint32_t>(bytes);
        return newView(ctx, view.buffer, static_cast<uint32_t>(length), width, ascii);
      }
    }
  }
  spendAlong(ctx, head / 64);
  uint64_t capacity = grows ? bytes * 2 : bytes + bytes / 8 + 32;
  if (capacity + sizeof(StrBufferCell) > kMaxCellBytes) capacity = bytes;
  const bool inPlace = grows && growCell(ctx, grows, sizeof(StrBufferCell) + capacity);
  StrBufferCell& buffer = inPlace ? *ctx.at<StrBufferCell>(grows) : newBuffer(ctx, capacity);
  buffer.capacity = static_cast<uint32_t>(capacity);
  if (!inPlace) copyPoints(buffer.text, width, a.bytes, a.width, a.length);
  copyPoints(buffer.text + head, width, b.bytes, b.width, b.length);
  buffer.used = static_cast<uint32_t>(bytes);
  return newView(ctx, refOf(ctx, &buffer), static_cast<uint32_t>(length), width, ascii);
}

bool equalStr(const Context& ctx, Value a, Value b) {
  if (a.bits == b.bits) return true;
  Text x = textOf(ctx, a), y = textOf(ctx, b);
  return x.length == y.length && x.width == y.width && equalBytes(x.bytes, y.bytes, static_cast<uint64_t>(x.length) << x.width);
}

int compareStr(const Context& ctx, Value a, Value b) {
  Text x = textOf(ctx, a), y = textOf(ctx, b);
  uint32_t n = x.length < y.length ? x.length : y.length;
  if (x.width == 0 && y.width == 0) {
    int order = memcmp(x.bytes, y.bytes, n);
    if (order) return order;
  } else {
    for (uint32_t i = 0; i < n; ++i) {  // bounded: compareOp spends for both lengths
      uint32_t c = x[i], d = y[i];
      if (c != d) return c < d ? -1 : 1;
    }
  }
  return x.length < y.length ? -1 : x.length > y.length;
}

Value repeatStr(Context& ctx, Value str, int64_t n) {
  Text text = textOf(ctx, str);
  if (n <= 0 || text.length == 0) return emptyStr(ctx);
  if (n == 1) return plainStr(ctx, str);
  if (static_cast<uint64_t>(n) > kMaxStrLength || text.length * static_cast<uint64_t>(n) > kMaxStrLength) abandon(ctx, Limit::kMemory);
  Value result;
  const uint64_t piece = static_cast<uint64_t>(text.length) << text.width, total = piece * static_cast<uint64_t>(n);
  uint8_t* to = newStrCell(ctx, text.length * static_cast<uint64_t>(n), text.width, isAscii(ctx, str), &result);
  if (piece == 1) {
    spendAlong(ctx, total / 64 + 1);
    memset(to, text.bytes[0], total);
    return result;
  }
  copyBytes(to, text.bytes, piece);
  if (total <= kInlineBytes) {
    spendAlong(ctx, 1);
    for (uint64_t done = piece; done < total; done *= 2) copyBytes(to + done, to, done < total - done ? done : total - done);  // bounded: kInlineBytes
    return result;
  }
  for (uint64_t done = piece; done < total;) {
    uint64_t more = done < total - done ? done : total - done;
    if (more > 65536 && done >= 65536) more = 65536 / piece ? 65536 / piece * piece : piece;
    if (more > total - done) more = total - done;
    spend(ctx, more / 64 + 1);
    copyBytes(to + done, to, more);
    done += more;
  }
  return result;
}

// ------------------------------------------------------------------------------------------------ searching
int64_t findText(Context& ctx, const Text& text, const Text& needle, uint32_t start, uint32_t end) {
  if (end > text.length) end = text.length;
  if (start > end || needle.length > end - start) return -1;
  if (needle.length == 0) return start;
  if (needle.width > text.width) return -1;
  const uint32_t last = end - needle.length;
  const uint32_t first = needle[0];
  if (text.width == 0 && needle.length == 1 && end - start <= kInlineBytes) {
    spend(ctx, 1);
    for (uint32_t i = start; i <= last; ++i) {  // bounded: kInlineBytes
      if (text.bytes[i] == first) return i;
    }
    return -1;
  }
  if (text.width == 0) {
    // memchr to the first character, then compare; polls by the bytes looked at.
    const uint8_t* base = text.bytes;
    for (uint32_t i = start; i <= last;) {
      uint32_t window = last - i + 1 < 65536 ? last - i + 1 : 65536;
      const uint8_t* hit = static_cast<const uint8_t*>(memchr(base + i, static_cast<int>(first), window));
      spend(ctx, (hit ? static_cast<uint64_t>(hit - base) - i : window) / 64 + needle.length / 64 + 1);
      if (!hit) {
        i += window;
        continue;
      }
      i = static_cast<uint32_t>(hit - base);
      if (needle.length == 1 || equalBytes(hit, needle.bytes, needle.length)) return i;
      ++i;
    }
    return -1;
  }
  uint64_t looked = 0;
  for (uint32_t i = start; i <= last; ++i) {
    if ((++looked & 63) == 0) spend(ctx, 4);
    if (text[i] != first) continue;
    uint32_t k = 1;
    while (k < needle.length && text[i + k] == needle[k]) ++k;  // bounded: spent for below
    if (k == needle.length) return i;
    spendAlong(ctx, k / 16);
  }
  return -1;
}

int64_t findTextLast(Context& ctx, const Text& text, const Text& needle, uint32_t start, uint32_t end) {
  if (end > text.length) end = text.length;
  if (start > end || needle.length > end - start) return -1;
  if (needle.length == 0) return end;
  if (needle.width > text.width) return -1;
  const uint32_t first = needle[0];
  uint64_t looked = 0;
  for (uint32_t i = end - needle.length + 1; i-- > start;) {
    if ((++looked & 63) == 0) spend(ctx, 2);
    if (text[i] != first) continue;
    uint32_t k = 1;
    while (k < needle.length && text[i + k] == needle[k]) ++k;  // bounded: spent for below
    if (k == needle.length) return i;
    spendAlong(ctx, k / 16);
  }
  return -1;
}

// ------------------------------------------------------------------------------------------------ TextBuilder
void TextBuilder::grow(uint64_t more, uint8_t width) {
  const uint64_t wanted = length_ + more;
  if (width < width_) width = width_;
  if (wanted > kMaxStrLength) abandon(ctx_, Limit::kMemory);
  uint64_t capacity = wanted <= capacity_ ? capacity_ : wanted + (buffer_ != 0 ? wanted / 2 : 0) + 16;
  if ((capacity << width) + sizeof(StrBufferCell) > kMaxCellBytes) capacity = wanted;
  spendAlong(ctx_, length_ / 64);
  StrBufferCell& buffer = newBuffer(ctx_, capacity << width);
  copyPoints(buffer.text, width, text(), width_, length_);
  buffer_ = refOf(ctx_, &buffer);
  capacity_ = static_cast<uint32_t>(capacity);
  width_ = width;
}

void TextBuilder::add(uint32_t point) {
  reserve(1, widthFor(point));
  if (point >= 128) ascii_ = false;
  putPoint(text(), width_, length_++, point);
}

void TextBuilder::add(std::string_view ascii) {
  spendAlong(ctx_, ascii.size() / 64);
  reserve(ascii.size(), 0);
  uint8_t* to = text() + (static_cast<uint64_t>(length_) << width_);
  copyPoints(to, width_, reinterpret_cast<const uint8_t*>(ascii.data()), 0, static_cast<uint32_t>(ascii.size()));
  length_ += static_cast<uint32_t>(ascii.size());
}

uint8_t* TextBuilder::room(uint32_t count) {
  reserve(count, 0);
  return width_ == 0 ? text() + length_ : nullptr;
}

void TextBuilder::addUtf8(std::string_view utf8) {
  const uint8_t* p = reinterpret_cast<const uint8_t*>(utf8.data());
  const uint8_t* end = p + utf8.size();
  spendAlong(ctx_, utf8.size() / 16);
  while (p < end) add(decodePoint(p, end));  // bounded: spent for above
}

void TextBuilder::add(Value str) { addRange(str, 0, textOf(ctx_, str).length); }

void TextBuilder::addRange(Value str, uint32_t start, uint32_t end) {
  Text from = textOf(ctx_, str);
  if (end > from.length) end = from.length;
  if (start >= end) return;
  const uint32_t count = end - start;
  spendAlong(ctx_, count / 64);
  uint8_t width = from.width;
  if (!isAscii(ctx_, str)) {
    uint32_t all = widest(from, start, end);
    width = widthFor(all);
    if (all >= 128) ascii_ = false;
  }
  reserve(count, width);
  uint8_t* to = text() + (static_cast<uint64_t>(length_) << width_);
  copyPoints(to, width_, from.bytes + (static_cast<uint64_t>(start) << from.width), from.width, count);
  length_ += count;
}

void TextBuilder::addRepeated(uint32_t point, uint64_t count) {
  if (count == 0) return;
  if (count > kMaxStrLength) abandon(ctx_, Limit::kMemory);
  reserve(count, widthFor(point));
  if (point >= 128) ascii_ = false;
  uint8_t* to = text();
  for (uint64_t i = 0; i < count; ++i) {
    if (i % 4096 == 0) spend(ctx_, 64);
    putPoint(to, width_, length_++, point);
  }
}

Value TextBuilder::finish() {
  if (length_ == 0) return emptyStr(ctx_);
  const uint64_t bytes = static_cast<uint64_t>(length_) << width_;
  if (bytes > 4096) {
    ctx_.at<StrBufferCell>(buffer_)->used = static_cast<uint32_t>(bytes);
    return newView(ctx_, buffer_, length_, width_, ascii_);
  }
  Value str;
  uint8_t* to = newStrCell(ctx_, length_, width_, ascii_, &str);
  memcpy(to, text(), bytes);
  return str;
}

// ------------------------------------------------------------------------------------------------ UTF-8
void encodeUtf8(Context& ctx, Value str, void (*sink)(void* to, std::string_view piece), void* to) {
  Text text = textOf(ctx, str);
  if (isAscii(ctx, str)) {
    for (uint32_t i = 0; i < text.length;) {
      uint32_t n = text.length - i < 4096 ? text.length - i : 4096;
      spendAlong(ctx, n / 64);
      sink(to, {reinterpret_cast<const char*>(text.bytes) + i, n});
      i += n;
    }
    return;
  }
  KRAIT_SCRATCH char piece[4096];
  size_t used = 0;
  for (uint32_t i = 0; i < text.length; ++i) {
    if (used > sizeof piece - 4) {
      spendAlong(ctx, used / 64);
      sink(to, {piece, used});
      used = 0;
    }
    uint32_t c = text[i];
    if (c < 0x80) {
      piece[used++] = static_cast<char>(c);
    } else if (c < 0x800) {
      piece[used++] = static_cast<char>(0xC0 | c >> 6);
      piece[used++] = static_cast<char>(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
      piece[used++] = static_cast<char>(0xE0 | c >> 12);
      piece[used++] = static_cast<char>(0x80 | (c >> 6 & 0x3F));
      piece[used++] = static_cast<char>(0x80 | (c & 0x3F));
    } else {
      piece[used++] = static_cast<char>(0xF0 | (c >> 18 & 7));
      piece[used++] = static_cast<char>(0x80 | (c >> 12 & 0x3F));
      piece[used++] = static_cast<char>(0x80 | (c >> 6 & 0x3F));
      piece[used++] = static_cast<char>(0x80 | (c & 0x3F));
    }
  }
  if (used) sink(to, {piece, used});
}

}  // namespace krait
