class Root:
    def __init__(self, **kw):
        self.log = ["Root"]
        assert not kw, kw
    def step(self, n): return n
class Left(Root):
    def __init__(self, left=0, **kw):
        super().__init__(**kw)
        self.left = left
        self.log.append("Left")
    def step(self, n): return super().step(n) + self.left
class Right(Root):
    def __init__(self, right=0, **kw):
        super().__init__(**kw)
        self.right = right
        self.log.append("Right")
    def step(self, n): return super().step(n) * self.right
class Both(Left, Right):
    def __init__(self, **kw):
        super().__init__(**kw)
        self.log.append("Both")
    def step(self, n): return super().step(n) - 1

b = Both(left=3, right=2)
print(b.log, [k.__name__ for k in Both.__mro__], b.step(5))
def run(objs, n):
    t = 0
    for i in range(n):
        for o in objs:
            t += o.step(i)
    return t
print(run([b], 500), run([b, Left(left=1), Right(right=4), Root()], 500))
b.left = 0.5
print(run([b], 300))
Right.step = lambda self, n: -n
print(run([b], 300))
del Right.step
print(run([b], 300))
try:
    Both(other=1)
except AssertionError as e:
    print(e)
try:
    class X(Root, Left): pass
except TypeError as e:
    print(e)
