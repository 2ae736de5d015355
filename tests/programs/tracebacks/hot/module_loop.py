data = list(range(2000)) + ["x"]
total = 0
for item in data:
    if item != "y":
        total = total + item \
            * 2
print(total)
