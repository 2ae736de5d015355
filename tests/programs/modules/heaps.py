# heapq and bisect: plain data and objects of the script.
import heapq, bisect
from heapq import *
import random
class N:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return self.v < o.v
    def __repr__(self): return f'N{self.v}'
r = random.Random(5)
def check(items, conv):
    items = [conv(x) for x in items]
    h = []
    for x in items: heappush(h, x)
    out = [heappop(h) for _ in range(len(items))]
    h2 = list(items); heapify(h2); shape = list(h2); h3 = list(items); heapify_max(h3); out3 = []
    while h3: out3.append(heappop_max(h3))
    print(out[:5], shape[:6], out3[:4], nsmallest(3, items), nlargest(3, items), nsmallest(2, iter(items)), nlargest(4, (i for i in items)))
    print(heappushpop(shape, conv(50)), heapreplace(shape, conv(1)), shape[:3], heappushpop_max(h3 + [conv(3)], conv(1)))
data = [r.randrange(100) for _ in range(40)]
check(data, int); check(data, float); check(data, str); check(data, lambda x: (x % 7, x)); check(data, N); check(data, lambda x: [x]); check(data, lambda x: (x % 3, N(x))); check(data, lambda x: x if x % 2 else x + 0.5); check(data, lambda x: 2 ** 60 + x); check(data, bool)
h = []
for i, x in enumerate('zyx'): heappush(h, (1, i, {x: 1}))
print(h)
for f in (lambda: heappop([]), lambda: heappush((1,), 2), lambda: heapreplace([], 1), lambda: heapify(5), lambda: heappush([1], 'a'), lambda: heappush([{}], {}), lambda: heappop_max([]), lambda: nlargest(2, [1, 'a', 3])):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(heappushpop([], 5), list(merge([1, 4, 7], [2, 5], [], range(3))), list(merge('ca', 'db', reverse=True)), list(merge(['aaa', 'b'], ['cc'], key=len, reverse=True)), nsmallest(0, [1]), nlargest(1, []), nsmallest(10, [3, 1, 2]), nlargest(2, ['a', 'ccc', 'bb', 'ddd'], key=len), nsmallest(2, 'hello', key=ord))
print(list(merge([(1, 'a'), (3, 'b')], [(2, 'c'), (3, 'a')])), next(merge([5], [3])))
a = [1, 3, 3, 5, 7]
print([bisect.bisect_left(a, x) for x in range(9)], [bisect.bisect_right(a, x) for x in range(9)], bisect.bisect(a, 3, 1, 3), bisect.bisect_left(a, 3, lo=2), bisect.bisect_left(a, 3, hi=1))
bisect.insort(a, 4); bisect.insort_left(a, 3); bisect.insort(a, 0, key=lambda x: -x); print(a)
print(bisect.bisect_left(['a', 'c'], 'b'), bisect.bisect([N(1), N(3)], N(2)), bisect.bisect_left([(1, 2), (1, 3)], (1, 3)), bisect.bisect_left([3, 2, 1], -2, key=lambda x: -x), bisect.bisect_right([1.5, 2], 2), bisect.bisect_left('abd', 'c'), bisect.bisect_left(range(0, 100, 3), 50))
for f in (lambda: bisect.bisect([1], 2, -1), lambda: bisect.bisect([1, 'a'], 2), lambda: bisect.bisect(5, 1), lambda: bisect.bisect_left([1, 2], 3, 0, 5)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
