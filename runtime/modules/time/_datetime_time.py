# datetime.time: times of day.
from _datetime_calendar import _check_time, _offset_text, _time_text
from _datetime_delta import _check_offset, _micros, _qualified, timedelta
from _datetime_format import _format, _parse_iso_time, _parsed, _parsed_zone
from _datetime_zone import _check_zone


@builtin
def _check_midnight(minute, second, microsecond):
    if minute or second or microsecond:
        raise ValueError('minute, second, and microsecond must be 0 when hour is 24')


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
        _, _, _, hour, minute, second, us, offset, zone = _parsed(date_string, format)
        return cls(hour, minute, second, us, _parsed_zone(offset, zone))

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


time.min = time(0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta.resolution
