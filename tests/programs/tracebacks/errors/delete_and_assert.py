d = {"a": 1}
def f():
    del d["a"], d["b"]
try:
    f()
except KeyError as e:
    assert d, ("empty",
               e)
