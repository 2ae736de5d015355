def later(): return {}["k"]
def f(a=1,
      b=later()):
    pass
