# datetime: fromisoformat.
from datetime import date, datetime, time


def fails(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ':', e)


for text in ('2024-03-05', '20240305', '2024-W10-2', '2024-W10', '2024W102'):
    fails(lambda: date.fromisoformat(text))
for text in ('2024-03-05T14:07', '2024-03-05 14:07:09', '2024-03-05T14:07:09.123', '2024-03-05T14:07:09,123456', '2024-03-05T14:07:09Z', '2024-03-05T14:07:09+05:30', '20240305T140709', '2024-03-05T14',
             '2024-03-05', '2024-03-05T24:00', '2024-03-05T14:07:09-00:00', '2024-03-05T14:07:09+05:30:15', '2024-13-05', '2024-03-05T', '', 'x', '2024-03-05T25:00', '2024-3-5'):
    fails(lambda: datetime.fromisoformat(text))
for text in ('14:07', '14', '14:07:09.5', '140709', 'T14:07', '14:07+01:00', '25:00', '14:7', ''):
    fails(lambda: time.fromisoformat(text))
fails(lambda: date.fromisoformat(5))
