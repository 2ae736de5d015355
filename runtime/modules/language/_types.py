# Types with parameters: list[int], int | str, type variables, type aliases. annotations.cpp and others call these; types and
# typing show them.


@builtin
def shown(parameter):
    """How a parameter is shown inside brackets."""
    if parameter is ...:
        return '...'
    if parameter is None or parameter is type(None):
        return 'None'
    if isinstance(parameter, (list, tuple)):
        inner = ', '.join([shown(p) for p in parameter])
        return f'[{inner}]' if isinstance(parameter, list) else f'({inner})'
    if isinstance(parameter, type):
        module = parameter.__module__
        return parameter.__qualname__ if module == 'builtins' else module + '.' + parameter.__qualname__
    return repr(parameter)


@builtin
def _free(parameters):
    """The type variables among parameters, each once."""
    found = []
    for p in parameters:
        for q in (p,) if isinstance(p, _Parameter) else getattr(p, '__parameters__', ()) if not isinstance(p, type) else ():
            if q not in found:
                found.append(q)
    return tuple(found)


@builtin
def _replace(parameter, values):
    if isinstance(parameter, _Parameter):
        return values.get(parameter, parameter)
    inner = getattr(parameter, '__parameters__', ()) if not isinstance(parameter, type) else ()
    return parameter[tuple([values[p] for p in inner])] if inner else parameter


@builtin
def substituted(alias, args, given):
    """args with the alias's type variables replaced by what is given."""
    free = _free(args)
    if not free:
        raise TypeError(f'{alias!r} is not a generic class')
    given = given if isinstance(given, tuple) else (given,)
    if len(given) != len(free):
        few = 'many' if len(given) > len(free) else 'few'
        raise TypeError(f'Too {few} arguments for {alias!r}; actual {len(given)}, expected {len(free)}')
    values = {free[i]: given[i] for i in range(len(free))}
    return tuple([_replace(p, values) for p in args])


@builtin
class _Unites:
    """What | makes a union of."""
    def __or__(self, other): return _unite(self, other)
    def __ror__(self, other): return _unite(other, self)


@builtin
class GenericAlias(_Unites):
    """list[int]: a type and its parameters."""

    def __init__(self, origin, args):
        self.__origin__ = origin
        self.__args__ = args if isinstance(args, tuple) else (args,)

    @property
    def __parameters__(self): return _free(self.__args__)
    @property
    def __unpacked__(self): return False

    def __repr__(self):
        if not self.__args__:
            return shown(self.__origin__) + '[()]'
        return shown(self.__origin__) + '[' + ', '.join([shown(p) for p in self.__args__]) + ']'

    def __eq__(self, other):
        if not isinstance(other, GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self): return hash((self.__origin__, self.__args__))
    def __call__(self, *args, **kwargs): return self.__origin__(*args, **kwargs)
    def __getitem__(self, given): return GenericAlias(self.__origin__, substituted(self, self.__args__, given))
    def __mro_entries__(self, bases): return (self.__origin__,)
    def __instancecheck__(self, instance): raise TypeError('isinstance() argument 2 cannot be a parameterized generic')
    def __subclasscheck__(self, cls): raise TypeError('issubclass() argument 2 cannot be a parameterized generic')

    def __getattr__(self, name):
        if name.startswith('__') and name.endswith('__') and name not in ('__name__', '__qualname__', '__doc__', '__module__'):
            raise AttributeError(f"type object 'types.GenericAlias' has no attribute {name!r}")
        return getattr(self.__origin__, name)


GenericAlias.__module__ = 'types'


@builtin
class Union(_Unites):
    """int | str: one of several types."""

    def __init__(self, args):
        self.__args__ = args
        self.__origin__ = Union

    def __class_getitem__(cls, parameters):
        if parameters == ():
            raise TypeError('Cannot take a Union of no types.')
        return _union_of(parameters if isinstance(parameters, tuple) else (parameters,))

    @property
    def __parameters__(self): return _free(self.__args__)
    def __repr__(self): return ' | '.join([shown(p) for p in self.__args__])

    def __eq__(self, other):
        if not isinstance(other, Union):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self): return hash(frozenset(self.__args__))
    def __getitem__(self, given): return _union_of(substituted(self, self.__args__, given))

    def __instancecheck__(self, instance):
        for t in self.__args__:
            if isinstance(instance, t):
                return True
        return False

    def __subclasscheck__(self, cls):
        for t in self.__args__:
            if issubclass(cls, t):
                return True
        return False


Union.__module__ = 'typing'


@builtin
def _union_of(parameters):
    flat = []
    for p in parameters:
        for q in p.__args__ if isinstance(p, Union) else (type(None) if p is None else p,):
            if q not in flat:
                flat.append(q)
    return flat[0] if len(flat) == 1 else Union(tuple(flat))


@builtin
def union(a, b): return _union_of((a, b))


@builtin
def _unite(a, b):
    for v in (a, b):
        if not (v is None or isinstance(v, (type, _Unites)) or hasattr(v, '__origin__')):
            return NotImplemented
    return _union_of((a, b))


@builtin
def generic_alias(origin, args): return GenericAlias(origin, args)


@builtin
def _in_mro(cls, name):
    for c in cls.__mro__:
        if name in c.__dict__:
            return getattr(cls, name)
    return None


@builtin
def is_instance(instance, kinds):
    if isinstance(kinds, tuple):
        for kind in kinds:
            if is_instance(instance, kind):
                return True
        return False
    check = _in_mro(type(kinds), '__instancecheck__')
    if isinstance(kinds, type) or check is None:
        return _plain_isinstance(instance, kinds)
    return bool(check(kinds, instance))


@builtin
def is_subclass(cls, kinds):
    if isinstance(kinds, tuple):
        for kind in kinds:
            if is_subclass(cls, kind):
                return True
        return False
    check = _in_mro(type(kinds), '__subclasscheck__')
    if isinstance(kinds, type) or check is None:
        return _plain_issubclass(cls, kinds)
    return bool(check(kinds, cls))


@builtin
def _plain_isinstance(instance, kind):
    if isinstance(kind, type):
        return isinstance(instance, kind)
    raise TypeError('isinstance() arg 2 must be a type, a tuple of types, or a union')


@builtin
def _plain_issubclass(cls, kind):
    if isinstance(kind, type):
        return issubclass(cls, kind)
    raise TypeError('issubclass() arg 2 must be a class, a tuple of classes, or a union')


# --- type parameters

@builtin
class NoDefaultType:
    """The default of a type parameter without one."""
    def __repr__(self): return 'typing.NoDefault'


NoDefaultType.__module__ = 'typing'
NoDefault = NoDefaultType()


@builtin
class _Parameter(_Unites):
    """A type to be chosen later; bound and default are computed when asked for."""

    def __init__(self, name, *, default=NoDefault):
        self.__name__ = name
        self._default = default
        self._lazy = {}

    def _get(self, part):
        if part in self._lazy:
            setattr(self, part, self._lazy[part](1))
            del self._lazy[part]
        return getattr(self, part)

    @property
    def __default__(self): return self._get('_default')
    def has_default(self): return '_default' in self._lazy or self._default is not NoDefault
    def __repr__(self): return self.__name__
    def __mro_entries__(self, bases): raise TypeError(f'Cannot subclass an instance of {type(self).__name__}')


@builtin
class TypeVar(_Parameter):
    """One type."""

    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False, default=NoDefault, infer_variance=False):
        if len(constraints) == 1:
            raise TypeError('A single constraint is not allowed')
        if covariant and contravariant:
            raise ValueError('Bivariant types are not supported.')
        if bound is not None and constraints:
            raise TypeError('Constraints cannot be combined with bound=...')
        super().__init__(name, default=default)
        self._constraints = constraints
        self._bound = bound
        self.__covariant__ = covariant
        self.__contravariant__ = contravariant
        self.__infer_variance__ = infer_variance

    @property
    def __bound__(self): return self._get('_bound')
    @property
    def __constraints__(self): return self._get('_constraints')

    def __repr__(self):
        if self.__infer_variance__:
            return self.__name__
        return ('+' if self.__covariant__ else '-' if self.__contravariant__ else '~') + self.__name__


@builtin
class ParamSpec(_Parameter):
    """The parameters of a callable."""

    def __init__(self, name, *, bound=None, covariant=False, contravariant=False, default=NoDefault, infer_variance=False):
        super().__init__(name, default=default)
        self.__bound__ = bound
        self._infers = infer_variance
        self._sign = '+' if covariant else '-' if contravariant else '~'

    @property
    def args(self): return _ParamSpecPart(self, 'args')
    @property
    def kwargs(self): return _ParamSpecPart(self, 'kwargs')
    def __repr__(self): return self.__name__ if self._infers else self._sign + self.__name__


@builtin
class _ParamSpecPart:
    """P.args or P.kwargs."""

    def __init__(self, origin, part):
        self.__origin__ = origin
        self._part = part

    def __repr__(self): return f'{self.__origin__.__name__}.{self._part}'
    def __eq__(self, other): return isinstance(other, _ParamSpecPart) and self.__origin__ == other.__origin__ and self._part == other._part
    def __hash__(self): return hash((self.__origin__, self._part))


@builtin
class TypeVarTuple(_Parameter):
    """Any number of types."""

    def __iter__(self): yield _Unpacked(self)


@builtin
class _Unpacked:
    """*Ts."""
    def __init__(self, origin): self.__origin__ = origin
    def __repr__(self): return f'typing.Unpack[{self.__origin__!r}]'
    def __eq__(self, other): return isinstance(other, _Unpacked) and self.__origin__ == other.__origin__
    def __hash__(self): return hash(self.__origin__)
    @property
    def __parameters__(self): return (self.__origin__,)


TypeVar.__module__ = ParamSpec.__module__ = TypeVarTuple.__module__ = 'typing'


@builtin
def type_parameter(kind, name, bound, default):
    if kind <= 1:
        made = TypeVar(name, infer_variance=True)
        if bound is not None:
            made._lazy['_constraints' if kind == 1 else '_bound'] = bound
    elif kind == 2:
        made = ParamSpec(name, infer_variance=True)
    else:
        made = TypeVarTuple(name)
    if default is not None:
        made._lazy['_default'] = default
    return made


@builtin
class TypeAliasType(_Unites):
    """type X = ...: a name for a type, computed when asked for."""

    def __init__(self, name, value, *, type_params=()):
        self.__name__ = name
        self.__type_params__ = self.__parameters__ = type_params
        self._value = value
        self._lazy = None
        self.__module__ = '__main__'

    @property
    def __value__(self):
        if self._lazy is not None:
            self._value = self._lazy(1)
            self._lazy = None
        return self._value

    def __repr__(self): return self.__name__

    def __getitem__(self, given):
        if not self.__type_params__:
            raise TypeError('Only generic type aliases are subscriptable')
        return GenericAlias(self, given)


TypeAliasType.__module__ = 'typing'


@builtin
def type_alias(name, params, value, module):
    made = TypeAliasType(name, None, type_params=params)
    made._lazy = value
    made.__module__ = module
    return made


@builtin
class ClassAlias(GenericAlias):
    """Box[int], of a class that derives from Generic."""

    def __repr__(self): return shown(self.__origin__) + '[' + ', '.join([shown(p) for p in self.__args__]) + ']'
    def __getitem__(self, given): return ClassAlias(self.__origin__, substituted(self, self.__args__, given))

    def __call__(self, *args, **kwargs):
        made = self.__origin__(*args, **kwargs)
        try:
            made.__orig_class__ = self
        except AttributeError:
            pass
        return made


ClassAlias.__name__ = '_GenericAlias'
ClassAlias.__module__ = 'typing'


@builtin
class Generic:
    """The base of classes that take type parameters."""

    def __class_getitem__(cls, parameters):
        parameters = parameters if isinstance(parameters, tuple) else (parameters,)
        if cls is Generic:
            for p in parameters:
                if not isinstance(p, (_Parameter, _Unpacked)):
                    raise TypeError('Parameters to Generic[...] must all be type variables or parameter specification variables.')
            return ClassAlias(cls, parameters)
        free = getattr(cls, '__parameters__', ())
        if not free and not getattr(cls, '__orig_bases__', ()):
            return ClassAlias(cls, parameters)
        if len(parameters) > len(free) and not any([isinstance(p, TypeVarTuple) for p in free]):
            raise TypeError(f'Too many arguments for {cls!r}; actual {len(parameters)}, expected {len(free)}')
        least = len([p for p in free if not (isinstance(p, TypeVarTuple) or p.has_default())])
        if len(parameters) < least:
            raise TypeError(f'Too few arguments for {cls!r}; actual {len(parameters)}, expected at least {least}')
        return ClassAlias(cls, parameters)


    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        written = cls.__dict__.get('__orig_bases__', ())
        named = [base for base in written if isinstance(base, ClassAlias) and base.__origin__ is Generic]
        cls.__parameters__ = _free(named[0].__args__ if named else written)


Generic.__module__ = 'typing'


@builtin
def generic_bases(bases, params): return bases + (ClassAlias(Generic, params),)
