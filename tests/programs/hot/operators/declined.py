# Operators of classes whose methods answer, decline, or ask the other side, in loops that run hot.
class Base:
    def __init__(self, n):
        self.n = n
    def __repr__(self):
        return f'{type(self).__name__}({self.n})'


class Adds(Base):
    def __add__(self, other):
        return Adds(self.n + other.n) if isinstance(other, Adds) else NotImplemented
    def __eq__(self, other):
        return self.n == other.n if isinstance(other, Adds) else NotImplemented
    def __lt__(self, other):
        return self.n < other.n if isinstance(other, Adds) else NotImplemented


class Reflects(Base):
    def __radd__(self, other):
        return ('radd', self.n, str(other))
    def __gt__(self, other):
        return ('gt', self.n, str(other))
    def __rsub__(self, other):
        return NotImplemented


class Changes(Adds):
    def __iadd__(self, other):
        if other == 3:
            return NotImplemented
        self.n += other
        return self
    def __radd__(self, other):
        return 'mine first'


class Declines(Base):
    def __iadd__(self, other):
        return NotImplemented


def tried(f):
    try:
        return f()
    except TypeError as error:
        return str(error)


def sums(rounds):
    seen = []
    values = [Adds(1), Reflects(2), Changes(3), 4, 2.5, 'text', None, [1]]
    for i in range(rounds):
        for a in values:
            for b in values:
                got = tried(lambda: a + b)
                if i % 40 == 0:
                    seen.append(repr(got))
    return seen


def compared(rounds):
    equal = less = 0
    others = []
    values = [Adds(k) for k in range(4)] + [Reflects(9), 3]
    for i in range(rounds):
        for a in values:
            for b in values:
                if a == b:
                    equal += 1
                r = tried(lambda: a < b)
                if r is True:
                    less += 1
                elif r is not False and i == rounds - 1:
                    others.append(r)
    return equal, less, others


def changed(rounds):
    x, y, errors = Changes(0), Declines(1), set()
    for i in range(rounds):
        x += 1
        if i == rounds // 2:
            errors.add(tried(lambda: x.__iadd__(3)) is NotImplemented)
        try:
            x += 3
        except TypeError as error:
            errors.add(str(error))
        try:
            y += 1
        except TypeError as error:
            errors.add(str(error))
        z = 5
        z += Reflects(i)
    return x, y, z, sorted(map(str, errors))


def sorts():
    items = [Adds(k * 7 % 11) for k in range(11)]
    mixed = [Adds(3), Reflects(1), Adds(2)]
    return sorted(items), max(items), tried(lambda: sorted(mixed)), tried(lambda: 1 - Reflects(1))


def replaced():
    class Late(Base):
        def __add__(self, other):
            return 'first'
    a, out = Late(1), []
    for i in range(300):
        if i == 100:
            Late.__add__ = lambda self, other: 'second'
        if i == 200:
            del Late.__add__
        out.append(tried(lambda: a + a))
    return [out[k] for k in (0, 99, 100, 199, 200, 299)]


for line in sums(81)[:140]:
    print(line)
print(compared(120))
print(changed(150))
print(sorts())
print(replaced())
