# The module base64: bytes as letters and digits.
from _base85 import a85decode, a85encode, b85decode, b85encode, z85decode, z85encode

__all__ = ['encodebytes', 'decodebytes', 'b64encode', 'b64decode', 'b32encode', 'b32decode', 'b16encode', 'b16decode', 'standard_b64encode',
           'standard_b64decode', 'urlsafe_b64encode', 'urlsafe_b64decode', 'b32hexencode', 'b32hexdecode', 'a85encode', 'a85decode',
           'b85encode', 'b85decode', 'z85encode', 'z85decode']

_letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
_standard = _letters + '+/'
_pairs = [a + b for a in _standard for b in _standard]
_values = {c: i for i, c in enumerate(_standard)}
_letters32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'


class Error(ValueError):
    """What is not of an encoding."""

    __module__ = 'binascii'


def _as_bytes(s):
    if isinstance(s, str):
        try:
            return s.encode('ascii')
        except UnicodeEncodeError:
            raise ValueError('string argument should contain only ASCII characters') from None
    if isinstance(s, bytes):
        return s
    try:
        return bytes(s) if not isinstance(s, int) else _refuse(s)
    except TypeError:
        raise TypeError(f'argument should be a bytes-like object or ASCII string, not {s.__class__.__name__!r}') from None


def _refuse(s):
    raise TypeError


def _need_bytes(s):
    if not isinstance(s, (bytes, bytearray, memoryview)):
        raise TypeError(f"a bytes-like object is required, not '{type(s).__name__}'")
    return s


def _encode(s):
    pairs = _pairs
    n = len(s)
    whole = n - n % 3
    out = []
    for i in range(0, whole, 3):
        x = s[i] << 16 | s[i + 1] << 8 | s[i + 2]
        out.append(pairs[x >> 12])
        out.append(pairs[x & 4095])
    if n - whole == 1:
        out.append(pairs[s[-1] << 4] + '==')
    elif n - whole == 2:
        x = s[-2] << 10 | s[-1] << 2
        out.append(pairs[x >> 6] + _standard[x & 63] + '=')
    return ''.join(out)


def _decode(text, strict):
    values = _values
    out = []
    group = count = pads = 0
    ended = False
    for i, c in enumerate(text):
        v = values.get(c)
        if v is None:
            if c == '=':
                if strict and count == 0 and not pads:
                    raise Error('Leading padding not allowed' if i == 0 else 'Excess padding not allowed')
                pads += 1
                if count >= 2 and count + pads >= 4:
                    if strict and i + 1 < len(text):
                        raise Error('Excess padding not allowed' if text[i + 1] == '=' else 'Excess data after padding')
                    ended = True
                    break
                continue
            if strict:
                raise Error('Only base64 data is allowed')
            continue
        if pads:
            if strict:
                raise Error('Discontinuous padding not allowed')
            pads = 0
        group = group << 6 | v
        count += 1
        if count == 4:
            out.append(group)
            group = count = 0
    if count and not ended:
        if count == 1:
            raise Error(f'Invalid base64-encoded string: number of data characters ({len(out) * 4 + 1}) cannot be 1 more than a multiple of 4')
        raise Error('Incorrect padding')
    data = b''.join([x.to_bytes(3, 'big') for x in out])
    if count == 2:
        data += bytes([group >> 4])
    elif count == 3:
        data += (group >> 2).to_bytes(2, 'big')
    return data


def b64encode(s, altchars=None):
    """Bytes as Base64."""
    text = _encode(_need_bytes(s))
    if altchars is not None:
        assert len(altchars) == 2, repr(altchars)
        text = text.translate({43: altchars[0], 47: altchars[1]})
    return text.encode('ascii')


def b64decode(s, altchars=None, validate=False):
    """The bytes of a Base64 text."""
    text = _as_bytes(s).decode('latin-1')
    if altchars is not None:
        altchars = _as_bytes(altchars)
        assert len(altchars) == 2, repr(altchars)
        text = text.translate({altchars[0]: '+', altchars[1]: '/'})
    return _decode(text, validate)


def standard_b64encode(s):
    """Bytes as Base64 in the standard letters."""
    return b64encode(s)


def standard_b64decode(s):
    """The bytes of a Base64 text in the standard letters."""
    return b64decode(s)


def urlsafe_b64encode(s):
    """Bytes as Base64 with - and _."""
    return b64encode(s, b'-_')


def urlsafe_b64decode(s):
    """The bytes of a Base64 text with - and _."""
    return b64decode(_as_bytes(s).decode('latin-1').translate({45: '+', 95: '/'}).encode('latin-1'))


def b32encode(s):
    """Bytes as Base32."""
    s = _need_bytes(s)
    left = len(s) % 5
    padded = s + bytes(5 - left) if left else s
    out = []
    for i in range(0, len(padded), 5):
        x = int.from_bytes(padded[i:i + 5], 'big')
        out.append(''.join([_letters32[x >> shift & 31] for shift in range(35, -1, -5)]))
    text = ''.join(out)
    if left:
        pad = {1: 6, 2: 4, 3: 3, 4: 1}[left]
        text = text[:-pad] + '=' * pad
    return text.encode('ascii')


def b32decode(s, casefold=False, map01=None):
    """The bytes of a Base32 text."""
    s = _as_bytes(s).decode('latin-1')
    if len(s) % 8:
        raise Error('Incorrect padding')
    if map01 is not None:
        s = s.translate({48: 'O', 49: _as_bytes(map01).decode()})
    if casefold:
        s = s.upper()
    size = len(s)
    s = s.rstrip('=')
    pad = size - len(s)
    out = []
    values = {c: i for i, c in enumerate(_letters32)}
    group = 0
    for i in range(0, len(s), 8):
        part = s[i:i + 8]
        group = 0
        for c in part:
            if c not in values:
                raise Error('Non-base32 digit found')
            group = group << 5 | values[c]
        group <<= 5 * (8 - len(part))
        out.append(group.to_bytes(5, 'big'))
    if pad not in (0, 1, 3, 4, 6):
        raise Error('Incorrect padding')
    data = b''.join(out)
    return data[:-((5 * pad + 4) // 8)] if pad and data else data


_hex32 = b'0123456789ABCDEFGHIJKLMNOPQRSTUV'
_to_hex32 = bytes.maketrans(_letters32.encode(), _hex32)
_of_hex32 = bytes(_letters32.encode()[_hex32.index(c)] if c in _hex32 else 61 if c == 61 else 0 for c in range(256))


def b32hexencode(s):
    """Bytes in base32 with digits before letters."""
    return b32encode(s).translate(_to_hex32)


def b32hexdecode(s, casefold=False):
    """The bytes that are in base32 with digits before letters."""
    s = _as_bytes(s)
    return b32decode((s.upper() if casefold else s).translate(_of_hex32))


def b16encode(s):
    """Bytes as Base16."""
    return _need_bytes(s).hex().upper().encode('ascii')


def b16decode(s, casefold=False):
    """The bytes of a Base16 text."""
    text = _as_bytes(s).decode('latin-1')
    if casefold:
        text = text.upper()
    if any(c not in '0123456789ABCDEF' for c in text):
        raise Error('Non-base16 digit found')
    if len(text) % 2:
        raise Error('Odd-length string')
    return bytes.fromhex(text)


def _need_lines(s):
    if not isinstance(s, (bytes, bytearray, memoryview)):
        raise TypeError(f'expected bytes-like object, not {s.__class__.__name__}')
    return s


def encodebytes(s):
    """Bytes as Base64 in lines of 76 characters."""
    s = _need_lines(s)
    return b''.join([b64encode(s[i:i + 57]) + b'\n' for i in range(0, len(s), 57)])


def decodebytes(s):
    """The bytes of a Base64 text of several lines."""
    return b64decode(_need_lines(s))
