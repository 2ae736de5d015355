# statistics: variance, deviation, quantiles, correlation, regression, the normal distribution.
import statistics as s


def fails(f, *a, **k):
    try:
        print(f(*a, **k))
    except Exception as e:
        print(type(e).__name__ + ':', e)


data = [2.75, 1.75, 1.25, 0.25, 0.5, 1.25, 3.5]
for f in (s.variance, s.pvariance, s.stdev, s.pstdev):
    fails(f, data)
    fails(f, [1, 2, 3, 4])
    fails(f, [5])
    fails(f, [])
fails(s.variance, [1, 2, 3], 2)
fails(s.pvariance, [1, 2, 3], 1)
fails(s.quantiles, data)
fails(s.quantiles, data, n=10)
fails(s.quantiles, data, n=3, method='inclusive')
fails(s.quantiles, [1])
fails(s.quantiles, [])
fails(s.quantiles, data, n=0)
fails(s.quantiles, data, method='other')
x, y = [1, 2, 3, 4, 5], [2, 4, 5, 4, 5]
fails(s.covariance, x, y)
fails(s.correlation, x, y)
fails(s.correlation, x, y, method='ranked')
fails(s.linear_regression, x, y)
fails(s.linear_regression, x, y, proportional=True)
fails(s.covariance, [1], [2])
fails(s.covariance, [1, 2], [1])
fails(s.correlation, [1, 1], [2, 3])
n = s.NormalDist(100, 15)
print(n, n.mean, n.stdev, n.variance, n.median, n.mode, n.cdf(110), n.pdf(100), n.inv_cdf(0.95), n.zscore(130), n.quantiles(4))
print(n + 5, n * 2, n / 3, -n, n + s.NormalDist(10, 8), n - n, n == s.NormalDist(100, 15), n.overlap(s.NormalDist(110, 12)), hash(n) == hash(s.NormalDist(100, 15)))
print(s.NormalDist.from_samples(data), n.samples(3, seed=1))
fails(s.NormalDist, 0, -1)
fails(n.inv_cdf, 0)
fails(s.NormalDist(0, 0).cdf, 1)
fails(s.NormalDist.from_samples, [1])
