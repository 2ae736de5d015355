# bytearray: comparison, iteration while it changes, text of it, subclasses, matching.
a = bytearray(b'abc')
print(a == b'abc', b'abc' == a, a == bytearray(b'abc'), a != b'x', a < b'abd', b'abd' > a, a <= a, a >= b'b', a == 'abc', a == [97, 98, 99], memoryview(b'abc') == a, a == memoryview(b'abc'))
try:
    a < 'x'
except TypeError as e:
    print(e)
try:
    a < [1]
except TypeError as e:
    print(e)
print(repr(a), str(a), '%s' % a, f'{a}', f'{a!r:>20}|', repr(bytearray()), repr(bytearray(b'\'"\x00\xff')), ascii(a))
print(list(a), tuple(a), sum(a), max(a), sorted(a, reverse=True), list(reversed(a)), [*a], set(a) == {97, 98, 99}, 97 in a, list(enumerate(a)), list(zip(a, a)))
x, *y = a
print(x, y)
seen = []
for i in a:
    seen.append(i)
    if len(a) < 6:
        a.append(i + 3)
print(seen, a)
it = iter(a)
next(it)
del a[2:]
print(list(it), type(it), it.__length_hint__())
a = bytearray(b'xyz')
for i in a:
    a.clear()
print(a)


class Sub(bytearray):
    def __init__(self, *args):
        super().__init__(*args)
        self.note = 'n'

    def __getitem__(self, i):
        return ('got', i)

    def twice(self):
        return self * 2


s = Sub(b'ab')
s.x = 5
s.append(99)
print(s, s[0], s.note, s.x, len(s), isinstance(s, bytearray), s.twice(), s == b'abc', type(s), Sub.__mro__, s + b'd', bytes(s))
s += b'!'
print(type(s), s, s.note)
match bytearray(b'q'):
    case bytearray() as m:
        print('matched', m)
match bytearray(b'q'):
    case [x]:
        print('a sequence')
    case _:
        print('not a sequence')
a = bytearray(b'abc')
print(a.decode(), a.decode('ascii'), bytearray(b'\xff').decode('latin-1'), bytearray(b'\xff\xfe').decode('utf-8', 'replace'), int.from_bytes(a, 'big'), a.hex(), bytes(a), a.upper(), a.title(), a.center(9, b'*'), type(a.split(b'b')[0]), a.partition(b'b'), type(a.join([b'x', b'y'])))
print(bytearray.__name__, bytearray.__hash__, callable(bytearray), issubclass(bytearray, object), bytearray is type(a), a.__class__)
import copy
b = copy.copy(a)
c = copy.deepcopy([a])
a[0] = 90
print(a, b, c)
print(a.__alloc__() > 3, a.__contains__(98), a.__len__(), a.__eq__(5), a.__add__(b'x'), a.__mul__(2), a.__repr__(), a.__iter__().__next__())
a.resize(5)
print(a)
a.resize(1)
print(a)
try:
    a.resize(-1)
except ValueError as e:
    print(e)
