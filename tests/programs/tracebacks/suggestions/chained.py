# Did you mean: chained.
def f():
    (1).bit_lenght()
try: f()
except AttributeError: raise ValueError("outer")
