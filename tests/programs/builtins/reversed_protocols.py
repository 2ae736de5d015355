# reversed(), enumerate(), sorted(): protocols and arguments.
def fails(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)


class Seq:
    def __len__(self):
        return 3

    def __getitem__(self, i):
        return i * 2


class Rev:
    def __reversed__(self):
        return iter('custom')


class NoRev:
    __reversed__ = None

    def __len__(self):
        return 1

    def __getitem__(self, i):
        return i


print(list(reversed([1, 2])), list(reversed('ab')), list(reversed(range(3))), list(reversed({'a': 1, 'b': 2})))
print(list(reversed(Seq())), ''.join(reversed(Rev())))
fails(lambda: reversed(5))
fails(lambda: reversed({1, 2}))
fails(lambda: reversed(iter([])))
fails(lambda: reversed(NoRev()))
fails(lambda: reversed())
print(list(enumerate('ab')), list(enumerate('ab', 5)), list(enumerate('ab', start=-1)), list(enumerate([], 3)))
fails(lambda: enumerate(5))
fails(lambda: enumerate([], 'a'))
fails(lambda: enumerate([], 1.5))
fails(lambda: next(enumerate(iterable='x', start=2)))
print(list(enumerate('a', 2**63)))
print(sorted([3, 1, 2]), sorted([3, 1, 2], reverse=True), sorted('bca'), sorted(['b', 'A'], key=str.lower), sorted({'b': 1, 'a': 2}))
print(sorted([(1, 'b'), (0, 'z'), (1, 'a')], key=lambda t: t[0]), sorted([(1, 'b'), (0, 'z'), (1, 'a')], key=lambda t: t[0], reverse=True))
fails(lambda: sorted([1, 'a']))
fails(lambda: sorted(5))
fails(lambda: sorted([1], None))
fails(lambda: sorted())
fails(lambda: sorted([2, 1], key=5))
fails(lambda: sorted([2, 1], reverse='yes'))
fails(lambda: sorted([2, 1], reverse=None))
a = [1, 2, 3]
r = reversed(a)
a.append(4)
print(next(r), r.__length_hint__(), list(r), type(r).__name__, type(reversed('ab')).__name__)
