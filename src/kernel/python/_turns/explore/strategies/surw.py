"""Selectively uniform random walk: the orders of one variable's operations are all as likely.

Zhao, Wolff, Mathur, Roychoudhury: Selectively Uniform Concurrency Testing (ASPLOS 2025). For each
schedule one variable (or lock) that several threads use is chosen. How many operations on it each
thread has left, as far as earlier schedules tell, weighs who is to do the next; a thread that comes to
such an operation out of turn waits. Everything else is a random walk.
"""

from collections.abc import Container
from random import Random

from ...turns.green import GreenThread
from ...turns.operations import ACQUIRE, CHANGE, OPAQUE, TRY, WRITE, Operation, Site
from .strategy import Strategy, Underway


# What identifies a place in the program: where the turn was taken, or line, text and kind.
type Place = Site | tuple[int, str, int]


def _site(operation: Operation) -> Place | None:
    """What identifies an operation's place in the program, from one schedule to another.

    Under the GIL that is where the turn was taken before it: nothing else is known when it is pending.
    """
    point = operation.point
    if point is None or point.since is not None:
        return point and point.since
    return point.line, point.text, operation.kind


class Surw(Strategy):
    name = "surw"

    def __init__(self) -> None:
        # Of each variable: {thread: number of operations}, and their sites.
        self._groups: list[tuple[dict[int, int], set[Place]]] = []

    def begin(self, seed: int) -> None:
        self._random = Random(seed).random
        self._intended: int | None = None
        self._left: dict[int, int] = {}
        self._sites: Container[Place | None] = ()
        if self._groups:
            counts, self._sites = self._groups[int(self._random() * len(self._groups))]
            self._left = dict(counts)

    def pick(self, threads: list[GreenThread], current: GreenThread | None, explorer: Underway) -> GreenThread:
        sites = self._sites
        free: list[GreenThread] = []
        waiting: list[GreenThread] = []
        for thread in threads:
            (waiting if _site(thread.operation) in sites else free).append(thread)
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

    def finish(self, explorer: Underway) -> None:
        if self._groups and self._random() > 0.1:
            return  # what was learned is good enough
        places: dict[int | str, tuple[dict[int, int], set[Place], set[int]]] = {}
        for number, operation, _ in explorer.log:
            site = _site(operation)
            if site is None or operation.place is None or operation.kind == OPAQUE:
                continue
            counts, sites, kinds = places.setdefault(operation.place, ({}, set(), set()))
            counts[number] = counts.get(number, 0) + 1
            sites.add(site)
            kinds.add(operation.kind)
        self._groups = [
            (counts, sites) for counts, sites, kinds in places.values()
            if len(counts) > 1 and kinds & {WRITE, CHANGE, ACQUIRE, TRY}
        ]
