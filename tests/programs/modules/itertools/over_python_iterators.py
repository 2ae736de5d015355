# itertools over iterators of the script: what raises, what ends twice, what is asked too often.
import itertools as it


class Source:
    def __init__(self, *values):
        self.values, self.asked = list(values), 0

    def __iter__(self):
        return self

    def __next__(self):
        self.asked += 1
        if not self.values:
            raise StopIteration
        v = self.values.pop(0)
        if isinstance(v, Exception):
            raise v
        return v


def drain(i):
    out = []
    while len(out) < 8:
        try:
            out.append(next(i))
        except StopIteration:
            out.append('stop')
            break
        except Exception as e:
            out.append(str(e))
    return out


E = ValueError
for make in (lambda s: it.chain(s, 'z'), lambda s: it.islice(s, 4), lambda s: it.islice(s, 1, None, 2), lambda s: it.takewhile(lambda x: x < 3, s), lambda s: it.dropwhile(lambda x: x < 2, s),
             lambda s: it.filterfalse(lambda x: x == 2, s), lambda s: it.accumulate(s), lambda s: it.accumulate(s, lambda a, b: a + b, initial=100), lambda s: it.compress(s, it.cycle([1, 0])),
             lambda s: it.compress('abcdef', s), lambda s: it.pairwise(s), lambda s: it.batched(s, 2), lambda s: it.zip_longest(s, 'ab'), lambda s: it.starmap(lambda *a: a, ((x,) for x in s)),
             lambda s: it.tee(s)[0], lambda s: it.cycle(s), lambda s: (k for k, g in it.groupby(s)), lambda s: map(str, s), lambda s: filter(None, s), lambda s: zip(s, 'abcdef'), lambda s: enumerate(s)):
    s = Source(1, 2, E('bad'), 3, 4)
    print(drain(make(s)), s.asked)


class GetItem:
    def __getitem__(self, i):
        if i > 3:
            raise IndexError
        return i


print(list(it.chain(GetItem(), GetItem()))[2:6], list(it.islice(GetItem(), 1, 3)), list(it.pairwise(GetItem())), list(it.product(GetItem(), 'a'))[-1], list(it.accumulate(GetItem())))
