# The module json.encoder: what json encodes with.
from json import JSONEncoder
from _json import quote as _quote


@builtin
def encode_basestring_ascii(string, /):
    """A str as JSON in ASCII."""
    return _quote(string, True)


@builtin
def encode_basestring(string, /):
    """A str as JSON."""
    return _quote(string, False)
