"""What `from loncapa import *` gives to authors who come from LON-CAPA."""
import math
import random

deg2rad = math.pi / 180.0
rad2deg = 180.0 / math.pi


def lc_random(lower, upper, stepsize):
    """One of lower, lower + stepsize, ... below upper; none of them need be whole."""
    count = int((upper - lower) / (1.0 * stepsize))
    return random.choice([lower + step * stepsize for step in range(count)])


def lc_choose(index, *args):
    """The index-th of the values, counted from 1; the first when there is no such value."""
    if not args:
        raise Exception("lc_choose: there is nothing to choose from")
    try:
        return args[int(index) - 1]
    except (IndexError, ValueError, TypeError):
        return args[0]
