name, width = "x", "wide"
def show(v):
    return f"{v:>{5}}" + f"{name!r:{width}}"
show(1)
