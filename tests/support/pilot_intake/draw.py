"""A small random source of our own: Python's may change between versions, ours may not."""

MASK = (1 << 64) - 1


def _hash(text):
    """FNV-1a, 64 bits."""
    value = 0xCBF29CE484222325
    for byte in text.encode("utf-8"):
        value = ((value ^ byte) * 0x100000001B3) & MASK
    return value


class Draw:
    """A stream of choices (splitmix64). `fork` gives an independent stream, so that a choice added
    in one place does not change what is drawn in another."""

    def __init__(self, seed):
        self.seed = seed
        self._state = _hash(seed)

    def fork(self, name):
        return Draw(f"{self.seed}/{name}")

    def _next(self):
        self._state = (self._state + 0x9E3779B97F4A7C15) & MASK
        value = self._state
        value = ((value ^ (value >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        value = ((value ^ (value >> 27)) * 0x94D049BB133111EB) & MASK
        return value ^ (value >> 31)

    def between(self, low, high, step=1):
        """A whole number low, low + step, … up to high."""
        return low + step * (self._next() % ((high - low) // step + 1))

    def chance(self, percent):
        return self._next() % 100 < percent

    def pick(self, items):
        return items[self._next() % len(items)]

    def weighted(self, pairs):
        """One of (item, weight) pairs."""
        place = self._next() % sum(weight for _, weight in pairs)
        for item, weight in pairs:
            if place < weight:
                return item
            place -= weight
        raise AssertionError("weights changed while drawing")

    def shuffled(self, items):
        rest = list(items)
        for last in range(len(rest) - 1, 0, -1):
            other = self._next() % (last + 1)
            rest[last], rest[other] = rest[other], rest[last]
        return rest

    def sample(self, items, count):
        return self.shuffled(items)[:count]
