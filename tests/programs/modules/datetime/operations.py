# Operations of dates, times and durations at the ends of their ranges, with zones, folds and subclasses; types of what comes.
from datetime import date, datetime, time, timedelta, timezone, tzinfo, MINYEAR, MAXYEAR


def attempt(f, *args):
    try:
        return f(*args)
    except (OverflowError, ValueError, TypeError) as error:
        return f'{type(error).__name__}: {error}'


class Day(date):
    def next(self):
        return self + timedelta(1)


class Moment(datetime):
    def __new__(cls, *args, **names):
        made = super().__new__(cls, *args, **names)
        made.label = 'made'
        return made


class Span(timedelta):
    pass


class Odd(int):
    def __index__(self):
        return 3


class Index:
    def __index__(self):
        return 5


d, m, s = Day(2024, 2, 28), Moment(2024, 2, 28, 23, 59, 59, 999999), Span(hours=1)
print(d.next(), type(d.next()).__name__, d.next().next(), type(d - timedelta(3)).__name__, type(d - d).__name__)
for x in (m + timedelta(microseconds=1), m - timedelta(days=59, seconds=1), m + s, s + m, m.replace(day=3)):
    print(x, type(x).__name__, x.label)
print(type(m.date()).__name__, type(m - m).__name__, type(s + s).__name__, type(s * 2).__name__, type(-s).__name__, type(Moment.fromordinal(5)).__name__, type(Day.fromisoformat('2020-01-01')).__name__)
print(Moment.fromisoformat('2020-01-02T03:04:05').label, Moment.combine(d, time(1)).label, Moment.strptime('2020', '%Y').label)
print(d == date(2024, 2, 28), date(2024, 2, 28) == d, m == datetime(2024, 2, 28, 23, 59, 59, 999999), hash(m) == hash(datetime(2024, 2, 28, 23, 59, 59, 999999)), hash(d) == hash(date(2024, 2, 28)))
print(attempt(lambda: date.min - timedelta(1)), attempt(lambda: date.max + timedelta(1)), attempt(lambda: datetime.max + timedelta(microseconds=1)), attempt(lambda: datetime.min - timedelta(microseconds=1)))
print(attempt(lambda: timedelta.max + timedelta(microseconds=1)), attempt(lambda: timedelta.min - timedelta(microseconds=1)), attempt(lambda: timedelta(days=10**9)), attempt(lambda: timedelta(seconds=10**30)))
print(attempt(lambda: timedelta.max * 2), attempt(lambda: -timedelta.max), attempt(lambda: -timedelta.min), attempt(lambda: timedelta(microseconds=10**21)), timedelta(milliseconds=-1), timedelta(weeks=-1, hours=25, minutes=-61))
print(date.max - date.min, datetime.max - datetime.min, datetime.min - datetime.max, date.max - timedelta(3652058))
print(attempt(date, 2023, 2, 29), attempt(date, 0, 1, 1), attempt(date, 10000, 1, 1), attempt(date, 2023, 13, 1), attempt(date, 2023, 4, 31), attempt(date, 2023, 4, 0), attempt(date, 1.0, 1, 1), attempt(date, '1', 1, 1), attempt(date, 2023, 4))
print(date(Odd(2020), True, Index()), type(date(Odd(2020), 1, 1).year).__name__, datetime(2020, 1, 1, Index(), True, fold=1), attempt(datetime, 2020, 1, 1, 24), attempt(datetime, 2020, 1, 1, 0, 60), attempt(datetime, 2020, 1, 1, 0, 0, 60))
print(attempt(datetime, 2020, 1, 1, 0, 0, 0, 10**6), attempt(lambda: datetime(2020, 1, 1, fold=2)), attempt(datetime, 2020, 1, 1, 0, 0, 0, 0, 'utc'), attempt(datetime, 2020, 1, 1, -1), attempt(datetime, 2020, 1, 1, 0.5))
for year in (1, 4, 100, 400, 1900, 2000, 2023, 2024, 9999):
    a, b = date(year, 1, 1), date(year, 12, 31)
    print(a.toordinal(), b.toordinal(), (b - a).days, date.fromordinal(b.toordinal()), a.weekday(), b.isoweekday(), date(year, 3, 1) - timedelta(1), a.isocalendar()[:2], b.isocalendar()[:2])
n = date(1999, 1, 1).toordinal()
print(all(date.fromordinal(k).toordinal() == k and date.fromordinal(k) + timedelta(1) == date.fromordinal(k + 1) for k in range(n, n + 1500)))


class Zone(tzinfo):
    def __init__(self, minutes):
        self.minutes = minutes
    def utcoffset(self, dt):
        return timedelta(minutes=self.minutes)
    def dst(self, dt):
        return None
    def tzname(self, dt):
        return f'Z{self.minutes}'


a, b, c = datetime(2024, 1, 1, 12, tzinfo=Zone(60)), datetime(2024, 1, 1, 12, tzinfo=Zone(0)), datetime(2024, 1, 1, 12)
u = datetime(2024, 1, 1, 11, tzinfo=timezone.utc)
print(a < b, a == u, hash(a) == hash(u), a - b, u - a, a == c, a != c, attempt(lambda: a < c), attempt(lambda: a - c), b - timedelta(hours=1) == a, max(a, b, u).tzname())
print(a + timedelta(1), (a + timedelta(1)).tzinfo is a.tzinfo, a.isoformat(), u.isoformat(timespec='minutes'), a.astimezone(timezone.utc), (a - timedelta(0)).fold, datetime(2024, 1, 1, fold=1).replace(hour=1).fold, (datetime(2024, 1, 1, fold=1) + timedelta(0)).fold)
print(datetime(2024, 1, 1) == date(2024, 1, 1), date(2024, 1, 1) == datetime(2024, 1, 1), attempt(lambda: date(2024, 1, 1) < datetime(2024, 1, 1)), attempt(lambda: datetime(2024, 1, 1) - date(2024, 1, 1)), attempt(lambda: date(2024, 1, 1) - datetime(2024, 1, 1)), attempt(lambda: date(2024, 1, 1) + 1))
