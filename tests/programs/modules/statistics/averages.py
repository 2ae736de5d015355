# statistics: means, medians, modes, and data that is too short.
import statistics as s


def fails(f, *a, **k):
    try:
        print(f(*a, **k))
    except Exception as e:
        print(type(e).__name__ + ':', e)


for f in (s.mean, s.fmean, s.geometric_mean, s.harmonic_mean, s.median, s.median_low, s.median_high, s.median_grouped, s.mode, s.multimode):
    for data in ([1, 2, 3, 4], [1.5, 2.5, 2.5, 3.75], [7], [], [3, 1, 3, 1, 2]):
        print(f.__name__, end=' ')
        fails(f, data)
fails(s.mean, [1, 'a'])
fails(s.mean, 5)
fails(s.fmean, [1, 2, 3], weights=[3, 2, 1])
fails(s.fmean, [1, 2], weights=[1])
fails(s.fmean, [1, 2], weights=[0, 0])
fails(s.harmonic_mean, [40, 60], weights=[5, 30])
fails(s.harmonic_mean, [1, 0])
fails(s.harmonic_mean, [1, -1])
fails(s.geometric_mean, [1, 0])
fails(s.geometric_mean, [-1, 2])
fails(s.median_grouped, [1, 2, 2, 3, 4], interval=2)
fails(s.mode, 'abracadabra')
fails(s.multimode, 'aabbc')
fails(s.mean, [True, False, True])
fails(s.mean, iter([1, 2]))
fails(s.median, ['a', 'b'])
fails(s.mean, [1e30, 1, -1e30])
fails(s.mean, [float('inf'), 1])
fails(s.mean, [10**400, 10**400 + 2])
