def check(lo, x, hi):
    return (lo
            < x
            < hi)
print(check(1, 2, 3))
check(1, 2, "3")
