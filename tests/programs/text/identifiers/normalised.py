# Names are compared in NFKC: in every place where a name stands, and nowhere else.
ﬁ = 1
print(fi, sorted(k for k in globals() if not k.startswith('_')))
𝐝𝐞𝐟 = 3
print(𝐝𝐞𝐟, globals()['def'])
class A:
    ªttr = 5
    def ſelf(self, ªrg=1, *, ℌ=2): return ªrg, H, self.ℌ2
    ℌ2 = 7
a = A()
print(a.attr, a.self(arg=3, H=4), getattr(a, 'attr'), vars(A)['H2'])
print(hasattr(a, 'ªttr'))
setattr(a, 'ªttr', 9)
print(a.ªttr, getattr(a, 'ªttr'))
def f(**kw): return kw
print(f(ﬁ=1, Å=2) == {'fi': 1, '\xc5': 2})
import ｍath
from ｍａth import ﬂoor, ｐi as ｐ
print(math.ﬂoor(2.5), floor(1.5), p)
def g():
    global ﬁ
    ﬁ = 2
    ｘ = 1
    def h():
        nonlocal x
        x += 1
    h()
    return x, [ｙ for y in (1, 2)], (lambda ｚ: z)(5)
print(g(), fi)
match {'k': 1}:
    case {'k': ｋ, **ｒest}: print(k, rest)
print(f'{ﬁ=} {fi}')
try:
    ｕndefined
except NameError as ｅ:
    print(e)
class B:
    __ﬁ = 4
    def m(self): return self.__fi
print(B().m(), [n for n in vars(B) if '_B' in n])
