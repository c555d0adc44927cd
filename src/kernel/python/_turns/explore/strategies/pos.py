"""Partial order sampling: every pending operation has a random priority, the highest comes first.

Yuan, Yang, Gu: Partial Order Aware Concurrency Sampling (CAV 2018). When an operation is done, those
that depend on it get new priorities; so that the order of dependent operations is evenly random.
"""

from random import Random

from ...turns.operations import dependent
from . import Strategy


class Pos(Strategy):
    name = "pos"

    def begin(self, seed):
        self._random = Random(seed).random
        self._priorities = {}

    def pick(self, threads, current, explorer):
        priorities = self._priorities
        best, highest = None, -1.0
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
