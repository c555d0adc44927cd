"""What a strategy is: it plans schedules, and learns from what came of them; a chooser carries one plan out.

The two halves share nothing but JSON, because a schedule may run in another interpreter.
"""

from typing import Any, NamedTuple, Protocol

from ...turns.green import GreenThread
from ...turns.operations import Entry, Wish


class Underway(Protocol):
    """The schedule under way: its Explorer, as far as choosers ask.

    `log` has what was done so far; `choices` who was chosen, by number, wherever there was a choice;
    `pending` what the threads wanted that could not go on when the program was cut short. `coarse`: one
    choice can lead to many operations.
    """

    threads: list[GreenThread]
    log: list[Entry]
    choices: list[int]
    pending: list[Wish]
    coarse: bool


class Chooser:
    """Chooses at the points of one schedule."""

    def pick(
        self, threads: list[GreenThread], current: GreenThread | None, explorer: Underway
    ) -> GreenThread | None:
        """The one of `threads` (at least two, sorted by number) that goes on.

        `current` is the one that ran, None when it cannot go on; `thread.operation` is what each does
        next. None: nothing new can come of this schedule.
        """
        raise NotImplementedError

    def finish(self, explorer: Underway) -> Any:
        """The schedule is over; returns what it taught, for `Strategy.learn`."""
        return None


class Planned(NamedTuple):
    """What one schedule is to do: `arguments` of its chooser, and what the strategy wants to know it by."""

    arguments: list[Any]
    origin: Any = None


class Strategy:
    """Plans; made once for an exploration. Most learn nothing from a schedule, and never come to an end.

    `keeps_seed`: it builds on schedules before, so that the program's own `random` must say the same in each.
    """

    name: str  # of its chooser, too: see choosers.py
    keeps_seed = False

    def plan(self, seed: int) -> Planned | None:
        """The next schedule; everything random comes from `seed`.

        None: there is none, as far as it has learned; there may be when it has learned of all it has planned.
        """
        raise NotImplementedError

    def learn(self, origin: Any, taught: Any) -> None:
        """Takes in what a schedule of its own taught. They come in the order in which they were planned."""


class Seeded(Strategy):
    """A strategy whose chooser needs a seed and nothing else."""

    def __init__(self, name: str) -> None:
        self.name = name

    def plan(self, seed: int) -> Planned:
        return Planned([seed])
