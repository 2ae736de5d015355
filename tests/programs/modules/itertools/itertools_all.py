# itertools: every iterator, on plain data and on objects of the script, with the texts of its errors.
from itertools import *
import itertools
def show(x): print(list(x))
show(islice(count(10), 3)); show(islice(count(2.5, 0.5), 3)); print(count(10), count(1, 2), repeat('x', 3), repeat(5))
show(islice(cycle('abc'), 7)); show(cycle([])); show(repeat('x', 3))
show(accumulate([1,2,3,4])); show(accumulate([1,2,3], initial=100)); show(accumulate([3,1,2], max)); show(accumulate(['a','b'])); show(accumulate([]))
show(accumulate([[1],[2]])); show(accumulate(iter([1,2,3]), lambda a,b: a*b, initial=2))
show(batched('ABCDEFG', 3))
try: show(batched('ABCDEFG', 3, strict=True))
except ValueError as e: print(e)
try: batched('abc', 0)
except ValueError as e: print(e)
show(chain('abc', [1,2], (3,), range(2), {5: 6})); show(chain()); show(chain.from_iterable(['ab', 'cd'])); show(chain.from_iterable(x*2 for x in 'ab')); show(chain((x for x in range(3)), 'z'))
try: show(chain('ab', 5))
except TypeError as e: print(e)
show(compress('ABCDEF', [1,0,1,0,1,1])); show(dropwhile(lambda x: x<5, [1,4,6,3,8])); show(takewhile(lambda x: x<5, [1,4,6,3,8])); show(filterfalse(lambda x: x%2, range(10))); show(filterfalse(None, [0,1,'',2]))
print([(k, list(g)) for k, g in groupby('AAAABBBCCDAABBB')]); print([(k, list(g)) for k, g in groupby([1,3,2,4,5], lambda x: x%2)]); print([k for k, g in groupby('AAAABBBCCDAABBB')])
g = groupby('AAB'); a = next(g); b = next(g); print(list(a[1]), list(b[1]), b[0])
show(islice('ABCDEFG', 2)); show(islice('ABCDEFG', 2, 4)); show(islice('ABCDEFG', 2, None)); show(islice('ABCDEFG', 0, None, 2)); show(islice('ABCDEFG', 1, 6, 3))
i = iter(range(10)); show(islice(i, 2, 5, 2)); print(next(i)); i = iter(range(10)); show(islice(i, 1, 1)); print(next(i))
for bad in [(-1,), (1, -2), (1, 2, 0), ('a',), (None, None, -1), (1,2,3,4), ()]:
    try: print(list(islice('abc', *bad)))
    except Exception as e: print(type(e).__name__, e)
show(pairwise('ABCD')); show(pairwise('A')); show(starmap(pow, [(2,5),(3,2),[10,3]])); a, b, c = tee([1,2,3], 3); print(list(a), next(b), list(b), list(c)); a, b = tee(x*x for x in range(4)); print(next(a), next(a), list(b), list(a))
show(zip_longest('ABCD', 'xy', fillvalue='-')); show(zip_longest('ab', (x for x in range(3)))); show(zip_longest())
show(product('AB', [1,2])); show(product(range(2), repeat=3)); show(product()); show(product('ab', [])); show(product([1,2], repeat=0))
show(combinations('ABCD', 2)); show(combinations(range(4), 3)); show(combinations('ab', 3)); show(combinations('ab', 0)); show(combinations_with_replacement('ABC', 2)); show(combinations_with_replacement('', 2))
show(permutations('ABC', 2)); show(permutations(range(3))); show(permutations('ab', 3)); show(permutations('ab', 0)); print(len(list(permutations(range(6)))))
for f in [lambda: combinations('ab', -1), lambda: permutations('ab', -1), lambda: permutations('ab', 'x'), lambda: product('ab', repeat=-1), lambda: chain(5).__next__(), lambda: count('a'), lambda: tee([], -1), lambda: next(chain()), lambda: combinations('ab'), lambda: takewhile(1), lambda: product(5), lambda: batched('a'), lambda: pairwise(3), lambda: starmap(pow, [3]).__next__(), lambda: repeat()]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
for t in (chain, count, islice, groupby, product, combinations_with_replacement, zip_longest, tee):
    print(t, t.__name__, getattr(t, '__module__', None))
print(type(chain()), isinstance(chain(), chain), iter(chain()).__class__.__name__, type(tee('a')[0]), type(next(groupby('a'))[1]))
c = count(); print(next(c), next(c), c.__next__(), c, iter(c) is c)
print(sum(islice(count(1), 100)), max(chain([1], [5, 2])), sorted(chain('hello', 'abc')), dict(zip('abc', count())), list(map(lambda x, y: x+y, count(), [1,2])))
class It:
    def __init__(self, n): self.n = n; self.i = 0
    def __iter__(self): return self
    def __next__(self):
        if self.i >= self.n: raise StopIteration
        self.i += 1
        return self.i
class N:
    def __init__(self, v): self.v = v
    def __add__(self, o): return N(self.v + o.v)
    def __repr__(self): return f'N({self.v})'
    def __eq__(self, o): return self.v == o.v
    def __bool__(self): return self.v > 1
    def __int__(self): return self.v
show(chain(It(2), It(1))); show(islice(It(5), 1, 4)); show(accumulate([N(1), N(2), N(3)])); show(pairwise(It(3))); show(cycle(It(0))); show(islice(cycle(It(2)), 5)); show(batched(It(5), 2)); print([(k, list(g)) for k, g in groupby([N(1), N(1), N(2)])]); show(compress('abc', [N(1), N(2), N(3)])); show(filterfalse(None, [N(1), N(2)])); show(zip_longest(It(1), It(2))); show(product(It(2), It(2))); show(combinations(It(3), 2)); show(takewhile(lambda n: N(n), It(3))); show(islice(count(N(1), N(1)), 3)); show(starmap(lambda *a: a, [It(2), It(1)]))
def bad():
    yield 1
    raise ValueError('boom')
for f in (lambda: list(chain(bad(), 'x')), lambda: list(islice(bad(), 5)), lambda: list(cycle(bad())), lambda: list(product(bad())), lambda: list(accumulate([1, 'a']))):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print([*chain('ab', 'c')], (*islice('abc', 2),)); x, *y = chain([1], [2, 3]); print(x, y)
print(list(islice(chain.from_iterable([i, i * i] for i in range(100)), 5, 12)))
