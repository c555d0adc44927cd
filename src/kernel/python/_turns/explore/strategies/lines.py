"""Turns end only where a line begins: every order of the lines is as likely, or each thread has its rhythm.

Faults of two threads that must alternate often (a loop each, and one order of twenty rounds is wrong) are out
of the reach of few pre-emptions, and a walk over single operations hardly ever has so many whole lines in a
row. Who has how many lines left, as far as the schedules before tell, weighs who is next, so that orders are
drawn evenly as in SURW (Zhao et al., ASPLOS 2025), here of lines rather than of one variable's operations. The
lines of a thread that is not there yet count for the one that will start it.
"""

from typing import Any

from ...turns.green import GreenThread
from ...turns.operations import START
from .own_random import Random
from .strategy import Chooser, Planned, Strategy, Underway

_RHYTHMS = 0.25  # of the schedules are regular
_LONGEST = 3  # lines in a row, where they are

_NOWHERE = (-1, -1)


class Lines(Strategy):
    name = "lines"

    def __init__(self) -> None:
        self._counts: list[list[int]] = []

    def plan(self, seed: int) -> Planned:
        return Planned([seed, self._counts, Random(seed).random() < _RHYTHMS])

    def learn(self, origin: Any, taught: Any) -> None:
        self._counts = taught


class LinesChooser(Chooser):
    """Knows of each thread how many lines it begins where another could go on.

    `counts`: [thread, lines, who starts it, or -1]. `is_regular`: each thread does as many lines at a time as is
    drawn for it.
    """

    def __init__(self, seed: int, counts: list[list[int]], is_regular: bool) -> None:
        self._random = Random(seed)
        self._lines = {thread: count for thread, count, _ in counts}
        self._starts: dict[int, list[int]] = {}
        for thread, _, starter in counts:
            self._starts.setdefault(starter, []).append(thread)
        self._begun: dict[int, int] = {}
        self._last: dict[int, tuple[int, int]] = {}  # of each thread: its last line, and the number of its last point
        self._quanta: dict[int, int] | None = {} if is_regular else None
        self._turn = 0  # lines that the one who goes on still has

    def pick(self, threads: list[GreenThread], current: GreenThread | None, explorer: Underway) -> GreenThread:
        for one in threads:
            self._last.setdefault(one.number, _NOWHERE)
        if current is not None and not self._begins(current):
            return current
        thread = self._weighted(threads) if self._quanta is None else self._regular(threads, current, self._quanta)
        if thread is not current:
            self._begins(thread)
        self._begun[thread.number] = self._begun.get(thread.number, 0) + 1
        return thread

    def _begins(self, thread: GreenThread) -> bool:
        """Whether its next operation is the first of a line, or of a line come to again. Notes that it was looked at."""
        point = thread.operation.point
        if point is None:
            return self._last[thread.number] is _NOWHERE
        line, number = self._last[thread.number]
        self._last[thread.number] = point.line, point.number
        return point.line != line or point.number <= number

    def _weighted(self, threads: list[GreenThread]) -> GreenThread:
        return self._random.choices(threads, [self._left(one.number) + 0.05 for one in threads])[0]

    def _left(self, thread: int) -> int:
        left = max(self._lines.get(thread, 1) - self._begun.get(thread, 0), 0)
        return left + sum(self._left(one) for one in self._starts.get(thread, ()) if one not in self._last)

    def _regular(
        self, threads: list[GreenThread], current: GreenThread | None, quanta: dict[int, int]
    ) -> GreenThread:
        self._turn -= 1
        if current is not None and self._turn > 0:
            return current
        last = -1 if current is None else current.number
        thread = next((one for one in threads if one.number > last), threads[0])
        self._turn = quanta.setdefault(thread.number, self._random.randint(1, _LONGEST))
        return thread

    def finish(self, explorer: Underway) -> list[list[int]]:
        starters = {operation.place: number for number, operation, _ in explorer.log if operation.kind == START}
        return [[thread, count, starters.get(thread, -1)] for thread, count in self._begun.items()]
