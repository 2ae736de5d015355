# Messages that name a type in full, and those that do not.
def make():
    class Inner:
        __hash__ = None
    return Inner
class Outer:
    class Nested:
        __eq__ = lambda a, b: True
class Plain:
    __hash__ = None
exec("class Far:\n    __hash__ = None", {"__name__": "far.away"}, globals())
for thing in (make()(), Outer.Nested(), Plain(), Far(), [], {1}, type("Made", (), {"__hash__": None, "__module__": "builtins"})()):
    for src in ("{thing: 1}", "{thing}", "hash(thing)", "{}[thing]", "thing < 1", "thing()", "thing.x", "int(thing)", "iter(iter)"):
        try: eval(src)
        except (TypeError, AttributeError) as e: print(src, "|", e)
    try:
        with thing: pass
    except TypeError as e: print("with |", e)
