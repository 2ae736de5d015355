"""Binary trees of objects."""
class Tree:
    def __init__(self, left, right):
        self.left = left
        self.right = right
def make(d):
    return Tree(None, None) if d == 0 else Tree(make(d - 1), make(d - 1))
def check(t):
    return 1 if t.left is None else 1 + check(t.left) + check(t.right)
def run():
    return check(make(14))
