class CM:
    def __enter__(self): return self
    def __exit__(self, *a):
        log.append(a[0] and a[0].__name__)
        return False
log = []
def ret():
    with CM():
        return "ret"
def loops(n):
    c = 0
    for i in range(n):
        with CM():
            if i % 3 == 0: continue
            c += i
            if i > 50: break
    else:
        c = -c
    return c
def nested():
    with CM() as a:
        with CM() as b:
            with CM() as c:
                return [a is b, b is c]
def gen():
    with CM():
        yield 1
        yield 2
print(ret(), loops(5), loops(200), nested(), len(log))
g = gen()
next(g)
g.close()
print(log[-1], list(gen()), log[-1])
def targets():
    d, l = {}, [0, 0]
    class O: pass
    o = O()
    class P:
        def __enter__(self): return (1, [2, 3])
        def __exit__(self, *a): pass
    with P() as d["k"], P() as (x, (y, *z)), P() as o.attr, P() as l[0]:
        pass
    return d, x, y, z, o.attr, l
print(targets())
with (CM() as p, CM() as q,):
    print(p is q)
with (CM(), CM()): pass
with None or CM(): pass
for _ in range(300): loops(9)
print(len(log))
