# The module datetime: dates, times, durations and zones of the Gregorian calendar.
import _time
from _functools import qualify as _named
from operator import index as _index

__all__ = ('date', 'datetime', 'time', 'timedelta', 'timezone', 'tzinfo', 'MINYEAR', 'MAXYEAR', 'UTC')

MINYEAR = 1
MAXYEAR = 9999
_MAXORDINAL = 3652059
_days_before = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_days_in = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_months = ('', 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec')
_month_names = ('', 'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December')
_days = ('', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun')
_day_names = ('', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday')


# --- the calendar: days are counted from 1 January of year 1, which is day 1

def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _month_days(year, month):
    return 29 if month == 2 and _is_leap(year) else _days_in[month]


def _ordinal(year, month, day):
    y = year - 1
    return y * 365 + y // 4 - y // 100 + y // 400 + _days_before[month] + (month > 2 and _is_leap(year)) + day


def _from_ordinal(n):
    n -= 1
    n400, n = divmod(n, 146097)
    n100, n = divmod(n, 36524)
    n4, n = divmod(n, 1461)
    n1, n = divmod(n, 365)
    year = n400 * 400 + n100 * 100 + n4 * 4 + n1 + 1
    if n1 == 4 or n100 == 4:
        return year - 1, 12, 31
    leap = _is_leap(year)
    month = (n + 50) >> 5
    before = _days_before[month] + (month > 2 and leap)
    if before > n:
        month -= 1
        before -= _month_days(year, month)
    return year, month, n - before + 1


def _first_iso_monday(year):
    first = _ordinal(year, 1, 1)
    weekday = (first + 6) % 7
    monday = first - weekday
    return monday + 7 if weekday > 3 else monday


def _need_int(value):
    if type(value) is int:
        return value
    if isinstance(value, float):
        raise TypeError("'float' object cannot be interpreted as an integer")
    return _index(value)


def _check_date(year, month, day):
    year, month, day = _need_int(year), _need_int(month), _need_int(day)
    if not 1 <= year <= 9999:
        raise ValueError(f'year must be in 1..9999, not {year}')
    if not 1 <= month <= 12:
        raise ValueError(f'month must be in 1..12, not {month}')
    if not 1 <= day <= _month_days(year, month):
        raise ValueError(f'day {day} must be in range 1..{_month_days(year, month)} for month {month} in year {year}')
    return year, month, day


def _check_time(hour, minute, second, microsecond, fold):
    hour, minute, second, microsecond = _need_int(hour), _need_int(minute), _need_int(second), _need_int(microsecond)
    if not 0 <= hour <= 23:
        raise ValueError(f'hour must be in 0..23, not {hour}')
    if not 0 <= minute <= 59:
        raise ValueError(f'minute must be in 0..59, not {minute}')
    if not 0 <= second <= 59:
        raise ValueError(f'second must be in 0..59, not {second}')
    if not 0 <= microsecond <= 999999:
        raise ValueError(f'microsecond must be in 0..999999, not {microsecond}')
    if fold not in (0, 1):
        raise ValueError(f'fold must be either 0 or 1, not {fold}')
    return hour, minute, second, microsecond


def _check_zone(tz):
    if tz is not None and not isinstance(tz, tzinfo):
        raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{type(tz).__name__}'")


def _check_offset(name, offset):
    if offset is None:
        return None
    if not isinstance(offset, timedelta):
        raise TypeError(f"tzinfo.{name}() must return None or a timedelta, not '{type(offset).__name__}'")
    if not -_day < offset < _day:
        raise ValueError(f'offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not {offset!r}')
    return offset


def _offset_text(offset, colon=':'):
    if offset is None:
        return ''
    sign = '+'
    if offset.days < 0:
        sign = '-'
        offset = -offset
    minutes, seconds = divmod(offset.seconds, 60)
    text = f'{sign}{minutes // 60:02d}{colon}{minutes % 60:02d}'
    if seconds or offset.microseconds:
        text += f'{colon}{seconds:02d}'
        if offset.microseconds:
            text += f'.{offset.microseconds:06d}'
    return text


def _time_text(hour, minute, second, us, timespec):
    if timespec == 'auto':
        timespec = 'microseconds' if us else 'seconds'
    if timespec == 'hours':
        return f'{hour:02d}'
    if timespec == 'minutes':
        return f'{hour:02d}:{minute:02d}'
    if timespec == 'seconds':
        return f'{hour:02d}:{minute:02d}:{second:02d}'
    if timespec == 'milliseconds':
        return f'{hour:02d}:{minute:02d}:{second:02d}.{us // 1000:03d}'
    if timespec == 'microseconds':
        return f'{hour:02d}:{minute:02d}:{second:02d}.{us:06d}'
    raise ValueError('Unknown timespec value')


def _divide_round(a, b):
    # a / b to the nearest int, halves to even.
    q, r = divmod(a, b)
    r *= 2
    greater = r > b if b > 0 else r < b
    return q + 1 if greater or r == b and q % 2 == 1 else q



@builtin
class timedelta:
    """A duration."""

    __module__ = 'datetime'
    __slots__ = ('_days', '_seconds', '_microseconds', '_hash')

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        if type(days) is type(seconds) is type(microseconds) is type(milliseconds) is type(minutes) is type(hours) is type(weeks) is int:
            us = ((weeks * 7 + days) * 86400 + hours * 3600 + minutes * 60 + seconds) * 1000000 + milliseconds * 1000 + microseconds
            return _make_delta(cls, us)
        total = 0
        left = 0.0
        for value, unit, name in ((microseconds, 1, 'microseconds'), (milliseconds, 1000, 'milliseconds'), (seconds, 1000000, 'seconds'),
                                  (minutes, 60000000, 'minutes'), (hours, 3600000000, 'hours'), (days, 86400000000, 'days'),
                                  (weeks, 604800000000, 'weeks')):
            if isinstance(value, int):
                total += value * unit
            elif isinstance(value, float):
                if value != value:
                    raise ValueError('cannot convert float NaN to integer')
                whole = int(value)
                total += whole * unit
                part = (value - whole) * unit
                part_whole = int(part)
                total += part_whole
                left += part - part_whole
            else:
                raise TypeError(f'unsupported type for timedelta {name} component: {type(value).__name__}')
        if left:
            odd = total % 2 == 1
            rounded = round(left)
            if abs(left - int(left)) == 0.5:
                rounded = 2 * round((left + odd) * 0.5) - odd
            total += rounded
        return _make_delta(cls, total)

    @property
    def days(self):
        return self._days

    @property
    def seconds(self):
        return self._seconds

    @property
    def microseconds(self):
        return self._microseconds

    def total_seconds(self):
        """The duration in seconds."""
        return _micros(self) / 1000000

    def __repr__(self):
        parts = []
        if self._days:
            parts.append(f'days={self._days}')
        if self._seconds:
            parts.append(f'seconds={self._seconds}')
        if self._microseconds:
            parts.append(f'microseconds={self._microseconds}')
        return f'{_qualified(self)}({", ".join(parts) or "0"})'

    def __str__(self):
        minutes, seconds = divmod(self._seconds, 60)
        text = f'{minutes // 60}:{minutes % 60:02d}:{seconds:02d}'
        if self._days:
            text = f'{self._days} day{"s" if abs(self._days) != 1 else ""}, {text}'
        if self._microseconds:
            text += f'.{self._microseconds:06d}'
        return text

    def __add__(self, other):
        if isinstance(other, timedelta):
            return _make_delta(timedelta, _micros(self) + _micros(other))
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return _make_delta(timedelta, _micros(self) - _micros(other))
        return NotImplemented

    def __rsub__(self, other):
        if isinstance(other, timedelta):
            return _make_delta(timedelta, _micros(other) - _micros(self))
        return NotImplemented

    def __neg__(self):
        return _make_delta(timedelta, -_micros(self))

    def __pos__(self):
        return _make_delta(timedelta, _micros(self))

    def __abs__(self):
        return _make_delta(timedelta, abs(_micros(self)))

    def __mul__(self, other):
        if isinstance(other, int):
            return _make_delta(timedelta, _micros(self) * other)
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return _make_delta(timedelta, _divide_round(_micros(self) * a, b))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return _micros(self) // _micros(other)
        if isinstance(other, int):
            return _make_delta(timedelta, _micros(self) // other)
        return NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return _micros(self) / _micros(other)
        if isinstance(other, int):
            if not other:
                raise ZeroDivisionError('division by zero')
            return _make_delta(timedelta, _divide_round(_micros(self), other))
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            if not a:
                raise ZeroDivisionError('division by zero')
            return _make_delta(timedelta, _divide_round(b * _micros(self), a))
        return NotImplemented

    def __mod__(self, other):
        if isinstance(other, timedelta):
            return _make_delta(timedelta, _micros(self) % _micros(other))
        return NotImplemented

    def __divmod__(self, other):
        if isinstance(other, timedelta):
            q, r = divmod(_micros(self), _micros(other))
            return q, _make_delta(timedelta, r)
        return NotImplemented

    def __eq__(self, other):
        return _micros(self) == _micros(other) if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return _micros(self) <= _micros(other) if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return _micros(self) < _micros(other) if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return _micros(self) >= _micros(other) if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return _micros(self) > _micros(other) if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash((self._days, self._seconds, self._microseconds))

    def __bool__(self):
        return self._days != 0 or self._seconds != 0 or self._microseconds != 0

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


@builtin
def _micros(delta):
    return (delta._days * 86400 + delta._seconds) * 1000000 + delta._microseconds


@builtin
def _make_delta(cls, us):
    seconds, us = divmod(us, 1000000)
    days, seconds = divmod(seconds, 86400)
    if not -999999999 <= days <= 999999999:
        if abs(days) > 0x7FFFFFFF:
            raise OverflowError('Python int too large to convert to C int')
        raise OverflowError(f'days={days}; must have magnitude <= 999999999')
    self = object.__new__(cls)
    self._days = days
    self._seconds = seconds
    self._microseconds = us
    return self


@builtin
def _qualified(obj):
    cls = obj.__class__
    return f'datetime.{cls.__qualname__}' if cls.__module__ == 'datetime' else cls.__qualname__ if cls.__module__ == '__main__' else f'{cls.__module__}.{cls.__qualname__}'


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(days=999999999, hours=23, minutes=59, seconds=59, microseconds=999999)
timedelta.resolution = timedelta(microseconds=1)
_day = timedelta(1)


# --- formats

@builtin
def _format(obj, fmt, year, month, day, hour, minute, second, us, zone, offset):
    out = []
    i = 0
    n = len(fmt)
    weekday = (_ordinal(year, month, day) + 6) % 7 + 1
    while i < n:
        percent = fmt.find('%', i)
        if percent < 0 or percent + 1 >= n:
            out.append(fmt[i:])
            break
        out.append(fmt[i:percent])
        c = fmt[percent + 1]
        i = percent + 2
        if c in '-:' and i < n:
            if c == ':' and fmt[i] == 'z':
                out.append(_offset_text(offset()))
                i += 1
                continue
            if c == '-':
                text = _format(obj, '%' + fmt[i], year, month, day, hour, minute, second, us, zone, offset)
                out.append(text.lstrip('0') or '0' if text.isdigit() else text)
                i += 1
                continue
        if c == 'Y':
            out.append(f'{year:04d}')
        elif c == 'm':
            out.append(f'{month:02d}')
        elif c == 'd':
            out.append(f'{day:02d}')
        elif c == 'H':
            out.append(f'{hour:02d}')
        elif c == 'M':
            out.append(f'{minute:02d}')
        elif c == 'S':
            out.append(f'{second:02d}')
        elif c == 'f':
            out.append(f'{us:06d}')
        elif c == 'y':
            out.append(f'{year % 100:02d}')
        elif c == 'b' or c == 'h':
            out.append(_months[month])
        elif c == 'B':
            out.append(_month_names[month])
        elif c == 'a':
            out.append(_days[weekday])
        elif c == 'A':
            out.append(_day_names[weekday])
        elif c == 'I':
            out.append(f'{(hour + 11) % 12 + 1:02d}')
        elif c == 'l':
            out.append(f'{(hour + 11) % 12 + 1:2d}')
        elif c == 'k':
            out.append(f'{hour:2d}')
        elif c == 'p':
            out.append('AM' if hour < 12 else 'PM')
        elif c == 'P':
            out.append('am' if hour < 12 else 'pm')
        elif c == 'j':
            out.append(f'{_days_before[month] + (month > 2 and _is_leap(year)) + day:03d}')
        elif c == 'e':
            out.append(f'{day:2d}')
        elif c == 'u':
            out.append(str(weekday))
        elif c == 'w':
            out.append(str(weekday % 7))
        elif c == 'U':
            out.append(f'{(_days_before[month] + (month > 2 and _is_leap(year)) + day + 6 - weekday % 7) // 7:02d}')
        elif c == 'W':
            out.append(f'{(_days_before[month] + (month > 2 and _is_leap(year)) + day + 6 - (weekday - 1)) // 7:02d}')
        elif c in 'GVg':
            iso_year, week, _ = _iso(year, month, day)
            out.append(f'{iso_year:04d}' if c == 'G' else f'{week:02d}' if c == 'V' else f'{iso_year % 100:02d}')
        elif c == 'C':
            out.append(f'{year // 100:02d}')
        elif c == 'z':
            out.append(_offset_text(offset(), ''))
        elif c == 'Z':
            out.append(zone() or '')
        elif c == 'c':
            out.append(f'{_days[weekday]} {_months[month]} {day:2d} {hour:02d}:{minute:02d}:{second:02d} {year:04d}')
        elif c == 'x' or c == 'D':
            out.append(f'{month:02d}/{day:02d}/{year % 100:02d}')
        elif c == 'X' or c == 'T':
            out.append(f'{hour:02d}:{minute:02d}:{second:02d}')
        elif c == 'F':
            out.append(f'{year:04d}-{month:02d}-{day:02d}')
        elif c == 'R':
            out.append(f'{hour:02d}:{minute:02d}')
        elif c == 'r':
            out.append(f'{(hour + 11) % 12 + 1:02d}:{minute:02d}:{second:02d} {"AM" if hour < 12 else "PM"}')
        elif c == 's':
            out.append(str((_ordinal(year, month, day) - 719163) * 86400 + hour * 3600 + minute * 60 + second))
        elif c == 'n':
            out.append('\n')
        elif c == 't':
            out.append('\t')
        elif c == '%':
            out.append('%')
        else:
            out.append('%' + c)
    return ''.join(out)


def _iso(year, month, day):
    monday = _first_iso_monday(year)
    today = _ordinal(year, month, day)
    week, weekday = divmod(today - monday, 7)
    if week < 0:
        year -= 1
        week, weekday = divmod(today - _first_iso_monday(year), 7)
    elif week >= 52 and today >= _first_iso_monday(year + 1):
        year += 1
        week = 0
    return year, week + 1, weekday + 1


def _digits(text, at, count):
    part = text[at:at + count]
    if len(part) != count or not part.isdigit() or not part.isascii():
        raise ValueError
    return int(part)


def _from_iso_week(year, week, day):
    if not 1 <= year <= 9999:
        raise ValueError(f'year must be in 1..9999, not {year}')
    if not 0 < week < 53:
        if not (week == 53 and _iso(year, 12, 28)[1] == 53):
            raise ValueError(f'Invalid week: {week}')
    if not 0 < day < 8:
        raise ValueError(f'Invalid weekday: {day} (range is [1, 7])')
    return _from_ordinal(_first_iso_monday(year) + (week - 1) * 7 + day - 1)


def _parse_iso_date(text):
    year = _digits(text, 0, 4)
    dash = text[4:5] == '-'
    at = 4 + dash
    if text[at:at + 1] == 'W':
        week = _digits(text, at + 1, 2)
        at += 3
        day = 1
        if at < len(text):
            if (text[at] == '-') is not dash:
                raise ValueError
            at += dash
            day = _digits(text, at, 1)
            at += 1
        if at != len(text):
            raise ValueError
        return _from_iso_week(year, week, day)
    month = _digits(text, at, 2)
    at += 2
    if (text[at:at + 1] == '-') is not dash:
        raise ValueError
    day = _digits(text, at + dash, 2)
    if at + dash + 2 != len(text):
        raise ValueError
    return year, month, day


def _parse_clock(text):
    # (hour, minute, second, microsecond) of hh[:mm[:ss[.f]]] or without colons.
    parts = [0, 0, 0, 0]
    at = 0
    colon = text[2:3] == ':'
    for k in range(3):
        parts[k] = _digits(text, at, 2)
        at += 2
        if at == len(text):
            return parts
        c = text[at]
        if k == 2:
            break
        if c == ':':
            if not colon:
                raise ValueError
            at += 1
        elif colon or not c.isdigit():
            raise ValueError
    if text[at] not in '.,':
        raise ValueError
    fraction = text[at + 1:]
    if not fraction.isdigit() or not fraction.isascii():
        raise ValueError
    parts[3] = int(fraction[:6].ljust(6, '0'))
    return parts


def _parse_iso_time(text):
    zone = None
    at = max(text.find('+'), text.find('-'))
    if text.endswith('Z'):
        text, zone = text[:-1], timezone.utc
    elif at >= 0:
        sign = -1 if text[at] == '-' else 1
        rest = text[at + 1:]
        text = text[:at]
        h, m, s, us = _parse_clock(rest)
        delta = timedelta(hours=h, minutes=m, seconds=s, microseconds=us)
        zone = timezone.utc if not delta else timezone(sign * delta)
    hour, minute, second, us = _parse_clock(text)
    return hour, minute, second, us, zone


@builtin
class date:
    """A day of the Gregorian calendar."""

    __module__ = 'datetime'
    __slots__ = ('_year', '_month', '_day')

    def __new__(cls, year, month, day):
        year, month, day = _check_date(year, month, day)
        self = object.__new__(cls)
        self._year = year
        self._month = month
        self._day = day
        return self

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        """The day of a POSIX timestamp."""
        days = int(timestamp // 86400)
        return cls(*_from_ordinal(days + 719163))

    @classmethod
    def today(cls):
        """Today."""
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromordinal(cls, ordinal, /):
        """The day with a number."""
        if ordinal < 1:
            raise ValueError('ordinal must be >= 1')
        if ordinal > _MAXORDINAL:
            raise ValueError('year is out of range')
        return cls(*_from_ordinal(ordinal))

    @classmethod
    def fromisoformat(cls, date_string, /):
        """The day of an ISO 8601 text."""
        if not isinstance(date_string, str):
            raise TypeError('fromisoformat: argument must be str')
        if len(date_string) not in (7, 8, 10):
            raise ValueError(f'Invalid isoformat string: {date_string!r}')
        try:
            parts = _parse_iso_date(date_string)
        except ValueError as exc:
            if exc.args:
                raise
            raise ValueError(f'Invalid isoformat string: {date_string!r}') from None
        return cls(*parts)

    @classmethod
    def fromisocalendar(cls, year, week, day):
        """The day of an ISO year, week and weekday."""
        return cls(*_from_iso_week(year, week, day))

    @classmethod
    def strptime(cls, date_string, format, /):
        """The day of a text in a format."""
        return _strptime(cls, date_string, format)

    @property
    def year(self):
        return self._year

    @property
    def month(self):
        return self._month

    @property
    def day(self):
        return self._day

    def __repr__(self):
        return f'{_qualified(self)}({self._year}, {self._month}, {self._day})'

    def isoformat(self):
        """The day as YYYY-MM-DD."""
        return f'{self._year:04d}-{self._month:02d}-{self._day:02d}'

    __str__ = isoformat

    def ctime(self):
        """The day as C's ctime shows it."""
        return self.strftime('%a %b %e 00:00:00 %Y')

    def strftime(self, format):
        """The day in a format."""
        return _format(self, format, self._year, self._month, self._day, 0, 0, 0, 0, lambda: '', lambda: None)

    def __format__(self, format, /):
        if not isinstance(format, str):
            raise TypeError(f'must be str, not {type(format).__name__}')
        return self.strftime(format) if format else str(self)

    def timetuple(self):
        """The day for the functions of time."""
        return _time_tuple(self._year, self._month, self._day, 0, 0, 0, -1)

    def toordinal(self):
        """The number of the day."""
        return _ordinal(self._year, self._month, self._day)

    def replace(self, year=None, month=None, day=None):
        """A day with some parts changed."""
        return type(self)(self._year if year is None else year, self._month if month is None else month, self._day if day is None else day)

    __replace__ = replace

    def weekday(self):
        """0 for Monday."""
        return (_ordinal(self._year, self._month, self._day) + 6) % 7

    def isoweekday(self):
        """1 for Monday."""
        return (_ordinal(self._year, self._month, self._day) + 6) % 7 + 1

    def isocalendar(self):
        """ISO year, week and weekday."""
        return _IsoCalendarDate(*_iso(self._year, self._month, self._day))

    def _key(self):
        return self._year, self._month, self._day

    def __eq__(self, other):
        if isinstance(other, date) and not isinstance(other, datetime):
            return self._key() == other._key()
        return NotImplemented

    def __le__(self, other):
        if isinstance(other, date) and not isinstance(other, datetime):
            return self._key() <= other._key()
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, date) and not isinstance(other, datetime):
            return self._key() < other._key()
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, date) and not isinstance(other, datetime):
            return self._key() >= other._key()
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, date) and not isinstance(other, datetime):
            return self._key() > other._key()
        return NotImplemented

    def __hash__(self):
        return hash((self._year, self._month, self._day))

    def __add__(self, other):
        if isinstance(other, timedelta):
            n = self.toordinal() + other._days
            if 0 < n <= _MAXORDINAL:
                return type(self)(*_from_ordinal(n))
            raise OverflowError('date value out of range')
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other._days)
        if isinstance(other, date) and not isinstance(other, datetime):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


@builtin
class _IsoCalendarDate(tuple):
    """ISO year, week and weekday."""

    __module__ = 'datetime'
    __qualname__ = 'IsoCalendarDate'
    __slots__ = ()

    def __new__(cls, year, week, weekday):
        return tuple.__new__(cls, (year, week, weekday))

    @property
    def year(self):
        return self[0]

    @property
    def week(self):
        return self[1]

    @property
    def weekday(self):
        return self[2]

    def __repr__(self):
        return f'datetime.IsoCalendarDate(year={self[0]}, week={self[1]}, weekday={self[2]})'


@builtin
class tzinfo:
    """What knows the offset of a zone from UTC."""

    __module__ = 'datetime'

    def tzname(self, dt, /):
        raise NotImplementedError('a tzinfo subclass must implement tzname()')

    def utcoffset(self, dt, /):
        raise NotImplementedError('a tzinfo subclass must implement utcoffset()')

    def dst(self, dt, /):
        raise NotImplementedError('a tzinfo subclass must implement dst()')

    def fromutc(self, dt, /):
        """The zone's time of a UTC time that has this zone."""
        if not isinstance(dt, datetime):
            raise TypeError('fromutc: argument must be a datetime')
        if dt.tzinfo is not self:
            raise ValueError('fromutc: dt.tzinfo is not self')
        offset = dt.utcoffset()
        if offset is None:
            raise ValueError('fromutc: non-None utcoffset() result required')
        dst = dt.dst()
        if dst is None:
            raise ValueError('fromutc: non-None dst() result required')
        delta = offset - dst
        if delta:
            dt += delta
            dst = dt.dst()
            if dst is None:
                raise ValueError('fromutc(): dt.dst gave inconsistent results; cannot convert')
        return dt + dst


@builtin
class timezone(tzinfo):
    """A zone with a fixed offset from UTC."""

    __module__ = 'datetime'

    def __new__(cls, offset, name=None):
        if not isinstance(offset, timedelta):
            raise TypeError(f'timezone() argument 1 must be datetime.timedelta, not {type(offset).__name__}')
        if name is not None and not isinstance(name, str):
            raise TypeError(f'timezone() argument 2 must be str, not {type(name).__name__}')
        if name is None and not offset and cls is timezone and hasattr(cls, 'utc'):
            return cls.utc
        if not -_day < offset < _day:
            raise ValueError(f'offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not {offset!r}')
        self = object.__new__(cls)
        self._offset = offset
        self._name = name
        return self

    def __init__(self, offset, name=None):
        pass

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is timezone.utc:
            return 'datetime.timezone.utc'
        if self._name is None:
            return f'datetime.timezone({self._offset!r})'
        return f'datetime.timezone({self._offset!r}, {self._name!r})'

    def __str__(self):
        return self.tzname(None)

    def utcoffset(self, dt, /):
        return self._offset

    def tzname(self, dt, /):
        if self._name is not None:
            return self._name
        return 'UTC' + _offset_text(self._offset) if self._offset else 'UTC'

    def dst(self, dt, /):
        return None

    def fromutc(self, dt, /):
        if not isinstance(dt, datetime):
            raise TypeError('fromutc: argument must be a datetime instance')
        if dt.tzinfo is not self:
            raise ValueError('fromutc: dt.tzinfo is not self')
        return dt + self._offset

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


timezone.utc = UTC = timezone(timedelta(0))
timezone.min = timezone(-timedelta(hours=23, minutes=59))
timezone.max = timezone(timedelta(hours=23, minutes=59))


@builtin
class time:
    """A time of day."""

    __module__ = 'datetime'
    __slots__ = ('_hour', '_minute', '_second', '_microsecond', '_tzinfo', '_fold')

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        hour, minute, second, microsecond = _check_time(hour, minute, second, microsecond, fold)
        _check_zone(tzinfo)
        self = object.__new__(cls)
        self._hour = hour
        self._minute = minute
        self._second = second
        self._microsecond = microsecond
        self._tzinfo = tzinfo
        self._fold = fold
        return self

    @classmethod
    def fromisoformat(cls, time_string, /):
        """The time of an ISO 8601 text."""
        if not isinstance(time_string, str):
            raise TypeError('fromisoformat: argument must be str')
        try:
            return cls(*_parse_iso_time(time_string.removeprefix('T')))
        except ValueError as exc:
            if exc.args:
                raise
            raise ValueError(f'Invalid isoformat string: {time_string!r}') from None

    @property
    def hour(self):
        return self._hour

    @property
    def minute(self):
        return self._minute

    @property
    def second(self):
        return self._second

    @property
    def microsecond(self):
        return self._microsecond

    @property
    def tzinfo(self):
        return self._tzinfo

    @property
    def fold(self):
        return self._fold

    def _compare(self, other, equality):
        mine, its = self.utcoffset(), other.utcoffset()
        if mine == its:
            return _time_key(self), _time_key(other)
        if mine is None or its is None:
            if equality:
                return 0, 1
            raise TypeError("can't compare offset-naive and offset-aware times")
        return _time_key(self) - _micros(mine), _time_key(other) - _micros(its)

    def __eq__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        a, b = self._compare(other, True)
        return a == b

    def __lt__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        a, b = self._compare(other, False)
        return a < b

    def __le__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        a, b = self._compare(other, False)
        return a <= b

    def __gt__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        a, b = self._compare(other, False)
        return a > b

    def __ge__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        a, b = self._compare(other, False)
        return a >= b

    def __hash__(self):
        offset = self.utcoffset()
        return hash(_time_key(self) - (_micros(offset) if offset else 0))

    def __repr__(self):
        text = f'{self._hour}, {self._minute}'
        if self._second or self._microsecond:
            text += f', {self._second}'
        if self._microsecond:
            text += f', {self._microsecond}'
        if self._tzinfo is not None:
            text += f', tzinfo={self._tzinfo!r}'
        if self._fold:
            text += ', fold=1'
        return f'{_qualified(self)}({text})'

    def isoformat(self, timespec='auto'):
        """The time as HH:MM:SS.mmmmmm and offset."""
        return _time_text(self._hour, self._minute, self._second, self._microsecond, timespec) + _offset_text(self.utcoffset())

    def __str__(self):
        return self.isoformat()

    def strftime(self, format):
        """The time in a format."""
        return _format(self, format, 1900, 1, 1, self._hour, self._minute, self._second, self._microsecond, self.tzname, self.utcoffset)

    @classmethod
    def strptime(cls, date_string, format, /):
        """The time of a text in a format."""
        return _strptime(cls, date_string, format)

    def __format__(self, format, /):
        return self.strftime(format) if format else str(self)

    def utcoffset(self):
        """The offset from UTC, or None."""
        return None if self._tzinfo is None else _check_offset('utcoffset', self._tzinfo.utcoffset(None))

    def tzname(self):
        """The zone's name, or None."""
        return None if self._tzinfo is None else self._tzinfo.tzname(None)

    def dst(self):
        """The part of the offset that is daylight saving, or None."""
        return None if self._tzinfo is None else _check_offset('dst', self._tzinfo.dst(None))

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        """A time with some parts changed."""
        return type(self)(self._hour if hour is None else hour, self._minute if minute is None else minute,
                          self._second if second is None else second, self._microsecond if microsecond is None else microsecond,
                          self._tzinfo if tzinfo is True else tzinfo, fold=self._fold if fold is None else fold)

    __replace__ = replace

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


@builtin
def _time_key(t):
    return ((t._hour * 60 + t._minute) * 60 + t._second) * 1000000 + t._microsecond


@builtin
def _moment(dt):
    # Microseconds since the beginning of year 1, in the time's own zone.
    return _ordinal(dt._year, dt._month, dt._day) * 86400000000 + _time_key(dt)


@builtin
class datetime(date):
    """A day and a time of day."""

    __module__ = 'datetime'
    __slots__ = ('_hour', '_minute', '_second', '_microsecond', '_tzinfo', '_fold')

    def __new__(cls, year, month, day, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        year, month, day = _check_date(year, month, day)
        hour, minute, second, microsecond = _check_time(hour, minute, second, microsecond, fold)
        _check_zone(tzinfo)
        self = object.__new__(cls)
        self._year = year
        self._month = month
        self._day = day
        self._hour = hour
        self._minute = minute
        self._second = second
        self._microsecond = microsecond
        self._tzinfo = tzinfo
        self._fold = fold
        return self

    @classmethod
    def _from_moment(cls, us, tz):
        days, us = divmod(us, 86400000000)
        if not 0 < days <= _MAXORDINAL:
            raise OverflowError('date value out of range')
        seconds, us = divmod(us, 1000000)
        year, month, day = _from_ordinal(days)
        return cls(year, month, day, seconds // 3600, seconds // 60 % 60, seconds % 60, us, tz)

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        """The time of a POSIX timestamp."""
        _check_zone(tz)
        result = cls._from_timestamp(timestamp, tz)
        return result if tz is None else tz.fromutc(result)

    @classmethod
    def _from_timestamp(cls, timestamp, tz):
        if isinstance(timestamp, float):
            if timestamp != timestamp:
                raise ValueError('cannot convert float NaN to integer')
            a, b = timestamp.as_integer_ratio()
            us = _divide_round(a * 1000000, b)
        else:
            us = _need_int(timestamp) * 1000000
        if not -62135596800000000 <= us < 253402300800000000:
            raise ValueError(f'year {1970 + us // 31556952000000} is out of range')
        return cls._from_moment(us + 719163 * 86400000000, tz)

    @classmethod
    def utcfromtimestamp(cls, t, /):
        """The UTC time of a POSIX timestamp, without a zone."""
        return cls._from_timestamp(t, None)

    @classmethod
    def now(cls, tz=None):
        """Now."""
        _check_zone(tz)
        result = cls._from_moment(_time.time_ns() // 1000 + 719163 * 86400000000, tz)
        return result if tz is None else tz.fromutc(result)

    @classmethod
    def utcnow(cls):
        """Now in UTC, without a zone."""
        return cls.now()

    @classmethod
    def today(cls):
        """Now."""
        return cls.now()

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        """A day and a time together."""
        if not isinstance(date, _date):
            raise TypeError(f"combine() argument 1 must be datetime.date, not {type(date).__name__}")
        if not isinstance(time, _time_class):
            raise TypeError(f"combine() argument 2 must be datetime.time, not {type(time).__name__}")
        return cls(date._year, date._month, date._day, time._hour, time._minute, time._second, time._microsecond,
                   time._tzinfo if tzinfo is True else tzinfo, fold=time._fold)

    @classmethod
    def fromisoformat(cls, date_string, /):
        """The time of an ISO 8601 text."""
        if not isinstance(date_string, str):
            raise TypeError('fromisoformat: argument must be str')
        try:
            if len(date_string) < 7:
                raise ValueError
            if date_string[4:5] == '-':
                end = (8 if len(date_string) > 8 and date_string[8] != '-' and not date_string[8].isdigit() else 10) if date_string[5] == 'W' else 10
            else:
                end = (7 if len(date_string) > 7 and not date_string[7].isdigit() else 8) if date_string[4] == 'W' else 8
            year, month, day = _parse_iso_date(date_string[:end])
            rest = date_string[end + 1:]
            if len(date_string) == end:
                return cls(year, month, day)
            if not rest:
                raise ValueError
            return cls(year, month, day, *_parse_iso_time(rest))
        except (ValueError, IndexError) as exc:
            if exc.args and isinstance(exc, ValueError):
                raise
            raise ValueError(f'Invalid isoformat string: {date_string!r}') from None

    @classmethod
    def fromordinal(cls, ordinal, /):
        """Midnight of the day with a number."""
        if ordinal < 1:
            raise ValueError('ordinal must be >= 1')
        if ordinal > _MAXORDINAL:
            raise ValueError('year is out of range')
        return cls(*_from_ordinal(ordinal))

    @property
    def hour(self):
        return self._hour

    @property
    def minute(self):
        return self._minute

    @property
    def second(self):
        return self._second

    @property
    def microsecond(self):
        return self._microsecond

    @property
    def tzinfo(self):
        return self._tzinfo

    @property
    def fold(self):
        return self._fold

    def timetuple(self):
        """The time for the functions of time."""
        dst = self.dst()
        return _time_tuple(self._year, self._month, self._day, self._hour, self._minute, self._second, -1 if dst is None else int(bool(dst)))

    def utctimetuple(self):
        """The UTC time for the functions of time."""
        offset = self.utcoffset()
        dt = self - offset if offset else self
        return _time_tuple(dt._year, dt._month, dt._day, dt._hour, dt._minute, dt._second, 0)

    def timestamp(self):
        """The POSIX timestamp."""
        offset = self.utcoffset()
        us = _moment(self) - 719163 * 86400000000
        return (us - (_micros(offset) if offset else 0)) / 1000000

    def date(self):
        """The day."""
        return _date(self._year, self._month, self._day)

    def time(self):
        """The time of day, without a zone."""
        return _time_class(self._hour, self._minute, self._second, self._microsecond, fold=self._fold)

    def timetz(self):
        """The time of day."""
        return _time_class(self._hour, self._minute, self._second, self._microsecond, self._tzinfo, fold=self._fold)

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        """A time with some parts changed."""
        return type(self)(self._year if year is None else year, self._month if month is None else month, self._day if day is None else day,
                          self._hour if hour is None else hour, self._minute if minute is None else minute,
                          self._second if second is None else second, self._microsecond if microsecond is None else microsecond,
                          self._tzinfo if tzinfo is True else tzinfo, fold=self._fold if fold is None else fold)

    __replace__ = replace

    def astimezone(self, tz=None):
        """The same moment in another zone."""
        if tz is None:
            tz = timezone.utc
        elif not isinstance(tz, tzinfo):
            raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{type(tz).__name__}'")
        mine = self._tzinfo
        if mine is tz:
            return self
        offset = None if mine is None else self.utcoffset()
        utc = self.replace(tzinfo=tz) if offset is None else (self - offset).replace(tzinfo=tz)
        return tz.fromutc(utc)

    def ctime(self):
        """The time as C's ctime shows it."""
        return self.strftime('%a %b %e %H:%M:%S %Y')

    def isoformat(self, sep='T', timespec='auto'):
        """The time in ISO 8601."""
        return (f'{self._year:04d}-{self._month:02d}-{self._day:02d}{sep}'
                + _time_text(self._hour, self._minute, self._second, self._microsecond, timespec) + _offset_text(self.utcoffset()))

    def __repr__(self):
        parts = [self._year, self._month, self._day, self._hour, self._minute]
        if self._second or self._microsecond:
            parts.append(self._second)
        if self._microsecond:
            parts.append(self._microsecond)
        text = ', '.join(map(str, parts))
        if self._tzinfo is not None:
            text += f', tzinfo={self._tzinfo!r}'
        if self._fold:
            text += ', fold=1'
        return f'{_qualified(self)}({text})'

    def __str__(self):
        return self.isoformat(' ')

    def strftime(self, format):
        """The time in a format."""
        return _format(self, format, self._year, self._month, self._day, self._hour, self._minute, self._second, self._microsecond,
                       self.tzname, self.utcoffset)

    @classmethod
    def strptime(cls, date_string, format, /):
        """The time of a text in a format."""
        return _strptime(cls, date_string, format)

    def utcoffset(self):
        """The offset from UTC, or None."""
        return None if self._tzinfo is None else _check_offset('utcoffset', self._tzinfo.utcoffset(self))

    def tzname(self):
        """The zone's name, or None."""
        return None if self._tzinfo is None else self._tzinfo.tzname(self)

    def dst(self):
        """The part of the offset that is daylight saving, or None."""
        return None if self._tzinfo is None else _check_offset('dst', self._tzinfo.dst(self))

    def _compare(self, other, equality):
        if self._tzinfo is other._tzinfo:
            return _moment(self), _moment(other)
        mine, its = self.utcoffset(), other.utcoffset()
        if mine == its:
            return _moment(self), _moment(other)
        if mine is None or its is None:
            if equality:
                return 0, 1
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        return _moment(self) - _micros(mine), _moment(other) - _micros(its)

    def __eq__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        a, b = self._compare(other, True)
        return a == b

    def __lt__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        a, b = self._compare(other, False)
        return a < b

    def __le__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        a, b = self._compare(other, False)
        return a <= b

    def __gt__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        a, b = self._compare(other, False)
        return a > b

    def __ge__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        a, b = self._compare(other, False)
        return a >= b

    def __hash__(self):
        offset = self.utcoffset()
        return hash(_moment(self) - (_micros(offset) if offset else 0))

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return type(self)._from_moment(_moment(self) + _micros(other), self._tzinfo)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return type(self)._from_moment(_moment(self) - _micros(other), self._tzinfo)
        if not isinstance(other, datetime):
            return NotImplemented
        difference = _moment(self) - _moment(other)
        if self._tzinfo is not other._tzinfo:
            mine, its = self.utcoffset(), other.utcoffset()
            if mine != its:
                if mine is None or its is None:
                    raise TypeError("can't subtract offset-naive and offset-aware datetimes")
                difference += _micros(its) - _micros(mine)
        return _make_delta(timedelta, difference)


_date = date
_time_class = time
date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = _day
time.min = time(0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta.resolution
datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta.resolution


def _time_tuple(year, month, day, hour, minute, second, dst):
    from time import struct_time
    weekday = (_ordinal(year, month, day) + 6) % 7
    return struct_time((year, month, day, hour, minute, second, weekday, _days_before[month] + (month > 2 and _is_leap(year)) + day, dst))


# --- reading formats

_patterns = {
    'd': r'(?P<d>3[0-1]|[1-2]\d|0[1-9]|[1-9]| [1-9])', 'f': r'(?P<f>[0-9]{1,6})', 'H': r'(?P<H>2[0-3]|[0-1]\d|\d| \d)',
    'I': r'(?P<I>1[0-2]|0[1-9]|[1-9]| [1-9])', 'G': r'(?P<G>\d\d\d\d)', 'j': r'(?P<j>36[0-6]|3[0-5]\d|[1-2]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9])',
    'm': r'(?P<m>1[0-2]|0[1-9]|[1-9])', 'M': r'(?P<M>[0-5]\d|\d)', 'S': r'(?P<S>6[0-1]|[0-5]\d|\d)', 'u': r'(?P<u>[1-7])', 'w': r'(?P<w>[0-6])',
    'U': r'(?P<U>5[0-3]|[0-4]\d|\d)', 'W': r'(?P<W>5[0-3]|[0-4]\d|\d)', 'V': r'(?P<V>5[0-3]|0[1-9]|[1-4]\d|\d)', 'y': r'(?P<y>\d\d)', 'Y': r'(?P<Y>\d\d\d\d)',
    'z': r'(?P<z>([+-]\d\d:?[0-5]\d(:?[0-5]\d(\.\d{1,6})?)?)|(?-i:Z))', 'a': '(?P<a>mon|tue|wed|thu|fri|sat|sun)',
    'A': '(?P<A>monday|tuesday|wednesday|thursday|friday|saturday|sunday)', 'b': '(?P<b>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)',
    'B': '(?P<B>january|february|march|april|may|june|july|august|september|october|november|december)', 'p': '(?P<p>am|pm)',
    'Z': '(?P<Z>utc|gmt)', '%': '%'}
_composed = {'c': '%a %b %d %H:%M:%S %Y', 'x': '%m/%d/%y', 'X': '%H:%M:%S', 'D': '%m/%d/%y', 'T': '%H:%M:%S', 'F': '%Y-%m-%d', 'R': '%H:%M'}
_compiled = {}


def _compile_format(format):
    import re
    pattern = _compiled.get(format)
    if pattern is not None:
        return pattern
    out = []
    i = 0
    while i < len(format):
        c = format[i]
        i += 1
        if c == '%':
            if i >= len(format):
                raise ValueError(f"stray %% in format '{format}'".replace('%%', '%'))
            c = format[i]
            i += 1
            if c in _composed:
                format = format[:i] + _composed[c] + format[i:]
                continue
            if c not in _patterns:
                raise ValueError(f"'{c}' is a bad directive in format '{format}'")
            out.append(_patterns[c])
        elif c.isspace():
            while i < len(format) and format[i].isspace():
                i += 1
            out.append(r'\s+')
        else:
            out.append(re.escape(c))
    try:
        pattern = re.compile(''.join(out), re.IGNORECASE)
    except re.PatternError as exc:
        raise ValueError(str(exc)) from None
    if len(_compiled) > 50:
        _compiled.clear()
    _compiled[format] = pattern
    return pattern


def _parsed(text, format):
    # (year, month, day, hour, minute, second, microsecond, offset or None, zone's name)
    if not isinstance(text, str):
        raise TypeError(f'strptime() argument 0 must be str, not {type(text)}')
    match = _compile_format(format).match(text)
    if not match:
        raise ValueError(f'time data {text!r} does not match format {format!r}')
    if len(text) != match.end():
        raise ValueError(f'unconverted data remains: {text[match.end():]}')
    found = match.groupdict()
    year, month, day, hour, minute, second, us = None, 1, 1, 0, 0, 0, 0
    offset = zone = weekday = week = julian = iso_year = iso_week = None
    week_starts_monday = False
    for key, value in found.items():
        if key == 'Y':
            year = int(value)
        elif key == 'y':
            year = int(value)
            year += 2000 if year <= 68 else 1900
        elif key == 'G':
            iso_year = int(value)
        elif key == 'm':
            month = int(value)
        elif key == 'b':
            month = _months.index(value.capitalize())
        elif key == 'B':
            month = _month_names.index(value.capitalize())
        elif key == 'd':
            day = int(value)
        elif key == 'H':
            hour = int(value)
        elif key == 'I':
            hour = int(value)
            if (found.get('p') or '').lower() == 'pm':
                hour = hour % 12 + 12
            elif 'p' in found or hour != 12:
                hour = hour % 12 if hour == 12 else hour
            else:
                hour = 0
        elif key == 'M':
            minute = int(value)
        elif key == 'S':
            second = int(value)
        elif key == 'f':
            us = int(value.ljust(6, '0'))
        elif key == 'j':
            julian = int(value)
        elif key == 'a':
            weekday = _days.index(value.capitalize()) - 1
        elif key == 'A':
            weekday = _day_names.index(value.capitalize()) - 1
        elif key == 'u':
            weekday = int(value) - 1
        elif key == 'w':
            weekday = (int(value) - 1) % 7
        elif key in 'UW':
            week = int(value)
            week_starts_monday = key == 'W'
        elif key == 'V':
            iso_week = int(value)
        elif key == 'z':
            if value.upper() == 'Z':
                offset = timedelta(0)
            else:
                h, m, s, u = _parse_clock(value[1:])
                offset = timedelta(hours=h, minutes=m, seconds=s, microseconds=u)
                if value[0] == '-':
                    offset = -offset
        elif key == 'Z':
            zone = value.upper()
    if iso_year is not None:
        if iso_week is None or weekday is None:
            raise ValueError("ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday directive ('%A', '%a', '%w', or '%u').")
        year, month, day = _from_iso_week(iso_year, iso_week, weekday + 1)
    elif iso_week is not None:
        raise ValueError("ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday directive ('%A', '%a', '%w', or '%u').")
    leap_fix = year is None and month == 2 and day == 29
    if year is None:
        year = 1904 if leap_fix else 1900
    if julian is None and week is not None and weekday is not None:
        first = (_ordinal(year, 1, 1) + 6) % 7
        start = weekday
        if not week_starts_monday:
            first, start = (first + 1) % 7, (weekday + 1) % 7
        before = (7 - first) % 7
        julian = 1 + start - first if week == 0 else 1 + before + 7 * (week - 1) + start
    if julian is not None and 'd' not in found and 'm' not in found:
        year, month, day = _from_ordinal(_ordinal(year, 1, 1) + julian - 1)
    return year, month, day, hour, minute, second, us, offset, zone


def _strptime(cls, text, format):
    year, month, day, hour, minute, second, us, offset, zone = _parsed(text, format)
    if second == 61:
        second = 59
    if issubclass(cls, datetime):
        tz = None if offset is None else timezone(offset, zone) if zone else timezone(offset)
        return cls(year, month, day, hour, minute, second, us, tz)
    if issubclass(cls, time):
        return cls(hour, minute, second, us, None if offset is None else timezone(offset))
    return cls(year, month, day)

for _cls in (date, datetime, time, timedelta, timezone, tzinfo):
    _named(_cls, 'datetime')
del _cls
