keep = []
for i in range(20000):
    f = eval(f'lambda x: x + {i}')
    if i % 2000 == 0:
        keep.append(f)
print([f(1) for f in keep])
