def half(x):
    return 10 // x

def table(n):
    return {k: [half(j) for j in range(k, 0 - 1, -1)] for k in range(n)}

print([half(i) for i in (1, 2)])
print(table(2))
