def nest(n):
    return ValueError('x' * n) if n == 0 else ExceptionGroup(f'level {n}', [nest(n - 1), TypeError(n)])
try:
    raise ExceptionGroup('wide', [OSError(i) for i in range(20)])
except ExceptionGroup as e:
    raise nest(13) from e
