# Names of any length: attributes, keywords, globals, slots, module-level and nested ones.
n = "x" * 1100
u = "é" * 900
class C: pass
c = C()
for name in (n, u, "a" * 1024, "b" * 1025, "k" * 50000):
    setattr(c, name, len(name))
    print(len(name), getattr(c, name), hasattr(c, name), name in c.__dict__, getattr(c, name + "y", None), hasattr(c, name[:-1]))
    delattr(c, name)
    try: getattr(c, name)
    except AttributeError as e: print(len(str(e)), e.name == name)
def f(**kw): return {len(k): v for k, v in kw.items()}
print(f(**{n: 1, u: 2}))
try: (lambda a: a)(**{n: 1})
except TypeError as e: print(len(str(e)))
ns = {}
exec(f"{n} = 5\ndef {u}({n}q=7): return {n} + {n}q\nr = {u}()\nclass K:\n    {n} = 3\n    def m(self): self.{u} = self.{n} * 2; return self.{u}\nk = K().m()", ns)
print(ns["r"], ns["k"], ns[n])
T = type("T" * 2000, (), {n: 5, "__slots__": (u,)})
t = T()
setattr(t, u, 8)
print(len(T.__name__), getattr(t, n), getattr(t, u), len(T.__slots__[0]))
print("{0.%s}" % n == "{0." + n + "}", "{0.real}".format(5), ("{0.%s}" % n).format(T()))
g = {}
exec(f"def outer():\n    {n} = 1\n    def inner():\n        nonlocal {n}\n        {n} += 1\n        return {n}\n    return inner()\nv = outer()", g)
print(g["v"])
