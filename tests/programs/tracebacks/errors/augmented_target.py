class Box:
    items = {}
b = Box()
def change(k):
    b.items[k]["n"] += (
        1)
change("missing")
