def f(a, b=2, *args, c, d=4, **kw):
    return (a, b, args, c, d, kw)

print(f(1, c=3), f(1, 2, 3, 4, c=5, e=6), f(*[1, 2], **{"c": 3}), f(c=1, a=0))

def g(a, /, b, *, c=1):
    return a + b + c

print(g(1, 2), g(1, b=2, c=3))

def make_counter():
    n = 0
    def inc(by=1):
        nonlocal n
        n += by
        return n
    return inc

c1, c2 = make_counter(), make_counter()
print(c1(), c1(), c2(), c1(10))

adders = [lambda x, i=i: x + i for i in range(3)]
late = [lambda: i for i in range(3)]
print([h(10) for h in adders], [h() for h in late])

def fact(n):
    return 1 if n <= 1 else n * fact(n - 1)

print(fact(5), fact(30))

def outer():
    x = 1
    def mid():
        def inner():
            return x
        return inner
    x = 2
    return mid()()

print(outer())
total = 0
def add(n):
    global total
    total += n
for i in range(5):
    add(i)
print(total)

def compose(*fs):
    def h(x):
        for f in fs:
            x = f(x)
        return x
    return h

print(compose(lambda x: x + 1, lambda x: x * 2, str)(4))
def defaults(x, acc=[]):
    acc.append(x)
    return acc
print(defaults(1), defaults(2))
print((lambda *a, **k: (a, k))(1, 2, z=3))
def deco(f):
    def wrapper(*args):
        return "<" + str(f(*args)) + ">"
    return wrapper
@deco
@deco
def hello(n):
    return n
print(hello(3), f.__name__, hello.__name__)
for bad in [lambda: f(), lambda: g(1), lambda: g(1, 2, 3), lambda: g(a=1, b=2), lambda: fact(), lambda: fact(1, 2), lambda: fact(x=1), lambda: f(1, a=2, c=1)]:
    try:
        bad()
    except TypeError as e:
        print(e)
print(print.__name__, callable(print), callable(3), isinstance(3, int), isinstance(True, (str, int)))
def gen_default(n=len("abc")): return n
print(gen_default())
if (m := 5) > 3:
    print(m)
