# Format specifications of str.
def t(source):
    try: r = eval(source)
    except Exception as e: print(source, "->", type(e).__name__ + ":", e)
    else: print(source, "->", type(r).__name__, repr(r))
for line in '''
f'{"abc":5}|', f'{"abc":>5}', f'{"abc":^6}', f'{"abc":.2}', f'{"abc":*<5.1}', f'{"abc":s}', f'{"abc":05}', f'{"abc":<05}', f'{"€":€^5}', f'{"a":\\U0001f600^3}'
format('a', 'd')
format('a', '+')
format('a', '=5')
format('a', '#')
format('a', ',')
format('a', 'z')
format('a', ' ')
format('a', '.')
format('a', '5.-1')
format('a', '\\ud800>3')
'''.strip().splitlines(): t(line)
