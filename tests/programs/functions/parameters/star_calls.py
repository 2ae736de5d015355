def show(*a, **k): return a, k
print(show(*[1, 2], 3, *"ab", x=1, **{"y": 2}, z=3, **{}))
print(show(*range(3), *(), *{5: 6}, *(i for i in "q")))
order = []
def note(x):
    order.append(x)
    return x
show(note(1), *[note(2)], note(3), k=note(4), **{"z": note(5)}, m=note(6))
print(order)
order.clear()
show(k=note(1), *[note(2)])
print(order)
class M:
    def keys(self): return ["p", "q"]
    def __getitem__(self, k): return k * 2
print(show(**M()))
class It:
    def __iter__(self): return iter([7, 8])
print(show(*It()))
for call in ("show(**[1])", "show(*1)", "show(x=1, **{'x': 2})", "show(**{1: 2})", "len(*[1, 2])", "show(*It, **M())", "dict(**M(), p=1)"):
    try:
        print(call, eval(call))
    except TypeError as e:
        print(call, "->", e)
def pass_on(*a, **k): return show(*a, **k)
for i in range(300):
    r = pass_on(i, *[i] * (i % 4), **{"k" + str(j): j for j in range(i % 3)})
print(r)
def mutates(*a, **k):
    k["new"] = 1
    return a, k
d = {"old": 0}
print(mutates(**d), d)
