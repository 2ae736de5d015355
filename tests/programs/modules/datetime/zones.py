# datetime: timezones, aware and naive values, tzinfo of the script.
from datetime import UTC, datetime, time, timedelta, timezone, tzinfo


def fails(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ':', e)


z = timezone(timedelta(hours=2))
print(z, repr(z), z.utcoffset(None), z.tzname(None), z.dst(None), timezone.utc, repr(timezone.utc), UTC is timezone.utc, timezone(timedelta(hours=-3, minutes=-30)), timezone(timedelta(0)) is timezone.utc, timezone(timedelta(hours=1), 'CET'), repr(timezone(timedelta(hours=1), 'CET')), z == timezone(timedelta(hours=2)), timezone(timedelta(seconds=5)))
fails(lambda: timezone(timedelta(hours=24)))
fails(lambda: timezone(5))
fails(lambda: timezone(timedelta(1), 5) if False else timezone(timedelta(hours=1), 5))
a = datetime(2024, 1, 1, 12, tzinfo=z)
b = datetime(2024, 1, 1, 10, tzinfo=UTC)
print(a, repr(a), a == b, a - b, hash(a) == hash(b), a.astimezone(UTC), b.astimezone(z), a.utcoffset(), a.tzname(), a.dst(), a.replace(tzinfo=None), a.utctimetuple()[:5], a.timestamp(), b < a.replace(hour=13))
naive = datetime(2024, 1, 1, 12)
print(naive == a, naive.utcoffset(), naive.tzname(), naive.tzinfo)
fails(lambda: naive < a)
fails(lambda: naive - a)


class Zone(tzinfo):
    def __init__(self, hours, name):
        self.hours, self.name = hours, name

    def utcoffset(self, dt):
        return timedelta(hours=self.hours) + self.dst(dt)

    def dst(self, dt):
        return timedelta(hours=1) if dt is not None and 3 < dt.month < 11 else timedelta(0)

    def tzname(self, dt):
        return self.name + ('D' if self.dst(dt) else 'S')


e = Zone(-5, 'E')
s = datetime(2024, 7, 1, 12, tzinfo=e)
print(s, s.tzname(), s.dst(), s.astimezone(UTC), datetime(2024, 1, 1, tzinfo=e), datetime(2024, 7, 1, 16, tzinfo=UTC).astimezone(e), s - datetime(2024, 7, 1, 12, tzinfo=UTC), s.strftime('%Z %z'))


class Bad(tzinfo):
    def utcoffset(self, dt):
        return 5


class Huge(tzinfo):
    def utcoffset(self, dt):
        return timedelta(days=2)


fails(lambda: datetime(2024, 1, 1, tzinfo=Bad()).utcoffset())
fails(lambda: datetime(2024, 1, 1, tzinfo=Huge()).utcoffset())
fails(lambda: tzinfo().utcoffset(None))
t = time(12, tzinfo=z)
print(t, repr(t), t.utcoffset(), t == time(10, tzinfo=UTC), t.replace(tzinfo=None), t.isoformat(), time(1, tzinfo=UTC) < time(2, tzinfo=UTC))
fails(lambda: time(1) < time(2, tzinfo=UTC))
print(datetime.fromtimestamp(1e9, UTC), datetime.fromisoformat('2001-09-09T01:46:40Z') == datetime.fromtimestamp(1e9, UTC), datetime.strptime('12 +0100', '%H %z').tzinfo, min(a, b.replace(hour=9)))
