# The order of displays of ints: of constants, of names, with stars, walked in place, made again and again.
def made():
    return {10, 20, 30, 40, 50}


def named(a, b):
    return {a, b, 30, 40, 50}


def walked():
    out = []
    for x in {10, 20, 30, 40, 50}:
        out.append(x)
    return out, [x for x in {8, 16, 24, 32, 40}], [y for x in (1,) for y in {9, 18, 27, 36, 45}], list(x for x in {7, 14, 21, 28, 35})


print({10, 20, 30, 40, 50}, made(), named(10, 20), walked())
print({8, 16, 24}, {8, 16}, {32, 0, 64}, {True, 8, 16, 24, 32})
print({100, 200, 300, 400, 500, 600}, {3, 1, 2}, {9, 1}, {16, 8, *(), 24}, {*(8, 16, 24, 32, 40)})
print(frozenset({8, 16, 24, 32, 40}), list({8, 16, 24, 32, 40}), sorted({8, 16, 24}), tuple({10, 20, 30, 40, 50}), set({10, 20, 30, 40, 50}), {10, 20, 30, 40, 50}.copy())
print(20 in {10, 20, 30}, 25 not in {10, 20, 30}, len({1, 1, 1, 2}), {8, 16, 24} == {24, 16, *[8]}, {10, 20, 30, 40, 50} | {5}, {10, 20, 30, 40, 50} - {10, 20, 30}, {x * 8 for x in range(6)})
for i in range(3):
    s = {10, 20, 30, 40, 50}
    s.add(i)
    print(s, s is not made(), s.pop())
print([made() for _ in range(200)][-1], [sorted(named(i, 2)) for i in range(200)][-1], {made().pop() for _ in range(200)})
EMPTY, NESTED = {*()}, [{8, 16, 24, 32, 40}, ({10, 20, 30, 40, 50}, {'a': {9, 18, 27, 36, 45}})]
print(EMPTY, NESTED)
