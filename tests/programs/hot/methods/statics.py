# Static methods called on instances, classes and through super(), with all kinds of arguments; when they change.
class Tool:
    @staticmethod
    def one(x):
        return 'one', x
    @staticmethod
    def more(x, y=2, *rest, z=3):
        return x, y, rest, z
    @staticmethod
    def none():
        return 'none'
    @staticmethod
    def steps(n):
        yield from range(n)
    @staticmethod
    async def waits():
        return 1
    length = staticmethod(len)
    kind = staticmethod(dict)
    nothing = staticmethod(None)
    twice = staticmethod(staticmethod(lambda: 'twice'))


class Sub(Tool):
    @staticmethod
    def one(x):
        return 'sub', super(Sub, Sub).one(x)


class Slotted(Tool):
    __slots__ = ('a',)


class Own(staticmethod):
    def __call__(self, *args):
        return 'own call', args


class Marked:
    own = Own(lambda *args: ('wrapped', args))
    @property
    def prop(self):
        return 1


def attempt(f, *args):
    try:
        return f(*args)
    except TypeError as error:
        return str(error)


def ask(t, i):
    waiting = t.waits()
    waiting.close()
    return (t.one(i), t.one(x=i), t.more(i), t.more(i, 5, 6, z=7), t.more(*[i, 1]), t.none(), list(t.steps(3)), t.length('abc'), t.kind(a=1), t.twice(), type(waiting).__name__)


ts = [Tool(), Sub(), Slotted(), Tool, Sub]
for t in ts:
    for i in range(150):
        result = ask(t, i)
    print(result)
for i in range(300):
    result = ask(ts[i % 5], i)
print(result)
t, m = Tool(), Marked()
print([attempt(t.one), attempt(t.one, 1, 2), attempt(t.nothing), attempt(lambda: t.none(1)), attempt(lambda: t.one())])
print({m.own(1) for _ in range(200)}, {m.__class__.own(1) for _ in range(200)})


def loop(t, n):
    out = set()
    for i in range(n):
        out.add(t.one(1)[0])
        if i == n // 3:
            t.one = lambda x: ('instance', x)
        if i == n // 2:
            del t.one
        if i == n * 2 // 3:
            Tool.one = lambda self, x: ('method', x)
        if i == n * 3 // 4:
            Tool.one = staticmethod(lambda x: ('other', x))
    return sorted(out)


print(loop(t, 400))
m.held = staticmethod(lambda *args: ('held', args))
print({m.held(1, 2) for _ in range(200)})
