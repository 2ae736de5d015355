class Node:
    def __init__(self, value, left=None, right=None):
        self.value, self.left, self.right = value, left, right
    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right

def insert(node, value):
    if node is None:
        return Node(value)
    if value < node.value:
        node.left = insert(node.left, value)
    else:
        node.right = insert(node.right, value)
    return node

root = None
x = 12345
for i in range(300):
    x = (x * 1103515245 + 12345) % 2147483648
    root = insert(root, x % 1000)
values = list(root)
print(len(values), values == sorted(values), values[:8])
root = insert(root, 3.5)
root = insert(root, 2 ** 60)
print([v for v in root if not isinstance(v, int)], max(root))
chain = None
for i in range(200):
    chain = Node(i, chain)
print(sum(chain))
try:
    insert(root, "text")
except TypeError as e:
    print(e)
