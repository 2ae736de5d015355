# with, for and await find descriptors, too.
class Late:
    def __init__(self, f): self.f = f
    def __get__(self, obj, owner):
        print("get", self.f.__name__)
        return self.f.__get__(obj, owner)
class M:
    @Late
    def __enter__(self): return "entered"
    @Late
    def __exit__(self, *exc):
        print("exit", exc[0])
        return True
    @Late
    def __iter__(self): return iter([1, 2])
    @Late
    def __await__(self):
        yield "step"
        return "awaited"
    @property
    def __setitem__(self): return lambda k, v: print("set", k, v)
    @property
    def __delitem__(self): return lambda k: print("del", k)
    @property
    def __iadd__(self): return lambda o: ("iadd", o)
    @property
    def __format__(self): return lambda spec: f"spec {spec}"
with M() as x:
    print(x)
    raise ValueError
for i in M():
    print(i)
async def run():
    return await M()
coroutine = run()
print(coroutine.send(None))
try:
    coroutine.send(None)
except StopIteration as e:
    print(e.value)
m = M()
m[1] = 2
del m[3]
print(f"{m:abc}", format(m, ""))
m += 5
print(m)
class CM:
    @staticmethod
    def __enter__(): return "static"
    @classmethod
    def __exit__(cls, *a): print(cls.__name__, len(a))
with CM() as v:
    print(v)
