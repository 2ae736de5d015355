# Did you mean: builtin name.
lenn([1])
