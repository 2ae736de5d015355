"""Raise and catch 100,000 times."""
def risky(i):
    if i % 3:
        raise ValueError(i)
    return i
def run():
    caught = 0
    for i in range(100000):
        try:
            risky(i)
        except ValueError:
            caught += 1
    return caught
