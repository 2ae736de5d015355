import builtins
builtins.answer = 42
def f(): return answer
print(f(), answer)
builtins.answer = 43
print([f() for _ in range(200)][-1])
del builtins.answer
try:
    f()
except NameError as e:
    print(e)
safe = {"__builtins__": {"len": len, "double": lambda x: x * 2}}
print(eval("len([1]) + double(4)", safe))
for src in ("open('x')", "print(1)", "sum([])", "[abs(x) for x in [1]]", "__import__"):
    try:
        print(eval(src, safe))
    except NameError as e:
        print(e)
code = compile("r = len('abc')", "<c>", "exec")
ns = {}
exec(code, ns)
other = {"__builtins__": {"len": lambda s: -1}}
exec(code, other)
exec(code, ns)
print(ns["r"], other["r"])
exec("def g(): return len('ab')", other)
print(other["g"](), [other["g"]() for _ in range(300)][-1])
