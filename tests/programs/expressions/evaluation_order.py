log = []
def t(x, v=None):
    log.append(x)
    return v if v is not None else x
def flush():
    print("".join(map(str, log)))
    log.clear()
t("a", {})[t("b")] = t("c"); flush()
t("a", [1, 2])[t("b", 0):t("c", 1)] = t("d", [3]); flush()
class O: pass
o = O()
t("a", o).x = t("b"); flush()
t("a", o).x, t("b", o).y = t("c"), t("d"); flush()
o.x = 1
t("a", o).x += t("b", 2); flush()
t("a", {"k": 1})[t("b", "k")] += t("c", 1); flush()
{t("a"): t("b"), t("c"): t("d")}; flush()
[t("a"), *t("b", [1]), t("c")]; flush()
def f(*a, **k): return a
t("f", f)(t("a"), *t("b", [1]), t("c"), k=t("d"), **t("e", {})); flush()
t("a") if t("b") else t("c"); flush()
t("a", 0) or t("b", 0) or t("c"); flush()
t("a", 1) < t("b", 2) < t("c", 0) < t("d"); flush()
t("a", 2) ** -t("b", 1); flush()
-t("a", 1) + t("b", 2) * t("c", 3) - (t("d", 4)); flush()
lambda x=t("a"): t("b"); flush()
def g(x=t("a"), *, y=t("b")) -> t("ann"): pass
flush()
[t("a") for _ in t("b", [1, 2]) if t("c")]; flush()
{t("k"): t("v") for _ in t("it", "xy")}; flush()
x = y = t("a"); flush()
del t("a", {1: 1})[t("b", 1)]; flush()
f"{t('a')}{t('b'):{t('c', '>3')}}{t('d')!r}"; flush()
for t("a", o).i in t("b", [1, 2]): t("c")
flush()
with t("a", __import__("contextlib").nullcontext()) as t("b", o).w: t("c")
flush()
try:
    raise t("a", ValueError()) from t("b", KeyError())
except t("c", ValueError): flush()
assert t("a"), t("b"); flush()
t("a") in t("b", [t("z")]); flush()
class C(t("base", O), metaclass=t("meta", type)): t("body")
flush()
@t("d1", lambda c: c)
@t("d2", lambda c: c)
def h(p=t("def")): pass
flush()
t("a", [[0]])[t("b", 0)][t("c", 0)]; flush()
not t("a", 0) == t("b", 0); flush()
(t("a"), t("b"))[t("c", 0)]; flush()
print(*t("a", [1]), sep=t("b", ",")); flush()
