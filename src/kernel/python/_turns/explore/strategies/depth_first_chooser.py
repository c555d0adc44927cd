"""One schedule of the systematic search: follows what was planned, then goes on where nothing is known.

What it teaches: who could go on at every choice, and which choices are worth making otherwise.
"""

from typing import TypedDict

from ...turns.green import GreenThread
from ...turns.operations import dependent
from ..judge.reversals import reversals
from .strategy import Chooser, Underway

NOBODY = -1


class Searched(TypedDict):
    """What one schedule of the search taught. Sets of threads are numbers: the bit 1 << n is thread n."""

    enabled: list[int]  # at each choice: who could go on
    current: list[int]  # at each choice after the prefix: who ran, or NOBODY
    chosen: list[int]  # at each choice after the prefix
    slept: list[tuple[int, int]]  # number of the choice, who need not be tried there
    reversals: list[tuple[int, int, bool]]  # of reversals.py: number of the choice, threads, all of them
    all: bool  # every pair of operations was looked at
    lost: bool  # the prefix cannot be followed


class DepthFirstChooser(Chooser):
    """`prefix` has who is chosen first, by number; `sleep` who need not be tried after it."""

    def __init__(self, prefix: list[int], sleep: int) -> None:
        self._prefix = prefix
        self._sleep = sleep
        self._seen = 0  # of the log
        self._known = 0  # of the log: what the schedule before that this one departs from did, too
        self._enabled: list[int] = []
        self._threads: list[GreenThread] = []  # who could go on at the last choice: often the same list,
        self._bits = 0  # and these as a number
        self._current: list[int] = []
        self._slept: list[tuple[int, int]] = []
        self._lost = False

    def pick(
        self, threads: list[GreenThread], current: GreenThread | None, explorer: Underway
    ) -> GreenThread | None:
        if threads is not self._threads:
            self._threads = threads
            self._bits = 0
            for thread in threads:
                self._bits |= thread.bit
        enabled = self._bits
        depth = len(self._enabled)
        self._enabled.append(enabled)
        if depth < len(self._prefix):
            number = self._prefix[depth]
            self._seen = self._known = len(explorer.log)
            if enabled >> number & 1:
                return explorer.threads[number]
            self._lost = True
            return None
        if self._sleep:
            self._wake(explorer)
            sleep = self._sleep
            if enabled & ~sleep == 0:
                self._enabled.pop()
                return None
            if sleep:
                self._slept.append((depth, sleep))
        self._current.append(NOBODY if current is None else current.number)
        if current is not None and not current.bit & self._sleep:
            return current
        for thread in threads:
            if not thread.bit & self._sleep:
                return thread
        return None

    def _wake(self, explorer: Underway) -> None:
        """Forgets who slept, once something is done that depends on what that thread does next."""
        log, threads = explorer.log, explorer.threads
        for number, operation, _ in log[self._seen:]:
            for thread in threads:
                if thread.bit & self._sleep and (thread.number == number or dependent(operation, thread.operation)):
                    self._sleep &= ~thread.bit
            if not self._sleep:
                break
        self._seen = len(log)

    def finish(self, explorer: Underway) -> Searched:
        found, are_all = reversals(
            explorer.log, explorer.pending, self._enabled, len(explorer.threads), explorer.coarse, self._known)
        return {
            "enabled": self._enabled,
            "current": self._current,
            "chosen": explorer.choices[len(self._prefix):],
            "slept": self._slept,
            "reversals": found,
            "all": are_all,
            "lost": self._lost,
        }
