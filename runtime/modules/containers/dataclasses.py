# The module dataclasses: classes that are lists of fields. A class's methods are written as Python and executed, once.
from copy import copy as _shallow, deepcopy as _deepcopy
from types import GenericAlias as _GenericAlias, MappingProxyType as _MappingProxyType
import sys as _sys
import typing as _typing

__all__ = ['dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar', 'KW_ONLY', 'MISSING', 'fields', 'asdict', 'astuple',
           'make_dataclass', 'replace', 'is_dataclass']


class FrozenInstanceError(AttributeError):
    pass


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
_PARAMS = '__dataclass_params__'
_POST_INIT_NAME = '__post_init__'
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


class _DataclassParams:
    __slots__ = ('init', 'repr', 'eq', 'order', 'unsafe_hash', 'frozen', 'match_args', 'kw_only', 'slots', 'weakref_slot')

    def __init__(self, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
        self.init = init
        self.repr = repr
        self.eq = eq
        self.order = order
        self.unsafe_hash = unsafe_hash
        self.frozen = frozen
        self.match_args = match_args
        self.kw_only = kw_only
        self.slots = slots
        self.weakref_slot = weakref_slot

    def __repr__(self):
        return f'_DataclassParams({",".join(f"{n}={getattr(self, n)!r}" for n in self.__slots__)})'


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None, kw_only=MISSING, doc=None):
    """A field with more than a type and a default."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only, doc)


# --- looking at a class

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


def _own_annotations(cls):
    found = _evaluated(cls)
    if not found:
        return {}
    return found


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


# --- the source of the methods

def _parameter(f):
    if f.default is MISSING and f.default_factory is MISSING:
        return f.name
    return f'{f.name}=_d_{f.name}'


def _init_source(std, kw, frozen, post_init, slots):
    names = {f.name for f in std} | {f.name for f in kw}
    self_name = '__dataclass_self__' if 'self' in names else 'self'
    seen = None
    for f in std:
        if f.init:
            if f.default is not MISSING or f.default_factory is not MISSING:
                seen = f
            elif seen:
                raise TypeError(f'non-default argument {f.name!r} follows default argument {seen.name!r}')
    parameters = [self_name] + [_parameter(f) for f in std if f.init]
    named = [_parameter(f) for f in kw if f.init]
    if named:
        parameters += ['*'] + named
    lines = []
    values = {'_factory': _HAS_DEFAULT_FACTORY, '_set': object.__setattr__}
    for f in std + kw:
        name = f.name
        if f.default is not MISSING:
            values[f'_d_{name}'] = f.default
        elif f.default_factory is not MISSING:
            values[f'_d_{name}'] = _HAS_DEFAULT_FACTORY
            values[f'_f_{name}'] = f.default_factory
        if f._field_type is not _FIELD:
            continue
        if f.default_factory is not MISSING:
            value = f'_f_{name}() if {name} is _factory else {name}' if f.init else f'_f_{name}()'
        elif f.init:
            value = name
        elif slots and f.default is not MISSING:
            value = f'_d_{name}'
        else:
            continue
        lines.append(f'  _set({self_name}, {name!r}, {value})' if frozen else f'  {self_name}.{name} = {value}')
    if post_init:
        lines.append(f'  {self_name}.{_POST_INIT_NAME}({", ".join(f.name for f in std + kw if f._field_type is _FIELD_INITVAR)})')
    return [f' def __init__({", ".join(parameters)}):'] + (lines or ['  pass']), values


def _repr_source(fields):
    inside = ', '.join(f'{f.name}={{self.{f.name}!r}}' for f in fields)
    return [' def __repr__(self):',
            '  key = id(self)',
            '  if key in _running:',
            "   return '...'",
            '  _running.add(key)',
            '  try:',
            f"   return f'{{self.__class__.__qualname__}}({inside})'",
            '  finally:',
            '   _running.discard(key)']


def _eq_source(fields):
    tests = ' and '.join(f'self.{f.name} == other.{f.name}' for f in fields) or 'True'
    return [' def __eq__(self, other):',
            '  if self is other:',
            '   return True',
            '  if other.__class__ is self.__class__:',
            f'   return {tests}',
            '  return NotImplemented']


def _tuple_of(name, fields):
    return f'({"".join(f"{name}.{f.name}, " for f in fields)})'


def _order_source(name, sign, fields):
    return [f' def {name}(self, other):',
            '  if other.__class__ is self.__class__:',
            f'   return {_tuple_of("self", fields)} {sign} {_tuple_of("other", fields)}',
            '  return NotImplemented']


def _frozen_source(fields):
    names = ', '.join(repr(f.name) for f in fields)
    test = f'type(self) is _cls or name in {{{names}}}' if names else 'type(self) is _cls'
    return [' def __setattr__(self, name, value):',
            f'  if {test}:',
            "   raise FrozenInstanceError(f'cannot assign to field {name!r}')",
            '  super(_cls, self).__setattr__(name, value)',
            ' def __delattr__(self, name):',
            f'  if {test}:',
            "   raise FrozenInstanceError(f'cannot delete field {name!r}')",
            '  super(_cls, self).__delattr__(name)']


def _shown(annotation):
    if isinstance(annotation, str):
        return repr(annotation)
    if isinstance(annotation, type) and not isinstance(annotation, _GenericAlias):
        return annotation.__qualname__ if annotation.__module__ == 'builtins' else f'{annotation.__module__}.{annotation.__qualname__}'
    return repr(annotation).replace('typing.', '')


def _signature(std, kw):
    parts = []
    for f in std + kw:
        if not f.init:
            continue
        if f in kw and '*' not in parts:
            parts.append('*')
        text = f'{f.name}: {_shown(f.type)}'
        if f.default is not MISSING:
            text += f' = {f.default!r}'
        elif f.default_factory is not MISSING:
            text += ' = <factory>'
        parts.append(text)
    return ', '.join(parts)


def _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    all_fields = {}
    any_frozen_base = False
    all_frozen_bases = None
    has_dataclass_bases = False
    for base in cls.__mro__[-1:0:-1]:
        if not _owns(base, _FIELDS):
            continue
        has_dataclass_bases = True
        all_fields.update(getattr(base, _FIELDS))
        base_frozen = getattr(base, _PARAMS).frozen
        all_frozen_bases = base_frozen if all_frozen_bases is None else all_frozen_bases and base_frozen
        any_frozen_base = any_frozen_base or base_frozen
    annotations = _own_annotations(cls)
    own_fields = []
    field_kw_only = kw_only
    seen_marker = False
    for name, annotation in annotations.items():
        if _is_kw_only(annotation):
            if seen_marker:
                raise TypeError(f'{name!r} is KW_ONLY, but KW_ONLY has already been specified')
            seen_marker = True
            field_kw_only = True
        else:
            own_fields.append(_get_field(cls, name, annotation, field_kw_only))
    for f in own_fields:
        all_fields[f.name] = f
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
    if has_dataclass_bases:
        if any_frozen_base and not frozen:
            raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
        if all_frozen_bases is False and frozen:
            raise TypeError('cannot inherit frozen dataclass from a non-frozen one')
    setattr(cls, _FIELDS, all_fields)
    setattr(cls, _PARAMS, _DataclassParams(init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot))
    has_own_eq = _owns(cls, '__eq__')
    has_own_hash = _owns(cls, '__hash__') and not (getattr(cls, '__hash__', None) is None and has_own_eq)
    if order and not eq:
        raise ValueError('eq must be true if order is true')
    instance_fields = [f for f in all_fields.values() if f._field_type is _FIELD]
    in_init = [f for f in all_fields.values() if f._field_type in (_FIELD, _FIELD_INITVAR)]
    std = [f for f in in_init if not f.kw_only]
    kw = [f for f in in_init if f.kw_only]
    lines = []
    ns = {'__name__': cls.__module__, 'FrozenInstanceError': FrozenInstanceError, '_running': set(), '_cls': cls}
    wanted = []
    if init and not _owns(cls, '__init__'):
        source, values = _init_source(std, kw, frozen, hasattr(cls, _POST_INIT_NAME), slots)
        lines += source
        ns.update(values)
        wanted.append('__init__')
    if repr and not _owns(cls, '__repr__'):
        lines += _repr_source([f for f in instance_fields if f.repr])
        wanted.append('__repr__')
    compared = [f for f in instance_fields if f.compare]
    if eq and not has_own_eq:
        lines += _eq_source(compared)
        wanted.append('__eq__')
    if order:
        for name, sign in (('__lt__', '<'), ('__le__', '<='), ('__gt__', '>'), ('__ge__', '>=')):
            if _owns(cls, name):
                raise TypeError(f'Cannot overwrite attribute {name} in class {cls.__name__} Consider using functools.total_ordering')
            lines += _order_source(name, sign, compared)
            wanted.append(name)
    if frozen:
        for name in ('__setattr__', '__delattr__'):
            if _owns(cls, name):
                raise TypeError(f'Cannot overwrite attribute {name} in class {cls.__name__}')
        lines += _frozen_source(instance_fields)
        wanted += ['__setattr__', '__delattr__']
    if unsafe_hash and has_own_hash:
        raise TypeError(f'Cannot overwrite attribute __hash__ in class {cls.__name__}')
    if unsafe_hash or eq and frozen and not has_own_hash:
        hashed = [f for f in instance_fields if (f.compare if f.hash is None else f.hash)]
        lines += [' def __hash__(self):', f'  return hash({_tuple_of("self", hashed)})']
        wanted.append('__hash__')
    elif eq and not frozen and not has_own_hash:
        cls.__hash__ = None
    if lines:
        exec('\n'.join([f'class {cls.__name__}:'] + lines), ns)
        made = ns[cls.__name__]
        for name in wanted:
            setattr(cls, name, getattr(made, name))
    if match_args and not _owns(cls, '__match_args__'):
        cls.__match_args__ = tuple(f.name for f in std if f.init)
    if not _owns(cls, '__replace__'):
        cls.__replace__ = _replace
    if not getattr(cls, '__doc__', None):
        try:
            cls.__doc__ = f'{cls.__name__}({_signature(std, kw)})'
        except Exception:
            pass
    if weakref_slot and not slots:
        raise TypeError('weakref_slot is True but slots is False')
    return _with_slots(cls, frozen, weakref_slot, instance_fields) if slots else cls


def _slots_of(cls):
    # The names that a class's own __slots__ give.
    slots = cls.__dict__.get('__slots__')
    if slots is None:
        return
    if isinstance(slots, str):
        yield slots
    elif not hasattr(slots, '__next__'):
        yield from slots
    else:
        raise TypeError(f"Slots of '{cls.__name__}' cannot be determined")


def _getstate(self):
    return [getattr(self, f.name) for f in fields(self)]


def _setstate(self, state):
    for field, value in zip(fields(self), state):
        object.__setattr__(self, field.name, value)


def _functions_of(value):
    # The functions behind a class's attribute.
    if isinstance(value, property):
        return [value.fget, value.fset, value.fdel]
    return [getattr(value, '__wrapped__', value)]


def _with_slots(cls, is_frozen, weakref_slot, instance_fields):
    # The class again, with __slots__.
    if _owns(cls, '__slots__'):
        raise TypeError(f'{cls.__name__} already specifies __slots__')
    namespace = dict(cls.__dict__)
    names = tuple(f.name for f in instance_fields)
    inherited = {name for base in cls.__mro__[1:-1] for name in _slots_of(base)}
    docs = {f.name: f.doc for f in instance_fields}
    slots = {name: docs.get(name) for name in names + (('__weakref__',) if weakref_slot else ()) if name not in inherited}
    namespace['__slots__'] = slots if any(doc is not None for doc in slots.values()) else tuple(slots)
    for name in names:
        namespace.pop(name, None)
    namespace.pop('__dict__', None)
    namespace.pop('__weakref__', None)
    qualname = cls.__qualname__
    new = type(cls)(cls.__name__, cls.__bases__, namespace)
    new.__qualname__ = qualname
    if is_frozen:
        if '__getstate__' not in namespace:
            new.__getstate__ = _getstate
        if '__setstate__' not in namespace:
            new.__setstate__ = _setstate
    # Functions that mean the class by super() or __class__ share one cell: what else could hold the class by now?
    for value in new.__dict__.values():
        for function in _functions_of(value):
            for cell in getattr(function, '__closure__', None) or ():
                try:
                    if cell.cell_contents is cls:
                        cell.cell_contents = new
                except ValueError:
                    pass
    return new


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False,
              slots=False, weakref_slot=False):
    """Gives a class the methods that follow from its annotated names."""
    if cls is None:
        return lambda c: _process_class(c, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)
    return _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)


# --- functions on instances

def fields(class_or_instance):
    """The fields, as a tuple."""
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError('must be called with a dataclass type or instance') from None
    return tuple(f for f in found.values() if f._field_type is _FIELD)


def _is_dataclass_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    """Whether something is a dataclass or an instance of one."""
    return hasattr(obj if isinstance(obj, type) else type(obj), _FIELDS)


_atomic = {type(None), bool, int, float, str, complex, bytes, type(...), type(NotImplemented), type, range, property}


def asdict(obj, *, dict_factory=dict):
    """An instance as a dict, and so on for what it holds."""
    if not _is_dataclass_instance(obj):
        raise TypeError('asdict() should be called on dataclass instances')
    return _as_dict(obj, dict_factory)


def _as_dict(obj, dict_factory):
    t = type(obj)
    if t in _atomic:
        return obj
    if hasattr(t, _FIELDS):
        if dict_factory is dict:
            return {f.name: _as_dict(getattr(obj, f.name), dict) for f in fields(obj)}
        return dict_factory([(f.name, _as_dict(getattr(obj, f.name), dict_factory)) for f in fields(obj)])
    if t is list:
        return [_as_dict(v, dict_factory) for v in obj]
    if t is dict:
        return {_as_dict(k, dict_factory): _as_dict(v, dict_factory) for k, v in obj.items()}
    if isinstance(obj, tuple):
        if hasattr(obj, '_fields'):
            return t(*[_as_dict(v, dict_factory) for v in obj])
        return t(_as_dict(v, dict_factory) for v in obj)
    if isinstance(obj, dict):
        if hasattr(t, 'default_factory'):
            result = t(obj.default_factory)
            for k, v in obj.items():
                result[_as_dict(k, dict_factory)] = _as_dict(v, dict_factory)
            return result
        return t((_as_dict(k, dict_factory), _as_dict(v, dict_factory)) for k, v in obj.items())
    if isinstance(obj, list):
        return t(_as_dict(v, dict_factory) for v in obj)
    return _deepcopy(obj)


def astuple(obj, *, tuple_factory=tuple):
    """An instance as a tuple, and so on for what it holds."""
    if not _is_dataclass_instance(obj):
        raise TypeError('astuple() should be called on dataclass instances')
    return _as_tuple(obj, tuple_factory)


def _as_tuple(obj, tuple_factory):
    t = type(obj)
    if t in _atomic:
        return obj
    if hasattr(t, _FIELDS):
        return tuple_factory([_as_tuple(getattr(obj, f.name), tuple_factory) for f in fields(obj)])
    if isinstance(obj, tuple) and hasattr(obj, '_fields'):
        return t(*[_as_tuple(v, tuple_factory) for v in obj])
    if isinstance(obj, (list, tuple)):
        return t(_as_tuple(v, tuple_factory) for v in obj)
    if isinstance(obj, dict):
        if hasattr(t, 'default_factory'):
            result = t(obj.default_factory)
            for k, v in obj.items():
                result[_as_tuple(k, tuple_factory)] = _as_tuple(v, tuple_factory)
            return result
        return t((_as_tuple(k, tuple_factory), _as_tuple(v, tuple_factory)) for k, v in obj.items())
    return _deepcopy(obj)


def replace(obj, /, **changes):
    """A new instance with some fields changed."""
    if not _is_dataclass_instance(obj):
        raise TypeError('replace() should be called on dataclass instances')
    return _replace(obj, **changes)


def _replace(self, /, **changes):
    for f in getattr(self, _FIELDS).values():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise TypeError(f'field {f.name} is declared with init=False, it cannot be specified with replace()')
            continue
        if f.name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise TypeError(f'InitVar {f.name!r} must be specified with replace()')
            changes[f.name] = getattr(self, f.name)
    return self.__class__(**changes)


_keywords = {'False', 'None', 'True', 'and', 'as', 'assert', 'async', 'await', 'break', 'class', 'continue', 'def', 'del', 'elif', 'else',
             'except', 'finally', 'for', 'from', 'global', 'if', 'import', 'in', 'is', 'lambda', 'nonlocal', 'not', 'or', 'pass', 'raise',
             'return', 'try', 'while', 'with', 'yield'}


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
                   match_args=True, kw_only=False, slots=False, weakref_slot=False, module=None, decorator=dataclass):
    """A dataclass out of a list of names, (name, type) and (name, type, default)."""
    namespace = {} if namespace is None else dict(namespace)
    annotations = {}
    defaults = {}
    seen = set()
    for item in fields:
        if isinstance(item, str):
            name, tp = item, _typing.Any
        elif len(item) == 2:
            name, tp = item
        elif len(item) == 3:
            name, tp, default = item
            defaults[name] = default
        else:
            raise TypeError(f'Invalid field: {item!r}')
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f'Field names must be valid identifiers: {name!r}')
        if name in _keywords:
            raise TypeError(f'Field names must not be keywords: {name!r}')
        if name in seen:
            raise TypeError(f'Field name duplicated: {name!r}')
        seen.add(name)
        annotations[name] = tp
    namespace.update(defaults)
    namespace['__annotations__'] = annotations
    cls = type(cls_name, bases, namespace)
    cls.__module__ = module if module is not None else '__main__'
    return decorator(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen, match_args=match_args,
                     kw_only=kw_only, slots=slots, weakref_slot=weakref_slot)
