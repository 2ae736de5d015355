# The module string: sets of characters, templates and formatters.
whitespace = ' \t\n\r\v\f'
ascii_lowercase = 'abcdefghijklmnopqrstuvwxyz'
ascii_uppercase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
ascii_letters = ascii_lowercase + ascii_uppercase
digits = '0123456789'
hexdigits = digits + 'abcdef' + 'ABCDEF'
octdigits = '01234567'
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """Every word of s with a capital letter first and small ones after."""
    return (sep or ' ').join(map(str.capitalize, s.split(sep)))


class Template:
    """Text with $names to be put in."""

    delimiter = '$'
    idpattern = r'(?a:[_a-z][_a-z0-9]*)'
    braceidpattern = None
    _pattern = None

    def __init__(self, template):
        self.template = template

    @classmethod
    def _matcher(cls):
        # Made anew for a class whose delimiter or pattern is its own.
        import re
        pattern = getattr(cls, 'pattern', None)
        key = (pattern, cls.delimiter, cls.idpattern, cls.braceidpattern, getattr(cls, 'flags', re.IGNORECASE))
        if cls._pattern is None or cls._pattern[0] != key:
            if pattern is None:
                delimiter = re.escape(cls.delimiter)
                braced = cls.braceidpattern or cls.idpattern
                pattern = f'{delimiter}(?:(?P<escaped>{delimiter})|(?P<named>{cls.idpattern})|{{(?P<braced>{braced})}}|(?P<invalid>))'
            cls._pattern = key, re.compile(pattern, key[4])
        return cls._pattern[1]

    def _invalid(self, match):
        at = match.start('invalid')
        lines = self.template[:at].splitlines(keepends=True)
        if lines:
            column, line = at - len(''.join(lines[:-1])), len(lines)
        else:
            column = line = 1
        raise ValueError(f'Invalid placeholder in string: line {line}, col {column}')

    def _fill(self, mapping, kws, safe):
        def convert(match):
            name = match.group('named') or match.group('braced')
            if name is not None:
                if safe:
                    try:
                        return str(kws[name] if name in kws else mapping[name])
                    except KeyError:
                        return match.group()
                return str(kws[name] if name in kws else mapping[name])
            if match.group('escaped') is not None:
                return self.delimiter
            if safe:
                return match.group()
            self._invalid(match)
        return self._matcher().sub(convert, self.template)

    def substitute(self, mapping={}, /, **kws):
        """The text with every name replaced."""
        return self._fill(mapping, kws, False)

    def safe_substitute(self, mapping={}, /, **kws):
        """The text with the known names replaced."""
        return self._fill(mapping, kws, True)

    def is_valid(self):
        """Whether every $ is part of a placeholder."""
        return all(m.group('invalid') is None for m in self._matcher().finditer(self.template))

    def get_identifiers(self):
        """The names, each once."""
        names = []
        for m in self._matcher().finditer(self.template):
            name = m.group('named') or m.group('braced')
            if name is not None and name not in names:
                names.append(name)
        return names


class Formatter:
    """str.format as methods that can be overridden."""

    def format(self, format_string, /, *args, **kwargs):
        """The text with its fields replaced."""
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        """The same with the arguments as a tuple and a dict."""
        used_args = set()
        result, _ = self._vformat(format_string, args, kwargs, used_args, 2, 0)
        self.check_unused_args(used_args, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args, depth, number):
        if depth < 0:
            raise ValueError('Max string recursion exceeded')
        result = []
        for literal, name, spec, conversion in self.parse(format_string):
            if literal:
                result.append(literal)
            if name is None:
                continue
            first = name.split('.', 1)[0].split('[', 1)[0]
            if first == '':
                if number is False:
                    raise ValueError('cannot switch from manual field specification to automatic field numbering')
                name = str(number) + name
                number += 1
            elif first.isdigit():
                if number:
                    raise ValueError('cannot switch from automatic field numbering to manual field specification')
                number = False
            obj, used = self.get_field(name, args, kwargs)
            used_args.add(used)
            obj = self.convert_field(obj, conversion)
            spec, number = self._vformat(spec, args, kwargs, used_args, depth - 1, number)
            result.append(self.format_field(obj, spec))
        return ''.join(result), number

    def get_value(self, key, args, kwargs):
        """The argument with a number or name."""
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        """May complain about arguments that no field used."""

    def format_field(self, value, format_spec):
        """A value as text."""
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        """A value after !s, !r or !a."""
        if conversion is None:
            return value
        if conversion == 's':
            return str(value)
        if conversion == 'r':
            return repr(value)
        if conversion == 'a':
            return ascii(value)
        raise ValueError(f'Unknown conversion specifier {conversion!s}')

    def parse(self, format_string):
        """(literal, field name, format spec, conversion) for each field."""
        literal = []
        i = 0
        n = len(format_string)
        while i < n:
            c = format_string[i]
            i += 1
            if c not in '{}':
                literal.append(c)
                continue
            if i < n and format_string[i] == c:
                literal.append(c)
                i += 1
                yield ''.join(literal), None, None, None
                literal = []
                continue
            if c == '}':
                raise ValueError("Single '}' encountered in format string")
            if i >= n:
                raise ValueError("Single '{' encountered in format string")
            start = i
            depth = 1
            while i < n and depth:
                depth += (format_string[i] == '{') - (format_string[i] == '}')
                i += 1
            if depth:
                raise ValueError("expected '}' before end of string")
            field = format_string[start:i - 1]
            name, conversion, spec = field, None, ''
            at = bracket = 0
            for at, c in enumerate(field):
                if c == '[':
                    bracket = 1
                elif c == ']':
                    bracket = 0
                elif not bracket and c in '!:':
                    name = field[:at]
                    if c == '!':
                        conversion = field[at + 1:at + 2]
                        rest = field[at + 2:]
                        if not conversion:
                            raise ValueError("end of string while looking for conversion specifier")
                        if rest and rest[0] != ':':
                            raise ValueError("expected ':' after conversion specifier")
                        spec = rest[1:]
                    else:
                        spec = field[at + 1:]
                    break
            yield ''.join(literal), name, spec, conversion
            literal = []
        if literal:
            yield ''.join(literal), None, None, None

    def get_field(self, field_name, args, kwargs):
        """The value of a field, and the number or name that it begins with."""
        i = 0
        while i < len(field_name) and field_name[i] not in '.[':
            i += 1
        first = field_name[:i]
        first = int(first) if first.isdigit() else first
        obj = self.get_value(first, args, kwargs)
        while i < len(field_name):
            if field_name[i] == '.':
                end = i + 1
                while end < len(field_name) and field_name[end] not in '.[':
                    end += 1
                obj = getattr(obj, field_name[i + 1:end])
                i = end
            else:
                end = field_name.index(']', i)
                key = field_name[i + 1:end]
                obj = obj[int(key) if key.isdigit() else key]
                i = end + 1
        return obj, first
