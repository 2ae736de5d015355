# Which except clause takes an exception.
class A(Exception): pass
class B(A): pass
class C(BaseException): pass
def test(exc, *handlers):
    try:
        try: raise exc
        except handlers[0]: return 0
        except handlers[1]: return 1
    except BaseException as e: return type(e).__name__, str(e)
print(test(B, A, B), test(B, B, A), test(A, B, A), test(C, Exception, A), test(A, (B, ValueError), (KeyError, A)))
print(test(A(), (), A), test(A, (), ()), test(ValueError("v"), 5, A), test(A, (A, 5), A), test(KeyError("k"), "x", A))
print(test(A, int, A), test(A, (int,), A))
def names():
    try: raise A("one")
    except (B, A) as e:
        first = e.args
    try: e
    except UnboundLocalError as u: return first, str(u)
print(names())
def star():
    try: raise ValueError
    except A, ValueError: return "no parentheses"
print(star())
def computed(which):
    def pick():
        print("picked")
        return which
    try: 1 / 0
    except pick(): return "hit"
    except ArithmeticError: return "arithmetic"
print(computed(ZeroDivisionError), computed(KeyError))
try:
    try: raise SystemExit(3)
    except Exception: print("never")
except SystemExit as e: print("exit", e.code)
try: raise KeyboardInterrupt
except BaseException as e: print(type(e).__mro__[1].__name__)
class Meta(type):
    def __instancecheck__(cls, o): return True
    def __subclasscheck__(cls, o): return True
class Any(Exception, metaclass=Meta): pass
try:
    try: raise ValueError("not caught by hooks")
    except Any: print("hooked")
except ValueError as e: print(e)
print(A("x", 1).args, str(A()), str(A(1)), str(A(1, 2)), repr(A("q")), str(KeyError("k")), str(KeyError()), repr(KeyError(1, 2)))
for make in (lambda: A(x=1), lambda: ValueError(a=1), lambda: KeyError(k=2)):
    try: make()
    except TypeError as e: print(e)
