# Instances made in loops: __init__ that raises, returns something, changes, recurses; classes that get a __new__.
class P:
    def __init__(self, x, y=2):
        if x == 250:
            raise ValueError(f"no {x}")
        self.x = x
        self.y = y


def total(n, *extra):
    t = 0
    for i in range(n):
        p = P(i, *extra) if extra else P(i)
        q = P(p.y, i)
        t += q.x + q.y + p.x
    return t


print(total(200))
try:
    total(300)
except ValueError as e:
    tb, depth = e.__traceback__, 0
    while tb:
        depth += 1
        tb = tb.tb_next
    print(e, depth)


class Bad:
    def __init__(self, n):
        if n == 230:
            return n


try:
    for i in range(300):
        Bad(i)
except TypeError as e:
    print(e, i)


class Node:
    count = 0

    def __init__(self, depth):
        Node.count += 1
        self.left = Node(depth - 1) if depth else None
        self.right = Node(depth - 1) if depth else None

    def size(self):
        return 1 + (self.left.size() + self.right.size() if self.left else 0)


print(Node(7).size(), Node.count)


def make(cls, n):
    out = 0
    for i in range(n):
        out += cls(i).v
    return out


class A:
    def __init__(self, n):
        self.v = n


class B(A):
    def __init__(self, n):
        super().__init__(n * 2)
        self.extra = n


class C:
    v = 3

    def __new__(cls, n):
        return super().__new__(cls)


print(make(A, 300), make(B, 300), make(C, 300), make(A, 10))
A.__init__ = lambda self, n: setattr(self, "v", -n)
print(make(A, 300), make(B, 300))
A.__new__ = lambda cls, n: object.__new__(C)
print(make(A, 300))
try:
    for i in range(300):
        P() if i == 200 else P(i)
except TypeError as e:
    print(e, i)


class Deep:
    def __init__(self, n):
        self.inner = Deep(n + 1)


try:
    Deep(0)
except RecursionError as e:
    print(e)
