# The module enum: names for constants.
from _enum_body import EnumDict, auto, member, nonmember
from _enum_text import _binary, _bits_of, _is_single_bit, global_enum_repr, global_flag_repr, global_str, pickle_by_enum_name, pickle_by_global_name
from _enum_text import show_flag_values

__all__ = ['EnumType', 'EnumMeta', 'EnumDict', 'Enum', 'IntEnum', 'StrEnum', 'Flag', 'IntFlag', 'ReprEnum', 'auto', 'unique', 'property', 'verify', 'member',
           'nonmember', 'FlagBoundary', 'STRICT', 'CONFORM', 'EJECT', 'KEEP', 'global_flag_repr', 'global_enum_repr', 'global_str', 'global_enum', 'EnumCheck',
           'CONTINUOUS', 'NAMED_FLAGS', 'UNIQUE', 'pickle_by_enum_name', 'pickle_by_global_name', 'show_flag_values']

property = property
_missing = object()
Enum = Flag = ReprEnum = None


def _data_type(cls_name, bases):
    """The type whose values members are, or object."""
    found = []
    for chain in bases:
        candidate = None
        for base in chain.__mro__[:-1]:
            if isinstance(base, EnumType):
                if base._member_type_ is not object:
                    if base._member_type_ not in found:
                        found.append(base._member_type_)
                    break
            elif '__new__' in base.__dict__:
                if (candidate or base) not in found:
                    found.append(candidate or base)
                break
            else:
                candidate = candidate or base
    if len(found) > 1:
        raise TypeError(f'too many data types for {cls_name!r}: {set(found)!r}')
    return found[0] if found else None


def _mixins(cls_name, bases):
    if not bases:
        return object, Enum
    for chain in bases:
        for base in chain.__mro__:
            if isinstance(base, EnumType) and base._member_names_:
                raise TypeError(f'<enum {cls_name!r}> cannot extend {base!r}')
    first = bases[-1]
    if not isinstance(first, EnumType):
        raise TypeError('new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`')
    return _data_type(cls_name, bases) or object, first


def _find_new(namespace, member_type, first):
    """The __new__ that makes members, whether it is to be kept, and whether values are its arguments."""
    made = namespace.get('__new__')
    save = first is not None and made is not None
    if made is None:
        for name in ('__new_member__', '__new__'):
            for possible in (member_type, first):
                target = getattr(possible, name, None)
                if target is not None and target not in (None, object.__new__, Enum.__new__ if Enum is not None else None):
                    made = target
                    break
            if made is not None:
                break
        else:
            made = object.__new__
    if isinstance(made, staticmethod):
        made = made.__func__
    return made, save, first is not None and made is not object.__new__


def _finish_flag(cls):
    """The order of members by value, when their definition has another."""
    order = [cls._member_map_[name]._value_ for name in cls._member_names_]
    if order != sorted(order):
        type.__setattr__(cls, '_iter_member_', classmethod(_by_definition))


def _by_definition(cls, value):
    found = list(cls._iter_member_by_value_(value))
    found.sort(key=lambda m: m._sort_order_)
    return iter(found)


class EnumType(type):
    """The metaclass of enums."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        namespace = EnumDict(cls)
        if Enum is not None:
            member_type, first = _mixins(cls, bases)
            generate = getattr(first, '_generate_next_value_', None)
            if generate is not None:
                namespace._generate_next_value = generate
        return namespace

    def __new__(metacls, cls, bases, namespace, *, boundary=None, **kwds):
        if Enum is None:
            made = type.__new__(metacls, cls, bases, dict(namespace), **kwds)
            for name, value in (('_member_names_', []), ('_member_map_', {}), ('_value2member_map_', {}), ('_member_type_', object), ('_unhashable_', [])):
                type.__setattr__(made, name, value)
            return made
        names = list(namespace._member_names) if isinstance(namespace, EnumDict) else []
        names = [name for name in names if name not in namespace._ignore]
        bad = set(names) & {'mro', ''}
        if bad:
            raise ValueError(f'invalid enum member name(s) {",".join([repr(n) for n in bad])}')
        order = namespace.get('_order_')
        member_type, first = _mixins(cls, bases)
        new, save, use_args = _find_new(namespace, member_type, first)
        values = {name: namespace[name] for name in names}
        hidden = set(values) | {'_ignore_', '_order_'} | set(namespace._ignore)
        body = {key: value for key, value in namespace.items() if key not in hidden}
        if save:
            body['__new_member__'] = body['__new__']
        body['_use_args_'] = use_args
        body.update(_member_names_=[], _member_map_={}, _value2member_map_={}, _unhashable_=[], _member_type_=member_type, _new_member_=new)
        is_flag = Flag is not None and issubclass(first, Flag)
        if is_flag or Flag is None:
            body['_boundary_'] = boundary or getattr(first, '_boundary_', None)
            body.update(_flag_mask_=0, _singles_mask_=0, _all_bits_=0, _inverted_=None)
        made = type.__new__(metacls, cls, bases, body, **kwds)
        put = type.__setattr__
        if ReprEnum is not None and ReprEnum in bases:
            if '__format__' not in body:
                put(made, '__format__', member_type.__format__)
            if '__str__' not in body:
                text = member_type.__str__
                put(made, '__str__', member_type.__repr__ if text is object.__str__ else text)
        for name in ('__repr__', '__str__', '__format__'):
            if name not in body and made.__dict__.get(name) is None:
                found = getattr(made, name)
                if found in (getattr(member_type, name, None), getattr(object, name, None)):
                    put(made, name, getattr(first, name))
        if is_flag:
            for name in ('__or__', '__and__', '__xor__', '__ror__', '__rand__', '__rxor__', '__invert__'):
                if name not in body:
                    put(made, name, getattr(first, name))
        put(made, '__new__', Enum.__new__)
        for name, value in values.items():
            made._add_member(name, value, is_flag)
        if is_flag:
            _finish_flag(made)
        if order is not None:
            order = order.replace(',', ' ').split() if isinstance(order, str) else list(order)
            if is_flag:
                order = [n for n in order if n in made._member_names_]
            if [n for n in order if n in made._member_map_] != made._member_names_ and order != made._member_names_:
                raise TypeError(f'member order does not match _order_:\n  {made._member_names_!r}\n  {order!r}')
        return made

    def __init__(cls, *args, **kwds):
        pass

    def _add_member(cls, name, value, is_flag):
        args = value if isinstance(value, tuple) else (value,)
        if cls._member_type_ is tuple:
            args = (args,)
        new = cls._new_member_
        if not cls._use_args_:
            item = new(cls)
        else:
            item = new(cls, *args)
        data = item.__dict__
        if '_value_' not in data:
            if cls._member_type_ is object:
                item._value_ = value
            else:
                try:
                    item._value_ = cls._member_type_(*args)
                except Exception as exc:
                    error = TypeError('_value_ not set in __new__, unable to create it')
                    error.__cause__ = exc
                    raise error
        value = item._value_
        canonical = cls._lookup(value)
        if canonical is not None:
            item = canonical
        else:
            item._name_ = name
            item.__objclass__ = cls
            item._sort_order_ = len(cls._member_names_)
            item.__init__(*args)
            if is_flag and isinstance(value, int):
                if _is_single_bit(value):
                    cls._member_names_.append(name)
                    type.__setattr__(cls, '_singles_mask_', cls._singles_mask_ | value)
                type.__setattr__(cls, '_flag_mask_', cls._flag_mask_ | value)
                type.__setattr__(cls, '_all_bits_', 2 ** cls._flag_mask_.bit_length() - 1)
            else:
                cls._member_names_.append(name)
            try:
                cls._value2member_map_[value] = item
            except TypeError:
                cls._unhashable_.append(item)
        cls._member_map_[name] = item
        type.__setattr__(cls, name, item)

    def _lookup(cls, value):
        try:
            return cls._value2member_map_.get(value)
        except TypeError:
            for item in cls._unhashable_:
                if item._value_ == value:
                    return item

    def __call__(cls, value=_missing, names=_missing, *values, module=None, qualname=None, type=None, start=1, boundary=None):
        if cls._member_map_:
            if value is _missing:
                raise TypeError("EnumType.__call__() missing 1 required positional argument: 'value'")
            if names is not _missing:
                value = (value, names) + values
            return cls.__new__(cls, value)
        if names is _missing and type is None:
            if value is _missing:
                raise TypeError("EnumType.__call__() missing 1 required positional argument: 'value'")
            raise TypeError(f'{cls!r} has no members; specify `names=()` if you meant to create a new, empty, enum')
        return cls._create(value, () if names is _missing else names, module, qualname, type, start, boundary)

    def _create(cls, class_name, names, module, qualname, mixin, start, boundary):
        metacls = cls.__class__
        bases = (cls,) if mixin is None else (mixin, cls)
        namespace = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(',', ' ').split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            pairs = []
            last = []
            for i, name in enumerate(names):
                value = cls._generate_next_value_(name, start, i, last[:])
                last.append(value)
                pairs.append((name, value))
            names = pairs
        for item in names:
            name, value = (item, names[item]) if isinstance(item, str) else item
            namespace[name] = value
        if module is not None:
            namespace['__module__'] = module
        if qualname is not None:
            namespace['__qualname__'] = qualname
        return metacls.__new__(metacls, class_name, bases, namespace, boundary=boundary)

    def __bool__(cls):
        return True

    def __contains__(cls, value):
        if isinstance(value, cls):
            return True
        try:
            return cls(value) is not None
        except (ValueError, TypeError):
            return False

    def __delattr__(cls, attr):
        if attr in cls._member_map_:
            raise AttributeError(f'{cls.__name__!r} cannot delete member {attr!r}.')
        super().__delattr__(attr)

    def __setattr__(cls, name, value):
        if name in cls._member_map_:
            raise AttributeError(f'cannot reassign member {name!r}')
        super().__setattr__(name, value)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return iter([cls._member_map_[name] for name in cls._member_names_])

    def __reversed__(cls):
        return iter([cls._member_map_[name] for name in reversed(cls._member_names_)])

    def __len__(cls):
        return len(cls._member_names_)

    @property
    def __members__(cls):
        return dict(cls._member_map_)

    def __repr__(cls):
        return f"<{'flag' if Flag is not None and issubclass(cls, Flag) else 'enum'} {cls.__name__!r}>"

    def __dir__(cls):
        return sorted({'__class__', '__contains__', '__doc__', '__getitem__', '__init_subclass__', '__iter__', '__len__', '__members__', '__module__', '__name__',
                       '__qualname__'} | set(cls._member_names_))


EnumMeta = EnumType


class Enum(metaclass=EnumType):
    """A class of named constants."""

    def __new__(cls, value):
        if type(value) is cls:
            return value
        found = cls._lookup(value)
        if found is not None:
            return found
        try:
            result = cls._missing_(value)
        except Exception as e:
            if isinstance(e, ValueError) and e.args and e.args[0].__class__ is str and 'is not a valid' in e.args[0]:
                raise
            problem = ValueError(f'{value!r} is not a valid {cls.__qualname__}')
            problem.__context__ = e
            e.__context__ = problem
            raise e
        if isinstance(result, cls):
            return result
        if Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT and isinstance(result, int):
            return result
        problem = ValueError(f'{value!r} is not a valid {cls.__qualname__}')
        if result is None:
            raise problem
        raise TypeError(f'error in {cls.__name__}._missing_: returned {result!r} instead of None or a valid member')

    def __init__(self, *args, **kwds):
        pass

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            last = sorted(last_values)[-1]
        except TypeError:
            raise TypeError('unable to sort non-numeric values') from None
        try:
            return last + 1
        except TypeError:
            raise TypeError(f'unable to increment {last!r}') from None

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        cls = self.__class__
        shown = cls._member_type_.__repr__ if cls._member_type_ is not object else repr
        return f'<{cls.__name__}.{self._name_}: {shown(self._value_)}>'

    def __str__(self):
        return f'{self.__class__.__name__}.{self._name_}'

    def __format__(self, spec):
        return str.__format__(str(self), spec)

    def __dir__(self):
        return sorted({'__class__', '__doc__', '__eq__', '__hash__', '__module__', 'name', 'value'})

    def __hash__(self):
        return hash(self._name_)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def _add_alias_(self, name):
        self.__class__._member_map_[name] = self
        type.__setattr__(self.__class__, name, self)

    def _add_value_alias_(self, value):
        self.__class__._value2member_map_[value] = self

    @property
    def name(self):
        """The name of the Enum member."""
        return self._name_

    @property
    def value(self):
        """The value of the Enum member."""
        return self._value_


class ReprEnum(Enum):
    """Only changes the repr(): str() and format() are those of the mixed-in type."""


class IntEnum(int, ReprEnum):
    """Enum where members are also (and must be) ints"""


class StrEnum(str, ReprEnum):
    """Enum where members are also (and must be) strings"""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f'too many arguments for str(): {values!r}')
        for i, what in enumerate(('', 'encoding must be a string, not ', 'errors must be a string, not ')):
            if i < len(values) and not isinstance(values[i], str):
                raise TypeError(f'{what}{values[i]!r}' if what else f'{values[0]!r} is not a string')
        value = str(*values)
        self = str.__new__(cls, value)
        self._value_ = value
        return self

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


class FlagBoundary(StrEnum):
    """What becomes of bits that no member has."""

    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


class Flag(Enum, boundary=STRICT):
    """Support for flags"""

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start if start is not None else 1
        last = max(last_values)
        try:
            return 2 ** last.bit_length()
        except Exception:
            raise TypeError(f'invalid flag value {last!r}') from None

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f'{value!r} is not a valid {cls.__qualname__}')
        mask, every = cls._flag_mask_, cls._all_bits_
        if not ~every <= value <= every or value & (every ^ mask):
            if cls._boundary_ is STRICT:
                width = max(value.bit_length(), mask.bit_length())
                raise ValueError(f'{cls!r} invalid value {value!r}\n    given {_binary(value, width)}\n  allowed {_binary(mask, width)}')
            if cls._boundary_ is CONFORM:
                value = value & mask
            elif cls._boundary_ is EJECT:
                return value
            elif value < 0:
                value = max(every + 1, 2 ** value.bit_length()) + value
        if value < 0:
            value = mask & value if cls._boundary_ in (STRICT, CONFORM, EJECT) else every + 1 + value
        known = cls._value2member_map_.get(value)
        if known is not None:
            return known
        unknown = value & ~mask
        if unknown and cls._boundary_ is not KEEP:
            raise ValueError(f'{cls.__name__}({value!r}) -->  unknown values {unknown!r} [{bin(unknown)}]')
        item = object.__new__(cls) if cls._member_type_ is object else cls._member_type_.__new__(cls, value)
        item._value_ = value
        names = [m._name_ for m in cls._iter_member_(value)]
        item._name_ = '|'.join(names) or None
        if names and unknown:
            item._name_ += f'|{cls._numeric_repr_(unknown)}'
        return cls._value2member_map_.setdefault(value, item)

    @classmethod
    def _iter_member_by_value_(cls, value):
        for bit in _bits_of(value & cls._flag_mask_):
            found = cls._value2member_map_.get(bit)
            if found is not None:
                yield found

    @classmethod
    def _iter_member_(cls, value):
        return cls._iter_member_by_value_(value)

    _numeric_repr_ = staticmethod(repr)

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError(f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} and {self.__class__.__qualname__!r}")
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        cls = self.__class__
        if self._name_ is None:
            return f'<{cls.__name__}: {self._numeric_repr_(self._value_)}>'
        return f'<{cls.__name__}.{self._name_}: {self._numeric_repr_(self._value_)}>'

    def __str__(self):
        cls = self.__class__
        return f'{cls.__name__}({self._value_!r})' if self._name_ is None else f'{cls.__name__}.{self._name_}'

    def __bool__(self):
        return bool(self._value_)

    def _other(self, other):
        if isinstance(other, self.__class__):
            return other._value_
        kind = self._member_type_
        return other if kind is not object and isinstance(other, kind) else NotImplemented

    def __or__(self, other):
        value = self._other(other)
        return value if value is NotImplemented else self.__class__(self._value_ | value)

    def __and__(self, other):
        value = self._other(other)
        return value if value is NotImplemented else self.__class__(self._value_ & value)

    def __xor__(self, other):
        value = self._other(other)
        return value if value is NotImplemented else self.__class__(self._value_ ^ value)

    def __invert__(self):
        if self._boundary_ in (EJECT, KEEP):
            return self.__class__(~self._value_)
        return self.__class__(self._singles_mask_ & ~self._value_)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Support for integer-based Flags"""


def unique(enumeration):
    """Class decorator for enumerations ensuring unique member values."""
    duplicates = [(name, item.name) for name, item in enumeration._member_map_.items() if name != item.name]
    if duplicates:
        details = ', '.join([f'{alias} -> {name}' for alias, name in duplicates])
        raise ValueError(f'duplicate values found in {enumeration!r}: {details}')
    return enumeration


class EnumCheck(StrEnum):
    """What verify() looks for."""

    CONTINUOUS = 'no skipped integer values'
    NAMED_FLAGS = 'multi-flag aliases may not contain unnamed flags'
    UNIQUE = 'one name per value'


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """Checks an enum for what it is called with."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        name = enumeration.__name__
        flags = issubclass(enumeration, Flag)
        for check in self.checks:
            if check is UNIQUE:
                duplicates = [(alias, item.name) for alias, item in enumeration._member_map_.items() if alias != item.name]
                if duplicates:
                    details = ', '.join([f'{alias} -> {known}' for alias, known in duplicates])
                    raise ValueError(f'aliases found in {enumeration!r}: {details}')
            elif check is CONTINUOUS:
                values = {item.value for item in enumeration}
                if len(values) < 2:
                    continue
                low, high = min(values), max(values)
                if flags:
                    wanted = [2 ** i for i in range(low.bit_length(), high.bit_length() - 1)]
                else:
                    wanted = range(low + 1, high)
                absent = [i for i in wanted if i not in values]
                if absent:
                    raise ValueError(f"invalid {'flag' if flags else 'enum'} {name!r}: missing values {', '.join([str(m) for m in absent])}")
            elif check is NAMED_FLAGS:
                incomplete, lost = [], 0
                for alias, item in enumeration._member_map_.items():
                    unnamed = item.value & ~enumeration._singles_mask_
                    if unnamed and item.value >= 0 and alias != item.name or unnamed and item.value & (item.value - 1):
                        incomplete.append(alias)
                        lost |= unnamed
                if incomplete:
                    aliases = f'alias {incomplete[0]} is' if len(incomplete) == 1 else f'aliases {", ".join(incomplete[:-1])} and {incomplete[-1]} are'
                    what = f'value 0x{lost:x}' if lost & (lost - 1) == 0 else f'combined values of 0x{lost:x}'
                    raise ValueError(f'invalid Flag {name!r}: {aliases} missing {what} [use enum.show_flag_values(value) for details]')
        return enumeration


def global_enum(cls, update_str=False):
    """Members are shown, and found, as names of the module."""
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    return cls
