# Special methods assigned, replaced and deleted in the middle of hot loops.
class V:
    def __init__(self, n): self.n = n
    def __add__(self, o): return V(self.n + (o.n if isinstance(o, V) else o))
    def __lt__(self, o): return self.n < o.n
    def __len__(self): return self.n % 3
    def __getitem__(self, i): return self.n + i
    def __call__(self, x): return self.n * x
    def __iter__(self): return iter((self.n,))
def work(n, change):
    acc, count = V(0), 0
    for i in range(n):
        if i in change: change[i]()
        v = V(i)
        acc = acc + v
        count += (v < V(50)) + v[1] + v(2) + sum(v) + (1 if v else 0)
    return acc.n, count
print(work(300, {}))
def set_add(f): return lambda: setattr(V, "__add__", f)
old = V.__add__
print(work(300, {100: set_add(lambda s, o: V(s.n - o.n)), 200: set_add(old)}))
print(work(300, {50: lambda: setattr(V, "__len__", lambda s: 0), 100: lambda: setattr(V, "__bool__", lambda s: True), 150: lambda: setattr(V, "__lt__", lambda s, o: 5)}))
print(work(300, {120: lambda: setattr(V, "__getitem__", staticmethod(lambda i: 1000)), 130: lambda: setattr(V, "__call__", classmethod(lambda c, x: len(c.__name__) + x))}))
print(work(300, {10: lambda: setattr(V, "__iter__", property(lambda s: lambda: iter((1, 2, s.n))))}))
try: print(work(300, {150: lambda: delattr(V, "__call__")}))
except TypeError as e: print(e)
V.__call__ = lambda s, x: 0
try: print(work(300, {299: lambda: delattr(V, "__add__")}))
except TypeError as e: print(e)
V.__add__ = old
V.__radd__ = lambda s, o: V(o.n * 2) if isinstance(o, V) else NotImplemented
print(work(250, {125: lambda: setattr(V, "__add__", lambda s, o: NotImplemented if o.n == 126 else V(s.n + o.n))}) if False else "end")
