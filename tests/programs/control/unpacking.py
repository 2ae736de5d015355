# Unpacking: targets, stars, errors, order of evaluation.
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def two(x):
    a, b = x
    return a, b
def star(x):
    a, *b, c = x
    return a, b, c
def nested(x):
    (a, [b, *c]), d = x
    return a, b, c, d
for x in [(1, 2), 'ab', {1: 2, 3: 4}, range(2), (i for i in 'xy'), {5, }, (1,), (1, 2, 3), [], 'abc', 5, None, iter([1, 2, 3, 4]), {1: 1}, map(int, '12')]: t(lambda: two(x))
for x in [(1, 2), range(5), 'a', (), [1], iter('abcd')]: t(lambda: star(x))
for x in [((1, 'bcd'), 2), ((1, ''), 2), ((1, 2), 3), (1, 2), ((1, 'b', 3), 4)]: t(lambda: nested(x))
a, = [1]; print(a)
[a, b], c = 'xy', 'z'; print(a, b, c)
*a, = range(3); print(a)
(a) = 1; print(a)
i, xs = 0, [0, 0]
i, xs[i] = 1, 9; print(i, xs)
xs = [1, 2, 3]
xs[0], xs[1:], *rest = 5, 'ab', 7, 8; print(xs, rest)
class P: pass
p = P(); p.x, p.y = p, 2; print(p.x is p, p.y)
x = [0, 1, 2]; j = 0
j, x[j] = x[j + 1], 'set'; print(j, x)
for k, (v, *w) in [(1, 'abc'), (2, 'd')]: print(k, v, w)
print([*range(3), *'ab', *{1: 2}, *[]], (*'a', 1), {*[1, 1], 2}, {**{'a': 1}, 'b': 2, **{'a': 3}})
t(lambda: {**5})
t(lambda: {**[1]})
class BadIter:
    def __iter__(self): raise KeyError('in iter')
class BadNext:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 1: raise KeyError('in next')
        return self.n
class NoNext:
    def __iter__(self): return 5
class Seq:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i
for x in [BadIter(), BadNext(), NoNext(), Seq()]: t(lambda: two(x))
t(lambda: star(Seq()))
def order(name):
    print(name, end=' ')
    return {'v': (1, 2), 'd': {}, 'k': 'k', 'l': [0]}[name]
order('d')[order('k')], order('l')[0] = order('v'); print()
order('l')[0] += len(order('k')); print()
print({order('k'): order('d')}, end='\n')
a = b, c = 1, 2; print(a, b, c)
x = y = z = []; x.append(1); print(z)
