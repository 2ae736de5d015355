import sys
for name in ('_async', '_groups'):
    try:
        __import__(name)
        print('there')
    except ModuleNotFoundError as e:
        print('absent')
async def agen(): yield 1
def gen(): yield
[x for x in (agen().asend(None), list[int], ExceptionGroup('g', [ValueError()]).split(ValueError))]
print([n for n in sys.modules if n in ('_async', '_groups')])
class Odd(ExceptionGroup):
    def split(self, kind): return self.answer
for answer in (5, (), (None, None), (None, KeyError('k'))):
    Odd.answer = answer
    try:
        try:
            raise Odd('odd', [ValueError(1)])
        except* ValueError as e:
            print('taken', repr(e))
    except BaseException as e:
        print(type(e).__name__)
    else:
        print('nothing')
try:
    import _coroutines
except ImportError:
    pass
else:
    for args in ((1, 2, False), (gen(), None, False), (agen(), 5, True)):
        try:
            _coroutines.resume(*args)
            print('wrong')
        except TypeError:
            pass
    try:
        _coroutines.begin(3, 'x')
        print('wrong')
    except TypeError:
        pass
