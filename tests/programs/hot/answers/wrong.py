# Answers of the wrong type or value, and what is asked further for a right one.
class Answers:
    def __init__(self, answer):
        self.answer = answer
    def __len__(self):
        return self.answer
    def __hash__(self):
        return self.answer
    def __contains__(self, item):
        return self.answer
    def __iter__(self):
        return self.answer
    def __str__(self):
        return self.answer
    def __repr__(self):
        return self.answer
    def __format__(self, spec):
        return self.answer


class Truth(Answers):
    def __bool__(self):
        return self.answer


class ReprOnly:
    def __repr__(self):
        return None


class Index:
    def __init__(self, n):
        self.n = n
    def __index__(self):
        return self.n


class Text(str):
    pass


class Number(int):
    pass


def attempt(f, x):
    try:
        return f(x)
    except (TypeError, ValueError, OverflowError) as error:
        return f'{type(error).__name__}: {error}'


def unpack(x):
    a, b = x
    return [a, b]


def test(x):
    if x:
        return 'true'
    return 'false'


asked = {
    'len': (len, Answers, [3, True, -1, Number(4), Number(-4), 2.0, None, 'x', 1 << 63, 1 << 80, -(1 << 80), Index(5), Index(-5), Index('5'), Index(Index(1))]),
    'truth': (test, Answers, [3, 0, False, -1, Number(0), 1.0, None, 1 << 80, Index(5), Index(0), Index(-1), Index(None)]),
    'bool': (test, Truth, [True, False, 1, 0, None, 'x', Number(1)]),
    'not': (lambda x: not x, Truth, [True, False, 1, []]),
    'in': (lambda x: 1 in x, Answers, [True, 0, [], [0], None, '', Truth(True), Truth(1), Answers(2), Answers(-2)]),
    'hash': (hash, Answers, [5, -1, True, Number(7), 1.0, None, Index(3)]),
    'str': (str, Answers, ['s', Text('t'), None, 3, b'x']),
    'repr': (repr, Answers, ['s', Text('t'), None, 3]),
    'f': (lambda x: f'{x}', Answers, ['s', Text('t'), None, 3]),
    'f!s': (lambda x: f'{x!s:>3}', Answers, ['s', None, 3]),
    'f!r': (lambda x: f'{x!r}', Answers, ['s', None, 3]),
    'format': (lambda x: format(x, 'd'), Answers, ['s', Text('t'), None]),
    '%s': (lambda x: '%s' % x, Answers, ['s', None]),
    'iter': (lambda x: list(x), Answers, [iter([1]), [1], None, 5, (x for x in 'ab')]),
    'unpack': (unpack, Answers, [iter([1, 2]), iter([1]), iter([1, 2, 3]), [1, 2], None, (x for x in 'ab'), (x for x in 'abc'), map(str, [1]), map(str, [1, 2]), zip('ab', 'cd')]),
}
for name, (f, cls, answers) in asked.items():
    for answer in answers:
        result = attempt(f, cls(answer))
        print(name, result, type(result).__name__)
print(attempt(str, ReprOnly()), attempt(repr, ReprOnly()), attempt(lambda x: f'{x}', ReprOnly()), attempt(repr, [ReprOnly()]))
for name, (f, cls, answers) in asked.items():
    xs = [cls(answers[0]), cls(answers[-1])]
    if 'iter' not in name and name != 'unpack':
        print(name, {str(attempt(f, xs[i % 2])) for i in range(300)} == {str(attempt(f, x)) for x in xs})
