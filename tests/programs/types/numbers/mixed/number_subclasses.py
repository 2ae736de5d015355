# Subclasses of int and float in operations; sums.
class SI(int): pass
class SF(float): pass
def t(source):
    try: r = eval(source)
    except Exception as e: print(source, "->", type(e).__name__ + ":", e)
    else: print(source, "->", type(r).__name__, repr(r))
for line in r'''
SI(5) + 1, type(SI(5) + 1), type(+SI(5)), type(-SI(5)), type(SI(5).real), type(SI(5).conjugate()), type(abs(SI(5))), type(SI(5).__int__()), type(round(SI(5))), type(int(SI(5))), repr(SI(5)), type(SF(1.5).real), type(+SF(1.5)), type(SF(2) * 2), type(round(SF(2.5), 1)), f'{SI(5):3}|', '%d' % SI(5), [10,20,30][SI(1)]
sum([0.1]*10), sum([1, 2.5, 3]), sum([1e16, 1, -1e16]), sum([1j, 2]), sum([], 5), sum([[1],[2]], []), sum([True, True]), sum([2**62, 2**62, 1.5])
sum(['a'])
sum(['a'], '')
sum([b'a'], b'')
sum(5)
sum([1], start=5), sum([1], 2)
'''.strip().splitlines(): t(line)
