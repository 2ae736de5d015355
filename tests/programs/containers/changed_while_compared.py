# Containers changed from inside __eq__, __hash__ and key functions.
def t(name, f):
    try: print(name, f())
    except Exception as e: print(name, type(e).__name__, e)
target = []
class Clears:
    def __init__(self, answer=False): self.answer = answer
    def __eq__(self, other):
        target.clear()
        return self.answer
    def __hash__(self): return 1
    def __repr__(self): return 'C'
def fill(n, answer=False):
    target[:] = [Clears(answer) for _ in range(n)]
    return target
t('in', lambda: 5 in fill(4))
t('index', lambda: fill(4).index(5))
t('count', lambda: fill(4).count(5))
t('remove', lambda: fill(4).remove(5))
t('remove true', lambda: fill(4, True).remove(5))
t('eq', lambda: fill(3) == [1, 2, 3])
t('eq true', lambda: fill(3, True) == [1, 2, 3])
t('lt', lambda: fill(3) < [1, 2, 3])
class Drops:
    def __hash__(self): return 3
    def __eq__(self, other):
        e.clear()
        return False
e = {}
e[Drops()] = 1
t('get', lambda: e.get(Drops()))
print(len(e))
e[Drops()] = 1
t('item', lambda: e[3])
print(len(e))
def key(x):
    xs.append(x)
    return -x
xs = [3, 1, 2]
t('sort', lambda: xs.sort(key=key))
print(xs)
ys = [3, 1, 2]
t('sort clear', lambda: ys.sort(key=lambda x: ys.clear() or x))
print(ys)
zs = [3, 1, 2]
print(sorted(zs, key=lambda x: zs.clear() or x), zs)
class Cmp:
    def __init__(self, n): self.n = n
    def __lt__(self, o):
        ws.append(self)
        return self.n < o.n
ws = [Cmp(2), Cmp(1)]
t('sort lt', lambda: ws.sort())
print([w.n for w in ws])
