def f(a, b):
    return (a
            + b)

total = sum(
    [f(1, 2),
     f(
         3,
         "x",
     )],
)
