# NamedTuple and TypedDict of the module typing: classes out of annotations.
from collections import namedtuple

_kept = frozenset({'__new__', '__init__', '__slots__', '__getnewargs__', '_fields', '_field_defaults', '_field_types', '_make', '_replace', '_asdict', '_source'})
_special = frozenset({'__module__', '__name__', '__annotations__', '__annotate__', '__annotate_func__', '__annotations_cache__'})


def _annotations_of(namespace):
    if '__annotations__' in namespace:
        return dict(namespace['__annotations__'])
    lazy = namespace.get('__annotate_func__') or namespace.get('__annotate__')
    return dict(lazy(1)) if lazy else {}


def _checked(types, name):
    return {n: type(None) if t is None else t for n, t in types.items()}


def _make_tuple(name, types, module, defaults=()):
    made = namedtuple(name, list(types), defaults=defaults, module=module)
    made.__annotations__ = made.__new__.__annotations__ = types
    return made


class NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        from typing import Generic
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError('can only inherit from a NamedTuple type and Generic')
        bases = tuple([tuple if base is _NamedTuple else base for base in bases])
        types = _checked(_annotations_of(ns), typename)
        defaults = []
        for field in types:
            if field in ns:
                defaults.append(field)
            elif defaults:
                many = 's' if len(defaults) > 1 else ''
                raise TypeError(f'Non-default namedtuple field {field} cannot follow default field{many} {", ".join(defaults)}')
        made = _make_tuple(typename, types, ns['__module__'], [ns[n] for n in defaults])
        made.__bases_given__ = bases
        if Generic in bases:
            generic = type(typename, (made,) + bases[1:], {'__slots__': (), '__module__': ns['__module__'], '__doc__': made.__doc__, '__orig_bases__': ns.get('__orig_bases__', ())})
            made = generic
            made.__annotations__ = types
        for key, value in ns.items():
            if key in _kept:
                raise AttributeError('Cannot overwrite NamedTuple attribute ' + key)
            if key not in _special and key not in made._fields:
                setattr(made, key, value)
        return made


def NamedTuple(typename, fields, /):
    """A named tuple with types: a function of a name and pairs, or a base."""
    types = _checked(dict(fields), typename)
    made = _make_tuple(typename, types, '__main__')
    made.__orig_bases__ = (NamedTuple,)
    return made


_NamedTuple = type.__new__(NamedTupleMeta, 'NamedTuple', (), {})


def _named_tuple_entries(bases):
    return (_NamedTuple,)


NamedTuple.__mro_entries__ = _named_tuple_entries


# --- TypedDict

def _qualifiers(hint):
    """The type without Required, NotRequired and ReadOnly, and whether it says that the key is required (None: nothing)."""
    required, read_only = None, False
    while True:
        name = getattr(getattr(hint, '__origin__', None), '_name', None)
        if name == 'Annotated':
            hint = hint.__args__[0]
        elif name in ('Required', 'NotRequired'):
            required = name == 'Required'
            hint = hint.__args__[0]
        elif name == 'ReadOnly':
            read_only = True
            hint = hint.__args__[0]
        else:
            return required, read_only


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        from typing import Generic
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError('cannot inherit from both a TypedDict type and a non-TypedDict base class')
        own = _checked(_annotations_of(ns), name)
        generic = (Generic,) if any(issubclass(b, Generic) for b in bases if b is not _TypedDict) else ()
        made = type.__new__(_TypedDictMeta, name, generic + (dict,), ns)
        annotations, required, optional, read_only, mutable = {}, set(), set(), set(), set()
        for base in bases:
            annotations.update(getattr(base, '__annotations__', {}) if base is not _TypedDict and base is not Generic else {})
            required |= getattr(base, '__required_keys__', frozenset())
            optional |= getattr(base, '__optional_keys__', frozenset())
            read_only |= getattr(base, '__readonly_keys__', frozenset())
            mutable |= getattr(base, '__mutable_keys__', frozenset())
        annotations.update(own)
        for key, hint in own.items():
            says, fixed = _qualifiers(hint)
            here = required if says or says is None and total else optional
            required.discard(key)
            optional.discard(key)
            here.add(key)
            (read_only if fixed else mutable).add(key)
        made.__annotations__ = annotations
        made.__required_keys__, made.__optional_keys__ = frozenset(required), frozenset(optional)
        made.__readonly_keys__, made.__mutable_keys__ = frozenset(read_only), frozenset(mutable)
        made.__total__ = total
        if '__orig_bases__' not in ns:
            made.__orig_bases__ = bases
        return made

    def __call__(cls, /, *args, **kwargs):
        return dict(*args, **kwargs)

    def __instancecheck__(cls, instance):
        raise TypeError('TypedDict does not support instance and class checks')

    def __subclasscheck__(cls, other):
        raise TypeError('TypedDict does not support instance and class checks')


def TypedDict(typename, fields, /, *, total=True):
    """The type of dicts with certain keys: a function of a name and a dict, or a base."""
    ns = {'__annotations__': dict(fields), '__module__': '__main__'}
    made = _TypedDictMeta(typename, (), ns, total=total)
    made.__orig_bases__ = (TypedDict,)
    return made


_TypedDict = type.__new__(_TypedDictMeta, 'TypedDict', (), {})


def _typed_dict_entries(bases):
    return (_TypedDict,)


TypedDict.__mro_entries__ = _typed_dict_entries
for _made in (NamedTuple, TypedDict):
    _made.__module__ = 'typing'
NamedTupleMeta.__module__ = _TypedDictMeta.__module__ = 'typing'


def is_typeddict(tp):
    """Whether it is a TypedDict."""
    return isinstance(tp, _TypedDictMeta)
