# What goes wrong inside asked methods, and after them, is seen from where they were asked.
class Fails:
    def __init__(self, how):
        self.how = how
    def answer(self, *args):
        if self.how == 'stop':
            raise StopIteration('stop')
        if self.how == 'wrong':
            return self
        raise self.how('failed')
    def __len__(self):
        return self.answer()
    def __contains__(self, item):
        return self.answer(item)
    def __bool__(self):
        return self.answer()
    def __hash__(self):
        return self.answer()
    def __iter__(self):
        return self.answer()
    def __str__(self):
        return self.answer()
    def __getitem__(self, key):
        return self.answer(key)
    def __call__(self, *args):
        return self.answer(*args)


def length(x):
    return len(x)


def inside(x):
    return 3 in x


def test(x):
    if x:
        return 1
    return 0


def unpack(x):
    a, b = x
    return a


def loop(x):
    for y in x:
        return y


def text(x):
    return f'{x}' + str(x)


def key(x):
    return {x: 1}


def group(x):
    return (x for x in [1]), [y for y in x]


def shown(f, x):
    try:
        return f(x)
    except (Exception,) as error:
        lines, step = [], error.__traceback__
        while step:
            lines.append(step.tb_lineno)
            step = step.tb_next
        return lines[1:6], type(error).__name__, str(error)[:60]


operations = [length, inside, test, unpack, loop, text, key, group]
for f in operations:
    for how in (KeyError, 'wrong', 'stop', AttributeError):
        x = Fails(how)
        for i in range(150):
            result = shown(f, x)
        print(f.__name__, how if isinstance(how, str) else how.__name__, result)
