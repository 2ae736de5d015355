// The module _datetime: what the classes of datetime count and write often. Days are counted from 1 January of year 1, which is 1.
#include "runtime/exec/builtin.h"
#include "runtime/objects/classes/slots.h"
#include "runtime/objects/containers/containers.h"
#include "runtime/objects/numbers/int.h"
#include "runtime/objects/text/str.h"

namespace krait {

namespace {

constexpr int64_t kSecond = 1'000'000, kDay = 86'400 * kSecond, kLastDay = 3'652'059, kMostDays = 999'999'999;
constexpr int64_t kDaysOf400 = 146'097, kDaysOf100 = 36'524, kDaysOf4 = 1'461;
constexpr int16_t kBefore[14] = {0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365};

bool isLeap(int64_t year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }
int64_t daysBefore(int64_t year, int64_t month) { return kBefore[month] + (month > 2 && isLeap(year)); }

struct Day {
  int64_t year, month, day;
};
Day dayOf(int64_t number) {
  int64_t n = number - 1;
  const int64_t n400 = n / kDaysOf400;
  n %= kDaysOf400;
  const int64_t n100 = n / kDaysOf100;
  n %= kDaysOf100;
  const int64_t n4 = n / kDaysOf4;
  n %= kDaysOf4;
  const int64_t n1 = n / 365;
  n %= 365;
  const int64_t year = n400 * 400 + n100 * 100 + n4 * 4 + n1 + 1;
  if (n1 == 4 || n100 == 4) return {year - 1, 12, 31};
  int64_t month = (n + 50) >> 5;
  if (daysBefore(year, month) > n) --month;
  return {year, month, n - daysBefore(year, month) + 1};
}

int64_t floorDivide(int64_t a, int64_t b) { return a / b - (a % b < 0); }  // b is positive

Value small(int64_t i) { return Value::smallInt(i); }
bool isDay(int64_t number) { return number > 0 && number <= kLastDay; }

// None: somebody has changed what attributes `like` has.
Value likeOrNone(Context& ctx, Value like, const Value* values, uint32_t count) {
  const Value v = isKind(ctx, like, Kind::kInstance) ? instanceLike(ctx, *ctx.at<InstanceCell>(like.offset()), values, count) : Value::unbound();
  return v.isUnbound() ? Value::none() : v;
}

// (year, month, day): the day's number, or 0 where they are no ints or there is no such day.
Value numberOf(Context&, Value* args, uint32_t) {
  if (!args[0].isInt() || !args[1].isInt() || !args[2].isInt()) return small(0);
  const int64_t year = args[0].asInt(), month = args[1].asInt(), day = args[2].asInt();
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1) return small(0);
  const int64_t days = kBefore[month + 1] - kBefore[month] + (month == 2 && isLeap(year)), y = year - 1;
  return small(day > days ? 0 : y * 365 + y / 4 - y / 100 + y / 400 + daysBefore(year, month) + day);
}

// (hour, minute, second, microsecond, fold): microseconds since midnight, or -1 where they are no ints or out of range.
Value withinOf(Context&, Value* args, uint32_t) {
  constexpr int64_t kLeast[] = {24, 60, 60, kSecond, 2};  // that are too many
  for (uint32_t i = 0; i < 5; ++i) {
    if (!args[i].isInt() || args[i].asInt() < 0 || args[i].asInt() >= kLeast[i]) return small(-1);
  }
  return small(((args[0].asInt() * 60 + args[1].asInt()) * 60 + args[2].asInt()) * kSecond + args[3].asInt());
}

// (a date, number): another one of its class, or None where there is no such day.
Value makeDate(Context& ctx, Value* args, uint32_t) {
  if (!args[1].isInt() || !isDay(args[1].asInt())) return Value::none();
  const Day d = dayOf(args[1].asInt());
  const Value values[] = {small(d.year), small(d.month), small(d.day), args[1]};
  return likeOrNone(ctx, args[0], values, 4);
}

// (a datetime, number, microseconds, zone, fold): another one of its class, so long after the day's midnight; or None.
Value makeDatetime(Context& ctx, Value* args, uint32_t) {
  int64_t number, us;
  if (!args[1].isInt() || !isIntLike(ctx, args[2]) || !toInt64(ctx, args[2], &us)) return Value::none();
  number = args[1].asInt() + floorDivide(us, kDay);
  if (!isDay(number)) return Value::none();
  us -= floorDivide(us, kDay) * kDay;
  const Day d = dayOf(number);
  const int64_t seconds = us / kSecond;
  const Value values[] = {small(d.year), small(d.month), small(d.day), small(number), small(seconds / 3600), small(seconds / 60 % 60),
                          small(seconds % 60), small(us % kSecond), args[3], args[4], small(us)};
  return likeOrNone(ctx, args[0], values, 11);
}

// (a timedelta, days, seconds, microseconds): another one of its class, with the parts in their ranges; or None where it is too long.
Value makeDelta(Context& ctx, Value* args, uint32_t) {
  int64_t part[3];
  for (uint32_t i = 0; i < 3; ++i) {
    if (!isIntLike(ctx, args[i + 1]) || !toInt64(ctx, args[i + 1], &part[i])) return Value::none();
  }
  const int64_t more = floorDivide(part[2], kSecond);
  int64_t seconds, days;
  if (__builtin_add_overflow(part[1], more, &seconds) || __builtin_add_overflow(part[0], floorDivide(seconds, 86'400), &days)) return Value::none();
  if (days < -kMostDays || days > kMostDays) return Value::none();
  const Value values[] = {small(days), small(seconds - floorDivide(seconds, 86'400) * 86'400), small(part[2] - more * kSecond)};
  return likeOrNone(ctx, args[0], values, 3);
}

// --- text

char* twoDigits(char* to, int64_t n) {
  to[0] = static_cast<char>('0' + n / 10 % 10);
  to[1] = static_cast<char>('0' + n % 10);
  return to + 2;
}
// What a slot of an instance holds; a corrupted cage may have put anything there.
int64_t partOf(Value v) { return v.isInt() && v.asInt() >= 0 ? v.asInt() : 0; }
Value textFrom(Context& ctx, const char* text, const char* end) { return newStrLatin1(ctx, reinterpret_cast<const uint8_t*>(text), static_cast<uint32_t>(end - text)); }

// (year, month, day): YYYY-MM-DD.
Value dateText(Context& ctx, Value* args, uint32_t) {
  char text[10], *to = twoDigits(twoDigits(text, partOf(args[0]) / 100), partOf(args[0]) % 100);
  for (uint32_t i = 1; i < 3; ++i) {
    *to++ = '-';
    to = twoDigits(to, partOf(args[i]));
  }
  return textFrom(ctx, text, to);
}

// (hour, minute, second, microsecond): HH:MM:SS, and .ffffff unless that is nothing.
Value clockText(Context& ctx, Value* args, uint32_t) {
  char text[15], *to = twoDigits(text, partOf(args[0]));
  for (uint32_t i = 1; i < 3; ++i) {
    *to++ = ':';
    to = twoDigits(to, partOf(args[i]));
  }
  if (const int64_t us = partOf(args[3])) {
    *to++ = '.';
    to = twoDigits(twoDigits(twoDigits(to, us / 10000), us / 100), us);
  }
  return textFrom(ctx, text, to);
}

// The numbers of YYYY-MM-DD, and of HH:MM:SS and .ffffff behind any character, as they are; how many. 0: it is another text.
uint32_t isoNumbers(Context& ctx, Value v, Value* numbers) {
  if (!isPlainStr(ctx, v)) return 0;
  const Text text = textOf(ctx, v);
  if (text.width || (text.length != 10 && text.length != 19 && text.length != 26)) return 0;
  static constexpr char kForm[] = "dddd-dd-dd?dd:dd:dd.dddddd";
  uint32_t count = 0;
  int64_t number = 0;
  for (uint32_t i = 0; i < text.length; ++i) {  // bounded: 26
    const uint8_t c = text.bytes[i];
    if (kForm[i] == 'd') {
      if (c < '0' || c > '9') return 0;
      number = number * 10 + (c - '0');
      continue;
    }
    if (c >= 128 || (kForm[i] != '?' && c != static_cast<uint8_t>(kForm[i]))) return 0;
    numbers[count++] = small(number);
    number = 0;
  }
  numbers[count++] = small(number);
  return count;
}

// (a date, text): another one of its class, of YYYY-MM-DD; or None where the text is another or there is no such day.
Value readDate(Context& ctx, Value* args, uint32_t) {
  Value numbers[7];
  if (isoNumbers(ctx, args[1], numbers) != 3) return Value::none();
  Value made[2] = {args[0], numberOf(ctx, numbers, 3)};
  return makeDate(ctx, made, 2);
}

// (a datetime, text): the same with a time of day or without.
Value readDatetime(Context& ctx, Value* args, uint32_t) {
  Value numbers[8];
  const uint32_t count = isoNumbers(ctx, args[1], numbers);
  if (!count) return Value::none();
  for (uint32_t i = count; i < 8; ++i) numbers[i] = small(0);  // bounded: 8; the last one is the fold
  const Value number = numberOf(ctx, numbers, 3), within = withinOf(ctx, numbers + 3, 5);
  if (!number.asInt() || within.asInt() < 0) return Value::none();
  Value made[5] = {args[0], number, within, Value::none(), small(0)};
  return makeDatetime(ctx, made, 5);
}

}  // namespace

#define ROW(name, signature, function, doc) {name, signature, function, nullptr, 0, Effects::kReads, JitHint::kNone, doc}
extern const BuiltinDef kDatetimeFunctions[] = {
    ROW("number_of", "(year, month, day, /)", numberOf, "The number of a day."),
    ROW("within_of", "(hour, minute, second, microsecond, fold, /)", withinOf, "Microseconds since midnight."),
    ROW("date", "(like, number, /)", makeDate, "A date."),
    ROW("datetime", "(like, number, microseconds, tzinfo, fold, /)", makeDatetime, "A datetime."),
    ROW("delta", "(like, days, seconds, microseconds, /)", makeDelta, "A timedelta."),
    ROW("date_text", "(year, month, day, /)", dateText, "A date in ISO 8601."),
    ROW("clock_text", "(hour, minute, second, microsecond, /)", clockText, "A time of day in ISO 8601."),
    ROW("read_date", "(like, text, /)", readDate, "The date of a text in ISO 8601."),
    ROW("read_datetime", "(like, text, /)", readDatetime, "The datetime of a text in ISO 8601."),
    kTableEnd,
};
#undef ROW

}  // namespace krait
