# What special methods answer, asked often enough to be compiled.
class Bag:
    def __init__(self, *items):
        self.items = items
    def __len__(self):
        return len(self.items)
    def __contains__(self, item):
        return [x for x in self.items if x == item]
    def __iter__(self):
        return iter(self.items)
    def __hash__(self):
        return sum(self.items)
    def __str__(self):
        return f'bag of {len(self)}'
    def __repr__(self):
        return f'Bag{self.items!r}'
    def __format__(self, spec):
        return f'<{spec}>'


class Switch:
    def __init__(self, on):
        self.on = on
    def __bool__(self):
        return self.on
    def __len__(self):
        raise ValueError('not asked')
    def __iter__(self):
        yield self.on
        yield not self.on


class Only:
    def __repr__(self):
        return 'only'


def ask(bag, switch, only):
    out = [len(bag), hash(bag), 2 in bag, 5 not in bag, bool(bag), not bag, str(bag), repr(bag), f'{bag}|{bag!r}|{bag!s:>9}|{bag:x}']
    out += ['on' if switch else 'off', not switch, bool(switch), 'yes' if bag and switch else 'no']
    on, off = switch
    first, *rest = bag
    out += [on, off, first, rest, str(only), f'{only}', '%s %r' % (only, bag), format(bag, 'y'), list(iter(switch)), sum(bag)]
    for x in bag:
        out.append(x)
    n = 0
    while bag:
        n += 1
        bag = Bag(*bag.items[1:])
    out.append(n)
    return out


only = Only()
seen = set()
for i in range(400):
    seen.add(repr(ask(Bag(1, 2, 3, i % 2), Switch(i % 3 == 0), only)))
for line in sorted(seen):
    print(line)


class Filter:
    def __init__(self, n):
        self.n = n
    def __bool__(self):
        return self.n % 3 == 0
    def __index__(self):
        return self.n


print([f.n for f in filter(None, map(Filter, range(20)))], any(map(Filter, range(1, 3))), all(map(Filter, range(0, 9, 3))))
print(sorted([Bag(3), Bag(), Bag(1, 2)], key=len), max(Bag(1), Bag(4, 5), key=hash), list(map(str, [Bag(), only])), ', '.join(map(repr, [Bag(1), only])))
