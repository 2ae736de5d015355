# Errors that pass through delegating generators.
def leaf(n):
    try:
        yield n
    except KeyError:
        raise LookupError("from leaf")
    return 1 / n


def middle(n):
    x = yield from leaf(n)
    return x


def top(n):
    return (yield from middle(n))


errors = []
for action in (
    lambda: list(top(0)),
    lambda: started(top(1)).throw(ValueError("thrown")),
    lambda: started(top(1)).throw(KeyError("converted")),
    lambda: started(top(1)).close(),
):
    def started(g):
        next(g)
        return g
    try:
        action()
    except Exception as e:
        errors.append(e)
errors[1].__cause__ = errors[0]
errors[2].__context__.__context__ = errors[1]
raise errors[2]
