class A:
    def __init__(self, v): self.v = v
    def get(self):
        return self.v.missing
    def twice(self):
        return (self.get() +
                self.get())
class B:
    missing = 1
def run(items):
    t = 0
    for i in items:
        t += i.twice()
    return t
print(run([A(B())] * 800))
run([A(B()), A(5)])
