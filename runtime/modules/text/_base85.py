# The encodings of base64 that make five characters of four bytes.

_a85 = bytes(range(33, 118))
_b85 = b'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~'
_z85 = b'0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#'
_b85_values = {c: i for i, c in enumerate(_b85)}
_to_z85 = bytes.maketrans(_b85, _z85)
_of_z85 = bytes.maketrans(_z85 + b';_`|~', _b85 + bytes(5))


def _as_bytes(s):
    import base64
    return base64._as_bytes(s)


def _encode(b, digits, pad, foldnuls=False, foldspaces=False):
    if not isinstance(b, (bytes, bytearray)):
        b = memoryview(b).tobytes()
    padding = -len(b) % 4
    b = bytes(b) + bytes(padding)
    chunks = []
    for i in range(0, len(b), 4):
        word = int.from_bytes(b[i:i + 4])
        if foldnuls and not word:
            chunks.append(b'z')
        elif foldspaces and word == 0x20202020:
            chunks.append(b'y')
        else:
            chunks.append(bytes((digits[word // 52200625], digits[word // 614125 % 85], digits[word // 7225 % 85], digits[word // 85 % 85], digits[word % 85])))
    if padding and not pad:
        if chunks[-1] == b'z':
            chunks[-1] = digits[:1] * 5
        chunks[-1] = chunks[-1][:-padding]
    return b''.join(chunks)


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    """Bytes in Ascii85."""
    result = _encode(b, _a85, pad, True, foldspaces)
    if adobe:
        result = b'<~' + result
    if wrapcol:
        wrapcol = max(2 if adobe else 1, wrapcol)
        chunks = [result[i:i + wrapcol] for i in range(0, len(result), wrapcol)]
        if adobe and len(chunks[-1]) + 2 > wrapcol:
            chunks.append(b'')
        result = b'\n'.join(chunks)
    return result + b'~>' if adobe else result


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b' \t\n\r\x0b'):
    """The bytes that are in Ascii85."""
    b = _as_bytes(b)
    if adobe:
        if not b.endswith(b'~>'):
            raise ValueError("Ascii85 encoded byte sequences must end with b'~>'")
        b = b[2:-2] if b.startswith(b'<~') else b[:-2]
    decoded = []
    value = count = 0
    for x in b + b'u' * 4:
        if 33 <= x <= 117:
            value = value * 85 + x - 33
            count += 1
            if count == 5:
                if value >> 32:
                    raise ValueError('Ascii85 overflow')
                decoded.append(value.to_bytes(4))
                value = count = 0
        elif x == 122 or foldspaces and x == 121:
            if count:
                raise ValueError(f'{chr(x)} inside Ascii85 5-tuple')
            decoded.append(bytes(4) if x == 122 else b'    ')
        elif x not in ignorechars:
            raise ValueError('Non-Ascii85 digit found: %c' % x)
    result = b''.join(decoded)
    return result[:count - 4] if count < 4 else result


def b85encode(b, pad=False):
    """Bytes in base85."""
    return _encode(b, _b85, pad)


def b85decode(b):
    """The bytes that are in base85."""
    b = _as_bytes(b)
    padding = -len(b) % 5
    b += b'~' * padding
    out = []
    value = 0
    for i, c in enumerate(b):
        digit = _b85_values.get(c)
        if digit is None:
            raise ValueError(f'bad base85 character at position {i}')
        value = value * 85 + digit
        if i % 5 == 4:
            if value >> 32:
                raise ValueError(f'base85 overflow in hunk starting at byte {i - 4}')
            out.append(value.to_bytes(4))
            value = 0
    result = b''.join(out)
    return result[:-padding] if padding else result


def z85encode(s):
    """Bytes in the base85 of ZeroMQ."""
    return b85encode(s).translate(_to_z85)


def z85decode(s):
    """The bytes that are in the base85 of ZeroMQ."""
    s = _as_bytes(s).translate(_of_z85)
    try:
        return b85decode(s)
    except ValueError as e:
        raise ValueError(e.args[0].replace('base85', 'z85')) from None
