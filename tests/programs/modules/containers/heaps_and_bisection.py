# heapq and bisect: orders, keys, bounds, and what has no order.
import bisect
import heapq


def fails(f, *a, **k):
    try:
        print(f(*a, **k))
    except Exception as e:
        print(type(e).__name__ + ':', e)


h = []
for x in (5, 1, 8, 3, 9, 2):
    heapq.heappush(h, x)
print(h, heapq.heappop(h), heapq.heappushpop(h, 0), heapq.heapreplace(h, 7), h, heapq.nlargest(2, h), heapq.nsmallest(2, h))
a = [9, 4, 7, 1, 8, 2]
heapq.heapify(a)
print(a, [heapq.heappop(a) for _ in range(len(a))], a)
print(heapq.nlargest(3, 'banana'), heapq.nsmallest(2, ['bb', 'a', 'ccc'], key=len), heapq.nlargest(0, [1]), heapq.nlargest(9, [1, 2]), heapq.nsmallest(1, []), heapq.nlargest(2, [(1, 'a'), (1, 'b')], key=lambda t: t[0]))
print(list(heapq.merge([1, 4], [2, 3], [])), list(heapq.merge('ace', 'bd', reverse=False)), list(heapq.merge([3, 1], [4, 2], reverse=True)), list(heapq.merge(['a', 'BB'], ['c'], key=len)))
m = []
for x in (5, 1, 8):
    heapq.heappush_max(m, x)
print(m, heapq.heappop_max(m), heapq.heappushpop_max(m, 3), heapq.heapreplace_max(m, 0), m)
heapq.heapify_max(x := [3, 9, 4])
print(x)
fails(heapq.heappop, [])
fails(heapq.heapreplace, [], 1)
fails(heapq.heappush, (1,), 2)
fails(heapq.heapify, 'abc')
fails(heapq.heappush, [1], 'a')
fails(heapq.nlargest, 'a', [1])
fails(list, heapq.merge([1], ['a']))
print(heapq.heappushpop([], 5))
b = [1, 3, 3, 3, 7]
print(bisect.bisect(b, 3), bisect.bisect_left(b, 3), bisect.bisect_right(b, 0), bisect.bisect_left(b, 99), bisect.bisect(b, 3, 0, 2), bisect.bisect_left(b, 3, 2), bisect.bisect_left(b, 3, lo=0, hi=None), bisect.bisect_left([], 1))
bisect.insort(b, 4)
bisect.insort_left(b, 3)
bisect.insort_right(b, 0, 0, 1)
print(b)
fails(bisect.bisect, b, 3, -1)
fails(bisect.bisect, b, 'a')
fails(bisect.bisect, 5, 3)
words = ['kiwi', 'fig', 'apple']
words.sort(key=len)
print(bisect.bisect_left(words, 4, key=len), bisect.bisect_right(words, 3, key=len))
bisect.insort(words, 'plum', key=len)
print(words, bisect.bisect([10, 20], 15, key=None), [bisect.bisect(range(10), x) for x in (-1, 0, 5, 9, 20)])


class T:
    def __init__(self, n, name):
        self.n, self.name = n, name

    def __lt__(self, other):
        return self.n < other.n


q = []
for n, name in ((2, 'b'), (1, 'a'), (3, 'c')):
    heapq.heappush(q, T(n, name))
print([heapq.heappop(q).name for _ in range(3)], bisect.bisect([T(1, ''), T(3, '')], T(2, '')))
