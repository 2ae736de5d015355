# The module bisect: searches in sorted sequences.
import _bisect

_left = _bisect.left
_right = _bisect.right


@builtin
def bisect_right(a, x, lo=0, hi=None, *, key=None):
    """The place behind the items equal to x in the sorted a."""
    if key is None:
        i = _right(a, x, lo, hi)
        if i >= 0:
            return i
    if lo < 0:
        raise ValueError('lo must be non-negative')
    if hi is None:
        hi = len(a)
    if key is None:
        while lo < hi:
            mid = (lo + hi) // 2
            if x < a[mid]:
                hi = mid
            else:
                lo = mid + 1
    else:
        while lo < hi:
            mid = (lo + hi) // 2
            if x < key(a[mid]):
                hi = mid
            else:
                lo = mid + 1
    return lo


@builtin
def bisect_left(a, x, lo=0, hi=None, *, key=None):
    """The place before the items equal to x in the sorted a."""
    if key is None:
        i = _left(a, x, lo, hi)
        if i >= 0:
            return i
    if lo < 0:
        raise ValueError('lo must be non-negative')
    if hi is None:
        hi = len(a)
    if key is None:
        while lo < hi:
            mid = (lo + hi) // 2
            if a[mid] < x:
                lo = mid + 1
            else:
                hi = mid
    else:
        while lo < hi:
            mid = (lo + hi) // 2
            if key(a[mid]) < x:
                lo = mid + 1
            else:
                hi = mid
    return lo


@builtin
def insort_right(a, x, lo=0, hi=None, *, key=None):
    """Inserts x behind the items equal to it."""
    a.insert(bisect_right(a, x if key is None else key(x), lo, hi, key=key), x)


@builtin
def insort_left(a, x, lo=0, hi=None, *, key=None):
    """Inserts x before the items equal to it."""
    a.insert(bisect_left(a, x if key is None else key(x), lo, hi, key=key), x)


bisect = bisect_right
insort = insort_right
