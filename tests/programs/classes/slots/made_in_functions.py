# Classes of one statement with different __slots__, seen by the same code.
def make(names):
    class T:
        __slots__ = names
    return T


def fill(o):
    try:
        o.x = 1
    except AttributeError as e:
        return str(e)
    return o.x


def read(o):
    try:
        return o.x
    except AttributeError as e:
        return str(e)


X, Y, XY, D = make(('x',)), make(('y',)), make(('x', 'y')), make(('__dict__',))
for round in range(3):
    print([fill(c()) for c in (X, Y, XY, D, X, Y)], [read(c()) for c in (X, Y, XY, D)])


def many():
    seen = {}
    for i in range(4000):
        o = (X, XY, D, Y)[i % 4 if i > 3000 else 0]()
        r = fill(o)
        seen[r] = seen.get(r, 0) + 1
        r = read(o)
        seen[r] = seen.get(r, 0) + 1
    return seen


print(many())


class Node:
    __slots__ = ('value', 'left', 'right')

    def __init__(self, value):
        self.value = value
        self.left = self.right = None

    def insert(self, value):
        node = self
        while True:
            if value < node.value:
                if node.left is None:
                    node.left = Node(value)
                    return
                node = node.left
            else:
                if node.right is None:
                    node.right = Node(value)
                    return
                node = node.right

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right


root = Node(500)
n = 7
for i in range(800):
    n = (n * 1103515245 + 12345) % 2147483648
    root.insert(n % 1000)
values = list(root)
print(len(values), values == sorted(values), values[:5])

# Names come and go under compiled code.
a = X()
out = []
for i in range(3000):
    if i % 1000 == 999:
        del a.x
    else:
        a.x = i
    out.append(getattr(a, 'x', -1))
print(sum(out), out[998:1002])
del X.x
print(fill(X()), read(a))

# The class of an instance may change to one of the same layout only.
class P:
    __slots__ = ('u', 'v')


class Q:
    __slots__ = ('u', 'v')


class R:
    __slots__ = ('u', 'w')


p = P()
p.u = 1
p.__class__ = Q
print(type(p).__name__, p.u, hasattr(p, 'v'))
p.v = 2
print(p.v)
for cls in (R, D):
    try:
        p.__class__ = cls
    except TypeError as e:
        print(e)
