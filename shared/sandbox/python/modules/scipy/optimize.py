"""Roots and minima of functions of one number."""
from numpy.arrays import as_array
from numpy.scalars import plain


def brentq(f, a, b, args=(), xtol=2e-12, maxiter=200):
    """A root between a and b, by bisection; the ends must differ in sign."""
    a, b = plain(a) * 1.0, plain(b) * 1.0
    low, high = plain(f(a, *args)), plain(f(b, *args))
    if low == 0 or high == 0:
        return a if low == 0 else b
    if low * high > 0:
        raise ValueError("f(a) and f(b) must have different signs")
    for _ in range(maxiter):
        middle = (a + b) / 2
        value = plain(f(middle, *args))
        if value == 0 or abs(b - a) < xtol:
            return middle
        if value * low < 0:
            b = middle
        else:
            a, low = middle, value
    return (a + b) / 2


bisect = brenth = ridder = brentq


def newton(func, x0, fprime=None, args=(), tol=1.48e-08, maxiter=50):
    x = plain(x0) * 1.0
    for _ in range(maxiter):
        value = plain(func(x, *args))
        width = 1e-7 * max(1.0, abs(x))
        slope = plain(fprime(x, *args)) if fprime else (plain(func(x + width, *args)) - value) / width
        step = value / slope
        x -= step
        if abs(step) < tol:
            return x
    raise RuntimeError("Failed to converge after %d iterations, value is %s." % (maxiter, x))


def fsolve(func, x0, args=()):
    start = as_array(x0)
    if start.size != 1:
        raise NotImplementedError("fsolve is available here for one unknown only")
    return as_array([newton(func, start.flat_values[0], args=args, tol=1e-12, maxiter=200)])
