# range(), enumerate(), slice(): arguments and arithmetic.
def fails(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)


for args in ((5,), (2, 5), (5, 2), (0, 10, 3), (10, 0, -3), (0,), (-3,), (3, 3), (2**65, 2**65 + 3), (True, 4)):
    r = range(*args)
    print(r, list(r), len(r), bool(r), r[::-1], r[1:], r == range(*args))
fails(lambda: range())
fails(lambda: range(1, 2, 0))
fails(lambda: range(1.0))
fails(lambda: range('a'))
fails(lambda: range(1, 2, 3, 4))
fails(lambda: range(stop=5))
fails(lambda: range(3)[3])
fails(lambda: range(3)[-4])
fails(lambda: range(3)['a'])
fails(lambda: len(range(2**65)))
print(range(10)[2:8:2], range(10)[::-3], range(0, 10, 3)[-1], range(5).index(3), range(0, 10, 2).count(4), range(3).count('a'), 4 in range(0, 10, 2), 5 in range(0, 10, 2), 2.0 in range(5), 2.5 in range(5), 'a' in range(5), 2**70 in range(2**71))
fails(lambda: range(5).index(9))
print(range(0) == range(2, 2), range(0, 3, 2) == range(0, 4, 2), hash(range(0)) == hash(range(1, 1)), range(3) == [0, 1, 2], range(5).start, range(5).stop, range(5).step, max(range(5)), sum(range(101)), list(reversed(range(0, 10, 4))))
s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, slice(5), slice(None), s.indices(6), slice(None, None, -1).indices(5), slice(-3, None).indices(5), s == slice(1, 10, 2), slice(1) < slice(2), 'abcdefgh'[s], [1, 2, 3][slice(None, -1)])
fails(lambda: slice())
fails(lambda: slice(1, 2, 3, 4))
fails(lambda: s.indices(-1))
fails(lambda: slice(1, 2, 0).indices(5))
fails(lambda: 'abc'[slice('a')])
fails(lambda: s.start.foo)


class I:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n


print(range(I(3)), 'abcdef'[I(1):I(4)], slice(I(1), I(3)).indices(10), list(enumerate('ab', I(5))) if False else '', [10, 20, 30][I(1)])
