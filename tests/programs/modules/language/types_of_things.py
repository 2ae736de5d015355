# types: names for the types of things, SimpleNamespace, MappingProxyType, new_class, GenericAlias.
import types


def fails(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)


def gen():
    yield


async def co():
    pass


class C:
    def m(self):
        pass


print(isinstance(gen, types.FunctionType), isinstance(gen(), types.GeneratorType), isinstance(len, types.BuiltinFunctionType), isinstance(C().m, types.MethodType), isinstance(types, types.ModuleType), types.NoneType is type(None), types.EllipsisType is type(...), types.LambdaType is types.FunctionType)
print(isinstance(int | str, types.UnionType), isinstance(list[int], types.GenericAlias), isinstance(C.__dict__, types.MappingProxyType), isinstance((lambda: 0).__code__, types.CodeType), isinstance(str.join, types.MethodDescriptorType), isinstance(NotImplemented, types.NotImplementedType), isinstance([].append, types.BuiltinMethodType))
n = types.SimpleNamespace(a=1, b='x')
n.c = [2]
print(n, n.a, n == types.SimpleNamespace(b='x', a=1, c=[2]), n != 5, vars(n), types.SimpleNamespace({'q': 1}, r=2), types.SimpleNamespace())
del n.a
fails(lambda: n.a)
fails(lambda: types.SimpleNamespace(1))
n.self = n
print(n)
d = {'k': 1}
m = types.MappingProxyType(d)
print(m, m['k'], 'k' in m, len(m), list(m), m.get('z', 5), dict(m), m | {'z': 2}, m == d, m.copy(), list(m.items()), list(reversed(m)))
d['new'] = 2
print(m['new'], hash is not None)
fails(lambda: m.__setitem__('k', 2))


def store():
    m['k'] = 2


fails(store)
fails(lambda: types.MappingProxyType(5))
fails(lambda: m['zz'])
K = types.new_class('K', (C,), {}, lambda ns: ns.update(attr=5))
print(K.attr, K.__mro__[1] is C, types.new_class('E').__bases__, types.resolve_bases((C, list[int])) if hasattr(types, 'resolve_bases') else (C, list))
f = types.FunctionType(gen.__code__, {}) if False else gen
bound = types.MethodType(lambda self, x: (self, x), 'me')
print(bound(5), bound.__self__, types.MethodType(len, [1, 2])())
fails(lambda: types.MethodType(5, 1))
print(types.GenericAlias(list, (int,)), types.GenericAlias(dict, (str, int)).__args__, types.DynamicClassAttribute is not None, types.coroutine is not None if hasattr(types, 'coroutine') else True)
c = co()
print(isinstance(c, types.CoroutineType))
c.close()
