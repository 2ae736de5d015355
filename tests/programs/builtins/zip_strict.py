# zip(): strictness, laziness, and what it leaves in its iterators.
def fails(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)


print(list(zip()), list(zip([1, 2])), list(zip('ab', [1, 2, 3], (4, 5))))
fails(lambda: list(zip([1, 2], [1], strict=True)))
fails(lambda: list(zip([1], [1, 2], strict=True)))
fails(lambda: list(zip([1], [1], [1, 2], strict=True)))
fails(lambda: list(zip([1, 2], [1, 2], [1], strict=True)))
fails(lambda: list(zip([1, 2], [3, 4], strict=True)))
fails(lambda: list(zip([], strict=True)))
fails(lambda: zip([1], 5))
fails(lambda: zip(None))
fails(lambda: zip([1], wrong=True))
a = iter(range(5))
b = iter(range(3))
print(list(zip(a, b)), next(a), next(b, 'end'))
a = iter(range(5))
b = iter(range(3))
print(list(zip(b, a)), next(a))


def noisy(name, n):
    for i in range(n):
        print('give', name, i)
        yield i
    print('end', name)


z = zip(noisy('a', 2), noisy('b', 3))
print(next(z), next(z), next(z, None), next(z, None))
z = zip(noisy('c', 1), noisy('d', 2), strict=True)
print(next(z))
fails(lambda: next(z))
print(type(zip()), iter(z) is z, hasattr(z, '__length_hint__'))
print(list(zip(*[(1, 'a'), (2, 'b')])), dict(zip('xy', [1, 2])))
