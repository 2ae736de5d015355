def first(
    x,
):
    raise ValueError(
        "first",
        x,
    )
def second(values):
    return {
        "a": 1,
        "b": [
            first(v)
            for v in values
            if v
        ],
        "c": 2,
    }
def third(data):
    return data["one"][
        "two"
    ][
        0
    ](
        1)
class Chain:
    def a(self): return self
    def b(self, *args): return second(args)
def fourth():
    return (
        Chain()
        .a()
        .b(
            0,
            1,
            2,
            3,
        )
        .c()
    )
try:
    third({"one": {"two": [None]}})
except TypeError as e:
    x = (
        "text",
        fourth(), "other",
        5)
