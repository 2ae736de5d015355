src = """
def f(x):
    return 1 / x
def g(x):
    return f(x) + 1
"""
ns = {}
exec(compile(src, "<made>", "exec"), ns)
print(ns["g"](1))
eval("g(0)", ns)
