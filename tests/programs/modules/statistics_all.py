# statistics: every function on ints, floats and mixtures, and the texts of errors.
import statistics as s
from statistics import *
D = [1, 2, 3, 4, 4, 7]; F = [1.5, 2.25, 3.1, 0.1, 9.75]
for f in (mean, fmean, median, median_low, median_high, mode, multimode, variance, pvariance, stdev, pstdev, quantiles, harmonic_mean, geometric_mean, median_grouped):
    print(f.__name__, f(D), f(F), f(iter([2, 4, 4, 8])) )
print(mean([1, 2]), mean([1, 3]), mean([0.1] * 10), mean([True, False]), mean([10**20, 1]), fmean([1, 2, 3], [1, 2, 3]), stdev([1, 1, 1]), stdev([1e-9, 2e-9]), variance([10**10, 10**10 + 1, 10**10 + 3]), pstdev([2.5, 2.5, 2.75, 3.25, 4.75]), variance([1, 2, 3], 2), pvariance([1, 2, 3, 4], 2.5), mean([float('inf'), 1]), mean([float('nan')]))
print(quantiles(range(1, 12), n=10), quantiles(D, n=4, method='inclusive'), quantiles([5], n=3), median([]) if 0 else '', mode('aabbc'), multimode('aabbc'), multimode([]), harmonic_mean([40, 60], weights=[5, 30]), harmonic_mean([0, 1]), harmonic_mean([3]))
print(correlation([1, 2, 3], [2, 4, 7]), correlation([1, 2, 3, 4], [1, 4, 9, 16], method='ranked'), covariance([1, 2, 3], [1, 5, 7]), linear_regression([1, 2, 3], [2, 4.5, 6]), linear_regression([1, 2, 3], [2, 4, 6], proportional=True).slope, geometric_mean([0, 1]))
n = NormalDist(100, 15); print(n, n.mean, n.stdev, n.variance, n.pdf(100), n.cdf(115), n.inv_cdf(0.975), n.zscore(130), n + 5, n * 2, n + NormalDist(1, 2), -n, n == NormalDist(100, 15), n.overlap(NormalDist(110, 15)), [round(q, 6) for q in n.quantiles()], NormalDist.from_samples(F), n - 3, n / 2, 5 - n)
for f in (lambda: mean([]), lambda: median([]), lambda: mode([]), lambda: variance([1]), lambda: stdev([]), lambda: fmean([]), lambda: harmonic_mean([-1]), lambda: harmonic_mean([]), lambda: geometric_mean([]), lambda: geometric_mean([-1]), lambda: quantiles([]), lambda: quantiles([1, 2], n=0), lambda: quantiles([1, 2], method='x'), lambda: mean(['a']), lambda: correlation([1], [1]), lambda: correlation([1, 1], [1, 2]), lambda: linear_regression([1, 1], [1, 2]), lambda: covariance([1], [1, 2]), lambda: NormalDist(0, -1), lambda: NormalDist().inv_cdf(1), lambda: fmean([1, 2], [1]), lambda: median_low([]), lambda: pvariance([])):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
