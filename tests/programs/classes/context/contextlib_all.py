from contextlib import contextmanager, suppress, ExitStack, closing, nullcontext, redirect_stdout
@contextmanager
def tag(name, log):
    log.append(f"<{name}>")
    try:
        yield name.upper()
    except LookupError as e:
        log.append(f"!{e!r}")
    finally:
        log.append(f"</{name}>")
log = []
with tag("a", log) as a, tag("b", log) as b:
    log.append(a + b)
    raise KeyError("k")
print(log)
try:
    with tag("c", log): raise ValueError("v")
except ValueError as e:
    print(e, log[-1])
@contextmanager
def twice():
    yield 1
    yield 2
try:
    with twice(): pass
except RuntimeError as e:
    print(e)
@contextmanager
def never():
    return
    yield
try:
    with never(): pass
except RuntimeError as e:
    print(e)
with suppress(ZeroDivisionError, KeyError):
    1 / 0
    print("no")
def many(n):
    log = []
    with ExitStack() as st:
        for i in range(n):
            st.enter_context(tag(str(i), log))
        st.callback(log.append, "cb")
    return len(log), log[n:n + 3]
print(many(3), many(200))
with nullcontext(5) as n: print(n)
@tag("deco", log)
def f(): return log[-1]
print(f(), f(), log[-2:])
class Cl:
    def close(self): print("closed")
with closing(Cl()) as c: pass
