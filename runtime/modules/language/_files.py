# What open() says: the host lends no files.


@builtin
def denied(file):
    if not isinstance(file, (str, bytes, int)):
        raise TypeError(f'expected str, bytes or os.PathLike object, not {type(file).__name__}')
    if isinstance(file, int):
        raise OSError(9, 'Bad file descriptor')
    raise PermissionError(13, 'Permission denied', file)
