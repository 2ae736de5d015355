# Keys whose class says what they hash to and what they equal, with answers that are odd, declined or missing.
class Key:
    def __init__(self, n):
        self.n = n
    def __hash__(self):
        return self.n
    def __eq__(self, other):
        if not isinstance(other, Key):
            return NotImplemented
        return self.n == other.n
    def __repr__(self):
        return f'Key({self.n})'


class Odd(Key):
    answers = {1: -1, 2: True, 3: 2**70, 4: 'text', 5: None}
    def __hash__(self):
        return self.answers[self.n]


class Mirror:
    def __repr__(self):
        return 'Mirror()'
    def __hash__(self):
        return 3
    def __eq__(self, other):
        return isinstance(other, (Key, Mirror))


class Fails(Key):
    __hash__ = Key.__hash__
    def __eq__(self, other):
        raise LookupError('eq')


class Mutes(Key):
    __hash__ = Key.__hash__
    def __eq__(self, other):
        table.pop(7, None)
        table[8] = 'grown'
        return NotImplemented


class Unhashable(Key):
    __hash__ = None


def tried(f):
    try:
        return f()
    except (TypeError, LookupError) as error:
        return type(error).__name__, str(error)


d = {}
for i in range(300):
    d[Key(i % 7)] = d.get(Key(i % 7), 0) + i
    s = {Key(i % 3), Key(i % 5), Mirror()}
print(d, len(s), Key(3) in s, Key(4) in d, Key(9) in d)
print([tried(lambda: hash(Odd(k))) if k != 3 else hash(Odd(k)) == hash(2**70) for k in range(1, 7)])
print([tried(lambda: {Odd(k): k}[Odd(k)]) for k in range(1, 7)])
print([tried(lambda: Odd(k) in {1: 2}) for k in range(4, 7)])
print(d.pop(Key(3)), d.pop(Key(3), 'gone'), tried(lambda: d.pop(Mirror())), tried(lambda: d[Fails(4)]))
print(tried(lambda: {Fails(1), Fails(1)}), tried(lambda: {Unhashable(1): 1}), tried(lambda: {1: 2}.get(Unhashable(1))))
table = {7: 'seven', Mutes(5): 'five'}
print(tried(lambda: table[Mutes(5)]), len(table), table.get(8), 5 in table)
print({Key(1), Key(2)} & {Key(2), Key(3)}, sorted({Key(1), Key(2)} ^ {Key(2)}, key=repr), {Key(1)} <= {Key(1), Key(4)})
print([1, Key(2), 'x'].index(Key(2)), [Key(1)].count(Key(1)), Key(1) in (3, Key(1)), (1, Key(2)) == (1, Key(2)), [Key(1)] < [Key(1), 2])
