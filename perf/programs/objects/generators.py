"""A generator of 200,000."""
def numbers(n):
    i = 0
    while i < n:
        yield i
        i += 1
def run():
    t = 0
    for x in numbers(200000):
        t += x
    return t
