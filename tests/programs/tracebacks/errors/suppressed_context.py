def parse(s):
    try:
        return int(s)
    except ValueError:
        raise LookupError(f"not a number: {s!r}") from None
def outer(s):
    try:
        parse(s)
    finally:
        print("outer done")
outer("x")
