class C:
    def __init__(self, a, *, b): pass
    def m(self): pass
def f():
    return C(
        1,
        b=2,
    ).m(3)
f()
