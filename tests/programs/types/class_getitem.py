# __class_getitem__ of built-in types: by subscript, by name, inherited.
print(list[int], dict[str, int], tuple[int, ...], set[str], frozenset[int], type[int], enumerate[int])
print(list.__class_getitem__(int), dict.__class_getitem__((str, int)), tuple.__class_getitem__(int) == tuple[int])


class L(list):
    pass


class D(dict[str, int]):
    pass


class Own(list):
    def __class_getitem__(cls, item):
        return cls.__name__, item


print(L[int], L[int].__origin__ is L, L[int]([1]), D.__mro__[1], D({'a': 1}), Own[5], super(Own, Own).__class_getitem__(3))
for T in int, str, range, slice, object, float, bytes, bytearray:
    try:
        print(T[int])
    except TypeError as e:
        print(e)
try:
    L.__class_getitem__()
except TypeError as e:
    print(type(e).__name__)
print(hasattr(list, '__class_getitem__'), hasattr(int, '__class_getitem__'), hasattr([], '__class_getitem__'))
print(staticmethod[int], classmethod[str])
