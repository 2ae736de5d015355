# Targets that are annotated only: attributes and items are looked at as far as they go, names are not.
def t(src):
    try: exec(src, ns)
    except NameError as e: print(src, "|", e)
    else: print(src, "| ok")
class Loud:
    def __getattr__(self, name): print("get", name); return self
    def __getitem__(self, i): print("item", i); return self
    def __setattr__(self, name, value): print("set", name)
ns = {"loud": Loud()}
for src in ("a.b: int", "a[0]: int", "loud.x: int", "loud.x.y: int", "loud[1]: int", "loud[i]: int", "loud[1][2:3]: int", "loud.x: int = 5", "a: int", "(a): int",
            "def f(): a.b: int\nf()", "def f(): loud[i]: int\nf()", "def f():\n    x: undefined\n    return 5\nf()"):
    t(src)
