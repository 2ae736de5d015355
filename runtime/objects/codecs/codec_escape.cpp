// The encodings unicode_escape and raw_unicode_escape: literals of Python as bytes.
#include "runtime/objects/codecs/codec_parts.h"
#include "runtime/objects/unicode/names.h"

namespace krait {

Value encodeEscapes(Context& ctx, Value str, bool raw) {
  const Text text = textOf(ctx, str);
  BytesBuilder out(ctx, text.length);
  for (uint32_t i = 0; i < text.length; ++i) {
    spend(ctx, i % 16 == 15);
    const uint32_t c = text[i];
    char escape[12];
    if (raw ? c < 256 : c >= 32 && c < 127 && c != '\\') {
      out.add(static_cast<uint8_t>(c));
    } else if (!raw && (c == '\n' || c == '\r' || c == '\t' || c == '\\')) {
      out.add('\\');
      out.add(c == '\n' ? 'n' : c == '\r' ? 'r' : c == '\t' ? 't' : '\\');
    } else {
      out.add(escape, escapePoint(c, escape));
    }
  }
  return out.finish();
}

namespace {

int hexDigit(uint8_t c) { return c >= '0' && c <= '9' ? c - '0' : (c | 32) >= 'a' && (c | 32) <= 'f' ? (c | 32) - 'a' + 10 : -1; }

// One escape, from its backslash on: whether `point` is what it stands for (kNothing: a continued line), else why not. `next`
// is behind what was read of it.
struct Escape {
  uint32_t next = 0;
  uint32_t point = 0;
  const char* reason = nullptr;
};
constexpr uint32_t kNothing = 0xFFFFFFFF, kUnknown = 0xFFFFFFFE;

Escape readHex(const Decoding& from, uint32_t at, uint32_t digits, const char* truncated, const char* tooLarge) {
  Escape escape;
  uint32_t end = at;
  while (end < from.n && end - at < digits && hexDigit(from.b[end]) >= 0) {  // bounded: 8
    escape.point = escape.point << 4 | static_cast<uint32_t>(hexDigit(from.b[end++]));
  }
  escape.next = end;
  escape.reason = end - at < digits ? truncated : escape.point > 0x10FFFF ? tooLarge : nullptr;
  return escape;
}

Escape readName(Context& ctx, const Decoding& from, uint32_t at) {
  Escape escape{at, 0, "malformed \\N character escape"};
  if (at >= from.n || from.b[at] != '{') return escape;
  uint32_t end = at + 1;
  while (end < from.n && from.b[end] != '}') spend(ctx, ++end % 64 == 0);
  escape.next = end;
  if (end >= from.n || end == at + 1) return escape;
  escape.next = end + 1;
  const std::string_view name(reinterpret_cast<const char*>(from.b) + at + 1, end - at - 1);
  escape.reason = unicode::pointNamed(name, escape.point) ? nullptr : "unknown Unicode character name";
  return escape;
}

Escape readEscape(Context& ctx, const Decoding& from, uint32_t at) {
  if (at + 1 >= from.n) return {at + 1, 0, "\\ at end of string"};
  const uint8_t c = from.b[at + 1];
  const uint32_t next = at + 2;
  switch (c) {
    case '\n': return {next, kNothing};
    case '\\': case '\'': case '"': return {next, c};
    case 'a': return {next, 7};
    case 'b': return {next, 8};
    case 't': return {next, 9};
    case 'n': return {next, 10};
    case 'v': return {next, 11};
    case 'f': return {next, 12};
    case 'r': return {next, 13};
    case 'x': return readHex(from, next, 2, "truncated \\xXX escape", "");
    case 'u': return readHex(from, next, 4, "truncated \\uXXXX escape", "");
    case 'U': return readHex(from, next, 8, "truncated \\UXXXXXXXX escape", "illegal Unicode character");
    case 'N': return readName(ctx, from, next);
    default: break;
  }
  if (c < '0' || c > '7') return {next, kUnknown};
  Escape escape{next, static_cast<uint32_t>(c - '0')};
  while (escape.next < from.n && escape.next < at + 4 && from.b[escape.next] >= '0' && from.b[escape.next] <= '7') {  // bounded: 3
    escape.point = escape.point << 3 | static_cast<uint32_t>(from.b[escape.next++] - '0');
  }
  return escape;
}

// In raw text, only \u and \U are escapes, and a backslash before something else takes it along.
Escape readRawEscape(const Decoding& from, uint32_t at) {
  if (at + 1 >= from.n) return {at + 1, '\\'};
  switch (from.b[at + 1]) {
    case 'u': return readHex(from, at + 2, 4, "truncated \\uXXXX escape", "");
    case 'U': return readHex(from, at + 2, 8, "truncated \\UXXXXXXXX escape", "\\Uxxxxxxxx out of range");
    default: return {at + 2, kUnknown};
  }
}

}  // namespace

Value decodeEscapes(Context& ctx, const Decoding& from) {
  TextBuilder out(ctx);
  for (uint32_t i = 0; i < from.n;) {
    spend(ctx, i % 16 == 0);
    if (from.b[i] != '\\') {
      out.add(from.b[i++]);
      continue;
    }
    const Escape escape = from.codec == Codec::kRawUnicodeEscape ? readRawEscape(from, i) : readEscape(ctx, from, i);
    if (escape.reason) {
      i = from.replace(ctx, out, i, escape.next, escape.reason);
      if (i == 0) return Value::exit();
      continue;
    }
    if (escape.point == kUnknown) {
      out.add('\\');
      out.add(from.b[i + 1]);
    } else if (escape.point != kNothing) {
      out.add(escape.point);
    }
    i = escape.next;
  }
  return out.finish();
}

}  // namespace krait
