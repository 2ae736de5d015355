# decode of bytes.
def t(source):
    try: r = eval(source)
    except Exception as e: print(source, "->", type(e).__name__ + ":", e)
    else: print(source, "->", type(r).__name__, repr(r))
for line in '''
b'a'.decode(), b'\\xe9'.decode('latin-1'), b'\\xff'.decode('utf-8', 'replace'), bytearray(b'a').decode('ascii'), b'a\\x00'.decode('utf-16-le'), b'\\xff\\xfea\\x00'.decode('utf-16'), b'a'.decode(encoding='utf-8', errors='ignore')
b'\\xff'.decode()
b'a\\x80b'.decode('ascii')
b'a'.decode('nope')
b'a'.decode(1)
b'a'.decode('utf-16-le')
b'\\x00\\xd8'.decode('utf-16-le')
'''.strip().splitlines(): t(line)
