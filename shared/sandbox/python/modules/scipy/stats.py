"""Distributions with pdf or pmf, cdf, sf, ppf, mean, var and std."""
import math
from statistics import NormalDist

from numpy.arrays import as_array, elementwise
from numpy.scalars import float64, plain

from .special import betainc, gammainc


class _Distribution:
    """`shapes` come first, then loc and scale; `_pdf`, `_cdf` and `_ppf` are of the standard form."""

    shapes = 0
    is_discrete = False

    def __call__(self, *parameters, **named):
        return _Frozen(self, parameters, named)

    def _split(self, parameters, loc, scale):
        values = [plain(value) for value in parameters]
        shapes, rest = values[: self.shapes], values[self.shapes :]
        return shapes, (rest[0] if rest else plain(loc)), (rest[1] if len(rest) > 1 else plain(scale))

    def pdf(self, x, *parameters, loc=0, scale=1):
        shapes, loc, scale = self._split(parameters, loc, scale)
        return elementwise(lambda value: self._pdf((value - loc) / scale, *shapes) / scale, x)

    pmf = pdf

    def cdf(self, x, *parameters, loc=0, scale=1):
        shapes, loc, scale = self._split(parameters, loc, scale)
        return elementwise(lambda value: self._cdf((value - loc) / scale, *shapes) * 1.0, x)

    def sf(self, x, *parameters, loc=0, scale=1):
        return 1.0 - self.cdf(x, *parameters, loc=loc, scale=scale)

    def ppf(self, q, *parameters, loc=0, scale=1):
        shapes, loc, scale = self._split(parameters, loc, scale)
        return elementwise(lambda share: loc + scale * self._ppf(share, *shapes), q)

    def isf(self, q, *parameters, loc=0, scale=1):
        return self.ppf(1.0 - as_array(q), *parameters, loc=loc, scale=scale)

    def interval(self, confidence, *parameters, loc=0, scale=1):
        rest = (1 - confidence) / 2
        return tuple(self.ppf(share, *parameters, loc=loc, scale=scale) for share in (rest, 1 - rest))

    def _ppf(self, share, *shapes):
        if not 0 <= share <= 1:
            return math.nan
        low, high = self._support(*shapes)
        if share in (0, 1):
            return low if share == 0 else high
        if self.is_discrete:
            place = int(low)
            while self._cdf(place, *shapes) < share - 1e-14:
                place += 1
            return float(place)
        a = low if math.isfinite(low) else -1.0
        b = high if math.isfinite(high) else 1.0
        while not math.isfinite(low) and self._cdf(a, *shapes) > share:
            a *= 2
        while not math.isfinite(high) and self._cdf(b, *shapes) < share:
            b *= 2
        for _ in range(200):
            middle = (a + b) / 2
            if self._cdf(middle, *shapes) < share:
                a = middle
            else:
                b = middle
        return (a + b) / 2

    def _support(self, *_shapes):
        return -math.inf, math.inf


class _Frozen:
    def __init__(self, distribution, parameters, named):
        self._distribution, self._parameters, self._named = distribution, parameters, named

    def __getattr__(self, name):
        method = getattr(self._distribution, name)
        return lambda *given: method(*given, *self._parameters, **self._named)


class _Norm(_Distribution):
    def _pdf(self, x):
        return math.exp(-x * x / 2) / math.sqrt(2 * math.pi)

    def _cdf(self, x):
        return math.erfc(-x / math.sqrt(2)) / 2

    def _ppf(self, share):
        if share in (0, 1):
            return -math.inf if share == 0 else math.inf
        return NormalDist().inv_cdf(share) if 0 < share < 1 else math.nan

    def mean(self, loc=0, scale=1):
        return float64(loc)

    def std(self, loc=0, scale=1):
        return float64(scale)


class _T(_Distribution):
    shapes = 1

    def _pdf(self, x, df):
        front = math.exp(math.lgamma((df + 1) / 2) - math.lgamma(df / 2)) / math.sqrt(df * math.pi)
        return front * (1 + x * x / df) ** (-(df + 1) / 2)

    def _cdf(self, x, df):
        tail = float(betainc(df / 2, 0.5, df / (df + x * x))) / 2
        return 1 - tail if x > 0 else tail


class _Chi2(_Distribution):
    shapes = 1

    def _pdf(self, x, df):
        if x < 0:
            return 0.0
        return math.exp((df / 2 - 1) * math.log(x or 1e-300) - x / 2 - df / 2 * math.log(2) - math.lgamma(df / 2))

    def _cdf(self, x, df):
        return float(gammainc(df / 2, x / 2)) if x > 0 else 0.0

    def _support(self, _df):
        return 0.0, math.inf


class _Expon(_Distribution):
    def _pdf(self, x):
        return math.exp(-x) if x >= 0 else 0.0

    def _cdf(self, x):
        return -math.expm1(-x) if x > 0 else 0.0

    def _support(self):
        return 0.0, math.inf


class _Uniform(_Distribution):
    def _pdf(self, x):
        return 1.0 if 0 <= x <= 1 else 0.0

    def _cdf(self, x):
        return min(max(x, 0.0), 1.0)

    def _support(self):
        return 0.0, 1.0


class _Binom(_Distribution):
    shapes, is_discrete = 2, True

    def _pdf(self, k, n, p):
        if k != int(k) or not 0 <= k <= n:
            return 0.0
        return math.comb(int(n), int(k)) * p ** k * (1 - p) ** (n - k)

    def _cdf(self, k, n, p):
        return min(1.0, math.fsum(self._pdf(each, n, p) for each in range(int(math.floor(k)) + 1))) if k >= 0 else 0.0

    def _support(self, n, _p):
        return 0.0, float(n)


class _Poisson(_Distribution):
    shapes, is_discrete = 1, True

    def _pdf(self, k, mu):
        return math.exp(k * math.log(mu) - mu - math.lgamma(k + 1)) if k == int(k) and k >= 0 else 0.0

    def _cdf(self, k, mu):
        return math.fsum(self._pdf(each, mu) for each in range(int(math.floor(k)) + 1)) if k >= 0 else 0.0

    def _support(self, _mu):
        return 0.0, math.inf


norm, t, chi2, expon, uniform = _Norm(), _T(), _Chi2(), _Expon(), _Uniform()
binom, poisson = _Binom(), _Poisson()


def zscore(values, ddof=0):
    values = as_array(values)
    return (values - values.mean()) / values.std(ddof=ddof)


def sem(values, ddof=1):
    values = as_array(values)
    return values.std(ddof=ddof) / math.sqrt(len(values))
