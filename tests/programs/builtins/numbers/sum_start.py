# sum(): its start, what it refuses, and how exact it is.
def fails(f, *a, **k):
    try:
        print(f(*a, **k))
    except Exception as e:
        print(type(e).__name__ + ':', e)


fails(sum, [1, 2, 3])
fails(sum, [1, 2], start=10)
fails(sum, [], 5)
fails(sum, [[1], [2]], [])
fails(sum, [(1,), (2, 3)], ())
fails(sum, ['a'], '')
fails(sum, [b'a'], b'')
fails(sum, [bytearray()], bytearray())
fails(sum, ['a', 'b'])
fails(sum, 5)
fails(sum)
fails(sum, [1], 2, 3)
fails(sum, [1], iterable=[2])
print(sum([0.1] * 10), sum([1e16, 1.0, -1e16]), sum([1e100, 1, -1e100]))
print(sum([True, False, True]), sum([1, 2.5, 3]), sum([2**62, 2**62, 2**62]))
print(sum([1j, 2, 3.5]), sum([0.1, 0.2, 0.3j]))
print(sum(range(10**6)), sum({1: 'a', 2: 'b'}), sum(x * x for x in range(10)))
print(sum([float('inf'), 1.0]), sum([float('inf'), float('-inf')]))
print(sum([-0.0]), sum([-0.0, -0.0], -0.0))


class V:
    def __init__(self, x):
        self.x = x

    def __add__(self, other):
        return V(self.x + (other.x if isinstance(other, V) else other))

    def __radd__(self, other):
        return V(other + self.x)


print(sum([V(1), V(2), V(3)]).x, sum([V(1), 5], V(10)).x)
