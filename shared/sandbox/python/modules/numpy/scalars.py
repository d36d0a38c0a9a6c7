"""Numbers as NumPy returns them: floats are Python floats, integers and truth values are not Python's.

That difference decides what leaves the sandbox: a float64 is carried as a float, an int64 or a bool_ is dropped.
"""
import cmath
import math
import operator


def plain(value):
    """The Python number behind a scalar."""
    if isinstance(value, (int64, bool_)):
        return value.value
    if isinstance(value, float64):
        return float(value)
    return complex(value) if isinstance(value, complex128) else value


def scalar(value):
    """A Python number as the scalar that NumPy would return."""
    value = plain(value)
    if isinstance(value, bool):
        return bool_(value)
    if isinstance(value, int):
        return int64(value)
    if isinstance(value, float):
        return float64(value)
    return complex128(value) if isinstance(value, complex) else value


def divide(a, b):
    """Division by zero answers infinity or not-a-number instead of an exception."""
    try:
        return a / b
    except ZeroDivisionError:
        return _over_zero(a, b)


def _over_zero(a, b):
    if isinstance(a, complex) or isinstance(b, complex):
        return complex("nan+nanj")
    if a == 0 or a != a:
        return math.nan
    return math.copysign(math.inf, a) * math.copysign(1.0, b)


def floor_divide(a, b):
    try:
        return a // b
    except ZeroDivisionError:
        return 0 if isinstance(a, int) and isinstance(b, int) else _over_zero(a, b)


def remainder(a, b):
    try:
        return a % b
    except ZeroDivisionError:
        return 0 if isinstance(a, int) and isinstance(b, int) else math.nan


def power(a, b):
    if isinstance(a, int) and isinstance(b, int) and not isinstance(a, bool):
        if b < 0:
            raise ValueError("Integers to negative integer powers are not allowed.")
        return a ** b
    try:
        result = a ** b
    except ZeroDivisionError:
        return math.inf
    except OverflowError:
        return math.inf
    if isinstance(result, complex) and not (isinstance(a, complex) or isinstance(b, complex)):
        return math.nan
    return result


_ARITHMETIC = {
    "add": operator.add,
    "sub": operator.sub,
    "mul": operator.mul,
    "truediv": divide,
    "floordiv": floor_divide,
    "mod": remainder,
    "pow": power,
}
_COMPARISONS = {
    "lt": operator.lt,
    "le": operator.le,
    "gt": operator.gt,
    "ge": operator.ge,
    "eq": operator.eq,
    "ne": operator.ne,
}


def _is_number(value):
    return isinstance(value, (bool, int, float, complex, int64, bool_))


def _arithmetic(function, is_reflected):
    def method(self, other):
        if not _is_number(other):
            return NotImplemented
        a, b = plain(self), plain(other)
        return scalar(function(b, a) if is_reflected else function(a, b))

    return method


def _comparison(function):
    def method(self, other):
        if not _is_number(other):
            return NotImplemented
        return bool_(function(plain(self), plain(other)))

    return method


def _with_operators(cls):
    for name, function in _ARITHMETIC.items():
        setattr(cls, "__%s__" % name, _arithmetic(function, False))
        setattr(cls, "__r%s__" % name, _arithmetic(function, True))
    for name, function in _COMPARISONS.items():
        setattr(cls, "__%s__" % name, _comparison(function))
    cls.__hash__ = lambda self: hash(plain(self))
    cls.__neg__ = lambda self: scalar(-plain(self))
    cls.__pos__ = lambda self: scalar(+plain(self))
    cls.__abs__ = lambda self: scalar(abs(plain(self)))
    cls.item = lambda self: plain(self)
    cls.tolist = cls.item
    cls.shape = ()
    cls.ndim = 0
    cls.size = 1
    return cls


@_with_operators
class float64(float):
    def __round__(self, digits=None):
        return int(round(float(self))) if digits is None else float64(round(float(self), digits))

    def round(self, digits=0):
        return float64(round(float(self), digits))


@_with_operators
class complex128(complex):
    pass


class _Wrapped:
    def __init__(self, value=0):
        self.value = self._convert(plain(value))

    def __repr__(self):
        return repr(self.value)

    __str__ = __repr__

    def __format__(self, spec):
        return format(self.value, spec)

    def __bool__(self):
        return bool(self.value)

    def __int__(self):
        return int(self.value)

    def __float__(self):
        return float(self.value)

    def __complex__(self):
        return complex(self.value)


@_with_operators
class int64(_Wrapped):
    _convert = staticmethod(int)

    def __index__(self):
        return self.value

    def __round__(self, digits=None):
        return self.value if digits is None else int64(round(self.value, digits))

    def __and__(self, other):
        return int64(self.value & plain(other))

    def __or__(self, other):
        return int64(self.value | plain(other))

    def __xor__(self, other):
        return int64(self.value ^ plain(other))

    def __divmod__(self, other):
        return self // other, self % other


@_with_operators
class bool_(_Wrapped):
    _convert = staticmethod(bool)

    def __and__(self, other):
        return bool_(self.value & bool(other))

    def __or__(self, other):
        return bool_(self.value | bool(other))

    def __xor__(self, other):
        return bool_(self.value ^ bool(other))

    def __invert__(self):
        return bool_(not self.value)

    __rand__ = __and__
    __ror__ = __or__
    __rxor__ = __xor__


float32 = float16 = float_ = double = float64
int32 = int16 = int8 = uint8 = uint32 = uint64 = int_ = intc = int64
complex_ = complex64 = complex128


def kind_of(dtype):
    """A dtype by any of its names as one of "b", "i", "f", "c", "O"."""
    if dtype in (bool, bool_, "bool", "?"):
        return "b"
    if dtype in (int, int64, "int", "int64", "int32", "i", "i8", "i4"):
        return "i"
    if dtype in (float, float64, "float", "float64", "float32", "f", "f8", "d"):
        return "f"
    if dtype in (complex, complex128, "complex", "complex128", "c", "c16"):
        return "c"
    return dtype.kind if hasattr(dtype, "kind") else "O"


def convert(value, kind):
    """A Python number of the kind asked for."""
    value = plain(value)
    if kind == "b":
        return bool(value)
    if kind == "i":
        return int(value)
    if kind == "f":
        return float(value.real if isinstance(value, complex) else value)
    return complex(value) if kind == "c" else value


def kind_for(values):
    """The narrowest kind that holds all values."""
    kind = "b"
    for value in values:
        value = plain(value)
        if isinstance(value, bool):
            continue
        if isinstance(value, int):
            kind = max(kind, "i", key="bifcO".index)
        elif isinstance(value, float):
            kind = max(kind, "f", key="bifcO".index)
        elif isinstance(value, complex):
            kind = max(kind, "c", key="bifcO".index)
        else:
            return "O"
    return kind


def phase(value):
    return cmath.phase(value)
