# bytes() and bytearray() of everything.
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


class Bytes:
    def __bytes__(self):
        return b'from bytes'


class BadBytes:
    def __bytes__(self):
        return 'no'


class Seq:
    def __getitem__(self, i):
        if i == 3:
            raise IndexError
        return i + 65


class Text(str):
    def __bytes__(self):
        return b'text'


def generate():
    yield 1
    yield Index(2)


for T in bytes, bytearray:
    print(T(), T(3), T(Index(2)), T([1, 2, Index(3)]), T((65, 66)), T(range(3)), T(generate()), T(b'ab'), T(bytearray(b'cd')), T(memoryview(b'ef')))
    print(T('ab', 'utf-8'), T('\xe4', encoding='latin-1'), T('\xe4', 'ascii', 'replace'), T(Seq()), T({1: 2}), T(source=b'x'), T(True), T(iter([1])))
    show(lambda: T(Bytes()))
    show(lambda: T(BadBytes()))
    show(lambda: T(Text('x')))
    show(lambda: T('x'))
    show(lambda: T('x', 5))
    show(lambda: T(b'x', 'utf-8'))
    show(lambda: T(1, 'utf-8'))
    show(lambda: T(-1))
    show(lambda: T(Index(-1)))
    show(lambda: T([256]))
    show(lambda: T([-1]))
    show(lambda: T((1, 'a')))
    show(lambda: T(iter([300])))
    show(lambda: T(iter(['a'])))
    show(lambda: T([1.5]))
    show(lambda: T(1.5))
    show(lambda: T(None))
    show(lambda: T(object()))
    show(lambda: T(2**70))
    show(lambda: T(1, 2, 3, 4))
    show(lambda: T(x=1))
    show(lambda: T('\xe4', 'ascii'))
    show(lambda: T('\xe4', 'nope'))
    show(lambda: T(errors='strict'))
    show(lambda: T(encoding='ascii'))
print(bytes(Bytes()), b'x'.__bytes__(), type(b''.__bytes__()))
x = b'abc'
print(bytes(x) is x, str(b'ab', 'ascii'), str(bytearray(b'ab'), 'ascii'), str(memoryview(b'ab'), 'ascii'), int(bytearray(b'12')), float(bytearray(b'1.5')), ord(bytearray(b'a')))
print(b'a'.__getnewargs__(), b'%d'.__mod__(3), b''.__rmod__(5))
