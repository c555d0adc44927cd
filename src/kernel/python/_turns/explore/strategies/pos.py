"""Partial order sampling: every pending operation has a random priority, the highest comes first.

Yuan, Yang, Gu: Partial Order Aware Concurrency Sampling (CAV 2018). When an operation is done, those
that depend on it get new priorities; so that the order of dependent operations is evenly random.
"""


from ...turns.green import GreenThread
from ...turns.operations import dependent
from .own_random import Random
from .strategy import Chooser, Underway


class Pos(Chooser):
    def __init__(self, seed: int) -> None:
        self._random = Random(seed).random
        self._priorities: dict[int, float] = {}

    def pick(self, threads: list[GreenThread], current: GreenThread | None, explorer: Underway) -> GreenThread:
        priorities = self._priorities
        best, highest = threads[0], -1.0
        for thread in threads:
            priority = priorities.get(thread.number)
            if priority is None:
                priority = priorities[thread.number] = self._random()
            if priority > highest:
                best, highest = thread, priority
        del priorities[best.number]
        operation = best.operation
        for thread in threads:
            if thread is not best and dependent(operation, thread.operation):
                priorities.pop(thread.number, None)
        return best
