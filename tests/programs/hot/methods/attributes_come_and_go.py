class O: pass
def total(o, n):
    t = 0
    for i in range(n):
        o.x = i
        t += o.x + o.y
    return t
o = O()
o.y = 1
print(total(o, 1500))
p = O()
p.z, p.y = 0, 2
print(total(p, 1500), total(o, 10))
del o.y
try:
    total(o, 10)
except AttributeError as e:
    print(e)
O.y = 50
print(total(o, 100))
o.y = "s"
try:
    total(o, 10)
except TypeError as e:
    print(e)
O.__getattr__ = lambda self, n: 1000
del o.y
del O.y
print(total(o, 100))
del O.__getattr__
O.__setattr__ = lambda self, n, v: object.__setattr__(self, n, v * 2)
o.y = 1
print(total(o, 100), vars(o))
del O.__setattr__
for i in range(30): setattr(o, f"f{i}", i)
print(total(o, 500))
def many(n):
    t = 0
    for i in range(n):
        q = O()
        if i % 2: q.a, q.b = i, 1
        else: q.b, q.a = 1, i
        if i % 5 == 0: q.c = 1
        t += q.a - q.b + getattr(q, "c", 0)
    return t
print(many(2000))
o.__dict__ = {"y": 5}
print(total(o, 10), vars(o))
