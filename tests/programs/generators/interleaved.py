def counter(name, n):
    for i in range(n):
        yield f"{name}{i}"

def round_robin(*its):
    pending = [iter(i) for i in its]
    while pending:
        for it in list(pending):
            try:
                yield next(it)
            except StopIteration:
                pending.remove(it)

print(list(round_robin(counter("a", 3), counter("b", 1), "xyz!", [9])))
size = 0
for k in range(300):
    for item in round_robin(counter("a", k % 5), range(k % 3)):
        size += len(item) if isinstance(item, str) else item
print(size)

def pairs(it):
    it = iter(it)
    for a in it:
        yield a, next(it, None)
print(list(pairs(range(5))), list(pairs("ab")))
g = counter("q", 6)
print([a + b for a, b in zip(g, g)])
first, *rest = counter("r", 4)
print(first, rest)
print(max(counter("s", 3)), sorted(counter("t", 3), reverse=True), "u1" in counter("u", 5))
a = counter("v", 10)
print("v3" in a, next(a))
print(*counter("w", 2), sep="-")
