# Where __exit__ and what it is told of stand in tracebacks.
class Manager:
    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        if isinstance(error, KeyError):
            raise LookupError("in exit") from error


def body(error):
    with Manager() as m:
        with (Manager(),
              Manager()):
            raise error


try:
    body(ValueError("passes"))
except ValueError as e:
    first = e
try:
    with first:
        pass
except TypeError as e:
    second = e
try:
    body(KeyError("replaced"))
except LookupError as e:
    e.__cause__.__cause__ = first
    raise second from e
