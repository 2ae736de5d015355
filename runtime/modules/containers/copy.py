# The module copy: copies of objects, of themselves alone or with all they hold.
from _collections import deque as _deque


class Error(Exception):
    pass


error = Error

_atomic = {type(None), int, float, bool, complex, str, bytes, type, range, type(Ellipsis), type(NotImplemented), type(len), type(lambda: 0)}


def _slot_names(cls):
    # The members of a class and of those that it derives from, as they are named from outside.
    names = []
    for c in cls.__mro__:
        slots = c.__dict__.get('__slots__', ())
        for name in (slots,) if isinstance(slots, str) else slots:
            if name.startswith('__') and not name.endswith('__'):
                stripped = c.__name__.lstrip('_')
                name = f'_{stripped}{name}' if stripped else name
            if name not in ('__dict__', '__weakref__'):
                names.append(name)
    return names


def _set_state(y, state):
    if hasattr(y, '__setstate__'):
        y.__setstate__(state)
        return
    members = None
    if isinstance(state, tuple) and len(state) == 2:
        state, members = state
    if state:
        y.__dict__.update(state)
    if members:
        for name, value in members.items():
            setattr(y, name, value)


def _get_state(x):
    cls = type(x)
    if hasattr(cls, '__getstate__'):
        return x.__getstate__()
    state = getattr(x, '__dict__', None)
    members = {name: getattr(x, name) for name in _slot_names(cls) if hasattr(x, name)}
    return (state, members) if members else state


def copy(x):
    """A new object that holds what x holds."""
    cls = type(x)
    if cls in _atomic or cls is tuple or cls is frozenset or cls is slice or isinstance(x, type):
        return x
    if cls is list or cls is dict or cls is set or cls is bytearray:
        return x.copy()
    copier = getattr(cls, '__copy__', None)
    if copier is not None:
        return copier(x)
    y = _new_like(x)
    _fill(y, x, _same, None)
    _set_state(y, _get_state(x))
    return y


def _same(x, memo):
    return x


# What the values of built-in types are without their subclass.
_plain = {int: int.__pos__, float: float.__pos__, complex: complex.__pos__, str: str.__str__, bytes: lambda x: bytes.__getitem__(x, slice(None)),
          tuple: lambda x: tuple.__getitem__(x, slice(None)), bytearray: bytearray.copy}


def _fill(y, x, copied, memo):
    """What an instance of a subclass of list or dict, or a deque, holds."""
    if isinstance(x, (list, _deque)):
        for item in x:
            y.append(copied(item, memo))
    elif isinstance(x, dict):
        for key, value in x.items():
            y[copied(key, memo)] = copied(value, memo)


def _new_like(x, copied=_same, memo=None):
    cls = type(x)
    if isinstance(x, BaseException):
        return cls(*x.args)
    if hasattr(cls, '__getnewargs__'):
        return cls.__new__(cls, *copied(x.__getnewargs__(), memo))
    if isinstance(x, _deque):
        return cls() if x.maxlen is None else cls((), x.maxlen)
    if isinstance(x, (set, frozenset)):
        return cls(copied(list(x), memo))
    for base in _plain:
        if isinstance(x, base):
            return cls.__new__(cls, copied(_plain[base](x), memo))
    try:
        return cls.__new__(cls)
    except TypeError:
        raise TypeError(f"cannot pickle '{cls.__name__}' object") from None


def deepcopy(x, memo=None, _nil=[]):
    """A new object that holds copies of all that x holds, each object copied once."""
    cls = type(x)
    if cls in _atomic:
        return x
    d = id(x)
    if memo is None:
        memo = {}
    else:
        y = memo.get(d, _nil)
        if y is not _nil:
            return y
    if cls is list:
        y = []
        memo[d] = y
        append = y.append
        for a in x:
            append(deepcopy(a, memo))
    elif cls is dict:
        y = {}
        memo[d] = y
        for key, value in x.items():
            y[deepcopy(key, memo)] = deepcopy(value, memo)
    elif cls is tuple:
        y = _deepcopy_tuple(x, memo)
    elif cls is bytearray:
        y = x.copy()
    elif cls is slice:
        y = slice(deepcopy(x.start, memo), deepcopy(x.stop, memo), deepcopy(x.step, memo))
    elif cls is set or cls is frozenset:
        y = cls([deepcopy(a, memo) for a in x])
    elif isinstance(x, type):
        return x
    else:
        y = _deepcopy_object(x, memo)
    if y is not x:
        memo[d] = y
        _keep_alive(x, memo)
    return y


def _deepcopy_tuple(x, memo):
    items = [deepcopy(a, memo) for a in x]
    try:
        return memo[id(x)]
    except KeyError:
        pass
    for a, b in zip(x, items):
        if a is not b:
            return tuple(items)
    return x


def _deepcopy_object(x, memo):
    copier = getattr(x, '__deepcopy__', None)
    if copier is not None:
        return copier(memo)
    y = _new_like(x, deepcopy, memo)
    memo[id(x)] = y
    _fill(y, x, deepcopy, memo)
    state = _get_state(x)
    if state:
        _set_state(y, deepcopy(state, memo))
    return y


def _keep_alive(x, memo):
    """What was copied stays while memo does: its identity is a key."""
    try:
        memo[id(memo)].append(x)
    except KeyError:
        memo[id(memo)] = [x]


def replace(obj, /, **changes):
    """A copy with some fields changed."""
    func = getattr(type(obj), '__replace__', None)
    if func is None:
        raise TypeError(f'replace() does not support {type(obj).__name__} objects')
    return func(obj, **changes)
