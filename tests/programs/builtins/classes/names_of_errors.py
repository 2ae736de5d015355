# Exceptions under their second names, and those that are rarely met.
print(IOError is OSError, EnvironmentError is OSError, IOError.__name__)
for e in (ReferenceError, PythonFinalizationError, UnicodeTranslateError, BlockingIOError, StopAsyncIteration, EncodingWarning, FloatingPointError):
    print(e.__name__, [c.__name__ for c in e.__mro__[1:-2]])
try:
    open('/no/such/file')
except IOError as e:
    print(isinstance(e, EnvironmentError), e.filename)
try:
    open([1])
except TypeError as e:
    print(e)
try:
    open()
except TypeError as e:
    print(e)
print(repr(OSError('only')), OSError('only').errno, issubclass(TimeoutError, IOError))
