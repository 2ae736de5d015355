def numbers():
    for i in range(3):
        yield 6 // (2 - i)

def consume(it):
    total = 0
    for x in it:
        total += x
    return total

def wrapper():
    return consume(n * 2 for n in numbers())

print(next(numbers()))
wrapper()
