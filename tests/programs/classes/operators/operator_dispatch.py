# Forward and reflected operators: who is asked, in which order.
log = []
def make(name, bases=(), results={}):
    ns = {}
    for op in ("add", "sub", "mul", "matmul", "truediv", "floordiv", "mod", "divmod", "pow", "lshift", "rshift", "and", "or", "xor"):
        for prefix in ("", "r"):
            def method(self, other, tag=prefix + op):
                log.append((name, tag))
                return results.get(tag, NotImplemented)
            ns[f"__{prefix}{op}__"] = method
    return type(name, bases, ns)
A = make("A")
B = make("B", (), {"radd": "B radd", "rsub": "B rsub"})
C = make("C", (A,), {"radd": "C radd"})
D = make("D", (), {"add": "D add", "pow": "D pow"})
def run(f):
    log.clear()
    try: r = f()
    except TypeError as e: r = e
    print(r, log)
a, b, c, d = A(), B(), C(), D()
run(lambda: a + b); run(lambda: a - b); run(lambda: a * b); run(lambda: a + a); run(lambda: a + c); run(lambda: c + a)
run(lambda: d + a); run(lambda: 1 + b); run(lambda: 1 - a); run(lambda: a @ 1); run(lambda: 1 / a); run(lambda: 1 // a)
run(lambda: 1 % a); run(lambda: divmod(a, 1)); run(lambda: divmod(1, a)); run(lambda: a ** 2); run(lambda: 2 ** a); run(lambda: pow(d, 1, 2)); run(lambda: a << 1); run(lambda: 1 >> a)
run(lambda: a & 1); run(lambda: 1 | a); run(lambda: "s" ^ a); run(lambda: [1] + b); run(lambda: "x" % b); run(lambda: (1,) * a)
def inplace(x, y):
    x += y
    x -= y
    return x
run(lambda: inplace(b, a)); run(lambda: inplace(d, 1)); run(lambda: inplace([1], b))
class Sub(int):
    def __radd__(self, o): return "Sub radd"
    def __rsub__(self, o): return "Sub rsub"
class Same(A): pass
run(lambda: 1 + Sub(2)); run(lambda: 1 - Sub(2)); run(lambda: Sub(1) + Sub(2)); run(lambda: True + Sub(2)); run(lambda: 1.5 + Sub(2)); run(lambda: a + Same())
