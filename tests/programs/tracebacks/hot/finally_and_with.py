class CM:
    def __enter__(self): return self
    def __exit__(self, t, v, tb):
        if v and v.args[0] == "last":
            raise TypeError("from exit")
def run(n):
    for i in range(n):
        try:
            with CM():
                raise ValueError("last" if i == n - 1 else "more")
        except ValueError:
            continue
        finally:
            done.append(i)
done = []
run(500)
