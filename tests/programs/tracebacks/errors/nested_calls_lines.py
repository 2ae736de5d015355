def a(x, y): return x + y
def b(v):
    return a(
        a(v, 1),
        a(v,
          "s"),
    )
b(2)
