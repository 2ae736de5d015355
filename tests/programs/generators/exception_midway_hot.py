class Stop(Exception):
    pass

def source(n, bad):
    for i in range(n):
        if i == bad:
            raise Stop(i)
        yield i

def consume(n, bad):
    acc = 0
    try:
        for v in source(n, bad):
            acc += v
    except Stop as e:
        return -acc - e.args[0]
    else:
        acc += 1
    finally:
        acc += 1000000
    return acc

r = []
for k in range(1500):
    r.append(consume(20, k % 40))
print(sum(r), r[:3], r[18:22], r[-1])
print(consume(50000, -1), consume(50000, 49999))

def reraise(n):
    try:
        yield from source(n, n - 1)
    except Stop as e:
        raise RuntimeError("wrapped") from e

def count(n):
    c = 0
    for k in range(n):
        try:
            for _ in reraise(4):
                c += 1
        except RuntimeError as e:
            c += e.__cause__.args[0]
    return c
print(count(700))
