# None, Ellipsis and NotImplemented: their types, truth, comparisons and what they refuse.
print(type(None)() is None, type(...)() is ..., type(NotImplemented)() is NotImplemented, None == None, None.__eq__(1), None.__bool__(), hash(None) == hash(None), repr(...), str(NotImplemented), bool(...), not None)
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t(lambda: type(None)(1)); t(lambda: type(...)(x=1)); t(lambda: type(NotImplemented)(1)); t(lambda: bool(NotImplemented)); t(lambda: not NotImplemented); t(lambda: 1 if NotImplemented else 2)
t(lambda: NotImplemented and 1); t(lambda: [x for x in [1] if NotImplemented]); t(lambda: None + 1); t(lambda: None < None); t(lambda: None()); t(lambda: None[0]); t(lambda: None.x); t(lambda: ... + 1); t(lambda: ...()); t(lambda: len(None)); t(lambda: iter(None)); t(lambda: type("N", (type(None),), {})); t(lambda: type("E", (type(...),), {})); t(lambda: int(None)); t(lambda: "%d" % None); t(lambda: [1][None]); t(lambda: sorted([None, None])); t(lambda: max(None, None)); t(lambda: sum([None])); t(lambda: None | 5); t(lambda: None | int); t(lambda: isinstance(None, None)); t(lambda: isinstance(None, int | None))
def loop(n):
    hits = 0
    for i in range(n):
        v = [None, ..., NotImplemented, 0][i % 4]
        if v is None: hits += 1
        elif v is ...: hits += 10
        elif v is NotImplemented: hits += 100
        if v == None: hits += 1000
        try:
            if v: hits += 10000
        except TypeError: hits += 100000
    return hits
print(loop(300))
print({None: 1, ...: 2, NotImplemented: 3}[...], None in [None], None is None is None, (None,) == (None,), [None] < [None], f"{None!r:>6}{...}", [NotImplemented] == [NotImplemented])
