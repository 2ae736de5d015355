def trampoline(gen):
    stack, value, exc = [gen], None, None
    while stack:
        try:
            if exc:
                e, exc = exc, None
                r = stack[-1].throw(e)
            else:
                r = stack[-1].send(value)
            value = None
        except StopIteration as s:
            stack.pop()
            value = s.value
        except Exception as e:
            stack.pop()
            exc = e
        else:
            if hasattr(r, "send"): stack.append(r)
            else: value = r
    if exc: raise exc
    return value
def fact(n):
    if n == 0: return 1
    return n * (yield fact(n - 1))
def fib(n):
    if n < 2: return n
    a = yield fib(n - 1)
    b = yield fib(n - 2)
    return a + b
def depth(n):
    return 0 if n == 0 else 1 + (yield depth(n - 1))
print(trampoline(fact(10)), trampoline(fact(200)) % 1000007, trampoline(fib(14)), trampoline(depth(3000)))
def risky(n):
    if n == 0: raise ValueError("bottom")
    try:
        return (yield risky(n - 1))
    except ValueError as e:
        if n % 3: raise
        raise KeyError(f"{e.args[0]} at {n}") from e
    except KeyError as e:
        return f"recovered {e.args[0]} at {n}"
for n in (0, 1, 3, 4, 9):
    try:
        print(n, trampoline(risky(n)))
    except (ValueError, KeyError) as e:
        print(n, repr(e))
for _ in range(60): r = trampoline(risky(8))
print(r)
def ack(m, n):
    if m == 0: return n + 1
    if n == 0: return (yield ack(m - 1, 1))
    return (yield ack(m - 1, (yield ack(m, n - 1))))
print(trampoline(ack(2, 5)))
def values():
    x = yield 5
    y = yield 2.5
    z = yield "s"
    return x, y, z
print(trampoline(values()))
