# Protocols of the module typing: types by what they can do, for isinstance() where they are marked so.
from _types import Generic
from abc import ABCMeta, abstractmethod

_not_members = frozenset({'__abstractmethods__', '__annotations__', '__dict__', '__doc__', '__init__', '__module__', '__new__', '__slots__', '__subclasshook__', '__weakref__',
                          '__class_getitem__', '__match_args__', '__static_attributes__', '__firstlineno__', '__parameters__', '__orig_bases__', '__orig_class__', '_is_protocol',
                          '_is_runtime_protocol', '__protocol_attrs__', '__type_params__', '__annotate__', '__annotate_func__', '__annotations_cache__', '__init_subclass__',
                          '__non_callable_proto_members__', '__qualname__', '__hash__', '_abc_registry', '_abc_known', '__isabstractmethod__'})
_missing = object()


def _own(cls):
    names = set(cls.__dict__)
    lazy = cls.__dict__.get('__annotate_func__')
    if lazy is not None or '__annotations__' in cls.__dict__:
        names |= set(cls.__annotations__)
    return names


def _members(cls):
    names = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in ('Protocol', 'Generic') and base.__module__ in ('typing', '_types'):
            continue
        for name in _own(base):
            if name not in _not_members and not name.startswith('_abc_') and (base.__dict__.get(name, 0) is not None or name != '__hash__'):
                names.add(name)
    return names


def _static(obj, name):
    """An attribute as it is found without asking hooks or descriptors."""
    own = getattr(obj, '__dict__', None)
    if own is not None and name in own:
        return own[name]
    for cls in type(obj).__mro__:
        if name in cls.__dict__:
            return cls.__dict__[name]
    return _missing


class _ProtocolMeta(ABCMeta):
    def __subclasscheck__(cls, other):
        if cls is Protocol or not cls.__dict__.get('_is_protocol'):
            return super().__subclasscheck__(other)
        if not isinstance(other, type):
            raise TypeError('issubclass() arg 1 must be a class')
        if not cls._is_runtime_protocol:
            raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')
        data = sorted(n for n in cls.__protocol_attrs__ if not callable(getattr(cls, n, None)))
        if data:
            raise TypeError("Protocols with non-method members don't support issubclass(). Non-method members: " + str(data)[1:-1] + '.')
        if super().__subclasscheck__(other):
            return True
        for name in cls.__protocol_attrs__:
            for base in other.__mro__:
                if name in base.__dict__:
                    if base.__dict__[name] is None:
                        return False
                    break
            else:
                return False
        return True

    def __instancecheck__(cls, instance):
        if cls is Protocol or not cls.__dict__.get('_is_protocol'):
            return super().__instancecheck__(instance)
        if not cls._is_runtime_protocol:
            raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')
        if ABCMeta.__subclasscheck__(cls, type(instance)):
            return True
        for name in cls.__protocol_attrs__:
            value = _static(instance, name)
            if value is _missing or value is None and callable(getattr(cls, name, None)):
                return False
        return True


def _no_init(self, *args, **kwargs):
    if type(self)._is_protocol:
        raise TypeError('Protocols cannot be instantiated')
    # An __init__ of a class further on, as if the protocol had none.
    for base in type(self).__mro__:
        own = base.__dict__.get('__init__', _no_init)
        if own is not _no_init:
            return own(self, *args, **kwargs)


class Protocol(Generic, metaclass=_ProtocolMeta):
    """A type by what it can do."""

    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        cls._is_protocol = any(base is Protocol for base in cls.__bases__)
        if not cls._is_protocol:
            return
        for base in cls.__bases__:
            if base not in (object, Generic) and not getattr(base, '_is_protocol', False) and base.__module__ not in ('collections.abc', '_collections_abc', 'contextlib'):
                raise TypeError(f'Protocols can only inherit from other protocols, got {base!r}')
        cls.__protocol_attrs__ = _members(cls)
        cls._is_runtime_protocol = False
        if '__init__' not in cls.__dict__ or cls.__init__ is Protocol.__init__:
            cls.__init__ = _no_init


Protocol.__module__ = 'typing'


def runtime_checkable(cls):
    """Marks a protocol that isinstance may be asked about."""
    if not isinstance(cls, _ProtocolMeta) or not cls._is_protocol:
        raise TypeError(f'@runtime_checkable can be only applied to protocol classes, got {cls!r}')
    cls._is_runtime_protocol = True
    return cls


def is_protocol(tp, /):
    """Whether it is a protocol."""
    return isinstance(tp, type) and bool(getattr(tp, '_is_protocol', False)) and tp is not Protocol


def get_protocol_members(tp, /):
    """The names of what a protocol asks for."""
    if not is_protocol(tp):
        raise TypeError(f'{tp!r} is not a Protocol')
    return frozenset(tp.__protocol_attrs__)


def _supports(name, method):
    def body(self):
        pass
    body.__name__ = method
    made = type(Protocol)(name, (Protocol,), {method: abstractmethod(body), '__module__': 'typing', '__slots__': (), '__doc__': f'What has {method}.'})
    return runtime_checkable(made)


SupportsInt = _supports('SupportsInt', '__int__')
SupportsFloat = _supports('SupportsFloat', '__float__')
SupportsComplex = _supports('SupportsComplex', '__complex__')
SupportsBytes = _supports('SupportsBytes', '__bytes__')
SupportsIndex = _supports('SupportsIndex', '__index__')
SupportsAbs = _supports('SupportsAbs', '__abs__')
SupportsRound = _supports('SupportsRound', '__round__')
