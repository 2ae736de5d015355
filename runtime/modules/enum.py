# The module enum: names for constants.
__all__ = ['EnumType', 'EnumMeta', 'EnumDict', 'Enum', 'IntEnum', 'StrEnum', 'Flag', 'IntFlag', 'ReprEnum', 'auto', 'unique', 'property', 'verify', 'member',
           'nonmember', 'FlagBoundary', 'STRICT', 'CONFORM', 'EJECT', 'KEEP', 'global_flag_repr', 'global_enum_repr', 'global_str', 'global_enum', 'EnumCheck',
           'CONTINUOUS', 'NAMED_FLAGS', 'UNIQUE', 'pickle_by_enum_name', 'pickle_by_global_name', 'show_flag_values']

_property = property
_missing = object()
Enum = Flag = ReprEnum = None
EJECT = KEEP = STRICT = CONFORM = None


class nonmember:
    """Keeps a value from becoming a member."""

    def __init__(self, value):
        self.value = value


class member:
    """Makes a value a member that would not become one."""

    def __init__(self, value):
        self.value = value


def _is_descriptor(value):
    cls = type(value)
    return hasattr(cls, '__get__') or hasattr(cls, '__set__') or hasattr(cls, '__delete__') or isinstance(value, _descriptors)


def _nothing():
    pass


_descriptors = (type(_nothing), type(len), type(str.upper), _property, classmethod, staticmethod)


def _is_dunder(name):
    return len(name) > 4 and name[:2] == '__' == name[-2:] and name[2] != '_' and name[-3] != '_'


def _is_sunder(name):
    return len(name) > 2 and name[0] == '_' == name[-1] and name[1] != '_' and name[-2] != '_'


def _is_private(cls_name, name):
    start = f'_{cls_name}__'
    return len(name) > len(start) and name.startswith(start) and name[-1:] != '_'


def _is_single_bit(value):
    return value > 0 and value & (value - 1) == 0


def show_flag_values(value):
    """The single bits of a number."""
    return list(_bits_of(value))


def _bits_of(number):
    if number < 0:
        raise ValueError(f'{number!r} is not a positive integer')
    while number:
        bit = number & (~number + 1)
        yield bit
        number ^= bit


class auto:
    """A value that is found when the class is made."""

    def __init__(self, value=_missing):
        self.value = value

    def __repr__(self):
        return 'auto()' if self.value is _missing else f'auto({self.value!r})'


class property(_property):
    """A property that a member may be called as well.

    Members come first when looked up in the class."""
