# The module typing: names for annotations. Nothing here checks a type.


def _name_of(parameter):
    """How a parameter is shown inside brackets."""
    if parameter is ...:
        return '...'
    if parameter is None or parameter is type(None):
        return 'None'
    if isinstance(parameter, list):
        return '[' + ', '.join([_name_of(p) for p in parameter]) + ']'
    if isinstance(parameter, type):
        module = parameter.__module__
        return parameter.__qualname__ if module == 'builtins' else module + '.' + parameter.__qualname__
    return repr(parameter)


def _as_tuple(parameters):
    return parameters if isinstance(parameters, tuple) else (parameters,)


class _Form:
    """A name with a meaning of its own, such as ClassVar; some take parameters."""

    def __init__(self, name, doc, takes=None):
        self._name = name
        self.__doc__ = doc
        self._takes = takes

    def __repr__(self):
        return 'typing.' + self._name

    def __call__(self, *args, **kwargs):
        raise TypeError(f'Cannot instantiate {self!r}')

    def __getitem__(self, parameters):
        if self._takes is None:
            raise TypeError(f'{self} is not subscriptable')
        return self._takes(self, parameters)

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class _Alias:
    """A name with parameters, such as List[int]."""

    def __init__(self, origin, parameters, name):
        self.__origin__ = origin
        self.__args__ = parameters
        self._name = name

    def __repr__(self):
        return self._name + '[' + ', '.join([_name_of(p) for p in self.__args__]) + ']'

    def __eq__(self, other):
        if not isinstance(other, _Alias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self._name == other._name and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self._name, self.__args__))

    def __call__(self, *args, **kwargs):
        if not isinstance(self.__origin__, type):
            raise TypeError(f'Cannot instantiate {self!r}')
        return self.__origin__(*args, **kwargs)

    def __getitem__(self, parameters):
        given = list(_as_tuple(parameters))
        free = self.__parameters__
        if not free:
            raise TypeError(f'{self} is not a generic class')
        if len(given) != len(free):
            few = 'many' if len(given) > len(free) else 'few'
            raise TypeError(f'Too {few} arguments for {self}; actual {len(given)}, expected {len(free)}')
        values = {free[i]: given[i] for i in range(len(free))}
        return _Alias(self.__origin__, tuple([_replace(p, values) for p in self.__args__]), self._name)

    @property
    def __parameters__(self):
        found = []
        for p in self.__args__:
            for q in ([p] if isinstance(p, TypeVar) else getattr(p, '__parameters__', ())):
                if q not in found:
                    found.append(q)
        return tuple(found)

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


def _replace(parameter, values):
    if isinstance(parameter, TypeVar):
        return values.get(parameter, parameter)
    if isinstance(parameter, _Alias) and parameter.__parameters__:
        return parameter[tuple([values[p] for p in parameter.__parameters__])]
    return parameter


class _CallableAlias(_Alias):
    """Callable[[int], str]: the last parameter is what comes back."""

    def __repr__(self):
        *given, result = self.__args__
        shown = '...' if given == [...] else '[' + ', '.join([_name_of(p) for p in given]) + ']'
        return self._name + '[' + shown + ', ' + _name_of(result) + ']'


class _UnionAlias(_Alias):
    """Union[int, str]: parameters in any order, shown as int | str."""

    def __repr__(self):
        return ' | '.join([_name_of(p) for p in self.__args__])

    def __eq__(self, other):
        if not isinstance(other, _UnionAlias):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))


class _Generic:
    """A name for a type that takes parameters, such as List."""

    def __init__(self, name, origin, count):
        self._name = 'typing.' + name
        self.__origin__ = origin
        self._count = count

    def __repr__(self):
        return self._name

    def __call__(self, *args, **kwargs):
        raise TypeError(f'Type {self._name[7:]} cannot be instantiated; use {self.__origin__.__name__}() instead')

    def __getitem__(self, parameters):
        parameters = _as_tuple(parameters)
        if self._count >= 0 and len(parameters) != self._count:
            few = 'many' if len(parameters) > self._count else 'few'
            raise TypeError(f'Too {few} arguments for {self}; actual {len(parameters)}, expected {self._count}')
        return _Alias(self.__origin__, tuple([type(None) if p is None else p for p in parameters]), self._name)

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


def _union(form, parameters):
    if parameters == ():
        raise TypeError('Cannot take a Union of no types.')
    flat = []
    for p in _as_tuple(parameters):
        for q in (p.__args__ if isinstance(p, _UnionAlias) else (type(None) if p is None else p,)):
            if q not in flat:
                flat.append(q)
    return flat[0] if len(flat) == 1 else _UnionAlias(Union, tuple(flat), 'typing.Union')


def _optional(form, parameter):
    return Union[parameter, type(None)]


def _literal(form, parameters):
    return _LiteralAlias(form, _as_tuple(parameters), 'typing.Literal')


class _LiteralAlias(_Alias):
    """Literal[1, 'a']: parameters are values."""

    def __repr__(self):
        return 'typing.Literal[' + ', '.join([repr(p) for p in self.__args__]) + ']'


def _callable(form, parameters):
    if not isinstance(parameters, tuple) or len(parameters) != 2:
        raise TypeError('Callable must be used as Callable[[arg, ...], result].')
    given, result = parameters
    given = tuple(given) if isinstance(given, list) else (given,)
    return _CallableAlias(form, given + (type(None) if result is None else result,), 'typing.Callable')


def _one(form, parameter):
    if isinstance(parameter, tuple):
        raise TypeError(f'{form} accepts only single type.')
    return _Alias(form, (parameter,), 'typing.' + form._name)


def _many(form, parameters):
    return _Alias(form, _as_tuple(parameters), 'typing.' + form._name)


def _annotated(form, parameters):
    if not isinstance(parameters, tuple) or len(parameters) < 2:
        raise TypeError('Annotated[...] should be used with at least two arguments (a type and an annotation).')
    return _Alias(form, parameters, 'typing.Annotated')


class _AnyType:
    """Any: every type fits."""

    def __repr__(self):
        return 'typing.Any'

    def __call__(self, *args, **kwargs):
        raise TypeError('Any cannot be instantiated')

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


Any = _AnyType()
Union = _Form('Union', 'One of several types.', _union)
Optional = _Form('Optional', 'A type or None.', _optional)
Literal = _Form('Literal', 'One of several values.', _literal)
Callable = _Form('Callable', 'What can be called.', _callable)
ClassVar = _Form('ClassVar', 'A variable of the class.', _one)
Final = _Form('Final', 'A name that is bound once.', _one)
Required = _Form('Required', 'A key that must be there.', _one)
NotRequired = _Form('NotRequired', 'A key that may be left out.', _one)
ReadOnly = _Form('ReadOnly', 'A key that does not change.', _one)
TypeGuard = _Form('TypeGuard', 'A test of a type.', _one)
TypeIs = _Form('TypeIs', 'A test of a type, both ways.', _one)
Unpack = _Form('Unpack', 'Parameters in place of one.', _one)
Concatenate = _Form('Concatenate', 'Parameters before others.', _many)
Annotated = _Form('Annotated', 'A type with remarks.', _annotated)
NoReturn = _Form('NoReturn', 'Never comes back.')
Never = _Form('Never', 'No value at all.')
Self = _Form('Self', 'The type of the class around.')
LiteralString = _Form('LiteralString', 'A str from the source.')
TypeAlias = _Form('TypeAlias', 'A name for a type.')

List = _Generic('List', list, 1)
Dict = _Generic('Dict', dict, 2)
Set = _Generic('Set', set, 1)
FrozenSet = _Generic('FrozenSet', frozenset, 1)
Tuple = _Generic('Tuple', tuple, -1)
Type = _Generic('Type', type, 1)

Text = str
TYPE_CHECKING = False


class TypeVar:
    """A type to be chosen later."""

    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        if len(constraints) == 1:
            raise TypeError('A single constraint is not allowed')
        self.__name__ = name
        self.__constraints__ = constraints
        self.__bound__ = bound
        self.__covariant__ = covariant
        self.__contravariant__ = contravariant

    def __repr__(self):
        sign = '+' if self.__covariant__ else '-' if self.__contravariant__ else '~'
        return sign + self.__name__

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


AnyStr = TypeVar('AnyStr', bytes, str)


class NewType:
    """NewType('Id', int): a name for a type that checkers tell apart from it."""

    def __init__(self, name, supertype):
        self.__name__ = self.__qualname__ = name
        self.__supertype__ = supertype

    def __call__(self, value):
        return value

    def __repr__(self):
        return '__main__.' + self.__name__


def cast(typ, val):
    """val as it is; for checkers, of type typ."""
    return val


def overload(func):
    """Marks one of several signatures; calling it is an error."""
    return _overloaded


def _overloaded(*args, **kwargs):
    raise NotImplementedError(
        'You should not call an overloaded function. A series of @overload-decorated functions outside a stub module '
        'should always be followed by an implementation that is not @overload-ed.')


def final(f):
    """Marks what is not to be overridden."""
    return f


def no_type_check(arg):
    """Marks what checkers should leave alone."""
    return arg


def override(method, /):
    """Marks what overrides a method of a base."""
    return method


def runtime_checkable(cls):
    """Marks a protocol that isinstance may be asked about."""
    return cls


def assert_type(val, typ, /):
    """val as it is."""
    return val


def assert_never(arg, /):
    """For checkers: this is never reached."""
    value = repr(arg)
    if len(value) > 100:
        value = value[:100] + '...'
    raise AssertionError(f'Expected code to be unreachable, but got: {value}')


def get_origin(tp):
    """The name without parameters: list for List[int]; None when there are none."""
    if isinstance(tp, (_Alias, _Generic)):
        return tp.__origin__
    return None


def get_args(tp):
    """The parameters: (int,) for List[int]."""
    if isinstance(tp, _CallableAlias):
        *given, result = tp.__args__
        return (given[0] if given == [...] else given, result)
    if isinstance(tp, _Alias):
        return tp.__args__
    return ()
