compose = lambda f, g: lambda x: f(g(x))
bad = compose(lambda v: v["key"], lambda v: {"other": v})
try:
    bad(1)
except KeyError as e:
    print(repr(e))
    result = sorted([3, 1], key=lambda k: bad(k))
