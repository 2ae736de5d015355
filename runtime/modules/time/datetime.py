# The module datetime: dates, times, durations and zones of the Gregorian calendar.
from _datetime import datetime as _make, date as _make_date, delta as _delta, date_text as _date_text, number_of as _number_of, read_datetime as _read, within_of as _within_of
import _datetime_date
import _datetime_zone
import _time
from _datetime_calendar import MAXYEAR, MINYEAR, _MAXORDINAL, _check_date, _check_time, _divide_round, _from_ordinal, _need_int, _offset_text, _ordinal, _time_text
from _datetime_date import _a_date, _check_given, _missing, _time_tuple, date
from _datetime_delta import _check_offset, _micros, _qualified, _zero, timedelta
from _datetime_format import _format, _parse_iso_date, _parse_iso_time, _parsed, _parsed_zone
from _datetime_time import _check_midnight, time
from _datetime_zone import _check_zone, timezone, tzinfo
from _functools import qualify as _named

__all__ = ('date', 'datetime', 'time', 'timedelta', 'timezone', 'tzinfo', 'MINYEAR', 'MAXYEAR', 'UTC')

UTC = timezone.utc
_date = date
_time_class = time


@builtin
def _full_name(value):
    cls = type(value)
    return f'datetime.{cls.__name__}' if cls.__module__ == 'datetime' else cls.__name__


@builtin
def _moment(dt):
    # Microseconds since the beginning of year 1, in the time's own zone.
    return dt._number * 86400000000 + dt._within


@builtin
class datetime(date):
    """A day and a time of day."""

    __module__ = 'datetime'
    __slots__ = ('_hour', '_minute', '_second', '_microsecond', '_tzinfo', '_fold', '_within')

    def __new__(cls, year=_missing, month=_missing, day=_missing, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        number = _number_of(year, month, day)
        within = _within_of(hour, minute, second, microsecond, fold)
        if not number or within < 0:  # something is wrong, or no int
            if day is _missing:
                _check_given(year, month, day)
            year, month, day = _check_date(year, month, day)
            hour, minute, second, microsecond = _check_time(hour, minute, second, microsecond, fold)
            number = _ordinal(year, month, day)
            within = ((hour * 60 + minute) * 60 + second) * 1000000 + microsecond
        if tzinfo is not None:
            _check_zone(tzinfo)
        if cls is datetime:
            made = _make(_a_datetime, number, within, tzinfo, fold)
            if made is not None:
                return made
        self = object.__new__(cls)
        self._year = year
        self._month = month
        self._day = day
        self._number = number
        self._hour = hour
        self._minute = minute
        self._second = second
        self._microsecond = microsecond
        self._tzinfo = tzinfo
        self._fold = fold
        self._within = within
        return self

    @classmethod
    def _from_moment(cls, days, us, tz):
        if cls is datetime:
            made = _make(_a_datetime, days, us, tz, 0)
            if made is not None:
                return made
        more, us = divmod(us, 86400000000)
        days += more
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
        return cls._from_moment(719163, us, tz)

    @classmethod
    def utcfromtimestamp(cls, t, /):
        """The UTC time of a POSIX timestamp, without a zone."""
        return cls._from_timestamp(t, None)

    @classmethod
    def now(cls, tz=None):
        """Now."""
        _check_zone(tz)
        result = cls._from_moment(719163, _time.time_ns() // 1000, tz)
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
            raise TypeError(f"combine() argument 1 must be datetime.date, not {_full_name(date)}")
        if not isinstance(time, _time_class):
            raise TypeError(f"combine() argument 2 must be datetime.time, not {_full_name(time)}")
        return cls(date._year, date._month, date._day, time._hour, time._minute, time._second, time._microsecond,
                   time._tzinfo if tzinfo is True else tzinfo, fold=time._fold)

    @classmethod
    def fromisoformat(cls, date_string, /):
        """The time of an ISO 8601 text."""
        if not isinstance(date_string, str):
            raise TypeError('fromisoformat: argument must be str')
        if cls is datetime:
            made = _read(_a_datetime, date_string)
            if made is not None:
                return made
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
            hour, minute, second, microsecond, zone = _parse_iso_time(rest)
            if hour == 24:  # midnight at the end of the day
                _check_midnight(minute, second, microsecond)
                _check_date(year, month, day)
                hour = 0
                year, month, day = _from_ordinal(_ordinal(year, month, day) + 1)
            return cls(year, month, day, hour, minute, second, microsecond, zone)
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
        return cls._from_moment(ordinal, 0, None)

    hour, minute, second = _time_class.hour, _time_class.minute, _time_class.second
    microsecond, tzinfo, fold = _time_class.microsecond, _time_class.tzinfo, _time_class.fold

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
        return _make_date(_a_date, self._number) or _date(self._year, self._month, self._day)

    def time(self):
        """The time of day, without a zone."""
        return _time_class(self._hour, self._minute, self._second, self._microsecond, fold=self._fold)

    def timetz(self):
        """The time of day."""
        return _time_class(self._hour, self._minute, self._second, self._microsecond, self._tzinfo, fold=self._fold)

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        """A time with some parts changed."""
        if year is None:
            year = self._year
        if month is None:
            month = self._month
        if day is None:
            day = self._day
        if hour is None:
            hour = self._hour
        if minute is None:
            minute = self._minute
        if second is None:
            second = self._second
        if microsecond is None:
            microsecond = self._microsecond
        if fold is None:
            fold = self._fold
        if tzinfo is True:
            tzinfo = self._tzinfo
        if type(self) is datetime and (tzinfo is None or tzinfo is self._tzinfo):
            number = _number_of(year, month, day)
            within = _within_of(hour, minute, second, microsecond, fold)
            made = _make(_a_datetime, number, within, tzinfo, fold) if number and within >= 0 else None
            if made is not None:
                return made
        return type(self)(year, month, day, hour, minute, second, microsecond, tzinfo, fold=fold)

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
        if not isinstance(sep, str) or len(sep) != 1:
            shown = f'a string of length {len(sep)}' if isinstance(sep, str) else type(sep).__name__
            raise TypeError(f'isoformat() argument 1 must be a unicode character, not {shown}')
        day = _date_text(self._year, self._month, self._day)
        clock = _time_text(self._hour, self._minute, self._second, self._microsecond, timespec)
        return f'{day}{sep}{clock}' if self._tzinfo is None else f'{day}{sep}{clock}{_offset_text(self.utcoffset())}'

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
        *parts, offset, zone = _parsed(date_string, format)
        return cls(*parts, _parsed_zone(offset, zone))

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
        if self._tzinfo is other._tzinfo:
            return self._within == other._within and self._number == other._number
        a, b = self._compare(other, True)
        return a == b

    def __lt__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        if self._tzinfo is other._tzinfo:
            return self._within < other._within if self._number == other._number else self._number < other._number
        a, b = self._compare(other, False)
        return a < b

    def __le__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        if self._tzinfo is other._tzinfo:
            return self._within <= other._within if self._number == other._number else self._number < other._number
        a, b = self._compare(other, False)
        return a <= b

    def __gt__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        if self._tzinfo is other._tzinfo:
            return self._within > other._within if self._number == other._number else self._number > other._number
        a, b = self._compare(other, False)
        return a > b

    def __ge__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        if self._tzinfo is other._tzinfo:
            return self._within >= other._within if self._number == other._number else self._number > other._number
        a, b = self._compare(other, False)
        return a >= b

    def __hash__(self):
        offset = None if self._tzinfo is None else self.utcoffset()
        return hash(_moment(self) - _micros(offset) if offset else _moment(self))

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        days, us = self._number + other._days, self._within + other._seconds * 1000000 + other._microseconds
        made = _make(_a_datetime, days, us, self._tzinfo, 0) if type(self) is datetime else None
        return made if made is not None else type(self)._from_moment(days, us, self._tzinfo)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            days, us = self._number - other._days, self._within - other._seconds * 1000000 - other._microseconds
            made = _make(_a_datetime, days, us, self._tzinfo, 0) if type(self) is datetime else None
            return made if made is not None else type(self)._from_moment(days, us, self._tzinfo)
        if not isinstance(other, datetime):
            return NotImplemented
        us = self._within - other._within
        if self._tzinfo is not other._tzinfo:
            mine, its = self.utcoffset(), other.utcoffset()
            if mine != its:
                if mine is None or its is None:
                    raise TypeError("can't subtract offset-naive and offset-aware datetimes")
                us += _micros(its) - _micros(mine)
        return _delta(_zero, self._number - other._number, 0, us)


_a_datetime = object.__new__(datetime)  # what _make makes others like
_a_datetime._year = _a_datetime._month = _a_datetime._day = _a_datetime._number = 1
_a_datetime._hour = _a_datetime._minute = _a_datetime._second = _a_datetime._microsecond = 0
_a_datetime._tzinfo = None
_a_datetime._fold = _a_datetime._within = 0
datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta.resolution
_datetime_date.datetime = _datetime_zone.datetime = datetime  # which is made out of what refers to it

for _cls in (date, datetime, time, timedelta, timezone, tzinfo):
    _named(_cls, 'datetime')
del _cls, _datetime_date, _datetime_zone
