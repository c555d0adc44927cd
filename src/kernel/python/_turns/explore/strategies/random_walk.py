"""At every schedule point each thread that can run is as likely as the others."""


from ...turns.green import GreenThread
from .own_random import Random
from .strategy import Chooser, Underway


class RandomWalk(Chooser):
    def __init__(self, seed: int) -> None:
        self._random = Random(seed).random

    def pick(self, threads: list[GreenThread], current: GreenThread | None, explorer: Underway) -> GreenThread:
        return threads[int(self._random() * len(threads))]
