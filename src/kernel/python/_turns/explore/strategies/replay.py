"""The choices of an earlier schedule; where it chose nothing in particular, the usual one."""

from ...turns.green import GreenThread
from .strategy import Chooser, Underway


class Replay(Chooser):
    """`deviations`: {number of the choice: thread}. `lost` after a choice that cannot be made."""

    def __init__(self, deviations: dict[int, int]) -> None:
        self._deviations = deviations
        self.lost = ""

    def pick(self, threads: list[GreenThread], current: GreenThread | None, explorer: Underway) -> GreenThread:
        index = len(explorer.choices)
        number = self._deviations.get(index)
        if number is None:
            return threads[0] if current is None else current
        for thread in threads:
            if thread.number == number:
                return thread
        self.lost = self.lost or f"at choice {index + 1} thread {number} cannot go on"
        return threads[0] if current is None else current

    def finish(self, explorer: Underway) -> None:
        last = max(self._deviations, default=-1)
        if last >= len(explorer.choices):
            self.lost = self.lost or f"the program makes {len(explorer.choices)} choices, not {last + 1}"
