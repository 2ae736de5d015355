def squares(items):
    for item in items:
        yield item * item

def total(items):
    t = 0
    for s in squares(items):
        t = t + s
    return t

for _ in range(300):
    r = total([1, 2, 3])
print(r)
print(total([1.5, 2.5]))
print(total([2 ** 40, 2 ** 50]))
print(total([1, 2.0, 3 + 1j, True]))

class V:
    def __init__(self, n): self.n = n
    def __mul__(self, other): return V(self.n * other.n)
    def __radd__(self, other): return other + self.n

print(total([V(3), V(4), 5]))
try:
    total([1, "a"])
except TypeError as e:
    print(e)
print(total(range(100000)))
print(total(iter([4, 5])), total({6: 1}), total((x for x in (7, 8))))
