# The type of views of mappings that cannot be changed; the __dict__ of classes are such.
from _class import copy as _copy, item as _item


@builtin
class mappingproxy:
    """Read-only proxy of a mapping."""

    __module__ = 'builtins'
    __qualname__ = 'mappingproxy'
    __slots__ = ('_cls', '_given')  # the first is set by C++: of a class, which needs no mapping

    def __init__(self, mapping):
        if not hasattr(type(mapping), '__getitem__') or isinstance(mapping, (list, tuple)):
            raise TypeError(f'mappingproxy() argument must be a mapping, not {type(mapping).__name__}')
        self._given = mapping

    def __getitem__(self, key):
        if hasattr(self, '_cls'):
            return _item(self._cls, key)
        return self._given[key]

    def __contains__(self, key):
        return key in _mapping(self)

    def __len__(self):
        return len(_mapping(self))

    def __iter__(self):
        return iter(_mapping(self))

    def __reversed__(self):
        return reversed(_mapping(self))

    def __repr__(self):
        return f'mappingproxy({_mapping(self)!r})'

    def __str__(self):
        return str(_mapping(self))

    def __eq__(self, other):
        return _mapping(self) == (_mapping(other) if isinstance(other, mappingproxy) else other)

    def __hash__(self):
        return hash(_mapping(self))

    def __or__(self, other):
        return _mapping(self) | (_mapping(other) if isinstance(other, mappingproxy) else other)

    def __ror__(self, other):
        return (_mapping(other) if isinstance(other, mappingproxy) else other) | _mapping(self)

    def __ior__(self, other):
        raise TypeError("'|=' is not supported by mappingproxy; use '|' instead")

    def __init_subclass__(cls):
        raise TypeError("type 'mappingproxy' is not an acceptable base type")

    def get(self, key, default=None, /):
        return _mapping(self).get(key, default)

    def keys(self):
        return _mapping(self).keys()

    def values(self):
        return _mapping(self).values()

    def items(self):
        return _mapping(self).items()

    def copy(self):
        return _mapping(self).copy()

    def __class_getitem__(cls, item):
        return cls


@builtin
def _mapping(proxy):
    return _copy(proxy._cls) if hasattr(proxy, '_cls') else proxy._given
