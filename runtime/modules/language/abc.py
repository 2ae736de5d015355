# The module abc: classes that say what others must have.
import _collections

_registrations = [0]


def abstractmethod(funcobj):
    """A decorator indicating abstract methods."""
    funcobj.__isabstractmethod__ = True
    return funcobj


def _is_abstract(value):
    if isinstance(value, property):
        return any([_is_abstract(f) for f in (value.fget, value.fset, value.fdel) if f is not None])
    if isinstance(value, (classmethod, staticmethod)):
        return _is_abstract(value.__func__)
    return getattr(value, '__isabstractmethod__', False)


def _raw(cls, name):
    """An attribute of a class as it stands in it or in what it derives from; None when there is none."""
    return _collections.raw_attribute(cls, name)


def _inherited_abstracts(cls, bases):
    return {name for base in bases for name in getattr(base, '__abstractmethods__', ()) if _is_abstract(_raw(cls, name))}


class ABCMeta(type):
    """The metaclass of abstract base classes."""

    @builtin
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = type.__new__(mcls, name, bases, namespace, **kwargs)
        abstracts = {name for name, value in namespace.items() if _is_abstract(value)}
        cls.__abstractmethods__ = frozenset(abstracts | _inherited_abstracts(cls, bases))
        cls._abc_registry = []
        cls._abc_known = {}
        return cls

    @builtin
    def register(cls, subclass):
        """Register a virtual subclass of an ABC."""
        if not isinstance(subclass, type):
            raise TypeError('Can only register classes')
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError('Refusing to create an inheritance cycle')
        cls._abc_registry.append(subclass)
        _registrations[0] += 1
        _collections.copy_pattern_kind(cls, subclass)
        return subclass

    @builtin
    def __instancecheck__(cls, instance):
        subclass = instance.__class__
        if cls.__subclasscheck__(subclass):
            return True
        subtype = type(instance)
        return subtype is not subclass and cls.__subclasscheck__(subtype)

    @builtin
    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError('issubclass() arg 1 must be a class')
        known = cls._abc_known.get(subclass)
        if known is not None and known[0] == _registrations[0]:
            return known[1]
        answer = _derives(cls, subclass)
        cls._abc_known[subclass] = _registrations[0], answer
        return answer


@builtin
def _derives(cls, subclass):
    said = cls.__subclasshook__(subclass)
    if said is not NotImplemented:
        return said
    if cls in subclass.__mro__:
        return True
    for registered in cls._abc_registry:
        if issubclass(subclass, registered):
            return True
    for derived in _collections.derived_classes(cls):
        if issubclass(subclass, derived):
            return True
    return False


class ABC(metaclass=ABCMeta):
    """A base whose metaclass is ABCMeta."""



def update_abstractmethods(cls):
    """Looks again at what of a class is abstract."""
    if '__abstractmethods__' not in cls.__dict__:
        return cls
    abstracts = {name for name, value in cls.__dict__.items() if _is_abstract(value)}
    cls.__abstractmethods__ = frozenset(abstracts | _inherited_abstracts(cls, cls.__bases__))
    return cls


def get_cache_token():
    """Changes with every registration."""
    return _registrations[0]
