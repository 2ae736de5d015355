class P:
    __match_args__ = ("x",)
    @property
    def x(self): raise ValueError("property x")
def m(v):
    match v:
        case {"k": 1}:
            return 1
        case P(x):
            return x
m({})
m(P())
