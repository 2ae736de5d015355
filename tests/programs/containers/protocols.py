# Protocols of containers with methods of the script: every stepper at least once.
class K:
    def __init__(self, v, h=None): self.v=v; self.h=v if h is None else h
    def __hash__(self): return self.h
    def __eq__(self, o):
        log.append(('eq', self.v, getattr(o,'v',o)))
        return isinstance(o,K) and self.v==o.v
    def __lt__(self,o): return self.v<o.v
    def __repr__(self): return f'K({self.v})'
log=[]
d={K(1):'a', K(2):'b', K(3,1):'c'}
print(d, len(d), d[K(1)], d.get(K(9,1)), K(3,1) in d, log)
log.clear()
d[K(1)]='z'; del d[K(2)]; print(d, d.pop(K(3,1)), d.pop(K(7),None), d.setdefault(K(5),5), d, log)
log.clear()
try: d[K(77)]
except KeyError as e: print(repr(e), e.args)
s={K(1),K(1),K(2,1)}; print(len(s), log); log.clear()
s.add(K(1)); s.discard(K(2,1)); print(s, K(1) in s, s=={K(1)}, s<={K(1),K(2)}, s|{K(1),K(4)}, s&{K(1)}, s-{K(1)}, s^{K(1),K(6)})
print([K(1),K(2)]==[K(1),K(2)], [K(1)]==[K(2)], (K(1),2)<(K(1),3), [K(1),K(2)].index(K(2)), [K(1),K(2),K(1)].count(K(1)), K(2) in [K(1),K(2)])
l=[K(1),K(2),K(3)]; l.remove(K(2)); print(l)
print({1:K(1)}=={1:K(1)}, {K(1):1}=={K(1):1}, {K(1):K(2)}=={K(1):K(3)})
print(sorted([K(3),K(1),K(2)]), sorted([K(3),K(1),K(2)], reverse=True), min([K(3),K(1)]), max(K(3),K(1)))
class It:
    def __init__(self,n): self.n=n
    def __iter__(self): return self
    def __next__(self):
        self.n-=1
        if self.n<0: raise StopIteration('end')
        return self.n
print(list(It(3)),tuple(It(3)),set(It(3)),sum(It(4)),dict((i,i) for i in It(3)),max(It(5)),min(It(3)),any(It(1)),all(It(3)),sorted(It(4)),list(zip(It(3),It(2))),list(enumerate(It(2),5)),list(map(lambda a,b:a*b,It(4),It(3))),list(filter(lambda x:x%2,It(6))), 2 in It(4), 9 in It(2))
a,b=It(2); print(a,b)
try: a,b=It(3)
except ValueError as e: print(e)
try: a,b=It(1)
except ValueError as e: print(e)
it=It(0)
try: next(it)
except StopIteration as e: print('stop', e.value)
print(next(It(0),'dflt'))
def gen():
    yield 1
    yield 2
    return 7
g=gen(); print(next(g),next(g))
try: next(g)
except StopIteration as e: print('gen', e.value)
print(next(g,'d'), list(gen()), [*gen(),*gen()], {**{'a':1}}, sum(x*0.1 for x in range(10)))
class Seq:
    def __len__(self): return 3
    def __getitem__(self,i):
        if i>=3 or i<0: raise IndexError(i)
        return i*10
print(list(Seq()), list(reversed(Seq())), 20 in Seq(), 5 in Seq(), len(Seq()), bool(Seq()), list(zip(Seq(),Seq())))
class M:
    def keys(self): return ['x','y']
    def __getitem__(self,k): return k*2
print(dict(M()), {**M()} , dict(M(),z=1))
d={}; d.update(M(),q=5); print(d); d.update([('a',1),['b',2]]); d.update(z=9); print(d)
class G:
    def __getitem__(self,k): return ('get',k)
    def __setitem__(self,k,v): print('set',k,v)
    def __delitem__(self,k): print('del',k)
    def __contains__(self,k): return k==4
    def __len__(self): return 5
g=G(); print(g[1],g[1:2],g[1,2],4 in g,5 in g,len(g)); g[2]=3; del g[7:8]
class Ix:
    def __init__(self,n): self.n=n
    def __index__(self): return self.n
l=[1,2,3,4,5]; print(l[Ix(1)],l[Ix(1):Ix(3)],l.pop(Ix(0)),(1,2,3)[Ix(-1)],'abc'[Ix(1)],range(Ix(3)),range(10)[Ix(2):Ix(8):Ix(2)],list(range(Ix(1),Ix(4))),chr(Ix(65)),l.index(4,Ix(0),Ix(9)), [0]*3, 'abc'[Ix(0):])
l[Ix(0)]=9; del l[Ix(1)]; l[Ix(0):Ix(1)]=[7,7]; l.insert(Ix(1),5); print(l, slice(1,Ix(2)).indices(Ix(5)))
l=[3,1,2]
def key(x): l.append(9); return x
try: l.sort(key=key)
except ValueError as e: print(e, l)
class BadLt:
    def __lt__(self,o): raise RuntimeError('lt')
l=[BadLt(),BadLt(),BadLt()]
try: l.sort()
except RuntimeError as e: print(e,len(l))
data=[(i*7919%101, -i) for i in range(300)]
print(sorted(data)==sorted(data,key=lambda t:(t[0],t[1])), sorted(data,key=lambda t:t[0])[:6], sorted(data,key=lambda t:t[0],reverse=True)[:6], sorted(data,reverse=True)[:3])
print(sorted(['b','a','C','é','zz','z']), sorted([2.5,1,3,True,-1.5]), sorted([[2],[1,5],[1]]), sorted('hello world',key=ord))
a=[1]; a.append(a); print(a, repr(a)); d={'d':1}; d['self']=d; print(d); t=(a,d); print(t)
class R:
    def __repr__(self): return 'R!'
print([R()],(R(),),{R():R()},{1:[R(),{2:(R(),)}]},{R()},frozenset([R()]),{1:R()}.values(),{1:R()}.items(), slice(R(),1))
class RE:
    def __repr__(self): raise ValueError('repr')
x=[1,RE()]
for i in range(2):
    try: print(x)
    except ValueError as e: print('E',e)
d={i:i for i in range(5)}
try:
    for k in d: d[k+10]=1
except RuntimeError as e: print(e)
try:
    for k in d: del d[k]; d[k+100]=1
except RuntimeError as e: print(e)
print(list(reversed({1:2,3:4})), list(reversed({1:2,3:4}.items())), {1:2}.keys()|{5}, {1:2,3:4}.keys()&{3}, {1:2}.items()-{(1,2)}, {1,2}-{1:0}.keys(), {1:2}.keys()=={1}, {1:2}.keys()<{1,2}, {1:1}.keys().isdisjoint([2]), (1,2) in {1:2}.items(), 2 in {1:2}.values())
print(list(iter(iter([1,2,3]).__next__,3)), list(zip()), list(zip([1,2],'ab',(x for x in 'xyz'))))
n=[0]
def cnt(): n[0]+=1; return n[0]
print(list(iter(cnt,4)))
print(hasattr(K(1),'v'),hasattr(K(1),'w'),getattr(K(1),'v'),getattr(K(1),'w','none'))
class GA:
    def __getattr__(self,n):
        if n=='ok': return 1
        raise AttributeError(n)
print(hasattr(GA(),'ok'),hasattr(GA(),'no'),getattr(GA(),'no',5))
class F:
    def write(self,s): log2.append(s)
log2=[]; print('a',R(),2,sep='-',end='!',file=F()); print(log2)
print(R(),1,[R()],sep='|')
def deep(n):
    l=[]
    for i in range(n): l=[l]
    return l
print(deep(50)==deep(50), deep(5))
for n in (400,):
    x=deep(n); y=deep(n)
    try: repr(x); print('no')
    except RecursionError as e: print('RE')
    try: x==y; print('no')
    except RecursionError as e: print('RE')
    t=()
    for i in range(n): t=(t,)
    try: hash(t); print('hashed')
    except RecursionError as e: print('RE')
print(sum([[1],[2]],[]), sum(((1,),(2,)),()), max('abc',key=lambda c:-ord(c)), max([],default='x'), min({'a':1,'b':0}, key={'a':1,'b':0}.get))
print(type(1),type([]),type('N',(),{'x':1})().x)
print({1:1,2:2}|{2:3}, [1]+[2], (1,)+(2,), [1,2]*2, 2*(1,), [0]*0)
l=[1]; l+=(2,3); l*=2; l+=It(2); print(l)
s={1}; s|={2}; s&={2,3}; s^={5}; s-={2}; print(s); d={}; d|={1:2}; d|=[(3,4)]; print(d)
print([1,2,3,4,5][::-2],(1,2,3)[1:],'hello'[::-1],range(10)[2:8][1:3],b'abc'[1:],b'abc'[::-1])
l=list(range(10)); l[2:5]=[]; l[::2]=[9]*4; del l[-1]; l[1:1]='ab'; print(l); del l[::3]; print(l)
print(globals().get('l') is l if 'globals' in dir() else 1) if False else None
