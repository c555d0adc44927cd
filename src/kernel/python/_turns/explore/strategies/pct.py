"""Probabilistic concurrency testing: random priorities, lowered at `depth` - 1 random points.

Burckhardt, Kothari, Musuvathi, Nagarakatte: A Randomized Scheduler with Probabilistic Guarantees of
Finding Bugs (ASPLOS 2010). With n threads and k steps a fault of that depth is found with probability
1 / (n k^(depth - 1)) at least. The number of steps is learned from the schedules before.
"""

from typing import Any

from ...turns.green import GreenThread
from .own_random import Random
from .strategy import Chooser, Planned, Strategy, Underway


class Pct(Strategy):
    name = "pct"

    def __init__(self, depth: int = 3) -> None:
        self._depth = depth
        self._steps = 20

    def plan(self, seed: int) -> Planned:
        return Planned([seed, self._depth, self._steps])

    def learn(self, origin: Any, taught: Any) -> None:
        self._steps = max(self._steps, taught)


class PctChooser(Chooser):
    """`depth` - 1 changes among as many `steps` as earlier schedules had."""

    def __init__(self, seed: int, depth: int, steps: int) -> None:
        self._random = Random(seed)
        self._priorities: dict[int, float] = {}
        self._step = 0
        changes = self._random.sample(range(max(steps, depth)), depth - 1)
        self._changes = {step: -index for index, step in enumerate(changes, 1)}  # below all others

    def pick(self, threads: list[GreenThread], current: GreenThread | None, explorer: Underway) -> GreenThread:
        priorities = self._priorities
        for thread in threads:
            if thread.number not in priorities:
                priorities[thread.number] = self._random.random()
        lowered = self._changes.get(self._step)
        self._step += 1
        best = max(threads, key=lambda thread: priorities[thread.number])
        if lowered is not None:
            priorities[best.number] = lowered
            best = max(threads, key=lambda thread: priorities[thread.number])
        return best

    def finish(self, explorer: Underway) -> int:
        return self._step
