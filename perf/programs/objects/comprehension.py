"""A list comprehension of 1M."""
def run():
    return len([i * 2 for i in range(1000000)])
