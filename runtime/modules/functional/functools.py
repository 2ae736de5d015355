# The module functools: functions that make functions out of functions.
from _functools import lru as _lru, partial, qualify as _qualify, reduce

WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__qualname__', '__doc__', '__annotate__', '__type_params__')
WRAPPER_UPDATES = ('__dict__',)


class _PlaceholderType:
    """The type of the Placeholder singleton.

    Used as a placeholder for partial arguments.
    """

    __module__ = 'functools'
    __slots__ = ()
    _instance = None

    def __new__(cls):
        if _PlaceholderType._instance is None:
            _PlaceholderType._instance = object.__new__(cls)
        return _PlaceholderType._instance

    def __init_subclass__(cls):
        raise TypeError("type 'functools._PlaceholderType' is not an acceptable base type")

    def __repr__(self):
        return 'Placeholder'

    def __reduce__(self):
        return 'Placeholder'

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


_qualify(_PlaceholderType, 'functools')
Placeholder = _PlaceholderType()


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Makes wrapper look like wrapped."""
    for name in assigned:
        try:
            value = getattr(wrapped, name)
        except AttributeError:
            pass
        else:
            setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """A decorator that makes a function look like wrapped."""
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


# --- orders out of one comparison

def _derive(root, how):
    if how == 'not':
        def compare(self, other):
            result = getattr(type(self), root)(self, other)
            return result if result is NotImplemented else not result
    elif how == 'not and differs':
        def compare(self, other):
            result = getattr(type(self), root)(self, other)
            return result if result is NotImplemented else not result and self != other
    elif how == 'or equals':
        def compare(self, other):
            result = getattr(type(self), root)(self, other)
            return result if result is NotImplemented else result or self == other
    elif how == 'not or equals':
        def compare(self, other):
            result = getattr(type(self), root)(self, other)
            return result if result is NotImplemented else not result or self == other
    else:
        def compare(self, other):
            result = getattr(type(self), root)(self, other)
            return result if result is NotImplemented else result and self != other
    return compare


_orders = {
    '__lt__': {'__gt__': 'not and differs', '__le__': 'or equals', '__ge__': 'not'},
    '__le__': {'__ge__': 'not or equals', '__lt__': 'and differs', '__gt__': 'not'},
    '__gt__': {'__lt__': 'not and differs', '__ge__': 'or equals', '__le__': 'not'},
    '__ge__': {'__le__': 'not or equals', '__gt__': 'and differs', '__lt__': 'not'},
}


def total_ordering(cls):
    """Gives a class the comparisons that follow from the one it has."""
    roots = [name for name in _orders if getattr(cls, name, None) is not getattr(object, name, None)]
    if not roots:
        raise ValueError('must define at least one ordering operation: < > <= >=')
    root = '__lt__' if '__lt__' in roots else '__le__' if '__le__' in roots else '__gt__' if '__gt__' in roots else '__ge__'
    for name, how in _orders[root].items():
        if name not in roots:
            compare = _derive(root, how)
            compare.__name__ = name
            setattr(cls, name, compare)
    return cls


@builtin
class KeyWrapper:
    """What sorts by a comparison function."""

    __slots__ = ('obj', '_compare')
    __hash__ = None
    __module__ = 'functools'

    def __init__(self, obj, compare):
        self.obj = obj
        self._compare = compare

    def __lt__(self, other):
        return self._compare(self.obj, _other_key(other).obj) < 0

    def __gt__(self, other):
        return self._compare(self.obj, _other_key(other).obj) > 0

    def __eq__(self, other):
        return self._compare(self.obj, _other_key(other).obj) == 0

    def __le__(self, other):
        return self._compare(self.obj, _other_key(other).obj) <= 0

    def __ge__(self, other):
        return self._compare(self.obj, _other_key(other).obj) >= 0


_KeyWrapper = KeyWrapper
del KeyWrapper


@builtin
def _other_key(other):
    if not isinstance(other, _KeyWrapper):
        raise TypeError('other argument must be K instance')
    return other


@builtin
def cmp_to_key(mycmp):
    """A key function out of a function that compares."""
    @builtin
    def key(obj):
        return _KeyWrapper(obj, mycmp)
    return key


# --- partialmethod

class partialmethod:
    """A method with some arguments given already."""

    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError(f'the first argument {func!r} must be a callable or a descriptor')
        if args and args[-1] is Placeholder:
            raise TypeError('trailing Placeholders are not allowed')
        if Placeholder in keywords.values():
            raise TypeError('Placeholder cannot be passed as a keyword argument')
        if isinstance(func, partialmethod):
            both = partial(partial(len, *func.args, **func.keywords), *args, **keywords)
            args, keywords, func = both.args, both.keywords, func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __repr__(self):
        parts = [repr(self.func), *map(repr, self.args)]
        parts.extend(f'{k}={v!r}' for k, v in self.keywords.items())
        return f'functools.partialmethod({", ".join(parts)})'

    def _method(self):
        func, args, keywords = self.func, self.args, self.keywords
        holes = any(a is Placeholder for a in args)

        def _method(cls_or_self, /, *more, **more_keywords):
            if holes:
                return partial(func, cls_or_self, *args, **keywords)(*more, **more_keywords)
            return func(cls_or_self, *args, *more, **{**keywords, **more_keywords})
        _method.__isabstractmethod__ = getattr(func, '__isabstractmethod__', False)
        _method.__partialmethod__ = self
        return _method

    def __get__(self, obj, cls=None):
        func = self.func
        if isinstance(func, (staticmethod, classmethod)) or not callable(func):
            bound = func.__func__ if isinstance(func, staticmethod) else None
            if bound is None:
                inner = func.__func__
                owner = cls if cls is not None else type(obj)
                return partial(inner, owner, *self.args, **self.keywords)
            return partial(bound, *self.args, **self.keywords)
        method = self._method()
        if obj is None:
            return method
        return partial(method, obj)


# --- caches

@builtin
class _CacheInfo:
    """Statistics of a cache."""

    __module__ = 'functools'
    __qualname__ = 'CacheInfo'
    _fields = ('hits', 'misses', 'maxsize', 'currsize')

    def __init__(self, hits, misses, maxsize, currsize):
        self.hits = hits
        self.misses = misses
        self.maxsize = maxsize
        self.currsize = currsize

    def _asdict(self):
        return {name: getattr(self, name) for name in self._fields}

    def __iter__(self):
        return iter((self.hits, self.misses, self.maxsize, self.currsize))

    def __getitem__(self, i):
        return (self.hits, self.misses, self.maxsize, self.currsize)[i]

    def __len__(self):
        return 4

    def __eq__(self, other):
        return tuple(self) == (tuple(other) if isinstance(other, _CacheInfo) else other)

    def __hash__(self):
        return hash(tuple(self))

    def __repr__(self):
        return f'CacheInfo(hits={self.hits}, misses={self.misses}, maxsize={self.maxsize}, currsize={self.currsize})'


_absent = object()


# What a call does that the cache has no answer for; places of `state` as runtime/modules/functools.cpp says.
@builtin
def _compute(state, key, args, keywords):
    cache = state[2]
    hash(key)
    maxsize = state[3]
    if maxsize != 0:
        found = cache.get(key, _absent)
        if found is not _absent:
            state[4] += 1
            if maxsize is not None:
                del cache[key]
                cache[key] = found
            return found
    state[5] += 1
    result = state[1](*args) if keywords is None else state[1](*args, **keywords)
    if maxsize is None:
        cache[key] = result
    elif maxsize and key not in cache:
        if len(cache) >= maxsize:
            del cache[next(iter(cache))]
        cache[key] = result
    return result


def _cached(function, maxsize, typed):
    wrapper = _lru(function, maxsize, typed, _compute, _CacheInfo)
    wrapper.cache_parameters = lambda: {'maxsize': maxsize, 'typed': typed}
    return update_wrapper(wrapper, function)


def lru_cache(maxsize=128, typed=False):
    """A decorator that remembers the results of the last maxsize different calls."""
    if isinstance(maxsize, int):
        if maxsize < 0:
            maxsize = 0
    elif callable(maxsize) and isinstance(typed, bool):
        return _cached(maxsize, 128, typed)
    elif maxsize is not None:
        raise TypeError('Expected first argument to be an integer, a callable, or None')

    def decorating_function(user_function):
        if not callable(user_function):
            raise TypeError('the first argument must be callable')
        return _cached(user_function, maxsize, typed)
    return decorating_function


def cache(user_function, /):
    """A decorator that remembers the results of all calls."""
    return lru_cache(maxsize=None)(user_function)


class cached_property:
    """A property that is computed once and then is an attribute of the instance."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        self.__module__ = func.__module__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError(f'Cannot assign the same cached_property to two different names ({self.attrname!r} and {name!r}).')

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError('Cannot use cached_property instance without calling __set_name__ on it.')
        try:
            cache = instance.__dict__
        except AttributeError:
            raise TypeError(f"No '__dict__' attribute on {type(instance).__name__!r} instance to cache "
                            f'{self.attrname!r} property.') from None
        value = cache.get(self.attrname, _absent)
        if value is _absent:
            value = self.func(instance)
            cache[self.attrname] = value
        return value


# --- dispatch by the type of the first argument

def _implementation(cls, registry):
    for base in cls.__mro__:
        if base in registry:
            return registry[base]
    best = None
    for candidate in registry:
        if candidate is not object and issubclass(cls, candidate) and (best is None or issubclass(candidate, best)):
            best = candidate
    return registry[object if best is None else best]


def _dispatch_types(cls):
    if isinstance(cls, type):
        return (cls,)
    members = getattr(cls, '__args__', None)
    if members and all(isinstance(m, type) for m in members) and not isinstance(cls, type):
        return tuple(members)
    return None


def singledispatch(func):
    """A function with an implementation for each type of its first argument."""
    registry = {}
    found = {}
    funcname = getattr(func, '__name__', 'singledispatch function')

    def dispatch(cls):
        implementation = found.get(cls)
        if implementation is None:
            implementation = found[cls] = _implementation(cls, registry)
        return implementation

    def register(cls, func=None):
        types = _dispatch_types(cls)
        if types is not None:
            if func is None:
                return lambda f: register(cls, f)
        else:
            if func is not None:
                raise TypeError(f'Invalid first argument to `register()`. {cls!r} is not a class or union type.')
            annotations = getattr(cls, '__annotations__', {})
            if not annotations:
                raise TypeError(f'Invalid first argument to `register()`: {cls!r}. Use either `@register(some_class)` or plain '
                                '`@register` on an annotated function.')
            func = cls
            argument, cls = next(iter(annotations.items()))
            types = _dispatch_types(cls)
            if types is None:
                raise TypeError(f'Invalid annotation for {argument!r}. {cls!r} is not a class.')
        for t in types:
            registry[t] = func
        found.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f'{funcname} requires at least 1 positional argument')
        return dispatch(args[0].__class__)(*args, **kw)

    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = registry
    wrapper._clear_cache = found.clear
    update_wrapper(wrapper, func)
    return wrapper


class singledispatchmethod:
    """A method with an implementation for each type of its first argument."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError(f'{func!r} is not callable or a descriptor')
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        dispatch = self.dispatcher.dispatch
        name = getattr(self.func, '__name__', 'singledispatchmethod method')

        def _method(*args, **kwargs):
            if not args:
                raise TypeError(f'{name} requires at least 1 positional argument')
            method = dispatch(args[0].__class__)
            if isinstance(method, staticmethod):
                return method.__func__(*args, **kwargs)
            if isinstance(method, classmethod):
                return method.__func__(cls, *args, **kwargs)
            if obj is None:
                return method(*args, **kwargs)
            return method(obj, *args, **kwargs)
        _method.register = self.register
        update_wrapper(_method, self.func)
        return _method
