// The entry: checks and normalises the source, runs the parser and the scope analysis.
#include "frontend/parse.h"

#include <cstring>

#include "frontend/parser/parser.h"
#include "frontend/report.h"
#include "frontend/scopes/scopes.h"

namespace krait {

namespace {

constexpr size_t kMaxSource = size_t{1} << 30;

// The number of bytes of the UTF-8 sequence at `at`, or 0 if it is not valid.
size_t sequenceLength(const unsigned char* at, const unsigned char* end) {
  unsigned char lead = *at;
  if (lead < 0x80) return 1;
  size_t length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  if (lead < 0xc2 || lead > 0xf4 || static_cast<size_t>(end - at) < length) return 0;
  for (size_t i = 1; i < length; ++i) {
    if ((at[i] & 0xc0) != 0x80) return 0;
  }
  if (lead == 0xe0 && at[1] < 0xa0) return 0;
  if (lead == 0xed && at[1] >= 0xa0) return 0;
  if (lead == 0xf0 && at[1] < 0x90) return 0;
  if (lead == 0xf4 && at[1] >= 0x90) return 0;
  return length;
}

// The first byte that is not valid UTF-8, or npos.
size_t findInvalid(std::string_view source) {
  const unsigned char* begin = reinterpret_cast<const unsigned char*>(source.data());
  const unsigned char* end = begin + source.size();
  const unsigned char* at = begin;
  while (at < end) {
    uint64_t word;
    while (end - at >= 8 && (std::memcpy(&word, at, 8), (word & 0x8080808080808080ull) == 0)) at += 8;
    if (at == end) break;
    size_t length = sequenceLength(at, end);
    if (length == 0) return static_cast<size_t>(at - begin);
    at += length;
  }
  return std::string_view::npos;
}

struct Prepared {
  std::string_view source;
  Diagnostic* error = nullptr;
};

// Copies the source into the Ast: without byte order mark, with \n for \r\n and \r, ending in a newline and a NUL.
Prepared prepare(std::string_view source, ast::Ast& into) {
  auto fail = [&](Message message, std::initializer_list<std::string_view> args) {
    return Prepared{{}, makeDiagnostic(into, {}, message, args, {}, {})};
  };
  if (source.size() > kMaxSource) return fail(Message::kSourceTooLong, {});
  if (source.starts_with("\xef\xbb\xbf")) source.remove_prefix(3);
  if (source.find('\0') != std::string_view::npos) return fail(Message::kNullBytes, {});
  size_t invalid = findInvalid(source);
  if (invalid != std::string_view::npos) {
    unsigned char byte = static_cast<unsigned char>(source[invalid]);
    char hex[2] = {"0123456789abcdef"[byte >> 4], "0123456789abcdef"[byte & 15]};
    return fail(Message::kNotUtf8, {{hex, 2}, Decimal(invalid)});
  }
  char* out = into.makeBytes(source.size() + 2);
  if (!out) return {};
  size_t length = 0;
  if (source.find('\r') == std::string_view::npos) {
    if (!source.empty()) std::memcpy(out, source.data(), source.size());
    length = source.size();
  } else {
    for (size_t i = 0; i < source.size(); ++i) {
      if (source[i] == '\r' && i + 1 < source.size() && source[i + 1] == '\n') continue;
      out[length++] = source[i] == '\r' ? '\n' : source[i];
    }
  }
  if (length == 0 || out[length - 1] != '\n') out[length++] = '\n';
  out[length] = '\0';
  return {{out, length}, nullptr};
}

ParseResult run(std::string_view source, ast::Ast& into, ParseMode mode, bool analyse) {
  ParseResult result;
  Prepared prepared = prepare(source, into);
  if (!into.outOfMemory() && prepared.error) {
    result.error = prepared.error;
    return result;
  }
  if (!into.outOfMemory()) {
    Parser parser(into, prepared.source);
    result.module = parser.parse(mode);
    result.error = parser.error();
  }
  if (result.module && analyse) {
    result.error = analyseScopes(*result.module, into, prepared.source, mode);
    if (result.error) result.module = nullptr;
  }
  if (into.outOfMemory()) return {nullptr, nullptr, true};
  DCHECK((result.module != nullptr) != (result.error != nullptr));
  return result;
}

}  // namespace

ParseResult parse(std::string_view source, std::string_view, ast::Ast& into, ParseMode mode) {
  return run(source, into, mode, false);
}

ParseResult parseAndAnalyse(std::string_view source, std::string_view, ast::Ast& into, ParseMode mode) {
  return run(source, into, mode, true);
}

}  // namespace krait
