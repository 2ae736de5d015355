# dataclasses: every option and function, with the texts of errors.
from dataclasses import *
import dataclasses
from typing import ClassVar, Any
@dataclass
class P:
    x: int
    y: int = 3
    tags: list = field(default_factory=list)
    z: ClassVar[int] = 9
    def total(self): return self.x + self.y
p = P(1); q = P(1, 3, []); print(p, p == q, p != P(2), p.total(), P(x=5, y=6).total(), p.tags is not q.tags, P.__match_args__, P.y, P.z)
print(P.__doc__, P.__eq__(p, 5), [f.name for f in fields(P)], [f.default is MISSING for f in fields(p)], is_dataclass(P), is_dataclass(p), is_dataclass(3))
for f in (lambda: P(), lambda: P(1, 2, 3, 4), lambda: P(1, x=2), lambda: P(1, foo=2), lambda: hash(p), lambda: p < q, lambda: fields(3), lambda: asdict(P), lambda: astuple(5), lambda: replace(3), lambda: p.nope, lambda: P.x):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
match p:
    case P(a, b): print('match', a, b)
p.x = 10; print(p, repr(P([P(2)])))
@dataclass(order=True, frozen=True)
class V:
    a: int
    b: str = 'b'
v = V(1); print(v < V(2), v <= V(1), v > V(0, 'z'), sorted([V(3), V(1, 'c'), V(1)]), hash(V(1)) == hash(V(1, 'b')), {V(1): 2}[V(1)])
for f in (lambda: setattr(v, 'a', 2), lambda: setattr(v, 'new', 2), lambda: delattr(v, 'a'), lambda: v < 5):
    try: print(f())
    except Exception as e: print(type(e).__name__, e, isinstance(e, AttributeError))
@dataclass
class Base:
    a: int
    b: int = 2
@dataclass
class Child(Base):
    c: int = 3
    a: str = 'new'
print(Child(), Child('q', 5), [f.name for f in fields(Child)], isinstance(Child(), Base), Child() == Base('new'))
@dataclass
class Init:
    a: int
    scale: InitVar[int] = 2
    b: int = field(init=False)
    c: int = field(default=7, repr=False, compare=False)
    def __post_init__(self, scale): self.b = self.a * scale
i = Init(3); print(i, i.b, Init(3, 5), i == Init(3, c=9), i.c, replace(i, a=4, scale=10))
@dataclass(kw_only=True)
class Kw:
    a: int
    b: int = 1
@dataclass
class Kw2:
    x: int
    _: KW_ONLY
    y: int = 0
    z: int
print(Kw(a=1), Kw2(1, z=5), Kw2(1, y=2, z=3), Kw2.__match_args__)
for f in (lambda: Kw(1), lambda: Kw2(1), lambda: Kw2(1, 2, 3), lambda: Kw(), lambda: replace(i, b=3)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def bad(src):
    try: exec(src, globals()); print('?')
    except Exception as e: print(type(e).__name__, e)
bad('@dataclass\nclass B1:\n  a: int = 1\n  b: int')
bad('@dataclass\nclass B2:\n  a: list = []')
bad('@dataclass(order=True)\nclass B3:\n  a: int\n  def __lt__(self, o): pass')
bad('@dataclass(eq=False, order=True)\nclass B4:\n  a: int')
bad('@dataclass\nclass B5(V):\n  c: int = 1')
bad('@dataclass(frozen=True)\nclass B6(Base):\n  c: int = 1')
bad('field(default=1, default_factory=list)')
bad('@dataclass\nclass B7:\n  a: int = field(kw_only=True)\n  b: KW_ONLY\n  c: KW_ONLY')
bad('@dataclass(weakref_slot=True)\nclass B8:\n  a: int')
@dataclass
class Tree:
    v: int
    kids: list['Tree'] = field(default_factory=list)
    d: dict = field(default_factory=dict)
t = Tree(1, [Tree(2), Tree(3)], {'k': Tree(4), 't': (Tree(5), 6)})
print(asdict(t)); print(astuple(t)); print(asdict(Base(1), dict_factory=lambda items: sorted(items)), t.kids[0] is not asdict(t)['kids'][0])
t.kids.append(t); print(t)
M = make_dataclass('M', [('x', int), 'y', ('z', int, 5)], namespace={'dbl': lambda self: self.x * 2}); m = M(1, 2); print(m, m.dbl(), M.__annotations__['x'])
for args in (('A', ['1x']), ('A', ['class']), ('A', ['a', 'a']), ('A', [('a', int, 1, 2)])):
    try: make_dataclass(*args)
    except TypeError as e: print(e)
@dataclass(eq=False)
class NoEq: a: int
print(NoEq(1) == NoEq(1), hash(NoEq(1)) is not None)
@dataclass(unsafe_hash=True)
class UH:
    a: int
    b: int = field(hash=False, default=0)
print(hash(UH(1, 2)) == hash(UH(1, 3)), hash(UH(1)) == hash((1,)))
@dataclass(repr=False, init=False)
class Own:
    a: int
    def __init__(self): self.a = 42
    def __repr__(self): return f'Own<{self.a}>'
print(Own(), Own() == Own())
f = fields(P)[1]; print(f.name, f.type, f.default, f.default_factory is MISSING, f.init, f.repr, f.hash, f.compare, f.kw_only, f.metadata)
g = field(metadata={'k': 1}, default=3); print(g.metadata['k'], g.name, len(g.metadata))
@dataclass
class Gen:
    self_: int
    cls: int = 0
print(Gen(1)); 
@dataclass
class WithProp:
    _v: int = 0
    @property
    def v(self): return self._v
    @classmethod
    def make(cls): return cls(7)
print(WithProp.make().v, WithProp(3).v)
@dataclass
class Outer:
    @dataclass
    class Inner:
        a: int
    inner: Inner = None
print(Outer(Outer.Inner(1)))
@dataclass
class Fwd:
    nxt: Fwd | None = None
print(Fwd(Fwd()))
import copy
print(copy.copy(t).v, copy.deepcopy(Base(1)), copy.replace(Base(1), b=8) if hasattr(copy, 'replace') else Base(a=1, b=8))
class Lin: pass
@dataclass
class D2(Lin):
    a: int = 0
    def __post_init__(self): print('post', self.a)
D2(5)
