class Bad:
    def __set_name__(self, owner, name):
        raise ValueError("no " + name)
try:
    class C:
        b = Bad()
except ValueError as e:
    print(e)

class Order:
    log = []
    def __set_name__(self, owner, name): self.log.append((name, owner.__qualname__))
class D:
    z = Order()
    a = Order()
    class Inner:
        q = Order()
print(Order.log)
D.later = Order()
print(len(Order.log))
E = type("E", (), {"p": Order(), "q": 1})
print(Order.log[-1])
class Meta(type):
    def __set_name__(self, owner, name): print("class attr", self.__name__, name)
class Held(metaclass=Meta): pass
class Holder:
    h = Held
class Instance:
    def __init__(self):
        self.__set_name__ = lambda *a: print("never")
class F:
    i = Instance()
print("done")
