# The module random: numbers by the Mersenne Twister, in the sequences of CPython for a seed.
import _random
from math import acos as _acos, ceil as _ceil, cos as _cos, e as _e, exp as _exp, fabs as _fabs, floor as _floor, isfinite as _isfinite
from math import lgamma as _lgamma, log as _log, log2 as _log2, pi as _pi, sin as _sin, sqrt as _sqrt
from operator import index as _index
from hashlib import sha512 as _sha512

_NORMAL_SCALE = 4 * _exp(-0.5) / _sqrt(2.0)
_LOG_4 = _log(4.0)
_GAMMA_SCALE = 1.0 + _log(4.5)


def _below_by_bits(self, n):
    k = n.bit_length()
    r = self.getrandbits(k)
    while r >= n:
        r = self.getrandbits(k)
    return r


def _below_by_floats(self, n):
    if n >= 9007199254740992:
        return _floor(self.random() * n)
    limit = (9007199254740992 - 9007199254740992 % n) / 9007199254740992
    r = self.random()
    while r >= limit:
        r = self.random()
    return _floor(r * 9007199254740992) % n


class Random:
    """A generator with a state of its own; seeded by the host's entropy unless a seed is given."""

    def __init__(self, x=None):
        self._state = None
        self._next_gauss = None
        if x is not None:
            self.seed(x)

    def _started(self):
        if self._state is None:
            self._state = _random.seeded(_random.entropy())
        return self._state

    def seed(self, a=None, version=2):
        """Starts the sequence that follows from a."""
        self._next_gauss = None
        if a is None:
            self._state = _random.seeded(_random.entropy())
            return
        if version == 1 and isinstance(a, (str, bytes)):
            a = a.decode('latin-1') if isinstance(a, bytes) else a
            x = ord(a[0]) << 7 if a else 0
            for c in map(ord, a):
                x = ((1000003 * x) ^ c) & 0xFFFFFFFFFFFFFFFF
            x ^= len(a)
            a = -2 if x == -1 else x
        elif isinstance(a, (str, bytes, bytearray)):
            data = a.encode() if isinstance(a, str) else a
            a = int.from_bytes(data + _sha512(data).digest(), 'big')
        elif isinstance(a, float):
            a = hash(a) & 0xFFFFFFFFFFFFFFFF
        elif not isinstance(a, int):
            raise TypeError('The only supported seed types are:\nNone, int, float, str, bytes, and bytearray.')
        self._state = _random.seeded(abs(a))

    def getstate(self):
        """What setstate takes to go on from here."""
        return 3, tuple(self._started()), self._next_gauss

    def setstate(self, state):
        """Goes on from where getstate was called."""
        version = state[0]
        if version == 3:
            version, words, self._next_gauss = state
        else:
            raise ValueError(f'state with version {version} passed to Random.setstate() of version 3')
        words = [w % 4294967296 for w in words]
        if len(words) != 625:
            raise ValueError('state vector is the wrong size')
        self._state = words

    def random(self):
        """The next float of [0.0, 1.0)."""
        return _random.random(self._state or self._started())

    def getrandbits(self, k, /):
        """An int of k random bits."""
        return _random.getrandbits(self._state or self._started(), k)

    def randbytes(self, n):
        """n random bytes."""
        return self.getrandbits(n * 8).to_bytes(n, 'little')

    def __init_subclass__(cls, **kwargs):
        # Whichever of random() and getrandbits() a subclass has made anew is what its other methods draw from.
        for c in cls.__mro__:
            if '_below' in c.__dict__:
                break
            if 'getrandbits' in c.__dict__:
                cls._below = _below_by_bits
                break
            if 'random' in c.__dict__:
                cls._below = _below_by_floats
                break

    def _below(self, n):
        state = self._state or self._started()
        k = n.bit_length()
        r = _random.getrandbits(state, k)
        while r >= n:
            r = _random.getrandbits(state, k)
        return r

    def randrange(self, start, stop=None, step=1):
        """One of range(start, stop, step)."""
        first = _index(start)
        if stop is None:
            if step != 1:
                raise TypeError('Missing a non-None stop argument')
            if first > 0:
                return self._below(first)
            raise ValueError('empty range for randrange()')
        last = _index(stop)
        width = last - first
        by = _index(step)
        if by == 1:
            if width > 0:
                return first + self._below(width)
            raise ValueError(f'empty range in randrange({start}, {stop})')
        if by > 0:
            n = (width + by - 1) // by
        elif by < 0:
            n = (width + by + 1) // by
        else:
            raise ValueError('zero step for randrange()')
        if n <= 0:
            raise ValueError(f'empty range in randrange({start}, {stop}, {step})')
        return first + by * self._below(n)

    def randint(self, a, b):
        """An int of [a, b], both ends included."""
        first, last = _index(a), _index(b)
        if last < first:
            raise ValueError(f'empty range in randint({a}, {b})')
        return first + self._below(last - first + 1)

    def choice(self, seq):
        """One of a sequence."""
        if not len(seq):
            raise IndexError('Cannot choose from an empty sequence')
        return seq[self._below(len(seq))]

    def shuffle(self, x):
        """Puts a list into random order."""
        for i in range(len(x) - 1, 0, -1):
            j = self._below(i + 1)
            x[i], x[j] = x[j], x[i]

    def sample(self, population, k, *, counts=None):
        """k different ones of a sequence, in random order."""
        if isinstance(population, (set, frozenset, dict)) or not hasattr(population, '__getitem__'):
            raise TypeError('Population must be a sequence.  For dicts or sets, use sorted(d).')
        n = len(population)
        if counts is not None:
            ends = []
            total = 0
            for count in counts:
                total += count
                ends.append(total)
            if len(ends) != n:
                raise ValueError('The number of counts does not match the population')
            if ends and not isinstance(total, int):
                raise TypeError('Counts must be integers')
            if total < 0:
                raise ValueError('Counts must be non-negative')
            return [population[_right_of(ends, s, 0, len(ends))] for s in self.sample(range(total), k)]
        if not 0 <= k <= n:
            raise ValueError('Sample larger than population or is negative')
        result = [None] * k
        room = 21
        if k > 5:
            room += 4 ** _ceil(_log(k * 3, 4))
        if n <= room:
            pool = list(population)
            for i in range(k):
                j = self._below(n - i)
                result[i] = pool[j]
                pool[j] = pool[n - i - 1]
        else:
            taken = set()
            for i in range(k):
                j = self._below(n)
                while j in taken:
                    j = self._below(n)
                taken.add(j)
                result[i] = population[j]
        return result

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        """k of a sequence, each drawn from all, with weights if given."""
        n = len(population)
        random = self.random
        if cum_weights is None:
            if weights is None:
                n += 0.0
                return [population[_floor(random() * n)] for _ in range(k)]
            if isinstance(weights, int):
                raise TypeError(f'The number of choices must be a keyword argument: k={weights}')
            cum_weights = []
            total = 0
            for w in weights:
                total = total + w if cum_weights else w
                cum_weights.append(total)
        elif weights is not None:
            raise TypeError('Cannot specify both weights and cumulative weights')
        if len(cum_weights) != n:
            raise ValueError('The number of weights does not match the population')
        total = cum_weights[-1] + 0.0
        if total <= 0.0:
            raise ValueError('Total of weights must be greater than zero')
        if not _isfinite(total):
            raise ValueError('Total of weights must be finite')
        return [population[_right_of(cum_weights, random() * total, 0, n - 1)] for _ in range(k)]

    def uniform(self, a, b):
        """A float between a and b."""
        return a + (b - a) * self.random()

    def triangular(self, low=0.0, high=1.0, mode=None):
        """A float between low and high, most often near mode."""
        u = self.random()
        try:
            c = 0.5 if mode is None else (mode - low) / (high - low)
        except ZeroDivisionError:
            return low
        if u > c:
            u = 1.0 - u
            c = 1.0 - c
            low, high = high, low
        return low + (high - low) * _sqrt(u * c)

    def normalvariate(self, mu=0.0, sigma=1.0):
        """Of the normal distribution, by the ratio of uniforms (Kinderman, Monahan 1977)."""
        random = self.random
        while True:
            u = random()
            v = 1.0 - random()
            z = _NORMAL_SCALE * (u - 0.5) / v
            if z * z / 4.0 <= -_log(v):
                return mu + z * sigma

    def gauss(self, mu=0.0, sigma=1.0):
        """Of the normal distribution, two at a time (Box, Muller 1958)."""
        z = self._next_gauss
        self._next_gauss = None
        if z is None:
            angle = self.random() * 2.0 * _pi
            radius = _sqrt(-2.0 * _log(1.0 - self.random()))
            z = _cos(angle) * radius
            self._next_gauss = _sin(angle) * radius
        return mu + z * sigma

    def lognormvariate(self, mu=0.0, sigma=1.0):
        """Of the log-normal distribution."""
        return _exp(self.normalvariate(mu, sigma))

    def expovariate(self, lambd=1.0):
        """Of the exponential distribution."""
        return -_log(1.0 - self.random()) / lambd

    def vonmisesvariate(self, mu, kappa):
        """An angle, by the method of Best and Fisher (1979)."""
        random = self.random
        if kappa <= 1e-6:
            return 2.0 * _pi * random()
        s = 0.5 / kappa
        r = s + _sqrt(1.0 + s * s)
        while True:
            z = _cos(_pi * random())
            d = z / (r + z)
            u = random()
            if u < 1.0 - d * d or u <= (1.0 - d) * _exp(d):
                break
        q = 1.0 / r
        f = (q + z) / (1.0 + q * z)
        turn = 2.0 * _pi
        angle = _acos(f)
        return (mu + angle) % turn if random() > 0.5 else (mu - angle) % turn

    def gammavariate(self, alpha, beta):
        """Of the gamma distribution (Cheng 1977; Ahrens, Dieter 1974)."""
        if alpha <= 0.0 or beta <= 0.0:
            raise ValueError('gammavariate: alpha and beta must be > 0.0')
        random = self.random
        if alpha > 1.0:
            a = _sqrt(2.0 * alpha - 1.0)
            b = alpha - _LOG_4
            c = alpha + a
            while True:
                u = random()
                if not 1e-7 < u < 0.9999999:
                    continue
                v = 1.0 - random()
                w = _log(u / (1.0 - u)) / a
                x = alpha * _exp(w)
                z = u * u * v
                r = b + c * w - x
                if r + _GAMMA_SCALE - 4.5 * z >= 0.0 or r >= _log(z):
                    return x * beta
        elif alpha == 1.0:
            return -_log(1.0 - random()) * beta
        while True:
            u = random()
            b = (_e + alpha) / _e
            p = b * u
            x = p ** (1.0 / alpha) if p <= 1.0 else -_log((b - p) / alpha)
            v = random()
            if p > 1.0:
                if v <= x ** (alpha - 1.0):
                    break
            elif v <= _exp(-x):
                break
        return x * beta

    def betavariate(self, alpha, beta):
        """Of the beta distribution."""
        y = self.gammavariate(alpha, 1.0)
        return y / (y + self.gammavariate(beta, 1.0)) if y else 0.0

    def paretovariate(self, alpha):
        """Of the Pareto distribution."""
        u = 1.0 - self.random()
        return u ** (-1.0 / alpha)

    def weibullvariate(self, alpha, beta):
        """Of the Weibull distribution."""
        u = 1.0 - self.random()
        return alpha * (-_log(u)) ** (1.0 / beta)

    def binomialvariate(self, n=1, p=0.5):
        """How many of n trials succeed (Devroye 1986; Hoermann 1993)."""
        if n < 0:
            raise ValueError('n must be non-negative')
        if p <= 0.0 or p >= 1.0:
            if p == 0.0:
                return 0
            if p == 1.0:
                return n
            raise ValueError('p must be in the range 0.0 <= p <= 1.0')
        random = self.random
        if n == 1:
            return _index(random() < p)
        if p > 0.5:
            return n - self.binomialvariate(n, 1.0 - p)
        if n * p < 10.0:
            x = y = 0
            c = _log2(1.0 - p)
            if not c:
                return x
            while True:
                y += _floor(_log2(random()) / c) + 1
                if y > n:
                    return x
                x += 1
        ready = False
        spq = _sqrt(n * p * (1.0 - p))
        b = 1.15 + 2.53 * spq
        a = -0.0873 + 0.0248 * b + 0.01 * p
        c = n * p + 0.5
        vr = 0.92 - 4.2 / b
        while True:
            u = random()
            u -= 0.5
            us = 0.5 - _fabs(u)
            k = _floor((2.0 * a / us + b) * u + c)
            if k < 0 or k > n:
                continue
            v = random()
            if us >= 0.07 and v <= vr:
                return k
            if not ready:
                alpha = (2.83 + 5.1 / b) * spq
                lpq = _log(p / (1.0 - p))
                m = _floor((n + 1) * p)
                h = _lgamma(m + 1) + _lgamma(n - m + 1)
                ready = True
            v *= alpha / (a / (us * us) + b)
            if _log(v) <= h - _lgamma(k + 1) - _lgamma(n - k + 1) + (k - m) * lpq:
                return k


def _right_of(sorted_items, x, low, high):
    """The first place of sorted_items[low:high] whose item is above x."""
    while low < high:
        middle = (low + high) // 2
        if x < sorted_items[middle]:
            high = middle
        else:
            low = middle + 1
    return low


_inst = Random()
seed = _inst.seed
random = _inst.random
uniform = _inst.uniform
triangular = _inst.triangular
randint = _inst.randint
choice = _inst.choice
randrange = _inst.randrange
sample = _inst.sample
shuffle = _inst.shuffle
choices = _inst.choices
normalvariate = _inst.normalvariate
lognormvariate = _inst.lognormvariate
expovariate = _inst.expovariate
vonmisesvariate = _inst.vonmisesvariate
gammavariate = _inst.gammavariate
gauss = _inst.gauss
betavariate = _inst.betavariate
binomialvariate = _inst.binomialvariate
paretovariate = _inst.paretovariate
weibullvariate = _inst.weibullvariate
getstate = _inst.getstate
setstate = _inst.setstate
getrandbits = _inst.getrandbits
randbytes = _inst.randbytes
