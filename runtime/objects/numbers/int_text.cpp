// int: text to number and back. Bases that are powers of two are linear; the others are bounded by 4300 digits, as
// CPython's, so GMP's conversions stay small.
#include <cstring>

#include "runtime/base/scratch.h"
#include "runtime/errors/errors.h"
#include "runtime/objects/numbers/limbs.h"
#include "runtime/objects/operations.h"
#include "runtime/objects/text/str.h"
#include "runtime/objects/text/unicode.h"

namespace krait {
namespace {

int digitOf(uint32_t c) {
  if (c >= '0' && c <= '9') return static_cast<int>(c - '0');
  c |= 32;
  return c >= 'a' && c <= 'z' ? static_cast<int>(c - 'a') + 10 : 99;
}

enum class Parsed : uint8_t { kOk, kMalformed, kRaised };

// Sign, prefix, underscores, digits: `*out` is the number. `text` has ASCII only; base 0 takes it from the prefix.
Parsed parseInt(Context& ctx, std::string_view text, int base, Value* out) {
  const char *p = text.data(), *end = p + text.size();
  bool negative = false;
  if (p < end && (*p == '+' || *p == '-')) negative = *p++ == '-';
  bool zeroOnly = false;
  if (end - p >= 2 && p[0] == '0') {
    char letter = static_cast<char>(p[1] | 32);
    int prefix = letter == 'x' ? 16 : letter == 'o' ? 8 : letter == 'b' ? 2 : 0;
    if (base == 0 && prefix == 0) zeroOnly = true;  // "010" is refused, "00" is not
    if (prefix && (base == 0 || base == prefix)) {
      base = prefix;
      p += 2;
      if (p < end && *p == '_') ++p;
    }
  }
  if (base == 0) base = 10;
  if (p == end) return Parsed::kMalformed;
  // First pass: the digits are well formed, and how many there are.
  uint64_t digits = 0;
  char before = '_';
  bool nonZero = false;
  spendAlong(ctx, text.size() / 64);
  for (const char* q = p; q < end; ++q) {  // bounded: spent for above; one unit is 64 bytes
    if (*q == '_') {
      if (before == '_') return Parsed::kMalformed;
    } else {
      int d = digitOf(static_cast<uint8_t>(*q));
      if (d >= base) return Parsed::kMalformed;
      nonZero |= d != 0;
      ++digits;
    }
    before = *q;
  }
  if (before == '_' || (zeroOnly && nonZero)) return Parsed::kMalformed;
  const bool powerOfTwo = (base & (base - 1)) == 0;
  if (!powerOfTwo && digits > kMaxIntDigits) {
    raise(ctx, ErrorId::kIntTooManyDigits, {MessagePart::integer(static_cast<int64_t>(digits))});
    return Parsed::kRaised;
  }
  if (powerOfTwo) {
    const unsigned width = static_cast<unsigned>(__builtin_ctz(static_cast<unsigned>(base)));
    if (digits * width > kMaxIntBits) abandon(ctx, Limit::kMemory);
    IntCell& cell = newIntCell(ctx, digits * width / 64 + 2);
    uint64_t at = 0;
    uint32_t count = 0;
    for (const char* q = end; q-- > p;) {
      if (++count % 4096 == 0) spendAlong(ctx, 64);
      if (*q == '_') continue;
      uint64_t d = static_cast<uint64_t>(digitOf(static_cast<uint8_t>(*q)));
      cell.limbs[at / 64] |= d << (at % 64);
      if (at % 64 + width > 64) cell.limbs[at / 64 + 1] |= d >> (64 - at % 64);
      at += width;
    }
    *out = finishInt(ctx, cell, static_cast<uint32_t>(digits * width / 64 + 1), negative);
    return Parsed::kOk;
  }
  if (digits <= 14 && base <= 10) {
    int64_t n = 0;
    for (; p < end; ++p) {  // bounded: few digits (underscores at most as many)
      if (*p != '_') n = n * base + digitOf(static_cast<uint8_t>(*p));
    }
    *out = newInt(ctx, negative ? -n : n);
    return Parsed::kOk;
  }
  KRAIT_SCRATCH unsigned char values[kMaxIntDigits + 1];
  size_t n = 0;
  for (; p < end; ++p) {  // bounded: at most twice 4300
    if (*p != '_') values[n++] = static_cast<unsigned char>(digitOf(static_cast<uint8_t>(*p)));
  }
  spendAlong(ctx, n);
  IntCell& cell = newIntCell(ctx, n * 6 / 64 + 2);
  size_t skip = 0;
  while (skip < n && values[skip] == 0) ++skip;  // bounded: 4300
  mp_size_t size = skip < n ? mpn_set_str(cell.limbs, values + skip, n - skip, base) : 0;
  *out = finishInt(ctx, cell, static_cast<uint32_t>(size), negative);
  return Parsed::kOk;
}

}  // namespace

Value intFromText(Context& ctx, std::string_view digits, int base) {
  Value out;
  switch (parseInt(ctx, digits, base, &out)) {
    case Parsed::kOk:
      return out;
    case Parsed::kMalformed:
      return raise(ctx, ErrorId::kIntLiteral, {MessagePart::integer(base), MessagePart::repr(newStr(ctx, digits))});
    case Parsed::kRaised:
      break;
  }
  return Value::exit();
}

Value intFromStr(Context& ctx, Value text, int base) {
  AsciiNumber ascii = asciiNumberText(ctx, text);
  Value out;
  Parsed parsed = ascii.ok ? parseInt(ctx, {ascii.text, ascii.length}, base, &out) : Parsed::kMalformed;
  if (parsed == Parsed::kOk) return out;
  if (parsed == Parsed::kRaised) return Value::exit();
  // The message shows at most 200 characters of the literal's repr.
  Value shown = reprOf(ctx, text);
  if (shown.isExit()) return shown;
  if (textOf(ctx, shown).length > 200) shown = substring(ctx, shown, 0, 200);
  return raise(ctx, ErrorId::kIntLiteral, {MessagePart::integer(base), MessagePart::str(shown)});
}

const char* intDigits(Context& ctx, Value i, uint32_t base, uint32_t* length) {
  IntView v(ctx, i);
  const bool powerOfTwo = (base & (base - 1)) == 0;
  // 4300 digits have at most 14285 bits.
  if (!powerOfTwo && v.bits() > 14290) {
    raise(ctx, ErrorId::kIntTooLong);
    return nullptr;
  }
  const unsigned width = powerOfTwo ? static_cast<unsigned>(__builtin_ctz(base)) : 3;
  RawCell& raw = newCell<RawCell>(ctx, v.bits() / width + 8);
  char* out = reinterpret_cast<char*>(raw.bytes);
  if (v.negative) *out++ = '-';
  if (v.size == 0) {
    *out++ = '0';
  } else if (powerOfTwo) {
    uint64_t count = (v.bits() + width - 1) / width;
    for (uint64_t k = count; k-- > 0;) {
      if (k % 4096 == 0) spendAlong(ctx, 64);
      uint64_t at = k * width;
      uint64_t d = v.limbs[at / 64] >> (at % 64);
      if (at % 64 + width > 64 && at / 64 + 1 < v.size) d |= v.limbs[at / 64 + 1] << (64 - at % 64);
      *out++ = "0123456789abcdef"[d & (base - 1)];
    }
  } else if (v.size == 1) {
    char digits[24];
    int n = 0;
    for (uint64_t m = v.limbs[0]; m; m /= base) digits[n++] = static_cast<char>('0' + m % base);  // bounded: 20 digits
    while (n > 0) *out++ = digits[--n];  // bounded: 20
  } else {
    spendAlong(ctx, v.size * 4);
    uint64_t copy[256];  // mpn_get_str clobbers it; 14290 bits are 224 limbs
    memcpy(copy, v.limbs, 8ull * v.size);
    KRAIT_SCRATCH unsigned char digits[kMaxIntDigits + 16];
    size_t n = mpn_get_str(digits, static_cast<int>(base), copy, v.size);
    size_t skip = 0;
    while (skip < n && digits[skip] == 0) ++skip;  // bounded: 4300
    if (n - skip > kMaxIntDigits) {
      raise(ctx, ErrorId::kIntTooLong);
      return nullptr;
    }
    for (size_t k = skip; k < n; ++k) *out++ = static_cast<char>('0' + digits[k]);  // bounded: 4300
  }
  *length = static_cast<uint32_t>(out - reinterpret_cast<char*>(raw.bytes));
  return reinterpret_cast<char*>(raw.bytes);
}

Value intToStr(Context& ctx, Value i) {
  if (i.isInt()) {
    char text[24];
    char* end = text + sizeof text;
    char* p = end;
    int64_t n = i.asInt();
    uint64_t m = n < 0 ? static_cast<uint64_t>(-n) : static_cast<uint64_t>(n);
    do {  // bounded: 15 digits
      *--p = static_cast<char>('0' + m % 10);
      m /= 10;
    } while (m);
    if (n < 0) *--p = '-';
    Value str;
    uint8_t* to = newStrCell(ctx, static_cast<uint64_t>(end - p), 0, true, &str);
    while (p < end) *to++ = static_cast<uint8_t>(*p++);  // bounded: as above
    return str;
  }
  uint32_t length;
  const char* digits = intDigits(ctx, i, 10, &length);
  if (!digits) return Value::exit();
  return newStrLatin1(ctx, reinterpret_cast<const uint8_t*>(digits), length);
}

}  // namespace krait
