def f():
    total = 0
    for i in range(2):
        if i: total += valeu
    value = 3
    return total
f()
