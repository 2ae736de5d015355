# datetime.timedelta, and what offsets of zones must be.
from _datetime import delta as _delta
from _datetime_calendar import _divide_round


@builtin
class timedelta:
    """A duration."""

    __module__ = 'datetime'
    __slots__ = ('_days', '_seconds', '_microseconds')

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        if type(days) is type(seconds) is type(microseconds) is type(milliseconds) is type(minutes) is type(hours) is type(weeks) is int:
            days += weeks * 7
            seconds += hours * 3600 + minutes * 60
            microseconds += milliseconds * 1000
            return _sum_delta(cls, days, seconds, microseconds)
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
        return ((self._days * 86400 + self._seconds) * 1000000 + self._microseconds) / 1000000

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
            made = _delta(_zero, self._days + other._days, self._seconds + other._seconds, self._microseconds + other._microseconds)
            return made if made is not None else _make_delta(timedelta, _micros(self) + _micros(other))
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            made = _delta(_zero, self._days - other._days, self._seconds - other._seconds, self._microseconds - other._microseconds)
            return made if made is not None else _make_delta(timedelta, _micros(self) - _micros(other))
        return NotImplemented

    def __rsub__(self, other):
        if isinstance(other, timedelta):
            return _sum_delta(timedelta, other._days - self._days, other._seconds - self._seconds, other._microseconds - self._microseconds)
        return NotImplemented

    def __neg__(self):
        return _sum_delta(timedelta, -self._days, -self._seconds, -self._microseconds)

    def __pos__(self):
        return _sum_delta(timedelta, self._days, self._seconds, self._microseconds)

    def __abs__(self):
        return _make_delta(timedelta, abs(_micros(self)))

    def __mul__(self, other):
        if isinstance(other, int):
            return _sum_delta(timedelta, self._days * other, self._seconds * other, self._microseconds * other)
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
        if not isinstance(other, timedelta):
            return NotImplemented
        return self._days == other._days and self._seconds == other._seconds and self._microseconds == other._microseconds

    def __le__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        if self._days != other._days:
            return self._days < other._days
        return _within_day(self) <= _within_day(other)

    def __lt__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        if self._days != other._days:
            return self._days < other._days
        return _within_day(self) < _within_day(other)

    def __ge__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        if self._days != other._days:
            return self._days > other._days
        return _within_day(self) >= _within_day(other)

    def __gt__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        if self._days != other._days:
            return self._days > other._days
        return _within_day(self) > _within_day(other)

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
def _within_day(delta):
    return delta._seconds * 1000000 + delta._microseconds


@builtin
def _make_delta(cls, us):
    return _sum_delta(cls, 0, 0, us)


@builtin
def _sum_delta(cls, days, seconds, us):
    # The duration of so many days, seconds and microseconds, of any sign and size.
    if cls is timedelta:
        made = _delta(_zero, days, seconds, us)
        if made is not None:
            return made
    more, us = divmod(us, 1000000)
    more, seconds = divmod(seconds + more, 86400)
    return _new_delta(cls, days + more, seconds, us)


@builtin
def _new_delta(cls, days, seconds, us):
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


_zero = _new_delta(timedelta, 0, 0, 0)  # what _delta makes others like
timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(days=999999999, hours=23, minutes=59, seconds=59, microseconds=999999)
timedelta.resolution = timedelta(microseconds=1)
_day = timedelta(1)


@builtin
def _check_offset(name, offset):
    if offset is None:
        return None
    if not isinstance(offset, timedelta):
        raise TypeError(f"tzinfo.{name}() must return None or timedelta, not '{type(offset).__name__}'")
    if not -_day < offset < _day:
        raise ValueError(f'offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not {offset!r}')
    return offset
