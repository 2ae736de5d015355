# match: every kind of pattern, guards, what is bound and when.
def kind(v):
    match v:
        case None:
            return "none"
        case True | False:
            return "bool"
        case 0:
            return "zero"
        case -1 | 1.5 | "text" | b"bytes" | 2 + 3j:
            return "literal"
        case []:
            return "empty"
        case [x]:
            return "one", x
        case [x, y] if x == y:
            return "twins", x
        case (1, *rest):
            return "from one", rest
        case [first, *_, last]:
            return "ends", first, last
        case {"kind": "point", "x": x, **rest}:
            return "point", x, rest
        case {"a": {"b": [_, deep]}}:
            return "deep", deep
        case {1: one, "k": (p, q)}:
            return "mixed", one, p, q
        case {}:
            return "mapping"
        case str() as s if len(s) > 3:
            return "long", s
        case str(s):
            return "str", s
        case int(n) | float(n):
            return "number", n
        case set() | frozenset():
            return "set"
        case _:
            return "other"


for v in (None, True, False, 0, 0.0, -1, 1.5, "text", b"bytes", 2 + 3j, [], (), [5], (6,), [2, 2], (1, 2, 3), [1], [7, 8], range(3, 6), range(0),
          {"kind": "point", "x": 4, "y": 5, "z": 6}, {"kind": "point"}, {"a": {"b": (1, 2)}}, {1: 1, "k": "no"}, {1: 2, "k": [3, 4]}, {}, {"q": 1},
          "ab", "abcdef", 12, 2.5, {1}, frozenset(), object, b"x", bytearray if False else b"y", 1j, ..., iter([1])):
    print(repr(v) if not callable(getattr(v, "__next__", None)) else "iterator", kind(v))


class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


class Point3(Point):
    __match_args__ = ("x", "y", "z")

    def __init__(self, x, y, z):
        super().__init__(x, y)
        self.z = z


class Lazy:
    @property
    def value(self):
        print("value asked")
        return 42

    @property
    def broken(self):
        raise AttributeError("inside")

    def __getattr__(self, name):
        if name == "dynamic":
            return "made"
        raise AttributeError(name)


def shape(s):
    match s:
        case Point3(0, y, z=z):
            return "3 at zero", y, z
        case Point(x=0, y=0):
            return "origin"
        case Point(0, y) | Point(y, 0):
            return "axis", y
        case Point(x, y) if x == y:
            return "diagonal", x
        case Point() as p:
            return "point", p.x, p.y
        case Lazy(missing=_) | Lazy(broken=_):
            return "not this"
        case Lazy(value=v, dynamic=d):
            return "lazy", v, d
        case [Point(x=a), Point(x=b)]:
            return "two", a, b
        case {"at": Point(x, Point(y, z))}:
            return "nested", x, y, z


for s in (Point3(0, 1, 2), Point(0, 0), Point(0, 3), Point(4, 0), Point(5, 5), Point(1, 2), Point3(1, 1, 1), Lazy(), [Point(1, 2), Point3(3, 4, 5)],
          {"at": Point(1, Point(2, 3))}, {"at": Point(1, 2)}, 5):
    print(shape(s))


class Colour:
    RED = 1
    GREEN = 2


def named(v):
    match v:
        case Colour.RED:
            return "red"
        case Colour.GREEN:
            return "green"
        case (Colour.RED, Colour.GREEN as g):
            return "pair", g
    return "none"


print([named(v) for v in (1, 2, 3, [1, 2], (2, 1))])


class Loud:
    def __eq__(self, other):
        print("compared with", other)
        return other == 2


match Loud():
    case 1:
        print("one")
    case 2 | 3:
        print("two or three")

x = "before"
match (1, 2):
    case (x, 3):
        print("not here")
    case (y, 2):
        print(x, y)
match 5, 6:
    case a, b:
        print(a, b)
match [1, [2, [3, [4]]]]:
    case [a, [b, [c, [d]]]]:
        print(a, b, c, d)
match {"x": 1}:
    case {"x": 1, **rest}:
        print(rest)
match = 5
case = match
print(match, case)


def errors():
    class NoArgs:
        pass

    class ListArgs:
        __match_args__ = ["a"]

    class IntArgs:
        __match_args__ = (1,)

    class Twice:
        __match_args__ = ("a", "a")
        a = 1

    def one():
        match NoArgs():
            case NoArgs(1):
                pass

    def two():
        match ListArgs():
            case ListArgs(1):
                pass

    def three():
        match IntArgs():
            case IntArgs(1):
                pass

    def four():
        match Twice():
            case Twice(1, a=1):
                pass

    def five():
        match 5:
            case one():
                pass

    def six():
        match 5:
            case int(1, 2):
                pass

    def seven():
        match Twice():
            case Twice(1, 1):
                pass

    for f in (one, two, three, four, five, six, seven):
        try:
            f()
            print("fine")
        except TypeError as e:
            print(e)


errors()


def in_try(v):
    for v in v:
        try:
            match v:
                case [a, b]:
                    result = a + b
                case {"k": k, **others}:
                    result = k, others
                case int() as n if n > 3:
                    continue
                case int():
                    raise ValueError(v)
                case str():
                    break
                case _:
                    return "left"
        except ValueError as e:
            result = "caught", e.args
        finally:
            print("finally", v)
        print(result)
    return "end"


print(in_try([(1, 2), {"k": 1, "z": 2}, 5, 2, "stop", 3]), in_try([1.5]))


def generator(items):
    for item in items:
        match item:
            case ("send", v):
                got = yield v
                print("got", got)
            case ("from", *rest):
                yield from rest
            case _ if item:
                yield "other", item


g = generator([("send", 1), ("from", 2, 3), 4, 0, "x"])
print(next(g), g.send("hello"), list(g))


def hot(n):
    total = 0
    for i in range(n):
        match i % 5, i:
            case (0, _):
                total += 1
            case (1, v) if v % 2:
                total += v
            case (2 | 3 as k, v):
                total += k * v
            case [_, v]:
                total -= v
    return total


print(hot(5000))


def commands(lines):
    state = {}
    for line in lines:
        match line.split():
            case ["set", name, value]:
                state[name] = int(value)
            case ["add", name, *values]:
                state[name] = state.get(name, 0) + sum(map(int, values))
            case ["del", *names]:
                for n in names:
                    state.pop(n, None)
            case [] | ["#", *_]:
                pass
            case [command, *_]:
                print("unknown", command)
    return state


print(commands(["set a 1", "add a 2 3", "add b", "", "# note", "del c b", "jump 1", "set z 9"] * 300) == {"a": 6, "z": 9} or None)
