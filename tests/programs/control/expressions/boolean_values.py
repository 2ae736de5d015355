class B:
    def __init__(self, v): self.v = v
    def __bool__(self):
        log.append(self.v)
        return self.v
    def __repr__(self): return f"B{self.v}"
class L:
    def __len__(self): return 0
log = []
print(B(True) and B(False), B(False) or B(True), not B(False), B(True) or 1 / 0, log)
print([bool(x) for x in (0, 0.0, -0.0, 0j, "", "0", [], [0], (), {}, set(), None, ..., L(), L, float("nan"), range(0), b"", 1e-320)])
print(1 and 2 or 3, 0 or "" or None, [] and 1, "a" and "b", not [] and not 0, (lambda: 5)() if L() else "empty")
def cond(x): return "t" if x else "f"
for i in range(500): r = cond(i % 2)
print(r, "".join(cond(x) for x in (0.0, 1.5, "", "a", [], [1], None, L(), B(True), 2 ** 70, -1, {}, {1})))
class Bad:
    def __bool__(self): return "yes"
for f in (lambda: not Bad(), lambda: Bad() and 1, lambda: cond(Bad()), lambda: [1 for _ in [1] if Bad()], lambda: any([Bad()])):
    try:
        f()
    except TypeError as e:
        print(e)
def loop(x):
    n = 0
    while x:
        n += 1
        x = x[1:] if not isinstance(x, int) else x - 1
    return n
for _ in range(50): r = loop(30)
print(r, loop("abc"), loop([1, 2]), loop(()), loop(True))
print(True + True, True & False, True ^ 1, ~True if False else -True, False < True, True == 1.0, {True: "a", 1: "b"})
