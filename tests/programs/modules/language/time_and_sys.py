# time and sys: conversions of time, structures, and what sys tells.
import sys
import time


def fails(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)


g = time.gmtime(0)
print(g[:], g.tm_year, g.tm_wday, g.tm_yday, g.tm_isdst, len(g), g == time.gmtime(0.9), tuple(g)[:3], type(g).__name__)
print(time.strftime('%Y-%m-%d %H:%M:%S', time.gmtime(1e9)), time.strftime('%a %b %j', time.gmtime(86400 * 45)), time.asctime(time.gmtime(1e9)), time.gmtime(1e9).tm_hour)
print(time.strptime('2024-03-05', '%Y-%m-%d')[:3], time.strptime('05 Mar 2024 14:07', '%d %b %Y %H:%M')[:5], time.strptime('12:30 PM', '%I:%M %p').tm_hour)
fails(lambda: time.strptime('x', '%Y'))
fails(lambda: time.gmtime('a'))
fails(lambda: time.sleep(-1))
fails(lambda: time.sleep('a'))
print(isinstance(time.time(), float), isinstance(time.time_ns(), int), time.monotonic() <= time.monotonic(), time.perf_counter() <= time.perf_counter(), isinstance(time.process_time(), float), time.sleep(0))
print(time.struct_time((2024, 1, 2, 3, 4, 5, 6, 7, 0)).tm_min, time.mktime is not None, isinstance(time.timezone, int), isinstance(time.tzname, tuple))
fails(lambda: time.struct_time((1, 2)))
print(sys.version_info[:2], sys.version_info >= (3, 8), sys.version_info.major, sys.maxsize > 2**30, sys.byteorder, sys.maxunicode, sys.getdefaultencoding(), isinstance(sys.argv, list), isinstance(sys.path, list), 'sys' in sys.modules, sys.modules['time'] is time)
print(sys.float_info.max, sys.float_info.epsilon, sys.float_info.dig, sys.float_info.mant_dig, sys.float_info.min, sys.int_info.bits_per_digit, sys.hash_info.modulus in (2**61 - 1, 2**31 - 1), sys.implementation.name is not None, sys.getrecursionlimit() > 10)
print(sys.intern('abc') is sys.intern('ab' + 'c'), sys.exc_info(), sys.flags is not None, callable(sys.exit), sys.stdout is not None, hasattr(sys.stdout, 'write'))
fails(lambda: sys.intern(5))
fails(lambda: sys.setrecursionlimit(0))
try:
    sys.exit('leaving')
except SystemExit as e:
    print(repr(e), e.code)
try:
    raise ValueError('current')
except ValueError:
    print(sys.exc_info()[0].__name__, sys.exception().args)
n = sys.stdout.write('written\n')
print(n, sys.get_int_max_str_digits())
