# Fields of dataclasses: what is known of one, and finding those that a class declares.
from types import GenericAlias as _GenericAlias, MappingProxyType as _MappingProxyType
import sys as _sys
import typing as _typing

__name__ = 'dataclasses'


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return '<factory>'


_HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()


class _MISSING_TYPE:
    pass


MISSING = _MISSING_TYPE()


class _KW_ONLY_TYPE:
    pass


KW_ONLY = _KW_ONLY_TYPE()


class _FIELD_BASE:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_FIELD = _FIELD_BASE('_FIELD')
_FIELD_CLASSVAR = _FIELD_BASE('_FIELD_CLASSVAR')
_FIELD_INITVAR = _FIELD_BASE('_FIELD_INITVAR')
_FIELDS = '__dataclass_fields__'
_absent = object()


class InitVar:
    """A parameter of __init__ that is handed to __post_init__."""

    __slots__ = ('type',)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        name = self.type.__name__ if isinstance(self.type, type) and not isinstance(self.type, _GenericAlias) else repr(self.type)
        return f'dataclasses.InitVar[{name}]'

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    """What is known of one field."""

    __slots__ = ('name', 'type', 'default', 'default_factory', 'repr', 'hash', 'init', 'compare', 'metadata', 'kw_only', 'doc', '_field_type')

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only, doc):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _MappingProxyType({} if metadata is None else metadata)
        self.kw_only = kw_only
        self.doc = doc
        self._field_type = None

    def __repr__(self):
        return (f'Field(name={self.name!r},type={self.type!r},default={self.default!r},default_factory={self.default_factory!r},'
                f'init={self.init!r},repr={self.repr!r},hash={self.hash!r},compare={self.compare!r},metadata={self.metadata!r},'
                f'kw_only={self.kw_only!r},doc={self.doc!r},_field_type={self._field_type})')

    def __set_name__(self, owner, name):
        method = getattr(type(self.default), '__set_name__', None)
        if method:
            method(self.default, owner, name)


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None, kw_only=MISSING, doc=None):
    """A field with more than a type and a default."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only, doc)


def fields(class_or_instance):
    """The fields, as a tuple."""
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError('must be called with a dataclass type or instance') from None
    return tuple(f for f in found.values() if f._field_type is _FIELD)


# --- what a class declares

def _owns(cls, name):
    # Whether the class itself, not a base of it, has an attribute.
    try:
        return name in cls.__dict__
    except AttributeError:
        pass
    value = getattr(cls, name, _absent)
    return value is not _absent and all(getattr(base, name, _absent) is not value for base in cls.__bases__)


class _Forward:
    # Stands for a name that is not bound yet.
    def __init__(self, name):
        self.__forward_arg__ = name

    def __or__(self, other):
        return self

    __ror__ = __getitem__ = __or__

    def __repr__(self):
        return f'ForwardRef({self.__forward_arg__!r})'


def _evaluated(cls):
    # The annotations; names that the module will bind later, the class's own above all, stand for themselves meanwhile.
    lent = []
    module = _sys.modules.get(cls.__module__)
    names = {} if module is None else module.__dict__
    try:
        while True:
            try:
                return getattr(cls, '__annotations__', None)
            except NameError as exc:
                name = exc.name
                if module is None or name is None or name in names:
                    raise
                lent.append(name)
                names[name] = cls if name == cls.__name__ else _Forward(name)
    finally:
        for name in lent:
            del names[name]


def _is_class_var(annotation):
    if isinstance(annotation, str):
        head = annotation.split('[')[0].strip()
        return head == 'ClassVar' or head.endswith('.ClassVar')
    return annotation is _typing.ClassVar or getattr(annotation, '__origin__', None) is _typing.ClassVar


def _is_init_var(annotation):
    if isinstance(annotation, str):
        head = annotation.split('[')[0].strip()
        return head == 'InitVar' or head.endswith('.InitVar')
    return annotation is InitVar or type(annotation) is InitVar


def _is_kw_only(annotation):
    return annotation is KW_ONLY or isinstance(annotation, str) and (annotation == 'KW_ONLY' or annotation.endswith('.KW_ONLY'))


def _get_field(cls, name, annotation, kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        f = default
    else:
        if type(default).__name__ in ('member_descriptor', 'getset_descriptor'):
            default = MISSING
        f = field(default=default)
    f.name = name
    f.type = annotation
    f._field_type = _FIELD
    if _is_class_var(annotation):
        f._field_type = _FIELD_CLASSVAR
    elif _is_init_var(annotation):
        f._field_type = _FIELD_INITVAR
    if f._field_type is not _FIELD and f.default_factory is not MISSING:
        raise TypeError(f'field {f.name} cannot have a default factory')
    if f._field_type is not _FIELD_CLASSVAR:
        if f.kw_only is MISSING:
            f.kw_only = kw_only
    elif f.kw_only is not MISSING:
        raise TypeError(f'field {f.name} is a ClassVar but specifies kw_only')
    if f._field_type is _FIELD and getattr(type(f.default), '__hash__', None) is None:
        raise ValueError(f'mutable default {f.default.__class__} for field {f.name} is not allowed: use default_factory')
    return f


def _declared(cls, annotations, kw_only):
    # The fields of a class's own annotations.
    found = []
    seen_marker = False
    for name, annotation in annotations.items():
        if _is_kw_only(annotation):
            if seen_marker:
                raise TypeError(f'{name!r} is KW_ONLY, but KW_ONLY has already been specified')
            seen_marker = kw_only = True
        else:
            found.append(_get_field(cls, name, annotation, kw_only))
    return found


def _settle_defaults(cls, own_fields, annotations):
    # A class's attributes are the defaults of its fields, no longer the fields.
    for f in own_fields:
        if isinstance(getattr(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    try:
        own = dict(cls.__dict__)
    except AttributeError:
        own = {}
    for name, value in own.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f'{name!r} is a field but has no type annotation')
