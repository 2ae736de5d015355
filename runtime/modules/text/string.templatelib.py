# The module string.templatelib: what a t-string makes.


@builtin
class Interpolation:
    """One replacement field of a template string: its value, not yet text."""
    __slots__ = ('value', 'expression', 'conversion', 'format_spec')
    __match_args__ = ('value', 'expression', 'conversion', 'format_spec')

    def __new__(cls, value, expression='', conversion=None, format_spec=''):
        if not isinstance(expression, str):
            raise TypeError(f"Interpolation() argument 'expression' must be str, not {type(expression).__name__}")
        if conversion is not None:
            if not isinstance(conversion, str):
                raise TypeError(f"Interpolation() argument 'conversion' must be str, not {type(conversion).__name__}")
            if conversion not in ('s', 'r', 'a'):
                raise ValueError("Interpolation() argument 'conversion' must be one of 's', 'a' or 'r'")
        if not isinstance(format_spec, str):
            raise TypeError(f"Interpolation() argument 'format_spec' must be str, not {type(format_spec).__name__}")
        self = object.__new__(cls)
        for name, v in (('value', value), ('expression', expression), ('conversion', conversion), ('format_spec', format_spec)):
            object.__setattr__(self, name, v)
        return self

    def __init_subclass__(cls):
        raise TypeError("type 'string.templatelib.Interpolation' is not an acceptable base type")

    def __setattr__(self, name, value): _refuse(self, name, self.__match_args__)
    def __delattr__(self, name): _refuse(self, name, self.__match_args__)
    def __repr__(self): return f'Interpolation({self.value!r}, {self.expression!r}, {self.conversion!r}, {self.format_spec!r})'
    def __class_getitem__(cls, item): return cls


@builtin
class Template:
    """A template string: texts and interpolations in turn, one text more."""

    def __new__(cls, *args):
        strings, interpolations = [''], []
        for part in args:
            if isinstance(part, str):
                strings[-1] += part
            elif isinstance(part, Interpolation):
                interpolations.append(part)
                strings.append('')
            else:
                raise TypeError(f"Template.__new__ *args need to be of type 'str' or 'Interpolation', got {type(part).__name__}")
        return _make(tuple(strings), tuple(interpolations))

    def __init_subclass__(cls):
        raise TypeError("type 'string.templatelib.Template' is not an acceptable base type")

    @property
    def values(self): return tuple([i.value for i in self.interpolations])

    def __iter__(self):
        for i, text in enumerate(self.strings):
            if text:
                yield text
            if i < len(self.interpolations):
                yield self.interpolations[i]

    def __add__(self, other):
        if not isinstance(other, Template):
            raise TypeError(f'can only concatenate string.templatelib.Template (not "{type(other).__name__}") to string.templatelib.Template')
        strings = self.strings[:-1] + (self.strings[-1] + other.strings[0],) + other.strings[1:]
        return _make(strings, self.interpolations + other.interpolations)

    def __radd__(self, other):
        if isinstance(other, str):
            raise TypeError('can only concatenate str (not "string.templatelib.Template") to str')
        return NotImplemented

    def __setattr__(self, name, value): _refuse(self, name, ('strings', 'interpolations', 'values'))
    def __delattr__(self, name): _refuse(self, name, ('strings', 'interpolations', 'values'))
    def __repr__(self): return f'Template(strings={self.strings!r}, interpolations={self.interpolations!r})'
    def __class_getitem__(cls, item): return cls


@builtin
def _refuse(self, name, known):
    if name in known:
        raise AttributeError('readonly attribute')
    raise AttributeError(f"'string.templatelib.{type(self).__name__}' object has no attribute {name!r} and no __dict__ for setting new attributes")


@builtin
def _make(strings, interpolations):
    self = object.__new__(Template)
    object.__setattr__(self, 'strings', strings)
    object.__setattr__(self, 'interpolations', interpolations)
    return self


@builtin
def convert(obj, /, conversion):
    """obj as the conversion of a replacement field makes it."""
    if conversion is None:
        return obj
    if conversion == 'r':
        return repr(obj)
    if conversion == 's':
        return str(obj)
    if conversion == 'a':
        return ascii(obj)
    raise ValueError(f'invalid conversion specifier: {conversion}')
