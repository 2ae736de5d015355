# The module time: the host's clocks, and the calendar in UTC, which is the local time too.
from _time import time, time_ns, monotonic, monotonic_ns, perf_counter, perf_counter_ns, process_time, process_time_ns
from operator import index as _index
from _time import thread_time, thread_time_ns, sleep

timezone = 0
altzone = 0
daylight = 0
tzname = ('UTC', 'UTC')


@builtin
class struct_time(tuple):
    """A time by its parts."""

    __module__ = 'time'
    __slots__ = ()
    n_fields = 11
    n_sequence_fields = 9
    n_unnamed_fields = 0
    __match_args__ = ('tm_year', 'tm_mon', 'tm_mday', 'tm_hour', 'tm_min', 'tm_sec', 'tm_wday', 'tm_yday', 'tm_isdst')

    def __new__(cls, iterable):
        parts = tuple(iterable)
        if len(parts) < 9:
            raise TypeError(f'time.struct_time() takes an at least 9-sequence ({len(parts)}-sequence given)')
        if len(parts) > 11:
            raise TypeError(f'time.struct_time() takes an at most 11-sequence ({len(parts)}-sequence given)')
        return tuple.__new__(cls, parts[:9])

    tm_year = property(lambda self: self[0])
    tm_mon = property(lambda self: self[1])
    tm_mday = property(lambda self: self[2])
    tm_hour = property(lambda self: self[3])
    tm_min = property(lambda self: self[4])
    tm_sec = property(lambda self: self[5])
    tm_wday = property(lambda self: self[6])
    tm_yday = property(lambda self: self[7])
    tm_isdst = property(lambda self: self[8])
    tm_zone = property(lambda self: 'UTC')
    tm_gmtoff = property(lambda self: 0)

    def __repr__(self):
        return f'time.struct_time({", ".join(f"{n}={v!r}" for n, v in zip(self.__match_args__, self))})'


def _parts(seconds, dst):
    from _datetime_calendar import _days_before, _from_ordinal, _is_leap
    if seconds is None:
        seconds = time()
    if not isinstance(seconds, (int, float)):
        seconds = _index(seconds)
    whole = seconds // 1 if isinstance(seconds, int) else int(seconds // 1)
    days, rest = divmod(whole, 86400)
    year, month, day = _from_ordinal(days + 719163)
    return struct_time((year, month, day, rest // 3600, rest // 60 % 60, rest % 60, (days + 3) % 7,
                        _days_before[month] + (month > 2 and _is_leap(year)) + day, dst))


@builtin
def gmtime(seconds=None, /):
    """The parts of a time in seconds since 1970, in UTC."""
    return _parts(seconds, 0)


@builtin
def localtime(seconds=None, /):
    """The same as gmtime: the local time is UTC."""
    return _parts(seconds, 0)


@builtin
def mktime(seconds_tuple, /):
    """The seconds since 1970 of a time by its parts."""
    from _datetime_calendar import _ordinal
    year, month, day, hour, minute, second = seconds_tuple[:6]
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return float((_ordinal(year, month, 1) + day - 1 - 719163) * 86400 + hour * 3600 + minute * 60 + second)


@builtin
def strftime(format, time_tuple=None, /):
    """A time by its parts in a format."""
    from _datetime_format import _format
    t = gmtime() if time_tuple is None else time_tuple
    return _format(None, format, t[0], t[1] or 1, t[2] or 1, t[3], t[4], t[5], 0, lambda: 'UTC', _zero)


def _zero():
    from _datetime_delta import timedelta
    return timedelta(0)


@builtin
def asctime(time_tuple=None, /):
    """A time by its parts as text."""
    return strftime('%a %b %e %H:%M:%S %Y', gmtime() if time_tuple is None else time_tuple)


@builtin
def ctime(seconds=None, /):
    """A time in seconds since 1970 as text."""
    return asctime(gmtime(seconds))


def strptime(string, format='%a %b %d %H:%M:%S %Y'):
    """The parts of a time in a text of a format."""
    from _datetime_calendar import _days_before, _is_leap, _ordinal
    from _datetime_format import _parsed
    year, month, day, hour, minute, second, us, offset, zone = _parsed(string, format)
    return struct_time((year, month, day, hour, minute, second, (_ordinal(year, month, day) + 6) % 7,
                        _days_before[month] + (month > 2 and _is_leap(year)) + day, -1 if zone is None else 0))
