"""The functions of numpy that course problems use."""
import cmath
import math
import operator

from .arrays import as_array, broadcast_to, dot, elementwise, ndarray, unwrapped
from .scalars import convert, divide, float64, kind_for, kind_of, phase, plain, power as _power, remainder, scalar

pi, e, inf, nan, euler_gamma = math.pi, math.e, math.inf, math.nan, 0.5772156649015329
Inf = infty = Infinity = inf
NaN = NAN = nan
newaxis = None


def _ufunc(real, complex_version=None):
    """Outside of its domain a function answers not-a-number; complex numbers go to the complex version."""

    def one(value):
        if isinstance(value, complex):
            if complex_version is None:
                raise TypeError("ufunc is not supported for complex input")
            return complex_version(value)
        try:
            return real(value)
        except ValueError:
            return math.nan
        except OverflowError:
            return math.inf

    return lambda x, *rest, **options: elementwise(one, x)


def _log(function):
    return lambda value: -math.inf if value == 0 else function(value)


sin, cos, tan = _ufunc(math.sin, cmath.sin), _ufunc(math.cos, cmath.cos), _ufunc(math.tan, cmath.tan)
arcsin, arccos, arctan = _ufunc(math.asin, cmath.asin), _ufunc(math.acos, cmath.acos), _ufunc(math.atan, cmath.atan)
sinh, cosh, tanh = _ufunc(math.sinh, cmath.sinh), _ufunc(math.cosh, cmath.cosh), _ufunc(math.tanh, cmath.tanh)
arcsinh, arccosh = _ufunc(math.asinh, cmath.asinh), _ufunc(math.acosh, cmath.acosh)
arctanh = _ufunc(math.atanh, cmath.atanh)
exp, expm1, exp2 = _ufunc(math.exp, cmath.exp), _ufunc(math.expm1), _ufunc(lambda value: 2.0 ** value)
log, log10 = _ufunc(_log(math.log), cmath.log), _ufunc(_log(math.log10), cmath.log10)
log2, log1p = _ufunc(_log(math.log2)), _ufunc(math.log1p)
sqrt, cbrt = _ufunc(math.sqrt, cmath.sqrt), _ufunc(lambda value: math.copysign(abs(value) ** (1.0 / 3), value))
floor, ceil = _ufunc(lambda value: float(math.floor(value))), _ufunc(lambda value: float(math.ceil(value)))
trunc = fix = _ufunc(lambda value: float(math.trunc(value)))
rint = _ufunc(lambda value: float(round(value)))
degrees = rad2deg = _ufunc(math.degrees)
radians = deg2rad = _ufunc(math.radians)
fabs = _ufunc(math.fabs)
isnan = _ufunc(math.isnan, cmath.isnan)
isinf = _ufunc(math.isinf, cmath.isinf)
isfinite = _ufunc(math.isfinite, cmath.isfinite)


def absolute(x):
    return elementwise(abs, x)


abs_ = absolute


def sign(x):
    return elementwise(lambda value: (value > 0) - (value < 0) if not isinstance(value, float) else float((value > 0) - (value < 0)), x)


def square(x):
    return elementwise(lambda value: value * value, x)


def reciprocal(x):
    return elementwise(lambda value: divide(1, value), x)


def conj(x):
    return elementwise(lambda value: value.conjugate(), x)


conjugate = conj


def real(x):
    return elementwise(lambda value: value.real, x)


def imag(x):
    return elementwise(lambda value: value.imag, x)


def angle(x, deg=False):
    return elementwise(lambda value: math.degrees(phase(value)) if deg else phase(value), x)


def _binary(function):
    return lambda a, b, **options: elementwise(function, a, b)


add, subtract, multiply = _binary(operator.add), _binary(operator.sub), _binary(operator.mul)
true_divide, power, mod = _binary(divide), _binary(_power), _binary(remainder)
divide_ = true_divide
arctan2, hypot, fmod = _binary(math.atan2), _binary(math.hypot), _binary(math.fmod)
maximum, minimum = _binary(max), _binary(min)
fmax, fmin = maximum, minimum
equal, not_equal = _binary(operator.eq), _binary(operator.ne)
less, less_equal = _binary(operator.lt), _binary(operator.le)
greater, greater_equal = _binary(operator.gt), _binary(operator.ge)
logical_and = _binary(lambda a, b: bool(a) and bool(b))
logical_or = _binary(lambda a, b: bool(a) or bool(b))
logical_xor = _binary(lambda a, b: bool(a) != bool(b))


def logical_not(x):
    return elementwise(lambda value: not value, x)


def float_power(a, b):
    return elementwise(lambda x, y: _power(x * 1.0, y * 1.0), a, b)


# Making arrays


def array(value, dtype=None, copy=True, ndmin=0):
    made = as_array(value, None if dtype is None else kind_of(dtype)).copy()
    return made.reshape((1,) * (ndmin - made.ndim) + made.shape) if made.ndim < ndmin else made


def asarray(value, dtype=None):
    return as_array(value, None if dtype is None else kind_of(dtype))


asanyarray = ascontiguousarray = asarray
matrix = mat = array


def _shape(shape):
    return tuple(int(length) for length in shape) if isinstance(shape, (tuple, list)) else (int(shape),)


def full(shape, value, dtype=None):
    shape = _shape(shape)
    kind = kind_for([value]) if dtype is None else kind_of(dtype)
    return ndarray([value] * math.prod(shape), shape, kind)


def zeros(shape, dtype=float):
    return full(shape, 0, dtype)


empty = zeros


def ones(shape, dtype=float):
    return full(shape, 1, dtype)


def zeros_like(other, dtype=None):
    like = as_array(other)
    return full(like.shape, 0, dtype or like.dtype)


def ones_like(other, dtype=None):
    like = as_array(other)
    return full(like.shape, 1, dtype or like.dtype)


def full_like(other, value):
    return full(as_array(other).shape, value, as_array(other).dtype)


def eye(n, m=None, k=0, dtype=float):
    m = n if m is None else m
    return ndarray([int(column - row == k) for row in range(n) for column in range(m)], (n, m), kind_of(dtype))


def identity(n, dtype=float):
    return eye(n, dtype=dtype)


def diag(values, k=0):
    values = as_array(values)
    if values.ndim == 2:
        return array([values[row, row + k] for row in range(min(values.shape[0], values.shape[1] - k))])
    made = zeros((len(values) + k, len(values) + k), values.dtype)
    for place, value in enumerate(values):
        made[place, place + k] = value
    return made


def arange(start, stop=None, step=1, dtype=None):
    start, stop = (0, start) if stop is None else (start, stop)
    start, stop, step = plain(start), plain(stop), plain(step)
    count = max(0, math.ceil((stop - start) / step))
    flat = [start + place * step for place in range(count)]
    kind = kind_of(dtype) if dtype is not None else kind_for([start, stop, step])
    return ndarray(flat, (count,), "i" if kind == "b" else kind)


def linspace(start, stop, num=50, endpoint=True, retstep=False):
    start, stop = plain(start) * 1.0, plain(stop) * 1.0
    parts = num - 1 if endpoint else num
    step = (stop - start) / parts if parts > 0 else math.nan
    flat = [start + place * step for place in range(num)]
    if endpoint and num > 1:
        flat[-1] = stop
    made = ndarray(flat, (num,), kind_for(flat) if flat else "f")
    return (made, float64(step)) if retstep else made


def logspace(start, stop, num=50, base=10.0):
    return elementwise(lambda value: base ** value, linspace(start, stop, num))


def meshgrid(x, y):
    x, y = as_array(x), as_array(y)
    shape = (len(y), len(x))
    return [broadcast_to(x, shape), broadcast_to(y.reshape(-1, 1), shape)]


# Shapes


def shape(x):
    return as_array(x).shape


def size(x):
    return as_array(x).size


def ndim(x):
    return as_array(x).ndim


def reshape(x, new_shape):
    return as_array(x).reshape(new_shape)


def ravel(x):
    return as_array(x).flatten()


def transpose(x, axes=None):
    return as_array(x).transpose(*([axes] if axes else []))


def squeeze(x):
    return unwrapped(as_array(x).squeeze())


def atleast_1d(x):
    made = as_array(x)
    return made if made.ndim else made.reshape(1)


def concatenate(parts, axis=0):
    parts = [as_array(part) for part in parts]
    if axis is None or parts[0].ndim == 1:
        flat = [value for part in parts for value in part.flat_values]
        return ndarray(flat, (len(flat),))
    axis = axis % parts[0].ndim
    if axis == 0:
        flat = [value for part in parts for value in part.flat_values]
        return ndarray(flat, (sum(len(part) for part in parts), *parts[0].shape[1:]))
    order = [axis] + [place for place in range(parts[0].ndim) if place != axis]
    joined = concatenate([part.transpose(order) for part in parts])
    back = [order.index(place) for place in range(len(order))]
    return joined.transpose(back)


def hstack(parts):
    parts = [atleast_1d(part) for part in parts]
    return concatenate(parts, 0 if parts[0].ndim == 1 else 1)


def vstack(parts):
    return concatenate([as_array(part).reshape(1, -1) if as_array(part).ndim < 2 else part for part in parts])


def column_stack(parts):
    return vstack(parts).T


def stack(parts):
    return as_array([as_array(part) for part in parts])


def append(x, values, axis=None):
    if axis is None:
        return concatenate([ravel(x), ravel(values)])
    return concatenate([x, values], axis)


def tile(x, count):
    return concatenate([ravel(x)] * count)


def repeat(x, count):
    return array([value for value in ravel(x).flat_values for _ in range(count)])


def flip(x):
    return as_array(x)[::-1]


fliplr = lambda x: as_array(x)[:, ::-1]
flipud = flip


def roll(x, shift):
    flat = ravel(x).flat_values
    by = shift % len(flat) if flat else 0
    return ndarray(flat[-by:] + flat[:-by] if by else flat, as_array(x).shape)


def delete(x, places):
    gone = {place % len(x) for place in ravel(places).flat_values}
    return array([value for place, value in enumerate(ravel(x).flat_values) if place not in gone])


# Numbers out of arrays


def _method(name):
    return lambda x, *rest, **options: getattr(as_array(x), name)(*rest, **options)


sum_, prod, mean, var, std = _method("sum"), _method("prod"), _method("mean"), _method("var"), _method("std")
amin, amax, argmin, argmax = _method("min"), _method("max"), _method("argmin"), _method("argmax")
any_, all_, cumsum, argsort = _method("any"), _method("all"), _method("cumsum"), _method("argsort")
nonzero, trace = _method("nonzero"), _method("trace")


def around(x, decimals=0):
    return elementwise(lambda value: convert(round(value, decimals), kind_for([value])), x)


def average(x, weights=None):
    if weights is None:
        return mean(x)
    weights = as_array(weights)
    return (as_array(x) * weights).sum() / weights.sum()


def median(x):
    values = sorted(ravel(x).flat_values)
    if not values:
        return float64(math.nan)
    middle = len(values) // 2
    return float64(values[middle] if len(values) % 2 else (values[middle - 1] + values[middle]) / 2)


def percentile(x, q):
    values = sorted(ravel(x).flat_values)

    def one(share):
        place = (len(values) - 1) * share / 100.0
        low = math.floor(place)
        high = min(low + 1, len(values) - 1)
        return values[low] + (values[high] - values[low]) * (place - low)

    return elementwise(one, q)


def quantile(x, q):
    return percentile(x, as_array(q) * 100.0)


def cumprod(x):
    total, products = 1, []
    for value in ravel(x).flat_values:
        total *= value
        products.append(total)
    return array(products)


def diff(x, n=1):
    values = ravel(x)
    for _ in range(n):
        values = values[1:] - values[:-1]
    return values


def ptp(x):
    return amax(x) - amin(x)


def count_nonzero(x):
    return sum(1 for value in ravel(x).flat_values if value)


def sort(x):
    made = as_array(x).copy()
    made.sort()
    return made


def unique(x):
    return array(sorted(set(ravel(x).flat_values)))


def where(condition, *choices):
    if not choices:
        return as_array(condition).nonzero()
    return elementwise(lambda is_first, one, other: one if is_first else other, condition, *choices)


def clip(x, low, high):
    return elementwise(lambda value: min(max(value, plain(low)), plain(high)), x)


def _is_close(a, b, rtol, atol, equal_nan):
    if a != a or b != b:
        return equal_nan and a != a and b != b
    if a == b:
        return True
    if math.inf in (abs(a), abs(b)):
        return False
    return abs(a - b) <= atol + rtol * abs(b)


def isclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False):
    return elementwise(lambda x, y: _is_close(x, y, rtol, atol, equal_nan), a, b)


def allclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False):
    return bool(as_array(isclose(a, b, rtol, atol, equal_nan)).all())


def array_equal(a, b):
    a, b = as_array(a), as_array(b)
    return a.shape == b.shape and a.flat_values == b.flat_values


def isscalar(x):
    return not isinstance(x, (ndarray, list, tuple, dict, type(None)))


def isreal(x):
    return elementwise(lambda value: not isinstance(value, complex) or value.imag == 0, x)


def iscomplex(x):
    return elementwise(lambda value: isinstance(value, complex) and value.imag != 0, x)


def isin(x, values):
    known = ravel(values).flat_values
    return elementwise(lambda value: value in known, x)


in1d = isin


# Products and polynomials


def cross(a, b):
    x, y = as_array(a).flat_values, as_array(b).flat_values
    if len(x) == 2 and len(y) == 2:
        return scalar(x[0] * y[1] - x[1] * y[0])
    return array([x[1] * y[2] - x[2] * y[1], x[2] * y[0] - x[0] * y[2], x[0] * y[1] - x[1] * y[0]])


def outer(a, b):
    return ravel(a).reshape(-1, 1) * ravel(b)


inner = matmul = dot


def vdot(a, b):
    return dot(conj(ravel(a)), ravel(b))


def kron(a, b):
    a, b = as_array(a), as_array(b)
    rows = [[x * y for x in row for y in other] for row in a.tolist() for other in b.tolist()]
    return array(rows)


def convolve(a, b):
    a, b = ravel(a).flat_values, ravel(b).flat_values
    made = [0] * (len(a) + len(b) - 1)
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            made[i + j] += x * y
    return array(made)


def polyval(coefficients, x):
    coefficients = ravel(coefficients).flat_values

    def one(value):
        total = 0
        for coefficient in coefficients:
            total = total * value + coefficient
        return total

    return elementwise(one, x)


def roots(coefficients):
    """By the simultaneous iteration of Durand and Kerner."""
    values = ravel(coefficients).flat_values
    while values and values[0] == 0:
        values = values[1:]
    degree = len(values) - 1
    if degree < 1:
        return array([])
    monic = [value / values[0] for value in values]
    found = [(0.4 + 0.9j) ** place for place in range(degree)]
    for _ in range(500):
        changed = []
        for place, root in enumerate(found):
            height = 0
            for coefficient in monic:
                height = height * root + coefficient
            others = math.prod(root - other for index, other in enumerate(found) if index != place)
            changed.append(root - height / others if others else root)
        is_settled = max(abs(a - b) for a, b in zip(found, changed)) < 1e-15
        found = changed
        if is_settled:
            break
    found.sort(key=lambda root: (-root.real, -root.imag))
    is_real = all(abs(root.imag) < 1e-10 for root in found)
    return array([root.real if is_real else root for root in found])


def poly(zeros_of):
    made = [1.0]
    for root in ravel(zeros_of).flat_values:
        made = [a - root * b for a, b in zip(made + [0.0], [0.0] + made)]
    return array(made)


def polyfit(x, y, degree):
    from .linalg import solve

    x, y = ravel(x).flat_values, ravel(y).flat_values
    powers = [[value ** (degree - place) * 1.0 for place in range(degree + 1)] for value in x]
    normal = [[sum(row[i] * row[j] for row in powers) for j in range(degree + 1)] for i in range(degree + 1)]
    right = [sum(row[i] * value for row, value in zip(powers, y)) for i in range(degree + 1)]
    return solve(normal, right)


def interp(x, xp, fp):
    xp, fp = ravel(xp).flat_values, ravel(fp).flat_values

    def one(value):
        if value <= xp[0]:
            return fp[0] * 1.0
        for place in range(1, len(xp)):
            if value <= xp[place]:
                share = (value - xp[place - 1]) / (xp[place] - xp[place - 1])
                return fp[place - 1] + share * (fp[place] - fp[place - 1])
        return fp[-1] * 1.0

    return elementwise(one, x)


def trapz(y, x=None, dx=1.0):
    y = ravel(y).flat_values
    x = ravel(x).flat_values if x is not None else [place * dx for place in range(len(y))]
    return scalar(sum((x[i] - x[i - 1]) * (y[i] + y[i - 1]) / 2.0 for i in range(1, len(y))))


trapezoid = trapz


def cov(x, y):
    x, y = as_array(x), as_array(y)
    pairs = [[a, b] for a in (x, y) for b in (x, y)]
    count = len(x) - 1
    return array([float(((a - a.mean()) * (b - b.mean())).sum()) / count for a, b in pairs]).reshape(2, 2)


def corrcoef(x, y):
    c = cov(x, y)
    spread = [math.sqrt(c[0, 0]), math.sqrt(c[1, 1])]
    return array([[c[i, j] / (spread[i] * spread[j]) for j in (0, 1)] for i in (0, 1)])


def vectorize(function):
    return lambda *operands: elementwise(lambda *values: plain(function(*values)), *operands)


def searchsorted(x, values, side="left"):
    import bisect

    find = bisect.bisect_left if side == "left" else bisect.bisect_right
    ordered = ravel(x).flat_values
    return elementwise(lambda value: find(ordered, value), values)


def histogram(x, bins=10):
    values = ravel(x).flat_values
    low, high = min(values), max(values)
    edges = linspace(low, high, bins + 1) if isinstance(bins, int) else array(bins)
    counts = [0] * (len(edges) - 1)
    for value in values:
        for place in range(len(counts)):
            if edges[place] <= value and (value < edges[place + 1] or place == len(counts) - 1):
                counts[place] += 1
                break
    return array(counts), edges


def set_printoptions(**_options):
    return None


def seterr(**_options):
    return {}
