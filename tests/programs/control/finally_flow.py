# finally against break, continue, return and raise.
def t(f, *a):
    try: print(f(*a))
    except Exception as e: print(type(e).__name__, e, repr(e.__context__))
def a():
    for i in range(3):
        try: return i
        finally: print('f', i)
def b():
    out = []
    for i in range(5):
        try:
            try:
                if i == 1: continue
                if i == 3: break
                out.append(('body', i))
            finally: out.append(('in', i))
        finally: out.append(('out', i))
    else: out.append('else')
    return out
def c():
    try: 1 / 0
    finally: [][1]
def d():
    x = 1
    try: return x
    finally: x = 2
def e():
    x = [1]
    try: return x
    finally: x.append(2)
def f(n):
    while n:
        try:
            n -= 1
            if n % 2: continue
            try: raise ValueError(n)
            except ValueError as err: print('caught', err, end=' ')
            else: print('never')
            finally: print('inner', end=' ')
        finally: print('outer', n)
    else: return 'while else'
def g():
    try:
        try: raise KeyError('first')
        finally: print('f1')
    except KeyError as err: return err.args
    else: return 'else'
    finally: print('f2')
def h():
    for x in 'ab':
        for y in 'cd':
            try:
                if y == 'd': break
                print(x, y, end=' ')
            finally: print('/', end=' ')
        else: print('no')
    return 'h'
def i():
    try:
        try: raise ValueError('v')
        except TypeError: print('wrong')
        finally: print('fin')
    except ValueError:
        try: raise
        finally: print('after raise')
def k():
    i = 0
    while True:
        try:
            i += 1
            if i < 3: raise ValueError(i)
            break
        except ValueError as err:
            if err.args[0] == 2: continue
            print('handler', i)
        else: print('never')
        finally: print('fin', i)
    return i
def l():
    try: pass
    except: print('never')
    else:
        try: return 'else return'
        finally: print('else fin')
    finally: print('l fin')
def m():
    for n in range(3):
        try: 1 / (n - 1)
        except ZeroDivisionError: print('zero'); continue
        else: print('fine', n)
        finally: print('end', n)
    try: n / 0
    except (TypeError, (ZeroDivisionError,)[0]) as err: return str(err)
for fn in [a, b, c, d, e]: t(fn)
t(f, 4)
for fn in [g, h, i, k, l, m]: t(fn)
