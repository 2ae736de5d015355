# Did you mean: module name.
x = math.pi
