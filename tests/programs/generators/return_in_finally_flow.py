def a(log):
    for i in range(5):
        try:
            if i == 3:
                return "ret"
            yield i
        finally:
            log.append(i)

def b(log):
    try:
        x = yield from a(log)
        log.append(x)
        yield x
    finally:
        log.append("b")

log = []
print(list(b(log)), log)
log = []
it = b(log)
print(next(it), next(it))
it.close()
print(log)

def many(n):
    total = 0
    for k in range(n):
        log = []
        for v in b(log):
            if v == "ret":
                total += len(log)
            else:
                total += v
            if k % 7 == 6 and v == 1:
                break
    return total

print(many(10), many(900))
log = []
it = b(log)
next(it)
try:
    it.throw(IndexError("i"))
except IndexError as e:
    print(e, log)
