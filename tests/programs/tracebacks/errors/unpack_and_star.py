def f(a, b, *, c):
    return a, b, c
args = [1, 2]
try:
    f(*args)
except TypeError as e:
    print(e)
def g():
    first, *rest, last = [x for x in args
                          if x > 1]
    return first, rest, last
g()
