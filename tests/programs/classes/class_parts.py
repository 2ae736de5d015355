class A: pass
class B(A): pass
for n, v in [('__mro__', ()), ('__bases__', 5), ('__dict__', {}), ('__base__', A), ('__name__', 5), ('__qualname__', 'q'), ('__doc__', 'd')]:
    try: setattr(A, n, v); print(n, 'set', getattr(A, n) if n != '__bases__' else '')
    except Exception as e: print(n, type(e).__name__, e)
for n in ['__mro__', '__bases__', '__dict__', '__name__', '__module__', '__qualname__']:
    try: delattr(A, n); print(n, 'del')
    except Exception as e: print(n, type(e).__name__, e)
print(A.__base__, B.__base__, int.__base__, object.__base__, bool.__base__)
