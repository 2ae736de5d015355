class Meta(type):
    m = "meta attr"
    def method(cls): return ("method of", cls.__name__)
    @property
    def prop(cls): return ("prop", cls.__name__)
    def __getattr__(cls, n): return ("missing", n)
    def __setattr__(cls, n, v):
        log.append(("set", n))
        super().__setattr__(n, v)
    def __delattr__(cls, n):
        log.append(("del", n))
        super().__delattr__(n)
    def __repr__(cls): return f"<{cls.__name__}>"
    def __dir__(cls): return ["z", "a"]

log = []
class A(metaclass=Meta):
    own = 1
print(A.m, A.method(), A.prop, A.nothing, A.own, A, [A], f"{A}", dir(A))
A.new = 5
A.own = 2
del A.new
print(log, A.new, A.own)
try:
    A().m
except AttributeError as e:
    print(e)
try:
    A.prop = 1
except AttributeError as e:
    print(e)
class B(A):
    m = "class attr"
    prop = "class prop"
print(B.m, B.prop, B().prop, B)
def hot(k, n):
    t = 0
    for i in range(n):
        k.count = i
        t += k.count + len(k.method())
    return t
print(hot(A, 300), hot(B, 300), len(log))
