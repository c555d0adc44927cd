"""What goes between who plans the schedules of an exploration and who runs them, maybe in another interpreter."""

from typing import TYPE_CHECKING, Any, TypedDict

from .judge.lock_order import CycleSeen
from .judge.races import RaceSeen

if TYPE_CHECKING:
    from ..protocol.results import Ended


class Plan(TypedDict):
    """One schedule to run: `arguments` of the chooser `by`, `seed` of the program's `random`."""

    index: int
    by: str
    arguments: list[Any]
    seed: int
    tells: bool  # races and circles of locks are to be looked for


class Report(TypedDict):
    """What came of one schedule.

    `outcome` has the number that this interpreter gives to all of its kind; its text, with that of the
    schedule, comes where it is the first of them, or has fewer pre-emptions than those before.
    """

    index: int
    compiled: bool  # False: a syntax error, or no more was asked for
    choices: int  # how many there were to make
    signature: int  # two schedules with the same one made the same choices
    pruned: bool
    forced: bool  # somebody had to let another go on
    endless: bool
    timed: bool  # somebody waited for a time
    together: int  # the most threads, but for the main one, that had begun and not ended
    stopped: bool
    outcome: int
    ended: "Ended | None"
    preemptions: int
    schedule: str
    races: list[RaceSeen]
    cycles: list[CycleSeen]
    taught: Any  # see Chooser.finish
