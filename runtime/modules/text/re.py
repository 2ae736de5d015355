# The module re: regular expressions. A pattern is parsed to a tree, the tree becomes a program that _re runs.
import _re
import _re_parser as _parser
import enum as _enum
from _re import group as _group, groups as _groups, run as _run
from _types import GenericAlias as _GenericAlias
from _functools import qualify as _qualify
from _mappingproxy import mappingproxy as _mappingproxy
from _re_parser import A as _A, L as _L, U as _U, X as _X
from _re_parser import Parser, PatternError, _digits, _escapes, _letters, _octal
from _re_program import Compiler

__all__ = ['match', 'fullmatch', 'search', 'sub', 'subn', 'split', 'findall', 'finditer', 'compile', 'purge', 'escape', 'error', 'Pattern', 'Match',
           'A', 'I', 'L', 'M', 'S', 'X', 'U', 'ASCII', 'IGNORECASE', 'LOCALE', 'MULTILINE', 'DOTALL', 'VERBOSE', 'UNICODE', 'NOFLAG', 'RegexFlag',
           'PatternError']


@_enum.global_enum
class RegexFlag(_enum.IntFlag, boundary=_enum.KEEP):
    """How patterns are read and what they match."""

    __module__ = 're'
    NOFLAG = _parser.NOFLAG
    ASCII = A = _parser.A
    IGNORECASE = I = _parser.I
    LOCALE = L = _parser.L
    UNICODE = U = _parser.U
    MULTILINE = M = _parser.M
    DOTALL = S = _parser.S
    VERBOSE = X = _parser.X
    DEBUG = _parser.DEBUG
    __str__ = object.__str__
    _numeric_repr_ = hex


NOFLAG = RegexFlag.NOFLAG
A = ASCII = RegexFlag.ASCII
I = IGNORECASE = RegexFlag.IGNORECASE
L = LOCALE = RegexFlag.LOCALE
U = UNICODE = RegexFlag.UNICODE
M = MULTILINE = RegexFlag.MULTILINE
S = DOTALL = RegexFlag.DOTALL
X = VERBOSE = RegexFlag.VERBOSE
DEBUG = RegexFlag.DEBUG
_flag_names = tuple((flag.value, f're.{flag.name}') for flag in (I, L, M, S, X, DEBUG, A))
error = PatternError


# --- patterns and matches


@builtin
class Pattern:
    """A compiled regular expression."""

    __module__ = 're'

    def __class_getitem__(cls, item):
        return _GenericAlias(cls, item)

    def __init__(self, pattern, flags, groups, groupindex, program):
        self.pattern = pattern
        self.flags = flags
        self.groups = groups
        self._names = groupindex
        self._program = program
        self._of_str = isinstance(pattern, str)

    @property
    def groupindex(self):
        """The names of groups and their numbers."""
        return _mappingproxy(self._names)

    def __repr__(self):
        shown = repr(self.pattern)
        if len(shown) > 200:
            shown = shown[:200]
        flags = self.flags
        if isinstance(self.pattern, str):
            flags &= ~_U
        return f're.compile({shown}, {_show_flags(flags)})' if flags else f're.compile({shown})'

    def __eq__(self, other):
        if not isinstance(other, Pattern):
            return NotImplemented
        return self.flags == other.flags and self.pattern == other.pattern and type(self.pattern) is type(other.pattern)

    def __hash__(self):
        return hash((self.flags, self.pattern))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def _check(self, string):
        if not isinstance(string, (str, bytes, bytearray, memoryview)):
            raise TypeError(f"expected string or bytes-like object, got '{type(string).__name__}'")
        if isinstance(string, str) is not isinstance(self.pattern, str):
            if isinstance(string, str):
                raise TypeError('cannot use a bytes pattern on a string-like object')
            if not isinstance(string, str):
                raise TypeError('cannot use a string pattern on a bytes-like object')

    def _find(self, string, pos, endpos, how):
        if type(string) is not str or not self._of_str:
            self._check(string)
        spans = _run(self._program, string, pos, endpos, how)
        return None if spans is None else Match(self, string, pos, endpos, spans)

    def match(self, string, pos=0, endpos=9223372036854775807):
        """A match at the beginning, or None."""
        if type(string) is not str or not self._of_str:
            self._check(string)
        spans = _run(self._program, string, pos, endpos, 0)
        return None if spans is None else Match(self, string, pos, endpos, spans)

    def search(self, string, pos=0, endpos=9223372036854775807):
        """The first match, or None."""
        if type(string) is not str or not self._of_str:
            self._check(string)
        spans = _run(self._program, string, pos, endpos, 1)
        return None if spans is None else Match(self, string, pos, endpos, spans)

    def fullmatch(self, string, pos=0, endpos=9223372036854775807):
        """A match of the whole, or None."""
        return self._find(string, pos, endpos, 2)

    def _all(self, string, pos, endpos):
        """Every match from left to right; what follows an empty one at the same place is not empty."""
        how = 1
        at = pos
        program, run = self._program, _run
        while (spans := run(program, string, at, endpos, how)) is not None:
            yield Match(self, string, pos, endpos, spans)
            at = spans[1]
            how = 5 if spans[0] == at else 1

    def finditer(self, string, pos=0, endpos=9223372036854775807):
        """An iterator over all matches."""
        self._check(string)
        return self._all(string, pos, endpos)

    def findall(self, string, pos=0, endpos=9223372036854775807):
        """All matches as texts, or as groups where there are some."""
        self._check(string)
        return _re.findall(self._program, string, pos, endpos)

    def split(self, string, maxsplit=0):
        """What lies between the matches."""
        self._check(string)
        return [string] if maxsplit < 0 else _re.split(self._program, string, maxsplit)

    def sub(self, repl, string, count=0):
        """string with matches replaced."""
        return self.subn(repl, string, count)[0]

    def subn(self, repl, string, count=0):
        """The same, and how many were replaced."""
        self._check(string)
        if not callable(repl):
            parts = _template(repl, self)
            if count < 0:
                return string, 0
            empty = string[:0]
            if any(not isinstance(p, int) and type(p) is not type(empty) for p in parts):
                first = self.search(string)
                return (string, 0) if first is None else empty.join(([empty] if first.start() else []) + parts)
            if isinstance(string, str):
                return _re.replace(self._program, string, parts, count)
            parts = [p if isinstance(p, int) else p.decode('latin-1') for p in parts]
            text, n = _re.replace(self._program, string.decode('latin-1'), parts, count)
            return text.encode('latin-1'), n
        out = []
        at = n = 0
        how = 1
        program, run = self._program, _run
        while (spans := run(program, string, at, 9223372036854775807, how)) is not None:
            start, end = spans[0], spans[1]
            if at < start:
                out.append(string[at:start])
            replacement = repl(Match(self, string, 0, 9223372036854775807, spans))
            if replacement is not None:
                out.append(replacement)
            at = end
            how = 5 if start == end else 1
            n += 1
            if n == count:
                break
        if at < len(string):
            out.append(string[at:])
        return string[:0].join(out), n

    def scanner(self, string, pos=0, endpos=9223372036854775807):
        """What gives one match after the other."""
        return _Scanner(self, string, pos, endpos)


class _Scanner:
    def __init__(self, pattern, string, pos, endpos):
        self.pattern = pattern
        self._string, self._pos, self._endpos = string, pos, endpos

    def _next(self, how):
        match = self.pattern._find(self._string, self._pos, self._endpos, how)
        if match is not None:
            self._pos = match.end() if match.end() > match.start() else match.end() + 1
        return match

    def match(self):
        return self._next(0)

    def search(self):
        return self._next(1)


@builtin
class Match:
    """Where a pattern matched."""

    __module__ = 're'

    def __class_getitem__(cls, item):
        return _GenericAlias(cls, item)

    def __init__(self, pattern, string, pos, endpos, spans):
        self.re = pattern
        self.string = string
        self._from, self._to = pos, endpos
        self._spans = spans

    @property
    def pos(self):
        """Where the search began."""
        return max(0, min(self._from, len(self.string)))

    @property
    def endpos(self):
        """Where the search ended at the latest."""
        return max(0, min(self._to, len(self.string)))

    def __repr__(self):
        return f'<re.Match object; span={self.span()}, match={repr(self.group())[:50]}>'

    def __bool__(self):
        return True

    def _number(self, group):
        if isinstance(group, int):
            if 0 <= group <= self.re.groups:
                return group
        else:
            number = self.re._names.get(group) if isinstance(group, str) else None
            if number is not None:
                return number
        raise IndexError('no such group')

    def _text(self, number, default=None):
        return _group(self.string, self._spans, number, default)

    def group(self, group=0, /, *others):
        """The text of a group, or of several."""
        if others:
            return tuple([self._text(self._number(g)) for g in (group, *others)])
        number = group if type(group) is int and 0 <= group <= self.re.groups else self._number(group)
        return _group(self.string, self._spans, number, None)

    def __getitem__(self, group):
        number = group if type(group) is int and 0 <= group <= self.re.groups else self._number(group)
        return _group(self.string, self._spans, number, None)

    def groups(self, default=None):
        """The texts of all groups."""
        return _groups(self.string, self._spans, default)

    def groupdict(self, default=None):
        """The texts of the groups that have names."""
        return {name: self._text(number, default) for name, number in self.re._names.items()}

    def start(self, group=0, /):
        """Where a group begins; -1 where it has not matched."""
        if type(group) is not int or not 0 <= group <= self.re.groups:
            group = self._number(group)
        spans = self._spans
        return spans[2 * group] if spans[2 * group + 1] >= 0 else -1

    def end(self, group=0, /):
        """Where a group ends."""
        if type(group) is not int or not 0 <= group <= self.re.groups:
            group = self._number(group)
        return self._spans[2 * group + 1]

    def span(self, group=0, /):
        """Both."""
        return self.start(group), self.end(group)

    @property
    def regs(self):
        return tuple([self.span(i) for i in range(self.re.groups + 1)])

    @property
    def lastindex(self):
        last = self._spans[2 * self.re.groups + 2]
        return last if last > 0 else None

    @property
    def lastgroup(self):
        last = self.lastindex
        for name, number in self.re._names.items():
            if number == last:
                return name
        return None

    def expand(self, template):
        """A template with groups put in."""
        return self._expand(_template(template, self.re))

    def _expand(self, parts):
        empty = self.string[:0]
        return empty.join([self._text(p, empty) if isinstance(p, int) else p for p in parts])

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


_qualify(Pattern, 're')
_qualify(Match, 're')


def _show_flags(flags):
    names = []
    for bit, name in _flag_names:
        if flags & bit:
            names.append(name)
            flags &= ~bit
    if flags:
        names.append(hex(flags))
    return '|'.join(names)


def _template(template, pattern):
    """The parts of a replacement: texts, and numbers of groups."""
    is_str = isinstance(template, str)
    if not is_str and not isinstance(template, (bytes, bytearray, memoryview)):
        raise TypeError(f'decoding to str: need a bytes-like object, {type(template).__name__} found')
    text = template if is_str else str(template, 'latin-1')
    if '\\' not in text:
        return [template] if template else []
    parts = []
    literal = []

    def flush():
        if literal:
            piece = ''.join(literal)
            parts.append(piece if is_str else piece.encode('latin-1'))
            literal.clear()

    def group(number, pos):
        if number > pattern.groups:
            raise PatternError(f'invalid group reference {number}', template, pos)
        flush()
        parts.append(number)

    i = 0
    n = len(text)
    while i < n:
        c = text[i]
        if c != '\\':
            literal.append(c)
            i += 1
            continue
        start = i
        if i + 1 >= n:
            raise PatternError('bad escape (end of pattern)', template, start)
        c = text[i + 1]
        i += 2
        if c == 'g':
            if text[i:i + 1] != '<':
                raise PatternError('missing <', template, i)
            stop = text.find('>', i)
            if stop < 0:
                if i + 1 == n:
                    raise PatternError('missing group name', template, n)
                raise PatternError('missing >, unterminated name', template, i + 1)
            name = text[i + 1:stop]
            if not name:
                raise PatternError('missing group name', template, i + 1)
            if name.isdecimal() and name.isascii():
                group(int(name), i + 1)
            else:
                if not name.isidentifier():
                    raise PatternError(f'bad character in group name {name!r}', template, i + 1)
                if name not in pattern._names:
                    raise IndexError(f'unknown group name {name!r}')
                group(pattern._names[name], i + 1)
            i = stop + 1
        elif c == '0':
            digits = '0'
            while len(digits) < 3 and i < n and text[i] in _octal:
                digits += text[i]
                i += 1
            literal.append(chr(int(digits, 8) & 0xFF))
        elif c in _digits:
            digits = c
            if i < n and text[i] in _digits:
                digits += text[i]
                i += 1
                if c in _octal and digits[1] in _octal and i < n and text[i] in _octal:
                    digits += text[i]
                    i += 1
                    value = int(digits, 8)
                    if value > 0o377:
                        raise PatternError(f'octal escape value \\{digits} outside of range 0-0o377', template, start)
                    literal.append(chr(value))
                    continue
            group(int(digits), start + 1)
        elif c in _escapes:
            literal.append(chr(_escapes[c]))
        elif c in _letters:
            raise PatternError(f'bad escape \\{c}', template, start)
        else:
            literal.append('\\')
            literal.append(c)
    flush()
    return parts


# --- the functions of the module

_cache = {}
_most_cached = 512


def _compile(pattern, flags):
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError('cannot process flags argument with a compiled pattern')
        return pattern
    if isinstance(flags, RegexFlag):
        flags = flags._value_
    key = (type(pattern), pattern, flags)
    try:
        return _cache[key]
    except KeyError:
        pass
    if not isinstance(pattern, (str, bytes)):
        raise TypeError('first argument must be string or compiled pattern')
    compiled = _compiled(pattern, flags)
    if len(_cache) >= _most_cached:
        del _cache[next(iter(_cache))]
    _cache[key] = compiled
    return compiled


def _compiled(pattern, flags):
    if isinstance(pattern, str):
        if flags & _L:
            raise ValueError('cannot use LOCALE flag with a str pattern')
        if flags & _A and flags & _U:
            raise ValueError('ASCII and UNICODE flags are incompatible')
    else:
        if flags & _U:
            raise ValueError('cannot use UNICODE flag with a bytes pattern')
        if flags & _L and flags & _A:
            raise ValueError('ASCII and LOCALE flags are incompatible')
    parser = Parser(pattern, flags)
    tree = parser.parse()
    if parser.flags & _X and not flags & _X:
        # (?x) was found at the start: read again with it.
        parser = Parser(pattern, parser.flags)
        tree = parser.parse()
    flags = parser.flags
    if isinstance(pattern, str) and not flags & _A:
        flags |= _U
    return Pattern(pattern, flags, parser.groups, parser.names, Compiler(parser.groups).compile(tree))


def compile(pattern, flags=0):
    """A pattern compiled, for use more than once."""
    return _compile(pattern, flags)


def match(pattern, string, flags=0):
    """A match at the beginning of string, or None."""
    return _compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    """A match of all of string, or None."""
    return _compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    """The first match in string, or None."""
    return _compile(pattern, flags).search(string)


def sub(pattern, repl, string, count=0, flags=0):
    """string with matches replaced by repl."""
    return _compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, count=0, flags=0):
    """The same, and how many were replaced."""
    return _compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, maxsplit=0, flags=0):
    """What lies between the matches."""
    return _compile(pattern, flags).split(string, maxsplit)


def findall(pattern, string, flags=0):
    """All matches."""
    return _compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    """An iterator over all matches."""
    return _compile(pattern, flags).finditer(string)


_special = {c: '\\' + chr(c) for c in b'()[]{}?*+-|^$\\.&~# \t\n\r\v\f'}


def escape(pattern):
    """pattern with every character that means something escaped."""
    if isinstance(pattern, str):
        return pattern.translate(_special)
    return pattern.decode('latin-1').translate(_special).encode('latin-1')


def purge():
    """Forgets compiled patterns."""
    _cache.clear()
