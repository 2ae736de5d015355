# map(): several iterables, strictness, and exceptions of function and iterators.
def fails(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)


print(list(map(str, [1, 2])), list(map(pow, [2, 3], [3, 2])), list(map(max, [1, 5], [4, 2], [3, 3])))
print(list(map(lambda *a: a, 'ab', [1, 2, 3], (4, 5))))
fails(lambda: list(map(lambda a, b: a + b, [1, 2], [3], strict=True)))
fails(lambda: list(map(lambda a, b: a + b, [1], [3, 4], strict=True)))
fails(lambda: list(map(lambda a, b: a + b, [1, 2], [3, 4], strict=True)))
fails(lambda: map(str))
fails(lambda: map())
fails(lambda: map(str, 5))
fails(lambda: list(map(5, [1])))
fails(lambda: list(map(None, [1])))
fails(lambda: list(map(int, ['1', 'x', '3'])))
fails(lambda: list(map(len, ['a', 2])))


def stop(x):
    if x == 2:
        raise StopIteration
    return x


print(list(map(stop, [1, 2, 3])))
m = map(int, ['1', 'x', '3'])
print(next(m))
fails(lambda: next(m))
print(next(m), next(m, 'end'))
print(list(map(str.upper, ['a', 'b'])), list(map('{}-{}'.format, [1, 2], 'ab')))
calls = []
lazy = map(calls.append, [1, 2, 3])
print(calls, next(lazy), calls)
print(list(map(next, [iter('ab'), iter('cd')])), sum(map(float, ['1.5', '2.5'])))
print(sorted(map(abs, [-3, 1, -2])), set(map(type, [1, 'a'])) == {int, str}, any(map(bool, [0, 1])))
nested = map(next, map(iter, [[1], [2]]))
print(list(nested), type(m).__name__)
