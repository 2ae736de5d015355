# datetime: strptime.
from datetime import date, datetime, time


def fails(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ':', e)


for text, f in (('2024-03-05', '%Y-%m-%d'), ('05 Mar 24', '%d %b %y'), ('Tuesday March 5 2024', '%A %B %d %Y'), ('14:07:09.12', '%H:%M:%S.%f'), ('02:07 PM', '%I:%M %p'), ('2024-065', '%Y-%j'), ('2024-03-05T14:07:09+05:30', '%Y-%m-%dT%H:%M:%S%z'), ('2024 10 2', '%Y %W %w'), ('2024-03-05 extra', '%Y-%m-%d'), ('2024-02-30', '%Y-%m-%d'),
                ('x', '%Q'), ('1', '%'), ('2024-13', '%Y-%m'), ('1/2/03', '%m/%d/%y'), ('68', '%y')):
    fails(lambda: datetime.strptime(text, f))
for cls in (date, time, datetime):
    for text, f in (('61', '%S'), ('01 +0100 UTC', '%S %z %Z'), ('01 +9900', '%S %z')):
        fails(lambda: cls.strptime(text, f))
