# Numbers that are equal hash alike, whatever their types; collections of them find each other.
groups = [(0, 0.0, -0.0, False, 0j), (1, 1.0, True, 1 + 0j), (2 ** 53, 2.0 ** 53), (10 ** 22, 1e22), (-1, -1.0, -1 + 0j), (2 ** 100, 2.0 ** 100, complex(2.0 ** 100)), (-2 ** 61, -2.0 ** 61), (2 ** 1000, 2.0 ** 1000)]
for g in groups:
    print(len({hash(x) for x in g}), len(set(g)), all(a == b for a in g for b in g), {g[0]: "v"}[g[-1]], g[-1] in [g[0]], {x: i for i, x in enumerate(g)})
class SI(int): pass
class SF(float): pass
class SS(str): pass
class ST(tuple): pass
class SFz(frozenset): pass
print(hash(SI(5)) == hash(5.0), hash(SF(2.5)) == hash(2.5), hash(SS("a")) == hash("a"), hash(ST((1,))) == hash((1,)), hash(SFz({1})) == hash(frozenset({1})), {SI(1): 1, True: 2, SF(1): 3}, len({SS("k"), "k"}))
print(hash((1, 2.0)) == hash((1.0, 2)), hash((1, 2)) != hash((2, 1)), hash(()) == hash(tuple()), hash(frozenset([1, 2])) == hash(frozenset([2.0, 1.0])), hash(range(0, 10, 3)) == hash(range(0, 12, 3)), hash("") == hash(b""), hash(b"ab") == hash(memoryview(b"ab")))
d = {}
for k in (1, 1.0, True, "1", (1,), (1.0,), b"1", None, 1j, frozenset({1}), frozenset({1.0})): d[k] = d.get(k, 0) + 1
print(d)
print(1 == 1.0 == True == 1 + 0j, 2 ** 53 + 1 == float(2 ** 53 + 1), 0.1 == 1 / 10, 10 ** 23 == 1e23, float(10 ** 23) == 1e23, 3 < 3.5 < 4, 2 ** 63 > 9.2e18, float("inf") > 10 ** 400, -float("inf") < -10 ** 400)
class H:
    def __init__(self, h): self.h = h
    def __hash__(self): return self.h
    def __eq__(self, o): return isinstance(o, H) and self.h % 5 == o.h % 5
for h in (5, -1, True, 12345): print(hash(H(h)) == hash(int(h)), end=" ")
print(len({H(1), H(6), H(2)}), H(1) in {H(6)}, H(1) in [H(6)], {H(3): "a", H(3): "b"}.__len__())
for x in ([], {}, set(), slice([]), (1, []), {1: []}.values(), bytearray()):
    try: print(type(x).__name__, hash(x) is not None)
    except TypeError as e: print(e)
