# Remainders and floor quotients by what is known of the divisor's sign, compared with zero and as conditions.
def by_counter(n, low, high):
    whole, rests, quotients = [], 0, 0
    for j in range(low, high):
        r = n % j
        if r == 0:
            whole.append(j)
        rests += r
        quotients += n // j
    return whole, rests, quotients

def truth(n, low, high):
    odd = 0
    for j in range(low, high):
        if n % j:
            odd += 1
        while not (n + j) % 3:
            odd += 100
            break
    return odd

def downwards(n):
    found = []
    for j in range(-1, -40, -1):
        if n % j != 0 and n // j % 2 == 0:
            found.append((j, n % j, n // j))
    return found

def signs(values, divisors):
    out = 0
    for a in values:
        for b in divisors:
            q, r = a // b, a % b
            if q * b + r != a or r and (r < 0) != (b < 0):
                return (a, b, q, r)
            out += (r == 0) + (0 != r) * 3 + q
    return out

def zero(values):
    caught = 0
    for j in values:
        try:
            if 100 % j == 0:
                caught += 1
        except ZeroDivisionError as error:
            caught += 1000
    return caught

for n in (0, 1, 97, 360, -360, 2**31, 2**32 + 7, -(2**40), 2**47 - 1, -(2**47), 2**53 + 1, -(2**62), 2**70):
    print(n, by_counter(n, 1, 30), truth(n, 1, 60))
    print(downwards(n)[:4])
for _ in range(4):
    print(signs([0, 1, -1, 7, -7, 2**32, -(2**32), 2**47 - 1, -(2**47)], [1, -1, 3, -3, 2**31, 2**32 + 1, -(2**46)]))
    print(zero(range(-20, 20)), zero([5, 0, 2, True, False]))
    print(by_counter(-100, -9, 0), by_counter(True, 1, 5))
