class R:
    def __repr__(self):
        raise RuntimeError("no repr")
def show(items):
    print([repr(1), items])
show([R()])
