# What a generator keeps between resumptions: try blocks, loops, exceptions being handled, closures.
def handling():
    try: 1 / 0
    except ZeroDivisionError as e:
        yield 'handling'
        try: raise
        except ZeroDivisionError as again: yield again is e
g = handling()
print(next(g))
try: raise KeyError('outside')
except KeyError:
    print(next(g))
    try: next(g)
    except StopIteration as e: print(repr(e.__context__))
def nested():
    for i in range(2):
        try:
            for j in 'ab':
                try: yield i, j
                finally: print('inner', i, j)
        finally: print('outer', i)
for v in nested():
    print(v)
def loops(n):
    total = 0
    while True:
        step = yield total
        if step is None: break
        for _ in range(step): total += n
    return total
g = loops(3)
print(next(g), g.send(2), g.send(1))
try: g.send(None)
except StopIteration as e: print(e.value)
def shared():
    n = 0
    def bump():
        nonlocal n
        n += 1
    while n < 3:
        yield n, bump
for v, bump in shared():
    print(v); bump()
def args(a, *b, c=3, **d):
    yield a; yield b; yield c; yield d
print(list(args(1, 2, 3, c=4, e=5)))
try: args()
except TypeError as e: print(e)
def expr():
    x = [(yield 1), (yield 2)]
    y = (yield x) or 'none'
    yield f'{y} {(yield "inside")}'
g = expr()
print(next(g), g.send('a'), g.send('b'), g.send(None), g.send('fmt'))
def deep(n):
    if n: 
        for x in deep(n - 1): yield x + 1
    else: yield 0
print(list(deep(150)))
def boom(n):
    for x in boom(n + 1): yield x
try: list(boom(0))
except RecursionError as e: print('RecursionError')
class Tree:
    def __init__(self, v, l=None, r=None): self.v, self.l, self.r = v, l, r
    def __iter__(self):
        if self.l:
            for x in self.l: yield x
        yield self.v
        if self.r:
            for x in self.r: yield x
print(list(Tree(2, Tree(1), Tree(4, Tree(3)))), max(Tree(1, Tree(5))), 5 in Tree(1, Tree(5)), sorted(Tree(2, Tree(9))), [*Tree(1)])
a, *b = Tree(2, Tree(1), Tree(3)); print(a, b)
print(dict((k, v) for k, v in zip('ab', (i * i for i in range(5)))), ','.join(str(i) for i in range(3)))
outer = [1, 2]
g = (x + y for x in outer for y in outer); outer = [10]
print(list(g))
