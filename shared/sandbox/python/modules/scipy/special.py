"""Special functions of real numbers."""
import math

from numpy.arrays import elementwise
from numpy.scalars import float64, plain


def _function(one):
    return lambda x: elementwise(one, x)


erf, erfc = _function(math.erf), _function(math.erfc)
gamma, gammaln, loggamma = _function(math.gamma), _function(math.lgamma), _function(math.lgamma)


def factorial(n, exact=False):
    value = math.factorial(int(plain(n)))
    return value if exact else float64(value)


def comb(n, k, exact=False):
    value = math.comb(int(plain(n)), int(plain(k)))
    return value if exact else float64(value)


binom = comb


def perm(n, k, exact=False):
    value = math.perm(int(plain(n)), int(plain(k)))
    return value if exact else float64(value)


def beta(a, b):
    return float64(math.exp(math.lgamma(a) + math.lgamma(b) - math.lgamma(a + b)))


def betainc(a, b, x):
    """The regularized incomplete beta function, by its continued fraction."""
    a, b, x = plain(a) * 1.0, plain(b) * 1.0, plain(x) * 1.0
    if x <= 0 or x >= 1:
        return float64(0.0 if x <= 0 else 1.0)
    if x > (a + 1) / (a + b + 2):
        return float64(1 - float(betainc(b, a, 1 - x)))
    front = math.exp(
        math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(x) + b * math.log1p(-x)
    )
    return float64(front / a * _fraction(a, b, x))


def _fraction(a, b, x):
    tiny = 1e-300
    c, d = 1.0, 1.0 / (1.0 - (a + b) * x / (a + 1.0) or tiny)
    result = d
    for m in range(1, 500):
        before = result
        for numerator in (
            m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
            -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
        ):
            d = 1.0 / (1.0 + numerator * d or tiny)
            c = 1.0 + numerator / c or tiny
            result *= c * d
        if abs(result - before) < 1e-16 * abs(result):
            break
    return result


def gammainc(a, x):
    """The regularized lower incomplete gamma function, by its series."""
    a, x = plain(a) * 1.0, plain(x) * 1.0
    if x <= 0:
        return float64(0.0)
    term = total = 1.0 / a
    place = a
    while abs(term) > 1e-17 * abs(total):
        place += 1
        term *= x / place
        total += term
    return float64(min(1.0, total * math.exp(a * math.log(x) - x - math.lgamma(a))))
