"""100K string concatenations."""
def run():
    s = ""
    for i in range(100000):
        s += "x"
    return len(s)
