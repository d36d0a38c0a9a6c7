"""A subset of NumPy in plain Python, for problems that need an array or a function and not speed.

What is missing raises AttributeError or ImportError by its name. Semantics are those of NumPy 1: a float64 is a Python
float, an int64 or bool_ is not a Python number, and division by zero answers infinity.
"""
from . import linalg, random
from .arrays import dtype, ndarray
from .functions import *  # noqa: F401,F403
from .functions import abs_ as abs, all_ as all, any_ as any, amax as max, amin as min, around as round, sum_ as sum
from .functions import divide_ as divide
from .scalars import (
    bool_, complex64, complex128, complex_, double, float16, float32, float64, float_, int8, int16, int32, int64, int_,
    intc, uint8, uint32, uint64,
)

round_ = round
alltrue, sometrue = all, any
remainder = mod  # noqa: F405
generic = (float64, int64, bool_, complex128)
number = floating = float64
integer = int64
__version__ = "1.24"
