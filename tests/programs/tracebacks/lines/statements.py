def t(f):
    try: f()
    except Exception as e: raise type(e)("again") from e
def body():
    xs = [1, 2, 3]
    for x in xs:
        xs[x], *rest = (x,
                        *[y for y in [None] if y + x])
def main():
    assert True
    while True:
        t(body)
main()
