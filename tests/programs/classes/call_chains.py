class F:
    def __call__(self, *a): return ('F', a)
class A: __call__ = F()
class B:
    @staticmethod
    def __call__(*a): return ('static', a)
class C:
    @classmethod
    def __call__(cls, *a): return (cls.__name__, a)
class D: __call__ = print
print(A()(1), B()(2), C()(3)); D()(4); 
class J: __call__ = 5
try: J()()
except TypeError as e: print(e)
class K: __call__ = None
try: K()(1)
except TypeError as e: print(e)
class L: pass
L.__call__ = L()
try: L()()
except RecursionError as e: print('RecursionError')
