"""Integer arithmetic in a loop, 1M iterations."""
def run():
    total = 0
    for i in range(1000000):
        total = (total + i * 3) % 1000003
    return total
