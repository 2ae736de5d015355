# hash(): equal numbers have equal hashes; what has none.
def fails(v):
    try:
        print(hash(v))
    except Exception as e:
        print(type(e).__name__ + ':', e)


for v in (0, 1, -1, -2, 2**30, True, False, 0.0, -0.0, 1.0, -3.0):
    fails(v)
print(hash(2**31) == hash(float(2**31)), hash(1 + 0j) == hash(1), hash(0.5) == hash(0.5 + 0j))
for v in ([], {}, set(), bytearray(), slice(1, [], 2), ([],), {1: 2}.keys()):
    fails(v)
print(hash('a') == hash('a'), hash(b'a') == hash(b'a'), hash((1, 2)) == hash((1, 2)), hash(()) == hash(()))
print(hash(frozenset([1, 2])) == hash(frozenset([2, 1])), hash(range(3)) == hash(range(0, 3, 1)), hash(slice(1, 2)) == hash(slice(1, 2)))


class Eq:
    def __eq__(self, other):
        return True


class H:
    def __init__(self, h):
        self.h = h

    def __hash__(self):
        return self.h


fails(Eq())
fails(H(5))
fails(H(-1))
fails(H(True))
fails(H('a'))
fails(H(2.0))
fails((H(7), Eq()))
print(Eq.__hash__, hash(H(2**100)) == hash(2**100), hash(int) == hash(int), hash(len) == hash(len))


class Sub(Eq):
    __hash__ = object.__hash__


print(isinstance(hash(Sub()), int), {H(1): 'a'}[H(1)] if False else 'skipped')
try:
    hash()
except TypeError as e:
    print(e)
