"""Integrals of functions of one number, by adaptive Simpson steps."""
import math

from numpy.functions import trapz
from numpy.scalars import plain


def quad(func, a, b, args=()):
    """The integral from a to b and a bound of its error; infinite ends are mapped to finite ones."""
    a, b = plain(a) * 1.0, plain(b) * 1.0

    def f(x):
        return plain(func(x, *args)) * 1.0

    if math.isinf(a) or math.isinf(b):
        def g(t):
            return f(t / (1 - t * t)) * (1 + t * t) / (1 - t * t) ** 2 if abs(t) < 1 else 0.0

        return _adaptive(g, _mapped(a), _mapped(b))
    return _adaptive(f, a, b)


def _mapped(x):
    if math.isinf(x):
        return math.copysign(1.0, x)
    return 0.0 if x == 0 else (math.sqrt(1 + 4 * x * x) - 1) / (2 * x)


def _adaptive(f, a, b, tolerance=1e-12):
    total, error = 0.0, 0.0
    pending = [(a, b, f(a), f((a + b) / 2), f(b), 0)]
    while pending:
        low, high, first, middle, last, depth = pending.pop()
        centre = (low + high) / 2
        left, right = f((low + centre) / 2), f((centre + high) / 2)
        whole = (high - low) / 6 * (first + 4 * middle + last)
        halves = (high - low) / 12 * (first + 4 * left + 2 * middle + 4 * right + last)
        if depth > 40 or abs(halves - whole) <= 15 * tolerance * max(1.0, abs(halves)):
            total += halves + (halves - whole) / 15
            error += abs(halves - whole) / 15
        else:
            pending.append((low, centre, first, left, middle, depth + 1))
            pending.append((centre, high, middle, right, last, depth + 1))
    return total, error


trapezoid = trapz


def simpson(y, x=None, dx=1.0):
    y = [plain(value) for value in y]
    step = dx if x is None else plain(x[1]) - plain(x[0])
    if len(y) % 2 == 0:
        raise ValueError("an odd number of samples is needed here")
    return step / 3 * (y[0] + y[-1] + 4 * sum(y[1:-1:2]) + 2 * sum(y[2:-1:2]))


simps = simpson
