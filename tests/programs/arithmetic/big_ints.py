# Ints up to 4,100 limbs: every operator, against identities and recorded results.
seed = 12345
def rnd():
    global seed
    seed = (seed * 6364136223846793005 + 1442695040888963407) % (1 << 64)
    return seed >> 11
def big(limbs):
    x = 0
    mode = rnd() % 4
    if mode == 0:
        x = (1 << (64 * limbs)) - rnd()
    elif mode == 1:
        x = (1 << (64 * limbs - 1)) + rnd()
    else:
        for i in range(limbs):
            x = (x << 64) | (rnd() * rnd() % (1 << 64))
    if rnd() % 2: x = -x
    return x
M = (1 << 61) - 1
sizes = [1, 1, 2, 3, 5, 17, 40, 300, 1023, 1024, 1025, 1500, 2049, 3000, 4100]
def h(x): return x % M
for k in range(40):
    a = big(sizes[rnd() % len(sizes)])
    b = big(sizes[rnd() % len(sizes)])
    p = a * b
    print(k, h(a), h(b), h(p), h(a + b), h(a - b), p % M == (a % M) * (b % M) % M)
    if b:
        q, r = divmod(p + 12345, b)
        print(h(q), h(r), q * b + r == p + 12345)
        q, r = divmod(a, b)
        print(h(q), h(r), q * b + r == a)
    s = rnd() % 300
    print(h(a & b), h(a | b), h(a ^ b), h(~a), h(a << s), h(a >> s), a < b, a == b, h(a*a), h(-a))
    try: print(a / b)
    except OverflowError as e: print(e)
    try: print(float(a))
    except OverflowError as e: print(e)
for k in range(20):
    a = big(sizes[rnd() % 6]); b = big(sizes[rnd() % 6]); m = abs(big(sizes[rnd() % 6])) + 2
    print(str(a), hex(a), oct(b), bin(b)[:50], a.bit_length(), abs(b).bit_count())
    print(int(str(a)) == a, int(hex(b), 16) == b, int(bin(a), 2) == a)
    print(pow(a, abs(b) % 1000, m), round(a, -7), a.to_bytes(400, 'little', signed=True) == a.to_bytes(400, 'big', signed=True)[::-1], int.from_bytes(a.to_bytes(400, 'big', signed=True), 'big', signed=True) == a)
    print(a ** (rnd() % 7), a // b, a % b, -a // b, a // -b, a % -b)
    f = float(rnd()) * 2.0 ** (rnd() % 100 - 50)
    print(f, (a >> 900) / (b | 1 << 1000), a < f, a == f, int(f), round(f, rnd() % 30 - 15), f // 3.7, f % -2.3, f.hex(), f.as_integer_ratio())
import math
for k in range(40):
    a = abs(big(sizes[rnd() % 9])); b = abs(big(sizes[rnd() % 6]))
    r = math.isqrt(a)
    print(h(r), r*r <= a < (r+1)*(r+1), math.gcd(a, b), math.gcd(a*b, b) == b, h(math.lcm(a,b)), math.log(a), math.log2(a), math.log10(b))
print(h(math.factorial(3000)), math.comb(300, 120), math.perm(40, 13), h(3**20000), h(10**30000))
print(0.1+0.2, 1e22, 1e16, 123456789.123456789, 5e-324, 1.7976931348623157e308, 2**1023*1.0, 1/3, 100.0, 1e-5, 0.0001)
print(float('2.2250738585072014e-308'), float('4.9e-324'), float('2.4e-324'), float('1.7976931348623159e308'), float('0.1e-400'), float('123'*50), float('1e23'))
