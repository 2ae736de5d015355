def machine(events):
    state, log, n = "idle", [], 0
    for e in events:
        match state, e:
            case "idle", "start": state = "run"
            case "run", "tick":
                n += 1
                if n % 100 == 0: log.append(n)
            case "run", ("add", int() | float() as k): n += k
            case "run", "pause": state = ("paused", n)
            case ("paused", m), "resume": state, n = "run", m
            case _, "stop": break
            case s, x: log.append((s if isinstance(s, str) else s[0], x))
    else: log.append("exhausted")
    return state, n, log
ev = ["tick", "start"] + ["tick"] * 250 + ["pause", "tick", "resume", ("add", 5), ("add", 0.5), ("add", "x"), "stop", "tick"]
print(machine(ev))
for _ in range(20): r = machine(ev[:-2])
print(r)
def brackets(s):
    st, pairs = [], {")": "(", "]": "[", "}": "{"}
    for i, c in enumerate(s):
        if c in pairs.values(): st.append((c, i))
        elif c in pairs:
            if not st or st.pop()[0] != pairs[c]: return i
    return st[0][1] if st else -1
for _ in range(60): r = brackets("([]{()})")
print(r, brackets("(]"), brackets("(("), brackets("x"), brackets(["(", ")"]), brackets("(" * 300 + ")" * 300))
def vm(code):
    pc, acc, regs, steps = 0, 0, {}, 0
    while 0 <= pc < len(code):
        op, *args = code[pc]
        steps += 1
        if op == "set": regs[args[0]] = args[1]
        elif op == "add": regs[args[0]] = regs.get(args[0], 0) + (regs[args[1]] if isinstance(args[1], str) else args[1])
        elif op == "jnz":
            if regs.get(args[0]):
                pc += args[1]
                continue
        elif op == "mul": regs[args[0]] *= args[1]
        else: raise ValueError(op)
        pc += 1
    return regs, steps
loop = [("set", "a", 400), ("set", "t", 0), ("add", "t", "a"), ("add", "a", -1), ("jnz", "a", -2)]
print(vm(loop))
loop[1] = ("set", "t", 0.5)
print(vm(loop))
big = [("set", "x", 1), ("set", "n", 100), ("mul", "x", 3), ("add", "n", -1), ("jnz", "n", -2)]
print(vm(big))
for bad in ([("nop",)], [("add", "t", "missing")], [("set",)], [()], [("mul", "q", 1)]):
    try:
        print(vm(bad))
    except (ValueError, KeyError, IndexError) as e:
        print(type(e).__name__, e)
