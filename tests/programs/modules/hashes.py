import hashlib
for name in ['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'sha3_224', 'sha3_256', 'sha3_384', 'sha3_512']:
    h = hashlib.new(name)
    print(name, h.name, h.digest_size, h.block_size, h.hexdigest())
    h.update(b'hello ')
    c = h.copy()
    h.update(b'world' * 1000)
    print(h.hexdigest(), c.hexdigest(), getattr(hashlib, name)(b'x').digest())
print(hashlib.md5('Hello world'.encode('ascii')).hexdigest())
for bad in [lambda: hashlib.md5('text'), lambda: hashlib.md5(5), lambda: hashlib.new('nope'), lambda: hashlib.sha1(b'').update(None)]:
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
print(sorted(n for n in hashlib.algorithms_guaranteed if n.startswith('sha')and '_' not in n))
