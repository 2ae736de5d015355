class NoExit:
    def __enter__(self): pass
class NoEnter:
    def __exit__(self, *a): pass
class Inst:
    def __init__(self):
        self.__enter__ = lambda: 1
        self.__exit__ = lambda *a: None
class AsyncOnly:
    async def __aenter__(self): pass
    async def __aexit__(self, *a): pass
class BadArity:
    def __enter__(self): return 1
    def __exit__(self): return True
for k in (NoExit, NoEnter, Inst, AsyncOnly, BadArity, int, list):
    try:
        with k() as x:
            print("body", x)
    except (TypeError, AttributeError) as e:
        print(k.__name__, type(e).__name__, e)
class Truthy:
    def __enter__(self): pass
    def __exit__(self, *a): return R()
class R:
    def __bool__(self): raise ZeroDivisionError("bool")
try:
    with Truthy():
        raise ValueError("v")
except ZeroDivisionError as e:
    print(e, repr(e.__context__))
with Truthy(): pass
class Stat:
    __enter__ = staticmethod(lambda: "static enter")
    __exit__ = classmethod(lambda cls, t, v, tb: print(cls.__name__, t) or True)
with Stat() as s:
    print(s)
    raise KeyError
print("end")
