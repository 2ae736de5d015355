# hashlib: digests, updating in pieces, copies, arguments.
import hashlib


def fails(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)


for name in ('md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'sha3_224', 'sha3_256', 'sha3_384', 'sha3_512', 'blake2b', 'blake2s'):
    h = hashlib.new(name)
    h.update(b'abc')
    other = getattr(hashlib, name)(b'ab')
    c = other.copy()
    other.update(b'c')
    print(name, h.hexdigest()[:16], h.digest_size, h.block_size, h.name, other.digest() == h.digest(), c.hexdigest()[:8], getattr(hashlib, name)().hexdigest()[:8])
for name in ('shake_128', 'shake_256'):
    print(name, getattr(hashlib, name)(b'abc').hexdigest(8), len(hashlib.new(name, b'x').digest(50)))
print(hashlib.sha256(b'x' * 1000).hexdigest(), hashlib.md5(bytearray(b'ba')).hexdigest() == hashlib.md5(b'ba').hexdigest(), hashlib.sha1(memoryview(b'mv')).hexdigest(), hashlib.sha1(b'a', usedforsecurity=False).hexdigest()[:6])
fails(lambda: hashlib.new('nothing'))
fails(lambda: hashlib.sha256('text'))
fails(lambda: hashlib.sha256(5))
fails(lambda: hashlib.sha256().update('text'))
fails(lambda: hashlib.shake_128(b'').hexdigest())
print(hashlib.blake2b(b'data', digest_size=8).hexdigest(), hashlib.blake2s(b'data', key=b'k', salt=b's', person=b'p').hexdigest()[:16], hashlib.blake2b(digest_size=20).digest_size)
fails(lambda: hashlib.blake2b(digest_size=65))
fails(lambda: hashlib.blake2s(key=b'k' * 33))
print(sorted(hashlib.algorithms_guaranteed)[:3], 'sha256' in hashlib.algorithms_available, hashlib.pbkdf2_hmac('sha256', b'pw', b'salt', 2).hex()[:16] if hasattr(hashlib, 'pbkdf2_hmac') else '')
h = hashlib.sha256()
for i in range(300):
    h.update(bytes([i % 256]) * i)
print(h.hexdigest())
