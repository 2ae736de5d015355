def grow(n):
    x = 1
    for i in range(n):
        x = x * 3 + 1
    return x

print(grow(10), grow(30), grow(45), grow(100))

def mix(n):
    total = 0
    for i in range(n):
        if i % 3 == 0:
            total += i
        elif i % 3 == 1:
            total += i * 0.5
        else:
            total -= i // 2
    return total

print(mix(10), mix(100), mix(1000))

def collatz(n):
    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps

print([collatz(n) for n in range(1, 30)])

def gcd(a, b):
    while b:
        a, b = b, a % b
    return a

print(gcd(1071, 462), gcd(2 ** 80, 6 ** 50), gcd(0, 5))

def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)

print([fib(i) for i in range(20)])
