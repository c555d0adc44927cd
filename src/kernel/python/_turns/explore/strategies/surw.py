"""Selectively uniform random walk: the orders of one variable's operations are all as likely.

Zhao, Wolff, Mathur, Roychoudhury: Selectively Uniform Concurrency Testing (ASPLOS 2025). For each
schedule one variable (or lock) that several threads use is chosen. How many operations on it each
thread has left, as far as earlier schedules tell, weighs who is to do the next; a thread that comes to
such an operation out of turn waits. Everything else is a random walk.
"""

from typing import Any

from ...turns.green import GreenThread
from ...turns.operations import ACQUIRE, CHANGE, OPAQUE, TRY, WRITE, Operation
from .own_random import Random
from .sites import site
from .strategy import Chooser, Planned, Strategy, Underway

_AGAIN = 0.1  # of the schedules teach, once one has


class Surw(Strategy):
    name = "surw"

    def __init__(self) -> None:
        # Of each variable: [thread, number of operations] of each thread, and their sites.
        self._groups: list[tuple[list[list[int]], list[int]]] = []

    def plan(self, seed: int) -> Planned:
        random = Random(seed)
        if not self._groups:
            return Planned([seed, [], [], True])
        counts, sites = random.choice(self._groups)
        return Planned([seed, counts, sites, random.random() < _AGAIN])

    def learn(self, origin: Any, taught: Any) -> None:
        if taught is not None:
            self._groups = taught


class SurwChooser(Chooser):
    """`counts` and `sites`: of the chosen variable, see Surw. `teaches`: it is to tell of all variables."""

    def __init__(self, seed: int, counts: list[list[int]], sites: list[int], teaches: bool) -> None:
        self._random = Random(seed).random
        self._intended: int | None = None
        self._left = {thread: count for thread, count in counts}
        self._sites = set(sites)
        self._is_there: dict[Operation, bool] = {}  # whether an operation is at one of the sites
        self._teaches = teaches

    def pick(self, threads: list[GreenThread], current: GreenThread | None, explorer: Underway) -> GreenThread:
        if not self._sites:
            return threads[int(self._random() * len(threads))]
        is_there = self._is_there
        free: list[GreenThread] = []
        waiting: list[GreenThread] = []
        for thread in threads:
            operation = thread.operation
            if operation not in is_there:
                is_there[operation] = site(operation) in self._sites
            (waiting if is_there[operation] else free).append(thread)
        if waiting:
            intended = self._intended
            if intended is None:
                intended = self._intended = self._next(threads)
            free += [thread for thread in waiting if thread.number == intended]
            if not free:  # the one meant cannot go on
                free = [self._weighted(waiting)]
        thread = free[int(self._random() * len(free))]
        if thread in waiting:
            self._left[thread.number] = max(self._left.get(thread.number, 1) - 1, 0)
            self._intended = None
        return thread

    def _next(self, threads: list[GreenThread]) -> int:
        """The thread that is to do the next operation on the chosen variable."""
        left = sum(self._left.values())
        at = self._random() * left
        for number, count in self._left.items():
            at -= count
            if at < 0:
                return number
        return threads[int(self._random() * len(threads))].number

    def _weighted(self, threads: list[GreenThread]) -> GreenThread:
        weights = [self._left.get(thread.number, 0) + 0.01 for thread in threads]
        at = self._random() * sum(weights)
        for thread, weight in zip(threads, weights):
            at -= weight
            if at < 0:
                return thread
        return threads[-1]

    def finish(self, explorer: Underway) -> Any:
        if not self._teaches:
            return None
        places: dict[int | str, tuple[dict[int, int], set[int], set[int]]] = {}
        for number, operation, _ in explorer.log:
            at = site(operation)
            if at < 0 or operation.place is None or operation.kind == OPAQUE:
                continue
            counts, sites, kinds = places.setdefault(operation.place, ({}, set(), set()))
            counts[number] = counts.get(number, 0) + 1
            sites.add(at)
            kinds.add(operation.kind)
        return [
            ([[*one] for one in counts.items()], sorted(sites)) for counts, sites, kinds in places.values()
            if len(counts) > 1 and kinds & {WRITE, CHANGE, ACQUIRE, TRY}
        ]
