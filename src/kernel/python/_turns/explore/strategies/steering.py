"""Steers into a suspected deadlock: each of its threads waits before its second lock for the others."""

from random import Random

from ...turns.operations import ACQUIRE
from . import Strategy


class Steering(Strategy):
    """`steps`: of a LockCycle of the protocol."""

    name = "steering"

    def __init__(self, steps):
        self._brinks = {(step["thread"], step["line"]) for step in steps}

    def begin(self, seed):
        self._random = Random(seed).random

    def pick(self, threads, current, explorer):
        free = [thread for thread in threads if not self._at_brink(thread)] or threads
        return free[int(self._random() * len(free))]

    def _at_brink(self, thread):
        kind, _, _, point = thread.operation
        return kind == ACQUIRE and point is not None and (thread.number, point.line) in self._brinks
