# Order of small ints in sets, and hashes, as 64-bit CPython has them.
print(set([5,-1,-2,7])|set([100,200]), set([-1,-2]), set(range(-5,5)))
print(hash(frozenset([1,2,3])),hash(frozenset()),hash((1,2,3)),hash(()),hash(range(3)),hash(range(0)),hash(range(1)),hash(range(0,10,3)),hash((1.5,(2,3),None is None)),hash(frozenset([(1,2),3])),hash(slice(1,2,3)))


def lcg():
    x=12345
    while True:
        x=(x*1103515245+12345)%2147483648
        yield x
g=lcg()
for rnd in range(60):
    s=set(); t=set()
    n=next(g)%40; m=[8,30,100,1000,10**6,2**40][next(g)%6]
    for i in range(n):
        s.add(next(g)%m*(1 if next(g)%3 else -1))
        t.add(next(g)%m)
        if next(g)%4==0 and s: s.pop()
        if next(g)%4==0: t.discard(next(g)%m)
    print(list(s),list(t),list(s|t),list(s&t),list(s-t),list(s^t),list(t-s), s<t, s.isdisjoint(t))
    u=set(s); u|=t; v=set(s); v-=t; w=set(s); w&=t; x=set(s); x^=t
    print(list(u),list(v),list(w),list(x))
    u.update(range(next(g)%50)); v.difference_update(range(20)); print(list(u),list(v), list(frozenset(u)), list(u.union([3,5],t)), list(u.intersection(range(7),t)), list(u.difference([1,2],range(4))), list(u.symmetric_difference(range(9))))
    while len(u)>3: u.pop()
    print(u)
big=set(range(0,60000,7)); print(len(big), sum(list(big)[:50]), list(big)[-5:])
