import math
class A:
    pass
def run(code):
    try:
        code()
    except Exception as e:
        raise RuntimeError("while running") from e
def body():
    a = A()
    x = {"k": [1, 2, {"z": 0}]}
    return x["k"][2]["z"] + a.missing.thing + math.sqrt(4)
run(body)
