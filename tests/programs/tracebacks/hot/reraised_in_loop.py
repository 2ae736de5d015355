class Wrapped(Exception): pass
def work(i):
    if i % 1000 == 999:
        raise KeyError(i)
    return i
def loop(n):
    for i in range(n):
        try:
            work(i)
        except KeyError as e:
            if i > 1500:
                raise Wrapped("again") from e
loop(1200)
loop(3000)
