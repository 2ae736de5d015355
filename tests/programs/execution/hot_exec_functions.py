src = """
def f(n):
    t = 0
    for i in range(n):
        t += i * k
    return t
"""
fs, spaces = [], []
for k in (1, 2.5, 2 ** 60):
    ns = {"k": k}
    exec(src, ns)
    fs.append(ns["f"])
    spaces.append(ns)
for _ in range(100): r = [f(20) for f in fs]
print(r)
spaces[0]["k"] = "s"
try:
    fs[0](3)
except TypeError as e:
    print(e)
def make(op): return eval(f"lambda a, b: a {op} b")
ops = {op: make(op) for op in ("+", "-", "*", "//", "%", "**", "<", "==", "&", "|", "and", "or", "is", "in")}
for op, f in ops.items():
    try:
        print(op, [f(7, 3) for _ in range(50)][-1], end=" ")
        print(f(7.5, 2), end=" ")
        print(f(2 ** 50, 2 ** 10) if op != "**" else "", end=" ")
        print(f("a", "abc"))
    except TypeError as e:
        print(e)
cls = "class P:\n def __init__(s, x): s.x = x\n def get(s): return s.x + {0}"
objs = []
for i in range(30):
    ns = {}
    exec(cls.format(i), ns)
    objs.append(ns["P"](i))
print(sum(o.get() for o in objs for _ in range(20)))
total = 0
exec("for q in range(2000): total += q")
print(total)
exec("def g():\n yield from range(5)\nprint(list(g()), sum(g()))")
