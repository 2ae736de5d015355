"""Big integers: factorial and powers."""
def run():
    f = 1
    for i in range(1, 800):
        f *= i
    return f % 1000007 + pow(3, 5000) % 1000003
