class D:
    def __delitem__(self, k): del {}[k]
    def __setattr__(self, k, v): raise AttributeError(k)
d = D()
try: d.x = 1
except AttributeError as e: print(e)
del d['a'], d['b']
