# datetime.date: days of the Gregorian calendar.
import _time
from _datetime import date as _make, delta as _delta, date_text as _text, number_of as _number_of, read_date as _read
from _datetime_calendar import _MAXORDINAL, _check_date, _days_before, _from_ordinal, _is_leap, _iso, _ordinal
from _datetime_delta import _day, _qualified, _zero, timedelta
from _datetime_format import _format, _from_iso_week, _parse_iso_date, _parsed

_missing = object()


@builtin
def _check_given(*parts):
    for i, part in enumerate(parts):
        if part is _missing:
            raise TypeError(f"function missing required argument '{('year', 'month', 'day')[i]}' (pos {i + 1})")


@builtin
def _time_tuple(year, month, day, hour, minute, second, dst):
    from time import struct_time
    weekday = (_ordinal(year, month, day) + 6) % 7
    return struct_time((year, month, day, hour, minute, second, weekday, _days_before[month] + (month > 2 and _is_leap(year)) + day, dst))


@builtin
class date:
    """A day of the Gregorian calendar."""

    __module__ = 'datetime'
    __slots__ = ('_year', '_month', '_day', '_number')

    def __new__(cls, year=_missing, month=_missing, day=_missing):
        number = _number_of(year, month, day)
        if not number:  # something is wrong, or no int
            if day is _missing:
                _check_given(year, month, day)
            year, month, day = _check_date(year, month, day)
            number = _ordinal(year, month, day)
        if cls is date:
            made = _make(_a_date, number)
            if made is not None:
                return made
        self = object.__new__(cls)
        self._year = year
        self._month = month
        self._day = day
        self._number = number
        return self

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        """The day of a POSIX timestamp."""
        days = int(timestamp // 86400)
        return _of_number(cls, days + 719163)

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
        return _of_number(cls, ordinal)

    @classmethod
    def fromisoformat(cls, date_string, /):
        """The day of an ISO 8601 text."""
        if not isinstance(date_string, str):
            raise TypeError('fromisoformat: argument must be str')
        if cls is date:
            made = _read(_a_date, date_string)
            if made is not None:
                return made
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
        return cls(*_parsed(date_string, format)[:3])

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
        return _text(self._year, self._month, self._day)

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
        return self._number

    def replace(self, year=None, month=None, day=None):
        """A day with some parts changed."""
        return type(self)(self._year if year is None else year, self._month if month is None else month, self._day if day is None else day)

    __replace__ = replace

    def weekday(self):
        """0 for Monday."""
        return (self._number + 6) % 7

    def isoweekday(self):
        """1 for Monday."""
        return (self._number + 6) % 7 + 1

    def isocalendar(self):
        """ISO year, week and weekday."""
        return _IsoCalendarDate(*_iso(self._year, self._month, self._day))

    def __eq__(self, other):
        if isinstance(other, date) and not isinstance(other, datetime):
            return self._number == other._number
        return NotImplemented

    def __le__(self, other):
        if isinstance(other, date) and not isinstance(other, datetime):
            return self._number <= other._number
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, date) and not isinstance(other, datetime):
            return self._number < other._number
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, date) and not isinstance(other, datetime):
            return self._number >= other._number
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, date) and not isinstance(other, datetime):
            return self._number > other._number
        return NotImplemented

    def __hash__(self):
        return hash(self._number)

    def __add__(self, other):
        if isinstance(other, timedelta):
            return _moved(self, self._number + other._days)
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return _moved(self, self._number - other._days)
        if isinstance(other, date) and not isinstance(other, datetime):
            return _delta(_zero, self._number - other._number, 0, 0)
        return NotImplemented

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


@builtin
def _of_number(cls, number):
    if cls is date:
        made = _make(_a_date, number)
        if made is not None:
            return made
    return cls(*_from_ordinal(number))


@builtin
def _moved(day, number):
    # A day of the same class with another number.
    if not 0 < number <= _MAXORDINAL:
        raise OverflowError('date value out of range')
    return _of_number(type(day), number)


_a_date = object.__new__(date)  # what _make makes others like
_a_date._year = _a_date._month = _a_date._day = _a_date._number = 1


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


date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = _day
