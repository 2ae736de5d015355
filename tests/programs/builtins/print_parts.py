# print(): separators, ends, files, and what it refuses.
def fails(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)


print()
print('a', 1, None, 2.5, [1])
print('a', 'b', sep='')
print('a', 'b', sep='-', end='!\n')
print('x', end='')
print('y', sep=None, end=None)
print(*'abc', sep='\n')
fails(lambda: print('a', sep=5))
fails(lambda: print('a', end=b'x'))
fails(lambda: print('a', wrong=1))
fails(lambda: print('a', file=5))


class File:
    def __init__(self):
        self.parts, self.flushed = [], 0

    def write(self, text):
        self.parts.append(text)

    def flush(self):
        self.flushed += 1


f = File()
print('to', 'file', file=f)
print('more', file=f, flush=True, end='')
print(f.parts, f.flushed, print('inner', file=f))


class Bad:
    def __str__(self):
        raise ValueError('no text')


class Odd:
    def __str__(self):
        return 5


class Repr:
    def __repr__(self):
        return 'only repr'


fails(lambda: print(Bad()))
fails(lambda: print(Odd()))
print(Repr(), [Repr()], 'é\u20ac\U0001F600', 'tab\tand\\', b'bytes')


class NoWrite:
    pass


fails(lambda: print('a', file=NoWrite()))
print('done', file=None)
