# The module sys: what a script may know of its interpreter. modules and argv are set when it is copied in.
import _sys
from _sys import getrecursionlimit, setrecursionlimit, exception


@builtin
class _Record:
    """Named values that compare as the tuple of them."""

    def __getitem__(self, index): return self._values[index]
    def __len__(self): return len(self._values)
    def __iter__(self): return iter(self._values)
    def __hash__(self): return hash(self._values)
    def __eq__(self, other): return self._values == _values(other)
    def __lt__(self, other): return self._values < _values(other)
    def __le__(self, other): return self._values <= _values(other)
    def __gt__(self, other): return self._values > _values(other)
    def __ge__(self, other): return self._values >= _values(other)
    def __repr__(self):
        pairs = ', '.join([f'{name}={value!r}' for name, value in zip(self._names, self._values)])
        return f'sys.{type(self).__name__}({pairs})'


@builtin
def _values(record):
    return record._values if isinstance(record, _Record) else record


@builtin
def _record(name, /, **fields):
    cls = type(name, (_Record,), {'__module__': 'sys', '_names': tuple(fields), '_values': tuple(fields.values()), **fields})
    return cls()


@builtin
class _Bytes:
    """The bytes under a stream."""

    def __init__(self, number): self._number = number
    def write(self, data, /):
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'")
        return _sys.write(self._number, data)
    def flush(self): pass


@builtin
class TextIOWrapper:
    """Standard output or standard error, as the host grants it."""
    encoding = 'utf-8'
    errors = 'strict'
    newlines = None
    line_buffering = False
    mode = 'w'
    closed = False

    def __init__(self, number, name):
        self._number = number
        self.name = name
        self.buffer = _Bytes(number)
    def write(self, text, /):
        if not isinstance(text, str):
            raise TypeError(f'write() argument must be str, not {type(text).__name__}')
        return _sys.write(self._number, text)
    def writelines(self, lines, /):
        for line in lines:
            self.write(line)
    def flush(self): pass
    def isatty(self): return False
    def readable(self): return False
    def writable(self): return True
    def seekable(self): return False
    def fileno(self): raise OSError('fileno')
    def close(self): pass
    def __enter__(self): return self
    def __exit__(self, *exc): pass
    def __repr__(self): return f"<_io.TextIOWrapper name={self.name!r} mode={self.mode!r} encoding='utf-8'>"


TextIOWrapper.__module__ = '_io'


@builtin
class _NoInput(TextIOWrapper):
    """Standard input: a sandbox has none."""
    mode = 'r'
    def read(self, size=-1, /): return ''
    def readline(self, size=-1, /): return ''
    def readlines(self, hint=-1, /): return []
    def readable(self): return True
    def writable(self): return False
    def __iter__(self): return iter(())


_NoInput.__name__ = 'TextIOWrapper'
_NoInput.__module__ = '_io'

stdin = __stdin__ = _NoInput(0, '<stdin>')
stdout = __stdout__ = TextIOWrapper(1, '<stdout>')
stderr = __stderr__ = TextIOWrapper(2, '<stderr>')

version_info = _record('version_info', major=3, minor=14, micro=0, releaselevel='final', serial=0)
version = '3.14.0 (krait)'
hexversion = 0x030E00F0
api_version = 1013
copyright = ''
implementation = _record('implementation', name='krait', cache_tag=None, version=version_info, hexversion=hexversion)
float_info = _record('float_info', max=1.7976931348623157e+308, max_exp=1024, max_10_exp=308, min=2.2250738585072014e-308, min_exp=-1021,
                     min_10_exp=-307, dig=15, mant_dig=53, epsilon=2.220446049250313e-16, radix=2, rounds=1)
int_info = _record('int_info', bits_per_digit=30, sizeof_digit=4, default_max_str_digits=4300, str_digits_check_threshold=640)
hash_info = _record('hash_info', width=64, modulus=2**61 - 1, inf=314159, nan=0, imag=1000003, algorithm='siphash13', hash_bits=64,
                    seed_bits=128, cutoff=0)
flags = _record('flags', debug=0, inspect=0, interactive=0, optimize=0, dont_write_bytecode=1, no_user_site=1, no_site=1,
                ignore_environment=1, verbose=0, bytes_warning=0, quiet=0, hash_randomization=0, isolated=1, dev_mode=False,
                utf8_mode=1, warn_default_encoding=0, safe_path=True, int_max_str_digits=4300)
maxsize = 2**63 - 1
maxunicode = 0x10FFFF
byteorder = 'little'
platform = 'linux'
executable = ''
prefix = exec_prefix = base_prefix = base_exec_prefix = ''
path = []
meta_path = []
path_hooks = []
path_importer_cache = {}
warnoptions = []
dont_write_bytecode = True
orig_argv = []
ps1 = '>>> '
ps2 = '... '
builtin_module_names = ('_sys', 'builtins', 'math', 'sys')


@builtin
def exit(status=None, /):
    """Exit the interpreter by raising SystemExit(status)."""
    raise SystemExit if status is None else SystemExit(*status) if isinstance(status, tuple) else SystemExit(status)


@builtin
def exc_info():
    """Return current exception information: (type, value, traceback)."""
    now = exception()
    return (None, None, None) if now is None else (type(now), now, now.__traceback__)


_interned = {}


@builtin
def intern(string, /):
    """The one string that stands for all equal ones."""
    if not isinstance(string, str):
        raise TypeError(f'intern() argument must be str, not {type(string).__name__}')
    return _interned.setdefault(string, string)


@builtin
def getdefaultencoding(): return 'utf-8'
@builtin
def getfilesystemencoding(): return 'utf-8'
@builtin
def get_int_max_str_digits(): return 4300
@builtin
def is_finalizing(): return False
@builtin
def gettrace(): return None
@builtin
def getprofile(): return None
@builtin
def getswitchinterval(): return 0.005
