# Counter, defaultdict, OrderedDict, lru_cache and heapq in hot loops.
import functools
import heapq
from collections import Counter, OrderedDict, defaultdict


def words(n):
    count, index = Counter(), defaultdict(list)
    for i in range(n):
        w = 'w' + str(i * i % 37)
        count[w] += 1
        index[w].append(i)
    return count.most_common(2), sum(len(v) for v in index.values()), max(index, key=lambda k: (len(index[k]), k))


class LRU:
    def __init__(self, size):
        self.size, self.d, self.hits = size, OrderedDict(), 0

    def get(self, key):
        if key in self.d:
            self.d.move_to_end(key)
            self.hits += 1
            return self.d[key]
        self.d[key] = key * 2
        if len(self.d) > self.size:
            self.d.popitem(last=False)
        return self.d[key]


def lru(n):
    cache = LRU(8)
    total = sum(cache.get(i * i % 23) for i in range(n))
    return total, cache.hits, list(cache.d)[:3]


@functools.lru_cache(maxsize=64)
def collatz(n):
    return 1 if n == 1 else 1 + collatz(n // 2 if n % 2 == 0 else 3 * n + 1)


def dijkstra(n):
    graph = {i: [((i * 3 + 1) % n, i % 7 + 1), ((i * 5 + 2) % n, i % 11 + 1)] for i in range(n)}
    dist, heap = {0: 0}, [(0, 0)]
    while heap:
        d, u = heapq.heappop(heap)
        if d > dist[u]:
            continue
        for v, w in graph[u]:
            if d + w < dist.get(v, 10**9):
                dist[v] = d + w
                heapq.heappush(heap, (d + w, v))
    return len(dist), sum(dist.values()), max(dist.values())


print(words(2000), lru(3000), [collatz(n) for n in (1, 7, 27, 97)], collatz.cache_info().currsize, dijkstra(400))


def running_median(values):
    low, high, out = [], [], []
    for v in values:
        heapq.heappush(high, -heapq.heappushpop(low, -v))
        if len(high) > len(low):
            heapq.heappush(low, -heapq.heappop(high))
        out.append(-low[0])
    return out


print(sum(running_median([(i * 7919) % 1009 for i in range(800)])), heapq.nsmallest(3, [(i * 31) % 101 for i in range(100)]))
print(functools.reduce(lambda a, b: (a * 31 + b) % 1000003, range(3000)), functools.reduce(lambda a, b: a + b, [[i] for i in range(50)])[-1])
