# typing: Protocol and runtime_checkable.
from typing import Protocol, SupportsAbs, SupportsFloat, SupportsIndex, SupportsInt, SupportsRound, runtime_checkable


def fails(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', str(e)[:90])


@runtime_checkable
class Closes(Protocol):
    def close(self) -> None: ...


class File:
    def close(self):
        return 'closed'


class Door:
    close = None


print(isinstance(File(), Closes), isinstance(5, Closes), issubclass(File, Closes), issubclass(int, Closes), isinstance(Door(), Closes))


class Plain(Protocol):
    def f(self): ...


fails(lambda: isinstance(File(), Plain))
fails(lambda: Plain())


@runtime_checkable
class Named(Protocol):
    name: str


class N:
    name = 'n'


class O:
    def __init__(self):
        self.name = 'o'


print(isinstance(N(), Named), isinstance(O(), Named), isinstance(File(), Named))
fails(lambda: issubclass(N, Named))


class Explicit(Closes):
    pass


print(Explicit().close(), isinstance(Explicit(), Closes))


@runtime_checkable
class Both(Closes, Named, Protocol):
    pass


class Full:
    name = 'full'

    def close(self):
        pass


print(isinstance(Full(), Both), isinstance(File(), Both), Both.__protocol_attrs__ == {'close', 'name'} if hasattr(Both, '__protocol_attrs__') else True)
print(isinstance(1.5, SupportsFloat), isinstance('a', SupportsInt), isinstance(1, SupportsIndex), isinstance(-1, SupportsAbs), isinstance(1.5, SupportsRound), isinstance([], SupportsAbs))


def wrong_base():
    class W(File, Protocol):
        pass


fails(wrong_base)


class Default(Protocol):
    def greet(self):
        return 'hello ' + self.who()

    def who(self): ...


class Person(Default):
    def who(self):
        return 'you'


print(Person().greet())


@runtime_checkable
class Item[T](Protocol):
    def get(self) -> T: ...


class Box:
    def get(self):
        return 1


print(isinstance(Box(), Item), Item[int])
fails(lambda: runtime_checkable(File))
