def f(a, /, b: int = 1, *c, d=2, **e) -> str:
    "doc"
    x = y = 0
    return a
print(f.__name__, f.__qualname__, f.__doc__, f.__defaults__, f.__kwdefaults__, f.__module__)
c = f.__code__
print(c.co_name, c.co_argcount, c.co_posonlyargcount, c.co_kwonlyargcount, c.co_firstlineno)
f.attr = 5
f.__dict__["other"] = 6
print(f.other, vars(f))
f.__name__ = "g"
f.__qualname__ = "Q.g"
f.__doc__ = None
print(f.__name__, f.__qualname__, f.__doc__, repr(f).split(" at ")[0])
for stmt in ("f.__name__ = 5", "f.__defaults__ = 5", "f.__dict__ = 5", "del f.missing", "f.__closure__ = 1", "del f.__name__"):
    try:
        exec(stmt)
        print(stmt, "ok")
    except (TypeError, AttributeError) as e:
        print(stmt, "->", type(e).__name__, e)
print(f.__closure__, callable(f), f.__type_params__)
print((lambda: 0).__name__, (lambda: 0).__qualname__)
def outer():
    def inner(): pass
    class K:
        def m(self): pass
    return inner.__qualname__, K.m.__qualname__, (lambda: 0).__qualname__, [lambda: 0 for _ in [1]][0].__qualname__
print(outer())
