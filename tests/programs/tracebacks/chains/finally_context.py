class Custom(Exception):
    def __str__(self):
        return "line one\nline two"

def work():
    try:
        [][0]
    finally:
        try:
            {}["missing"]
        except KeyError:
            raise Custom from None

try:
    work()
except Custom as e:
    print(repr(e), e.__cause__, e.__suppress_context__, repr(e.__context__))
try:
    try:
        raise ValueError("a")
    except ValueError:
        raise TypeError("b")
except TypeError as t:
    raise Custom("c") from t
