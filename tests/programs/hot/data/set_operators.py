# Operators of sets: of ints and strs, of what else can be in a set, of the same set twice; orders of small ints are CPython's.
class Key:
    def __init__(self, n):
        self.n = n
    def __hash__(self):
        return self.n % 4
    def __eq__(self, other):
        return self.n == (other.n if isinstance(other, Key) else other)
    def __repr__(self):
        return f'K{self.n}'


class Sub(set):
    pass


def all_of(a, b):
    out = [a | b, a & b, a - b, a ^ b, a <= b, a < b, a >= b, a > b, a == b, a.isdisjoint(b)]
    c = set(a)
    c |= b
    out.append(c)
    c = set(a)
    c &= b
    out.append(c)
    c = set(a)
    c -= b
    out.append(c)
    c = set(a)
    c ^= b
    out.append(c)
    return out


def ordered(results):
    return [list(r) if not isinstance(r, bool) else r for r in results]


def by_text(results):
    return [sorted(r, key=repr) if not isinstance(r, bool) else r for r in results]


small = [set(), {0}, set([1, 2, 3, 4]), set([3, 4, 5]), set([7, 6]), set(range(20)), set(range(10, 40)), set([8, 16, 24, 32, 40])]
for i in range(30):
    for a in small:
        for b in small:
            result = all_of(a, b)
for a in small:
    for b in small:
        print(ordered(all_of(a, b)))
removed = set(range(12))
for n in (1, 5, 6, 7, 11):
    removed.discard(n)
removed.add(64)
for b in small:
    print(ordered(all_of(removed, b)), ordered(all_of(b, removed)))
texts = [{'a', 'b', 'c'}, {'c', 'd'}, {'', 'long text ' * 3, 'é', '日本'}, {'a', 1, None, (1, 2), 2.5, 1 << 70, b'a', frozenset({1})}, {1.0, True, 2, '1'}]
for i in range(20):
    for a in texts:
        for b in texts:
            result = all_of(a, b)
for a in texts:
    for b in texts:
        print(by_text(all_of(a, b)))
keys = [{Key(1), Key(5), 9, Key(2)}, {Key(5), 1, Key(9), 'x'}, {1, 2, 5}]
for i in range(40):
    for a in keys:
        for b in keys:
            result = all_of(a, b)
for a in keys:
    for b in keys:
        print(by_text(all_of(a, b)))
print({1} | {True}, {True} | {1}, {1.0} & {1}, {1} & {1.0}, {0} ^ {False}, {2, 1} - {1.0})
s = set(range(10))
print(s | s, s & s, s - s, s ^ s, s <= s, s < s)
t = s
s |= s
s &= s
print(s is t, len(s))
s ^= s
print(s, t is s)
print(type(Sub({1}) | {2}).__name__, type({1} | Sub({2})).__name__, type(frozenset({1}) | {2}).__name__, type({1} | frozenset({2})).__name__)


def attempt(f):
    try:
        return f()
    except TypeError as error:
        return str(error)


print([attempt(f) for f in (lambda: {1} | [2], lambda: {1} + {2}, lambda: {1} * {2}, lambda: {1} & None, lambda: {1} - {2: 3}, lambda: {1} | {2: 3}.keys(), lambda: {1} % {2}, lambda: {1} < [1], lambda: {1} @ {2})])
for n in (100, 1000, 5000):
    a, b = set(range(n)), set(range(n // 2, n * 2, 3))
    print(n, [sum(r) * len(r) for r in (a | b, a & b, a - b, a ^ b)], list(a | b)[:5], list(a ^ b)[-5:], a <= a | b, (a & b) < a)
