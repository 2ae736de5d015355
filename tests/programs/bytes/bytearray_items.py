# bytearray: items, slices, methods that change it.
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class Index:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n


a = bytearray(b'hello')
a[0] = 72
a[-1] = Index(33)
print(a, a[0], a[-1], a[Index(1)], a[1:3], a[::-1], a[::2], len(a), bool(a), bool(bytearray()), type(a[1:2]))
a[1:3] = b'EE--'
print(a)
a[::2] = b'....'
print(a)
a[2:2] = bytearray(b'in')
a[:0] = [1, 2]
a[len(a):] = range(3)
print(a)
a[1:3] = a
print(a)
del a[0], a[-1], a[2:6], a[::3]
print(a)
del a[:]
print(a)
a.append(65)
a.append(Index(66))
a.extend(b'CD')
a.extend([69, Index(70)])
a.extend(x for x in (71, 72))
a.extend('')
a.extend(a)
a.insert(0, 48)
a.insert(-1, 49)
a.insert(100, Index(50))
print(a, a.pop(), a.pop(0), a.pop(-2), a)
a.remove(65)
a.reverse()
print(a, a.copy(), a.copy() is a)
a.clear()
print(a)
b = c = bytearray(b'ab')
b += b'cd'
b += bytearray(b'e')
b += memoryview(b'f')
b *= 2
print(b, c, b is c, b + b'x', b'x' + b, type(b'x' + b), type(b + b'x'), 2 * bytearray(b'a'), bytearray(b'a') * -1)
b *= 0
print(c)
a = bytearray(b'abc')
for bad in (lambda: a[5], lambda: a['x'], lambda: a.__setitem__(0, 256), lambda: a.__setitem__(0, -1), lambda: a.__setitem__(0, 'x'), lambda: a.__setitem__(9, 1), lambda: a.__setitem__('x', 1),
            lambda: a.__setitem__(slice(0, 1), 'x'), lambda: a.__setitem__(slice(0, 1), 5), lambda: a.__setitem__(slice(None, None, 2), b'x'), lambda: a.__delitem__(7), lambda: a.__delitem__('x'),
            lambda: a.append(256), lambda: a.append('a'), lambda: a.append(b'a'), lambda: a.extend('ab'), lambda: a.extend(5), lambda: a.extend([256]), lambda: a.extend(['a']), lambda: a.insert(0, 1000), lambda: a.insert('a', 1),
            lambda: a.pop(9), lambda: bytearray().pop(), lambda: a.pop('x'), lambda: a.remove(1), lambda: a.remove(256), lambda: a.remove('a'), lambda: a + 'x', lambda: a + 1, lambda: 'x' + a, lambda: a * 'x', lambda: a.__iadd__('x'),
            lambda: a.__iadd__([1]), lambda: hash(a), lambda: {a: 1}, lambda: a.nope, lambda: a.__imul__('x'), lambda: bytearray.append(b'x', 1), lambda: a @ a, lambda: a - a):
    show(bad)
print(a)
