# itertools: accumulate, starmap, zip_longest, tee.
import itertools as it
import operator


def fails(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)


print(list(it.accumulate([1, 2, 3])), list(it.accumulate([1, 2, 3], initial=10)), list(it.accumulate([], initial=5)), list(it.accumulate([])), list(it.accumulate([3, 1, 4], max)))
print(list(it.accumulate('abc')), list(it.accumulate([1, 2, 3], operator.mul)), list(it.accumulate([1, 2, 3], lambda a, b: a * 10 + b)), list(it.accumulate([0.5, 1, 2])))
print(list(it.accumulate([[1], [2]])), list(it.accumulate([1, 2], func=None, initial=None)), list(it.accumulate((x for x in (5, 6)), min)))
fails(lambda: list(it.accumulate([1, 'a'])))
fails(lambda: list(it.accumulate([1, 2], 5)))
fails(lambda: it.accumulate(5))
a = it.accumulate([1, 'x', 2])
print(next(a))
fails(lambda: next(a))
print(list(it.starmap(pow, [(2, 3), (3, 2)])), list(it.starmap(lambda *a: a, [(), (1,), [2, 3], 'ab'])), list(it.starmap(max, [(1, 5, 2)])), list(it.starmap(print, [])))
fails(lambda: list(it.starmap(pow, [5])))
fails(lambda: list(it.starmap(pow, [(1,)])))
fails(lambda: list(it.starmap(5, [(1,)])))
s = it.starmap(divmod, [(7, 2), (1, 0), (9, 4)])
print(next(s))
fails(lambda: next(s))
print(next(s), next(s, 'end'))
print(list(it.zip_longest('abc', [1])), list(it.zip_longest('ab', [1, 2, 3], fillvalue='-')), list(it.zip_longest()), list(it.zip_longest('', [])), list(it.zip_longest((x for x in 'ab'), 'c')))
fails(lambda: it.zip_longest(5))
x, y = it.tee(iter([1, 2, 3]))
print(next(x), next(x), list(y), list(x), it.tee([1], 0), [list(t) for t in it.tee('ab', 3)])
fails(lambda: it.tee([1], -1))
fails(lambda: it.tee(5))
u, = it.tee([1, 2], 1)
v, w = it.tee(u)
print(next(u), next(v), list(w), list(u))


def gen():
    yield 1
    raise ValueError('in tee')


p, q = it.tee(gen())
print(next(p))
fails(lambda: next(p))
print(next(q), next(q, 'end'))
