# The module typing: names for annotations. Nothing here checks a type.
from _types import (Generic, NoDefault, ParamSpec, TypeAliasType, TypeVar, TypeVarTuple, Union, _replace, _Unites, GenericAlias as _GenericAlias,
                    shown as _name_of)

from _typing_protocols import (Protocol, SupportsAbs, SupportsBytes, SupportsComplex, SupportsFloat, SupportsIndex, SupportsInt, SupportsRound,
                               get_protocol_members, is_protocol, runtime_checkable)
from _typing_records import NamedTuple, TypedDict, is_typeddict


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
        return self._name + '[' + (', '.join([_name_of(p) for p in self.__args__]) or '()') + ']'

    def __instancecheck__(self, instance):
        raise TypeError('Subscripted generics cannot be used with class and instance checks')

    __subclasscheck__ = __instancecheck__

    def __mro_entries__(self, bases):
        if not isinstance(self.__origin__, type):
            raise TypeError(f'Cannot subclass {self!r}')
        generic = self.__parameters__ and not any(b is Generic or getattr(b, '__origin__', None) is Generic for b in bases)
        return (self.__origin__, Generic) if generic else (self.__origin__,)

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
        bare = len(given) == 1 and (isinstance(given[0], ParamSpec) or getattr(given[0], '__origin__', None) is Concatenate)
        shown = _name_of(given[0]) if bare else '...' if given == [...] else '[' + ', '.join([_name_of(p) for p in given]) + ']'
        return self._name + '[' + shown + ', ' + _name_of(result) + ']'


class _Generic(_Unites):
    """A name for a type that takes parameters, such as List."""

    def __init__(self, name, origin, count):
        self._name = 'typing.' + name
        self.__origin__ = origin
        self._count = count

    def __repr__(self):
        return self._name

    def __instancecheck__(self, instance):
        return isinstance(instance, self.__origin__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__origin__)

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __call__(self, *args, **kwargs):
        raise TypeError(f'Type {self._name[7:]} cannot be instantiated; use {self.__origin__.__name__}() instead')

    def __getitem__(self, parameters):
        parameters = _as_tuple(parameters)
        if self._count >= 0 and len(parameters) != self._count:
            few = 'many' if len(parameters) > self._count else 'few'
            raise TypeError(f'Too {few} arguments for {self}; actual {len(parameters)}, expected {self._count}')
        return _Alias(self.__origin__, tuple([type(None) if p is None else p for p in parameters]), self._name)


def _optional(form, parameter):
    if isinstance(parameter, tuple):
        raise TypeError(f'{form} requires a single type. Got {parameter!r}.')
    return Union[parameter, type(None)]


def _literal(form, parameters):
    values = []
    for p in _as_tuple(parameters):
        for v in p.__args__ if isinstance(p, _LiteralAlias) else (p,):
            if not any(type(v) is type(w) and v == w for w in values):
                values.append(v)
    return _LiteralAlias(form, tuple(values), 'typing.Literal')


class _LiteralAlias(_Alias):
    """Literal[1, 'a']: parameters are values."""

    def __eq__(self, other):
        if not isinstance(other, _LiteralAlias):
            return NotImplemented
        return {(type(a), a) for a in self.__args__} == {(type(a), a) for a in other.__args__}

    def __hash__(self):
        return hash(frozenset([(type(a), a) for a in self.__args__]))

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
    base, *remarks = parameters
    if isinstance(base, _AnnotatedAlias):
        base, remarks = base.__origin__, [*base.__metadata__, *remarks]
    return _AnnotatedAlias(form, base, tuple(remarks))


class _AnnotatedAlias(_Alias):
    """Annotated[int, 'remark']."""

    def __init__(self, form, base, remarks):
        super().__init__(base, (base,), 'typing.Annotated')
        self.__metadata__ = remarks
        self._form = form

    def __repr__(self):
        return 'typing.Annotated[' + ', '.join([_name_of(self.__origin__)] + [repr(r) for r in self.__metadata__]) + ']'

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __getitem__(self, parameters):
        return _AnnotatedAlias(self._form, super().__getitem__(parameters).__args__[0], self.__metadata__)

    def __getattr__(self, name):
        if name.startswith('__') and name.endswith('__'):
            raise AttributeError(name)
        return getattr(self.__origin__, name)


class _AnyType(_Unites):
    """Any: every type fits."""

    def __repr__(self):
        return 'typing.Any'

    def __call__(self, *args, **kwargs):
        raise TypeError('Any cannot be instantiated')

    def __instancecheck__(self, instance):
        raise TypeError('typing.Any cannot be used with isinstance()')

    def __mro_entries__(self, bases):
        return ()


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

import collections as _collections
import collections.abc as _abc

for _name, _count in (('Hashable', 0), ('Sized', 0), ('Container', 1), ('Iterable', 1), ('Iterator', 1), ('Reversible', 1), ('Collection', 1), ('Sequence', 1), ('MutableSequence', 1),
                      ('Mapping', 2), ('MutableMapping', 2), ('MutableSet', 1), ('MappingView', 1), ('KeysView', 1), ('ItemsView', 2), ('ValuesView', 1), ('Awaitable', 1),
                      ('Coroutine', 3), ('AsyncIterable', 1), ('AsyncIterator', 1), ('AsyncGenerator', -1), ('Generator', -1)):
    globals()[_name] = _Generic(_name, getattr(_abc, _name), _count)
AbstractSet = _Generic('AbstractSet', _abc.Set, 1)
Deque = _Generic('Deque', _collections.deque, 1)
DefaultDict = _Generic('DefaultDict', _collections.defaultdict, 2)
OrderedDict = _Generic('OrderedDict', _collections.OrderedDict, 2)
Counter = _Generic('Counter', _collections.Counter, 1)
ChainMap = _Generic('ChainMap', _collections.ChainMap, 2)
del _name, _count

Text = str
TYPE_CHECKING = False


AnyStr = TypeVar('AnyStr', bytes, str)


class NewType:
    """NewType('Id', int): a name for a type that checkers tell apart from it."""

    __module__ = 'typing'

    def __init__(self, name, supertype):
        self.__name__ = self.__qualname__ = name
        self.__supertype__ = supertype

    def __call__(self, value):
        return value

    def __repr__(self):
        return '__main__.' + self.__name__

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __mro_entries__(self, bases):
        name = self.__name__

        class Dummy:
            def __init_subclass__(cls):
                sub = cls.__name__
                raise TypeError(f'Cannot subclass an instance of NewType. Perhaps you were looking for: `{sub} = NewType({sub!r}, {name})`')
        return (Dummy,)


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
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, _CallableAlias) or tp is Callable:
        return _abc.Callable
    if isinstance(tp, _GenericAlias) and tp.__origin__ is Generic:
        return Generic
    if isinstance(tp, Union):
        return Union
    if isinstance(tp, (_Alias, _Generic, _GenericAlias)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    return None


def get_args(tp):
    """The parameters: (int,) for List[int]."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__,) + tp.__metadata__
    if isinstance(tp, _CallableAlias):
        *given, result = tp.__args__
        return (given[0] if given == [...] else given, result)
    if isinstance(tp, (_Alias, _GenericAlias, Union)):
        return tp.__args__
    return ()


def _evaluated(value, globalns, localns):
    """A type with the texts in it evaluated."""
    if isinstance(value, str):
        return _evaluated(eval(value, globalns, localns), globalns, localns)
    if isinstance(value, _LiteralAlias):
        return value
    if isinstance(value, _AnnotatedAlias):
        return _AnnotatedAlias(value._form, _evaluated(value.__origin__, globalns, localns), value.__metadata__)
    if isinstance(value, (_Alias, _GenericAlias, Union)):
        args = tuple([_evaluated(a, globalns, localns) if isinstance(a, (str, _Alias, _GenericAlias, Union)) else a for a in value.__args__])
        return value if args == value.__args__ and not any(isinstance(a, str) for a in value.__args__) else _with_args(value, args)
    return type(None) if value is None else value


def _with_args(value, args):
    if isinstance(value, Union):
        return Union[args]
    if isinstance(value, _Alias):
        return type(value)(value.__origin__, args, value._name)
    return value.__origin__[args] if value.__origin__ is tuple or len(args) != 1 else value.__origin__[args[0]]


def _stripped(value):
    """A type without Annotated, Required, NotRequired and ReadOnly."""
    if isinstance(value, _AnnotatedAlias):
        return _stripped(value.__origin__)
    if isinstance(value, _Alias) and value.__origin__ in (Required, NotRequired, ReadOnly):
        return _stripped(value.__args__[0])
    if isinstance(value, (_Alias, _GenericAlias, Union)) and not isinstance(value, _LiteralAlias):
        args = tuple([_stripped(a) if isinstance(a, (_Alias, _GenericAlias, Union)) else a for a in value.__args__])
        return value if args == value.__args__ else _with_args(value, args)
    return value


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """The annotations of obj, with those given as texts evaluated."""
    import sys
    hints = {}
    is_class = isinstance(obj, type)
    if not is_class and not hasattr(obj, '__annotations__') and not callable(obj):
        raise TypeError(f'{obj!r} does not have annotations')
    while not is_class and hasattr(obj, '__wrapped__'):
        obj = obj.__wrapped__
    for source in reversed(obj.__mro__) if is_class else (obj,):
        space = globalns
        if space is None:
            if not is_class and not callable(source):
                space = source.__dict__
            else:
                space = getattr(sys.modules.get(getattr(source, '__module__', None)), '__dict__', {})
        local = dict(vars(source)) if is_class and localns is None else {} if localns is None else dict(localns)
        for p in getattr(source, '__type_params__', ()):
            local.setdefault(p.__name__, p)
        found = (getattr(source, '__annotations__', None) or {}) if source is not object else {}
        for name, value in found.items():
            value = _evaluated(value, dict(space), local)
            hints[name] = value if include_extras else _stripped(value)
    return hints


def no_type_check_decorator(decorator):
    """A decorator whose results checkers leave alone."""
    return decorator


def reveal_type(obj, /):
    """obj as it is; its type goes to the standard error."""
    return obj


def dataclass_transform(**options):
    """Marks what makes classes into data classes."""
    def mark(cls):
        cls.__dataclass_transform__ = {'eq_default': True, 'order_default': False, 'kw_only_default': False, 'frozen_default': False, 'field_specifiers': (), 'kwargs': {}, **options}
        return cls
    return mark


def get_overloads(func):
    """What was marked with overload: nothing is kept of it."""
    return []


def clear_overloads():
    """Forgets what get_overloads would give."""
