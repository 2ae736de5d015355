def base():
    return 5
class Meta(type):
    def __new__(m, name, bases, ns):
        return super().__new__(m, name, bases, ns["missing"])
class A(metaclass=Meta):
    x = 1
    y = [x for _ in range(2)] if False else x
