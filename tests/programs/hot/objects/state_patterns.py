class State:
    def __init__(self, m): self.m = m
    def handle(self, c): raise NotImplementedError
class Num(State):
    def handle(self, c):
        if c.isdigit():
            self.m.cur = self.m.cur * 10 + int(c)
            return self
        self.m.out.append(self.m.cur)
        self.m.cur = 0
        return self.m.start.handle(c)
class Start(State):
    def handle(self, c):
        if c.isdigit(): return self.m.num.handle(c)
        if c == '"': return self.m.text
        return self
class Text(State):
    def __init__(self, m):
        super().__init__(m)
        self.buf = ""
    def handle(self, c):
        if c == '"':
            self.m.out.append(self.buf)
            self.buf = ""
            return self.m.start
        self.buf += c
        return self
class Machine:
    def __init__(self):
        self.start, self.num, self.text = Start(self), Num(self), Text(self)
        self.out, self.cur = [], 0
    def run(self, s):
        st = self.start
        for c in s: st = st.handle(c)
        return st
m = Machine()
print(type(m.run('12 "ab" 7x"q" 99 ')).__name__, m.out)
for _ in range(40): m = Machine(); m.run('1 22 "abc" 333 ' * 5)
print(m.out[-4:], m.cur)
m = Machine()
m.run("9" * 40 + " ")
print(m.out)
Num.handle = lambda self, c: self.m.start
print(Machine().run("123") is not None)
class Observer:
    def __init__(self): self.subs = {}
    def on(self, ev, f):
        self.subs.setdefault(ev, []).append(f)
        return lambda: self.subs[ev].remove(f)
    def emit(self, ev, *a):
        r = 0
        for f in list(self.subs.get(ev, ())): r += f(*a) or 0
        return r
o = Observer()
off = o.on("x", lambda v: v)
o.on("x", abs)
class Counter:
    total = 0
    def __call__(self, v):
        Counter.total += v
        if Counter.total > 5000: raise OverflowError("enough")
k = Counter()
o.on("x", k)
t = 0
try:
    for i in range(200): t += o.emit("x", i)
except OverflowError as e:
    print(e, t, Counter.total)
off()
Counter.total = 0
print(o.emit("x", -3), o.emit("x", 2.5), o.emit("none"), Counter.total)
class Matrix:
    def __init__(self, r): self.r = r
    def __matmul__(self, o): return Matrix([[sum(a * b for a, b in zip(x, y)) for y in zip(*o.r)] for x in self.r])
    def __pow__(self, n):
        out, b = Matrix([[int(i == j) for j in range(len(self.r))] for i in range(len(self.r))]), self
        while n:
            if n & 1: out = out @ b
            b, n = b @ b, n >> 1
        return out
    def __imatmul__(self, o):
        self.r = (self @ o).r
        return self
f = Matrix([[1, 1], [1, 0]])
print((f ** 50).r, (f ** 200).r[0][1] % 10 ** 9, (Matrix([[0.5]]) ** 3).r)
g = f
g @= f
print(f.r, g is f)
