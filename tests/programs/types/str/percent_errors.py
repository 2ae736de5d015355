# What % formatting refuses.
class I:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
class Int:
    def __init__(self, v): self.v = v
    def __int__(self): return self.v
class Fl:
    def __init__(self, v): self.v = v
    def __float__(self): return self.v
class SI(int): pass
class SS(str): pass
def t(source):
    try: r = eval(source)
    except Exception as e: print(source, "->", type(e).__name__ + ":", e)
    else: print(source, "->", type(r).__name__, repr(r))
for line in '''
'%d' % 'a'
'%d' % None
'%x' % 1.5
'%c' % 'ab'
'%c' % 1.5
'%c' % 0x110000
'%c' % -1
'%s %s' % 1
'%s' % (1, 2)
'%s' % ()
'%q' % 1
'%' % 1
'%(a' % {'a': 1}
'%(a)' % {'a': 1}
'%(a)s' % 1
'%(a)s' % {}
'%*d' % (1,)
'%*d' % ('a', 1)
'%.*f' % (1.5, 1)
'%f' % 'a'
'%5' % 1
'a' % 1
'a' % {}, 'a' % [], 'a' % ()
'%s' % ((1, 2),)
'%d' % 1j
'%d' % float('nan')
'%d' % float('inf')
'%d' % 1e30, '%i' % SI(3), '%x' % I(255), '%d' % Int(3), '%f' % Fl(2.5), '%s' % SS('a'), type('%s' % SS('a')), '%.0f' % 0.5, '%#.0f' % 1, '%#x' % 0, '%+x' % -255, '%08.3f' % -1.5, '%-08d|' % 5, '% 05d' % 5, '%.5d' % 42, '%#.5x' % 255, '%+.3d' % 7, '%o' % -8
'%\\u20ac' % 1
'%(x)s %s' % {'x': 1}
'%s %(x)s' % ({'x': 1},)
'''.strip().splitlines(): t(line)
