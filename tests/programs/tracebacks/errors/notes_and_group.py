def sub(i):
    e = ValueError(f"item {i}")
    e.add_note(f"note {i}")
    e.add_note("two\nlines")
    raise e
errors = []
for i in range(3):
    try:
        sub(i)
    except ValueError as e:
        errors.append(e)
raise ExceptionGroup("several", errors + [ExceptionGroup("inner", [KeyError("k")])])
