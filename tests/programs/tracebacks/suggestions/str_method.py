# Did you mean: str method.
"abc".uper()
