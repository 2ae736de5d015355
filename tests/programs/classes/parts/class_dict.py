# The __dict__ of a class: a view that cannot be changed.
import types


def attempt(f):
    try:
        print('ok', f())
    except Exception as e:
        print(type(e).__name__, e)


class A:
    v = 1

    def m(self):
        return self.v


d = A.__dict__
print(type(d), type(d).__name__, isinstance(d, types.MappingProxyType), type(d) is types.MappingProxyType)
print(d['v'], 'm' in d, 'nothing' in d, d.get('v'), d.get('w'), d.get('w', 0), d['m'] is A.m)
attempt(lambda: d['nothing'])
attempt(lambda: d[1])


def assign():
    d['v'] = 2


def delete():
    del d['v']


attempt(assign)
attempt(delete)
attempt(lambda: d.update(v=3))
attempt(lambda: setattr(A, '__dict__', {}))
A.w = 5
print(d['w'], 'w' in d, [k for k in d if not k.startswith('__')], [k for k, v in d.items() if v == 5])
del A.w
print('w' in d, len(d) == len(list(d)), sorted(k for k in d.keys() if len(k) < 3))
plain = dict(d)
print(type(plain), plain['v'], {**d}['v'], plain == d)
print(vars(A)['v'], type(vars(A)).__name__)

p = types.MappingProxyType({'a': 1, 'b': 2})
print(p, repr(p), str(p), len(p), list(p), list(reversed(p)), p == {'a': 1, 'b': 2}, p['a'], p.copy())
print(p | {'c': 3}, {'c': 3} | p, p | p, list(p.values()), list(p.items()), bool(p))
attempt(lambda: types.MappingProxyType([1]))
attempt(lambda: types.MappingProxyType(5))
attempt(lambda: hash(p))


def merge():
    global p
    p |= {'z': 1}


attempt(merge)
inner = {}
view = types.MappingProxyType(inner)
inner['late'] = 1
print(view)


class Dynamic:
    for i in range(3):
        locals()[f'x{i}'] = i
    del i


print({k: v for k, v in Dynamic.__dict__.items() if k[0] == 'x'})
print([name for name, value in vars(A).items() if callable(value)])
