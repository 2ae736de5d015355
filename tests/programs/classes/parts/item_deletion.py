# What refuses to have items deleted, and its words.
class A: pass
for o in (A(), (1,), 'a', 5, {1}, range(3), b'', None, A, len):
    for k in (1, 'a', None):
        try: del o[k]
        except TypeError as e: print(e)
