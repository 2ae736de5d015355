# Unhashable keys and members.
def t(source):
    try: r = eval(source)
    except Exception as e: print(source, "->", type(e).__name__ + ":", e)
    else: print(source, "->", type(r).__name__, repr(r))
for line in r'''
{[]: 1}
{[1]}
hash(([],))
hash({})
hash(set())
hash(slice(1)) == hash(slice(1)), {slice(1): 2}[slice(1)]
hash(slice([]))
{{}: 1}
{1: 2}[[]]
[] in {}
[] in set()
'''.strip().splitlines(): t(line)
