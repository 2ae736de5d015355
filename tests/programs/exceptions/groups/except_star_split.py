def run(eg):
    log = []
    try:
        try:
            raise eg
        except* ValueError as g:
            log.append(("V", type(g).__name__, [repr(e) for e in g.exceptions]))
        except* (KeyError, IndexError) as g:
            log.append(("K", len(g.exceptions)))
        else:
            log.append("else")
        finally:
            log.append("fin")
    except BaseException as rest:
        log.append(("rest", repr(rest)))
    return log
V, K, T = ValueError(1), KeyError(2), TypeError(3)
for eg in (ExceptionGroup("a", [V]), ExceptionGroup("b", [V, K]), ExceptionGroup("c", [T]), ExceptionGroup("d", [V, ExceptionGroup("in", [K, T])]), V, T, BaseExceptionGroup("e", [KeyboardInterrupt(), V])):
    print(run(eg))
for i in range(200): r = run(ExceptionGroup("h", [ValueError(i), ExceptionGroup("n", [IndexError(i), TypeError(i)])]))
print(r)
def nothing():
    try: pass
    except* ValueError: print("no")
    else: return "else"
print(nothing())
def raises_in_handler():
    try:
        raise ExceptionGroup("x", [V, K])
    except* ValueError:
        raise RuntimeError("new")
    except* KeyError as k:
        raise
try:
    raises_in_handler()
except ExceptionGroup as e:
    print(repr(e), [repr(x) for x in e.exceptions])
try:
    try: raise V
    except* ExceptionGroup: pass
except TypeError as e:
    print(e)
