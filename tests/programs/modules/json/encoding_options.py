# json.dumps: indent, separators, sorting, ASCII, keys, what it refuses.
import json


def fails(*a, **k):
    try:
        print(json.dumps(*a, **k))
    except Exception as e:
        print(type(e).__name__ + ':', e)


data = {'b': [1, 2.5, None, True], 'a': {'x': 'é\u2028"\\\n\x01', 'e': {}}, 'l': [], 't': (1, 'two')}
fails(data)
fails(data, indent=2)
fails(data, indent='\t', sort_keys=True)
fails(data, indent=0)
fails(data, separators=(',', ':'))
fails(data, indent=1, separators=(',', '='))
fails(data, ensure_ascii=False)
fails('\U0001F600')
fails([float('nan'), float('inf'), -float('inf')])
fails([float('nan')], allow_nan=False)
fails({1: 'a', 2.5: 'b', True: 'c', None: 'd'})
fails({(1, 2): 'a'})
fails({(1, 2): 'a', 'k': 1}, skipkeys=True)
fails({'b': 1, 2: 3}, sort_keys=True)
fails(object())
fails([1, {2}])
fails({'a': b'bytes'})
fails(1j)
fails([1e16, 1e-7, 0.1, 100.0, -0.0, 10**25, 1e100])
fails('')
fails([])
fails({}, indent=4)
fails([[]], indent=2)
loop = []
loop.append(loop)
fails(loop)
d = {}
d['self'] = [d]
fails(d)
fails(range(3))
fails(5, indent=2)
fails(True)


class I(int):
    def __repr__(self):
        return 'custom'


class D(dict):
    pass


fails([I(5), D(a=1)])
fails({'a': [1, [2, [3, {'b': [4]}]]]}, indent=2)
