"""A subset of SciPy in plain Python: stats, special, constants, optimize and integrate, each in small."""
from . import constants, integrate, optimize, special, stats

pi = constants.pi
