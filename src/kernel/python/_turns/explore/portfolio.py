"""Which strategy a schedule comes from: the default mix, or one alone."""

from collections.abc import Callable

from .strategies.depth_first import DepthFirst
from .strategies.lines import Lines
from .strategies.pct import Pct
from .strategies.round_robin import RoundRobin
from .strategies.stale import Stale
from .strategies.strategy import Seeded, Strategy
from .strategies.surw import Surw

_ALONE: dict[str, Callable[[], Strategy]] = {
    "round-robin": RoundRobin, "pct": Pct, "surw": Surw, "lines": Lines, "stale": Stale,
    **{name: lambda name=name: Seeded(name) for name in ("sequential", "walk", "pos")},
}

_EARLY = 40  # schedules of which half are searched whatever the program is


class Portfolio:
    """`search` is the systematic search, where it is among the strategies.

    The mix: half of the schedules are the systematic search, those with few pre-emptions first; it
    ends the exploration when it has seen all there are. The other half are random ones of every kind,
    which reach deep into programs that are too large to be searched. Of a program that uses `random`
    (`uses_random()`, asked after the first schedule) a quarter is searched: the search keeps one seed. An eighth
    is searched where the search knows of more to try than the rest of the `schedules` are: it will not come to
    its end, and few pre-emptions of many threads are rarely the fault.
    On a `slow` machine nothing is searched: which sleep is over when is no operation that could be turned
    round with another.
    """

    def __init__(self, name: str, schedules: int, uses_random: Callable[[], bool], slow: bool) -> None:
        self._schedules = schedules
        self._uses_random = uses_random
        self.search: DepthFirst | None = None
        self.is_mix = name == "mix"
        self._random: tuple[Strategy, ...]
        if not self.is_mix:
            if name == "dfs":
                self.search = DepthFirst()
            self._random = (self.search or _ALONE[name](),)
        elif slow:
            self._random = (Seeded("walk"), Pct(2), Seeded("pos"), Pct(3))
        else:
            self.search = DepthFirst()
            surw, pos, walk = Surw(), Seeded("pos"), Seeded("walk")
            mixed = (surw, pos, surw, Lines(), surw, Pct(2), surw, pos, walk, Pct(3))
            self._random = (*mixed, *mixed, Stale())  # a few of the last are enough: each is drawn from few

    def strategy(self, index: int) -> Strategy:
        """The one that plans the `index`th schedule."""
        search, random = self.search, self._random
        if not self.is_mix or search is None:
            return random[index % len(random)]
        every = 8 if self._is_hopeless(index, search) else 4 if index and self._uses_random() else 2
        if index == 0 or index % every == 1 and not search.ended and not search.failed:
            return search
        return random[(index - (index + every - 2) // every) % len(random)]

    def _is_hopeless(self, index: int, search: DepthFirst) -> bool:
        return index >= _EARLY and search.waiting > (self._schedules - index) // 2
