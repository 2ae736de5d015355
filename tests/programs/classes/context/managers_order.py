class CM:
    def __init__(self, name, suppress=False, fail=None):
        self.name, self.suppress, self.fail = name, suppress, fail
    def __enter__(self):
        log.append("+" + self.name)
        if self.fail == "enter": raise OSError("enter " + self.name)
        return self.name
    def __exit__(self, t, v, tb):
        log.append(f"-{self.name}:{t.__name__ if t else ''}")
        if self.fail == "exit": raise KeyError("exit " + self.name)
        return self.suppress

def go(*specs, body=None):
    log.clear()
    try:
        with CM(*specs[0]) as a, CM(*specs[1]) as b:
            log.append(a + b)
            if body: raise body
        log.append("after")
    except Exception as e:
        c = e.__context__
        log.append((repr(e), repr(c), repr(c.__context__) if c else None))
    return " ".join(map(str, log))

log = []
print(go(("a",), ("b",)))
print(go(("a", True), ("b",), body=ValueError("v")))
print(go(("a",), ("b", 1), body=ValueError("v")))
print(go(("a",), ("b", False, "enter")))
print(go(("a", True), ("b", False, "enter")))
print(go(("a", False, "exit"), ("b",), body=ValueError("v")))
print(go(("a", False, "exit"), ("b", False, "exit"), body=ValueError("v")))
print(go(("a", True), ("b", False, "exit")))
out = []
for k in range(400):
    out.append(len(go(("a", k % 2), ("b", k % 3 == 0), body=ValueError(k) if k % 5 else None)))
print(sum(out), out[:12])
