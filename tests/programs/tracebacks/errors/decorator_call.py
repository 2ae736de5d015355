def deco(n):
    def inner(f):
        return f.name[n]
    return inner
@deco(1)
@staticmethod
def target(
    a,
    b,
):
    pass
