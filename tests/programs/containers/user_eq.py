class K:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return isinstance(o, K) and self.n == o.n
    def __hash__(self): return self.n % 3
    def __repr__(self): return f"K{self.n}"
    def __lt__(self, o): return self.n < o.n
d = {K(1): "a", K(4): "b", K(7): "c"}
print(d, d[K(4)], K(7) in d, K(10) in d, d.get(K(1)), len(d))
d[K(4)] = "B"
print(d, list(d.items()))
del d[K(1)]
print(d, {K(1), K(1), K(2)}, [K(1), K(2)] == [K(1), K(2)], [K(1), [K(2)]] == [K(1), [K(3)]])
print([K(3), K(1), K(2)].index(K(1)), K(3) in [K(1), K(3)], (K(1),) < (K(2),), sorted([K(3), K(1), K(2)]), max([K(1), K(5)]))
print(sorted([K(3), K(1)], key=lambda k: -k.n), [K(2), K(1)].count(K(1)), {"k": [K(9)]}, (K(1), {K(2): K(3)}))
xs = [K(5), K(3), K(4)]
xs.sort(reverse=True)
print(xs, min(xs), repr([xs, xs]))
xs.remove(K(3))
print(xs, str(xs), f"{xs}")
