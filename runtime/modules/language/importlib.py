# The module importlib: import by a name that is computed.


@builtin
def import_module(name, package=None):
    """Import a module."""
    if name.startswith('.'):
        if not package:
            raise TypeError(f"the 'package' argument is required to perform a relative import for {name!r}")
        level = len(name) - len(name.lstrip('.'))
        parts = package.split('.')
        if level > len(parts):
            raise ImportError('attempted relative import beyond top-level package')
        name = '.'.join(parts[:len(parts) - level + 1] + ([name[level:]] if name[level:] else []))
    return __import__(name, None, None, ('*',))


@builtin
def invalidate_caches():
    """Nothing is cached."""
