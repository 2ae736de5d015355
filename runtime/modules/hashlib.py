# The module hashlib: digests of bytes.
import _hash

algorithms_guaranteed = {'md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'sha3_224', 'sha3_256', 'sha3_384', 'sha3_512'}
algorithms_available = set(algorithms_guaranteed) | {'sha512_224', 'sha512_256'}


@builtin
class HASH:
    """A digest that data is added to."""

    __module__ = '_hashlib'

    def __init__(self, name, data, state=None):
        self.name = name
        self.digest_size, self.block_size = _hash.sizes(name)
        self._state = _hash.start(name) if state is None else state
        if data != b'':
            self.update(data)

    def __repr__(self):
        return f'<{self.name} {object.__repr__(self)[1:]}'

    def update(self, obj, /):
        """Adds data."""
        self._state = _hash.update(self.name, self._state, obj)

    def digest(self):
        """The digest of all data so far."""
        return _hash.digest(self.name, self._state)

    def hexdigest(self):
        """The digest in hexadecimal."""
        return _hash.digest(self.name, self._state).hex()

    def copy(self):
        """Another digest that has seen the same."""
        return HASH(self.name, b'', self._state)


@builtin
def new(name, data=b'', *, usedforsecurity=True):
    """A digest by name."""
    lower = name.lower().replace('-', '_')
    if lower not in algorithms_available:
        raise ValueError(f'unsupported hash type {name}')
    return HASH(lower, data)


@builtin
def _constructor(name):
    """The function that begins a digest of this name."""
    def construct(data=b'', *, usedforsecurity=True):
        return HASH(name, data)
    construct.__name__ = construct.__qualname__ = 'openssl_' + name
    return construct


md5 = _constructor('md5')
sha1 = _constructor('sha1')
sha224 = _constructor('sha224')
sha256 = _constructor('sha256')
sha384 = _constructor('sha384')
sha512 = _constructor('sha512')
sha3_224 = _constructor('sha3_224')
sha3_256 = _constructor('sha3_256')
sha3_384 = _constructor('sha3_384')
sha3_512 = _constructor('sha3_512')
