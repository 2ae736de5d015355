// format() of ints, floats, complex numbers and strs, after CPython's Python/formatter_unicode.c.
#include "runtime/objects/text/format_spec.h"

#include <charconv>
#include <cmath>
#include <cstring>

#include "runtime/base/scratch.h"
#include "runtime/errors/errors.h"
#include "runtime/objects/numbers/float.h"
#include "runtime/objects/numbers/int.h"
#include "runtime/objects/text/unicode.h"

namespace krait {
namespace {

bool isAlign(uint32_t c) { return c == '<' || c == '>' || c == '=' || c == '^'; }

// A character of a message: itself, or \x and its number.
Value shownCode(Context& ctx, uint32_t c) {
  TextBuilder out(ctx);
  if (c > 32 && c < 128) {
    out.add(c);
  } else {
    out.add("\\x");
    char digits[8];
    auto end = std::to_chars(digits, digits + sizeof digits, c, 16).ptr;
    out.add(std::string_view(digits, static_cast<size_t>(end - digits)));
  }
  return out.finish();
}

// Decimal digits from `i`: how many were read, or -1 past 2^63 (ValueError).
int64_t readNumber(Context& ctx, const Text& text, uint32_t* i, int64_t* out) {
  const uint32_t from = *i;
  int64_t n = 0;
  for (; *i < text.length; ++*i) {
    const uint32_t c = text[*i];
    const int d = c < 128 ? (c >= '0' && c <= '9' ? static_cast<int>(c - '0') : -1) : unicode::decimalValue(c);
    if (d < 0) break;
    if (n > (INT64_MAX - d) / 10) {
      raise(ctx, ErrorId::kFormatTooManyDigits);
      return -1;
    }
    n = n * 10 + d;
    spend(ctx, *i % 64 == 63);
  }
  if (*i != from) *out = n;
  return *i - from;
}

bool groupingWith(Context& ctx, char grouping, uint32_t type) {
  const char text[2] = {grouping, 0};
  raise(ctx, ErrorId::kFormatCannotSpecify, {text, MessagePart::str(shownCode(ctx, type))});
  return false;
}

// Left, centre and right padding of `length` characters.
void padding(const FormatSpec& spec, uint64_t length, char align, uint64_t* left, uint64_t* right) {
  const uint64_t width = spec.width > 0 ? static_cast<uint64_t>(spec.width) : 0;
  const uint64_t total = width > length ? width - length : 0;
  *left = align == '>' ? total : align == '^' ? total / 2 : 0;
  *right = total - *left;
}

// Digits with a separator every `group`, filled up with zeros to at least `minimum` characters.
void addGrouped(Context& ctx, TextBuilder& out, std::string_view digits, char separator, uint32_t group, uint64_t minimum) {
  uint64_t n = digits.size();
  if (separator == 0) {
    if (minimum > n) out.addRepeated('0', minimum - n);
    out.add(digits);
    return;
  }
  // Characters of m digits with separators: m + (m - 1) / group.
  uint64_t m = n;
  if (m + (m - 1) / group < minimum) {
    m = minimum * group / (group + 1);
    while (m + (m - 1) / group < minimum) ++m;  // bounded: a few
  }
  for (uint64_t i = m; i-- > 0;) {
    if (i % 1024 == 0) spend(ctx, 16);
    out.add(static_cast<uint32_t>(i < n ? digits[n - 1 - i] : '0'));
    if (i % group == 0 && i != 0) out.add(static_cast<uint32_t>(separator));
  }
}

}  // namespace

bool parseFormatSpec(Context& ctx, const Text& text, uint32_t defaultType, char defaultAlign, Value v, FormatSpec* spec) {
  uint32_t i = 0;
  const uint32_t n = text.length;
  spec->align = defaultAlign;
  spec->type = defaultType;
  bool fillGiven = false;
  if (n >= 2 && isAlign(text[1])) {
    spec->fill = text[0];
    spec->align = static_cast<char>(text[1]);
    fillGiven = spec->alignGiven = true;
    i = 2;
  } else if (n >= 1 && isAlign(text[0])) {
    spec->align = static_cast<char>(text[0]);
    spec->alignGiven = true;
    i = 1;
  }
  if (i < n && (text[i] == '+' || text[i] == '-' || text[i] == ' ')) spec->sign = static_cast<char>(text[i++]);
  if (i < n && text[i] == 'z') spec->noNegativeZero = true, ++i;
  if (i < n && text[i] == '#') spec->alternate = true, ++i;
  if (!fillGiven && i < n && text[i] == '0') {
    spec->fill = '0';
    if (!spec->alignGiven && defaultAlign == '>') spec->align = '=';
    ++i;
  }
  if (readNumber(ctx, text, &i, &spec->width) < 0) return false;
  auto grouping = [&](char* to) {
    if (i < n && text[i] == ',') *to = ',', ++i;
    if (i < n && text[i] == '_') {
      if (*to) return false;
      *to = '_', ++i;
    }
    return !(i < n && text[i] == ',' && *to == '_');
  };
  if (!grouping(&spec->grouping)) return raise(ctx, ErrorId::kFormatBothGroupings), false;
  if (i < n && text[i] == '.') {
    ++i;
    int64_t digits = readNumber(ctx, text, &i, &spec->precision);
    if (digits < 0) return false;
    if (!grouping(&spec->fractionGrouping)) return raise(ctx, ErrorId::kFormatBothGroupings), false;
    if (digits == 0 && !spec->fractionGrouping) return raise(ctx, ErrorId::kFormatNoPrecision), false;
  }
  if (n - i > 1) {
    TextBuilder whole(ctx);
    for (uint32_t k = 0; k < n; ++k) whole.add(text[k]);  // bounded: each add spends when it grows
    raise(ctx, ErrorId::kFormatInvalid, {MessagePart::str(whole.finish()), MessagePart::typeName(v)});
    return false;
  }
  if (i < n) spec->type = text[i];
  const uint32_t t = spec->type;
  if (spec->grouping) {
    const bool decimal = t == 'd' || t == 'e' || t == 'f' || t == 'g' || t == 'E' || t == 'G' || t == '%' || t == 'F' || t == 0;
    const bool binary = t == 'b' || t == 'o' || t == 'x' || t == 'X';
    if (!decimal && !(binary && spec->grouping == '_')) return groupingWith(ctx, spec->grouping, t);
  }
  if (t == 'n' && spec->fractionGrouping) return groupingWith(ctx, spec->fractionGrouping, t);
  return true;
}

Value unknownFormatCode(Context& ctx, uint32_t code, Value v) {
  return raise(ctx, ErrorId::kFormatUnknownCode, {MessagePart::str(shownCode(ctx, code)), MessagePart::typeName(v)});
}

void addNumber(Context& ctx, TextBuilder& out, const NumberText& number, const FormatSpec& spec) {
  const uint32_t group = spec.type == 'b' || spec.type == 'o' || spec.type == 'x' || spec.type == 'X' ? 4 : 3;
  const uint64_t fraction = number.fraction.size() + number.fractionZeros;
  const uint64_t separators = spec.fractionGrouping && fraction ? (fraction - 1) / 3 : 0;
  const uint64_t others = (number.sign != 0) + number.prefix.size() + number.point + fraction + separators + number.rest.size();
  const uint64_t width = spec.width > 0 ? static_cast<uint64_t>(spec.width) : 0;
  if (width > kMaxStrLength || others > kMaxStrLength) abandon(ctx, Limit::kMemory);
  uint64_t minimum = 0;
  if (spec.fill == '0' && spec.align == '=') minimum = width > others ? width - others : 0;
  const uint64_t n = number.digits.size();
  uint64_t digits = n;
  if (spec.grouping && n) digits = n + (n - 1) / group;
  if (minimum && !n) digits = minimum;  // "nan" has no digits: zeros stand before it
  uint64_t length = others + (digits > minimum ? digits : minimum);
  if (spec.grouping && minimum > digits) {
    uint64_t m = minimum * group / (group + 1);
    while (m + (m - 1) / group < minimum) ++m;  // bounded: a few
    length = others + m + (m - 1) / group;
  }
  uint64_t left = 0, right = 0, middle = 0;
  if (spec.align == '=') {
    middle = width > length ? width - length : 0;
  } else {
    padding(spec, length, spec.align, &left, &right);
  }
  out.addRepeated(spec.fill, left);
  if (number.sign) out.add(static_cast<uint32_t>(number.sign));
  out.add(number.prefix);
  out.addRepeated(spec.fill, middle);
  if (n) {
    addGrouped(ctx, out, number.digits, spec.grouping, group, minimum);
  } else {
    out.addRepeated('0', minimum);
  }
  if (number.point) out.add(static_cast<uint32_t>('.'));
  if (spec.fractionGrouping) {
    for (uint64_t i = 0; i < fraction; ++i) {
      if (i % 1024 == 0) spend(ctx, 16);
      if (i && i % 3 == 0) out.add(static_cast<uint32_t>(spec.fractionGrouping));
      out.add(static_cast<uint32_t>(i < number.fraction.size() ? number.fraction[i] : '0'));
    }
  } else {
    out.add(number.fraction);
    out.addRepeated('0', number.fractionZeros);
  }
  out.add(number.rest);
  out.addRepeated(spec.fill, right);
}

namespace {

constexpr int64_t kMostExact = 1100;  // no double has more digits that are not zero

NumberText fixedText(double d, int64_t precision, uint32_t flags, char* room) {
  NumberText text;
  const int64_t exact = precision < kMostExact ? precision : kMostExact;
  char* end = std::to_chars(room, room + kFloatText, d, std::chars_format::fixed, static_cast<int>(exact)).ptr;
  char* dot = static_cast<char*>(memchr(room, '.', static_cast<size_t>(end - room)));
  text.digits = {room, static_cast<size_t>((dot ? dot : end) - room)};
  if (dot) text.fraction = {dot + 1, static_cast<size_t>(end - dot - 1)};
  text.fractionZeros = static_cast<uint64_t>(precision - exact);
  text.point = precision > 0 || (flags & kFloatAlternate);
  return text;
}

// The significant digits, how many zeros are to follow them, and the decimal exponent. `room` is for scratch.
void findDigits(double d, char code, int64_t precision, char* room, char* digits, int64_t* count, int64_t* zeros, int* exponent) {
  if (code == 'r') {
    Digits shortest = shortestDigits(d);
    *count = shortest.count;
    memcpy(digits, shortest.at, static_cast<size_t>(shortest.count));
    *exponent = d == 0 ? 0 : shortest.point - 1;
    return;
  }
  const int64_t wanted = code == 'e' ? precision : (precision > 0 ? precision - 1 : 0);
  const int64_t kept = wanted < kMostExact ? wanted : kMostExact;
  char* end = std::to_chars(room, room + kFloatText, d, std::chars_format::scientific, static_cast<int>(kept)).ptr;
  const char* p = room;
  for (; p < end && *p != 'e'; ++p) {  // bounded: 1101 digits
    if (*p != '.') digits[(*count)++] = *p;
  }
  ++p;
  if (p < end && *p == '+') ++p;
  std::from_chars(p, end, *exponent);
  *zeros = wanted - kept;
}

}  // namespace

NumberText floatText(double d, char code, int64_t precision, uint32_t flags, char* room) {
  NumberText text;
  const bool upper = flags & kFloatUpper;
  if (d != d || std::isinf(d)) {
    text.rest = d != d ? (upper ? "NAN" : "nan") : (upper ? "INF" : "inf");
    return text;
  }
  if (code == 'f') return fixedText(d, precision, flags, room);
  char* out = room;
  KRAIT_SCRATCH char digits[kMostExact + 40];
  int64_t count = 0, zeros = 0;
  int exponent = 0;
  findDigits(d, code, precision, room, digits, &count, &zeros, &exponent);
  const int point = exponent + 1;  // digits before the decimal point
  bool useExponent = code == 'e';
  if (code == 'r') useExponent = point <= -4 || point > 16;
  if (code == 'g') {
    int64_t significant = precision > 0 ? precision : 1;
    useExponent = point <= -4 || point > significant - (flags & kFloatAddDotZero ? 1 : 0);
    if (!(flags & kFloatAlternate)) {
      zeros = 0;
      while (count > 1 && digits[count - 1] == '0') --count;  // bounded: 1101
    }
  }
  auto put = [&](const char* from, int64_t n) {
    memcpy(out, from, static_cast<size_t>(n));
    out += n;
  };
  char* start = out;
  if (useExponent) {
    put(digits, 1);
    text.digits = {start, 1};
    start = out;
    put(digits + 1, count - 1);
    text.fraction = {start, static_cast<size_t>(count - 1)};
    text.fractionZeros = static_cast<uint64_t>(zeros);
    text.point = count + zeros > 1 || (flags & kFloatAlternate);
    start = out;
    *out++ = upper ? 'E' : 'e';
    *out++ = exponent < 0 ? '-' : '+';
    const int absolute = exponent < 0 ? -exponent : exponent;
    if (absolute < 10) *out++ = '0';
    out = std::to_chars(out, out + 8, absolute).ptr;
    text.rest = {start, static_cast<size_t>(out - start)};
    return text;
  }
  if (point <= 0) {
    *out++ = '0';
    text.digits = {start, 1};
    start = out;
    for (int i = point; i < 0; ++i) *out++ = '0';  // bounded: 4
    put(digits, count);
  } else if (count <= point) {
    put(digits, count);
    // Zeros up to the point: for 'g' with many digits asked they are among `zeros`.
    for (int64_t i = count; i < point; ++i) *out++ = '0';  // bounded: 16, or 309 exact digits
    zeros -= zeros < point - count ? zeros : point - count;
    text.digits = {start, static_cast<size_t>(out - start)};
    start = out;
    if ((flags & kFloatAddDotZero) && zeros == 0) *out++ = '0';
  } else {
    put(digits, point);
    text.digits = {start, static_cast<size_t>(out - start)};
    start = out;
    put(digits + point, count - point);
  }
  text.fraction = {start, static_cast<size_t>(out - start)};
  text.fractionZeros = static_cast<uint64_t>(zeros);
  text.point = !text.fraction.empty() || zeros > 0 || (flags & kFloatAlternate);
  return text;
}

// ------------------------------------------------------------------------------------------------ by type
Value formatStr(Context& ctx, Value str, const Text& text, Value v) {
  FormatSpec spec;
  if (!parseFormatSpec(ctx, text, 's', '<', v, &spec)) return Value::exit();
  if (spec.type != 's') return unknownFormatCode(ctx, spec.type, v);
  if (spec.sign) return raise(ctx, spec.sign == ' ' ? ErrorId::kFormatStrSpace : ErrorId::kFormatStrSign);
  if (spec.noNegativeZero) return raise(ctx, ErrorId::kFormatStrZ);
  if (spec.alternate) return raise(ctx, ErrorId::kFormatStrAlternate);
  if (spec.align == '=') return raise(ctx, ErrorId::kFormatStrAlign);
  uint64_t length = textOf(ctx, str).length;
  if (spec.precision >= 0 && static_cast<uint64_t>(spec.precision) < length) length = static_cast<uint64_t>(spec.precision);
  uint64_t left, right;
  padding(spec, length, spec.align, &left, &right);
  if (left + right > kMaxStrLength) abandon(ctx, Limit::kMemory);
  TextBuilder out(ctx);
  out.addRepeated(spec.fill, left);
  out.addRange(str, 0, static_cast<uint32_t>(length));
  out.addRepeated(spec.fill, right);
  return out.finish();
}

Value formatInt(Context& ctx, Value i, const Text& text, Value v) {
  FormatSpec spec;
  if (!parseFormatSpec(ctx, text, 'd', '>', v, &spec)) return Value::exit();
  switch (spec.type) {
    case 'e': case 'E': case 'f': case 'F': case 'g': case 'G': case '%': {
      double d;
      bool isNumber;
      if (!toDouble(ctx, i, &d, &isNumber)) return Value::exit();
      return formatFloat(ctx, d, text, v);
    }
    case 'b': case 'c': case 'd': case 'o': case 'x': case 'X': case 'n': break;
    default: return unknownFormatCode(ctx, spec.type, v);
  }
  if (spec.precision >= 0) return raise(ctx, ErrorId::kFormatIntPrecision);
  if (spec.noNegativeZero) return raise(ctx, ErrorId::kFormatIntZ);
  NumberText number;
  TextBuilder out(ctx);
  if (spec.type == 'c') {
    if (spec.sign) return raise(ctx, ErrorId::kFormatCharSign);
    if (spec.alternate) return raise(ctx, ErrorId::kFormatCharAlternate);
    int64_t point;
    if (!toInt64(ctx, i, &point)) return raise(ctx, ErrorId::kIntToCLong);
    if (point < 0 || point > 0x10FFFF) return raise(ctx, ErrorId::kCharRange);
    uint64_t left, right;
    padding(spec, 1, spec.align == '=' ? '>' : spec.align, &left, &right);
    if (left + right > kMaxStrLength) abandon(ctx, Limit::kMemory);
    out.addRepeated(spec.fill, left);
    out.add(static_cast<uint32_t>(point));
    out.addRepeated(spec.fill, right);
    return out.finish();
  }
  const uint32_t base = spec.type == 'b' ? 2 : spec.type == 'o' ? 8 : spec.type == 'x' || spec.type == 'X' ? 16 : 10;
  uint32_t length;
  char* digits = const_cast<char*>(intDigits(ctx, i, base, &length));
  if (!digits) return Value::exit();
  if (digits[0] == '-') {
    number.sign = '-';
    ++digits, --length;
  } else if (spec.sign == '+' || spec.sign == ' ') {
    number.sign = spec.sign;
  }
  if (spec.type == 'X') {
    spendAlong(ctx, length / 64);
    for (uint32_t k = 0; k < length; ++k) {  // bounded: spent for above
      if (digits[k] >= 'a') digits[k] = static_cast<char>(digits[k] - 32);
    }
  }
  if (spec.alternate) number.prefix = spec.type == 'b' ? "0b" : spec.type == 'o' ? "0o" : spec.type == 'x' ? "0x" : spec.type == 'X' ? "0X" : "";
  number.digits = {digits, length};
  addNumber(ctx, out, number, spec);
  return out.finish();
}

namespace {

// The sign before the pieces of `d`: none of a zero where the specification says so ('z').
char signOf(double d, const FormatSpec& spec, const NumberText& number) {
  bool negative = std::signbit(d) && d == d;
  if (negative && spec.noNegativeZero) {
    bool zero = number.rest.empty() || number.rest[0] == 'e' || number.rest[0] == 'E';
    for (char c : number.digits) zero &= c == '0';    // bounded: 310 digits
    for (char c : number.fraction) zero &= c == '0';  // bounded: 1101 digits
    negative = !zero;
  }
  return negative ? '-' : spec.sign == '+' || spec.sign == ' ' ? static_cast<char>(spec.sign) : '\0';
}

// The pieces of d for a spec whose type is one of floats'; false on exit.
bool floatPieces(Context& ctx, double d, const FormatSpec& spec, char* room, NumberText* number) {
  uint32_t type = spec.type, flags = spec.alternate ? kFloatAlternate : 0;
  int64_t precision = spec.precision, fallback = 6;
  if (precision > INT32_MAX) return raise(ctx, ErrorId::kFormatPrecisionTooBig), false;
  if (type == 0) {
    flags |= kFloatAddDotZero;
    type = 'r';
    fallback = 0;
  }
  if (type == 'n') type = 'g';
  bool percent = false;
  if (type == '%') {
    type = 'f';
    d *= 100;
    percent = true;
  }
  if (precision < 0) {
    precision = fallback;
  } else if (type == 'r') {
    type = 'g';
  }
  if (type == 'E' || type == 'F' || type == 'G') {
    flags |= kFloatUpper;
    type += 32;
  }
  *number = floatText(std::fabs(d), static_cast<char>(type), precision, flags, room);
  number->sign = signOf(d, spec, *number);
  if (percent) {
    // Follows the digits (or "nan"), in the same room.
    char* at = room + kFloatText - 8;
    memcpy(at, number->rest.data() ? number->rest.data() : "", number->rest.size());
    at[number->rest.size()] = '%';
    number->rest = {at, number->rest.size() + 1};
  }
  return true;
}

bool isFloatType(uint32_t t) {
  return t == 0 || t == 'e' || t == 'E' || t == 'f' || t == 'F' || t == 'g' || t == 'G' || t == 'n' || t == '%';
}

}  // namespace

Value formatFloat(Context& ctx, double d, const Text& text, Value v) {
  FormatSpec spec;
  if (!parseFormatSpec(ctx, text, 0, '>', v, &spec)) return Value::exit();
  if (!isFloatType(spec.type)) return unknownFormatCode(ctx, spec.type, v);
  KRAIT_SCRATCH char room[kFloatText];
  NumberText number;
  if (!floatPieces(ctx, d, spec, room, &number)) return Value::exit();
  TextBuilder out(ctx);
  addNumber(ctx, out, number, spec);
  return out.finish();
}

Value formatComplex(Context& ctx, Value v, const Text& text) {
  FormatSpec spec;
  if (!parseFormatSpec(ctx, text, 0, '>', v, &spec)) return Value::exit();
  if (!isFloatType(spec.type) || spec.type == '%') return unknownFormatCode(ctx, spec.type, v);
  if (spec.fill == '0') return raise(ctx, ErrorId::kFormatComplexZero);
  if (spec.align == '=') return raise(ctx, ErrorId::kFormatComplexAlign);
  const ComplexCell& cell = cellCast<ComplexCell>(ctx, v);
  const double re = cell.real, im = cell.imaginary;
  // Without a type: as repr, in parentheses and without a real part of 0.
  const bool bare = spec.type == 0;
  FormatSpec part = spec;
  part.width = -1;
  if (bare) part.type = 'r';
  KRAIT_SCRATCH char room[kFloatText];
  NumberText number;
  TextBuilder inner(ctx);
  auto add = [&](double d) {
    if (bare) {
      number = floatText(std::fabs(d), part.precision < 0 ? 'r' : 'g', part.precision, spec.alternate ? kFloatAlternate : 0, room);
      number.sign = signOf(d, part, number);
    } else if (!floatPieces(ctx, d, part, room, &number)) {
      return false;
    }
    part.type = 0;
    addNumber(ctx, inner, number, part);
    part.type = spec.type;
    return true;
  };
  const bool skipReal = bare && re == 0 && !std::signbit(re);
  if (bare && !skipReal) inner.add(static_cast<uint32_t>('('));
  if (!skipReal) {
    if (!add(re)) return Value::exit();
    part.sign = '+';
  }
  if (!add(im)) return Value::exit();
  inner.add(static_cast<uint32_t>('j'));
  if (bare && !skipReal) inner.add(static_cast<uint32_t>(')'));
  Value str = inner.finish();
  uint64_t left, right;
  padding(spec, textOf(ctx, str).length, spec.align, &left, &right);
  if (left + right > kMaxStrLength) abandon(ctx, Limit::kMemory);
  TextBuilder out(ctx);
  out.addRepeated(spec.fill, left);
  out.add(str);
  out.addRepeated(spec.fill, right);
  return out.finish();
}

}  // namespace krait
