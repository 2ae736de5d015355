# The module json: JSON texts to values and back.
import _json

__all__ = ['dump', 'dumps', 'load', 'loads', 'JSONDecoder', 'JSONDecodeError', 'JSONEncoder']


class JSONDecodeError(ValueError):
    """What a text is refused with: msg, doc, pos, lineno, colno."""

    __module__ = 'json.decoder'

    def __init__(self, msg, doc, pos):
        lineno = doc.count('\n', 0, pos) + 1
        colno = pos - doc.rfind('\n', 0, pos)
        ValueError.__init__(self, f'{msg}: line {lineno} column {colno} (char {pos})')
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


@builtin
def _fail(message, text, position):
    raise JSONDecodeError(message, text, position)


_plain_options = (_fail, True, None, None, None, None, None)


class JSONDecoder:
    """Makes values out of JSON texts."""

    __module__ = 'json.decoder'

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True, object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook
        self.memo = {}

    def _options(self):
        parse_float = None if self.parse_float is float else self.parse_float
        parse_int = None if self.parse_int is int else self.parse_int
        return (_fail, bool(self.strict), self.object_hook, self.object_pairs_hook, parse_float, parse_int, self.parse_constant)

    def decode(self, s):
        """The value in a text that holds nothing else."""
        return _json.parse(s, 0, True, self._options())

    def raw_decode(self, s, idx=0):
        """The value that begins at idx, and where it ends."""
        if idx < 0:
            raise ValueError('idx cannot be negative')
        if s[idx:idx + 1] in (' ', '\t', '\n', '\r'):
            raise JSONDecodeError('Expecting value', s, idx)
        return _json.parse(s, idx, False, self._options())


class JSONEncoder:
    """Makes JSON texts out of values."""

    __module__ = 'json.encoder'
    item_separator = ', '
    key_separator = ': '

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False, indent=None,
                 separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ','
        if default is not None:
            self.default = default

    def default(self, o):
        """A value that can be encoded in place of o."""
        raise TypeError(f'Object of type {o.__class__.__name__} is not JSON serializable')

    def encode(self, o):
        """o as a JSON text."""
        indent = self.indent
        if indent is not None and not isinstance(indent, str):
            indent = ' ' * indent
        default = None
        if type(self).default is not _default or 'default' in self.__dict__:
            default = self.default
        return _json.render(o, (default, bool(self.ensure_ascii), bool(self.check_circular), bool(self.allow_nan), bool(self.skipkeys),
                                bool(self.sort_keys), indent, self.item_separator, self.key_separator))

    def iterencode(self, o, _one_shot=False):
        """o as a JSON text, in pieces."""
        indent = self.indent
        if indent is not None and not isinstance(indent, str):
            indent = ' ' * indent
        return _pieces(self, o, {} if self.check_circular else None, indent, 0)


def _pieces(encoder, o, markers, indent, level):
    # The pieces that CPython's encoder without C makes: what begins a value comes with what separates it.
    whole = encoder.encode
    if isinstance(o, (str, int, float)) or o is None:
        yield whole(o)
        return
    is_dict = isinstance(o, dict)
    if not is_dict and not isinstance(o, (list, tuple)):
        if markers is not None:
            if id(o) in markers:
                raise ValueError('Circular reference detected')
            markers[id(o)] = o
        o_id = id(o)
        yield from _pieces(encoder, encoder.default(o), markers, indent, level)
        if markers is not None:
            del markers[o_id]
        return
    if not o:
        yield '{}' if is_dict else '[]'
        return
    if markers is not None:
        if id(o) in markers:
            raise ValueError('Circular reference detected')
        markers[id(o)] = o
    newline = None if indent is None else '\n' + indent * (level + 1)
    separator = encoder.item_separator + (newline or '')
    if is_dict:
        yield '{'
        if newline is not None:
            yield newline
        first = True
        for key, value in sorted(o.items()) if encoder.sort_keys else o.items():
            if not isinstance(key, str):
                if isinstance(key, (int, float)) or key is None:
                    key = whole(key)
                elif encoder.skipkeys:
                    continue
                else:
                    raise TypeError(f'keys must be str, int, float, bool or None, not {key.__class__.__name__}')
            if not first:
                yield separator
            first = False
            yield whole(key)
            yield encoder.key_separator
            yield from _pieces(encoder, value, markers, indent, level + 1)
    else:
        begin = '[' + (newline or '')
        for value in o:
            if isinstance(value, (str, int, float)) or value is None:
                yield begin + whole(value)
            else:
                yield begin
                yield from _pieces(encoder, value, markers, indent, level + 1)
            begin = separator
    if newline is not None:
        yield '\n' + indent * level
    yield '}' if is_dict else ']'
    if markers is not None:
        del markers[id(o)]


_default = JSONEncoder.default
_render_options = (None, True, True, True, False, False, None, ', ', ': ')


def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None, separators=None,
          default=None, sort_keys=False, **kw):
    """obj as a JSON text."""
    if cls is None and indent is None and separators is None and default is None and not (
            skipkeys or sort_keys or kw) and ensure_ascii and check_circular and allow_nan:
        return _json.render(obj, _render_options)
    return (cls or JSONEncoder)(skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular, allow_nan=allow_nan,
                                indent=indent, separators=separators, default=default, sort_keys=sort_keys, **kw).encode(obj)


def dump(obj, fp, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None, separators=None,
         default=None, sort_keys=False, **kw):
    """Writes obj as a JSON text to a file."""
    for piece in (cls or JSONEncoder)(skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular, allow_nan=allow_nan,
                                      indent=indent, separators=separators, default=default, sort_keys=sort_keys, **kw).iterencode(obj):
        fp.write(piece)


def detect_encoding(b):
    """The encoding of the bytes of a JSON text."""
    if b.startswith((b'\xff\xfe\x00\x00', b'\x00\x00\xfe\xff')):
        return 'utf-32'
    if b.startswith((b'\xff\xfe', b'\xfe\xff')):
        return 'utf-16'
    if b.startswith(b'\xef\xbb\xbf'):
        return 'utf-8-sig'
    if len(b) >= 4:
        if not b[0]:
            return 'utf-16-be' if b[1] else 'utf-32-be'
        if not b[1]:
            return 'utf-16-le' if b[2] or b[3] else 'utf-32-le'
    elif len(b) == 2:
        if not b[0]:
            return 'utf-16-be'
        if not b[1]:
            return 'utf-16-le'
    return 'utf-8'


def loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None, **kw):
    """The value in a JSON text."""
    if isinstance(s, str):
        if s.startswith('\ufeff'):
            raise JSONDecodeError('Unexpected UTF-8 BOM (decode using utf-8-sig)', s, 0)
    else:
        if not isinstance(s, (bytes, bytearray)):
            raise TypeError(f'the JSON object must be str, bytes or bytearray, not {s.__class__.__name__}')
        s = s.decode(detect_encoding(s), 'surrogatepass')
    if cls is None and not kw:
        return _json.parse(s, 0, True, _plain_options if object_hook is parse_float is parse_int is parse_constant is object_pairs_hook is None
                           else (_fail, True, object_hook, object_pairs_hook, parse_float, parse_int, parse_constant))
    if object_hook is not None:
        kw['object_hook'] = object_hook
    if object_pairs_hook is not None:
        kw['object_pairs_hook'] = object_pairs_hook
    if parse_float is not None:
        kw['parse_float'] = parse_float
    if parse_int is not None:
        kw['parse_int'] = parse_int
    if parse_constant is not None:
        kw['parse_constant'] = parse_constant
    return (cls or JSONDecoder)(**kw).decode(s)


def load(fp, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None, **kw):
    """The value in a file that holds a JSON text."""
    return loads(fp.read(), cls=cls, object_hook=object_hook, parse_float=parse_float, parse_int=parse_int, parse_constant=parse_constant,
                 object_pairs_hook=object_pairs_hook, **kw)
