# Loops: else, nested breaks, changing the loop variable, chained comparisons, conditions.
for i in range(5):
    i *= 10
    print(i, end=' ')
print(i)
for i in range(0): pass
else: print('empty else', i)
for x in [1, 2, 3]:
    if x == 2: break
else: print('no')
n = 5
while n > 0:
    n -= 1
    if n == 3: continue
    if n == 1: break
    print(n, end=' ')
else: print('no')
print()
def find(m, v):
    for r, row in enumerate(m):
        for c, x in enumerate(row):
            if x == v: return r, c
        else: continue
        break
    return None
print(find([[1, 2], [3, 4]], 3), find([[1]], 5))
def side(x):
    print('<', x, '>', sep='', end='')
    return x
print(side(1) < side(2) < side(3), side(3) < side(2) < side(1), side(0) or side('') or side(5), side(1) and side(0) and side(2))
print(1 < 2 == 2 != 3 in [3] is not None, not 1 == 2, not (1 in []), 3 if [] else 4 if {} else 5)
class T:
    def __init__(self, v): self.v = v
    def __bool__(self): print('bool', self.v, end=' '); return self.v
print((T(True) and T(False) or T(True)).v, not T(False), 'y' if T(True) else 'n')
class Cmp:
    def __lt__(self, o): return []
    def __gt__(self, o): return 'yes'
print(Cmp() < 1, Cmp() > 1 > 0, Cmp() < 1 < undefined_never)
while (k := n) < 4:
    n += 1
print(k, n)
for x in (y := [1, 2]): pass
print(x, y)
for i in range(3):
    for i in range(2): pass
    print(i, end=' ')
print()
xs = [0] * 3
for xs[1] in range(4): pass
print(xs)
d = {}
for d['a'], d['b'] in [(1, 2), (3, 4)]: pass
print(d)
for a, *b in ['xyz', 'p']: print(a, b)
print(list(range(10, 0, -3)), list(range(0, -5)), range(3) == range(0, 3, 1), 5 in range(0, 10, 5), 10**20 in range(10**21), len(range(0, 10, 3)))
print(sum(i for i in range(100) if i % 3 == 0 if i % 5 == 0), [i for i in range(20) if i % 2 if i % 3], any(i > 3 for i in range(5)), all([]))
for i in range(10**18, 10**18 + 2): print(i)
for i in range(2**63 - 1, 2**63 + 1): print(i)
for i in reversed(range(3)): print(i, end=' ')
print(list(zip('abc', range(2))), list(enumerate('ab', -1)), list(map(lambda a, b: a + b, [1, 2], [3, 4, 5])), list(filter(None, [0, 1, '', 'a'])))
pass; print('a'); print('b')
if 0: print('no')
elif '': print('no')
elif None: print('no')
else: print('else')
assert True, undefined_never
try: assert (1, 2)[0] == 2, f'msg {1 + 1}'
except AssertionError as e: print(repr(e))
