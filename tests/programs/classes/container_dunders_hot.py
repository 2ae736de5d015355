class Grid:
    def __init__(self, w, h, v=0):
        self.w, self.h, self.cells = w, h, [v] * (w * h)
    def __getitem__(self, xy):
        x, y = xy
        if not (0 <= x < self.w and 0 <= y < self.h): raise IndexError(xy)
        return self.cells[y * self.w + x]
    def __setitem__(self, xy, v):
        x, y = xy
        self.cells[y * self.w + x] = v
    def __contains__(self, v): return v in self.cells
    def __len__(self): return len(self.cells)
    def __iter__(self): return iter(self.cells)
    def __reversed__(self): return reversed(self.cells)
def life(g):
    n = Grid(g.w, g.h)
    for y in range(g.h):
        for x in range(g.w):
            c = 0
            for dx in (-1, 0, 1):
                for dy in (-1, 0, 1):
                    if dx or dy: c += g[(x + dx) % g.w, (y + dy) % g.h]
            n[x, y] = 1 if c == 3 or c == 2 and g[x, y] else 0
    return n
g = Grid(10, 10)
for x, y in ((1, 0), (2, 1), (0, 2), (1, 2), (2, 2)): g[x, y] = 1
for _ in range(8): g = life(g)
print([i for i, v in enumerate(g) if v], sum(g), len(g), 1 in g, 5 in g, list(reversed(g)).index(1))
g[0, 0] = 0.5
g[1, 1] = "s"
try:
    life(g)
except TypeError as e:
    print(e)
for bad in ((100, 0), (0, -1), 5, (1, 2, 3), "ab", None):
    try:
        g[bad]
    except (IndexError, TypeError, ValueError) as e:
        print(type(e).__name__, e)
class Poly:
    def __init__(self, *c): self.c = c
    def __call__(self, x):
        r = 0
        for k in reversed(self.c): r = r * x + k
        return r
    def __add__(self, o): return Poly(*(a + b for a, b in zip(self.c, o.c)))
    def __mul__(self, k): return Poly(*(a * k for a in self.c))
    __rmul__ = __mul__
    def __neg__(self): return -1 * self
    def __eq__(self, o): return self.c == o.c
    def __getitem__(self, i): return self.c[i]
p = Poly(1, 2, 3)
for i in range(500): r = p(i)
print(r, p(0.5), p(2 ** 50), p(1j), (p + p)(2), (2 * p)(1), (-p)(1), p * 2 == 2 * p, list(p), 3 in p)
