# The module hashlib: digests of bytes.
import _hash

algorithms_guaranteed = {'md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'sha3_224', 'sha3_256', 'sha3_384', 'sha3_512',
                         'shake_128', 'shake_256', 'blake2b', 'blake2s'}
algorithms_available = algorithms_guaranteed | {'sha512_224', 'sha512_256'}


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
        return _hash.digest(self.name, self._state, 0)

    def hexdigest(self):
        """The digest in hexadecimal."""
        return _hash.digest(self.name, self._state, 0).hex()

    def copy(self):
        """Another digest that has seen the same."""
        return type(self)(self.name, b'', self._state)


@builtin
class HASHXOF(HASH):
    """A digest as long as it is asked for."""

    __module__ = '_hashlib'

    def digest(self, length):
        """So many bytes of the digest of all data so far."""
        return _hash.digest(self.name, self._state, _number(length, 1 << 64))

    def hexdigest(self, length=None):
        """The same in hexadecimal."""
        if length is None:
            raise TypeError("hexdigest() missing required argument 'length' (pos 1)")
        return _hash.digest(self.name, self._state, _number(length, 1 << 64)).hex()


@builtin
def _number(value, end, kind='long'):
    """An int from 0 up to `end`, as C converts it."""
    if not isinstance(value, int):
        value = range(value).stop  # the conversion by __index__, and its error
    if value < 0:
        raise ValueError('Cannot convert negative int')
    if value >= end:
        raise OverflowError(f'Python int too large for C unsigned {kind}')
    return value


@builtin
class _Blake2(HASH):
    """blake2b or blake2s (RFC 7693), with the parameters of its first block."""

    def __init__(self, data=b'', *, digest_size=None, key=b'', salt=b'', person=b'', fanout=1, depth=1, leaf_size=0,
                 node_offset=0, node_depth=0, inner_size=0, last_node=False, usedforsecurity=True, string=None, _state=None):
        cls = type(self)
        self.name = cls.__name__
        largest, self.block_size = _hash.sizes(self.name)
        if _state is not None:
            self.digest_size, self._state = _state
            return
        digest_size = largest if digest_size is None else digest_size
        if not 1 <= digest_size <= largest:
            raise ValueError(f'digest_size for {self.name.capitalize()} must be between 1 and {largest} bytes, here it is {digest_size}')
        for part in (key, salt, person):
            if not isinstance(part, (bytes, bytearray, memoryview)):
                raise TypeError(f"a bytes-like object is required, not '{type(part).__name__}'")
        if len(salt) > cls.SALT_SIZE:
            raise ValueError(f'maximum salt length is {cls.SALT_SIZE} bytes')
        if len(person) > cls.PERSON_SIZE:
            raise ValueError(f'maximum person length is {cls.PERSON_SIZE} bytes')
        if not 0 <= fanout <= 255:
            raise ValueError('fanout must be between 0 and 255')
        if not 1 <= depth <= 255:
            raise ValueError('depth must be between 1 and 255')
        leaf_size = _number(leaf_size, 1 << 32)
        node_offset = _number(node_offset, 1 << 64, 'long long')
        if node_offset >= 1 << 8 * cls._OFFSET_SIZE:
            raise OverflowError('node_offset is too large')
        if not 0 <= node_depth <= 255:
            raise ValueError('node_depth must be between 0 and 255')
        if not 0 <= inner_size <= largest:
            raise ValueError(f'inner_size must be between 0 and is {largest}')
        if len(key) > largest:
            raise ValueError(f'maximum key length is {largest} bytes')
        block = (bytes((fanout, depth)) + leaf_size.to_bytes(4, 'little') + node_offset.to_bytes(cls._OFFSET_SIZE, 'little')
                 + bytes((node_depth, inner_size)))
        block += bytes(largest - 2 - len(block) - 2 * cls.SALT_SIZE)
        for part in (salt, person):
            block += part + bytes(cls.SALT_SIZE - len(part))
        self.digest_size = digest_size
        self._state = _hash.start_blake2(self.name, digest_size, key, block)
        if last_node:
            self._state = _hash.last_node(self.name, self._state)
        if data != b'' or string is not None:
            self.update(data if string is None else string)

    def __repr__(self):
        return object.__repr__(self)

    def copy(self):
        """Another digest that has seen the same."""
        return type(self)(_state=(self.digest_size, self._state))


@builtin
class blake2b(_Blake2):
    """blake2b, for 64-bit machines."""

    __module__ = '_blake2'
    MAX_DIGEST_SIZE = MAX_KEY_SIZE = 64
    SALT_SIZE = PERSON_SIZE = 16
    _OFFSET_SIZE = 8


@builtin
class blake2s(_Blake2):
    """blake2s, for smaller machines."""

    __module__ = '_blake2'
    MAX_DIGEST_SIZE = MAX_KEY_SIZE = 32
    SALT_SIZE = PERSON_SIZE = 8
    _OFFSET_SIZE = 6


@builtin
def new(name, data=b'', **options):
    """A digest by name."""
    lower = name.lower().replace('-', '_')
    if lower not in algorithms_available:
        raise ValueError(f'unsupported hash type {name}')
    if lower == 'blake2b' or lower == 'blake2s':
        return (blake2b if lower == 'blake2b' else blake2s)(data, **options)
    return _constructor(lower)(data, **options)


@builtin
def _constructor(name):
    """The function that begins a digest of this name."""
    cls = HASHXOF if name.startswith('shake') else HASH

    def construct(data=b'', *, usedforsecurity=True):
        return cls(name, data)
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
shake_128 = _constructor('shake_128')
shake_256 = _constructor('shake_256')
