// The names of encodings and error handlers; encodings of one byte.
#include "runtime/objects/codecs/codec_names.h"

#include <cstring>

#include "runtime/errors/errors.h"

namespace krait {
namespace {

struct CodecName {
  const char* alias;  // in lower case without separators
  Codec codec;
};
struct CharmapPair {
  uint16_t point;
  uint8_t byte;
};
constexpr Codec charmap(uint8_t index) { return static_cast<Codec>(static_cast<uint8_t>(Codec::kCharmap) + index); }
#include "runtime/objects/codecs/charmap_tables.inc"

constexpr const char* kShown[] = {"ascii",  "latin-1",   "utf-8",     "utf-8",         "utf-16",           "utf-16-le", "utf-16-be",
                                  "utf-32", "utf-32-le", "utf-32-be", "unicodeescape", "rawunicodeescape", "charmap"};
constexpr struct {
  const char* name;
  Handler handler;
} kHandlers[] = {{"strict", Handler::kStrict},         {"ignore", Handler::kIgnore},    {"replace", Handler::kReplace},  {"backslashreplace", Handler::kBackslash},
                 {"xmlcharrefreplace", Handler::kXml}, {"namereplace", Handler::kName}, {"surrogatepass", Handler::kPass}, {"surrogateescape", Handler::kEscape}};

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

bool findCodec(Context& ctx, Value encoding, Codec* codec) {
  char name[32];
  if (!plainName(ctx, encoding, name, sizeof name, true)) return false;
  uint32_t low = 0, high = sizeof kCodecNames / sizeof kCodecNames[0];
  while (low < high) {  // bounded: binary search in a constant table
    const uint32_t middle = (low + high) / 2;
    const int order = strcmp(kCodecNames[middle].alias, name);
    if (order == 0) {
      *codec = kCodecNames[middle].codec;
      return true;
    }
    if (order < 0) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return false;
}

}  // namespace

const char* shownName(Codec codec) { return kShown[static_cast<uint32_t>(isCharmap(codec) ? Codec::kCharmap : codec)]; }

bool chooseCodec(Context& ctx, Value encoding, Value errors, const char* method, Codec* codec, Handler* handler) {
  *codec = Codec::kUtf8;
  *handler = Handler::kStrict;
  if (!encoding.isUnbound()) {
    if (!encoding.isRef() || !isStr(ctx, encoding)) return raise(ctx, ErrorId::kNamedArgumentStr, {method, "encoding", MessagePart::argumentType(encoding)}), false;
    const bool found = findCodec(ctx, encoding, codec);
    const Text given = textOf(ctx, encoding);
    for (uint32_t i = 0; i < given.length && !found; ++i) {
      if (i % 64 == 63) spend(ctx, 1);
      if (!given[i]) return raise(ctx, ErrorId::kNullCharacter), false;
    }
    if (!found) return raise(ctx, ErrorId::kUnknownEncoding, {MessagePart::str(encoding)}), false;
  }
  if (!errors.isUnbound()) {
    if (!errors.isRef() || !isStr(ctx, errors)) return raise(ctx, ErrorId::kNamedArgumentStr, {method, "errors", MessagePart::argumentType(errors)}), false;
    char name[32];
    *handler = Handler::kUnknown;
    if (plainName(ctx, errors, name, sizeof name, false)) {
      for (const auto& row : kHandlers) {  // bounded: a constant table
        if (strcmp(row.name, name) == 0) *handler = row.handler;
      }
    }
  }
  return true;
}

uint32_t charmapPoint(Codec codec, uint8_t byte) {
  const uint32_t map = static_cast<uint32_t>(codec) - static_cast<uint32_t>(Codec::kCharmap);
  return byte < 128 ? byte : kCharmapUpper[map < kCharmaps ? map : 0][byte - 128];
}

int charmapByte(Codec codec, uint32_t point) {
  if (point < 128) return static_cast<int>(point);
  const uint32_t map = static_cast<uint32_t>(codec) - static_cast<uint32_t>(Codec::kCharmap);
  const CharmapPair* pairs = kCharmapOf[map < kCharmaps ? map : 0];
  uint32_t low = 0, high = 128;
  while (low < high) {  // bounded: binary search in a constant table
    const uint32_t middle = (low + high) / 2;
    if (pairs[middle].point < point) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low < 128 && point != kNoPoint && pairs[low].point == point ? pairs[low].byte : -1;
}

}  // namespace krait
