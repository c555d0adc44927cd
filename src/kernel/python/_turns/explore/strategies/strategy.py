"""What a strategy is, and what it sees of the schedule that is under way."""

from typing import Protocol

from ...turns.green import GreenThread
from ...turns.operations import Entry, Wish


class Underway(Protocol):
    """The schedule under way: its Explorer, as far as strategies ask.

    `log` has what was done so far; `choices` who was chosen, by number, wherever there was a choice;
    `pending` what the threads wanted that could not go on when the program was cut short.
    """

    threads: list[GreenThread]
    log: list[Entry]
    choices: list[int]
    pending: list[Wish]


class Strategy:
    """Chooses; made once for an exploration. Most learn nothing from a schedule, and never come to an end.

    `exhausted` is True once there is no other schedule. `keeps_seed`: it builds on schedules before, so
    that the program's own `random` must say the same in each.
    """

    name: str
    exhausted = False
    keeps_seed = False

    def begin(self, seed: int) -> None:
        """A new schedule starts; everything random comes from `seed`."""

    def pick(
        self, threads: list[GreenThread], current: GreenThread | None, explorer: Underway
    ) -> GreenThread | None:
        """The one of `threads` (at least two, sorted by number) that goes on.

        `current` is the one that ran, None when it cannot go on; `thread.operation` is what each does
        next. None: nothing new can come of this schedule.
        """
        raise NotImplementedError

    def finish(self, explorer: Underway) -> None:
        """The schedule is over; `explorer` has its log."""
