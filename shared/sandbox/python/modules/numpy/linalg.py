"""Small linear algebra by elimination."""
import cmath
import math

from .arrays import as_array, ndarray
from .scalars import plain, scalar


class LinAlgError(ValueError):
    pass


def norm(x, ord=None, axis=None):
    array = as_array(x)
    if axis is not None:
        return array.reduce(lambda values: math.sqrt(sum(abs(value) ** 2 for value in values)), axis)
    sizes = [abs(value) for value in array.flat_values]
    if ord in (None, 2, "fro"):
        return scalar(math.sqrt(sum(size * size for size in sizes)))
    if ord == math.inf:
        return scalar(float(max(sizes)))
    if ord == 1:
        return scalar(float(sum(sizes)))
    return scalar(sum(size ** ord for size in sizes) ** (1.0 / ord))


def det(a):
    rows = _rows(a)
    result = 1.0
    for column in range(len(rows)):
        pivot = max(range(column, len(rows)), key=lambda row: abs(rows[row][column]))
        if rows[pivot][column] == 0:
            return scalar(0.0)
        if pivot != column:
            rows[pivot], rows[column] = rows[column], rows[pivot]
            result = -result
        result *= rows[column][column]
        _eliminate(rows, column, range(column + 1, len(rows)))
    return scalar(result)


def solve(a, b):
    right = as_array(b)
    width = 1 if right.ndim == 1 else right.shape[1]
    columns = right.reshape(-1, width).tolist()
    rows = [row + list(column) for row, column in zip(_rows(a), columns)]
    size = len(rows)
    for column in range(size):
        pivot = max(range(column, size), key=lambda row: abs(rows[row][column]))
        if rows[pivot][column] == 0:
            raise LinAlgError("Singular matrix")
        rows[pivot], rows[column] = rows[column], rows[pivot]
        head = rows[column][column]
        rows[column] = [value / head for value in rows[column]]
        _eliminate(rows, column, [row for row in range(size) if row != column])
    return ndarray([value for row in rows for value in row[size:]], right.shape)


def inv(a):
    size = as_array(a).shape[0]
    unit = ndarray([float(row == column) for row in range(size) for column in range(size)], (size, size))
    return solve(a, unit)


def matrix_power(a, n):
    result = ndarray([int(x == y) for x in range(len(a)) for y in range(len(a))], (len(a), len(a)))
    base = as_array(a) if n >= 0 else inv(a)
    for _ in range(abs(n)):
        result = result.dot(base)
    return result


def eigvals(a):
    """Of matrices up to 2 x 2; larger ones are beyond this subset."""
    rows = _rows(a)
    if len(rows) == 1:
        return ndarray([rows[0][0]], (1,))
    if len(rows) != 2:
        raise NotImplementedError("eigvals is available here for matrices up to 2 x 2 only")
    trace = rows[0][0] + rows[1][1]
    root = cmath.sqrt(trace * trace / 4 - plain(det(a)))
    values = [trace / 2 + root, trace / 2 - root]
    return ndarray([value.real if value.imag == 0 else value for value in values], (2,))


def matrix_rank(a):
    rows, rank = _rows(a), 0
    for column in range(len(rows[0])):
        pivot = max(range(rank, len(rows)), key=lambda row: abs(rows[row][column]), default=None)
        if pivot is None or abs(rows[pivot][column]) < 1e-12:
            continue
        rows[pivot], rows[rank] = rows[rank], rows[pivot]
        for row in range(rank + 1, len(rows)):
            factor = rows[row][column] / rows[rank][column]
            rows[row] = [value - factor * head for value, head in zip(rows[row], rows[rank])]
        rank += 1
    return rank


def _rows(a):
    array = as_array(a)
    if array.ndim != 2:
        raise LinAlgError("%d-dimensional array given. Array must be two-dimensional" % array.ndim)
    return [[value * 1.0 for value in row] for row in array.tolist()]


def _eliminate(rows, column, targets):
    head = rows[column]
    for row in targets:
        factor = rows[row][column] / head[column]
        if factor:
            rows[row] = [value - factor * above for value, above in zip(rows[row], head)]
