# Scopes and order of evaluation of comprehensions and generator expressions.
x = "module"
print([x for x in range(3)], x)
print({k: v for k, v in [(1, 2), (3, 4)] if v > 2}, {c for c in "aab"} == {"a", "b"}, sum(i * i for i in range(4)))
print([(i, j) for i in range(3) for j in range(i) if (i + j) % 2], [[j for j in range(i)] for i in range(3)])
class C:
    n = 3
    a = [i for i in range(n)]
    try:
        b = [n for i in range(2)]
    except NameError as e:
        b = str(e)
print(C.a, C.b, hasattr(C, "i"))
def f():
    y = 5
    r = [(y := y + i) for i in range(3)]
    return r, y
print(f())
print([last := i for i in range(3)], last)
print(any((hit := n) > 2 for n in [1, 2, 3, 4]), hit)
def g():
    def inner(): return [k for k in range(n)]
    n = 2
    return inner()
print(g())
def order(tag, v):
    print(tag, end=" ")
    return v
print([order("e", i) for i in order("it", [1, 2]) if order("c", i)])
print({order("k", 1): order("v", 2)})
gen = (i for i in order("now", [1]))
print("made", list(gen))
def lazy():
    it = (1 // z for z in [1, 0])
    print(next(it))
    try: next(it)
    except ZeroDivisionError as e: print(e)
    print(list(it))
lazy()
print([*a] if (a := "xy") else 0, [i for i in (1, 2, 3) if i != 2 if i], [lambda: i for i in range(2)][0]())
try: [undefined for _ in range(1)]
except NameError as e: print(e)
try: [i for i in 5]
except TypeError as e: print(e)
try: print({[]: 1 for _ in "a"})
except TypeError as e: print(e)
print([x for x in [x]], [[x for x in x] for x in ["ab", "c"]])
def h(): return [locals().get("q", "none") for q in range(2)]
print(h())
print(dict.fromkeys((i for i in "ab"), 0), [(a, *b) for a, *b in ["xyz", "w"]], {**{i: i for i in range(2)}, 5: 6})
