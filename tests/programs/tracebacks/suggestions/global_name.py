# Did you mean: global name.
value = 1
print(valeu)
