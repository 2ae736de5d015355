# datetime and the calendar of time: arithmetic, texts both ways, zones, errors.
from datetime import *
import datetime as D, time as T
d = date(2024, 2, 29); print(d, repr(d), d.year, d.month, d.day, d.weekday(), d.isoweekday(), d.isocalendar(), d.toordinal(), d.ctime(), d.timetuple(), d.replace(year=2023, day=1), date.fromordinal(738945), date.min, date.max, date.resolution)
print(d + timedelta(1), d - timedelta(days=60), d - date(2023, 2, 28), d < date(2025, 1, 1), d == date(2024, 2, 29), d != 5, d == 5, hash(d) == hash(date(2024, 2, 29)), {d: 1}[date(2024, 2, 29)], sorted([date(2024, 3, 1), d]))
t = time(13, 5, 9, 1234); print(t, repr(t), t.isoformat('milliseconds'), t.replace(hour=1), time(1, 2), time(1, 2, tzinfo=timezone.utc), time.max, t < time(14), t.strftime('%I:%M %p'))
n = datetime(2024, 7, 4, 15, 30, 45, 123456); print(n, repr(n), n.date(), n.time(), n.isoformat(), n.isoformat(' ', 'minutes'), n.ctime(), n.timetuple(), n.replace(month=1, tzinfo=timezone.utc), n.timestamp(), n.weekday())
print(n + timedelta(days=1, hours=10), n - timedelta(weeks=2, microseconds=1), n - datetime(2024, 1, 1), datetime(2024, 1, 1) < n, datetime.combine(d, t), datetime.min, datetime.max, datetime.fromtimestamp(0, timezone.utc), datetime.fromtimestamp(1.5, UTC), datetime.fromordinal(1))
for x in ('%Y-%m-%d %H:%M:%S.%f', '%a %A %b %B %d %j', '%y/%m/%d %I %p %%', '%U %W %w %u %V %G', '%c|%x|%X', '%z|%Z', '%e %D %T %F %R', 'plain'): print(n.strftime(x), '|', d.strftime(x))
print(f'{n:%d.%m.%Y}', f'{d}', format(n, ''), f'{n:%H}h')
z = timezone(timedelta(hours=5, minutes=30)); zn = timezone(timedelta(hours=-8), 'PST'); a = datetime(2024, 1, 1, 12, tzinfo=z)
print(z, repr(z), zn, repr(zn), a, repr(a), a.utcoffset(), a.tzname(), a.astimezone(timezone.utc), a.astimezone(zn), a == a.astimezone(zn), a - datetime(2024, 1, 1, tzinfo=UTC), hash(a) == hash(a.astimezone(UTC)), a.strftime('%z %Z %:z'), a.timestamp(), a.utctimetuple().tm_hour, timezone.utc is timezone(timedelta(0)), a.dst())
for s in ('2024-01-02', '20240102', '2024-W01-2', '2024-01-02T03:04:05', '2024-01-02 03:04:05.123456+05:30', '2024-01-02T03:04Z', '2024-01-02T03', '20240102T030405', '2024-01-02T03:04:05,5', '2024-W05T10:00'): print(s, repr(datetime.fromisoformat(s)))
print(date.fromisoformat('2024-05-06'), time.fromisoformat('04:05:06.5'), repr(time.fromisoformat('T10+01:00')), date.fromisocalendar(2024, 9, 4))
for s, f in (('2024-01-15 10:20:30', '%Y-%m-%d %H:%M:%S'), ('Jan 5, 2023', '%b %d, %Y'), ('Monday 05 February 2024 03:04 PM', '%A %d %B %Y %I:%M %p'), ('12/31/99', '%m/%d/%y'), ('2024-01-01T00:00:00+0530', '%Y-%m-%dT%H:%M:%S%z'), ('2024 123', '%Y %j'), ('1.5', '%S.%f'), ('12 AM', '%I %p'), ('2024 10 1', '%Y %W %w'), ('2024 10 3', '%G %V %u'), ('5:06', '%H:%M')): print(repr(datetime.strptime(s, f)))
x = timedelta(days=1, hours=2, minutes=3, seconds=4, milliseconds=5, microseconds=6); print(x, repr(x), x.total_seconds(), -x, abs(-x), x * 2, x / 2, x // 3, x / timedelta(hours=1), x // timedelta(hours=1), x % timedelta(hours=1), divmod(x, timedelta(hours=1)), x * 1.5, timedelta(0), timedelta(-1), repr(timedelta(-1, 5)), timedelta(weeks=1.5), timedelta(hours=0.1), timedelta(microseconds=0.5), timedelta(microseconds=1.5), bool(timedelta()), x > timedelta(1), timedelta.max, timedelta(seconds=-1), timedelta(days=2), sum([timedelta(1), timedelta(2)], timedelta()), timedelta(1) == 86400, x.days, x.seconds, x.microseconds, timedelta(milliseconds=0.0015), x / 2.5)
for f in (lambda: date(2023, 2, 29), lambda: date(2023, 13, 1), lambda: date(0, 1, 1), lambda: date('a', 1, 1), lambda: datetime(2024, 1, 1, 24), lambda: time(1, 60), lambda: datetime(2024, 1, 1, 0, 0, 0, 1000000), lambda: date.fromisoformat('2024-1-1'), lambda: datetime.fromisoformat('nope'), lambda: datetime.strptime('2024', '%Y-%m'), lambda: datetime.strptime('2024-01 x', '%Y-%m'), lambda: datetime.strptime('x', '%Q'), lambda: d + 1, lambda: d < 5, lambda: n < n.replace(tzinfo=UTC), lambda: n - n.replace(tzinfo=UTC), lambda: date.max + timedelta(1), lambda: timedelta(days=10 ** 10), lambda: timedelta('a'), lambda: timezone(timedelta(hours=24)), lambda: timezone(5), lambda: timedelta(1) / 0, lambda: timedelta(1) // timedelta(0), lambda: n.isoformat(timespec='x'), lambda: datetime(2024, 1, 1, tzinfo=5), lambda: n.replace(month=13), lambda: d.nope, lambda: datetime.strptime('2024-02-30', '%Y-%m-%d'), lambda: n < d, lambda: date.fromordinal(0)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(n == n.replace(tzinfo=UTC), isinstance(n, date), issubclass(datetime, date), D.MINYEAR, D.MAXYEAR, D.datetime is datetime)
class My(date):
    def hello(self): return 'hi'
m = My(2024, 1, 1); print(m.hello(), type(m + timedelta(1)).__name__, repr(m), m == date(2024, 1, 1))
class TZ(tzinfo):
    def utcoffset(self, dt): return timedelta(hours=2)
    def dst(self, dt): return timedelta(hours=1)
    def tzname(self, dt): return 'TZ'
q = datetime(2024, 6, 1, tzinfo=TZ()); print(q, q.tzname(), q.dst(), q.astimezone(UTC), datetime(2024, 6, 1, tzinfo=UTC).astimezone(TZ()))
g = T.gmtime(1700000000); print(g, g.tm_year, g[3], len(g), T.strftime('%Y-%m-%d %H:%M:%S', g), T.asctime(g), T.ctime(0), T.strptime('2024-03-04', '%Y-%m-%d'), tuple(g) == g)
print(isinstance(T.time(), float), isinstance(T.time_ns(), int), T.monotonic() <= T.monotonic(), T.perf_counter_ns() > 0, datetime.now() >= datetime(1970, 1, 1), date.today() >= date(1970, 1, 1), datetime.now(UTC).tzinfo)
T.sleep(0.001)
for f in (lambda: T.sleep(-1), lambda: T.sleep('a'), lambda: T.struct_time((1, 2))):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
import copy, json
print(copy.copy(n), copy.deepcopy([n, d, x]), json.dumps({'t': n}, default=str))
