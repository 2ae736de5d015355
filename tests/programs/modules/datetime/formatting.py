# datetime: strftime, format and isoformat.
from datetime import date, datetime, time, timedelta, timezone


def fails(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ':', e)


t = datetime(2024, 3, 5, 14, 7, 9, 123456, timezone(timedelta(hours=5, minutes=30)))
print(t.strftime('%Y-%m-%d %H:%M:%S.%f %z %Z'), t.strftime('%a %A %b %B %d %j %I %p %y %% %w %u %U %W %V %G'), t.strftime('%c | %x | %X'), t.strftime('%:z'), t.strftime(''), t.strftime('literal'))
print(f'{t:%d/%m/%Y}', format(t, '%H'), f'{t}', f'{date(2024, 1, 2):%b %d}', f'{time(1, 2):%H-%M}', format(date(2024, 1, 2), ''), t.isoformat(), t.isoformat(timespec='milliseconds'))
