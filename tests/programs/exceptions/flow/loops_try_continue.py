def f(items):
    good, bad, i = 0, 0, 0
    while i < len(items):
        try:
            good += int(items[i])
        except ValueError:
            bad += 1
            continue
        except TypeError:
            break
        else:
            if good > 10 ** 9: return "big"
        finally:
            i += 1
    else:
        return ("all", good, bad)
    return ("broke", i, good, bad)
print(f(["1", "2", "x", "3"]), f([1, None, 2]), f([]), f(["9999999999"]))
data = [str(i) if i % 7 else "bad" for i in range(2000)]
print(f(data))
data[1500] = []
print(f(data))
data[10] = 2.7
data[20] = True
print(f(data))
def nest(n):
    out = []
    for i in range(n):
        for j in range(n):
            try:
                if j == i: continue
                if j > i + 1: break
                try:
                    if (i + j) % 5 == 0: raise KeyError((i, j))
                finally:
                    out.append(j)
            except KeyError as e:
                out.append(e.args[0][0])
                if e.args[0] == (n - 1, n): return "never"
        else:
            out.append(-1)
    return sum(out), len(out)
print(nest(4), nest(60))
