"""Pancakes turned over, in all orders."""
def run():
    n = 8
    order = list(range(n))
    counts = [0] * n
    most = checksum = turns = 0
    r = n
    while True:
        while r > 1:
            counts[r - 1] = r
            r -= 1
        flips = 0
        pancakes = order[:]
        first = pancakes[0]
        while first:
            pancakes[:first + 1] = pancakes[first::-1]
            flips += 1
            first = pancakes[0]
        most = max(most, flips)
        checksum += flips if turns % 2 == 0 else -flips
        turns += 1
        while True:
            if r == n:
                return checksum, most
            first = order[0]
            for i in range(r):
                order[i] = order[i + 1]
            order[r] = first
            counts[r] -= 1
            if counts[r] > 0:
                break
            r += 1
        r = max(r, 1)
