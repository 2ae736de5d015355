# Generators and coroutines are no callables, wherever one calls them.
g = (i for i in range(3))
async def co(): pass
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
c = co()
for h in (lambda: g(), lambda: g(1), lambda: c(), lambda: list(map(g, [1])), lambda: sorted([1], key=g), lambda: g(*[]), lambda: g(x=1), lambda: callable(g), lambda: (lambda f: f())(g)): t(h)
def hot(n):
    k = 0
    for i in range(n):
        try: g()
        except TypeError: k += 1
    return k
t(lambda: hot(300)); t(lambda: list(g))
class C: __call__ = (x for x in "ab")
t(lambda: C()())
class D: __add__ = (x for x in "ab")
t(lambda: D() + 1)
c.close()
