def show(f):
    try: f()
    except BaseException as e: print(type(e).__name__, e)
EG = ExceptionGroup
for a in ((), ('a',), (1, [ValueError()]), ('a', []), ('a', 3), ('a', [1]), ('a', [ValueError(), 1]), ('a', 'bc'), ('a', {ValueError()}), ('a', [KeyboardInterrupt()])):
    show(lambda: EG(*a))
class MyEG(ExceptionGroup): pass
show(lambda: MyEG('a', [KeyboardInterrupt()]))
print(repr(BaseExceptionGroup('x', [ValueError(1)])), repr(BaseExceptionGroup('x', (KeyboardInterrupt(),))))
print(ExceptionGroup.__mro__, ExceptionGroup.__bases__)
show(lambda: EG('m', [ValueError()], 1))
e = EG('m', [ValueError(1), EG('n', [TypeError(2), KeyError(3)])])
print(e, e.message, e.exceptions, e.args)
print(e.split(ValueError), e.subgroup((TypeError, KeyError)), e.subgroup(OSError), e.split(lambda x: isinstance(x, KeyError)))
show(lambda: e.split(1)); show(lambda: e.split((1,))); show(lambda: e.subgroup(int))
print(e.derive([OSError(1)]))
def f():
    try: raise 1 if False else e
    except* 1: pass
show(f)
def f():
    try: raise e
    except* ExceptionGroup: pass
show(f)
def kinds(e):
    if isinstance(e, BaseExceptionGroup):
        return [type(e).__name__, e.message, [kinds(x) for x in e.exceptions]]
    return repr(e)

def run(exc, *clauses):
    log = []
    def body():
        try:
            raise exc
        except* ValueError as e:
            log.append(('V', kinds(e)))
            for c in clauses: c(e)
        except* (TypeError, KeyError) as e:
            log.append(('TK', kinds(e)))
        except* OSError:
            log.append('O')
            raise
        else:
            log.append('else')
        finally:
            log.append('finally')
        log.append('after')
    try:
        body()
    except BaseException as e:
        log.append(('out', kinds(e), repr(e.__context__), e.__traceback__ is not None))
    return log

def other(e): raise RuntimeError('other') from e
def again(e): raise e
def new(e): raise ExceptionGroup('new', [IndexError(1)])
V, T, O = ValueError('v'), TypeError('t'), OSError('o')
for exc in (V, T, O, IndexError('i'), EG('g', [V]), EG('g', [V, T]), EG('g', [V, EG('h', [T, V, O])]), EG('g', [IndexError(), EG('h', [O])]), BaseExceptionGroup('b', [KeyboardInterrupt(), V])):
    for clause in ((), (other,), (again,), (new,)):
        print(run(exc, *clause))

def plain():
    try:
        pass
    except* ValueError:
        print('no')
    else:
        print('else')
plain()

def nested():
    out = []
    for i in range(4):
        try:
            if i == 3:
                raise EG('x', [V, T])
            if i:
                raise EG('y', [V])
        except* ValueError as e:
            for j in range(3):
                if j == 1: continue
                out.append((i, j, len(e.exceptions)))
            try:
                raise KeyError(i)
            except KeyError as k:
                out.append(repr(k.__context__ is e))
        except* TypeError as e:
            out.append('T')
        try:
            e
        except NameError:
            out.append('unbound')
    return out
print(nested())

class Special(ExceptionGroup):
    def __new__(cls, message, excs, code):
        obj = super().__new__(Special, message, excs)
        obj.code = code
        return obj
    def derive(self, excs):
        return Special(self.message, excs, self.code)
s = Special('s', [V, T], 7)
s.add_note('note')
a, b = s.split(ValueError)
print(type(a).__name__, a.code, b.code, a.__notes__, s.args, a.exceptions, kinds(s.subgroup(lambda e: True)), s.subgroup(lambda e: True) is s)
class Bad(ExceptionGroup):
    def derive(self, excs): return 1
try: Bad('b', [V, T]).split(ValueError)
except TypeError as e: print(e)
try:
    try: raise s
    except* ValueError as e: print(type(e).__name__, e.code)
except* TypeError as e: print(type(e).__name__, e.code, e.__notes__)
class NoteTaker(Exception):
    def add_note(self, note): self.took = note
def note_all():
    for e in (ValueError(1), NoteTaker(2), KeyError(3), ValueError(4), NoteTaker(5)):
        if e.args == (4,): e.add_note = print
        e.add_note(f'n{e.args}')
        print(getattr(e, '__notes__', None), getattr(e, 'took', None))
note_all()
def views():
    d = {1: 2}
    for v in (d.keys(), d.items(), d.keys()): print(v.isdisjoint([1, (1, 2)]))
    try:
        for v in (d.keys(), d.values()): v.isdisjoint([])
    except AttributeError as e: print(e)
views()
def deep(n):
    e = ValueError(n)
    for i in range(n): e = EG(str(i), [e])
    return e
m, r = deep(50).split(ValueError)
print(r, m.message)
try:
    raise EG('top', [deep(3), T])
except* ValueError as e:
    print(kinds(e))
except* TypeError: print('T')
def in_generator():
    try:
        yield 1
    except* ValueError as e:
        got = yield kinds(e)
        yield got
g = in_generator(); next(g); print(g.throw(EG('in', [V]))); print(g.send('sent'))
async def co():
    try:
        raise EG('co', [V, T])
    except* ValueError as e:
        await Y()
        print(kinds(e))
class Y:
    def __await__(self): yield 'paused'
c = co()
print(c.send(None))
try: c.send(None)
except* TypeError as e: print(kinds(e))
class Sub(ValueError): pass
try: raise EG('s', [Sub(1), KeyError(2)])
except* ValueError as e: print(kinds(e))
except* LookupError as e: print(kinds(e))
print(EG('a', [V]) == EG('a', [V]), isinstance(EG('a', [V]), Exception), issubclass(BaseExceptionGroup, Exception))
def leaf(): raise ValueError('leaf')
errors = []
for i in range(3):
    try: leaf()
    except ValueError as e:
        if i == 1: e.add_note('a note\nof two lines')
        errors.append(e)
def outer():
    try:
        raise KeyError('first')
    except KeyError as k:
        raise EG('several', [errors[0], EG('inner', errors[1:]), IndexError('no trace')]) from k
try:
    outer()
except* IndexError:
    pass
