"""Random numbers as Python 2 derived them, over the same Mersenne Twister: courses are calibrated to these.

Python 3 draws bits for a range, a choice or a shuffle; Python 2 scaled one float.
"""
import math
import random as _standard

_LARGEST_EXACT = 1 << 53


class Random(_standard.Random):
    def seed(self, a=None, version=1):
        if isinstance(a, (int, type(None))):
            super().seed(a if a is None else abs(a))
        else:
            super().seed(abs(hash(a)))

    def _below(self, width):
        if width >= _LARGEST_EXACT:
            return self._randbelow(width)
        return int(self.random() * width)

    def randrange(self, start, stop=None, step=1):
        if stop is None:
            start, stop = 0, start
        if int(start) != start or int(stop) != stop or int(step) != step:
            raise ValueError("non-integer argument for randrange()")
        start, stop, step = int(start), int(stop), int(step)
        if step == 0:
            raise ValueError("zero step for randrange()")
        width = stop - start
        count = (width + step + (-1 if step > 0 else 1)) // step
        if count <= 0:
            raise ValueError("empty range for randrange() (%d,%d, %d)" % (start, stop, width))
        return start + step * self._below(count)

    def randint(self, a, b):
        return self.randrange(a, b + 1)

    def choice(self, seq):
        return seq[int(self.random() * len(seq))]

    def shuffle(self, x, random=None):
        draw = random or self.random
        for last in range(len(x) - 1, 0, -1):
            other = int(draw() * (last + 1))
            x[last], x[other] = x[other], x[last]

    def sample(self, population, k):
        size = len(population)
        if not 0 <= k <= size:
            raise ValueError("sample larger than population")
        set_is_cheaper_from = 21 + (4 ** math.ceil(math.log(k * 3, 4)) if k > 5 else 0)
        if size <= set_is_cheaper_from or hasattr(population, "keys"):
            return self._sample_from_pool(list(population), k)
        return self._sample_by_index(population, k)

    def _sample_from_pool(self, pool, k):
        chosen = []
        for taken in range(k):
            last = len(pool) - taken - 1
            index = int(self.random() * (last + 1))
            chosen.append(pool[index])
            pool[index] = pool[last]
        return chosen

    def _sample_by_index(self, population, k):
        seen, chosen = set(), []
        for _ in range(k):
            index = int(self.random() * len(population))
            while index in seen:
                index = int(self.random() * len(population))
            seen.add(index)
            chosen.append(population[index])
        return chosen


class SystemRandom(_standard.SystemRandom):
    pass


_shared = Random()
seed = _shared.seed
random = _shared.random
uniform = _shared.uniform
triangular = _shared.triangular
randint = _shared.randint
choice = _shared.choice
randrange = _shared.randrange
sample = _shared.sample
shuffle = _shared.shuffle
normalvariate = _shared.normalvariate
lognormvariate = _shared.lognormvariate
expovariate = _shared.expovariate
vonmisesvariate = _shared.vonmisesvariate
gammavariate = _shared.gammavariate
gauss = _shared.gauss
betavariate = _shared.betavariate
paretovariate = _shared.paretovariate
weibullvariate = _shared.weibullvariate
getstate = _shared.getstate
setstate = _shared.setstate
getrandbits = _shared.getrandbits
