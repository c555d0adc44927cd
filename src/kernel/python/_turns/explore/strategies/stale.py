"""Stale values: a thread that has looked at something is held, others go far, and then it writes what has long changed.

Where two threads loop over `counter += 1`, the least that can come of it takes two such holds, one in the other: a
thread reads 0, the other does all its rounds but one; the first writes 1, which the other reads and holds; the first
does the rest, and the other writes 2. Such a schedule has few pre-emptions, but each in one place out of many, so
that neither the search comes to it soon nor a random walk. Here the places are drawn: between a look and the change
that follows it, the first and the last ones most often, as far as schedules before tell how many there are.
"""

from typing import Any

from ...turns.green import GreenThread
from ...turns.operations import CHANGE, LOOKS, WRITE
from .own_random import Random
from .sites import site
from .strategy import Chooser, Planned, Strategy, Underway

_AGAIN = 0.1  # of the schedules teach, once one has
_EXTREME = 0.7  # of the places are the first, or the last but one
_NESTED = 0.8  # of the schedules hold the other thread, too

# A stretch of the schedule: [thread, changes that it makes in it, whether it ends before a change, as early as it can].
type Stretch = list[int]


class Stale(Strategy):
    name = "stale"

    def __init__(self) -> None:
        # Of each variable: [thread, number of changes] of each thread, and the sites of the changes.
        self._groups: list[tuple[list[list[int]], list[int]]] = []

    def plan(self, seed: int) -> Planned:
        random = Random(seed)
        if not self._groups:
            return Planned([seed, [], [], True])
        counts, sites = random.choice(self._groups)
        return Planned([seed, _script(random, counts), sites, random.random() < _AGAIN])

    def learn(self, origin: Any, taught: Any) -> None:
        if taught is not None:
            self._groups = taught


def _script(random: Random, counts: list[list[int]]) -> list[Stretch]:
    """Who goes how far, one after the other; what comes after that is not said."""
    (first, its), (other, most) = random.sample(counts, 2)
    held = 0 if random.random() < _EXTREME else random.randrange(its)
    gone = most - 1 if random.random() < _EXTREME else random.randint(1, most)
    script = [[first, held, 1], [other, gone, 0]]
    if random.random() < _NESTED:
        script += [[first, 1, 0], [other, 0, 1]]
    return [*script, [first, its, 0]]


class StaleChooser(Chooser):
    """Follows the `script` as far as it fits; without one, and after it, threads have priorities.

    `sites`: of the changes of the chosen variable. `teaches`: it is to tell of all variables.
    """

    def __init__(self, seed: int, script: list[Stretch], sites: list[int], teaches: bool) -> None:
        self._random = Random(seed)
        self._script = script[::-1]
        self._sites = set(sites)
        self._teaches = teaches
        self._known: set[int] = set()
        self._priorities: dict[int, float] = {}
        self._is_walk = not script

    def pick(self, threads: list[GreenThread], current: GreenThread | None, explorer: Underway) -> GreenThread:
        for thread in threads:
            self._known.add(thread.number)
        if self._is_walk:
            return self._random.choice(threads)
        thread = self._meant(threads)
        if thread is None:
            return self._first(threads)
        if site(thread.operation) in self._sites:
            self._script[-1][1] -= 1
        return thread

    def _meant(self, threads: list[GreenThread]) -> GreenThread | None:
        """The one whose stretch it is; None where it has not begun yet, or nobody is meant."""
        while self._script:
            number, left, holds = self._script[-1]
            thread = next((one for one in threads if one.number == number), None)
            if thread is None and number not in self._known:
                return None
            is_there = thread is not None and left <= 0 and (not holds or site(thread.operation) in self._sites)
            if thread is not None and not is_there:
                return thread
            self._script.pop()  # it has come so far, or cannot go on
        return None

    def _first(self, threads: list[GreenThread]) -> GreenThread:
        """Who begins the others has to come first, while one of them is waited for."""
        if self._script:
            return threads[0]
        for thread in threads:
            self._priorities.setdefault(thread.number, self._random.random())
        return max(threads, key=lambda thread: self._priorities[thread.number])

    def finish(self, explorer: Underway) -> Any:
        if not self._teaches:
            return None
        looked: set[tuple[int, int | str]] = set()
        places: dict[int | str, tuple[dict[int, int], set[int]]] = {}
        for number, operation, _ in explorer.log:
            at, place = site(operation), operation.place
            if at < 0 or place is None:
                continue
            if operation.kind in LOOKS:
                looked.add((number, place))
            elif operation.kind in (WRITE, CHANGE) and (number, place) in looked:
                looked.discard((number, place))
                counts, sites = places.setdefault(place, ({}, set()))
                counts[number] = counts.get(number, 0) + 1
                sites.add(at)
        return [
            ([[*one] for one in counts.items()], sorted(sites))
            for counts, sites in places.values() if len(counts) > 1
        ]
