# The module datetime: dates, times, durations and zones of the Gregorian calendar.
import _time
from _functools import qualify as _named
from operator import index as _index
from _datetime_calendar import MAXYEAR, MINYEAR, _MAXORDINAL, _check_date, _check_time, _days_before, _divide_round, _from_ordinal
from _datetime_calendar import _is_leap, _iso, _need_int, _offset_text, _ordinal, _time_text
from _datetime_delta import _check_offset, _day, _make_delta, _micros, _qualified, timedelta
from _datetime_format import _format, _from_iso_week, _parse_iso_date, _parse_iso_time, _parsed

__all__ = ('date', 'datetime', 'time', 'timedelta', 'timezone', 'tzinfo', 'MINYEAR', 'MAXYEAR', 'UTC')


_missing = object()


@builtin
def _check_given(*parts):
    for i, part in enumerate(parts):
        if part is _missing:
            raise TypeError(f"function missing required argument '{('year', 'month', 'day')[i]}' (pos {i + 1})")


@builtin
def _check_midnight(minute, second, microsecond):
    if minute or second or microsecond:
        raise ValueError('minute, second, and microsecond must be 0 when hour is 24')


@builtin
def _full_name(value):
    cls = type(value)
    return f'datetime.{cls.__name__}' if cls.__module__ == 'datetime' else cls.__name__


@builtin
def _check_zone(tz):
    if tz is not None and not isinstance(tz, tzinfo):
        raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{type(tz).__name__}'")


@builtin
class date:
    """A day of the Gregorian calendar."""

    __module__ = 'datetime'
    __slots__ = ('_year', '_month', '_day')

    def __new__(cls, year=_missing, month=_missing, day=_missing):
        if day is _missing:
            _check_given(year, month, day)
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
            hour, minute, second, microsecond, zone = _parse_iso_time(time_string.removeprefix('T'))
            if hour == 24:
                _check_midnight(minute, second, microsecond)
                hour = 0
            return cls(hour, minute, second, microsecond, zone)
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

    def __new__(cls, year=_missing, month=_missing, day=_missing, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        if day is _missing:
            _check_given(year, month, day)
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


@builtin
def _time_tuple(year, month, day, hour, minute, second, dst):
    from time import struct_time
    weekday = (_ordinal(year, month, day) + 6) % 7
    return struct_time((year, month, day, hour, minute, second, weekday, _days_before[month] + (month > 2 and _is_leap(year)) + day, dst))


@builtin
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
