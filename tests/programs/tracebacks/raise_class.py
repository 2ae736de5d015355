class E(Exception):
    def __init__(self, a): super().__init__(a)
def f(): raise E
f()
