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
def md5(data=b'', *, usedforsecurity=True):
    return HASH('md5', data)


@builtin
def sha1(data=b'', *, usedforsecurity=True):
    return HASH('sha1', data)


@builtin
def sha224(data=b'', *, usedforsecurity=True):
    return HASH('sha224', data)


@builtin
def sha256(data=b'', *, usedforsecurity=True):
    return HASH('sha256', data)


@builtin
def sha384(data=b'', *, usedforsecurity=True):
    return HASH('sha384', data)


@builtin
def sha512(data=b'', *, usedforsecurity=True):
    return HASH('sha512', data)


@builtin
def sha3_224(data=b'', *, usedforsecurity=True):
    return HASH('sha3_224', data)


@builtin
def sha3_256(data=b'', *, usedforsecurity=True):
    return HASH('sha3_256', data)


@builtin
def sha3_384(data=b'', *, usedforsecurity=True):
    return HASH('sha3_384', data)


@builtin
def sha3_512(data=b'', *, usedforsecurity=True):
    return HASH('sha3_512', data)
