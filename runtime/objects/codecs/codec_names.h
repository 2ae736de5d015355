// Which encoding and which error handler a script names, and the encodings of one byte.
#pragma once

#include "runtime/objects/text/str.h"

namespace krait {

// Values from kCharmap on are encodings of one byte with ASCII in the lower half.
enum class Codec : uint8_t { kAscii, kLatin1, kUtf8, kUtf8Sig, kUtf16, kUtf16Le, kUtf16Be, kUtf32, kUtf32Le, kUtf32Be, kUnicodeEscape, kRawUnicodeEscape, kCharmap };
enum class Handler : uint8_t { kStrict, kIgnore, kReplace, kBackslash, kXml, kName, kPass, kEscape, kUnknown };

constexpr bool isCharmap(Codec codec) { return codec >= Codec::kCharmap; }
// UTF-16 and UTF-32, whose units have several bytes: how many; else 1.
constexpr uint32_t unitBytes(Codec codec) {
  return codec >= Codec::kUtf32 && codec <= Codec::kUtf32Be ? 4 : codec >= Codec::kUtf16 && codec <= Codec::kUtf16Be ? 2 : 1;
}
// The name in messages.
const char* shownName(Codec codec);

// What the arguments of str.encode and bytes.decode say: strs or unbound. False: raised. An unknown handler raises when it is needed.
bool chooseCodec(Context& ctx, Value encoding, Value errors, const char* method, Codec* codec, Handler* handler);

constexpr uint16_t kNoPoint = 0xFFFF;
uint32_t charmapPoint(Codec codec, uint8_t byte);  // kNoPoint: none
int charmapByte(Codec codec, uint32_t point);      // -1: none

}  // namespace krait
