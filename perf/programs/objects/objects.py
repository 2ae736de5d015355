"""Small objects and their methods."""
class Vec:
    def __init__(self, x, y):
        self.x = x
        self.y = y
    def add(self, o):
        return Vec(self.x + o.x, self.y + o.y)
    def dot(self, o):
        return self.x * o.x + self.y * o.y
def run():
    v = Vec(0, 0)
    d = Vec(1, 2)
    t = 0
    for i in range(100000):
        v = v.add(d)
        t += v.dot(d) % 7
    return t
