class Node:
    def __init__(self): self.next = None
def walk(node):
    return (node
            .next
            .next
            .value)
def item(node):
    return [
        node.next
            .value,
        1]
try:
    walk(Node())
except AttributeError as e:
    print(e)
    item(Node())
