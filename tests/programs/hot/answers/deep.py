# Special methods that ask their own kind again, to the end of what calls may be deep.
class Nested:
    def __init__(self, n):
        self.n = n
    def __len__(self):
        return len(Nested(self.n - 1)) + 1 if self.n else 0
    def __contains__(self, item):
        return self.n == 0 or item in Nested(self.n - 1)
    def __bool__(self):
        return self.n == 0 or not Nested(self.n - 1)
    def __hash__(self):
        return hash(Nested(self.n - 1)) + 1 if self.n else -2
    def __str__(self):
        return f'{Nested(self.n - 1)}.' if self.n else ''
    def __repr__(self):
        return repr([Nested(self.n - 1)]) if self.n else '-'
    def __iter__(self):
        if self.n:
            yield self.n
            yield from Nested(self.n - 1)


def unpacked(x):
    a, b, c = x
    return a, b, c


def attempt(f, x):
    try:
        return f(x)
    except RecursionError as error:
        return str(error).partition(' exceeded')[0]


operations = [len, lambda x: 7 in x, lambda x: 'true' if x else 'false', hash, lambda x: len(str(x)), lambda x: len(repr(x)), sum]
for n in (0, 1, 2, 30):
    print([attempt(f, Nested(n)) for f in operations])
print(unpacked(Nested(3)), {Nested(20): 'found'}[Nested(20)] if 0 else hash(Nested(20)))
for f in operations:
    print(attempt(f, Nested(-1)))
