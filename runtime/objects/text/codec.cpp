// Encoding strs and decoding bytes, with the error handlers strict, ignore, replace, backslashreplace,
// xmlcharrefreplace, surrogatepass and surrogateescape.
#include "runtime/objects/text/codec.h"

#include <charconv>
#include <cstring>

#include "runtime/exec/errors.h"
#include "runtime/objects/containers/containers.h"
#include "runtime/objects/bytes/bytes.h"

namespace krait {
namespace {

enum class Codec : uint8_t { kUtf8, kAscii, kLatin1, kUtf16, kUtf16Le, kUtf16Be, kUtf32, kUtf32Le, kUtf32Be };
enum class Handler : uint8_t { kStrict, kIgnore, kReplace, kBackslash, kXml, kPass, kEscape, kUnknown };

struct Name {
  const char* alias;
  Codec codec;
};
constexpr Name kNames[] = {
    {"utf8", Codec::kUtf8}, {"u8", Codec::kUtf8}, {"utf", Codec::kUtf8}, {"ascii", Codec::kAscii}, {"usascii", Codec::kAscii}, {"646", Codec::kAscii},
    {"latin1", Codec::kLatin1}, {"iso88591", Codec::kLatin1}, {"latin", Codec::kLatin1}, {"l1", Codec::kLatin1}, {"utf16", Codec::kUtf16}, {"utf16le", Codec::kUtf16Le},
    {"utf16be", Codec::kUtf16Be}, {"utf32", Codec::kUtf32}, {"utf32le", Codec::kUtf32Le}, {"utf32be", Codec::kUtf32Be},
};
// As in messages.
constexpr const char* kShown[] = {"utf-8", "ascii", "latin-1", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"};
constexpr struct {
  const char* name;
  Handler handler;
} kHandlers[] = {{"strict", Handler::kStrict}, {"ignore", Handler::kIgnore}, {"replace", Handler::kReplace}, {"backslashreplace", Handler::kBackslash},
                 {"xmlcharrefreplace", Handler::kXml}, {"surrogatepass", Handler::kPass}, {"surrogateescape", Handler::kEscape}};

// The name in lower case without separators; false when it is too long to be one of ours.
bool plainName(Context& ctx, Value str, char* to, size_t room, bool dropSeparators) {
  Text text = textOf(ctx, str);
  if (text.length >= room) return false;
  size_t n = 0;
  for (uint32_t i = 0; i < text.length; ++i) {  // bounded: room
    uint32_t c = text[i];
    if (dropSeparators && (c == '-' || c == '_' || c == ' ')) continue;
    if (c >= 128) return false;
    to[n++] = static_cast<char>(dropSeparators && c >= 'A' && c <= 'Z' ? c + 32 : c);
  }
  to[n] = 0;
  return true;
}

bool prepare(Context& ctx, Value encoding, Value errors, const char* method, Codec* codec, Handler* handler) {
  *codec = Codec::kUtf8;
  *handler = Handler::kStrict;
  char name[32];
  if (!encoding.isUnbound()) {
    if (!encoding.isRef() || !isStr(ctx, encoding)) return raise(ctx, ErrorId::kNamedArgumentStr, {method, "encoding", MessagePart::argumentType(encoding)}), false;
    bool found = false;
    if (plainName(ctx, encoding, name, sizeof name, true)) {
      for (const Name& row : kNames) {  // bounded: a constant table
        if (strcmp(row.alias, name) == 0) {
          *codec = row.codec;
          found = true;
        }
      }
    }
    const Text given = textOf(ctx, encoding);
    for (uint32_t i = 0; i < given.length && !found; ++i) {
      if (i % 64 == 63) spend(ctx, 1);
      if (!given[i]) return raise(ctx, ErrorId::kNullCharacter), false;
    }
    if (!found) return raise(ctx, ErrorId::kUnknownEncoding, {MessagePart::str(encoding)}), false;
  }
  if (!errors.isUnbound()) {
    if (!errors.isRef() || !isStr(ctx, errors)) return raise(ctx, ErrorId::kNamedArgumentStr, {method, "errors", MessagePart::argumentType(errors)}), false;
    *handler = Handler::kUnknown;
    if (plainName(ctx, errors, name, sizeof name, false)) {
      for (const auto& row : kHandlers) {  // bounded: a constant table
        if (strcmp(row.name, name) == 0) *handler = row.handler;
      }
    }
  }
  return true;
}

// Bytes in the cage that grow.
class BytesBuilder {
 public:
  BytesBuilder(Context& ctx, uint64_t expected) : ctx_(ctx), cell_(&newCell<RawCell>(ctx, expected + 16)), capacity_(expected + 16) {}
  void add(uint8_t b) {
    if (size_ == capacity_) grow(1);
    cell_->bytes[size_++] = b;
  }
  void add(const char* text, size_t n) {
    if (capacity_ - size_ < n) grow(n);
    memcpy(cell_->bytes + size_, text, n);
    size_ += n;
  }
  void addUnit(uint32_t unit, int bytes, bool big) {
    for (int i = 0; i < bytes; ++i) add(static_cast<uint8_t>(unit >> 8 * (big ? bytes - 1 - i : i)));  // bounded: 4
  }
  Value finish() { return newBytes(ctx_, cell_->bytes, size_); }

 private:
  void grow(uint64_t more) {
    uint64_t capacity = capacity_ * 2 + more;
    if (capacity > kMaxCellBytes / 2) abandon(ctx_, Limit::kMemory);
    spendAlong(ctx_, size_ / 64);
    RawCell* cell = &newCell<RawCell>(ctx_, capacity);
    memcpy(cell->bytes, cell_->bytes, size_);
    cell_ = cell;
    capacity_ = capacity;
  }
  Context& ctx_;
  RawCell* cell_;
  uint64_t size_ = 0, capacity_;
};

// "\xe9", "\u20ac" or "\U0001f600".
size_t escapePoint(uint32_t c, char* to) {
  const int digits = c < 256 ? 2 : c < 65536 ? 4 : 8;
  *to++ = '\\';
  *to++ = digits == 2 ? 'x' : digits == 4 ? 'u' : 'U';
  for (int i = digits; i-- > 0;) *to++ = "0123456789abcdef"[c >> 4 * i & 15];  // bounded: 8
  return static_cast<size_t>(digits) + 2;
}

void addPoint(BytesBuilder& out, Codec codec, uint32_t c) {
  switch (codec) {
    case Codec::kAscii:
    case Codec::kLatin1: out.add(static_cast<uint8_t>(c)); return;
    case Codec::kUtf8:
      if (c < 0x80) {
        out.add(static_cast<uint8_t>(c));
      } else if (c < 0x800) {
        out.add(static_cast<uint8_t>(0xC0 | c >> 6));
        out.add(static_cast<uint8_t>(0x80 | (c & 0x3F)));
      } else {
        if (c < 0x10000) {
          out.add(static_cast<uint8_t>(0xE0 | c >> 12));
        } else {
          out.add(static_cast<uint8_t>(0xF0 | c >> 18));
          out.add(static_cast<uint8_t>(0x80 | (c >> 12 & 0x3F)));
        }
        out.add(static_cast<uint8_t>(0x80 | (c >> 6 & 0x3F)));
        out.add(static_cast<uint8_t>(0x80 | (c & 0x3F)));
      }
      return;
    case Codec::kUtf16:
    case Codec::kUtf16Le:
    case Codec::kUtf16Be: {
      const bool big = codec == Codec::kUtf16Be;
      if (c >= 0x10000) {
        out.addUnit(0xD800 + ((c - 0x10000) >> 10), 2, big);
        c = 0xDC00 + ((c - 0x10000) & 0x3FF);
      }
      out.addUnit(c, 2, big);
      return;
    }
    case Codec::kUtf32:
    case Codec::kUtf32Le:
    case Codec::kUtf32Be: out.addUnit(c, 4, codec == Codec::kUtf32Be); return;
  }
}

bool canEncode(Codec codec, uint32_t c) {
  if (codec == Codec::kAscii) return c < 128;
  if (codec == Codec::kLatin1) return c < 256;
  return c < 0xD800 || c > 0xDFFF;
}

// A UnicodeError of (encoding, object, start, end, reason), which its text is made of when it is asked for.
Value unicodeError(Context& ctx, TypeId type, Codec codec, Value object, uint32_t start, uint32_t end, const char* reason) {
  Value parts[5] = {newStr(ctx, kShown[static_cast<uint32_t>(codec)]), object, Value::smallInt(start), Value::smallInt(end), Value::none()};
  parts[4] = newStr(ctx, reason);
  return raiseObject(ctx, makeException(ctx, type, newTuple(ctx, parts, 5)));
}

Value encodeError(Context& ctx, Codec codec, Value str, uint32_t start, uint32_t end) {
  const char* reason = codec == Codec::kAscii ? "ordinal not in range(128)" : codec == Codec::kLatin1 ? "ordinal not in range(256)" : "surrogates not allowed";
  return unicodeError(ctx, TypeId::kUnicodeEncodeError, codec, str, start, end, reason);
}

Value unknownHandler(Context& ctx, Value errors) { return raise(ctx, ErrorId::kUnknownErrorHandler, {MessagePart::str(errors)}); }

// One malformed sequence of UTF-8 at `i`: how many bytes it spans, and why.
uint32_t malformed(const uint8_t* b, uint32_t i, uint32_t n, const char** reason) {
  const uint8_t c = b[i];
  const uint32_t more = c >= 0xF0 && c <= 0xF4 ? 3 : c >= 0xE0 && c < 0xF0 ? 2 : c >= 0xC2 && c < 0xE0 ? 1 : 0;
  if (more == 0) {
    *reason = "invalid start byte";
    return 1;
  }
  *reason = "invalid continuation byte";
  for (uint32_t k = 1; k <= more; ++k) {  // bounded: 3
    if (i + k >= n) {
      *reason = "unexpected end of data";
      return n - i;
    }
    const uint8_t d = b[i + k];
    uint8_t low = 0x80, high = 0xBF;
    if (k == 1) {
      if (c == 0xE0) low = 0xA0;
      if (c == 0xED) high = 0x9F;
      if (c == 0xF0) low = 0x90;
      if (c == 0xF4) high = 0x8F;
    }
    if (d < low || d > high) return k;
  }
  return more + 1;
}

// The next code point and its bytes; 0 bytes when malformed.
uint32_t decodeUtf8(const uint8_t* b, uint32_t i, uint32_t n, uint32_t* point) {
  const uint8_t c = b[i];
  if (c < 0x80) {
    *point = c;
    return 1;
  }
  auto tail = [&](uint32_t k) { return i + k < n && (b[i + k] & 0xC0) == 0x80; };
  if (c >= 0xC2 && c < 0xE0 && tail(1)) {
    *point = (c & 0x1Fu) << 6 | (b[i + 1] & 0x3Fu);
    return 2;
  }
  if (c >= 0xE0 && c < 0xF0 && tail(1) && tail(2)) {
    *point = (c & 0xFu) << 12 | (b[i + 1] & 0x3Fu) << 6 | (b[i + 2] & 0x3Fu);
    return *point >= 0x800 && (*point < 0xD800 || *point > 0xDFFF) ? 3 : 0;
  }
  if (c >= 0xF0 && c < 0xF5 && tail(1) && tail(2) && tail(3)) {
    *point = (c & 7u) << 18 | (b[i + 1] & 0x3Fu) << 12 | (b[i + 2] & 0x3Fu) << 6 | (b[i + 3] & 0x3Fu);
    return *point >= 0x10000 && *point <= 0x10FFFF ? 4 : 0;
  }
  return 0;
}

// What the handler puts in place of bytes [start, end); false after raising.
bool replaceBytes(Context& ctx, TextBuilder& out, Handler handler, Value errors, Codec codec, Value bytes, const uint8_t* b, uint32_t start, uint32_t end,
                  const char* reason) {
  switch (handler) {
    case Handler::kIgnore: return true;
    case Handler::kReplace: out.add(0xFFFDu); return true;
    case Handler::kBackslash:
      for (uint32_t i = start; i < end; ++i) {  // bounded: 4
        char escape[4];
        escapePoint(b[i], escape);
        out.add(std::string_view(escape, 4));
      }
      return true;
    case Handler::kEscape:
      for (uint32_t i = start; i < end; ++i) out.add(0xDC00u + b[i]);  // bounded: 4
      return true;
    case Handler::kUnknown: unknownHandler(ctx, errors); return false;
    case Handler::kStrict:
    case Handler::kXml:
    case Handler::kPass: break;
  }
  Text whole;
  if (!lookAtBytes(ctx, bytes, &whole)) return false;
  if (!isKind(ctx, bytes, Kind::kBytes)) bytes = newBytes(ctx, whole.bytes, whole.length);
  unicodeError(ctx, TypeId::kUnicodeDecodeError, codec, bytes, start, end, reason);
  return false;
}

}  // namespace

Value encodeStr(Context& ctx, Value str, Value encoding, Value errors, const char* method) {
  Codec codec;
  Handler handler;
  if (!prepare(ctx, encoding, errors, method, &codec, &handler)) return Value::exit();
  Text text = textOf(ctx, str);
  if (isAscii(ctx, str) && codec <= Codec::kLatin1) return newBytes(ctx, text.bytes, text.length);
  BytesBuilder out(ctx, text.length);
  if (codec == Codec::kUtf16) out.add("\xFF\xFE", 2);
  if (codec == Codec::kUtf32) out.add("\xFF\xFE\0\0", 4);
  for (uint32_t i = 0; i < text.length; ++i) {
    spend(ctx, i % 32 == 31);
    const uint32_t c = text[i];
    if (canEncode(codec, c)) {
      addPoint(out, codec, c);
      continue;
    }
    const bool surrogate = c >= 0xD800 && c <= 0xDFFF;
    switch (handler) {
      case Handler::kIgnore: continue;
      case Handler::kReplace: addPoint(out, codec, '?'); continue;
      case Handler::kBackslash: {
        char escape[12];
        const size_t n = escapePoint(c, escape);
        for (size_t k = 0; k < n; ++k) addPoint(out, codec, static_cast<uint8_t>(escape[k]));  // bounded: 10
        continue;
      }
      case Handler::kXml: {
        char escape[16] = "&#";
        char* end = std::to_chars(escape + 2, escape + 12, c).ptr;
        *end++ = ';';
        for (char* p = escape; p < end; ++p) addPoint(out, codec, static_cast<uint8_t>(*p));  // bounded: 10
        continue;
      }
      case Handler::kPass:
        if (surrogate && codec != Codec::kAscii && codec != Codec::kLatin1) {
          addPoint(out, codec, c);
          continue;
        }
        break;
      case Handler::kEscape:
        if (c >= 0xDC80 && c <= 0xDCFF) {
          out.add(static_cast<uint8_t>(c - 0xDC00));
          continue;
        }
        break;
      case Handler::kUnknown: return unknownHandler(ctx, errors);
      case Handler::kStrict: break;
    }
    uint32_t end = i + 1;
    while (end < text.length && !canEncode(codec, text[end])) spend(ctx, ++end % 32 == 0);
    return encodeError(ctx, codec, str, i, end);
  }
  return out.finish();
}

Value decodeBytes(Context& ctx, Value bytes, Value encoding, Value errors, const char* method) {
  Codec codec;
  Handler handler;
  if (!prepare(ctx, encoding, errors, method, &codec, &handler)) return Value::exit();
  Text given;
  if (!lookAtBytes(ctx, bytes, &given)) return Value::exit();
  const uint8_t* b = given.bytes;
  const uint32_t n = given.length;
  if (codec == Codec::kLatin1) return newStrLatin1(ctx, b, n);
  TextBuilder out(ctx);
  out.reserve(n / (codec >= Codec::kUtf32 ? 4 : codec >= Codec::kUtf16 ? 2 : 1), 0);
  if (codec == Codec::kUtf8 || codec == Codec::kAscii) {
    for (uint32_t i = 0; i < n;) {
      spend(ctx, i % 32 == 0);
      uint32_t point;
      const uint32_t used = codec == Codec::kAscii ? (point = b[i], b[i] < 128) : decodeUtf8(b, i, n, &point);
      if (used) {
        out.add(point);
        i += used;
        continue;
      }
      const char* reason = "ordinal not in range(128)";
      uint32_t span = 1;
      if (codec == Codec::kUtf8) {
        if (handler == Handler::kPass && i + 2 < n && b[i] == 0xED && b[i + 1] >= 0xA0 && b[i + 1] < 0xC0 && (b[i + 2] & 0xC0) == 0x80) {
          out.add(0xD000u | (b[i + 1] & 0x3Fu) << 6 | (b[i + 2] & 0x3Fu));
          i += 3;
          continue;
        }
        span = malformed(b, i, n, &reason);
      }
      if (!replaceBytes(ctx, out, handler, errors, codec, bytes, b, i, i + span, reason)) return Value::exit();
      i += span;
    }
    return out.finish();
  }
  const uint32_t width = codec >= Codec::kUtf32 ? 4 : 2;
  bool big = codec == Codec::kUtf16Be || codec == Codec::kUtf32Be;
  uint32_t i = 0;
  auto unit = [&](uint32_t at) {
    uint32_t u = 0;
    for (uint32_t k = 0; k < width; ++k) u |= static_cast<uint32_t>(b[at + k]) << 8 * (big ? width - 1 - k : k);  // bounded: 4
    return u;
  };
  if ((codec == Codec::kUtf16 || codec == Codec::kUtf32) && n >= width) {
    const uint32_t mark = unit(0);
    if (mark == 0xFEFF) {
      i = width;
    } else if (mark == (width == 2 ? 0xFFFEu : 0xFFFE0000u)) {
      big = true;
      i = width;
    }
  }
  while (i < n) {
    spend(ctx, i % 64 == 0);
    const char* reason = nullptr;
    uint32_t span = width;
    if (n - i < width) {
      reason = "truncated data";
      span = n - i;
    } else {
      uint32_t u = unit(i);
      if (width == 4 && u > 0x10FFFF) {
        reason = "code point not in range(0x110000)";
      } else if (width == 4 && u >= 0xD800 && u <= 0xDFFF && handler != Handler::kPass) {
        reason = "code point in surrogate code point range(0xd800, 0xe000)";
      } else if (width == 2 && u >= 0xD800 && u <= 0xDFFF) {
        if (u < 0xDC00 && n - i >= 4 && unit(i + 2) >= 0xDC00 && unit(i + 2) <= 0xDFFF) {
          out.add(0x10000 + ((u - 0xD800) << 10) + (unit(i + 2) - 0xDC00));
          i += 4;
          continue;
        }
        if (handler != Handler::kPass) reason = u >= 0xDC00 ? "illegal encoding" : n - i < 4 ? "unexpected end of data" : "illegal UTF-16 surrogate";
      }
      if (!reason) {
        out.add(u);
        i += width;
        continue;
      }
    }
    if (!replaceBytes(ctx, out, handler, errors, codec, bytes, b, i, i + span, reason)) return Value::exit();
    i += span;
  }
  return out.finish();
}

// str() of such an error; unbound when it has other arguments than the codecs give.
Value unicodeErrorStr(Context& ctx, const TupleCell& args) {
  if (args.length != 5 || !isStr(ctx, args.items[0]) || !args.items[2].isInt() || !args.items[3].isInt() || !isStr(ctx, args.items[4])) return Value::unbound();
  const bool encodes = isStr(ctx, args.items[1]);
  Text object;
  if (encodes) object = textOf(ctx, args.items[1]);
  else if (!isKind(ctx, args.items[1], Kind::kBytes) || !lookAtBytes(ctx, args.items[1], &object)) return Value::unbound();
  const int64_t start = args.items[2].asInt(), end = args.items[3].asInt();
  const MessagePart name = MessagePart::str(args.items[0]), reason = MessagePart::str(args.items[4]), at = MessagePart::integer(start);
  if (start >= 0 && start < object.length && end == start + 1) {
    char shown[12];
    const uint32_t c = object[static_cast<uint32_t>(start)];
    if (encodes) return messageOf(ctx, ErrorId::kEncodeOne, {name, std::string_view(shown, escapePoint(c, shown)), at, reason});
    char hex[2] = {"0123456789abcdef"[c >> 4 & 15], "0123456789abcdef"[c & 15]};
    return messageOf(ctx, ErrorId::kDecodeOne, {name, std::string_view(hex, 2), at, reason});
  }
  return messageOf(ctx, encodes ? ErrorId::kEncodeMany : ErrorId::kDecodeMany, {name, at, MessagePart::integer(end - 1), reason});
}

}  // namespace krait
