from functools import wraps, lru_cache, cache, partial
def memo(f):
    store = {}
    @wraps(f)
    def inner(*a):
        if a not in store:
            store[a] = f(*a)
        return store[a]
    inner.store = store
    return inner
@memo
def fib(n):
    "fib doc"
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(90), fib.__name__, fib.__doc__, len(fib.store), fib.__wrapped__.__name__)
@lru_cache(maxsize=3)
def sq(x):
    print("compute", x)
    return x * x
print([sq(i) for i in (1, 2, 3, 1, 4, 2)], sq.cache_info())
sq.cache_clear()
print(sq.cache_info())
@cache
def paths(r, c): return 1 if not r or not c else paths(r - 1, c) + paths(r, c - 1)
print(paths(15, 15), paths(30, 40))
try:
    sq([1])
except TypeError as e:
    print(e)
def retry(times):
    def deco(f):
        @wraps(f)
        def go(*a, **k):
            for i in range(times):
                try:
                    return f(*a, attempt=i, **k)
                except ValueError as e:
                    last = str(e)
            return last
        return go
    return deco
@retry(3)
def flaky(x, attempt):
    if attempt < x: raise ValueError(f"attempt {attempt}")
    return (x, attempt)
print(flaky(0), flaky(2), flaky(5))
t = 0
for k in range(600): t += len(flaky(k % 5))
print(t)
p = partial(flaky, 1)
print(p(), p.func is flaky, p.args)
