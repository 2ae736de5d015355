# datetime: timedelta arithmetic and dates moved by it.
from datetime import date, datetime, time, timedelta


def fails(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ':', e)


d = timedelta(days=1, hours=2, minutes=3, seconds=4, milliseconds=5, microseconds=6)
print(d, repr(d), d.days, d.seconds, d.microseconds, d.total_seconds(), timedelta(weeks=1), timedelta(0), repr(timedelta(seconds=-1)), timedelta(hours=-25), timedelta(microseconds=1))
print(d + d, d - timedelta(1), -d, +d, abs(-d), d * 2, 2 * d, d * 1.5, d / 2, d // 2, d / timedelta(hours=1), d // timedelta(hours=1), d % timedelta(hours=1), divmod(d, timedelta(hours=5)), bool(timedelta()), d > timedelta(1), d == timedelta(1), hash(timedelta(1)) == hash(timedelta(hours=24)))
fails(lambda: timedelta(days=10**9))
fails(lambda: timedelta('a'))
fails(lambda: d + 1)
fails(lambda: d * d)
fails(lambda: d / 0)
fails(lambda: d < 5)
fails(lambda: timedelta(1) // 0)
fails(lambda: timedelta(days=0.5, hours=0.25))
fails(lambda: timedelta(seconds=1e-7))
fails(lambda: timedelta.max + timedelta.resolution)
print(timedelta.min, timedelta.max, timedelta.resolution)
x = date(2024, 2, 28)
print(x + timedelta(1), x + timedelta(2), x - timedelta(60), date(2024, 3, 1) - x, x - date(2023, 2, 28), x + timedelta(hours=47), x < date(2025, 1, 1), max(x, date(2000, 1, 1)))
fails(lambda: date.max + timedelta(1))
fails(lambda: date.min - timedelta(1))
fails(lambda: x + 5)
fails(lambda: x - 'a')
fails(lambda: x < datetime(2024, 1, 1))
t = datetime(2024, 12, 31, 23, 59, 59, 999999)
print(t + timedelta(microseconds=1), t - datetime(2024, 1, 1), t - timedelta(days=366), t > datetime(2024, 1, 1), t == datetime(2024, 12, 31), t.date() == date(2024, 12, 31), datetime(2024, 1, 1) == date(2024, 1, 1))
fails(lambda: datetime.max + timedelta(seconds=1))
fails(lambda: t + t)
print(sum([timedelta(1), timedelta(2)], timedelta()), sorted([date(2024, 5, 1), date(2023, 5, 1)]), [str(date(2024, 1, 31) + timedelta(weeks=w)) for w in range(4)])
