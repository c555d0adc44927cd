"""Each thread in turn, a fixed number of schedule points each: 1 in the first schedule, then 2, 3 …"""

from ...turns.green import GreenThread
from .strategy import Chooser, Planned, Strategy, Underway


class RoundRobin(Strategy):
    name = "round-robin"

    def __init__(self) -> None:
        self._quantum = 0

    def plan(self, seed: int) -> Planned:
        self._quantum += 1
        return Planned([self._quantum])


class RoundRobinChooser(Chooser):
    """`quantum` schedule points for each."""

    def __init__(self, quantum: int) -> None:
        self._quantum = quantum
        self._left = quantum

    def pick(self, threads: list[GreenThread], current: GreenThread | None, explorer: Underway) -> GreenThread:
        if current is not None:
            self._left -= 1
            if self._left >= 0:
                return current
        self._left = self._quantum - 1
        last = -1 if current is None else current.number
        return next((thread for thread in threads if thread.number > last), threads[0])
