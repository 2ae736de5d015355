# str.format: fields, attributes, items, conversions.
def t(source):
    try: r = eval(source)
    except Exception as e: print(source, "->", type(e).__name__ + ":", e)
    else: print(source, "->", type(r).__name__, repr(r))
for line in r'''
'{}'.format(1), '{0}{1}{0}'.format(1, 2), '{a}{b}'.format(a=1, b=2), '{0[1]}'.format([1, 2]), '{0[a]}'.format({'a': 1}), '{0.real}'.format(5), '{:>{w}}'.format(1, w=5), '{!r:>5}'.format('a'), '{{}}'.format(), '{0[-1]}'.format({'-1': 1}), '{a[b][c]}'.format(a={'b': {'c': 5}}), '{0.__class__.__name__}'.format(1), '{:{}{}}'.format(5, '>', 4), '{!s}'.format(1), '{!a}'.format('é'), '{: }'.format(5), '{0!r}'.format('x'), '{[0]}'.format('ab'), '{.real}'.format(3)
'''.strip().splitlines(): t(line)
