def show(x, y, z):
    return (x + y) * (x - z ** 2) / (y
        % 0)
class Num:
    def __init__(self, n): self.n = n
    def __truediv__(self, o):
        raise ArithmeticError(f"{self.n} / {o}")
data = {"a": {"b": [Num(1)]}}
def divide(): return data["a"]["b"][0] / 5
try: show(1, 2, 3)
except ZeroDivisionError as e: print(e)
try: divide()
except ArithmeticError: show(1, 2, 3)
