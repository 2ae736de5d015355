# What a function gets back from itself, in every kind of result.
def even(n):
    if n > 10:
        return even(n - 10)
    if n % 2:
        return False
    return True

def half(n):
    if n > 10:
        return half(n - 10)
    return n / 2

def nothing(n):
    if n > 3:
        return nothing(n - 1)
    return None

def mixed(n):
    if n > 10:
        return mixed(n - 10)
    if n == 1:
        return 1.5
    if n == 2:
        return True
    return n

def count(n):
    if n:
        return count(n - 1) + 1
    return 0

def user(n):
    if even(n):
        return 'even'
    return 'odd'

for _ in range(3):
    print([even(i) for i in range(25)] == [i % 2 == 0 for i in range(25)])
    print([user(i) for i in range(8, 25)])
    print([half(i) + 1 for i in range(8, 25)])
    print([nothing(i) for i in range(6)], {nothing(i) is None for i in range(9)})
    print([mixed(i) for i in range(25)], [mixed(i) * 2 for i in range(25)])
    print(sum(count(i) for i in range(40)))
