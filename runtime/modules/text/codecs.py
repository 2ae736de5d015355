# The module codecs: encodings by name, also those that are not between str and bytes.
__all__ = ['encode', 'decode', 'lookup', 'getencoder', 'getdecoder', 'CodecInfo', 'BOM', 'BOM_BE', 'BOM_LE', 'BOM32_BE', 'BOM32_LE', 'BOM64_BE', 'BOM64_LE',
           'BOM_UTF8', 'BOM_UTF16', 'BOM_UTF16_LE', 'BOM_UTF16_BE', 'BOM_UTF32', 'BOM_UTF32_LE', 'BOM_UTF32_BE']

BOM_UTF8 = b'\xef\xbb\xbf'
BOM_LE = BOM_UTF16_LE = BOM = BOM_UTF16 = BOM32_LE = b'\xff\xfe'
BOM_BE = BOM_UTF16_BE = BOM32_BE = b'\xfe\xff'
BOM_UTF32 = BOM_UTF32_LE = BOM64_LE = b'\xff\xfe\x00\x00'
BOM_UTF32_BE = BOM64_BE = b'\x00\x00\xfe\xff'

_turned = {c + i: c + (i + 13) % 26 for c in (65, 97) for i in range(26)}


def _rot13(text):
    return text.translate(_turned)


def _to_hex(data):
    return bytes(data).hex().encode()


def _from_hex(data):
    return bytes.fromhex(bytes(data).decode())


def _to_base64(data):
    from base64 import encodebytes
    return encodebytes(data)


def _from_base64(data):
    from base64 import decodebytes
    return decodebytes(data)


# Encodings of str to str and of bytes to bytes, by their names without separators.
_others = {'rot13': ('rot-13', _rot13, _rot13), 'hex': ('hex', _to_hex, _from_hex), 'hexcodec': ('hex', _to_hex, _from_hex),
           'base64': ('base64', _to_base64, _from_base64), 'base64codec': ('base64', _to_base64, _from_base64)}


def _plain(encoding):
    return encoding.lower().replace('-', '').replace('_', '').replace(' ', '')


def encode(obj, encoding='utf-8', errors='strict'):
    """Encodes obj using the codec registered for encoding."""
    if (other := _others.get(_plain(encoding))) is not None:
        return other[1](obj)
    return obj.encode(encoding, errors)


def decode(obj, encoding='utf-8', errors='strict'):
    """Decodes obj using the codec registered for encoding."""
    if (other := _others.get(_plain(encoding))) is not None:
        return other[2](obj)
    return str(obj, encoding, errors)


class CodecInfo(tuple):
    """Codec details when looking up the codec registry"""

    def __new__(cls, encode, decode, name=None):
        self = tuple.__new__(cls, (encode, decode, None, None))
        self.name = name
        self.encode = encode
        self.decode = decode
        return self

    def __repr__(self):
        return f'<codecs.CodecInfo object for encoding {self.name} at {id(self):#x}>'


_names = {'utf8': 'utf-8', 'u8': 'utf-8', 'utf': 'utf-8', 'cp65001': 'utf-8', 'utf8sig': 'utf-8-sig', 'latin1': 'iso8859-1', 'latin': 'iso8859-1', 'l1': 'iso8859-1',
          'iso88591': 'iso8859-1', '8859': 'iso8859-1', 'usascii': 'ascii', '646': 'ascii', 'utf16': 'utf-16', 'u16': 'utf-16', 'utf16le': 'utf-16-le',
          'utf16be': 'utf-16-be', 'utf32': 'utf-32', 'u32': 'utf-32', 'utf32le': 'utf-32-le', 'utf32be': 'utf-32-be', 'windows1252': 'cp1252', '1252': 'cp1252',
          'unicodeescape': 'unicode-escape', 'rawunicodeescape': 'raw-unicode-escape'}


def lookup(encoding, /):
    """Looks up a codec tuple and returns a CodecInfo object."""
    plain = _plain(encoding)
    if plain in _others:
        name = _others[plain][0]
    else:
        ''.encode(encoding)  # raises where there is none
        name = _names.get(plain, encoding.lower())

    def encode_all(obj, errors='strict'):
        return encode(obj, name, errors), len(obj)

    def decode_all(obj, errors='strict'):
        return decode(obj, name, errors), len(obj)
    return CodecInfo(encode_all, decode_all, name)


def getencoder(encoding):
    """Look up a codec by its name and return its encoder function."""
    return lookup(encoding).encode


def getdecoder(encoding):
    """Look up a codec by its name and return its decoder function."""
    return lookup(encoding).decode
