// Encoding strs and decoding bytes, with the standard error handlers.
#include "runtime/objects/codecs/codec.h"

#include <charconv>
#include <cstring>

#include "runtime/errors/errors.h"
#include "runtime/objects/containers/containers.h"
#include "runtime/objects/bytes/bytes.h"
#include "runtime/objects/codecs/codec_parts.h"
#include "runtime/objects/unicode/names.h"

namespace krait {

size_t escapePoint(uint32_t c, char* to) {
  const int digits = c < 256 ? 2 : c < 65536 ? 4 : 8;
  *to++ = '\\';
  *to++ = digits == 2 ? 'x' : digits == 4 ? 'u' : 'U';
  for (int i = digits; i-- > 0;) *to++ = "0123456789abcdef"[c >> 4 * i & 15];  // bounded: 8
  return static_cast<size_t>(digits) + 2;
}

namespace {

void addPoint(BytesBuilder& out, Codec codec, uint32_t c) {
  switch (codec) {
    case Codec::kAscii:
    case Codec::kLatin1: out.add(static_cast<uint8_t>(c)); return;
    case Codec::kUtf8:
    case Codec::kUtf8Sig:
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
    case Codec::kUnicodeEscape:
    case Codec::kRawUnicodeEscape: return;
    case Codec::kCharmap: break;
  }
  out.add(static_cast<uint8_t>(charmapByte(codec, c)));
}

bool canEncode(Codec codec, uint32_t c) {
  if (codec == Codec::kAscii) return c < 128;
  if (codec == Codec::kLatin1) return c < 256;
  if (isCharmap(codec)) return charmapByte(codec, c) >= 0;
  return c < 0xD800 || c > 0xDFFF;
}

// A UnicodeError of (encoding, object, start, end, reason), which its text is made of when it is asked for.
Value unicodeError(Context& ctx, TypeId type, Codec codec, Value object, uint32_t start, uint32_t end, const char* reason) {
  Value parts[5] = {newStr(ctx, shownName(codec)), object, Value::smallInt(start), Value::smallInt(end), Value::none()};
  parts[4] = newStr(ctx, reason);
  return raiseObject(ctx, makeException(ctx, type, newTuple(ctx, parts, 5)));
}

Value encodeError(Context& ctx, Codec codec, Value str, uint32_t start, uint32_t end) {
  const char* reason = codec == Codec::kAscii    ? "ordinal not in range(128)"
                       : codec == Codec::kLatin1 ? "ordinal not in range(256)"
                       : isCharmap(codec)        ? "character maps to <undefined>"
                                                 : "surrogates not allowed";
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
uint32_t nextOfUtf8(const uint8_t* b, uint32_t i, uint32_t n, uint32_t* point) {
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

// What `namereplace` puts in place of `c`; returns its length.
size_t nameEscape(uint32_t c, char* to) {
  char name[unicode::kLongestCharacterName];
  const uint32_t length = unicode::nameOf(c, name);
  if (length == 0) return escapePoint(c, to);
  memcpy(to, "\\N{", 3);
  memcpy(to + 3, name, length);
  to[3 + length] = '}';
  return length + 4;
}

// Adds what the handler puts in place of `c`, which the codec cannot encode; false: it is an error.
bool replacePoint(BytesBuilder& out, Codec codec, Handler handler, uint32_t c) {
  char text[unicode::kLongestCharacterName + 4];
  size_t length = 0;
  switch (handler) {
    case Handler::kIgnore: return true;
    case Handler::kReplace: text[length++] = '?'; break;
    case Handler::kBackslash: length = escapePoint(c, text); break;
    case Handler::kName: length = nameEscape(c, text); break;
    case Handler::kXml:
      memcpy(text, "&#", 2);
      length = static_cast<size_t>(std::to_chars(text + 2, text + 12, c).ptr - text);
      text[length++] = ';';
      break;
    case Handler::kPass:
      if (c < 0xD800 || c > 0xDFFF || codec <= Codec::kLatin1 || isCharmap(codec)) return false;
      addPoint(out, codec, c);
      return true;
    case Handler::kEscape:
      if (c < 0xDC80 || c > 0xDCFF || unitBytes(codec) > 1) return false;
      out.add(static_cast<uint8_t>(c - 0xDC00));
      return true;
    case Handler::kUnknown:
    case Handler::kStrict: return false;
  }
  for (size_t k = 0; k < length; ++k) addPoint(out, codec, static_cast<uint8_t>(text[k]));  // bounded: the longest name
  return true;
}

Value decodeUtf8(Context& ctx, const Decoding& from) {
  TextBuilder out(ctx);
  out.reserve(from.n, 0);
  const uint8_t* b = from.b;
  const uint32_t n = from.n;
  for (uint32_t i = 0; i < n;) {
    spend(ctx, i % 32 == 0);
    uint32_t point;
    if (const uint32_t used = nextOfUtf8(b, i, n, &point)) {
      out.add(point);
      i += used;
      continue;
    }
    if (from.handler == Handler::kPass && i + 2 < n && b[i] == 0xED && b[i + 1] >= 0xA0 && b[i + 1] < 0xC0 && (b[i + 2] & 0xC0) == 0x80) {
      out.add(0xD000u | (b[i + 1] & 0x3Fu) << 6 | (b[i + 2] & 0x3Fu));
      i += 3;
      continue;
    }
    const char* reason = nullptr;
    const uint32_t span = malformed(b, i, n, &reason);
    i = from.replace(ctx, out, i, i + span, reason);
    if (i == 0) return Value::exit();
  }
  return out.finish();
}

// ASCII and encodings of one byte.
Value decodeSingle(Context& ctx, const Decoding& from) {
  TextBuilder out(ctx);
  out.reserve(from.n, 0);
  for (uint32_t i = 0; i < from.n;) {
    spend(ctx, i % 32 == 0);
    const uint32_t point = isCharmap(from.codec) ? charmapPoint(from.codec, from.b[i]) : from.b[i] < 128 ? from.b[i] : kNoPoint;
    if (point != kNoPoint) {
      out.add(point);
      ++i;
      continue;
    }
    i = from.replace(ctx, out, i, i + 1, isCharmap(from.codec) ? "character maps to <undefined>" : "ordinal not in range(128)");
    if (i == 0) return Value::exit();
  }
  return out.finish();
}

// UTF-16 and UTF-32, whose order of bytes a mark at the beginning may say.
Value decodeUnits(Context& ctx, Decoding from) {
  const uint8_t* b = from.b;
  const uint32_t n = from.n, width = unitBytes(from.codec);
  TextBuilder out(ctx);
  out.reserve(n / width, 0);
  bool big = from.codec == Codec::kUtf16Be || from.codec == Codec::kUtf32Be;
  uint32_t i = 0;
  auto unit = [&](uint32_t at) {
    uint32_t u = 0;
    for (uint32_t k = 0; k < width; ++k) u |= static_cast<uint32_t>(b[at + k]) << 8 * (big ? width - 1 - k : k);  // bounded: 4
    return u;
  };
  if (from.codec == Codec::kUtf16 || from.codec == Codec::kUtf32) {
    const uint32_t mark = n >= width ? unit(0) : 0;
    big = mark == (width == 2 ? 0xFFFEu : 0xFFFE0000u);
    if (big || mark == 0xFEFF) i = width;
    from.codec = width == 2 ? (big ? Codec::kUtf16Be : Codec::kUtf16Le) : big ? Codec::kUtf32Be : Codec::kUtf32Le;  // as errors name it
  }
  const bool pass = from.handler == Handler::kPass;
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
      } else if (width == 4 && u >= 0xD800 && u <= 0xDFFF && !pass) {
        reason = "code point in surrogate code point range(0xd800, 0xe000)";
      } else if (width == 2 && u >= 0xD800 && u <= 0xDFFF) {
        if (u < 0xDC00 && n - i >= 4 && unit(i + 2) >= 0xDC00 && unit(i + 2) <= 0xDFFF) {
          out.add(0x10000 + ((u - 0xD800) << 10) + (unit(i + 2) - 0xDC00));
          i += 4;
          continue;
        }
        if (!pass) reason = u >= 0xDC00 ? "illegal encoding" : n - i < 4 ? "unexpected end of data" : "illegal UTF-16 surrogate";
      }
      if (!reason) {
        out.add(u);
        i += width;
        continue;
      }
    }
    i = from.replace(ctx, out, i, i + span, reason);
    if (i == 0) return Value::exit();
  }
  return out.finish();
}

}  // namespace

uint32_t Decoding::replace(Context& ctx, TextBuilder& out, uint32_t start, uint32_t end, const char* reason) const {
  switch (handler) {
    case Handler::kIgnore: return end;
    case Handler::kReplace: out.add(0xFFFDu); return end;
    case Handler::kBackslash:
      for (uint32_t i = start; i < end; ++i) {
        spend(ctx, i % 16 == 0);
        char escape[4];
        escapePoint(b[i], escape);
        out.add(std::string_view(escape, 4));
      }
      return end;
    case Handler::kEscape: {
      uint32_t i = start;
      for (; i < end && i - start < 4 && b[i] >= 128; ++i) out.add(0xDC00u + b[i]);  // bounded: 4
      if (i > start) return i;
      break;
    }
    case Handler::kUnknown: unknownHandler(ctx, errors); return 0;
    case Handler::kXml:
    case Handler::kName: raise(ctx, ErrorId::kHandlerCannotDecode); return 0;
    case Handler::kStrict:
    case Handler::kPass: break;
  }
  Value object = bytes;
  if (!isKind(ctx, object, Kind::kBytes) || codec == Codec::kUtf8Sig) object = newBytes(ctx, b, n);
  unicodeError(ctx, TypeId::kUnicodeDecodeError, codec, object, start, end, reason);
  return 0;
}

Value encodeStr(Context& ctx, Value str, Value encoding, Value errors, const char* method) {
  Codec codec;
  Handler handler;
  if (!chooseCodec(ctx, encoding, errors, method, &codec, &handler)) return Value::exit();
  Text text = textOf(ctx, str);
  if (codec == Codec::kUnicodeEscape || codec == Codec::kRawUnicodeEscape) return encodeEscapes(ctx, str, codec == Codec::kRawUnicodeEscape);
  if (isAscii(ctx, str) && (codec <= Codec::kUtf8 || isCharmap(codec))) return newBytes(ctx, text.bytes, text.length);
  BytesBuilder out(ctx, text.length);
  if (codec == Codec::kUtf8Sig) out.add("\xEF\xBB\xBF", 3);
  if (codec == Codec::kUtf16) out.add("\xFF\xFE", 2);
  if (codec == Codec::kUtf32) out.add("\xFF\xFE\0\0", 4);
  for (uint32_t i = 0; i < text.length; ++i) {
    spend(ctx, i % 32 == 31);
    const uint32_t c = text[i];
    if (canEncode(codec, c)) {
      addPoint(out, codec, c);
      continue;
    }
    if (replacePoint(out, codec, handler, c)) continue;
    if (handler == Handler::kUnknown) return unknownHandler(ctx, errors);
    uint32_t end = i + 1;
    while (end < text.length && !canEncode(codec, text[end])) spend(ctx, ++end % 32 == 0);
    return encodeError(ctx, codec, str, i, end);
  }
  return out.finish();
}

Value decodeBytes(Context& ctx, Value bytes, Value encoding, Value errors, const char* method) {
  Decoding from;
  if (!chooseCodec(ctx, encoding, errors, method, &from.codec, &from.handler)) return Value::exit();
  Text given;
  if (!lookAtBytes(ctx, bytes, &given)) return Value::exit();
  from.bytes = bytes;
  from.errors = errors;
  from.b = given.bytes;
  from.n = given.length;
  switch (from.codec) {
    case Codec::kLatin1: return newStrLatin1(ctx, from.b, from.n);
    case Codec::kUtf8Sig:
      if (from.n >= 3 && memcmp(from.b, "\xEF\xBB\xBF", 3) == 0) {
        from.b += 3;
        from.n -= 3;
      }
      return decodeUtf8(ctx, from);
    case Codec::kUtf8: return decodeUtf8(ctx, from);
    case Codec::kUnicodeEscape:
    case Codec::kRawUnicodeEscape: return decodeEscapes(ctx, from);
    case Codec::kUtf16:
    case Codec::kUtf16Le:
    case Codec::kUtf16Be:
    case Codec::kUtf32:
    case Codec::kUtf32Le:
    case Codec::kUtf32Be: return decodeUnits(ctx, from);
    case Codec::kAscii:
    case Codec::kCharmap: break;
  }
  return decodeSingle(ctx, from);
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
