def check(x, lo=0):
    assert x >= lo, f"{x} is below {lo}"
    return x
print(check(1))
for v in (-1, -2.5):
    try:
        check(v)
    except AssertionError as e:
        print(e, e.args)
for src in ("assert 0", "assert [], 'empty'", "assert None, None", "assert '', ('a', 'b')", "assert 1 == 2, 5", "assert not 1", "assert (0,)", "assert 0, AssertionError('inner')"):
    try:
        exec(src)
        print(src, "passed")
    except AssertionError as e:
        print(src, "->", repr(e), e.args)
class B:
    def __bool__(self): raise ValueError("bool")
try:
    assert B()
except ValueError as e:
    print("ValueError", e)
try:
    assert 0, 1 / 0
except ZeroDivisionError as e:
    print("message is evaluated", e)
def hot(n):
    bad = 0
    for i in range(n):
        try:
            assert i % 7, i
            check(i % 11, 1)
        except AssertionError as e:
            bad += 1
            last = e.args[0]
    return bad, last
print(hot(20), hot(2000))
AssertionError_ = AssertionError
AssertionError = KeyError
try:
    assert 0, "real one"
except AssertionError_ as e:
    print(type(e).__name__, e)
del AssertionError
assert True; assert 1, 1 / 0 if False else "x"
print(__debug__)
