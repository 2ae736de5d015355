def run(program):
    stack, out = [], []
    for op in program:
        match op:
            case ("push", v): stack.append(v)
            case ("add",): stack.append(stack.pop() + stack.pop())
            case ("mul",): stack.append(stack.pop() * stack.pop())
            case ("dup" | "copy",): stack.append(stack[-1])
            case ("print", *args): out.append((stack.pop(), *args))
            case ("jump", int(n)) if n > 0: stack.append(n)
            case {"op": name, **rest}: out.append((name, len(rest)))
            case _: raise ValueError(op)
    return stack, out
prog = [("push", 2), ("dup",), ("mul",), ("push", 1), ("add",), ("print", "x"), ("jump", 3)]
for _ in range(400): r = run(prog)
print(r)
print(run([("push", 1.5), ("copy",), ("add",), ("print",)]))
print(run([("push", "a"), ("push", 3), ("mul",), {"op": "n", "z": 1}]))
print(run([["push", 2 ** 60], ("dup",), ("mul",)]))
for bad in ([("jump", 0)], [("nope",)], [5], [("push",)]):
    try:
        run(bad)
    except ValueError as e:
        print("ValueError", e)
def simplify(e):
    match e:
        case ("+", 0, x) | ("+", x, 0): return simplify(x)
        case ("*", 1, x) | ("*", x, 1): return simplify(x)
        case ("*", 0, _) | ("*", _, 0): return 0
        case (op, a, b):
            n = (op, simplify(a), simplify(b))
            return n if n == e else simplify(n)
        case x: return x
print(simplify(("+", ("*", 1, "x"), ("*", ("+", 0, 0), "y"))))
e = "x"
for i in range(60): e = ("+", ("*", e, 1), 0)
for _ in range(20): r = simplify(e)
print(r)
