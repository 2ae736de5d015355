# The module dataclasses: classes that are lists of fields. A class's methods are written as Python and executed, once.
from _keywords import keywords as _keywords
from copy import deepcopy as _deepcopy
from types import GenericAlias as _GenericAlias
import typing as _typing

from _dataclass_fields import _FIELD, _FIELD_CLASSVAR, _FIELD_INITVAR, _FIELDS, KW_ONLY, MISSING, Field, InitVar, _declared, _evaluated, _owns, _settle_defaults
from _dataclass_fields import field, fields
from _dataclass_source import _POST_INIT_NAME, _eq_source, _frozen_source, _hash_source, _init_source, _order_source, _repr_source

__all__ = ['dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar', 'KW_ONLY', 'MISSING', 'fields', 'asdict', 'astuple',
           'make_dataclass', 'replace', 'is_dataclass']

_PARAMS = '__dataclass_params__'


class FrozenInstanceError(AttributeError):
    pass


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


def _inherited(cls):
    # The fields of the bases, and whether each of those is frozen.
    found = {}
    frozen_bases = []
    for base in cls.__mro__[-1:0:-1]:
        if _owns(base, _FIELDS):
            found.update(getattr(base, _FIELDS))
            frozen_bases.append(getattr(base, _PARAMS).frozen)
    return found, frozen_bases


def _methods_of(cls, params, instance_fields, std, kw):
    # The methods that a class is given, each as its source, and the values that they name.
    values = {'__name__': cls.__module__, 'FrozenInstanceError': FrozenInstanceError, '_running': set(), '_cls': cls}
    methods = {}
    has_own_eq = _owns(cls, '__eq__')
    has_own_hash = _owns(cls, '__hash__') and not (getattr(cls, '__hash__', None) is None and has_own_eq)
    if params.order and not params.eq:
        raise ValueError('eq must be true if order is true')
    if params.init and not _owns(cls, '__init__'):
        methods['__init__'], defaults = _init_source(std, kw, params.frozen, hasattr(cls, _POST_INIT_NAME), params.slots)
        values.update(defaults)
    if params.repr and not _owns(cls, '__repr__'):
        methods['__repr__'] = _repr_source([f for f in instance_fields if f.repr])
    compared = [f for f in instance_fields if f.compare]
    if params.eq and not has_own_eq:
        methods['__eq__'] = _eq_source(compared)
    if params.order:
        for name, sign in (('__lt__', '<'), ('__le__', '<='), ('__gt__', '>'), ('__ge__', '>=')):
            if _owns(cls, name):
                raise TypeError(f'Cannot overwrite attribute {name} in class {cls.__name__} Consider using functools.total_ordering')
            methods[name] = _order_source(name, sign, compared)
    if params.frozen:
        for name in ('__setattr__', '__delattr__'):
            if _owns(cls, name):
                raise TypeError(f'Cannot overwrite attribute {name} in class {cls.__name__}')
        methods.update(_frozen_source(instance_fields))
    if params.unsafe_hash and has_own_hash:
        raise TypeError(f'Cannot overwrite attribute __hash__ in class {cls.__name__}')
    if params.unsafe_hash or params.eq and params.frozen and not has_own_hash:
        methods['__hash__'] = _hash_source([f for f in instance_fields if (f.compare if f.hash is None else f.hash)])
    elif params.eq and not params.frozen and not has_own_hash:
        cls.__hash__ = None
    return methods, values


def _process_class(cls, params):
    frozen = params.frozen
    all_fields, frozen_bases = _inherited(cls)
    annotations = _evaluated(cls) or {}
    own_fields = _declared(cls, annotations, params.kw_only)
    all_fields.update({f.name: f for f in own_fields})
    _settle_defaults(cls, own_fields, annotations)
    if any(frozen_bases) and not frozen:
        raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
    if not all(frozen_bases) and frozen:
        raise TypeError('cannot inherit frozen dataclass from a non-frozen one')
    setattr(cls, _FIELDS, all_fields)
    setattr(cls, _PARAMS, params)
    instance_fields = [f for f in all_fields.values() if f._field_type is _FIELD]
    in_init = [f for f in all_fields.values() if f._field_type in (_FIELD, _FIELD_INITVAR)]
    std = [f for f in in_init if not f.kw_only]
    kw = [f for f in in_init if f.kw_only]
    methods, values = _methods_of(cls, params, instance_fields, std, kw)
    if methods:
        exec('\n'.join([f'class {cls.__name__}:'] + [line for lines in methods.values() for line in lines]), values)
        made = values[cls.__name__]
        for name in methods:
            setattr(cls, name, getattr(made, name))
    if params.match_args and not _owns(cls, '__match_args__'):
        cls.__match_args__ = tuple(f.name for f in std if f.init)
    if not _owns(cls, '__replace__'):
        cls.__replace__ = _replace
    if not getattr(cls, '__doc__', None):
        try:
            cls.__doc__ = f'{cls.__name__}({_signature(std, kw)})'
        except Exception:
            pass
    if params.weakref_slot and not params.slots:
        raise TypeError('weakref_slot is True but slots is False')
    return _with_slots(cls, frozen, params.weakref_slot, instance_fields) if params.slots else cls


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
    def wrap(cls):
        return _process_class(cls, _DataclassParams(init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot))

    return wrap if cls is None else wrap(cls)


# --- functions on instances

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
