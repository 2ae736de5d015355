import hashlib

def show(make):
    try:
        print(make())
    except Exception as e:
        print(type(e).__name__, e)

for data in [b'', b'x', b'abc' * 100, bytes(range(256)) * 300]:
    for name in ['blake2b', 'blake2s']:
        h = hashlib.new(name, data)
        print(h.name, h.digest_size, h.block_size, h.hexdigest())
        print(getattr(hashlib, name)(data, digest_size=7, key=b'key', salt=b'salty', person=b'me').hexdigest())
    for name in ['shake_128', 'shake_256']:
        h = getattr(hashlib, name)(data)
        print(h.name, h.digest_size, h.block_size, h.hexdigest(0), h.hexdigest(5), h.digest(300)[-5:])
        c = h.copy()
        h.update(b'more')
        print(c.hexdigest(8), h.hexdigest(8))

tree = dict(fanout=3, depth=2, leaf_size=4096, node_offset=4, node_depth=1, inner_size=6)
print(hashlib.blake2b(b'leaf', **tree, last_node=True).hexdigest())
print(hashlib.blake2b(b'leaf', **tree).hexdigest())
print(hashlib.blake2s(b'leaf', **tree, last_node=True).hexdigest())
print(hashlib.blake2s(b'leaf', fanout=0, depth=255, node_offset=(1 << 48) - 1).hexdigest())
h = hashlib.blake2b(key=b'k' * 64, digest_size=20)
c = h.copy()
h.update(b'data')
print(h.hexdigest(), c.hexdigest(), c.digest_size, c.name)
b = hashlib.blake2b
print(b.MAX_DIGEST_SIZE, b.MAX_KEY_SIZE, b.SALT_SIZE, b.PERSON_SIZE)
s = hashlib.blake2s
print(s.MAX_DIGEST_SIZE, s.MAX_KEY_SIZE, s.SALT_SIZE, s.PERSON_SIZE)
print(sorted(hashlib.algorithms_guaranteed))

show(lambda: b(b'x', digest_size=0))
show(lambda: b(b'x', digest_size=65))
show(lambda: s(digest_size=33))
show(lambda: b(key=b'k' * 65))
show(lambda: s(salt=b'k' * 9))
show(lambda: b(person=b'k' * 17))
show(lambda: b(fanout=256))
show(lambda: b(depth=0))
show(lambda: b(leaf_size=-1))
show(lambda: b(leaf_size=1 << 32))
show(lambda: b(node_offset=1 << 64))
show(lambda: s(node_offset=1 << 48))
show(lambda: s(node_depth=256))
show(lambda: s(inner_size=33))
show(lambda: b('x'))
show(lambda: b(key='x'))
show(lambda: hashlib.shake_128(b'').hexdigest(-1))
show(lambda: hashlib.shake_128(b'').digest(1 << 29))
show(lambda: hashlib.shake_128(b'').digest('a'))
show(lambda: b(data=b'x', digest_size=4).hexdigest())
show(lambda: b(string=b'x', digest_size=4).hexdigest())
