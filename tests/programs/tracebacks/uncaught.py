def inner(x):
    return x + undefined

def outer(y):
    z = inner(y)
    return z

print("before")
outer(3)
