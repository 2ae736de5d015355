try:
    raise ValueError("a")
except ValueError as a:
    try:
        raise KeyError("b")
    except KeyError as b:
        a.__context__ = b
        b.__cause__ = a
        raise b
