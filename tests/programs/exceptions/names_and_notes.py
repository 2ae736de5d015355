# Attributes of NameError, AttributeError, OSError; the classes below OSError; notes.
def unbound():
    print(local)
    local = 1


for f in (lambda: undefined_name, unbound, lambda: (5).nothing, lambda: [].nope, lambda: int.missing, lambda: NameError.x):
    try:
        f()
    except (NameError, AttributeError) as e:
        print(type(e).__name__, e, e.name, getattr(e, "obj", "no obj"))
print(NameError("x").name, NameError("x", name="n").name, AttributeError("a", name="n", obj=5).obj, AttributeError("z").obj, AttributeError("z").args)
for args in ((), ("one",), (9999, "odd"), (9999, "odd", "name.txt"), (9999, 5, b"f"), ("a", "b")):
    e = OSError(*args)
    print(type(e).__name__, e, repr(e), e.errno, e.strerror, e.filename, e.args)
for c in (FileNotFoundError, PermissionError, FileExistsError, IsADirectoryError, NotADirectoryError, ConnectionResetError, BrokenPipeError,
          ConnectionAbortedError, ConnectionRefusedError, InterruptedError, ProcessLookupError, ChildProcessError, BlockingIOError, TimeoutError,
          ResourceWarning, FutureWarning, ImportWarning, SyntaxWarning, UnicodeWarning, BytesWarning, EncodingWarning, PendingDeprecationWarning):
    print(c.__name__, [b.__name__ for b in c.__mro__], issubclass(c, OSError), c("m"))
print(FileNotFoundError(2, "gone", "f"), FileNotFoundError(9999, "other").errno)
e = ValueError("noted")
e.add_note("first")
e.add_note("second\nline")
print(e.__notes__, e.__dict__)
try:
    e.add_note(5)
except TypeError as t:
    print(t)
e.__notes__ = 5
try:
    e.add_note("x")
except TypeError as t:
    print(t)
