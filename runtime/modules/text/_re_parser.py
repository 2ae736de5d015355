# Regular expressions to trees.
#
# Nodes are ('char', c, flags), ('any', flags), ('set', negated, items, flags), ('seq', nodes), ('alt', branches),
# ('group', number, node), ('repeat', mode, least, most, node), ('at', instruction, operands...), ('back', group, flags),
# ('look', kind, width of a look-behind or False, node), ('if', group, yes, no), ('fail',).
NOFLAG = 0
I = IGNORECASE = 2
L = LOCALE = 4
M = MULTILINE = 8
S = DOTALL = 16
U = UNICODE = 32
X = VERBOSE = 64
DEBUG = 128
A = ASCII = 256

_flag_letters = {'i': I, 'L': L, 'm': M, 's': S, 'u': U, 'x': X, 'a': A}
_type_flags = A | L | U
_endless = 4294967295
_digits = frozenset('0123456789')
_octal = frozenset('01234567')
_hexadecimal = frozenset('0123456789abcdefABCDEF')
_letters = frozenset('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ')
_white = frozenset(' \t\n\r\v\f')
_categories = {'d': 0, 'D': 1, 's': 2, 'S': 3, 'w': 4, 'W': 5}
_escapes = {'a': 7, 'b': 8, 'f': 12, 'n': 10, 'r': 13, 't': 9, 'v': 11, '\\': 92}


class PatternError(Exception):
    """What is wrong with a pattern, and where."""

    __module__ = 're'

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        if pattern is not None and pos is not None:
            msg = f'{msg} at position {pos}'
            newline = '\n' if isinstance(pattern, str) else b'\n'
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            if newline in pattern:
                msg = f'{msg} (line {self.lineno}, column {self.colno})'
        else:
            self.lineno = self.colno = None
        super().__init__(msg)


class Parser:
    def __init__(self, pattern, flags):
        self.pattern = pattern
        self.text = pattern if isinstance(pattern, str) else pattern.decode('latin-1')
        self.is_str = isinstance(pattern, str)
        self.flags = flags
        self.pos = 0
        self.groups = 0
        self.names = {}
        self.widths = {}  # of groups that are closed: (least, most)
        self.open = []
        self.behind = 0   # groups that were open when the look-behind around began
        self.in_behind = False
        self.checked = []

    def fail(self, message, back=0):
        raise PatternError(message, self.pattern, self.pos - back)

    def fail_at(self, message, pos):
        raise PatternError(message, self.pattern, pos)

    def peek(self):
        return self.text[self.pos] if self.pos < len(self.text) else ''

    def take(self, text):
        if self.text.startswith(text, self.pos):
            self.pos += len(text)
            return True
        return False

    def parse(self):
        node = self.alternatives(self.flags, True)
        if self.pos < len(self.text):
            self.fail('unbalanced parenthesis')
        for group, pos in self.checked:
            if group > self.groups:
                self.fail_at(f'invalid group reference {group}', pos)
        return node

    def alternatives(self, flags, first=False):
        branches = [self.sequence(flags, first)]
        while self.take('|'):
            branches.append(self.sequence(self.flags if first else flags))
        return branches[0] if len(branches) == 1 else ('alt', branches)

    def sequence(self, flags, first=False):
        nodes = []
        while self.pos < len(self.text):
            c = self.text[self.pos]
            if c == '|' or c == ')':
                break
            if flags & X:
                if c in _white:
                    self.pos += 1
                    continue
                if c == '#':
                    end = self.text.find('\n', self.pos)
                    self.pos = len(self.text) if end < 0 else end + 1
                    continue
            start = self.pos
            if c == '*' or c == '+' or c == '?' or (c == '{' and self.braces(False)):
                self.repeat(nodes, flags, start)
                continue
            self.pos += 1
            if c == '(':
                before = self.flags
                node = self.group(flags, first and not nodes, start)
                if self.flags != before and first:
                    flags = self.flags
                if node is not None:
                    nodes.append(node)
            elif c == '[':
                nodes.append(self.set(flags, start))
            elif c == '\\':
                nodes.append(self.escape(flags, start))
            elif c == '.':
                nodes.append(('any', flags))
            elif c == '^':
                nodes.append(('at', 'AtLineStart' if flags & M else 'AtStart'))
            elif c == '$':
                nodes.append(('at', 'AtLineEnd' if flags & M else 'AtEnd'))
            else:
                nodes.append(('char', ord(c), flags))
        return ('seq', nodes)

    def braces(self, move=True):
        """The least and most of {m,n} here; None (or False) when it is not a repeat."""
        i = self.pos + 1
        low = high = ''
        text = self.text
        if text[i:i + 1] == '}':
            return None
        while i < len(text) and text[i] in _digits:
            low += text[i]
            i += 1
        if text[i:i + 1] == ',':
            i += 1
            while i < len(text) and text[i] in _digits:
                high += text[i]
                i += 1
        else:
            high = low
        if text[i:i + 1] != '}' or (low == '' and high == '' and text[i - 1] != ','):
            return None
        if not move:
            return True
        start = self.pos
        self.pos = i + 1
        least, most = 0, _endless
        if low:
            least = int(low)
            if least >= _endless:
                raise OverflowError('the repetition number is too large')
        if high:
            most = int(high)
            if most >= _endless:
                raise OverflowError('the repetition number is too large')
            if most < least:
                self.fail_at('min repeat greater than max repeat', start + 1)
        return least, most

    def repeat(self, nodes, flags, start):
        c = self.text[self.pos]
        if c == '{':
            least, most = self.braces()
        else:
            self.pos += 1
            least, most = (0, 1) if c == '?' else (0 if c == '*' else 1, _endless)
        if not nodes or nodes[-1][0] == 'at':
            self.fail_at('nothing to repeat', start)
        last = nodes[-1]
        if last[0] == 'repeat':
            self.fail_at('multiple repeat', start)
        mode = 0
        if self.take('?'):
            mode = 1
        elif self.take('+'):
            mode = 2
        nodes[-1] = ('repeat', mode, least, most, last)

    # --- ( ... )

    def group(self, flags, at_start, start):
        capture, name = True, None
        if self.take('?'):
            if self.pos >= len(self.text):
                self.fail('unexpected end of pattern')
            c = self.text[self.pos]
            self.pos += 1
            if c == 'P':
                if self.take('<'):
                    name = self.name('>', 'group name')
                elif self.take('='):
                    return self.named_reference(flags)
                else:
                    if self.pos >= len(self.text):
                        self.fail('unexpected end of pattern')
                    self.pos += 1
                    self.fail_at(f'unknown extension ?P{self.text[self.pos - 1]}', start + 1)
            elif c == ':':
                capture = False
            elif c == '#':
                end = self.text.find(')', self.pos)
                if end < 0:
                    self.pos = len(self.text)
                    self.fail_at('missing ), unterminated comment', start)
                self.pos = end + 1
                return None
            elif c == '=' or c == '!' or c == '<':
                return self.look(c, flags, start)
            elif c == '(':
                return self.conditional(flags, start)
            elif c == '>':
                node = self.alternatives(flags)
                self.close(start)
                return ('look', 2, False, node)
            elif c in _flag_letters or c == '-':
                return self.inline_flags(c, flags, at_start, start)
            else:
                self.fail_at(f'unknown extension ?{c}', start + 1)
        number = 0
        if capture:
            self.groups += 1
            number = self.groups
            if name is not None:
                if name in self.names:
                    self.fail_at(f'redefinition of group name {name!r} as group {number}; was group {self.names[name]}', self.pos - len(name) - 1)
                self.names[name] = number
            self.open.append(number)
        node = self.alternatives(flags)
        self.close(start)
        if not capture:
            return ('seq', [node])
        self.open.pop()
        self.widths[number] = self.width(node)
        return ('group', number, node)

    def close(self, start):
        if not self.take(')'):
            self.fail_at('missing ), unterminated subpattern', start)

    def name(self, end, what):
        start = self.pos
        stop = self.text.find(end, self.pos)
        if stop < 0:
            self.pos = len(self.text)
            if start == len(self.text):
                self.fail(f'missing {what}')
            self.fail_at(f'missing {end}, unterminated name', start)
        name = self.text[start:stop]
        self.pos = stop + 1
        if not name:
            self.fail_at(f'missing {what}', start)
        return self.checked_name(name, start)

    def checked_name(self, name, start):
        if not self.is_str and not name.isascii():
            self.fail_at(f'bad character in group name {name.encode("latin-1")!a}', start)
        if not name.isidentifier():
            self.fail_at(f'bad character in group name {name!r}', start)
        return name

    def named_reference(self, flags):
        start = self.pos
        name = self.name(')', 'group name')
        if name not in self.names:
            self.fail_at(f'unknown group name {name!r}', start)
        return self.reference(self.names[name], flags, start)

    def reference(self, number, flags, pos):
        if number in self.open:
            self.fail_at('cannot refer to an open group', pos)
        if self.in_behind and number > self.behind:
            self.fail_at('cannot refer to group defined in the same lookbehind subpattern', pos)
        return ('back', number, flags)

    def look(self, c, flags, start):
        behind = False
        if c == '<':
            if self.pos >= len(self.text):
                self.fail('unexpected end of pattern')
            c = self.text[self.pos]
            self.pos += 1
            if c not in '=!':
                self.fail_at(f'unknown extension ?<{c}', start + 1)
            behind = True
        outer = self.in_behind, self.behind
        if behind and not self.in_behind:
            self.in_behind, self.behind = True, self.groups
        node = self.alternatives(flags)
        self.in_behind, self.behind = outer
        self.close(start)
        width = 0
        if behind:
            least, most = self.width(node)
            if least != most:
                raise PatternError('look-behind requires fixed-width pattern')
            width = least
        if c == '!' and node == ('seq', []):
            return ('fail',)
        return ('look', 1 if c == '!' else 0, width if behind else False, node)

    def conditional(self, flags, start):
        at = self.pos
        stop = self.text.find(')', self.pos)
        if stop < 0:
            self.pos = len(self.text)
            if at == len(self.text):
                self.fail('missing group name')
            self.fail_at('missing ), unterminated name', at)
        name = self.text[at:stop]
        self.pos = stop + 1
        if not name:
            self.fail_at('missing group name', at)
        if name.isdecimal() and name.isascii():
            number = int(name)
            if not number:
                self.fail_at('bad group number', at)
            self.checked.append((number, at))
        else:
            self.checked_name(name, at)
            if name not in self.names:
                self.fail_at(f'unknown group name {name!r}', at)
            number = self.names[name]
        yes = self.sequence(flags)
        no = ('seq', [])
        if self.take('|'):
            no = self.sequence(flags)
            if self.peek() == '|':
                self.fail('conditional backref with more than two branches')
        self.close(start)
        return ('if', number, yes, no)

    def inline_flags(self, c, flags, at_start, start):
        add = remove = 0
        if c != '-':
            while True:
                flag = _flag_letters[c]
                if self.is_str:
                    if c == 'L':
                        self.fail("bad inline flags: cannot use 'L' flag with a str pattern")
                elif c == 'u':
                    self.fail("bad inline flags: cannot use 'u' flag with a bytes pattern")
                add |= flag
                if flag & _type_flags and (add & _type_flags) != flag:
                    self.fail("bad inline flags: flags 'a', 'u' and 'L' are incompatible")
                if self.pos >= len(self.text):
                    self.fail('missing -, : or )')
                c = self.text[self.pos]
                self.pos += 1
                if c in ')-:':
                    break
                if c not in _flag_letters:
                    self.fail('unknown flag' if c in _letters else 'missing -, : or )', 1)
        if c == ')':
            if not at_start:
                self.fail_at('global flags not at the start of the expression', start)
            self.flags |= add
            return None
        if c == '-':
            if self.pos >= len(self.text):
                self.fail('missing flag')
            c = self.text[self.pos]
            self.pos += 1
            if c not in _flag_letters:
                self.fail('unknown flag' if c in _letters else 'missing flag', 1)
            while True:
                flag = _flag_letters[c]
                if flag & _type_flags:
                    self.fail("bad inline flags: cannot turn off flags 'a', 'u' and 'L'")
                remove |= flag
                if self.pos >= len(self.text):
                    self.fail('missing :')
                c = self.text[self.pos]
                self.pos += 1
                if c == ':':
                    break
                if c not in _flag_letters:
                    self.fail('unknown flag' if c in _letters else 'missing :', 1)
        if add & remove:
            self.fail('bad inline flags: flag turned on and off', 1)
        if add & _type_flags:
            flags &= ~_type_flags
        node = self.alternatives((flags | add) & ~remove)
        self.close(start)
        return ('seq', [node])

    # --- \x and [ ... ]

    def code(self, c, start):
        """The character of an escape that means the same inside and outside of sets; None when it is none."""
        if c == 'x':
            digits = self.hex_digits(2)
            if len(digits) != 2:
                self.fail_at(f'incomplete escape \\x{digits}', start)
            return int(digits, 16)
        if self.is_str and (c == 'u' or c == 'U'):
            count = 4 if c == 'u' else 8
            digits = self.hex_digits(count)
            if len(digits) != count:
                self.fail_at(f'incomplete escape \\{c}{digits}', start)
            value = int(digits, 16)
            if value > 0x10FFFF:
                self.fail_at(f'bad escape \\{c}{digits}', start)
            return value
        if self.is_str and c == 'N':
            return self.named_character(start)
        return None

    def named_character(self, start):
        if self.text[self.pos:self.pos + 1] != '{':
            self.fail_at('missing {', self.pos)
        self.pos += 1
        end = self.text.find('}', self.pos)
        name = self.text[self.pos:end if end >= 0 else None]
        if not name:
            self.fail_at('missing character name', self.pos)
        if end < 0:
            self.fail_at('missing }, unterminated name', self.pos)
        self.pos = end + 1
        from unicodedata import lookup
        try:
            return ord(lookup(name))
        except (KeyError, TypeError):
            self.fail_at(f'undefined character name {name!r}', start)

    def hex_digits(self, most):
        end = self.pos
        while end < len(self.text) and end - self.pos < most and self.text[end] in _hexadecimal:
            end += 1
        digits = self.text[self.pos:end]
        self.pos = end
        return digits

    def escape(self, flags, start):
        if self.pos >= len(self.text):
            self.fail_at('bad escape (end of pattern)', start)
        c = self.text[self.pos]
        self.pos += 1
        value = self.code(c, start)
        if value is not None:
            return ('char', value, flags)
        if c == 'A':
            return ('at', 'AtStart')
        if c == 'Z' or c == 'z':
            return ('at', 'AtStringEnd')
        if c == 'b' or c == 'B':
            return ('at', 'AtBoundary' if c == 'b' else 'AtNotBoundary', self.category(4, flags))
        if c in _categories:
            return ('set', False, [(1, self.category(_categories[c], flags), 0)], flags)
        if c == '0':
            digits = '0'
            while len(digits) < 3 and self.peek() in _octal and self.peek():
                digits += self.peek()
                self.pos += 1
            return ('char', int(digits, 8), flags)
        if c in _digits:
            digits = c
            if self.peek() in _digits and self.peek():
                digits += self.peek()
                self.pos += 1
                if c in _octal and digits[1] in _octal and self.peek() in _octal and self.peek():
                    digits += self.peek()
                    self.pos += 1
                    value = int(digits, 8)
                    if value > 0o377:
                        self.fail_at(f'octal escape value \\{digits} outside of range 0-0o377', start)
                    return ('char', value, flags)
            number = int(digits)
            if number <= self.groups:
                return self.reference(number, flags, start)
            self.fail_at(f'invalid group reference {number}', start + 1)
        if c in _letters:
            if c in _escapes and c != 'b':
                return ('char', _escapes[c], flags)
            self.fail_at(f'bad escape \\{c}', start)
        return ('char', ord(c), flags)

    def category(self, number, flags):
        return number if self.is_str and not flags & A else number + 6

    def set(self, flags, start):
        items = []
        negated = self.take('^')
        first = True
        while True:
            if self.pos >= len(self.text):
                self.fail_at('unterminated character set', start)
            at = self.pos
            c = self.text[self.pos]
            self.pos += 1
            if c == ']' and not first:
                break
            first = False
            low = self.set_escape(flags, at) if c == '\\' else (0, ord(c), ord(c))
            if self.take('-'):
                if self.pos >= len(self.text):
                    self.fail_at('unterminated character set', start)
                to = self.pos
                c = self.text[self.pos]
                self.pos += 1
                if c == ']':
                    items.append(low)
                    items.append((0, 45, 45))
                    break
                high = self.set_escape(flags, to) if c == '\\' else (0, ord(c), ord(c))
                shown = self.text[at:self.pos]
                if low[0] or high[0] or high[1] < low[1]:
                    self.fail_at(f'bad character range {shown}', at)
                items.append((0, low[1], high[1]))
            else:
                items.append(low)
        if len(items) == 1 and not negated and items[0][0] == 0 and items[0][1] == items[0][2]:
            return ('char', items[0][1], flags)
        return ('set', negated, items, flags)

    def set_escape(self, flags, start):
        if self.pos >= len(self.text):
            self.fail_at('bad escape (end of pattern)', start)
        c = self.text[self.pos]
        self.pos += 1
        value = self.code(c, start)
        if value is None:
            if c in _categories:
                return (1, self.category(_categories[c], flags), 0)
            if c in _escapes:
                value = _escapes[c]
            elif c in _octal:
                digits = c
                while len(digits) < 3 and self.peek() in _octal and self.peek():
                    digits += self.peek()
                    self.pos += 1
                value = int(digits, 8)
                if value > 0o377:
                    self.fail_at(f'octal escape value \\{digits} outside of range 0-0o377', start)
            elif c in _digits or c in _letters:
                self.fail_at(f'bad escape \\{c}', start)
            else:
                value = ord(c)
        return (0, value, value)

    def width(self, node):
        """The least and most characters that a node takes."""
        kind = node[0]
        if kind == 'char' or kind == 'any' or kind == 'set':
            return 1, 1
        if kind == 'seq':
            least = most = 0
            for n in node[1]:
                a, b = self.width(n)
                least += a
                most += b
            return least, min(most, _endless)
        if kind == 'alt':
            widths = [self.width(n) for n in node[1]]
            return min([w[0] for w in widths]), max([w[1] for w in widths])
        if kind == 'group':
            return self.widths.get(node[1]) or self.width(node[2])
        if kind == 'repeat':
            least, most = self.width(node[4])
            return min(least * node[2], _endless), min(most * node[3], _endless)
        if kind == 'back':
            return self.widths.get(node[1], (0, _endless))
        if kind == 'look' and node[1] == 2:
            return self.width(node[3])
        if kind == 'if':
            a, b = self.width(node[2]), self.width(node[3])
            return min(a[0], b[0]), max(a[1], b[1])
        return 0, 0
