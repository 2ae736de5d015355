# Exception groups: what takes them apart, and what except* does with the parts. exception_group.cpp calls these.
from _exception_groups import same_origin


@builtin
def _matcher(condition):
    if isinstance(condition, type):
        if issubclass(condition, BaseException):
            return lambda e: isinstance(e, condition)
    elif isinstance(condition, tuple):
        for kind in condition:
            if not (isinstance(kind, type) and issubclass(kind, BaseException)):
                break
        else:
            return lambda e: isinstance(e, condition)
    elif callable(condition):
        return condition
    raise TypeError('expected an exception type, a tuple of exception types, or a callable (other than a class)')


@builtin
def _derive(group, members):
    if not members:
        return None
    derived = group.derive(members)
    if not isinstance(derived, BaseExceptionGroup):
        raise TypeError('derive must return an instance of BaseExceptionGroup')
    derived.__traceback__ = group.__traceback__
    derived.__context__ = group.__context__
    derived.__cause__ = group.__cause__
    notes = getattr(group, '__notes__', None)
    if isinstance(notes, (list, tuple)):
        derived.__notes__ = list(notes)
    return derived


@builtin
def _split(exception, matches):
    if matches(exception):
        return exception, None
    if not isinstance(exception, BaseExceptionGroup):
        return None, exception
    matching, rest = [], []
    for member in exception.exceptions:
        yes, no = _split(member, matches)
        if yes is not None:
            matching.append(yes)
        if no is not None:
            rest.append(no)
    return _derive(exception, matching), _derive(exception, rest)


@builtin
def _subgroup(exception, matches):
    if matches(exception):
        return exception
    if not isinstance(exception, BaseExceptionGroup):
        return None
    parts = [_subgroup(member, matches) for member in exception.exceptions]
    return _derive(exception, [part for part in parts if part is not None])


@builtin
def split(group, condition):
    return _split(group, _matcher(condition))


@builtin
def subgroup(group, condition):
    return _subgroup(group, _matcher(condition))


@builtin
def star_match(exception, kinds):
    """What an except* clause of these kinds takes, and what it leaves."""
    for kind in kinds if isinstance(kinds, tuple) else (kinds,):
        if not (isinstance(kind, type) and issubclass(kind, BaseException)):
            raise TypeError('catching classes that do not inherit from BaseException is not allowed')
        if issubclass(kind, BaseExceptionGroup):
            raise TypeError('catching ExceptionGroup with except* is not allowed. Use except instead.')
    if exception is None:
        return None, None
    if isinstance(exception, kinds):
        return exception, None
    if not isinstance(exception, BaseExceptionGroup):
        return None, exception
    pair = exception.split(kinds)
    if not isinstance(pair, tuple):
        raise TypeError(f'{type(exception).__name__}.split must return a tuple, not {type(pair).__name__}')
    if len(pair) < 2:
        raise TypeError(f'{type(exception).__name__}.split must return a 2-tuple, got tuple of size {len(pair)}')
    for part in pair[:2]:
        if not (part is None or isinstance(part, BaseException)):
            raise TypeError(f'{type(exception).__name__}.split must return exceptions, not {type(part).__name__}')
    return pair[0], pair[1]


@builtin
def _leaves(exception, into):
    if isinstance(exception, BaseExceptionGroup):
        for member in exception.exceptions:
            _leaves(member, into)
    else:
        into.append(exception)


@builtin
def star_finish(original, results):
    """What is raised after all clauses of an except*: None for nothing."""
    if not isinstance(original, BaseExceptionGroup):
        return results[0]
    raised, again = [], []
    for exception in results:
        if exception is None:
            continue
        if same_origin(exception, original):
            _leaves(exception, again)
        else:
            raised.append(exception)
    if again:
        kept = set([id(e) for e in again])
        left = _subgroup(original, lambda e: not isinstance(e, BaseExceptionGroup) and id(e) in kept)
        if not raised:
            return left
        raised.append(left)
    if len(raised) > 1:
        return BaseExceptionGroup('', raised)
    return raised[0] if raised else None
