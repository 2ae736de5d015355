class Node:
    def __init__(self, v, next=None): self.v, self.next = v, next
def build(vs):
    head = None
    for v in vs: head = Node(v, head)
    return head
def total(n):
    t = 0
    while n is not None:
        t += n.v
        n = n.next
    return t
def reverse(n):
    prev = None
    while n: n.next, prev, n = prev, n, n.next
    return prev
for _ in range(50): r = total(build(range(50)))
print(r, total(reverse(build([1, 2.5, 2 ** 60]))), total(None))
n = build(range(1000))
n = reverse(n)
print(n.v, n.next.v, total(n))
n.next.next = "broken"
try:
    total(n)
except AttributeError as e:
    print(e)
class Tree:
    __match_args__ = ("l", "v", "r")
    def __init__(self, v): self.l, self.v, self.r = None, v, None
    def add(self, v):
        t = self
        while True:
            side = "l" if v < t.v else "r"
            nxt = getattr(t, side)
            if nxt is None:
                setattr(t, side, type(self)(v))
                return
            t = nxt
    def walk(self):
        if self.l: yield from self.l.walk()
        yield self.v
        if self.r: yield from self.r.walk()
    def depth(self): return 1 + max(self.l.depth() if self.l else 0, self.r.depth() if self.r else 0)
t = Tree(500)
for i in range(400): t.add(i * 7919 % 1000)
print(list(t.walk())[:5], t.depth(), sum(t.walk()))
t.add(0.5)
t.add(2 ** 70)
print(list(t.walk())[:3], max(t.walk()))
try:
    t.add("s")
except TypeError as e:
    print(e)
class Vec:
    def __init__(self, x, y): self.x, self.y = x, y
    def __add__(self, o): return Vec(self.x + o.x, self.y + o.y)
    def __mul__(self, k): return Vec(self.x * k, self.y * k)
    def __eq__(self, o): return (self.x, self.y) == (o.x, o.y)
    def __repr__(self): return f"({self.x}, {self.y})"
def orbit(n, dt):
    p, v = Vec(1.0, 0.0), Vec(0.0, 1.0)
    for i in range(n):
        v = v + p * -dt
        p = p + v * dt
        if i == n - 2: v = Vec(1, 2)
    return p
print(orbit(10, 0.1), orbit(1000, 0.001).y > 0, Vec(1, 2) + Vec(2 ** 50, 0.5), Vec(1, 2) * 2 == Vec(2, 4))
