# Loops over containers that the loop changes.
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
xs = [1, 2, 3, 4]
for x in xs:
    if x < 20: xs.append(x * 10)
print(xs)
xs = [1, 2, 3, 4, 5, 6]
for x in xs: xs.remove(x)
print(xs)
it = iter(xs)
print(list(it)); xs.append(9); print(list(it), next(it, 'end'))
def grow(d):
    for k in d: d[k + 1] = 0
def shrink(d):
    for k in d: del d[k]
def swap(d):
    for k in d:
        del d[k]
        d[k + 10] = 0
    return d
t(lambda: grow({1: 2}))
t(lambda: shrink({1: 2, 3: 4}))
t(lambda: shrink({1: 2}))
def view(d):
    for k, v in d.items():
        d[k] = v + 1
    return d
t(lambda: view({1: 2, 3: 4}))
def sets(s):
    for x in s: s.add(x + 1)
t(lambda: sets({1}))
def sets2(s):
    for x in s: s.discard(x)
t(lambda: sets2({1, 2}))
d = {1: 1}
it = iter(d)
d[2] = 2
t(lambda: next(it))
t(lambda: next(it))
r = reversed([1, 2, 3])
print(next(r), list(r), list(r))
ys = [1, 2, 3]
r = reversed(ys)
ys.clear()
print(list(r))
def gen(xs):
    for x in xs:
        yield x
        xs.insert(0, 'new')
xs = ['a']
g = gen(xs)
print(next(g), next(g), next(g), xs)
xs = [1, 2, 3]
xs[:] = (x for x in xs if x != 2)
print(xs)
xs.extend(xs); print(xs)
xs += xs; print(xs)
xs[1:1] = xs; print(xs)
d = {'a': 1}
d.update(d); print(d)
s = {1, 2}
s -= s; print(s)
print([xs.pop() for _ in range(3)], len(xs))
