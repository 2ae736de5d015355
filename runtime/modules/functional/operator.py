# The module operator: Python's operators as functions.
from _operator import lt, le, eq, ne, ge, gt, truth, is_, is_not, is_none, is_not_none
from _operator import add, sub, mul, truediv, floordiv, mod, pow, lshift, rshift, and_, or_, xor, matmul
from _operator import iadd, isub, imul, itruediv, ifloordiv, imod, ipow, ilshift, irshift, iand, ior, ixor, imatmul
from _operator import neg, pos, inv, invert, contains, getitem, setitem, delitem
from _operator import itemgetter, attrgetter, methodcaller

_abs = abs


@builtin
def not_(a, /):
    """Same as not a."""
    return not a


@builtin
def abs(a, /):
    """Same as abs(a)."""
    return _abs(a)


@builtin
def index(a, /):
    """Same as a.__index__()."""
    if isinstance(a, int):
        return int(a)
    method = getattr(type(a), '__index__', None)
    if method is None:
        raise TypeError(f"'{type(a).__name__}' object cannot be interpreted as an integer")
    result = method(a)
    if not isinstance(result, int):
        raise TypeError(f'{type(a).__name__}.__index__() must return an int, not {type(result).__name__}')
    return result


def _concatenable(a):
    return hasattr(type(a), '__getitem__')


@builtin
def concat(a, b, /):
    """Same as a + b, for a and b sequences."""
    if not _concatenable(a):
        raise TypeError(f"'{type(a).__name__}' object can't be concatenated")
    return a + b


@builtin
def iconcat(a, b, /):
    """Same as a += b, for a and b sequences."""
    if not _concatenable(a):
        raise TypeError(f"'{type(a).__name__}' object can't be concatenated")
    a += b
    return a


@builtin
def countOf(a, b, /):
    """Return the number of items in a which are, or which equal, b."""
    n = 0
    for x in a:
        if x is b or x == b:
            n += 1
    return n


@builtin
def indexOf(a, b, /):
    """Return the first index of b in a."""
    for i, x in enumerate(a):
        if x is b or x == b:
            return i
    raise ValueError('sequence.index(x): x not in sequence')


@builtin
def length_hint(obj, default=0, /):
    """Return an estimate of the number of items in obj."""
    if not isinstance(default, int):
        raise TypeError(f"'{type(default).__name__}' object cannot be interpreted as an integer")
    if hasattr(type(obj), '__len__'):
        return len(obj)
    hint = getattr(type(obj), '__length_hint__', None)
    if hint is None:
        return default
    try:
        value = hint(obj)
    except TypeError:
        return default
    if value is NotImplemented:
        return default
    if not isinstance(value, int):
        raise TypeError(f'__length_hint__ must be an integer, not {type(value).__name__}')
    if value < 0:
        raise ValueError('__length_hint__() should return >= 0')
    return value


@builtin
def call(obj, /, *args, **kwargs):
    """Same as obj(*args, **kwargs)."""
    return obj(*args, **kwargs)


__lt__ = lt
__le__ = le
__eq__ = eq
__ne__ = ne
__ge__ = ge
__gt__ = gt
__not__ = not_
__abs__ = abs
__add__ = add
__and__ = and_
__call__ = call
__floordiv__ = floordiv
__index__ = index
__inv__ = inv
__invert__ = invert
__lshift__ = lshift
__mod__ = mod
__mul__ = mul
__matmul__ = matmul
__neg__ = neg
__or__ = or_
__pos__ = pos
__pow__ = pow
__rshift__ = rshift
__sub__ = sub
__truediv__ = truediv
__xor__ = xor
__concat__ = concat
__contains__ = contains
__delitem__ = delitem
__getitem__ = getitem
__setitem__ = setitem
__iadd__ = iadd
__iand__ = iand
__iconcat__ = iconcat
__ifloordiv__ = ifloordiv
__ilshift__ = ilshift
__imod__ = imod
__imul__ = imul
__imatmul__ = imatmul
__ior__ = ior
__ipow__ = ipow
__irshift__ = irshift
__isub__ = isub
__itruediv__ = itruediv
__ixor__ = ixor
