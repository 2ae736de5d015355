// str: flat text of 1, 2 or 4 bytes a code point; making it, looking at it.
#pragma once

#include <string_view>

#include "runtime/heap/heap.h"

namespace krait {

constexpr uint64_t kMaxStrLength = 1ull << 30;

// A look at a str's code points. Valid while the str lives: cells do not move, but a StrView's buffer may be replaced
// by nothing but itself, so holding the str's Value is enough.
struct Text {
  const uint8_t* bytes;
  uint32_t length;  // code points
  uint8_t width;    // 0, 1, 2: log2 of bytes a code point
  uint32_t operator[](uint32_t i) const {
    switch (width) {
      case 0: return bytes[i];
      case 1: return reinterpret_cast<const uint16_t*>(bytes)[i];
      default: return reinterpret_cast<const uint32_t*>(bytes)[i];
    }
  }
};
inline bool isStr(const Context& ctx, Value v) {
  return v.isRef() && (headerOf(ctx, v).kind == Kind::kStr || headerOf(ctx, v).kind == Kind::kStrView);
}
// The same without instances of subclasses of str.
inline bool isPlainStr(const Context& ctx, Value v) { return isStr(ctx, v) && headerOf(ctx, v).subclass == kExact; }
// `v` must be a str.
inline Text textOf(const Context& ctx, Value v) {
  const Header& header = headerOf(ctx, v);
  uint8_t width = header.flags & kStrWidthMask;
  if (width > 2) width = 2;
  if (__builtin_expect(header.kind == Kind::kStr, 1)) {
    const StrCell& cell = *ctx.at<StrCell>(v.offset());
    return {cell.text, cell.length, width};
  }
  if (header.kind == Kind::kStrView) {
    const StrViewCell& cell = *ctx.at<StrViewCell>(v.offset());
    return {ctx.at<StrBufferCell>(cell.buffer)->text, cell.length, width};
  }
  return {reinterpret_cast<const uint8_t*>(""), 0, 0};
}

// From UTF-8 (surrogates may come as WTF-8; what is malformed becomes U+FFFD), Latin-1, or code points.
Value newStr(Context& ctx, std::string_view utf8);
Value newStrLatin1(Context& ctx, const uint8_t* bytes, uint32_t length);
Value newStrFrom(Context& ctx, const uint32_t* points, uint32_t length);
// One code point, from the frozen table of the first 256 or new.
Value newStrPoint(Context& ctx, uint32_t point);
Value emptyStr(Context& ctx);
Value substring(Context& ctx, Value str, uint32_t start, uint32_t end);
// s + t; appends in place when s ends at its buffer's used mark.
Value concatenate(Context& ctx, Value s, Value t);
bool equalStr(const Context& ctx, Value a, Value b);
int compareStr(const Context& ctx, Value a, Value b);  // by code points: < 0, 0, > 0
// SipHash-1-3 under the published key, over the code units (numbers/hash.cpp): 32 bits, non-zero, cached in the cell.
uint64_t hashStr(Context& ctx, Value str);
uint64_t hashBytes(Context& ctx, Value bytes);

// A str cell to be filled by the caller with `length` code points of 1 << width bytes, of which the widest must need
// that width (a str is always as narrow as it can be). `ascii`: all below 128. Past kMaxStrLength the run ends.
uint8_t* newStrCell(Context& ctx, uint64_t length, uint8_t width, bool ascii, Value* str);
bool isAscii(const Context& ctx, Value str);
// str * n (n may be negative); exit with OverflowError past the sizes that CPython itself refuses.
Value repeatStr(Context& ctx, Value str, int64_t n);
// `str` itself, or a plain str of the same text when it is of a subclass.
Value plainStr(Context& ctx, Value str);
// Where `needle` first (last) stands in text[start, end), or -1.
int64_t findText(Context& ctx, const Text& text, const Text& needle, uint32_t start, uint32_t end);
int64_t findTextLast(Context& ctx, const Text& text, const Text& needle, uint32_t start, uint32_t end);
Value reprStr(Context& ctx, Value str);
// The str % operator: a leaf on plain data, else deferred.
Value formatPercent(Context& ctx, Value format, Value args);
// format(v, spec) of numbers and strs; see str_format.cpp.
Value formatInt(Context& ctx, Value i, const Text& spec, Value v);
Value formatFloat(Context& ctx, double d, const Text& spec, Value v);
Value formatStr(Context& ctx, Value str, const Text& spec, Value v);
Value formatComplex(Context& ctx, Value v, const Text& spec);
// ascii(v); may defer.
Value asciiRepr(Context& ctx, Value v);

// Collects text in a cage buffer; charged as it grows, widens when it must.
class TextBuilder {
 public:
  explicit TextBuilder(Context& ctx) : ctx_(ctx) {}
  void add(uint32_t point);
  void add(std::string_view ascii);  // every byte a code point below 128
  void addUtf8(std::string_view utf8);
  void add(Value str);
  void addRange(Value str, uint32_t start, uint32_t end);
  void addRepeated(uint32_t point, uint64_t count);
  // Where up to `count` characters below 128 may be written; then took() says how many were. Null while the text is wide.
  uint8_t* room(uint32_t count);
  void took(uint32_t count) { length_ += count; }
  uint32_t length() const { return length_; }
  // Makes room for at least `more` code points below 1 << (8 << width).
  void reserve(uint64_t more, uint8_t width) {
    if (width > width_ || length_ + more > capacity_) grow(more, width);
  }
  Value finish();

 private:
  void grow(uint64_t more, uint8_t width);
  uint8_t* text() { return buffer_ ? ctx_.at<StrBufferCell>(buffer_)->text : short_; }

  static constexpr uint32_t kShort = 128;
  Context& ctx_;
  Ref buffer_ = 0;  // StrBufferCell, which long texts keep; 0: all is in short_
  uint32_t length_ = 0;
  uint32_t capacity_ = kShort;  // code points
  uint8_t width_ = 0;
  bool ascii_ = true;
  uint8_t short_[kShort];
};

// Writes the str as UTF-8 (surrogates as WTF-8) into a Raw cell or calls `sink` piece by piece, at most 4 KiB each.
void encodeUtf8(Context& ctx, Value str, void (*sink)(void* to, std::string_view piece), void* to);

}  // namespace krait
