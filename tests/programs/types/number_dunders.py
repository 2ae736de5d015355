# Special methods of numbers called by name, also from subclasses through super().
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


print((7).__divmod__(2), (7).__rdivmod__(2), (7.5).__divmod__(2), (2).__divmod__(7.5), (7.5).__rdivmod__(20), (5).__divmod__('x'), (5.0).__divmod__(1j))
print((-5).__abs__(), (-5.5).__abs__(), (3 + 4j).__abs__(), True.__abs__(), (15).__round__(-1), (2.567).__round__(2), (2.5).__round__(), (25).__round__())
print((5).__getnewargs__(), (1.5).__getnewargs__(), (1 + 2j).__getnewargs__(), 'ab'.__getnewargs__(), (1, 2).__getnewargs__(), True.__getnewargs__())
print((1 + 2j).__complex__(), complex.from_number(3), complex.from_number(1.5), complex.from_number(2j), float.from_number(3))
show(lambda: complex.from_number('1'))
show(lambda: (5).__divmod__(0))
print(None.__bool__(), range(3).__bool__(), range(0).__bool__(), 'x'.__rmod__('<%s>'), 'x'.__rmod__(5))


class I(int):
    def __abs__(self):
        return 'abs ' + str(super().__abs__())

    def __divmod__(self, other):
        return ('divmod', super().__divmod__(other))

    def __rdivmod__(self, other):
        return ('rdivmod', super().__rdivmod__(other))

    def __round__(self, n=None):
        return ('round', super().__round__(n))


print(abs(I(-3)), divmod(I(7), 2), divmod(7, I(2)), round(I(17), -1), I(5).__getnewargs__())


class F(float):
    def __abs__(self):
        return super().__abs__() + 1

    def __round__(self, n=None):
        return super().__round__(n)

    def __rdivmod__(self, other):
        return NotImplemented


print(abs(F(-1.5)), round(F(2.567), 1), round(F(2.5)), divmod(7.0, F(2)), type(F(1).__getnewargs__()[0]))


class C(complex):
    def __abs__(self):
        return super().__abs__() * 2


print(abs(C(3, 4)), C(1, 2).__complex__(), type(C(1, 2).__complex__()), type(C.from_number(5)), C.from_number(5))
