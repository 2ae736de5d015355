def twice(f):
    def inner(*args, **kwargs):
        f(*args, **kwargs)
        return f(*args, **kwargs)
    return inner

@twice
def greet(name, *, times):
    print("hi", name)
    if times > 1: raise StopIteration(name)

class Box:
    @staticmethod
    @twice
    def s(x): return greet(x, times=x)
    def __getitem__(self, k):
        return self.s(k)
    def __iadd__(self, o):
        self[o]
        return self
b = Box()
b += 1
b += 2
