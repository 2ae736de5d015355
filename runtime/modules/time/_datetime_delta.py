# datetime.timedelta, and what offsets of zones must be.
from _datetime_calendar import _divide_round


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


@builtin
def _check_offset(name, offset):
    if offset is None:
        return None
    if not isinstance(offset, timedelta):
        raise TypeError(f"tzinfo.{name}() must return None or timedelta, not '{type(offset).__name__}'")
    if not -_day < offset < _day:
        raise ValueError(f'offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not {offset!r}')
    return offset
