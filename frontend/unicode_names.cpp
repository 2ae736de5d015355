// Questions about code points that the lexer asks, by the tables of the runtime; names in normal form (PEP 3131).
#include "frontend/unicode_names.h"

#include "runtime/objects/text/unicode.h"
#include "runtime/objects/unicode/database.h"

namespace krait {
namespace {

constexpr unicode::Form kNameForm = {true, true};

uint32_t decodeNext(const char*& at) {
  const unsigned char lead = static_cast<unsigned char>(*at++);
  if (lead < 0x80) return lead;
  int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
  uint32_t c = lead & (0x3Fu >> more);
  for (; more > 0; --more) c = c << 6 | (static_cast<unsigned char>(*at++) & 0x3Fu);
  return c;
}

char* encodeNext(char* to, uint32_t c) {
  auto put = [&to](uint32_t byte) { *to++ = static_cast<char>(byte); };
  if (c < 0x80) return put(c), to;
  if (c < 0x800) return put(0xC0 | c >> 6), put(0x80 | (c & 63)), to;
  if (c < 0x10000) return put(0xE0 | c >> 12), put(0x80 | (c >> 6 & 63)), put(0x80 | (c & 63)), to;
  return put(0xF0 | c >> 18), put(0x80 | (c >> 12 & 63)), put(0x80 | (c >> 6 & 63)), put(0x80 | (c & 63)), to;
}

}  // namespace

bool mayStartName(uint32_t codePoint) { return unicode::isIdentifierStart(codePoint); }
bool mayContinueName(uint32_t codePoint) { return unicode::isIdentifierContinue(codePoint); }
bool isPrintable(uint32_t codePoint) { return unicode::isPrintable(codePoint); }

std::string_view normalizeName(ast::Ast& ast, std::string_view name) {
  bool ascii = true;
  for (char c : name) ascii &= static_cast<unsigned char>(c) < 0x80;
  if (ascii) return name;
  const char* const end = name.data() + name.size();
  uint32_t length = 0;
  for (const char* at = name.data(); at < end;) length += unicode::decomposeFully(kNameForm, decodeNext(at), nullptr);
  uint32_t* points = reinterpret_cast<uint32_t*>(ast.makeBytes(size_t{length} * 2 * sizeof(uint32_t)));
  char* text = ast.makeBytes(size_t{length} * 4);
  if (!points || !text) return name;  // the caller sees Ast::outOfMemory
  uint32_t* to = points;
  for (const char* at = name.data(); at < end;) to += unicode::decomposeFully(kNameForm, decodeNext(at), to);
  length = unicode::finishNormal(kNameForm, points, length, points + length);
  char* textEnd = text;
  for (uint32_t i = 0; i < length; ++i) textEnd = encodeNext(textEnd, points[i]);
  return {text, static_cast<size_t>(textEnd - text)};
}

}  // namespace krait
