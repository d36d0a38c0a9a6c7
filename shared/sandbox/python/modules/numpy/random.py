"""numpy.random's older generator: MT19937 with NumPy's own seeding and derivations."""
import math

from .arrays import as_array, ndarray
from .scalars import float64, int64, plain



def _generator():
    import _random

    return _random.Random()


class RandomState:
    def __init__(self, seed=None):
        self._bits = _generator()
        self._gauss = None
        self.seed(seed)

    def seed(self, seed=None):
        """NumPy initialises the twister with one word, where Python takes a list of words."""
        word = int(plain(seed or 0)) & 0xFFFFFFFF
        state = []
        for index in range(624):
            state.append(word)
            word = (1812433253 * (word ^ (word >> 30)) + index + 1) & 0xFFFFFFFF
        self._bits.setstate(tuple(state) + (624,))
        self._gauss = None

    def _double(self):
        return self._bits.random()

    def _interval(self, top):
        """A whole number from 0 to top: bits under a mask, drawn again while they are too large."""
        mask = (1 << top.bit_length()) - 1
        while True:
            value = self._bits.getrandbits(32) & mask if top < 1 << 32 else self._wide() & mask
            if value <= top:
                return value

    def _wide(self):
        high = self._bits.getrandbits(32)
        return high << 32 | self._bits.getrandbits(32)

    def random_sample(self, size=None):
        return _drawn(self._double, size)

    random = ranf = sample = random_sample

    def rand(self, *shape):
        return _drawn(self._double, shape or None)

    def uniform(self, low=0.0, high=1.0, size=None):
        low, high = plain(low), plain(high)
        return _drawn(lambda: low + (high - low) * self._double(), size)

    def randint(self, low, high=None, size=None, dtype=int):
        low, high = (0, low) if high is None else (low, high)
        low, high = int(plain(low)), int(plain(high))
        if low >= high:
            raise ValueError("low >= high")
        drawn = _drawn(lambda: low + self._interval(high - low - 1) if high - low > 1 else low, size)
        return plain(drawn) if size is None and dtype is int else drawn

    def random_integers(self, low, high=None, size=None):
        low, high = (1, low) if high is None else (low, high)
        return self.randint(low, high + 1, size)

    def _standard_normal(self):
        if self._gauss is not None:
            spare, self._gauss = self._gauss, None
            return spare
        while True:
            x = 2.0 * self._double() - 1.0
            y = 2.0 * self._double() - 1.0
            square = x * x + y * y
            if 0.0 < square < 1.0:
                factor = math.sqrt(-2.0 * math.log(square) / square)
                self._gauss = factor * x
                return factor * y

    def standard_normal(self, size=None):
        return _drawn(self._standard_normal, size)

    def randn(self, *shape):
        return _drawn(self._standard_normal, shape or None)

    def normal(self, loc=0.0, scale=1.0, size=None):
        return _drawn(lambda: plain(loc) + plain(scale) * self._standard_normal(), size)

    def exponential(self, scale=1.0, size=None):
        return _drawn(lambda: plain(scale) * -math.log(1.0 - self._double()), size)

    def shuffle(self, items):
        for last in range(len(items) - 1, 0, -1):
            other = self._interval(last)
            if last != other:
                items[last], items[other] = items[other], items[last]

    def permutation(self, items):
        if isinstance(items, (int, int64)):
            items = range(int(items))
        array = as_array(list(items)).copy()
        self.shuffle(array)
        return array

    def choice(self, items, size=None, replace=True, p=None):
        pool = as_array(range(int(items)) if isinstance(items, (int, int64)) else list(items))
        count = 1 if size is None else math.prod(size) if isinstance(size, tuple) else int(size)
        if p is not None:
            places = [self._weighted(as_array(p).flat_values) for _ in range(count)]
        elif replace:
            places = [self._interval(len(pool) - 1) if len(pool) > 1 else 0 for _ in range(count)]
        else:
            if count > len(pool):
                raise ValueError("Cannot take a larger sample than population when 'replace=False'")
            places = self.permutation(len(pool)).tolist()[:count]
        if size is None:
            return pool[places[0]]
        return pool[places].reshape(size)

    def _weighted(self, weights):
        total = sum(weights)
        draw, reached = self._double(), 0.0
        for place, weight in enumerate(weights):
            reached += weight / total
            if draw < reached:
                return place
        return len(weights) - 1


def _drawn(draw, size):
    if size is None:
        value = draw()
        return float64(value) if isinstance(value, float) else int64(value)
    shape = tuple(int(length) for length in size) if isinstance(size, (tuple, list)) else (int(size),)
    return ndarray([draw() for _ in range(math.prod(shape))], shape)


_shared = RandomState()
seed = _shared.seed
random = random_sample = ranf = sample = _shared.random_sample
rand = _shared.rand
randn = _shared.randn
randint = _shared.randint
random_integers = _shared.random_integers
uniform = _shared.uniform
normal = _shared.normal
standard_normal = _shared.standard_normal
exponential = _shared.exponential
shuffle = _shared.shuffle
permutation = _shared.permutation
choice = _shared.choice
