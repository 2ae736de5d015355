# format(): specs of built-in types, and __format__.
def fails(*a):
    try:
        print(repr(format(*a)))
    except Exception as e:
        print(type(e).__name__ + ':', e)


for v, spec in ((5, ''), (5, '5'), (5, '<5'), (5, '^5'), (5, '=+5'), (-5, '05'), (255, '#x'), (255, '#X'), (255, 'b'), (255, '#o'), (1234567, ','), (1234567, '_'),
                (0xFFFFF, '_x'), (65, 'c'), (5, 'f'), (5, '%'), (5, 'e'), (5, 'n'), (1.5, ''), (1.5, '.3'), (1.5, '.3f'), (1234.5, ',.2f'), (0.00001, 'g'), (1e20, 'g'),
                (1.5, '+'), (1.5, ' '), (-0.0, 'z.1f'), (float('nan'), '06'), (float('inf'), '+'), ('abc', '5'), ('abc', '>5'), ('abc', '*^7'), ('abc', '.2'), ('abc', 's'),
                (True, ''), (True, 'd'), (None, ''), ([1], ''), (1 + 2j, ''), (1 + 2j, '.2f'), (3, '.2f'), (2**70, ','), (12345.678, '_.1f')):
    fails(v, spec)
for v, spec in ((5, 's'), ('a', 'd'), (5, '.2'), (5, '.2d'), (1.5, 'd'), (1.5, 'x'), ('a', '+'), ('a', '='), ('a', ','), (5, ',c'), (5, 'zz'), (None, '5'), ([1], 's'), (5, 5),
                (5, ',_'), (5, '#c'), (1j, '=10'), (True, 's'), (5, '1000000000000000000000'), (1.0, '.10000000000000000000000f')):
    fails(v, spec)


class F:
    def __format__(self, spec):
        return 'F<' + spec + '>'


class NotStr:
    def __format__(self, spec):
        return 5


fails(F())
fails(F(), 'abc')
fails(NotStr())
fails(object(), 'x')
fails(5, '5', 6)
print(f'{F():x{2}y}', '{:a}'.format(F()), '{0!r:>5}{0!s}'.format('q'))
