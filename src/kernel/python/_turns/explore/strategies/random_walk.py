"""At every schedule point each thread that can run is as likely as the others."""

from random import Random

from . import Strategy


class RandomWalk(Strategy):
    name = "walk"

    def begin(self, seed):
        self._random = Random(seed).random

    def pick(self, threads, current, explorer):
        return threads[int(self._random() * len(threads))]
