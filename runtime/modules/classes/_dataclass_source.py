# The methods of dataclasses, as lines of Python.
from _dataclass_fields import _FIELD, _FIELD_INITVAR, _HAS_DEFAULT_FACTORY, MISSING

__name__ = 'dataclasses'
_POST_INIT_NAME = '__post_init__'


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
    return {'__setattr__': [' def __setattr__(self, name, value):',
                            f'  if {test}:',
                            "   raise FrozenInstanceError(f'cannot assign to field {name!r}')",
                            '  super(_cls, self).__setattr__(name, value)'],
            '__delattr__': [' def __delattr__(self, name):',
                            f'  if {test}:',
                            "   raise FrozenInstanceError(f'cannot delete field {name!r}')",
                            '  super(_cls, self).__delattr__(name)']}


def _hash_source(fields):
    return [' def __hash__(self):', f'  return hash({_tuple_of("self", fields)})']
