# types: names of types, SimpleNamespace.
import types
from types import *
print(SimpleNamespace(a=1, b='x'), SimpleNamespace(a=1) == SimpleNamespace(a=1), SimpleNamespace({'q': 2}, z=3), SimpleNamespace())
n = SimpleNamespace(a=1); n.b = [2]; del n.a; print(n, vars(n)); n.me = 5; print(n.me)
def f(): yield
print(isinstance(f, FunctionType), isinstance(f(), GeneratorType), isinstance(len, BuiltinFunctionType), isinstance(types, ModuleType), isinstance(None, NoneType), isinstance([].append, BuiltinMethodType), isinstance(lambda: 0, LambdaType), isinstance(int | str, UnionType), isinstance(list[int], GenericAlias), isinstance(..., EllipsisType))
class A:
    def m(self): pass
print(isinstance(A().m, MethodType), MethodType(lambda s, x: (s, x), 5)(6))
class Sub(SimpleNamespace): pass
print(Sub(a=1), SimpleNamespace(a=1) != SimpleNamespace(a=2))
for f in (lambda: SimpleNamespace(1), lambda: MethodType(5, 6), lambda: MethodType(len, None)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
