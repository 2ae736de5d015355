def source(n):
    for i in range(n):
        yield {"v": i}["v" if i < 900 else "w"]
def doubled(it):
    for x in it:
        yield x * 2
def total(n):
    return sum(x
               for x in doubled(source(n)))
print(total(900))
total(1000)
