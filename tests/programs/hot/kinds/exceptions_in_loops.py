# Exceptions of many kinds out of hot code, caught near and far.
def risky(i):
    if i % 11 == 0: raise ValueError(i)
    if i % 13 == 0: return {}[i]
    if i % 17 == 0: return [][i]
    if i % 19 == 0: return i / 0
    if i % 23 == 0: return None.attr
    if i % 29 == 0: return i + "s"
    if i % 31 == 0: return undefined_name
    return i
def near(n):
    counts, t = {}, 0
    for i in range(1, n):
        try: t += risky(i)
        except (ValueError, KeyError) as e: counts[type(e).__name__] = counts.get(type(e).__name__, 0) + 1
        except LookupError: t += 1000
        except Exception as e:
            name = type(e).__name__
            counts[name] = counts.get(name, 0) + 1
        else: t += 1
        finally: t += 2
    return t, counts
print(near(500))
def mid(i):
    try: return risky(i)
    finally: log.append(i)
def far(n):
    out = 0
    for i in range(1, n):
        try: out += mid(i)
        except Exception as e: out += len(str(e))
    return out
log = []
print(far(400), len(log), log[-1])
def nested(n):
    t = 0
    for i in range(n):
        try:
            try:
                if i % 3 == 0: raise KeyError(i)
                if i % 3 == 1: continue
            except KeyError as e:
                if i % 2: raise TypeError("x") from e
                t += 1
            t += 10
        except TypeError as e:
            t += e.__cause__.args[0]
    return t
print(nested(300))
def gen(n):
    for i in range(n):
        try: yield i
        except ValueError: yield -i
g = gen(1000)
t = 0
for i in range(300):
    t += next(g)
    if i % 5 == 0: t += g.throw(ValueError())
print(t)
def deep(n): return 1 / 0 if n == 0 else deep(n - 1) + 1
hits = 0
for i in range(300):
    try: deep(i % 9)
    except ZeroDivisionError as e:
        tb, d = e.__traceback__, 0
        while tb: tb, d = tb.tb_next, d + 1
        hits += d
print(hits)
