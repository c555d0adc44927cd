"""At every schedule point each thread that can run is as likely as the others."""

import random


class RandomWalk:
    name = "walk"

    def begin(self, seed):
        self._random = random.Random(seed)

    def pick(self, threads, current):
        return threads[int(self._random.random() * len(threads))]
