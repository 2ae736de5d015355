def f():
    try:
        raise ValueError("first")
    except ValueError as e:
        raise KeyError("second") from e

def g():
    try:
        f()
    except KeyError:
        raise RuntimeError("third")

g()
