# Loops that unpack pairs: what they draw from changes, ends early, or is changed.
def over(source):
    out = []
    for a, b in source:
        out.append((a, b))
    return out

for k in range(3):
    print(over(zip([1, 2, 3], 'abc')), over(enumerate('xy', k)), over({1: 'p', 'q': 2}.items()))
    print(over([(1, 2), [3, 4], 'zw']), over(zip([1, 2], [3])), over(zip([], [1])), over(zip(range(2), {5: 6})))
    print(over(iter({'k': k}.items())), over(zip('ab', zip([1], [2]))), over(enumerate(zip('ab', 'cd'))))
    print(over((x, x * 2) for x in range(3)), over(map(lambda x: (x, k), 'mn')), over(reversed({1: 2, 3: 4}.items())))
    for bad in [zip([1], [2], [3]), zip([1]), [1], [(1, 2, 3)], zip([1, 2], [3], strict=True), 5, enumerate(5 for _ in 'a')]:
        try:
            print(over(bad))
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)

def changing():
    d = {1: 1, 2: 2}
    seen = []
    try:
        for k, v in d.items():
            seen.append((k, v))
            d[k + 10] = v
    except RuntimeError as error:
        print(seen, error)
    d = {1: 1, 2: 2, 3: 3}
    for k, v in d.items():
        d[k] = v * 10
    print(d)
    l = [1, 2, 3]
    for i, x in enumerate(l):
        if i < 6:
            l.append(x)
    print(l)

changing()
i = 'before'
for i, (a, *b) in enumerate(['xyz', 'uv']):
    print(i, a, b)
print(i, over(enumerate('ab', 2 ** 47 - 1)))
class Seq:
    def __getitem__(self, i):
        if i > 2:
            raise IndexError
        return i, -i
print(over(Seq()), over(enumerate(Seq())), over(zip(Seq(), 'abc')))
def stopped():
    total = 0
    for a, b in zip(range(1000), range(1000)):
        if a > 700:
            break
        total += a * b
    else:
        total = None
    return total, a, b
print(stopped())
t = []
for t[0:], u in [((1, 2), 3), ('ab', 4)]:
    print(t, u)
