# ISO texts of dates and times, quick forms and others, back and forth; copies and pickles' parts.
import copy
from datetime import date, datetime, time, timedelta, timezone


def attempt(f, *args):
    try:
        return repr(f(*args))
    except (ValueError, TypeError) as error:
        return f'{type(error).__name__}: {error}'


texts = ['2024-03-15', '2024-02-30', '2024-13-01', '0000-01-01', '2024-3-15', '2024-03-1x', '２024-03-15', '20240315', '2024-W11-5', '2024W115', '2024/03/15', '', '2024-03', ' 2024-03-15',
         '2024-03-15T10:30:45', '2024-03-15 10:30:45', '2024-03-15x10:30:45', '2024-03-15é10:30:45', '2024-03-15T24:00:00', '2024-12-31T24:00:00', '9999-12-31T24:00:00', '2024-03-15T24:00:01', '2024-03-15T10:60:45', '2024-03-15T10:30:60', '2024-03-15T10:30-45',
         '2024-03-15T10:30:45.123456', '2024-03-15T10:30:45,123456', '2024-03-15T10:30:45.123', '2024-03-15T10:30:45.1', '2024-03-15T10:30:45.1234567', '2024-03-15T10:30:45.12345x', '2024-03-15T10', '2024-03-15T10:30', '2024-03-15T', '2024-02-29T10:30:45Z', '2024-03-15T10:30:45+01:30',
         '2024-03-15T103045', '20240315T103045', '2024-03-15T10:30:45.123456+05:30:10.5', '2024-03-15T10:30:4', '2023-02-29T00:00:00', '2024-03-15T1a:30:45']
for text in texts:
    print(ascii(text), attempt(date.fromisoformat, text), attempt(datetime.fromisoformat, text))


class Text(str):
    pass


print(datetime.fromisoformat(Text('2024-03-15T10:30:45')), attempt(datetime.fromisoformat, b'2024-03-15'), attempt(date.fromisoformat, None), attempt(date.fromisoformat, 20240315))
for d in (datetime(1, 2, 3), datetime(99, 12, 31, 23, 59, 59), datetime(9999, 1, 1, 0, 0, 0, 1), datetime(2024, 10, 20, 5, 6, 7, 123000), datetime(2024, 1, 1, 1, 2, 3, 45, timezone(timedelta(hours=-3, minutes=-30)))):
    print(d, d.isoformat(), d.isoformat('_'), d.isoformat(' ', 'milliseconds'), d.isoformat('T', 'hours'), d.isoformat(timespec='microseconds'), d.date(), str(d.time()), d.timetz(), repr(d))
    print(datetime.fromisoformat(d.isoformat()) == d, date.fromisoformat(str(d.date())) == d.date(), copy.copy(d) == d, copy.deepcopy(d) == d, f'{d}', f'{d:%Y|%j|%H}', '%s' % d)
print(attempt(datetime(2024, 1, 1).isoformat, 'xx'), attempt(datetime(2024, 1, 1).isoformat, 'é'), attempt(lambda: datetime(2024, 1, 1).isoformat(timespec='days')), attempt(lambda: datetime(2024, 1, 1).isoformat(5)))
print(time(1, 2, 3), time(1, 2, 3, 4), time(0), time(23, 59, 59, 999999), date(5, 6, 7), timedelta(days=1, microseconds=5))
