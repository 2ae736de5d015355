import sys
print(sys.version_info[:2], sys.version_info >= (3, 8), sys.version_info.major, sys.version_info < (4,), len(sys.version_info))
print(sys.version.split()[0].rsplit('.', 1)[0], sys.maxunicode, sys.byteorder)
print(sys.float_info.max, sys.float_info.epsilon, sys.float_info.dig)
for n in (0, -1):
    try:
        sys.setrecursionlimit(n)
    except ValueError as e:
        print(e)
def depth(n):
    return 1 + depth(n + 1)
sys.setrecursionlimit(200)
print(sys.getrecursionlimit())
try:
    depth(0)
except RecursionError as e:
    print(type(e).__name__)
sys.setrecursionlimit(1000)
print(sys.stdout.write('written\n'))
sys.stdout.flush()
sys.stdout.writelines(['a\n', 'b\n'])
print(sys.stdout.writable())
class Collect:
    def __init__(self): self.parts = []
    def write(self, text): self.parts.append(text)
    def flush(self): pass
real = sys.stdout
c = sys.stdout = Collect()
print('hidden', 1, 2)
print('shown?', file=real)
sys.stdout = None
print('nowhere')
sys.stdout = real
print(c.parts)
print(sys.exc_info(), sys.exception())
try:
    1 / 0
except ZeroDivisionError as e:
    print(sys.exc_info()[0], sys.exc_info()[1] is e, sys.exception() is e, sys.exc_info()[2] is e.__traceback__)
    try:
        raise KeyError('x')
    except KeyError:
        print(sys.exception())
    print(sys.exception())
print(sys.exception())
for args in ((), (None,), (3,), ('text',), ((1, 2),)):
    try:
        sys.exit(*args)
    except SystemExit as e:
        print(repr(e), e.code, e.args)
print(SystemExit().code, SystemExit(1, 2).code)
s = 'abc' * 2
print(sys.intern(s) is s)
print(sys.getdefaultencoding(), sys.get_int_max_str_digits(), 'sys' in sys.modules)
def gen():
    try:
        yield 1
    except ValueError:
        yield sys.exception()
g = gen(); next(g)
print(repr(g.throw(ValueError('in'))), sys.exception())
