"""Steers into a suspected deadlock: each of its threads waits before its second lock for the others."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...turns.green import GreenThread
from ...turns.operations import ACQUIRE
from .own_random import Random
from .strategy import Chooser, Underway

if TYPE_CHECKING:
    from ...protocol.results import CycleStep


class Steering(Chooser):
    """`steps`: of a LockCycle of the protocol."""

    def __init__(self, steps: "Sequence[CycleStep]", seed: int) -> None:
        self._brinks = {(step["thread"], step["line"]) for step in steps}
        self._random = Random(seed).random

    def pick(self, threads: list[GreenThread], current: GreenThread | None, explorer: Underway) -> GreenThread:
        free = [thread for thread in threads if not self._at_brink(thread)] or threads
        return free[int(self._random() * len(free))]

    def _at_brink(self, thread: GreenThread) -> bool:
        point = thread.operation.point
        return thread.operation.kind == ACQUIRE and point is not None and (thread.number, point.line) in self._brinks
