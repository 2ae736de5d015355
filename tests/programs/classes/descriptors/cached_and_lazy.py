class lazy:
    def __init__(self, f): self.f = f
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, obj, owner):
        if obj is None: return self
        v = obj.__dict__[self.name] = self.f(obj)
        return v

class C:
    made = 0
    def __init__(self, n): self.n = n
    @lazy
    def square(self):
        C.made += 1
        return self.n ** 2

def hot(items):
    t = 0
    for c in items:
        t += c.square + c.square
    return t
cs = [C(i) for i in range(300)]
print(hot(cs), hot(cs), C.made)
cs[5].square = "text"
try:
    hot(cs)
except TypeError as e:
    print(e)
del cs[5].square
print(hot(cs), C.made)
cs[0].__dict__.clear()
try:
    hot(cs)
except AttributeError as e:
    print(e)
from functools import cached_property
class D:
    @cached_property
    def v(self):
        print("computing")
        return [1]
d = D()
print(d.v is d.v, vars(d))
del d.v
print(d.v)
