class A(Exception): pass
class B(A): pass
class C(Exception):
    def __init__(self, code, *rest):
        super().__init__(code, *rest)
        self.code = code
def thrower(i):
    k = i % 6
    if k == 0: raise A(i)
    if k == 1: raise B(i)
    if k == 2: raise C(i, "x")
    if k == 3: return [][i]
    if k == 4: return {}[i]
    return i
def catcher(n):
    t = {}
    for i in range(n):
        try:
            v = thrower(i)
        except B as e:
            key = "B"
        except A as e:
            key = "A"
        except C as e:
            key = ("C", len(e.args), e.code % 2)
        except LookupError as e:
            key = type(e).__name__
        else:
            key = "value"
        t[key] = t.get(key, 0) + 1
    return t
print(catcher(12))
print(catcher(3000))
kinds = [A, ValueError]
def dynamic(n):
    hits = 0
    for i in range(n):
        try:
            raise kinds[i % len(kinds)](i)
        except tuple(kinds[:1]):
            hits += 1
        except ValueError as e:
            hits += e.args[0]
    return hits
print(dynamic(500))
kinds.append(B)
print(dynamic(500))
kinds[:] = [KeyError, OSError]
try:
    dynamic(5)
except OSError as e:
    print(type(e).__name__, e)
try:
    try: raise A
    except 5: pass
except TypeError as e:
    print(e)
try:
    try: raise A
    except (B, (KeyError, int)): pass
except TypeError as e:
    print(e)
