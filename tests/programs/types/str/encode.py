# encode and its error handlers.
def t(source):
    try: r = eval(source)
    except Exception as e: print(source, "->", type(e).__name__ + ":", e)
    else: print(source, "->", type(r).__name__, repr(r))
for line in '''
'é'.encode(), 'é'.encode('latin-1'), 'a'.encode('ascii'), '€'.encode('utf-16'), '€'.encode('utf-16-le'), '\\U0001f600'.encode('utf-16-be'), '€'.encode('utf-32'), 'é'.encode('ascii', 'ignore'), 'é'.encode('ascii', 'replace'), 'é€\\U0001f600'.encode('ascii', 'backslashreplace'), 'é€'.encode('ascii', 'xmlcharrefreplace'), '\\udcff'.encode('utf-8', 'surrogateescape'), '\\ud800'.encode('utf-8', 'surrogatepass'), '\\ud800'.encode('utf-8', 'replace'), 'a'.encode('UTF8'), 'a'.encode('U8'), 'a'.encode('Latin1'), 'a'.encode('iso-8859-1'), 'a'.encode(errors='strict')
'é'.encode('ascii')
'aéé'.encode('ascii')
'€'.encode('latin-1')
'\\ud800'.encode()
'a\\ud800\\ud801b'.encode()
'a'.encode('nope')
'é'.encode('ascii', 'nope')
'a'.encode(1)
'a'.encode('utf-8', 1)
'a'.encode('a\\0b')
'''.strip().splitlines(): t(line)
