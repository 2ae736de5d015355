"""sorted with a key function."""
def run():
    xs = [(i * 7919) % 100003 for i in range(50000)]
    return sorted(xs, key=lambda v: -v)[0]
