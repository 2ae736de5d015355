class Base:
    def __init__(self, n): self.n = n
    def step(self): self.n += 1; return self.n
    def run(self, k):
        t = 0
        for _ in range(k): t += self.step()
        return t
class Double(Base):
    def step(self): return super().step() * 2
class Logged(Base):
    def __init__(self, n):
        super().__init__(n)
        self.log = []
    def step(self):
        r = super().step()
        if r % 100 == 0: self.log.append(r)
        return r
class Both(Double, Logged): pass
for cls in (Base, Double, Logged, Both):
    o = cls(0)
    print(cls.__name__, o.run(500), o.run(500), getattr(o, "log", None))
b = Both(0)
b.run(300)
Logged.step = lambda self: 1
print(b.run(300), b.log)
Double.__bases__
Base.step = lambda self: 0.5
print(Double(0).run(10), Base(0).run(10))
class Prop(Base):
    @property
    def n(self): return self._n * 2
    @n.setter
    def n(self, v): self._n = v
del Base.step
Base.step = lambda self: self.n
print(Prop(3).run(300), Base(3).run(300))
class Slow(Base):
    def __getattr__(self, name):
        if name == "step": return lambda: 4
        raise AttributeError(name)
print(Slow(1).run(100))
del Base.step
print(Slow(1).run(100))
try:
    Base(1).run(1)
except AttributeError as e:
    print(e)
