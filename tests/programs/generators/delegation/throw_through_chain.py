def leaf(log):
    while True:
        try:
            yield len(log)
        except ValueError as e:
            log.append(("leaf", e.args[0]))

def middle(log):
    try:
        yield from leaf(log)
    except KeyError as e:
        log.append(("middle", e.args[0]))
        yield "recovered"
    finally:
        log.append("middle done")
    return "m"

def top(log):
    r = yield from middle(log)
    log.append(r)
    yield "last"

log = []
g = top(log)
print(next(g), g.throw(ValueError(1)), g.throw(ValueError(2)))
print(g.throw(KeyError(3)))
print(next(g))
print(log)
log = []
g = top(log)
next(g)
g.close()
print(log)

def hot(n):
    c = 0
    for k in range(n):
        log = []
        g = top(log)
        next(g)
        g.throw(ValueError(k))
        c += g.throw(KeyError(k)) == "recovered"
        c += len(log)
    return c
print(hot(5), hot(600))
