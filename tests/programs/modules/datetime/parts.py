# datetime: making, parts, replacing, weekdays, ordinals, ISO weeks.
from datetime import MAXYEAR, MINYEAR, date, datetime, time, timezone


def fails(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ':', e)


d = date(2024, 2, 29)
print(d, repr(d), d.year, d.month, d.day, d.weekday(), d.isoweekday(), d.isocalendar(), d.isocalendar().week, d.toordinal(), date.fromordinal(1), d.replace(year=2023, day=28), d.timetuple()[:3], d.ctime())
for a in ((0, 1, 1), (10000, 1, 1), (2024, 13, 1), (2024, 0, 1), (2023, 2, 29), (2024, 1, 32), (2024, 1), (2024.0, 1, 1), ('2024', 1, 1)):
    fails(lambda: date(*a))
fails(lambda: d.replace(year=2023))
fails(lambda: date.fromordinal(0))
t = time(13, 5, 7, 89)
print(t, repr(t), t.hour, t.minute, t.second, t.microsecond, t.tzinfo, t.fold, time(), repr(time(1, 2)), repr(time(1, 2, 3)), t.replace(hour=0), t.isoformat('minutes'), t.isoformat('milliseconds'), time(5) < time(6), bool(time(0)))
fails(lambda: time(24))
fails(lambda: time(0, 60))
fails(lambda: time(0, 0, 0, 10**6))
fails(lambda: time(1) < 5)
fails(lambda: t.isoformat('wrong'))
m = datetime(2024, 5, 17, 8, 30)
print(m, repr(m), m.date(), m.time(), m.timetz(), m.replace(minute=0, second=1), datetime.combine(d, t), m.toordinal(), m.weekday(), m.isocalendar()[1], m.timetuple()[:6], m.utctimetuple()[7], m.ctime(), repr(datetime(1, 1, 1)), m.isoformat(' '), m.isoformat(sep='x', timespec='hours'))
fails(lambda: datetime(2024, 1, 1, 25))
fails(lambda: datetime(2024, 1))
fails(lambda: datetime(2024, 1, 1, tzinfo=5))
fails(lambda: datetime(2024, 1, 1, 0, 0, 0, 0, None, fold=2))
fails(lambda: datetime.combine(t, d))
print(MINYEAR, MAXYEAR, date.min, date.max, datetime.min, datetime.max, time.min, time.max, date.resolution, datetime.resolution)
for y in (2015, 2016, 2020, 2021, 2026):
    print(date(y, 1, 1).isocalendar()[:], date(y, 12, 31).isocalendar()[:], date(y, 1, 1).strftime('%U %W %j'), end='; ')
print()
print(date.fromisocalendar(2020, 53, 7), len({date(2024, 1, 1), date(2024, 1, 1)}), datetime.fromordinal(738000), datetime.fromtimestamp(86400.5, timezone.utc), datetime.fromtimestamp(0, tz=timezone.utc).timestamp())
fails(lambda: date.fromisocalendar(2021, 53, 1))
fails(lambda: date.fromisocalendar(2021, 1, 8))
