# Notes stand below the message, in every part of a chain.
def f():
    e = ValueError("inner")
    e.add_note("note of inner")
    raise e


try:
    f()
except ValueError as inner:
    outer = KeyError("outer")
    outer.add_note("first note")
    outer.add_note("second note\n  with a line")
    outer.add_note("é ü")
    raise outer from inner
