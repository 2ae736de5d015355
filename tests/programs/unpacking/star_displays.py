a = [1, 2]
print([*a, 3, *"xy"], (*a,), {*a, 2, 9} == {1, 2, 9}, {**{"a": 1}, "b": 2, **{"a": 3}})
print(*a, *a, sep=",")
def ret(): return *a, 5
print(ret())
def yl(): yield *a, 6
print(list(yl()))
for x in *a, 7: print(x, end=" ")
print()
b = *a,
print(b, [*range(3), *[*[1], *()]], {**{}} == {})
class M:
    def keys(self): return iter("pq")
    def __getitem__(self, k): return k.upper()
print({**M(), "z": 1}, dict(**M()))
for src in ("[*1]", "{**1}", "{**[1]}", "(*None,)", "{*[[]]}", "{**{[]: 1}}", "print(*1)", "[*a, *b2]"):
    try:
        print(src, eval(src))
    except (TypeError, NameError) as e:
        print(src, "->", type(e).__name__, e)
def hot(n):
    acc = []
    t = 0
    for i in range(n):
        acc = [i, *acc[:3]]
        d = {**{"i": i}, "n": len(acc)}
        t += sum((*acc, *d.values()))
    return t, acc
print(hot(5), hot(800))
x = [1, 2, 3]
x[1:2] = *x, 9
print(x, x[*[0]] if False else a[slice(*[0, 1])])
d = {}
d[*a, 3] = "tuple key"
print(d, d[1, 2, *[3]])
