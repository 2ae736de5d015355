log = []
class A:
    def __init__(self): self.d = {}
    def __getitem__(self, k):
        log.append(("get", k))
        return self.d.get(k, 0)
    def __setitem__(self, k, v):
        log.append(("set", k, v))
        self.d[k] = v
    def __getattr__(self, n):
        log.append(("getattr", n))
        return 100
a = A()
def idx(k):
    log.append(("idx", k))
    return k
a[idx(1)] += idx(5)
a.attr -= 1
print(log, a.attr)
x = [1, 2, 3]
y = x
y += (4,)
x *= 2
print(x is y, x)
t = ([1],)
try:
    t[0] += [2]
except TypeError as e:
    print(e, t)
s = "a"
s += "b"
s *= 3
n = 7
n //= 2; n **= 3; n <<= 2; n |= 1; n ^= 5; n &= 127; n %= 100; n >>= 1
print(s, n)
n /= 4
print(n)
d = {"a": [1]}
d["a"] += "xy"
d["b"] = d.get("b", 0) + 1
x[1:3] += [9]
x[0], y = x[0] + 1, 5
print(d, x, y)
def hot(n):
    acc, xs, dd = 0, [0] * 5, {}
    class O: v = 0
    o = O()
    for i in range(n):
        acc += i
        xs[i % 5] += acc
        dd[i % 3] = dd.get(i % 3, 0)
        dd[i % 3] += 1
        o.v += xs[0] % 7
        if i == n - 10: acc = 0.5
    return acc, xs[1], dd, o.v
print(hot(20), hot(2000))
def unbound():
    q += 1
try:
    unbound()
except UnboundLocalError as e:
    print(e)
