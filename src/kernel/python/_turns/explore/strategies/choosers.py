"""Makes the chooser that a plan asks for, in whichever interpreter the schedule runs."""

from collections.abc import Callable
from typing import Any

from .depth_first_chooser import DepthFirstChooser
from .lines import LinesChooser
from .pct import PctChooser
from .pos import Pos
from .random_walk import RandomWalk
from .round_robin import RoundRobinChooser
from .sequential import Sequential
from .stale import StaleChooser
from .strategy import Chooser
from .surw import SurwChooser

_CHOOSERS: dict[str, Callable[..., Chooser]] = {
    "dfs": DepthFirstChooser, "lines": LinesChooser, "pct": PctChooser, "pos": Pos,
    "round-robin": RoundRobinChooser, "sequential": Sequential, "stale": StaleChooser,
    "surw": SurwChooser, "walk": RandomWalk,
}


def chooser(name: str, arguments: list[Any]) -> Chooser:
    """The chooser of the strategy `name`, for one schedule."""
    return _CHOOSERS[name](*arguments)
