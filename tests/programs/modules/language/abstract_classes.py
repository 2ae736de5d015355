# abc: abstract methods, virtual subclasses, __subclasshook__.
import abc
from abc import ABC, ABCMeta, abstractmethod


def fails(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)


class Shape(ABC):
    @abstractmethod
    def area(self):
        """area"""
        return 0

    @property
    @abstractmethod
    def name(self): ...

    @classmethod
    @abstractmethod
    def make(cls): ...

    @staticmethod
    @abstractmethod
    def util(): ...

    def describe(self):
        return f'{self.name}:{self.area()}'


fails(lambda: Shape())


class Partial(Shape):
    def area(self):
        return super().area() + 1


fails(lambda: Partial())


class Square(Partial):
    name = 'square'
    make = classmethod(lambda cls: cls())
    util = staticmethod(lambda: 'u')


print(Square.make().describe(), Square.util(), sorted(Shape.__abstractmethods__), sorted(Partial.__abstractmethods__), Square.__abstractmethods__, isinstance(Square(), Shape))


class One(metaclass=ABCMeta):
    @abstractmethod
    def only(self): ...


fails(lambda: One())


class Registry(ABC):
    pass


@Registry.register
class Foreign:
    pass


class Child(Foreign):
    pass


print(isinstance(Foreign(), Registry), issubclass(Child, Registry), Registry in Foreign.__mro__, issubclass(int, Registry))
fails(lambda: Registry.register(5))


class Hook(ABC):
    @classmethod
    def __subclasshook__(cls, other):
        if cls is Hook:
            return any('quack' in vars(b) for b in other.__mro__) or NotImplemented
        return NotImplemented


class Duck:
    def quack(self):
        pass


class Sub(Hook):
    pass


print(isinstance(Duck(), Hook), issubclass(Duck, Hook), isinstance(5, Hook), isinstance(Sub(), Hook), issubclass(Duck, Sub))


def cycle():
    Registry.register(Registry)
    class A(Registry):
        pass
    A.register(Registry)


fails(cycle)


class Late(ABC):
    pass


Late.m = abstractmethod(lambda self: 0)
abc.update_abstractmethods(Late)
fails(lambda: Late())
print(abc.get_cache_token() >= 0, abstractmethod(len) if False else 'done', getattr(Shape.area, '__isabstractmethod__'), Shape.name.__isabstractmethod__)


class Mixed(Shape, list):
    pass


fails(lambda: Mixed())


class New(ABC):
    def __new__(cls, *a):
        return super().__new__(cls)

    @abstractmethod
    def f(self): ...


fails(lambda: New(1))
