# iter() of a callable and a sentinel; iter() and next() of what has their methods, or none.
def fails(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)


values = iter([1, 2, 3, 0, 4])
print(list(iter(lambda: next(values), 0)), list(values))
print(list(iter(iter('ab').__next__, 'z')))
fails(lambda: iter(5))
fails(lambda: iter(5, 0))
fails(lambda: iter())
fails(lambda: iter([], 1, 2))
fails(lambda: next(5))
fails(lambda: next([]))
fails(lambda: next(iter([])))
fails(lambda: next(iter([]), 'default'))
fails(lambda: next())


class NoIterator:
    def __iter__(self):
        return 5


class GetItem:
    def __getitem__(self, i):
        if i > 2:
            raise IndexError
        return i * 10


class Neither:
    __iter__ = None

    def __getitem__(self, i):
        return i


class NextOnly:
    def __next__(self):
        return 1


fails(lambda: iter(NoIterator()))
print(list(GetItem()), 20 in GetItem(), max(GetItem()))
fails(lambda: iter(Neither()))
fails(lambda: iter(NextOnly()))
print(next(NextOnly()))
it = iter(lambda: 1, 1)
print(list(it), type(it).__name__)
count = 0


def grow():
    global count
    count += 1
    if count > 3:
        raise ValueError('enough')
    return count


fails(lambda: list(iter(grow, 10)))
print(sum(iter(iter([3, 4, 5, None]).__next__, None)))
