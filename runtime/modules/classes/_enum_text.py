# How members of enums, and their bits, are written and pickled.
__name__ = 'enum'


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


def _binary(n, width):
    """As bin(), with a sign bit and at least `width` digits."""
    digits = format(n if n >= 0 else n + (1 << width), 'b').rjust(width, '0')
    return f"0b{1 if n < 0 else 0} {digits}"


def global_str(self):
    """The member's name alone."""
    return self._name_ if self._name_ is not None else f'{self.__class__.__name__}({self._value_!r})'


def global_enum_repr(self):
    """module.NAME"""
    return f"{self.__class__.__module__.split('.')[-1]}.{self._name_}"


def global_flag_repr(self):
    """module.NAME|module.NAME"""
    module = self.__class__.__module__.split('.')[-1]
    if self._name_ is None:
        return f'{module}.{self.__class__.__name__}({self._value_!r})'
    if _is_single_bit(self._value_):
        return f'{module}.{self._name_}'
    return '|'.join([n if n[0].isdigit() else f'{module}.{n}' for n in self._name_.split('|')])


def pickle_by_global_name(self, proto):
    return self.name


def pickle_by_enum_name(self, proto):
    return getattr, (self.__class__, self._name_)
