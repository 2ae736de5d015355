def check(x, /, *, low=0):
    assert low <= x < 10, (
        "out of range: "
        f"{x}")
    return x
print(check(3))
try:
    check(11)
except AssertionError as e:
    print(e)
    assert check(5) == 5 and \
        not check(6)
