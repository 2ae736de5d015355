# Set operators between any iterable and a view of a dict.
d={1:2,'a':3}
for a in ([1], (1,), 'a', {1}, frozenset([1]), {1:5}, {1:5}.keys(), iter([1])):
    print(sorted(map(str, a | d.keys())) , end=' ')
    try: print(sorted(map(str,a & d.keys())), sorted(map(str,a - d.keys())), sorted(map(str,a ^ d.keys())))
    except Exception as e: print(e)
for a in (5, None, 1.5, True, object):
    try: print(a | d.keys())
    except Exception as e: print(type(e), e)
for a in ([1], 5, 'a'):
    try: print(a | d.values())
    except Exception as e: print(type(e), e)
