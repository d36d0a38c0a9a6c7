"""N-dimensional arrays as a flat list and a shape: small, not fast."""
import math
import operator

from .scalars import (
    bool_, convert, divide, floor_divide, float64, int64, kind_for, kind_of, plain, power, remainder, scalar,
)


class dtype:
    _NAMES = {"b": "bool", "i": "int64", "f": "float64", "c": "complex128", "O": "object"}

    def __init__(self, of):
        self.kind = kind_of(of)
        self.name = self._NAMES[self.kind]

    def __eq__(self, other):
        return self.kind == kind_of(other)

    def __hash__(self):
        return hash(self.kind)

    def __repr__(self):
        return "dtype('%s')" % self.name

    def __str__(self):
        return self.name


class ndarray:
    def __init__(self, flat, shape, kind=None):
        self.kind = kind or kind_for(flat)
        self.flat_values = [convert(value, self.kind) for value in flat]
        self.shape = tuple(shape)

    # What it is

    @property
    def dtype(self):
        return dtype({"b": bool, "i": int, "f": float, "c": complex, "O": object}[self.kind])

    @property
    def size(self):
        return len(self.flat_values)

    @property
    def ndim(self):
        return len(self.shape)

    @property
    def flat(self):
        return iter(scalar(value) for value in self.flat_values)

    @property
    def T(self):
        return self.transpose()

    @property
    def real(self):
        return _like(self, [value.real for value in self.flat_values])

    @property
    def imag(self):
        return _like(self, [value.imag for value in self.flat_values])

    def __len__(self):
        if not self.shape:
            raise TypeError("len() of unsized object")
        return self.shape[0]

    def __iter__(self):
        if not self.shape:
            raise TypeError("iteration over a 0-d array")
        return (self[index] for index in range(self.shape[0]))

    def __bool__(self):
        if self.size > 1:
            raise ValueError(
                "The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()"
            )
        return bool(self.flat_values[0]) if self.flat_values else False

    def __float__(self):
        return float(self.item())

    def __int__(self):
        return int(self.item())

    def __index__(self):
        return operator.index(self.item())

    def __contains__(self, value):
        return plain(value) in self.flat_values

    def __repr__(self):
        text = _text(self.tolist(), ", ", lambda value: _number_text(value, self.kind), 6)
        return "array(%s)" % text

    def __str__(self):
        return _text(self.tolist(), " ", lambda value: _number_text(value, self.kind), 0)

    def item(self, *index):
        if index:
            return plain(self[index if len(index) > 1 else index[0]])
        if self.size != 1:
            raise ValueError("can only convert an array of size 1 to a Python scalar")
        return self.flat_values[0]

    def tolist(self):
        return _nested(self.flat_values, self.shape)

    def copy(self):
        return ndarray(self.flat_values, self.shape, self.kind)

    def astype(self, of):
        return ndarray(self.flat_values, self.shape, kind_of(of))

    # Shape

    def reshape(self, *shape, order="C"):
        wanted = list(shape[0]) if len(shape) == 1 and isinstance(shape[0], (tuple, list)) else list(shape)
        wanted = [int(length) for length in wanted]
        if -1 in wanted:
            known = math.prod(length for length in wanted if length != -1)
            wanted[wanted.index(-1)] = self.size // known if known else 0
        if math.prod(wanted) != self.size:
            raise ValueError("cannot reshape array of size %d into shape %s" % (self.size, tuple(wanted)))
        return ndarray(self.flat_values, wanted, self.kind)

    def flatten(self):
        return ndarray(self.flat_values, (self.size,), self.kind)

    ravel = flatten

    def squeeze(self):
        return ndarray(self.flat_values, [length for length in self.shape if length != 1], self.kind)

    def transpose(self, *axes):
        order = axes[0] if len(axes) == 1 and isinstance(axes[0], (tuple, list)) else axes
        order = list(order) or list(reversed(range(self.ndim)))
        shape = [self.shape[axis] for axis in order]
        steps = _steps(self.shape)
        flat = [
            self.flat_values[sum(place * steps[axis] for place, axis in zip(places, order))] for places in _places(shape)
        ]
        return ndarray(flat, shape, self.kind)

    # Items

    def __getitem__(self, index):
        shape, positions = self._select(index)
        if shape is None:
            return scalar(self.flat_values[positions])
        return ndarray([self.flat_values[position] for position in positions], shape, self.kind)

    def __setitem__(self, index, value):
        shape, positions = self._select(index)
        if shape is None:
            self.flat_values[positions] = convert(value, self.kind)
            return
        values = broadcast_to(as_array(value), shape).flat_values
        for position, item in zip(positions, values):
            self.flat_values[position] = convert(item, self.kind)

    def _select(self, index):
        """The shape and the flat positions of what an index means; no shape for a single item."""
        if isinstance(index, ndarray) and index.kind == "b":
            if index.shape != self.shape[: index.ndim]:
                raise IndexError("boolean index did not match indexed array")
            rest = self.shape[index.ndim :]
            width = math.prod(rest)
            chosen = [place for place, is_chosen in enumerate(index.flat_values) if is_chosen]
            return (len(chosen), *rest), [place * width + offset for place in chosen for offset in range(width)]
        parts = list(index) if isinstance(index, tuple) else [index]
        parts = self._expanded(parts)
        axes, shape, axis = [], [], 0
        for part in parts:
            if part is None:
                shape.append(1)
                continue
            length = self.shape[axis]
            if isinstance(part, slice):
                places = list(range(length)[_plain_slice(part)])
                shape.append(len(places))
            elif isinstance(part, (list, ndarray)):
                chosen = as_array(part)
                places = (
                    [place for place, is_chosen in enumerate(chosen.flat_values) if is_chosen]
                    if chosen.kind == "b"
                    else [_place(place, length, axis) for place in chosen.flat_values]
                )
                shape.extend(chosen.shape if chosen.kind != "b" else [len(places)])
            else:
                places = [_place(operator.index(part), length, axis)]
            axes.append(places)
            axis += 1
        steps = _steps(self.shape)
        positions = [0]
        for places, step in zip(axes, steps):
            positions = [position + place * step for position in positions for place in places]
        is_single = not shape and all(not isinstance(part, (slice, list, ndarray)) for part in parts)
        return (None, positions[0]) if is_single else (tuple(shape), positions)

    def _expanded(self, parts):
        used = sum(1 for part in parts if part is not None and part is not Ellipsis)
        if used > self.ndim:
            raise IndexError(
                "too many indices for array: array is %d-dimensional, but %d were indexed" % (self.ndim, used)
            )
        fill = [slice(None)] * (self.ndim - used)
        for place, part in enumerate(parts):
            if part is Ellipsis:
                return parts[:place] + fill + parts[place + 1 :]
        return parts + fill

    # Arithmetic

    def __neg__(self):
        return _like(self, [-value for value in self.flat_values])

    def __pos__(self):
        return self.copy()

    def __abs__(self):
        return _like(self, [abs(value) for value in self.flat_values])

    def __invert__(self):
        return _like(self, [not value if self.kind == "b" else ~value for value in self.flat_values])

    def __matmul__(self, other):
        return dot(self, other)

    def __rmatmul__(self, other):
        return dot(other, self)

    # Sums over all or one axis

    def reduce(self, function, axis=None, keepdims=False):
        if axis is None:
            result = scalar(function(self.flat_values))
            return ndarray([result], [1] * self.ndim) if keepdims else result
        axis = axis % self.ndim
        shape = [length for place, length in enumerate(self.shape) if place != axis]
        steps = _steps(self.shape)
        outer = [step for place, step in enumerate(steps) if place != axis]
        flat = []
        for places in _places(shape):
            start = sum(place * step for place, step in zip(places, outer))
            flat.append(function([self.flat_values[start + each * steps[axis]] for each in range(self.shape[axis])]))
        if keepdims:
            shape.insert(axis, 1)
        return ndarray(flat, shape) if shape else scalar(flat[0])

    def sum(self, axis=None, keepdims=False):
        return self.reduce(_sum, axis, keepdims)

    def prod(self, axis=None):
        return self.reduce(math.prod, axis)

    def mean(self, axis=None, keepdims=False):
        return self.reduce(_mean, axis, keepdims)

    def var(self, axis=None, ddof=0):
        return self.reduce(lambda values: _variance(values, ddof), axis)

    def std(self, axis=None, ddof=0):
        return self.reduce(lambda values: math.sqrt(_variance(values, ddof)), axis)

    def min(self, axis=None):
        return self.reduce(min, axis)

    def max(self, axis=None):
        return self.reduce(max, axis)

    def argmin(self, axis=None):
        return self.reduce(lambda values: values.index(min(values)), axis)

    def argmax(self, axis=None):
        return self.reduce(lambda values: values.index(max(values)), axis)

    def any(self, axis=None):
        return self.reduce(lambda values: any(values), axis)

    def all(self, axis=None):
        return self.reduce(lambda values: all(values), axis)

    def cumsum(self):
        total, sums = 0, []
        for value in self.flat_values:
            total += value
            sums.append(total)
        return ndarray(sums, (self.size,))

    def dot(self, other):
        return dot(self, other)

    def round(self, digits=0):
        return _like(self, [round(value, digits) for value in self.flat_values], self.kind)

    def clip(self, low=None, high=None):
        return _like(self, [_clipped(value, low, high) for value in self.flat_values])

    def sort(self):
        width = self.shape[-1]
        rows = [self.flat_values[at : at + width] for at in range(0, self.size, width)]
        self.flat_values = [value for row in rows for value in sorted(row)]

    def argsort(self):
        return ndarray(sorted(range(self.size), key=self.flat_values.__getitem__), (self.size,), "i")

    def fill(self, value):
        self.flat_values = [convert(value, self.kind)] * self.size

    def conj(self):
        return _like(self, [value.conjugate() for value in self.flat_values])

    def nonzero(self):
        found = [places for places, value in zip(_places(self.shape), self.flat_values) if value]
        return tuple(ndarray([places[axis] for places in found], (len(found),), "i") for axis in range(self.ndim))

    def trace(self):
        return scalar(sum(plain(self[place, place]) for place in range(min(self.shape))))


def _binary(function, is_reflected=False):
    def method(self, other):
        if isinstance(other, (str, dict)) or other is None:
            return NotImplemented
        return elementwise(function, other, self) if is_reflected else elementwise(function, self, other)

    return method


for _name, _function in {
    "add": operator.add, "sub": operator.sub, "mul": operator.mul, "truediv": divide, "floordiv": floor_divide,
    "mod": remainder, "pow": power, "and": operator.and_, "or": operator.or_, "xor": operator.xor,
}.items():
    setattr(ndarray, "__%s__" % _name, _binary(_function))
    setattr(ndarray, "__r%s__" % _name, _binary(_function, True))
for _name in ("lt", "le", "gt", "ge", "eq", "ne"):
    setattr(ndarray, "__%s__" % _name, _binary(getattr(operator, _name)))
ndarray.__hash__ = None


def as_array(value, kind=None):
    if isinstance(value, ndarray):
        return value if kind is None or kind == value.kind else ndarray(value.flat_values, value.shape, kind)
    if isinstance(value, (range, map, filter, zip)) or type(value).__name__ in ("dict_keys", "dict_values"):
        value = list(value)
    if not isinstance(value, (list, tuple)):
        return ndarray([value], (), kind)
    items = [as_array(item) for item in value]
    shapes = {item.shape for item in items}
    if len(shapes) > 1:
        raise ValueError("setting an array element with a sequence. The requested array has an inhomogeneous shape.")
    inner = shapes.pop() if shapes else ()
    flat = [number for item in items for number in item.flat_values]
    return ndarray(flat, (len(items), *inner), kind or (kind_for(flat) if flat else "f"))


def unwrapped(array):
    """A result without dimensions is a scalar."""
    return scalar(array.flat_values[0]) if array.shape == () else array


def elementwise(function, *operands):
    arrays = [as_array(operand) for operand in operands]
    shape = broadcast_shape([array.shape for array in arrays])
    columns = [broadcast_to(array, shape).flat_values for array in arrays]
    return unwrapped(ndarray([function(*values) for values in zip(*columns)], shape))


def broadcast_shape(shapes):
    length = max((len(shape) for shape in shapes), default=0)
    result = []
    for place in range(-length, 0):
        sizes = {shape[place] for shape in shapes if len(shape) >= -place} - {1}
        if len(sizes) > 1:
            raise ValueError(
                "operands could not be broadcast together with shapes %s" % " ".join(str(shape).replace(" ", "") for shape in shapes)
            )
        result.append(sizes.pop() if sizes else 1)
    return tuple(result)


def broadcast_to(array, shape):
    if array.shape == tuple(shape):
        return array
    padded = (1,) * (len(shape) - array.ndim) + array.shape
    steps = _steps(padded)
    flat = [
        array.flat_values[sum(0 if size == 1 else place * step for place, size, step in zip(places, padded, steps))]
        for places in _places(shape)
    ]
    return ndarray(flat, shape, array.kind)


def dot(a, b):
    a, b = as_array(a), as_array(b)
    if not a.shape or not b.shape:
        return a * b
    if a.shape[-1] != b.shape[-2 if b.ndim > 1 else 0]:
        raise ValueError("shapes %s and %s not aligned" % (a.shape, b.shape))
    rows = a.reshape(-1, a.shape[-1]).tolist()
    columns = list(zip(*b.tolist())) if b.ndim > 1 else [b.tolist()]
    flat = [sum(x * y for x, y in zip(row, column)) for row in rows for column in columns]
    return unwrapped(ndarray(flat, a.shape[:-1] + (b.shape[1:] if b.ndim > 1 else ())))


def _sum(values):
    return math.fsum(values) if values and all(type(value) is float for value in values) else sum(values)


def _mean(values):
    return divide(_sum(values) * 1.0, len(values)) if values else math.nan


def _variance(values, ddof):
    mean = _mean(values)
    return divide(_sum([abs(value - mean) ** 2 * 1.0 for value in values]), len(values) - ddof)


def _clipped(value, low, high):
    if low is not None and value < plain(low):
        return plain(low)
    return plain(high) if high is not None and value > plain(high) else value


def _like(array, flat, kind=None):
    return ndarray(flat, array.shape, kind)


def _steps(shape):
    steps, step = [], 1
    for length in reversed(shape):
        steps.insert(0, step)
        step *= length
    return steps


def _places(shape):
    places = [()]
    for length in shape:
        places = [place + (index,) for place in places for index in range(length)]
    return places


def _place(index, length, axis):
    place = index + length if index < 0 else index
    if not 0 <= place < length:
        raise IndexError("index %d is out of bounds for axis %d with size %d" % (index, axis, length))
    return place


def _plain_slice(part):
    return slice(*(None if bound is None else operator.index(bound) for bound in (part.start, part.stop, part.step)))


def _nested(flat, shape):
    if not shape:
        return flat[0]
    if len(shape) == 1:
        return list(flat)
    width = math.prod(shape[1:])
    return [_nested(flat[at * width : (at + 1) * width], shape[1:]) for at in range(shape[0])]


def _number_text(value, kind):
    if kind != "f":
        return str(value)
    text = repr(round(value, 8)) if abs(value) < 1e16 else repr(value)
    return text[:-1] if text.endswith(".0") else text


def _text(nested, joint, number, indent):
    if not isinstance(nested, list):
        return number(nested)
    if nested and isinstance(nested[0], list):
        inner = (joint.strip() + "\n" + " " * (indent + 1)).join(_text(row, joint, number, indent + 1) for row in nested)
        return "[%s]" % inner
    texts = [number(value) for value in nested]
    width = max(map(len, texts), default=0)
    return "[%s]" % joint.join(text.rjust(width) for text in texts)


__all__ = [
    "as_array", "bool_", "broadcast_to", "dot", "dtype", "elementwise", "float64", "int64", "ndarray", "unwrapped",
]
