# with: every form, every way out, and what __exit__ sees.
class Manager:
    def __init__(self, name, suppress=False, value=None):
        self.name, self.suppress, self.value = name, suppress, value

    def __enter__(self):
        print("enter", self.name)
        return self if self.value is None else self.value

    def __exit__(self, kind, error, traceback):
        print("exit", self.name, kind.__name__ if kind else None, repr(error), traceback is not None)
        return self.suppress


with Manager("a") as m:
    print("in", m.name)
with Manager("plain"):
    pass
with Manager("x") as x, Manager("y") as y:
    print(x.name, y.name)
with (Manager("p") as p, Manager("q"), Manager("r") as r,):
    print(p.name, r.name)
with (Manager("tuple target", value=(1, (2, 3)))) as (one, (two, three)):
    print(one, two, three)


class Box:
    pass


box, cells = Box(), {}
with Manager("attribute", value=5) as box.value, Manager("item", value=6) as cells["k"], Manager("star", value=range(4)) as (first, *rest):
    print(box.value, cells, first, rest)
with Manager("suppress", True):
    raise ValueError("gone")
print("after")
try:
    with Manager("outer", True), Manager("inner"):
        raise KeyError("k")
    print("outer ended it")
    with Manager("passes", 0):
        1 / 0
except ZeroDivisionError as e:
    print("caught", e)


def returns(n):
    with Manager("return"):
        if n == 0:
            return "early"
        with Manager("nested") as inner:
            return "late " + inner.name
    return "never"


print(returns(0), returns(1))


def swallow():
    with Manager("swallow", True):
        return 1 / 0
    return "after"


print(swallow())


def loop():
    out = []
    for i in range(5):
        with Manager(i):
            if i == 1:
                continue
            if i == 3:
                break
            out.append(i)
    else:
        out.append("else")
    return out, i


print(loop())


def mixed():
    for i in range(3):
        try:
            with Manager(("try", i), i == 1):
                if i == 0:
                    continue
                raise RuntimeError(i)
        except RuntimeError as e:
            print("except", e)
        finally:
            print("finally", i)
    return i


print(mixed())


class Failing:
    def __init__(self, where):
        self.where = where

    def __enter__(self):
        if self.where == "enter":
            raise OSError("enter failed")
        return 1

    def __exit__(self, *args):
        print("failing exit", args[0])
        raise LookupError("exit failed")


for where in ("enter", "exit"):
    for inside in (False, True):
        try:
            with Manager("around"), Failing(where) as v:
                print("inside", v)
                if inside:
                    raise TypeError("inside failed")
        except Exception as e:
            print(type(e).__name__, e, "context:", repr(e.__context__))


def generator():
    with Manager("generator") as m:
        got = yield 1
        print("got", got)
        yield 2
    yield 3


g = generator()
print(next(g), g.send("s"), next(g))
g = generator()
next(g)
try:
    g.throw(ValueError("thrown"))
except ValueError as e:
    print("thrown out", e)
g = generator()
next(g)
g.close()


def suppressing():
    total = 0
    for i in range(4):
        with Manager(i, True):
            total += i
            yield total
            total += 10
    yield "end", total


g = suppressing()
print(next(g), g.throw(ValueError), next(g), next(g), g.throw(KeyError(1)))


class Truthy:
    def __init__(self, v):
        self.v = v

    def __bool__(self):
        print("bool")
        if self.v is None:
            raise ArithmeticError("no truth")
        return self.v


for v in (True, False, None):
    try:
        with Manager("truth", Truthy(v)):
            raise IndexError(v)
        print("suppressed")
    except Exception as e:
        print(repr(e), repr(e.__context__))


class ByClass:
    @classmethod
    def __enter__(cls):
        return cls.__name__

    @staticmethod
    def __exit__(*args):
        print(len(args))


with ByClass() as name:
    print(name)


class OnInstance:
    pass


o = OnInstance()
o.__enter__ = o.__exit__ = lambda *a: None


class OnlyEnter:
    def __enter__(self):
        return 1


class OnlyExit:
    def __exit__(self, *args):
        return 1


for bad in (o, OnlyEnter(), OnlyExit(), 5, None, "text", OnlyExit):
    try:
        with bad as b:
            print("in")
    except Exception as e:
        print(type(e).__name__, e)


def hot(n):
    total = 0
    for i in range(n):
        with counter as c:
            total += c
            if i % 3 == 0:
                continue
            total += 1
    return total


class Counter:
    entered = left = 0

    def __enter__(self):
        self.entered += 1
        return self.entered % 7

    def __exit__(self, *args):
        self.left += 1


counter = Counter()
print(hot(5000), counter.entered, counter.left)


def raising(n):
    total = 0
    for i in range(n):
        with Quiet():
            total += i
            if i % 5 == 0:
                raise ValueError(i)
            total += 1
    return total


class Quiet:
    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        return kind is ValueError and error.args[0] % 5 == 0


print(raising(3000))


def scopes():
    value = 1
    with Manager("scope", True):
        value = 2
        raise ValueError
    inner = [value for _ in range(2)]
    with Manager("closure") as captured:
        f = lambda: captured.name
    return value, inner, f()


print(scopes())


class Body:
    with Manager("class", value=9) as attribute:
        other = attribute + 1


print(Body.attribute, Body.other)
