# Exact sums for the module statistics: every finite number is a ratio of ints, and those of one denominator are added up.
import math as _math


def _ratio(x):
    try:
        return x.as_integer_ratio()
    except AttributeError:
        pass
    except (OverflowError, ValueError):
        return x, None
    try:
        return x.numerator, x.denominator
    except AttributeError:
        raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator") from None


def _wider(T, S):
    # The type of a result out of numbers of T and S.
    if T is S or S is int or S is bool:
        return T
    if T is int:
        return S
    if issubclass(S, T):
        return S
    if issubclass(T, S):
        return T
    if issubclass(T, int):
        return S
    if issubclass(S, int):
        return T
    if S is float or T is float:
        return float
    raise TypeError(f"don't know how to coerce {T.__name__} and {S.__name__}")


def _reduced(n, d):
    g = _math.gcd(n, d)
    return n // g, d // g


def _total(sums):
    n, d = 0, 1
    for b, a in sums.items():
        n, d = _reduced(n * b + a * d, d * b)
    return n, d


def _exact_sum(data):
    # (type, numerator, denominator, count). A denominator of None: the numerator is a NaN or an infinity.
    T = int
    partials = {}
    count = 0
    for x in data:
        count += 1
        t = type(x)
        if t is not T:
            T = _wider(T, t)
        n, d = _ratio(x)
        partials[d] = partials.get(d, 0) + n
    if None in partials:
        return T, partials[None], None, count
    total, denominator = _total(partials)
    return T, total, denominator, count


def _squares(data, center=None):
    # (type, numerator, denominator, count, mean) of the squared distances from the mean or `center`, exactly.
    T = int
    n = 0
    sums, squares = {}, {}
    for x in data:
        n += 1
        t = type(x)
        if t is not T:
            T = _wider(T, t)
        a, b = _ratio(x)
        sums[b] = sums.get(b, 0) + a
        if b is None:
            continue
        squares[b] = squares.get(b, 0) + a * a
    if n == 0:
        return T, 0, 1, 0, 0
    if None in sums:
        return T, _math.nan, None, n, sums[None]
    sn, sd = _total(sums)
    qn, qd = 0, 1
    for b, a in squares.items():
        qn, qd = _reduced(qn * (b * b) + a * qd, qd * (b * b))
    if center is None:
        # sum (x - m)^2 = sum x^2 - (sum x)^2 / n
        num = qn * sd * sd * n - sn * sn * qd
        den = qd * sd * sd * n
        m = _make(sn, sd * n, T)
    else:
        cn, cd = _ratio(center)
        # sum x^2 - 2 c sum x + n c^2
        num = qn * sd * cd * cd - 2 * cn * cd * sn * qd + n * cn * cn * qd * sd
        den = qd * sd * cd * cd
        m = center
        T = _wider(T, type(center)) if type(center) is not T else T
    num, den = _reduced(num, den)
    return T, num, den, n, m


def _make(n, d, T):
    # n / d as a T, correctly rounded.
    if d is None:
        return n
    if T is float:
        return n / d
    if issubclass(T, int):
        return n // d if n % d == 0 else n / d
    if T is float or issubclass(T, float):
        return T(n / d)
    try:
        return T(n, d) if T.__name__ == 'Fraction' else T(n) / T(d)
    except TypeError:
        return n / d


def _isqrt_odd(n, m):
    # The root of n / m, rounded to odd.
    a = _math.isqrt(n // m)
    return a | (a * a * m != n)


def _root(n, m):
    """The square root of n / m as a float, correctly rounded."""
    q = (n.bit_length() - m.bit_length() - 109) // 2
    if q >= 0:
        return float(_isqrt_odd(n, m << 2 * q) << q)
    return _isqrt_odd(n << -2 * q, m) / (1 << -q)
