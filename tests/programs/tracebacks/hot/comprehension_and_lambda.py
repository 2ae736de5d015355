f = lambda x: x["a"]
def rows(items):
    return [f(i) for i in items]
for _ in range(300):
    rows([{"a": 1}] * 3)
print({k: v for k, v in enumerate(rows([{"a": 2}]))})
rows([{"a": 1}, {"b": 2}])
