# The module typing: names for annotations. Nothing here checks a type.
from _types import (Generic, NoDefault, ParamSpec, TypeAliasType, TypeVar, TypeVarTuple, Union, _replace, _Unites, GenericAlias as _GenericAlias,
                    shown as _name_of)


def _as_tuple(parameters):
    return parameters if isinstance(parameters, tuple) else (parameters,)


class _Form(_Unites):
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


class _Alias(_Unites):
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


class _CallableAlias(_Alias):
    """Callable[[int], str]: the last parameter is what comes back."""

    def __repr__(self):
        *given, result = self.__args__
        shown = '...' if given == [...] else '[' + ', '.join([_name_of(p) for p in given]) + ']'
        return self._name + '[' + shown + ', ' + _name_of(result) + ']'


class _Generic(_Unites):
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


class _AnyType(_Unites):
    """Any: every type fits."""

    def __repr__(self):
        return 'typing.Any'

    def __call__(self, *args, **kwargs):
        raise TypeError('Any cannot be instantiated')


Any = _AnyType()
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
    if isinstance(tp, (_Alias, _Generic, _GenericAlias, Union)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    return None


def get_args(tp):
    """The parameters: (int,) for List[int]."""
    if isinstance(tp, _CallableAlias):
        *given, result = tp.__args__
        return (given[0] if given == [...] else given, result)
    if isinstance(tp, (_Alias, _GenericAlias, Union)):
        return tp.__args__
    return ()


class Protocol(Generic):
    """A type by what it can do."""


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """The annotations of obj, with those given as texts evaluated."""
    hints = {}
    for source in reversed(obj.__mro__) if isinstance(obj, type) else (obj,):
        space = globalns
        if space is None:
            import sys
            module = sys.modules.get(getattr(source, '__module__', None)) if not hasattr(source, '__dict__') or isinstance(source, type) or callable(source) else source
            space = getattr(module, '__dict__', {})
        found = getattr(source, '__annotations__', {}) if source is not object else {}
        for name, value in found.items():
            if isinstance(value, str):
                value = eval(value, dict(space), localns)
            hints[name] = type(None) if value is None else value
    return hints
