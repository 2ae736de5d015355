def load():
    from math import sqrt, nothing
    return sqrt
load()
