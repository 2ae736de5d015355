"""Formatted text."""
def run():
    n = 0
    for i in range(50000):
        n += len(f"item {i}: {i * 2:>8} {i / 3:.2f}")
    return n
