# What the body of an enum class is made of: values that become members or not, and the namespace that remembers their order.
__name__ = 'enum'

_missing = object()


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


_descriptors = (type(_nothing), type(len), type(str.upper), property, classmethod, staticmethod)


def _is_dunder(name):
    return len(name) > 4 and name[:2] == '__' == name[-2:] and name[2] != '_' and name[-3] != '_'


def _is_sunder(name):
    return len(name) > 2 and name[0] == '_' == name[-1] and name[1] != '_' and name[-2] != '_'


def _is_private(cls_name, name):
    start = f'_{cls_name}__'
    return len(name) > len(start) and name.startswith(start) and name[-1:] != '_'


class auto:
    """A value that is found when the class is made."""

    def __init__(self, value=_missing):
        self.value = value

    def __repr__(self):
        return 'auto()' if self.value is _missing else f'auto({self.value!r})'


class EnumDict(dict):
    """The namespace of the body of an enum class: remembers the order of members."""

    def __init__(self, cls_name=None):
        super().__init__()
        self._cls_name = cls_name
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._auto_called = False

    def __setitem__(self, key, value):
        if self._cls_name is not None and _is_private(self._cls_name, key):
            pass
        elif _is_sunder(key):
            if key not in ('_order_', '_generate_next_value_', '_numeric_repr_', '_missing_', '_ignore_', '_iter_member_', '_iter_member_by_value_',
                           '_iter_member_by_def_', '_add_alias_', '_add_value_alias_', '_use_args_', '_member_names_', '_member_map_', '_value2member_map_'):
                raise ValueError(f'_sunder_ names, such as {key!r}, are reserved for future Enum use')
            if key == '_generate_next_value_':
                if self._auto_called:
                    raise TypeError('_generate_next_value_ must be defined before members')
                self._generate_next_value = value.__func__ if isinstance(value, staticmethod) else value
            elif key == '_ignore_':
                value = value.replace(',', ' ').split() if isinstance(value, str) else list(value)
                self._ignore = value
                already = set(value) & set(self._member_names)
                if already:
                    raise ValueError(f'_ignore_ cannot specify already set names: {already!r}')
        elif _is_dunder(key):
            pass
        elif key in self._member_names:
            raise TypeError(f'{key!r} already defined as {self[key]!r}')
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif isinstance(value, member) or not _is_descriptor(value):
            if isinstance(value, member):
                value = value.value
            elif isinstance(value, type) and self._cls_name is not None and value.__qualname__.endswith(f'{self._cls_name}.{value.__name__}'):
                # A nested class.
                super().__setitem__(key, value)
                return
            if key in self:
                raise TypeError(f'{key!r} already defined as {self[key]!r}')
            if isinstance(value, auto):
                value = self._value_of(key, value)
            elif isinstance(value, tuple) and any([isinstance(v, auto) for v in value]):
                value = tuple([self._value_of(key, v) if isinstance(v, auto) else v for v in value])
            self._member_names[key] = None
            self._last_values.append(value)
        super().__setitem__(key, value)

    def _value_of(self, key, made):
        if made.value is _missing:
            made.value = self._generate_next_value(key, 1, len(self._member_names), self._last_values[:])
            self._auto_called = True
        return made.value

    @property
    def member_names(self):
        return list(self._member_names)

    def update(self, members, **more):
        for name in (members.keys() if hasattr(members, 'keys') else []):
            self[name] = members[name]
        if not hasattr(members, 'keys'):
            for name, value in members:
                self[name] = value
        for name, value in more.items():
            self[name] = value
