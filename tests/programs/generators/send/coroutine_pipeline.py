def sink(out):
    try:
        while True:
            out.append((yield))
    finally:
        out.append("closed")

def scale(factor, target):
    next(target)
    try:
        while True:
            item = yield
            target.send(item * factor)
    except GeneratorExit:
        target.close()
        raise

def keep(predicate, target):
    next(target)
    while True:
        try:
            item = yield
        except ValueError as e:
            target.send(str(e))
            continue
        if predicate(item):
            target.send(item)

out = []
p = keep(lambda x: x % 3, scale(2, sink(out)))
next(p)
for i in range(600):
    p.send(i)
p.send(1.5)
p.throw(ValueError("v"))
p.send(2 ** 50)
print(len(out), out[:5], out[-4:])
inner = []
q = scale("ab", sink(inner))
next(q)
q.send(3)
q.close()
print(inner)
