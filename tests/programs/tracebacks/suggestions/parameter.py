# Did you mean: parameter.
def f(argument): return argumnet
f(1)
