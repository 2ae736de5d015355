# One loop over lists, tuples, strings, ranges, dicts and own sequences, one after the other.
class Own:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
    def __getitem__(self, i):
        if i >= self.n: raise IndexError
        return i * 2
def walk(c):
    t = 0
    for x in c: t = t * 3 % 1000003 + (ord(x) if isinstance(x, str) else x)
    return t
def index(c, n):
    t = 0
    for i in range(n): t += c[i % len(c)]
    return t
things = [list(range(200)), tuple(range(150)), "héllo wörld" * 20, range(5, 400, 3), {i: i for i in range(100)}, Own(120), set(range(300)), b"bytes" * 30, bytearray(b"xyz" * 40), (i for i in range(130)), {i: i for i in range(50)}.values(), memoryview(b"mem" * 20), reversed(range(99)), map(abs, range(-60, 60))]
print([walk(t) for t in things])
print([index(c, 300) for c in ([1, 2, 3], (4, 5), range(7), Own(9), b"ab", bytearray(b"q"), {0: 5, 1: 6}, [1.5, 2], [True, 2 ** 70], memoryview(b"zz"))])
def store(c, n):
    for i in range(n): c[i % 5] = i
    return c
print(store([0] * 5, 300), store({}, 300), store(bytearray(5), 250))
def member(c, n):
    t = 0
    for i in range(n): t += i in c
    return t
print([member(c, 300) for c in ([1, 5, 299], (2.0, 3), {7: 8, 250: 1}, {1, 2, 3}, frozenset((9, 300)), range(0, 300, 7), Own(100), {i: 0 for i in range(20)}.keys(), b"\x01\x02")] if False else [member(c, 250) for c in ([1, 5, 249], (2.0, 3), {7: 8}, {1, 2}, range(0, 300, 7), Own(100), b"\x01\x02")])
def append(c, n):
    for i in range(n): c.append(i % 7)
    return len(c)
class L(list):
    def append(self, x): super().append(x); super().append(x)
from collections import deque
print(append([], 200), append(L(), 200), append(bytearray(), 200), append(deque(maxlen=10), 200))
def unpack(pairs):
    t = 0
    for a, b in pairs: t += a * 2 + b
    return t
print(unpack([(i, 1) for i in range(100)]), unpack([[i, 2.5] for i in range(100)]), unpack({i: i for i in range(90)}.items()), unpack(enumerate(range(50))), unpack(zip(range(40), range(40))), unpack(b"ab" for _ in range(30)))
try: unpack([(1, 2)] * 200 + [(1, 2, 3)])
except ValueError as e: print(e)
